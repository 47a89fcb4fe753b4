"""Boards: latest wins, nobody waits, nothing is torn, leases end with their readers."""

import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.layout import Field, Layout
from drillyard.testing.torn import TornReport, look_for_torn_reads
from drillyard.transport.board import BoardClosed, BoardReader, BoardWriter
from drillyard.transport.board_wire import TICKET

LAYOUT = Layout("board", 1, (Field("length", "uint32", (1,)), Field("data", "uint8", (64,))))


@pytest.fixture
def board() -> Iterator[BoardWriter]:
    with BoardWriter(LAYOUT, 2) as board:
        yield board


def join(board: BoardWriter) -> BoardReader:
    segment_fd, socket_fd = board.add_reader()
    reader = BoardReader.attach(os.dup(segment_fd), os.dup(socket_fd), LAYOUT)
    board.close_remote()
    return reader


def put(board: BoardWriter, value: int) -> None:
    with board.publish() as arrays:
        arrays["length"][0] = value
        arrays["data"].fill(value)


def got(reader: BoardReader) -> int | None:
    value = reader.read()
    if value is None:
        return None
    assert (value["data"] == value["length"][0]).all()
    return int(value["length"][0])


def served(board: BoardWriter, work: Callable[[], object]) -> None:
    """Run `work` in a thread while the board is served here, as its owner's loop would."""
    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        select.select(board.filenos(), [], [], 0.01)
        board.serve()
    thread.join()


def test_the_newest_value_wins(board: BoardWriter) -> None:
    reader = join(board)
    assert reader.read() is None
    put(board, 1)
    assert got(reader) == 1
    assert reader.read() is None
    for value in (2, 3, 4):
        put(board, value)
    # Its ticket for 2 was under way already; as soon as that is answered it hears of the newest.
    assert got(reader) == 2
    board.serve()
    assert got(reader) == 4
    assert reader.version == board.version == 4
    assert reader.read() is None
    reader.close()


def test_a_copy_is_the_readers_own(board: BoardWriter) -> None:
    reader = join(board)
    put(board, 1)
    value = reader.read()
    for number in range(2, 12):
        put(board, number)
    assert value is not None
    assert (value["data"] == 1).all()
    value["data"][:] = 0
    out = {"data": np.empty(64, np.uint8)}
    again = reader.read(out)
    assert again is not None
    assert again["data"] is out["data"]
    assert "length" not in again
    reader.close()


def test_a_slow_reader_keeps_its_slot_and_delays_nobody(board: BoardWriter) -> None:
    slow, quick = join(board), join(board)
    put(board, 1)
    for value in range(2, 100):
        put(board, value)
        board.serve()
        assert got(quick) in {value - 1, value}
    assert got(slow) == 1
    board.serve()
    assert got(slow) == 99
    slow.close()
    quick.close()


def test_a_failed_publication_is_none(board: BoardWriter) -> None:
    reader = join(board)
    put(board, 1)
    assert got(reader) == 1
    with pytest.raises(ZeroDivisionError), board.publish() as arrays:
        arrays["data"].fill(2)
        _ = 1 / 0
    board.serve()
    assert reader.read() is None
    assert board.version == 1
    reader.close()


def test_bytes_go_without_numpy(board: BoardWriter) -> None:
    reader = join(board)
    board.publish_bytes({"length": (5).to_bytes(4, sys.byteorder), "data": b"hello"})
    assert reader.read_bytes("data", "length") == b"hello"
    assert reader.read_bytes("data", "length") is None
    board.publish_bytes({"data": memoryview(b"x" * 64)})
    assert reader.read_bytes("data") == b"x" * 64
    board.publish_bytes({"length": (2).to_bytes(4, sys.byteorder), "data": b"y" * 64})
    assert reader.read_fields("length", "data") == {"length": (2).to_bytes(4, sys.byteorder), "data": b"y" * 64}
    assert reader.read_fields("data") is None
    with pytest.raises(ValueError, match="65 bytes for 'data', which holds 64"):
        board.publish_bytes({"data": b"x" * 65})
    reader.close()


def test_a_dead_readers_lease_ends_with_its_socket(board: BoardWriter) -> None:
    for value in range(1, 200):
        reader = join(board)
        put(board, value)  # leased to it, never answered
        reader.close()
        board.serve()
        assert board.readers == 0


