"""What a worker process writes to its stderr: passed on, and its last lines kept."""

import collections
import os
import sys
from typing import IO

LINES = 20


class LastWords:
    """Reads a pipe without ever waiting.

    Args:
        stream: the reading end of the process's stderr; closed by `close`.
        name: stands before each line that is passed on.
    """

    def __init__(self, stream: IO[bytes] | None, name: str) -> None:
        if stream is None:
            raise RuntimeError("the worker was started without a pipe for its stderr")
        os.set_blocking(stream.fileno(), False)
        self.lines: collections.deque[str] = collections.deque(maxlen=LINES)
        self.fd: int | None = stream.fileno()
        """To be waited for; None once its end was reached."""
        self._stream, self._name = stream, name
        self._partial = b""

    def read(self) -> None:
        """Take in what has come."""
        while self.fd is not None:
            try:
                data = os.read(self.fd, 65536)
            except BlockingIOError:
                return
            if not data:
                self.fd = None
                break
            *lines, self._partial = (self._partial + data)[-65536:].split(b"\n")
            self._note(lines)
        if self._partial:
            self._note([self._partial])
            self._partial = b""

    def close(self) -> None:
        """Take in the rest and let go of the pipe."""
        self.read()
        self._stream.close()
        self.fd = None

    def quoted(self) -> str:
        """The last three lines, for a sentence."""
        return "; ".join(list(self.lines)[-3:]) or "nothing"

    def _note(self, lines: list[bytes]) -> None:
        for line in lines:
            text = line.decode(errors="replace").rstrip()
            if text:
                self.lines.append(text)
                sys.stderr.write(f"{self._name}: {text}\n")
