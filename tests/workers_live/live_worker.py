"""A real worker, run in its own environment by a config file, and what it said."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.run import RunLimits
from drillyard.contracts.worker import WORKER_CONFIG_FILE, EvaluatePlan, WorkerConfig, WorkerMode

ROOT = Path(__file__).parents[2]
SDK = ROOT / "packages" / "drillyard-worker" / "src"
ENV_HOST = (sys.executable, "-P", "-m", "drillyard.envs.host")
VARIABLES = {
    "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONNOUSERSITE": "1",
    "WANDB_MODE": "offline", "HF_HUB_OFFLINE": "1", "RAY_USAGE_STATS_ENABLED": "0", "MPLBACKEND": "Agg",
    "SDL_VIDEODRIVER": "dummy", "CUDA_VISIBLE_DEVICES": "", "PYTHONWARNINGS": "default",
}  # fmt: skip
TIMEOUT_S = 240.0


@dataclass(frozen=True)
class LiveWorker:
    """An installed worker."""

    name: str
    python: Path
    """Interpreter of its environment."""
    folder: Path
    package: str
    variables: Mapping[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        """Variables of a process of this worker, PYTHONPATH with its folder and the SDK among them."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        path = os.pathsep.join((str(self.folder), str(SDK)))
        return {**kept, **VARIABLES, **self.variables, "PYTHONPATH": path}

    def command(self, *options: str) -> list[str]:
        return [str(self.python), "-m", f"{self.package}.cli", *options]

    def call(self, *args: str, timeout_s: float = TIMEOUT_S) -> "subprocess.CompletedProcess[str]":
        """Run the worker's interpreter with any arguments to its end."""
        return subprocess.run(
            [str(self.python), *args],
            env=self.environment(),
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )

    def config(self, folder: Path, algorithm: str, env_id: str, **fields: Any) -> WorkerConfig:
        """A config; `settings` left out means the worker's defaults, `steps` is short for the limit."""
        steps = fields.pop("steps", None)
        settings = self.defaults(algorithm) | fields.pop("settings", {})
        return WorkerConfig(
            run_id=fields.pop("run_id", folder.name),
            worker=self.name,
            algorithm=algorithm,
            env_id=env_id,
            limits=fields.pop("limits", RunLimits(env_steps=steps)),
            settings=settings,
            folder=str(folder),
            env_host=ENV_HOST,
            **fields,
        )

    def evaluation(self, folder: Path, checkpoint: Path, algorithm: str, env_id: str, **fields: Any) -> WorkerConfig:
        """A config that evaluates a checkpoint."""
        plan = EvaluatePlan(checkpoint=str(checkpoint), episodes=fields.pop("episodes", 10))
        return self.config(folder, algorithm, env_id, mode=WorkerMode.EVALUATE, evaluate=plan, **fields)

    def defaults(self, algorithm: str) -> dict[str, Any]:
        """Every setting of an algorithm, as --describe has it under this bare interpreter."""
        done = subprocess.run(
            [sys.executable, "-m", f"{self.package}.cli", "--describe"],
            env=self.environment(), capture_output=True, text=True, check=True, timeout=60,
        )  # fmt: skip
        described = json.loads(done.stdout)
        (found,) = (each for each in described["algorithms"] if each["name"] == algorithm)
        return {setting["key"]: setting["default"] for setting in found["settings"]}

    def start(self, config: WorkerConfig, *options: str) -> "Running":
        """Start it on a config; use as a context manager."""
        return Running(self, config, options)

    def run(self, config: WorkerConfig, *, timeout_s: float = TIMEOUT_S) -> "Running":
        """Start it and wait for its end; whether it ended well is for the caller to look at."""
        with self.start(config) as running:
            running.finish(timeout_s)
        return running


class Running:
    """One process of a worker and its events."""

    def __init__(self, worker: LiveWorker, config: WorkerConfig, options: tuple[str, ...] = ()) -> None:
        self.folder = Path(config.folder)
        self.events: list[dict[str, Any]] = []
        self.garbage: list[bytes] = []
        """Lines of its event stream that are no JSON objects."""
        (self.folder / "work").mkdir(parents=True, exist_ok=True)
        path = self.folder / WORKER_CONFIG_FILE
        path.write_bytes(msgspec.json.encode(config))
        self._log = self.folder / "stderr.log"
        self._buffer = b""
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                worker.command("--config", str(path), *options),
                env=worker.environment(), cwd=self.folder / "work", stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=log, start_new_session=True,
            )  # fmt: skip

    @property
    def stderr(self) -> str:
        return self._log.read_text(errors="replace")

    @property
    def code(self) -> int | None:
        return self.process.poll()

    def of(self, kind: str) -> list[dict[str, Any]]:
        """Its events of one type so far."""
        return [event for event in self.events if event.get("type") == kind]

    def metric(self, name: str) -> list[float]:
        """Every value of a metric so far."""
        return [event["values"][name] for event in self.of("metrics") if name in event["values"]]

    @property
    def checkpoints(self) -> list[Path]:
        """Oldest first."""
        return sorted((self.folder / "checkpoints").glob("step_*"))

    def manifest(self, index: int = -1) -> dict[str, Any]:
        return json.loads((self.checkpoints[index] / "manifest.json").read_bytes())

    def until(self, wanted: Callable[[dict[str, Any]], bool], timeout_s: float = TIMEOUT_S) -> dict[str, Any]:
        """Read events until one is as wanted."""
        deadline = time.monotonic() + timeout_s
        seen = 0
        while True:
            for event in self.events[seen:]:
                seen += 1
                if wanted(event):
                    return event
            if not self._read(deadline):
                raise AssertionError(f"the event did not come; the last ones: {self.events[-3:]}\n{self.stderr}")

    def stop(self) -> None:
        """Ask the leader alone to stop, as the daemon does first."""
        self.process.send_signal(signal.SIGTERM)

    def finish(self, timeout_s: float = TIMEOUT_S) -> int:
        """Read to the end of its events and wait for its exit; the exit code."""
        deadline = time.monotonic() + timeout_s
        while self._read(deadline):
            pass
        if time.monotonic() >= deadline:
            raise AssertionError(f"it did not end within {timeout_s:g} s; {self.events[-3:]}\n{self.stderr}")
        return self.process.wait(max(deadline - time.monotonic(), 1.0))

    def _read(self, deadline: float) -> bool:
        """Wait for bytes and take the whole lines; False at the end of the stream or at the deadline."""
        assert self.process.stdout is not None
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
            return False
        data = os.read(self.process.stdout.fileno(), 1 << 16)
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            try:
                event = json.loads(line)
            except ValueError:
                event = None
            if isinstance(event, dict):
                self.events.append(event)
            else:
                self.garbage.append(line)
        return bool(data)

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
