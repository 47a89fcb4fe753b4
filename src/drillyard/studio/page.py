"""One page: its socket, its place in the fan-out, its own connection to the stage, and the run that it watches."""

import asyncio
import struct
import sys
import traceback
from collections.abc import Coroutine
from typing import Any

import msgspec
from starlette.types import Receive, Send

from drillyard.contracts.control import Answer, StageCommand, Visible, Watch, WatchRun
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import ACK_FORMAT, MessageType
from drillyard.contracts.studio import Notice
from drillyard.studio import wire
from drillyard.studio.commands import Desk
from drillyard.studio.config import Limits
from drillyard.studio.frames import Viewer
from drillyard.studio.rate import Bucket
from drillyard.studio.socket import PageSocket
from drillyard.studio.stage_link import StageLink
from drillyard.studio.stage_tie import StageTie
from drillyard.studio.watch import watch_events

CLOSE_TOO_BIG = 1009
CLOSE_POLICY = 1008
CLOSE_STALLED = 4001
CLOSE_BACKLOG = 4002
_ACK = struct.Struct(ACK_FORMAT)
_RETRY_S = 0.1
_FLEETING = b'{"type":"action_values"'
"""How lines begin that the next of their kind replaces within a moment."""


class Page:
    """Lives from the handshake to the end of the connection.

    Args:
        socket: the connection.
        desk: everything that the pages share.
        limits: what one page may ask for.
    """

    def __init__(self, socket: PageSocket, desk: Desk, limits: Limits) -> None:
        self.viewer = Viewer(socket)
        self.wants_system = False
        self._socket = socket
        self._desk = desk
        self._limits = limits
        self._commands = Bucket(limits.commands_per_s, limits.command_burst)
        self._acks = Bucket(limits.acks_per_s, limits.ack_burst)
        self._refused = 0
        self._link: StageLink | None = None
        self._ties: dict[str, tuple[StageTie, asyncio.Task[None]]] = {}
        """Connections to stages beside the show."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None
        self._open_commands = 0
        self._ending: asyncio.Task[None] | None = None

    @property
    def sent_bytes(self) -> int:
        return self._socket.sent_bytes

    def push_text(self, message: bytes) -> None:
        """Send one text message; a page that reads nothing is disconnected instead of filling the memory."""
        if self._socket.backlog > self._limits.backlog_bytes:
            self.end(CLOSE_BACKLOG, "This page does not read what it is sent; load it again.")
            return
        self._socket.push_text(message)

    def push(self, message: msgspec.Struct) -> None:
        self.push_text(wire.encode(message))

    def end(self, code: int, reason: str) -> None:
        """Close the connection from our side, without waiting for anything."""
        if self._ending is None:
            self._ending = asyncio.create_task(self._hang_up(code, reason))

    async def run(self, receive: Receive, send: Send) -> None:
        """Serve the page until it is gone."""
        await receive()  # websocket.connect, which says nothing that the scope does not
        await send({"type": "websocket.accept"})
        self._greet()
        self._desk.audience.join(self)
        self._desk.fanout.add(self.viewer)
        self._desk.streams.join(self, self._socket)
        try:
            self._spawn(self._talk_to_stage())
            while (message := await receive())["type"] == "websocket.receive" and self._ending is None:
                if (text := message.get("text")) is not None:
                    self._text(text)
                else:
                    self._binary(message.get("bytes") or b"")
        finally:
            if self._ending is not None:
                await self._ending
            self._desk.audience.leave(self)
            self._desk.fanout.remove(self.viewer)
            self._desk.streams.leave(self)
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            if self._link is not None:
                await self._link.close()

    async def _hang_up(self, code: int, reason: str) -> None:
        if self._socket.backlog > 0 or not self._socket.open:
            self._socket.cut()  # a close message would wait behind what the page does not read
        else:
            await self._socket.send({"type": "websocket.close", "code": code, "reason": reason})

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _greet(self) -> None:
        self.push(self._desk.hello())

    def _hear(self, line: bytes) -> None:
        """Pass on what a stage says. A page that is slow to read gets the newest of what is fleeting, and no queue."""
        if line.startswith(_FLEETING) and self._socket.backlog > 0:
            return
        self.push_text(line)

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
                self._hear(line)
                if self._desk.show.info != greeted:
                    break  # the show plays another env, on another stage
            self._link = None
            await link.close()

    def _binary(self, data: bytes) -> None:
        if len(data) > self._limits.binary_bytes:
            self.end(CLOSE_TOO_BIG, "A binary message may have 64 bytes at most.")
        elif len(data) != _ACK.size or data[0] != MessageType.ACK:
            self.end(CLOSE_POLICY, "The only binary message of a page is the acknowledgement of a frame.")
        elif self._acks.take():
            _, _, stream, sequence = _ACK.unpack(data)
            if stream == 0:
                self.viewer.acknowledge(sequence)
            else:
                self._desk.streams.acknowledge(self, stream, sequence)
        else:
            self.end(CLOSE_POLICY, "Too many acknowledgements; one for each frame is enough.")

    def _text(self, text: str) -> None:
        if not self._commands.take():
            self._refused += 1
            if self._refused > self._limits.refused_commands:
                self.end(CLOSE_POLICY, "Too many commands a second, for too long.")
                return
            error = DrillyardError(ErrorCode.BUSY, "Too many commands a second; send fewer.")
            self.push(wire.refusal(wire.id_of(text), error))
            return
        try:
            command = wire.decode_command(text)
        except DrillyardError as error:
            self.push(wire.refusal(wire.id_of(text), error))
            return
        try:
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
        except DrillyardError as error:
            self.push(wire.refusal(command.id, error))

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
        tie = StageTie(lambda: self._desk.side.folder(stage_id), self._hear, self._refuse)
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
