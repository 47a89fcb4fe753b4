"""The env host of this process: started when the first env is made, ended with the last one.

One a process. A process that was forked has none of its parent's; envs have to be made where they are used.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import socket
import struct
import subprocess
import threading
from collections.abc import Sequence
from typing import Any

from drillyard_worker.errors import WorkerError

COMMAND = "DRILLYARD_ENV_HOST"
"""Environment variable: how to start an env host, as JSON; children of a worker inherit it."""
FOLDER = "DRILLYARD_RUN_FOLDER"
"""Environment variable: where a host shows its envs; empty = nowhere."""
VERSION = 1
OPEN, RESET, STEP, CLOSE, LIST = 1, 2, 3, 4, 5
TICKET = struct.Struct("<IIQ")
_END_S = 5.0
_NOT_FOR_HOST = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_PRELOAD")
_MALLOC = {
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(32 << 20),
    "MALLOC_TOP_PAD_": str(1 << 20),
    "MALLOC_ARENA_MAX": "2",
}
"""Temporaries of a batch stay with the process, where the kernel would map and clear them anew at each step."""


class Host:
    """A host process and the socket to it. Threads may share it; one asks at a time.

    Raises:
        WorkerError: UNAVAILABLE, it cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self.pid = os.getpid()
        self.sessions = 0
        self._lock = threading.Lock()
        self._answer = bytearray(TICKET.size)
        self._why = ""
        ours, theirs = socket.socketpair()
        variables = {name: value for name, value in os.environ.items() if name not in _NOT_FOR_HOST}
        variables.update(_MALLOC, DRILLYARD_ROLE="env host", PYTHONUNBUFFERED="1", OPENBLAS_NUM_THREADS="1")
        if threading.current_thread() is threading.main_thread():
            # The kernel watches the thread that starts the host; another one may end before the process.
            variables["DRILLYARD_DIE_WITH"] = str(self.pid)
        try:
            self.process = subprocess.Popen(
                [*command, "--fd", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=2,
                env=variables,
            )
        except OSError as error:
            ours.close()
            raise WorkerError(
                "unavailable", f"The env host cannot be started ({error}): {' '.join(command)}; is Drillyard installed?"
            ) from None
        finally:
            theirs.close()
        self._socket = ours

    @property
    def usable(self) -> bool:
        """Whether it answers, as far as is known here."""
        return not self._why and self.pid == os.getpid()

    def ask(self, op: int, session: int = 0, body: Any = None) -> tuple[int, Any, int]:
        """One request and its answer: session, JSON and descriptor (-1 = none).

        Raises:
            WorkerError: what the host says, or CRASHED when it is gone.
        """
        data = b"" if body is None else json.dumps(body).encode()
        with self._lock:
            self._check()
            try:
                self._socket.sendall(TICKET.pack(op, session, len(data)) + data)
                head, descriptors, _, _ = socket.recv_fds(self._socket, TICKET.size, 1)
                status, number, size = TICKET.unpack(head + self._read(TICKET.size - len(head)))
                found = json.loads(self._read(size).decode()) if size else None
            except BaseException as error:  # noqa: BLE001 - whatever it was, the socket is out of step
                raise self._broken(error) from None
        if status:
            for fd in descriptors:
                os.close(fd)
            raise WorkerError(str(found["code"]), str(found["sentence"]))
        return number, found, descriptors[0] if descriptors else -1

    def turn(self, request: bytes) -> int:
        """A request without a body, packed: the number in its answer.

        Raises:
            WorkerError: as `ask`.
        """
        with self._lock:
            self._check()
            answer = self._answer
            try:
                self._socket.send(request)
                got = self._socket.recv_into(answer)
                if got != TICKET.size:
                    answer[got:] = self._read(TICKET.size - got)
                status, _, count = TICKET.unpack(answer)
                if not status:
                    return count
                found = json.loads(self._read(count).decode())
            except BaseException as error:  # noqa: BLE001 - whatever it was, the socket is out of step
                raise self._broken(error) from None
        raise WorkerError(str(found["code"]), str(found["sentence"]))

    def close(self) -> None:
        """End the host and wait for it; a forked child only lets go of its copy of the socket."""
        self._why = self._why or "it was closed"
        self._socket.close()
        if self.pid == os.getpid():
            try:
                self.process.wait(_END_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _read(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size:
            part = self._socket.recv(size)
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _check(self) -> None:
        if self.pid != os.getpid():
            raise WorkerError(
                "invalid_state",
                f"This env was made in process {self.pid} and is used in {os.getpid()}; make it where it is used.",
            )
        if self._why:
            raise WorkerError("crashed", f"The env host is gone: {self._why}; make the env anew.")

    def _broken(self, error: BaseException) -> BaseException:
        """Between a request and its answer something failed: what comes next on the socket belongs to nobody."""
        self._socket.close()
        if isinstance(error, (EOFError, OSError)):
            try:
                status: object = self.process.wait(_END_S)
            except subprocess.TimeoutExpired:
                status = "unknown"
            self._why = f"it ended with exit status {status}"
            return WorkerError(
                "crashed",
                f"The env host has ended with exit status {status}, and its envs with it; stderr says more. "
                "Resume the run from its newest checkpoint.",
            )
        self._why = f"a request to it was interrupted by {type(error).__name__}"
        return error


_hosts: dict[tuple[str, ...], Host] = {}
_guard = threading.RLock()


def host_command() -> tuple[str, ...]:
    """How to start a host, as the worker was told.

    Raises:
        WorkerError: UNAVAILABLE, it was not.
    """
    with contextlib.suppress(ValueError):
        command = json.loads(os.environ.get(COMMAND, ""))
        if isinstance(command, list) and command:
            return tuple(str(part) for part in command)
    raise WorkerError(
        "unavailable",
        f"This worker was not told how to start Drillyard's env host (env_host of its config, or {COMMAND}); "
        "start the run with `drillyard run`.",
    )


def acquire() -> Host:
    """The host of this process, started if need be, with one more user."""
    command = host_command()
    with _guard:
        host = _hosts.get(command)
        if host is None or not host.usable:
            if host is not None:
                host.close()
            host = _hosts[command] = Host(command)
        host.sessions += 1
        return host


def linger(host: Host) -> None:
    """One user less, but the host stays for what is made next."""
    with _guard:
        host.sessions -= 1


def release(host: Host) -> None:
    """One user less; the last one ends the host."""
    with _guard:
        host.sessions -= 1
        if host.sessions <= 0 and host.pid == os.getpid():
            host.close()
            for command in [command for command, each in _hosts.items() if each is host]:
                del _hosts[command]


def close_hosts() -> None:
    """End the hosts of this process, whoever uses them."""
    with _guard:
        for host in _hosts.values():
            host.close()
        _hosts.clear()


def _after_fork() -> None:
    global _guard
    _guard = threading.RLock()
    for host in _hosts.values():
        host.close()
    _hosts.clear()


atexit.register(close_hosts)
os.register_at_fork(after_in_child=_after_fork)
