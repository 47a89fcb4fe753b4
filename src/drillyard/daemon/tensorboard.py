"""TensorBoard's files of a run, made from its events beside everything else: each point once, whatever dies when."""

import os
import threading
import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.telemetry import Metrics
from drillyard.daemon.figures import FigureReader
from drillyard.daemon.files import disk_error, write_atomic
from drillyard.daemon.run import Run
from drillyard.workers.tensorboard.event_file import EventFile

FOLDER = "tensorboard"
PLACE_FILE = "place.json"
_APART_S = 0.004
"""Figures that were said closer together are one point, each name with its newest value: who says 50 000 a second
would else cost a core, and no chart could show them."""
_MOST_BYTES = 64 << 20
"""Of the event file in one go; the rest comes with the next."""


class TensorboardPlace(msgspec.Struct, frozen=True, kw_only=True):
    """`tensorboard/place.json`: what of the events is in which file; written after the file."""

    offset: int = 0
    """Of the event file; the start of a line."""
    file: str = ""
    bytes: int = 0
    """Length of that file at this moment; what is beyond is written again."""
    number: int = 0
    """Files so far."""


class TensorboardWriter:
    """Keeps the files of one run up to date. Any thread; one at a time."""

    def __init__(self, run: Run) -> None:
        self._folder = run.folder.path / FOLDER
        self._events = run.folder.events
        self._run_id = run.run_id
        self._reader: FigureReader | None = None
        self._file: EventFile | None = None
        self._place = TensorboardPlace()
        self._closed = False
        self._lock = threading.Lock()

    def catch_up(self) -> bool:
        """Write what the events have new; False when there is more than one go should do. Blocks for the disk.

        Raises:
            DrillyardError: DISK or NOT_PERMITTED; the next call goes on where the last one that worked ended.
        """
        with self._lock:
            if self._closed:
                return True
            try:
                return self._catch_up()
            except OSError as error:
                self._leave()
                raise disk_error(self._folder, error) from error
            except DrillyardError:
                self._leave()
                raise

    def close(self) -> None:
        """Give the file back, for good."""
        with self._lock:
            self._closed = True
            self._leave()

    def _catch_up(self) -> bool:
        reader = self._reader = self._reader or self._begin()
        begin = reader.offset
        while (figures := reader.read()) is not None:
            for point in _points(figures):
                if self._file is None:
                    self._open(point.ts)
                assert self._file is not None
                self._file.scalars(point.env_steps, point.ts, point.values)
            if reader.offset - begin > _MOST_BYTES:
                break
        if reader.offset != self._place.offset and self._file is not None:
            size = self._file.path.stat().st_size
            self._note(msgspec.structs.replace(self._place, offset=reader.offset, bytes=size))
        return figures is None

    def _begin(self) -> FigureReader:
        """Go on where the note says: what was written after it is cut off."""
        try:
            self._place = msgspec.json.decode((self._folder / PLACE_FILE).read_bytes(), type=TensorboardPlace)
        except (OSError, msgspec.DecodeError):
            self._place = TensorboardPlace()
            for path in self._folder.glob("events.*"):
                path.unlink()
        for path in self._folder.glob("events.*"):
            if path.name == self._place.file:
                os.truncate(path, self._place.bytes)
            elif path.stat().st_mtime > (self._folder / PLACE_FILE).stat().st_mtime:
                path.unlink()  # begun, but never noted
        return FigureReader(self._events, self._run_id, self._place.offset)

    def _open(self, ts: float) -> None:
        # In order of name, and of time: a later file has a later second or a higher number.
        number = self._place.number + 1
        self._file = EventFile(self._folder, max(ts, time.time() - 1), number)
        name, size = self._file.path.name, self._file.path.stat().st_size
        self._note(msgspec.structs.replace(self._place, file=name, bytes=size, number=number))

    def _note(self, place: TensorboardPlace) -> None:
        write_atomic(self._folder / PLACE_FILE, msgspec.json.encode(place))
        self._place = place

    def _leave(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = self._reader = None


class _Point(NamedTuple):
    env_steps: int
    ts: float
    values: dict[str, float]


def _points(figures: Iterable[Metrics]) -> Iterator[_Point]:
    """The figures, those that are close together as one."""
    begin = float("-inf")
    point: _Point | None = None
    for event in figures:
        if point is not None and 0 <= event.ts - begin < _APART_S:
            point = _Point(event.env_steps, event.ts, {**point.values, **event.values})
            continue
        if point is not None:
            yield point
        begin = event.ts
        point = _Point(event.env_steps, event.ts, event.values)
    if point is not None:
        yield point
