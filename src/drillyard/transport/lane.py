"""Lane: one producer's chunks on their way to one consumer, complete, in order, and only once committed.

The bulk lies in slots of a segment. A commit is a ticket of 32 bytes on a socket, a free slot a credit of 8 bytes on
its way back. The kernel orders both with the memory, wakes whoever waits, and says when the other side is gone.
"""

import contextlib
import os
import select
import socket
import struct
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from drillyard.contracts.layout import Layout
from drillyard.transport.segment import Segment

if TYPE_CHECKING:
    import numpy as np

TICKET = struct.Struct("<IIQQQ")  # epoch, slot, sequence, rows, policy version
CREDIT = struct.Struct("<II")  # epoch, slot
MAX_SLOTS = 128
"""As many tickets fit into the smallest socket buffer of a supported system (8 KiB), so that no send ever waits."""

_MAX_UNREAD = 65536


class Ticket(NamedTuple):
    """A committed chunk: it lies in `slot` until that is released. sequence counts from 0 within an epoch."""

    epoch: int
    sequence: int
    slot: int
    rows: int
    policy_version: int


class LaneClosed(Exception):  # noqa: N818 - the normal end of a lane, not a fault
    """The other side is gone."""


class LaneBroken(LaneClosed):
    """The other side broke the protocol; treat it as gone, end it, and issue the lane again under a new epoch."""


def parse_tickets(data: bytes | bytearray) -> tuple[list[Ticket], int]:
    """All whole tickets at the start of `data`, unchecked, and how many bytes they took."""
    whole = len(data) // TICKET.size * TICKET.size
    tickets = [
        Ticket(epoch, sequence, slot, rows, policy_version)
        for epoch, slot, sequence, rows, policy_version in TICKET.iter_unpack(memoryview(data)[:whole])
    ]
    return tickets, whole


class LaneReader:
    """The consumer's end; one thread of the process that created the lane.

    After a producer's death: drain it (`receive` until LaneClosed), `close`, and `create` the next with epoch + 1.
    """

    def __init__(self, segment: Segment, local: socket.socket, remote: socket.socket, epoch: int) -> None:
        """Use `create`."""
        self.epoch = epoch
        self._segment = segment
        self._socket = local
        self._remote: socket.socket | None = remote
        self._buffer = bytearray()
        self._expected = 0
        self._held: set[int] = set()
        # Not the exception itself: its traceback would tie the lane's memory into a cycle.
        self._end: tuple[type[LaneClosed], str] | None = None

    @classmethod
    def create(cls, layout: Layout, slots: int, epoch: int) -> Self:
        """A new lane with its own memory.

        Args:
            layout: of one chunk.
            slots: chunks that may be under way at once, 1 to MAX_SLOTS.
            epoch: counts the producers of this lane; tickets of another epoch are refused.
        """
        if not 1 <= slots <= MAX_SLOTS:
            raise ValueError(f"a lane has 1 to {MAX_SLOTS} slots, not {slots}")
        segment = Segment.create(layout, slots)
        local, remote = socket.socketpair()
        local.settimeout(0)
        return cls(segment, local, remote, epoch)

    def remote_fds(self) -> tuple[int, int]:
        """Segment and socket descriptor for the worker: pass both by `pass_fds`, then `close_remote`."""
        if self._remote is None:
            raise ValueError("the worker's end was given away already")
        return self._segment.fd, self._remote.fileno()

    def close_remote(self) -> None:
        """Close our copy of the worker's end, so that its death is seen. Call it right after the spawn."""
        if self._remote is not None:
            self._remote.close()
            self._remote = None

    def fileno(self) -> int:
        """Readable when a ticket, or the end, has arrived."""
        return self._socket.fileno()

    @property
    def pending(self) -> int:
        """Chunks received and not yet released."""
        return len(self._held)

    def receive(self) -> list[Ticket]:
        """Tickets that have arrived, in order; never blocks.

        Raises:
            LaneClosed: the producer is gone and every chunk it had committed was delivered by an earlier call.
            LaneBroken: it sent a ticket of another epoch, out of bounds or out of order; those before are delivered.
        """
        self._fill()
        tickets, whole = parse_tickets(self._buffer)
        del self._buffer[:whole]
        accepted: list[Ticket] = []
        for ticket in tickets:
            fault = self._fault(ticket)
            if fault:
                self._end = (LaneBroken, fault)
                self._buffer.clear()
                self._socket.close()
                break
            self._expected += 1
            self._held.add(ticket.slot)
            accepted.append(ticket)
        if self._end is not None and not accepted:
            kind, reason = self._end
            raise kind(reason)
        return accepted

    def arrays(self, slot: int) -> "dict[str, np.ndarray[Any, np.dtype[Any]]]":
        """Views of a received chunk; valid until its slot is released."""
        return self._segment.arrays(slot)

    def memory(self, slot: int, field: str) -> memoryview:
        """The bytes of one field of a received chunk."""
        return self._segment.memory(slot, field)

    def release(self, slot: int) -> None:
        """Give a slot back to the producer; its views must not be used any more."""
        self._held.remove(slot)
        if self._end is None:
            # Gone is gone: receive() reports it once all chunks are delivered.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self._socket.send(CREDIT.pack(self.epoch, slot))

    def close(self) -> None:
        """End the lane; the producer's next call raises LaneClosed."""
        self.close_remote()
        self._socket.close()
        self._segment.close()

    def _fill(self) -> None:
        while self._end is None and len(self._buffer) < _MAX_UNREAD:
            try:
                data = self._socket.recv(65536)
            except BlockingIOError:
                return
            except ConnectionResetError:
                # The producer died with credits unread; Linux drops nothing that it had sent, the next recv goes on.
                continue
            if not data:
                # What is left of a torn ticket was never committed.
                self._end = (LaneClosed, "the producer is gone")
                return
            self._buffer += data

    def _fault(self, ticket: Ticket) -> str:
        if ticket.epoch != self.epoch:
            return f"a ticket of epoch {ticket.epoch} came on the lane of epoch {self.epoch}"
        if ticket.sequence != self._expected:
            return f"ticket {ticket.sequence} came where {self._expected} was due"
        if ticket.slot >= self._segment.slots:
            return f"a ticket names slot {ticket.slot} of {self._segment.slots}"
        if ticket.slot in self._held:
            return f"a ticket names slot {ticket.slot}, which its producer does not own"
        return ""


