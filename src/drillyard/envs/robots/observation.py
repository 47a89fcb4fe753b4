"""Observation terms over (N, numbers) arrays."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import ObservationTerm
from drillyard.envs.robots.addresses import address, initial, names


class Sight:
    """One stretch of the observation.

    Args:
        term: what the task says.
        model: `mujoco.MjModel`.
        data: an `mujoco.MjData` of it, for shapes.
        begin: where in the observation it starts.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have.
    """

    def __init__(self, term: ObservationTerm, model: Any, data: Any, begin: int) -> None:
        source = address(model, data, term.source)
        self.size = source.size
        self.reads = {source.field}
        self._place = slice(begin, begin + source.size)
        self._field, self._numbers = source.field, source.numbers
        self._minus_field, self._minus_numbers = "", slice(0)
        if term.minus is not None:
            minus = address(model, data, term.minus)
            self._minus_field, self._minus_numbers = minus.field, minus.numbers
            self.reads.add(minus.field)
        self._start = initial(model, source) if term.from_start else None
        self._function = {"none": None, "sin": np.sin, "cos": np.cos}[term.function]
        self.scale = term.scale
        self._low, self._high = term.low, term.high
        self._clips = term.low is not None or term.high is not None
        self._offset = np.array(term.offset) if term.offset else None
        if len(term.offset) not in {0, self.size}:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"The observation {term.name} has {self.size} numbers and {len(term.offset)} in offset; give one each.",
            )
        self._plain = (
            term.minus is None and self._start is None and self._offset is None and self._function is None
            and term.scale == 1.0
        )  # fmt: skip
        titles = names(model, data, source.field)[source.numbers]
        plain = term.name == source.field and self._plain
        self.names = titles if plain else tuple(f"{term.name} {title}" for title in titles)

    def write(self, fields: Mapping[str, Array], out: Array) -> None:
        """Write this stretch of `out`, (N, O) float32."""
        place = out[:, self._place]
        value = fields[self._field][:, self._numbers]
        if not self._plain:
            if self._minus_field:
                value = value - fields[self._minus_field][:, self._minus_numbers]
            if self._start is not None:
                value = value - self._start
            if self._offset is not None:
                value = value - self._offset
            if self._function is not None:
                value = self._function(value)
            if self.scale != 1.0:
                value = value * self.scale
        place[...] = value
        if self._clips:  # after the cast: rounding is monotone, so the bounds come out the same
            np.clip(place, self._low, self._high, out=place)
