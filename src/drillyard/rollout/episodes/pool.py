"""Pool: the episode workers of a run, and their replacement when one dies."""

import select
import time
from collections.abc import Sequence

from drillyard.contracts.episodes import CancelTask, EpisodePlan, EpisodeTask, Span
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.rollout.episodes.assign import Assignment, WrongResultError
from drillyard.rollout.episodes.handle import EpisodeHandle
from drillyard.rollout.episodes.losses import Losses
from drillyard.rollout.episodes.plan import CANCEL, TASK
from drillyard.rollout.episodes.source import Played
from drillyard.rollout.episodes.spans import Spans
from drillyard.rollout.pool import OUTSIDE
from drillyard.rollout.replay.pages import Pages, pages_of
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.transport.board import BoardWriter

SILENT_S = 30.0
"""A worker that does not give up a cancelled task for so long is taken for stuck, and ended."""
UNSENT_S = 0.01


class EpisodePool:
    """An `EpisodeSource` of worker processes. Driven by the learner's one thread; waits nowhere but in `stop`.

    A worker that dies loses the tasks that it had; they are issued again first of all, and what they write then is the
    same.

    Args:
        plan: of the run.
        policy: with head `values`.
        workers: how many processes.
        board: of the weights, with a place for each worker.
        rows, pages: of the replay. Each task needs pages for its longest possible episodes while it is played; with
            `assign.MAX_AHEAD` + 1 times as many for every worker nobody ever waits for pages.
        straggler_factor: see `Assignment`.
        started: time.monotonic() when the run began; 0 of the timeline.
    """

    def __init__(
        self,
        plan: EpisodePlan,
        policy: PolicySpec,
        workers: int,
        board: BoardWriter,
        rows: ReplayRows,
        pages: Pages,
        *,
        straggler_factor: float,
        started: float,
    ) -> None:
        self.workers = workers
        self.restarts = 0
        self.last_loss = ""
        self.worked_s = self.waited_s = 0.0
        self._plan, self._policy, self._board, self._rows = plan, policy, board, rows
        self._assignment = Assignment(
            pages, episodes=plan.episodes, pages_each=pages_of(plan.max_length), straggler_factor=straggler_factor
        )
        self._spans = Spans(started)
        self._losses = Losses()
        self._handles: dict[int, EpisodeHandle] = {}
        self._epochs = dict.fromkeys(range(workers), 0)
        self._replace_at: dict[int, float] = {}
        self._poll = select.poll()
        self._watched: dict[int, EpisodeHandle] = {}
        self._changed = True
        self._due: float | None = None
        self._look_at = 0.0
        self._lost_at_stop: int | None = None

    @property
    def alone(self) -> bool:
        """Whether worker 0 alone gets tasks; the others finish what they have."""
        return self._assignment.alone

    @alone.setter
    def alone(self, alone: bool) -> None:
        self._assignment.alone, self._changed = alone, True

    @property
    def handed_out(self) -> int:
        """Attempts so far."""
        return self._assignment.handed_out

    @property
    def reissued(self) -> int:
        """Tasks given to a second worker because the first was slow."""
        return self._assignment.reissued

    @property
    def discarded(self) -> int:
        """Attempts that ended in vain, since another one was faster."""
        return self._assignment.discarded

    @property
    def lost(self) -> int:
        """Attempts that ended in the middle, with their worker."""
        return self._lost_at_stop if self._lost_at_stop is not None else self._assignment.lost

    @property
    def outstanding(self) -> int:
        """Tasks submitted and not yet received."""
        return self._assignment.outstanding

    @property
    def starved(self) -> bool:
        """Whether somebody is idle for want of pages."""
        return self._assignment.starved

    @property
    def alive(self) -> int:
        """Workers that run."""
        return len(self.pids())

    def pids(self) -> list[int]:
        """Process ids of the running workers."""
        return [handle.process.pid for handle in self._handles.values() if handle.process.poll() is None]

    def start(self) -> None:
        """Start every worker; returns at once.

        Raises:
            DrillyardError: UNAVAILABLE when no process can be started; those that were are ended.
        """
        try:
            for worker in range(self.workers):
                self._spawn(worker)
        except OSError as error:
            self.stop()
            raise DrillyardError(
                ErrorCode.UNAVAILABLE, f"No process can be started for an episode worker: {error.strerror}."
            ) from error

    def submit(self, tasks: Sequence[EpisodeTask]) -> None:
        """Add tasks and hand the first ones out."""
        self._assignment.submit(tasks)
        self._changed = True
        self._hand_out(time.monotonic())

    def receive(self) -> list[Played]:
        """See `EpisodeSource`.

        Raises:
            DrillyardError: CRASHED when workers keep dying.
        """
        played: list[Played] = []
        for fd, _ in self._poll.poll(0):
            handle = self._watched.get(fd)  # none: it went with one that was read before
            if handle is not None:
                self._read(handle, fd, played)
        self._board.serve()  # a worker that read its weights may wait for newer ones
        now = time.monotonic()
        if now >= self._look_at:
            self._look_at = now + 1.0
            self._end_silent(now)
        for handle in self._handles.values():
            if handle.unsent:
                handle.flush()
        for worker in [worker for worker, due in self._replace_at.items() if due <= now]:
            self._replace(worker, now)
        if self._changed or self._assignment.fed or (self._due is not None and now >= self._due):
            self._hand_out(now)
        return played

    def filenos(self) -> list[int]:
        """Results, deaths and words of the workers."""
        return list(self._watched)

    def next_due_s(self) -> float | None:
        """Seconds until a replacement or a straggler is due, or something is still to be sent; 0 when pages came back
        for which somebody waits."""
        if self._changed or self._assignment.fed:
            return 0.0
        now = time.monotonic()
        times = [*self._replace_at.values(), *([] if self._due is None else [self._due])]
        if any(handle.unsent for handle in self._handles.values()):
            times.append(now + UNSENT_S)
        if any(attempt.cancelled_s is not None for attempt in self._assignment.in_flight()):
            times.append(self._look_at)
        return max(0.0, min(times) - now) if times else None

    def spans(self, since_s: float) -> tuple[Span, ...]:
        """What workers did and do."""
        return self._spans.since(since_s, self._assignment.in_flight())

    def stop(self) -> None:
        """End all workers and reap them."""
        self._replace_at.clear()
        self._lost_at_stop = self.lost  # what is cut off now is nobody's failure
        for handle in self._handles.values():
            if handle.process.poll() is None:
                handle.process.kill()
        for worker, handle in self._handles.items():
            handle.end()
            self._assignment.down(worker)
        self._handles.clear()
        self._watched.clear()
        self._poll = select.poll()

    def _spawn(self, worker: int) -> None:
        handle = EpisodeHandle(self._plan, self._policy, self._board, self._rows, worker, self._epochs[worker])
        self._handles[worker] = handle
        for fd in handle.filenos():
            self._poll.register(fd, select.POLLIN)
            self._watched[fd] = handle
        self._assignment.up(worker)
        self._changed = True

    def _read(self, handle: EpisodeHandle, fd: int, played: list[Played]) -> None:
        """Take in what a worker has sent or said."""
        if fd == handle.last_words.fd:
            handle.last_words.read()
            self._unwatch(handle, handle.filenos())
            return
        now = time.monotonic()
        for result in handle.receive():
            try:
                attempt, outcome, pages = self._assignment.finished(handle.worker, result, now)
            except WrongResultError as error:
                handle.refuse(str(error))
                break
            self._changed = True
            self._losses.finished(handle.worker, result.task)
            self._spans.answered(attempt, result, outcome)
            self.worked_s += result.ended_s - result.started_s
            self.waited_s += result.waited_s
            if outcome == "done":
                played.append(Played(handle.worker, attempt.submitted, pages, result))
        if handle.closed:
            self._lost(handle)

    def _unwatch(self, handle: EpisodeHandle, still: list[int]) -> None:
        """Wait for no others of the worker's descriptors than these."""
        for fd in [fd for fd, owner in self._watched.items() if owner is handle and fd not in still]:
            del self._watched[fd]
            self._poll.unregister(fd)

    def _lost(self, handle: EpisodeHandle) -> None:
        """A worker is gone: reap it, take its tasks back, plan its replacement."""
        self._unwatch(handle, [])
        handle.end()
        del self._handles[handle.worker]
        now = time.monotonic()
        attempts = self._assignment.down(handle.worker)  # only now: nobody writes to their pages any more
        for attempt in attempts:
            self._spans.lost(attempt, now)
        self._changed = True
        self.restarts += 1
        self.last_loss = f"worker {handle.worker} {handle.ended_as()}"
        self._replace_at[handle.worker] = now + self._losses.delay_s(
            handle.worker,
            now,
            from_outside=handle.process.returncode in OUTSIDE and not handle.fault,
            playing=attempts[0].task.task if attempts else None,
            ended_as=handle.ended_as(),
            said=handle.last_words.quoted(),
        )

    def _replace(self, worker: int, now: float) -> None:
        del self._replace_at[worker]
        self._epochs[worker] += 1
        try:
            self._spawn(worker)
        except OSError as error:
            how = f"could not be started ({error.strerror})"
            delay = self._losses.delay_s(worker, now, from_outside=True, playing=None, ended_as=how, said="nothing")
            self._replace_at[worker] = now + delay

    def _end_silent(self, now: float) -> None:
        """End workers that are stuck."""
        silent = {
            attempt.worker
            for attempt in self._assignment.in_flight()
            if attempt.cancelled_s is not None and now - max(attempt.began_s, attempt.cancelled_s) > SILENT_S
        }
        for worker in silent:
            handle = self._handles[worker]
            handle.refuse(f"it did not give up a cancelled task for {SILENT_S:.0f} s")
            self._lost(handle)

    def _hand_out(self, now: float) -> None:
        """Send what is to be sent now."""
        self._changed = False
        for attempt, cancel in self._assignment.orders(now):
            handle = self._handles[attempt.worker]
            if cancel:
                handle.send(CANCEL, CancelTask(task=attempt.task.task, attempt=attempt.task.attempt))
            else:
                handle.send(TASK, attempt.task)
        self._due = self._assignment.due_s()
