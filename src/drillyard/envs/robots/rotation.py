"""Turning world vectors into the frames of bodies, for (N, ...) arrays."""

import numpy as np

from drillyard.contracts.env import Array


def into_frame(quaternion: Array, vector: Array) -> Array:
    """World vectors (N, 3) as seen from frames turned by unit quaternions (N, 4), w first; new array."""
    w, axis = quaternion[:, :1], -quaternion[:, 1:]
    twice = 2.0 * np.cross(axis, vector)
    return vector + w * twice + np.cross(axis, twice)


def of_gravity(quaternion: Array) -> Array:
    """(N, 3): where down is, seen from the frames; (0, 0, -1) upright."""
    w, x, y, z = quaternion.T
    return np.stack((2.0 * (w * y - x * z), -2.0 * (w * x + y * z), 2.0 * (x * x + y * y) - 1.0), axis=1)
