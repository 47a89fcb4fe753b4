"""Event lines and event files: whatever stands in them, the result is a typed event or a counted line."""

from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.telemetry import MAX_LINE_BYTES, AnyEvent, Event, Metrics, Progress
from drillyard.daemon.events import KNOWN_TYPES, EventLine, parse_line
from drillyard.daemon.tail import READ_BYTES, EventTail

RUN = "20261121-103015-brave-otter"


def line(seq: int, text: str = "") -> bytes:
    return msgspec.json.encode(Progress(run_id=RUN, seq=seq, ts=1.5, phase="training" + text, env_steps=seq))


def test_every_type_of_the_contract_is_known() -> None:
    tags = {kind.__struct_config__.tag for kind in AnyEvent.__args__}  # type: ignore[attr-defined]
    assert tags == KNOWN_TYPES


def test_unknown_types_and_versions_are_kept() -> None:
    found = parse_line(b'{"v":9,"type":"dance","run_id":"%s","seq":3,"ts":1,"more":{"a":[1]}}' % RUN.encode(), RUN)
    assert found and found.event is None and found.envelope.type == "dance" and found.envelope.seq == 3


def test_figures_that_are_no_numbers_are_left_out() -> None:
    metrics = Metrics(
        run_id=RUN, seq=1, ts=1.0, env_steps=1, updates=1, episodes=1, values={"a": float("nan"), "b": 2.0}
    )
    found = parse_line(msgspec.json.encode(metrics), RUN)
    assert found and isinstance(found.event, Metrics) and found.event.values == {"b": 2.0}


def test_a_torn_line_does_not_swallow_the_next() -> None:
    whole = line(7)
    for cut in range(1, len(whole) - 1):
        found = parse_line(whole[:cut] + whole, RUN)
        assert found and found.raw == whole


def test_lines_of_other_runs_and_wrong_fields_are_no_events() -> None:
    for raw in (
        line(1).replace(RUN.encode(), b"other"),
        line(1).replace(b'"seq":1', b'"seq":-1'),
        line(1).replace(b'"env_steps":1', b'"env_steps":"one"'),
        b"[" * 100_00,
        b"{}",
        b"null",
        b"",
        line(1, "x" * MAX_LINE_BYTES),
    ):
        assert parse_line(raw, RUN) is None


_mutations = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "replace", "double"]), st.integers(0, 400), st.binary(max_size=8)),
    max_size=6,
)


def mutated(raw: bytes, mutations: list[tuple[str, int, bytes]]) -> bytes:
    for kind, place, extra in mutations:
        at = place % (len(raw) + 1)
        match kind:
            case "insert":
                raw = raw[:at] + extra + raw[at:]
            case "delete":
                raw = raw[:at] + raw[at + len(extra) :]
            case "replace":
                raw = raw[:at] + extra + raw[at + len(extra) :]
            case _:
                raw = raw[:at] + raw
    return raw


@given(st.integers(0, 10**6), _mutations)
def test_a_mutated_line_is_a_typed_event_or_none(seq: int, mutations: list[tuple[str, int, bytes]]) -> None:
    found = parse_line(mutated(line(seq), mutations), RUN)
    assert found is None or isinstance(found, EventLine)
    if found:
        assert found.envelope.run_id == RUN and found.envelope.seq >= 0
        assert found.event is None or isinstance(found.event, Event)


_piece = st.one_of(
    st.integers(0, 50).map(lambda seq: (line(seq), True)),
    st.binary(max_size=40).map(lambda raw: (raw.replace(b"\n", b" "), False)),
    st.integers(MAX_LINE_BYTES + 1, MAX_LINE_BYTES * 6).map(lambda size: (b"z" * size, False)),
)


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(_piece, max_size=12), cuts=st.lists(st.integers(0, 400_000), max_size=8), crash=st.booleans())
def test_every_whole_line_is_read_once_however_the_file_grows(
    pieces: list[tuple[bytes, bool]], cuts: list[int], crash: bool
) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.jsonl"
        content = b"".join(raw + b"\n" for raw, _ in pieces)
        good = [raw for raw, ok in pieces if ok]
        bad = sum(1 for raw, ok in pieces if not ok and raw.strip())
        tail = EventTail(path, RUN)
        assert tail.read() == []
        got: list[bytes] = []
        start = 0
        for cut in sorted({min(cut, len(content)) for cut in cuts} | {len(content)}):
            with path.open("ab") as file:
                file.write(content[start:cut])
            start = cut
            before = -1
            while tail.offset != before:
                before = tail.offset
                got += [found.raw for found in tail.read()]
            if crash:  # another reader goes on from what was stored
                tail.close()
                tail = EventTail(path, RUN, tail.offset, tail.skipped)
        got += [found.raw for found in tail.finish()]
        tail.close()
        assert got == good
        assert tail.skipped == bad
        assert tail.offset == len(content)


def test_the_last_line_counts_without_its_end_once_nobody_writes(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(line(0) + b"\n" + line(1))
    tail = EventTail(path, RUN)
    assert [found.envelope.seq for found in tail.read()] == [0]
    assert tail.read() == []
    assert [found.envelope.seq for found in tail.finish()] == [1]
    assert tail.finish() == []
    tail.close()
    path.write_bytes(line(0) + b"\n" + line(1)[:-5])
    tail = EventTail(path, RUN)
    assert [found.envelope.seq for found in tail.finish()] == [0]
    assert tail.skipped == 1
    tail.close()


def test_a_line_longer_than_a_read_is_stepped_over(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"q" * (READ_BYTES * 3 + 17) + b"\n" + line(5) + b"\n")
    tail = EventTail(path, RUN)
    assert [found.envelope.seq for found in tail.finish()] == [5]
    assert tail.skipped == 1
    tail.close()
