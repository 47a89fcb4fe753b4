"""Figures of a training that the SDK works out itself: speed, and returns of the newest episodes."""

from __future__ import annotations

import collections
from typing import Any

WINDOW = 100
"""Episodes over which means are taken."""
_SAMPLES = 12


class Meter:
    """`episode` may be called from any thread; the rest belongs to the training thread."""

    def __init__(self) -> None:
        self.return_best: float | None = None
        self._returns: collections.deque[float] = collections.deque(maxlen=WINDOW)
        self._lengths: collections.deque[int] = collections.deque(maxlen=WINDOW)
        self._fresh: collections.deque[tuple[float, int]] = collections.deque()
        self._speed: collections.deque[tuple[float, int]] = collections.deque(maxlen=_SAMPLES)

    def episode(self, episode_return: float, length: int) -> None:
        """One episode ended."""
        self._fresh.append((episode_return, length))

    def tally(self) -> dict[str, Any] | None:
        """Fields of the event about the episodes since the last call; None where there were none."""
        found = []
        while self._fresh:
            found.append(self._fresh.popleft())
        if not found:
            return None
        returns = [float(pair[0]) for pair in found]
        lengths = [int(pair[1]) for pair in found]
        for episode_return, length in zip(returns, lengths):
            self._returns.append(episode_return)
            self._lengths.append(length)
            if len(self._returns) == WINDOW:
                mean = sum(self._returns) / WINDOW
                self.return_best = mean if self.return_best is None else max(mean, self.return_best)
        return {
            "opponent": "none",
            "count": len(found),
            "return_mean": sum(returns) / len(found),
            "length_mean": sum(lengths) / len(found),
        }

    def speed(self, seconds: float, env_steps: int) -> float | None:
        """Env steps a second over the last samples; seconds are those of training."""
        self._speed.append((seconds, env_steps))
        first, last = self._speed[0], self._speed[-1]
        return (last[1] - first[1]) / (last[0] - first[0]) if last[0] > first[0] else None

    def rest(self) -> None:
        """Training stood still: the speed is measured anew."""
        self._speed.clear()

    def values(self) -> dict[str, float]:
        """The means of the newest episodes."""
        if not self._returns:
            return {}
        found = {
            "return_mean": sum(self._returns) / len(self._returns),
            "episode_length_mean": sum(self._lengths) / len(self._lengths),
        }
        if self.return_best is not None:
            found["return_best"] = self.return_best
        return found
