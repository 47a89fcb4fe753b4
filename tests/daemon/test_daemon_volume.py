"""Workers with much to say: everything is stored and read, and the others do not wait."""

import random
import time
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, until, wait_steps
from foreign_house import act, house

from drillyard.contracts.run import RunInfo, RunOutcome, RunState
from drillyard.contracts.telemetry import Event, Metrics
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.events import EventLine, parse_line
from drillyard.testing.mutations import corpus, mutate

process = pytest.mark.process


@pytest.fixture
def client(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DaemonClient:
    house(daemon.home, tmp_path, monkeypatch)
    return daemon.start()


def slowest_answer(client: DaemonClient, run: RunInfo, busy: RunInfo) -> float:
    """The longest wait for an answer about `run` until `busy` has ended."""
    slowest = 0.0
    while client.get_run(busy.run_id).state is not RunState.ENDED:
        asked = time.monotonic()
        client.get_run(run.run_id)
        slowest = max(slowest, time.monotonic() - asked)
        time.sleep(0.01)
    return slowest


@process
def test_a_line_of_a_gigabyte_is_one_skipped_line(client: DaemonClient) -> None:
    healthy = client.submit_run(act())
    wait_steps(client, healthy, 100)
    busy = client.submit_run(act("long=3 finish=20", megabytes=1024))
    assert slowest_answer(client, healthy, busy) < 1.0
    ended = client.get_run(busy.run_id)
    assert (ended.outcome, ended.skipped_lines) == (RunOutcome.COMPLETED, 1)
    client.delete_run(busy.run_id)
    client.cancel_run(healthy.run_id)


@process
def test_a_flood_of_events_is_stored_and_holds_nobody_up(client: DaemonClient) -> None:
    healthy = client.submit_run(act())
    wait_steps(client, healthy, 100)
    busy = client.submit_run(act("flood=3 finish=20", events=100_000))
    assert slowest_answer(client, healthy, busy) < 1.0
    ended = client.get_run(busy.run_id)
    assert (ended.outcome, ended.skipped_lines) == (RunOutcome.COMPLETED, 0)
    seqs = [line for batch in client.stream_events(busy.run_id) for line in batch.lines]
    assert len(seqs) > 100_000
    (curve,) = client.run_curves([busy.run_id], ["return_mean"], points=2000)
    assert 1000 <= len(curve.values) <= 2000
    until(lambda: client.get_run(healthy.run_id).env_steps > 1000, "the other has gone on")
    client.cancel_run(healthy.run_id)


def test_a_hundred_thousand_mutated_lines_are_events_or_nothing() -> None:
    chance = random.Random(4)
    run_id, lines = corpus()
    assert all(parse_line(line, run_id) is not None for line in lines)
    good = 0
    for number in range(100_000):
        found = parse_line(mutate(lines[number % len(lines)], chance), run_id)
        if found is None:
            continue
        assert type(found) is EventLine and found.envelope.run_id == run_id and found.envelope.seq >= 0
        assert found.event is None or isinstance(found.event, Event)
        if isinstance(found.event, Metrics):
            assert all(isinstance(value, float) for value in found.event.values.values())
        good += 1
    assert 1000 < good < 99_000