def test_a_reader_that_dies_while_it_is_told_hurts_nobody(board: BoardWriter) -> None:
    gone, other = join(board), join(board)
    gone.close()
    put(board, 1)
    assert got(other) == 1
    assert board.readers == 1
    other.close()


@pytest.mark.parametrize("answer", [TICKET.pack(9, 9, 0), b"x", TICKET.pack(1, 0, 0) * 2])
def test_a_reader_that_answers_nonsense_is_shown_out(board: BoardWriter, answer: bytes) -> None:
    liar, other = join(board), join(board)
    put(board, 1)
    raw = socket.socket(fileno=os.dup(liar.fileno()))
    raw.send(answer)
    raw.close()
    board.serve()
    assert board.readers == 1
    assert got(other) == 1
    assert got(liar) == 1, "it may read what it was told of before"
    with pytest.raises(BoardClosed):
        liar.read()
    liar.close()
    other.close()


def test_a_ticket_that_makes_no_sense_is_refused(board: BoardWriter) -> None:
    segment_fd, socket_fd = board.add_reader()
    ours, theirs = socket.socketpair()
    reader = BoardReader.attach(os.dup(segment_fd), theirs.detach(), LAYOUT)
    ours.send(TICKET.pack(1, 77, 0))
    with pytest.raises(DrillyardError) as caught:
        reader.read()
    assert caught.value.code is ErrorCode.BAD_MESSAGE
    ours.close()
    reader.close()
    assert socket_fd >= 0


def test_readers_of_a_closed_board_get_what_is_left(board: BoardWriter) -> None:
    told, idle = join(board), join(board)
    put(board, 1)
    assert got(idle) == 1
    board.close()
    assert got(told) == 1
    for reader in (told, idle):
        for _ in range(2):
            with pytest.raises(BoardClosed):
                reader.read()
        reader.close()


def test_late_readers_get_the_newest_value(board: BoardWriter, tmp_path: Path) -> None:
    board.listen(tmp_path / "board.sock")
    put(board, 1)
    put(board, 2)
    readers: list[BoardReader] = []
    served(board, lambda: readers.append(BoardReader.connect(tmp_path / "board.sock", LAYOUT)))
    assert got(readers[0]) == 2
    assert board.readers == 1
    readers[0].close()
    board.close()
    assert not (tmp_path / "board.sock").exists()


def test_a_late_reader_may_come_before_the_board(tmp_path: Path) -> None:
    path = tmp_path / "board.sock"
    readers: list[BoardReader] = []
    thread = threading.Thread(target=lambda: readers.append(BoardReader.connect(path, LAYOUT, timeout_s=20)))
    thread.start()
    with BoardWriter(LAYOUT, 1) as board:
        board.listen(path)
        put(board, 7)
        while thread.is_alive():
            select.select(board.filenos(), [], [], 0.01)
            board.serve()
        assert got(readers[0]) == 7
        readers[0].close()
    thread.join()


def refusal(board: BoardWriter, path: Path, layout: Layout = LAYOUT, timeout_s: float = 5.0) -> DrillyardError:
    errors: list[DrillyardError] = []

    def attempt() -> None:
        try:
            BoardReader.connect(path, layout, timeout_s).close()
        except DrillyardError as error:
            errors.append(error)

    served(board, attempt)
    return errors[0]


def test_a_late_reader_of_another_layout_is_refused(board: BoardWriter, tmp_path: Path) -> None:
    board.listen(tmp_path / "board.sock")
    put(board, 1)
    error = refusal(board, tmp_path / "board.sock", Layout("board", 1, LAYOUT.fields[:1]))
    assert error.code is ErrorCode.LAYOUT_MISMATCH
    assert "the swap is refused" in error.sentence
    board.serve()
    assert board.readers == 0


def test_more_readers_than_places_are_refused(board: BoardWriter, tmp_path: Path) -> None:
    board.listen(tmp_path / "board.sock")
    readers = [join(board), join(board)]
    assert refusal(board, tmp_path / "board.sock").code is ErrorCode.BUSY
    with pytest.raises(ValueError, match="2 readers"):
        board.add_reader()
    readers.pop().close()
    board.serve()
    served(board, lambda: readers.append(BoardReader.connect(tmp_path / "board.sock", LAYOUT)))
    assert board.readers == 2
    for reader in readers:
        reader.close()


