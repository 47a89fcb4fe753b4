"""The worker under test: where it is, and how its processes are started."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import drillyard_worker
from drillyard_worker.conformance.report import Failure
from drillyard_worker.metadata import WORKER_VERSION

POLL_S = 0.02
MARK = "DRILLYARD_OWNER"
_GROUP = re.compile(r'\[project\.entry-points\."?drillyard\.workers"?\]\s*\n((?:[^\[\n].*\n|\n)*)')
_ENTRY = re.compile(r"^\s*[\"']?([\w.-]+)[\"']?\s*=\s*[\"']([\w.]+):(\w+)[\"']", re.MULTILINE)


class Subject:
    """A worker folder and an interpreter that has its library.

    Args:
        folder: with pyproject.toml.
        python: of the worker's environment.
        scratch: an empty folder for the runs.
        env_id: what it trains on.
        steps: env steps of a short training.
        algorithm: empty = the first that can act in the env of CartPole's kind, else the first.
        settings: of the algorithm, besides the defaults.
        script: for a worker that runs one.
        env_host: command that serves envs of Drillyard.
        patience_s: how long a process may take to begin to train; a short training may take twice as long.
    """

    def __init__(
        self,
        folder: Path,
        python: Path | str,
        scratch: Path,
        *,
        env_id: str = "gym:CartPole-v1",
        steps: int = 2000,
        algorithm: str = "",
        settings: Mapping[str, Any] | None = None,
        script: str = "",
        env_host: Sequence[str] = (),
        patience_s: float = 120.0,
    ) -> None:
        self.folder, self.python, self.scratch = Path(folder).resolve(), str(python), Path(scratch).resolve()
        self.env_id, self.steps, self.algorithm = env_id, steps, algorithm
        self.settings, self.script, self.env_host = dict(settings or {}), script, tuple(env_host)
        self.patience_s = patience_s
        self.description: dict[str, Any] = {}
        self.trained: Path | None = None
        """Folder of a run that went well."""
        self._runs = 0

    def entry(self) -> tuple[str, str]:
        """Its name and package, from pyproject.toml; raises Failure."""
        path = self.folder / "pyproject.toml"
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise Failure(f"{path} cannot be read ({error}).") from None
        group = _GROUP.search(text + "\n")
        entries = _ENTRY.findall(group.group(1)) if group else []
        if len(entries) != 1:
            raise Failure(
                f'{path} has no [project.entry-points."drillyard.workers"] with one NAME = "PACKAGE:FUNCTION".'
            )
        name, module, _ = entries[0]
        return name, module.split(".")[0]

    @property
    def capabilities(self) -> dict[str, Any]:
        return self.description.get("capabilities", {})

    def variables(self) -> dict[str, str]:
        """The environment of its processes: as Drillyard gives it, so that what passes here runs there."""
        sdk = str(Path(drillyard_worker.__file__).resolve().parent.parent)
        return {
            **{key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))},
            "PYTHONPATH": os.pathsep.join([str(self.folder), sdk]),
            "PYTHONNOUSERSITE": "1",
            "PYTHONUNBUFFERED": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "OMP_NUM_THREADS": "1",
            "MKL_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "WANDB_MODE": "offline",
            "HF_HUB_OFFLINE": "1",
            "RAY_USAGE_STATS_ENABLED": "0",
            "MPLBACKEND": "Agg",
            "SDL_VIDEODRIVER": "dummy",
        }

    def ask(self, *options: str, bare: bool = False, timeout_s: float = 120.0) -> subprocess.CompletedProcess[bytes]:
        """Run its command to the end. bare: without the packages of its environment."""
        command = [self.python, *(["-S"] if bare else []), "-m", f"{self.entry()[1]}.cli", *options]
        try:
            return subprocess.run(
                command, env=self.variables(), cwd=str(self.scratch), capture_output=True, timeout=timeout_s,
                stdin=subprocess.DEVNULL, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise Failure(f"`{' '.join(options)}` did not end within {timeout_s:g} s.") from None
        except OSError as error:
            raise Failure(f"{self.python} cannot be run ({error}).") from None

    def config(self, **changes: Any) -> dict[str, Any]:
        """A config with a folder of its own; changes replace its fields."""
        self._runs += 1
        folder = self.scratch / f"run{self._runs}"
        folder.mkdir()
        (folder / "checkpoints").mkdir()
        config = {
            "v": WORKER_VERSION,
            "run_id": f"conformance-{self._runs}-{uuid.uuid4().hex[:8]}",
            "worker": self.entry()[0],
            "mode": "train",
            "algorithm": self.chosen()["name"],
            "env_id": self.env_id,
            "seed": 1,
            "limits": {"env_steps": self.steps},
            "settings": dict(self.settings),
            "folder": str(folder),
            "script": self.script,
            "env_host": list(self.env_host),
            "a_field_of_tomorrow": {"is": "left out"},
        }
        config.update(changes)
        return config

    def chosen(self) -> dict[str, Any]:
        """The algorithm that is tested."""
        found = self.description.get("algorithms") or [{"name": self.algorithm or "unknown"}]
        named = [each for each in found if each.get("name") == self.algorithm]
        able = [each for each in found if "discrete" in each.get("action_spaces", ())]
        return (named or able or found)[0]

    def write(self, config: Mapping[str, Any]) -> Path:
        """The config as a file in its run's folder."""
        path = Path(config["folder"]) / "worker.json"
        path.write_text(json.dumps(config), encoding="utf-8")
        return path

    def start(self, config: Mapping[str, Any]) -> Running:
        """Start a run."""
        return Running(self, config)

    def run(self, config: Mapping[str, Any]) -> Running:
        """Start a run and wait for its end; raises Failure when there is none within twice the patience."""
        running = self.start(config)
        running.finish(2 * self.patience_s)
        return running


