"""FastLane as pages get it, written by the SDK in a process of its own."""

import asyncio
import io
import json
import math
import random
import struct
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image
from studio_harness import PageClient, StudioHarness, make_run, run, stream_of, until

from drillyard.contracts.fastlane import FastLaneFile, fastlane_layout
from drillyard.contracts.frame import (
    HEADER_FORMAT,
    IMAGE_FORMAT,
    MAX_FRAME_BYTES,
    RECORD_FORMAT,
    FrameFlag,
    ImageFormat,
    MessageType,
)
from drillyard.contracts.run import RunState
from drillyard.studio.lanes import RATE_HZ, image_frame, lane_files
from drillyard.testing import lane_writer
from drillyard.testing.lane_writer import grey

HEADER, IMAGE, RECORD = struct.Struct(HEADER_FORMAT), struct.Struct(IMAGE_FORMAT), struct.Struct(RECORD_FORMAT)


def lanes_of(page: PageClient) -> list[dict[str, Any]]:
    pushes = page.of("streams")
    return [one for one in pushes[-1]["streams"] if one["kind"] == "lane"] if pushes else []


def frames_of(page: PageClient, stream: int) -> list[bytes]:
    return [frame for frame in page.frames if stream_of(frame) == stream]


async def lane(page: PageClient) -> int:
    """The number of the one lane that this page has."""
    await until(lambda: len(lanes_of(page)) == 1, "no lane")
    return lanes_of(page)[0]["stream"]


async def more(page: PageClient, stream: int, count: int = 3) -> None:
    seen = len(frames_of(page, stream))
    await until(lambda: len(frames_of(page, stream)) >= seen + count, f"no frames of lane {stream}")


def lane_test(test: Callable[[StudioHarness, Path], Awaitable[None]], root: Path) -> None:
    async def main(house: StudioHarness) -> None:
        info = make_run(house.home, "a")
        Path(info.folder).mkdir(parents=True)
        await house.daemon.change(info)
        await until(lambda: "a" in house.studio.daemon.runs)
        try:
            await test(house, Path(info.folder))
        finally:
            for page in house.pages:
                await page.close()

    run(main, root)


