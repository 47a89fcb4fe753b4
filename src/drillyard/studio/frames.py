"""Who gets a frame now: three in flight to one page, the newest wins, nothing while nobody looks."""

import struct
import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple, Protocol

from drillyard.contracts.frame import EVICT_AFTER_S, FRAME_CREDIT, HEADER_FORMAT
from drillyard.studio.socket import pack_binary

_SEQUENCE = struct.Struct("<I")
_SEQUENCE_AT = 4
_STREAM = struct.Struct("<H")
_STREAM_AT = 2
_HEADER_BYTES = struct.calcsize(HEADER_FORMAT)


class Frame(NamedTuple):
    """One message of a board, ready for every page."""

    sequence: int
    packed: bytes

    @classmethod
    def of(cls, data: bytes, stream: int = 0) -> "Frame | None":
        """Pack a board message under the number of its stream; None when it is too short to be one."""
        if len(data) < _HEADER_BYTES:
            return None
        if stream:
            data = b"".join((data[:_STREAM_AT], _STREAM.pack(stream), data[_STREAM_AT + _STREAM.size :]))
        return cls(_SEQUENCE.unpack_from(data, _SEQUENCE_AT)[0], pack_binary(data))


class FrameSink(Protocol):
    """Where a viewer's frames go."""

    def push_packed(self, packed: bytes) -> bool:
        """Send, or say that it cannot be done now."""
        ...


class Viewer:
    """The credit of one page for one stream.

    Args:
        sink: its socket.
        clock: monotonic seconds.
    """

    def __init__(self, sink: FrameSink, clock: Callable[[], float] = time.monotonic) -> None:
        self.visible = True
        self._sink = sink
        self._clock = clock
        self._flying: deque[int] = deque()
        self._waiting: Frame | None = None
        self._quiet_since = 0.0
        """When the page last acknowledged, or was sent the first of those in flight."""

    def show(self, visible: bool) -> None:
        """The page is looked at, or not; a page that looks again starts with full credit."""
        if visible != self.visible:
            self.visible = visible
            self.forget()

    def forget(self) -> None:
        """Start anew: what was in flight will not be acknowledged."""
        self._flying.clear()
        self._waiting = None

    def offer(self, frame: Frame) -> None:
        """Send the frame if there is credit; else it waits, and replaces the one that waited."""
        if not self.visible:
            return
        if len(self._flying) >= FRAME_CREDIT or not self._sink.push_packed(frame.packed):
            self._waiting = frame
            return
        self._waiting = None
        if not self._flying:
            self._quiet_since = self._clock()
        self._flying.append(frame.sequence)

    def acknowledge(self, sequence: int) -> None:
        """The page has drawn this frame, and will not draw those before it. Unknown ones change nothing."""
        if sequence not in self._flying:
            return
        while self._flying.popleft() != sequence:
            pass
        self._quiet_since = self._clock()
        if self._waiting is not None:
            self.offer(self._waiting)

    @property
    def hungry(self) -> bool:
        """Whether a frame made now would be sent now, and not wait."""
        return self.visible and len(self._flying) < FRAME_CREDIT

    @property
    def stalled(self) -> bool:
        """Frames are in flight and nothing was acknowledged for EVICT_AFTER_S."""
        return bool(self._flying) and self._clock() - self._quiet_since > EVICT_AFTER_S
