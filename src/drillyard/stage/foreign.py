"""What a worker's run has left for a stage: how to start the process that plays its policies, and its checkpoints. Read
beside the loop (errands.py)."""

import hashlib
import os
import stat
import time
from pathlib import Path
from typing import Literal

import msgspec

from drillyard.contracts.checkpoint import MANIFEST_FILE, manifest_damage
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import HOST_FILE, WORKER_VERSION, HostCommand, WorkerCheckpoint
from drillyard.learning.checkpoint import checkpoints
from drillyard.operators.hosted_spec import HostedPolicy

MAX_MANIFEST_BYTES = 64 << 20
MAX_DIGESTED_BYTES = 256 << 20
"""Files beyond so many bytes of a checkpoint are compared by size here; the process that loads them compares all."""
_MAX_COMMAND_BYTES = 1 << 20
_READ_BYTES = 1 << 20


class _Kind(msgspec.Struct):
    v: int = 0
    kind: Literal["worker", ""] = ""


def is_foreign(run_folder: Path) -> bool:
    """Whether the run, or the kept model, is a worker's."""
    return (run_folder / HOST_FILE).exists()


def host_command(run_folder: Path) -> HostCommand:
    """How to start the process that plays the run's policies.

    Raises:
        DrillyardError: NOT_FOUND or DAMAGED.
    """
    path = run_folder / HOST_FILE
    data = _read(path, _MAX_COMMAND_BYTES)
    if data is None:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"There is no {path}, so nobody knows how the policies of this worker are played; resume the run once.",
        )
    try:
        return msgspec.json.decode(data, type=HostCommand)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{path} does not say how to play a policy ({error}).") from error


def is_foreign_checkpoint(path: Path) -> bool:
    """Whether a worker saved this checkpoint; False as well where that cannot be read."""
    data = _read(path / MANIFEST_FILE, MAX_MANIFEST_BYTES)
    if data is None:
        return False
    try:
        return msgspec.json.decode(data, type=_Kind).kind == "worker"
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False


def hosted_policy(path: Path, command: HostCommand | None = None) -> HostedPolicy:
    """A checkpoint folder of a worker, checked.

    Args:
        path: the folder.
        command: of its run; None = that of the run's folder, in which its checkpoints lie, or of the checkpoint itself
            where it is kept apart from its run.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, or VERSION_MISMATCH.
    """
    data = _read(path / MANIFEST_FILE, MAX_MANIFEST_BYTES)
    if data is None:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no checkpoint folder {path}; give one named step_....")
    if damage := manifest_damage(data):
        raise _damaged(path, f"{MANIFEST_FILE} {damage}")
    try:
        version = msgspec.json.decode(data, type=_Kind).v
        if version != WORKER_VERSION:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"The checkpoint {path} has format {version}, Drillyard reads {WORKER_VERSION}; update the older one.",
            )
        manifest = msgspec.json.decode(data, type=WorkerCheckpoint)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(path, f"{MANIFEST_FILE} cannot be read: {error}") from None
    _check_files(path, manifest)
    return HostedPolicy(
        command=command or host_command(path if is_foreign(path) else path.parent.parent),
        path=path,
        manifest=manifest,
        # Its age goes on by the monotonic clock from here; it was saved on the wall clock.
        born_s=time.monotonic() - max(time.time() - manifest.created_at, 0.0),
    )


def newest_policy(run_folder: Path, known_checkpoint: str) -> tuple[HostedPolicy | None, str]:
    """The newest checkpoint of a worker's run that is whole, and the name of the newest there is.

    Args:
        known_checkpoint: nothing is read while this is the newest name.

    Raises:
        DrillyardError: DAMAGED, the run's host.json.
    """
    command = host_command(run_folder)
    found = checkpoints(run_folder / "checkpoints")
    if not found or found[0].name == known_checkpoint:
        return None, known_checkpoint
    for path in found:
        try:
            return hosted_policy(path, command), found[0].name
        except DrillyardError as error:
            if error.code is ErrorCode.VERSION_MISMATCH:
                raise
    return None, found[0].name


def _check_files(path: Path, manifest: WorkerCheckpoint) -> None:
    budget = MAX_DIGESTED_BYTES
    for name, expected in manifest.files.items():
        file = path / name
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise _damaged(path, f"its manifest names {name!r}, which lies outside")
        try:
            status = file.stat()
            if not stat.S_ISREG(status.st_mode) or status.st_size != expected.bytes:
                raise _damaged(path, f"{name} is not as long as the manifest says")
            budget -= status.st_size
            if budget >= 0 and _digest(file) != expected.blake2b:
                raise _damaged(path, f"{name} does not match its digest")
        except OSError as error:
            raise _damaged(path, f"{name} cannot be read ({error.strerror})") from None


def _digest(path: Path) -> str:
    digest = hashlib.blake2b(digest_size=16)
    with path.open("rb") as file:
        while chunk := file.read(_READ_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def _read(path: Path, limit: int) -> bytes | None:
    """A regular file's bytes; None where there is none. A pipe in its place would block for ever."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            raise DrillyardError(ErrorCode.DAMAGED, f"{path} is no plain file of at most {limit} bytes.")
        return file.read(limit)


def _damaged(path: Path, why: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.DAMAGED, f"The checkpoint {path} is damaged ({why}); use another checkpoint of the run."
    )
