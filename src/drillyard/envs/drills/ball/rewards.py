"""Rewards: a goal, and potentials that change no optimal policy (Ng, Harada, Russell 1999)."""

from typing import Any

from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.state import BallState

_PER_LENGTH = 1.0 / (2.0 * c.HALF_LENGTH)


def ball_potential(state: BallState, xp: Any) -> Array:
    """(N,) float32 for blue, orange's is its negative: how much nearer the ball is to orange's goal than to blue's, in
    field lengths. The caller puts 0 in the place of a terminal state's."""
    x, y = state.ball_position[0], state.ball_position[1]
    y = y * y
    ours, theirs = x + c.HALF_LENGTH, x - c.HALF_LENGTH
    return (xp.sqrt(ours * ours + y) - xp.sqrt(theirs * theirs + y)) * _PER_LENGTH


def approach_potential(state: BallState, xp: Any) -> Array:
    """(player, N) float32: minus the distance from player to ball, in field lengths."""
    gap = state.ball_position[:, None] - state.position
    gap = gap * gap
    return xp.sqrt(gap[0] + gap[1]) * -_PER_LENGTH


def potential(state: BallState, shaping_scale: float, approach_scale: float, xp: Any) -> Array:
    """(player, N) float32: the weighted sum of both."""
    ball = ball_potential(state, xp) * shaping_scale
    both = xp.stack([ball, -ball])
    return both + approach_potential(state, xp) * approach_scale if approach_scale else both
