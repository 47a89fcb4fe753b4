"""Reading an event file that is still being written: by offset, each whole line once."""

import os
from pathlib import Path

from drillyard.contracts.telemetry import MAX_LINE_BYTES
from drillyard.daemon.events import EventLine, parse_line

READ_BYTES = 256 * 1024
_MOST_STEPS = 32
"""Reads in one call over a line that is too long, so that a gigabyte without an end holds nobody up."""


class EventTail:
    """A position in the event file of one run.

    `offset` is always the start of a line: whoever stores it together with what he made of the lines before it
    may go on from there after any crash, and loses and doubles nothing.

    Args:
        path: the event file; it may not exist yet.
        run_id: events of other runs are skipped.
        offset: where to begin; the start of a line.
        skipped: lines skipped before `offset`.
    """

    def __init__(self, path: Path, run_id: str, offset: int = 0, skipped: int = 0) -> None:
        self._path = path
        self._run_id = run_id
        self.offset = offset
        self.skipped = skipped
        """Lines that were too long, torn or unreadable."""
        self._searched = offset
        """No line ends between `offset` and here: the line at `offset` is longer than may be."""
        self._descriptor: int | None = None

    def read(self) -> list[EventLine]:
        """The next whole lines, at most READ_BYTES of them; empty = nothing new. Never blocks.

        Raises:
            OSError: the file cannot be read.
        """
        descriptor = self._open()
        if descriptor is None:
            return []
        for _ in range(_MOST_STEPS):
            chunk = os.pread(descriptor, READ_BYTES, self._searched)
            end = chunk.rfind(b"\n")
            if end >= 0:
                return self._take(chunk, end)
            if self._searched == self.offset and len(chunk) <= MAX_LINE_BYTES:
                return []
            # The line is too long already: step over what has been seen of it instead of keeping it.
            self._searched += len(chunk)
            if len(chunk) < READ_BYTES:
                break
        return []

    @property
    def reached(self) -> int:
        """Up to where the file was looked at, perhaps in the middle of a line; stands still when there is no more."""
        return max(self._searched, self.offset)

    def at_end(self) -> bool:
        """Whether everything that the file holds now has been looked at."""
        descriptor = self._open()
        return descriptor is None or os.fstat(descriptor).st_size <= self.reached

    def finish(self) -> list[EventLine]:
        """Read what is left once nobody writes any more, also a last line without its end."""
        lines: list[EventLine] = []
        while fresh := self._drain():
            lines += fresh
        descriptor = self._open()
        if descriptor is None:
            return lines
        size = os.fstat(descriptor).st_size
        if size > self.offset:
            rest = os.pread(descriptor, MAX_LINE_BYTES + 1, self.offset)
            found = parse_line(rest, self._run_id)
            if found is None:
                self.skipped += 1
            else:
                lines.append(found)
            self.offset = self._searched = size
        return lines

    def close(self) -> None:
        """Close the file; a later `read` opens it again."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _drain(self) -> list[EventLine]:
        """Like `read`, but empty only at the end of the file, not after a stretch of bad lines."""
        while True:
            before = self.reached
            lines = self.read()
            if lines or self.reached == before:
                return lines

    def _take(self, chunk: bytes, end: int) -> list[EventLine]:
        base = self._searched
        lines = chunk[:end].split(b"\n")
        if self._searched > self.offset:
            lines = lines[1:]  # the end of the line that was too long
            self.skipped += 1
        found: list[EventLine] = []
        for raw in lines:
            if not raw.strip():
                continue
            line = parse_line(raw, self._run_id)
            if line is None:
                self.skipped += 1
            else:
                found.append(line)
        self.offset = self._searched = base + end + 1
        return found

    def _open(self) -> int | None:
        if self._descriptor is None:
            try:
                self._descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
            except FileNotFoundError:
                return None
        return self._descriptor
