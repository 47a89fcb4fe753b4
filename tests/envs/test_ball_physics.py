"""Invariants of the physics, over anything that can lie on the field."""

import math

import numpy as np
import pytest
from ball_games import STILL, actions, placed, same, wild
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball import contacts
from drillyard.envs.drills.ball.physics import command, dash, kinetic_energy, tick
from drillyard.envs.drills.ball.state import BallState, Control, rotated

seeds = st.integers(0, 2**32 - 1)
quick = settings(max_examples=25, deadline=None)


def swapped(control: Control) -> Control:
    return Control(-control.velocity[:, ::-1], control.spin[::-1])


def check_in_bounds(state: BallState) -> None:
    slack = 1e-3
    x, y = abs(state.ball_position)
    assert (y <= c.HALF_WIDTH - c.BALL_RADIUS + slack).all()
    assert (x <= c.HALF_LENGTH + c.GOAL_DEPTH - c.BALL_RADIUS + slack).all()
    behind = x > c.HALF_LENGTH - c.BALL_RADIUS + slack
    away_x, away_y = np.minimum(x - c.HALF_LENGTH, 0), np.minimum(y - c.GOAL_HALF_WIDTH, 0)
    assert (np.hypot(away_x, away_y) >= c.BALL_RADIUS - slack)[behind].all()
    inner = x <= c.HALF_LENGTH - c.BALL_RADIUS
    assert (x + y <= c.CORNER_SUM - math.sqrt(2) * c.BALL_RADIUS + slack)[inner].all()
    reach = abs(state.heading).sum(0) * c.PLAYER_HALF
    assert (abs(state.position[0]) + reach <= c.HALF_LENGTH + slack).all()
    assert (abs(state.position[1]) + reach <= c.HALF_WIDTH + slack).all()
    assert np.allclose((state.heading**2).sum(0), 1.0, atol=0.02)


@given(seeds)
@quick
def test_no_number_is_lost_and_all_stay_in_bounds_whatever_the_players_do(seed: int) -> None:
    rng, state = np.random.default_rng(seed), wild(seed)
    for _ in range(12):
        control, wanted = command(actions(rng, 200), np)
        state = dash(state, wanted, np)
        for _ in range(4):
            state = tick(state, control, np)
            for field in state:
                assert np.isfinite(field).all()
                assert field.dtype in (np.float32, np.int32, np.uint32)
            check_in_bounds(state)
    assert (state.tick == 48).all()


@given(seeds)
@quick
def test_energy_never_rises_without_input(seed: int) -> None:
    state = wild(seed)
    energy = kinetic_energy(state)
    for _ in range(60):
        state = tick(state, STILL, np)
        now = kinetic_energy(state)
        assert (now <= energy * (1 + 1e-5) + 1e-6).all()
        energy = now


@given(seeds)
@quick
def test_the_field_is_the_same_from_both_sides_to_the_last_bit(seed: int) -> None:
    rng, state = np.random.default_rng(seed), wild(seed)
    other = rotated(state)
    for _ in range(5):
        control, wanted = command(actions(rng, 200), np)
        state, other = dash(state, wanted, np), dash(other, wanted[::-1], np)
        for _ in range(4):
            state, other = tick(state, control, np), tick(other, swapped(control), np)
        assert same(rotated(state), other)


@given(seeds)
@quick
def test_contacts_take_only_from_who_touches(seed: int) -> None:
    state = wild(seed)
    given = (state.position, state.velocity, state.spin, state.ball_position, state.ball_velocity)
    after = contacts.ball_and_players(np, *given, state.heading)
    momentum = [v.sum(1) * c.PLAYER_MASS + b * c.BALL_MASS for v, b in ((given[1], given[4]), (after[1], after[4]))]
    assert np.allclose(*momentum, rtol=1e-4, atol=1e-3)
    gap = np.hypot(*(state.ball_position[:, None] - state.position))
    far = (gap > c.BALL_REACH).all(0)
    assert far.any()
    for old, new in zip(given, after, strict=True):
        assert np.array_equal(old[..., far], new[..., far])


