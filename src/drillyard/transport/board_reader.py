"""The reading end of a board; see board.py for the protocol."""

import os
import select
import socket
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.layout import Layout
from drillyard.transport.board_wire import FULL, GREETING, GREETING_MAGIC, TICKET
from drillyard.transport.paths import connect
from drillyard.transport.segment import Segment

if TYPE_CHECKING:
    import numpy as np


class BoardClosed(Exception):  # noqa: N818 - the normal end of a board, not a fault
    """The writer is gone; what it published before was read."""


class BoardReader:
    """One reader; one thread of its process. Memory is mapped read-only."""

    def __init__(self, segment: Segment, connection: socket.socket) -> None:
        """Use `attach` or `connect`."""
        self.version = 0
        """Publication that the last read returned, 0 before the first; gaps are publications that were overwritten."""
        self._segment = segment
        self._socket = connection
        self._buffer = b""

    @classmethod
    def attach(cls, segment_fd: int, socket_fd: int, layout: Layout) -> Self:
        """Take over both descriptors of `BoardWriter.add_reader`.

        Raises:
            DrillyardError: LAYOUT_MISMATCH when the writer publishes something else.
        """
        return cls._adopt(segment_fd, socket.socket(fileno=socket_fd), layout)

    @classmethod
    def connect(cls, path: Path | str, layout: Layout, timeout_s: float = 5.0) -> Self:
        """Join the board that listens at `path`; waits up to `timeout_s` until it does and lets us in.

        Raises:
            DrillyardError: UNAVAILABLE, TIMED_OUT, BUSY when all its places are taken, LAYOUT_MISMATCH.
        """
        deadline = time.monotonic() + timeout_s
        connection = connect(path, timeout_s)
        try:
            segment_fd = _greeted(connection, Path(path), deadline)
        except BaseException:
            connection.close()
            raise
        return cls._adopt(segment_fd, connection, layout)

    @classmethod
    def _adopt(cls, segment_fd: int, connection: socket.socket, layout: Layout) -> Self:
        try:
            os.set_inheritable(segment_fd, False)  # noqa: FBT003
            os.set_inheritable(connection.fileno(), False)  # noqa: FBT003
            connection.settimeout(0)
            segment = Segment.attach(segment_fd, layout)
        except BaseException:
            connection.close()
            raise
        return cls(segment, connection)

    def fileno(self) -> int:
        """Readable when there is something new, or the end."""
        return self._socket.fileno()

    def read(
        self, out: "Mapping[str, np.ndarray[Any, np.dtype[Any]]] | None" = None
    ) -> "dict[str, np.ndarray[Any, np.dtype[Any]]] | None":
        """The newest value as copies by field name, or None when there is nothing new. Never blocks.

        Args:
            out: arrays to copy into instead of new ones; fields that it lacks are left out.

        Raises:
            BoardClosed: the writer is gone and nothing unread is left.
        """
        import numpy as np

        slot = self._take()
        if slot is None:
            return None
        views = self._segment.arrays(slot)
        if out is None:
            copies = {name: view.copy() for name, view in views.items()}
        else:
            copies = dict(out)
            for name, target in copies.items():
                np.copyto(target, views[name], casting="no")
        self._answer()
        return copies

    def read_bytes(self, field: str, length_field: str | None = None) -> bytes | None:
        """One field of the newest value as bytes, without NumPy, or None when there is nothing new. Never blocks.

        Args:
            field: name of the field.
            length_field: an unsigned field that says how many of the bytes count; None = all.

        Raises:
            BoardClosed: the writer is gone and nothing unread is left.
        """
        slot = self._take()
        if slot is None:
            return None
        length = None
        if length_field is not None:
            with self._segment.memory(slot, length_field) as view:
                length = int.from_bytes(view[: self._segment.item_size(length_field)], sys.byteorder)
        with self._segment.memory(slot, field) as view:
            data = bytes(view[:length])
        self._answer()
        return data

    def read_fields(self, *fields: str) -> dict[str, bytes] | None:
        """Whole fields of the newest value, all of the same publication, without NumPy, or None when there is nothing
        new. Never blocks.

        Raises:
            BoardClosed: the writer is gone and nothing unread is left.
        """
        slot = self._take()
        if slot is None:
            return None
        values: dict[str, bytes] = {}
        for field in fields:
            with self._segment.memory(slot, field) as view:
                values[field] = bytes(view)
        self._answer()
        return values

    def close(self) -> None:
        """Leave the board; the lease ends with the socket."""
        self._socket.close()
        self._segment.close()

    def _take(self) -> int | None:
        """The slot that is leased to us, or None."""
        while len(self._buffer) < TICKET.size:
            try:
                data = self._socket.recv(TICKET.size - len(self._buffer))
            except BlockingIOError:
                return None
            except ConnectionResetError:
                data = b""
            if not data:
                raise BoardClosed("the writer of the board is gone")
            self._buffer += data
        version, slot, _ = TICKET.unpack(self._buffer)
        if slot >= self._segment.slots or version <= self.version:
            raise DrillyardError(
                ErrorCode.BAD_MESSAGE,
                f"The board of '{self._segment.layout.name}' sent a ticket that makes no sense; connect again.",
            )
        return slot

    def _answer(self) -> None:
        ticket, self._buffer = self._buffer, b""
        self.version = TICKET.unpack(ticket)[0]
        try:
            self._socket.send(ticket)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the copy is whole all the same; the next read says that the writer is gone


def _greeted(connection: socket.socket, path: Path, deadline: float) -> int:
    """Wait for the writer's greeting; returns the segment's descriptor."""
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    left_ms = max(0.0, deadline - time.monotonic()) * 1000
    if not poll.poll(left_ms):
        raise DrillyardError(
            ErrorCode.TIMED_OUT,
            f"The board at {path} did not let this reader in in time; its process is busy.",
        )
    try:
        data, fds, _, _ = socket.recv_fds(connection, GREETING.size, 1)
    except ConnectionResetError:
        data, fds = b"", []
    if len(data) == GREETING.size:
        magic, status = GREETING.unpack(data)
        if magic == GREETING_MAGIC and status == FULL:
            raise DrillyardError(
                ErrorCode.BUSY, f"All places of the board at {path} are taken; close another viewer of it first."
            )
        if magic == GREETING_MAGIC and fds:
            return fds[0]
    for fd in fds:
        os.close(fd)
    raise DrillyardError(ErrorCode.UNAVAILABLE, f"The process behind {path} ended, or serves no board.")
