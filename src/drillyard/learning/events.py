"""Events of a run: one JSON object a line, written by a single system call, so that no two lines ever mix."""

import os
import time
from typing import Any

import msgspec

from drillyard.contracts.telemetry import MAX_LINE_BYTES, Event


class EventWriter:
    """Writes telemetry to a descriptor, normally stdout, which is the run's event file.

    Training must not die of a full disk: a line that cannot be written is dropped and counted.

    Args:
        run_id: goes into every event.
        fd: where lines go.
    """

    def __init__(self, run_id: str, fd: int = 1) -> None:
        self.dropped = 0
        self._run_id = run_id
        self._fd = fd
        self._seq = 0
        self._torn = False

    def emit(self, kind: type[Event], **fields: Any) -> None:
        """Write one event; envelope fields are added."""
        line = msgspec.json.encode(kind(run_id=self._run_id, seq=self._seq, ts=time.time(), **fields)) + b"\n"
        self._seq += 1
        if len(line) > MAX_LINE_BYTES:
            self.dropped += 1
            return
        if self._torn:
            line = b"\n" + line  # the line before was cut short; it must not swallow this one
        try:
            written = os.write(self._fd, line)
        except OSError:
            self.dropped += 1
            return
        self._torn = written != len(line)
        self.dropped += self._torn
