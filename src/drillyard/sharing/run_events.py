"""What a run's folder says of it, read from its files: config, curves, end. No daemon is needed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import MAX_LINE_BYTES, AnyEvent, Metrics, RunStarted

CONFIG_FILE, EVENTS_FILE, ENDED_FILE, LABELS_FILE = "config.json", "events.jsonl", "ended.json", "labels.json"
MOST_POINTS = 2000
"""Of a curve; at more, every other one goes."""
_MAX_BYTES = 16 << 20
_MAX_NAMES = 300
_SIGN, _STARTED = b'"metrics"', b'"run_started"'
_events = msgspec.json.Decoder(AnyEvent)


class Curve(NamedTuple):
    """One metric: equally long columns."""

    env_steps: list[int]
    seconds: list[float]
    """Since the run began to train."""
    values: list[float]


class RunStory(NamedTuple):
    """What is known of a run."""

    folder: Path
    config: RunConfig
    name: str
    outcome: str
    """Empty while it goes on, or where nobody wrote it down."""
    reason: str
    started_at: float
    """Unix time at which it began to train."""
    seconds: float
    """From there to its newest figures."""
    env_steps: int
    updates: int
    episodes: int
    latest: dict[str, float]
    curves: dict[str, Curve]


class _Labels(msgspec.Struct):
    name: str = ""


class _Ended(msgspec.Struct):
    outcome: str = ""
    reason: str = ""


def read_run(folder: Path) -> RunStory:
    """Read a run's folder. Blocks for the disk.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED for its config.
    """
    config = _config(folder)
    labels = _read(folder / LABELS_FILE, _Labels) or _Labels()
    ended = _read(folder / ENDED_FILE, _Ended) or _Ended()
    reader = _Figures()
    for line in _lines(folder / EVENTS_FILE):
        reader.add(line, config.run_id)
    started = reader.started_at or config.created_at
    newest = reader.newest
    return RunStory(
        folder=folder,
        config=config,
        name=labels.name or config.request.name or config.run_id,
        outcome=ended.outcome,
        reason=ended.reason,
        started_at=started,
        seconds=max(newest.ts - started, 0.0) if newest else 0.0,
        env_steps=newest.env_steps if newest else 0,
        updates=newest.updates if newest else 0,
        episodes=newest.episodes if newest else 0,
        latest=reader.latest,
        curves={name: _curve(points, started) for name, points in reader.points.items()},
    )


def training_clock(folder: Path) -> Callable[[float], float]:
    """From Unix time to seconds since the run began to train; pauses count as well.

    Raises:
        DrillyardError: as `read_run`.
    """
    config = _config(folder)
    started = config.created_at
    for line in _lines(folder / EVENTS_FILE):
        if _STARTED in line and isinstance(event := _decode(line), RunStarted):
            started = event.ts
            break
    return lambda at: max(at - started, 0.0)


Point = tuple[int, float, float]


class _Figures:
    """Metrics of an event file, thinned as they come."""

    def __init__(self) -> None:
        self.points: dict[str, list[Point]] = {}
        self.latest: dict[str, float] = {}
        self.newest: Metrics | None = None
        self.started_at = 0.0
        self._stride: dict[str, int] = {}
        self._seen: dict[str, int] = {}

    def add(self, line: bytes, run_id: str) -> None:
        if _SIGN not in line and (_STARTED not in line or self.started_at):
            return
        event = _decode(line)
        if isinstance(event, RunStarted):
            self.started_at = self.started_at or event.ts
        if not isinstance(event, Metrics) or event.run_id != run_id:
            return
        if self.newest is not None and event.env_steps < self.newest.env_steps:
            self._go_back(event.env_steps)
        self.newest = event
        for name, value in event.values.items():
            if name not in self.points and len(self.points) >= _MAX_NAMES:
                continue
            self.latest[name] = value
            self._point(name, (event.env_steps, event.ts, value))

    def _point(self, name: str, point: Point) -> None:
        points = self.points.setdefault(name, [])
        seen, stride = self._seen.get(name, 0), self._stride.get(name, 1)
        self._seen[name] = seen + 1
        if seen % stride == 0:
            points.append(point)
            if len(points) > MOST_POINTS:
                self.points[name] = points[::2]
                self._stride[name] = 2 * stride

    def _go_back(self, env_steps: int) -> None:
        """The run was resumed from a checkpoint before this: what it had reached beyond is dropped."""
        for name, points in self.points.items():
            self.points[name] = [point for point in points if point[0] < env_steps]


def _curve(points: list[Point], started: float) -> Curve:
    return Curve(
        [point[0] for point in points], [point[1] - started for point in points], [point[2] for point in points]
    )


def _config(folder: Path) -> RunConfig:
    config = _read(folder / CONFIG_FILE, RunConfig)
    if config is None:
        raise DrillyardError(
            ErrorCode.NOT_FOUND, f"{folder} is not the folder of a run: it has no {CONFIG_FILE} that can be read."
        )
    return config


def _read(path: Path, type_: Any) -> Any:
    """A small JSON file; None where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_MAX_BYTES), type=type_)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _decode(line: bytes) -> AnyEvent | None:
    try:
        return _events.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _lines(path: Path) -> Iterator[bytes]:
    """Whole lines, those that are too long left out; none where there is no plain file."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        for line in file:
            if line.endswith(b"\n") and len(line) <= MAX_LINE_BYTES:
                yield line
