"""How much memory may still be reserved: of the machine, and of the control groups that hold this process."""

import sys
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
CGROUPS = Path("/sys/fs/cgroup")


def available_bytes(proc: Path = PROC, cgroups: Path = CGROUPS) -> int | None:
    """Bytes that can be had without ending or swapping anybody; None where the system does not tell.

    Args:
        proc: the process file system.
        cgroups: where control groups, version 1 or 2, are mounted.
    """
    if sys.platform != "linux":
        return None
    found = [left for left in (_machine(proc), *_groups(proc, cgroups)) if left is not None]
    return max(0, min(found)) if found else None


def _machine(proc: Path) -> int | None:
    kib = _table(proc / "meminfo").get("MemAvailable:")
    return None if kib is None else kib * 1024


def _groups(proc: Path, cgroups: Path) -> Iterator[int | None]:
    """What each control group of this process has left; limits of parents hold as well."""
    try:
        lines = (proc / "self" / "cgroup").read_text().splitlines()
    except OSError:
        return
    for line in lines:
        controllers, _, path = line.partition(":")[2].partition(":")
        if controllers not in ("", "memory"):
            continue
        names = ("memory.max", "memory.current", "inactive_file")
        root = cgroups
        if controllers:
            names = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
            root = cgroups / "memory"
        folder = root / path.lstrip("/")
        for each in (folder, *folder.parents):
            yield _group(each, *names)
            if each == root:
                break


def _group(folder: Path, limit: str, used: str, cache: str) -> int | None:
    most, now = _number(folder / limit), _number(folder / used)
    if most is None or now is None:
        return None
    # Files that were read lately count as used, and give way.
    return most - now + _table(folder / "memory.stat").get(cache, 0)


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):  # no such group here, or "max"
        return None


def _table(path: Path) -> dict[str, int]:
    """Lines of a name and a number."""
    try:
        lines = [line.split() for line in path.read_text().splitlines()]
    except OSError:
        return {}
    return {line[0]: int(line[1]) for line in lines if len(line) > 1 and line[1].isdigit()}
