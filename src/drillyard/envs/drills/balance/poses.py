"""Where the robot's bodies are. The mast is a telescope: it shows the height of the mass."""

import numpy as np

from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.balance import constants as c

TRACK_HALF = 0.15
"""Metres from the middle to a wheel's middle."""
LOWEST = 0.2
"""Metres from the axle up to the head when all tubes are in one another."""


def along_mast(height: float) -> tuple[float, float, float]:
    """Metres from the axle to the upper ends of both loose tubes, and to the head."""
    reach = (height - LOWEST) / 3.0
    return LOWEST + reach, LOWEST + 2.0 * reach, height


def write_poses(angle: Array, x: Array, height: float, positions: Array, quaternions: Array) -> None:
    """Write positions (n, 6, 3) metres and quaternions (n, 6, 4) w x y z of n robots, in the order of `BODIES`.

    Args:
        angle: (n,) radians.
        x: (n,) metres.
        height: of the mass above the axle.
        positions: out.
        quaternions: out.
    """
    sin, cos = np.sin(angle), np.cos(angle)
    positions[:, :, 0], positions[:, :, 1], positions[:, :, 2] = x[:, None], 0.0, c.WHEEL_RADIUS
    positions[:, c.LEFT, 1], positions[:, c.RIGHT, 1] = TRACK_HALF, -TRACK_HALF
    for body, distance in zip((c.LOWER, c.UPPER, c.HEAD), along_mast(height), strict=True):
        positions[:, body, 0] += distance * sin
        positions[:, body, 2] += distance * cos
    quaternions[:, :, 1] = quaternions[:, :, 3] = 0.0
    quaternions[:, :, 0], quaternions[:, :, 2] = np.cos(angle / 2)[:, None], np.sin(angle / 2)[:, None]
    rolled = x / (2.0 * c.WHEEL_RADIUS)
    for body in (c.LEFT, c.RIGHT):
        quaternions[:, body, 0], quaternions[:, body, 2] = np.cos(rolled), np.sin(rolled)
