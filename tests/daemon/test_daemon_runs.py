"""Runs under a real daemon, from submission to every kind of end."""

import json
import re
import threading
from pathlib import Path

import msgspec
import pytest
from daemon_harness import DaemonUnderTest, refused, request, until, wait_for, wait_steps

from drillyard.contracts.control import Save, SetHyper, StopTraining
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.run import RunConfig, RunInfo, RunLimits, RunOutcome, RunState
from drillyard.daemon.client import DaemonClient
from drillyard.processes.group import group_members

pytestmark = pytest.mark.process


def seqs(client: DaemonClient, run: RunInfo, since_seq: int = 0, *, follow: bool = True) -> list[int]:
    batches = client.stream_events(run.run_id, since_seq, follow=follow)
    return [json.loads(line)["seq"] for batch in batches for line in batch.lines]


def test_a_run_completes_and_keeps_what_it_said(client: DaemonClient) -> None:
    run = client.submit_run(request("finish=20", settings={"lr": "5e-4"}))
    assert run.state in (RunState.STARTING, RunState.RUNNING)
    events = seqs(client, run)
    assert events == list(range(len(events)))
    ended = client.wait_ended(run.run_id)
    assert (ended.state, ended.outcome) == (RunState.ENDED, RunOutcome.COMPLETED)
    assert (ended.env_steps, ended.updates, ended.episodes) == (2000, 20, 10)
    assert ended.reason == "reached its limit of 20 steps"
    assert ended.started_at and ended.ended_at and ended.pid is None and ended.stderr_tail == ()
    config = msgspec.json.decode((Path(run.folder) / "config.json").read_bytes(), type=RunConfig)
    assert config.settings["lr"] == 5e-4
    assert config.settings["gamma"]
    assert not list(Path(run.folder).glob("*.sock"))


def test_where_no_algorithm_is_asked_for_the_env_has_its_own(client: DaemonClient) -> None:
    for env_id, asked, algorithm, setting in (
        ("Drillyard/BallDrill-v0", "", "ppo", "gae_lambda"),
        ("Drillyard/Balance-v0", "", "dqn", "replay_capacity"),
        ("Drillyard/Balance-v0", "ppo", "ppo", "gae_lambda"),
    ):
        run = client.submit_run(request("finish=1", env_id=env_id, algorithm=asked))
        assert run.algorithm == algorithm
        config = msgspec.json.decode((Path(run.folder) / "config.json").read_bytes(), type=RunConfig)
        assert config.request.algorithm == algorithm and setting in config.settings
        client.wait_ended(run.run_id)


def test_the_same_request_twice_is_two_runs(client: DaemonClient) -> None:
    one, two = client.submit_run(request("finish=5")), client.submit_run(request("finish=5"))
    assert one.run_id < two.run_id
    assert one.folder != two.folder
    for run in (one, two):
        assert client.wait_ended(run.run_id).outcome is RunOutcome.COMPLETED
    assert [run.run_id for run in client.list_runs()] == [one.run_id, two.run_id]


def test_every_bad_end_has_a_reason(client: DaemonClient) -> None:
    reasons = {
        "fail": "told to fail",
        "crash": "exit code 1 .*RuntimeError: the actor was told to crash",
        "exit": "exit code 0",
        "die": "SIGKILL",
    }
    runs = {words: client.submit_run(request(words)) for words in reasons}
    for words, reason in reasons.items():
        ended = client.wait_ended(runs[words].run_id)
        assert ended.outcome is RunOutcome.FAILED
        assert re.search(reason, ended.reason), ended.reason
        assert ended.stderr_tail[0] == "actor: hello"


@pytest.mark.parametrize(
    ("words", "options", "reason"),
    [
        ("mute", {"starting_s": 0.4}, "did not begin to train"),
        ("hang", {"running_s": 0.4}, "no progress"),
        ("still", {"running_s": 0.4}, "no progress"),
        ("finish=3 linger", {"ending_s": 0.4}, "reached its limit of 3 steps"),
    ],
)
def test_only_progress_is_a_sign_of_life(
    daemon: DaemonUnderTest, words: str, options: dict[str, float], reason: str
) -> None:
    client = daemon.start(**options)
    run = client.submit_run(request(f"{words} stubborn children"))
    pid = run.pid
    assert pid
    ended = client.wait_ended(run.run_id)
    assert ended.outcome is (RunOutcome.COMPLETED if "finish" in words else RunOutcome.FAILED)
    assert reason in ended.reason
    assert group_members(pid) == []


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("", RunState.STARTING),
        ("stubborn deaf children", RunState.STARTING),
        ("", RunState.RUNNING),
        ("deaf", RunState.RUNNING),
        ("stubborn deaf children", RunState.RUNNING),
        ("children stray", RunState.RUNNING),
        ("slow", RunState.RUNNING),
    ],
)
def test_cancel_is_answered_when_the_group_is_empty(client: DaemonClient, words: str, state: RunState) -> None:
    run = client.submit_run(request(words))
    assert run.pid
    if state is RunState.RUNNING:
        wait_steps(client, run, 100)
    ended = client.cancel_run(run.run_id, "enough of it", grace_s=2.0 if words == "slow" else 0.3)
    assert (ended.state, ended.outcome, ended.reason) == (RunState.ENDED, RunOutcome.CANCELLED, "enough of it")
    assert group_members(run.pid) == []
    error = refused(lambda: client.cancel_run(run.run_id))
    assert error.code is ErrorCode.INVALID_STATE
    # Its own last word, that it completed, does not overwrite what the user decided.
    assert client.get_run(run.run_id).outcome is RunOutcome.CANCELLED


