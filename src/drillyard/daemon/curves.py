"""Curves of runs, thinned: every metric against env steps and time, in bounded memory, read when somebody asks."""

import asyncio
import math
import threading
from collections import OrderedDict
from collections.abc import Sequence

from drillyard.contracts.daemon import CurvesRequest, RunCurve
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.telemetry import Metrics
from drillyard.daemon.figures import FigureReader
from drillyard.daemon.run import Run

MOST_POINTS = 2000
"""Points kept of a metric; at more, every other one goes and from then on only every other one is kept."""
MOST_IN_ALL = 400_000
"""Points in one answer, about 10 MB; of many curves each gets fewer."""
_MOST_NAMES = 300
_MOST_RUNS = 64
"""Runs whose curves are kept; of others the file is read again."""

Point = tuple[int, float, float]


class Curve:
    """One metric: points (env steps, Unix time, value), at even distances, and always the newest."""

    def __init__(self) -> None:
        self._points: list[Point] = []
        self._stride = 1
        self._seen = 0
        self._last: Point | None = None

    def add(self, env_steps: int, ts: float, value: float) -> None:
        """The next point. Where the run has gone back, what it had reached beyond is dropped."""
        point = (env_steps, ts, value)
        if self._last is not None and env_steps < self._last[0]:
            self._points = [each for each in self._points if each[0] < env_steps]
        if self._seen % self._stride == 0:
            self._points.append(point)
            if len(self._points) > MOST_POINTS:
                self._points = self._points[::2]
                self._stride *= 2
        self._seen += 1
        self._last = point

    def points(self, most: int) -> list[Point]:
        """At most so many, the newest among them."""
        points = list(self._points)
        if self._last is not None and (not points or points[-1] is not self._last):
            points.append(self._last)
        if len(points) > most:
            step = math.ceil((len(points) - 1) / max(most - 1, 1))
            points = [*points[: len(points) - 1 : step], points[-1]]
        return points


class RunCurves:
    """The curves of one run, as far as its event file was read. Any thread; one at a time."""

    def __init__(self, run: Run) -> None:
        self._run_id = run.run_id
        self._reader = FigureReader(run.folder.events, run.run_id)
        self._created_at = run.info.created_at
        self._curves: dict[str, Curve] = {}
        self._lock = threading.Lock()

    def catch_up(self) -> None:
        """Read what the file has new. Blocks for the disk. Raises OSError."""
        with self._lock:
            while (figures := self._reader.read()) is not None:
                for event in figures:
                    self._add(event)

    def count(self, names: Sequence[str]) -> int:
        """How many curves of these names there are; no names = every one."""
        with self._lock:
            return sum(not names or name in names for name in self._curves)

    def thinned(self, names: Sequence[str], points: int, start: float | None) -> list[RunCurve]:
        """The curves of these names.

        Args:
            start: Unix time at which the run began to train, from which `wall_s` counts.
        """
        begin = self._created_at if start is None else start
        found: list[RunCurve] = []
        with self._lock:
            for name, curve in self._curves.items():
                if names and name not in names:
                    continue
                chosen = curve.points(points)
                found.append(
                    RunCurve(
                        run_id=self._run_id,
                        name=name,
                        env_steps=tuple(point[0] for point in chosen),
                        wall_s=tuple(round(point[1] - begin, 3) for point in chosen),
                        values=tuple(point[2] for point in chosen),
                    )
                )
        return found

    def _add(self, event: Metrics) -> None:
        for name, value in event.values.items():
            curve = self._curves.get(name)
            if curve is None:
                if len(self._curves) >= _MOST_NAMES:
                    continue
                curve = self._curves[name] = Curve()
            curve.add(event.env_steps, event.ts, value)


class CurveStore:
    """Curves of the runs that were asked for last."""

    def __init__(self) -> None:
        self._runs: OrderedDict[str, RunCurves] = OrderedDict()

    async def curves(self, runs: Sequence[Run], request: CurvesRequest) -> tuple[RunCurve, ...]:
        """The curves of some runs, each up to its newest point.

        Raises:
            DrillyardError: BAD_VALUE for a number of points below 2.
        """
        if request.points < 2:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"a curve has 2 points or more, not {request.points}.")
        jobs = [(self._of(run), run.info.started_at) for run in runs]

        def read() -> list[RunCurve]:
            for curves, _ in jobs:
                curves.catch_up()
            many = sum(curves.count(request.names) for curves, _ in jobs)
            points = max(min(request.points, MOST_POINTS, MOST_IN_ALL // max(many, 1)), 2)
            return [curve for curves, start in jobs for curve in curves.thinned(request.names, points, start)]

        try:
            return tuple(await asyncio.to_thread(read))
        except OSError as error:
            raise DrillyardError(ErrorCode.DISK, f"the events of a run cannot be read ({error.strerror}).") from error

    def forget(self, run_id: str) -> None:
        """A run was deleted."""
        self._runs.pop(run_id, None)

    def _of(self, run: Run) -> RunCurves:
        curves = self._runs.pop(run.run_id, None) or RunCurves(run)
        self._runs[run.run_id] = curves
        while len(self._runs) > _MOST_RUNS:
            self._runs.popitem(last=False)
        return curves
