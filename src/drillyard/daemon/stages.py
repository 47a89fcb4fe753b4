"""Stages: opened, watched, closed, and found again after the daemon itself was gone."""

import asyncio
import logging
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import StageConfig, StageInfo, StageRequest
from drillyard.daemon.env_check import check_env
from drillyard.daemon.files import disk_error, read_tail, with_last_words, write_atomic
from drillyard.daemon.home import Home
from drillyard.daemon.ids import IdMaker
from drillyard.daemon.process import CONTROL_SOCKET, STDERR_FILE, Leader, find_leader, start_leader
from drillyard.daemon.settings import DaemonSettings
from drillyard.daemon.supervisor import Supervisor
from drillyard.envs.text.names import SCHEME
from drillyard.transport.paths import connect
from drillyard.workers.text_hosts import provide_text_hosts

log = logging.getLogger("drillyard.daemon")

CONFIG_FILE = "config.json"
OUTPUT_FILE = "stdout.log"
_LOOK_S = 0.25
_KNOCK_S = 0.01
_MOST_ENDED = 20


@dataclass(eq=False)
class Stage:
    """One stage; `info.alive` is False once its process was found dead."""

    info: StageInfo
    leader: Leader
    closing: bool = False

    @property
    def folder(self) -> Path:
        return Path(self.info.folder)

    def set(self, **changes: object) -> None:
        self.info = msgspec.structs.replace(self.info, **changes)


