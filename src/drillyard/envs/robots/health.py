"""Healthy terms over (N, numbers) arrays."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.task import HealthyTerm
from drillyard.envs.robots.addresses import address


class Health:
    """One condition of being healthy.

    Args:
        term: what the task says.
        model: `mujoco.MjModel`.
        data: an `mujoco.MjData` of it, for shapes.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have.
    """

    def __init__(self, term: HealthyTerm, model: Any, data: Any) -> None:
        source = address(model, data, term.source)
        self.reads = {source.field}
        self._field, self._numbers, self._one = source.field, source.numbers, source.size == 1
        self._term = term

    def holds(self, fields: Mapping[str, Array]) -> Array:
        """(N,) bool."""
        value, term = fields[self._field][:, self._numbers], self._term
        above, below = (np.greater_equal, np.less_equal) if term.inclusive else (np.greater, np.less)
        good: Array
        if term.low is not None and term.high is not None:
            good = above(value, term.low) & below(value, term.high)
        elif term.low is not None:
            good = above(value, term.low)
        elif term.high is not None:
            good = below(value, term.high)
        else:
            good = np.isfinite(value)
        return good[:, 0] if self._one else good.all(axis=1)
