"""An operator that plays a policy: the newest of a run, or a checkpoint."""

import random
from typing import Any, Literal, NamedTuple

import numpy as np

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.operator import Operator
from drillyard.operators.brain import Brain, Weights
from drillyard.policies.action import to_env


class Decision(NamedTuple):
    """What a policy with discrete actions made of an observation."""

    kind: Literal["values", "probabilities"]
    numbers: Array
    """(K,) float32: Q(s, a) of a policy of values, else probabilities before what is not legal was ruled out."""
    chosen: int


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
        self.last: Decision | None = None
        """Of the last `select_action`; None before it, for a box, and while the stand-in plays."""

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """An int, or `size` floats within the bounds for a box; `info["tick"]` is the tick of the match. Where
        `info["choices"]` says what is legal, nothing else is chosen."""
        weights = self.brain.weights
        if weights is None:
            self.last = None
            return self._stand_in.select_action(obs, info)
        if self._action.kind == "discrete":
            return self._choose(obs, info, weights)
        head = self.brain.head(obs, info["tick"])
        if not self._deterministic:
            deviation = np.exp(self.brain.log_std())
            head = head + deviation * [self._random.gauss(0.0, 1.0) for _ in range(self._action.size)]
        return tuple(float(number) for number in to_env(head, weights.spec))

    def _choose(self, obs: Array, info: dict[str, Any], weights: Weights) -> int:
        legal: Array | None = None
        if choices := info.get("choices"):
            legal = np.zeros(self._action.size, np.float32)
            legal[[choice.action for choice in choices]] = 1.0
        head = self.brain.head(obs, info["tick"], legal)
        numbers = self.brain.numbers
        assert numbers is not None
        if legal is not None:
            # All legal ones may be as good as impossible; any of them is better than what is not legal.
            head = (head + np.float32(1e-30)) * legal
        if self._deterministic:
            chosen = int(head.argmax())
        else:
            # Inverse CDF; rounding can bring the threshold up to the total, hence the minimum.
            cumulative = np.cumsum(head)
            threshold = self._random.random() * float(cumulative[-1])
            chosen = min(int(np.searchsorted(cumulative, threshold, side="right")), self._action.size - 1)
        self.last = Decision("values" if weights.spec.head == "values" else "probabilities", numbers, chosen)
        return chosen

    def reset(self, seed: int) -> None:
        """Start the stream of `seed`."""
        self._random.seed(seed)
        self._stand_in.reset(seed)

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """Nothing is learned here: a stage is evaluation only."""
