"""Runs of other libraries: asked for, started, followed, stopped, continued."""

import json
import os
from pathlib import Path

import msgspec
import pytest
from daemon_harness import DaemonUnderTest, refused, until, wait_for, wait_steps
from foreign_house import act, add_worker, house

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunLimits, RunOutcome, RunRequest, RunResources, RunState
from drillyard.contracts.worker import WorkerConfig
from drillyard.daemon.client import DaemonClient
from drillyard.processes.group import group_members

pytestmark = pytest.mark.process


@pytest.fixture
def client(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DaemonClient:
    house(daemon.home, tmp_path, monkeypatch)
    return daemon.start()


def test_a_worker_trains_in_its_own_interpreter(client: DaemonClient) -> None:
    run = client.submit_run(act("finish=20 save=5", megabytes="7", tags=("one",), notes="n", name="x"))
    assert (run.worker, run.tags, run.notes, run.name, run.can_show) == ("actor", ("one",), "n", "x", False)
    folder = Path(run.folder)
    config = msgspec.json.decode((folder / "worker.json").read_bytes(), type=WorkerConfig)
    assert config.settings == {"words": "finish=20 save=5", "megabytes": 7, "events": 50_000, "rate": 0, "step_s": 0.01}
    assert (config.run_id, config.folder, config.next_seq) == (run.run_id, run.folder, 0)
    assert config.env_host[1:] == ("-P", "-m", "drillyard.envs.host")
    ended = client.wait_ended(run.run_id)
    assert (ended.outcome, ended.reason) == (RunOutcome.COMPLETED, "finished after 20 steps"), ended.stderr_tail
    assert (ended.env_steps, ended.metrics, ended.skipped_lines) == (2000, {"return_mean": 20.0}, 0)
    assert len(list((folder / "checkpoints").iterdir())) == 4
    assert (folder / "work").is_dir() and not (folder / "host.json").exists()
    assert not list(folder.rglob("*.sock"))


def test_its_process_is_what_its_command_says(client: DaemonClient) -> None:
    run = client.submit_run(act())
    wait_steps(client, run, 100)
    pid = run.pid
    assert pid and os.getsid(pid) == pid and os.getpriority(os.PRIO_PROCESS, pid) == 10
    assert os.sched_getscheduler(pid) == os.SCHED_BATCH
    told = dict(line.split("=", 1) for line in Path(f"/proc/{pid}/environ").read_text().split("\0") if "=" in line)
    assert told["DRILLYARD_OWNER"] == run.run_id
    assert told["CUDA_VISIBLE_DEVICES"] == ""
    assert told["OMP_NUM_THREADS"] == "1"
    assert not {"MALLOC_ARENA_MAX", "DRILLYARD_ROLE"} & told.keys()
    assert str(Path(f"/proc/{pid}/cwd").readlink()) == str(Path(run.folder) / "work")
    assert str(Path(f"/proc/{pid}/fd/1").readlink()) == str(Path(run.folder) / "events.jsonl")
    (row,) = [row for row in client.health().processes if row.owner]
    assert (row.role, row.pid, row.niceness) == ("worker", pid, 10)
    assert client.pause_run(run.run_id).state is RunState.PAUSED
    assert client.resume_run(run.run_id).state is RunState.RUNNING
    assert client.cancel_run(run.run_id).outcome is RunOutcome.CANCELLED
    assert not group_members(pid)


def test_an_ended_run_is_continued_by_the_same_worker(client: DaemonClient) -> None:
    run = client.submit_run(msgspec.structs.replace(act(limits=RunLimits(env_steps=2000)), algorithm=""))
    assert run.algorithm == "act", "the first of the worker's"
    assert client.wait_ended(run.run_id).env_steps == 2000
    again = client.resume_run(run.run_id)
    assert again.worker == "actor" and again.resumed_from and run.run_id in again.resumed_from
    # A limit counts from the start of the new run.
    assert client.wait_ended(again.run_id).env_steps == 4000
    kinds = [json.loads(line)["type"] for batch in client.stream_events(again.run_id) for line in batch.lines]
    assert kinds[0] == "checkpoint_loaded"
    wish = RunRequest(env_id="Drillyard/BallDrill-v0", resume_from=again.resumed_from)
    assert "saved by the worker actor" in refused(lambda: client.submit_run(wish)).sentence


def test_what_a_worker_cannot_do_is_refused_before_anything_starts(client: DaemonClient) -> None:
    cases: list[tuple[dict[str, object], ErrorCode, str]] = [
        ({"worker": "acter"}, ErrorCode.NOT_FOUND, "actor"),
        ({"algorithm": "dqn"}, ErrorCode.UNSUPPORTED, "act"),
        ({"limits": RunLimits(return_mean=1.0)}, ErrorCode.UNSUPPORTED, "mean return"),
        ({"settings": {"wordz": "x"}}, ErrorCode.BAD_VALUE, "words"),
        ({"settings": {"megabytes": "many"}}, ErrorCode.BAD_VALUE, "megabytes"),
        ({"env_id": "CartPole-v1"}, ErrorCode.UNKNOWN_ENV, "gym:"),
        ({"env_id": "Drillyard/Ant-v5"}, ErrorCode.UNSUPPORTED, "discrete"),
        ({"script": "/x.py"}, ErrorCode.BAD_VALUE, "script"),
        ({"resources": RunResources(gpus=3)}, ErrorCode.BAD_VALUE, "GPUs"),
        ({"resources": RunResources(cpus=1000)}, ErrorCode.BAD_VALUE, "cores"),
        ({"resources": RunResources(memory_mb=1)}, ErrorCode.BAD_VALUE, "memory"),
        ({"resources": RunResources(processes=0)}, ErrorCode.BAD_VALUE, "processes"),
        ({"priority": 101}, ErrorCode.BAD_VALUE, "priority"),
        ({"tags": ("",)}, ErrorCode.BAD_VALUE, "tags"),
        ({"sinks": ("paper",)}, ErrorCode.BAD_VALUE, "wandb"),
        ({"resume_from": "/no/such/checkpoint"}, ErrorCode.NOT_FOUND, "/no/such/checkpoint"),
    ]
    for fields, code, word in cases:
        error = refused(lambda fields=fields: client.submit_run(msgspec.structs.replace(act(), **fields)))
        assert (error.code, word in error.sentence) == (code, True), error.sentence
    assert client.list_runs() == ()


def test_a_worker_that_is_not_installed_says_how_to(
    daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path / "cache"))
    add_worker(daemon.home)
    client = daemon.start()
    with pytest.raises(DrillyardError, match="run: drillyard worker install actor") as caught:
        client.submit_run(act())
    assert caught.value.code is ErrorCode.UNAVAILABLE
    assert client.list_runs() == ()


