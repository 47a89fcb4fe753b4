"""Contestants of a training benchmark: each job alone on its own cores, in lanes side by side, kept when finished."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from peers.sites import Interpreter, interpreter, unpack
from peers.venvs import PROBES, PeerUnavailableError, plain_environment, python_of

DRIVERS = Path(__file__).resolve().parent / "peers" / "drivers"
CORES_A_LANE = 2
SLACK_S = 120.0
"""A driver that runs on this long past its cap is killed."""


class Contestant(NamedTuple):
    """A library with settings: the group of packages, the driver that trains, and what to say of it."""

    group: str
    driver: str
    about: str


class Job(NamedTuple):
    """One training run."""

    contestant: str
    env: str
    seed: int

    def folder(self, root: Path) -> Path:
        """Where its snapshots, timing and evaluation lie."""
        return root / self.env / self.contestant / f"seed-{self.seed}"


class Interpreters:
    """The Python of each group, made ready once; a group that cannot be had is remembered with the reason."""

    def __init__(self, overrides: Mapping[str, str], wheels: Path | None, target: Path) -> None:
        self.reasons: dict[str, str] = {}
        self._overrides, self._sites, self._found = overrides, target if wheels else None, {}
        if wheels:
            unpack(wheels, target)

    def get(self, group: str) -> Interpreter | None:
        """None when it is unavailable; `reasons[group]` then says why."""
        if group in self.reasons:
            return None
        if group not in self._found:
            try:
                self._found[group] = self._make(group)
            except PeerUnavailableError as error:
                self.reasons[group] = str(error)
                return None
        return self._found[group]

    def warm_up(self, groups: Iterable[str]) -> None:
        """Import each group once, so that no contestant pays for compiling modules or reading them from a cold disk."""
        for group in sorted(set(groups)):
            python = self.get(group)
            if python is not None:
                command = [python.python, "-c", PROBES.get(group, "import drillyard.learning.learner")]
                # Unchecked: the driver will tell what is wrong.
                environment = python.environment(plain_environment())
                subprocess.run(command, env=environment, capture_output=True, check=False)

    def _make(self, group: str) -> Interpreter:
        source = str(Path(__file__).resolve().parent.parent / "src")
        if group in self._overrides:
            return Interpreter(self._overrides[group])
        if self._sites is not None:
            found = interpreter(group, self._sites)
            return found._replace(path=os.pathsep.join((source, found.path))) if group == "ours" else found
        return Interpreter(sys.executable) if group == "ours" else Interpreter(python_of(group))


def lanes(count: int) -> list[set[int]]:
    """Cores of each lane; a machine with fewer cores gives fewer lanes."""
    cores = sorted(os.sched_getaffinity(0))
    size = min(CORES_A_LANE, len(cores))
    return [set(cores[at * size : (at + 1) * size]) for at in range(max(1, min(count, len(cores) // size)))]


def finished(folder: Path, job: Mapping[str, Any]) -> bool:
    """Whether this very job was done before."""
    try:
        return json.loads((folder / "job.json").read_text()) == dict(job) and (folder / "timing.json").exists()
    except (OSError, ValueError):
        return False


def train(
    jobs: Iterable[tuple[Job, Contestant, dict[str, Any]]], root: Path, interpreters: Interpreters, count: int
) -> dict[Job, str]:
    """Run the jobs that are not finished, `count` at a time; returns what failed, and why.

    Args:
        jobs: each with what decides its outcome besides its name (cap, interval, version of the code).
    """
    waiting: queue.SimpleQueue[tuple[Job, Contestant, dict[str, Any]]] = queue.SimpleQueue()
    failures: dict[Job, str] = {}
    groups: set[str] = set()
    for job, contestant, terms in jobs:
        if interpreters.get(contestant.group) is None:
            failures[job] = interpreters.reasons[contestant.group]
        elif not finished(job.folder(root), terms):
            waiting.put((job, contestant, terms))
            groups.add(contestant.group)
    interpreters.warm_up(groups)

    def lane(cores: set[int]) -> None:
        while True:
            try:
                job, contestant, terms = waiting.get_nowait()
            except queue.Empty:
                return
            reason = run_job(job, contestant, terms, job.folder(root), interpreters, cores)
            if reason:
                failures[job] = reason

    threads = [threading.Thread(target=lane, args=(cores,)) for cores in lanes(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def run_job(
    job: Job, contestant: Contestant, terms: dict[str, Any], folder: Path, interpreters: Interpreters, cores: set[int]
) -> str:
    """Train one contestant on `cores`; returns why it failed, or nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    python = interpreters.get(contestant.group)
    assert python is not None
    command = [python.python, str(DRIVERS / contestant.driver), "--env", job.env, "--variant", job.contestant]
    command += ["--seed", str(job.seed), "--folder", str(folder), "--cap-seconds", str(terms["cap_s"])]
    command += ["--every-seconds", str(terms["every_s"])]
    started = time.monotonic()
    with (folder / "stderr.txt").open("wb") as errors:
        process = subprocess.Popen(
            command, stdout=errors, stderr=errors, env=python.environment(plain_environment()), cwd=folder,
            preexec_fn=lambda: os.sched_setaffinity(0, cores), start_new_session=True,
        )  # fmt: skip
        try:
            code = process.wait(timeout=terms["cap_s"] + SLACK_S)
        except subprocess.TimeoutExpired:
            code = -1
        finally:
            end_group(process)
    if code != 0 or not (folder / "timing.json").exists():
        lines = (folder / "stderr.txt").read_text(errors="replace").strip().splitlines()
        return f"ended with {code}: {lines[-1][:300] if lines else 'no output'}"
    (folder / "job.json").write_text(json.dumps(terms))
    print(
        f"{job.env} {job.contestant} seed {job.seed}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True
    )
    return ""


def end_group(process: "subprocess.Popen[bytes]") -> None:
    """End a driver and all it started; it leads a session of its own."""
    try:
        os.killpg(process.pid, 9)
    except ProcessLookupError:
        pass
    process.wait()


def evaluate(
    jobs: Iterable[Job], root: Path, python: Interpreter, thresholds: Mapping[str, Iterable[int]],
    steps: Iterable[int], workers: int, script: str = "evaluate.py",
) -> None:  # fmt: skip
    """Play the snapshots of finished jobs by a script of the drivers, `workers` at a time; what was played before is
    kept."""
    base = python.environment(plain_environment())
    waiting: list[tuple[Path, list[str]]] = []
    for job in jobs:
        folder = job.folder(root)
        command = [python.python, str(DRIVERS / script), "--env", job.env, "--folder", str(folder)]
        command += ["--thresholds", *map(str, thresholds[job.env]), "--steps", *map(str, steps)]
        waiting.append((folder, command))
    running: list[tuple[Path, subprocess.Popen[bytes]]] = []
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                folder, command = waiting.pop(0)
                with (folder / "evaluation.txt").open("wb") as said:
                    process = subprocess.Popen(command, env=base, stdout=said, stderr=said, cwd=folder)
                running.append((folder, process))
            folder, process = running.pop(0)
            if process.wait() != 0:
                lines = (folder / "evaluation.txt").read_text(errors="replace").strip().splitlines()
                raise RuntimeError(f"the evaluator ended with {process.returncode} in {folder}: {lines[-1:]}")
    finally:
        for _, process in running:
            process.kill()
            process.wait()
