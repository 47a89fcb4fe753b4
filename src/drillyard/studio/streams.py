"""Streams beside the show: stages, crowds and lanes that pages watch, one reader a board, whoever looks."""

import asyncio
import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import msgspec

from drillyard.contracts.control import Watch
from drillyard.contracts.crowd import CROWD_ENV_FILE
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.fastlane import FastLaneFile
from drillyard.contracts.run import RunInfo, RunState
from drillyard.contracts.stage import ENV_FILE, StageInfo
from drillyard.contracts.studio import StreamInfo, Streams
from drillyard.studio.crowds import crowd_files, layout_of
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.fanout import Fanout, Source, stage_source
from drillyard.studio.frames import FrameSink, Viewer
from drillyard.studio.lanes import LaneFanout, lane_files, lane_source

_LOOK_S = 0.5
_MOST_STREAMS = 0xFFFF


class Watcher(Protocol):
    """A page, as seen from here."""

    def push(self, message: msgspec.Struct) -> None:
        """Send one text message; never blocks."""
        ...


@dataclass
class _Found:
    """A board that can be watched; `info.stream` is not set yet. Lanes have a file and no env."""

    info: StreamInfo
    env: EnvSpec | None
    source: Source
    lane: FastLaneFile | None = None


@dataclass
class _Channel:
    found: _Found
    info: StreamInfo
    fanout: Fanout


@dataclass
class _Seat:
    """What one page watches."""

    page: Watcher
    sink: FrameSink
    wanted: Watch = field(default_factory=Watch)
    visible: bool = True
    viewers: dict[str, Viewer] = field(default_factory=dict[str, Viewer])
    dropped: set[str] = field(default_factory=set[str])
    """Streams that this page stopped to acknowledge; until it asks anew."""
    known_envs: set[str] = field(default_factory=set[str])
    told: tuple[StreamInfo, ...] | None = None