def test_a_worker_of_another_version_is_refused(
    daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house(daemon.home, tmp_path, monkeypatch)
    monkeypatch.setenv("ACTOR_VERSION", "2")
    (daemon.home.workers / "actor" / "actor_worker" / "newer.py").touch()
    client = daemon.start()
    assert refused(lambda: client.submit_run(act())).code is ErrorCode.VERSION_MISMATCH


def test_runs_wait_for_their_turn(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house(daemon.home, tmp_path, monkeypatch)
    client = daemon.start(max_runs=1)
    first = client.submit_run(act())
    wait_steps(client, first, 100)
    low = client.submit_run(act("finish=3", priority=-1))
    old, new = (client.submit_run(act("finish=3")) for _ in range(2))
    high = client.submit_run(act("finish=3", priority=5))
    unwanted = client.submit_run(act())
    for run in (low, old, new, high, unwanted):
        assert (run.state, run.phase, run.pid) == (RunState.CREATED, "queued", None)
    assert client.health().waiting == 5
    cancelled = client.cancel_run(unwanted.run_id)
    assert (cancelled.state, cancelled.outcome) == (RunState.ENDED, RunOutcome.CANCELLED)
    daemon.kill()
    client = daemon.start(max_runs=1)
    assert client.health().waiting == 4
    assert client.get_run(first.run_id).state is RunState.RUNNING
    assert client.get_run(unwanted.run_id).outcome is RunOutcome.CANCELLED
    client.cancel_run(first.run_id)
    ended = {run.run_id: client.wait_ended(run.run_id) for run in (low, old, new, high)}
    assert all(run.outcome is RunOutcome.COMPLETED for run in ended.values())
    began = sorted(ended.values(), key=lambda run: run.started_at or 0)
    assert [run.run_id for run in began] == [high.run_id, old.run_id, new.run_id, low.run_id]


def test_ours_and_theirs_run_at_the_same_time(client: DaemonClient) -> None:
    ours = client.submit_run(RunRequest(env_id="Drillyard/BallDrill-v0", name="finish=30"))
    theirs = client.submit_run(act("finish=30"))
    for run in (ours, theirs):
        assert client.wait_ended(run.run_id).outcome is RunOutcome.COMPLETED
    wait_for(client, ours, RunState.ENDED)
    until(lambda: client.health().runs == 0, "nothing runs")