class Stages:
    """All stages of a home. Every method runs on the daemon's event loop."""

    def __init__(self, home: Home, settings: DaemonSettings, supervisor: Supervisor) -> None:
        self._home = home
        self._settings = settings
        self._supervisor = supervisor
        self._stages: dict[str, Stage] = {}
        self._ids = IdMaker()
        self._work = asyncio.Event()
        self._over = False

    @property
    def alive(self) -> list[Stage]:
        return [stage for stage in self._stages.values() if stage.info.alive]

    def list(self) -> tuple[StageInfo, ...]:
        """Live stages, and those that ended by themselves, with the reason."""
        for stage in self.alive:
            self._look(stage)
        return tuple(stage.info for stage in self._stages.values())

    async def open(self, request: StageRequest) -> StageInfo:
        """Start a stage; answers when it listens.

        Raises:
            DrillyardError: UNKNOWN_ENV, NOT_FOUND (the run), DISK, NOT_PERMITTED, CRASHED with the stage's last words,
                TIMED_OUT, UNAVAILABLE while the daemon ends.
        """
        if request.env_id.startswith(SCHEME):
            await asyncio.to_thread(provide_text_hosts, self._home.workers)  # what is installed now; children inherit
        await check_env(request.env_id, request.env_options)
        self._refuse_when_over()
        run_folder = str(self._supervisor.get(request.run_id).folder.path) if request.run_id else None
        stage_id = self._ids.next()
        folder = self._home.stages / stage_id
        config = StageConfig(
            stage_id=stage_id, request=request, run_folder=run_folder, replay_folder=str(self._home.replays)
        )
        try:
            folder.mkdir(mode=0o700)
        except OSError as error:
            raise disk_error(folder, error) from error
        try:
            write_atomic(folder / CONFIG_FILE, msgspec.json.format(msgspec.json.encode(config), indent=2))
            leader = start_leader(self._settings.stage_module, folder, owner=stage_id, role="stage", stdout=OUTPUT_FILE)
        except DrillyardError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        stage = Stage(_info(config, folder, leader, time.time()), leader, closing=True)
        self._stages[stage_id] = stage
        text = request.env_id.startswith(SCHEME)
        try:
            await self._until_it_listens(
                stage, self._settings.text_stage_start_s if text else self._settings.stage_start_s
            )
        except BaseException:
            self._stages.pop(stage_id, None)  # `close_all` may have taken it
            await self._end(stage)
            self._refuse_when_over()
            raise
        stage.closing = False
        self._work.set()
        return stage.info

    async def close(self, stage_id: str) -> StageInfo:
        """End a stage; answers when its processes are gone. Raises DrillyardError NOT_FOUND."""
        stage = self._stages.pop(stage_id, None)
        if stage is None:
            raise DrillyardError(ErrorCode.NOT_FOUND, f"there is no stage {stage_id!r}; it may have ended already.")
        reason = stage.info.reason or "it was closed."
        await self._end(stage)
        stage.set(alive=False, pid=None, reason=reason)
        return stage.info

    async def close_all(self) -> None:
        """End every stage, at the same time, and open none from now on.

        A studio that loses its show asks for another at once; one that came in between outlived the daemon.
        """
        self._over = True
        await asyncio.gather(*(self.close(stage_id) for stage_id in list(self._stages)))

    def _refuse_when_over(self) -> None:
        if self._over:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "the daemon was told to end, so it opens no stage.")

    def adopt(self) -> int:
        """Find the stages of an earlier daemon again; folders of dead ones are removed. Returns how many live."""
        for folder in sorted(path for path in self._home.stages.iterdir() if path.is_dir()):
            try:
                config = msgspec.json.decode((folder / CONFIG_FILE).read_bytes(), type=StageConfig)
                leader = find_leader(folder, config.stage_id)
                started_at = (folder / CONFIG_FILE).stat().st_mtime
            except (OSError, msgspec.DecodeError):
                leader = None
            else:
                if leader is not None and leader.alive():
                    info = _info(config, folder, leader, started_at)
                    self._stages[config.stage_id] = Stage(info, leader)
                    self._work.set()
                    continue
            log.info("stage %s ended while no daemon was watching", folder.name)
            shutil.rmtree(folder, ignore_errors=True)
        return len(self.alive)

    async def attend_all(self) -> None:
        """The loop that notices stages that end; for the life of the daemon."""
        while True:
            if not self.alive:
                self._work.clear()
                await self._work.wait()
            for stage in self.alive:
                self._look(stage)
            await asyncio.sleep(_LOOK_S)

    def _look(self, stage: Stage) -> None:
        if stage.closing or stage.leader.alive():
            return
        if stage.leader.exit_code == 0:
            reason = "it ended by itself because nobody used it."
        else:
            reason = with_last_words(stage.leader.describe_exit(), read_tail(stage.folder / STDERR_FILE, 1))
            log.warning("stage %s is gone: %s", stage.info.stage_id, reason)
        stage.set(alive=False, pid=None, reason=reason)
        self._forget_old()
        for path in stage.folder.glob("*.sock"):
            path.unlink(missing_ok=True)

    def _forget_old(self) -> None:
        ended = [stage for stage in self._stages.values() if not stage.info.alive]
        for stage in ended[:-_MOST_ENDED]:
            del self._stages[stage.info.stage_id]
            shutil.rmtree(stage.folder, ignore_errors=True)

    async def _until_it_listens(self, stage: Stage, start_s: float) -> None:
        deadline = time.monotonic() + start_s
        while True:
            try:
                connect(stage.folder / CONTROL_SOCKET, 0.0).close()
            except DrillyardError:
                pass
            else:
                return
            if not stage.leader.alive():
                words = f"the stage did not start, {stage.leader.describe_exit()}"
                tail = read_tail(stage.folder / STDERR_FILE, 1)
                raise DrillyardError(ErrorCode.CRASHED, with_last_words(words, tail))
            if time.monotonic() > deadline:
                raise DrillyardError(
                    ErrorCode.TIMED_OUT,
                    f"the stage did not start within {start_s:.0f} s; the machine may be overloaded, try again.",
                )
            await asyncio.sleep(_KNOCK_S)

    async def _end(self, stage: Stage) -> None:
        stage.closing = True
        owner = stage.info.stage_id
        await asyncio.to_thread(stage.leader.stop_group, owner, self._settings.stage_grace_s)
        await asyncio.to_thread(shutil.rmtree, stage.folder, ignore_errors=True)


def _info(config: StageConfig, folder: Path, leader: Leader, started_at: float) -> StageInfo:
    return StageInfo(
        stage_id=config.stage_id,
        name=config.request.name,
        env_id=config.request.env_id,
        env_options=config.request.env_options,
        folder=str(folder),
        pid=leader.pid,
        alive=True,
        started_at=started_at,
    )
