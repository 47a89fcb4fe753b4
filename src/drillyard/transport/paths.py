"""Unix sockets in the file system: any length of path, stale ones replaced, private to the user.

The kernel takes 107 bytes of path (103 on macOS). Longer ones are reached through a short name of their folder: an
open directory as /proc/self/fd/N on Linux, a symbolic link in the temporary folder elsewhere.
"""

import contextlib
import errno
import os
import shutil
import socket
import stat
import sys
import tempfile
import time
from collections.abc import Generator
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode

MAX_DIRECT_BYTES = 103
_RETRY_S = 0.01
_ABSENT = frozenset({errno.ENOENT, errno.ECONNREFUSED})


@contextlib.contextmanager
def reachable(path: Path) -> Generator[str]:
    """Yield an address for `path` that fits into a socket address, valid inside the block."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links that the caller chose
    if len(os.fsencode(path)) <= MAX_DIRECT_BYTES:
        yield str(path)
        return
    if sys.platform == "linux" and Path("/proc/self/fd").is_dir():
        folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            yield f"/proc/self/fd/{folder}/{path.name}"
        finally:
            os.close(folder)
        return
    short = Path(tempfile.mkdtemp(prefix="dy"))
    try:
        (short / "d").symlink_to(path.parent)
        yield str(short / "d" / path.name)
    finally:
        shutil.rmtree(short)


class Listener:
    """A listening, non-blocking Unix stream socket whose file goes away with it.

    Args:
        path: where to listen; a socket that nobody serves any more is replaced.
        backlog: connections that may wait to be accepted.

    Raises:
        DrillyardError: BUSY when somebody listens there, NOT_PERMITTED when the folder cannot be written or something
            else is in the way, NOT_FOUND when the folder does not exist.
    """

    def __init__(self, path: Path | str, backlog: int = 64) -> None:
        self.path = Path(path)
        _remove_stale(self.path)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            # Linux takes the mode of the file from the descriptor: it is never open to others, not even briefly.
            with contextlib.suppress(OSError):
                os.fchmod(self.socket.fileno(), 0o600)
            with reachable(self.path) as address:
                self.socket.bind(address)
            self.path.chmod(0o600)
            self.socket.listen(backlog)
            self.socket.settimeout(0)
            self._identity = _identity(self.path)
        except OSError as error:
            self.socket.close()
            raise _listen_error(self.path, error) from error

    def fileno(self) -> int:
        return self.socket.fileno()

    def accept(self) -> socket.socket | None:
        """The next connection, non-blocking, or None when there is none.

        Raises:
            OSError: out of descriptors; the connection waits until some are free.
        """
        try:
            connection, _ = self.socket.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return None
        connection.settimeout(0)
        return connection

    def close(self) -> None:
        """Stop listening and remove the file, unless somebody else has put another one there."""
        if self.socket.fileno() < 0:
            return
        self.socket.close()
        with contextlib.suppress(OSError):
            if _identity(self.path) == self._identity:
                self.path.unlink()


def connect(path: Path | str, timeout_s: float) -> socket.socket:
    """Connect to a Unix stream socket; waits up to `timeout_s` until somebody listens there (0 = one try).

    Raises:
        DrillyardError: UNAVAILABLE when nobody listens in time, NOT_PERMITTED when the socket may not be opened.
    """
    deadline = time.monotonic() + timeout_s
    while True:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.settimeout(0)
            with reachable(Path(path)) as address:
                connection.connect(address)
        except OSError as error:
            connection.close()
            # EAGAIN: the backlog of a busy listener is full; it is there and will accept.
            if error.errno not in _ABSENT and error.errno != errno.EAGAIN:
                raise DrillyardError(
                    ErrorCode.NOT_PERMITTED, f"The socket {path} cannot be opened: {error.strerror}."
                ) from error
            if time.monotonic() >= deadline:
                raise DrillyardError(
                    ErrorCode.UNAVAILABLE,
                    f"Nobody answers at {path} ({error.strerror}) within {timeout_s:g} s; "
                    "the process that serves it has ended or has not started yet.",
                ) from error
            time.sleep(min(_RETRY_S, max(deadline - time.monotonic(), 0)))
        except BaseException:
            connection.close()
            raise
        else:
            return connection


def _identity(path: Path) -> tuple[int, int]:
    status = path.lstat()
    return status.st_dev, status.st_ino


def _remove_stale(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise _listen_error(path, error) from error
    if not stat.S_ISSOCK(mode):
        raise DrillyardError(
            ErrorCode.NOT_PERMITTED, f"{path} is in the way of a socket and is not one; move or delete it."
        )
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(0)
        try:
            with reachable(path) as address:
                probe.connect(address)
        except FileNotFoundError:
            return
        except ConnectionRefusedError:
            path.unlink(missing_ok=True)
            return
        except OSError:
            pass  # a full backlog, or not ours to open: somebody lives there
    raise DrillyardError(ErrorCode.BUSY, f"Another process already serves {path}; stop it first.")


def _listen_error(path: Path, error: OSError) -> DrillyardError:
    if error.errno == errno.EADDRINUSE:
        return DrillyardError(ErrorCode.BUSY, f"Another process already serves {path}; stop it first.")
    if error.errno == errno.ENOENT:
        return DrillyardError(ErrorCode.NOT_FOUND, f"The folder of the socket {path} does not exist; create it first.")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DrillyardError(ErrorCode.DISK, f"The disk is full, so the socket {path} cannot be created; free some.")
    return DrillyardError(ErrorCode.NOT_PERMITTED, f"The socket {path} cannot be created: {error.strerror}.")
