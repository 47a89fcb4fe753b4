"""What the robot sees: how far it leans and how fast it tips, now and at the decisions before."""

from typing import Any

from drillyard.envs.drills.arrays import Array, clip, f32, pair
from drillyard.envs.drills.balance import constants as c

_ANGLE, _SPIN = f32(1.0 / c.ANGLE_UNIT), f32(1.0 / (c.DT * c.SPIN_UNIT))
_FASTEST = f32(c.SPIN_SEEN / c.SPIN_UNIT)


def names(history: int) -> tuple[str, ...]:
    """Of the numbers in order: newest first."""
    found = ["angle", "angular_velocity"]
    for ago in range(1, history):
        found += [f"angle_{ago}_ago", f"angular_velocity_{ago}_ago"]
    return tuple(found)


def glance(angle: Array, spin: Array, widest: Array, xp: Any) -> Array:
    """(2, N) float32: the angle in units of 60 degrees, clipped to the angle of a fall; the angular velocity in units
    of 5 rad/s, clipped to 10 rad/s.

    Args:
        angle: (N,) radians.
        spin: (N,) radians a tick.
        widest: 0-d, the angle of a fall in units of 60 degrees.
        xp: numpy or jax.numpy.
    """
    return pair(xp, clip(xp, angle * _ANGLE, -widest, widest), clip(xp, spin * _SPIN, -_FASTEST, _FASTEST))


def remembered(seen: Array, newest: Array, xp: Any) -> Array:
    """(2 history, N): the newest sight in front, the oldest one forgotten."""
    return newest if seen.shape[0] == 2 else xp.concatenate([newest, seen[:-2]])