class StreamHub:
    """Lives in the event loop; looks for boards only while somebody wants any.

    Args:
        daemon: knows runs and stages.
    """

    def __init__(self, daemon: DaemonLink) -> None:
        self._daemon = daemon
        self._seats: dict[Watcher, _Seat] = {}
        self._channels: dict[str, _Channel] = {}
        self._looking: asyncio.Task[None] | None = None
        self._work: set[asyncio.Task[None]] = set()
        self._now = asyncio.Event()
        self._last = 0

    def join(self, page: Watcher, sink: FrameSink) -> None:
        """A page that watches nothing yet."""
        self._seats[page] = _Seat(page, sink)

    def leave(self, page: Watcher) -> None:
        """A page is gone."""
        seat = self._seats.pop(page)
        for key, viewer in seat.viewers.items():
            self._channels[key].fanout.remove(viewer)
        self._now.set()

    def watch(self, page: Watcher, wanted: Watch) -> None:
        """What this page watches from now on; it is answered with a `Streams` push, also when there is nothing yet."""
        seat = self._seats[page]
        seat.wanted, seat.told = wanted, None
        seat.dropped.clear()
        self._now.set()
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())

    def show(self, page: Watcher, *, visible: bool) -> None:
        """The page is looked at, or not."""
        seat = self._seats[page]
        seat.visible = visible
        for key, viewer in seat.viewers.items():
            viewer.show(visible)
            self._channels[key].fanout.update()

    def acknowledge(self, page: Watcher, stream: int, sequence: int) -> None:
        """The page has drawn a frame of this stream; of one that is gone means nothing."""
        for key, viewer in self._seats[page].viewers.items():
            if self._channels[key].info.stream == stream:
                viewer.acknowledge(sequence)
                return

    def wants_stage(self, stage_id: str) -> bool:
        """Whether any page watches this stage."""
        return any(stage_id in seat.wanted.stages for seat in self._seats.values())

    async def close(self) -> None:
        """Leave all boards."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)
        for key in list(self._channels):
            self._end(key)
        await asyncio.gather(*self._work, return_exceptions=True)

    async def _look(self) -> None:
        """Find what is wanted, again and again, until nobody wants anything."""
        while True:
            self._now.clear()
            found = await self._find()
            self._settle(found)
            for seat in list(self._seats.values()):
                self._tell(seat)
            if not any(_wants_any(seat.wanted) for seat in self._seats.values()):
                if not self._now.is_set():
                    return
                continue
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_S):
                    await self._now.wait()

    async def _find(self) -> dict[str, _Found]:
        """Every board that is wanted and there."""
        stages = {stage_id for seat in self._seats.values() for stage_id in seat.wanted.stages}
        crowds = {run_id for seat in self._seats.values() for run_id in seat.wanted.crowds}
        found: dict[str, _Found] = {}
        if stages:
            try:
                for info in await self._daemon.call(lambda client: client.list_stages(), again=True):
                    if info.alive and info.stage_id in stages:
                        self._find_stage(info, found)
            except DrillyardError:
                # The daemon is being started again: what was there is most likely still there.
                found |= {key: one.found for key, one in self._channels.items() if one.info.stage_id in stages}
        lanes = {run_id for seat in self._seats.values() for run_id in seat.wanted.lanes}
        for run_id in sorted(crowds | lanes):
            run = self._daemon.runs.get(run_id)
            if run is None or run.state is RunState.ENDED:
                continue
            if run_id in crowds:
                self._find_crowd(run, found)
            if run_id in lanes:
                self._find_lanes(run, found)
        return found

    def _find_stage(self, stage: StageInfo, found: dict[str, _Found]) -> None:
        key = f"stage {stage.stage_id}"
        folder = Path(stage.folder)
        known = self._channels.get(key)
        if known is not None:
            found[key] = known.found
        elif (described := _described(folder / ENV_FILE)) is not None:
            env_key, env = described
            info = StreamInfo(stream=0, kind="stage", env=env_key, stage_id=stage.stage_id)
            found[key] = _Found(info, env, stage_source(folder))

    def _find_crowd(self, run: RunInfo, found: dict[str, _Found]) -> None:
        folder = Path(run.folder)
        described: tuple[str, EnvSpec] | None = None
        for file in crowd_files(folder):
            # A worker's successor is another stream, so that nothing is drawn between its frames and the old ones.
            key = f"crowd {run.run_id} {file.worker} {file.epoch} {file.opened}"
            known = self._channels.get(key)
            if known is not None:
                found[key] = known.found
                continue
            described = described or _described(folder / CROWD_ENV_FILE)
            if described is not None:
                info = StreamInfo(
                    stream=0, kind="crowd", env=described[0], run_id=run.run_id, worker=file.worker, instances=file.envs
                )
                found[key] = _Found(info, described[1], Source(folder / file.socket, layout_of(file)))

    def _find_lanes(self, run: RunInfo, found: dict[str, _Found]) -> None:
        folder = Path(run.folder)
        for file in lane_files(folder):
            # Pictures of another size are another stream; a worker that was started again goes on with the same one.
            key = f"lane {run.run_id} {file.index} {file.tiles} {file.width} {file.height}"
            info = StreamInfo(
                stream=0, kind="lane", env="", run_id=run.run_id, worker=file.index, instances=file.tiles
            )  # fmt: skip
            found[key] = _Found(info, None, lane_source(folder, file), file)

    def _settle(self, found: dict[str, _Found]) -> None:
        """Make the channels what was found."""
        for key in [key for key in self._channels if key not in found]:
            self._end(key)
        for key, one in found.items():
            if key in self._channels:
                continue
            number = self._next_number()
            fanout = self._fanout(key, one, number)
            fanout.follow(one.source)
            self._channels[key] = _Channel(one, msgspec.structs.replace(one.info, stream=number), fanout)

    def _fanout(self, key: str, found: _Found, number: int) -> Fanout:
        def evict(viewer: Viewer) -> None:
            self._drop(key, viewer)

        return Fanout(evict, number) if found.lane is None else LaneFanout(found.lane, evict, number)

    def _end(self, key: str) -> None:
        channel = self._channels.pop(key)
        for seat in self._seats.values():
            seat.viewers.pop(key, None)
        task = asyncio.create_task(channel.fanout.close())
        self._work.add(task)
        task.add_done_callback(self._work.discard)

    def _tell(self, seat: _Seat) -> None:
        """Let a page see the channels that it wants, and say so if they have changed."""
        channels = {key: self._channels[key] for key in self._wanted(seat)}
        for key in [key for key in seat.viewers if key not in channels]:
            self._channels[key].fanout.remove(seat.viewers.pop(key))
        infos = tuple(channel.info for channel in channels.values())
        if infos != seat.told:
            seat.told = infos
            new: dict[str, EnvSpec] = {}
            for one in channels.values():
                if one.found.env is not None and one.info.env not in seat.known_envs:
                    new[one.info.env] = one.found.env
            seat.known_envs |= set(new)
            seat.page.push(Streams(streams=infos, envs=new))
        for key, channel in channels.items():
            if key not in seat.viewers:
                seat.viewers[key] = viewer = Viewer(seat.sink)
                viewer.visible = seat.visible
                channel.fanout.add(viewer)

    def _wanted(self, seat: _Seat) -> Sequence[str]:
        def wanted(info: StreamInfo) -> bool:
            if info.kind == "stage":
                return info.stage_id in seat.wanted.stages
            return info.run_id in (seat.wanted.crowds if info.kind == "crowd" else seat.wanted.lanes)

        keys = [key for key, one in self._channels.items() if key not in seat.dropped and wanted(one.info)]
        return sorted(keys, key=lambda key: self._channels[key].info.stream)

    def _drop(self, key: str, viewer: Viewer) -> None:
        """A page acknowledges nothing of one stream: the others go on, and this one is packed for nobody."""
        for seat in self._seats.values():
            if seat.viewers.get(key) is viewer:
                del seat.viewers[key]
                seat.dropped.add(key)
                self._now.set()
                return

    def _next_number(self) -> int:
        used = {channel.info.stream for channel in self._channels.values()}
        while True:
            self._last = self._last % _MOST_STREAMS + 1
            if self._last not in used:
                return self._last


def _wants_any(wanted: Watch) -> bool:
    return bool(wanted.stages or wanted.crowds or wanted.lanes)


def _described(path: Path) -> tuple[str, EnvSpec] | None:
    """An env's spec and a key for it: the same for the same spec."""
    try:
        data = path.read_bytes()
        env = msgspec.json.decode(data, type=EnvSpec)
    except (OSError, msgspec.DecodeError):
        return None  # not written yet
    return f"{env.id} {hashlib.blake2b(data, digest_size=6).hexdigest()}", env
