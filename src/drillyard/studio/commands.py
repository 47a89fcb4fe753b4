"""What the pages share, and what happens at each command that is not the page's own business."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.control import (
    Answer,
    Assign,
    DeleteRun,
    Follow,
    ListReplays,
    ListRuns,
    PauseTraining,
    PlayReplay,
    ResetTrainer,
    ResumeRun,
    ResumeTraining,
    Save,
    SetHyper,
    StageCommand,
    StartTraining,
    StopTraining,
    WatchShow,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.run import RunInfo
from drillyard.daemon.home import Home
from drillyard.studio.audience import Audience
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.fanout import Fanout
from drillyard.studio.replays import list_replays
from drillyard.studio.show import Show
from drillyard.studio.system import SystemReporter

DaemonCommands = (
    StartTraining | StopTraining | PauseTraining | ResumeTraining | SetHyper | Save | ResetTrainer
    | ResumeRun | DeleteRun | ListRuns | WatchShow | ListReplays
)  # fmt: skip


class Desk:
    """Lives in the event loop; one for all pages."""

    def __init__(
        self, home: Home, daemon: DaemonLink, show: Show, fanout: Fanout, audience: Audience, system: SystemReporter
    ) -> None:
        self.daemon = daemon
        self.show = show
        self.fanout = fanout
        self.audience = audience
        self._home = home
        self._system = system
        self._work: set[asyncio.Task[None]] = set()

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Carry something out to its end even if the page that asked for it goes away."""
        task = asyncio.create_task(work)
        self._work.add(task)
        task.add_done_callback(self._work.discard)
        return task

    async def close(self) -> None:
        """Give up what is still being carried out; the daemon has it."""
        for task in self._work:
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)

    def system_wanted(self) -> None:
        """A page may have opened the System view."""
        self._system.wake()

    def stage_folder(self) -> Path:
        """Folder of the show's stage.

        Raises:
            DrillyardError: UNAVAILABLE between two stages.
        """
        if self.show.info is None:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "The match process is being started; try in a moment.")
        return Path(self.show.info.folder)

    def run_of(self, run_id: str) -> RunInfo:
        """A run by its id; empty means the one that the show follows.

        Raises:
            DrillyardError: NOT_FOUND.
        """
        wanted = run_id or self.show.run_id
        run = self.daemon.runs.get(wanted)
        if run is None:
            what = f"There is no run {wanted[:80]!r}" if wanted else "No run was named, and the show follows none"
            raise DrillyardError(ErrorCode.NOT_FOUND, f"{what}; choose one from the list of runs.")
        return run

    def check_stage_command(self, command: StageCommand) -> StageCommand:
        """A command that the stage may see: for a stage that exists, with no path outside the home.

        Raises:
            DrillyardError: NOT_FOUND, NOT_PERMITTED.
        """
        info = self.show.info
        if command.stage and (info is None or command.stage not in (info.stage_id, info.name)):
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"There is no stage {command.stage[:80]!r}; leave `stage` out for the show."
            )
        if isinstance(command, PlayReplay) and command.path:
            path = self._inside(self._home.replays, command.path, "a replay")
            return msgspec.structs.replace(command, path=str(path))
        if isinstance(command, Follow) and command.run_folder:
            path = self._inside(self._home.runs, command.run_folder, "a run to follow")
            return msgspec.structs.replace(command, run_folder=str(path))
        if isinstance(command, Assign) and command.operator.kind is OperatorKind.POLICY and command.operator.source:
            path = self._inside(self._home.runs, command.operator.source, "a checkpoint")
            return msgspec.structs.replace(
                command, operator=msgspec.structs.replace(command.operator, source=str(path))
            )
        return command

    async def carry_out(self, command: DaemonCommands) -> Answer:
        """Do it; the id of the answer is filled in by the caller.

        Raises:
            DrillyardError: why not.
        """
        match command:
            case StartTraining():
                return await self._start(command)
            case ResumeRun():
                run_id = self.run_of(command.run_id).run_id
                run = await self.daemon.call(lambda client: client.resume_run(run_id))
                return await self._play(run)
            case WatchShow():
                if not command.run_id:
                    return await self.show.follow(None)
                return await self.show.follow(self.run_of(command.run_id))
            case ListRuns():
                runs = await self.daemon.call(lambda client: client.list_runs(), again=True)
                return Answer(id=0, ok=True, data={"runs": list(runs)})
            case ListReplays():
                found = await asyncio.to_thread(list_replays, self._home.replays)
                return Answer(id=0, ok=True, data={"replays": found})
            case DeleteRun():
                return await self._delete(command)
            case _:
                return await self._to_run(command)

    async def _to_run(
        self, command: StopTraining | PauseTraining | ResumeTraining | SetHyper | Save | ResetTrainer
    ) -> Answer:
        run_id = self.run_of(command.run_id).run_id
        match command:
            case StopTraining():
                reason = command.reason
                run = await self.daemon.call(lambda client: client.cancel_run(run_id, reason=reason), again=True)
            case PauseTraining():
                run = await self.daemon.call(lambda client: client.pause_run(run_id), again=True)
            case ResumeTraining():
                run = await self.daemon.call(lambda client: client.resume_run(run_id))
            case _:
                named = msgspec.structs.replace(command, run_id=run_id)
                return await self.daemon.call(lambda client: client.control_run(run_id, named))
        return Answer(id=0, ok=True, data={"run": run})

    async def _start(self, command: StartTraining) -> Answer:
        request = command.request
        if request.resume_from is not None:
            path = self._inside(self._home.runs, request.resume_from, "a checkpoint to go on from")
            request = msgspec.structs.replace(request, resume_from=str(path))
        return await self._play(await self.daemon.call(lambda client: client.submit_run(request)))

    async def _play(self, run: RunInfo) -> Answer:
        """A new run: the show follows it. That it cannot do so now must not hide that the run exists."""
        data = {"run": run, "run_id": run.run_id}
        try:
            followed = await self.show.follow(run)
        except DrillyardError as error:
            return Answer(id=0, ok=True, data={**data, "notice": error.sentence})
        return Answer(id=0, ok=True, data=data if followed.ok else {**data, "notice": followed.error})

    async def _delete(self, command: DeleteRun) -> Answer:
        if not command.run_id:
            raise DrillyardError(ErrorCode.BAD_VALUE, "Name the run that is to be deleted.")
        run_id = self.run_of(command.run_id).run_id
        if run_id == self.show.run_id:
            await self.show.follow(None)
        await self.daemon.call(lambda client: client.delete_run(run_id))
        return Answer(id=0, ok=True, data={"run_id": run_id})

    def _inside(self, folder: Path, named: str, what: str) -> Path:
        """A path that a page named; only below `folder`, links resolved.

        Raises:
            DrillyardError: NOT_PERMITTED.
        """
        root = folder.resolve()
        try:
            path = (root / named).resolve()
        except (OSError, ValueError, RuntimeError):
            path = None
        if path is None or path == root or not path.is_relative_to(root):
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED, f"A page may name {what} only inside {root}; choose one from the lists."
            )
        return path
