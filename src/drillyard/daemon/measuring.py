"""The loop that measures runs: what they use, whether they keep to it, and which orphans of theirs have ended."""

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import Callable

from drillyard.contracts.daemon import UsagePoint
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.run import RunUsage
from drillyard.daemon.meter import Meter, Use, Watched
from drillyard.daemon.run import Run
from drillyard.daemon.supervisor import Supervisor
from drillyard.processes.table import Row

log = logging.getLogger("drillyard.daemon")

TELL_S = 2.0
MOST_POINTS = 600
_MB_DIGITS = 1


class Measuring:
    """Every method runs on the daemon's event loop; the process table is read in a thread.

    Args:
        ours: pids of our own children that somebody waits for; others are orphans of runs that came to us.
    """

    def __init__(self, supervisor: Supervisor, ours: Callable[[], frozenset[int]]) -> None:
        self._supervisor = supervisor
        self._ours = ours
        self._meter = Meter()
        self._told_at: dict[str, float] = {}
        self._cpu: dict[str, tuple[float, float]] = {}
        """run -> (monotonic time, processor seconds since then)."""
        self._ails = ""
        self._lock = asyncio.Lock()
        supervisor.measure = self.measure

    async def measure_all(self) -> None:
        """For the life of the daemon."""
        while True:
            try:
                await self.measure()
            except Exception as error:
                known, self._ails = self._ails, repr(error)
                if self._ails != known:
                    log.exception("the runs could not be measured")
            await asyncio.sleep(self._supervisor.settings.measure_s)

    async def measure(self) -> None:
        """One pass; who asks while one is under way waits for the next."""
        async with self._lock:
            await self._pass()

    async def _pass(self) -> None:
        runs = {run.run_id: run for run in self._supervisor.active if run.leader is not None}
        if not runs:
            return
        watched = [
            Watched(run_id, run.leader.who, run.escaped, run.info.resources.memory_mb, run.real_path)
            for run_id, run in runs.items()
            if run.leader is not None
        ]
        uses, zombies = await asyncio.to_thread(self._meter.measure, watched)
        self._reap(zombies)
        now = time.monotonic()
        for run_id, use in uses.items():
            run = runs[run_id]
            run.escaped = use.escaped
            if run.life.ended or run.leader is None:
                continue
            self._enforce(run, use)
            self._note(run, use, now)
        self._told_at = {run_id: at for run_id, at in self._told_at.items() if run_id in runs}
        self._cpu = {run_id: seen for run_id, seen in self._cpu.items() if run_id in runs}

    def _enforce(self, run: Run, use: Use) -> None:
        if run.info.outcome is not None:
            return
        limits = run.info.resources
        reason = ""
        if use.processes > limits.processes:
            reason = f"it had {use.processes} processes, and its limit is {limits.processes}"
        elif limits.memory_mb is not None and use.memory_mb > limits.memory_mb:
            reason = f"its processes took {use.memory_mb:.0f} MB of memory, and its limit is {limits.memory_mb} MB"
        if reason:
            self._supervisor.fail(
                run, f"{reason}; give it more, or make it smaller.", ErrorCode.OVER_LIMIT, at_once=True
            )
            self._supervisor.publish(run)

    def _note(self, run: Run, use: Use, now: float) -> None:
        since, cpu_s = self._cpu.setdefault(run.run_id, (now, 0.0))
        cpu_s += use.cpu_s if since != now else 0.0
        self._cpu[run.run_id] = (since, cpu_s)
        if now - self._told_at.get(run.run_id, float("-inf")) < TELL_S or now == since:
            return
        share = cpu_s / (now - since)
        self._told_at[run.run_id] = now
        self._cpu[run.run_id] = (now, 0.0)
        usage = RunUsage(processes=use.processes, cpu_share=round(share, 3), rss_mb=round(use.rss_mb, _MB_DIGITS))
        run.life.set(usage=usage)
        run.usage.append(
            UsagePoint(ts=time.time(), cpu_share=usage.cpu_share, rss_mb=usage.rss_mb, processes=usage.processes)
        )
        if len(run.usage) > MOST_POINTS:
            # Half as many, twice as far apart: the whole life of the run stays in view.
            run.usage = [*run.usage[:-1:2], run.usage[-1]]

    def _reap(self, zombies: list[Row]) -> None:
        """Orphans of runs come to us (we are their subreaper); they must not stay in the table for ever."""
        ours = self._ours()
        session = os.getsid(0)
        for row in zombies:
            if row.pid not in ours and row.session != session:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(row.pid, os.WNOHANG)
