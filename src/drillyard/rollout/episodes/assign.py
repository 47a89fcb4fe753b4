"""Who plays which task: the scheduling of episodes as plain state, without processes and without a clock."""

import collections
import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import structs

from drillyard.contracts.episodes import PAGE_ROWS, EpisodeResult, EpisodeTask, PlayedEpisode
from drillyard.rollout.episodes.durations import Durations
from drillyard.rollout.replay.pages import Pages, pages_of

MIN_STRAGGLE_S = 0.02
"""A task that takes less is never issued again: sending it would take about as long."""
AHEAD_S = 0.004
"""Work that a worker has in line besides what it plays, so that it need not wait while the learner learns."""
MAX_AHEAD = 4
"""Tasks in line at most."""
MAX_ATTEMPTS = 2
"""Of one task at a time."""


class Attempt:
    """A task in the hands of a worker."""

    def __init__(self, submitted: EpisodeTask, task: EpisodeTask, worker: int, pages: tuple[int, ...]) -> None:
        self.submitted = submitted
        """Without pages."""
        self.task = task
        """As the worker has it: with its number of attempt and the pages of each episode."""
        self.worker = worker
        self.pages = pages
        """All of them."""
        self.began_s = math.inf
        """When it became the first in its worker's line."""
        self.cancelled_s: float | None = None
        """When nobody needed it any more."""
        self.moved = False
        """Cancelled before it began, since another worker had nothing to do."""


class Order(NamedTuple):
    """What is to be sent to the worker of an attempt: the task, or its cancellation."""

    attempt: Attempt
    cancel: bool


class Outcome(NamedTuple):
    """How an attempt ended."""

    attempt: Attempt
    outcome: str
    """done, discarded or cancelled; see `Span`."""
    pages: tuple[tuple[int, ...], ...]
    """Of each episode what it fills, if it is done; the learner's from now on. All others are back."""


class WrongResultError(Exception):
    """A worker answered what it was not asked."""


class _Job:
    """A task that has not been delivered."""

    def __init__(self, task: EpisodeTask) -> None:
        self.task = task
        self.next = 0
        self.attempts: list[Attempt] = []
        """In flight, also the cancelled ones."""

    @property
    def live(self) -> bool:
        return any(attempt.cancelled_s is None for attempt in self.attempts)


