"""The show: one stage that always plays. Finds or opens it, follows runs with it, opens another when it dies."""

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.control import Answer, Follow
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.contracts.stage import ENV_FILE, StageInfo, StageRequest, StageStatus
from drillyard.contracts.studio import Notice, StageGone
from drillyard.studio.audience import Audience
from drillyard.studio.config import FIRST_ENV
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.fanout import Fanout, stage_source
from drillyard.studio.stage_link import StageLink

SHOW = "show"
_RETRY_S = 1.0
_ANSWER_S = 5.0
_START_S = 20.0

_lines: msgspec.json.Decoder[StageStatus | Answer] = msgspec.json.Decoder(StageStatus | Answer)


class Show:
    """Lives in the event loop.

    Args:
        daemon: opens the stage.
        audience: told when the stage dies.
        fanout: follows its frames.
        env_id: what is played; None = what a show of this home plays already.
    """

    def __init__(self, daemon: DaemonLink, audience: Audience, fanout: Fanout, env_id: str | None) -> None:
        self.info: StageInfo | None = None
        """The stage that plays now; None between two."""
        self.status: StageStatus | None = None
        """As last heard; kept over a restart of the stage."""
        self.ready = asyncio.Event()
        """Set while a stage plays."""
        self.hear: Callable[[bytes], None] = lambda _: None
        """Called with each line that the stage says."""
        self._daemon = daemon
        self._audience = audience
        self._fanout = fanout
        self._env_id = env_id
        self._env_options: dict[str, Any] = {}
        self._changing = asyncio.Lock()
        self._env: EnvSpec | None = None
        self._link: StageLink | None = None
        self._dead: set[str] = set()
        """Stages that hung up; the daemon may not have noticed yet."""
        self._next_id = 1
        self._answers: dict[int, asyncio.Future[Answer]] = {}
        self._watching: asyncio.Task[None] | None = None

    @property
    def env(self) -> EnvSpec:
        """What is played; known once `start` has returned."""
        assert self._env is not None
        return self._env

    @property
    def env_options(self) -> dict[str, Any]:
        """Options of the env that is played."""
        return self._env_options

    @property
    def run_id(self) -> str:
        """The run that the show follows, or empty."""
        return (self.status.run_id or "") if self.status is not None else ""

    async def start(self) -> None:
        """Find or open the stage, then watch over it.

        Raises:
            DrillyardError: it cannot be opened.
        """
        link = await self._open()
        self._watching = asyncio.create_task(self._watch(link))

    async def close(self) -> None:
        """Hang up; the stage goes on until nobody has asked for it for a while."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
        if self._link is not None:
            await self._link.close()

    async def follow(self, run: RunInfo | None) -> Answer:
        """Let the show play the policies of a run, on the run's env, or of none; the stage's answer.

        Raises:
            DrillyardError: UNAVAILABLE when there is no stage now, TIMED_OUT when it does not answer, UNSUPPORTED when
                nobody can play the run's policies, or what the daemon says when the env cannot be played.
        """
        if run is None:
            return await self._ask(Follow(run_folder="", run_id=""))
        if not run.can_show:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"The policies of {run.name or run.run_id} cannot be shown: its worker {run.worker} only trains.",
            )
        await self.select(run.env_id, run.env_options)
        return await self._ask(Follow(run_folder=run.folder, run_id=run.run_id))

    async def select(self, env_id: str, env_options: dict[str, Any], run: RunInfo | None = None) -> None:
        """Play another env from now on. The former stage plays until the new one does.

        Args:
            env_id: what to play.
            env_options: its options.
            run: to be followed from the start; it must be of that env.

        Raises:
            DrillyardError: it cannot be played; the show goes on as it was.
        """
        async with self._changing:
            if (env_id, env_options) == (self._env_id, self._env_options):
                return
            request = StageRequest(
                env_id=env_id, env_options=env_options, name=SHOW, run_id=run.run_id if run is not None else None
            )
            info = await self._daemon.call(lambda client: client.open_stage(request))
            link, env = await self._connect(info)
            former, former_link = self.info, self._link
            self._env_id, self._env_options = env_id, env_options
            self.status = None
            self._adopt(info, link, env)
            if former_link is not None:
                await former_link.close()
            if former is not None:
                self._dead.add(former.stage_id)
                with contextlib.suppress(DrillyardError):  # it has ended by itself
                    await self._daemon.call(lambda client: client.close_stage(former.stage_id), again=True)

    async def _ask(self, command: Follow) -> Answer:
        if self._link is None:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "The match process is being started again; try in a moment.")
        number, self._next_id = self._next_id, self._next_id + 1
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._answers[number] = future
        try:
            self._link.send(msgspec.structs.replace(command, id=number))
            async with asyncio.timeout(_ANSWER_S):
                return await future
        except TimeoutError as error:
            raise DrillyardError(
                ErrorCode.TIMED_OUT, f"The match process did not answer within {_ANSWER_S:g} s; try again."
            ) from error
        finally:
            del self._answers[number]

    async def _open(self) -> StageLink:
        """Connect to the stage called `show`, an existing one first."""
        stages = await self._daemon.call(lambda client: client.list_stages(), again=True)
        shows = [stage for stage in stages if stage.alive and stage.name == SHOW and stage.stage_id not in self._dead]
        if self._env_id is None:
            self._env_id, self._env_options = (shows[-1].env_id, shows[-1].env_options) if shows else (FIRST_ENV, {})
        found = [show for show in shows if (show.env_id, show.env_options) == (self._env_id, self._env_options)]
        info = found[-1] if found else await self._daemon.call(lambda client: client.open_stage(self._request()))
        for show in shows:
            if show.stage_id != info.stage_id:  # of another env, from a studio that ended
                with contextlib.suppress(DrillyardError):
                    await self._daemon.call(lambda client, name=show.stage_id: client.close_stage(name))
        self._dead.add(info.stage_id)  # until it has answered
        link, env = await self._connect(info)
        self._dead.discard(info.stage_id)
        self._adopt(info, link, env)
        return link

    async def _connect(self, info: StageInfo) -> tuple[StageLink, EnvSpec]:
        """Reach a stage, and read what it plays."""
        folder = Path(info.folder)
        link = await StageLink.open(folder, _START_S)
        try:
            return link, msgspec.json.decode((folder / ENV_FILE).read_bytes(), type=EnvSpec)
        except (OSError, msgspec.DecodeError) as error:
            await link.close()
            raise DrillyardError(
                ErrorCode.DAMAGED, f"The match process did not say what it plays ({error}); its log is in {folder}."
            ) from error

    def _adopt(self, info: StageInfo, link: StageLink, env: EnvSpec) -> None:
        """This is the show from now on."""
        self.info, self._link, self._env = info, link, env
        self._fanout.follow(stage_source(Path(info.folder)))
        self.ready.set()

    def _request(self) -> StageRequest:
        """What the stage is to play: what the last one played, with the same players and the same run."""
        env_id = self._env_id or FIRST_ENV
        if self.status is None:
            return StageRequest(env_id=env_id, env_options=self._env_options, name=SHOW)
        return StageRequest(
            env_id=env_id,
            env_options=self._env_options,
            name=SHOW,
            mode=self.status.mode,
            operators=self.status.operators,
            run_id=self.status.run_id,
        )

    async def _watch(self, link: StageLink) -> None:
        while True:
            async for line in link.lines():
                if link is self._link:
                    self._heard(line)
                    self.hear(line)
            await link.close()
            if self._link is not None and self._link is not link:
                link = self._link  # another env was selected
                continue
            self._lost()
            self._audience.push(StageGone(reason="The match process ended; another one is being started."))
            link = await self._reopen()
            self._audience.push(Notice(level="warning", message="The match was started again after its process ended."))

    async def _reopen(self) -> StageLink:
        """Try until it works, and say why it does not."""
        said = ""
        while True:
            try:
                async with self._changing:
                    # Another env may have been selected while this was waited for.
                    return self._link or await self._open()
            except DrillyardError as error:
                if error.sentence != said:
                    said = error.sentence
                    self._audience.push(Notice(level="error", message=said))
                await asyncio.sleep(_RETRY_S)

    def _heard(self, line: bytes) -> None:
        with contextlib.suppress(msgspec.DecodeError):
            message = _lines.decode(line)
            if isinstance(message, StageStatus):
                self.status = message
            elif (future := self._answers.get(message.id)) is not None and not future.done():
                future.set_result(message)

    def _lost(self) -> None:
        if self.info is not None:
            self._dead.add(self.info.stage_id)
        self.ready.clear()
        self.info = self._link = None
        self._fanout.follow(None)
        for future in self._answers.values():
            if not future.done():
                future.set_exception(
                    DrillyardError(ErrorCode.UNAVAILABLE, "The match process ended before it answered; try again.")
                )
