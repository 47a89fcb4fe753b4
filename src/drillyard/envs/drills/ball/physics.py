"""One tick of Ball Drill: semi-implicit Euler at 120 Hz, then collisions."""

import math
from typing import Any

import numpy as np

from drillyard.envs.drills.arrays import Array, clip, sparse
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball import contacts
from drillyard.envs.drills.ball.state import BallState, Control


def _action_table() -> Array:
    """(4, 30) float32: forward, left, turn and dash of each action in the agent's own frame."""
    rows: list[tuple[float, float, float, float]] = []
    for move in range(len(c.MOVES)):
        forward, left = ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))[move]
        for turn in (0.0, c.PLAYER_SPIN, -c.PLAYER_SPIN):
            rows.extend((forward * c.PLAYER_SPEED, left * c.PLAYER_SPEED, turn, dash) for dash in (0.0, 1.0))
    return np.asarray(rows, np.float32).T.copy()


ACTION_TABLE = _action_table()
SIDE = np.asarray([[1.0], [-1.0]], np.float32)
"""(player, 1): orange's forward is -x."""


def command(actions: Array, xp: Any) -> tuple[Control, Array]:
    """What actions mean.

    Args:
        actions: (player, N) int32 in 0..29.
        xp: numpy or jax.numpy.

    Returns:
        The targets, and who wants to dash, (player, N) float32 0 or 1.
    """
    chosen = xp.take(xp.asarray(ACTION_TABLE), actions, axis=1)
    return Control(chosen[:2] * xp.asarray(SIDE), chosen[2]), chosen[3]


def dash(state: BallState, wanted: Array, xp: Any) -> BallState:
    """An impulse along the heading for those who want it and whose cooldown is over.

    Args:
        state: before the first tick of a decision.
        wanted: (player, N) float32 0 or 1.
        xp: numpy or jax.numpy.
    """
    fired = wanted * (state.cooldown <= 0.0)
    return state._replace(
        velocity=state.velocity + state.heading * (fired * c.DASH_SPEED),
        cooldown=state.cooldown + fired * c.DASH_COOLDOWN_TICKS,
    )


def tick(state: BallState, control: Control, xp: Any) -> BallState:
    """Advance 1/120 s. Pure; float32 throughout; nothing but the state and the targets goes in."""
    change = c.PLAYER_ACCELERATION * c.DT
    turn = c.PLAYER_SPIN_ACCELERATION * c.DT
    velocity = state.velocity + clip(xp, control.velocity - state.velocity, -change, change)
    velocity = clip(xp, velocity, -c.PLAYER_MAX_SPEED, c.PLAYER_MAX_SPEED)
    spin = state.spin + clip(xp, control.spin - state.spin, -turn, turn)
    spin = clip(xp, spin, -c.PLAYER_MAX_SPIN, c.PLAYER_MAX_SPIN)
    ball_velocity = state.ball_velocity * (1.0 - c.BALL_DRAG * c.DT)
    ball_velocity = clip(xp, ball_velocity, -c.BALL_MAX_SPEED, c.BALL_MAX_SPEED)

    position = state.position + velocity * c.DT
    ball_position = state.ball_position + ball_velocity * c.DT
    heading = _turned(state.heading, spin * c.DT, xp)
    cooldown = clip(xp, state.cooldown - 1.0, 0.0, math.inf)

    apart = position[:, 1] - position[:, 0]
    meeting = apart[0] * apart[0] + apart[1] * apart[1] < (2.0 * c.PLAYER_CIRCLE) ** 2
    position, velocity = sparse(xp, meeting, contacts.between_players, (position, velocity))

    gap = ball_position[:, None] - position
    gap = gap * gap
    near = gap[0] + gap[1] < c.BALL_REACH**2
    position, velocity, spin, ball_position, ball_velocity = sparse(
        xp,
        near[0] | near[1],
        contacts.ball_and_players,
        (position, velocity, spin, ball_position, ball_velocity),
        heading,
    )

    position, velocity = contacts.players_and_walls(xp, position, velocity, heading)
    size = abs(position)
    cornered = size[0] + size[1] > c.CORNER_SUM - 2.0 * c.PLAYER_HALF
    position, velocity = sparse(
        xp,
        cornered[0] | cornered[1],
        contacts.players_and_corners,
        (position, velocity),
        heading,
    )

    x, y = abs(ball_position[0]), abs(ball_position[1])
    edge = (x > c.HALF_LENGTH - c.BALL_RADIUS) | (y > c.HALF_WIDTH - c.BALL_RADIUS)
    edge = edge | (x + y > c.CORNER_SUM - math.sqrt(2.0) * c.BALL_RADIUS)
    ball_position, ball_velocity = sparse(xp, edge, contacts.ball_and_walls, (ball_position, ball_velocity))
    return BallState(
        position=position,
        velocity=velocity,
        heading=heading,
        spin=spin,
        cooldown=cooldown,
        ball_position=ball_position,
        ball_velocity=ball_velocity,
        goal=_judged(state.goal, ball_position[0], xp),
        tick=state.tick + 1,
        key=state.key,
        episode=state.episode,
    )


def _turned(heading: Array, angle: Array, xp: Any) -> Array:
    """The heading after a small turn; one Newton step keeps its length at 1 to 1e-5."""
    cos = heading[0] - heading[1] * angle
    sin = heading[1] + heading[0] * angle
    return xp.stack([cos, sin]) * (1.5 - 0.5 * (cos * cos + sin * sin))


def _judged(goal: Array, x: Array, xp: Any) -> Array:
    """Who has scored: the first goal of an episode stands."""
    reached = clip(xp, x, -c.GOAL_LINE, c.GOAL_LINE)
    now = (x > reached).astype("float32") - (x < reached).astype("float32")
    return goal + now * (1.0 - abs(goal))


def kinetic_energy(state: BallState) -> Array:
    """(N,) joules."""
    players = (state.velocity**2).sum((0, 1)) * c.PLAYER_MASS + (state.spin**2).sum(0) * c.PLAYER_INERTIA
    return 0.5 * (players + (state.ball_velocity**2).sum(0) * c.BALL_MASS)
