"""Robots for the tests of the balancing robot."""

import math

import numpy as np
from hypothesis import strategies as st

from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import RANGES, BalanceConfig
from drillyard.envs.drills.balance.physics import inertia
from drillyard.envs.drills.balance.state import BalanceState
from drillyard.envs.drills.balance.step import Rules, rules_of, start

ID = c.ENV_ID
PHYSICS = ("mass", "height", "motor", "max_angle", "friction", "damping")

configs = st.fixed_dictionaries(
    {name: st.floats(*RANGES[name]) for name in (*PHYSICS, "start_angle")}
    | {"shaped": st.booleans(), "history": st.integers(1, 8), "time_limit_decisions": st.integers(1, 60)}
).map(lambda options: BalanceConfig().with_options(options))
"""Every robot that there may be."""


def leaning(config: BalanceConfig, degrees: object, spin: object = 0.0, speed: object = 0.0) -> BalanceState:
    """Robots at these tilts, rad/s and m/s."""
    angle, turning, moving = np.broadcast_arrays(np.radians(np.atleast_1d(degrees)), spin, speed)
    state = start(0, len(angle), rules_of(config), np)
    return state._replace(
        angle=angle.astype(np.float32),
        spin=(turning * c.DT).astype(np.float32),
        speed=(moving * c.DT).astype(np.float32),
    )


def wild(seed: int, rules: Rules, count: int = 64) -> BalanceState:
    """Anywhere short of a fall, at any speed that is played."""
    rng = np.random.default_rng(seed)
    fall = float(rules.fall)

    def around(size: float) -> np.ndarray:
        return rng.uniform(-size, size, count).astype(np.float32)

    return start(seed, count, rules, np)._replace(
        angle=around(fall), spin=around(6.0 * c.DT), x=around(20.0), speed=around(4.0 * c.DT)
    )


def energy(state: BalanceState, config: BalanceConfig) -> np.ndarray:
    """Joules, (N,), in float64: of motion, and of height above the axle."""
    robot = inertia(config)
    angle, spin, speed = (np.asarray(part, np.float64) for part in (state.angle, state.spin / c.DT, state.speed / c.DT))
    moving = robot.along * speed**2 + 2.0 * robot.shared * np.cos(angle) * speed * spin + robot.about * spin**2
    return moving / 2.0 + robot.gravity * np.cos(angle)


def same(one: BalanceState, other: BalanceState) -> bool:
    """Whether two states are equal, bit for bit but for the sign of zeros."""
    return all(a.dtype == b.dtype and np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def actions(rng: np.random.Generator, count: int) -> np.ndarray:
    """(1, count) random actions."""
    return rng.integers(0, 3, (1, count)).astype(np.int32)


def degrees(state: BalanceState) -> np.ndarray:
    """Tilts."""
    return np.asarray(state.angle, np.float64) * 180.0 / math.pi
