"""A real daemon with runs of real libraries, and what their event files say."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from drillyard.contracts.run import RunInfo, RunLimits, RunRequest
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.processes.group import group_members

DEADLINE_S = 240.0
"""Five runs start at once on two cores, and Ray alone takes 10 s of one."""
T = TypeVar("T")
BALL = "Drillyard/BallDrill-v0"
CARTPOLE = "gym:CartPole-v1"
RUNS: dict[str, dict[str, Any]] = {
    "drillyard": {"env_id": BALL, "settings": {"workers": 1, "groups": 2, "rows": 16, "steps": 16, "minibatch": 64}},
    "cleanrl": {"env_id": CARTPOLE},
    "sb3": {"env_id": CARTPOLE},
    "rllib": {"env_id": CARTPOLE},
    "xuance": {"env_id": CARTPOLE},
}
"""Our learner and the four libraries, each with PPO."""


class LiveDaemon:
    """One home and the daemon that serves it; `kill` and `start` as often as wanted. A context manager."""

    def __init__(self, root: Path) -> None:
        self.home = Home(root)
        self.process: subprocess.Popen[bytes] | None = None
        self.client: DaemonClient | None = None

    def start(self) -> DaemonClient:
        self.home.prepare()
        with (self.home.logs / "daemon.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "drillyard.daemon", "--home", str(self.home.root), "--max-runs", "8"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, env=dict(os.environ),
            )  # fmt: skip
        client = self.client = until(lambda: DaemonClient.connect_existing(self.home), "the daemon answers")
        return client

    def kill(self) -> None:
        """SIGKILL, as a power cut would."""
        assert self.process is not None and self.client is not None
        self.process.kill()
        self.process.wait()
        self.client.close()

    def __enter__(self) -> "LiveDaemon":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None and self.process.poll() is None:
            assert self.client is not None
            self.client.shutdown(runs=True)
            self.process.terminate()
            self.process.wait(DEADLINE_S)
        if self.client is not None:
            self.client.close()


def until(look: Callable[[], T | None], what: str) -> T:
    """The first true answer; fails after a deadline."""
    deadline = time.monotonic() + DEADLINE_S
    while not (found := look()):
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.05)
    return found


def submit(client: DaemonClient, worker: str, env_steps: int | None = None) -> RunInfo:
    """A run of one library, or of our learner."""
    limits = RunLimits(env_steps=env_steps)
    return client.submit_run(RunRequest(worker=worker, name=worker, algorithm="ppo", limits=limits, **RUNS[worker]))


def whole_events(run: RunInfo) -> list[dict[str, Any]]:
    """Every line of a run's event file: numbered without a gap, all its own, times never falling much.

    Raises:
        AssertionError: a line is torn, missing, doubled, or another run's.
    """
    lines = (Path(run.folder) / "events.jsonl").read_bytes().splitlines()
    events = [json.loads(line) for line in lines]
    assert [event["seq"] for event in events] == list(range(len(events))), run.worker
    assert {event["run_id"] for event in events} == {run.run_id}, run.worker
    steps = [event["env_steps"] for event in events if event["type"] == "metrics"]
    assert steps == sorted(steps), run.worker
    return events


def processes_of(run: RunInfo) -> list[int]:
    """What lives in a run's process group, whose leader says its number when it begins."""
    started = [event for event in whole_events(run) if event["type"] == "run_started"]
    return list(group_members(started[-1]["pid"]))
