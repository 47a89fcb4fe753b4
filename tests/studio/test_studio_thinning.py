"""A worker that says more than a page can draw: what is left says the same, and is bounded."""

import json
import time
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from studio_harness import StudioHarness, make_run, run, until

from drillyard.studio.thinning import MAX_BYTES, MAX_KNOWN, MAX_OPPONENTS, MAX_TYPES, MAX_UNKNOWN, Thinning


def line(seq: int, kind: str, **fields: Any) -> bytes:
    return json.dumps({"v": 1, "type": kind, "run_id": "otter", "seq": seq, "ts": float(seq), **fields}).encode()


def metrics(seq: int, **values: float) -> bytes:
    return line(seq, "metrics", env_steps=seq, updates=0, episodes=0, values=values)


def episode(seq: int, opponent: str, count: int, mean: float, won: int = 0) -> bytes:
    return line(
        seq, "episode", env_steps=seq, opponent=opponent, count=count, return_mean=mean, length_mean=10.0, won=won
    )


def taken(thinning: Thinning) -> tuple[list[dict[str, Any]], dict[str, int]]:
    lines, left_out = thinning.take()
    assert not thinning
    return [json.loads(one) for one in lines], left_out


def test_little_is_passed_on_as_it_is() -> None:
    lines = [metrics(0, a=1.0), line(1, "log", level="info", message="m"), line(2, "odd"), episode(3, "self", 1, 2.0)]
    thinning = Thinning()
    thinning.add(lines)
    assert thinning and thinning.take() == (lines, {})


def test_many_metrics_become_one_with_the_newest_of_each_figure() -> None:
    thinning = Thinning()
    thinning.add([metrics(seq, **({"a": seq} if seq % 2 else {"b": -seq})) for seq in range(1001)])
    (event,), left_out = taken(thinning)
    assert (event["seq"], event["env_steps"]) == (1000, 1000)
    assert event["values"] == {"a": 999, "b": -1000}
    assert left_out == {}


def test_many_episodes_become_one_for_each_opponent() -> None:
    thinning = Thinning()
    thinning.add(episode(seq, "ab"[seq % 2], count=1 + seq % 2, mean=float(seq % 2), won=1) for seq in range(1000))
    events, _ = taken(thinning)
    found = {event["opponent"]: (event["count"], event["return_mean"], event["won"]) for event in events}
    assert found == {"a": (500, 0.0, 500), "b": (1000, 1.0, 500)}


@given(st.lists(st.tuples(st.integers(0, 50), st.floats(-100, 100)), min_size=MAX_KNOWN + 1, max_size=80))
def test_the_mean_over_merged_episodes_is_that_of_all(parts: list[tuple[int, float]]) -> None:
    thinning = Thinning()
    thinning.add(episode(seq, "self", count, mean) for seq, (count, mean) in enumerate(parts))
    (event,), _ = taken(thinning)
    total = sum(count for count, _ in parts)
    assert event["count"] == total
    if total:
        assert abs(event["return_mean"] - sum(count * mean for count, mean in parts) / total) < 1e-6


def test_logs_and_unknown_types_are_bounded_and_what_is_left_out_is_counted() -> None:
    thinning = Thinning()
    thinning.add(line(seq, "log", level="info", message="m") for seq in range(100))
    thinning.add(line(100 + seq, f"kind-{seq % 40}") for seq in range(400))
    thinning.add([line(500, "progress", phase="training")] * 3)
    events, left_out = taken(thinning)
    logs = [event for event in events if event["type"] == "log"]
    assert [event["seq"] for event in logs] == list(range(100 - MAX_KNOWN, 100))
    assert left_out["log"] == 100 - MAX_KNOWN
    kinds = {event["type"] for event in events if event["type"].startswith("kind")}
    assert len(kinds) == MAX_TYPES
    shown = sum(event["type"] in kinds for event in events)
    assert shown == MAX_TYPES * MAX_UNKNOWN
    assert shown + sum(count for kind, count in left_out.items() if kind != "log") == 400


def test_huge_lines_odd_episodes_and_endless_opponents_stay_within_bounds() -> None:
    thinning = Thinning()
    thinning.add(line(seq, f"odd{seq % 9}", text="x" * 60_000) for seq in range(200))
    thinning.add(episode(200 + seq, f"them-{seq}", 1, 0.0) for seq in range(1000))
    thinning.add(line(1200 + seq, "metrics", values="none") for seq in range(100))
    events, left_out = taken(thinning)
    assert sum(len(json.dumps(event)) for event in events) <= MAX_BYTES
    assert sum(event["type"] == "episode" for event in events) <= MAX_OPPONENTS
    assert left_out["metrics"] >= 80
    assert left_out["episode"] == 1000 - MAX_OPPONENTS


def test_fifty_thousand_events_a_second_reach_a_page_as_a_few() -> None:
    """The budget of one page: half of one core's second at most, on a machine that does other things as well."""
    kinds = [
        lambda seq: metrics(seq, return_mean=1.0, loss=2.0),
        lambda seq: episode(seq, "", 1, 1.0),
        lambda seq: line(seq, "log", level="info", message="text"),
        lambda seq: line(seq, "custom", value=seq),
        lambda seq: line(seq, "progress", phase="training", env_steps=seq),
    ]
    lines = [kinds[seq % len(kinds)](seq) for seq in range(50_000)]
    thinning = Thinning()
    began = time.process_time()
    found, messages = 0, 5
    for part in range(messages):
        thinning.add(lines[part * 10_000 : (part + 1) * 10_000])
        found += len(thinning.take()[0])
    assert time.process_time() - began < 0.5
    assert found <= messages * 60


def test_a_page_stays_able_to_follow_a_flood(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        await house.daemon.change(make_run(house.home, "otter"))
        await until(lambda: "otter" in house.studio.daemon.runs)
        page = await house.page()
        assert (await page.ask("watch_run", run_id="otter"))["ok"]
        await house.daemon.add_event("otter", msgspec.Raw(metrics(0, a=0.0)))  # type: ignore[arg-type]
        await page.wait_for("events")
        flood = [metrics(seq, a=float(seq)) if seq % 2 else line(seq, "odd") for seq in range(1, 50_000)]
        house.daemon.events["otter"] += flood
        await house.daemon.add_event("otter", msgspec.Raw(metrics(50_000, a=-1.0)))  # type: ignore[arg-type]

        def last(push: dict[str, Any]) -> bool:
            return any(event["seq"] == 50_000 for event in push["events"])

        push = await page.wait_for("events", last)
        assert push["events"][-1]["values"] == {"a": -1.0}
        pushes = page.of("events")
        assert sum(len(push["events"]) for push in pushes) < 500
        odd = sum(push["left_out"].get("odd", 0) for push in pushes)
        odd += sum(event["type"] == "odd" for push in pushes for event in push["events"])
        assert odd == 24_999

    run(test, tmp_path)
