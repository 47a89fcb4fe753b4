"""What goes on after crashes: of a worker, of the daemon, of both. Limits, GPUs and cores hold through all of it."""

import json
import os
import signal
import stat
import time
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, refused, request, until, wait_for, wait_steps
from foreign_house import act, house

from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.run import RestartPolicy, RunInfo, RunLimits, RunOutcome, RunResources, RunState
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.gpus import parse_gpus
from drillyard.processes.group import group_members

process = pytest.mark.process
OPTIONS: dict[str, object] = {"measure_s": 0.1, "limit_margin_s": 0.3}

NVIDIA_SMI = """#!/bin/sh
[ "$1" = --query-gpu=index,uuid,name,memory.total ] || exit 2
echo "0, GPU-11111111-2222, NVIDIA H100 80GB HBM3, 81559"
echo "1, GPU-33333333-4444, NVIDIA H100 80GB HBM3, 81559"
echo "some warning of the driver"
"""


@pytest.fixture
def client(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DaemonClient:
    house(daemon.home, tmp_path, monkeypatch)
    return daemon.start(**OPTIONS)


@pytest.fixture
def two_gpus(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "nvidia-smi"
    program.parent.mkdir()
    program.write_text(NVIDIA_SMI)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    house(daemon.home, tmp_path, monkeypatch)


def events(run: RunInfo) -> list[dict[str, object]]:
    return [json.loads(line) for line in (Path(run.folder) / "events.jsonl").read_bytes().splitlines() if line.strip()]


def whole(run: RunInfo) -> list[dict[str, object]]:
    """The events of a run, of which none is missing and none is there twice."""
    found = events(run)
    assert [event["seq"] for event in found] == list(range(len(found)))
    return found


@process
def test_a_crashed_worker_goes_on_from_its_newest_checkpoint(client: DaemonClient) -> None:
    run = client.submit_run(act("save=10 segv=25 finish=40"))
    ended = client.wait_ended(run.run_id)
    assert (ended.outcome, ended.restarts, ended.reason) == (RunOutcome.COMPLETED, 1, "finished after 40 steps")
    found = whole(run)
    (told,) = [event for event in found if event["type"] == "log"]
    assert "killed by SIGSEGV" in str(told["message"]) and "step_000000002000" in str(told["message"])
    (loaded,) = [event for event in found if event["type"] == "checkpoint_loaded"]
    assert str(loaded["path"]).endswith("step_000000002000") and loaded["seq"] == told["seq"] + 1  # type: ignore[operator]
    # 24 steps before the crash and 40 after it, none of which counts twice.
    assert ended.env_steps == 6400
    steps = [event["env_steps"] for event in found if event["type"] == "progress"]
    assert steps == sorted(steps)  # type: ignore[type-var]
    (curve,) = client.run_curves([run.run_id], points=2000)
    assert list(curve.env_steps) == sorted(set(curve.env_steps))


@process
def test_a_kill_is_a_crash_and_a_damaged_checkpoint_is_passed_over(client: DaemonClient) -> None:
    run = client.submit_run(act("save=5"))
    wait_steps(client, run, 1600)
    client.pause_run(run.run_id)
    newest = sorted((Path(run.folder) / "checkpoints").glob("step_*"))[-2:]
    (newest[1] / "policy.json").write_text("damaged")
    assert run.pid
    os.kill(run.pid, signal.SIGKILL)
    again = until(lambda: found if (found := client.get_run(run.run_id)).restarts else None, "it is started again")
    assert again.state is RunState.RUNNING and again.pid not in (None, run.pid)
    wait_steps(client, run, again.env_steps + 300)
    ended = client.cancel_run(run.run_id)
    assert (ended.outcome, ended.restarts) == (RunOutcome.CANCELLED, 1)
    assert str(newest[0].name) in next(str(event["message"]) for event in whole(run) if event["type"] == "log")


@process
def test_a_failure_that_was_told_is_not_repeated_and_cancel_wins(client: DaemonClient) -> None:
    failed = client.wait_ended(client.submit_run(act("fail=5", restart=RestartPolicy.ON_CRASH)).run_id)
    assert (failed.outcome, failed.code, failed.restarts) == (RunOutcome.FAILED, "bad_value", 0)
    run = client.submit_run(act("crash=1 again"))
    until(lambda: client.get_run(run.run_id).restarts >= 1, "it has crashed")
    ended = client.cancel_run(run.run_id)
    assert ended.outcome is RunOutcome.CANCELLED
    time_of_end = ended.ended_at
    other = client.submit_run(act("finish=30"))
    client.wait_ended(other.run_id)
    after = client.get_run(run.run_id)
    assert (after.outcome, after.ended_at, after.state) == (RunOutcome.CANCELLED, time_of_end, RunState.ENDED)
    wish = request(restart=RestartPolicy.ON_CRASH)
    assert refused(lambda: client.submit_run(wish)).code is ErrorCode.UNSUPPORTED


@process
def test_the_daemon_dies_in_the_middle_of_four_runs(daemon: DaemonUnderTest, client: DaemonClient) -> None:
    crashed = client.submit_run(act("save=5 segv=8"))
    runs = [client.submit_run(act("save=20")), client.submit_run(act()), client.submit_run(request()), crashed]
    waiting = client.submit_run(act("finish=5", priority=3, resources=RunResources(cpus=1)))
    client.cancel_run(waiting.run_id)
    for run in runs:
        wait_steps(client, run, 1000)
    for _ in range(3):
        before = {run.run_id: client.get_run(run.run_id) for run in runs}
        daemon.kill()
        client = daemon.start(**OPTIONS)
        for run in runs:
            again = client.get_run(run.run_id)
            old = before[run.run_id]
            assert (again.state, again.pid, again.restarts) == (RunState.RUNNING, old.pid, old.restarts)
            assert again.env_steps >= old.env_steps
            wait_steps(client, run, again.env_steps + 300)
    assert client.get_run(crashed.run_id).restarts == 1
    # A worker that dies while no daemon is there goes on with the next one.
    daemon.kill()
    alone = before[runs[0].run_id]
    assert alone.pid
    os.kill(alone.pid, signal.SIGKILL)
    until(lambda: not group_members(alone.pid or 0), "it is dead")
    client = daemon.start(**OPTIONS)
    until(lambda: client.get_run(alone.run_id).restarts == 1, "it is started again")
    wait_steps(client, runs[0], client.get_run(alone.run_id).env_steps + 300)
    streamed: dict[str, list[int]] = {}
    for run in runs:
        batches = client.stream_events(run.run_id, follow=False)
        streamed[run.run_id] = [json.loads(line)["seq"] for batch in batches for line in batch.lines]
    for run in runs:
        ended = client.cancel_run(run.run_id)
        found = whole(run)
        assert ended.env_steps == max(event.get("env_steps", 0) for event in found)  # type: ignore[type-var]
        assert streamed[run.run_id] == list(range(len(streamed[run.run_id])))
    curves = client.run_curves([run.run_id for run in runs[:2]], ["return_mean"], points=2000)
    for run, curve in zip(runs[:2], curves, strict=True):
        figures = [event["env_steps"] for event in events(run) if event["type"] == "metrics"]
        assert len(figures) < 2000 and list(curve.env_steps) == figures


@process
def test_a_worker_that_ignores_its_limits_is_stopped(client: DaemonClient) -> None:
    steps = client.submit_run(act("greedy", limits=RunLimits(env_steps=500)))
    seconds = client.submit_run(act("greedy", limits=RunLimits(seconds=0.5)))
    stubborn = client.submit_run(act("greedy stubborn deaf", limits=RunLimits(env_steps=500)))
    own = client.submit_run(act("", limits=RunLimits(env_steps=500)))
    began = time.monotonic()
    paused = client.submit_run(act("greedy", limits=RunLimits(seconds=0.5)))
    wait_for(client, paused, RunState.RUNNING)
    client.pause_run(paused.run_id)
    for run, word in ((steps, "500 env steps"), (seconds, "0.5 s"), (stubborn, "500 env steps")):
        ended = client.wait_ended(run.run_id)
        assert ended.outcome is RunOutcome.COMPLETED
        assert word in ended.reason and "did not stop by itself" in ended.reason
        assert run.pid and not group_members(run.pid)
    assert client.wait_ended(own.run_id).reason == "reached 500 env steps"
    # Training time counts, not pauses.
    until(lambda: time.monotonic() - began > 1.5, "time passes")
    assert client.get_run(paused.run_id).state is RunState.PAUSED
    client.cancel_run(paused.run_id)


@process
def test_gpus_are_reserved_and_kept(daemon: DaemonUnderTest, two_gpus: None) -> None:
    client = daemon.start(**OPTIONS)
    one = client.submit_run(act(resources=RunResources(gpus=1)))
    two = client.submit_run(act(resources=RunResources(gpus=1)))
    third = client.submit_run(act("finish=5", resources=RunResources(gpus=2)))
    small = client.submit_run(act("finish=5", resources=RunResources(gpus=1)))
    none = client.submit_run(act("finish=5"))
    assert (one.gpus, two.gpus) == (("0",), ("1",))
    assert (third.phase, small.phase) == ("queued", "queued")
    assert client.wait_ended(none.run_id).outcome is RunOutcome.COMPLETED  # it passes those that wait for GPUs
    for run in (one, two):
        wait_steps(client, run, 100)
        told = Path(f"/proc/{run.pid}/environ").read_text().split("\0")
        assert f"CUDA_VISIBLE_DEVICES={run.gpus[0]}" in told and "CUDA_DEVICE_ORDER=PCI_BUS_ID" in told
    assert [(gpu.id, gpu.run_id, gpu.memory_mb) for gpu in client.health().gpus] == [
        ("0", one.run_id, 81559),
        ("1", two.run_id, 81559),
    ]
    assert "has 2" in refused(lambda: client.submit_run(act(resources=RunResources(gpus=3)))).sentence
    daemon.kill()
    client = daemon.start(**OPTIONS)
    until(lambda: len(client.health().gpus) == 2, "the GPUs are found again")
    assert {gpu.run_id for gpu in client.health().gpus} == {one.run_id, two.run_id}
    assert client.get_run(third.run_id).phase == "queued"
    # A crash keeps the reservation.
    assert one.pid
    os.kill(one.pid, signal.SIGKILL)
    again = until(lambda: found if (found := client.get_run(one.run_id)).restarts else None, "it goes on")
    assert again.gpus == ("0",)
    client.cancel_run(two.run_id)
    assert client.get_run(third.run_id).phase == "queued"
    client.cancel_run(one.run_id)
    ended = client.wait_ended(third.run_id)
    assert (ended.outcome, ended.gpus) == (RunOutcome.COMPLETED, ())
    assert client.wait_ended(small.run_id).outcome is RunOutcome.COMPLETED
    assert {gpu.run_id for gpu in client.health().gpus} == {""}


def test_gpus_that_are_hidden_from_us_are_not_ours() -> None:
    text = "0, GPU-1a, A, 100\n1, GPU-2b, B, with, commas, [N/A]\nNo devices\n"
    assert [gpu.id for gpu in parse_gpus(text, None)] == ["0", "1"]
    assert [(gpu.name, gpu.memory_mb) for gpu in parse_gpus(text, "1")] == [("B, with, commas", 0)]
    assert [gpu.id for gpu in parse_gpus(text, "GPU-1a")] == ["0"]
    assert parse_gpus(text, "") == ()


@process
@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="needs two cores")
def test_cores_are_those_that_the_fewest_others_have(client: DaemonClient) -> None:
    one = client.submit_run(act(resources=RunResources(cpus=1)))
    two = client.submit_run(act("idle=2", resources=RunResources(cpus=1)))
    ours = client.submit_run(request(resources=RunResources(cpus=1)))
    for run in (one, two, ours):
        wait_steps(client, run, 300)
    cores = [os.sched_getaffinity(run.pid or 0) for run in (one, two, ours)]
    assert all(len(each) == 1 for each in cores)
    assert cores[0] != cores[1]
    assert {frozenset(os.sched_getaffinity(pid)) for pid in group_members(two.pid or 0)} == {frozenset(cores[1])}
    for run in (one, two, ours):
        client.cancel_run(run.run_id)
