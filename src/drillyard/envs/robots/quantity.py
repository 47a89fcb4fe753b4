"""Quantities of a task over (N, numbers) arrays.

The order of float operations is Gymnasium's, and each sum and product runs in the routine that Gymnasium's own call
ends in, so that results agree to the last bit.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Quantity, Slice
from drillyard.envs.robots.addresses import ACTION, Address, address, initial
from drillyard.envs.robots.extras import LANDING, STILL


class Moment(NamedTuple):
    """The end of a decision, or the start of an episode where nothing was done yet."""

    fields: Mapping[str, Array]
    actions: Array | None = None
    """(N, size) float32."""
    before: Array | None = None
    """What `Meter.remember` gave before the decision."""
    healthy: Array | None = None
    """(N,) bool."""


class Meter:
    """One quantity.

    Args:
        quantity: what the task says.
        model: `mujoco.MjModel`.
        data: an `mujoco.MjData` of it, for shapes.
        duration: seconds a decision takes.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have, or a quantity that lacks its source.
    """

    def __init__(self, quantity: Quantity, model: Any, data: Any, duration: float) -> None:
        self.kind = quantity.kind
        self.reads: set[str] = set()
        self.moves = quantity.kind in {"velocity", "centre_of_mass_velocity"}
        self._quantity = quantity
        self._duration = duration
        self._bodies = int(model.nbody)
        self._targets = np.array(quantity.targets) if quantity.targets and quantity.kind == "kernel" else None
        self._mass: Array = model.body_mass
        self._axes = slice(0)
        self._source = self._minus = Address("", 0, 0)
        self._start: Array | None = None
        if quantity.kind == "healthy":
            return
        if quantity.kind == "stride":
            self.reads |= {"air_time", "foot_contact", *({"command"} if hasattr(data, "command") else ())}
            return
        if quantity.source is None:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"A quantity of kind {quantity.kind} needs a source.")
        if quantity.kind == "centre_of_mass_velocity":
            self._axes = slice(quantity.source.start, quantity.source.stop)
            self._source = address(model, data, Slice("xipos"))
        else:
            self._source = address(model, data, quantity.source)
        self._check_weights()
        self.reads.add(self._source.field)
        if quantity.minus is not None:
            self._minus = address(model, data, quantity.minus)
            self.reads.add(self._minus.field)
        if quantity.from_start:
            self._start = initial(model, self._source)

    def remember(self, fields: Mapping[str, Array]) -> Array:
        """A copy of what a velocity is measured from; (N, k)."""
        return self._centre(fields) if self._axes.stop else fields[self._source.field][:, self._source.numbers].copy()

    def read(self, moment: Moment) -> Array:
        """(N,) or, where it is a few numbers, (N, k); float64, sums over actions float32; a new array."""
        match self.kind:
            case "healthy":
                return np.asarray(moment.healthy, np.float64)
            case "velocity" | "centre_of_mass_velocity":
                now = self._centre(moment.fields) if self._axes.stop else self._value(moment)
                return _flat((now - moment.before) / self._duration)
            case "norm":
                away = np.ascontiguousarray(self._difference(moment))
                return np.sqrt(np.vecdot(away, away))  # a dot a row: numpy.linalg.norm's own
            case "square_sum":
                return self._square_sum(moment)
            case "kernel":
                return np.exp(-self._square_sum(moment) / self._quantity.width)
            case "stride":
                return self._stride(moment)
            case "weighted_squares":
                return self._weighted_squares(moment)
            case _:
                return _flat(self._difference(moment).copy())

    def _value(self, moment: Moment) -> Array:
        source = self._source
        return (moment.actions if source.field == ACTION else moment.fields[source.field])[:, source.numbers]  # type: ignore[index]

    def _difference(self, moment: Moment) -> Array:
        value = self._value(moment)
        if self._start is not None:
            return value - self._start
        if self._minus.field:
            return value - moment.fields[self._minus.field][:, self._minus.numbers]
        return value

    def _centre(self, fields: Mapping[str, Array]) -> Array:
        places = fields["xipos"].reshape(-1, self._bodies, 3)
        return (np.einsum("b,nbj->nj", self._mass, places) / self._mass.sum())[:, self._axes]

    def _square_sum(self, moment: Moment) -> Array:
        value, wanted = self._difference(moment), self._quantity
        if self._targets is not None:
            value = value - self._targets
        if wanted.low is not None or wanted.high is not None:
            value = np.clip(value, wanted.low, wanted.high)
        return np.square(value, order="C").sum(axis=1)

    def _stride(self, moment: Moment) -> Array:
        landing, wanted = moment.fields[LANDING], self._quantity
        length = np.minimum(landing, np.inf if wanted.high is None else wanted.high) - (wanted.low or 0.0)
        found = (length * (landing > 0.0)).sum(axis=1)
        if "command" in self.reads:
            command = moment.fields["command"]
            found *= np.vecdot(command, command) > STILL**2
        return found

    def _weighted_squares(self, moment: Moment) -> Array:
        value, wanted = self._value(moment), self._quantity
        total: Array = None
        for index, weight in enumerate(wanted.weights):
            if weight == 0.0:
                continue
            away = value[:, index]
            if wanted.targets and wanted.targets[index] != 0.0:
                away = away - wanted.targets[index]
            square = weight * np.float_power(away, 2.0)  # C's pow, as of a scalar `x**2`; x * x differs in 1 of 1200
            total = square if total is None else total + square
        return total

    def _check_weights(self) -> None:
        quantity = self._quantity
        if self._targets is not None and len(self._targets) != self._source.size:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"kernel of {self._source.field} has {self._source.size} numbers and {len(self._targets)} targets; "
                "give one each, or none.",
            )
        if quantity.kind != "weighted_squares":
            return
        counts = {len(quantity.weights), self._source.size, len(quantity.targets) or self._source.size}
        if len(counts) > 1 or not any(quantity.weights):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"weighted_squares of {self._source.field} has {self._source.size} numbers, "
                f"{len(quantity.weights)} weights and {len(quantity.targets)} targets; give one weight a number, not "
                "all 0, and as many targets or none.",
            )


def _flat(value: Array) -> Array:
    return value[:, 0] if value.shape[1] == 1 else value
