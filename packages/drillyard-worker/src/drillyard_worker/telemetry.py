"""The telling half of a session: counters, figures and episodes become events, twice a second at most."""

from __future__ import annotations

import math
import os
import sys
import threading
import time
import weakref
from collections.abc import Iterable, Mapping
from typing import Any

from drillyard_worker.config import WorkerConfig
from drillyard_worker.events import EventWriter, cut, numbers
from drillyard_worker.meter import Meter

FLUSH_S = 0.5
"""Metrics go out so often at most."""
PROGRESS_S = 2.0
"""Signs of life come so often while counters move."""
MAX_VALUES = 256
"""Figures in one event; more of them take several."""
PHASES = ("starting", "compiling", "training", "paused", "saving", "stopping")
monotonic = time.monotonic


class Telemetry:
    """Part of a Session.

    Args:
        config: of the run.
        fd: where events go.
    """

    def __init__(self, config: WorkerConfig, fd: int) -> None:
        self.config = config
        self.env_steps, self.updates, self.episodes = config.first_counters
        self.first_counters: tuple[int, int, int] = config.first_counters
        """Where this process began to count: of the config, or of the checkpoint that was loaded."""
        self.values: dict[str, float] = {}
        """Every metric's newest value."""
        self._events = EventWriter(config.run_id, fd, config.next_seq)
        self._meter = Meter()
        self._count_lock = threading.Lock()
        self._fresh: dict[str, Any] = {}
        self._phase = "starting"
        self._started_at: float | None = None
        self._idle_s = 0.0
        """Seconds spent in pauses."""
        self._told = self._flushed = (-1, -1, -1)
        """Counters of the last progress event, and of the last flush."""
        self._shown = (0, 0, 0)
        self._next_flush = self._next_progress = self._next_look = 0.0
        limit = config.limits.env_steps
        self._most_steps = math.inf if limit is None else limit
        self._dropped_told = False
        self._foreign = False
        """This process was forked from the one that trains: its events would mix with the other's."""
        _ALL.add(self)

    def phase(self, name: str) -> None:
        """Say what goes on: one of PHASES."""
        if name not in PHASES:
            raise ValueError(f"{name!r} is no phase; there are {', '.join(PHASES)}.")
        self._phase = name
        self._progress(monotonic())

    def step(self, env_steps: int, updates: int | None = None, episodes: int | None = None) -> None:
        """Set the counters, totals of the run. `episodes` only if `episode` is not called. Any thread; 0.1 us."""
        self.env_steps = env_steps
        if env_steps >= self._most_steps:
            self._next_look = 0.0  # the next check looks, however short ago the last did
        if updates is not None:
            self.updates = updates
        if episodes is not None:
            self.episodes = episodes

    def episode(self, episode_return: float, length: int) -> None:
        """One episode of the training env ended. Any thread."""
        with self._count_lock:
            self.episodes += 1
        self._meter.episode(episode_return, length)

    def metrics(self, values: Mapping[str, Any]) -> None:
        """Newest figures; they go out with the next flush. What is no finite number is left out."""
        self._fresh.update(values)

    def emit(self, kind: str, /, **fields: Any) -> bool:
        """Write an event of any type at once; False when it was dropped. Any thread."""
        return not self._foreign and self._events.emit(kind, fields)

    def emit_many(self, kind: str, rows: Iterable[Mapping[str, Any]]) -> int:
        """Write many events of one type with few system calls; returns how many were written. Any thread."""
        return 0 if self._foreign else self._events.emit_many(kind, rows)

    def log(self, level: str, message: str) -> None:
        """A sentence for the user. level: info, warning or error."""
        self.emit("log", level=level, message=cut(message))

    @property
    def seconds(self) -> float:
        """Seconds of training in this process, without pauses."""
        return 0.0 if self._started_at is None else monotonic() - self._started_at - self._idle_s

    def shown_counters(self) -> tuple[int, int, int]:
        """The counters as events have them: they never fall."""
        last = self._shown
        self._shown = (
            max(int(self.env_steps), last[0]),
            max(int(self.updates), last[1]),
            max(int(self.episodes), last[2]),
        )
        return self._shown

    def flush(self) -> None:
        """Send what there is now. Before `started` nothing goes out: figures wait."""
        if self._started_at is not None:
            self._flush(monotonic())

    def _begin(self, workers: int) -> None:
        self._started_at = monotonic()
        self.emit(
            "run_started",
            pid=os.getpid(),
            env_id=self.config.env_id,
            workers=workers,
            resumed_from=self.config.resume_from,
        )
        self.phase("training")

    def _flush(self, now: float) -> None:
        self._next_flush = now + FLUSH_S
        env_steps, updates, episodes = counters = self.shown_counters()
        fresh, self._fresh = self._fresh, {}
        tally = self._meter.tally()
        own = self._meter.values() if tally is not None else {}
        if counters != self._flushed:
            speed = self._meter.speed(self.seconds, env_steps)
            if speed is not None:
                own["env_steps_per_s"] = speed
        self._flushed = counters
        figures = {**numbers(own), **numbers(fresh)}
        self.values.update(figures)
        names = list(figures)
        for start in range(0, len(names), MAX_VALUES):
            part = {name: figures[name] for name in names[start : start + MAX_VALUES]}
            self.emit("metrics", env_steps=env_steps, updates=updates, episodes=episodes, values=part)
        if tally is not None:
            self.emit("episode", env_steps=env_steps, **tally)
        if now >= self._next_progress and counters != self._told:
            self._progress(now)
        if self._events.dropped and not self._dropped_told:
            self._dropped_told = self.emit(
                "log", level="warning", message="Events were dropped: a line was too long, or the disk is full."
            )

    def _progress(self, now: float) -> None:
        self._next_progress = now + PROGRESS_S
        self._told = env_steps, updates, episodes = self.shown_counters()
        self.emit("progress", phase=self._phase, env_steps=env_steps, updates=updates, episodes=episodes)


_ALL: weakref.WeakSet[Telemetry] = weakref.WeakSet()


def _after_fork() -> None:
    for each in list(_ALL):
        each._foreign = True


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_after_fork)
