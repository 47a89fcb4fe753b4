"""Commands to a run on its control socket: a line of JSON each way, served by a thread of its own.

The thread only sets flags of the session; it never writes an event, so that a training that hangs stays silent.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard_worker.errors import WorkerError
from drillyard_worker.unix import close_listener, listen

if TYPE_CHECKING:
    from drillyard_worker.session import Session

CONTROL_VERSION = 1
MAX_COMMAND_BYTES = 64 * 1024
MAX_CLIENTS = 16
_SEND_S = 1.0


class ControlThread:
    """Serves `<run folder>/control.sock` until `close`.

    Raises:
        OSError: somebody serves it already, or the folder cannot be written.
    """

    def __init__(self, session: Session, path: Path) -> None:
        self._session, self._path = session, path
        self._listener = listen(path)
        self._wake_read, self._wake_write = os.pipe()
        self._clients: dict[int, _Client] = {}
        self._thread = threading.Thread(target=self._serve, name="drillyard-control", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread and remove the socket."""
        os.write(self._wake_write, b"x")
        self._thread.join()
        os.close(self._wake_read)
        os.close(self._wake_write)

    def _serve(self) -> None:
        poll = select.poll()
        poll.register(self._wake_read, select.POLLIN)
        poll.register(self._listener, select.POLLIN)
        try:
            while True:
                for descriptor, _ in poll.poll():
                    if descriptor == self._wake_read:
                        return
                    if descriptor == self._listener.fileno():
                        self._accept(poll)
                    elif not self._receive(self._clients[descriptor]):
                        poll.unregister(descriptor)
                        self._clients.pop(descriptor).connection.close()
        finally:
            for client in self._clients.values():
                client.connection.close()
            close_listener(self._listener, self._path)

    def _accept(self, poll: select.poll) -> None:
        with contextlib.suppress(OSError):
            connection, _ = self._listener.accept()
            if len(self._clients) >= MAX_CLIENTS:
                connection.close()
                return
            # A client that does not read its answers is dropped instead of holding up the others.
            connection.settimeout(_SEND_S)
            self._clients[connection.fileno()] = _Client(connection)
            poll.register(connection, select.POLLIN)

    def _receive(self, client: _Client) -> bool:
        """Answer what arrived; False when the client is to be dropped."""
        try:
            data = client.connection.recv(65536)
            if not data:
                return False
            *lines, client.rest = (client.rest + data).split(b"\n")
            for line in lines:
                if line.strip():
                    client.connection.sendall(self._answer(line) + b"\n")
            if len(client.rest) > MAX_COMMAND_BYTES:
                sentence = f"A command is longer than {MAX_COMMAND_BYTES} bytes; send a shorter one."
                client.connection.sendall(_encode(0, WorkerError("bad_message", sentence)) + b"\n")
                return False
        except OSError:
            return False
        return True

    def _answer(self, line: bytes) -> bytes:
        number = 0
        try:
            command = json.loads(line.decode("utf-8"))
            if not isinstance(command, dict) or not isinstance(command.get("type"), str):
                raise ValueError("no command")
            given = command.get("id", 0)
            number = given if isinstance(given, int) else 0
            self._act(command)
        except WorkerError as error:
            return _encode(number, error)
        except (ValueError, RecursionError):
            return _encode(
                number, WorkerError("bad_message", "This is no command: send an object with a type, as JSON.")
            )
        return _encode(number, None)

    def _act(self, command: dict[str, Any]) -> None:
        kind, session = command["type"], self._session
        run_id = command.get("run_id")
        if run_id and run_id != session.config.run_id:
            raise WorkerError("not_found", f"This is the run {session.config.run_id}, not {run_id}; ask the other.")
        if kind == "stop_training":
            session.request_stop(str(command.get("reason") or "stopped by its user"))
        elif kind == "save":
            session.request_save()
        elif kind in ("pause_training", "resume_training"):
            session.request_pause(pause=kind == "pause_training")
        else:
            raise WorkerError(
                "unsupported",
                f"The worker {session.config.worker} does not know {kind[:80]!r}; "
                "it takes stop_training, pause_training, resume_training and save.",
            )


class _Client:
    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.rest = b""


def _encode(number: int, error: WorkerError | None) -> bytes:
    answer: dict[str, Any] = {"type": "answer", "v": CONTROL_VERSION, "id": number, "ok": error is None}
    if error is not None:
        answer.update(error=error.sentence, code=error.code)
    return json.dumps({**answer, "data": {}}).encode()
