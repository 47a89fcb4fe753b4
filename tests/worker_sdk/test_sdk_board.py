"""FastLane of the SDK: what our own reader reads from it, and what it costs when nobody does."""

import gc
import json
import math
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from drillyard_worker import fastlane, segment
from drillyard_worker.board import GREETING, TICKET, BoardWriter
from drillyard_worker.fastlane import FastLane
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts import fastlane as contract
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.fastlane import FastLaneFile
from drillyard.contracts.layout import ITEM_SIZES, Field, Layout
from drillyard.studio.lanes import lane_files, lane_source
from drillyard.testing import lane_writer
from drillyard.testing.lane_writer import grey
from drillyard.transport import board_wire
from drillyard.transport.board_reader import BoardClosed, BoardReader
from drillyard.transport.segment import MAGIC

ENV = "Some/Env-v0"


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lane(tmp_path: Path, clock: Clock) -> Iterator[FastLane]:
    lane = FastLane(tmp_path, ENV, clock=clock)
    yield lane
    lane.close()
    assert not list(tmp_path.iterdir())


def frames(count: int, width: int = 8, height: int = 6) -> list[Any]:
    rng = np.random.default_rng(3)
    return [rng.integers(0, 256, (height, width, 3), np.uint8) for _ in range(count)]


def join(lane: FastLane, clock: Clock, folder: Path) -> BoardReader:
    """Our reader, let in by the lane as it is asked whether pictures are wanted."""
    import threading

    [file] = lane_files(folder)
    source = lane_source(folder, file)
    found: list[BoardReader] = []
    thread = threading.Thread(target=lambda: found.append(BoardReader.connect(source.socket, source.layout)))
    thread.start()
    while thread.is_alive():
        clock.now += 1.0
        lane.wanted()
        thread.join(0.005)
    return found[0]


def read(reader: BoardReader) -> dict[str, Any]:
    assert select.select([reader], [], [], 5)[0]
    value = reader.read()
    assert value is not None
    return value


def test_layouts_and_wire_are_ours() -> None:
    for width, height in ((1, 1), (600, 400), (1024, 1024), (7, 3)):
        mine, ours = fastlane.fastlane_layout(width, height), contract.fastlane_layout(width, height)
        assert (mine.digest(), mine.slot_size) == (ours.digest(), ours.slot_size)
        assert list(mine.offsets.values()) == [offset for _, offset in ours.offsets()]
    assert (fastlane.READERS, fastlane.MAX_TILES, fastlane.MAX_SIDE, fastlane.VERSION) == (
        contract.FASTLANE_READERS, contract.MAX_TILES, contract.MAX_SIDE, contract.FASTLANE_VERSION,
    )  # fmt: skip
    assert (TICKET.format, GREETING.format) == (board_wire.TICKET.format, board_wire.GREETING.format)
    assert (segment.MAGIC, segment.ITEM_SIZES) == (MAGIC, ITEM_SIZES)


