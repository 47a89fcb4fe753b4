"""The environments that are installed: which, where, how large; a folder counts only once its `.ok` is there."""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import InstallState, WorkerDescription
from drillyard.workers.catalogue import WorkerFolder
from drillyard.workers.files import disk_error, environments_folder
from drillyard.workers.recipe import Recipe, recipe_of

MARKER = ".ok"
LOCK_SUFFIX = ".lock"
_MEGABYTE = 1e6


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """`.ok`: written last, when the probe has passed."""

    v: int = 1
    owner: str
    environment: str
    lock_digest: str
    python: str
    """Version and path of the base interpreter."""
    torch: str
    """Source of torch, or empty."""
    installer: str
    size_mb: float
    """Of all files, also those that share their blocks with uv's cache."""
    own_mb: float
    """Of files that nothing else links to."""
    seconds: float
    created_at: float


class Status(NamedTuple):
    """What lists show of an environment."""

    state: InstallState
    size_mb: float
    reason: str
    """What is wrong, or what an installation is doing."""


def state(worker: WorkerFolder, description: WorkerDescription, environment: str = "default") -> Status:
    """Whether an environment of a worker is there.

    Raises:
        DrillyardError: NOT_FOUND (no such environment), DAMAGED (no lock file).
    """
    return recipe_state(recipe_of(worker, description, environment))


def recipe_state(recipe: Recipe) -> Status:
    """The same for any recipe."""
    others = False
    for folder, made in ready(recipe.owner):
        if made.environment != recipe.environment:
            continue
        if made.lock_digest != recipe.lock_digest:
            others = True
        elif (folder / "bin" / "python").exists():
            return Status(InstallState.READY, made.size_mb, "")
        else:
            why = f"its interpreter {made.python.partition(' ')[2]} is gone; install it again with --reinstall."
            return Status(InstallState.BROKEN, made.size_mb, why)
    for lock in environments_folder().glob(f"{recipe.prefix}{'?' * 12}{LOCK_SUFFIX}"):
        if (step := _step_of(lock)) is not None:
            return Status(InstallState.INSTALLING, 0.0, step)
    return Status(InstallState.ABSENT, 0.0, "only an older version of it is installed." if others else "")


def python_of(worker: WorkerFolder, description: WorkerDescription, environment: str = "default") -> Path:
    """The interpreter of an installed environment.

    Raises:
        DrillyardError: UNAVAILABLE with the command that installs it; NOT_FOUND, DAMAGED.
    """
    return recipe_python(recipe_of(worker, description, environment))


def recipe_python(recipe: Recipe) -> Path:
    """The same for any recipe."""
    for folder, made in ready(recipe.owner):
        python = folder / "bin" / "python"
        if (made.environment, made.lock_digest) == (recipe.environment, recipe.lock_digest) and python.exists():
            return python
    extra = "" if recipe.environment == "default" else f" --environment {recipe.environment}"
    raise DrillyardError(
        ErrorCode.UNAVAILABLE,
        f"{recipe.owner} is not installed here; run: drillyard worker install {recipe.owner}{extra}",
    )


def ready(owner: str = "") -> list[tuple[Path, Made]]:
    """Finished environments (of one owner, or all), the one that was chosen last first."""
    found: list[tuple[float, Path, Made]] = []
    for marker in environments_folder().glob(f"*/{MARKER}"):
        with contextlib.suppress(OSError, msgspec.DecodeError):
            made = msgspec.json.decode(marker.read_bytes(), type=Made)
            if owner in ("", made.owner):
                found.append((marker.stat().st_mtime, marker.parent, made))
    return [(folder, made) for _, folder, made in sorted(found, key=lambda each: each[0], reverse=True)]


def remove(owner: str) -> float:
    """Remove every environment of a worker or tool, halves of interrupted installations too; returns the MB freed.

    Raises:
        DrillyardError: BUSY while one is being installed; DISK, NOT_PERMITTED.
    """
    freed = 0.0
    folders = [(folder, made.own_mb) for folder, made in ready(owner)]
    for folder, megabytes in folders:
        with lock_of(folder) as lock:
            if lock is None:
                raise DrillyardError(
                    ErrorCode.BUSY, f"{owner} is being installed just now; wait for that, or end it, and try again."
                )
            delete(folder)
            freed += megabytes
    sweep()
    return freed


def sweep() -> list[str]:
    """Delete what interrupted installations left; names of the folders that went."""
    gone: list[str] = []
    root = environments_folder()
    if not root.is_dir():
        return gone
    stems = {path.name for path in root.iterdir() if path.is_dir() and not (path / MARKER).exists()}
    stems |= {path.name.removesuffix(LOCK_SUFFIX) for path in root.glob(f"*{LOCK_SUFFIX}")}
    for stem in sorted(stems):
        with lock_of(root / stem) as lock:
            if lock is not None and (root / stem).exists() and not (root / stem / MARKER).exists():
                delete(root / stem)
                gone.append(stem)
    return gone


def delete(folder: Path) -> None:
    """Remove an environment; from its first moment on it no longer counts. The caller holds its lock."""
    try:
        (folder / MARKER).unlink(missing_ok=True)
        if folder.is_symlink():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise disk_error(folder, error) from error


@contextlib.contextmanager
def lock_of(folder: Path) -> Generator[int | None]:
    """Hold the lock of an environment's folder; gives its descriptor, or None when somebody else holds it.

    The file goes with the lock, so that none stays behind; who waited for it on a file that is gone asks again.

    Raises:
        DrillyardError: DISK, NOT_PERMITTED.
    """
    path = folder.with_name(folder.name + LOCK_SUFFIX)
    descriptor = _locked(path)
    try:
        yield descriptor
    finally:
        if descriptor is not None:
            path.unlink(missing_ok=True)
            os.close(descriptor)


def _locked(path: Path) -> int | None:
    while True:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise disk_error(path, error) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(descriptor).st_ino == path.stat().st_ino:
                return descriptor
        except BlockingIOError:
            os.close(descriptor)
            return None
        except FileNotFoundError:
            pass
        os.close(descriptor)


def _step_of(lock: Path) -> str | None:
    """What the installation that holds this lock is doing; None when nobody holds it."""
    try:
        with lock.open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return file.read(400).decode("utf-8", "replace") or "begins"
    except OSError:
        return None
    return None


def measure(folder: Path) -> tuple[float, float]:
    """MB of all files, and of those that nothing else links to."""
    size = own = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            status = os.lstat(os.path.join(parent, name))  # noqa: PTH118 - tens of thousands of files
            size += status.st_size
            own += status.st_size if status.st_nlink == 1 else 0
    return round(size / _MEGABYTE, 1), round(own / _MEGABYTE, 1)
