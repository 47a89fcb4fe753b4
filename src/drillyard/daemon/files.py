"""Small files that are either old or new, never half, and errors of the disk as sentences."""

import errno
import os
import secrets
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode

_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT)


def disk_error(path: Path, error: OSError) -> DrillyardError:
    """The sentence for an operating-system error at `path`."""
    if error.errno in _FORBIDDEN:
        return DrillyardError(
            ErrorCode.NOT_PERMITTED,
            f"{path} cannot be written ({error.strerror}); give yourself write permission there "
            "or set DRILLYARD_HOME to a folder of yours.",
        )
    if error.errno in _FULL:
        return DrillyardError(
            ErrorCode.DISK,
            f"the disk that holds {path} is full; free some (`drillyard delete RUN` removes a run) and try again.",
        )
    return DrillyardError(
        ErrorCode.DISK,
        f"{path} cannot be used ({error.strerror or error}); check it, or set DRILLYARD_HOME to a folder of yours.",
    )


def write_atomic(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Replace `path` by a complete new file: temporary name, fsync, rename.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED; the old file is still there.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise disk_error(path, error) from error


def create_once(path: Path, content: bytes, mode: int = 0o600) -> bool:
    """Write `path` complete, only if nothing is there; False when somebody else was first."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        write_atomic(temporary, content, mode)
        try:
            os.link(temporary, path)
        except FileExistsError:
            return False
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise disk_error(path, error) from error
    return True


def read_tail(path: Path, lines: int, most_bytes: int = 16 * 1024) -> tuple[str, ...]:
    """The last lines of a text file, for a person; empty when there is no such file."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - most_bytes))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ()
    return tuple(line.rstrip()[:500] for line in text.splitlines() if line.strip())[-lines:]


def with_last_words(what: str, tail: tuple[str, ...]) -> str:
    """A sentence about a process that ended, with the last line of its stderr."""
    return f"{what}: {tail[-1].rstrip('.')}." if tail else f"{what} and left no word why."
