"""Kills processes at random times, for tests of what must survive that."""

import contextlib
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self


class Killer:
    """Kills one of the processes that `pids` names, again and again, at random intervals until a deadline.

    Three ways to drive it: `run()` blocks, `with Killer(...):` runs beside the block in a thread of its own, and a
    single-threaded loop calls `strike()` when `due_in_s()` is 0.

    Args:
        pids: whom to kill now; asked before each kill, empty = nobody this time. Must name own children only, which
            cannot change hands before they were reaped.
        mean_interval_s: mean of the exponentially distributed time between two kills.
        duration_s: when to end; None = when `stop` is called.
        seed: of the random times and choices.
        number: the signal.
    """

    def __init__(
        self,
        pids: Callable[[], Sequence[int]],
        *,
        mean_interval_s: float,
        duration_s: float | None = None,
        seed: int = 0,
        number: signal.Signals = signal.SIGKILL,
    ) -> None:
        self.kills = 0
        """How many signals reached a process."""
        self._pids = pids
        self._mean_interval_s = mean_interval_s
        self._number = number
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._end = None if duration_s is None else time.monotonic() + duration_s
        self._next = time.monotonic() + self._interval()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def over(self) -> bool:
        """Whether the deadline has passed or `stop` was called."""
        return self._stopped.is_set() or (self._end is not None and time.monotonic() >= self._end)

    def due_in_s(self) -> float:
        """Seconds until the next kill is due, never negative."""
        return max(0.0, self._next - time.monotonic())

    def strike(self) -> int | None:
        """Kill somebody now; returns the pid, or None when there was nobody."""
        self._next = time.monotonic() + self._interval()
        candidates = list(self._pids())
        if not candidates:
            return None
        pid = self._random.choice(candidates)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, self._number)
            self.kills += 1
            return pid
        return None

    def run(self) -> None:
        """Kill until it is over."""
        while not self.over:
            if not self._stopped.wait(self.due_in_s()):
                self.strike()

    def stop(self) -> None:
        """End it; returns when no further kill can come."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self.run, name="killer", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _interval(self) -> float:
        return self._random.expovariate(1 / self._mean_interval_s)
