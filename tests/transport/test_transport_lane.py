"""Lanes: order, backpressure, the end, and producers that lie."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.layout import Field, Layout
from drillyard.transport.lane import (
    CREDIT,
    MAX_SLOTS,
    TICKET,
    LaneBroken,
    LaneClosed,
    LaneReader,
    LaneWriter,
    Ticket,
    parse_tickets,
)

LAYOUT = Layout("lane", 1, (Field("a", "int64", (4,)),))
EPOCH = 5
Pair = tuple[LaneReader, LaneWriter]


def make_pair(slots: int = 3) -> Pair:
    reader = LaneReader.create(LAYOUT, slots, EPOCH)
    segment_fd, socket_fd = reader.remote_fds()
    writer = LaneWriter.attach(os.dup(segment_fd), os.dup(socket_fd), LAYOUT, EPOCH)
    reader.close_remote()
    return reader, writer


@pytest.fixture
def pair() -> Iterator[Pair]:
    reader, writer = make_pair()
    yield reader, writer
    writer.close()
    reader.close()


def put(writer: LaneWriter, value: int, rows: int = 4) -> None:
    arrays = writer.acquire(timeout_s=5)
    assert arrays is not None
    arrays["a"][:] = value
    writer.commit(rows, policy_version=100 + value)


def test_chunks_arrive_whole_and_in_order(pair: Pair) -> None:
    reader, writer = pair
    for value in range(3):
        put(writer, value, rows=value)
    tickets = reader.receive()
    assert [(t.epoch, t.sequence, t.rows, t.policy_version) for t in tickets] == [
        (EPOCH, 0, 0, 100), (EPOCH, 1, 1, 101), (EPOCH, 2, 2, 102),
    ]  # fmt: skip
    assert [int(reader.arrays(t.slot)["a"].sum()) for t in tickets] == [0, 4, 8]
    assert reader.pending == 3
    assert reader.receive() == []


def test_a_chunk_is_not_seen_before_its_commit(pair: Pair) -> None:
    reader, writer = pair
    arrays = writer.acquire()
    assert arrays is not None
    arrays["a"][:] = 1
    assert reader.receive() == []
    assert writer.acquire() is arrays, "the same slot until it is committed"


def test_a_full_lane_blocks_and_counts_its_wait(pair: Pair) -> None:
    reader, writer = pair
    for value in range(3):
        put(writer, value)
    assert writer.acquire(timeout_s=0.02) is None
    assert writer.waited_s >= 0.02
    tickets = reader.receive()
    release = threading.Timer(0.02, reader.release, [tickets[1].slot])
    release.start()
    assert writer.acquire() is not None
    release.join()
    assert writer.waited_s >= 0.03
    assert reader.pending == 2
    writer.commit(4, 0)
    assert [ticket.slot for ticket in reader.receive()] == [tickets[1].slot]


def test_a_lane_that_is_not_full_counts_no_wait(pair: Pair) -> None:
    reader, writer = pair
    for value in range(50):
        put(writer, value)
        reader.release(reader.receive()[0].slot)
    assert writer.waited_s == 0


def test_everything_committed_is_delivered_before_the_end(pair: Pair) -> None:
    reader, writer = pair
    for value in range(3):
        put(writer, value)
    writer.close()
    tickets = reader.receive()
    assert len(tickets) == 3
    for ticket in tickets:
        assert reader.arrays(ticket.slot)["a"][0] == ticket.sequence
        reader.release(ticket.slot)
    for _ in range(2):
        with pytest.raises(LaneClosed, match="producer is gone") as caught:
            reader.receive()
        assert not isinstance(caught.value, LaneBroken)


def test_a_producer_that_left_unread_credits_loses_nothing(pair: Pair) -> None:
    reader, writer = pair
    put(writer, 0)
    reader.release(reader.receive()[0].slot)
    put(writer, 1)
    put(writer, 2)
    writer.close()  # with a credit unread, which resets the connection
    assert [ticket.sequence for ticket in reader.receive()] == [1, 2]
    with pytest.raises(LaneClosed):
        reader.receive()


def test_a_producer_learns_that_its_consumer_is_gone(pair: Pair) -> None:
    reader, writer = pair
    for value in range(3):
        put(writer, value)
    closer = threading.Timer(0.02, reader.close)
    closer.start()
    with pytest.raises(LaneClosed, match="consumer is gone"):
        writer.acquire()
    closer.join()


def test_a_commit_to_a_gone_consumer_is_told(pair: Pair) -> None:
    reader, writer = pair
    writer.acquire()
    reader.close()
    with pytest.raises(LaneClosed):
        writer.commit(4, 0)


def test_a_torn_ticket_was_never_committed(pair: Pair) -> None:
    reader, writer = pair
    put(writer, 0)
    raw = socket.socket(fileno=os.dup(writer.fileno()))
    raw.send(TICKET.pack(EPOCH, 1, 1, 4, 0)[:17])
    raw.close()
    writer.close()
    assert [ticket.sequence for ticket in reader.receive()] == [0]
    with pytest.raises(LaneClosed):
        reader.receive()


HOSTILE = {
    "another epoch": TICKET.pack(EPOCH + 1, 1, 1, 4, 0),
    "a slot out of bounds": TICKET.pack(EPOCH, 3, 1, 4, 0),
    "a sequence with a gap": TICKET.pack(EPOCH, 1, 2, 4, 0),
    "a sequence again": TICKET.pack(EPOCH, 1, 0, 4, 0),
    "a slot that is not its own": TICKET.pack(EPOCH, 0, 1, 4, 0),
}


@pytest.mark.parametrize("ticket", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_ticket_breaks_the_lane_and_nothing_before_it(pair: Pair, ticket: bytes) -> None:
    reader, writer = pair
    put(writer, 0)
    raw = socket.socket(fileno=os.dup(writer.fileno()))
    raw.send(ticket + TICKET.pack(EPOCH, 2, 2, 4, 0))
    raw.close()
    assert [accepted.sequence for accepted in reader.receive()] == [0]
    for _ in range(2):
        with pytest.raises(LaneBroken):
            reader.receive()
    with pytest.raises(LaneClosed):
        writer.acquire()
        writer.commit(4, 0)
    reader.release(0)  # goes nowhere, harmlessly


@pytest.mark.parametrize(
    "credit", [CREDIT.pack(EPOCH, 3), CREDIT.pack(EPOCH, 0), CREDIT.pack(EPOCH + 1, 1)], ids=["bounds", "free", "epoch"]
)
def test_a_credit_that_makes_no_sense_breaks_the_lane(pair: Pair, credit: bytes) -> None:
    reader, writer = pair
    raw = socket.socket(fileno=os.dup(reader.fileno()))
    raw.send(credit)
    raw.close()
    with pytest.raises(LaneBroken):
        writer.acquire()


@given(st.binary(max_size=40 * TICKET.size))
def test_tickets_are_cut_at_their_borders(data: bytes) -> None:
    tickets, used = parse_tickets(data)
    assert used == len(tickets) * TICKET.size
    assert len(data) - used < TICKET.size
    again = b"".join(TICKET.pack(t.epoch, t.slot, t.sequence, t.rows, t.policy_version) for t in tickets)
    assert again == data[:used]


@given(
    st.lists(st.binary(min_size=1, max_size=2 * TICKET.size), max_size=6),
    st.lists(st.integers(1, 3), max_size=4),
)
def test_no_bytes_on_the_socket_hurt_the_consumer(junk: list[bytes], good: list[int]) -> None:
    reader, writer = make_pair(slots=4)
    try:
        for value in good:
            put(writer, value)
        raw = socket.socket(fileno=os.dup(writer.fileno()))
        for part in junk:
            raw.send(part)
        raw.close()
        writer.close()
        accepted: list[Ticket] = []
        with pytest.raises(LaneClosed):
            while True:
                accepted += reader.receive()
        assert [ticket.sequence for ticket in accepted] == list(range(len(accepted)))
        assert len(accepted) >= len(good)
        assert len({ticket.slot for ticket in accepted}) == len(accepted)
    finally:
        reader.close()


def test_another_layout_is_refused() -> None:
    reader = LaneReader.create(LAYOUT, 2, EPOCH)
    segment_fd, socket_fd = reader.remote_fds()
    with pytest.raises(DrillyardError) as caught:
        LaneWriter.attach(os.dup(segment_fd), os.dup(socket_fd), Layout("lane", 2, LAYOUT.fields), EPOCH)
    assert caught.value.code is ErrorCode.LAYOUT_MISMATCH
    reader.close()


def test_as_many_slots_as_a_socket_holds_tickets() -> None:
    reader, writer = make_pair(MAX_SLOTS)
    order = list(range(MAX_SLOTS))
    random.Random(1).shuffle(order)
    for value in range(MAX_SLOTS):
        put(writer, value)
    tickets = reader.receive()
    assert len(tickets) == MAX_SLOTS
    for index in order:
        reader.release(tickets[index].slot)
    for value in range(MAX_SLOTS):
        put(writer, value)
    assert len(reader.receive()) == MAX_SLOTS
    writer.close()
    reader.close()
    with pytest.raises(ValueError, match="1 to 128"):
        LaneReader.create(LAYOUT, MAX_SLOTS + 1, 0)


def test_misuse_is_an_error(pair: Pair) -> None:
    reader, writer = pair
    with pytest.raises(ValueError, match="commit without acquire"):
        writer.commit(1, 1)
    with pytest.raises(KeyError):
        reader.release(0)
    with pytest.raises(ValueError, match="given away"):
        reader.remote_fds()


WORKER = """
import os, sys, signal
from drillyard.transport.lane import LaneWriter
from drillyard.contracts.layout import Field, Layout
lane = LaneWriter.attach(int(sys.argv[1]), int(sys.argv[2]), Layout("lane", 1, (Field("a", "int64", (4,)),)), 5)
for value in range(2):
    lane.acquire()["a"][:] = value
    lane.commit(4, value)
