"""An operator that plays a policy: the newest of a run, or a checkpoint."""

import random
from typing import Any

import numpy as np

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.operator import Operator
from drillyard.operators.brain import Brain
from drillyard.policies.action import to_env


class PolicyOperator:
    """Plays a brain. Several operators may share one; each has a stream of chance of its own.

    Args:
        brain: the weights; who gives it newer ones is not the operator's business.
        action: the action space.
        deterministic: the most likely action instead of a drawn one.
        stand_in: plays while the brain has no weights yet.
    """

    def __init__(self, brain: Brain, action: ActionSpec, *, deterministic: bool, stand_in: Operator) -> None:
        self.brain = brain
        self._action = action
        self._deterministic = deterministic
        self._stand_in = stand_in
        self._random = random.Random(0)  # noqa: S311 - chance, not a secret

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """An int, or `size` floats within the bounds for a box; `info["tick"]` is the tick of the match. Where
        `info["choices"]` says what is legal, nothing else is chosen."""
        weights = self.brain.weights
        if weights is None:
            return self._stand_in.select_action(obs, info)
        head = self.brain.head(obs, info["tick"])
        if self._action.kind == "discrete":
            if choices := info.get("choices"):
                legal = np.zeros_like(head)
                legal[[choice.action for choice in choices]] = 1.0
                # All legal ones may be as good as impossible; any of them is better than what is not legal.
                head = (head + np.float32(1e-30)) * legal
            if self._deterministic:
                return int(head.argmax())
            # Inverse CDF; rounding can bring the threshold up to the total, hence the minimum.
            cumulative = np.cumsum(head)
            threshold = self._random.random() * float(cumulative[-1])
            return min(int(np.searchsorted(cumulative, threshold, side="right")), self._action.size - 1)
        if not self._deterministic:
            deviation = np.exp(self.brain.log_std())
            head = head + deviation * [self._random.gauss(0.0, 1.0) for _ in range(self._action.size)]
        return tuple(float(number) for number in to_env(head, weights.spec))

    def reset(self, seed: int) -> None:
        """Start the stream of `seed`."""
        self._random.seed(seed)
        self._stand_in.reset(seed)

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """Nothing is learned here: a stage is evaluation only."""
