"""The robot's equations, held to a Lagrangian that is solved another way, and what no parameter may do to them."""

import math
from typing import Any

import numpy as np
import pytest
from balance_robots import PHYSICS, actions, configs, energy, leaning, wild
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import RANGES, BalanceConfig
from drillyard.envs.drills.balance.physics import tick
from drillyard.envs.drills.balance.step import Rules, advance, rules_of

quick = settings(max_examples=25, deadline=None)
seeds = st.integers(0, 2**32)
ENERGY_RISE = 0.05
"""Share of a robot's energy, its height counted from the axle, that semi-implicit Euler may add over a fall."""


def ticked(config: BalanceConfig, rules: Rules, state: Any, action: int) -> Any:
    which = np.full(len(state.angle), action)
    return tick(state, rules.model.push[which], rules.model.turn[which], rules.model, np)


def solved(config: BalanceConfig, state: Any, action: int) -> tuple[np.ndarray, np.ndarray]:
    """x'' and q'' by the mass matrix, float64."""
    mass, height, radius, wheels = config.mass, config.height, c.WHEEL_RADIUS, 2 * c.WHEEL_MASS
    angle, spin = np.asarray(state.angle, np.float64), np.asarray(state.spin, np.float64) / c.DT
    speed = np.asarray(state.speed, np.float64) / c.DT
    force = config.motor * (action - 1)
    rolling = config.friction * (mass + wheels) * c.GRAVITY * np.clip(speed / c.GRIP_SPEED, -1, 1)
    disc = wheels * radius**2 / 2
    matrix = np.empty((len(angle), 2, 2))
    matrix[:, 0, 0] = mass + wheels + disc / radius**2
    matrix[:, 0, 1] = matrix[:, 1, 0] = mass * height * np.cos(angle)
    matrix[:, 1, 1] = mass * height**2 * 13 / 12
    right = np.stack([
        mass * height * np.sin(angle) * spin**2 + force - rolling,
        mass * c.GRAVITY * height * np.sin(angle) - force * radius - config.damping * spin,
    ], 1)  # fmt: skip
    found = np.linalg.solve(matrix, right[:, :, None])
    return found[:, 0, 0], found[:, 1, 0]


@given(configs, seeds, st.integers(0, 2))
@quick
def test_a_tick_accelerates_as_the_lagrangian_says(config: BalanceConfig, seed: int, action: int) -> None:
    rules = rules_of(config)
    state = wild(seed, rules)
    after = ticked(config, rules, state, action)
    along, about = solved(config, state, action)
    # Speeds are float32: a difference of two of them knows an acceleration to about a thousandth of speed / DT.
    assert np.allclose((after.spin - state.spin) / c.DT**2, about, rtol=1e-3, atol=0.05)
    assert np.allclose((after.speed - state.speed) / c.DT**2, along, rtol=1e-3, atol=0.05)
    assert np.array_equal(after.angle, state.angle + after.spin)
    assert np.array_equal(after.x, state.x + after.speed)


def test_the_motor_is_worth_what_the_docs_say() -> None:
    config = BalanceConfig()
    _, turning = solved(config, leaning(config, [0.0]), c.FORWARD)
    assert turning[0] == pytest.approx(-31.4, abs=0.1)
    assert turning[0] * 5.0 / (5.0 * c.WHEEL_RADIUS) == pytest.approx(-262, abs=1)
    _, turning = solved(config, leaning(config, [27.0, 28.0]), c.FORWARD)
    assert turning[0] < 0 < turning[1], "beyond 28 degrees the default motor cannot lift it"
    assert RANGES["motor"][1] * c.WHEEL_RADIUS == pytest.approx(2.4)


def test_a_robot_drives_under_itself() -> None:
    config = BalanceConfig()
    rules, state = rules_of(config), leaning(config, [10.0])
    for _ in range(40):
        state = ticked(config, rules, state, c.FORWARD)
    assert state.x[0] > 0.05, "it drives the way it leans"
    assert state.spin[0] < 0, "and comes upright"
    state = leaning(config, [0.0])
    for _ in range(20):
        state = ticked(config, rules, state, c.FORWARD)
    assert state.angle[0] < 0 < state.x[0], "without a lean, driving ahead tips it back"