def test_cancel_while_paused_and_while_stopping(client: DaemonClient) -> None:
    run = client.submit_run(request("stubborn"))
    wait_steps(client, run, 100)
    assert client.pause_run(run.run_id).state is RunState.PAUSED
    patient = threading.Thread(target=client.cancel_run, args=(run.run_id, "the first"), kwargs={"grace_s": 60.0})
    patient.start()
    wait_for(client, run, RunState.STOPPING, RunState.ENDED)
    ended = client.cancel_run(run.run_id, "the second", grace_s=0.0)  # hastens the first
    patient.join(30)
    assert (ended.outcome, ended.reason) == (RunOutcome.CANCELLED, "the first")


def test_a_stop_that_the_user_asks_for_is_no_failure(client: DaemonClient) -> None:
    run = client.submit_run(request("slow"))
    wait_steps(client, run, 100)
    answer = client.control_run(run.run_id, StopTraining(id=77, reason="good enough"))
    assert (answer.ok, answer.id) == (True, 77)
    assert client.get_run(run.run_id).state in (RunState.STOPPING, RunState.ENDED)
    ended = client.wait_ended(run.run_id)
    assert (ended.outcome, ended.reason) == (RunOutcome.COMPLETED, "good enough")


def test_pause_holds_and_resume_goes_on(daemon: DaemonUnderTest) -> None:
    client = daemon.start(running_s=0.6)
    run = client.submit_run(request())
    wait_steps(client, run, 100)
    paused = client.pause_run(run.run_id)
    assert (paused.state, paused.phase) == (RunState.PAUSED, "paused")
    assert refused(lambda: client.pause_run(run.run_id)).code is ErrorCode.INVALID_STATE
    steps = client.get_run(run.run_id).env_steps
    # A paused run stands still for longer than a running one may.
    other = client.submit_run(request("hang"))
    assert client.wait_ended(other.run_id).outcome is RunOutcome.FAILED
    assert client.get_run(run.run_id).env_steps == steps
    assert client.resume_run(run.run_id).state is RunState.RUNNING
    wait_steps(client, run, steps + 500)
    assert refused(lambda: client.resume_run(run.run_id)).code is ErrorCode.INVALID_STATE
    assert client.cancel_run(run.run_id).outcome is RunOutcome.CANCELLED


def test_commands_reach_the_run_and_refusals_come_back(client: DaemonClient) -> None:
    run = client.submit_run(request("refuse"))
    wait_steps(client, run, 100)
    answer = client.control_run(run.run_id, SetHyper(id=5, key="lr", value=1.0))
    assert (answer.ok, answer.id, answer.error) == (False, 5, "not today.")
    error = refused(lambda: client.pause_run(run.run_id))
    assert (error.code, error.sentence) == (ErrorCode.BAD_VALUE, "not today.")
    assert client.cancel_run(run.run_id, grace_s=1.0).outcome is RunOutcome.CANCELLED
    assert refused(lambda: client.control_run(run.run_id, Save())).code is ErrorCode.INVALID_STATE


def test_lines_that_cannot_be_read_are_counted_and_swallow_nothing(client: DaemonClient) -> None:
    run = client.submit_run(request("noise finish=10"))
    events = seqs(client, run)
    ended = client.wait_ended(run.run_id)
    assert ended.outcome is RunOutcome.COMPLETED
    assert events == list(range(len(events)))
    assert ended.skipped_lines == 5
    assert ended.metrics == {"return_mean": 0.5}
    types = [json.loads(line)["type"] for batch in client.stream_events(run.run_id) for line in batch.lines]
    assert "dance" in types  # an unknown type is kept


