"""Observation and action spaces in words that JSON has."""

from __future__ import annotations

import math
from typing import Any

from drillyard_worker.errors import WorkerError


def space_info(space: Any) -> dict[str, Any]:
    """A gymnasium (or gym) space of any version as SpaceInfo: {kind, n, shape, dtype, low, high}.

    low and high of a box: one number where all are the same, else flat; null = without bound.

    Raises:
        WorkerError: UNSUPPORTED, it is neither Discrete nor Box.
    """
    if isinstance(space, dict):
        return space
    kind = type(space).__name__
    if kind == "Discrete":
        return {"kind": "discrete", "n": int(space.n), "shape": [], "dtype": "int64", "low": [], "high": []}
    if kind == "Box":
        return {
            "kind": "box",
            "n": 0,
            "shape": [int(size) for size in space.shape],
            "dtype": str(space.dtype),
            "low": _bounds(space.low),
            "high": _bounds(space.high),
        }
    raise WorkerError("unsupported", f"The space {space} is neither Discrete nor Box; use an env with one of these.")


def _bounds(values: Any) -> list[float | None]:
    flat = [float(value) for value in values.reshape(-1).tolist()]
    if flat and all(value == flat[0] for value in flat):
        flat = flat[:1]
    # float32's largest number stands for "no bound" in many envs
    return [value if math.isfinite(value) and abs(value) < 3.4e38 else None for value in flat]
