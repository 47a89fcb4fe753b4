"""Unix sockets at paths of any length, private to the user, in place of stale ones."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

MAX_DIRECT_BYTES = 103
"""Linux takes 107 bytes of path in a socket's address, macOS 103."""


@contextlib.contextmanager
def reachable(path: Path) -> Iterator[str]:
    """Yield an address for `path` that fits, valid inside the block."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links that the caller chose
    if len(os.fsencode(str(path))) <= MAX_DIRECT_BYTES:
        yield str(path)
    elif sys.platform == "linux":
        folder = os.open(str(path.parent), os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            yield f"/proc/self/fd/{folder}/{path.name}"
        finally:
            os.close(folder)
    else:
        short = Path(tempfile.mkdtemp(prefix="dy"))
        try:
            (short / "d").symlink_to(path.parent)
            yield str(short / "d" / path.name)
        finally:
            shutil.rmtree(str(short))


def listen(path: Path, backlog: int = 16) -> socket.socket:
    """A listening, non-blocking stream socket at `path`; one that nobody serves any more is replaced.

    Raises:
        OSError: somebody serves it, something else is in the way, or the folder cannot be written.
    """
    if path.exists() and stat.S_ISSOCK(path.lstat().st_mode) and not _served(path):
        path.unlink()
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        # Linux takes the mode of the file from the descriptor: it is never open to others.
        with contextlib.suppress(OSError):
            os.fchmod(listener.fileno(), 0o600)
        with reachable(path) as address:
            listener.bind(address)
        path.chmod(0o600)
        listener.listen(backlog)
        listener.settimeout(0)
    except BaseException:
        listener.close()
        raise
    return listener


def close_listener(listener: socket.socket, path: Path) -> None:
    """Stop listening and remove the socket's file."""
    if listener.fileno() >= 0:
        listener.close()
        with contextlib.suppress(OSError):
            path.unlink()


def _served(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(0)
        try:
            with reachable(path) as address:
                probe.connect(address)
        except ConnectionRefusedError:
            return False
        except OSError:
            pass  # a full backlog, or not ours to open: somebody lives there
    return True
