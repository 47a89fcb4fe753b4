"""Intervals between frames and other latencies: a histogram for the eye, percentiles for the record."""

from array import array

BIN_MS = 2.0
BINS = 21


class Window:
    """The newest `size` measurements, in milliseconds.

    Args:
        size: how many are kept; 3600 frames are the last minute.
    """

    def __init__(self, size: int) -> None:
        self._values = array("f", bytes(4 * size))
        self._count = 0

    def add(self, value_ms: float) -> None:
        """Keep a measurement; the oldest one makes room."""
        self._values[self._count % len(self._values)] = value_ms
        self._count += 1

    def clear(self) -> None:
        """Forget all."""
        self._count = 0

    def summary(self) -> tuple[float, float, float]:
        """(p50, p99, maximum) in milliseconds; zeros before the first measurement."""
        kept = min(self._count, len(self._values))
        if not kept:
            return 0.0, 0.0, 0.0
        ordered = sorted(self._values[:kept])
        return ordered[(kept - 1) // 2], ordered[min(int(kept * 0.99), kept - 1)], ordered[-1]


class FrameIntervals:
    """How evenly frames came: a histogram since the last reset and percentiles of the last minute."""

    def __init__(self) -> None:
        self.window = Window(3600)
        self.histogram = [0] * BINS
        self._last_s: float | None = None

    def frame(self, now_s: float) -> None:
        """A frame was published at `now_s`, monotonic seconds."""
        if self._last_s is not None:
            interval_ms = (now_s - self._last_s) * 1e3
            self.window.add(interval_ms)
            self.histogram[min(int(interval_ms / BIN_MS), BINS - 1)] += 1
        self._last_s = now_s

    def reset(self) -> None:
        """Start counting afresh; the next interval is measured from the last frame."""
        self.window.clear()
        self.histogram = [0] * BINS
