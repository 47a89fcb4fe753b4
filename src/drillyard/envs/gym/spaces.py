"""Gymnasium's spaces as ours: observations as flat float32 vectors, actions as discrete or box in env units."""

from typing import Any, cast

import numpy as np
from gymnasium import spaces

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.errors import DrillyardError, ErrorCode

Space = Any
"""A gymnasium.spaces.Space; its subclasses' attributes are untyped."""
MAX_OBS = 4096
"""Numbers in an observation; larger ones are pictures, which an MLP does not learn from."""


class Observations:
    """Flattens observations.

    Args:
        env_id: for error messages.
        space: Box of any shape, Discrete (one-hot), or Dict, Tuple, MultiDiscrete and MultiBinary of such.

    Raises:
        DrillyardError: UNSUPPORTED for pictures and for spaces without a fixed size.
    """

    def __init__(self, env_id: str, space: Space) -> None:
        self._space = space
        box = type(space) is spaces.Box
        self._plain = box and len(space.shape) == 1
        picture = box and len(space.shape) >= 2 and space.dtype == np.uint8
        words = type(space) is spaces.Text
        size = spaces.flatdim(space) if space.is_np_flattenable and not words else 0
        if picture or not 1 <= size <= MAX_OBS:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"{env_id} shows its agent {'pictures' if picture else 'observations'} of {space}; only vectors of up "
                f"to {MAX_OBS} numbers can be learned from here.",
            )
        self.size: int = size
        self.names = tuple(f"obs_{index}" for index in range(size))

    @property
    def limit(self) -> float:
        """No number is larger in size; math.inf where the space has no bound."""
        box: Space = cast(Any, spaces).flatten_space(self._space)
        return float(max(np.abs(box.low).max(), np.abs(box.high).max()))

    def write(self, observation: Any, out: Array) -> None:
        """Write one observation to `out`, (O,) float32."""
        out[:] = observation if self._plain else spaces.flatten(self._space, observation)


class Actions:
    """Turns our actions into the env's.

    Discrete: choices 0..n-1 (the space's own start is added). MultiDiscrete and MultiBinary: one discrete choice for
    each combination, up to 4096. Box: [-1, 1] for each number, scaled to its own bounds.

    Raises:
        DrillyardError: UNSUPPORTED for other spaces and for boxes without bounds.
    """

    def __init__(self, env_id: str, space: Space) -> None:
        self._space = space
        self._kind: type[Any] = type(space)
        self._radix: tuple[int, ...] = ()
        if self._kind is spaces.Discrete:
            self.spec = _discrete(int(space.n))
        elif self._kind in (spaces.MultiDiscrete, spaces.MultiBinary):
            counts: Array = space.nvec if self._kind is spaces.MultiDiscrete else np.full(space.shape, 2)
            self._radix = tuple(int(choices) for choices in counts.ravel())
            combinations = int(np.prod(self._radix, dtype=np.float64))
            if combinations > MAX_OBS:
                raise _refused(env_id, space, f"it has {combinations} combinations, more than {MAX_OBS}")
            self.spec = _discrete(combinations)
        elif self._kind is spaces.Box:
            if not (np.isfinite(space.low).all() and np.isfinite(space.high).all()):
                raise _refused(env_id, space, "it has no bounds")
            self._middle: Array = (space.low.astype(np.float64) + space.high) / 2
            self._half: Array = (space.high.astype(np.float64) - space.low) / 2
            names = tuple(f"action_{index}" for index in range(space.low.size))
            self.spec = ActionSpec("box", space.low.size, names=names)
        else:
            raise _refused(env_id, space, "only Discrete, MultiDiscrete, MultiBinary and bounded Box actions work")

    @property
    def own_bounds(self) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
        """(low, high) of a box as the space has them, flat; None of other spaces."""
        if self._kind is not spaces.Box:
            return None
        low, high = self._space.low.ravel().tolist(), self._space.high.ravel().tolist()
        return tuple(low), tuple(high)

    def of(self, action: Any) -> Any:
        """The env's action for one of ours: an int, or (size,) float32."""
        if self._kind is spaces.Discrete:
            return int(action) + int(self._space.start)
        if self._kind is spaces.Box:
            scaled = self._middle + self._half * np.asarray(action, np.float64).reshape(self._space.shape)
            return np.clip(scaled, self._space.low, self._space.high).astype(self._space.dtype)
        digits: list[int] = []
        rest = int(action)
        for choices in self._radix:
            rest, digit = divmod(rest, choices)
            digits.append(digit)
        chosen = np.asarray(digits, self._space.dtype).reshape(self._space.shape)
        return chosen + self._space.start if self._kind is spaces.MultiDiscrete else chosen


def _discrete(count: int) -> ActionSpec:
    return ActionSpec("discrete", count, names=tuple(f"action_{index}" for index in range(count)))


def _refused(env_id: str, space: Space, why: str) -> DrillyardError:
    return DrillyardError(ErrorCode.UNSUPPORTED, f"{env_id} takes actions of {space}, which do not work here: {why}.")
