"""An operator that does anything at all."""

import random
from typing import Any

from drillyard.contracts.env import ActionSpec, Array


class RandomOperator:
    """Uniform over the action space; the same seed gives the same actions.

    Args:
        action: the action space.
        seed: of the stream until the first `reset`.
    """

    def __init__(self, action: ActionSpec, seed: int = 0) -> None:
        self._action = action
        self._ranges = action.ranges or ((action.low, action.high),) * action.size
        self._random = random.Random(seed)  # noqa: S311 - chance, not a secret

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """An int, one of `info["choices"]` where there are any, or `size` floats for a box."""
        choices = info.get("choices")
        if choices:
            return choices[self._random.randrange(len(choices))].action
        if self._action.kind == "discrete":
            return self._random.randrange(self._action.size)
        return tuple(self._random.uniform(low, high) for low, high in self._ranges)

    def reset(self, seed: int) -> None:
        """Start the stream of `seed`."""
        self._random.seed(seed)

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """Nothing is learned."""
