"""The present of a run for one page: what a worker says now, thinned to what a page can draw."""

from collections import Counter, deque
from collections.abc import Iterable

import msgspec

from drillyard.contracts.telemetry import Episode, Metrics
from drillyard.studio.history import KNOWN_TYPES, head_of

MAX_KNOWN = 20
"""Events of each known type in one message. Beyond it `metrics` become one with the newest figures, `episode` one for
each kind of opponent, and of the others the newest are left."""
MAX_UNKNOWN = 5
"""Events of each unknown type in one message; the newest."""
MAX_TYPES = 16
"""Unknown types told apart in one message; the rest count as `other`."""
MAX_OPPONENTS = 16
MAX_BYTES = 256 * 1024
"""Of the events in one message; the newest come first in line."""

_metrics = msgspec.json.Decoder(Metrics)
_episodes = msgspec.json.Decoder(Episode)
_encoder = msgspec.json.Encoder()
_Line = tuple[int, bytes]


class Thinning:
    """Collects what came since the last message; memory stays bounded whatever comes.

    Args:
        next_seq: events before it are known already.
    """

    def __init__(self, next_seq: int = 0) -> None:
        self.next_seq = next_seq
        """Where the page would go on."""
        self._lines: dict[str, deque[_Line]] = {}
        self._figures: Metrics | None = None
        self._episodes: dict[str, Episode] = {}
        self._left_out: Counter[str] = Counter()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self._lines or self._figures or self._episodes or self._left_out)

    def add(self, lines: Iterable[bytes]) -> None:
        """Event lines in order; those that cannot be read are left out."""
        for line in lines:
            head = head_of(line)
            if head is not None and head.seq >= self.next_seq:
                self.next_seq = head.seq + 1
                self._sort(head.type, (head.seq, line))

    def take(self) -> tuple[list[bytes], dict[str, int]]:
        """What to tell, in order of seq, and how many of each type are left out; then it is empty."""
        found = [line for lines in self._lines.values() for line in lines]
        if self._figures is not None:
            found.append((self._figures.seq, _encoder.encode(self._figures)))
        found += [(one.seq, _encoder.encode(one)) for one in self._episodes.values()]
        found.sort()
        size = sum(len(line) for _, line in found)
        dropped = 0
        while size > MAX_BYTES:
            size -= len(found[dropped][1])
            dropped += 1
        for _, line in found[:dropped]:
            head = head_of(line)
            self._left_out[_shown(head.type) if head is not None else "other"] += 1
        left_out = dict(self._left_out)
        self._lines, self._figures, self._episodes = {}, None, {}
        self._left_out = Counter()
        return [line for _, line in found[dropped:]], left_out

    def _sort(self, kind: str, line: _Line) -> None:
        known = kind in KNOWN_TYPES
        lines = self._lines.get(kind)
        if lines is None:
            summed = (kind == "metrics" and self._figures is not None) or (kind == "episode" and self._episodes)
            if summed:
                self._sum_up(kind, [line])
                return
            if not known and len(self._lines.keys() - KNOWN_TYPES) >= MAX_TYPES:
                self._left_out["other"] += 1
                return
            lines = self._lines[kind] = deque(maxlen=MAX_KNOWN if known else MAX_UNKNOWN)
        if len(lines) < (lines.maxlen or 0):
            lines.append(line)
        elif kind in ("metrics", "episode"):
            self._sum_up(kind, [*self._lines.pop(kind), line])
        else:
            lines.append(line)
            if kind != "progress":  # an older sign of life says nothing more
                self._left_out[_shown(kind)] += 1

    def _sum_up(self, kind: str, lines: Iterable[_Line]) -> None:
        for _, line in lines:
            try:
                if kind == "metrics":
                    self._add_figures(_metrics.decode(line))
                else:
                    self._add_episode(_episodes.decode(line))
            except msgspec.DecodeError:
                self._left_out[kind] += 1

    def _add_figures(self, event: Metrics) -> None:
        if self._figures is not None and event.values.keys() != self._figures.values.keys():
            event = msgspec.structs.replace(event, values={**self._figures.values, **event.values})
        self._figures = event

    def _add_episode(self, event: Episode) -> None:
        former = self._episodes.get(event.opponent)
        if former is None:
            if len(self._episodes) >= MAX_OPPONENTS:
                self._left_out["episode"] += 1
            else:
                self._episodes[event.opponent] = event
            return
        count = former.count + event.count
        share = event.count / count if count > 0 else 1.0
        self._episodes[event.opponent] = msgspec.structs.replace(
            event,
            count=count,
            return_mean=former.return_mean + (event.return_mean - former.return_mean) * share,
            length_mean=former.length_mean + (event.length_mean - former.length_mean) * share,
            won=former.won + event.won,
            lost=former.lost + event.lost,
        )


def _shown(kind: str) -> str:
    """A type as a name that a page can show."""
    return kind[:64] or "other"
