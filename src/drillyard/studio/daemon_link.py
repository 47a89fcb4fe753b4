"""The studio's side of the daemon: a mirror of its runs, and a new daemon when it has died."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from drillyard.contracts.control import Answer, RunCommand
from drillyard.contracts.daemon import EventLines, HealthReport, RunCurve, RunDetail
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunRequest
from drillyard.contracts.stage import StageInfo, StageRequest
from drillyard.contracts.studio import Notice, RunChanged, RunDeleted
from drillyard.contracts.worker import InstallProgress, InstallRequest, WorkerInfo
from drillyard.daemon.methods import DaemonGoneError
from drillyard.studio.audience import Audience

T = TypeVar("T")
_RETRY_S = 1.0
_LAST_WORDS_S = 0.2
_TELL_S = 0.25
"""Pages hear of new figures of a run so often; of its state, its name and its end at once."""


class Daemon(Protocol):
    """What the studio asks of a daemon; see contracts/daemon.py for the calls. Each raises DrillyardError, a
    DaemonGoneError when there is none any more."""

    async def submit_run(self, request: RunRequest) -> RunInfo: ...
    async def cancel_run(self, run_id: str, reason: str = ..., grace_s: float = ...) -> RunInfo: ...
    async def pause_run(self, run_id: str) -> RunInfo: ...
    async def resume_run(self, run_id: str) -> RunInfo: ...
    async def delete_run(self, run_id: str) -> RunInfo: ...
    async def control_run(self, run_id: str, command: RunCommand) -> Answer: ...
    async def list_runs(self) -> Sequence[RunInfo]: ...
    def watch_runs(self) -> AsyncIterator[RunInfo]: ...
    def stream_events(self, run_id: str, since_seq: int = ..., *, follow: bool = ...) -> AsyncIterator[EventLines]: ...
    async def open_stage(self, request: StageRequest) -> StageInfo: ...
    async def close_stage(self, stage_id: str) -> StageInfo: ...
    async def list_stages(self) -> Sequence[StageInfo]: ...
    async def health(self) -> HealthReport: ...
    async def label_run(
        self, run_id: str, *, name: str | None = ..., tags: tuple[str, ...] | None = ..., notes: str | None = ...
    ) -> RunInfo: ...
    async def run_detail(self, run_id: str) -> RunDetail: ...
    async def run_curves(
        self, run_ids: tuple[str, ...], names: tuple[str, ...] = ..., points: int = ...
    ) -> Sequence[RunCurve]: ...
    async def list_workers(self) -> Sequence[WorkerInfo]: ...
    def install_worker(self, request: InstallRequest) -> AsyncIterator[InstallProgress]: ...
    async def close(self) -> None: ...


Connect = Callable[[], Awaitable[Daemon]]


class DaemonLink:
    """Lives in the event loop.

    Args:
        connect: finds or starts the daemon.
        audience: the pages that are told of changes.
        on_end: called once if the daemon is ended in an orderly way: somebody wants the house to be quiet.
    """

    def __init__(self, connect: Connect, audience: Audience, on_end: Callable[[], object]) -> None:
        self.runs: dict[str, RunInfo] = {}
        """Every run that the daemon knows, as last heard."""
        self._connect = connect
        self._audience = audience
        self._on_end = on_end
        self.ended = False
        """The daemon was told to end; no other is started in its place."""
        self._client: Daemon | None = None
        self._reviving = asyncio.Lock()
        self._watching: asyncio.Task[None] | None = None
        self._told: dict[str, float] = {}
        """When pages last heard of a run, loop time."""
        self._late: dict[str, asyncio.TimerHandle] = {}

    async def start(self) -> None:
        """Find or start the daemon and begin to mirror its runs.

        Raises:
            DrillyardError: it cannot be started.
        """
        self._client = client = await self._connect()
        self.runs = {run.run_id: run for run in await client.list_runs()}
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Hang up; the daemon goes on."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
        for timer in self._late.values():
            timer.cancel()
        if self._client is not None:
            await self._client.close()

    async def call(self, ask: Callable[[Daemon], Awaitable[T]], *, again: bool = False) -> T:
        """Ask the daemon something; a dead one is started again.

        Args:
            ask: the call.
            again: it may be made a second time if the daemon died over the first.

        Raises:
            DrillyardError: what the daemon says, or UNAVAILABLE.
        """
        client = self._connected()
        try:
            return await ask(client)
        except DaemonGoneError as error:
            await self.revive(client)
            if again:
                return await ask(self._connected())
            raise DrillyardError(
                ErrorCode.UNAVAILABLE, "The daemon had died and was started again; look at the runs and try once more."
            ) from error

    async def events(self, run_id: str, since_seq: int, *, follow: bool) -> AsyncIterator[Sequence[bytes]]:
        """Event lines of a run with seq >= since_seq, in batches; with `follow` until the run has ended.

        Raises:
            DrillyardError: what the daemon says; UNAVAILABLE when it died, in which case another one is started.
        """
        async for batch in self._connected().stream_events(run_id, since_seq, follow=follow):
            yield batch.lines

    def installation(self, request: InstallRequest) -> AsyncIterator[InstallProgress]:
        """Install a worker; its progress, the last with `done`.

        Raises:
            DrillyardError: what the daemon says; UNAVAILABLE when it died over it.
        """
        return self._connected().install_worker(request)

    async def revive(self, dead: Daemon) -> None:
        """Start a daemon in place of the one that `dead` spoke to; once, whoever notices it first.

        Raises:
            DrillyardError: it cannot be started.
        """
        async with self._reviving:
            if self._client is not dead:
                return
            await asyncio.sleep(_LAST_WORDS_S)  # a daemon that ends in an orderly way says so on the watch
            if self.ended:
                raise DrillyardError(
                    ErrorCode.UNAVAILABLE,
                    "The daemon was told to end, and the studio ends with it; start with `drillyard`.",
                )
            self._client = await self._connect()
            with contextlib.suppress(DrillyardError):
                await dead.close()
        self._audience.push(
            Notice(level="warning", message="The daemon had died and was started again; runs in training went on.")
        )

    def _connected(self) -> Daemon:
        if self._client is None:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "The studio has no daemon yet; try again in a moment.")
        return self._client

    async def _watch(self) -> None:
        """Mirror the runs until the studio ends."""
        told_why = ""
        while True:
            client = self._connected()
            try:
                async for run in client.watch_runs():
                    told_why = ""
                    self._heard(run)
                if client is self._client:
                    self._end()
                    return
            except DrillyardError as error:
                try:
                    await self.revive(client)
                except DrillyardError as failure:
                    if failure.sentence != told_why:
                        told_why = failure.sentence
                        self._audience.push(Notice(level="error", message=failure.sentence))
                    await asyncio.sleep(_RETRY_S)
                else:
                    if error.code is not ErrorCode.UNAVAILABLE:
                        await asyncio.sleep(_RETRY_S)

    def _end(self) -> None:
        self.ended = True
        self._audience.push(Notice(level="warning", message="The daemon was told to end, and the studio ends with it."))
        self._on_end()

    def learn_of(self, run: RunInfo) -> None:
        """A run that the daemon has just answered with; the watch may tell of it later than the page asks for it."""
        if run.run_id not in self.runs:
            self._heard(run)

    def heard(self, run: RunInfo) -> None:
        """A run as the daemon has just answered with it."""
        self._heard(run)

    def _heard(self, run: RunInfo) -> None:
        before = self.runs.get(run.run_id)
        if run.deleted:
            if self.runs.pop(run.run_id, None) is not None:
                self._forget(run.run_id)
                self._audience.push(RunDeleted(run_id=run.run_id))
        elif before != run:
            self.runs[run.run_id] = run
            now = asyncio.get_running_loop().time()
            due = self._told.get(run.run_id, 0.0) + _TELL_S
            if before is None or _weighty(before) != _weighty(run) or now >= due:
                self._tell(run.run_id)
            elif run.run_id not in self._late:
                self._late[run.run_id] = asyncio.get_running_loop().call_at(due, self._tell, run.run_id)

    def _tell(self, run_id: str) -> None:
        """The newest of a run, to every page."""
        if (timer := self._late.pop(run_id, None)) is not None:
            timer.cancel()
        self._told[run_id] = asyncio.get_running_loop().time()
        self._audience.push(RunChanged(run=self.runs[run_id]))

    def _forget(self, run_id: str) -> None:
        self._told.pop(run_id, None)
        if (timer := self._late.pop(run_id, None)) is not None:
            timer.cancel()


def _weighty(run: RunInfo) -> tuple[object, ...]:
    """What a page must hear of at once."""
    return run.state, run.outcome, run.reason, run.phase, run.name, run.tags, run.notes, run.restarts
