"""The System view: the daemon's report on every process, twice a second while a page shows it."""

import asyncio
import time

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.studio import System
from drillyard.studio.audience import Audience
from drillyard.studio.daemon_link import DaemonLink

_PERIOD_S = 0.5


class SystemReporter:
    """Lives in the event loop; its task exists only while somebody looks."""

    def __init__(self, daemon: DaemonLink, audience: Audience) -> None:
        self._daemon = daemon
        self._audience = audience
        self._task: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Begin to report if a page shows the view; call when one may have begun to."""
        if self._audience.wants_system and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._report())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _report(self) -> None:
        at, sent = time.monotonic(), self._audience.sent_bytes
        while self._audience.wants_system:
            try:
                health = await self._daemon.call(lambda client: client.health(), again=True)
            except DrillyardError:
                await asyncio.sleep(_PERIOD_S)  # the daemon's link tells the pages what is wrong
                continue
            now, total = time.monotonic(), self._audience.sent_bytes
            rate = (total - sent) / max(now - at, 1e-3)
            at, sent = now, total
            self._audience.push(System(health=health, clients=len(self._audience), bytes_per_s=rate), system=True)
            await asyncio.sleep(_PERIOD_S)
