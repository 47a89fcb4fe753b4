"""From the numbers of a clip to poses.

web/src/live/clip/pose.ts does the same operations in the same order, so that both give the same bits; they are written
out number by number for that reason.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Numbers = np.ndarray
"""(...) float64, one number of many bodies or frames."""


class Tie(NamedTuple):
    """How a body hangs on another one."""

    parent: int
    """Number of that body; -1 = on none."""
    offset: tuple[float, float, float]
    """Where it usually is in the frame of its parent, metres."""


class Turn(NamedTuple):
    """Quaternions."""

    w: Numbers
    x: Numbers
    y: Numbers
    z: Numbers


class Place(NamedTuple):
    """Points, metres."""

    x: Numbers
    y: Numbers
    z: Numbers


def first_of(scale: int, x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    """What w is likely to be, a whole number; x, y, z are whole numbers."""
    left = float(scale * scale) - (x * x + y * y + z * z)
    return np.floor(np.sqrt(np.maximum(left, 0.0)) + 0.5)


def unit(w: Numbers, x: Numbers, y: Numbers, z: Numbers) -> Turn:
    """At length 1; four zeros are no turn at all."""
    length = np.sqrt(w * w + x * x + y * y + z * z)  # a sum of whole numbers: exact in any order
    none = length == 0.0
    length = np.where(none, 1.0, length)
    return Turn(np.where(none, 1.0, w / length), x / length, y / length, z / length)


def after(a: Turn, b: Turn) -> Turn:
    """b, then a."""
    return Turn(
        a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
        a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
        a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
        a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
    )


def inverse(a: Turn) -> Turn:
    """Back again."""
    return Turn(a.w, -a.x, -a.y, -a.z)


def turned(a: Turn, x: "Numbers | float", y: "Numbers | float", z: "Numbers | float") -> Place:
    """A vector turned."""
    u = 2.0 * (a.y * z - a.z * y)
    v = 2.0 * (a.z * x - a.x * z)
    w = 2.0 * (a.x * y - a.y * x)
    return Place(
        x + a.w * u + (a.y * w - a.z * v),
        y + a.w * v + (a.z * u - a.x * w),
        z + a.w * w + (a.x * v - a.y * u),
    )


def place_of(
    tie: Tie, numbers: Place, step: float, root: Place, parents: Sequence[Place], turns: Sequence[Turn]
) -> Place:
    """Where a body is.

    Args:
        numbers: of its position, whole; step: metres of one.
        parents, turns: of the bodies before it.
    """
    moved = Place(numbers.x * step, numbers.y * step, numbers.z * step)
    if tie.parent < 0:
        return Place(root.x + moved.x, root.y + moved.y, root.z + moved.z)
    at, way = parents[tie.parent], turned(turns[tie.parent], *tie.offset)
    return Place(at.x + way.x + moved.x, at.y + way.y + moved.y, at.z + way.z + moved.z)
