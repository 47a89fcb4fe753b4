"""The index of a replay: its transitions in the order in which they are learned from, as a ring beside the rows.

A transition is named by its number: they count from 0 over the whole run, and number s stands at s modulo the
capacity. Numbers say nothing about pages, so runs that committed the same episodes name them alike.
"""

import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.episodes import PAGE_ROWS
from drillyard.learning.replay.nstep import NStep


def rows_of(pages: NDArray[np.int32], lengths: NDArray[np.int32]) -> NDArray[np.int32]:
    """Rows of whole episodes in order, each with the row of what was seen last.

    Args:
        pages: pages of all episodes, one episode behind the other, as many as each fills.
        lengths: (E,) steps of each.

    Returns:
        (sum of lengths + E,) int32.
    """
    rows: NDArray[np.int64] = np.asarray(lengths, np.int64) + 1
    page_counts = -(-rows // PAGE_ROWS)
    first_places = (np.cumsum(page_counts) - page_counts) * PAGE_ROWS
    places: NDArray[np.int64] = np.arange(int(rows.sum())) + np.repeat(first_places - (np.cumsum(rows) - rows), rows)
    return pages[places // PAGE_ROWS] * np.int32(PAGE_ROWS) + (places % PAGE_ROWS).astype(np.int32)


class TransitionIndex:
    """Row, row of the observation n steps later, n-step return and discount of each transition.

    Args:
        capacity: transitions, at most.
        episodes: that they may belong to, at most.
    """

    def __init__(self, capacity: int, episodes: int) -> None:
        self.capacity = capacity
        self.row = np.zeros(capacity, np.int32)
        self.next_row = np.zeros(capacity, np.int32)
        self.n_step_return = np.zeros(capacity, np.float32)
        self.discount = np.zeros(capacity, np.float32)
        self._lengths = np.zeros(episodes, np.int32)
        self._terminated = np.zeros(episodes, np.bool_)
        self._first_episode = 0
        self._end_episode = 0
        self.first = 0
        """Number of the oldest transition."""
        self.end = 0
        """Number that the next one gets: how many there have been."""

    @property
    def size(self) -> int:
        """Transitions now."""
        return self.end - self.first

    @property
    def episodes(self) -> int:
        """Episodes now."""
        return self._end_episode - self._first_episode

    @property
    def memory_bytes(self) -> int:
        """Bytes of all arrays."""
        arrays = (self.row, self.next_row, self.n_step_return, self.discount, self._lengths, self._terminated)
        return sum(array.nbytes for array in arrays)

    def begin_at(self, first: int) -> None:
        """Let an empty index count on from `first`."""
        if self.size:
            raise ValueError("only an empty index can begin elsewhere")
        self.first = self.end = first

    def positions(self, first: int, count: int) -> NDArray[np.int64]:
        """Places in the ring of `count` transitions from number `first` on."""
        return np.arange(first, first + count) % self.capacity

    def append(
        self, rows: NDArray[np.int32], lengths: NDArray[np.int32], terminated: NDArray[np.bool_], windows: NStep
    ) -> NDArray[np.int64]:
        """Add whole episodes as the newest; there must be room.

        Args:
            rows: as `rows_of` gives them.
            lengths: (E,) steps of each episode.
            terminated: (E,) how each ended.
            windows: of their transitions.

        Returns:
            Their positions.
        """
        count = len(windows.ahead)
        if self.size + count > self.capacity or self.episodes + len(lengths) > len(self._lengths):
            raise ValueError("the index is full; evict first")
        places = np.arange(count) + np.repeat(np.arange(len(lengths)), lengths)
        positions = self.positions(self.end, count)
        self.row[positions] = rows[places]
        self.next_row[positions] = rows[places + windows.ahead]
        self.n_step_return[positions] = windows.n_step_return
        self.discount[positions] = windows.discount
        slots = np.arange(self._end_episode, self._end_episode + len(lengths)) % len(self._lengths)
        self._lengths[slots] = lengths
        self._terminated[slots] = terminated
        self.end += count
        self._end_episode += len(lengths)
        return positions

    def evict(self) -> tuple[NDArray[np.int64], tuple[int, ...]]:
        """Forget the oldest episode.

        Returns:
            Positions of its transitions, and its pages.
        """
        if not self.episodes:
            raise ValueError("there is no episode to evict")
        length = int(self._lengths[self._first_episode % len(self._lengths)])
        positions = self.positions(self.first, length)
        starts = self.row[positions[::PAGE_ROWS]] // PAGE_ROWS
        pages = [int(page) for page in starts]
        if length % PAGE_ROWS == 0:  # what was seen last has a page of its own
            pages.append(int(self.next_row[positions[-1]]) // PAGE_ROWS)
        self.first += length
        self._first_episode += 1
        return positions, tuple(pages)

    def ended(self) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
        """(E,) int32 steps of each episode, oldest first, and (E,) bool how each ended; copies."""
        slots = np.arange(self._first_episode, self._end_episode) % len(self._lengths)
        return self._lengths[slots], self._terminated[slots]
