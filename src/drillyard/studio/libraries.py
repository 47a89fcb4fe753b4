"""Other libraries: which there are, and installing one for a page that may be gone before it is done."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from drillyard.contracts.control import InstallWorker
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.studio import WorkerProgress
from drillyard.contracts.worker import InstallProgress, InstallRequest, InstallState, WorkerInfo
from drillyard.studio.audience import Audience
from drillyard.studio.daemon_link import DaemonLink

_TORCH = re.compile(r"auto|cpu|cu\d{2,3}")


class Libraries:
    """Lives in the event loop.

    Args:
        daemon: installs.
        audience: every page is told how far it is.
        installed: called after each that succeeded.
    """

    def __init__(self, daemon: DaemonLink, audience: Audience, installed: Callable[[str], Awaitable[None]]) -> None:
        self._daemon = daemon
        self._audience = audience
        self._installed = installed
        self._installing: dict[str, asyncio.Task[None]] = {}
        self._newest: dict[str, InstallProgress] = {}
        """How far each installation is."""

    async def listed(self) -> list[WorkerInfo]:
        """Every library with its state; one that is being installed says what is done.

        Raises:
            DrillyardError: what the daemon says.
        """
        workers = await self._daemon.call(lambda client: client.list_workers(), again=True)
        return [self._now(worker) for worker in workers]

    def install(self, command: InstallWorker) -> dict[str, Any]:
        """Begin, unless it goes on already. What happens is pushed to every page; the data of the answer.

        Raises:
            DrillyardError: NOT_PERMITTED, for packages from a place that a page names.
        """
        if not _TORCH.fullmatch(command.torch):
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED,
                f"A page may ask for torch auto, cpu or cu and a version such as cu128, not {command.torch[:80]!r}; "
                "for another index use `drillyard worker install` on the command line.",
            )
        request = InstallRequest(name=command.name, environment=command.environment, torch=command.torch)
        if command.name not in self._installing:
            first = InstallProgress(name=command.name, step="beginning")
            self._tell(first)
            task = asyncio.create_task(self._follow(request))
            self._installing[command.name] = task
            task.add_done_callback(lambda _: self._installing.pop(command.name, None))
        return {"name": command.name}

    async def close(self) -> None:
        """Stop listening; the daemon ends or finishes what it does."""
        tasks = list(self._installing.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _follow(self, request: InstallRequest) -> None:
        ended = False
        try:
            async for line in self._daemon.installation(request):
                ended = ended or line.done
                if line.done and line.ok:
                    await self._installed(request.name)
                self._tell(line)
            if not ended:
                self._fail(request.name, "The installation ended without a result; try once more.")
        except DrillyardError as error:
            self._fail(request.name, error.sentence)

    def _fail(self, name: str, reason: str) -> None:
        self._tell(InstallProgress(name=name, step="failed", share=0.0, done=True, ok=False, reason=reason))

    def _tell(self, progress: InstallProgress) -> None:
        if progress.done:
            self._newest.pop(progress.name, None)
        else:
            self._newest[progress.name] = progress
        self._audience.push(WorkerProgress(progress=progress))

    def _now(self, worker: WorkerInfo) -> WorkerInfo:
        progress = self._newest.get(worker.name)
        if progress is None:
            return worker
        return msgspec.structs.replace(worker, state=InstallState.INSTALLING, step=progress.step)
