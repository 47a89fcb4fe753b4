"""PettingZoo's observations as flat float32 vectors, and its action masks."""

from typing import Any, cast

import numpy as np
from gymnasium import spaces

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode

Space = Any
"""A gymnasium.spaces.Space; its subclasses' attributes are untyped."""
MAX_OBS = 16384
"""Numbers in an observation; chess has 7104."""
MASK = "action_mask"


class Sight:
    """What one agent sees, as numbers. Pictures are not handed on: such an agent sees one 0.

    Args:
        env_id: for error messages.
        space: of the agent's observations; the mask of a Dict with `observation` and `action_mask` is no part of it.

    Raises:
        DrillyardError: UNSUPPORTED for spaces without a fixed size.
    """

    def __init__(self, env_id: str, space: Space) -> None:
        self._inside = type(space) is spaces.Dict and set(cast(Any, space)) == {"observation", MASK}
        self._space: Space = space["observation"] if self._inside else space
        box = type(self._space) is spaces.Box
        self.picture = box and len(self._space.shape) >= 2 and self._space.dtype == np.uint8
        if self.picture:
            self.size = 1
            return
        flat = self._space.is_np_flattenable and type(self._space) is not spaces.Text
        self.size = spaces.flatdim(self._space) if flat else 0
        if not 1 <= self.size <= MAX_OBS:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"{env_id} shows its agents observations of {space}; only up to {MAX_OBS} numbers work here.",
            )

    def read(self, observation: Any, size: int) -> Array:
        """(size,) float32, with zeros behind where this agent sees less than others."""
        out = np.zeros(size, np.float32)
        if not self.picture and observation is not None:
            seen = observation["observation"] if self._inside else observation
            out[: self.size] = cast(Any, spaces).flatten(self._space, seen)
        return out


def mask_of(observation: Any, info: Any) -> Array | None:
    """(actions,) bool, True where an action is legal; None where the env gives no mask."""
    for source in (observation, info):
        if isinstance(source, dict) and MASK in source:
            return np.asarray(cast(Any, source)[MASK]).astype(np.bool_).reshape(-1)
    return None
