"""Where packages and torch come from: what pip was told on this machine is told to uv too, which does not read it."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode

TORCH_INDEX = "https://download.pytorch.org/whl/"
PYPI = "https://pypi.org/simple"
"""Named in pip's configuration it says nothing: torch's builds for the CPU are elsewhere then, too."""
AUTO = "auto"
CONFIGURED = "configured"
"""Source of torch: as every other package, from what pip was told."""


class Sources(NamedTuple):
    """Indexes and folders with packages, as pip's configuration has them."""

    main: str = ""
    extra: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    no_index: bool = False
    trusted: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        return bool(self.main or self.extra or self.links or self.no_index)

    def uv_options(self) -> list[str]:
        """The same for uv. Several indexes are searched for the best version, as pip does."""
        options = ["--default-index", self.main] if self.main else []
        options += _each("--extra-index-url", self.extra) + _each("--find-links", self.links)
        options += ["--no-index"] if self.no_index else []
        options += _each("--allow-insecure-host", self.trusted)
        return options + (["--index-strategy", "unsafe-best-match"] if self.extra else [])


def configured_sources() -> Sources:
    """What `pip config list` and PIP_* variables say; none without pip's files and variables."""
    said: dict[str, str] = {}
    with suppress(DrillyardError):  # where there is no pip, nobody has told it anything
        command = [*pip_command(), "config", "list"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        for line in done.stdout.splitlines() if done.returncode == 0 else []:
            key, separator, value = line.partition("=")
            section, _, name = key.rpartition(".")
            if separator and section in ("global", "install"):
                said[name] = str(ast.literal_eval(value))  # as pip prints it, with escapes
    for name in ("index-url", "extra-index-url", "find-links", "no-index", "trusted-host"):
        variable = os.environ.get("PIP_" + name.upper().replace("-", "_"))
        if variable is not None:
            said[name] = variable
    main = said.get("index-url", "")
    return Sources(
        "" if main.rstrip("/") == PYPI else main,
        tuple(said.get("extra-index-url", "").split()),
        tuple(said.get("find-links", "").split()),
        said.get("no-index", "").lower() in ("1", "true", "yes", "on"),
        tuple(said.get("trusted-host", "").split()),
    )


def pip_command() -> list[str]:
    """Our pip, or the one that comes with Python.

    Raises:
        DrillyardError: UNAVAILABLE.
    """
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    bundled = importlib.util.find_spec("ensurepip")
    wheels = sorted((Path(bundled.origin).parent / "_bundled").glob("pip-*.whl")) if bundled and bundled.origin else []
    if not wheels:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, "there is neither uv nor pip here; install one of them and try again."
        )
    return [sys.executable, f"{wheels[-1]}/pip"]


def uv_variables() -> dict[str, str]:
    """The environment for uv: pip's certificates, nothing of an environment that happens to be active."""
    variables = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "CONDA_PREFIX")}
    certificate = os.environ.get("PIP_CERT")
    if certificate and Path(certificate).exists():
        variables.setdefault("SSL_CERT_FILE", certificate)
    variables["UV_NO_PROGRESS"] = "1"
    return variables


def has_nvidia_gpu() -> bool:
    """Whether this machine has a GPU for which the CUDA build of torch is of use."""
    if Path("/proc/driver/nvidia/version").exists():
        return True
    program = shutil.which("nvidia-smi")
    if program is None:
        return False
    try:
        done = subprocess.run([program, "-L"], capture_output=True, text=True, check=False, timeout=20)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0 and "GPU 0" in done.stdout


def torch_source(asked: str, sources: Sources) -> str:
    """What `auto` means here; else what was asked for, checked: configured, auto, cpu, cuXXX, a URL or a folder.

    `auto` stays where there is a GPU and pip was told nothing: then uv finds the build that fits the driver.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    if asked == AUTO:
        if sources.any or os.environ.get("UV_FIND_LINKS") or os.environ.get("UV_INDEX"):
            return CONFIGURED
        return AUTO if has_nvidia_gpu() else "cpu"
    if asked in ("cpu", CONFIGURED) or (asked.startswith("cu") and asked[2:].isdigit()) or "://" in asked:
        return asked
    folder = Path(asked).expanduser()
    if folder.is_dir():
        return str(folder.resolve())
    raise DrillyardError(
        ErrorCode.BAD_VALUE,
        f"--torch {asked!r} is no source of torch: give auto, cpu, cu128 (a version of CUDA), the URL of an index or a "
        "folder with wheels.",
    )


def uv_torch_options(source: str) -> list[str]:
    """Options of `uv pip install` for torch from that source."""
    if source == CONFIGURED:
        return []
    if source.startswith("/"):
        return ["--find-links", source]
    if "://" in source:
        return ["--index", source, "--index-strategy", "unsafe-best-match"]
    return ["--torch-backend", source]


def pip_torch_options(source: str) -> list[str]:
    """The same for pip, which cannot choose by driver: `auto` means PyPI's build, which is made for CUDA on Linux."""
    if source in (CONFIGURED, AUTO):
        return []
    if source.startswith("/"):
        return ["--find-links", source]
    return ["--extra-index-url", source if "://" in source else f"{TORCH_INDEX}{source}"]


def _each(option: str, values: tuple[str, ...]) -> list[str]:
    return [word for value in values for word in (option, value)]
