"""Events: whole lines, numbered without a gap, whatever is in them and whatever the disk does."""

import json
import math
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from drillyard_worker.events import EventWriter, numbers, plain
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.telemetry import MAX_LINE_BYTES
from drillyard.daemon.events import parse_line


@contextmanager
def written(path: Path, first: int = 0) -> Iterator[EventWriter]:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        yield EventWriter("run", fd, first)
    finally:
        os.close(fd)


def test_events_are_numbered_lines(tmp_path: Path) -> None:
    path = tmp_path / "events"
    with written(path, 7) as writer:
        assert writer.emit("log", {"level": "info", "message": 'a "quoted"\nline \u2028 \ud800'})
        assert writer.emit("custom", {})
        assert writer.emit("clash", {"seq": 99, "type": "x", "run_id": "y", "ts": 0, "v": 3, "kept": 1})
        assert writer.emit_many("tick", ({"n": n} for n in range(3))) == 3
    found = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert [event["seq"] for event in found] == [7, 8, 9, 10, 11, 12]
    assert [event["type"] for event in found] == ["log", "custom", "clash", "tick", "tick", "tick"]
    assert found[0]["message"] == 'a "quoted"\nline \u2028 ?'
    assert found[2]["kept"] == 1
    assert found[2]["run_id"] == "run"
    assert all(parse_line(line, "run") is not None for line in path.read_bytes().splitlines())


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats()
    | st.text(max_size=20)
    | st.binary(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.text(max_size=10), st.dictionaries(st.text(max_size=10), VALUES, max_size=5))
def test_anything_becomes_one_readable_line(kind: str, fields: dict[str, Any]) -> None:
    read, write = os.pipe()
    try:
        writer = EventWriter("run", write)
        assert writer.emit(kind, fields)
        content = os.read(read, 1 << 20)
    finally:
        os.close(read)
        os.close(write)
    assert content.endswith(b"\n")
    assert content.count(b"\n") == 1
    found = json.loads(content, parse_constant=lambda name: pytest.fail(name))
    assert (found["run_id"], found["seq"]) == ("run", 0)
    if kind not in ("run_started", "progress"):
        assert parse_line(content[:-1], "run") is not None or kind in ("log", "metrics", "episode")


@given(st.dictionaries(st.text(max_size=5), st.floats() | st.integers() | st.text(max_size=3) | st.none(), max_size=5))
def test_only_finite_figures_are_metrics(values: dict[str, Any]) -> None:
    found = numbers(values)
    assert all(math.isfinite(value) for value in found.values())
    for name, value in values.items():
        if isinstance(value, float) and math.isfinite(value):
            assert found[name] == value


def test_numpy_becomes_plain() -> None:
    np = pytest.importorskip("numpy")
    given_value = {"a": np.float32(1.5), "b": np.arange(3), "c": np.float64("nan"), "d": np.bool_(1), "e": (1, {2})}
    assert plain(given_value) == {"a": 1.5, "b": [0, 1, 2], "c": None, "d": True, "e": [1, [2]]}


def test_a_line_that_is_too_long_is_dropped_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "events"
    with written(path) as writer:
        assert not writer.emit("long", {"x": "y" * MAX_LINE_BYTES})
        assert writer.emit_many("some", [{"x": 1}, {"x": "y" * MAX_LINE_BYTES}, {"x": 3}]) == 2
        assert writer.dropped == 2
    found = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert [event["seq"] for event in found] == [1, 3]


def test_a_full_disk_drops_events_and_ends_nothing() -> None:
    fd = os.open("/dev/full", os.O_WRONLY)
    try:
        writer = EventWriter("run", fd)
        assert not writer.emit("log", {"message": "x"})
        assert writer.emit_many("log", [{"message": "x"}] * 5) == 0
        assert writer.dropped == 6
    finally:
        os.close(fd)


def test_a_torn_line_does_not_swallow_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "events"
    real = os.write
    with written(path) as writer:
        with monkeypatch.context() as patch:
            patch.setattr("drillyard_worker.events.os.write", lambda fd, data: real(fd, data[:20]))
            assert not writer.emit("cut", {"x": 1})
        assert writer.emit("whole", {"x": 2})
    lines = path.read_bytes().splitlines()
    assert len(lines) == 2
    assert json.loads(lines[1])["type"] == "whole"
    assert writer.dropped == 1


def test_threads_never_mix_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "events"
    with written(path) as writer:

        def write(name: str) -> None:
            for number in range(500):
                writer.emit("said", {"by": name, "n": number})
                writer.emit_many("many", [{"by": name}] * 3)

        threads = [threading.Thread(target=write, args=(str(n),)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    found = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert [event["seq"] for event in found] == list(range(8000))


def test_fifty_thousand_events_a_second_leave_time_to_train(tmp_path: Path) -> None:
    rows = [{"n": n, "value": n / 3, "name": "tick"} for n in range(1000)]
    with written(tmp_path / "events") as writer:
        best = math.inf
        for _ in range(20):
            begun = time.perf_counter()
            writer.emit_many("tick", rows)
            best = min(best, time.perf_counter() - begun)
    # 5 us an event measured; 50 000 a second would be 20.
    assert best / len(rows) < 20e-6
