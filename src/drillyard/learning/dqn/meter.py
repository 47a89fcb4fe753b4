"""Meter of a DQN run: turns updates, episodes and workers' times into the figures of METRICS. Nothing is made up: what
was not measured is absent."""

import collections
import math
import time
from typing import NamedTuple

from drillyard.learning.metrics import RATE_WINDOW_S
from drillyard.learning.returns import WINDOW


class Mark(NamedTuple):
    """Counters at one moment."""

    at_s: float
    env_steps: int
    updates: int
    episodes: int
    updating_s: float
    waited_s: float
    workers_worked_s: float
    workers_waited_s: float


class DqnMeter:
    """Collects; `values` gives the figures now. Used by the learner's one thread."""

    def __init__(self) -> None:
        self._sums: dict[str, float] = collections.defaultdict(float)
        self._updates = 0
        self._stats: dict[str, float] = {}
        self._updating_s = self._waited_s = 0.0
        self._returns: collections.deque[float] = collections.deque(maxlen=WINDOW)
        self._lengths: collections.deque[int] = collections.deque(maxlen=WINDOW)
        self._marks: collections.deque[Mark] = collections.deque()
        self._tally: list[float] = [0, 0.0, 0.0]

    def episode(self, length: int, undiscounted_return: float) -> None:
        """Note one episode that was committed."""
        self._returns.append(undiscounted_return)
        self._lengths.append(length)
        for index, value in enumerate((1, undiscounted_return, length)):
            self._tally[index] += value

    def update(self, stats: dict[str, float]) -> None:
        """Note the stats of one update."""
        self._updates += 1
        for name, value in stats.items():
            self._sums[name] += value

    def updating(self, seconds: float) -> None:
        """Note time spent in updates."""
        self._updating_s += seconds

    def waited(self, seconds: float) -> None:
        """Note time in which the learner had nothing to learn from."""
        self._waited_s += seconds

    def mark(
        self, *, env_steps: int, updates: int, episodes: int, workers_worked_s: float, workers_waited_s: float
    ) -> None:
        """Note the counters, for rates. Called after each batch and at the start."""
        now = time.monotonic()
        times = (self._updating_s, self._waited_s, workers_worked_s, workers_waited_s)
        self._marks.append(Mark(now, env_steps, updates, episodes, *times))
        while len(self._marks) > 2 and self._marks[1].at_s < now - RATE_WINDOW_S:
            self._marks.popleft()

    def forget_rates(self) -> None:
        """After a pause, and once all workers play: the time before is another matter."""
        self._marks.clear()

    @property
    def env_steps_per_s(self) -> float | None:
        """Of all workers together, over the last seconds; None before it is known."""
        if len(self._marks) < 2:
            return None
        first, last = self._marks[0], self._marks[-1]
        return (last.env_steps - first.env_steps) / max(last.at_s - first.at_s, 1e-9)

    def values(self) -> dict[str, float]:
        """The figures now; means of updates start anew. Numbers that are not finite are left out."""
        if self._updates:
            self._stats = {name: total / self._updates for name, total in self._sums.items()}
            self._sums.clear()
            self._updates = 0
        values = dict(self._stats)
        if self._returns:
            values["return_mean"] = sum(self._returns) / len(self._returns)
            values["episode_length_mean"] = sum(self._lengths) / len(self._lengths)
        if len(self._marks) >= 2:
            values |= _rates(self._marks[0], self._marks[-1])
        return {name: value for name, value in values.items() if math.isfinite(value)}

    def take_tally(self) -> tuple[int, float, float] | None:
        """Episodes since the last call, with their mean return and length; None = there were none."""
        (count, returns, lengths), self._tally = self._tally, [0, 0.0, 0.0]
        return (int(count), returns / count, lengths / count) if count else None


def _rates(first: Mark, last: Mark) -> dict[str, float]:
    seconds = max(last.at_s - first.at_s, 1e-9)
    values = {
        "env_steps_per_s": (last.env_steps - first.env_steps) / seconds,
        "updates_per_s": (last.updates - first.updates) / seconds,
        "episodes_per_min": 60.0 * (last.episodes - first.episodes) / seconds,
        "learner_share": min((last.updating_s - first.updating_s) / seconds, 1.0),
        "learner_wait_share": min((last.waited_s - first.waited_s) / seconds, 1.0),
    }
    worked = last.workers_worked_s - first.workers_worked_s
    waited = last.workers_waited_s - first.workers_waited_s
    if worked + waited > 0.0:
        values["barrier_wait_share"] = waited / (worked + waited)
    return values
