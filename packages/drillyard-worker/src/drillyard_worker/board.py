"""Board: one writer's newest value for some readers; the writer never waits.

The writer fills a slot that nobody holds and sends a ticket to each reader that has none; the reader copies and sends
the ticket back, and until then its slot is not written. Readers + 2 slots always leave one free. A dead reader's lease
ends with its socket.
"""

from __future__ import annotations

import contextlib
import select
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

from drillyard_worker.segment import Layout, Segment
from drillyard_worker.unix import close_listener, listen

TICKET = struct.Struct("<QII")  # version, slot, 0
GREETING = struct.Struct("<8sI")  # magic, status; with WELCOME the segment's descriptor travels along
GREETING_MAGIC = b"DRLBOARD"
WELCOME, FULL = 0, 1


class _Seat:
    """What the writer knows about one reader."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.leased = -1
        self.ticket = b""
        self.seen = 0
        self.buffer = b""


class BoardWriter:
    """Listens at `path`; used by one thread. `serve` lets readers in and takes their answers.

    Raises:
        OSError: no memory, or the socket cannot be made.
    """

    def __init__(self, layout: Layout, max_readers: int, path: Path) -> None:
        self.layout, self.max_readers, self.path = layout, max_readers, path
        self.version = 0
        """Publications so far."""
        self._segment = Segment(layout, max_readers + 2)
        self._seats: dict[int, _Seat] = {}
        self._latest = -1
        self._poll = select.poll()
        try:
            self._listener = listen(path)
        except BaseException:
            self._segment.close()
            raise
        self._poll.register(self._listener, select.POLLIN)

    @property
    def readers(self) -> int:
        """Readers connected now, as of the last `serve`."""
        return len(self._seats)

    def serve(self) -> None:
        """Let readers in, take leases back, tell free readers of a newer value. Never blocks."""
        for fd, _ in self._poll.poll(0):
            if fd == self._listener.fileno():
                self._accept()
            elif fd in self._seats:
                self._answered(self._seats[fd])

    @contextlib.contextmanager
    def publish(self) -> Iterator[tuple[Segment, int]]:
        """`with board.publish() as (segment, slot):` fill the slot; at the end of the block readers are told.

        What the slot held before is undefined. If the block raises, nothing is published.
        """
        self.serve()
        held = {seat.leased for seat in self._seats.values()}
        held.add(self._latest)
        slot = next(each for each in range(self._segment.slots) if each not in held)
        yield self._segment, slot
        self._latest = slot
        self.version += 1
        for seat in list(self._seats.values()):
            if seat.leased < 0:
                self._tell(seat)

    def close(self) -> None:
        """End the board: readers get what they were told of, then the end."""
        close_listener(self._listener, self.path)
        self._hang_up()

    def forget(self) -> None:
        """Let go of everything that a fork inherited, without a word to anybody."""
        self._listener.close()
        self._hang_up()

    def _hang_up(self) -> None:
        for seat in self._seats.values():
            seat.connection.close()
        self._seats.clear()
        self._segment.close()

    def _tell(self, seat: _Seat) -> None:
        seat.ticket = TICKET.pack(self.version, self._latest, 0)
        try:
            seat.connection.send(seat.ticket)  # one at a time is under way, so there is always room
        except OSError:
            self._leave(seat)
            return
        seat.leased, seat.seen = self._latest, self.version

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
            seat.leased, seat.buffer = -1, b""
            if seat.seen < self.version:
                self._tell(seat)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:  # nobody waits, or no descriptor is free: they wait on
                return
            connection.settimeout(0)
            full = len(self._seats) >= self.max_readers
            greeting = GREETING.pack(GREETING_MAGIC, FULL if full else WELCOME)
            try:
                socket.send_fds(connection, [greeting], [] if full else [self._segment.fd])
            except OSError:
                full = True
            if full:
                connection.close()
                continue
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
