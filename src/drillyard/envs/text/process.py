"""The process that plays one text env: asked without waiting, heard when it has answered, ended.

A message is u32 length, u32 length of its JSON (little-endian), the JSON, then bytes; workers/text_worker has the other
side. Answers come in the order of the requests.
"""

import fcntl
import os
import select
import socket
import struct
import subprocess
import time
from collections import deque
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WORKER_VERSION, HostCommand
from drillyard.envs.text.scratch import make_scratch, remove_scratch
from drillyard.processes.environment import DIE_WITH, OWNER

HEAD = struct.Struct("<II")
MAX_ANSWER_BYTES = 16 << 20
"""A picture of 2000 x 2000 pixels has 12 MB."""
_READ_BYTES = 1 << 20
_LINES, _LINE_CHARACTERS = 20, 300


class Answer(NamedTuple):
    """What came back for one request."""

    told: dict[str, Any]
    data: bytes


class TextProcess:
    """One process. Only the start (fork and exec, some milliseconds) and `wait` take time.

    Args:
        command: how to start it; `--host-fd N` is added here.
        what: the env's id, for sentences.

    Raises:
        DrillyardError: UNAVAILABLE when it cannot be started, VERSION_MISMATCH when it is of another protocol.
    """

    def __init__(self, command: HostCommand, what: str) -> None:
        if command.v != WORKER_VERSION or not command.argv:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"The process of {what} is of another version; install the worker text again.",
            )
        self._what = what
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._said: deque[str] = deque(maxlen=_LINES)
        self.closed = False
        try:
            self._scratch = make_scratch()
        except OSError as error:
            raise DrillyardError(
                ErrorCode.DISK, f"{what} needs a temporary folder, which cannot be made ({error.strerror or error})."
            ) from error
        ours, theirs = socket.socketpair()
        ours.settimeout(0)
        reader, writer = os.pipe()
        fcntl.fcntl(reader, fcntl.F_SETFL, os.O_NONBLOCK)
        self._socket, self._stderr = ours, reader
        variables = {**os.environ, **command.env, DIE_WITH: str(os.getpid()), "TMPDIR": str(self._scratch)}
        if OWNER in os.environ:
            variables[OWNER] = os.environ[OWNER]  # it belongs to whoever plays
        try:
            self._process = subprocess.Popen(
                [*command.argv, "--host-fd", str(theirs.fileno())],
                env=variables,
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=writer,
                stderr=writer,
            )
        except OSError as error:
            ours.close()
            os.close(reader)
            remove_scratch(self._scratch)
            raise DrillyardError(
                ErrorCode.UNAVAILABLE,
                f"The process of {what} cannot be started ({error.strerror or error}); install the worker text again.",
            ) from error
        finally:
            theirs.close()
            os.close(writer)

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, request: dict[str, Any]) -> None:
        """Send a request; what the process does not take at once goes out with the next `hear` or `wait`."""
        content = msgspec.json.encode(request)
        self._outgoing += HEAD.pack(len(content), len(content)) + content
        self._push()

    def hear(self) -> list[Answer]:
        """The answers that have come.

        Raises:
            DrillyardError: CRASHED, it has ended; BAD_MESSAGE, it said something that nobody may say.
        """
        self._push()
        self._listen()
        ended = False
        while True:
            try:
                data = self._socket.recv(_READ_BYTES)
            except BlockingIOError:
                break
            except OSError:
                data = b""
            if not data:
                ended = True
                break
            self._incoming += data
        answers: list[Answer] = []
        while len(self._incoming) >= HEAD.size:
            size, length = HEAD.unpack_from(self._incoming)
            if not length <= size <= MAX_ANSWER_BYTES:
                raise self._nonsense(f"{size} bytes")
            end = HEAD.size + size
            if len(self._incoming) < end:
                break
            body = bytes(self._incoming[HEAD.size : end])
            del self._incoming[:end]
            try:
                told = msgspec.json.decode(body[:length], type=dict[str, Any])
            except msgspec.DecodeError:
                raise self._nonsense("no JSON object") from None
            answers.append(Answer(told, body[length:]))
        if ended and not answers:
            raise self._end()
        return answers

    def wait(self, seconds: float) -> None:
        """Return when something has come or gone, at the latest after `seconds`."""
        select.select([self._socket], [self._socket] if self._outgoing else [], [], max(seconds, 0.0))

    def close(self) -> None:
        """End it, and wait until it is gone; it has nothing to save."""
        if self.closed:
            return
        self.closed = True
        self._process.kill()
        self._process.wait()
        self._socket.close()
        os.close(self._stderr)
        remove_scratch(self._scratch)

    def _push(self) -> None:
        while self._outgoing:
            try:
                sent = self._socket.send(self._outgoing)
            except BlockingIOError:
                return
            except OSError:
                self._outgoing.clear()  # it is gone, as `hear` will say
                return
            del self._outgoing[:sent]

    def _listen(self) -> None:
        """Keep the last lines that it printed."""
        try:
            data = os.read(self._stderr, _READ_BYTES)
        except OSError:
            return
        lines = [line.strip()[:_LINE_CHARACTERS] for line in data.decode("utf-8", "replace").splitlines()]
        self._said += [line for line in lines if line]

    def _end(self) -> DrillyardError:
        """How it ended."""
        try:
            self._process.wait(1.0)
        except subprocess.TimeoutExpired:
            pass
        self._listen()
        code = self._process.poll()
        how = "closed its connection" if code is None else f"ended with exit code {code}"
        if code is not None and code < 0:
            how = f"was killed by signal {-code}"
        last = f" ({self._said[-1].rstrip('.')})" if self._said else ""
        return DrillyardError(ErrorCode.CRASHED, f"The process of {self._what} {how}{last}.")

    def _nonsense(self, what: str) -> DrillyardError:
        return DrillyardError(ErrorCode.BAD_MESSAGE, f"The process of {self._what} said {what}; it is of no use.")


def wait_for(process: TextProcess, deadline_s: float) -> list[Answer]:
    """The next answers; none when the deadline (of time.monotonic) passes.

    Raises:
        DrillyardError: as `TextProcess.hear`.
    """
    while True:
        answers = process.hear()
        left = deadline_s - time.monotonic()
        if answers or left <= 0:
            return answers
        process.wait(left)
