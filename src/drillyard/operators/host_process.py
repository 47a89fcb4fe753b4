"""The process that plays the checkpoints of a worker: started, spoken to without ever waiting, and ended.

Messages are u32 length of the payload (little-endian), u8 type, payload; packages/drillyard-worker has the other side.
"""

import fcntl
import os
import select
import signal
import socket
import struct
import subprocess
import time
from collections import deque
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WORKER_VERSION, HostCommand
from drillyard.processes.environment import DIE_WITH, OWNER

LOAD, ACT, RESET = 1, 2, 3
LOADED, ACTION, FAILED = 17, 18, 19
HEAD = struct.Struct("<IB")
ACT_HEAD = struct.Struct("<IB")
"""Number of the question, whether the most likely action is wanted; then the observation as float32."""
ACTION_HEAD = struct.Struct("<I")
MAX_ANSWER_BYTES = 64 * 1024
_READ_BYTES = 64 * 1024
_LINES, _LINE_CHARACTERS, _MAX_WORDS = 20, 300, 400
_LAST_WORDS_S = 1.0
"""How long an end may take from the end of the socket until it is known how the process ended."""

Message = tuple[int, bytes]


class HostProcess:
    """One process. Nothing here blocks but the start itself (fork and exec, some milliseconds).

    Args:
        command: how to start it; `--host-fd N` is added here.
        who: it, as the subject of a sentence.
        max_answer_bytes: what it says may be so long.

    Raises:
        DrillyardError: UNAVAILABLE when it cannot be started, VERSION_MISMATCH when it is of another protocol.
    """

    def __init__(
        self, command: HostCommand, who: str = "The worker's process", max_answer_bytes: int = MAX_ANSWER_BYTES
    ) -> None:
        if command.v != WORKER_VERSION:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"The worker speaks protocol {command.v} and Drillyard {WORKER_VERSION}; update the older of the two.",
            )
        if not command.argv:
            raise DrillyardError(ErrorCode.DAMAGED, "The run's host.json names no program; resume the run to mend it.")
        self._who, self._max_answer_bytes = who, max_answer_bytes
        self._incoming = bytearray()
        self._said: deque[str] = deque(maxlen=_LINES)
        self._torn = b""
        self._ended_s: float | None = None
        ours, theirs = socket.socketpair()
        ours.settimeout(0)
        reader, writer = os.pipe()
        fcntl.fcntl(reader, fcntl.F_SETFL, os.O_NONBLOCK)
        self._socket, self._stderr = ours, reader
        variables = {**os.environ, **command.env, DIE_WITH: str(os.getpid())}
        if OWNER in os.environ:
            variables[OWNER] = os.environ[OWNER]  # it belongs to the stage; the run may end, or be deleted, before
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
            raise DrillyardError(
                ErrorCode.UNAVAILABLE,
                f"{who} {command.argv[0]} cannot be started ({error.strerror or error}); "
                "is its environment still installed?",
            ) from error
        finally:
            theirs.close()
            os.close(writer)

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, kind: int, body: bytes) -> bool:
        """Send one message; False when the process does not read, and nothing was sent.

        Raises:
            DrillyardError: CRASHED, it takes parts of messages only.
        """
        data = HEAD.pack(len(body), kind) + body
        try:
            sent = self._socket.send(data)
        except BlockingIOError:
            return False
        except OSError:
            return True  # it is gone, as `receive` will say
        if sent < len(data):
            raise DrillyardError(ErrorCode.CRASHED, f"{self._who} does not read what it is told.")
        return True

    def receive(self) -> list[Message]:
        """What has come.

        Raises:
            DrillyardError: CRASHED, it has ended; BAD_MESSAGE, it said something that nobody may say.
        """
        self._listen()
        if self._ended_s is None:
            try:
                data = self._socket.recv(_READ_BYTES)
                if not data:
                    self._ended_s = time.monotonic()
                self._incoming += data
            except BlockingIOError:
                pass
            except OSError:
                self._ended_s = time.monotonic()
        messages: list[Message] = []
        while len(self._incoming) >= HEAD.size:
            size, kind = HEAD.unpack_from(self._incoming)
            if size > self._max_answer_bytes:
                raise DrillyardError(
                    ErrorCode.BAD_MESSAGE,
                    f"{self._who} said something of {size} bytes, more than {self._max_answer_bytes}.",
                )
            end = HEAD.size + size
            if len(self._incoming) < end:
                break
            messages.append((kind, bytes(self._incoming[HEAD.size : end])))
            del self._incoming[:end]
        if not messages and self._ended_s is not None:
            self._tell_end()
        return messages

    def wait(self, seconds: float) -> None:
        """Return when something has come, at the latest after `seconds`."""
        if self._ended_s is None:
            select.select([self._socket], [], [], seconds)

    def close(self) -> None:
        """End it; `reap` until it is gone. It has nothing to save."""
        if self._socket.fileno() >= 0:
            self._socket.close()
            os.close(self._stderr)
        if self._process.poll() is None:
            self._process.kill()

    def reap(self) -> bool:
        """Whether it is gone."""
        return self._process.poll() is not None

    def wait_for_end(self) -> None:
        """Block until it is gone, after `close`."""
        self._process.wait()

    def _listen(self) -> None:
        """Keep the last lines that it printed."""
        try:
            data = os.read(self._stderr, _READ_BYTES)
        except OSError:
            return
        *lines, self._torn = (self._torn + data).split(b"\n")
        self._torn = self._torn[:_LINE_CHARACTERS]
        self._said += [line.decode("utf-8", "replace")[:_LINE_CHARACTERS] for line in lines if line.strip()]

    def _tell_end(self) -> None:
        """Raise with how it ended, once that is known."""
        code = self._process.poll()
        if code is None and self._ended_s is not None and time.monotonic() - self._ended_s < _LAST_WORDS_S:
            return
        self._listen()
        how = "closed its connection" if code is None else f"ended with exit code {code}"
        if code is not None and code < 0:
            names = {number.value: number.name for number in signal.Signals}
            how = f"was killed by {names.get(-code, f'signal {-code}')}"
        last = f" ({self._said[-1].strip().rstrip('.')})" if self._said else ""
        raise DrillyardError(ErrorCode.CRASHED, f"{self._who} {how}{last}.")


def read_object(body: bytes) -> dict[str, Any]:
    """The payload of a message that holds a JSON object.

    Raises:
        DrillyardError: BAD_MESSAGE.
    """
    try:
        return msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise DrillyardError(
            ErrorCode.BAD_MESSAGE, "The worker's process said something that is no JSON object."
        ) from None


def error_words(told: dict[str, Any]) -> str:
    """What `error` of such an object says, as the end of a sentence."""
    words = " ".join(str(told.get("error", "")).split())[:_MAX_WORDS].rstrip(".")
    return f"{words or 'it does not say why'}."
