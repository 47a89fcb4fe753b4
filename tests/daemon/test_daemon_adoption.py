"""The daemon dies by SIGKILL; what it looked after is found again, and nothing is lost or counted twice."""

import json
import os
import shutil
import signal
import sqlite3
from pathlib import Path

import msgspec
import pytest
from daemon_harness import DaemonUnderTest, refused, request, until, wait_for, wait_steps

from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.run import RunInfo, RunOutcome, RunState
from drillyard.contracts.stage import StageRequest
from drillyard.contracts.telemetry import MAX_LINE_BYTES
from drillyard.processes.group import group_members

pytestmark = pytest.mark.process


def counted_by_hand(run: RunInfo) -> tuple[int, int]:
    """env_steps and lines, straight from the event file."""
    lines = (Path(run.folder) / "events.jsonl").read_bytes().splitlines()
    return max(json.loads(line).get("env_steps", 0) for line in lines), len(lines)


def test_a_run_outlives_the_daemon_and_nothing_is_lost_or_doubled(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request("burst=500"))
    first = wait_steps(client, run, 500)
    seen = [json.loads(line)["seq"] for b in client.stream_events(run.run_id, follow=False) for line in b.lines]
    for _ in range(3):
        daemon.kill()
        assert run.pid and group_members(run.pid) == [run.pid]
        client = daemon.start()
        again = client.get_run(run.run_id)
        assert (again.state, again.pid) == (RunState.RUNNING, run.pid)
        assert again.env_steps >= first.env_steps
        first = wait_steps(client, run, again.env_steps + 500)
        batches = client.stream_events(run.run_id, seen[-1] + 1, follow=False)
        seen += [json.loads(line)["seq"] for b in batches for line in b.lines]
    ended = client.cancel_run(run.run_id)
    seen += [json.loads(line)["seq"] for b in client.stream_events(run.run_id, seen[-1] + 1) for line in b.lines]
    steps, lines = counted_by_hand(run)
    assert seen == list(range(lines))
    assert ended.env_steps == steps
    assert ended.skipped_lines == 0


def test_skipped_lines_are_not_counted_twice(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request("noise"))
    until(lambda: client.get_run(run.run_id).skipped_lines == 5, "the noise is counted")
    wait_steps(client, run, 500)
    daemon.kill()
    client = daemon.start()
    wait_steps(client, run, 700)
    assert client.cancel_run(run.run_id).skipped_lines == 5


