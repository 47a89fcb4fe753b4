"""Checkpoints on disk: a folder with a manifest and a tensor file, complete or not there at all.

A save writes a temporary folder, flushes its files and itself, renames it and flushes the parent: killed at any moment,
it leaves the old checkpoints, or the old ones and the new one. A load checks both files against their digests and the
tensors against the manifest, and reads nothing but JSON and safetensors.
"""

import os
import re
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import safetensors.numpy
from safetensors import SafetensorError

from drillyard.contracts.checkpoint import (
    CHECKPOINT_VERSION,
    LEAVING,
    MANIFEST_FILE,
    SAVING,
    TENSORS_FILE,
    CheckpointManifest,
    digest,
    manifest_damage,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.disk import disk_error, flush_folder

MAX_MANIFEST_BYTES = 64 * 1024 * 1024
MAX_TENSOR_BYTES = 8 * 1024 * 1024 * 1024
BEST_FILE = "best"
_NAME = re.compile(r"step_(\d{12,})(?:_(\d+))?")


def save_checkpoint(folder: Path, manifest: CheckpointManifest, tensors: Mapping[str, np.ndarray]) -> Path:
    """Write a checkpoint; called by the learner, the only writer of the folder.

    Args:
        folder: the run's checkpoint folder; made where missing.
        manifest: digests and the table of tensors are filled in here; metrics that are not finite are left out.
        tensors: by name; any shape, NumPy's own number types.

    Returns:
        Its folder, `step_<env steps, 12 digits>`, with `_2`, `_3` ... where that name is taken.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED; earlier checkpoints are untouched.
    """
    data = safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in tensors.items()})
    manifest = msgspec.structs.replace(
        manifest,
        tensors_digest=digest(data),
        tensors={name: tuple(array.shape) for name, array in tensors.items()},
        metrics={name: value for name, value in manifest.metrics.items() if np.isfinite(value)},
    )
    temporary = folder / f"{SAVING}{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        temporary.mkdir()
        _write(temporary / TENSORS_FILE, data)
        _write(temporary / MANIFEST_FILE, _encode(manifest))
        flush_folder(temporary)
        final = _free_name(folder, manifest.env_steps)
        temporary.rename(final)
        flush_folder(folder)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        raise disk_error("save a checkpoint", folder, error) from error
    return final


def load_checkpoint(path: Path) -> tuple[CheckpointManifest, dict[str, np.ndarray]]:
    """Read and check a checkpoint folder.

    Raises:
        DrillyardError: NOT_FOUND, NOT_PERMITTED, DISK, UNSUPPORTED (a newer format) or DAMAGED.
    """
    manifest = load_manifest(path)
    data = _read(path, TENSORS_FILE, MAX_TENSOR_BYTES)
    if digest(data) != manifest.tensors_digest:
        raise _damaged(path, f"{TENSORS_FILE} does not match its digest")
    try:
        tensors = safetensors.numpy.load(data)
    except (SafetensorError, ValueError, TypeError, KeyError, AttributeError, OverflowError, MemoryError):
        raise _damaged(path, f"{TENSORS_FILE} is no tensor file") from None
    if {name: tuple(array.shape) for name, array in tensors.items()} != manifest.tensors:
        raise _damaged(path, f"{TENSORS_FILE} holds other tensors than the manifest lists")
    return manifest, tensors


