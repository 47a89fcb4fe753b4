"""The host's loop: one socket, one thread, sessions by number."""

import select
import socket
import struct
import sys
import traceback
from collections.abc import Callable

import msgspec

from drillyard.contracts.env import EnvInfo
from drillyard.contracts.env_host import (
    ENV_HOST_VERSION,
    MAX_JSON_BYTES,
    TICKET_FORMAT,
    HostedEnv,
    HostError,
    HostOp,
    HostStatus,
    OpenRequest,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.host.crowd import HostCrowd
from drillyard.envs.host.session import Session
from drillyard.envs.registry import env_infos, env_spec
from drillyard.envs.robots.catalogue import ROBOTS, task_of

TICKET = struct.Struct(TICKET_FORMAT)


class ClientGoneError(Exception):
    """The socket has reached its end."""


class Server:
    """Serves one client until it is gone.

    Args:
        connection: our end of the socket; blocking.
    """

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection
        self._sessions: dict[int, Session] = {}
        self._last = 0
        self._buffer = bytearray(TICKET.size)
        self._shown = HostCrowd()
        self._poll = select.poll()
        self._poll.register(connection, select.POLLIN)

    def run(self) -> None:
        """Answer until the client's end is closed."""
        steps: dict[int, Callable[[int, int], None]] = {
            HostOp.STEP: self._step,
            HostOp.RESET: self._reset,
            HostOp.OPEN: self._open,
            HostOp.CLOSE: self._close,
            HostOp.LIST: self._list,
        }
        try:
            while True:
                op, number, size = self._ticket()
                work = steps.get(op)
                if work is None or size > MAX_JSON_BYTES:
                    raise DrillyardError(
                        ErrorCode.BAD_MESSAGE,
                        f"The env host knows no request {op}; use the client of this version.",
                    )
                try:
                    work(number, size)
                except ClientGoneError:
                    raise
                except DrillyardError as error:
                    self._refuse(number, error.code, error.sentence)
                except Exception as error:  # noqa: BLE001 - the client wants a sentence; the trace goes to stderr
                    traceback.print_exc()
                    self._refuse(number, ErrorCode.CRASHED, f"The env failed: {type(error).__name__}: {error}.")
        except (ClientGoneError, BrokenPipeError, ConnectionResetError):
            pass
        finally:
            self._shown.close()
            for session in self._sessions.values():
                session.close()

    def _ticket(self) -> tuple[int, int, int]:
        # The crowd goes on while the client thinks.
        while (crowd := self._shown.crowd) is not None and (wait_s := crowd.wait_s) is not None:
            if self._poll.poll(wait_s * 1000):
                break
            crowd.turn()
        self._fill(self._buffer)
        return TICKET.unpack(self._buffer)

    def _fill(self, buffer: bytearray) -> None:
        view, got = memoryview(buffer), 0
        while got < len(buffer):
            count = self._socket.recv_into(view[got:])
            if not count:
                raise ClientGoneError
            got += count

    def _json(self, size: int) -> bytes:
        data = bytearray(size)
        self._fill(data)
        return bytes(data)

    def _step(self, number: int, _: int) -> None:
        session = self._sessions.get(number)
        if session is None:
            raise _unknown(number)
        self._shown.update()
        self._socket.send(TICKET.pack(HostStatus.OK, number, session.step()))

    def _reset(self, number: int, _: int) -> None:
        session = self._sessions.get(number)
        if session is None:
            raise _unknown(number)
        self._shown.begin(session)
        session.reset()
        self._socket.send(TICKET.pack(HostStatus.OK, number, 0))

    def _open(self, _: int, size: int) -> None:
        data = self._json(size)
        try:
            request = msgspec.json.decode(data, type=OpenRequest)
        except msgspec.DecodeError as error:
            raise DrillyardError(ErrorCode.BAD_MESSAGE, f"The env host cannot read this request: {error}.") from error
        if request.v != ENV_HOST_VERSION:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"The client speaks version {request.v} of the env host's protocol, this host {ENV_HOST_VERSION}; "
                "use the client that came with Drillyard.",
            )
        self._last += 1
        session = Session(request, self._last)
        self._sessions[self._last] = session
        answer = msgspec.json.encode(session.answer)
        socket.send_fds(
            self._socket, [TICKET.pack(HostStatus.OK, self._last, len(answer))], [session.segment.fd]
        )  # fmt: skip
        self._socket.sendall(answer)

    def _close(self, number: int, _: int) -> None:
        session = self._sessions.pop(number, None)
        if session is None:
            raise _unknown(number)
        self._shown.leave(session)
        session.close()
        self._socket.send(TICKET.pack(HostStatus.OK, number, 0))

    def _list(self, number: int, _: int) -> None:
        found = [
            HostedEnv(
                env_id=info.id,
                title=info.title,
                available=info.available,
                reason=info.reason,
                time_limit=_limit(info),
            )
            for info in env_infos()
        ]
        answer = msgspec.json.encode(found)
        self._socket.sendall(TICKET.pack(HostStatus.OK, number, len(answer)) + answer)

    def _refuse(self, number: int, code: str, sentence: str) -> None:
        answer = msgspec.json.encode(HostError(code=code, sentence=sentence))
        self._socket.sendall(TICKET.pack(HostStatus.ERROR, number, len(answer)) + answer)


def serve(fd: int) -> int:
    """Serve the client at the other end of an inherited socket; the exit code."""
    with socket.socket(fileno=fd) as connection:
        connection.settimeout(None)
        try:
            Server(connection).run()
        except DrillyardError as error:
            sys.stderr.write(f"env host: {error.sentence}\n")
            return 1
    return 0


def _limit(info: EnvInfo) -> int:
    """Without loading a model; 0 where that cannot be said."""
    if info.id in ROBOTS:
        return task_of(info.id, {}).time_limit
    return env_spec(info.id).time_limit_decisions if info.family == "drill" else 0


def _unknown(number: int) -> DrillyardError:
    return DrillyardError(ErrorCode.NOT_FOUND, f"The env host has no session {number}; it was closed.")
