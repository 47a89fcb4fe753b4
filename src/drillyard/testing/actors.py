"""The actor worker in a home, ready to run without a download: its environment is this interpreter alone."""

import shutil
import sys
import time
from pathlib import Path

import msgspec

from drillyard.contracts.run import RunRequest
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import MARKER, Made
from drillyard.workers.files import environments_folder
from drillyard.workers.recipe import recipe_of

ACTOR = Path(__file__).resolve().parent / "actor_worker"
PROJECT = """
[project]
name = "{name}-worker"
version = "1.0"
[project.entry-points."drillyard.workers"]
{name} = "{name}_worker:get_worker_metadata"
"""


def add_worker(workers: Path, source: Path = ACTOR, name: str = "actor") -> None:
    """Put a worker's package into a home's folder of workers."""
    folder = workers / name
    folder.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PROJECT.format(name=name))
    shutil.copytree(source, folder / f"{name}_worker", ignore=shutil.ignore_patterns("__pycache__"))


def install_worker(workers: Path, name: str = "actor") -> None:
    """What the installer would leave, for a worker without packages; $DRILLYARD_CACHE should be a folder of its own."""
    worker = find_worker(name, workers)
    recipe = recipe_of(worker, describe(worker), "default")
    folder = environments_folder() / (recipe.prefix + "0" * 12)
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    made = Made(
        owner=name, environment="default", lock_digest=recipe.lock_digest, python=sys.version.split()[0], torch="",
        installer="none", size_mb=0.0, own_mb=0.0, seconds=0.0, created_at=time.time(),
    )  # fmt: skip
    (folder / MARKER).write_bytes(msgspec.json.encode(made))


def act(words: str = "", **fields: object) -> RunRequest:
    """A request for the actor; settings besides `words` come as `megabytes=3`."""
    known = set(RunRequest.__struct_fields__)
    settings = {"words": words, **{key: value for key, value in fields.items() if key not in known}}
    wish = RunRequest(worker="actor", algorithm="act", env_id="gym:CartPole-v1", settings=settings)
    return msgspec.structs.replace(wish, **{key: value for key, value in fields.items() if key in known})
