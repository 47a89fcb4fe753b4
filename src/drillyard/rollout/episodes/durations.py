"""How long tasks take: the median of this batch, or of the one before while nothing has ended yet."""

import collections
import math

KEPT = 64


class Durations:
    """Seconds of work of the newest tasks."""

    def __init__(self) -> None:
        self._present: collections.deque[float] = collections.deque(maxlen=KEPT)
        self._median: float | None = None
        self._stale = False

    def begin_batch(self) -> None:
        """What comes from now on is of another batch."""
        self._median, self._stale = self.median, False
        self._present.clear()

    def add(self, seconds: float) -> None:
        """A task took so long."""
        self._present.append(seconds)
        self._stale = True

    @property
    def median(self) -> float | None:
        """Seconds; None before the first task has ended."""
        if self._stale:
            self._median = sorted(self._present)[len(self._present) // 2]
            self._stale = False
        return self._median

    def count_for(self, seconds: float, most: int) -> int:
        """Tasks that take about so long in all: 1 to `most`."""
        median = self.median
        return 1 if median is None else max(1, min(most, math.ceil(seconds / max(median, 1e-6))))