def test_a_stream_since_n_begins_at_n_and_is_of_that_run_only(client: DaemonClient) -> None:
    runs = [client.submit_run(request("burst=3000 finish=6")) for _ in range(2)]
    for run in runs:
        client.wait_ended(run.run_id)
        everything = seqs(client, run)
        assert everything == list(range(len(everything)))
        assert len(everything) > 3000
        assert seqs(client, run, 1234) == everything[1234:]
        assert seqs(client, run, len(everything)) == []
    names = {json.loads(line)["run_id"] for batch in client.stream_events(runs[0].run_id) for line in batch.lines}
    assert names == {runs[0].run_id}


def test_without_follow_a_stream_ends_at_what_there_is(client: DaemonClient) -> None:
    run = client.submit_run(request())
    wait_steps(client, run, 500)
    first = seqs(client, run, follow=False)
    assert first == list(range(len(first)))
    client.cancel_run(run.run_id)
    assert seqs(client, run, len(first))[0] == len(first)


def test_watchers_hear_of_every_run_and_of_its_end(client: DaemonClient) -> None:
    old = client.submit_run(request("finish=3"))
    client.wait_ended(old.run_id)
    heard: list[RunInfo] = []
    changes = client.watch_runs()
    heard.append(next(changes))
    assert heard[0].run_id == old.run_id
    run = client.submit_run(request("finish=30"))
    while not (heard[-1].run_id == run.run_id and heard[-1].state is RunState.ENDED):
        heard.append(next(changes))
    states = [each.state for each in heard if each.run_id == run.run_id]
    assert states.count(RunState.ENDED) == 1
    assert RunState.RUNNING in states
    client.delete_run(run.run_id)
    while not heard[-1].deleted:
        heard.append(next(changes))
    changes.close()  # type: ignore[attr-defined]
    assert not Path(run.folder).exists()
    assert refused(lambda: client.get_run(run.run_id)).code is ErrorCode.NOT_FOUND


def test_only_ended_runs_are_deleted(client: DaemonClient) -> None:
    run = client.submit_run(request())
    assert refused(lambda: client.delete_run(run.run_id)).code is ErrorCode.INVALID_STATE
    client.cancel_run(run.run_id)
    assert client.delete_run(run.run_id).deleted
    assert client.list_runs() == ()


def test_bad_requests_are_refused_before_anything_starts(client: DaemonClient) -> None:
    cases: list[tuple[dict[str, object], ErrorCode, str]] = [
        ({"env_id": "Drillyard/BalDrill-v0"}, ErrorCode.UNKNOWN_ENV, "BallDrill"),
        ({"algorithm": "dqn"}, ErrorCode.UNSUPPORTED, "ppo"),
        ({"settings": {"lr": "fast"}}, ErrorCode.BAD_VALUE, "lr"),
        ({"settings": {"nonsense": 1}}, ErrorCode.BAD_VALUE, "nonsense"),
        ({"limits": RunLimits(seconds=-1.0)}, ErrorCode.BAD_VALUE, "seconds"),
        ({"limits": RunLimits(env_steps=0)}, ErrorCode.BAD_VALUE, "env_steps"),
        ({"limits": RunLimits(return_mean=float("inf"))}, ErrorCode.BAD_VALUE, "return_mean"),
        ({"algorithm": "sac"}, ErrorCode.UNSUPPORTED, "there are: ppo, dqn"),
        ({"seed": -1}, ErrorCode.BAD_VALUE, "seed"),
        ({"resume_from": "some/where"}, ErrorCode.BAD_VALUE, "absolute"),
        ({"resume_from": "/no/such/checkpoint"}, ErrorCode.NOT_FOUND, "/no/such/checkpoint"),
    ]
    for fields, code, word in cases:
        wish = msgspec.structs.replace(request(), **fields)
        error = refused(lambda wish=wish: client.submit_run(wish))
        assert error.code is code
        assert word in error.sentence
    assert client.list_runs() == ()


def test_a_learner_that_cannot_even_start_is_a_failed_run(daemon: DaemonUnderTest) -> None:
    client = daemon.start(run_module="no_such_module")
    run = client.submit_run(request())
    ended = client.wait_ended(run.run_id)
    assert ended.outcome is RunOutcome.FAILED
    assert "no_such_module" in ended.reason


def test_start_and_cancel_leave_nothing(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    assert daemon.process is not None
    fds = Path(f"/proc/{daemon.process.pid}/fd")

    def cycle() -> None:
        run = client.submit_run(request("children"))
        client.cancel_run(run.run_id, grace_s=0.0)
        client.delete_run(run.run_id)

    cycle()
    before = len(list(fds.iterdir()))
    for _ in range(5):
        cycle()
    until(lambda: len(list(fds.iterdir())) <= before, "descriptors are given back")
    assert [info.role for info in client.health().processes] == ["daemon"]
    assert not list(daemon.home.runs.iterdir())
