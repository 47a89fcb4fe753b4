"""The events of a run for a page that has just come: all that draws its curves, at most so many points each."""

import typing
from collections import deque
from collections.abc import Iterable

import msgspec

from drillyard.contracts.telemetry import AnyEvent

MAX_POINTS = 2000
"""Metrics events, and episode events, that a page gets of the past; spread evenly over the run."""
MAX_OTHERS = 500
"""Log lines, and events of the other known types together; the newest."""
MAX_UNKNOWN = 100
"""Events of unknown types together; the newest."""
KNOWN_TYPES: frozenset[str] = frozenset(
    str(getattr(msgspec.inspect.type_info(kind), "tag", "")) for kind in typing.get_args(AnyEvent)
)


class EventHead(msgspec.Struct):
    """What the studio itself reads of an event."""

    type: str = ""
    seq: int = -1


_heads = msgspec.json.Decoder(EventHead)
_THINNED = frozenset({"metrics", "episode"})


def head_of(line: bytes) -> EventHead | None:
    """The head of an event line, or None for one that cannot be read."""
    try:
        return _heads.decode(line)
    except msgspec.DecodeError:
        return None


class Thinner:
    """Keeps every `stride`-th item and doubles the stride when there are too many; memory stays bounded.

    Args:
        most: items kept at most, besides the newest one, which is always kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._stride = 1
        self._count = 0
        self._kept: list[tuple[int, bytes]] = []
        self._newest: tuple[int, bytes] | None = None

    def add(self, seq: int, line: bytes) -> None:
        self._newest = (seq, line)
        if self._count % self._stride == 0:
            if len(self._kept) >= self._most:
                self._kept = self._kept[::2]
                self._stride *= 2
            if self._count % self._stride == 0:
                self._kept.append((seq, line))
        self._count += 1

    def items(self) -> list[tuple[int, bytes]]:
        """What is left, in order."""
        if self._newest is None or (self._kept and self._kept[-1] == self._newest):
            return list(self._kept)
        return [*self._kept, self._newest]


class History:
    """Collects the past of one run."""

    def __init__(self) -> None:
        self.next_seq = 0
        """Where the present begins."""
        self._points = {kind: Thinner(MAX_POINTS - 1) for kind in _THINNED}
        self._progress: tuple[int, bytes] | None = None
        self._logs: deque[tuple[int, bytes]] = deque(maxlen=MAX_OTHERS)
        self._others: deque[tuple[int, bytes]] = deque(maxlen=MAX_OTHERS)
        self._unknown: deque[tuple[int, bytes]] = deque(maxlen=MAX_UNKNOWN)

    def add(self, lines: Iterable[bytes]) -> None:
        """Event lines in order; those that cannot be read are left out."""
        for line in lines:
            head = head_of(line)
            if head is None or head.seq < self.next_seq:
                continue
            self.next_seq = head.seq + 1
            if head.type in self._points:
                self._points[head.type].add(head.seq, line)
            elif head.type == "progress":
                self._progress = (head.seq, line)
            elif head.type == "log":
                self._logs.append((head.seq, line))
            else:
                (self._others if head.type in KNOWN_TYPES else self._unknown).append((head.seq, line))

    def lines(self) -> list[bytes]:
        """What a page needs, in order of seq."""
        found = [*self._logs, *self._others, *self._unknown]
        found.extend(item for thinner in self._points.values() for item in thinner.items())
        if self._progress is not None:
            found.append(self._progress)
        return [line for _, line in sorted(found)]
