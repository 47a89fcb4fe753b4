"""The figures in an event file, and nothing else of it: for curves and TensorBoard, outside the daemon's loop."""

import os
from pathlib import Path

from drillyard.contracts.telemetry import Metrics
from drillyard.daemon.events import parse_line

_READ_BYTES = 1 << 20
_SIGN = b'"metrics"'
"""In every line with figures; to look for it is 50 times cheaper than to read the line."""


class FigureReader:
    """Reads the metrics events of one run from an offset on, each once. One thread at a time.

    Args:
        path: the event file; it may not exist yet.
        offset: the start of a line.
    """

    def __init__(self, path: Path, run_id: str, offset: int = 0) -> None:
        self._path = path
        self._run_id = run_id
        self.offset = offset

    def read(self) -> list[Metrics] | None:
        """The figures in the next part of the file; None at its end. Blocks for the disk.

        Raises:
            OSError: the file cannot be read.
        """
        try:
            with self._path.open("rb") as file:
                chunk = os.pread(file.fileno(), _READ_BYTES, self.offset)
        except FileNotFoundError:
            return None
        end = chunk.rfind(b"\n") + 1
        if not end:
            if len(chunk) < _READ_BYTES:
                return None
            end = len(chunk)  # inside a line that is longer than any may be
        self.offset += end
        found: list[Metrics] = []
        for raw in chunk[:end].split(b"\n"):
            if _SIGN in raw and (line := parse_line(raw, self._run_id)) is not None and type(line.event) is Metrics:
                found.append(line.event)
        return found
