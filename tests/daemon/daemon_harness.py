"""Daemons for tests: real processes, with actors in place of learner and stage."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunInfo, RunRequest, RunState
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.processes.spawn import spawn

HERE = Path(__file__).resolve().parent
DEADLINE_S = 30.0
T = TypeVar("T")


def until(look: Callable[[], T | None], what: str) -> T:
    """The first true answer; fails after a deadline."""
    deadline = time.monotonic() + DEADLINE_S
    while not (found := look()):
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.01)
    return found


class DaemonUnderTest:
    """One home and the daemon that serves it; `kill` and `start` as often as wanted."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.process: subprocess.Popen[bytes] | None = None
        self._clients: list[DaemonClient] = []

    def start(self, **options: object) -> DaemonClient:
        """Start it and connect; options as `idle_end_s=5`."""
        wishes = {"run_module": "daemon_actor", "stage_module": "daemon_stage_actor", "term_s": 0.5} | options
        arguments = [text for key, value in wishes.items() for text in (f"--{key.replace('_', '-')}", str(value))]
        self.home.prepare()
        with (self.home.logs / "daemon.log").open("ab") as log:
            self.process = spawn(
                "drillyard.daemon",
                ("--home", str(self.home.root), *arguments),
                role="daemon",
                stdout=log,
                stderr=log,
                new_session=True,
                env={**os.environ, "PYTHONPATH": str(HERE)},
            )
        return self.connect()

    def connect(self) -> DaemonClient:
        def look() -> DaemonClient | None:
            assert self.process is None or self.process.poll() is None, self.log()
            return DaemonClient.connect_existing(self.home)

        client = until(look, "the daemon answers")
        self._clients.append(client)
        return client

    def kill(self) -> None:
        """SIGKILL, as a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()
        self.hang_up()

    def hang_up(self) -> None:
        for client in self._clients:
            client.close()
        self._clients.clear()

    def log(self) -> str:
        return (self.home.logs / "daemon.log").read_text()

    def end(self) -> None:
        """End the daemon with all that it looks after."""
        if self.process is None:
            return
        if self.process.poll() is None:
            client = DaemonClient.connect_existing(self.home)
            if client is not None:
                with client:
                    client.shutdown(runs=True)
            self.process.send_signal(signal.SIGTERM)
        self.process.wait(DEADLINE_S)
        self.hang_up()


def request(name: str = "", **fields: object) -> RunRequest:
    return RunRequest(**{"env_id": "Drillyard/BallDrill-v0", "name": name} | fields)  # type: ignore[arg-type]


def wait_for(client: DaemonClient, run: RunInfo, *states: RunState) -> RunInfo:
    """Wait until a run is in one of the states."""
    return until(
        lambda: found if (found := client.get_run(run.run_id)).state in states else None, f"{run.run_id} is {states}"
    )


def wait_steps(client: DaemonClient, run: RunInfo, env_steps: int) -> RunInfo:
    """Wait until a run has made so many steps."""
    return until(
        lambda: found if (found := client.get_run(run.run_id)).env_steps >= env_steps else None, f"{env_steps} steps"
    )


def refused(call: Callable[[], object]) -> DrillyardError:
    """The error of a call that must fail."""
    with pytest.raises(DrillyardError) as caught:
        call()
    sentence = caught.value.sentence
    assert sentence.strip().endswith((".", "?")) or "`" in sentence
    assert "\n" not in sentence
    return caught.value
