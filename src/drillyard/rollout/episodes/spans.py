"""The timeline: what workers did, the newest of it."""

import collections
import math
from collections.abc import Iterable

from drillyard.contracts.episodes import EpisodeResult, Span
from drillyard.rollout.episodes.assign import Attempt

KEPT = 2000


class Spans:
    """A ring of the newest spans.

    Args:
        started: time.monotonic() when the run began.
    """

    def __init__(self, started: float) -> None:
        self._started = started
        self._ended: collections.deque[Span] = collections.deque(maxlen=KEPT)

    def answered(self, attempt: Attempt, result: EpisodeResult, outcome: str) -> None:
        """An attempt came to its end; one that was cancelled before it began is not shown."""
        if result.ended_s > result.started_s:
            self._add(attempt, result.started_s, result.ended_s, outcome, [each.length for each in result.episodes])

    def lost(self, attempt: Attempt, now: float) -> None:
        """An attempt ended with its worker; one in its line is not shown."""
        if attempt.began_s < math.inf:
            self._add(attempt, attempt.began_s, now, "lost", [])

    def since(self, since_s: float, in_flight: Iterable[Attempt]) -> tuple[Span, ...]:
        """Spans that end after `since_s` seconds of the run, oldest first; then those under way."""
        running = [
            self._span(attempt, attempt.began_s, None, "running", [])
            for attempt in in_flight
            if attempt.began_s < math.inf and attempt.cancelled_s is None
        ]
        ended = [span for span in self._ended if span.end_s is not None and span.end_s > since_s]
        return (*ended, *running)

    def _add(self, attempt: Attempt, start: float, end: float, outcome: str, lengths: list[int]) -> None:
        self._ended.append(self._span(attempt, start, end, outcome, lengths))

    def _span(self, attempt: Attempt, start: float, end: float | None, outcome: str, lengths: list[int]) -> Span:
        return Span(
            worker=attempt.worker,
            task=attempt.task.task,
            attempt=attempt.task.attempt,
            start_s=start - self._started,
            end_s=None if end is None else end - self._started,
            episodes=len(lengths),
            steps=sum(lengths),
            outcome=outcome,
        )