def test_upright_and_at_rest_it_stays() -> None:
    config = BalanceConfig()
    state = leaning(config, [0.0])
    for _ in range(200):
        state = ticked(config, rules_of(config), state, c.NONE)
    assert state.angle[0] == state.x[0] == 0.0


def test_a_mirrored_robot_lives_a_mirrored_life() -> None:
    config = BalanceConfig(friction=0.1, damping=0.05)
    rules = rules_of(config)
    state = wild(3, rules)
    other = state._replace(angle=-state.angle, spin=-state.spin, x=-state.x, speed=-state.speed)
    for action in (2, 2, 1, 0, 2):
        state, other = ticked(config, rules, state, action), ticked(config, rules, other, 2 - action)
    assert np.array_equal(state.angle, -other.angle)
    assert np.array_equal(state.x, -other.x)


@given(st.fixed_dictionaries({name: st.floats(*RANGES[name]) for name in PHYSICS}), seeds, st.booleans())
@quick
def test_energy_does_not_rise_when_nobody_drives(options: dict[str, float], seed: int, smooth: bool) -> None:
    config = BalanceConfig().with_options(options | ({"friction": 0.0, "damping": 0.0} if smooth else {}))
    rules = rules_of(config)
    state = wild(seed, rules)
    first = energy(state, config)
    # From its deepest point: what a robot that lies on its side would have at rest counts as nothing.
    whole = first + 2.0 * config.mass * c.GRAVITY * config.height
    for _ in range(40):
        state = ticked(config, rules, state, c.NONE)
        above = abs(state.angle) <= math.pi / 2
        assert (energy(state, config)[above] <= (first + ENERGY_RISE * whole)[above]).all()


def test_friction_and_damping_take_energy() -> None:
    left = []
    for friction, damping in ((0.0, 0.0), (0.2, 0.0), (0.0, 0.1)):
        config = BalanceConfig(friction=friction, damping=damping)
        state = leaning(config, [5.0], 1.0, 2.0)
        for _ in range(20):
            state = ticked(config, rules_of(config), state, c.NONE)
        left.append(energy(state, config)[0])
    assert left[0] > left[1] + 0.1
    assert left[0] > left[2] + 0.01


@given(configs, seeds)
@quick
def test_no_parameter_and_no_action_breaks_the_numbers(config: BalanceConfig, seed: int) -> None:
    rules, rng = rules_of(config), np.random.default_rng(seed)
    state = wild(seed, rules)
    state = state._replace(spin=state.spin * np.float32(20), speed=state.speed * np.float32(20))
    for _ in range(60):  # on and on, also beyond a fall
        state, outcome = advance(state, actions(rng, 64)[0], rules, np)
        for field in (*state[:5], outcome.reward_parts):
            assert np.isfinite(field).all()
            assert field.dtype == np.float32
        assert (abs(state.spin) <= np.float32(c.MAX_SPIN * c.DT)).all()
        assert (abs(state.seen) <= 2.0).all()


@given(configs, st.floats(-3.0, 3.0), st.integers(0, 2))
@quick
def test_a_tilt_beyond_the_angle_always_ends(config: BalanceConfig, over: float, action: int) -> None:
    rules = rules_of(config)
    fall = float(rules.fall)
    state = leaning(config, math.degrees(math.copysign(fall, over)) * (1.0 + abs(over)))
    after, outcome = advance(state, np.full(1, action), rules, np)
    assert outcome.terminated[0] == (abs(after.angle[0]) > rules.fall)
    assert not (outcome.terminated & outcome.truncated).any()
    parts = outcome.reward_parts[:, 0]
    if outcome.terminated[0]:
        assert parts.tolist() == [0.0, -10.0 if config.shaped else 0.0]
    elif config.shaped:
        assert parts.tolist() == [pytest.approx(1.0 - abs(after.angle[0]) / fall, abs=1e-5), 0.0]
    else:
        assert parts.tolist() == [1.0, 0.0]
