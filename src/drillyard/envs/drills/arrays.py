"""One source for two array libraries: what NumPy and jax.numpy do differently, in one place.

Drills call these with `xp`, numpy or jax.numpy. Both give the same numbers; NumPy skips work that no env needs.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy._core import umath  # pyright: ignore

Array = Any
"""A NumPy or jax array."""

_numpy_clip: Any = umath.clip  # pyright: ignore
"""The ufunc itself: np.clip adds 2 us of Python, and minimum and maximum have no fast path for scalars."""


def f32(value: float) -> Array:
    """A constant as NumPy likes it best: a 0-d array costs half the overhead of a Python float."""
    return np.asarray(value, np.float32)


def column(first: float, second: float) -> Array:
    """(2, 1) float32: one constant for each axis."""
    return np.asarray([[first], [second]], np.float32)


ZERO, ONE, HALF, INFINITY, TINY = f32(0.0), f32(1.0), f32(0.5), f32(np.inf), f32(1e-6)


def pair(xp: Any, first: Array, second: Array, axis: int = 0) -> Array:
    """`stack` of two arrays along the first or second axis, at a fifth of its overhead."""
    if xp is not np:
        return xp.stack([first, second], axis)
    shape = first.shape
    both = np.empty((2, *shape) if axis == 0 else (shape[0], 2, *shape[1:]), first.dtype)
    if axis == 0:
        both[0], both[1] = first, second
    else:
        both[:, 0], both[:, 1] = first, second
    return both


def clip(xp: Any, values: Array, low: Any, high: Any) -> Array:
    """Values held in [low, high]."""
    return _numpy_clip(values, low, high) if xp is np else xp.clip(values, low, high)


def sparse(
    xp: Any, mask: Array, function: Callable[..., tuple[Array, ...]], changed: tuple[Array, ...], *read: Array
) -> tuple[Array, ...]:
    """`function(xp, *changed, *read)` in the envs of `mask`; elsewhere `changed` stays as it is.

    The function must be element-wise over the last axis, so that it makes no difference which envs it sees: NumPy
    gathers the envs of the mask (and skips all if there are none), jax computes everywhere and selects.

    Args:
        xp: numpy or jax.numpy.
        mask: (N,) bool.
        function: takes xp and arrays (..., n), and gives back as many as `changed` holds.
        changed: arrays (..., N). NumPy writes to them in place, so pass arrays that nobody else holds.
        read: further arrays (..., N).
    """
    if xp is not np:
        given = function(xp, *changed, *read)
        return tuple(xp.where(mask, new, old) for new, old in zip(given, changed, strict=True))
    where = mask.nonzero()[0]
    if len(where) == 0:
        return changed
    if len(where) == len(mask):
        return function(xp, *changed, *read)
    given = function(xp, *(array.take(where, -1) for array in changed), *(array.take(where, -1) for array in read))
    for new, old in zip(given, changed, strict=True):
        old[..., where] = new
    return changed
