"""Returns of finished episodes: how good the policy is where nobody can be beaten."""

import collections
from typing import Any

WINDOW = 100
"""Finished episodes that the mean is over."""
LEAST = 20
"""Finished episodes before their mean means anything."""


class Returns:
    """The newest returns and the best mean of them so far. Kept by the trainer, so a resume goes on with it."""

    def __init__(self) -> None:
        self.best: float | None = None
        self._newest: collections.deque[float] = collections.deque(maxlen=WINDOW)

    def add(self, returns: list[float]) -> None:
        """Take in finished episodes, in order."""
        self._newest.extend(returns)
        if (mean := self.mean) is not None and (self.best is None or mean > self.best):
            self.best = mean

    @property
    def mean(self) -> float | None:
        """Of the newest episodes; None while there are too few."""
        if len(self._newest) < LEAST:
            return None
        return sum(self._newest) / len(self._newest)

    def state(self) -> dict[str, Any]:
        """For a checkpoint, as JSON types."""
        return {"newest": list(self._newest), "best": self.best}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` gave."""
        self._newest = collections.deque((float(value) for value in state["newest"]), maxlen=WINDOW)
        self.best = None if state["best"] is None else float(state["best"])
