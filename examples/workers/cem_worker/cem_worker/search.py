"""The cross-entropy method, and statistics of observations. Knows nothing of envs or of Drillyard."""

from __future__ import annotations

import numpy as np


class Search:
    """A normal distribution over vectors, fitted to the best of what was drawn from it.

    Args:
        size: of the vectors.
        seed: of the draws.
        spread: standard deviation at first.
    """

    def __init__(self, size: int, seed: int, spread: float) -> None:
        self.mean = np.zeros(size)
        self.variance = np.full(size, spread**2)
        self.generation = 0
        self._seed = seed

    def draw(self, population: int, extra: float) -> np.ndarray:
        """Candidates (population, size); `extra` is added to the variance. The same generation draws the same."""
        rng = np.random.default_rng([self._seed, self.generation])
        noise = rng.standard_normal((population, self.mean.size))
        return self.mean + np.sqrt(self.variance + extra) * noise

    def fit(self, candidates: np.ndarray, returns: np.ndarray, elite: float) -> np.ndarray:
        """Go on to the next generation; returns the indices of the elite."""
        count = max(2, round(len(candidates) * elite))
        best = np.argsort(returns)[-count:]
        self.mean, self.variance = candidates[best].mean(0), candidates[best].var(0)
        self.generation += 1
        return best


class Statistics:
    """Running mean and variance of observations."""

    def __init__(self, size: int) -> None:
        self.count, self.mean, self.squares = 0.0, np.zeros(size), np.zeros(size)

    def add(self, batch: np.ndarray) -> None:
        """Take in observations (n, size)."""
        total = self.count + len(batch)
        shift = batch.mean(0) - self.mean
        self.squares += ((batch - batch.mean(0)) ** 2).sum(0) + shift**2 * self.count * len(batch) / total
        self.mean = self.mean + shift * len(batch) / total
        self.count = total

    @property
    def variance(self) -> np.ndarray:
        return self.squares / self.count if self.count > 1 else np.ones_like(self.mean)
