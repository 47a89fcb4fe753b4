"""Credit: never more than three frames in flight, the newest next, nothing for who does not look."""

from hypothesis import given
from hypothesis import strategies as st
from studio_harness import frame_bytes

from drillyard.contracts.frame import EVICT_AFTER_S, FRAME_CREDIT
from drillyard.studio.frames import Frame, Viewer
from drillyard.studio.socket import pack_binary


class Sink:
    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.takes = True

    def push_packed(self, packed: bytes) -> bool:
        if self.takes:
            self.sent.append(packed)
        return self.takes


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def frame(sequence: int) -> Frame:
    made = Frame.of(frame_bytes(sequence))
    assert made is not None
    return made


def setup() -> tuple[Sink, Clock, Viewer]:
    sink, clock = Sink(), Clock()
    return sink, clock, Viewer(sink, clock)


def test_without_acknowledgement_three_frames_are_sent() -> None:
    sink, _, viewer = setup()
    for sequence in range(10):
        viewer.offer(frame(sequence))
    assert sink.sent == [frame(sequence).packed for sequence in range(FRAME_CREDIT)]


def test_an_acknowledgement_brings_the_newest_frame_at_once() -> None:
    sink, _, viewer = setup()
    for sequence in range(10):
        viewer.offer(frame(sequence))
    viewer.acknowledge(0)
    assert sink.sent[-1] == frame(9).packed
    viewer.acknowledge(1)
    assert len(sink.sent) == 4  # nothing newer yet
    viewer.offer(frame(10))
    assert sink.sent[-1] == frame(10).packed


def test_an_acknowledgement_covers_the_frames_before_it() -> None:
    sink, _, viewer = setup()
    for sequence in range(3):
        viewer.offer(frame(sequence))
    viewer.acknowledge(2)
    for sequence in range(3, 10):
        viewer.offer(frame(sequence))
    assert len(sink.sent) == 6


def test_unknown_acknowledgements_give_no_credit() -> None:
    sink, _, viewer = setup()
    for sequence in range(5):
        viewer.offer(frame(sequence))
    for sequence in (7, 4, 2**32 - 1, 7):
        viewer.acknowledge(sequence)
    assert len(sink.sent) == FRAME_CREDIT


def test_a_hidden_page_gets_nothing_and_full_credit_when_it_looks_again() -> None:
    sink, clock, viewer = setup()
    for sequence in range(5):
        viewer.offer(frame(sequence))
    viewer.show(False)
    clock.now += 100
    assert not viewer.stalled
    viewer.offer(frame(5))
    assert len(sink.sent) == FRAME_CREDIT
    viewer.show(True)
    viewer.offer(frame(6))
    assert sink.sent[-1] == frame(6).packed


def test_a_stuffed_connection_keeps_the_newest_frame_only() -> None:
    sink, clock, viewer = setup()
    sink.takes = False
    viewer.offer(frame(0))
    clock.now += 100
    assert not viewer.stalled  # nothing is in flight
    sink.takes = True
    viewer.offer(frame(1))
    assert sink.sent == [frame(1).packed]


def test_stalled_after_some_seconds_without_acknowledgement() -> None:
    _, clock, viewer = setup()
    clock.now = 50.0
    viewer.offer(frame(0))
    viewer.offer(frame(1))
    clock.now += EVICT_AFTER_S - 0.1
    assert not viewer.stalled
    viewer.acknowledge(0)
    clock.now += EVICT_AFTER_S - 0.1
    assert not viewer.stalled
    clock.now += 0.2
    assert viewer.stalled


@given(st.lists(st.one_of(st.none(), st.integers(0, 40)), max_size=200))
def test_never_more_than_the_credit_in_flight_and_never_backwards(steps: list[int | None]) -> None:
    """None = a new frame, a number = an acknowledgement of that frame."""
    sink, _, viewer = setup()
    made, flying = 0, list[int]()
    for step in steps:
        before = len(sink.sent)
        if step is None:
            viewer.offer(frame(made))
            made += 1
        else:
            if step in flying:
                flying = [sequence for sequence in flying if sequence > step]
            viewer.acknowledge(step)
        for packed in sink.sent[before:]:
            flying.append(int.from_bytes(packed[8:12], "little"))
        assert len(flying) <= FRAME_CREDIT
        assert flying == sorted(set(flying))


def test_too_short_messages_of_a_board_are_no_frames() -> None:
    assert Frame.of(b"") is None
    assert Frame.of(b"\1\1" + b"\0" * 20) is None


@given(st.integers(0, 70_000))
def test_packed_messages_have_the_lengths_of_the_websocket_protocol(size: int) -> None:
    packed = pack_binary(b"x" * size)
    assert packed[0] == 0x82
    assert packed[1] == (size if size < 126 else 126 if size < 65536 else 127)
    head = 2 if size < 126 else 4 if size < 65536 else 10
    assert len(packed) == head + size
    if head > 2:
        assert int.from_bytes(packed[2:head]) == size
