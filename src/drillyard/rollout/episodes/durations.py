"""How long tasks take, of late."""

import collections
import math

KEPT = 64


class Durations:
    """Seconds of work of the newest tasks, whatever batch they are of: in one batch the short ones end first."""

    def __init__(self) -> None:
        self._newest: collections.deque[float] = collections.deque(maxlen=KEPT)
        self._sorted: list[float] = []

    def add(self, seconds: float) -> None:
        """A task took so long."""
        self._newest.append(seconds)
        self._sorted = []

    @property
    def median(self) -> float | None:
        """Seconds; None before the first task has ended."""
        return self._quantile(0.5)

    @property
    def long(self) -> float | None:
        """Seconds that only one task in ten exceeds; None before the first task has ended."""
        return self._quantile(0.9)

    def count_for(self, seconds: float, most: int) -> int:
        """Tasks that take about so long in all: 1 to `most`."""
        median = self.median
        return 1 if median is None else max(1, min(most, math.ceil(seconds / max(median, 1e-6))))

    def _quantile(self, share: float) -> float | None:
        if not self._sorted:
            self._sorted = sorted(self._newest)
        return self._sorted[int(share * len(self._sorted))] if self._sorted else None
