"""What else becomes of a run's telemetry: TensorBoard files and sinks, beside the hot path."""

import asyncio
import logging
from collections.abc import Callable

from drillyard.contracts.errors import DrillyardError
from drillyard.daemon.run import Run
from drillyard.daemon.sinks import Sinks
from drillyard.daemon.tensorboard import TensorboardWriter

log = logging.getLogger("drillyard.daemon")

_LOOK_S = 0.5
_WRITE_S = 5.0
"""How far TensorBoard's files may be behind."""


class Exports:
    """Of all runs. Every method runs on the daemon's event loop; files are written in threads."""

    def __init__(self) -> None:
        self.sinks = Sinks()
        self._writers: dict[str, TensorboardWriter] = {}
        self._ailing: set[str] = set()

    async def attend(self, active: list[Run]) -> None:
        """Bring the files of the runs that have begun up to date, one after the other."""
        for run in active:
            if run.leader is not None:
                await self._write(run, whole=False)

    async def attend_all(self, active: Callable[[], list[Run]]) -> None:
        """For the life of the daemon."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            await asyncio.sleep(_LOOK_S)
            runs = active()
            for run in runs:
                self.sinks.look(run)
            self.sinks.sweep()
            if loop.time() >= due:
                await self.attend(runs)
                due = loop.time() + _WRITE_S

    async def finish(self, run: Run) -> None:
        """Write what is left of a run whose processes are gone, and start sinks that it was too short for."""
        self.sinks.look(run)
        await self._write(run, whole=True)
        writer = self._writers.pop(run.run_id, None)
        if writer is not None:
            writer.close()
        self._ailing.discard(run.run_id)

    def close(self) -> None:
        """Give all files back; the next daemon goes on where they end."""
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()

    async def _write(self, run: Run, *, whole: bool) -> None:
        writer = self._writers.get(run.run_id)
        if writer is None:
            writer = self._writers[run.run_id] = TensorboardWriter(run)
        try:
            while not await asyncio.to_thread(writer.catch_up) and whole:
                pass
        except DrillyardError as error:
            if run.run_id not in self._ailing:
                log.error("the TensorBoard files of run %s: %s", run.run_id, error.sentence)
            self._ailing.add(run.run_id)