class Assignment:
    """Tasks wait in order; an idle worker gets the first. Every task is delivered exactly once.

    A worker has one task that it plays and some in line. One that has nothing to do while nothing waits takes over what
    stands in another's line, or, last, what another has played for much longer than tasks take of late: the first
    result wins, the other attempt is cancelled.

    Args:
        pages: of the replay; taken for each attempt, given back as soon as no worker can write to them.
        episodes: of a task.
        pages_each: of an episode.
        straggler_factor: a task is issued again after so many times what nine tasks in ten take; 0 = never.
    """

    def __init__(self, pages: Pages, *, episodes: int, pages_each: int, straggler_factor: float) -> None:
        self.handed_out = self.reissued = self.discarded = self.lost = 0
        self.alone = False
        self.starved = False
        """A worker could begin a task if there were pages for it."""
        self._pages = pages
        self._episodes, self._each, self._factor = episodes, pages_each, straggler_factor
        self._queue: collections.deque[EpisodeTask] = collections.deque()
        self._jobs: dict[int, _Job] = {}
        self._lines: dict[int, collections.deque[Attempt]] = {}
        self._orders: list[Order] = []
        self._durations = Durations()

    @property
    def outstanding(self) -> int:
        """Tasks submitted and not delivered."""
        return len(self._jobs)

    @property
    def fed(self) -> bool:
        """There are pages again for somebody who waited for them: call `orders`."""
        return self.starved and self._pages.free >= self._episodes * self._each

    def in_flight(self) -> Iterable[Attempt]:
        """Every attempt that a worker has, also the cancelled ones."""
        return (attempt for line in self._lines.values() for attempt in line)

    def submit(self, tasks: Sequence[EpisodeTask]) -> None:
        """Add tasks behind those that wait."""
        for task in tasks:
            if task.task in self._jobs:
                raise ValueError(f"task {task.task} is outstanding already")
            self._jobs[task.task] = _Job(task)
            self._queue.append(task)

    def up(self, worker: int) -> None:
        """A worker is there and has nothing to do."""
        self._lines[worker] = collections.deque()

    def down(self, worker: int) -> list[Attempt]:
        """A worker is gone and was reaped: what it had goes to the front of the queue, its pages back. Lost is what it
        played; what stood in line or was cancelled has cost nothing."""
        line = self._lines.pop(worker, None) or ()
        self._orders = [order for order in self._orders if order.attempt.worker != worker]
        for attempt in line:
            self._let_go(attempt)
        self._requeue(line)
        self.lost += sum(attempt.began_s < math.inf and attempt.cancelled_s is None for attempt in line)
        return list(line)

    def finished(self, worker: int, result: EpisodeResult, now: float) -> Outcome:
        """Take a worker's answer to the first attempt in its line.

        Raises:
            WrongResultError: it answers something else; end the worker, then call `down`.
        """
        line = self._lines[worker]
        attempt = line[0] if line else None
        if attempt is None or (result.task, result.attempt) != (attempt.task.task, attempt.task.attempt):
            raise WrongResultError(f"it answered attempt {result.attempt} of task {result.task}, which it did not have")
        if result.episodes or attempt.cancelled_s is None:
            self._check(attempt, result)
        line.popleft()
        if line:
            line[0].began_s = now
        job = self._jobs.get(attempt.task.task)
        if not result.episodes or job is None:
            self._let_go(attempt)
            self.discarded += not attempt.moved
            self._requeue([attempt])
            return Outcome(attempt, "discarded" if result.episodes else "cancelled", ())
        self._deliver(job, attempt, now)
        self._durations.add(result.ended_s - result.started_s)
        return Outcome(attempt, "done", trimmed(self._pages, attempt.task.pages, result.episodes))

    def orders(self, now: float) -> list[Order]:
        """What is to be sent now, in this order. A worker that cannot be reached is gone: call `down`."""
        self.starved = False
        able = [worker for worker in self._lines if worker == 0 or not self.alone]
        idle = [worker for worker in able if not self._lines[worker]]
        while idle and self._queue and self._give(idle[0], self._queue[0], now):
            self._queue.popleft()
            idle.pop(0)
        if self._queue and not idle:
            self._fill_lines(able, now)
        while idle and not self._queue and not self.starved and self._help(idle[0], now):
            idle.pop(0)
        orders, self._orders = self._orders, []
        return orders

    def due_s(self) -> float | None:
        """When somebody idle may take over what another plays for too long, if nothing else happens before."""
        able = [line for worker, line in self._lines.items() if worker == 0 or not self.alone]
        if self._queue or all(able):
            return None
        times = [line[0].began_s for line in self._lines.values() if line and self._may_repeat(line[0])]
        patience = self._patience_s()
        return min(times) + patience if times and patience is not None else None

    def _fill_lines(self, able: list[int], now: float) -> None:
        """Put tasks in line, evenly; not behind one that may never end."""
        depth = 1 + self._durations.count_for(AHEAD_S, MAX_AHEAD)
        patience = self._patience_s()
        lines = [self._lines[worker] for worker in able]
        open_lines = [line for line in lines if line and line[0].cancelled_s is None and not _late(line, now, patience)]
        while self._queue and open_lines:
            line = min(open_lines, key=len)
            if len(line) >= depth or not self._give(line[0].worker, self._queue[0], now):
                self.starved = False  # nobody stands idle
                return
            self._queue.popleft()

    def _help(self, worker: int, now: float) -> bool:
        """Give an idle worker what another has in line, or plays for too long."""
        behind = [line for line in self._lines.values() if len(line) > 1 and self._may_repeat(line[-1])]
        if behind:
            attempt = max(behind, key=len)[-1]
            if self._give(worker, self._jobs[attempt.task.task].task, now):
                attempt.moved = True
                self._cancel(attempt, now)
                return True
            return False
        patience = self._patience_s()
        late = [line[0] for line in self._lines.values() if _late(line, now, patience) and self._may_repeat(line[0])]
        if not late:
            return False
        attempt = min(late, key=lambda each: each.began_s)
        given = self._give(worker, self._jobs[attempt.task.task].task, now)
        self.reissued += given
        return given

    def _may_repeat(self, attempt: Attempt) -> bool:
        """Whether another attempt of its task makes sense."""
        job = self._jobs.get(attempt.task.task)
        return job is not None and attempt.cancelled_s is None and len(job.attempts) < MAX_ATTEMPTS

    def _patience_s(self) -> float | None:
        """After how long a task is issued again; None = never, or nobody knows yet. Measured by the long ones: a long
        episode is as long for the next worker, which would only take a core from the first."""
        long = self._durations.long
        return None if long is None or not self._factor else max(MIN_STRAGGLE_S, self._factor * long)

    def _give(self, worker: int, task: EpisodeTask, now: float) -> bool:
        """Put an attempt in a worker's line; False when there are not enough pages."""
        pages = self._pages.take(self._episodes * self._each)
        if pages is None:
            self.starved = True
            return False
        job = self._jobs[task.task]
        given = structs.replace(task, attempt=job.next, pages=shared_out(pages, self._each))
        attempt = Attempt(task, given, worker, pages)
        job.next += 1
        job.attempts.append(attempt)
        line = self._lines[worker]
        if not line:
            attempt.began_s = now
        line.append(attempt)
        self.handed_out += 1
        self._orders.append(Order(attempt, cancel=False))
        return True

    def _deliver(self, job: _Job, attempt: Attempt, now: float) -> None:
        del self._jobs[job.task.task]
        if not job.live:
            self._queue.remove(job.task)  # it was cancelled, given up by others, and came all the same
        job.attempts.remove(attempt)
        for other in job.attempts:
            if other.cancelled_s is None:
                self._cancel(other, now)

    def _cancel(self, attempt: Attempt, now: float) -> None:
        attempt.cancelled_s = now
        self._orders.append(Order(attempt, cancel=True))

    def _let_go(self, attempt: Attempt) -> None:
        """Nobody plays it any more."""
        self._pages.give_back(attempt.pages)
        job = self._jobs.get(attempt.task.task)
        if job is not None:
            job.attempts.remove(attempt)

    def _requeue(self, attempts: Iterable[Attempt]) -> None:
        """Of these, tasks that nobody plays now go to the front, in their order; those that were queued by an earlier
        loss stay where they are."""
        waiting = {task.task for task in self._queue} if attempts else set[int]()
        numbers = {attempt.task.task for attempt in attempts} & self._jobs.keys()
        missing = sorted(number for number in numbers if not self._jobs[number].live and number not in waiting)
        self._queue.extendleft(self._jobs[number].task for number in reversed(missing))

    def _check(self, attempt: Attempt, result: EpisodeResult) -> None:
        longest = self._each * PAGE_ROWS - 1
        if len(result.episodes) != self._episodes:
            raise WrongResultError(f"it answered {len(result.episodes)} episodes, and a task has {self._episodes}")
        for episode in result.episodes:
            if not 1 <= episode.length <= longest:
                raise WrongResultError(f"it answered an episode of {episode.length} steps, of at most {longest}")
        if result.policy_version < attempt.task.policy_version:
            raise WrongResultError(f"it acted by weights {result.policy_version}, not {attempt.task.policy_version}")


def shared_out(pages: tuple[int, ...], each: int) -> tuple[tuple[int, ...], ...]:
    """Pages of each episode of a task."""
    return tuple(pages[at : at + each] for at in range(0, len(pages), each))


def trimmed(
    pages: Pages, own: tuple[tuple[int, ...], ...], episodes: tuple[PlayedEpisode, ...]
) -> tuple[tuple[int, ...], ...]:
    """Give back what the episodes of a task did not fill of their own pages; the rest."""
    used = [pages_of(episode.length) for episode in episodes]
    pages.give_back(page for mine, count in zip(own, used, strict=True) for page in mine[count:])
    return tuple(mine[:count] for mine, count in zip(own, used, strict=True))


def _late(line: collections.deque[Attempt], now: float, patience: float | None) -> bool:
    return bool(line) and patience is not None and now - line[0].began_s > patience
