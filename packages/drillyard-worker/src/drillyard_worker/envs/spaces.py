"""Gymnasium spaces of what the host says about them, and Gymnasium's version."""

from __future__ import annotations

from typing import Any

import gymnasium
import numpy as np

VERSION = tuple(int(part) for part in gymnasium.__version__.split(".")[:2] if part.isdigit())
OLD = VERSION < (1, 0)
"""Gymnasium before 1.0: autoreset in the same step, `final_observation`."""


def space_of(info: dict[str, Any]) -> Any:
    """A fresh space."""
    if info["kind"] == "discrete":
        return gymnasium.spaces.Discrete(info["n"])
    shape = tuple(info["shape"])
    return gymnasium.spaces.Box(
        _bound(info["low"], -np.inf, shape), _bound(info["high"], np.inf, shape), dtype=np.float32
    )


def _bound(values: list[Any], missing: float, shape: tuple[int, ...]) -> Any:
    numbers = np.array([missing if value is None else value for value in values], np.float32)
    return np.broadcast_to(numbers.reshape(shape) if numbers.size > 1 else numbers, shape).copy()
