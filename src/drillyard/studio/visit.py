"""A connection of a page, as far as owner and spectator have it in common: what it may send, how much, how it ends."""

import asyncio
import struct
from abc import ABC, abstractmethod

import msgspec
from starlette.types import Receive, Send

from drillyard.contracts.control import AnyCommand
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import ACK_FORMAT, MessageType
from drillyard.studio import wire
from drillyard.studio.config import Limits
from drillyard.studio.frames import Viewer
from drillyard.studio.rate import Bucket
from drillyard.studio.socket import PageSocket

CLOSE_TOO_BIG = 1009
CLOSE_POLICY = 1008
CLOSE_STALLED = 4001
CLOSE_BACKLOG = 4002
_ACK = struct.Struct(ACK_FORMAT)
_FLEETING = b'{"type":"action_values"'
"""How lines begin that the next of their kind replaces within a moment."""


class Visit(ABC):
    """Lives from the handshake to the end of the connection.

    Args:
        socket: the connection.
        limits: what one page may ask for.
    """

    def __init__(self, socket: PageSocket, limits: Limits) -> None:
        self.viewer = Viewer(socket)
        """Of stream 0, the show."""
        self._socket = socket
        self._limits = limits
        self._commands = Bucket(limits.commands_per_s, limits.command_burst)
        self._acks = Bucket(limits.acks_per_s, limits.ack_burst)
        self._refused = 0
        self._ending: asyncio.Task[None] | None = None

    async def run(self, receive: Receive, send: Send) -> None:
        """Serve the page until it is gone."""
        await receive()  # websocket.connect, which says nothing that the scope does not
        await send({"type": "websocket.accept"})
        self._arrive()
        try:
            while (message := await receive())["type"] == "websocket.receive" and self._ending is None:
                if (text := message.get("text")) is not None:
                    self._text(text)
                else:
                    self._binary(message.get("bytes") or b"")
        finally:
            if self._ending is not None:
                await self._ending
            await self._depart()

    @property
    def sent_bytes(self) -> int:
        """Bytes sent since it connected."""
        return self._socket.sent_bytes

    def push_text(self, message: bytes) -> None:
        """Send one text message; a page that reads nothing is disconnected instead of filling the memory."""
        if self._socket.backlog > self._limits.backlog_bytes:
            self.end(CLOSE_BACKLOG, "This page does not read what it is sent; load it again.")
            return
        self._socket.push_text(message)

    def push(self, message: msgspec.Struct) -> None:
        """Send one text message; never blocks."""
        self.push_text(wire.encode(message))

    def end(self, code: int, reason: str) -> None:
        """Close the connection from our side, without waiting for anything."""
        if self._ending is None:
            self._ending = asyncio.create_task(self._hang_up(code, reason))

    def hear(self, line: bytes) -> None:
        """Pass on what a stage says. A page that is slow to read gets the newest of what is fleeting, and no queue."""
        if line.startswith(_FLEETING) and self._socket.backlog > 0:
            return
        self.push_text(line)

    @abstractmethod
    def _arrive(self) -> None:
        """The page is there: greet it, let it look."""

    @abstractmethod
    async def _depart(self) -> None:
        """The page is gone."""

    def _acknowledge(self, stream: int, sequence: int) -> None:  # noqa: B027 - a spectator has no other streams
        """The page has drawn a frame of another stream than the show's."""

    @abstractmethod
    def _obey(self, command: AnyCommand) -> None:
        """Carry a command out, or begin to.

        Raises:
            DrillyardError: the sentence that answers it.
        """

    async def _hang_up(self, code: int, reason: str) -> None:
        if self._socket.backlog > 0 or not self._socket.open:
            self._socket.cut()  # a close message would wait behind what the page does not read
        else:
            await self._socket.send({"type": "websocket.close", "code": code, "reason": reason})

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
                self._acknowledge(stream, sequence)
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
            self._obey(command)
        except DrillyardError as error:
            self.push(wire.refusal(command.id, error))
