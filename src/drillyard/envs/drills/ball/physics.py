"""One tick of Ball Drill: semi-implicit Euler at 120 Hz, then collisions."""

from typing import Any

import numpy as np

from drillyard.envs.drills.arrays import HALF, INFINITY, ONE, ZERO, Array, clip, f32, pair, sparse
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


_DT = f32(c.DT)
_CHANGE, _TURN = f32(c.PLAYER_ACCELERATION * c.DT), f32(c.PLAYER_SPIN_ACCELERATION * c.DT)
_BRAKE, _UNTURN = f32(-c.PLAYER_ACCELERATION * c.DT), f32(-c.PLAYER_SPIN_ACCELERATION * c.DT)
_KEPT = f32(1.0 - c.BALL_DRAG * c.DT)
_DASH, _COOLDOWN = f32(c.DASH_SPEED), f32(c.DASH_COOLDOWN_TICKS)
_FASTEST, _FASTEST_BACK = f32(c.PLAYER_MAX_SPEED), f32(-c.PLAYER_MAX_SPEED)
_THREE_HALVES = f32(1.5)


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
    fired = wanted * (state.cooldown <= ZERO)
    return state._replace(
        velocity=clip(xp, state.velocity + state.heading * (fired * _DASH), _FASTEST_BACK, _FASTEST),
        cooldown=state.cooldown + fired * _COOLDOWN,
    )


def tick(state: BallState, control: Control, xp: Any) -> BallState:
    """Advance 1/120 s. Pure; float32 throughout; nothing but the state and the targets goes in."""
    velocity = state.velocity + clip(xp, control.velocity - state.velocity, _BRAKE, _CHANGE)
    spin = state.spin + clip(xp, control.spin - state.spin, _UNTURN, _TURN)
    ball_velocity = state.ball_velocity * _KEPT

    position = state.position + velocity * _DT
    ball_position = state.ball_position + ball_velocity * _DT
    heading = _turned(state.heading, spin * _DT, xp)
    # A copy of the goals, because NumPy writes into what it is given and the old state is still somebody's.
    position, velocity, spin, ball_position, ball_velocity, goal = sparse(
        xp,
        contacts.possible(position, heading, ball_position),
        contacts.resolve,
        (position, velocity, spin, ball_position, ball_velocity, state.goal + ZERO),
        heading,
    )
    return BallState(
        position=position,
        velocity=velocity,
        heading=heading,
        spin=spin,
        cooldown=clip(xp, state.cooldown - ONE, ZERO, INFINITY),
        ball_position=ball_position,
        ball_velocity=ball_velocity,
        goal=goal,
        tick=state.tick + 1,
        key=state.key,
        episode=state.episode,
    )


def _turned(heading: Array, angle: Array, xp: Any) -> Array:
    """The heading after a small turn; one Newton step keeps its length at 1 to 1e-5."""
    cos = heading[0] - heading[1] * angle
    sin = heading[1] + heading[0] * angle
    scale = _THREE_HALVES - (cos * cos + sin * sin) * HALF
    return pair(xp, cos * scale, sin * scale)


def kinetic_energy(state: BallState) -> Array:
    """(N,) joules."""
    players = (state.velocity**2).sum((0, 1)) * c.PLAYER_MASS + (state.spin**2).sum(0) * c.PLAYER_INERTIA
    return 0.5 * (players + (state.ball_velocity**2).sum(0) * c.BALL_MASS)
