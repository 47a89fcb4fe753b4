"""Stages that pages open beside the show: with a limit, and closed when nobody watches them any more."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.contracts.stage import StageInfo, StageRequest
from drillyard.studio.crowds import copy_env
from drillyard.studio.daemon_link import DaemonLink

SIDE = "side"
"""Name of every stage that was opened from here, so that a studio that was started anew knows them."""
UNWATCHED_S = 30.0
_TEND_S = 1.0


class SideStages:
    """Lives in the event loop.

    Args:
        daemon: opens and closes them.
        watched: whether any page watches a stage.
        most: how many there may be at once.
    """

    def __init__(self, daemon: DaemonLink, watched: Callable[[str], bool], most: int) -> None:
        self._daemon = daemon
        self._watched = watched
        self._most = most
        self._seen: dict[str, float] = {}
        """Stage -> when it was last watched, monotonic seconds."""
        self._tending: asyncio.Task[None] | None = None

    async def open(self, env_id: str, env_options: dict[str, Any], run: RunInfo | None) -> StageInfo:
        """A stage of an env, which plays the policies of `run`.

        Raises:
            DrillyardError: BUSY when there are too many, or what the daemon says.
        """
        return await self._open(StageRequest(env_id=env_id, env_options=env_options, run_id=_id(run), name=SIDE))

    async def open_copy(self, run: RunInfo, env: int) -> StageInfo:
        """A stage that begins where a training env of `run` is now.

        Raises:
            DrillyardError: as `open`; NOT_FOUND, UNSUPPORTED or UNAVAILABLE as `copy_env`.
        """
        copy = await asyncio.to_thread(copy_env, Path(run.folder), env)
        return await self._open(StageRequest(
            env_id=copy.file.env_id, env_options=copy.file.env_options, run_id=run.run_id, name=SIDE,
            start_state=copy.state,
        ))  # fmt: skip

    async def close_stage(self, stage_id: str) -> None:
        """End a stage that was opened from here.

        Raises:
            DrillyardError: NOT_FOUND for any other.
        """
        stages = await self._daemon.call(lambda client: client.list_stages(), again=True)
        if not any(stage.stage_id == stage_id and stage.name == SIDE for stage in stages):
            raise DrillyardError(
                ErrorCode.NOT_FOUND,
                f"There is no stage {stage_id[:80]!r} that was opened from a page; it may have ended.",
            )
        self._seen.pop(stage_id, None)
        await self._daemon.call(lambda client: client.close_stage(stage_id))

    async def folder(self, stage_id: str) -> Path:
        """Folder of any stage that lives.

        Raises:
            DrillyardError: NOT_FOUND.
        """
        for stage in await self._daemon.call(lambda client: client.list_stages(), again=True):
            if stage.alive and stage.stage_id == stage_id:
                return Path(stage.folder)
        raise DrillyardError(
            ErrorCode.NOT_FOUND, f"There is no stage {stage_id[:80]!r}; leave `stage` out for the show."
        )

    async def start(self) -> None:
        """Look after what an earlier studio, which was killed, has left.

        Raises:
            DrillyardError: the daemon does not answer.
        """
        for stage in await self._daemon.call(lambda client: client.list_stages(), again=True):
            if stage.alive and stage.name == SIDE:
                self._keep(stage.stage_id)

    async def close(self) -> None:
        """End them all: without a studio nobody can watch them."""
        if self._tending is not None:
            self._tending.cancel()
            await asyncio.gather(self._tending, return_exceptions=True)
        calls = [self._daemon.call(lambda client, name=name: client.close_stage(name)) for name in self._seen]
        self._seen.clear()
        await asyncio.gather(*calls, return_exceptions=True)

    async def _open(self, request: StageRequest) -> StageInfo:
        if len(self._seen) >= self._most:
            raise DrillyardError(
                ErrorCode.BUSY, f"{len(self._seen)} stages are open beside the show, and no more may be; close one."
            )
        place = f"opening {id(request)}"
        self._seen[place] = float("inf")  # counts while the daemon starts it
        try:
            info = await self._daemon.call(lambda client: client.open_stage(request))
        finally:
            del self._seen[place]
        self._keep(info.stage_id)
        return info

    def _keep(self, stage_id: str) -> None:
        self._seen[stage_id] = time.monotonic()
        if self._tending is None or self._tending.done():
            self._tending = asyncio.create_task(self._tend())

    async def _tend(self) -> None:
        """Close what nobody watches; a page that went away does not say goodbye."""
        while self._seen:
            await asyncio.sleep(_TEND_S)
            now = time.monotonic()
            for stage_id, seen in list(self._seen.items()):
                if self._watched(stage_id):
                    self._seen[stage_id] = now
                elif now - seen > UNWATCHED_S:
                    del self._seen[stage_id]
                    with contextlib.suppress(DrillyardError):  # it has ended by itself
                        await self._daemon.call(lambda client, name=stage_id: client.close_stage(name), again=True)


def _id(run: RunInfo | None) -> str | None:
    return run.run_id if run is not None else None
