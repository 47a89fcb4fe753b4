"""Environments of the peers: built once in a cache folder from pinned requirements, with uv if present, else pip.

    python benchmarks/peers/venvs.py            # build all of them
    python benchmarks/peers/venvs.py sb3 sbx

A folder is named by what goes into it, built under a lock, and counts only once its `ok` marker is there, so a build
that was cut off is thrown away by the next. Torch comes as the CPU build where pip's settings point at one.
"""

import fcntl
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent / "requirements"
MARKER = "ok"
PROBES = {
    "gymnasium": "import gymnasium, mujoco",
    "envpool": "import envpool",
    "sb3": "import stable_baselines3, mujoco",
    "sbx": "import sbx, mujoco",
    "mjbatch": "import mjbatch, mujoco",
    "rsl_rl": "import rsl_rl, mjbatch, torch",
    "cleanrl": "import cleanrl, gymnasium, mujoco, torch",
}
"""Groups of requirements/, and the imports that show that one works."""


class PeerUnavailableError(Exception):
    """A peer's environment cannot be had; the text says why, in one line."""


def groups() -> tuple[str, ...]:
    """Names of all groups, as in requirements/."""
    return tuple(sorted(path.stem for path in REQUIREMENTS.glob("*.txt") if path.name.count(".") == 1))


def parse_overrides(pairs: Iterable[str]) -> dict[str, str]:
    """`PEER=PATH` pairs of the command line; `*` stands for all groups.

    Raises:
        SystemExit: a pair without `=` or of an unknown group; the message lists them.
    """
    overrides: dict[str, str] = {}
    for pair in pairs:
        name, mark, path = pair.partition("=")
        if not mark or not path or (name != "*" and name not in groups()):
            raise SystemExit(f"--python {pair}: give PEER=PATH with a peer of {', '.join(groups())}, or *=PATH.")
        overrides[name] = path
    return overrides


def python_of(group: str, overrides: Mapping[str, str] | None = None) -> str:
    """The interpreter that has the packages of `group`; builds its environment when there is none yet.

    Raises:
        PeerUnavailableError: it cannot be installed here, or what is there cannot be imported.
    """
    given = (overrides or {}).get(group) or (overrides or {}).get("*")
    if given:
        check(given, group)
        return given
    folder = cache_folder() / f"{group}-{digest(group)}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / MARKER).exists():
            shutil.rmtree(folder, ignore_errors=True)
            build(group, folder)
            (folder / MARKER).write_text("")
    return str(folder / "bin" / "python")


def cache_folder() -> Path:
    """Where the environments live; they may be removed at any time."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "drillyard" / "benchmarks"


def digest(group: str) -> str:
    """Twelve characters of all that decides what is in the environment."""
    parts = [requirement.read_bytes() for requirement in files_of(group)]
    parts += [platform.python_version().encode(), find_links().encode(), PROBES.get(group, "").encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def files_of(group: str) -> list[Path]:
    """The requirement file, and the one whose packages are installed without what they ask for, where there is one.

    Raises:
        PeerUnavailableError: there is no such group.
    """
    first, second = REQUIREMENTS / f"{group}.txt", REQUIREMENTS / f"{group}.no-deps.txt"
    if not first.exists():
        raise PeerUnavailableError(f"no peer is called {group!r}; there are {', '.join(groups())}")
    return [first, second] if second.exists() else [first]


def find_links() -> str:
    """Folders or pages in which pip was told to look for wheels; uv does not read that setting by itself."""
    if "PIP_FIND_LINKS" in os.environ:
        return os.environ["PIP_FIND_LINKS"]
    asked = [sys.executable, "-m", "pip", "config", "get", "global.find-links"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def build(group: str, folder: Path) -> None:
    """Make the environment in `folder`, which does not exist yet.

    Raises:
        PeerUnavailableError: a step failed; the last line of what it said is the reason.
    """
    python = str(folder / "bin" / "python")
    uv = shutil.which("uv")
    links = [word for link in find_links().split() for word in ("--find-links", link)]
    if uv:
        must([uv, "venv", "--quiet", "--python", sys.executable, str(folder)], group)
        install = [uv, "pip", "install", "--quiet", "--python", python, *links]
    else:
        must([sys.executable, "-m", "venv", str(folder)], group)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *links]
    for number, file in enumerate(files_of(group)):
        # CleanRL's wheel forbids Python 3.11 although it runs there; uv does not mind, pip must be told.
        extra = [] if number == 0 else ["--no-deps", *([] if uv else ["--ignore-requires-python"])]
        must([*install, *extra, "-r", str(file)], group)
    check(python, group)


def check(python: str, group: str) -> None:
    """Import what the group is for.

    Raises:
        PeerUnavailableError: an import fails, or there is no such interpreter.
    """
    if shutil.which(python) is None:
        raise PeerUnavailableError(f"{python} is no program that can be started")
    must([python, "-c", PROBES.get(group, "pass")], group)


def must(command: list[str], group: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=plain_environment())
    if done.returncode != 0:
        said = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise PeerUnavailableError(f"{group} cannot be installed: {said[-1][:300] if said else command}")


def plain_environment() -> dict[str, str]:
    """The environment for peers' programs: one thread in every numerical library, nothing asked of the network."""
    quiet = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "PYTHONNOUSERSITE"), "1")
    return {
        **os.environ,
        **quiet,
        "WANDB_MODE": "disabled",
        "GIT_PYTHON_REFRESH": "quiet",
        "MPLBACKEND": "Agg",
        "JAX_PLATFORMS": "cpu",
        "CUDA_VISIBLE_DEVICES": "",
        "SDL_VIDEODRIVER": "dummy",
        "PYTHONWARNINGS": "ignore",
    }


if __name__ == "__main__":
    for wanted in sys.argv[1:] or groups():
        try:
            print(f"{wanted:12} {python_of(wanted)}", flush=True)
        except PeerUnavailableError as reason:
            print(f"{wanted:12} unavailable: {reason}", flush=True)
