"""Where workers and their environments lie, and small files that are either old or new."""

import errno
import os
import secrets
import tempfile
from pathlib import Path

import drillyard
from drillyard.contracts.errors import DrillyardError, ErrorCode

_PACKAGE = Path(drillyard.__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def cache_folder() -> Path:
    """What can be made again: $DRILLYARD_CACHE, else $XDG_CACHE_HOME/drillyard, else ~/.cache/drillyard; absolute."""
    if named := os.environ.get("DRILLYARD_CACHE"):
        return Path(named).expanduser().absolute()
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache").absolute() / "drillyard"


def environments_folder() -> Path:
    """One folder an environment, with a lock beside it while one is made."""
    return cache_folder() / "workers"


def shipped_workers() -> Path:
    """The folder of the workers that come with Drillyard."""
    installed = _PACKAGE / "_workers"
    return installed if installed.is_dir() else _CHECKOUT / "workers"


def sdk_source() -> Path:
    """What goes into a worker's PYTHONPATH so that it finds `drillyard_worker`."""
    installed = _PACKAGE / "_worker_sdk"
    return installed if installed.is_dir() else _CHECKOUT / "packages" / "drillyard-worker" / "src"


def write_atomic(path: Path, content: bytes) -> None:
    """Replace `path` by a complete new file.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED; the old file is still there.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise disk_error(path, error) from error


def disk_error(path: Path, error: OSError) -> DrillyardError:
    """The sentence for an operating-system error at `path`."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return DrillyardError(
            ErrorCode.NOT_PERMITTED,
            f"{path} cannot be written ({error.strerror}); give yourself write permission there "
            "or set DRILLYARD_CACHE to a folder of yours.",
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DrillyardError(
            ErrorCode.DISK,
            f"the disk that holds {path} is full; free some (`drillyard worker remove NAME` removes an environment).",
        )
    return DrillyardError(
        ErrorCode.DISK, f"{path} cannot be used ({error.strerror or error}); check it, or set DRILLYARD_CACHE."
    )


def short_temp(run_id: str) -> Path:
    """A folder for sockets of a run whose path is short enough for Ray, which appends 64 characters to it.

    Whoever ends the run removes it; its name follows from the run's id, so that a later daemon finds it too.
    """
    import hashlib

    return Path(tempfile.gettempdir()) / f"dy-{hashlib.blake2b(run_id.encode(), digest_size=5).hexdigest()}"
