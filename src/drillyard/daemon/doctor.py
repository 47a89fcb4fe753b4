"""The doctor: is everything here that Drillyard needs? One check, one sentence; nothing is started or repaired."""

import os
import platform
import shutil
import socket
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec

import drillyard
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.extras import extras_sentence
from drillyard.daemon.home import Home
from drillyard.daemon.registry import SCHEMA_VERSION
from drillyard.processes.table import is_alive

STUDIO_PORT = 8642
"""Default port of the studio, which stands above this layer; a test holds the two together."""
_PYTHON = (3, 11)
_GIB = 1024**3
_MEMORY_NEEDED = 0.5 * _GIB
_DISK_NEEDED = 0.5 * _GIB
_PAGE_FILES = {
    "studio/static": ("index.html", "app.js", "app.css"),
    "sharing/page": ("player.js", "player.css", "mujoco.wasm"),
}
_DIRECT_SOCKET_BYTES = 103


class Check(NamedTuple):
    """One finding; `sentence` says what is there, or what is wrong and what to do."""

    name: str
    ok: bool
    sentence: str


def doctor(home: Home, port: int = STUDIO_PORT) -> list[Check]:
    """Examine machine, installation and home.

    Args:
        home: the home folder; it need not exist.
        port: the TCP port that the studio would take.
    """
    checks: dict[str, Callable[[], tuple[bool, str]]] = {
        "python": _python,
        "cores": _cores,
        "memory": _memory,
        "shared memory": _shared_memory,
        "home": lambda: _home(home),
        "disk": lambda: _disk(home),
        "socket": lambda: _socket(home),
        "daemon": lambda: _daemon(home),
        "registry": lambda: _registry(home),
        "port": lambda: _port(home, port),
        "page": _page,
        "numpy": _numpy,
        "extras": lambda: (True, extras_sentence()),
    }
    return [Check(name, *_examined(look)) for name, look in checks.items()]


def _examined(look: Callable[[], tuple[bool, str]]) -> tuple[bool, str]:
    try:
        return look()
    except DrillyardError as error:
        return False, error.sentence
    except OSError as error:
        return False, f"the look at it failed ({error})."


def _python() -> tuple[bool, str]:
    ok = sys.version_info >= _PYTHON
    wanted = ".".join(map(str, _PYTHON))
    found = f"{platform.python_implementation()} {platform.python_version()} at {sys.executable}"
    return ok, f"{found}." if ok else f"{found} is too old; install Python {wanted} or newer."


def _cores() -> tuple[bool, str]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores >= 2:
        return True, f"{cores} cores may be used."
    return True, "one core may be used; show and training share it, so expect slow training."


def _memory() -> tuple[bool, str]:
    import psutil

    memory = psutil.virtual_memory()
    found = f"{memory.available / _GIB:.1f} GiB of {memory.total / _GIB:.1f} GiB are free"
    if memory.available >= _MEMORY_NEEDED:
        return True, f"{found}."
    return False, f"{found}; a studio with training needs about 0.3 GiB: close something."


def _shared_memory() -> tuple[bool, str]:
    if hasattr(os, "memfd_create"):
        import fcntl

        descriptor = os.memfd_create("doctor", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        try:
            os.posix_fallocate(descriptor, 0, 4096)
            fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW)
        finally:
            os.close(descriptor)
        return True, "anonymous shared memory with seals is available."
    folder = Path("/dev/shm")  # noqa: S108 - a look, no temporary file
    if sys.platform == "darwin" or os.access(folder, os.W_OK):
        return True, "named shared memory is available, and is unlinked at once."
    return False, f"neither memfd_create nor {folder} can be used; mount a tmpfs there."


