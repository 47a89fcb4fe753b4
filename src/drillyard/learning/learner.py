"""Learner: the process that trains. Started by the daemon as `python -m drillyard.learning.learner RUN_FOLDER`.

It leads its own session, starts the rollout workers, learns from their chunks, publishes weights, answers commands and
writes events to stdout, all from one thread and one loop.
"""

import contextlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from drillyard.processes import child


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; the one argument is the run's folder. 0 = completed or stopped, 1 = failed."""
    started = time.monotonic()
    child.arm()
    arguments = sys.argv[1:] if argv is None else argv
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m drillyard.learning.learner RUN_FOLDER\n")
        return 2
    with contextlib.suppress(PermissionError):
        os.setsid()  # already the leader when the daemon started it
    from drillyard.learning.run import run_folder

    stop = StopSignals()
    return run_folder(Path(arguments[0]), stop, started)


class StopSignals:
    """SIGTERM and SIGINT ask for a stop with a final checkpoint; `fileno` becomes readable when one came."""

    def __init__(self) -> None:
        self.reason = ""
        self._read, self._write = os.pipe()
        for fd in (self._read, self._write):
            os.set_blocking(fd, False)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._note)

    def fileno(self) -> int:
        """For a select loop."""
        return self._read

    def drain(self) -> None:
        """Take note; makes `fileno` quiet again."""
        with contextlib.suppress(BlockingIOError):
            os.read(self._read, 64)

    def _note(self, number: int, _frame: object) -> None:
        self.reason = f"stopped by {signal.Signals(number).name}"


if __name__ == "__main__":
    sys.exit(main())
