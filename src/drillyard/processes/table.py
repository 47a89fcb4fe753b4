"""The process table: who runs, in which group, since when, and whose child it is."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


class Identity(NamedTuple):
    """Names a process for good: pids are used again, a pid with its start time is not.

    start_time is an opaque whole number below 2**63 that differs between boots as well; keep it with the pid.
    """

    pid: int
    start_time: int


class Row(NamedTuple):
    """One process; `zombie` means ended, but not yet reaped by its parent."""

    pid: int
    parent: int
    group: int
    session: int
    start_time: int
    zombie: bool
    cpu_s: float = 0.0
    """Processor time so far (Linux only)."""
    rss_bytes: int = 0
    """Resident memory (Linux only)."""


def rows() -> Iterator[Row]:
    """Every process that can be seen."""
    if sys.platform == "linux":
        for name in os.listdir("/proc"):  # noqa: PTH208 - names are all that is needed, of hundreds of entries
            if name.isdigit() and (row := _read(int(name))) is not None:
                yield row
        return
    import psutil

    for process in psutil.process_iter():
        if (row := _ask(process.pid)) is not None:
            yield row


def row(pid: int) -> Row | None:
    """One process, or None when it does not exist."""
    return _read(pid) if sys.platform == "linux" else _ask(pid)


def identity(pid: int) -> Identity:
    """The identity of a running process.

    Raises:
        ProcessLookupError: there is no such process.
    """
    found = row(pid)
    if found is None:
        raise ProcessLookupError(f"there is no process {pid}")
    return Identity(pid, found.start_time)


def is_alive(who: tuple[int, int]) -> bool:
    """Whether this very process still runs; one that has ended but was not reaped does not."""
    pid, start_time = who
    found = row(pid)
    return found is not None and not found.zombie and found.start_time == start_time


def descendants(*pids: int, table: Iterable[Row] | None = None) -> list[Row]:
    """Children, their children and so on, as far as their parents live; zombies too. `table` saves reading it again."""
    children: dict[int, list[Row]] = {}
    for each in rows() if table is None else table:
        children.setdefault(each.parent, []).append(each)
    found: list[Row] = []
    waiting = list(pids)
    while waiting:
        below = children.pop(waiting.pop(), [])
        found += below
        waiting += [each.pid for each in below]
    return found


def _read(pid: int) -> Row | None:
    try:
        text = Path(f"/proc/{pid}/stat").read_text(errors="replace")
    except OSError:
        return None
    # The name, in parentheses, may hold anything, parentheses too.
    fields = text[text.rindex(")") + 2 :].split()
    return Row(
        pid=pid,
        parent=int(fields[1]),
        group=int(fields[2]),
        session=int(fields[3]),
        start_time=_boot() << 40 | int(fields[19]),
        zombie=fields[0] in "ZX",
        cpu_s=(int(fields[11]) + int(fields[12])) / _TICKS,
        rss_bytes=int(fields[21]) * _PAGE_BYTES,
    )


def _boot() -> int:
    """16 bits that differ from boot to boot."""
    global _boot_bits
    if _boot_bits is None:
        _boot_bits = int(Path("/proc/sys/kernel/random/boot_id").read_text()[:4], 16)
    return _boot_bits


_boot_bits: int | None = None


def _ask(pid: int) -> Row | None:
    """The same where there is no /proc."""
    import psutil

    try:
        process = psutil.Process(pid)
        with process.oneshot():
            return Row(
                pid=pid,
                parent=process.ppid(),
                group=os.getpgid(pid),
                session=os.getsid(pid),
                start_time=round(process.create_time() * 1e6),
                zombie=process.status() == psutil.STATUS_ZOMBIE,
            )
    except (psutil.Error, OSError):
        return None
