"""Finds what a piece of code left behind: processes, threads, descriptors, shared memory, sockets.

    with LeakCheck(roots=[tmp_path]):
        ...

Leftovers get a few seconds to go by themselves, since the kernel and other processes take their time.
"""

import contextlib
import gc
import os
import re
import secrets
import signal
import stat
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from drillyard.processes.group import wait_for_exit
from drillyard.processes.table import Identity, descendants, is_alive, rows

MARK = "DRILLYARD_LEAK_MARK"
"""Environment variable by which processes started under a check are found even after their parents are gone."""

ALLOWED_THREADS: tuple[tuple[str, str], ...] = ()
"""(module that must be imported, pattern of the thread's name): libraries that keep Python threads for good.

None is known: grpc, grpc.aio, jax and Playwright leave no Python thread once they were closed or stopped.
"""

ALLOWED_DESCRIPTORS: tuple[tuple[str, str], ...] = (
    # grpc's core opens its poller and wake-up descriptors once for the whole process, and keeps them after the last
    # channel and server were closed.
    ("grpc", r"anon_inode:\[(eventpoll|eventfd)\]"),
)
"""(module that must be imported, pattern of the descriptor's target): libraries that keep descriptors for good."""

ALLOWED_PROCESSES: tuple[tuple[str, str], ...] = ()
"""(module that must be imported, pattern of the command line): libraries that keep helper processes for good."""

OURS_ONLY = "DRILLYARD_LEAK_OURS_ONLY"
"""Environment variable: another test session runs beside this one, whose libraries use multiprocessing."""

OUR_MEMORY = re.compile(r"(dy-|drillyard)" if OURS_ONLY in os.environ else r"(dy-|drillyard|psm_|sem\.)")
"""Names in /dev/shm that count: ours, and those of multiprocessing where nobody else makes such; it does not tell whose
they are."""


class LeakError(AssertionError):
    """Something was left behind; the message names each piece."""


class Snapshot(NamedTuple):
    """What there is at one moment, each piece with a readable name."""

    processes: dict[Identity, str]
    threads: dict[int, str]
    descriptors: dict[tuple[int, str], str]
    memory: dict[str, str]
    sockets: dict[str, str]

    @classmethod
    def take(cls, roots: Iterable[Path] = ()) -> Self:
        """Look around; `roots` are folders to search for socket files."""
        return cls(_processes(), _threads(), _descriptors(), _memory(), _sockets(roots))

    def left_since(self, before: "Snapshot") -> list[str]:
        """A line for each piece that was not there before."""
        lines: list[str] = []
        for kind, now, then in zip(self._fields, self, before, strict=True):
            lines += [f"{kind}: {name}" for key, name in now.items() if key not in then]
        return lines


class LeakCheck:
    """Context manager that raises LeakError when its block leaves something behind.

    Args:
        roots: folders in which no socket file may be left.
        deadline_s: how long leftovers get to go.
        kill: end leftover processes after they were reported, so that they disturb nobody else.
    """

    def __init__(self, roots: Iterable[Path] = (), *, deadline_s: float = 5.0, kill: bool = True) -> None:
        self._roots = tuple(roots)
        self._deadline_s = deadline_s
        self._kill = kill
        self._before: Snapshot | None = None

    def watch(self, root: Path) -> None:
        """Search one more folder for sockets at the end."""
        self._roots = (*self._roots, root)

    def __enter__(self) -> Self:
        os.environ.setdefault(MARK, f"{os.getpid()}-{secrets.token_hex(8)}")
        self._before = Snapshot.take(self._roots)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        left = self.leftovers()
        if left and self._kill:
            self._end_processes()
        if left and kind is None:
            raise LeakError("left behind:\n  " + "\n  ".join(left))

    def leftovers(self) -> list[str]:
        """What is still there that was not there at the start, after the deadline; empty as soon as all is gone."""
        if self._before is None:
            raise ValueError("the check was not entered")
        deadline = time.monotonic() + self._deadline_s
        pause_s = 0.005
        left = Snapshot.take(self._roots).left_since(self._before)
        while left:
            gc.collect()  # cycles hold descriptors
            left = Snapshot.take(self._roots).left_since(self._before)
            if not left or time.monotonic() > deadline:
                break
            time.sleep(pause_s)
            pause_s = min(pause_s * 2, 0.1)
        return left

    def _end_processes(self) -> None:
        before = self._before.processes if self._before else {}
        for who in _processes():
            if who not in before and is_alive(who):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(who.pid, signal.SIGKILL)
                    wait_for_exit([who.pid], 1.0)


def _allowed(name: str, allowed: tuple[tuple[str, str], ...]) -> bool:
    return any(module in sys.modules and re.fullmatch(pattern, name) for module, pattern in allowed)


def _processes() -> dict[Identity, str]:
    """Our descendants, and every process that carries our mark, whoever its parent is by now."""
    mark = f"{MARK}={os.environ.get(MARK, 'none')}".encode()
    table = [row for row in rows() if row.pid != os.getpid()]
    found = {row.pid: row for row in descendants(os.getpid(), table=table)}
    found |= {row.pid: row for row in table if not row.zombie and mark in _read(row.pid, "environ").split(b"\0")}
    result: dict[Identity, str] = {}
    for row in found.values():
        command = _read(row.pid, "cmdline").replace(b"\0", b" ").decode(errors="replace").strip()
        if not _allowed(command, ALLOWED_PROCESSES):
            state = "ended, not reaped" if row.zombie else command
            result[Identity(row.pid, row.start_time)] = f"pid {row.pid} ({state})"
    return result


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""


def _threads() -> dict[int, str]:
    return {
        id(thread): thread.name
        for thread in threading.enumerate()
        if thread.is_alive() and not _allowed(thread.name, ALLOWED_THREADS)
    }


def _descriptors() -> dict[tuple[int, str], str]:
    folder = Path("/proc/self/fd") if sys.platform == "linux" else Path("/dev/fd")
    result: dict[tuple[int, str], str] = {}
    for name in os.listdir(folder):  # noqa: PTH208 - iterdir would keep the folder's own descriptor open meanwhile
        try:
            target = str((folder / name).readlink()) if sys.platform == "linux" else str(os.fstat(int(name)).st_ino)
        except OSError:
            continue  # the descriptor with which the folder was listed
        if not _allowed(target, ALLOWED_DESCRIPTORS):
            result[int(name), target] = f"{name} -> {target}"
    return result


def _memory() -> dict[str, str]:
    """Named shared memory, and mappings of our nameless one."""
    result: dict[str, str] = {}
    with contextlib.suppress(OSError):
        for name in os.listdir("/dev/shm"):  # noqa: PTH208, S108 - a look, no temporary file
            if OUR_MEMORY.match(name):
                result[name] = f"/dev/shm/{name}"  # noqa: S108
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/maps").read_text().splitlines():
            if "/memfd:drillyard" in line:
                parts = line.split()
                result[parts[4]] = f"mapping of {line.split('/memfd:')[1]} at {parts[0]}"  # the inode names it
    return result


def _sockets(roots: Iterable[Path]) -> dict[str, str]:
    result: dict[str, str] = {}
    for root in roots:
        for folder, _, names in os.walk(root):
            for name in names:
                path = Path(folder) / name
                with contextlib.suppress(OSError):
                    if stat.S_ISSOCK(path.lstat().st_mode):
                        result[str(path)] = str(path)
    return result
