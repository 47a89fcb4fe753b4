"""The learner plays its episodes itself, in its own process: the same numbers as any workers write."""

import collections
import os
from collections.abc import Sequence

from msgspec import structs

from drillyard.contracts.episodes import EpisodePlan, EpisodeTask, Span
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.rollout.episodes.assign import Attempt, shared_out, trimmed
from drillyard.rollout.episodes.player import EpisodePlayer
from drillyard.rollout.episodes.source import Played
from drillyard.rollout.episodes.spans import Spans
from drillyard.rollout.replay.pages import Pages, pages_of
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.transport.board import BoardWriter
from drillyard.transport.board_reader import BoardReader


class SerialPool:
    """An `EpisodeSource` without processes; `receive` plays one task and takes as long as that.

    Args:
        plan, policy, board, rows, pages, started: as of `EpisodePool`.
    """

    def __init__(
        self,
        plan: EpisodePlan,
        policy: PolicySpec,
        board: BoardWriter,
        rows: ReplayRows,
        pages: Pages,
        *,
        started: float,
    ) -> None:
        self.workers = 1
        self.alone = False
        self.starved = False
        self.handed_out = self.reissued = self.discarded = self.lost = self.restarts = 0
        self.last_loss = ""
        self.worked_s = self.waited_s = 0.0
        self._plan, self._policy, self._board, self._rows, self._pages = plan, policy, board, rows, pages
        self._queue: collections.deque[EpisodeTask] = collections.deque()
        self._spans = Spans(started)
        self._player: EpisodePlayer | None = None
        self._reader: BoardReader | None = None

    @property
    def alive(self) -> int:
        """The learner's process plays."""
        return int(self._player is not None)

    @property
    def outstanding(self) -> int:
        """Tasks submitted and not yet played."""
        return len(self._queue)

    def start(self) -> None:
        """Make the envs.

        Raises:
            DrillyardError: as of `EpisodePlayer`.
        """
        self._player = EpisodePlayer(self._plan, self._policy, self._rows)
        segment, seat = (os.dup(fd) for fd in self._board.add_reader())
        self._board.close_remote()
        self._reader = BoardReader.attach(segment, seat, weights_layout(self._policy, 0))

    def submit(self, tasks: Sequence[EpisodeTask]) -> None:
        """Add tasks."""
        self._queue.extend(tasks)

    def receive(self) -> list[Played]:
        """Play the next task, if there is one and pages for it.

        Raises:
            DrillyardError: INVALID_STATE when the weights that it names are not on the board.
        """
        if self._player is None or not self._queue:
            return []
        self._load(self._player, self._queue[0].policy_version)
        each = pages_of(self._plan.max_length)
        pages = self._pages.take(self._plan.episodes * each)
        self.starved = pages is None
        if pages is None:
            return []
        submitted = self._queue.popleft()
        task = structs.replace(submitted, pages=shared_out(pages, each))
        self.handed_out += 1
        result = self._player.play(task, _never)
        self._spans.answered(Attempt(submitted, task, 0, pages), result, "done")
        self.worked_s += result.ended_s - result.started_s
        return [Played(0, submitted, trimmed(self._pages, task.pages, result.episodes), result)]

    def filenos(self) -> list[int]:
        """Nothing to wait for."""
        return []

    def next_due_s(self) -> float | None:
        """At once while there is something to play."""
        return 0.0 if self._queue and not self.starved else None

    def spans(self, since_s: float) -> tuple[Span, ...]:
        """What was played."""
        return self._spans.since(since_s, ())

    def pids(self) -> list[int]:
        """No processes besides the learner's."""
        return []

    def stop(self) -> None:
        """Forget what was not played."""
        self._queue.clear()
        self._player = None
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _load(self, player: EpisodePlayer, version: int) -> None:
        """The newest weights of the board, which must be those of the task or newer."""
        while player.policy_version < version:
            self._board.serve()  # takes back the lease of what was read before
            weights = self._reader.read() if self._reader is not None else None
            if weights is None:
                raise DrillyardError(
                    ErrorCode.INVALID_STATE,
                    f"A task is to be played by weights {version}, and the board has {player.policy_version}; "
                    "publish them before the task is submitted.",
                )
            player.load(weights)


def _never() -> bool:
    return False
