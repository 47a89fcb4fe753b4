"""Errands: what may take long (disk, a connection) is done beside the loop, which never waits."""

import contextlib
import socket
import threading
import traceback
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from drillyard.contracts.errors import DrillyardError, ErrorCode

_T = TypeVar("_T")
MAX_ERRANDS = 8


class Errands:
    """Runs functions in short-lived threads and brings their results back into the loop.

    Nothing is shared with a thread but its own arguments; `done` and `failed` run in the loop, inside `collect`.
    """

    def __init__(self) -> None:
        self._wake_read, self._wake_write = socket.socketpair()
        self._wake_read.settimeout(0)
        self._wake_write.settimeout(0)
        self._results: deque[Callable[[], None]] = deque()
        self._under_way = 0

    def fileno(self) -> int:
        """Readable when `collect` has something to do."""
        return self._wake_read.fileno()

    def start(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Callable[[DrillyardError], None],
    ) -> None:
        """Run `work` beside the loop.

        Raises:
            DrillyardError: BUSY when too many are under way.
        """
        if self._under_way >= MAX_ERRANDS:
            raise DrillyardError(ErrorCode.BUSY, "The stage is busy with the disk; try again in a moment.")
        self._under_way += 1

        def run() -> None:
            try:
                result = work()
            except DrillyardError as error:
                # Bound now: the name is gone when the loop gets there.
                outcome: Callable[[], None] = _call(failed, error)
            except Exception as error:  # noqa: BLE001 - a bug in an errand must be told, not lost with its thread
                traceback.print_exc()
                outcome = _call(
                    failed, DrillyardError(ErrorCode.CRASHED, f"That failed by a fault in Drillyard: {error!r}.")
                )
            else:
                outcome = _call(done, result)
            self._results.append(outcome)
            with contextlib.suppress(OSError):
                self._wake_write.send(b"!")

        threading.Thread(target=run, name="errand", daemon=True).start()

    def collect(self) -> None:
        """Call back for everything that was finished."""
        with contextlib.suppress(BlockingIOError):
            self._wake_read.recv(4096)
        while self._results:
            self._under_way -= 1
            self._results.popleft()()

    def close(self) -> None:
        """Forget what is under way."""
        self._wake_read.close()
        self._wake_write.close()


def _call(function: Callable[[Any], None], argument: Any) -> Callable[[], None]:
    return lambda: function(argument)
