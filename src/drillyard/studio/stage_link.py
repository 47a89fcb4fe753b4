"""A connection to a stage's control socket in the event loop: lines go in, lines come out, unread.

Each page has its own, so that held keys and drags end with the page's connection, and its command ids are its own.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Self

from drillyard.contracts.control import StageCommand
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.studio.wire import encode
from drillyard.transport.paths import connect

CONTROL_SOCKET = "control.sock"
_LINE_BYTES = 1 << 20
_MAX_UNSENT_BYTES = 256 * 1024


class StageLink:
    """One connection; use `open`."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def open(cls, stage_folder: Path, timeout_s: float = 5.0) -> Self:
        """Connect, waiting until the stage listens.

        Raises:
            DrillyardError: UNAVAILABLE when it does not in time.
        """
        deadline = asyncio.get_running_loop().time() + timeout_s
        while True:
            try:
                connection = connect(stage_folder / CONTROL_SOCKET, 0.0)
                break
            except DrillyardError as error:
                if error.code is not ErrorCode.UNAVAILABLE or asyncio.get_running_loop().time() >= deadline:
                    raise
            await asyncio.sleep(0.02)
        reader, writer = await asyncio.open_unix_connection(sock=connection, limit=_LINE_BYTES)
        return cls(reader, writer)

    def send(self, command: StageCommand) -> None:
        """Send one command; the stage answers with its id.

        Raises:
            DrillyardError: UNAVAILABLE when the stage is gone, BUSY when it reads nothing.
        """
        if self._writer.is_closing():
            raise DrillyardError(ErrorCode.UNAVAILABLE, "The match process is being started again; try in a moment.")
        if self._writer.transport.get_write_buffer_size() > _MAX_UNSENT_BYTES:
            raise DrillyardError(ErrorCode.BUSY, "The match process is busy and takes no commands; try in a moment.")
        self._writer.write(encode(command) + b"\n")

    async def lines(self) -> AsyncIterator[bytes]:
        """Everything that the stage says, line by line, until it is gone."""
        while True:
            try:
                line = await self._reader.readline()
            except (ConnectionError, ValueError):
                return
            if not line.endswith(b"\n"):
                return
            yield line[:-1]

    async def close(self) -> None:
        """Hang up; the stage drops what this connection held."""
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()
