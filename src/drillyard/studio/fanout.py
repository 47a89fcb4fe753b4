"""One reader of a frame board for all pages; it leaves the board when nobody looks, so nothing is packed."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.frame import frame_layout
from drillyard.contracts.layout import Layout
from drillyard.studio.frames import Frame, Viewer
from drillyard.transport.board_reader import BoardClosed, BoardReader

FRAMES_SOCKET = "frames.sock"
_CONNECT_S = 2.0
_RETRY_S = 0.25
_CHECK_S = 0.5
_LATE_S = 0.5


class Source(NamedTuple):
    """A board: where it listens, and what lies in a slot (fields `length` and `data`, at least)."""

    socket: Path
    layout: Layout


def stage_source(folder: Path) -> Source:
    """The frames of the stage in a folder."""
    return Source(folder / FRAMES_SOCKET, frame_layout())


class Fanout:
    """Lives in the event loop. `follow` says which board, `add` and `remove` who looks.

    Args:
        evict: told of each viewer that acknowledges nothing any more; it is removed already.
        stream: number under which the pages know these frames.
    """

    def __init__(self, evict: Callable[[Viewer], None], stream: int = 0) -> None:
        self.frames = 0
        """Frames read from the board since the start."""
        self.stream = stream
        self._evict = evict
        self._viewers: set[Viewer] = set()
        self._board: Source | None = None
        self._reader: BoardReader | None = None
        self._joining: asyncio.Task[None] | None = None
        self._checking: asyncio.Task[None] | None = None

    @property
    def attached(self) -> bool:
        """Whether frames are packed for us."""
        return self._reader is not None

    def follow(self, source: Source | None) -> None:
        """Another board, or none; sequence numbers start anew."""
        self._board = source
        self._leave()
        for viewer in self._viewers:
            viewer.forget()
        self.update()

    def add(self, viewer: Viewer) -> None:
        self._viewers.add(viewer)
        self.update()

    def remove(self, viewer: Viewer) -> None:
        self._viewers.discard(viewer)
        self.update()

    def update(self) -> None:
        """Join or leave the board as somebody looks or nobody does; call after `Viewer.show`."""
        wanted = self._board is not None and any(viewer.visible for viewer in self._viewers)
        if not wanted:
            self._leave()
        elif self._reader is None and (self._joining is None or self._joining.done()):
            self._joining = asyncio.create_task(self._join())
        if self._viewers and (self._checking is None or self._checking.done()):
            self._checking = asyncio.create_task(self._check())

    async def close(self) -> None:
        """Leave the board and end the tasks."""
        self._board = None
        self._viewers.clear()
        self._leave()
        if self._checking is not None:
            self._checking.cancel()
            await asyncio.gather(self._checking, return_exceptions=True)
        if self._joining is not None:
            await self._joining  # not cancelled: a thread may be about to hand us a connection that must be closed

    async def _join(self) -> None:
        """Connect to the board that is followed, again and again until it works or nobody looks."""
        while (board := self._board) is not None and any(viewer.visible for viewer in self._viewers):
            try:
                reader = await asyncio.to_thread(BoardReader.connect, board.socket, board.layout, _CONNECT_S)
            except DrillyardError:
                # Its process is starting or has just died; whoever watches over it says so.
                await asyncio.sleep(_RETRY_S)
                continue
            if board != self._board:
                reader.close()
                continue
            self._reader = reader
            asyncio.get_running_loop().add_reader(reader.fileno(), self._read)
            break
        # Nobody may have looked any more while we waited for the connection.
        if self._reader is not None and not any(viewer.visible for viewer in self._viewers):
            self._leave()

    def _leave(self) -> None:
        if self._reader is not None:
            asyncio.get_running_loop().remove_reader(self._reader.fileno())
            self._reader.close()
            self._reader = None

    def _read(self) -> None:
        """The board has something new: one copy, then one write a page that has credit."""
        if self._reader is None:
            return
        try:
            data = self._reader.read_bytes("data", "length")
        except (BoardClosed, DrillyardError):
            self._lost()
            return
        frame = Frame.of(data, self.stream) if data is not None else None
        if frame is None:
            return
        self.frames += 1
        for viewer in self._viewers:
            viewer.offer(frame)

    def _lost(self) -> None:
        """The board has ended, or makes no sense: join again what is there then."""
        self._leave()
        asyncio.get_running_loop().call_later(_RETRY_S, self.update)

    async def _check(self) -> None:
        """Look for stalled viewers while there are any."""
        loop = asyncio.get_running_loop()
        while self._viewers:
            due = loop.time() + _CHECK_S
            await asyncio.sleep(_CHECK_S)
            if loop.time() - due > _LATE_S:
                continue  # this process got no time itself: what was acknowledged meanwhile is still unread
            for viewer in [viewer for viewer in self._viewers if viewer.stalled]:
                self.remove(viewer)
                self._evict(viewer)
