"""The rules of Ball Drill as data. Metres, seconds, kilograms, radians; x towards orange's goal, y to blue's left."""

import math
from typing import Final

ENV_ID: Final = "Drillyard/BallDrill-v0"

TICK_RATE_HZ: Final = 120.0
DECISION_RATE_HZ: Final = 30.0
TICKS_PER_DECISION: Final = 4
DT: Final = 1.0 / TICK_RATE_HZ
TIME_LIMIT_DECISIONS: Final = 450

# The field: 12 m x 8 m, goal recesses behind both short sides, the four corners cut so that no ball is stuck there.
HALF_LENGTH: Final = 6.0
HALF_WIDTH: Final = 4.0
GOAL_HALF_WIDTH: Final = 1.3
GOAL_DEPTH: Final = 1.0
CORNER_CUT: Final = 0.9
CORNER_SUM: Final = HALF_LENGTH + HALF_WIDTH - CORNER_CUT  # |x| + |y| on a corner board

BALL_RADIUS: Final = 0.25
BALL_MASS: Final = 0.6
BALL_DRAG: Final = 0.45  # share of speed lost a second
BALL_MAX_SPEED: Final = 12.0  # along each axis; 0.14 m a tick, so that a ball cannot skip its own radius
GOAL_LINE: Final = HALF_LENGTH + 0.1  # |x| of the ball's centre when a goal counts

PLAYER_HALF: Final = 0.35
PLAYER_HEIGHT: Final = 0.5
PLAYER_MASS: Final = 5.0
PLAYER_INERTIA: Final = PLAYER_MASS * (2.0 * PLAYER_HALF) ** 2 / 6.0
PLAYER_CIRCLE: Final = 0.42  # players meet each other as circles, between the inner (0.35) and outer (0.49) one
PLAYER_SPEED: Final = 3.6
PLAYER_ACCELERATION: Final = 20.0
PLAYER_MAX_SPEED: Final = 9.0
PLAYER_SPIN: Final = 6.5
PLAYER_SPIN_ACCELERATION: Final = 70.0
PLAYER_MAX_SPIN: Final = 20.0
DASH_SPEED: Final = 4.5
DASH_COOLDOWN_TICKS: Final = 150.0

BALL_PLAYER_RESTITUTION: Final = 0.55
BALL_PLAYER_FRICTION: Final = 0.3
BALL_WALL_RESTITUTION: Final = 0.75
NET_RESTITUTION: Final = 0.15  # the back of a goal
BALL_WALL_GRIP: Final = 0.98  # share of speed along the wall that is kept in a bounce
PLAYER_PLAYER_RESTITUTION: Final = 0.3

BALL_REACH: Final = PLAYER_HALF * math.sqrt(2.0) + BALL_RADIUS  # centres further apart than this cannot touch

MOVES: Final = ("", "forward", "back", "left", "right")
TURNS: Final = ("", "turn_left", "turn_right")
DASHES: Final = ("", "dash")
ACTION_COUNT: Final = len(MOVES) * len(TURNS) * len(DASHES)
ACTION_NAMES: Final = tuple(
    "+".join(part for part in (move, turn, dash) if part) or "none"
    for move in MOVES
    for turn in TURNS
    for dash in DASHES
)
"""Action = move * 6 + turn * 2 + dash; a name joins the keys that give it."""

AGENTS: Final = ("blue", "orange")
REWARD_PARTS: Final = ("terminal", "shaping", "penalty")
