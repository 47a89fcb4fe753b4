"""One daemon a home: a lock that the kernel releases when its holder dies, however it dies."""

import fcntl
import os
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.files import disk_error


class DaemonLock:
    """Holds `daemon.lock` until `release` or death; the file contains the holder's pid and is never removed.

    Raises:
        DrillyardError: BUSY when another daemon holds it; NOT_PERMITTED or DISK.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise disk_error(path, error) from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(self._descriptor, 32, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(self._descriptor)
            raise DrillyardError(
                ErrorCode.BUSY,
                f"a daemon for {path.parent} is already running (pid {holder}); use it as it is, "
                "or end it with `drillyard shutdown`.",
            ) from error
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        """Give the home back."""
        os.close(self._descriptor)
