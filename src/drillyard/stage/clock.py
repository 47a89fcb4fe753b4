"""Time on a stage: how many ticks are due, and when the next frame is."""

import math

MAX_FRAME_S = 0.25
"""Seconds of real time that one frame may add at most; what a stall lost beyond it is not caught up with."""
FRAME_RATE_HZ = 60.0
SPEED_MIN = 0.25
SPEED_MAX = 4.0
_ROUNDING = 1e-6
"""Ticks; sixty times a second 1/60 s must give whole ticks although it is not a whole binary number."""


class Clock:
    """An accumulator: real seconds go in, whole simulation ticks come out, and what is left over is kept.

    Args:
        rate_hz: simulation ticks a simulated second.
    """

    def __init__(self, rate_hz: float) -> None:
        self.rate_hz = rate_hz
        self.speed = 1.0
        """Simulated seconds a real second."""
        self._owed = 0.0

    def advance(self, elapsed_s: float) -> int:
        """Ticks to simulate after `elapsed_s` real seconds, of which at most MAX_FRAME_S count."""
        self._owed += min(max(elapsed_s, 0.0), MAX_FRAME_S) * self.speed * self.rate_hz
        ticks = int(self._owed + _ROUNDING)
        self._owed = max(self._owed - ticks, 0.0)
        return ticks


class FrameGrid:
    """Deadlines at start + k / rate: a late frame does not move the ones after it, missed ones are left out.

    Args:
        rate_hz: frames a second.
        start_s: `time.monotonic()` of frame 0.
    """

    def __init__(self, rate_hz: float, start_s: float) -> None:
        self.rate_hz = rate_hz
        self._start_s = start_s
        self._index = 0

    @property
    def next_s(self) -> float:
        """When the next frame is due, on the clock of `start_s`."""
        return self._start_s + (self._index + 1) / self.rate_hz

    @property
    def taken_s(self) -> float:
        """When the frame that was taken last is due; a stage plays a little ahead of it."""
        return self._start_s + self._index / self.rate_hz

    def take(self, now_s: float) -> float:
        """Take the newest deadline that has come and return the grid seconds since the one taken before.

        Multiples of 1 / rate, so that the match advances evenly however late the process was woken; 0.0 when no
        deadline has come yet.
        """
        index = math.floor((now_s - self._start_s) * self.rate_hz + _ROUNDING)
        passed = max(index - self._index, 0)
        self._index += passed
        return passed / self.rate_hz
