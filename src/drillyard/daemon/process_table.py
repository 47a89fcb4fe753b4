"""The process table of the System view: every process of the house, and what it costs."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drillyard.contracts.daemon import ProcessInfo
from drillyard.processes.table import Identity, rows

if TYPE_CHECKING:
    import psutil

_FRESH_S = 0.4
_MB = 1024 * 1024
_NAME = "dy-"


class Group(NamedTuple):
    """The processes of a run or stage; `role` is that of its leader."""

    pgid: int
    role: str
    owner: str


@dataclass
class _Seen:
    """What the last report knew of a process."""

    process: "psutil.Process"
    cpu_s: float
    at: float


class ProcessTable:
    """Reports are at most every _FRESH_S new, so that asking often costs little."""

    def __init__(self) -> None:
        self._seen: dict[Identity, _Seen] = {}
        self._report: tuple[ProcessInfo, ...] = ()
        self._made_at = float("-inf")

    def report(self, groups: Iterable[Group], clients: Iterable[tuple[int, str]]) -> tuple[ProcessInfo, ...]:
        """All processes of the groups, the clients (pid, role) and the daemon itself.

        cpu_share is the share of one core since the last report, or since the process's start.
        """
        now = time.monotonic()
        if now - self._made_at < _FRESH_S:
            return self._report
        by_group = {group.pgid: group for group in groups}
        singles = dict(clients) | {os.getpid(): "daemon"}
        found: list[ProcessInfo] = []
        alive: set[Identity] = set()
        for row in rows():
            group = by_group.get(row.group)
            if row.zombie or (group is None and row.pid not in singles):
                continue
            who = Identity(row.pid, row.start_time)
            if group is None:
                role, owner = singles[row.pid], ""
            else:
                role, owner = _role(row.pid) or (group.role if row.pid == group.pgid else "child"), group.owner
            info = self._measure(who, role, owner)
            if info is not None:
                alive.add(who)
                found.append(info)
        self._seen = {who: seen for who, seen in self._seen.items() if who in alive}
        self._report = tuple(sorted(found, key=lambda info: (_ORDER.get(info.role, len(_ROLES)), info.owner, info.pid)))
        self._made_at = now
        return self._report

    def _measure(self, who: Identity, role: str, owner: str) -> ProcessInfo | None:
        import psutil

        seen = self._seen.get(who)
        try:
            process = seen.process if seen is not None else psutil.Process(who.pid)
            with process.oneshot():
                times = process.cpu_times()
                now = time.monotonic()
                uptime_s = max(time.time() - process.create_time(), 1e-3)
                cpu_s = times.user + times.system
                share = cpu_s / uptime_s if seen is None else (cpu_s - seen.cpu_s) / max(now - seen.at, 1e-3)
                rss = process.memory_info().rss / _MB
                info = ProcessInfo(
                    pid=who.pid,
                    role=role,
                    owner=owner,
                    cpu_share=round(max(share, 0.0), 4),
                    rss_mb=round(rss, 2),
                    pss_mb=round(_pss_mb(who.pid, rss), 2),
                    niceness=int(process.nice() or 0),
                    threads=process.num_threads(),
                    fds=process.num_fds(),
                    uptime_s=round(uptime_s, 2),
                )
        except (psutil.Error, OSError):
            return None
        self._seen[who] = _Seen(process, cpu_s, now)
        return info


_ROLES = (
    "daemon", "studio", "stage", "operator host", "learner", "rollout", "worker", "env host", "sink",
)  # fmt: skip
_ORDER = {role: place for place, role in enumerate(_ROLES)}

_CUT = {"operator": "operator host"}
"""Roles too long for a process's name, which has 15 bytes."""


def _role(pid: int) -> str:
    """The role by which a process named itself (see `processes.child`), or empty."""
    try:
        name = Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""
    role = name.removeprefix(_NAME) if name.startswith(_NAME) else ""
    return _CUT.get(role, role)


def _pss_mb(pid: int, otherwise: float) -> float:
    """Proportional share of memory where the kernel tells it, else the resident size."""
    try:
        with Path(f"/proc/{pid}/smaps_rollup").open("rb") as file:
            for line in file:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return otherwise
