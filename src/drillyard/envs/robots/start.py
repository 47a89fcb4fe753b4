"""Reset terms: how an episode starts."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import ResetTerm


class Start:
    """Draws the start of one env, as Gymnasium does with the same generator.

    Args:
        terms: what the task says.
        model: `mujoco.MjModel`.

    Raises:
        DrillyardError: BAD_VALUE for bounds that fit neither one number nor all.
    """

    def __init__(self, terms: tuple[ResetTerm, ...], model: Any) -> None:
        self._initial = {"qpos": np.array(model.qpos0), "qvel": np.zeros(model.nv)}
        self._steps = [self._step(term) for term in terms]

    def draw(self, generator: np.random.Generator) -> tuple[Array, Array]:
        """(nq,) and (nv,) float64."""
        state = {name: value.copy() for name, value in self._initial.items()}
        for term, place, low, high in self._steps:
            while True:
                drawn = _drawn(term, place.stop - place.start, low, high, generator)
                if term.norm_below is None and term.norm_above is None:
                    break
                length = np.sqrt(drawn.dot(drawn))
                if (term.norm_below is None or length < term.norm_below) and (
                    term.norm_above is None or length > term.norm_above
                ):
                    break
            if term.mode == "add":
                state[term.target][place] += drawn
            else:
                state[term.target][place] = drawn
        return state["qpos"], state["qvel"]

    def _step(self, term: ResetTerm) -> tuple[ResetTerm, slice, Any, Any]:
        size = len(self._initial[term.target])
        start, stop, _ = slice(term.start, term.stop).indices(size)
        for bounds in (term.low, term.high):
            if len(bounds) not in {1, stop - start}:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE,
                    f"A reset term draws {stop - start} numbers of {term.target} and has {len(bounds)} bounds; "
                    "give one, or one each.",
                )
        return term, slice(start, stop), _bounds(term.low), _bounds(term.high)


def _bounds(bounds: tuple[float, ...]) -> Any:
    return bounds[0] if len(bounds) == 1 else np.array(bounds)


def _drawn(term: ResetTerm, count: int, low: Any, high: Any, generator: np.random.Generator) -> Array:
    if term.draw == "uniform":
        return generator.uniform(low, high, count)
    if term.draw == "normal":
        return high * generator.standard_normal(count)
    return np.full(count, low)
