"""A learner process under test: started as the daemon starts it, its events read as they come."""

import hashlib
import os
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import psutil

from drillyard.contracts.control import Answer, Command
from drillyard.contracts.run import RunConfig, RunLimits, RunRequest
from drillyard.learning.algorithms import as_settings, resolve
from drillyard.learning.checkpoint import load_checkpoint, newest_valid
from drillyard.processes.group import group_members, stop_group
from drillyard.processes.spawn import spawn
from drillyard.transport.control import ControlClient

ENV = "Drillyard/BallDrill-v0"
SMALL: dict[str, Any] = {
    "hidden": (16, 16),
    "steps": 8,
    "groups": 4,
    "rows": 16,
    "minibatch": 128,
    "epochs": 2,
    "snapshot_every": 2,
    "opponents": 2,
    "opponents_every": 2,
    "workers": 2,
}
"""A batch of 512 samples: an update in a few milliseconds."""
CARTPOLE = "gym:CartPole-v1"
SMALL_DQN: dict[str, Any] = {
    "hidden": (16,),
    "batch_size": 16,
    "replay_capacity": 4000,
    "learning_starts": 100,
    "batch_tasks": 4,
    "updates_per_step": 0.1,
    "updates_per_step_end": 0.0,
    "lr_end": 0.0,
    "epsilon_start": 0.9,
    "epsilon_end": 0.01,
    "epsilon_steps": 500,
    "duelling": True,
    "workers": 2,
}
"""Whatever is tuned for the env."""
DQN_METRICS = {
    "episodes_per_min", "epsilon", "q_mean", "q_max", "td_error", "loss_q", "replay_size", "replay_fill", "replay_mb",
    "batch_episodes", "barrier_wait_share", "learner_share", "steps_per_s_alone", "parallel_efficiency",
    "tasks_reissued", "tasks_discarded", "tasks_lost", "worker_failure_share", "target_syncs",
}  # fmt: skip
"""Those of METRICS that only runs of dqn tell."""
BATCH = 512
DEADLINE_S = 60.0


class LearnerProcess:
    """Use as a context manager; whatever happens, no process of the run is left."""

    def __init__(
        self,
        folder: Path,
        *,
        seed: int = 1,
        updates: int | None = None,
        seconds: float | None = None,
        resume_from: Path | None = None,
        env: dict[str, str] | None = None,
        env_id: str = ENV,
        env_options: dict[str, Any] | None = None,
        algorithm: str = "ppo",
        env_steps: int | None = None,
        return_mean: float | None = None,
        **settings: Any,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.lines: list[dict[str, Any]] = []
        small = SMALL if algorithm == "ppo" else SMALL_DQN
        resolved = as_settings(resolve(algorithm, env_id, small | settings))
        request = RunRequest(
            env_id=env_id,
            env_options=env_options or {},
            seed=seed,
            algorithm=algorithm,
            limits=RunLimits(
                seconds=seconds,
                env_steps=env_steps if updates is None else updates * BATCH,
                return_mean=return_mean,
            ),
            settings=resolved,
            resume_from=None if resume_from is None else str(resume_from),
        )
        config = RunConfig(
            run_id=folder.name, request=request, settings=resolved, drillyard_version="0", created_at=time.time()
        )
        (folder / "config.json").write_bytes(msgspec.json.encode(config))
        self._read, write = os.pipe()
        with (folder / "stderr.log").open("ab") as stderr:
            self.process = spawn(
                "drillyard.learning.learner",
                [str(folder)],
                role="learner",
                stdout=write,
                stderr=stderr,
                new_session=True,
                die_with=os.getpid(),
                env=None if env is None else os.environ | env,
            )
        os.close(write)
        self._partial = b""

    def __enter__(self) -> "LearnerProcess":
        return self

    def __exit__(self, *_: object) -> None:
        stop_group(self.process.pid, grace_s=0.0, term_s=10.0, reap=self.process.poll)
        self.process.wait()
        os.close(self._read)
        for path in self.folder.glob("*.sock"):
            path.unlink(missing_ok=True)  # of a learner that was killed on purpose, and of its workers

    @property
    def stderr(self) -> str:
        return (self.folder / "stderr.log").read_text()

    def wait_for(self, wanted: Callable[[dict[str, Any]], bool], deadline_s: float = DEADLINE_S) -> dict[str, Any]:
        """The first event, of those not yet read, that `wanted` accepts."""
        deadline = time.monotonic() + deadline_s
        poll = select.poll()
        poll.register(self._read, select.POLLIN)
        while True:
            while b"\n" in self._partial:
                line, _, self._partial = self._partial.partition(b"\n")
                event = msgspec.json.decode(line)
                self.lines.append(event)
                if wanted(event):
                    return event
            left = deadline - time.monotonic()
            assert left > 0, f"no such event in {deadline_s} s; last: {self.lines[-3:]}; stderr: {self.stderr}"
            if poll.poll(left * 1000):
                data = os.read(self._read, 65536)
                assert data, f"the learner ended first; last: {self.lines[-3:]}; stderr: {self.stderr}"
                self._partial += data

    def wait_type(self, kind: str, deadline_s: float = DEADLINE_S) -> dict[str, Any]:
        """The next event of a type."""
        return self.wait_for(lambda event: event["type"] == kind, deadline_s)

    def wait_updates(self, updates: int) -> dict[str, Any]:
        """The next metrics event with at least so many updates."""
        return self.wait_for(lambda event: event["type"] == "metrics" and event["updates"] >= updates)

    def finish(self) -> int:
        """Read to the end of the events; the exit code."""
        while data := os.read(self._read, 65536):
            self._partial += data
        *lines, _ = self._partial.split(b"\n")
        self.lines += [msgspec.json.decode(line) for line in lines]
        self._partial = b""
        return self.process.wait(DEADLINE_S)

    def request(self, command: Command) -> Answer:
        """Send one command over a connection of its own."""
        client = ControlClient.connect(self.folder / "control.sock", DEADLINE_S)
        try:
            return client.request(command, DEADLINE_S)
        finally:
            client.close()

    def workers(self) -> list[int]:
        """Pids of the rollout workers."""
        return [pid for pid in group_members(self.process.pid) if pid != self.process.pid]

    def kill_worker(self, index: int = 0) -> None:
        """SIGKILL one of the workers that run."""
        workers = self.workers()
        if workers:
            try:
                os.kill(workers[index % len(workers)], signal.SIGKILL)
            except ProcessLookupError:
                return

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        """All events read so far of a type."""
        return [event for event in self.lines if event["type"] == kind]

    def checkpoint(self) -> Path:
        """The newest one."""
        path = newest_valid(self.folder / "checkpoints")
        assert path is not None
        return path


def digest(path: Path) -> str:
    """Of everything that training goes on from: all tensors and the state."""
    manifest, tensors = load_checkpoint(path)
    state = {key: value for key, value in manifest.state.items() if key not in ("configured", "best_score")}
    hashed = hashlib.blake2b(msgspec.json.encode(state, order="deterministic"))
    counters = (manifest.policy_version, manifest.env_steps, manifest.updates, manifest.episodes)
    hashed.update(repr(counters).encode())
    for name in sorted(tensors):
        hashed.update(name.encode() + tensors[name].tobytes())
    return hashed.hexdigest()


def memory_mb(pid: int) -> float:
    """Proportional set size."""
    return psutil.Process(pid).memory_full_info().pss / 2**20
