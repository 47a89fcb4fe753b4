"""When a worker that died is replaced, and when to give up."""

import collections

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.rollout.pool import CRASH_WINDOW_S, MAX_BACKOFF_S, MAX_CRASHES, MAX_KILLS


class Losses:
    """Deaths in a row, of each worker and over each task. Times are given."""

    def __init__(self) -> None:
        self._crashes: dict[int, collections.deque[float]] = collections.defaultdict(collections.deque)
        self._kills: dict[int, int] = collections.defaultdict(int)
        self._of_task: dict[int, int] = collections.defaultdict(int)

    def finished(self, worker: int, task: int) -> None:
        """A worker has finished a task: what went before is forgotten."""
        self._crashes.pop(worker, None)
        self._kills.pop(worker, None)
        self._of_task.pop(task, None)

    def delay_s(
        self, worker: int, now: float, *, from_outside: bool, playing: int | None, ended_as: str, said: str
    ) -> float:
        """Seconds after which to replace a worker that died.

        Args:
            from_outside: it was killed; else it ended by itself, or had to be ended.
            playing: the task that it played.
            ended_as: how it ended, in words.
            said: its last words.

        Raises:
            DrillyardError: CRASHED, after 5 crashes within 60 s or 100 kills without a task between, or after 5 crashes
                over the same task.
        """
        last = f"the last one {ended_as} and said: {said}."
        if from_outside:
            self._kills[worker] += 1
            in_vain, most = self._kills[worker], MAX_KILLS
        else:
            crashes = self._crashes[worker]
            crashes.append(now)
            while crashes[0] < now - CRASH_WINDOW_S:
                crashes.popleft()
            in_vain, most = len(crashes), MAX_CRASHES
        if in_vain >= most:
            raise DrillyardError(
                ErrorCode.CRASHED, f"Episode worker {worker} died {in_vain} times without finishing a task; {last}"
            )
        if playing is not None and not from_outside:
            self._of_task[playing] += 1
            if self._of_task[playing] >= MAX_CRASHES:
                raise DrillyardError(
                    ErrorCode.CRASHED, f"Task {playing} of episodes ended {MAX_CRASHES} workers; {last}"
                )
        return min(MAX_BACKOFF_S, 0.1 * (2 ** min(in_vain - 1, 10) - 1))