def test_a_board_that_is_not_served_times_out(board: BoardWriter, tmp_path: Path) -> None:
    board.listen(tmp_path / "board.sock")
    with pytest.raises(DrillyardError) as caught:
        BoardReader.connect(tmp_path / "board.sock", LAYOUT, timeout_s=0.05)
    assert caught.value.code is ErrorCode.TIMED_OUT
    with pytest.raises(DrillyardError) as caught:
        BoardReader.connect(tmp_path / "none.sock", LAYOUT, timeout_s=0)
    assert caught.value.code is ErrorCode.UNAVAILABLE


def test_what_is_no_board_is_refused(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.fspath(tmp_path / "other.sock"))
        server.listen()

        def talk() -> None:
            connection, _ = server.accept()
            connection.send(b"HTTP/1.1 400")
            connection.close()

        thread = threading.Thread(target=talk)
        thread.start()
        with pytest.raises(DrillyardError, match="serves no board"):
            BoardReader.connect(tmp_path / "other.sock", LAYOUT)
        thread.join()
    (tmp_path / "other.sock").unlink()


class Model:
    """A board driven step by step against what must hold at each step."""

    def __init__(self, readers: int) -> None:
        self.board = BoardWriter(LAYOUT, readers)
        self.readers = [join(self.board) for _ in range(readers)]
        self.seen = [0] * readers

    def step(self, action: int) -> None:
        if action < 0:
            put(self.board, self.board.version % 256)
            return
        index = action % len(self.readers)
        reader = self.readers[index]
        value = reader.read()
        if value is None:
            return
        assert reader.version > self.seen[index]
        assert (value["data"] == (reader.version - 1) % 256).all()
        self.seen[index] = reader.version

    def settle(self) -> None:
        for _ in range(2):
            for index in range(len(self.readers)):
                self.board.serve()
                self.step(index)
        assert self.seen == [self.board.version] * len(self.readers)

    def close(self) -> None:
        for reader in self.readers:
            reader.close()
        self.board.close()


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 4), st.lists(st.integers(-3, 3), max_size=60))
def test_in_any_order_each_read_is_whole_newer_and_in_the_end_newest(readers: int, actions: list[int]) -> None:
    model = Model(readers)
    try:
        for action in actions:
            model.step(action)
        model.settle()
    finally:
        model.close()


def check_whole(report: TornReport) -> None:
    print(report)
    assert sum(report.torn) == 0
    assert sum(report.backwards) == 0
    assert set(report.last) == {report.publishes}, "every reader came to the newest value"
    assert min(report.reads) >= 2


@pytest.mark.process
def test_four_uneven_readers_see_nothing_torn() -> None:
    check_whole(look_for_torn_reads(50_000))


@pytest.mark.process
def test_the_same_check_fails_without_the_lease() -> None:
    report = look_for_torn_reads(50_000, lease=False)
    print(report)
    assert sum(report.torn) > 0


@pytest.mark.process
def test_a_million_publishes_see_nothing_torn() -> None:
    check_whole(look_for_torn_reads(1_000_000))


READER = """
import os, select, signal, sys
from drillyard.transport.board import BoardReader
from drillyard.contracts.layout import Field, Layout
layout = Layout("board", 1, (Field("length", "uint32", (1,)), Field("data", "uint8", (64,))))
reader = BoardReader.attach(int(sys.argv[1]), int(sys.argv[2]), layout)
select.select([reader], [], [])
assert reader._take() is not None
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.process
def test_a_reader_killed_while_it_copies_frees_its_slot(board: BoardWriter) -> None:
    fds = board.add_reader()
    child = subprocess.Popen([sys.executable, "-c", READER, *map(str, fds)], pass_fds=fds)
    board.close_remote()
    put(board, 1)
    assert child.wait(60) == -signal.SIGKILL
    board.serve()
    assert board.readers == 0
    reader = join(board)
    put(board, 2)
    board.serve()
    assert got(reader) == 1
    board.serve()
    assert got(reader) == 2
    reader.close()