def _existing(path: Path) -> Path:
    """The path, or the nearest folder above it that exists."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


def _home(home: Home) -> tuple[bool, str]:
    nearest = _existing(home.root)
    if not nearest.is_dir():
        return False, f"{nearest} is in the way of {home.root}; move it or set DRILLYARD_HOME to another folder."
    folders = [folder for folder in (home.root, home.runs, home.stages, home.logs) if folder.exists()] or [nearest]
    for folder in folders:
        if not os.access(folder, os.W_OK | os.X_OK):
            return (
                False,
                f"{folder} cannot be written; give yourself write permission or set DRILLYARD_HOME to another folder.",
            )
    if home.root.exists():
        return True, f"{home.root} can be written."
    return True, f"{home.root} does not exist yet and can be made."


def _disk(home: Home) -> tuple[bool, str]:
    free = shutil.disk_usage(_existing(home.root)).free
    found = f"{free / _GIB:.1f} GiB are free at {home.root}"
    if free >= _DISK_NEEDED:
        return True, f"{found}."
    return False, f"{found}; make room for checkpoints: `drillyard runs` and `drillyard delete` help."


def _socket(home: Home) -> tuple[bool, str]:
    length = len(os.fsencode(home.socket))
    if home.socket.exists() and not home.socket.is_socket():
        return False, f"{home.socket} is in the way of the daemon's socket; move it."
    if length <= _DIRECT_SOCKET_BYTES:
        return True, f"the path of the daemon's socket has {length} bytes."
    return True, f"the path of the daemon's socket has {length} bytes and is reached by a short name."


def _daemon(home: Home) -> tuple[bool, str]:
    client = DaemonClient.connect_existing(home)
    if client is None:
        return True, "none runs; the next command that needs one starts it."
    with client:
        health = client.health()
    if health.version != drillyard.__version__:
        return (
            False,
            f"it runs version {health.version}, this is {drillyard.__version__}; `drillyard shutdown` ends it, "
            "runs go on.",
        )
    return True, f"it answers (pid {health.pid}, {health.runs} active runs, {health.stages} stages)."


def _registry(home: Home) -> tuple[bool, str]:
    if not home.registry.exists():
        return True, "there is none yet."
    try:
        connection = sqlite3.connect(f"{home.registry.as_uri()}?mode=ro", uri=True, timeout=2.0)
        try:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
            count = int(connection.execute("SELECT count(*) FROM runs").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error as error:
        found, version, count = str(error), 0, 0
    if version > SCHEMA_VERSION:
        return False, f"{home.registry} is of a newer Drillyard; install that one or set DRILLYARD_HOME."
    if found != "ok":
        return False, f"{home.registry} is damaged ({found}); the next daemon rebuilds it from the run folders."
    return True, f"it is sound and knows {count} runs."


def _port(home: Home, port: int) -> tuple[bool, str]:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if _is_our_studio(home, port):
                return True, f"port {port} is used by the studio of this home, which is running."
            return False, f"port {port} cannot be used ({error.strerror}); start with `drillyard --port 0`."
    return True, f"port {port} is free."


class _StudioFile(msgspec.Struct):
    identity: tuple[int, int]
    port: int


def _is_our_studio(home: Home, port: int) -> bool:
    try:
        found = msgspec.json.decode((home.root / "studio.json").read_bytes(), type=_StudioFile)
    except (OSError, msgspec.DecodeError):
        return False
    return found.port == port and is_alive(found.identity)


def _page() -> tuple[bool, str]:
    package = Path(drillyard.__file__).parent
    for place, names in _PAGE_FILES.items():
        missing = [name for name in names if not (package / place / name).is_file()]
        if missing:
            return False, f"{', '.join(missing)} missing in {package / place}; install Drillyard again."
    return True, "the studio's page and that of bundles are complete."


def _numpy() -> tuple[bool, str]:
    try:
        import numpy as np
    except ImportError as error:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, f"NumPy cannot be imported ({error}); install Drillyard again."
        ) from error
    config = np.show_config(mode="dicts")
    blas = config.get("Build Dependencies", {}).get("blas", {}).get("name", "unknown") if config else "unknown"
    return True, f"NumPy {np.__version__} with {blas}; each process of ours is held to one BLAS thread."
