"""What BALROG writes, as it is written: episodes that ended, and steps of those that are under way."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

_MAX_BYTES = 64 << 20


class Watch:
    """Looks at `<out>/<time>_<agent>_<model>/<env>/<task>/<task>_run_NN.{json,csv}`.

    Args:
        out: the folder; it need not exist yet.
        since: names of result folders that were there before and are not ours.
    """

    def __init__(self, out: Path, since: frozenset[str] = frozenset()) -> None:
        self._out, self._since = out, since
        self._sizes: dict[Path, tuple[int, int]] = {}
        """Bytes of each CSV that were read, and the lines in them."""
        self._done: set[Path] = set()
        self.moved = False
        """Whether the last `look` saw anything new."""

    @property
    def folders(self) -> list[Path]:
        """Result folders, the oldest first."""
        if not self._out.is_dir():
            return []
        return sorted(each for each in self._out.iterdir() if each.is_dir() and each.name not in self._since)

    @property
    def steps(self) -> int:
        """Steps of all episodes so far."""
        return sum(max(lines - 1, 0) for _, lines in self._sizes.values())

    def look(self) -> list[dict[str, Any]]:
        """Episodes that have ended since the last look, each as BALROG wrote it, with env, task and run."""
        self.moved = False
        found = []
        for path in sorted(each for folder in self.folders for each in folder.glob("*/**/*_run_*.csv")):
            self._read_lines(path)
        for path in sorted(each for folder in self.folders for each in folder.glob("*/**/*_run_*.json")):
            if path in self._done:
                continue
            told = read_object(path)
            if told is None:  # still being written
                continue
            self._done.add(path)
            self.moved = True
            folder = next(each for each in self.folders if each in path.parents)
            env, *task = path.relative_to(folder).parts[:-1]
            found.append({**told, "env": env, "task": str(told.get("task") or "/".join(task) or env), "run": path.stem})
        return found

    def summary(self) -> dict[str, Any]:
        """BALROG's own summary.json of the newest folder, or nothing."""
        for folder in reversed(self.folders):
            told = read_object(folder / "summary.json")
            if told is not None:
                return told
        return {}

    def _read_lines(self, path: Path) -> None:
        before, lines = self._sizes.get(path, (0, 0))
        try:
            with path.open("rb") as file:
                file.seek(before)
                data = file.read(_MAX_BYTES)
        except OSError:
            return
        if data:
            self.moved = True
            # A line break inside quotes is no row's end; an even number of quotes before it tells them apart.
            quotes = 0
            for line in data.split(b"\n")[:-1]:
                quotes += line.count(b'"')
                lines += quotes % 2 == 0
            whole = data.rfind(b"\n") + 1
            if quotes % 2 == 0:
                self._sizes[path] = (before + whole, lines)


def read_object(path: Path) -> dict[str, Any] | None:
    """A JSON object; None where there is none, or not yet all of it."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            return None
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def number(told: dict[str, Any], key: str, default: float = 0.0) -> float:
    """A finite number out of somebody else's JSON."""
    value = told.get(key)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return default
    return float(value)
