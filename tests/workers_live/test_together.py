"""The four libraries and our own learner at the same moment, through one daemon, on the cores that there are."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_daemon import RUNS, LiveDaemon, processes_of, submit, until, whole_events
from live_worker import LiveWorker

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunOutcome, RunState

pytestmark = pytest.mark.process


@pytest.fixture
def daemon(
    cleanrl: LiveWorker, sb3: LiveWorker, rllib: LiveWorker, xuance: LiveWorker, tmp_path: Path
) -> Iterator[LiveDaemon]:
    """The fixtures of the workers install what is not there."""
    with LiveDaemon(tmp_path / "home") as daemon:
        yield daemon


def test_all_at_once_complete_and_none_meets_another(daemon: LiveDaemon) -> None:
    client = daemon.start()
    runs = {worker: submit(client, worker, 16_384) for worker in RUNS}
    ended = {worker: client.wait_ended(run.run_id) for worker, run in runs.items()}
    for worker, run in ended.items():
        assert run.outcome is RunOutcome.COMPLETED, (worker, run.reason, run.stderr_tail)
        assert run.env_steps >= 16_384 and run.skipped_lines == 0, worker
        events = whole_events(run)
        assert events[-1]["type"] == "run_completed"
        names = {name for event in events if event["type"] == "metrics" for name in event["values"]}
        assert "env_steps_per_s" in names and ("return_mean" in names or worker == "drillyard"), worker
        # Another library's figures are in no event of this one.
        others = {f"{other}/" for other in RUNS if other != worker}
        assert not any(name.startswith(tuple(others)) for name in names), (worker, names)
        assert processes_of(run) == [], worker
        assert list((Path(run.folder) / "checkpoints").glob("step_*")), worker
    # That all learn at one moment is seen below; Ray is still starting when the quickest of these has ended.
    begun = max(run.created_at for run in ended.values())
    assert all((run.ended_at or 0.0) > begun for run in ended.values()), "none waited for another"


def test_a_killed_daemon_adopts_all_of_them_and_each_is_cancelled_whole(daemon: LiveDaemon) -> None:
    client = daemon.start()
    runs = {worker: submit(client, worker) for worker in RUNS}

    def learning() -> bool:
        return all(
            (found := client.get_run(run.run_id)).state is RunState.RUNNING and found.env_steps > 0
            for run in runs.values()
        )

    until(learning, "all five learn at one moment")
    before = {worker: client.get_run(run.run_id) for worker, run in runs.items()}
    daemon.kill()
    # Nobody reads their events for a while; they go on nevertheless.
    files = {worker: Path(run.folder) / "events.jsonl" for worker, run in runs.items()}
    sizes = {worker: file.stat().st_size for worker, file in files.items()}
    until(lambda: all(files[each].stat().st_size > sizes[each] for each in RUNS), "all write without a daemon")
    client = daemon.start()
    for worker, run in before.items():
        found = client.get_run(run.run_id)
        assert (found.state, found.pid, found.restarts) == (RunState.RUNNING, run.pid, 0), worker
    steps = {worker: client.get_run(run.run_id).env_steps for worker, run in runs.items()}
    until(
        lambda: all(client.get_run(run.run_id).env_steps > steps[worker] for worker, run in runs.items()),
        "all go on under the new daemon",
    )
    curves = client.run_curves([run.run_id for run in runs.values()], ["env_steps_per_s"])
    assert {curve.run_id for curve in curves} == {run.run_id for run in runs.values()}
    for worker, run in runs.items():
        ended = client.cancel_run(run.run_id)
        assert (ended.state, ended.outcome) == (RunState.ENDED, RunOutcome.CANCELLED), (worker, ended.reason)
        assert processes_of(ended) == [], worker
        assert list((Path(run.folder) / "checkpoints").glob("step_*")), "the stop was in stages: it saved first"
        whole_events(ended)
    # What comes late changes nothing, and no second cancel does.
    for worker, run in runs.items():
        with pytest.raises(DrillyardError):
            client.pause_run(run.run_id)
        assert client.get_run(run.run_id).outcome is RunOutcome.CANCELLED, worker
    daemon.kill()
    client = daemon.start()
    assert {client.get_run(run.run_id).outcome for run in runs.values()} == {RunOutcome.CANCELLED}


def test_a_pause_holds_and_a_resume_goes_on(daemon: LiveDaemon) -> None:
    client = daemon.start()
    run = submit(client, "xuance")
    until(lambda: client.get_run(run.run_id).env_steps > 0, "it learns")
    assert client.pause_run(run.run_id).state is RunState.PAUSED
    until(lambda: client.get_run(run.run_id).phase == "paused", "it says so")
    held = client.get_run(run.run_id).env_steps
    begun = time.monotonic()
    until(lambda: time.monotonic() > begun + 1.0, "a second passes")
    assert client.get_run(run.run_id).env_steps == held
    assert client.resume_run(run.run_id).state is RunState.RUNNING
    until(lambda: client.get_run(run.run_id).env_steps > held, "it goes on")
