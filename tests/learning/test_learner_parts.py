"""The parts of the learner that need no process."""

import os
from pathlib import Path
from typing import Any, get_args

import msgspec
import numpy as np
import pytest
from learner_process import DQN_METRICS, LearnerProcess

from drillyard.contracts.chunk import Opponent
from drillyard.contracts.telemetry import MAX_LINE_BYTES, METRICS, AnyEvent, Event, Log, Metrics, Progress
from drillyard.learning.batch import BatchBuffer, not_finite
from drillyard.learning.clock import TrainingClock
from drillyard.learning.collect import Collector
from drillyard.learning.events import EventWriter
from drillyard.learning.metrics import EpisodeTally, Meter
from drillyard.transport.lane import Ticket


class FakeHandle:
    def __init__(self) -> None:
        self.released: list[Any] = []

    def release(self, chunk: Any) -> None:
        self.released.append(chunk)


class FakeChunk:
    def __init__(self, handle: FakeHandle, group: int, iteration: int, version: int) -> None:
        self.handle, self.group, self.iteration = handle, group, iteration
        self.ticket = Ticket(0, 0, 0, 1, version)


def chunks(handle: FakeHandle, *of: tuple[int, int, int]) -> list[Any]:
    return [FakeChunk(handle, *each) for each in of]


def test_pipelined_takes_chunks_as_they_come_and_drops_old_ones() -> None:
    handle = FakeHandle()
    collector = Collector(2, lockstep=False, max_age=1, iteration=0)
    collector.add(chunks(handle, (0, 0, 1), (0, 1, 3), (1, 0, 4)))
    assert collector.depth == 3
    batch = collector.take(4)
    assert batch is not None
    assert [(chunk.group, chunk.iteration) for chunk in batch] == [(0, 1), (1, 0)]
    assert collector.dropped == 1 and len(handle.released) == 1 and collector.depth == 0
    assert collector.take(4) is None


def test_after_a_reset_nothing_older_is_learned_from() -> None:
    handle = FakeHandle()
    collector = Collector(1, lockstep=False, max_age=100, iteration=0)
    collector.oldest = 5
    collector.add(chunks(handle, (0, 0, 4), (0, 1, 5)))
    batch = collector.take(6)
    assert batch is not None and batch[0].iteration == 1
    assert collector.dropped == 1


def test_lockstep_waits_for_all_groups_and_sorts_them() -> None:
    handle = FakeHandle()
    collector = Collector(3, lockstep=True, max_age=0, iteration=7)
    collector.add(chunks(handle, (2, 7, 1), (2, 8, 1), (0, 7, 1)))
    assert collector.take(9) is None
    collector.add(chunks(handle, (1, 7, 1)))
    batch = collector.take(9)
    assert batch is not None and [chunk.group for chunk in batch] == [0, 1, 2]
    assert collector.iteration == 8 and collector.depth == 1 and collector.dropped == 0


def test_events_are_whole_lines_in_order() -> None:
    read, write = os.pipe()
    events = EventWriter("r", write)
    events.emit(Progress, phase="starting")
    events.emit(Log, level="info", message="x" * MAX_LINE_BYTES)
    events.emit(Metrics, env_steps=1, updates=2, episodes=3, values={"lr": 0.5})
    os.close(write)
    lines = os.read(read, 1 << 20).splitlines()
    os.close(read)
    decoded = [msgspec.json.decode(line, type=AnyEvent) for line in lines]
    assert [event.seq for event in decoded] == [0, 2], "a line that is too long is left out and counted"
    assert events.dropped == 1


def test_a_full_disk_costs_events_and_nothing_else() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        events = EventWriter("r", full.fileno())
        events.emit(Progress, phase="starting")
        assert events.dropped == 1


def test_a_torn_line_does_not_swallow_the_next() -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    filler = b"x" * 65536
    room = 0
    while True:
        try:
            room += os.write(write, filler)
        except BlockingIOError:
            break
    os.read(read, 4096)
    events = EventWriter("r", write)
    events.emit(Log, level="info", message="y" * 8000)  # half of it fits
    drained = b""
    while len(drained) < room - 4096 + 4096:
        drained += os.read(read, 65536)
    events.emit(Progress, phase="training")
    os.close(write)
    rest = os.read(read, 65536)
    os.close(read)
    assert events.dropped == 1
    assert msgspec.json.decode(rest.splitlines()[-1], type=AnyEvent).seq == 1


