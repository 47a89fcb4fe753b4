"""Workers as the daemon serves them: listed, installed one at a time each, removed."""

import asyncio
import contextlib
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import IO

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import InstallProgress, InstallRequest, InstallState, WorkerInfo
from drillyard.daemon.bell import Bell
from drillyard.daemon.home import Home
from drillyard.daemon.supervisor import Supervisor

log = logging.getLogger("drillyard.daemon")

_END_S = 10.0
_MOST_TEXT = 4096


@dataclass(eq=False)
class _Install:
    """One installation under way, or the last one of its name; listeners come and go."""

    request: InstallRequest
    process: "subprocess.Popen[bytes]"
    newest: InstallProgress
    bell: Bell = field(default_factory=Bell)
    task: "asyncio.Task[None] | None" = None


class Installs:
    """Every method runs on the daemon's event loop."""

    def __init__(self, home: Home, supervisor: Supervisor) -> None:
        self._home = home
        self._supervisor = supervisor
        self._installs: dict[str, _Install] = {}
        self._ending = False

    @property
    def pids(self) -> frozenset[int]:
        """Of the installing processes."""
        return frozenset(install.process.pid for install in self._installs.values())

    async def list(self) -> tuple[WorkerInfo, ...]:
        """Every worker, also those that are not installed, with what an installation is doing."""
        from drillyard.workers.listing import list_workers

        infos = await asyncio.to_thread(list_workers, self._home.workers)
        return tuple(self._with_step(info) for info in infos)

    async def install(self, request: InstallRequest) -> AsyncIterator[InstallProgress]:
        """Begin to install a worker, or listen to the installation that is under way; it goes on without listeners.

        Raises:
            DrillyardError: CRASHED when its process cannot be started. How it ended is in the last message.
        """
        install = self._installs.get(request.name)
        if install is None or install.newest.done:
            install = self._begin(request)
        told: InstallProgress | None = None
        while True:
            bell = install.bell.next
            if install.newest is not told:
                told = install.newest
                yield told
                if told.done:
                    return
                continue
            await bell.wait()

    async def remove(self, name: str) -> WorkerInfo:
        """Remove the environments of a worker.

        Raises:
            DrillyardError: BUSY while it is being installed or runs; NOT_FOUND, DAMAGED, DISK, NOT_PERMITTED.
        """
        from drillyard.workers.catalogue import find_worker
        from drillyard.workers.environments import remove
        from drillyard.workers.listing import worker_info

        worker = await asyncio.to_thread(find_worker, name, self._home.workers)
        users = [run.run_id for run in self._supervisor.active if run.info.worker == name]
        if users:
            raise DrillyardError(
                ErrorCode.BUSY,
                f"the worker {name} is in use by {', '.join(users[:3])}; cancel that, or wait until it has ended.",
            )
        await asyncio.to_thread(remove, name)
        return await asyncio.to_thread(worker_info, worker)

    async def end(self) -> None:
        """Interrupt what is being installed; nothing half-made is left."""
        self._ending = True
        tasks = [install.task for install in self._installs.values() if install.task is not None]
        for install in self._installs.values():
            if install.process.poll() is None:
                with contextlib.suppress(ProcessLookupError):
                    install.process.send_signal(signal.SIGTERM)
        if tasks:
            await asyncio.wait(tasks, timeout=_END_S)
        for install in self._installs.values():
            if install.process.poll() is None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(install.process.pid, signal.SIGKILL)

    def _begin(self, request: InstallRequest) -> _Install:
        if self._ending:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "the daemon is about to end; try again.")
        command = [sys.executable, "-P", "-m", "drillyard.workers.install", request.name, "--json"]
        command += ["--workers", str(self._home.workers)]
        command += ["--environment", request.environment, "--torch", request.torch]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
                cwd=self._home.root,
            )
        except OSError as error:
            raise DrillyardError(
                ErrorCode.CRASHED, f"the installation of {request.name} cannot be started ({error.strerror})."
            ) from error
        install = _Install(request, process, InstallProgress(name=request.name, step="begins"))
        self._installs[request.name] = install
        install.task = asyncio.create_task(self._follow(install), name=f"install {request.name}")
        return install

    async def _follow(self, install: _Install) -> None:
        loop = asyncio.get_running_loop()
        process = install.process
        assert process.stdout is not None
        assert process.stderr is not None
        last: list[bytes] = []
        told_end = False

        def take(progress: InstallProgress) -> None:
            install.newest = progress
            install.bell.ring()

        def read(stream: IO[bytes]) -> None:
            nonlocal told_end
            for line in stream:
                with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
                    progress = msgspec.json.decode(line, type=InstallProgress)
                    told_end |= progress.done
                    loop.call_soon_threadsafe(take, progress)

        def listen(stream: IO[bytes]) -> None:
            for line in stream:
                if line.strip():
                    last[:] = [line[:_MOST_TEXT]]

        try:
            await asyncio.gather(asyncio.to_thread(read, process.stdout), asyncio.to_thread(listen, process.stderr))
            await asyncio.to_thread(process.wait)
        finally:
            process.stdout.close()
            process.stderr.close()
        await asyncio.sleep(0)  # what was read comes first
        if not told_end:
            words = last[0].decode("utf-8", "replace").strip() if last else f"it left with code {process.returncode}"
            reason = f"the installation of {install.request.name} did not come to its end: {words.rstrip('.')}."
            take(InstallProgress(name=install.request.name, step="failed", share=1.0, done=True, reason=reason))

    def _with_step(self, info: WorkerInfo) -> WorkerInfo:
        install = self._installs.get(info.name)
        if install is None or install.newest.done:
            return info
        return msgspec.structs.replace(info, state=InstallState.INSTALLING, step=install.newest.step, reason="")
