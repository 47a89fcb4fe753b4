"""Anonymous shared memory as a file descriptor: no name in any file system, gone with its last holder."""

import errno
import fcntl
import importlib
import os
import secrets
import sys
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode

_F_SEAL_FUTURE_WRITE = 0x10  # linux/fcntl.h, 5.1; the fcntl module does not name it


def reserve(name: str, size: int) -> int:
    """Create `size` bytes of zeroed shared memory, really allocated, and return its descriptor (close-on-exec).

    Raises:
        DrillyardError: DISK when the machine has not that much memory left.
    """
    fd = _memfd(name) if sys.platform == "linux" else _unlinked_shm()
    try:
        # Pages that do not exist yet would end a process by SIGBUS in the middle of a write when memory runs out.
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(fd, 0, size)
        else:
            os.ftruncate(fd, size)
    except OSError as error:
        os.close(fd)
        if error.errno == errno.EFBIG:
            raise DrillyardError(
                ErrorCode.DISK,
                f"Shared memory of {size / 2**20:.0f} MiB ({name}) is larger than a file of this account may be; "
                "raise that limit with `ulimit -f unlimited`.",
            ) from error
        if error.errno in {errno.ENOSPC, errno.ENOMEM}:
            raise DrillyardError(
                ErrorCode.DISK,
                f"There are not {size / 2**20:.0f} MiB of memory left for shared memory ({name}); "
                "use fewer workers or smaller chunks.",
            ) from error
        raise
    return fd


def seal(fd: int, *, read_only: bool = False) -> None:
    """Fix the size for good, so that no holder can pull pages from under another.

    Args:
        fd: descriptor from `reserve`.
        read_only: also refuse every writable mapping made from now on; those that exist stay writable.
    """
    if sys.platform != "linux":
        return
    if read_only:
        try:
            fcntl.fcntl(fd, fcntl.F_ADD_SEALS, _F_SEAL_FUTURE_WRITE)
        except OSError as error:
            if error.errno != errno.EINVAL:  # a kernel before 5.1
                raise
    fcntl.fcntl(fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)


def _memfd(name: str) -> int:
    return os.memfd_create(f"drillyard-{name}", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)


def _unlinked_shm() -> int:
    # The interpreter's own binding, without the resource tracker that multiprocessing.shared_memory starts.
    library: Any = importlib.import_module("_posixshmem")
    path = f"/dy-{secrets.token_hex(8)}"
    fd: int = library.shm_open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    library.shm_unlink(path)
    return fd
