"""What an agent sees: 32 numbers in its own frame (x towards the opponent's goal), scaled to about [-2, 2]."""

import math
from typing import Any

from drillyard.envs.drills.arrays import Array, clip
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

_SPEED = 1.0 / 4.0
_BALL_SPEED = 1.0 / 6.0
_NEAR = 1.0 / 4.0
_X, _Y = 1.0 / c.HALF_LENGTH, 1.0 / c.HALF_WIDTH
_WAIT = 1.0 / c.DASH_COOLDOWN_TICKS


def columns(state: BallState, agent: int, limit_ticks: int, xp: Any) -> tuple[Array, ...]:
    """One (N,) float32 array for each of OBS_NAMES.

    Args:
        state: N games.
        agent: 0 or 1; the view of agent 1 is turned by 180 degrees.
        limit_ticks: when an episode is truncated.
        xp: numpy or jax.numpy.
    """
    side = 1.0 if agent == 0 else -1.0
    other = 1 - agent
    own, own_velocity, own_heading = state.position[:, agent], state.velocity[:, agent], state.heading[:, agent]
    ball, ball_velocity = state.ball_position, state.ball_velocity
    gap, drift = (ball - own) * side, (ball_velocity - own_velocity) * side
    cos, sin = own_heading[0] * side, own_heading[1] * side
    distance = clip(xp, xp.sqrt(gap[0] * gap[0] + gap[1] * gap[1]), 1e-3, math.inf)
    goal_x, goal_y = c.HALF_LENGTH - ball[0] * side, ball[1] * -side
    goal_distance = clip(xp, xp.sqrt(goal_x * goal_x + goal_y * goal_y), 1e-3, math.inf)
    nearness, goal_nearness = 1.0 / distance, 1.0 / goal_distance
    goal_x, goal_y = goal_x * goal_nearness, goal_y * goal_nearness
    aim_x, aim_y = gap[0] * nearness, gap[1] * nearness
    opponent = (state.position[:, other] - own) * (side * _X)
    opponent_velocity = state.velocity[:, other] * (side * _SPEED)
    own_velocity = own_velocity * (side * _SPEED)
    ball_velocity = ball_velocity * (side * _BALL_SPEED)
    left = clip(xp, state.tick.astype("float32") * (-1.0 / limit_ticks) + 1.0, 0.0, 1.0)
    return (
        own[0] * (side * _X), own[1] * (side * _Y), own_velocity[0], own_velocity[1],
        cos, sin, state.spin[agent] * (1.0 / c.PLAYER_SPIN), state.cooldown[agent] * _WAIT,
        ball[0] * (side * _X), ball[1] * (side * _Y), ball_velocity[0], ball_velocity[1],
        gap[0] * _NEAR, gap[1] * _NEAR, distance * _NEAR,
        (cos * gap[0] + sin * gap[1]) * _NEAR, (cos * gap[1] - sin * gap[0]) * _NEAR,
        (cos * drift[0] + sin * drift[1]) * _BALL_SPEED, (cos * drift[1] - sin * drift[0]) * _BALL_SPEED,
        opponent[0], opponent[1], opponent_velocity[0], opponent_velocity[1],
        state.heading[0, other] * side, state.heading[1, other] * side, state.cooldown[other] * _WAIT,
        goal_x, goal_y, goal_distance * _X,
        aim_x * goal_x + aim_y * goal_y, aim_x * goal_y - aim_y * goal_x,
        left,
    )  # fmt: skip


def observe(state: BallState, agent: int, limit_ticks: int, xp: Any) -> Array:
    """(N, 32) float32."""
    return xp.stack(columns(state, agent, limit_ticks, xp), 1)
