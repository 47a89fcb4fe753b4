"""An operator that plays the policy of a worker, in a process of that worker."""

import time
from typing import Any

import numpy as np

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.operator import Operator, OperatorFigures
from drillyard.operators.default import default_action
from drillyard.operators.hosted_brain import SILENT_S, HostedBrain
from drillyard.operators.hosted_spec import neutral


class HostedOperator:
    """Asks a hosted brain, and never waits for it longer than a frame can bear.

    The question is asked as soon as the observation of the next decision is known (`prepare`), so that an answer has
    until the next frame. One that comes too late is the last action from then on. While there is none the last action
    repeats; after SILENT_S the neutral one plays.

    Args:
        brain: several operators may share one.
        action: the action space.
        deterministic: the most likely action instead of a drawn one.
        stand_in: plays until the brain has loaded its first checkpoint.
        patient: the match waits (turn-based), so no action is better than a guess. Only where no answer will come the
            default action plays.
    """

    def __init__(
        self, brain: HostedBrain, action: ActionSpec, *, deterministic: bool, stand_in: Operator, patient: bool = False
    ) -> None:
        self.brain = brain
        self._action = action
        self._patient = patient
        self._defaults = 0
        self._deterministic = deterministic
        self._stand_in = stand_in
        self._neutral = neutral(action)
        self._last = self._neutral
        self._asked: tuple[int, bytes] | None = None
        """Number and observation of the question that is under way."""
        self._silent_since_s: float | None = None
        """When the first decision was that got no answer."""

    @property
    def silent(self) -> bool:
        """Whether the neutral action plays because no answer comes."""
        since = self._silent_since_s
        return since is not None and time.monotonic() - since > SILENT_S

    def prepare(self, obs: Array, info: dict[str, Any]) -> None:
        """The observation of the next decision is known."""
        if self.brain.weights is None:
            return
        data = self._data(obs, info)
        self._take_late()
        if self._asked is None:
            self._ask(data)

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """An int, or `size` floats within the bounds for a box."""
        if self.brain.weights is None:
            return self._stand_in.select_action(obs, info)
        data = self._data(obs, info)
        if self._patient:
            return self._await(data, info)
        if self._asked is not None and self._asked[1] != data:
            self._take_late()
        if self._asked is None:
            self._ask(data)
        if self._asked is not None and self._asked[1] == data and self._take(wait=True):
            return self._last
        if self._silent_since_s is None:
            self._silent_since_s = time.monotonic()
        if not self.silent:
            return self._last
        self._defaults += 1
        return self._neutral

    def figures(self) -> OperatorFigures:
        """Decisions in which the neutral action played because no answer came."""
        loading = self.brain.weights is None
        return OperatorFigures(
            agent=0, defaults=self._defaults, stands_in=loading,
            sentence="Another player stands in until its policy is loaded." if loading else "",
        )  # fmt: skip

    def reset(self, seed: int) -> None:
        """A new episode: the last action of the old one does not play in it."""
        self._stand_in.reset(seed)
        self.brain.begin(seed)
        self._last = self._neutral
        if self._asked is not None:
            self.brain.drop(self._asked[0])
            self._asked = None

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """Nothing is learned here: a stage is evaluation only."""

    def _data(self, obs: Array, info: dict[str, Any]) -> bytes:
        """What the host is asked: the observation, and which actions are legal where it wants to know."""
        data = obs.astype(np.float32, copy=False).tobytes()
        weights, choices = self.brain.weights, info.get("choices")
        if weights is None or not weights.masks:
            return data
        legal = np.ones(self._action.size, np.float32)
        if choices:
            legal[:] = 0.0
            legal[[choice.action for choice in choices]] = 1.0
        return data + legal.tobytes()

    def _await(self, data: bytes, info: dict[str, Any]) -> Any:
        """The answer to this very question, or None while it is under way."""
        if self._asked is not None and self._asked[1] != data:
            self.brain.drop(self._asked[0])
            self._asked = None
        if self._asked is None:
            self._ask(data)
        if self._asked is not None:
            answered, action = self.brain.answer(self._asked[0], wait=True)
            if not answered:
                return None
            self._asked = None
            if action is not None:
                return action
            if self.brain.starting:
                return None  # it died over this question, and is asked again by its next life
        elif self.brain.starting:
            return None
        self._defaults += 1
        return default_action(self._action, info.get("choices", ()))

    def _ask(self, data: bytes) -> None:
        number = self.brain.ask(data, self._deterministic)
        self._asked = None if number is None else (number, data)

    def _take_late(self) -> None:
        if self._asked is not None:
            self._take(wait=False)

    def _take(self, *, wait: bool) -> bool:
        """Whether the question under way was answered with an action, which is the last one then."""
        if self._asked is None:
            return False
        answered, action = self.brain.answer(self._asked[0], wait=wait)
        if not answered:
            return False
        self._asked = None
        if action is None:
            return False
        self._last, self._silent_since_s = action, None
        return True
