"""`drillyard worker add | new | lock | check`: a worker of one's own, from the template to a check of the protocol."""

import os
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import msgspec
import tyro

from drillyard.cli.env_options import absolute
from drillyard.cli.foreign import env_id_of
from drillyard.cli.foreign_evaluate import ENV_HOST
from drillyard.cli.installing import ensure_installed
from drillyard.cli.output import console, print_json
from drillyard.cli.train import parse_settings
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.home import Home
from drillyard.workers.catalogue import WorkerFolder, add_folder, find_worker, read_folder
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of
from drillyard.workers.files import sdk_source
from drillyard.workers.installers import fetch_uv, find_uv
from drillyard.workers.locking import lock_folder
from drillyard.workers.recipe import recipe_of
from drillyard.workers.runner import ProgramError
from drillyard.workers.settings import find_algorithm, resolve_worker

WorkerName = Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="NAME")]
FolderName = Annotated[Path, tyro.conf.Positional, tyro.conf.arg(metavar="FOLDER")]


@dataclass(frozen=True)
class WorkerAdd:
    """Make a worker known whose folder lies anywhere."""

    folder: FolderName
    """With its pyproject.toml."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        for worker in read_folder(self.folder.expanduser().resolve(), "added"):
            describe(worker)
        names = [worker.name for worker in add_folder(self.folder, Home.default().workers)]
        if self.json:
            print_json({"ok": True, "names": names})
        else:
            console.print(f"Added: {', '.join(names)}. Next: drillyard worker install {names[0]}")
        return 0


@dataclass(frozen=True)
class WorkerNew:
    """Begin a worker of your own from the template; docs/workers.md leads through it."""

    name: WorkerName
    """Of the worker, as it will be called behind `drillyard run`."""
    folder: Path | None = None
    """Where to put it; by default among your own workers, where it is found at once."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        target = (self.folder or Home.default().workers / f"{self.name}_worker").expanduser().absolute()
        if target.exists():
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{target} is there already; name another --folder.")
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        variables = {**os.environ, "PYTHONPATH": str(sdk_source())}
        command = [sys.executable, "-P", "-m", "drillyard_worker.template", self.name, str(target)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip().splitlines()
            raise DrillyardError(ErrorCode.BAD_VALUE, said[-1] if said else f"{target} could not be made.")
        known = self.folder is None
        if self.json:
            print_json({"ok": True, "name": self.name, "folder": str(target), "known": known})
            return 0
        console.print(f"A worker to begin with is in {target}", markup=False, soft_wrap=True)
        if not known:
            console.print(f"Make it known: drillyard worker add {target}", markup=False, soft_wrap=True)
        console.print(f"Then: drillyard worker check {self.name}; the guide is docs/workers.md")
        return 0


@dataclass(frozen=True)
class WorkerLock:
    """Pin what a worker's pyproject.toml asks for: writes its requirements with versions and hashes, by uv."""

    folder: FolderName
    """Of the worker, with its pyproject.toml."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        folder = checked_folder(self.folder).folder
        try:
            uv = find_uv() or fetch_uv(lambda text: None if self.json else console.print(text))
        except ProgramError as error:
            raise DrillyardError(ErrorCode.INSTALL_FAILED, f"uv is needed and cannot be had: {error}.") from error
        files = lock_folder(uv, folder)
        if self.json:
            print_json({"ok": True, "files": [str(file) for file in files]})
        else:
            console.print(f"Written: {', '.join(map(str, files))}", markup=False, soft_wrap=True)
        return 0


@dataclass(frozen=True)
class WorkerCheck:
    """Try a worker against the protocol: description, config, events, stopping, checkpoints, evaluation.

    It is installed first if it is not yet. Exit code 0 when every check passed.

    Try:
        drillyard worker check cleanrl
        drillyard worker check ./my_worker --env Pendulum-v1 --steps 500
    """

    name: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="NAME|FOLDER")]
    """Of the worker, or the folder of one."""
    env: str = "CartPole-v1"
    """Env to train on."""
    algorithm: str = ""
    """Which algorithm; by default the first that can act in the env."""
    steps: int = 2000
    """Env steps of a short training."""
    script: str = ""
    """A training script, for a worker that runs one."""
    set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """A setting of the algorithm as key=value, may be repeated."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        path = Path(self.name).expanduser()
        is_folder = (path / "pyproject.toml").exists()
        worker = checked_folder(path) if is_folder else find_worker(self.name, Home.default().workers)
        description = describe(worker)
        algorithm = (
            description.algorithms[0]
            if description.algorithms and not self.algorithm
            else find_algorithm(description, self.algorithm)
        )
        given = parse_settings(self.set, None)
        settings = {key: resolve_worker(description, algorithm.name, given)[key] for key in given}
        ensure_installed(recipe_of(worker, description, algorithm.environment), "silent" if self.json else "people")
        python = python_of(worker, description, algorithm.environment)
        command = [sys.executable, "-P", "-m", "drillyard_worker.conformance", str(worker.folder)]
        command += ["--python", str(python), "--env", env_id_of(self.env, worker.name), "--steps", str(self.steps)]
        command += ["--algorithm", self.algorithm, "--settings", msgspec.json.encode(settings).decode()]
        command += ["--env-host", shlex.join(ENV_HOST)]
        command += ["--script", absolute(self.script)] if self.script else []
        command += ["--json"] if self.json else []
        variables = {**os.environ, "PYTHONPATH": str(sdk_source())}
        done = subprocess.run(command, env=variables, check=False, text=True, capture_output=self.json)
        if self.json:
            if not done.stdout.strip():
                said = done.stderr.strip().splitlines()
                raise DrillyardError(ErrorCode.BAD_VALUE, said[-1] if said else "the checks left no word.")
            report: Any = msgspec.json.decode(done.stdout)
            print_json({"ok": done.returncode == 0, "name": worker.name, "report": report})
        return min(abs(done.returncode), 1)


def checked_folder(path: Path) -> WorkerFolder:
    """The first worker in a folder.

    Raises:
        DrillyardError: DAMAGED.
    """
    worker = read_folder(path.expanduser().resolve(), "added")[0]
    if worker.damage:
        raise DrillyardError(ErrorCode.DAMAGED, worker.damage)
    return worker
