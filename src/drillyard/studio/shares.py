"""What a page asks about shares. Gives the data of the answer."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.contracts.share import (
    DeleteShare,
    ListShares,
    MakeShare,
    ShareCommands,
    ShareInfo,
    ShareRequest,
    share_data,
)
from drillyard.contracts.studio import ShareProgress
from drillyard.daemon.home import Home
from drillyard.sharing.shares import Shares
from drillyard.studio.audience import Audience
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.links import Links
from drillyard.studio.maker import MODULE, run_maker
from drillyard.studio.permits import Permits
from drillyard.studio.saved import newest_saved

DEADLINE_S = 600.0
EPISODES = 20
"""Of each measurement: a page is waited for, and `drillyard share` can be told to take more."""
MAX_TITLE = 120


class ShareDesk:
    """Lives in the event loop; the disk is read and written in threads, bundles are made by a process of their own.

    Args:
        home: whose shares.
        daemon: reaches the runs.
        permits: what a page may name.
        run_of: a run by its id, or NOT_FOUND; empty = that of the show.
        audience: told how far the making of a share is.
        links: the addresses of shares.
    """

    def __init__(
        self,
        home: Home,
        daemon: DaemonLink,
        permits: Permits,
        run_of: Callable[[str], RunInfo],
        audience: Audience,
        links: Links,
    ) -> None:
        self._home = home
        self._shares = Shares(home.shares)
        self._daemon = daemon
        self._permits = permits
        self._run_of = run_of
        self._audience = audience
        self._links = links
        self._making = asyncio.Lock()
        self.module = MODULE
        """Makes the bundles."""

    async def carry_out(self, command: ShareCommands) -> dict[str, Any]:
        """Do it.

        Raises:
            DrillyardError: why not.
        """
        match command:
            case MakeShare():
                return await self._make(command)
            case ListShares():
                shares = await asyncio.to_thread(self._shares.listed)
                return {"shares": shares, "public": self._links.public, "spectator_url": self._links.to()}
            case DeleteShare():
                await asyncio.to_thread(self._shares.delete, command.hash)
                return {"hash": command.hash}

    async def _make(self, command: MakeShare) -> dict[str, Any]:
        if self._making.locked():
            raise DrillyardError(ErrorCode.BUSY, "Another page is being made just now; try again when it is there.")
        async with self._making:
            try:
                return await self._made(command)
            finally:
                self._audience.push(ShareProgress(sentence="", done=True))

    async def _made(self, command: MakeShare) -> dict[str, Any]:
        notice = ""
        request = ShareRequest(kind=command.kind, title=_title(command.title), episodes=EPISODES, out="")
        if command.replay:
            replay = self._permits.inside(self._home.replays, command.replay, "a replay")
            request = msgspec.structs.replace(request, kind="replay", replay=str(replay))
        elif command.checkpoint:
            checkpoint = self._permits.checkpoint(command.checkpoint, "a checkpoint to share")
            request = msgspec.structs.replace(request, checkpoint=str(checkpoint))
        else:
            run = self._run_of(command.run_id)
            self._tell("Looking for the newest checkpoint.")
            checkpoint, notice = await newest_saved(self._daemon, run)
            request = msgspec.structs.replace(request, checkpoint=str(checkpoint))
        info = await self._bundle(request)
        return {**share_data(info, self._links.to(info.hash)), "notice": notice}

    async def _bundle(self, request: ShareRequest) -> ShareInfo:
        with self._shares.making() as file:
            self._tell("Making the page.")
            made = await run_maker(msgspec.structs.replace(request, out=str(file)), self._tell, DEADLINE_S, self.module)
            return await asyncio.to_thread(self._shares.add, _only(file), made)

    def _tell(self, sentence: str) -> None:
        self._audience.push(ShareProgress(sentence=sentence))


def _title(title: str) -> str:
    if len(title) > MAX_TITLE:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"A title has at most {MAX_TITLE} characters, not {len(title)}.")
    return " ".join(title.split())


def _only(file: Path) -> Path:
    if file.is_file() and not file.is_symlink():
        return file
    raise DrillyardError(ErrorCode.CRASHED, "Making the page ended well, but there is none; please report it.")