def test_a_run_that_ends_while_no_daemon_watches_ends_as_it_said(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    good = client.submit_run(request("finish=120"))
    killed = client.submit_run(request())
    crashed = client.submit_run(request())
    for run in (good, killed, crashed):
        wait_steps(client, run, 100)
    daemon.kill()
    assert good.pid and killed.pid and crashed.pid
    os.kill(killed.pid, signal.SIGKILL)
    with (Path(crashed.folder) / "stderr.log").open("a") as file:
        file.write("Traceback (most recent call last):\nZeroDivisionError: division by zero\n")
    os.kill(crashed.pid, signal.SIGKILL)
    for run in (good, killed, crashed):
        until(lambda pid=run.pid: not group_members(pid), "the run is gone")
    client = daemon.start()
    outcomes = [client.wait_ended(run.run_id) for run in (good, killed, crashed)]
    assert [run.outcome for run in outcomes] == [RunOutcome.COMPLETED, RunOutcome.LOST, RunOutcome.FAILED]
    assert outcomes[0].env_steps == 12000
    assert "ZeroDivisionError" in outcomes[2].reason


def test_a_cancel_that_the_daemon_did_not_survive_is_carried_out(daemon: DaemonUnderTest) -> None:
    client = daemon.start(term_s=60.0)
    run = client.submit_run(request("stubborn deaf children"))
    wait_steps(client, run, 100)
    pid = run.pid
    assert pid
    with pytest.raises(Exception, match="in time"):
        client._call("CancelRun", _cancel(run.run_id), 0.5)
    wait_for(client, run, RunState.STOPPING)
    daemon.kill()
    assert group_members(pid)
    client = daemon.start()
    hastened = client.cancel_run(run.run_id, "again", grace_s=0.0)
    assert (hastened.outcome, hastened.reason) == (RunOutcome.CANCELLED, "enough")
    assert not group_members(pid)


def _cancel(run_id: str) -> msgspec.Struct:
    from drillyard.contracts.daemon import CancelRequest

    return CancelRequest(run_id=run_id, reason="enough", grace_s=0.2)


def test_a_leader_whose_note_was_never_written_is_found_by_its_mark(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request())
    wait_steps(client, run, 100)
    daemon.kill()
    (Path(run.folder) / "leader.json").unlink()
    client = daemon.start()
    assert client.get_run(run.run_id).pid == run.pid
    assert client.cancel_run(run.run_id).outcome is RunOutcome.CANCELLED


def test_a_pid_that_was_given_to_somebody_else_is_left_alone(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request())
    other = client.submit_run(request())
    wait_steps(client, run, 100)
    wait_steps(client, other, 100)
    daemon.kill()
    assert run.pid and other.pid
    os.kill(run.pid, signal.SIGKILL)
    until(lambda: not group_members(run.pid or 0), "the run is gone")
    note = Path(run.folder) / "leader.json"
    # The same number, but started at another time: not ours. (Both may have started within one tick of that clock.)
    start_time = json.loads(note.read_text())["start_time"] - 1000
    note.write_text(json.dumps({"pid": other.pid, "start_time": start_time}))
    client = daemon.start()
    assert client.wait_ended(run.run_id).outcome is RunOutcome.LOST
    before = client.get_run(other.run_id)
    assert before.state is RunState.RUNNING
    wait_steps(client, other, before.env_steps + 200)


@pytest.mark.parametrize("damage", ["gone", "garbage", "half", "no table"])
def test_the_registry_is_rebuilt_from_the_folders(daemon: DaemonUnderTest, damage: str) -> None:
    client = daemon.start()
    done = client.submit_run(request("finish=5"))
    cancelled = client.submit_run(request())
    wait_steps(client, cancelled, 100)
    client.cancel_run(cancelled.run_id, "not wanted")
    live = client.submit_run(request())
    client.wait_ended(done.run_id)
    wait_steps(client, live, 100)
    before = {run.run_id: run for run in client.list_runs()}
    daemon.kill()
    path = daemon.home.registry
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    match damage:
        case "gone":
            path.unlink()
        case "garbage":
            path.write_bytes(os.urandom(8192))
        case "half":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2] or b"SQLite format 3\0")
        case _:
            with sqlite3.connect(path) as connection:
                connection.execute("DROP TABLE IF EXISTS runs")
            connection.close()
    client = daemon.start()
    after = {run.run_id: run for run in client.list_runs()}
    assert after.keys() == before.keys()
    for run in (done, cancelled):
        assert after[run.run_id] == before[run.run_id]
    assert after[live.run_id].state in (RunState.STARTING, RunState.RUNNING)
    until(lambda: client.get_run(live.run_id).env_steps >= before[live.run_id].env_steps, "its events are read again")
    assert client.cancel_run(live.run_id).outcome is RunOutcome.CANCELLED
    if damage == "garbage":
        assert "rebuilt from the run folders" in daemon.log()


def test_a_folder_that_was_removed_by_hand_is_forgotten(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request("finish=3"))
    client.wait_ended(run.run_id)
    daemon.kill()
    shutil.rmtree(run.folder)
    (daemon.home.runs / "not-a-run").mkdir()
    assert daemon.start().list_runs() == ()
    assert "not-a-run is passed over" in daemon.log()


def test_shutdown_leaves_runs_alone_unless_asked(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request())
    wait_steps(client, run, 100)
    stage = client.open_stage(StageRequest())
    client.shutdown()
    assert run.pid and stage.pid
    assert group_members(run.pid) == [run.pid]
    assert group_members(stage.pid) == []
    daemon.end()
    client = daemon.start()
    assert client.get_run(run.run_id).state is RunState.RUNNING
    client.shutdown(runs=True)
    assert group_members(run.pid) == []
    daemon.end()
    ended = daemon.start().get_run(run.run_id)
    assert (ended.outcome, ended.reason) == (RunOutcome.CANCELLED, "the daemon was shut down")


def test_a_long_line_in_the_middle_of_the_fall(daemon: DaemonUnderTest) -> None:
    """The daemon dies while a line that is too long is being written: the line after it still counts."""
    client = daemon.start()
    run = client.submit_run(request("hang", settings={}))
    wait_for(client, run, RunState.RUNNING)
    events = Path(run.folder) / "events.jsonl"
    with events.open("ab") as file:
        file.write(b"y" * (MAX_LINE_BYTES * 3))
    daemon.kill()
    client = daemon.start()
    with events.open("ab") as file:
        file.write(b"y" * 10 + b"\n")
        file.write(b'{"type":"progress","v":1,"run_id":"%s","seq":50,"ts":1.0,"phase":"training","env_steps":4242}\n'
                   % run.run_id.encode())  # fmt: skip
    found = wait_steps(client, run, 4242)
    assert found.skipped_lines == 1
    client.cancel_run(run.run_id)


def test_resume_of_an_ended_run_needs_a_checkpoint(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    run = client.submit_run(request("finish=3"))
    client.wait_ended(run.run_id)
    assert refused(lambda: client.resume_run(run.run_id)).code is ErrorCode.NOT_FOUND
