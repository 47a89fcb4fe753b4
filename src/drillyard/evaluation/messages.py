"""What a script's process and its workers tell each other: u32 length (little-endian), then msgpack."""

import socket
import struct
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming, Script
from drillyard.evaluation.plan import Planned

MAX_BYTES = 256 << 20
"""Of one message: the talk of a long episode with a language model."""
_HEAD = struct.Struct("<I")
_READ_BYTES = 1 << 20
Spent = dict[str, tuple[int, int, float]]
"""Calls, tokens and cost so far of each language model whose budget is limited."""


class Setup(msgspec.Struct, frozen=True, kw_only=True, tag="setup"):
    """First message to a worker."""

    script: Script
    replays: str
    """Folder where replays go; empty = none are recorded."""
    worker: int
    spent: Spent = {}
    """What limited language models have used before."""
    trajectories: str = ""
    """Folder where each episode's trajectories go; empty = none are written down."""
    watched: tuple[int, ...] = ()
    """Agents whose trajectories they are."""


class Play(msgspec.Struct, frozen=True, tag="play"):
    """Play this after those before."""

    planned: Planned


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The worker has started."""


class Alive(msgspec.Struct, frozen=True, tag="alive"):
    """Decisions are made."""

    spent: Spent = {}


class Done(msgspec.Struct, frozen=True, tag="done"):
    """An episode has ended."""

    record: EpisodeRecord
    timing: EpisodeTiming
    talk: tuple[LLMExchange, ...]
    spent: Spent = {}


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """An episode, or every one, cannot be played; the worker ends."""

    code: ErrorCode
    sentence: str
    for_good: bool
    """The env or a player cannot be made: no other episode can be played either."""


ToWorker = Setup | Play
FromWorker = Ready | Alive | Done | Failed
_ENCODER = msgspec.msgpack.Encoder()


def pack(message: ToWorker | FromWorker) -> bytes:
    """One message as bytes."""
    body = _ENCODER.encode(message)
    return _HEAD.pack(len(body)) + body


class Inbox:
    """Messages of one kind that come over a stream socket.

    Args:
        kind: `ToWorker` or `FromWorker`.
    """

    def __init__(self, connection: socket.socket, kind: Any) -> None:
        self._socket = connection
        self._decoder = msgspec.msgpack.Decoder(kind)
        self._data = bytearray()
        self.ended = False
        """Nothing comes any more."""

    def read(self) -> list[Any]:
        """Wait for something and return the messages that are whole; none at the end.

        Raises:
            DrillyardError: BAD_MESSAGE.
        """
        try:
            data = self._socket.recv(_READ_BYTES)
        except (ConnectionError, OSError):
            data = b""
        self.ended = not data
        self._data += data
        messages: list[Any] = []
        while len(self._data) >= _HEAD.size:
            (size,) = _HEAD.unpack_from(self._data)
            if size > MAX_BYTES:
                raise DrillyardError(ErrorCode.BAD_MESSAGE, f"A worker of the script said {size} bytes at once.")
            if len(self._data) < _HEAD.size + size:
                break
            try:
                messages.append(self._decoder.decode(self._data[_HEAD.size : _HEAD.size + size]))
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
                raise DrillyardError(
                    ErrorCode.BAD_MESSAGE, f"A worker of the script said what nobody understands ({error})."
                ) from None
            del self._data[: _HEAD.size + size]
        return messages