def load_manifest(path: Path) -> CheckpointManifest:
    """Read and check the manifest alone; raises as `load_checkpoint` does."""
    if not path.is_dir():
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no checkpoint folder {path}; give one named step_....")
    data = _read(path, MANIFEST_FILE, MAX_MANIFEST_BYTES)
    if damage := manifest_damage(data):
        raise _damaged(path, f"{MANIFEST_FILE} {damage}")
    try:
        version = msgspec.json.decode(data, type=_Version).v
        if version > CHECKPOINT_VERSION:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"The checkpoint {path} has format {version}, this Drillyard reads up to {CHECKPOINT_VERSION}; "
                "update Drillyard.",
            )
        return msgspec.json.decode(data, type=CheckpointManifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise _damaged(path, f"{MANIFEST_FILE} cannot be read") from None


def checkpoints(folder: Path) -> list[Path]:
    """Checkpoint folders by name, newest first, valid or not."""
    try:
        entries = [(match, entry) for entry in folder.iterdir() if (match := _NAME.fullmatch(entry.name))]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise disk_error("list the checkpoints", folder, error) from error
    return [entry for _, entry in sorted(entries, key=lambda item: _order(item[0]), reverse=True)]


def newest_valid(folder: Path) -> Path | None:
    """The newest checkpoint that loads, or None. Damaged ones are passed over."""
    return next(_valid(checkpoints(folder)), None)


def mark_best(folder: Path, path: Path) -> None:
    """Remember which checkpoint of the folder is the best one.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED; the old mark stands.
    """
    temporary = folder / f"{SAVING}best"
    try:
        temporary.unlink(missing_ok=True)
        _write(temporary, path.name.encode())
        temporary.replace(folder / BEST_FILE)
        flush_folder(folder)
    except OSError as error:
        raise disk_error("mark the best checkpoint", folder, error) from error


def best_checkpoint(folder: Path) -> Path | None:
    """The marked checkpoint where it is still there and valid."""
    try:
        name = (folder / BEST_FILE).read_text("ascii")[:64]
    except (OSError, UnicodeDecodeError):
        return None
    return next(_valid([folder / name] if _NAME.fullmatch(name) else []), None)


def prune(folder: Path, keep: int, best: Path | None) -> None:
    """Remove all but the newest `keep` valid checkpoints and `best`. Damaged ones older than those go too.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED.
    """
    found = checkpoints(folder)
    if len(found) <= keep:
        return
    kept = [path for _, path in zip(range(keep), _valid(found), strict=False)]
    if not kept:
        return  # nothing loads; what is left may still be of use to a person
    try:
        for path in found[found.index(kept[-1]) + 1 :]:
            if best is None or path.name != best.name:
                # Renamed first: a half-removed folder must not look like a checkpoint.
                leaving = folder / f"{LEAVING}{path.name}"
                path.rename(leaving)
                shutil.rmtree(leaving)
    except OSError as error:
        raise disk_error("remove an old checkpoint", folder, error) from error


class _Version(msgspec.Struct):
    v: int


def _encode(manifest: CheckpointManifest) -> bytes:
    """Readable JSON whose `manifest_digest` covers the whole file with zeros in its place."""
    body: dict[str, Any] = msgspec.to_builtins(manifest)
    body.pop("manifest_digest", None)
    blank = msgspec.json.format(msgspec.json.encode({"manifest_digest": "0" * 32, **body}), indent=1)
    return blank.replace(b"0" * 32, digest(blank).encode(), 1)


def _write(path: Path, data: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(fd, view) :]
        os.fsync(fd)
    finally:
        os.close(fd)


def _read(path: Path, name: str, limit: int) -> bytes:
    """A regular file's bytes; a pipe or device in its place would block for ever."""
    try:
        fd = os.open(path / name, os.O_RDONLY | os.O_NONBLOCK)
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            os.close(fd)
            raise _damaged(path, f"{name} is no plain file of at most {limit} bytes")
        with os.fdopen(fd, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise _damaged(path, f"{name} is missing") from None
    except MemoryError:
        raise _damaged(path, f"{name} does not fit into memory") from None
    except OSError as error:
        raise disk_error(f"read {name}", path, error) from error


def _sweep(folder: Path) -> None:
    """Remove what a killed save or prune left."""
    for entry in folder.iterdir():
        if entry.name.startswith((SAVING, LEAVING)):
            if entry.is_dir():
                shutil.rmtree(entry)
            else:
                entry.unlink()


def _free_name(folder: Path, env_steps: int) -> Path:
    name = f"step_{env_steps:012d}"
    final, count = folder / name, 1
    while final.exists():
        count += 1
        final = folder / f"{name}_{count}"
    return final


def _order(match: re.Match[str]) -> tuple[int, int]:
    return int(match[1]), int(match[2] or 1)


def _valid(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        try:
            load_checkpoint(path)
        except DrillyardError:
            continue
        yield path


def _damaged(path: Path, why: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.DAMAGED, f"The checkpoint {path} is damaged ({why}); use another checkpoint of the run."
    )
