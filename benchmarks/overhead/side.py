"""What the drivers share: a worker's environment, and a training by it or by its library alone.

A driver is a module with ENVIRONMENT, ALGORITHM, ENV, STEPS, and two functions that run one training and return its env
steps a second, worked out the same way from the library's own clock:

    def bare(side: Side, folder: Path, steps: int, seed: int) -> float
    def worker(side: Side, folder: Path, steps: int, seed: int) -> float
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.run import RunLimits
from drillyard.contracts.worker import WorkerConfig, WorkerDescription
from drillyard.workers.catalogue import WorkerFolder, find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of
from drillyard.workers.install import install
from drillyard.workers.launch import worker_command
from drillyard.workers.settings import find_algorithm, resolve_worker

LIMIT_S = 900.0


class Trained(NamedTuple):
    events: list[dict[str, Any]]
    stdout: str
    stderr: str


class Side(NamedTuple):
    """One worker with its environment."""

    found: WorkerFolder
    description: WorkerDescription
    python: Path

    def variables(self, folder: Path) -> dict[str, str]:
        """Those of a worker's process, for both sides alike: one thread, no GPU."""
        _, variables = worker_command(self.found, self.python, folder / "worker.json", "overhead")
        return {**os.environ, **variables}

    def program(self, folder: Path, *arguments: str) -> Trained:
        """The environment's interpreter with any arguments, in a folder of its own."""
        done = subprocess.run(
            [str(self.python), *arguments],
            cwd=folder, env=self.variables(folder), capture_output=True, text=True, timeout=LIMIT_S, check=False,
        )  # fmt: skip
        return _checked(done, [])

    def train(self, folder: Path, algorithm: str, env_id: str, steps: int, seed: int, **settings: Any) -> Trained:
        """A training by the worker, as the daemon starts it."""
        known = find_algorithm(self.description, algorithm)
        config = WorkerConfig(
            run_id="overhead",
            worker=self.found.name,
            algorithm=known.name,
            env_id=env_id,
            seed=seed,
            limits=RunLimits(env_steps=steps),
            settings=resolve_worker(self.description, known.name, settings),
            folder=str(folder),
        )
        path = folder / "worker.json"
        path.write_bytes(msgspec.json.encode(config))
        argv, _ = worker_command(self.found, self.python, path, "overhead")
        done = subprocess.run(
            argv, cwd=folder, env=self.variables(folder), capture_output=True, text=True, timeout=LIMIT_S, check=False
        )
        return _checked(done, [json.loads(line) for line in done.stdout.splitlines()])


def installed(name: str, environment: str) -> Side:
    """The shipped worker of that name; installed now unless it is there."""
    nowhere = Path("/nonexistent")
    install(name, environment, home_workers=nowhere)
    found = find_worker(name, nowhere)
    description = describe(found)
    return Side(found, description, python_of(found, description, environment))


def _checked(done: "subprocess.CompletedProcess[str]", events: list[dict[str, Any]]) -> Trained:
    if done.returncode != 0:
        raise RuntimeError(f"{done.args} ended with {done.returncode}: {done.stderr[-2000:]}")
    return Trained(events, done.stdout, done.stderr)
