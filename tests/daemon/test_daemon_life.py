"""The state machine of a run, without processes."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RUN_TRANSITIONS, RunInfo, RunOutcome, RunState
from drillyard.contracts.telemetry import (
    CheckpointSaved,
    Event,
    Log,
    Metrics,
    Progress,
    RunCancelled,
    RunCompleted,
    RunFailed,
    RunStarted,
)
from drillyard.daemon.life import RunLife
from drillyard.daemon.settings import DaemonSettings

BASE = {"run_id": "r", "seq": 0, "ts": 5.0}
LIMITS = DaemonSettings()


def life(state: RunState = RunState.STARTING) -> RunLife:
    info = RunInfo(
        run_id="r", name="", env_id="e", algorithm="ppo", seed=0, state=state, folder="/nowhere", created_at=1.0
    )
    return RunLife(info, now=0.0)


def progress(phase: str, steps: int = 0) -> Progress:
    return Progress(**BASE, phase=phase, env_steps=steps)


@pytest.mark.parametrize(("here", "there"), list(itertools.product(RunState, RunState)))
def test_only_the_contract_s_transitions_are_possible(here: RunState, there: RunState) -> None:
    one = life(here)
    if there in RUN_TRANSITIONS[here]:
        one.move(there)
        assert one.state is there
    else:
        with pytest.raises(DrillyardError, match="cannot become"):
            one.move(there)
        assert one.state is here


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([progress("starting")], RunState.STARTING),
        ([progress("compiling")], RunState.STARTING),
        ([RunStarted(**BASE, pid=1, env_id="e")], RunState.RUNNING),
        ([progress("training")], RunState.RUNNING),
        ([progress("training"), progress("paused")], RunState.PAUSED),
        ([progress("training"), progress("paused"), progress("saving")], RunState.PAUSED),
        ([progress("training"), progress("paused"), progress("training")], RunState.RUNNING),
        ([progress("training"), progress("stopping")], RunState.STOPPING),
        ([progress("training"), progress("stopping"), progress("training")], RunState.STOPPING),
        ([RunFailed(**BASE, reason="no")], RunState.STOPPING),
        ([RunCompleted(**BASE, env_steps=1, updates=1, reason="yes")], RunState.STOPPING),
        ([RunCancelled(**BASE, reason="enough")], RunState.STOPPING),
        ([Log(**BASE, level="info", message="training")], RunState.STARTING),
    ],
)
def test_events_lead_to_states(events: list[Event], state: RunState) -> None:
    one = life()
    for event in events:
        one.apply(event, 1.0)
    assert one.state is state


def test_the_first_word_about_the_outcome_stands() -> None:
    one = life()
    one.apply(progress("training"), 1.0)
    assert one.decide(RunOutcome.CANCELLED, "by its user")
    one.apply(RunCompleted(**BASE, env_steps=7, updates=1, reason="done"), 2.0)
    one.apply(RunFailed(**BASE, reason="broken"), 3.0)
    assert not one.decide(RunOutcome.LOST, "gone")
    assert (one.info.outcome, one.info.reason, one.info.env_steps) == (RunOutcome.CANCELLED, "by its user", 7)


def test_after_the_end_nothing_changes() -> None:
    one = life()
    one.decide(RunOutcome.FAILED, "broken")
    one.move(RunState.ENDED)
    before = one.info
    one.apply(progress("training", 99), 5.0)
    one.apply(RunCompleted(**BASE, env_steps=7, updates=1, reason="done"), 6.0)
    assert one.info is before
    assert not one.overdue(1e9, LIMITS)


def test_deadlines_count_from_the_last_change_of_the_counters() -> None:
    one = life()
    assert not one.overdue(59.0, LIMITS)
    assert "did not begin" in one.overdue(61.0, LIMITS)
    one.apply(progress("compiling"), 50.0)
    assert not one.overdue(200.0, LIMITS)
    one.apply(progress("training", 1), 100.0)
    one.apply(progress("training", 1), 150.0)
    one.apply(Log(**BASE, level="info", message="still here"), 155.0)
    assert "no progress" in one.overdue(161.0, LIMITS)
    one.apply(Metrics(**BASE, env_steps=2, updates=0, episodes=0, values={}), 155.0)
    assert not one.overdue(200.0, LIMITS)
    one.apply(CheckpointSaved(**BASE, path="x", env_steps=2, policy_version=1, reason="r"), 210.0)
    assert not one.overdue(265.0, LIMITS)
    one.apply(progress("paused", 2), 220.0)
    assert not one.overdue(1e6, LIMITS)  # a pause may be long
    one.apply(progress("training", 2), 1e6)
    one.apply(RunCompleted(**BASE, env_steps=3, updates=1, reason="done"), 1e6)
    assert not one.overdue(1e6 + 10, LIMITS)
    assert "did not end within 15 s" in one.overdue(1e6 + 16, LIMITS)


def test_counters_never_run_backwards() -> None:
    one = life()
    one.apply(progress("training", 500), 1.0)
    one.apply(progress("training", 20), 2.0)
    assert one.info.env_steps == 500


_event = st.one_of(
    st.builds(
        lambda phase, steps: progress(phase, steps),
        st.sampled_from(["starting", "compiling", "training", "paused", "saving", "stopping", "dancing"]),
        st.integers(0, 100),
    ),
    st.sampled_from(
        [
            RunStarted(**BASE, pid=1, env_id="e"),
            RunCompleted(**BASE, env_steps=1, updates=1, reason="done"),
            RunFailed(**BASE, reason="broken"),
            RunCancelled(**BASE, reason="enough"),
            Metrics(**BASE, env_steps=1, updates=1, episodes=1, values={"a": 1.0}),
        ]
    ),
)


@given(st.sampled_from(list(RunState)), st.lists(_event, max_size=30))
def test_no_order_of_events_breaks_the_rules(start: RunState, events: list[Event]) -> None:
    one = life(start)
    outcome = None
    for event in events:
        before = one.state
        one.apply(event, 1.0)
        if one.state is not before and before is not RunState.CREATED:
            # One event may take two steps, as when a run is found paused before it was seen running.
            reachable = RUN_TRANSITIONS[before] | {to for via in RUN_TRANSITIONS[before] for to in RUN_TRANSITIONS[via]}
            assert one.state in reachable
        assert outcome in (None, one.info.outcome)
        outcome = one.info.outcome
