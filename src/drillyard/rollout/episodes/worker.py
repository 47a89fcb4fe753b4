"""Episode worker: plays the tasks that it is sent, by the weights on the board, into the pages that they name.

Started by the pool as `python -m drillyard.rollout.episodes.worker PLAN_FD`. One thread. Ends by itself when the
learner is gone (end of file on socket or board; parent-death signal where the system has one).
"""

import select
import sys
import time
from collections.abc import Sequence

import msgspec

from drillyard.contracts.episodes import EpisodeResult, EpisodeTask
from drillyard.contracts.errors import DrillyardError
from drillyard.processes import child
from drillyard.rollout.config import read_plan_bytes
from drillyard.rollout.episodes.inbox import Inbox
from drillyard.rollout.episodes.plan import RESULT, EpisodeWorkerPlan, framed


class Worker:
    """The working loop."""

    def __init__(self, plan: EpisodeWorkerPlan) -> None:
        from drillyard.contracts.policy import weights_layout
        from drillyard.envs.registry import env_spec
        from drillyard.rollout.episodes.player import EpisodePlayer
        from drillyard.rollout.replay.rows import ReplayRows
        from drillyard.transport.board_reader import BoardReader

        shared = plan.plan
        self._inbox = Inbox(plan.control)
        self._board = BoardReader.attach(*plan.board, weights_layout(plan.policy, 0))
        rows = ReplayRows.attach(plan.replay, env_spec(shared.env_id, **shared.env_options), shared.rows, writable=True)
        self._player = EpisodePlayer(shared, plan.policy, rows)
        self._poll = select.poll()
        self._poll.register(self._inbox, select.POLLIN)
        self._poll.register(self._board, select.POLLIN)
        self._idle_since = time.monotonic()

    def run(self) -> None:
        """Play until the learner is gone.

        Raises:
            BoardClosed, BrokenPipeError, ConnectionResetError: the learner is gone.
            DrillyardError: a task that cannot be played.
        """
        inbox = self._inbox
        while not inbox.gone:
            task = inbox.tasks[0] if inbox.tasks else None
            if task is not None and inbox.is_cancelled(task):
                now = time.monotonic()
                self._answer(_nothing(task, self._player.policy_version, now), now)
            elif task is not None and self._player.policy_version >= task.policy_version:
                started = time.monotonic()
                self._answer(self._player.play(task, self._interrupted), started)
            else:
                self._poll.poll()
                inbox.read()
                self._read_board()

    def _answer(self, result: EpisodeResult, started: float) -> None:
        if self._inbox.gone:
            return
        waited = started - self._idle_since
        self._inbox.answer(framed(RESULT, msgspec.structs.replace(result, waited_s=waited)))
        self._idle_since = time.monotonic()
        self._inbox.read()
        self._read_board()

    def _read_board(self) -> None:
        weights = self._board.read()
        if weights is not None:
            self._player.load(weights)

    def _interrupted(self) -> bool:
        self._inbox.read()
        return self._inbox.gone or self._inbox.is_cancelled(self._inbox.tasks[0])


def _nothing(task: EpisodeTask, policy_version: int, now: float) -> EpisodeResult:
    """The answer to a task that was cancelled before it began."""
    return EpisodeResult(
        task=task.task, attempt=task.attempt, policy_version=policy_version, episodes=(), started_s=now, ended_s=now
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; the one argument is the descriptor of the plan."""
    child.arm()
    arguments = sys.argv[1:] if argv is None else argv
    plan = msgspec.msgpack.decode(read_plan_bytes(int(arguments[0])), type=EpisodeWorkerPlan)
    from drillyard.transport.board_reader import BoardClosed

    try:
        Worker(plan).run()
    except (BoardClosed, BrokenPipeError, ConnectionResetError):
        return 0
    except DrillyardError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
