"""Events: one JSON object a line, in the order of their numbers, whole lines by single system calls."""

from __future__ import annotations

import json
import math
import os
import threading
import time
from collections.abc import Iterable, Mapping
from typing import Any

TELEMETRY_VERSION = 1
MAX_LINE_BYTES = 64 * 1024
MAX_WRITE_BYTES = 256 * 1024
"""Of one system call, when many events are written together."""
MAX_TEXT = 8000
"""Characters of a reason or message."""
_ENVELOPE = frozenset({"type", "v", "run_id", "seq", "ts"})


class EventWriter:
    """Writes telemetry to a descriptor. Any thread may call it.

    Training must not die of a full disk: a line that cannot be written, or is too long, is dropped and counted.

    Args:
        run_id: goes into every event.
        fd: where lines go.
        first: number of the first event.
    """

    def __init__(self, run_id: str, fd: int, first: int = 0) -> None:
        self.dropped = 0
        self.seq = first
        self._fd = fd
        self._run = _encode(run_id)
        self._torn = False
        self._lock = threading.Lock()

    def emit(self, kind: str, fields: Mapping[str, Any]) -> bool:
        """Write one event; False when it was dropped. Figures that are not numbers become null."""
        body = _body(fields)
        with self._lock:
            line = self._line(_encode(kind), body)
            return self._write(line) if line else False

    def emit_many(self, kind: str, rows: Iterable[Mapping[str, Any]]) -> int:
        """Write many events of one type, as few system calls as can be; returns how many were written."""
        name, count = _encode(kind), 0
        bodies = [_body(row) for row in rows]
        with self._lock:
            waiting: list[bytes] = []
            size = 0
            for body in bodies:
                line = self._line(name, body)
                if not line:
                    continue
                if size + len(line) > MAX_WRITE_BYTES:
                    count += len(waiting) if self._write(b"".join(waiting), len(waiting)) else 0
                    waiting, size = [], 0
                waiting.append(line)
                size += len(line)
            if waiting:
                count += len(waiting) if self._write(b"".join(waiting), len(waiting)) else 0
        return count

    def _line(self, kind: str, body: str) -> bytes:
        """The line of the next event, or nothing if it is too long; its number is used up either way."""
        head = f'{{"type":{kind},"v":{TELEMETRY_VERSION},"run_id":{self._run},"seq":{self.seq}'
        text = f'{head},"ts":{time.time():.6f}{body}\n'
        self.seq += 1
        line = text.encode("utf-8", "replace")
        if len(line) > MAX_LINE_BYTES:
            self.dropped += 1
            return b""
        return line

    def _write(self, lines: bytes, count: int = 1) -> bool:
        if self._torn:
            lines = b"\n" + lines  # the line before was cut short; it must not swallow this one
        try:
            written = os.write(self._fd, lines)
        except OSError:
            self.dropped += count
            return False
        self._torn = written != len(lines)
        if self._torn:
            self.dropped += lines[written:].count(b"\n")
        return not self._torn


def numbers(values: Mapping[str, Any]) -> dict[str, float]:
    """The finite figures among values, as floats; whatever is no number is left out."""
    found = {}
    for name, value in values.items():
        try:
            figure = float(value)
        except (TypeError, ValueError, OverflowError, RuntimeError):
            continue
        if math.isfinite(figure):
            found[str(name)[:200]] = figure
    return found


def plain(value: Any) -> Any:
    """A value as JSON types: arrays become lists, NumPy's numbers Python's, what is not finite null."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    convert = getattr(value, "tolist", None)
    return plain(convert()) if convert is not None else str(value)


def cut(text: str) -> str:
    """A text that surely fits into an event."""
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 3] + "..."


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _body(fields: Mapping[str, Any]) -> str:
    """The end of a line: its fields without the envelope's, and the closing brace."""
    if not _ENVELOPE.isdisjoint(fields):
        fields = {key: value for key, value in fields.items() if key not in _ENVELOPE}
    if not fields:
        return "}"
    try:
        return "," + _encode(fields)[1:]
    except (TypeError, ValueError):
        return "," + _encode(plain(fields))[1:]
