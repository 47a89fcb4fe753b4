"""Control server: lines of JSON over a Unix socket, driven by its owner's select loop; bounded in every direction."""

import contextlib
import select
import socket
from pathlib import Path

import msgspec

from drillyard.contracts.control import MAX_COMMAND_BYTES, Answer
from drillyard.contracts.errors import ErrorCode
from drillyard.transport.control_client import ControlClient
from drillyard.transport.paths import Listener

__all__ = ["ControlClient", "ControlServer"]

MAX_CLIENTS = 64
MAX_BACKLOG_BYTES = 1 << 20
"""What may wait for one client that does not read; beyond it the client is dropped."""
_READ_BYTES = 64 * 1024


class _Client:
    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.incoming = bytearray()
        self.outgoing = bytearray()
        self.skipping = False
        """Inside a line that was too long, until its end."""


class ControlServer:
    """The serving end; one thread of its process. No method blocks."""

    def __init__(self, path: Path | str) -> None:
        """Listen at `path`; see `paths.Listener` for the errors."""
        self._listener = Listener(path)
        self._clients: dict[int, _Client] = {}
        self._departed: list[int] = []
        self._next_id = 1
        self._poll = select.poll()
        self._poll.register(self._listener, select.POLLIN)
        self._by_fd: dict[int, int] = {}

    @property
    def clients(self) -> tuple[int, ...]:
        """Ids of the clients connected now; an id is never used twice."""
        return tuple(self._clients)

    def filenos(self) -> list[int]:
        """Descriptors that become readable when `receive` has something to do; changes as clients come and go."""
        return [self._listener.fileno(), *self._by_fd]

    def waiting_filenos(self) -> list[int]:
        """Descriptors for which to wait until they are writable as well: something is still to be sent there."""
        return [client.connection.fileno() for client in self._clients.values() if client.outgoing]

    def receive(self) -> list[tuple[int, bytes]]:
        """Whole lines that have arrived, without their newline, as (client, line), in order of arrival a client.

        At most 64 KiB a client and call, so that nobody holds up the owner's loop. A line that is longer than
        MAX_COMMAND_BYTES, or not UTF-8, is answered with an error and swallows no other; one torn by a disconnect is
        dropped.
        """
        lines: list[tuple[int, bytes]] = []
        for fd, event in self._poll.poll(0):
            if fd == self._listener.fileno():
                self._accept()
                continue
            client_id = self._by_fd.get(fd)
            if client_id is None:
                continue
            if event & select.POLLOUT:
                self._flush(client_id)
            if event & ~select.POLLOUT and client_id in self._clients:
                lines += [(client_id, line) for line in self._read(client_id)]
        return lines

    def departed(self) -> list[int]:
        """Clients that went, or were dropped, since the last call; whatever they held should end now."""
        departed, self._departed = self._departed, []
        return departed

    def send(self, client: int, message: bytes) -> bool:
        """Send one line; its newline is added. False when the client is gone, or was dropped for not reading."""
        state = self._clients.get(client)
        if state is None:
            return False
        waiting = bool(state.outgoing)
        state.outgoing += message
        state.outgoing += b"\n"
        if not waiting:
            self._flush(client)
        if len(state.outgoing) > MAX_BACKLOG_BYTES:
            self._drop(client)
        return client in self._clients

    def answer(self, client: int, answer: Answer) -> bool:
        """Send an answer."""
        return self.send(client, msgspec.json.encode(answer))

    def broadcast(self, message: bytes) -> None:
        """Send one line to every client."""
        for client in self.clients:
            self.send(client, message)

    def close(self) -> None:
        """Disconnect everybody and remove the socket; what can be sent without waiting still is."""
        for client in self.clients:
            self._drop(client)
        self._departed.clear()
        self._listener.close()

    def _accept(self) -> None:
        # A process out of descriptors lets new clients wait; it must not fall over them.
        with contextlib.suppress(OSError):
            while (connection := self._listener.accept()) is not None:
                if len(self._clients) >= MAX_CLIENTS:
                    refusal = _refusal(ErrorCode.BUSY, f"There are {MAX_CLIENTS} clients already; close one first.")
                    with contextlib.suppress(OSError):
                        connection.send(refusal + b"\n")
                    connection.close()
                    continue
                client_id, self._next_id = self._next_id, self._next_id + 1
                self._clients[client_id] = _Client(connection)
                self._by_fd[connection.fileno()] = client_id
                self._poll.register(connection, select.POLLIN)

    def _read(self, client_id: int) -> list[bytes]:
        client = self._clients[client_id]
        try:
            data = client.connection.recv(_READ_BYTES)
        except BlockingIOError:
            return []
        except OSError:
            data = b""
        if not data:
            self._drop(client_id)
            return []
        client.incoming += data
        *whole, rest = bytes(client.incoming).split(b"\n")
        client.incoming[:] = rest
        lines: list[bytes] = []
        for index, line in enumerate(whole):
            if client.skipping and index == 0:
                client.skipping = False  # the end of a line that was refused already
            elif len(line) > MAX_COMMAND_BYTES:
                self._refuse_length(client_id)
            elif line.strip():
                try:
                    line.decode()
                except UnicodeDecodeError:
                    self.send(client_id, _refusal(ErrorCode.BAD_MESSAGE, "A command is not UTF-8; send JSON as UTF-8."))
                else:
                    lines.append(line)
        if client.skipping:
            client.incoming.clear()
        elif len(client.incoming) > MAX_COMMAND_BYTES:
            client.skipping = True
            client.incoming.clear()
            self._refuse_length(client_id)
        return lines

    def _refuse_length(self, client_id: int) -> None:
        sentence = f"A command is longer than {MAX_COMMAND_BYTES} bytes; send a shorter one."
        self.send(client_id, _refusal(ErrorCode.BAD_MESSAGE, sentence))

    def _flush(self, client_id: int) -> None:
        client = self._clients[client_id]
        try:
            while client.outgoing:
                del client.outgoing[: client.connection.send(client.outgoing)]
        except BlockingIOError:
            pass
        except OSError:
            self._drop(client_id)
            return
        self._poll.modify(client.connection, select.POLLIN | (select.POLLOUT if client.outgoing else 0))

    def _drop(self, client_id: int) -> None:
        client = self._clients.pop(client_id, None)
        if client is None:
            return
        fd = client.connection.fileno()
        self._poll.unregister(fd)
        del self._by_fd[fd]
        client.connection.close()
        self._departed.append(client_id)


def _refusal(code: ErrorCode, sentence: str) -> bytes:
    return msgspec.json.encode(Answer(id=0, ok=False, code=code, error=sentence))
