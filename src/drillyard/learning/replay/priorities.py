"""Proportional prioritised replay: a tree of sums over the priorities of all transitions.

Schaul et al., Prioritized Experience Replay, 2016, https://arxiv.org/abs/1511.05952, sections 3.3, 3.4, appendix B.2.1.
The tree is wide instead of binary: four levels hold a million leaves, and each level is one NumPy operation for a
whole batch. Every sum is that of its block as it stands, so sums depend on the priorities and not on their history.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

FAN = 32
"""Children of a node."""
EPSILON = 1e-6
"""Added to every error, so that nothing is never seen again."""
LARGEST_ERROR = 1e12


class PriorityTree:
    """Priorities of `capacity` positions; 0 is never drawn.

    Args:
        capacity: positions.
        alpha: how much priorities count: 0 as uniform, 1 in proportion to the error.
    """

    def __init__(self, capacity: int, alpha: float) -> None:
        self.alpha = alpha
        self.largest = 1.0
        """The largest priority so far; new transitions get it."""
        size = -(-capacity // FAN)
        self._levels: list[NDArray[Any]] = [np.zeros((size, FAN), np.float32)]
        while size > 1:
            size = -(-size // FAN)
            self._levels.append(np.zeros((size, FAN), np.float64))

    @property
    def memory_bytes(self) -> int:
        """Bytes of all levels."""
        return sum(level.nbytes for level in self._levels)

    @property
    def total(self) -> float:
        """Sum of all priorities."""
        return float(self._levels[-1][0].astype(np.float64).sum())

    def get(self, positions: NDArray[np.int64]) -> NDArray[np.float32]:
        """Priorities of positions, float32."""
        return self._levels[0].reshape(-1)[positions].astype(np.float32, copy=False)

    def set(self, positions: NDArray[np.int64], priorities: NDArray[np.float32] | float) -> None:
        """Replace priorities. Of a position that stands there twice the last counts."""
        self._levels[0].reshape(-1)[positions] = priorities
        blocks = positions
        for below, above in zip(self._levels, self._levels[1:], strict=False):
            blocks = np.unique(blocks // FAN)
            above.reshape(-1)[blocks] = below[blocks].astype(np.float64).sum(axis=1)

    def set_errors(self, positions: NDArray[np.int64], td_error: NDArray[np.float32]) -> None:
        """Priorities of TD errors: (|error| + EPSILON)^alpha; infinite ones and NaN are ignored."""
        finite = np.isfinite(td_error)
        error = np.minimum(np.abs(td_error[finite].astype(np.float64)), LARGEST_ERROR)
        priorities = ((error + EPSILON) ** self.alpha).astype(np.float32)
        self.largest = max(self.largest, float(priorities.max(initial=0.0)))
        self.set(positions[finite], priorities)

    def draw(self, count: int, rng: np.random.Generator) -> NDArray[np.int64]:
        """`count` positions, each with a probability in proportion to its priority: one from each of as many equal
        parts of the whole (stratified)."""
        offset = (np.arange(count) + rng.random(count)) * (self.total / count)
        node = np.zeros(count, np.int64)
        each = np.arange(count)
        for level in reversed(self._levels):
            sums = np.cumsum(level[node].astype(np.float64), axis=1)
            # Rounding must not lead past the last child that weighs something.
            offset = np.minimum(offset, np.nextafter(sums[:, -1], 0.0))
            child = np.argmax(sums > offset[:, None], axis=1)
            offset -= np.where(child > 0, sums[each, child - 1], 0.0)
            node = node * FAN + child
        return node

    def weights(self, positions: NDArray[np.int64], size: int, beta: float) -> NDArray[np.float32]:
        """Importance weights (size x probability)^-beta, divided by the largest of them: updates only shrink."""
        probability = self.get(positions).astype(np.float64) / self.total
        weight = (size * probability) ** -beta
        return (weight / weight.max()).astype(np.float32)
