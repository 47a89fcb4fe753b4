"""Starting a daemon where none runs, and waiting until one has gone."""

import contextlib
import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.daemon.files import disk_error, read_tail
from drillyard.daemon.home import Home
from drillyard.processes.spawn import spawn

Client = TypeVar("Client")

LOG_FILE = "daemon.log"
_LOG_BYTES = 1 << 20
_LOOK_S = 0.02
_AGAIN_S = 0.2
_started: list["subprocess.Popen[bytes]"] = []
"""Daemons that this process started: kept so that one that ends is reaped, not left as a zombie."""


def ensure(home: Home, timeout_s: float, connect: Callable[[], Client | None]) -> Client:
    """Connect to a home's daemon; start one, detached, when there is none.

    Args:
        home: whose daemon.
        timeout_s: how long it may take to answer.
        connect: a client of the running daemon, or None.

    Raises:
        DrillyardError: why there is none, one sentence.
    """
    home.prepare()
    _reap()
    client = connect()
    if client is not None:
        return client
    process = _start(home)
    deadline = time.monotonic() + timeout_s
    while (client := connect()) is None:
        code = process.poll()
        if code == EXIT_CODES[ErrorCode.BUSY]:
            # Another daemon holds the home: one that was faster and will answer, or one that is about to end.
            time.sleep(_AGAIN_S)
            _reap()
            process = _start(home)
        elif code is not None:
            _reap()
            raise _did_not_start(home, code)
        if time.monotonic() > deadline:
            raise DrillyardError(
                ErrorCode.TIMED_OUT,
                f"the daemon did not answer within {timeout_s:.0f} s; look at {home.logs / LOG_FILE} and try again.",
            )
        time.sleep(_LOOK_S)
    if _holder(home) != process.pid:
        _reap(process, timeout_s)  # the one that came second: it is about to go
    return client


def wait_until_gone(home: Home, pid: int, timeout_s: float) -> None:
    """Wait until no daemon holds the home, and the one with this pid is gone.

    Raises:
        DrillyardError: TIMED_OUT.
    """
    deadline = time.monotonic() + timeout_s
    with home.lock.open("rb") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise DrillyardError(
                        ErrorCode.TIMED_OUT, f"the daemon of {home.root} did not end within {timeout_s:.0f} s."
                    ) from None
                time.sleep(_LOOK_S)
            else:
                break
    for process in list(_started):
        if process.pid == pid:
            _reap(process, timeout_s)


def _reap(ending: "subprocess.Popen[bytes] | None" = None, timeout_s: float = 0.0) -> None:
    """Collect daemons of ours that have ended; wait for one that is about to."""
    for process in list(_started):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout_s if process is ending else 0.0)
            with contextlib.suppress(ValueError):  # another thread was faster
                _started.remove(process)


def _holder(home: Home) -> int:
    """Pid of the daemon that holds the home, or 0."""
    try:
        return int(home.lock.read_text())
    except (OSError, ValueError):
        return 0


def _start(home: Home) -> "subprocess.Popen[bytes]":
    path = home.logs / LOG_FILE
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
    try:
        if path.exists() and path.stat().st_size > _LOG_BYTES:
            path.replace(path.with_suffix(".log.1"))
        descriptor = os.open(path, flags, 0o600)
    except OSError as error:
        raise disk_error(path, error) from error
    try:
        process = spawn(
            "drillyard.daemon",
            ("--home", str(home.root)),
            role="daemon",
            stdout=descriptor,
            stderr=descriptor,
            new_session=True,
            cwd=home.root,
        )
    except OSError as error:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, f"the daemon cannot be started with {sys.executable} ({error.strerror or error})."
        ) from error
    finally:
        os.close(descriptor)
    _started.append(process)
    return process


def _did_not_start(home: Home, code: int) -> DrillyardError:
    by_exit = {number: kind for kind, number in EXIT_CODES.items()}
    tail = read_tail(home.logs / LOG_FILE, 1)
    if code in by_exit and tail and tail[-1].startswith("error: "):
        return DrillyardError(by_exit[code], tail[-1].removeprefix("error: "))
    last = f": {tail[-1]}" if tail else "."
    return DrillyardError(
        ErrorCode.UNAVAILABLE, f"the daemon did not start (exit code {code}, log {home.logs / LOG_FILE}){last}"
    )