def chunk_arrays(steps: int = 2, rows: int = 2, obs: int = 3) -> dict[str, Any]:
    return {
        "obs": np.ones((steps, rows, obs), np.float32),
        "action": np.zeros((steps, rows), np.int32),
        "logp": np.zeros((steps, rows), np.float32),
        "value": np.zeros((steps, rows), np.float32),
        "reward": np.ones((steps, rows), np.float32),
        "terminated": np.zeros((steps, rows), np.uint8),
        "truncated": np.zeros((steps, rows), np.uint8),
        "final_value": np.zeros((steps, rows), np.float32),
        "bootstrap_value": np.zeros(rows, np.float32),
        "reward_parts": np.array([3.0, 1.0, 0.0]),
        "episodes": np.array([2], np.uint32),
        "episode_return": np.array([1.0, -1.0], np.float32),
        "episode_length": np.array([10, 20], np.uint32),
        "episode_outcome": np.array([1, -1], np.int8),
        "episode_opponent": np.array([Opponent.SCRIPTED, 7], np.int64),
        "wait_s": np.array([1.0, 0.5, 4.5]),
    }


@pytest.mark.parametrize("field", ["obs", "logp", "value", "reward", "final_value", "bootstrap_value"])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_a_number_that_is_not_finite_is_found(field: str, value: float) -> None:
    chunk = chunk_arrays()
    assert not_finite(chunk) is None
    chunk[field].reshape(-1)[-1] = value
    assert not_finite(chunk) == field


def test_infinities_of_both_signs_do_not_hide_each_other() -> None:
    chunk = chunk_arrays()
    chunk["obs"][0, 0, :2] = np.inf, -np.inf
    with np.errstate(invalid="raise"):
        assert not_finite(chunk) == "obs"


def test_a_batch_is_normalised_scaled_and_in_the_order_of_chunks() -> None:
    from drillyard.envs.registry import env_spec

    env = msgspec.structs.replace(env_spec("Drillyard/BallDrill-v0"), obs_size=3)
    buffer = BatchBuffer(env, 2, 2, 2, 10.0)
    for index in (0, 1):
        chunk = chunk_arrays()
        chunk["action"][:] = index
        scale = np.full(3, 2.0, np.float32)
        buffer.put(index, chunk, mean=np.zeros(3, np.float32), scale=scale, reward_scale=0.5, gamma=0.0, lam=1.0)
    assert buffer.batch.action.tolist() == [0] * 4 + [1] * 4
    assert (buffer.batch.obs == 2.0).all()
    assert (buffer.batch.returns == 0.5).all()


def test_the_meter_gives_means_since_the_last_time_and_no_number_that_json_lacks() -> None:
    meter = Meter(("terminal", "shaping", "penalty"))
    meter.chunk(chunk_arrays(), age=1)
    meter.chunk(chunk_arrays(), age=2)
    meter.update({"lr": 1.0, "entropy": 1.0, "loss_value": float("nan")})
    meter.update({"lr": 3.0, "entropy": 3.0, "loss_value": 1.0})
    values = meter.values()
    assert values["lr"] == 3.0 and values["entropy"] == 2.0 and "loss_value" not in values
    assert values["rollout_age_versions"] == 1.5
    assert values["rollout_wait_share"] == pytest.approx(0.25)
    assert values["reward_terminal"] == 0.75 and values["reward_penalty"] == 0.0
    assert values["return_mean"] == 0.0 and values["episode_length_mean"] == 15.0
    again = meter.values()
    assert again["entropy"] == 2.0, "what is not measured anew stays as it was"
    assert "rollout_age_versions" not in again


def test_episodes_are_told_by_opponent() -> None:
    tally = EpisodeTally()
    tally.chunk(chunk_arrays())
    tally.chunk(chunk_arrays())
    assert tally.take() == [
        {"opponent": "scripted", "count": 2, "return_mean": 1.0, "length_mean": 10.0, "won": 2, "lost": 0},
        {"opponent": "snapshot", "count": 2, "return_mean": -1.0, "length_mean": 20.0, "won": 0, "lost": 2},
    ]
    assert tally.take() == []


def test_pauses_are_no_training_time() -> None:
    clock = TrainingClock(0.0)
    clock.pause()
    at = clock.seconds
    assert clock.seconds == at
    clock.resume()
    assert clock.seconds >= at


def test_every_event_and_metric_is_documented() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "telemetry.md").read_text()
    wanted = {f"| `{name}` | {meaning} |" for name, meaning in METRICS.items()}
    envelope = set(Event.__struct_fields__)
    for kind in get_args(AnyEvent):
        own = ", ".join(f"`{name}`" for name in kind.__struct_fields__ if name not in envelope)
        wanted.add(f"| `{kind.__struct_config__.tag}` | {own} | ")
    assert not sorted(line for line in wanted if line not in text)
    assert all(f"`{name}`" in text for name in envelope)


@pytest.mark.process
def test_a_run_tells_every_metric_and_no_other(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "run", opponents_every=100) as learner:
        told: set[str] = set()
        wanted = set(METRICS) - DQN_METRICS - {"return_best"} | {"minibatches", "stopped_early"}
        learner.wait_for(lambda event: wanted <= told.union(event.get("values", ())) or bool(
            told.update(event.get("values", ()))))  # fmt: skip
        assert told <= wanted
