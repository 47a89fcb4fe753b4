"""Token buckets: so much at once, so much a second."""

import time
from collections.abc import Callable


class Bucket:
    """Holds up to `burst` permits and gains `per_s` a second."""

    def __init__(self, per_s: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_s = per_s
        self._burst = float(burst)
        self._clock = clock
        self._level = float(burst)
        self._at = clock()

    def _refill(self) -> None:
        now = self._clock()
        self._level = min(self._burst, self._level + (now - self._at) * self._per_s)
        self._at = now

    def take(self) -> bool:
        """Use one permit; False when there is none."""
        self._refill()
        if self._level < 1.0:
            return False
        self._level -= 1.0
        return True

    @property
    def empty(self) -> bool:
        """Whether the next `take` would fail."""
        self._refill()
        return self._level < 1.0

    @property
    def full(self) -> bool:
        """Nothing has been taken lately; the bucket may be forgotten."""
        self._refill()
        return self._level >= self._burst
