"""Processes that hand a run's telemetry on to other people's tools: started with the run, ended after it."""

import asyncio
import contextlib
import logging
import os
import signal
import subprocess
from dataclasses import dataclass

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunState
from drillyard.daemon.process import owned
from drillyard.daemon.run import Run
from drillyard.processes.environment import OWNER
from drillyard.processes.spawn import spawn_command
from drillyard.processes.table import Identity, identity, is_alive

log = logging.getLogger("drillyard.daemon")

FOLDER = "sinks"
NICENESS = 10
_STOP_S = 5.0


@dataclass(eq=False)
class Sink:
    """One process; `popen` is None when an earlier daemon started it."""

    run_id: str
    who: Identity
    popen: "subprocess.Popen[bytes] | None"

    def alive(self) -> bool:
        return self.popen.poll() is None if self.popen is not None else is_alive(self.who)


class Sinks:
    """Of all runs. Every method runs on the daemon's event loop."""

    def __init__(self) -> None:
        self._sinks: dict[tuple[str, str], Sink] = {}

    @property
    def pids(self) -> frozenset[int]:
        return frozenset(sink.who.pid for sink in self._sinks.values())

    @property
    def alive(self) -> list[Sink]:
        return [sink for sink in self._sinks.values() if sink.alive()]

    def look(self, run: Run) -> None:
        """Start the sinks of a run that has begun, once each; a new daemon finds those of the old one.

        A sink that cannot start, or dies, costs its tool the run and the run nothing.
        """
        if run.life.state in (RunState.CREATED, RunState.ENDED):
            return
        try:
            names = run.config().request.sinks
        except DrillyardError:
            return
        for name in names:
            if (run.run_id, name) in self._sinks:
                continue
            try:
                self._sinks[run.run_id, name] = self._find(run.run_id, name) or self._start(run, name)
            except (DrillyardError, OSError) as error:
                log.error("the sink %s of run %s cannot be started: %s", name, run.run_id, error)
                self._sinks[run.run_id, name] = Sink(run.run_id, Identity(0, 0), None)

    def sweep(self) -> None:
        """Collect those that have ended."""
        for key, sink in list(self._sinks.items()):
            if not sink.alive() and sink.popen is not None and sink.popen.returncode:
                log.warning("the sink %s of run %s ended with code %s", key[1], key[0], sink.popen.returncode)
                sink.popen = None

    async def end(self, run_id: str) -> None:
        """End the sinks of a run, which is about to be deleted."""
        mine = [key for key in self._sinks if key[0] == run_id]
        for key in mine:
            sink = self._sinks[key]
            for number in (signal.SIGTERM, signal.SIGKILL):
                deadline = asyncio.get_running_loop().time() + _STOP_S
                if sink.alive():
                    with contextlib.suppress(ProcessLookupError, PermissionError):
                        os.killpg(sink.who.pid, number)
                while sink.alive() and asyncio.get_running_loop().time() < deadline:
                    await asyncio.sleep(0.02)
            del self._sinks[key]

    def _find(self, run_id: str, name: str) -> Sink | None:
        found = owned(_mark(run_id, name))
        return Sink(run_id, found[0], None) if found else None

    def _start(self, run: Run, name: str) -> Sink:
        """Raises DrillyardError, OSError."""
        from drillyard.workers.sinks import sink_command

        argv, variables = sink_command(name, run.folder.path)
        folder = run.folder.path / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        with (folder / f"{name}.log").open("ab") as file:
            popen = spawn_command(
                argv,
                stdout=file,
                stderr=file,
                niceness=NICENESS,
                env={**variables, OWNER: _mark(run.run_id, name)},
                cwd=folder,
            )
        return Sink(run.run_id, identity(popen.pid), popen)


def _mark(run_id: str, name: str) -> str:
    """Not that of the run: a sink outlives it, until all is handed on."""
    return f"{run_id}:{name}"
