"""Control client: sends commands to a ControlServer, waits for answers, keeps what is pushed in between."""

import select
import socket
import time
from collections import deque
from pathlib import Path
from typing import Self

import msgspec

from drillyard.contracts.control import Answer, Command
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.transport.paths import connect

MAX_PUSHES = 1024
MAX_LINE_BYTES = 8 << 20


class _Head(msgspec.Struct):
    type: str = ""
    id: int = 0


class ControlClient:
    """One connection; one thread of its process."""

    def __init__(self, connection: socket.socket, path: Path) -> None:
        """Use `connect`."""
        self.path = path
        self.dropped = 0
        """Pushes thrown away because more than MAX_PUSHES waited to be fetched."""
        self._socket = connection
        self._incoming = bytearray()
        self._answers: dict[int, Answer] = {}
        self._pushes: deque[bytes] = deque()
        self._next_id = 1
        self._gone = False

    @classmethod
    def connect(cls, path: Path | str, timeout_s: float = 5.0) -> Self:
        """Connect; waits up to `timeout_s` until somebody listens at `path`.

        Raises:
            DrillyardError: UNAVAILABLE, NOT_PERMITTED.
        """
        return cls(connect(path, timeout_s), Path(path))

    def fileno(self) -> int:
        """Readable when something was pushed or the server is gone."""
        return self._socket.fileno()

    def request(self, command: Command, timeout_s: float = 5.0) -> Answer:
        """Send one command and wait for its answer; `id` is chosen here. A refusal is an answer with ok = False.

        Raises:
            DrillyardError: TIMED_OUT, or UNAVAILABLE when the server is gone.
        """
        deadline = time.monotonic() + timeout_s
        command_id, self._next_id = self._next_id, self._next_id + 1
        command = msgspec.structs.replace(command, id=command_id)
        self._send(msgspec.json.encode(command) + b"\n", deadline)
        self._answers.clear()  # of requests that were given up
        while command_id not in self._answers:
            self._wait(select.POLLIN, deadline)
            self._fill()
            if self._gone and command_id not in self._answers:
                raise self._unavailable()
        return self._answers.pop(command_id)

    def pushes(self) -> list[bytes]:
        """Lines pushed since the last call, oldest first, without their newline. Never blocks.

        Ask after each request too: what came while it waited lies here, and `fileno` no longer tells of it.

        Raises:
            DrillyardError: UNAVAILABLE when the server is gone and everything it pushed was fetched.
        """
        self._fill()
        if self._gone and not self._pushes:
            raise self._unavailable()
        lines = list(self._pushes)
        self._pushes.clear()
        return lines

    def close(self) -> None:
        """Disconnect."""
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, data: bytes, deadline: float) -> None:
        while data:
            try:
                data = data[self._socket.send(data) :]
            except BlockingIOError:
                self._wait(select.POLLOUT, deadline)
            except OSError as error:
                raise self._unavailable() from error

    def _wait(self, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(self._socket, event)
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise DrillyardError(
                ErrorCode.TIMED_OUT, f"The process behind {self.path} did not answer in time; it is busy or stuck."
            )

    def _fill(self) -> None:
        while not self._gone:
            try:
                data = self._socket.recv(1 << 16)
            except BlockingIOError:
                break
            except ConnectionResetError:
                continue  # it left with our lines unread; what it had sent before is still there
            if not data:
                self._gone = True
            self._incoming += data
            if len(self._incoming) > MAX_LINE_BYTES:
                break
        *lines, rest = bytes(self._incoming).split(b"\n")
        if len(rest) > MAX_LINE_BYTES:
            self.close()
            raise DrillyardError(
                ErrorCode.BAD_MESSAGE, f"The process behind {self.path} sent a line of over {MAX_LINE_BYTES} bytes."
            )
        self._incoming[:] = rest
        for line in lines:
            self._sort(line)

    def _sort(self, line: bytes) -> None:
        try:
            if msgspec.json.decode(line, type=_Head).type == "answer":
                answer = msgspec.json.decode(line, type=Answer)
                if answer.id:
                    self._answers[answer.id] = answer
                    return
        except (msgspec.DecodeError, UnicodeDecodeError):
            pass  # whoever fetches the pushes knows what to make of it
        if len(self._pushes) >= MAX_PUSHES:
            self._pushes.popleft()
            self.dropped += 1
        self._pushes.append(line)

    def _unavailable(self) -> DrillyardError:
        return DrillyardError(ErrorCode.UNAVAILABLE, f"The process behind {self.path} has ended.")
