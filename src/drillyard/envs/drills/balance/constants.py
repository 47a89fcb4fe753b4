"""The balancing robot as data. Metres, seconds, kilograms, newtons, radians; x ahead, z up."""

import math
from typing import Final

ENV_ID: Final = "Drillyard/Balance-v0"

TICK_RATE_HZ: Final = 200.0
DECISION_RATE_HZ: Final = 50.0
TICKS_PER_DECISION: Final = 4
DT: Final = 1.0 / TICK_RATE_HZ
TIME_LIMIT_DECISIONS: Final = 500

GRAVITY: Final = 9.81
WHEEL_RADIUS: Final = 0.12
WHEEL_MASS: Final = 0.15  # of each of the two; solid discs
TORQUE_LIMIT: Final = 8.0  # N m of both motors together
GRIP_SPEED: Final = 0.1  # m/s below which rolling friction fades, so that a robot that stands is not shaken

MAX_SPIN: Final = 30.0  # rad/s of the tilt, and
MAX_SPEED: Final = 30.0  # m/s: nothing that is played gets there, so that no hand can break the numbers
START_SPIN: Final = 0.3  # rad/s at most, at the start of an episode
START_SHARE: Final = 0.9  # of the angle at which it counts as fallen: no episode starts beyond

ANGLE_UNIT: Final = math.radians(60.0)  # of the angle that is seen
SPIN_UNIT: Final = 5.0  # rad/s, of the angular velocity that is seen
SPIN_SEEN: Final = 10.0  # rad/s at which it is clipped
FALL_PENALTY: Final = 10.0

ACTION_NAMES: Final = ("back", "none", "forward")
BACK, NONE, FORWARD = 0, 1, 2
AGENTS: Final = ("robot",)
REWARD_PARTS: Final = ("standing", "fall")
BODIES: Final = ("chassis", "left wheel", "right wheel", "lower mast", "upper mast", "head")
CHASSIS, LEFT, RIGHT, LOWER, UPPER, HEAD = range(6)