def test_a_page_gets_pictures_of_the_training_envs(tmp_path: Path) -> None:
    async def test(house: StudioHarness, folder: Path) -> None:
        writer = lane_writer.start(folder)
        page = await house.page()
        assert (await page.ask("watch", lanes=["a"]))["ok"]
        stream = await lane(page)
        info = lanes_of(page)[0]
        assert (info["kind"], info["run_id"], info["instances"], info["env"]) == ("lane", "a", 3, "")
        await more(page, stream, 4)
        for frame in frames_of(page, stream):
            head = HEADER.unpack_from(frame)
            width, height, form, records = IMAGE.unpack_from(frame, HEADER.size)
            assert (head[0], head[12], head[7]) == (MessageType.IMAGE, FrameFlag.TRAINING, 0.0)
            assert (width, height, form, records) == (64, 48, ImageFormat.JPEG, 3)
            assert head[8] == 500.0 and head[-1] == 12.5  # steps a second, mean return
            after = frame[len(frame) - records * RECORD.size :]
            told = list(RECORD.iter_unpack(after))
            publication = told[0][1]
            assert told == [(tile, publication, tile, 0.5 * tile) for tile in range(3)]
            # Browsers decode the picture with what follows it; so does Pillow.
            picture = Image.open(io.BytesIO(frame[HEADER.size + IMAGE.size :])).convert("RGB")
            assert picture.size == (64, 48)
            for tile in range(3):
                colour = picture.getpixel((32 * (tile % 2) + 16, 24 * (tile // 2) + 12))
                assert isinstance(colour, tuple)
                assert all(abs(each - grey(publication, tile)) <= 3 for each in colour)
        sequences = [HEADER.unpack_from(frame)[3] for frame in frames_of(page, stream)]
        assert sequences == sorted(set(sequences))
        assert lane_writer.end(writer)["problem"] == ""
        await until(lambda: lanes_of(page) == [], "the lane of a worker that ended stays")

    lane_test(test, tmp_path)


def test_nothing_is_drawn_while_nobody_looks(tmp_path: Path) -> None:
    async def test(house: StudioHarness, folder: Path) -> None:
        writer = lane_writer.start(folder)
        page = await house.page()
        await until(lambda: lane_files(folder), "no lane in the folder")
        await page.ask("watch", lanes=["b"])
        await page.wait_for("streams")
        assert lanes_of(page) == []
        assert lane_writer.end(writer)["published"] == 1  # that by which it learnt how large pictures are

        writer = lane_writer.start(folder)
        await page.ask("watch", lanes=["a"])
        stream = await lane(page)
        await more(page, stream)
        await page.ask("visible", frames=False)
        await until(lambda: all(not one.fanout.attached for one in house.studio.streams._channels.values()))
        began = asyncio.get_running_loop().time()
        await page.ask("visible", frames=True)
        await more(page, stream, 10)
        took = asyncio.get_running_loop().time() - began
        assert took > 9 / RATE_HZ * 0.8, "more pictures a second than the rate"
        lane_writer.end(writer)

    lane_test(test, tmp_path)


def test_a_page_without_credit_gets_no_pictures_made(tmp_path: Path) -> None:
    async def test(house: StudioHarness, folder: Path) -> None:
        writer = lane_writer.start(folder)
        page, other = await house.page(), await house.page()
        page.acknowledging = False
        await page.ask("watch", lanes=["a"])
        stream = await lane(page)
        await until(lambda: len(frames_of(page, stream)) == 3, "no three pictures of credit")
        [channel] = house.studio.streams._channels.values()
        made = channel.fanout.frames
        assert made == 3, "a picture was encoded that nobody could be sent"
        await other.ask("watch", lanes=["a"])
        await more(other, stream, 5)
        lane_writer.end(writer)

    lane_test(test, tmp_path)


def test_a_killed_worker_and_its_successor_are_one_stream(tmp_path: Path) -> None:
    async def test(house: StudioHarness, folder: Path) -> None:
        writer = lane_writer.start(folder)
        page = await house.page()
        await page.ask("watch", lanes=["a"])
        stream = await lane(page)
        await more(page, stream)
        lane_writer.kill(writer)
        assert lane_files(folder), "its file outlives a kill"
        writer = lane_writer.start(folder)
        await more(page, stream)
        assert lane_writer.end(writer)["problem"] == ""

        writer = lane_writer.start(folder, width=40, tiles=5)  # another size is another stream
        await until(lambda: [one["instances"] for one in lanes_of(page)] == [5], "no lane of the new size")
        await more(page, lanes_of(page)[0]["stream"])
        await house.daemon.change(msgspec.structs.replace(house.daemon.runs["a"], state=RunState.ENDED))
        await until(lambda: lanes_of(page) == [], "the lane of a run that ended stays")
        lane_writer.end(writer)

    lane_test(test, tmp_path)


@pytest.mark.parametrize("side", [64, 500, 1024])
def test_pictures_of_any_content_fit_into_a_frame(side: int) -> None:
    file = FastLaneFile(index=0, socket="s", env_id="x", tiles=16, columns=4, width=side, height=side)
    fields = {field.name: bytes(field.size) for field in fastlane_layout(side, side).fields}
    fields |= {"pixels": random.Random(1).randbytes(side * side * 3), "tiles": struct.pack("<I", 99)}
    data = image_frame(fields, file, 1)
    assert len(data) <= MAX_FRAME_BYTES
    width, height, _, records = IMAGE.unpack_from(data, HEADER.size)
    picture = Image.open(io.BytesIO(data[HEADER.size + IMAGE.size :]))
    assert picture.size == (width, height) and records == 16
    assert width == (side if side < 1000 else side // 2)


def test_files_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    good = FastLaneFile(index=0, socket="fastlane-0.sock", env_id="x", tiles=1, columns=1, width=8, height=8)
    for index, change in enumerate((
        {}, {"width": 10**9}, {"height": 0}, {"tiles": 99}, {"socket": "../../x.sock"}, {"v": 9},
    )):  # fmt: skip
        file = msgspec.structs.replace(good, index=index, **change)
        (tmp_path / f"fastlane-{index}.json").write_bytes(msgspec.json.encode(file))
    (tmp_path / "fastlane-77.json").write_text(json.dumps({"index": math.pi}))
    (tmp_path / "fastlane-78.json").write_bytes(b"\xff\xfe{")
    assert lane_files(tmp_path) == [good]
