"""What the pages share, and what happens at each command that is not the page's own business."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import msgspec

from drillyard import __version__
from drillyard.contracts.control import (
    Answer,
    BeginEpisode,
    CloseComparison,
    CloseStage,
    CompareAgain,
    DeleteRun,
    Follow,
    GetCurves,
    GetRunDetail,
    GetTimeline,
    InstallWorker,
    LabelRun,
    ListPlayers,
    ListReplays,
    ListReports,
    ListRuns,
    ListWorkers,
    OpenComparison,
    OpenStage,
    PauseTraining,
    PlayReplay,
    Reset,
    ResetTrainer,
    ResumeRun,
    ResumeTraining,
    Save,
    SaveComparison,
    SelectEnv,
    SetHyper,
    SetMode,
    StageCommand,
    StartTraining,
    StopTraining,
    TryModel,
    WatchShow,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS, RunInfo, RunRequest
from drillyard.contracts.share import ShareCommand, ShareCommands
from drillyard.contracts.shelf import ShelfCommand, ShelfCommands
from drillyard.contracts.studio import Hello, Notice
from drillyard.daemon.home import Home
from drillyard.envs.registry import env_infos
from drillyard.learning.algorithms import algorithm_infos
from drillyard.studio.audience import Audience
from drillyard.studio.comparison import Comparisons
from drillyard.studio.contests import Contests
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.fanout import Fanout
from drillyard.studio.libraries import Libraries
from drillyard.studio.links import Links
from drillyard.studio.permits import Permits
from drillyard.studio.replays import list_replays
from drillyard.studio.shares import ShareDesk
from drillyard.studio.shelf import ModelShelf
from drillyard.studio.show import Show
from drillyard.studio.side_stages import SideStages
from drillyard.studio.streams import StreamHub
from drillyard.studio.system import SystemReporter
from drillyard.workers.text_hosts import WORKER as TEXT_WORKER
from drillyard.workers.text_hosts import provide_text_hosts

DaemonCommands = (
    StartTraining | StopTraining | PauseTraining | ResumeTraining | SetHyper | Save | ResetTrainer | GetTimeline
    | ResumeRun | DeleteRun | ListRuns | WatchShow | ListReplays | SelectEnv | OpenStage | CloseStage
    | LabelRun | GetRunDetail | GetCurves | ListWorkers | InstallWorker
    | OpenComparison | CompareAgain | SaveComparison | CloseComparison | ListPlayers | TryModel | ListReports
    | ShelfCommands | ShareCommands
)  # fmt: skip
LED = (Reset, BeginEpisode, SetMode, Follow, PlayReplay)
"""Commands that would take a stage out of the lock-step of its comparison."""
MAX_CURVE_RUNS = 16
MAX_CURVE_POINTS = 2000


class Desk:
    """Lives in the event loop; one for all pages."""

    def __init__(
        self,
        home: Home,
        daemon: DaemonLink,
        show: Show,
        fanout: Fanout,
        streams: StreamHub,
        side: SideStages,
        comparisons: Comparisons,
        audience: Audience,
        system: SystemReporter,
        links: Links,
    ) -> None:
        self.daemon = daemon
        self.show = show
        self.fanout = fanout
        self.streams = streams
        self.side = side
        self.comparisons = comparisons
        self.audience = audience
        self._home = home
        self._system = system
        self._libraries = Libraries(daemon, audience, self._library_installed)
        self._permits = Permits(home, daemon, show)
        self._shelf = ModelShelf(home, daemon, self._permits, self.run_of)
        self.shares = ShareDesk(home, daemon, self._permits, self.run_of, audience, links)
        self._contests = Contests(home, daemon, show, comparisons, self._permits, self.run_of)
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
        await asyncio.gather(*self._work, self._libraries.close(), return_exceptions=True)

    def hello(self) -> Hello:
        """What a page is told first, and again when it is no longer so."""
        show = self.show
        algorithms = algorithm_infos(show.env)
        return Hello(
            version=__version__,
            env=show.env,
            stage_id=show.info.stage_id if show.info is not None else "",
            settings=algorithms[0].settings,
            algorithms=algorithms,
            runs=tuple(self.daemon.runs.values()),
            watched_run=show.run_id,
            envs=env_infos(),
            env_options=show.env_options,
            comparison=self.comparisons.present,
        )

    async def find_text_envs(self) -> None:
        """Which text envs can be played is what the daemon's stages will find installed."""
        await asyncio.to_thread(provide_text_hosts, self._home.workers)

    async def _library_installed(self, name: str) -> None:
        if name == TEXT_WORKER:
            await self.find_text_envs()
            self.audience.push(self.hello())

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
        """A command that a stage may see.

        Raises:
            DrillyardError: NOT_PERMITTED.
        """
        if isinstance(command, LED) and self.comparisons.has(command.stage):
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED,
                "This stage is compared with others, which would be out of step; use `compare_again`.",
            )
        return self._permits.stage_command(command)

    def is_show(self, stage_id: str) -> bool:
        """Whether a command for this stage is one for the show."""
        info = self.show.info
        return not stage_id or (info is not None and stage_id in (info.stage_id, info.name))

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
                return await self._follow(self.run_of(command.run_id))
            case ListRuns():
                runs = await self.daemon.call(lambda client: client.list_runs(), again=True)
                return Answer(id=0, ok=True, data={"runs": list(runs)})
            case ListReplays():
                found = await asyncio.to_thread(list_replays, self._home.replays)
                return Answer(id=0, ok=True, data={"replays": found})
            case DeleteRun():
                return await self._delete(command)
            case SelectEnv():
                return await self._select(command)
            case OpenStage():
                return await self._open(command)
            case CloseStage():
                await self.side.close_stage(command.stage)
                return Answer(id=0, ok=True, data={"stage_id": command.stage})
            case LabelRun():
                return await self._label(command)
            case GetRunDetail():
                run_id = self.run_of(command.run_id).run_id
                detail = await self.daemon.call(lambda client: client.run_detail(run_id), again=True)
                return Answer(id=0, ok=True, data={"detail": detail})
            case GetCurves():
                return await self._curves(command)
            case ListWorkers():
                return Answer(id=0, ok=True, data={"workers": await self._libraries.listed()})
            case InstallWorker():
                return Answer(id=0, ok=True, data=self._libraries.install(command))
            case (
                OpenComparison() | CompareAgain() | SaveComparison() | CloseComparison() | ListPlayers() | TryModel()
                | ListReports()
            ):  # fmt: skip
                return Answer(id=0, ok=True, data=await self._contests.carry_out(command))
            case ShelfCommand():
                return Answer(id=0, ok=True, data=await self._shelf.carry_out(command))
            case ShareCommand():
                return Answer(id=0, ok=True, data=await self.shares.carry_out(command))
            case _:
                return await self._to_run(command)

    async def _to_run(
        self, command: StopTraining | PauseTraining | ResumeTraining | SetHyper | Save | ResetTrainer | GetTimeline
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
                again = isinstance(command, GetTimeline)
                return await self.daemon.call(lambda client: client.control_run(run_id, named), again=again)
        return Answer(id=0, ok=True, data={"run": run})

    async def _start(self, command: StartTraining) -> Answer:
        request = self._named_in_full(command.request)
        self._permits.env(request.env_id, request.env_options)
        if request.script:
            request = msgspec.structs.replace(request, script=str(self._permits.script(request.script)))
        if request.resume_from is not None:
            path = self._permits.checkpoint(request.resume_from, "a checkpoint to go on from")
            request = msgspec.structs.replace(request, resume_from=str(path))
        return await self._play(await self.daemon.call(lambda client: client.submit_run(request)))

    async def _play(self, run: RunInfo) -> Answer:
        """A new run: the show follows it. That it cannot do so now must not hide that the run exists."""
        self.daemon.learn_of(run)
        data = {"run": run, "run_id": run.run_id}
        if run.worker != OURS:
            # Its policies come in a minute at the earliest; a stage on a busy machine takes longer than a page waits.
            self.spawn(self._follow_later(run))
            return Answer(id=0, ok=True, data=data)
        try:
            followed = await self._follow(run)
        except DrillyardError as error:
            return Answer(id=0, ok=True, data={**data, "notice": error.sentence})
        return Answer(id=0, ok=True, data=data if followed.ok else {**data, "notice": followed.error})

    async def _follow(self, run: RunInfo) -> Answer:
        if not run.can_show:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"The worker {run.worker!r} cannot play its policies, so the show cannot follow this run; look at its "
                "curves, and at its training envs where it shows them.",
            )
        return await self.show.follow(run)

    async def _follow_later(self, run: RunInfo) -> None:
        try:
            followed = await self._follow(run)
        except DrillyardError as error:
            self.audience.push(Notice(level="warning", message=error.sentence))
        else:
            if not followed.ok:
                self.audience.push(Notice(level="warning", message=followed.error))

    async def _label(self, command: LabelRun) -> Answer:
        if not command.run_id:
            raise DrillyardError(ErrorCode.BAD_VALUE, "Name the run that is to be labelled.")
        run_id = self.run_of(command.run_id).run_id
        run = await self.daemon.call(
            lambda client: client.label_run(run_id, name=command.name, tags=command.tags, notes=command.notes),
            again=True,
        )
        self.daemon.heard(run)
        return Answer(id=0, ok=True, data={"run": run})

    async def _curves(self, command: GetCurves) -> Answer:
        if not 1 <= len(command.run_ids) <= MAX_CURVE_RUNS or not 2 <= command.points <= MAX_CURVE_POINTS:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"Ask for curves of 1 to {MAX_CURVE_RUNS} runs with 2 to {MAX_CURVE_POINTS} points each.",
            )
        run_ids = tuple(self.run_of(run_id).run_id for run_id in command.run_ids)
        curves = await self.daemon.call(
            lambda client: client.run_curves(run_ids, command.names, command.points), again=True
        )
        return Answer(id=0, ok=True, data={"curves": list(curves)})

    def _named_in_full(self, request: RunRequest) -> RunRequest:
        """`CartPole-v1` means Gymnasium's, unless it is an id of ours."""
        env_id = request.env_id
        ours = env_id in {info.id for info in env_infos()} | {run.env_id for run in self.daemon.runs.values()}
        if ours or ":" in env_id or env_id.startswith("Drillyard/"):
            return request
        return msgspec.structs.replace(request, env_id=f"gym:{env_id}")

    async def _select(self, command: SelectEnv) -> Answer:
        """The run that is followed stays where it is of that env."""
        self._permits.env(command.env_id, command.env_options)
        run = self.daemon.runs.get(self.show.run_id)
        fits = run is not None and (run.env_id, run.env_options) == (command.env_id, command.env_options)
        await self.show.select(command.env_id, command.env_options, run if fits else None)
        return Answer(id=0, ok=True, data={"env_id": command.env_id})

    async def _open(self, command: OpenStage) -> Answer:
        if command.copy is not None:
            info = await self.side.open_copy(self.run_of(command.copy.run_id), command.copy.env)
        else:
            run = self.run_of(command.run_id) if command.run_id else None
            if command.env_id:
                self._permits.env(command.env_id, command.env_options)
                env_id, options = command.env_id, command.env_options
            elif run is not None:
                env_id, options = run.env_id, run.env_options
            else:
                env_id, options = self.show.env.id, self.show.env_options
            info = await self.side.open(env_id, options, run)
        return Answer(id=0, ok=True, data={"stage_id": info.stage_id})

    async def _delete(self, command: DeleteRun) -> Answer:
        if not command.run_id:
            raise DrillyardError(ErrorCode.BAD_VALUE, "Name the run that is to be deleted.")
        run_id = self.run_of(command.run_id).run_id
        if run_id == self.show.run_id:
            await self.show.follow(None)
        await self.daemon.call(lambda client: client.delete_run(run_id))
        return Answer(id=0, ok=True, data={"run_id": run_id})
