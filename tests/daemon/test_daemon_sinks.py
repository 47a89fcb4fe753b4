"""Sinks: started with their run, ended after it, never in its way. The tool itself is a stand-in here."""

import json
import os
import signal
import sys
import time
from pathlib import Path

import msgspec
import pytest
from daemon_harness import DaemonUnderTest, refused, until, wait_steps
from foreign_house import act, house

from drillyard.contracts.daemon import ProcessInfo
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunOutcome
from drillyard.daemon.client import DaemonClient
from drillyard.workers.environments import MARKER, Made
from drillyard.workers.files import environments_folder
from drillyard.workers.tools import tool_recipe

pytestmark = pytest.mark.process

WANDB = """
import json, pathlib

class Settings:
    def __init__(self, **_): pass

class Run:
    def __init__(self, place):
        self.summary, self.file = {}, (pathlib.Path(place) / "said.jsonl").open("a")
    def define_metric(self, *_, **__): pass
    def log(self, values, step, **_):
        self.file.write(json.dumps([step, values["env_steps"]]) + "\\n"); self.file.flush()
    def finish(self, exit_code):
        self.file.write(json.dumps(["end", self.summary.get("outcome", "")]) + "\\n"); self.file.flush()

def init(dir, **_):
    return Run(dir)
"""


@pytest.fixture
def client(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DaemonClient:
    house(daemon.home, tmp_path, monkeypatch)
    recipe = tool_recipe("wandb")
    folder = environments_folder() / (recipe.prefix + "0" * 12)
    (folder / "bin").mkdir(parents=True)
    (folder / "wandb.py").write_text(WANDB)
    python = folder / "bin" / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH={folder} exec {sys.executable} "$@"\n')
    python.chmod(0o755)
    made = Made(
        owner="wandb", environment=recipe.environment, lock_digest=recipe.lock_digest, python=sys.version.split()[0],
        torch="", installer="none", size_mb=0.0, own_mb=0.0, seconds=0.0, created_at=time.time(),
    )  # fmt: skip
    (folder / MARKER).write_bytes(msgspec.json.encode(made))
    return daemon.start()


def sinks(client: DaemonClient) -> list[ProcessInfo]:
    return [row for row in client.health().processes if row.role == "sink"]


def said(run_folder: str) -> list[list[object]]:
    path = Path(run_folder) / "sinks" / "said.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def test_a_sink_follows_its_run_and_outlives_it_until_all_is_handed_on(
    daemon: DaemonUnderTest, client: DaemonClient
) -> None:
    run = client.submit_run(act(sinks=("wandb",)))
    (row,) = until(lambda: sinks(client), "the sink runs")
    assert row.owner == run.run_id
    until(lambda: [each.niceness for each in sinks(client)] == [10], "it has stepped back behind the show")
    until(lambda: len(said(run.folder)) > 10, "it hands on")
    daemon.kill()
    client = daemon.start()
    assert [each.pid for each in until(lambda: sinks(client), "it is found again")] == [row.pid]
    wait_steps(client, run, client.get_run(run.run_id).env_steps + 500)
    ended = client.cancel_run(run.run_id)
    until(lambda: said(run.folder)[-1] == ["end", "cancelled"], "it has heard of the end")
    until(lambda: not sinks(client), "it has ended")
    figures = [line for line in said(run.folder) if line[0] != "end"]
    assert figures[-1][1] == ended.env_steps
    client.delete_run(run.run_id)


def test_a_sink_that_dies_costs_the_run_nothing(daemon: DaemonUnderTest, client: DaemonClient) -> None:
    run = client.submit_run(act(sinks=("wandb",)))
    (row,) = until(lambda: sinks(client), "the sink runs")
    os.kill(row.pid, signal.SIGKILL)
    until(lambda: "the sink wandb" in daemon.log(), "it is told")
    steps = client.get_run(run.run_id).env_steps
    wait_steps(client, run, steps + 300)
    assert client.cancel_run(run.run_id).outcome is RunOutcome.CANCELLED


def test_a_run_with_a_sink_is_deleted_with_it(client: DaemonClient) -> None:
    run = client.submit_run(act(sinks=("wandb",)))
    until(lambda: sinks(client), "the sink runs")
    client.cancel_run(run.run_id)
    client.delete_run(run.run_id)
    until(lambda: not sinks(client), "the sink has gone")
    assert not Path(run.folder).exists()


def test_a_sink_that_is_not_there_is_refused(client: DaemonClient) -> None:
    assert refused(lambda: client.submit_run(act(sinks=("paper",)))).code is ErrorCode.BAD_VALUE
    with pytest.raises(DrillyardError, match="drillyard worker install mlflow") as caught:
        client.submit_run(act(sinks=("mlflow",)))
    assert caught.value.code is ErrorCode.UNAVAILABLE