class Running:
    """A worker's process that performs a run, in a process group of its own."""

    def __init__(self, subject: Subject, config: Mapping[str, Any]) -> None:
        self.subject, self.config = subject, config
        self.folder = Path(config["folder"])
        self._file = self.folder / "events.jsonl"
        command = [subject.python, "-m", f"{subject.entry()[1]}.cli", "--config", str(subject.write(config))]
        work = self.folder / "work"
        work.mkdir(exist_ok=True)
        with self._file.open("ab") as out, (self.folder / "stderr.log").open("ab") as err:
            self.process = subprocess.Popen(
                command, env={**subject.variables(), MARK: config["run_id"]}, cwd=str(work), stdout=out, stderr=err,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip

    def lines(self) -> list[bytes]:
        """Whole lines written so far."""
        return self._file.read_bytes().split(b"\n")[:-1]

    def content(self) -> bytes:
        return self._file.read_bytes()

    def events(self) -> list[dict[str, Any]]:
        """What can be read of the lines."""
        found = []
        for line in self.lines():
            with contextlib.suppress(ValueError):
                event = json.loads(line)
                if isinstance(event, dict):
                    found.append(event)
        return found

    def until(
        self, wanted: Callable[[list[dict[str, Any]]], bool], what: str, timeout_s: float
    ) -> list[dict[str, Any]]:
        """Wait until the events are as wanted; raises Failure."""
        deadline = time.monotonic() + timeout_s
        while True:
            ended = self.process.poll() is not None
            events = self.events()
            if wanted(events):
                return events
            if ended:
                raise Failure(f"the process ended (exit code {self.process.returncode}) before {what}.{self.hint()}")
            if time.monotonic() > deadline:
                raise Failure(f"{what} did not come within {timeout_s:g} s.{self.hint()}")
            time.sleep(POLL_S)

    def training(self) -> list[dict[str, Any]]:
        """Wait until its counters move."""
        first = self.config.get("first_counters", [0])[0]
        return self.until(
            lambda events: any(event.get("env_steps", 0) > first and event.get("type") in ("metrics", "progress")
                               for event in events),
            "the first event with env_steps", self.subject.patience_s,
        )  # fmt: skip

    def finish(self, timeout_s: float) -> int:
        """Wait for its end; raises Failure, and kills it, when it does not come."""
        try:
            return self.process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure(f"the process did not end within {timeout_s:g} s.{self.hint()}") from None

    def kill(self) -> None:
        """End it with all that it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pid in self.left():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._tidy()

    def left(self) -> list[int]:
        """Processes of this run that still live after its leader ended."""
        found = []
        mark = f"{MARK}={self.config['run_id']}".encode()
        if sys.platform == "linux":
            for path in Path("/proc").glob("[0-9]*"):
                with contextlib.suppress(OSError):
                    if mark in (path / "environ").read_bytes().split(b"\0"):
                        found.append(int(path.name))
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, 0)
                found.append(self.process.pid)
        return found

    def hint(self) -> str:
        """The last line of its stderr, for a sentence."""
        with contextlib.suppress(OSError):
            lines = (self.folder / "stderr.log").read_text(encoding="utf-8", errors="replace").strip().splitlines()
            if lines:
                return f" Its stderr ends with: {lines[-1][:200]}"
        return ""

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None or self.left():
            self.kill()
        self._tidy()

    def _tidy(self) -> None:
        """Remove the sockets of a process that did not do it itself."""
        for path in self.folder.glob("*.sock"):
            path.unlink()
