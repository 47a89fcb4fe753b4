"""Board: one writer's newest value for many readers; nobody waits for anybody.

The writer fills a slot that nobody holds and sends a ticket to each reader that has none. A reader copies out and
answers; until then its slot is leased and is not written. With readers + 2 slots one is always free, so publishing
never waits. A dead reader's lease ends with its socket.
"""

import contextlib
import select
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from drillyard.contracts.layout import Layout
from drillyard.transport.board_reader import BoardClosed, BoardReader
from drillyard.transport.board_wire import FULL, GREETING, GREETING_MAGIC, TICKET, WELCOME
from drillyard.transport.paths import Listener
from drillyard.transport.segment import Segment

if TYPE_CHECKING:
    import numpy as np

__all__ = ["BoardClosed", "BoardReader", "BoardWriter"]


class _Seat:
    """What the writer knows about one reader."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.leased = -1
        self.ticket = b""
        self.seen = 0
        self.buffer = b""


class BoardWriter:
    """The publishing end; one thread of its process.

    Call `serve` when one of `filenos` is readable, and often enough that late readers get in; `publish` does so too.
    """

    def __init__(self, layout: Layout, max_readers: int) -> None:
        """
        Args:
            layout: of the value.
            max_readers: how many may read at once; memory for that many + 2 values is allocated.
        """
        if max_readers < 1:
            raise ValueError("a board has at least one reader")
        self.layout = layout
        self.max_readers = max_readers
        self.version = 0
        """Publications so far."""
        self._segment = Segment.create(layout, max_readers + 2, read_only_for_others=True)
        self._seats: dict[int, _Seat] = {}
        self._remotes: list[socket.socket] = []
        self._latest = -1
        self._listener: Listener | None = None
        self._poll = select.poll()

    @property
    def readers(self) -> int:
        """Readers connected now."""
        return len(self._seats)

    def add_reader(self) -> tuple[int, int]:
        """Segment and socket descriptor for a child: pass both by `pass_fds`, then `close_remote`."""
        if len(self._seats) >= self.max_readers:
            raise ValueError(f"the board was made for {self.max_readers} readers")
        local, remote = socket.socketpair()
        self._remotes.append(remote)
        self._seat(local)
        return self._segment.fd, remote.fileno()

    def close_remote(self) -> None:
        """Close our copies of the children's ends, so that their deaths are seen. Call it right after the spawn."""
        for remote in self._remotes:
            remote.close()
        self._remotes.clear()

    def listen(self, path: Path | str) -> None:
        """Let readers that come later in through a Unix socket at `path`; see `paths.Listener` for its errors."""
        self._listener = Listener(path)
        self._poll.register(self._listener, select.POLLIN)

    def filenos(self) -> list[int]:
        """Descriptors that become readable when `serve` has something to do; changes as readers come and go."""
        listening = [self._listener.fileno()] if self._listener else []
        return [*listening, *self._seats]

    def serve(self) -> None:
        """Let late readers in, take leases back, tell free readers of a newer value. Never blocks."""
        for fd, _ in self._poll.poll(0):
            seat = self._seats.get(fd)
            if seat is not None:
                self._answered(seat)
            elif self._listener is not None and fd == self._listener.fileno():
                self._accept(self._listener)

    def publish(self) -> "_Publication":
        """`with board.publish() as arrays:` fill every field; at the end of the block readers are told.

        The former content of the views is undefined. If the block raises, nothing is published.
        """
        return _Publication(self._segment, self._begin, self._finish)

    def publish_bytes(self, values: Mapping[str, bytes | bytearray | memoryview]) -> None:
        """Publish raw bytes by field name, without NumPy; what a value leaves of its field is undefined.

        Raises:
            ValueError: a value is longer than its field.
        """
        slot = self._begin()
        for name, value in values.items():
            data = memoryview(value).cast("B")
            with self._segment.memory(slot, name) as target:
                if data.nbytes > target.nbytes:
                    raise ValueError(f"{data.nbytes} bytes for '{name}', which holds {target.nbytes}")
                target[: data.nbytes] = data
        self._finish(slot)

    def close(self) -> None:
        """End the board: readers get what they were told of, then BoardClosed."""
        self.close_remote()
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        for seat in self._seats.values():
            seat.connection.close()
        self._seats.clear()
        self._segment.close()

    def _begin(self) -> int:
        self.serve()
        held = {seat.leased for seat in self._seats.values()}
        held.add(self._latest)
        # Each reader holds one slot at most and the newest value one: readers + 2 slots always leave one free.
        return next(slot for slot in range(self._segment.slots) if slot not in held)

    def _finish(self, slot: int) -> None:
        self._latest = slot
        self.version += 1
        for seat in list(self._seats.values()):
            if seat.leased < 0:
                self._tell(seat)

    def _tell(self, seat: _Seat) -> None:
        seat.ticket = TICKET.pack(self.version, self._latest, 0)
        try:
            # One ticket at a time is under way, so a socket buffer always has room for it.
            seat.connection.send(seat.ticket)
        except OSError:
            self._leave(seat)
            return
        seat.leased = self._latest
        seat.seen = self.version

    def _answered(self, seat: _Seat) -> None:
        try:
            data = seat.connection.recv(TICKET.size * 2)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        seat.buffer += data
        if not data or seat.leased < 0 or not seat.ticket.startswith(seat.buffer):
            self._leave(seat)  # gone, or an answer that nobody asked for
        elif seat.buffer == seat.ticket:
            seat.leased = -1
            seat.buffer = b""
            if seat.seen < self.version:
                self._tell(seat)

    def _accept(self, listener: Listener) -> None:
        # A process out of descriptors lets late readers wait; it must not fall over them.
        with contextlib.suppress(OSError):
            while (connection := listener.accept()) is not None:
                full = len(self._seats) >= self.max_readers
                greeting = GREETING.pack(GREETING_MAGIC, FULL if full else WELCOME)
                try:
                    socket.send_fds(connection, [greeting], [] if full else [self._segment.fd])
                except OSError:
                    full = True
                if full:
                    connection.close()
                else:
                    self._seat(connection)

    def _seat(self, connection: socket.socket) -> None:
        connection.settimeout(0)
        seat = _Seat(connection)
        self._seats[connection.fileno()] = seat
        self._poll.register(connection, select.POLLIN)
        if self.version:
            self._tell(seat)

    def _leave(self, seat: _Seat) -> None:
        fd = seat.connection.fileno()
        if self._seats.pop(fd, None) is not None:
            self._poll.unregister(fd)
            seat.connection.close()

    def __enter__(self) -> "BoardWriter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Publication:
    """The block of one `BoardWriter.publish`."""

    def __init__(self, segment: Segment, begin: Callable[[], int], finish: Callable[[int], None]) -> None:
        self._segment = segment
        self._begin = begin
        self._finish = finish
        self._slot = -1

    def __enter__(self) -> "dict[str, np.ndarray[Any, np.dtype[Any]]]":
        self._slot = self._begin()
        return self._segment.arrays(self._slot)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._finish(self._slot)
