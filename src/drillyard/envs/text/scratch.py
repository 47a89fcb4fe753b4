"""A folder for what a game drops among temporary files: NetHack leaves its own there when it is killed."""

import contextlib
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

_NAME = re.compile(r"drillyard-text-(\w+)-(\d+)-\w+")


def make_scratch() -> Path:
    """An empty folder; whoever made it removes it. What processes left that were killed goes now.

    Raises:
        OSError: the temporary folder cannot be written.
    """
    here = _namespace()
    root = Path(tempfile.gettempdir())
    for path in root.glob(f"drillyard-text-{here}-*"):
        named = _NAME.fullmatch(path.name)
        if named is not None and not _alive(int(named[2])):
            remove_scratch(path)  # somebody else's stays: we may not
    return Path(tempfile.mkdtemp(prefix=f"drillyard-text-{here}-{os.getpid()}-", dir=root))


def remove_scratch(folder: Path) -> None:
    """With all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def _namespace() -> str:
    """Pids mean something within one namespace alone, and two may share a temporary folder."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            return re.sub(r"\D", "", str(Path("/proc/self/ns/pid").readlink()))
    return "any"


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