class LaneWriter:
    """The producer's end; one thread of the worker."""

    def __init__(self, segment: Segment, connection: socket.socket, epoch: int) -> None:
        """Use `attach`."""
        self.epoch = epoch
        self.waited_s = 0.0
        """Seconds spent in `acquire` because the lane was full."""
        self._segment = segment
        self._socket = connection
        self._free = list(range(segment.slots))
        self._buffer = bytearray()
        self._current: int | None = None
        self._sequence = 0
        self._poll = select.poll()
        self._poll.register(connection, select.POLLIN)

    @classmethod
    def attach(cls, segment_fd: int, socket_fd: int, layout: Layout, epoch: int) -> Self:
        """Take over both descriptors of `LaneReader.remote_fds`.

        Raises:
            DrillyardError: LAYOUT_MISMATCH when the consumer expects other chunks.
        """
        connection = socket.socket(fileno=socket_fd)
        try:
            os.set_inheritable(segment_fd, False)  # noqa: FBT003
            os.set_inheritable(connection.fileno(), False)  # noqa: FBT003
            connection.settimeout(0)
            segment = Segment.attach(segment_fd, layout, writable=True)
        except BaseException:
            connection.close()
            raise
        return cls(segment, connection, epoch)

    def fileno(self) -> int:
        """Readable when a slot came back or the consumer is gone."""
        return self._socket.fileno()

    @property
    def free(self) -> int:
        """Slots that may be acquired without waiting, as far as known."""
        return len(self._free)

    def acquire(self, timeout_s: float | None = None) -> "dict[str, np.ndarray[Any, np.dtype[Any]]] | None":
        """Views of a slot to fill in place; its former content is undefined. Again before a commit: the same slot.

        Waits while the lane is full, and counts that in `waited_s`.

        Args:
            timeout_s: how long to wait at most; None = until there is one.

        Returns:
            The views, or None when the time ran out.

        Raises:
            LaneClosed: the consumer is gone.
        """
        slot = self.acquire_slot(timeout_s)
        return None if slot is None else self._segment.arrays(slot)

    def acquire_slot(self, timeout_s: float | None = None) -> int | None:
        """Like `acquire`, but the number of the slot; for writers without NumPy."""
        if self._current is None:
            self._collect()
            if not self._free and not self._wait(timeout_s):
                return None
            self._current = self._free.pop(0)
        return self._current

    def memory(self, slot: int, field: str) -> memoryview:
        """The bytes of one field of the acquired slot."""
        return self._segment.memory(slot, field)

    def commit(self, rows: int, policy_version: int) -> None:
        """Hand the acquired slot over; from here on it belongs to the consumer, come what may.

        Raises:
            LaneClosed: the consumer is gone.
        """
        if self._current is None:
            raise ValueError("commit without acquire")
        ticket = TICKET.pack(self.epoch, self._current, self._sequence, rows, policy_version)
        try:
            sent = self._socket.send(ticket)
        except OSError as error:
            raise LaneClosed("the consumer is gone") from error
        if sent != len(ticket):
            raise LaneBroken("the kernel took half a ticket")
        self._sequence += 1
        self._current = None

    def close(self) -> None:
        """End the lane; the consumer still gets everything that was committed."""
        self._socket.close()
        self._segment.close()

    def _wait(self, timeout_s: float | None) -> bool:
        start = time.monotonic()
        try:
            while not self._free:
                left_ms = None
                if timeout_s is not None:
                    left_ms = max(0.0, timeout_s - (time.monotonic() - start)) * 1000
                if not self._poll.poll(left_ms):
                    return False
                self._collect()
        finally:
            self.waited_s += time.monotonic() - start
        return True

    def _collect(self) -> None:
        try:
            while True:
                data = self._socket.recv(4096)
                if not data:
                    raise LaneClosed("the consumer is gone")
                self._buffer += data
        except BlockingIOError:
            pass
        except ConnectionResetError as error:
            raise LaneClosed("the consumer is gone") from error
        whole = len(self._buffer) // CREDIT.size * CREDIT.size
        for epoch, slot in CREDIT.iter_unpack(self._buffer[:whole]):
            if epoch != self.epoch or slot >= self._segment.slots or slot in self._free or slot == self._current:
                raise LaneBroken(f"a credit for slot {slot} of epoch {epoch} makes no sense here")
            self._free.append(slot)
        del self._buffer[:whole]
