"""FastLane: pictures of the training envs for the studio, drawn only while somebody looks.

    if session.fastlane.wanted():
        session.fastlane.publish([env.render() for env in envs[:4]], env_steps=steps)

`wanted` costs a look at the clock while nobody looks, and readers get in at most 10 times a second. It says yes when a
reader is there and the next picture is due, 15 a second at most, and once at the start: the first picture tells how
large the board has to be. A FastLane never raises: what goes wrong is said once on stderr and ends the pictures, not
the training.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import sys
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from drillyard_worker.board import BoardWriter
from drillyard_worker.picture import Tile, tile_of
from drillyard_worker.segment import Field, Layout

VERSION = 1
READERS = 4
MAX_TILES = 16
MAX_SIDE = 1024
"""Pixels of the whole picture, either way."""
RATE_HZ = 15.0
_LARGEST = 3.4e38
LOOK_S = 0.1
"""How often somebody who nobody looks at sees to new readers."""


def fastlane_layout(width: int, height: int) -> Layout:
    """The slot of a board for pictures of this size."""
    return Layout(
        "fastlane",
        VERSION,
        (
            Field("env_steps", "uint64", (1,)),
            Field("env_steps_per_s", "float32", (1,)),
            Field("return_mean", "float32", (1,)),
            Field("tiles", "uint32", (1,)),
            Field("episode", "uint32", (MAX_TILES,)),
            Field("episode_length", "uint32", (MAX_TILES,)),
            Field("episode_return", "float32", (MAX_TILES,)),
            Field("reward", "float32", (MAX_TILES,)),
            Field("pixels", "uint8", (height, width, 3)),
        ),
    )


class FastLane:
    """Used by the training thread. A process that was forked from it has no part in it.

    Args:
        folder: the run's.
        env_id: what is shown.
        index: number of this lane; processes of one run that show envs take different ones.
        clock: monotonic seconds.
    """

    def __init__(self, folder: Path, env_id: str, index: int = 0, clock: Callable[[], float] = time.monotonic) -> None:
        self.problem = ""
        """Why there are no pictures any more; empty while all is well."""
        self._folder, self._env_id, self._index, self._clock = Path(folder), env_id, index, clock
        self._socket = f"fastlane-{index}.sock"
        self._file = self._folder / f"fastlane-{index}.json"
        self._board: BoardWriter | None = None
        self._size = (0, 0, 0)
        self._due_s = -math.inf
        self._rate = _Rate()
        _LANES.add(self)

    def wanted(self) -> bool:
        """Whether a picture should be published now. Call it as often as you like."""
        now_s = self._clock()
        if now_s < self._due_s:
            return False
        board = self._board
        if board is None:
            return not self.problem
        with self._safely():
            board.serve()
            if board.readers:
                return True
            self._due_s = now_s + LOOK_S
        return False

    def publish(
        self,
        frames: Sequence[Any],
        *,
        size: tuple[int, int] | None = None,
        env_steps: int = 0,
        env_steps_per_s: float | None = None,
        return_mean: float = math.nan,
        episode: Sequence[int] = (),
        episode_length: Sequence[int] = (),
        episode_return: Sequence[float] = (),
        reward: Sequence[float] = (),
    ) -> bool:
        """Show up to 16 pictures of one size side by side, made smaller until they fit into 1024 x 1024 pixels.

        Args:
            frames: each an array (height, width, 3) of uint8, top row first, or anything else with the buffer protocol
                and that shape; grey (height, width) and RGBA are understood.
            size: (width, height) of frames that are flat bytes of RGB.
            env_steps: of the run so far.
            env_steps_per_s: None = worked out from env_steps.
            return_mean: of the last 100 episodes; NaN = there were none.
            episode, episode_length, episode_return, reward: of each tile: number of the present episode, its decisions
                and return so far, and the last reward.

        Returns:
            Whether it was published: not before the next picture is due, and not after a problem.
        """
        now_s = self._clock()
        if self.problem or now_s < self._due_s or not len(frames):
            return False
        with self._safely():
            first = tile_of(frames[0], size)
            shown = [first, *(tile_of(frame, size) for frame in frames[1:MAX_TILES])]
            if any((tile.width, tile.height) != (first.width, first.height) for tile in shown):
                raise ValueError("the pictures of one publication must have one size")
            board, columns, step = self._open(first, len(shown))
            width = columns * -(-first.width // step)
            with board.publish() as (segment, slot):
                segment.write(slot, "env_steps", [max(int(env_steps), 0)])
                rate = self._rate.at(now_s, env_steps) if env_steps_per_s is None else env_steps_per_s
                segment.write(slot, "env_steps_per_s", _reals([rate]))
                segment.write(slot, "return_mean", _reals([return_mean]))
                segment.write(slot, "tiles", [len(shown)])
                segment.write(slot, "episode", _counts(episode))
                segment.write(slot, "episode_length", _counts(episode_length))
                segment.write(slot, "episode_return", _reals(episode_return))
                segment.write(slot, "reward", _reals(reward))
                with segment.memory(slot, "pixels") as pixels:
                    for place, tile in enumerate(shown):
                        tile.draw(pixels, width, place // columns, place % columns, step)
                    _blank(pixels, first, len(shown), columns, width, step)
            self._due_s = now_s + 1.0 / RATE_HZ
            return True
        return False

    def close(self) -> None:
        """End the board and remove its files."""
        if self._board is not None:
            self._board.close()
            self._board = None
            with contextlib.suppress(OSError):
                self._file.unlink()
        self._due_s = math.inf

    def _open(self, tile: Tile, tiles: int) -> tuple[BoardWriter, int, int]:
        """The board for pictures of this size, tiles in a row, and of how many pixels one is kept."""
        columns = math.ceil(math.sqrt(tiles))
        rows = -(-tiles // columns)
        step = max(-(-columns * tile.width // MAX_SIDE), -(-rows * tile.height // MAX_SIDE), 1)
        # Each tile is rounded up to whole pixels, which may be a few too many for the whole.
        while columns * -(-tile.width // step) > MAX_SIDE or rows * -(-tile.height // step) > MAX_SIDE:
            step += 1
        size = (columns * -(-tile.width // step), rows * -(-tile.height // step), tiles)
        if self._board is None or size != self._size:
            if self._board is not None:
                self._board.close()
                self._board = None
            width, height, _ = size
            self._board = BoardWriter(fastlane_layout(width, height), READERS, self._folder / self._socket)
            self._size = size
            document = {
                "v": VERSION, "index": self._index, "socket": self._socket, "env_id": self._env_id,
                "tiles": tiles, "columns": columns, "width": width, "height": height,
            }  # fmt: skip
            temporary = self._file.with_name(f".{self._file.name}")
            temporary.write_bytes(json.dumps(document).encode())
            temporary.replace(self._file)
        return self._board, columns, step

    @contextlib.contextmanager
    def _safely(self) -> Iterator[None]:
        """Whatever fails inside costs the pictures, never the training."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - said on stderr
            self.problem = f"FastLane of {self._env_id} in {self._folder} is off: {type(error).__name__}: {error}"
            sys.stderr.write(self.problem + "\n")
            self.close()

    def _forked(self) -> None:
        """In a child: the board, its readers and its files are the parent's."""
        if self._board is not None:
            self._board.forget()
            self._board = None
        self.problem, self._due_s = "this process was forked from the one that shows pictures", math.inf


