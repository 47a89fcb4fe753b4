"""FastLane: pictures of a worker's training envs, from its boards to pages. Encoded only for pages that have room.

An image frame of a lane has the header of any frame (contracts/frame.py) with TRAINING set, and in it:

tick            env steps of the run, modulo 2**32
speed           env steps a second
episode_return  mean return of the last 100 episodes; NaN = there were none
episode         of the first tile

After the picture come `records` records as in a crowd, one a tile: tile, episode, length, return.
"""

import asyncio
import io
import struct
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.fastlane import (
    FASTLANE_FILES,
    FASTLANE_VERSION,
    MAX_SIDE,
    MAX_TILES,
    FastLaneFile,
    fastlane_layout,
)
from drillyard.contracts.frame import (
    FRAME_VERSION,
    HEADER_FORMAT,
    IMAGE_FORMAT,
    MAX_FRAME_BYTES,
    RECORD_FORMAT,
    FrameFlag,
    ImageFormat,
    MessageType,
)
from drillyard.studio.fanout import Fanout, Source
from drillyard.studio.frames import Frame, Viewer
from drillyard.transport.board_reader import BoardClosed, BoardReader

RATE_HZ = 15.0
QUALITIES = (80, 50)
"""Of JPEG; the second where the first is too long for a frame. Only noise is: then the picture is halved as well."""
_PERIOD_S = 1.0 / RATE_HZ
_FIELDS = (
    "env_steps",
    "env_steps_per_s",
    "return_mean",
    "tiles",
    "episode",
    "episode_length",
    "episode_return",
    "pixels",
)
_HEADER, _IMAGE, _RECORD = struct.Struct(HEADER_FORMAT), struct.Struct(IMAGE_FORMAT), struct.Struct(RECORD_FORMAT)
_MOST_BYTES = MAX_FRAME_BYTES - _HEADER.size - _IMAGE.size - MAX_TILES * _RECORD.size
_COUNTS, _REALS = struct.Struct(f"<{MAX_TILES}I"), struct.Struct(f"<{MAX_TILES}f")


def lane_files(run_folder: Path) -> list[FastLaneFile]:
    """What a run's worker shows, by number; none before its first picture. What makes no sense is left out."""
    found: list[FastLaneFile] = []
    for path in run_folder.glob(FASTLANE_FILES):
        try:
            file = msgspec.json.decode(path.read_bytes(), type=FastLaneFile)
        except (OSError, msgspec.DecodeError):
            continue  # it is being replaced this moment
        if _sensible(file):
            found.append(file)
    return sorted(found, key=lambda file: file.index)


def lane_source(run_folder: Path, file: FastLaneFile) -> Source:
    """The board of a lane."""
    return Source(run_folder / file.socket, fastlane_layout(file.width, file.height))


class LaneFanout(Fanout):
    """A fan-out that turns what it reads into pictures.

    Args:
        file: of the lane.
        evict: as in Fanout.
        stream: as in Fanout.
    """

    def __init__(self, file: FastLaneFile, evict: Callable[[Viewer], None], stream: int) -> None:
        super().__init__(evict, stream)
        self._file = file
        self._turns: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """See Fanout."""
        await super().close()
        await asyncio.gather(*self._turns)  # at most one picture long: a thread may be encoding

    def _read(self) -> None:
        """Something new lies on the board: it stays there until it is its turn."""
        reader = self._reader
        if reader is not None:
            asyncio.get_running_loop().remove_reader(reader.fileno())
            turn = asyncio.create_task(self._show(reader))
            self._turns.add(turn)
            turn.add_done_callback(self._turns.discard)

    async def _show(self, reader: BoardReader) -> None:
        started = time.monotonic()
        while reader is self._reader and not any(viewer.hungry for viewer in self._viewers):
            await asyncio.sleep(_PERIOD_S)
        if reader is not self._reader:
            return
        try:
            fields = reader.read_fields(*_FIELDS)
        except (BoardClosed, DrillyardError):
            self._lost()
            return
        if fields is not None:
            # A million pixels take 3 ms and more: other pages' frames must not wait for it.
            data = await asyncio.to_thread(image_frame, fields, self._file, self.frames + 1)
            frame = Frame.of(data, self.stream)
            if reader is self._reader and frame is not None:
                self.frames += 1
                for viewer in self._viewers:
                    viewer.offer(frame)
            await asyncio.sleep(max(started + _PERIOD_S - time.monotonic(), 0.0))
        if reader is self._reader:
            asyncio.get_running_loop().add_reader(reader.fileno(), self._read)


def image_frame(fields: dict[str, bytes], file: FastLaneFile, sequence: int) -> bytes:
    """The message of one publication; `fields` are those of its slot, raw."""
    width, height, picture = _jpeg(fields["pixels"], file.width, file.height)
    episodes, lengths = _COUNTS.unpack(fields["episode"]), _COUNTS.unpack(fields["episode_length"])
    returns = _REALS.unpack(fields["episode_return"])
    tiles = min(int.from_bytes(fields["tiles"], "little"), file.tiles)
    env_steps = int.from_bytes(fields["env_steps"], "little")
    [speed], [mean] = struct.unpack("<f", fields["env_steps_per_s"]), struct.unpack("<f", fields["return_mean"])
    head = _HEADER.pack(
        MessageType.IMAGE, FRAME_VERSION, 0, sequence & 0xFFFFFFFF, episodes[0], env_steps & 0xFFFFFFFF, 0, 0.0,
        speed, 0.0, 0, 0, FrameFlag.TRAINING, 0, 0, 0, 0, mean,
    )  # fmt: skip
    records = (_RECORD.pack(tile, episodes[tile], lengths[tile], returns[tile]) for tile in range(tiles))
    size = _IMAGE.pack(width, height, ImageFormat.JPEG, tiles)
    return b"".join((head, size, picture, *records))


def _jpeg(pixels: bytes, width: int, height: int) -> tuple[int, int, bytes]:
    """The picture in a size and quality that fits into a frame; a page refuses longer ones."""
    from PIL import Image

    picture = Image.frombytes("RGB", (width, height), pixels)
    while True:
        for quality in QUALITIES:
            out = io.BytesIO()
            picture.save(out, "JPEG", quality=quality)
            if out.tell() <= _MOST_BYTES:
                return *picture.size, out.getvalue()
        picture = picture.reduce(2)


def _sensible(file: FastLaneFile) -> bool:
    """The file was written by a foreign process: its numbers become sizes of memory, and its name a path."""
    return (
        file.v == FASTLANE_VERSION
        and 1 <= file.tiles <= MAX_TILES
        and 1 <= file.width <= MAX_SIDE
        and 1 <= file.height <= MAX_SIDE
        and Path(file.socket).name == file.socket
    )
