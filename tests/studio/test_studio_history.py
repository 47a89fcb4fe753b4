"""The past of a run: bounded, in order, spread evenly, with its newest point."""

import itertools
import json

from hypothesis import given
from hypothesis import strategies as st

from drillyard.studio.history import MAX_OTHERS, MAX_POINTS, History, Thinner


def line(seq: int, kind: str = "metrics") -> bytes:
    return json.dumps({"v": 1, "type": kind, "run_id": "r", "seq": seq, "ts": 0}).encode()


def seqs(history: History) -> list[int]:
    return [json.loads(each)["seq"] for each in history.lines()]


def test_a_short_history_is_whole() -> None:
    history = History()
    history.add(line(seq) for seq in range(100))
    assert seqs(history) == list(range(100))
    assert history.next_seq == 100


def test_a_long_history_is_thinned_evenly_and_keeps_its_newest() -> None:
    history = History()
    history.add(line(seq) for seq in range(50_001))
    found = seqs(history)
    assert MAX_POINTS // 2 <= len(found) <= MAX_POINTS
    assert found[0] == 0 and found[-1] == 50_000
    gaps = {b - a for a, b in itertools.pairwise(found[:-1])}
    assert len(gaps) == 1


def test_other_events_are_kept_but_only_the_newest_progress() -> None:
    history = History()
    for seq in range(3000):
        history.add([line(seq, "log" if seq % 2 else "progress")])
    found = [json.loads(each) for each in history.lines()]
    assert sum(event["type"] == "log" for event in found) == MAX_OTHERS
    assert [event["seq"] for event in found if event["type"] == "progress"] == [2998]


def test_unreadable_lines_and_repeats_are_left_out() -> None:
    history = History()
    history.add([line(0), b"{broken", b"", line(0), line(1), b'"text"', line(3, "unknown_type")])
    assert seqs(history) == [0, 1, 3]


@given(st.integers(2, 50), st.integers(0, 500))
def test_a_thinner_is_bounded(most: int, count: int) -> None:
    thinner = Thinner(most)
    for seq in range(count):
        thinner.add(seq, b"")
    found = [seq for seq, _ in thinner.items()]
    assert len(found) <= most + 1
    assert found == sorted(set(found))
    if count:
        assert found[-1] == count - 1 and found[0] == 0
