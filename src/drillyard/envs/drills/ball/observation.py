"""What an agent sees: 32 numbers in its own frame (x towards the opponent's goal), scaled to about [-2, 2]."""

from typing import Any

import numpy as np

from drillyard.envs.drills.arrays import INFINITY, ONE, ZERO, Array, clip, column, f32
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.state import BallState

OBS_NAMES: tuple[str, ...] = (
    "own_x", "own_y", "own_vx", "own_vy", "own_cos", "own_sin", "own_spin", "own_dash_wait",
    "ball_x", "ball_y", "ball_vx", "ball_vy",
    "ball_dx", "ball_dy", "ball_distance",
    "ball_ahead", "ball_left", "ball_ahead_speed", "ball_left_speed",
    "opponent_dx", "opponent_dy", "opponent_vx", "opponent_vy", "opponent_cos", "opponent_sin", "opponent_dash_wait",
    "goal_direction_x", "goal_direction_y", "goal_distance",
    "aim_cos", "aim_sin",
    "time_left",
)  # fmt: skip
"""ball_ahead and ball_left: the ball in the frame of the own heading. goal_*: from the ball to the middle of the
opponent's goal. aim_*: angle from (player to ball) to (ball to goal); cos 1 = straight behind the ball."""

_NEAREST = f32(1e-3)
_LENGTH = (f32(c.HALF_LENGTH), f32(-c.HALF_LENGTH))


def _scales(side: float) -> dict[str, Array]:
    return {
        "one": f32(1.0), "side": f32(side), "field": column(side / c.HALF_LENGTH, side / c.HALF_WIDTH),
        "near": f32(1 / 4), "near_side": f32(side / 4), "far": f32(1 / 6), "far_side": f32(side / 6),
        "spin": f32(1 / c.PLAYER_SPIN), "wait": f32(1 / c.DASH_COOLDOWN_TICKS),
    }  # fmt: skip


_SCALES = (_scales(1.0), _scales(-1.0))


def parts(state: BallState, agent: int, limit_ticks: int, xp: Any) -> tuple[tuple[Array, Array], ...]:
    """Blocks of (k, N) or (N,) float32 with their scales: multiplied and put below one another they are OBS_NAMES.

    Args:
        state: N games.
        agent: 0 or 1; the view of agent 1 is turned by 180 degrees, which is what the signs of the scales do.
        limit_ticks: when an episode is truncated.
        xp: numpy or jax.numpy.
    """
    scale, other = _SCALES[agent], 1 - agent
    side, near, near_side, far = scale["side"], scale["near"], scale["near_side"], scale["far"]
    own, own_velocity, heading = state.position[:, agent], state.velocity[:, agent], state.heading[:, agent]
    ball, ball_velocity = state.ball_position, state.ball_velocity
    gap, drift = ball - own, ball_velocity - own_velocity
    square = gap * gap
    distance = xp.sqrt(square[0] + square[1])
    to_goal_x, y = _LENGTH[agent] - ball[0], ball[1]
    goal_distance = xp.sqrt(to_goal_x * to_goal_x + y * y)
    aim = gap / clip(xp, distance, _NEAREST, INFINITY)
    nearness = ONE / clip(xp, goal_distance, _NEAREST, INFINITY)
    goal_x, goal_y = to_goal_x * nearness, y * nearness
    ahead, left = heading * gap, heading * gap[::-1]
    ahead_speed, left_speed = heading * drift, heading * drift[::-1]
    over = clip(xp, state.tick.astype("float32") * (-1.0 / limit_ticks) + ONE, ZERO, ONE)
    return (
        (own, scale["field"]), (own_velocity, near_side), (heading, side),
        (state.spin[agent], scale["spin"]), (state.cooldown[agent], scale["wait"]),
        (ball, scale["field"]), (ball_velocity, scale["far_side"]),
        (gap, near_side), (distance, near),
        (ahead[0] + ahead[1], near), (left[0] - left[1], near),
        (ahead_speed[0] + ahead_speed[1], far), (left_speed[0] - left_speed[1], far),
        (state.position[:, other] - own, scale["far_side"]), (state.velocity[:, other], near_side),
        (state.heading[:, other], side), (state.cooldown[other], scale["wait"]),
        (goal_x, side), (goal_y, -side), (goal_distance, far),
        (aim[0] * goal_x - aim[1] * goal_y, scale["one"]), (aim[0] * goal_y + aim[1] * goal_x, -scale["one"]),
        (over, scale["one"]),
    )  # fmt: skip


def write(state: BallState, agent: int, limit_ticks: int, out: Array) -> None:
    """`observe` into `out`, (N, 32) float32; NumPy only."""
    columns, at = out.T, 0
    for values, scale in parts(state, agent, limit_ticks, np):
        if values.ndim == 1:
            np.multiply(values, scale, columns[at])
            at += 1
        else:
            np.multiply(values, scale, columns[at : at + 2])
            at += 2


def observe(state: BallState, agent: int, limit_ticks: int, xp: Any) -> Array:
    """(N, 32) float32."""
    rows = [
        part if part.ndim == 2 else part[None]
        for part in (values * scale for values, scale in parts(state, agent, limit_ticks, xp))
    ]
    return xp.concatenate(rows, 0).T
