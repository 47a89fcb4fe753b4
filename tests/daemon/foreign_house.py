"""A worker in a home, installed without a download: its environment is this interpreter, without packages."""

import shutil
import sys
import time
from pathlib import Path

import msgspec
import pytest

from drillyard.contracts.run import RunRequest
from drillyard.daemon.home import Home
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import MARKER, Made
from drillyard.workers.files import environments_folder
from drillyard.workers.recipe import recipe_of

HERE = Path(__file__).resolve().parent
PROJECT = """
[project]
name = "{name}-worker"
version = "1.0"
[project.entry-points."drillyard.workers"]
{name} = "{name}_worker:get_worker_metadata"
"""


def add_worker(home: Home, source: Path = HERE / "actor_worker", name: str = "actor") -> None:
    """Put a package of these tests into the home's folder of workers."""
    folder = home.workers / name
    folder.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PROJECT.format(name=name))
    shutil.copytree(source, folder / f"{name}_worker", ignore=shutil.ignore_patterns("__pycache__"))


def install_worker(home: Home, name: str = "actor") -> None:
    """What the installer would leave, for a worker without packages."""
    worker = find_worker(name, home.workers)
    recipe = recipe_of(worker, describe(worker), "default")
    folder = environments_folder() / (recipe.prefix + "0" * 12)
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    made = Made(
        owner=name, environment="default", lock_digest=recipe.lock_digest, python=sys.version.split()[0], torch="",
        installer="none", size_mb=0.0, own_mb=0.0, seconds=0.0, created_at=time.time(),
    )  # fmt: skip
    (folder / MARKER).write_bytes(msgspec.json.encode(made))


def house(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The actor, ready to run, with a cache of its own."""
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path / "cache"))
    add_worker(home)
    install_worker(home)


def act(words: str = "", **fields: object) -> RunRequest:
    """A request for the actor; settings besides `words` come as `megabytes=3`."""
    known = set(RunRequest.__struct_fields__)
    settings = {"words": words, **{key: value for key, value in fields.items() if key not in known}}
    given = {key: value for key, value in fields.items() if key in known}
    return RunRequest(worker="actor", algorithm="act", env_id="gym:CartPole-v1", settings=settings, **given)  # type: ignore[arg-type]
