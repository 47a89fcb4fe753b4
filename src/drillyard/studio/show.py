"""The show: one stage that always plays. Finds or opens it, follows runs with it, opens another when it dies."""

import asyncio
import contextlib
from pathlib import Path

import msgspec

from drillyard.contracts.control import Answer, Follow
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.contracts.stage import ENV_FILE, StageInfo, StageRequest, StageStatus
from drillyard.contracts.studio import Notice, StageGone
from drillyard.studio.audience import Audience
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.fanout import Fanout
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
        env_id: what is played.
    """

    def __init__(self, daemon: DaemonLink, audience: Audience, fanout: Fanout, env_id: str) -> None:
        self.info: StageInfo | None = None
        """The stage that plays now; None between two."""
        self.status: StageStatus | None = None
        """As last heard; kept over a restart of the stage."""
        self.ready = asyncio.Event()
        """Set while a stage plays."""
        self._daemon = daemon
        self._audience = audience
        self._fanout = fanout
        self._env_id = env_id
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
        """Let the show play the policies of a run, or of none; the stage's answer.

        Raises:
            DrillyardError: UNAVAILABLE when there is no stage now, TIMED_OUT when it does not answer.
        """
        if run is None:
            return await self._ask(Follow(run_folder="", run_id=""))
        return await self._ask(Follow(run_folder=run.folder, run_id=run.run_id))

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
        found = [
            stage
            for stage in stages
            if stage.alive and stage.name == SHOW and stage.env_id == self._env_id and stage.stage_id not in self._dead
        ]
        info = found[-1] if found else await self._daemon.call(lambda client: client.open_stage(self._request()))
        folder = Path(info.folder)
        self._dead.add(info.stage_id)  # until it has answered
        link = await StageLink.open(folder, _START_S)
        try:
            self._env = msgspec.json.decode((folder / ENV_FILE).read_bytes(), type=EnvSpec)
        except (OSError, msgspec.DecodeError) as error:
            await link.close()
            raise DrillyardError(
                ErrorCode.DAMAGED, f"The match process did not say what it plays ({error}); its log is in {folder}."
            ) from error
        self._dead.discard(info.stage_id)
        self.info, self._link = info, link
        self._fanout.follow(folder)
        self.ready.set()
        return link

    def _request(self) -> StageRequest:
        """What the stage is to play: what the last one played, with the same players and the same run."""
        if self.status is None:
            return StageRequest(env_id=self._env_id, name=SHOW)
        return StageRequest(
            env_id=self._env_id,
            name=SHOW,
            mode=self.status.mode,
            operators=self.status.operators,
            run_id=self.status.run_id,
        )

    async def _watch(self, link: StageLink) -> None:
        while True:
            async for line in link.lines():
                self._heard(line)
            self._lost()
            await link.close()
            self._audience.push(StageGone(reason="The match process ended; another one is being started."))
            link = await self._reopen()
            self._audience.push(Notice(level="warning", message="The match was started again after its process ended."))

    async def _reopen(self) -> StageLink:
        """Try until it works, and say why it does not."""
        said = ""
        while True:
            try:
                return await self._open()
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
