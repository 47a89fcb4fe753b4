"""One page: its socket, its place in the fan-out, its own connection to the stage, and the run that it watches."""

import asyncio
import sys
import traceback
from collections.abc import Coroutine
from typing import Any

import msgspec

from drillyard.contracts.control import Answer, AnyCommand, StageCommand, Visible, Watch, WatchRun
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.studio import Notice
from drillyard.studio import wire
from drillyard.studio.commands import Desk
from drillyard.studio.config import Limits
from drillyard.studio.socket import PageSocket
from drillyard.studio.stage_link import StageLink
from drillyard.studio.stage_tie import StageTie
from drillyard.studio.visit import Visit
from drillyard.studio.watch import watch_events

_RETRY_S = 0.1


class Page(Visit):
    """Lives from the handshake to the end of the connection.

    Args:
        socket: the connection.
        desk: everything that the pages share.
        limits: what one page may ask for.
    """

    def __init__(self, socket: PageSocket, desk: Desk, limits: Limits) -> None:
        super().__init__(socket, limits)
        self.wants_system = False
        self._desk = desk
        self._link: StageLink | None = None
        self._ties: dict[str, tuple[StageTie, asyncio.Task[None]]] = {}
        """Connections to stages beside the show."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None
        self._open_commands = 0

    def _arrive(self) -> None:
        self._greet()
        self._desk.audience.join(self)
        self._desk.fanout.add(self.viewer)
        self._desk.streams.join(self, self._socket)
        self._spawn(self._talk_to_stage())

    async def _depart(self) -> None:
        self._desk.audience.leave(self)
        self._desk.fanout.remove(self.viewer)
        self._desk.streams.leave(self)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._link is not None:
            await self._link.close()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _greet(self) -> None:
        self.push(self._desk.hello())

    async def _talk_to_stage(self) -> None:
        """Pass on what the stage says to this page, and to its successors when it dies."""
        greeted = self._desk.show.info
        while True:
            await self._desk.show.ready.wait()
            try:
                link = await StageLink.open(self._desk.stage_folder(), timeout_s=0.0)
            except DrillyardError:
                await asyncio.sleep(_RETRY_S)  # it died just now; the show is about to notice, and tells the pages
                continue
            self._link = link
            if self._desk.show.info != greeted:
                greeted = self._desk.show.info
                self._greet()
            async for line in link.lines():
                self.hear(line)
                if self._desk.show.info != greeted:
                    break  # the show plays another env, on another stage
            self._link = None
            await link.close()

    def _acknowledge(self, stream: int, sequence: int) -> None:
        self._desk.streams.acknowledge(self, stream, sequence)

    def _obey(self, command: AnyCommand) -> None:
        if isinstance(command, StageCommand):
            self._to_stage(command)
        elif isinstance(command, Visible):
            self._visible(command)
            self.push(Answer(id=command.id, ok=True))
        elif isinstance(command, Watch):
            self._watch_streams(command)
            self.push(Answer(id=command.id, ok=True))
        elif isinstance(command, WatchRun):
            self._watch(command)
            self.push(Answer(id=command.id, ok=True))
        elif self._open_commands >= self._limits.open_commands:
            raise DrillyardError(ErrorCode.BUSY, "Earlier commands are still being carried out; wait for them.")
        else:
            self._open_commands += 1
            self._desk.spawn(self._carry_out(command))

    def _to_stage(self, command: StageCommand) -> None:
        checked = self._desk.check_stage_command(command)
        if not self._desk.is_show(command.stage):
            self._tie(command.stage).send(checked)
            return
        if self._link is None:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "The match process is being started; try in a moment.")
        self._link.send(checked)

    def _tie(self, stage_id: str) -> StageTie:
        """This page's connection to a stage beside the show, made if there is none."""
        known = self._ties.get(stage_id)
        if known is not None and not known[0].ended:
            return known[0]
        for ended in [name for name, (tie, _) in self._ties.items() if tie.ended]:
            del self._ties[ended]
        if len(self._ties) >= self._limits.watched:
            raise DrillyardError(ErrorCode.BUSY, "This page speaks to too many stages; watch fewer.")
        tie = StageTie(lambda: self._desk.side.folder(stage_id), self.hear, self._refuse)
        self._ties[stage_id] = tie, self._spawn(tie.run())
        return tie

    def _refuse(self, command_id: int, error: DrillyardError) -> None:
        self.push(wire.refusal(command_id, error))

    def _watch_streams(self, command: Watch) -> None:
        """Frames of these stages, crowds and lanes, and what the stages say."""
        if len(command.stages) + len(command.crowds) + len(command.lanes) > self._limits.watched:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"A page may watch {self._limits.watched} stages, crowds and lanes at once, not more.",
            )
        for run_id in command.crowds:
            self._desk.run_of(run_id)
        self._desk.streams.watch(self, command)
        for stage_id in [stage_id for stage_id in self._ties if stage_id not in command.stages]:
            self._ties.pop(stage_id)[1].cancel()
        for stage_id in command.stages:
            if not self._desk.is_show(stage_id):
                self._tie(stage_id)

    def _visible(self, command: Visible) -> None:
        self.wants_system = command.system
        self.viewer.show(command.frames)
        self._desk.fanout.update()
        self._desk.streams.show(self, visible=command.frames)
        self._desk.system_wanted()

    def _watch(self, command: WatchRun) -> None:
        if command.run_id:
            self._desk.run_of(command.run_id)  # refuse what does not exist before the old watch ends
        if self._watching is not None:
            self._watching.cancel()
            self._watching = None
        if command.run_id:
            self._watching = self._spawn(self._stream(command))

    async def _stream(self, command: WatchRun) -> None:
        try:
            await watch_events(
                self._desk.daemon, command.run_id, command.since_seq, self.push_text, self._socket.drained
            )
        except DrillyardError as error:
            self.push(Notice(level="error", message=error.sentence))

    async def _carry_out(self, command: Any) -> None:
        """A command that waits for the daemon."""
        try:
            answer = await self._desk.carry_out(command)
        except DrillyardError as error:
            answer = wire.refusal(command.id, error)
        except Exception:  # noqa: BLE001 - a bug must cost one command, not the page; it is printed and told
            traceback.print_exc(file=sys.stderr)
            answer = Answer(
                id=command.id, ok=False, code=ErrorCode.CRASHED.value,
                error="The studio failed over this command; its terminal shows why. Please report it.",
            )  # fmt: skip
        finally:
            self._open_commands -= 1
        self.push(msgspec.structs.replace(answer, id=command.id))