def test_a_ball_bounces_off_the_flat_side_and_off_an_exact_corner() -> None:
    still = np.zeros((2, 2, 1), np.float32)
    position = np.asarray([[[0.0], [4.0]], [[0.0], [3.0]]], np.float32)
    heading = np.asarray([[[1.0], [1.0]], [[0.0], [0.0]]], np.float32)
    edge = c.PLAYER_HALF + c.BALL_RADIUS
    ball, speed = np.asarray([[edge - 0.01], [0.0]], np.float32), np.asarray([[-3.0], [0.0]], np.float32)
    moved = contacts.ball_and_players(np, position, still, np.zeros((2, 1), np.float32), ball, speed, heading)
    assert moved[4][0, 0] > 0.5
    assert moved[4][1, 0] == 0.0
    assert moved[1][0, 0, 0] < 0.0
    # On the diagonal of a corner the ball is clear of the square although the box around both overlaps.
    out = c.PLAYER_HALF + c.BALL_RADIUS / math.sqrt(2)
    for far, touches in ((out + 0.01, False), (out - 0.01, True)):
        ball = np.full((2, 1), far, np.float32)
        speed = np.full((2, 1), -2.0, np.float32)
        moved = contacts.ball_and_players(np, position, still, np.zeros((2, 1), np.float32), ball, speed, heading)
        assert (moved[4][0, 0] > -2.0) == touches
        assert moved[4][0, 0] == pytest.approx(moved[4][1, 0])


@pytest.mark.parametrize(
    ("ball", "speed", "axis"),
    [
        ((0.0, 3.6), (0.0, 5.0), 1),
        ((0.0, -3.6), (0.0, -5.0), 1),
        ((5.6, 2.0), (5.0, 0.0), 0),
        ((-5.6, -2.0), (-5.0, 0.0), 0),
    ],
)
def test_walls_turn_the_ball_round(ball: tuple[float, float], speed: tuple[float, float], axis: int) -> None:
    state = placed(ball, speed)
    for _ in range(8):
        state = tick(state, STILL, np)
    assert np.sign(state.ball_velocity[axis, 0]) == -np.sign(speed[axis])
    assert abs(state.ball_velocity[axis, 0]) == pytest.approx(5 * c.BALL_WALL_RESTITUTION, rel=0.1)
    assert state.goal[0] == 0


def test_the_mouth_lets_the_ball_in_a_post_does_not_and_the_net_keeps_it() -> None:
    for ball, goal in (((5.5, 0.0), 1), ((-5.5, 0.9), -1), ((5.5, c.GOAL_HALF_WIDTH - 0.05), 0)):
        state = placed(ball, (math.copysign(4.0, ball[0]), 0.0))
        for _ in range(60):
            state = tick(state, STILL, np)
        assert state.goal[0] == goal
        check_in_bounds(state)


def test_a_dash_is_an_impulse_along_the_heading_and_has_to_cool_down() -> None:
    wanted = np.ones((2, 1), np.float32)
    once = dash(placed((0.0, 0.0)), wanted, np)
    assert once.velocity[0, :, 0].tolist() == [c.DASH_SPEED, -c.DASH_SPEED]
    assert same(dash(once, wanted, np), once)
    state = once
    for _ in range(int(c.DASH_COOLDOWN_TICKS)):
        assert (state.cooldown > 0).all()
        state = tick(state, STILL, np)
    assert dash(state, wanted, np).velocity[0, 0, 0] > c.DASH_SPEED / 2


def test_moves_are_targets_in_the_agents_own_frame() -> None:
    forward, left, turn_left = 6, 18, 2
    for action, velocity, spin in ((forward, (c.PLAYER_SPEED, 0.0), 0.0), (left, (0.0, c.PLAYER_SPEED), 0.0),
                                   (turn_left, (0.0, 0.0), c.PLAYER_SPIN)):  # fmt: skip
        control, _ = command(np.full((2, 1), action, np.int32), np)
        state = placed((0.0, 3.0))
        first = tick(state, control, np)
        assert abs(first.velocity - state.velocity).max() <= c.PLAYER_ACCELERATION * c.DT * 1.001
        for _ in range(24):
            state = tick(state, control, np)
        assert np.allclose(state.velocity[:, 0, 0], velocity, atol=1e-3)
        assert np.allclose(state.velocity[:, 1, 0], -np.asarray(velocity), atol=1e-3)
        assert np.allclose(state.spin[:, 0], spin, atol=1e-3)
