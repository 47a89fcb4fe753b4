"""The scenario generator: how an episode begins. Symmetric in distribution under the half turn and the mirror.

A scenario is a box of ranges, written for one side; a coin mirrors it across the field's long axis, another one turns
it by 180 degrees and swaps the players.
"""

import math
from typing import Any

import numpy as np

from drillyard.envs.drills.arrays import Array, clip
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.draws import draw, uniform

Range = tuple[float, float]

# Ranges in this order: ball x, y, vx, vy; blue x, y, vx, vy; orange x, y, vx, vy.
SCENARIOS: dict[str, tuple[Range, ...]] = {
    "centre": (
        (-0.4, 0.4), (-0.6, 0.6), (-0.5, 0.5), (-0.5, 0.5),
        (-3.6, -1.6), (-1.6, 1.6), (0.0, 0.0), (0.0, 0.0),
        (1.6, 3.6), (-1.6, 1.6), (0.0, 0.0), (0.0, 0.0),
    ),
    "wing": (
        (-3.0, 3.0), (2.0, 3.4), (-1.5, 1.5), (-1.5, 0.5),
        (-4.6, -0.8), (-2.0, 2.0), (-1.0, 1.0), (-1.0, 1.0),
        (0.8, 4.6), (-2.0, 2.0), (-1.0, 1.0), (-1.0, 1.0),
    ),
    "attack": (
        (0.5, 3.4), (-2.2, 2.2), (-0.5, 1.5), (-1.0, 1.0),
        (-1.8, -0.4), (-2.5, 2.5), (0.0, 2.5), (-1.0, 1.0),
        (4.2, 5.4), (-1.2, 1.2), (-1.0, 1.0), (-1.0, 1.0),
    ),
    "loose": (
        (-4.6, 4.6), (-3.0, 3.0), (-4.0, 4.0), (-4.0, 4.0),
        (-5.2, 5.2), (0.8, 3.3), (-2.0, 2.0), (-2.0, 2.0),
        (-5.2, 5.2), (-3.3, -0.8), (-2.0, 2.0), (-2.0, 2.0),
    ),
}  # fmt: skip

_LOW = np.asarray([[low for low, _ in ranges] for ranges in SCENARIOS.values()], np.float32).T.copy()
_SPAN = np.asarray([[high - low for low, high in ranges] for ranges in SCENARIOS.values()], np.float32).T.copy()
_VALUES = len(_LOW)
_KIND, _MIRROR, _TURN, _JITTER = _VALUES, _VALUES + 1, _VALUES + 2, _VALUES + 3
_DRAWS = _JITTER + 4
_CLEARANCE = 0.85  # metres between the centres of ball and player at kick-off


def kick_off(key: Array, episode: Array, xp: Any) -> BallState:
    """The first state of an episode; a pure function of (key, episode).

    Args:
        key: (2, n) uint32.
        episode: (n,) uint32.
        xp: numpy or jax.numpy.
    """
    index = xp.arange(_DRAWS, dtype="uint32")[:, None]
    chance = uniform(xp, draw(xp, key, episode, index))
    kind = (chance[_KIND] * float(len(SCENARIOS))).astype("int32")
    low, span = xp.take(xp.asarray(_LOW), kind, axis=1), xp.take(xp.asarray(_SPAN), kind, axis=1)
    values = low + span * chance[:_VALUES]

    mirror = xp.where(chance[_MIRROR] < 0.5, xp.float32(1.0), xp.float32(-1.0))
    turned = chance[_TURN] < 0.5
    turn = xp.where(turned, xp.float32(-1.0), xp.float32(1.0))
    sign = xp.stack([turn, turn * mirror])
    ball_position, ball_velocity = values[0:2] * sign, values[2:4] * sign
    first = xp.stack([values[4:6], values[6:8]]) * sign
    second = xp.stack([values[8:10], values[10:12]]) * sign
    players = xp.stack([xp.where(turned, second, first), xp.where(turned, first, second)], 2)
    position, velocity = players[0], players[1]

    away = position - ball_position[:, None]
    distance = clip(xp, xp.sqrt(away[0] * away[0] + away[1] * away[1]), 1e-3, math.inf)
    position = ball_position[:, None] + away * (clip(xp, distance, _CLEARANCE, math.inf) / distance)
    room = c.PLAYER_HALF * math.sqrt(2.0)
    position = xp.stack([
        clip(xp, position[0], room - c.HALF_LENGTH, c.HALF_LENGTH - room),
        clip(xp, position[1], room - c.HALF_WIDTH, c.HALF_WIDTH - room),
    ])  # fmt: skip

    # Facing the ball, give or take: the direction to it plus a random vector shorter than the clearance.
    jitter = (chance[_JITTER:].reshape(2, 2, -1) - 0.5) * 1.1
    facing = ball_position[:, None] - position + jitter
    heading = facing / clip(xp, xp.sqrt(facing[0] * facing[0] + facing[1] * facing[1]), 1e-3, math.inf)
    zeros = xp.zeros_like(heading[0])
    return BallState(
        position=position,
        velocity=velocity,
        heading=heading,
        spin=zeros,
        cooldown=zeros + 0.0,
        ball_position=ball_position,
        ball_velocity=ball_velocity,
        goal=xp.zeros_like(kind, dtype="float32"),
        tick=xp.zeros_like(kind),
        key=key,
        episode=episode,
    )
