"""Checkpoint folders: complete on disk or not there at all."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Callable

from drillyard_worker.errors import WorkerError
from drillyard_worker.manifest import MANIFEST_FILE, encode_manifest, file_digests, read_manifest

SAVING, LEAVING = ".saving-", ".leaving-"
BEST_FILE = "best"
_NAME = re.compile(r"step_(\d{12,})(?:_(\d+))?")


def write_checkpoint(
    folder: Path, env_steps: int, write: Callable[[Path], Any], describe: Callable[[dict], Mapping[str, Any]]
) -> Path:
    """Write a checkpoint; killed at any moment, it leaves the old ones, or those and the new one.

    Args:
        folder: of the run's checkpoints; made where missing.
        env_steps: gives its name, `step_<12 digits>`, with `_2`, `_3` ... where that is taken.
        write: fills an empty folder.
        describe: the manifest's fields from the digests of the files.

    Raises:
        OSError: the disk refuses; earlier checkpoints are untouched. Whatever `write` raises.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    temporary = folder / f"{SAVING}{os.getpid()}"
    try:
        temporary.mkdir()
        write(temporary)
        (temporary / MANIFEST_FILE).write_bytes(encode_manifest(describe(file_digests(temporary))))
        for path in [*temporary.rglob("*"), temporary]:
            _flush(path)
        final = _free_name(folder, env_steps)
        temporary.rename(final)
        _flush(folder)
    except BaseException:
        shutil.rmtree(str(temporary), ignore_errors=True)
        raise
    return final


def checkpoints(folder: Path) -> list[Path]:
    """Checkpoint folders by name, newest first, valid or not."""
    try:
        found = [(match, path) for path in folder.iterdir() for match in [_NAME.fullmatch(path.name)] if match]
    except (FileNotFoundError, NotADirectoryError):
        return []
    found.sort(key=lambda item: (int(item[0].group(1)), int(item[0].group(2) or 1)), reverse=True)
    return [path for _, path in found]


def saved_so_far(folder: Path) -> int:
    """How many checkpoints a run has made, by the newest manifests that can be read."""
    for path in checkpoints(folder):
        with contextlib.suppress(WorkerError, KeyError, TypeError, ValueError):
            return int(read_manifest(path)["policy_version"])
    return 0


def mark_best(folder: Path, path: Path) -> None:
    """Remember which checkpoint is the best; raises OSError."""
    temporary = folder / f"{SAVING}best"
    temporary.write_text(path.name, encoding="ascii")
    _flush(temporary)
    temporary.replace(folder / BEST_FILE)
    _flush(folder)


def best_checkpoint(folder: Path) -> Path | None:
    """The marked checkpoint, where it is still there."""
    try:
        name = (folder / BEST_FILE).read_text(encoding="ascii")[:64]
    except (OSError, ValueError):
        return None
    return folder / name if _NAME.fullmatch(name) and (folder / name).is_dir() else None


def prune(folder: Path, keep: int) -> None:
    """Remove all but the newest `keep` checkpoints and the best; raises OSError."""
    best = best_checkpoint(folder)
    for path in checkpoints(folder)[keep:]:
        if best is None or path.name != best.name:
            # Renamed first: a half-removed folder must not look like a checkpoint.
            leaving = folder / f"{LEAVING}{path.name}"
            path.rename(leaving)
            shutil.rmtree(str(leaving))


def write_atomic(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one; raises OSError."""
    temporary = path.with_name(f"{SAVING}{path.name}")
    temporary.write_bytes(content)
    _flush(temporary)
    temporary.replace(path)


def _sweep(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.name.startswith((SAVING, LEAVING)):
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(str(entry))
            else:
                entry.unlink()


def _free_name(folder: Path, env_steps: int) -> Path:
    name = f"step_{env_steps:012d}"
    final, count = folder / name, 1
    while final.exists():
        count += 1
        final = folder / f"{name}_{count}"
    return final


def _flush(path: Path) -> None:
    """Make a file's bytes, or a folder's entries, durable."""
    descriptor = os.open(str(path), os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
