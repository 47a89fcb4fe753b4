"""Replay: whole episodes as they lie in shared rows, the newest of them learned from again and again.

Rows: `capacity` transitions, half as many again for the ends of pages (an episode fills its last page partly, and has a
row for what it saw last), and `spare_pages` for episodes under way. Where episodes are shorter than about 22 steps, the
half is used up first, and the replay holds fewer transitions than its capacity; it never holds more. Small replays have
a page for each transition, as far as SHORT_EPISODES_BYTES reach, and are filled by episodes of any length.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.episodes import PAGE_ROWS, PlayedEpisode
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.replay.index import TransitionIndex, rows_of
from drillyard.learning.replay.nstep import n_step
from drillyard.learning.replay.priorities import PriorityTree
from drillyard.learning.replay.restoring import restore_replay
from drillyard.learning.replay.saving import save_replay
from drillyard.rollout.replay.pages import Pages, pages_of
from drillyard.rollout.replay.rows import ReplayRows

SHORT_EPISODES_BYTES = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Sample:
    """A minibatch of B transitions; the arrays are the replay's own and hold it until the next `sample`."""

    index: NDArray[np.int64]  # (B,) numbers of the transitions, for set_priorities
    obs: NDArray[np.float32]  # (B, O)
    action: NDArray[np.int32]  # (B,)
    n_step_return: NDArray[np.float32]  # (B,)
    discount: NDArray[np.float32]  # (B,) of next_obs's value: gamma^steps, 0 where the window ends terminated
    next_obs: NDArray[np.float32]  # (B, O) n steps later, or the last of the episode
    weight: NDArray[np.float32]  # (B,) importance weights; 1 where the replay is uniform