@given(
    st.text(min_size=1, max_size=12),
    st.integers(0, 2**31),
    st.lists(
        st.tuples(st.text(max_size=8), st.sampled_from(sorted(ITEM_SIZES)), st.lists(st.integers(1, 9), max_size=3)),
        min_size=1, max_size=6,
    ),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_digests_of_any_layout_agree(name: str, version: int, fields: list[tuple[str, str, list[int]]]) -> None:
    ours = Layout(name, version, tuple(Field(field, dtype, tuple(shape)) for field, dtype, shape in fields))
    mine = segment.Layout(name, version, [segment.Field(*field) for field in fields])
    assert mine.digest() == ours.digest()
    assert mine.slot_size == ours.slot_size


def test_our_reader_reads_what_was_published(lane: FastLane, clock: Clock, tmp_path: Path) -> None:
    assert lane.wanted(), "the first picture says how large the board has to be"
    tiles = frames(5)
    assert lane.publish(
        tiles, env_steps=2**40, return_mean=1.5, episode=[3, 4], episode_length=[7], reward=[np.float32(0.25)],
        episode_return=[1e300, -math.inf, math.nan],
    )  # fmt: skip
    [file] = lane_files(tmp_path)
    assert file == FastLaneFile(
        index=0, socket="fastlane-0.sock", env_id=ENV, tiles=5, columns=3, width=24, height=12
    )  # fmt: skip
    assert (tmp_path / file.socket).stat().st_mode & 0o777 == 0o600
    reader = join(lane, clock, tmp_path)
    value = read(reader)
    assert value["env_steps"][0] == 2**40 and value["return_mean"][0] == 1.5 and value["tiles"][0] == 5
    assert value["episode"].tolist() == [3, 4] + [0] * 14 and value["episode_length"][0] == 7
    assert value["reward"][0] == 0.25
    assert value["episode_return"][:2].tolist() == [math.inf, -math.inf] and math.isnan(value["episode_return"][2])
    for place, tile in enumerate(tiles):
        row, column = divmod(place, 3)
        np.testing.assert_array_equal(value["pixels"][6 * row : 6 * row + 6, 8 * column : 8 * column + 8], tile)
    assert not value["pixels"][6:, 16:].any(), "the place without a tile is black"
    clock.now += 1.0
    assert lane.wanted()
    lane.publish(tiles, env_steps=2**40 + 500)
    assert read(reader)["env_steps_per_s"][0] > 0
    reader.close()


def test_pictures_of_every_kind_and_size(tmp_path: Path, clock: Clock) -> None:
    wide = np.random.default_rng(0).integers(0, 256, (400, 600, 3), np.uint8)
    as_pygame = np.ascontiguousarray(wide.transpose(1, 0, 2)).transpose(1, 0, 2)
    cases: list[tuple[list[Any], Any, Any]] = [
        ([wide] * 4, None, wide[::2, ::2]),
        ([as_pygame] * 4, None, wide[::2, ::2]),
        ([memoryview(wide)] * 4, None, wide[::2, ::2]),
        ([wide.tobytes()] * 4, (600, 400), wide[::2, ::2]),
        ([bytearray(wide.tobytes())] * 4, (600, 400), wide[::2, ::2]),
        ([wide[..., 0]], None, np.repeat(wide[..., :1], 3, 2)),
        ([wide[..., :1]], None, np.repeat(wide[..., :1], 3, 2)),
        ([np.dstack([wide, wide[..., 0]])] * 4, None, wide[::2, ::2]),
        ([np.zeros((3000, 10, 3), np.uint8)], None, np.zeros((1000, 4, 3), np.uint8)),
        ([wide] * 20, None, wide[::3, ::3]),
    ]
    for index, (given_frames, size, expected) in enumerate(cases):
        lane = FastLane(tmp_path, ENV, index=index, clock=clock)
        assert lane.publish(given_frames, size=size), lane.problem
        file = next(file for file in lane_files(tmp_path) if file.index == index)
        assert file.width <= contract.MAX_SIDE and file.height <= contract.MAX_SIDE and file.tiles <= 16
        assert (file.width // file.columns, file.height // -(-file.tiles // file.columns)) == expected.shape[1::-1]
        assert lane._board is not None
        with lane._board._segment.memory(lane._board._latest, "pixels") as pixels:
            shown = np.frombuffer(bytes(pixels), np.uint8).reshape(file.height, file.width, 3)
        np.testing.assert_array_equal(shown[: expected.shape[0], : expected.shape[1]], expected)
        lane.close()


@pytest.mark.parametrize(
    "bad",
    [
        [np.zeros((4, 4, 3), np.float32)],
        [np.zeros((4, 4, 2), np.uint8)],
        [np.zeros((4, 4, 3), np.uint8), np.zeros((5, 4, 3), np.uint8)],
        [b"12"],
        [None],
        ["text"],
        [np.zeros((0, 4, 3), np.uint8)],
    ],
)
def test_what_is_no_picture_ends_the_pictures_and_not_the_training(
    bad: list[Any], lane: FastLane, capfd: pytest.CaptureFixture[str]
) -> None:
    assert not lane.publish(bad)
    assert ENV in lane.problem and capfd.readouterr().err.count("\n") == 1
    assert not lane.wanted()
    assert not lane.publish(frames(1))


def test_a_folder_that_is_gone_or_taken_ends_the_pictures(tmp_path: Path) -> None:
    gone = FastLane(tmp_path / "nowhere", ENV)
    assert not gone.publish(frames(1)) and "nowhere" in gone.problem
    first, second = FastLane(tmp_path, ENV), FastLane(tmp_path, ENV)
    assert first.publish(frames(1))
    assert not second.publish(frames(1)) and second.problem
    assert lane_files(tmp_path), "the first one still shows"
    first.close()


def test_it_is_wanted_only_by_a_reader_and_at_the_rate(lane: FastLane, clock: Clock, tmp_path: Path) -> None:
    lane.publish(frames(1))
    for _ in range(50):
        clock.now += 0.05
        assert not lane.wanted()
    reader = join(lane, clock, tmp_path)
    read(reader)
    shown = 0
    began = clock.now
    while clock.now < began + 2.0:
        clock.now += 0.005
        if lane.wanted():
            shown += lane.publish(frames(1))
            assert not lane.publish(frames(1)), "sooner than the rate allows"
            reader.read()
    assert 25 <= shown <= 31
    reader.close()
    for _ in range(2):  # its last answer, then its end
        clock.now += 1.0
        wanted = lane.wanted()
    assert not wanted, "nobody looks any more"


def test_asking_costs_next_to_nothing(tmp_path: Path) -> None:
    lane = FastLane(tmp_path, ENV)
    lane.publish(frames(1))
    began, calls = time.thread_time(), 200_000
    for _ in range(calls):
        lane.wanted()
    each_us = (time.thread_time() - began) / calls * 1e6
    lane.close()
    assert each_us < 2.0


def test_another_size_is_another_board(lane: FastLane, clock: Clock, tmp_path: Path) -> None:
    lane.publish(frames(1))
    reader = join(lane, clock, tmp_path)
    read(reader)
    clock.now += 1.0
    assert lane.publish(frames(2))
    with pytest.raises(BoardClosed):
        while True:
            assert select.select([reader], [], [], 5)[0]
            reader.read()
    reader.close()
    [file] = lane_files(tmp_path)
    assert file.tiles == 2
    reader = join(lane, clock, tmp_path)
    assert read(reader)["tiles"][0] == 2
    reader.close()


def test_places_leases_and_a_wrong_layout(tmp_path: Path) -> None:
    layout = fastlane.fastlane_layout(4, 4)
    ours = contract.fastlane_layout(4, 4)
    board = BoardWriter(layout, 2, tmp_path / "b.sock")
    import threading

    def connected(layout: Layout = ours) -> Any:
        found: list[Any] = []

        def work() -> None:
            try:
                found.append(BoardReader.connect(tmp_path / "b.sock", layout))
            except DrillyardError as error:
                found.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        while thread.is_alive():
            board.serve()
            thread.join(0.005)
        return found[0]

    def put(value: int) -> None:
        with board.publish() as (memory, slot):
            memory.write(slot, "env_steps", [value])

    readers = [connected(), connected()]
    assert connected().code is ErrorCode.BUSY
    put(1)
    assert [reader.read()["env_steps"][0] for reader in readers] == [1, 1]
    for value in range(2, 50):  # the second never answers, and holds nobody up
        put(value)
        while (seen := readers[0].read()) is not None:
            newest = int(seen["env_steps"][0])
            board.serve()
    assert newest >= 48
    readers[1].close()
    board.serve()
    assert board.readers == 1
    wrong = connected(contract.fastlane_layout(4, 5))
    assert wrong.code is ErrorCode.LAYOUT_MISMATCH
    with pytest.raises(ZeroDivisionError), board.publish():
        raise ZeroDivisionError
    board.serve()
    assert readers[0].read() is None, "a block that raises publishes nothing"
    with pytest.raises(ValueError, match="read-only"):
        readers[0]._segment.arrays(0)["env_steps"][0] = 1
    readers[0].close()
    board.close()


FORKER = """
import os, sys
from drillyard_worker.fastlane import FastLane
lane = FastLane(sys.argv[1], "Some/Env-v0")
lane.publish([bytes(12)], size=(2, 2))
child = os.fork()
if child == 0:
    sys.stdout.write(f"{lane.wanted()} {lane.publish([bytes(12)], size=(2, 2))}\\n")
    sys.stdout.flush()
    sys.stdin.readline()
    lane.close()
    os._exit(0)
sys.stdin.readline()
"""


@pytest.mark.process
def test_a_forked_process_has_no_part_in_it(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", FORKER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={"PYTHONPATH": str(lane_writer.SDK)},
    )  # fmt: skip
    assert parent.stdout is not None
    assert parent.stdout.readline() == "False False\n"
    [file] = lane_files(tmp_path)
    parent.kill()
    parent.wait()
    # Nobody listens there any more, although the child lives: it holds neither socket nor readers.
    with pytest.raises(DrillyardError) as caught:
        BoardReader.connect(tmp_path / file.socket, lane_source(tmp_path, file).layout, 0.0)
    assert caught.value.code is ErrorCode.UNAVAILABLE
    parent.communicate("\n")
    assert lane_files(tmp_path), "and it removes nothing of its parent's"
    (tmp_path / file.socket).unlink()


@pytest.mark.process
def test_nothing_is_torn_and_a_killed_writer_is_the_end(tmp_path: Path) -> None:
    writer = lane_writer.start(tmp_path, 200, 120, 4)
    while not lane_files(tmp_path):
        select.select([], [], [], 0.005)
    source = lane_source(tmp_path, lane_files(tmp_path)[0])
    readers = [BoardReader.connect(source.socket, source.layout) for _ in range(3)]
    seen = [0, 0, 0]
    held: list[dict[str, Any]] = []
    while min(seen[:2]) < 15:
        for index, reader in enumerate(readers[:2]):  # the third holds its first picture for ever
            if select.select([reader], [], [], 0.05)[0] and (value := reader.read()) is not None:
                publication = int(value["episode"][0])
                for tile in range(4):
                    row, column = divmod(tile, 2)
                    part = value["pixels"][120 * row : 120 * row + 120, 200 * column : 200 * column + 200]
                    assert (part == grey(publication, tile)).all(), "a torn picture"
                seen[index] += 1
                held.append(value)
    assert len({int(value["episode"][0]) for value in held}) >= 15
    readers[0].close()
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()
    for reader in readers[1:]:
        with pytest.raises(BoardClosed):
            while True:
                assert select.select([reader], [], [], 5)[0]
                reader.read()
        reader.close()
    writer = lane_writer.start(tmp_path, 200, 120, 4)  # in its predecessor's place, stale socket and all
    reader = BoardReader.connect(source.socket, source.layout)
    read(reader)
    reader.close()
    done = lane_writer.end(writer)
    assert done["problem"] == "" and done["published"] >= 1
    assert not list(tmp_path.iterdir())


def test_nothing_leaks_over_many_lanes(tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for index in range(40):
        lane = FastLane(tmp_path, ENV, index=index % 3)
        lane.publish(frames(2))
        lane.close()
        lane.close()
    del lane
    gc.collect()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert len(fastlane._LANES) == 0


def test_paths_of_any_length(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / ("a-long-name-of-a-folder-" * 4) / ("and-another-one-" * 6)
    folder.mkdir(parents=True)
    lane = FastLane(folder, ENV, clock=clock)
    assert lane.publish(frames(1)), lane.problem
    reader = join(lane, clock, folder)
    assert read(reader)["tiles"][0] == 1
    reader.close()
    lane.close()


def test_the_file_is_what_the_contract_says(lane: FastLane, tmp_path: Path) -> None:
    lane.publish(frames(3))
    written = json.loads((tmp_path / "fastlane-0.json").read_text())
    assert set(written) == {field.name for field in msgspec.structs.fields(FastLaneFile)}
