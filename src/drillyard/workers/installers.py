"""The programs that build an environment: uv where there is one or can be had, else pip."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.workers.environments import MARKER, delete, lock_of
from drillyard.workers.files import cache_folder
from drillyard.workers.interpreters import Interpreter
from drillyard.workers.runner import ProgramError, run
from drillyard.workers.sources import Sources, pip_command, pip_torch_options, uv_torch_options, uv_variables

UV_VERSION = "0.13.9"
"""Fetched where there is none on the PATH."""
_OLDEST_UV = (0, 6)
_FETCH_S = 600.0

Command = list[str]


class Uv:
    """Commands of uv: a second environment costs 8 MB and a second, because files are linked from its cache."""

    def __init__(self, program: str, sources: Sources) -> None:
        self.name = "uv"
        self.program = program
        self._sources = sources

    def variables(self) -> dict[str, str]:
        return uv_variables()

    def create(self, base: Interpreter, folder: Path) -> Command:
        """Make an environment without packages."""
        return [self.program, "venv", "--quiet", "--no-project", "--python", base.path, str(folder)]

    def torch(self, python: Path, version: str, source: str, constraints: Path, builds: Path) -> Command:
        """Install torch with what it needs."""
        return [*self._install(python, builds), "--constraints", str(constraints), *uv_torch_options(source),
                f"torch=={version}"]  # fmt: skip

    def packages(self, python: Path, requirements: Path, builds: Path) -> Command:
        """Install what the lock file names, and nothing else."""
        return [*self._install(python, builds), "--no-deps", "--require-hashes", "--requirements", str(requirements)]

    def _install(self, python: Path, builds: Path) -> Command:
        return [self.program, "pip", "install", "--python", str(python), "--build-constraints", str(builds),
                *self._sources.uv_options()]  # fmt: skip


class Pip:
    """Commands of pip, which reads its own configuration: slower, and each environment is a full copy."""

    def __init__(self, command: Command) -> None:
        self.name = "pip"
        self._command = command

    def variables(self) -> dict[str, str]:
        return {
            **{name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")},
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_NO_INPUT": "1",
            "PIP_ROOT_USER_ACTION": "ignore",
            "PIP_PROGRESS_BAR": "off",
        }

    def create(self, base: Interpreter, folder: Path) -> Command:
        return [base.path, "-m", "venv", "--without-pip", str(folder)]

    def torch(self, python: Path, version: str, source: str, constraints: Path, builds: Path) -> Command:
        return [*self._install(python, builds), "--constraint", str(constraints), *pip_torch_options(source),
                f"torch=={version}"]  # fmt: skip

    def packages(self, python: Path, requirements: Path, builds: Path) -> Command:
        # CleanRL's wheel forbids Python 3.11 although it runs there; uv does not mind, pip must be told.
        return [*self._install(python, builds), "--no-deps", "--require-hashes", "--ignore-requires-python",
                "--requirement", str(requirements)]  # fmt: skip

    def _install(self, python: Path, builds: Path) -> Command:
        del builds  # pip builds in isolation with PIP_CONSTRAINT alone, which would constrain torch itself as well
        return [*self._command, "--python", str(python), "install"]


Installer = Uv | Pip


def find_installer(asked: str, sources: Sources, heard: Callable[[str], None]) -> Installer:
    """uv from the PATH, else our own (fetched by pip once), else pip.

    Args:
        asked: auto, uv or pip.
        heard: told when uv has to be fetched.

    Raises:
        DrillyardError: BAD_VALUE, or INSTALL_FAILED when uv was asked for and cannot be had.
    """
    if asked not in ("auto", "uv", "pip"):
        raise DrillyardError(ErrorCode.BAD_VALUE, f"--installer {asked!r} is none of auto, uv, pip.")
    if asked != "pip":
        program = find_uv()
        if program:
            return Uv(program, sources)
        try:
            return Uv(fetch_uv(heard), sources)
        except ProgramError as error:
            if asked == "uv":
                raise DrillyardError(
                    ErrorCode.INSTALL_FAILED, f"uv cannot be fetched: {error}; install it, or use --installer pip."
                ) from error
    return Pip(pip_command())


def find_uv() -> str:
    """A uv that is there and new enough, or empty: on the PATH, beside our interpreter, or the one fetched before."""
    for program in (shutil.which("uv"), shutil.which("uv", path=str(Path(sys.executable).parent))):
        if program and _uv_version(program) >= _OLDEST_UV:
            return program
    folder = _own_uv()
    return str(folder / "bin" / "uv") if (folder / MARKER).exists() else ""


def fetch_uv(heard: Callable[[str], None]) -> str:
    """Our own uv, below the cache.

    Raises:
        ProgramError: it cannot be had.
    """
    folder = _own_uv()
    with lock_of(folder) as lock:
        if lock is None:
            raise ProgramError("another installation is fetching it just now")
        if not (folder / MARKER).exists():
            heard(f"fetching uv {UV_VERSION}")
            delete(folder)
            folder.mkdir(parents=True)
            pip = Pip(pip_command())
            command = [*pip_command(), "install", "--no-deps", "--target", str(folder), f"uv=={UV_VERSION}"]
            try:
                run(
                    command, heard=lambda _: None, timeout_s=_FETCH_S, cwd=folder, env=pip.variables(), keep_open=[lock]
                )
                if _uv_version(str(folder / "bin" / "uv")) < _OLDEST_UV:
                    raise ProgramError("the uv that was fetched does not start")
            except BaseException:
                delete(folder)
                raise
            (folder / MARKER).touch()
    return str(folder / "bin" / "uv")


def _own_uv() -> Path:
    return cache_folder() / "tools" / f"uv-{UV_VERSION}"


def _uv_version(program: str) -> tuple[int, int]:
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return (0, 0)
    match = re.match(r"uv (\d+)\.(\d+)", said)
    return (int(match[1]), int(match[2])) if match else (0, 0)
