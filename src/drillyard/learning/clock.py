"""Training time: what counts against a run's limit of seconds, and what is due when."""

import time


class TrainingClock:
    """Seconds since the process began, without pauses."""

    def __init__(self, started: float) -> None:
        self._started = started
        self._paused_at: float | None = None
        self._paused = 0.0

    @property
    def seconds(self) -> float:
        """Training time so far."""
        now = time.monotonic() if self._paused_at is None else self._paused_at
        return now - self._started - self._paused

    def pause(self) -> None:
        """Stop counting."""
        if self._paused_at is None:
            self._paused_at = time.monotonic()

    def resume(self) -> None:
        """Count on."""
        if self._paused_at is not None:
            self._paused += time.monotonic() - self._paused_at
            self._paused_at = None


class Every:
    """Something to do again and again."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._next = 0.0

    def due(self) -> bool:
        """Whether it is time; if so the next time is set."""
        now = time.monotonic()
        if now < self._next:
            return False
        self._next = now + self._seconds
        return True

    @property
    def left_s(self) -> float:
        """Seconds until it is time."""
        return max(0.0, self._next - time.monotonic())
