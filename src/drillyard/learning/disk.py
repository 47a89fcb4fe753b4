"""Files of a learner: making them durable, and a sentence for what the disk refuses."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode

_SENTENCES: dict[int, Callable[[str], str]] = {
    errno.ENOSPC: lambda what: f"Could not {what}: the disk is full; free some space.",
    errno.EDQUOT: lambda what: f"Could not {what}: the disk quota is used up; free some space.",
    errno.EFBIG: lambda what: f"Could not {what}: the file is larger than this account may write; raise the limit.",
    errno.EROFS: lambda what: f"Could not {what}: the disk is read-only; choose another folder by DRILLYARD_HOME.",
}


def flush_folder(folder: Path) -> None:
    """Make a folder's entries durable."""
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def disk_error(action: str, folder: Path, error: OSError) -> DrillyardError:
    """NOT_PERMITTED or DISK, with the sentence for it: could not `action` in `folder`."""
    what = f"{action} in {folder}"
    if isinstance(error, PermissionError):
        return DrillyardError(ErrorCode.NOT_PERMITTED, f"Could not {what}: no permission; give this account access.")
    sentence = _SENTENCES.get(error.errno or 0)
    text = sentence(what) if sentence else f"Could not {what}: {error.strerror or error}; check the disk."
    return DrillyardError(ErrorCode.DISK, text)
