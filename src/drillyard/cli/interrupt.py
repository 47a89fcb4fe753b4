"""Ctrl-C and SIGTERM while a run is started and followed: the first stops the run, the second ends the command."""

import concurrent.futures
import contextlib
import signal
import threading
from types import FrameType
from typing import Self

from drillyard.contracts.errors import DrillyardError
from drillyard.daemon.client import DaemonClient

_STOP_S = 60.0
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StopOnSignal:
    """Entered before the run is asked for, so that a signal in between leaves no run behind that nobody knows of.

    Args:
        client: through which the run is stopped; it saves a checkpoint first.
    """

    def __init__(self, client: DaemonClient) -> None:
        self._client = client
        self._run_ids: tuple[str, ...] = ()
        self._asked = False
        self._stopper = threading.Thread(target=self._stop, daemon=True)

    def __enter__(self) -> Self:
        self._before = {number: signal.signal(number, self._ask) for number in _SIGNALS}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def follow(self, *run_ids: str) -> None:
        """These are the runs to stop."""
        self._run_ids = run_ids
        if self._asked:
            if self._stopper.ident is not None:
                self._stopper.join(_STOP_S)
                self._stopper = threading.Thread(target=self._stop, daemon=True)
            self._stopper.start()

    def wait_stopped(self) -> None:
        """Return when the stop that was asked for, if any, is done."""
        if self._stopper.ident is not None:
            self._stopper.join(_STOP_S)

    def _ask(self, _signal: int, _frame: FrameType | None) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
        if self._run_ids:
            self._stopper.start()

    def _stop(self) -> None:
        with concurrent.futures.ThreadPoolExecutor(max(len(self._run_ids), 1)) as pool:
            list(pool.map(self._cancel, self._run_ids))

    def _cancel(self, run_id: str) -> None:
        # A run that ended just now cannot be stopped; a daemon that is gone is told of by the stream of events.
        with contextlib.suppress(DrillyardError):
            self._client.cancel_run(run_id, reason="stopped from the command line")
