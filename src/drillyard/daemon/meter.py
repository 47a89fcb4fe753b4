"""What the processes of each run use, measured in one pass over the process table. Pure apart from reading it."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from drillyard.processes.environment import OWNER
from drillyard.processes.table import Identity, Row, rows

_MB = 1024 * 1024
_MARK = OWNER.encode() + b"="


class Watched(NamedTuple):
    """A run with processes. `memory_mb` is its limit."""

    run_id: str
    leader: Identity
    escaped: frozenset[Identity]
    memory_mb: int | None
    folder: str


class Use(NamedTuple):
    """What a run uses at one moment. cpu_s: all that its processes have used since the last pass."""

    processes: int
    cpu_s: float
    rss_mb: float
    memory_mb: float
    """As limits count it: pages that several processes share count once."""
    escaped: frozenset[Identity]
    """Its processes that have left the group of their leader."""


class Meter:
    """Knows the processes of the last pass. One thread at a time."""

    def __init__(self) -> None:
        self._cpu_s: dict[Identity, float] = {}
        self._marks: dict[Identity, str] = {}

    def measure(self, watched: Sequence[Watched]) -> tuple[dict[str, Use], list[Row]]:
        """One pass.

        Returns:
            What each run uses, and the ended children of this process, which somebody must reap.
        """
        table = {row.pid: row for row in rows()}
        zombies = [row for row in table.values() if row.zombie and row.parent == os.getpid()]
        live = {pid: row for pid, row in table.items() if not row.zombie}
        owners = self._owners(watched, live)
        by_run: dict[str, list[Row]] = {each.run_id: [] for each in watched}
        for pid, run_id in owners.items():
            by_run[run_id].append(live[pid])
        seen = {Identity(row.pid, row.start_time): row.cpu_s for row in live.values() if row.pid in owners}
        uses = {each.run_id: self._use(each, by_run[each.run_id]) for each in watched}
        self._cpu_s = seen
        return uses, zombies

    def _use(self, watched: Watched, members: list[Row]) -> Use:
        cpu_s = 0.0
        for row in members:
            before = self._cpu_s.get(Identity(row.pid, row.start_time))
            cpu_s += row.cpu_s if before is None else row.cpu_s - before
        rss_mb = sum(row.rss_bytes for row in members) / _MB
        memory_mb = rss_mb
        if watched.memory_mb is not None and rss_mb > watched.memory_mb:
            # To count shared pages once takes the kernel a millisecond a process, so only where it may matter.
            memory_mb = sum(_pss_mb(row) for row in members)
        group = watched.leader.pid
        escaped = frozenset(Identity(row.pid, row.start_time) for row in members if row.group != group)
        return Use(len(members), max(cpu_s, 0.0), rss_mb, memory_mb, escaped)

    def _owners(self, watched: Sequence[Watched], live: dict[int, Row]) -> dict[int, str]:
        """pid -> run, by group, by what was known, by parentage and session, and by the traces that a process bears."""
        owners: dict[int, str] = {}
        groups = {each.leader.pid: each.run_id for each in watched}
        for row in live.values():
            if row.group in groups:
                owners[row.pid] = groups[row.group]
        sessions: dict[int, str] = {}
        for each in watched:
            for who in each.escaped:
                row = live.get(who.pid)
                if row is not None and row.start_time == who.start_time:
                    owners[row.pid] = each.run_id
                    if row.session != os.getsid(0):
                        sessions[row.session] = each.run_id
        mine = os.getpid()
        known = {each.run_id for each in watched}
        folders = {f"{each.folder}/": each.run_id for each in watched}
        for row in live.values():
            if row.pid in owners or row.pid == mine:
                continue
            owner = sessions.get(row.session) or self._trace(row)
            if owner.startswith("/"):
                owner = next((run_id for folder, run_id in folders.items() if owner.startswith(folder)), "")
            if not owner and row.parent == mine and row.session != os.getsid(0):
                # An orphan that came to us has lost everything by which it could be known but the place it stands in.
                place = f"{_link(row.pid, 'cwd')}/"
                owner = next((run_id for folder, run_id in folders.items() if place.startswith(folder)), "")
            if owner in known:
                owners[row.pid] = owner
        _follow_children(owners, live.values())
        self._marks = {who: mark for who, mark in self._marks.items() if who.pid in live}
        return owners

    def _trace(self, row: Row) -> str:
        """The owner that a process's environment names, or the path of the file that it talks to; looked up once."""
        who = Identity(row.pid, row.start_time)
        mark = self._marks.get(who)
        if mark is None:
            mark = self._marks[who] = _read_mark(row.pid) or _talks_to(row.pid)
        return mark


def _follow_children(owners: dict[int, str], table: Iterable[Row]) -> None:
    """Children belong to whom their parents belong to."""
    children: dict[int, list[int]] = {}
    for row in table:
        children.setdefault(row.parent, []).append(row.pid)
    waiting = list(owners)
    while waiting:
        pid = waiting.pop()
        for child in children.get(pid, ()):
            if child not in owners:
                owners[child] = owners[pid]
                waiting.append(child)


def _read_mark(pid: int) -> str:
    try:
        content = Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return ""
    for part in content.split(b"\0"):
        if part.startswith(_MARK):
            return part[len(_MARK) :].decode("utf-8", "replace")
    return ""


def _talks_to(pid: int) -> str:
    """Path of a regular file that is stdout or stderr of a process, or empty."""
    for number in (1, 2):
        path = _link(pid, f"fd/{number}")
        if path.startswith("/") and not path.startswith("/dev/"):
            return path
    return ""


def _link(pid: int, name: str) -> str:
    try:
        return os.readlink(f"/proc/{pid}/{name}")  # noqa: PTH115 - hundreds a pass
    except OSError:
        return ""


def _pss_mb(row: Row) -> float:
    try:
        with Path(f"/proc/{row.pid}/smaps_rollup").open("rb") as file:
            for line in file:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return row.rss_bytes / _MB