lane.acquire()["a"][:] = 99
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.process
def test_what_a_killed_process_had_committed_is_delivered() -> None:
    reader = LaneReader.create(LAYOUT, 3, EPOCH)
    fds = reader.remote_fds()
    worker = subprocess.Popen([sys.executable, "-c", WORKER, *map(str, fds)], pass_fds=fds)
    reader.close_remote()
    assert worker.wait(60) == -signal.SIGKILL
    tickets = reader.receive()
    assert [int(reader.arrays(ticket.slot)["a"][0]) for ticket in tickets] == [0, 1]
    with pytest.raises(LaneClosed):
        reader.receive()
    reader.close()


def chaos(seconds: float, seed: int) -> dict[str, int]:
    import json

    script = Path(__file__).with_name("lane_chaos.py")
    # BLAS threads must not exist in a process that forks.
    env = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, script, str(seconds), str(seed)],
        env=env,
        capture_output=True,
        check=True,
        timeout=seconds + 100,
    )
    result: dict[str, int] = json.loads(done.stdout)
    print(result)
    return result


def check_chaos(result: dict[str, int], kills: int) -> None:
    assert result["kills"] >= kills
    assert result["epochs"] >= kills / 2
    assert result["chunks"] > result["epochs"], "the producers were killed before they did anything"
    assert {key: result[key] for key in ("corrupt", "lost", "gaps", "uncounted", "descriptors_left")} == dict.fromkeys(
        ("corrupt", "lost", "gaps", "uncounted", "descriptors_left"), 0
    )


@pytest.mark.process
def test_producers_killed_at_random_lose_and_corrupt_nothing() -> None:
    check_chaos(chaos(10, seed=1), kills=50)


@pytest.mark.process
@pytest.mark.chaos
@pytest.mark.slow
def test_a_minute_of_kills_loses_and_corrupts_nothing() -> None:
    check_chaos(chaos(60, seed=2), kills=500)
