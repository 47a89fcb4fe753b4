"""Checkpoint folders of a run, ours and those of workers: whole or not, newest, listed. Nothing is loaded."""

import json
from pathlib import Path

import msgspec

from drillyard.contracts.checkpoint import MANIFEST_FILE, TENSORS_FILE, CheckpointManifest, manifest_damage
from drillyard.contracts.daemon import CheckpointRow
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WORKER_VERSION, WorkerCheckpoint

Manifest = CheckpointManifest | WorkerCheckpoint

_READ_BYTES = 1 << 20
_MOST_ROWS = 500
_ONNX = "*.onnx"


class _Kind(msgspec.Struct):
    """What tells the two kinds of manifest apart."""

    v: int = 1
    kind: str = ""


def check_checkpoint(path: Path) -> Manifest:
    """Whether a checkpoint folder is whole: manifest readable, files as its digests say. Blocks to read them.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, or VERSION_MISMATCH for a worker's of another version.
    """
    manifest = read_manifest(path)
    if isinstance(manifest, CheckpointManifest):
        if _digest(path, TENSORS_FILE) != manifest.tensors_digest:
            raise DrillyardError(
                ErrorCode.DAMAGED, f"the weights of the checkpoint {path} do not match its manifest; use an older one."
            )
        return manifest
    for name, wanted in manifest.files.items():
        if name.startswith("/") or ".." in Path(name).parts:
            raise DrillyardError(
                ErrorCode.DAMAGED, f"the checkpoint {path} names a file outside itself ({name!r}); use another one."
            )
        if _digest(path, name) != wanted.blake2b:
            raise DrillyardError(
                ErrorCode.DAMAGED, f"{name} of the checkpoint {path} does not match its manifest; use an older one."
            )
    return manifest


def read_manifest(path: Path) -> Manifest:
    """The manifest of a checkpoint folder, whose own digest fits.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, or VERSION_MISMATCH for a worker's of another version.
    """
    try:
        content = (path / MANIFEST_FILE).read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    if damage := manifest_damage(content):
        raise DrillyardError(
            ErrorCode.DAMAGED, f"the manifest of the checkpoint {path} is damaged (it {damage}); use an older one."
        )
    try:
        kind = msgspec.json.decode(content, type=_Kind)
        if kind.kind != "worker":
            return msgspec.json.decode(content, type=CheckpointManifest)
        if kind.v != WORKER_VERSION:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"the checkpoint {path} is of version {kind.v} of the protocol of workers, this Drillyard speaks "
                f"{WORKER_VERSION}; use one of that version.",
            )
        return msgspec.json.decode(content, type=WorkerCheckpoint)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DrillyardError(
            ErrorCode.DAMAGED, f"the manifest of the checkpoint {path} is damaged ({error}); use an older one."
        ) from error


def newest_checkpoint(folder: Path) -> tuple[Path, Manifest] | None:
    """The newest whole checkpoint in a folder of them; damaged ones are passed over. Blocks."""
    for candidate in reversed(_folders(folder)):
        try:
            return candidate, check_checkpoint(candidate)
        except DrillyardError:
            continue
    return None


def list_checkpoints(folder: Path, best: frozenset[str] = frozenset()) -> tuple[CheckpointRow, ...]:
    """A row for each checkpoint whose manifest can be read, oldest first. Blocks.

    Args:
        best: names of those that were saved as the best.
    """
    rows: list[CheckpointRow] = []
    for path in _folders(folder)[-_MOST_ROWS:]:
        try:
            manifest = read_manifest(path)
            size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
            onnx = any(path.glob(_ONNX))
        except (DrillyardError, OSError):
            continue
        rows.append(
            CheckpointRow(
                path=str(path),
                env_steps=manifest.env_steps,
                policy_version=manifest.policy_version,
                reason=manifest.reason,
                created_at=manifest.created_at,
                bytes=size,
                onnx=onnx,
                best=path.name in best,
            )
        )
    return tuple(rows)


def best_checkpoints(folder: Path) -> frozenset[str]:
    """Names of the checkpoints that a worker's `analytics.json` calls its best."""
    try:
        said = json.loads((folder / "analytics.json").read_bytes())["artifacts"]["checkpoints"].get("best")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return frozenset()
    return frozenset({Path(said).name}) if isinstance(said, str) else frozenset()


def _folders(folder: Path) -> list[Path]:
    return sorted(folder.glob("step_*")) if folder.is_dir() else []


def _digest(path: Path, name: str) -> str:
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    try:
        with (path / name).open("rb") as file:
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
    except OSError as error:
        raise _unreadable(path, error) from error
    return digest.hexdigest()


def _unreadable(path: Path, error: OSError) -> DrillyardError:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return DrillyardError(
            ErrorCode.NOT_FOUND, f"{path} is no checkpoint: {error.filename} is missing; name another one."
        )
    return DrillyardError(ErrorCode.DAMAGED, f"the checkpoint {path} cannot be read ({error.strerror}).")