class _Rate:
    """Env steps a second, over the last second or so."""

    def __init__(self) -> None:
        self._at_s, self._steps, self._rate = math.nan, 0, 0.0

    def at(self, now_s: float, env_steps: int) -> float:
        """The rate, with the steps counted so far."""
        took = now_s - self._at_s
        if not took < 1.0:  # also at the first, when it is NaN
            self._rate = max(env_steps - self._steps, 0) / took if took > 0.0 else 0.0
            self._at_s, self._steps = now_s, env_steps
        return self._rate


def _counts(values: Sequence[Any]) -> list[int]:
    return [int(each) & 0xFFFFFFFF for each in values]


def _reals(values: Sequence[Any]) -> list[float]:
    """Numbers that float32 can hold."""
    return [math.copysign(math.inf, each) if abs(each) >= _LARGEST else each for each in map(float, values)]


def _blank(pixels: memoryview, tile: Tile, tiles: int, columns: int, width: int, step: int) -> None:
    """The places of the last row that no tile fills are black: a slot may hold what an older picture left."""
    missing = -tiles % columns
    if missing:
        high, wide = -(-tile.height // step), -(-tile.width // step)
        top, left = (tiles // columns) * high, (columns - missing) * wide
        black = bytes(missing * wide * 3)
        for row in range(top, top + high):
            start = (row * width + left) * 3
            pixels[start : start + len(black)] = black


_LANES: weakref.WeakSet[FastLane] = weakref.WeakSet()


def _after_fork() -> None:
    for lane in list(_LANES):
        lane._forked()


os.register_at_fork(after_in_child=_after_fork)