class Replay:
    """The replay of a run. One thread of the learner; workers write pages that were taken for them.

    What is evicted depends on the episodes that were committed, in their order, and never on which pages they lie in:
    runs that commit the same episodes sample the same transitions for the same random numbers.

    Args:
        env: with one agent and discrete actions.
        capacity: transitions, at most.
        n_step: steps in the window of a return.
        gamma: discount of one step.
        prioritised: draw by priority, not uniformly.
        alpha: how much priorities count, 0 to 1.
        spare_pages: that tasks under way hold at one time, at most. As many can be taken at any moment.

    Raises:
        DrillyardError: UNSUPPORTED, BAD_VALUE, or DISK when there is not enough memory.
    """

    def __init__(
        self,
        env: EnvSpec,
        *,
        capacity: int,
        n_step: int,
        gamma: float,
        prioritised: bool,
        alpha: float,
        spare_pages: int,
    ) -> None:
        if capacity < 1 or n_step < 1 or spare_pages < 1:
            raise ValueError(f"capacity {capacity}, n_step {n_step}, spare_pages {spare_pages}: each is at least 1")
        self.env = env
        self.capacity = capacity
        self.n_step = n_step
        self.gamma = gamma
        one_each = min(capacity, SHORT_EPISODES_BYTES // (PAGE_ROWS * (4 * env.obs_size + 8)))
        self.page_budget = max(pages_of(capacity), -(-3 * capacity // (2 * PAGE_ROWS)), one_each)
        """Pages that committed episodes fill, at most."""
        self.rows = ReplayRows.create(env, (self.page_budget + spare_pages) * PAGE_ROWS)
        self.pages = Pages(self.page_budget + spare_pages)
        self.index = TransitionIndex(capacity, min(capacity, self.page_budget))
        self.tree = PriorityTree(capacity, alpha) if prioritised else None
        self.full = False
        """Episodes had to be evicted to make room; with very short ones that may be so far below the capacity."""
        self._pages_used = 0
        self._buffers = self._make_buffers(0)

    @property
    def size(self) -> int:
        """Transitions that can be sampled."""
        return self.index.size

    @property
    def added(self) -> int:
        """Transitions that were ever committed, evicted ones too; survives save and restore."""
        return self.index.end

    @property
    def memory_bytes(self) -> int:
        """Bytes of everything: segment, index, priorities, pages. Never grows."""
        tree = self.tree.memory_bytes if self.tree else 0
        return self.rows.memory_bytes + self.index.memory_bytes + tree + self.pages.memory_bytes

    def commit(self, pages: tuple[int, ...], episode: PlayedEpisode) -> int:
        """Make a played episode the newest; give back the pages that it did not fill, evict the oldest as needed.

        Args:
            pages: taken from `self.pages` for it; the first hold it, in order. They are the replay's from now on.
            episode: of no steps: all its pages are given back.

        Returns:
            Transitions added, the episode's length.

        Raises:
            DrillyardError: BAD_VALUE for an episode that is longer than the replay. Nothing has changed then.
        """
        length = episode.length
        needed = pages_of(length) if length else 0
        if length < 0 or needed > len(pages):
            raise ValueError(f"an episode of {length} steps does not lie in {len(pages)} pages")
        if length > self.capacity:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"An episode of {length} steps does not fit into a replay of {self.capacity} transitions; "
                f"set replay_capacity to at least {length}, or max_episode_steps to at most {self.capacity}.",
            )
        self.pages.check_taken(pages)
        self.pages.give_back(pages[needed:])
        if length:
            while self.size + length > self.capacity or self._pages_used + needed > self.page_budget:
                self.evict()
                self.full = True
            self.append(pages[:needed], np.array([length], np.int32), np.array([episode.terminated]))
        return length

    def append(
        self, pages: tuple[int, ...], lengths: NDArray[np.int32], terminated: NDArray[np.bool_]
    ) -> NDArray[np.int64]:
        """Add written episodes as the newest, without making room. For `commit` and `restore`.

        Args:
            pages: as many as they fill, one episode behind the other.
            lengths: (E,) steps of each.
            terminated: (E,) how each ended.

        Returns:
            Positions of their transitions in the index.
        """
        rows = rows_of(np.array(pages, np.int32), lengths)
        seen_last = np.cumsum(lengths + 1) - 1
        reward = self.rows.reward[np.delete(rows, seen_last)]
        windows = n_step(reward, lengths, terminated, self.n_step, self.gamma)
        positions = self.index.append(rows, lengths, terminated, windows)
        if self.tree:
            self.tree.set(positions, self.tree.largest)
        self._pages_used += len(pages)
        return positions

    def evict(self) -> None:
        """Forget the oldest episode and give its pages back."""
        positions, pages = self.index.evict()
        if self.tree:
            self.tree.set(positions, 0.0)
        self.pages.give_back(pages)
        self._pages_used -= len(pages)

    def clear(self) -> None:
        """Forget all episodes. Tasks under way keep their pages."""
        while self.index.episodes:
            self.evict()
        self.full = False

    def sample(self, count: int, rng: np.random.Generator, beta: float = 1.0) -> Sample:
        """Draw transitions with replacement and gather them from the rows, into buffers that are made once.

        Args:
            count: how many, B.
            rng: the only source of chance.
            beta: how far importance weights correct for priorities, 0 to 1.

        Raises:
            ValueError: the replay is empty.
        """
        if not self.size:
            raise ValueError("an empty replay cannot be sampled")
        if len(self._buffers.index) != count:
            self._buffers = self._make_buffers(count)
        out, index = self._buffers, self.index
        if self.tree:
            positions = self.tree.draw(count, rng)
            np.add(index.first, (positions - index.first) % self.capacity, out=out.index)
            out.weight[:] = self.tree.weights(positions, self.size, beta)
        else:
            np.add(rng.integers(0, self.size, count), index.first, out=out.index)
            positions = out.index % self.capacity
        rows, next_rows = index.row[positions], index.next_row[positions]
        # mode="raise" would gather into a temporary array first.
        self.rows.obs.take(rows, axis=0, out=out.obs, mode="clip")
        self.rows.obs.take(next_rows, axis=0, out=out.next_obs, mode="clip")
        self.rows.action.take(rows, out=out.action, mode="clip")
        index.n_step_return.take(positions, out=out.n_step_return, mode="clip")
        index.discount.take(positions, out=out.discount, mode="clip")
        return out

    def set_priorities(self, index: NDArray[np.int64], td_error: NDArray[np.float32]) -> None:
        """Tell how wrong sampled transitions were. Those evicted meanwhile are passed over; a uniform replay has none.

        Args:
            index: (B,) int64, of a `Sample`.
            td_error: (B,) float32, with or without sign.
        """
        if self.tree:
            there = (index >= self.index.first) & (index < self.index.end)
            self.tree.set_errors(index[there] % self.capacity, td_error[there])

    def save(self, path: Path) -> None:
        """Write the whole replay to one file, in blocks, so that it is never in memory twice.

        Args:
            path: the file, replaced when it is complete. Its folder, made where missing, holds this run's replays
                alone: what a killed save left there is removed.

        Raises:
            DrillyardError: DISK or NOT_PERMITTED; an older file is untouched.
        """
        save_replay(self, path)

    def restore(self, path: Path) -> None:
        """Fill an empty replay from a file. With the same settings it samples what the saved one would have sampled,
        bit for bit; a smaller capacity keeps the newest episodes; priorities of another alpha are left out.

        Raises:
            DrillyardError: DAMAGED, LAYOUT_MISMATCH (another env, n_step or gamma), UNSUPPORTED, NOT_FOUND,
                NOT_PERMITTED or DISK. The replay is empty then.
        """
        restore_replay(self, path)

    def close(self) -> None:
        """Let go of the shared memory."""
        self.rows.close()

    def _make_buffers(self, count: int) -> Sample:
        obs_shape = (count, self.env.obs_size)
        return Sample(
            np.zeros(count, np.int64),
            np.zeros(obs_shape, np.float32),
            np.zeros(count, np.int32),
            np.zeros(count, np.float32),
            np.zeros(count, np.float32),
            np.zeros(obs_shape, np.float32),
            np.ones(count, np.float32),
        )
