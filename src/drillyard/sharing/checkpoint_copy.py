"""A checkpoint copied whole, ours or a worker's: every byte is checked against the manifest while it is copied."""

import errno
import hashlib
import os
import stat
from pathlib import Path

import msgspec

from drillyard.contracts.checkpoint import (
    CHECKPOINT_VERSION,
    MANIFEST_FILE,
    TENSORS_FILE,
    CheckpointManifest,
    manifest_damage,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import HOST_FILE, WORKER_VERSION, WorkerCheckpoint

Manifest = CheckpointManifest | WorkerCheckpoint

_READ_BYTES = 1 << 20
_MAX_MANIFEST_BYTES = 64 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT)


class _Kind(msgspec.Struct):
    v: int = 1
    kind: str = ""


def read_manifest(folder: Path) -> tuple[Manifest, bytes]:
    """The manifest of a checkpoint folder and its bytes.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, NOT_PERMITTED or VERSION_MISMATCH.
    """
    try:
        content = _read(folder / MANIFEST_FILE)
    except (FileNotFoundError, NotADirectoryError):
        raise DrillyardError(
            ErrorCode.NOT_FOUND, f"{folder} is no checkpoint, it has no {MANIFEST_FILE}; name one called step_...."
        ) from None
    except OSError as error:
        raise _refused(folder, error) from error
    if damage := manifest_damage(content):
        raise _damaged(folder, f"{MANIFEST_FILE} {damage}")
    try:
        kind = msgspec.json.decode(content, type=_Kind)
        known = WORKER_VERSION if kind.kind == "worker" else CHECKPOINT_VERSION
        if kind.v != known:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"The checkpoint {folder} has format {kind.v}, this Drillyard reads {known}; update the older one.",
            )
        if kind.kind == "worker":
            return msgspec.json.decode(content, type=WorkerCheckpoint), content
        return msgspec.json.decode(content, type=CheckpointManifest), content
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(folder, f"{MANIFEST_FILE} cannot be read: {error}") from None


def copy_checkpoint(source: Path, target: Path) -> Manifest:
    """Copy a checkpoint into an empty folder, flushed to the disk. Blocks; the folder is the caller's to remove when
    this fails.

    Of a worker's run the file that says how its policies are played comes along, so that the copy outlives the run.

    Raises:
        DrillyardError: as `read_manifest`, or DISK.
    """
    manifest, content = read_manifest(source)
    if isinstance(manifest, CheckpointManifest):
        wanted = {TENSORS_FILE: manifest.tensors_digest}
    else:
        wanted = {name: file.blake2b for name, file in manifest.files.items()}
    for name, digest in wanted.items():
        if Path(name).is_absolute() or ".." in Path(name).parts or name in ("", MANIFEST_FILE):
            raise _damaged(source, f"its manifest names {name!r}, which is no file of its own")
        try:
            found = _copy(source / name, target / name)
        except FileNotFoundError:
            raise _damaged(source, f"{name} is missing") from None
        except OSError as error:
            raise _refused(target, error) from error
        if found != digest:
            raise _damaged(source, f"{name} does not match its digest")
    try:
        write_flushed(target / MANIFEST_FILE, content)
        if isinstance(manifest, WorkerCheckpoint) and (host := host_file(source)) is not None:
            write_flushed(target / HOST_FILE, _read(host))
    except OSError as error:
        raise _refused(target, error) from error
    return manifest


def host_file(checkpoint: Path) -> Path | None:
    """The file that says how a worker's policies are played: beside the checkpoint's own files in a kept model, else in
    the folder of its run; None where there is none."""
    return next(
        (path for path in (checkpoint / HOST_FILE, checkpoint.parent.parent / HOST_FILE) if path.is_file()), None
    )


def write_flushed(path: Path, content: bytes) -> None:
    """A new file, on the disk when this returns. Raises OSError."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make a folder's entries durable. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def disk_error(what: str, path: Path, error: OSError) -> DrillyardError:
    """The sentence for an operating-system error; `what` as in "keep a model"."""
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return DrillyardError(
            ErrorCode.NOT_PERMITTED,
            f"Could not {what}: {error.filename or path} is not allowed ({error.strerror}); give this account access.",
        )
    advice = "free some space" if error.errno in _FULL else "check the disk"
    return DrillyardError(ErrorCode.DISK, f"Could not {what} in {path}: {error.strerror or error}; {advice}.")


def _copy(source: Path, target: Path) -> str:
    """blake2b-128 in hex of what was copied."""
    digest = hashlib.blake2b(digest_size=16)
    target.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(_open_plain(source), "rb") as file, target.open("xb") as out:
        while chunk := file.read(_READ_BYTES):
            digest.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()


def _read(path: Path) -> bytes:
    with os.fdopen(_open_plain(path), "rb") as file:
        return file.read(_MAX_MANIFEST_BYTES)


def _open_plain(path: Path) -> int:
    """A pipe or device in a file's place would block for ever."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no plain file", str(path))
    return descriptor


def _refused(path: Path, error: OSError) -> DrillyardError:
    return disk_error("copy a checkpoint", path, error)


def _damaged(path: Path, why: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.DAMAGED, f"The checkpoint {path} is damaged ({why}); use another checkpoint of the run."
    )
