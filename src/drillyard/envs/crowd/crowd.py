"""Crowd: a worker's first envs as pose frames on a board of its own, while somebody looks.

Time base: `sim_time_s` of a frame is the time at which it is due on the worker's own clock, a fixed period apart, so a
viewer that plays frames by it plays them evenly, whatever training does. What a frame shows is real simulation in real
time, or slower where training is slower; training that is faster is cut, not sped up (clip.py): at 20 Hz and thirty
times real time, poses 1.5 s apart would be shown, and nothing between them could be guessed.
"""

import math
import struct
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np

from drillyard.contracts.crowd import CROWD_READERS, CrowdFile, CrowdPlan, crowd_file, crowd_socket
from drillyard.contracts.env import Array, EnvSpec
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.frame import (
    BLOCK_FORMAT,
    FRAME_VERSION,
    HEADER_FORMAT,
    MAX_FRAME_BYTES,
    BlockFlag,
    FrameFlag,
    MessageType,
    crowd_layout,
)
from drillyard.envs.crowd.clip import RECORD, Clip
from drillyard.envs.crowd.shown import Shown
from drillyard.transport.board import BoardWriter

LOOK_S = 0.1
"""How often a worker that nobody watches sees to new readers."""
MOST_MISSED = 5
_HEADER = struct.Struct(HEADER_FORMAT)
_BLOCK = struct.Struct(BLOCK_FORMAT)


class Crowd:
    """Driven by the worker's one thread: `turn` after each decision and while it waits, `wait_s` for how long it may.

    Args:
        plan: where, how many, how often.
        worker: number of this worker.
        epoch: of this worker's process.
        groups: those of the worker, at least one; the first envs of the first groups are shown.
        opened: how many crowds this process has had before.
        clock: monotonic seconds.

    Raises:
        DrillyardError: the env cannot be shown, or its socket cannot be made.
    """

    def __init__(
        self,
        plan: CrowdPlan,
        worker: int,
        epoch: int,
        groups: Sequence[Shown],
        opened: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        spec = groups[0].env.spec
        self._plan = plan
        self._state_size = state_size = _state_size(groups[0])
        self._clips = self._cast(groups)
        self.envs = sum(clip.count for clip in self._clips)
        self.opened = opened
        self._bodies, self._extent = len(spec.scene.bodies), spec.scene.extent
        self._clock = clock
        self._period_s = 1.0 / self._clips[0].frame_hz
        self._due_s = clock()
        self._start_s = self._due_s
        self._sequence = 0
        self._openings = 0
        self._open = False
        size = frame_bytes(self.envs, self._bodies)
        self._board = BoardWriter(crowd_layout(self.envs, size, state_size), CROWD_READERS)
        folder = Path(plan.folder)
        self._file = folder / crowd_file(worker)
        try:
            self._board.listen(folder / crowd_socket(worker))
            _announce(self._file, CrowdFile(
                worker=worker, epoch=epoch, opened=opened, socket=crowd_socket(worker), env_id=plan.env_id,
                env_options=plan.env_options, envs=self.envs, frame_bytes=size, state_size=state_size,
            ))  # fmt: skip
        except BaseException:
            self._board.close()
            raise
        self._attend(groups)

    @property
    def watched(self) -> bool:
        """Whether anybody looks."""
        return self._open

    @property
    def wait_s(self) -> float | None:
        """How long the worker may sleep until the next `turn`; None = for ever."""
        return None if self._due_s == math.inf else max(self._due_s - self._clock(), 0.0)

    def acts(self, version: int) -> None:
        """Another policy version acts from here on."""
        for clip in self._clips:
            clip.version = version

    def turn(self) -> None:
        """Publish a frame if one is due, or see whether somebody has come."""
        now_s = self._clock()
        if now_s >= self._due_s:
            self._safely(self._turn, now_s)

    def regroup(self, groups: Sequence[Shown]) -> bool:
        """Show other groups on the same board; False when their envs are more or fewer than before."""
        if self._due_s == math.inf:
            return False
        clips = self._cast(groups)
        if sum(clip.count for clip in clips) != self.envs:
            return False
        self._clips = clips
        self._attend(groups)
        if self._open:
            self._open, self._due_s = False, self._clock()  # the next turn opens these
        return True

    def close(self) -> None:
        """End the board."""
        self._board.close()
        self._file.unlink(missing_ok=True)

    def _cast(self, groups: Sequence[Shown]) -> list[Clip]:
        """The first envs of the first groups."""
        left = min(self._plan.envs, max_envs(groups[0].env.spec)) if groups else 0
        clips: list[Clip] = []
        for group in groups:
            count = min(left, group.env.num_envs)
            if count > 0:
                clips.append(Clip(group, count, self._state_size, self._plan.rate_hz))
                left -= count
        return clips

    def _attend(self, groups: Sequence[Shown]) -> None:
        """Be called after each decision of each group."""
        shown = {clip.group.index: clip for clip in self._clips}
        for group in groups:
            group.watcher = self._watcher(shown.get(group.index))

    def _watcher(self, clip: Clip | None) -> Callable[[], None]:
        """What a group calls after each decision; one comparison while nobody looks."""

        def stepped() -> None:
            now_s = self._clock()
            if self._open and clip is not None:
                self._safely(clip.stepped, now_s)
            if now_s >= self._due_s:
                self._safely(self._turn, now_s)

        return stepped

    def _safely(self, part: Callable[[float], None], now_s: float) -> None:
        """Whatever fails here costs the view, never the training."""
        try:
            part(now_s)
        except Exception:  # noqa: BLE001 - said on stderr, which the learner passes on
            traceback.print_exc()
            self.close()
            self._open = False
            self._due_s = math.inf

    def _turn(self, now_s: float) -> None:
        if not self._open:
            self._board.serve()
            if not self._board.readers:
                self._due_s = now_s + LOOK_S
                return
            for clip in self._clips:
                clip.open()
            self._open = True
            self._openings += 1
            self._due_s = now_s
        # Late by whole periods: those frames are left out, and as much is skipped of what waits; after a standstill
        # nothing is skipped, since a viewer has stood still as well.
        missed = int((now_s - self._due_s) / self._period_s)
        self._publish(self._due_s + missed * self._period_s, missed + 1 if missed <= MOST_MISSED else 1)
        self._due_s += (missed + 1) * self._period_s
        if not self._board.readers:
            self._open = False
            for clip in self._clips:
                clip.close()

    def _publish(self, due_s: float, frames: int) -> None:
        self._sequence += 1
        k, bodies = self.envs, self._bodies
        with self._board.publish() as slot:
            data = slot["data"]
            at = _HEADER.size + _BLOCK.size
            parts: list[Array] = []
            for dtype, shape in (("<f4", (k, 3)), (RECORD, (k,)), ("<i2", (k, bodies, 3)), ("<i2", (k, bodies, 4))):
                size = int(np.prod(shape)) * np.dtype(dtype).itemsize
                parts.append(data[at : at + size].view(dtype).reshape(shape))
                at += size
            parts += [slot["state_bytes"], slot["state"]]
            first, version = 0, 0
            for clip in self._clips:
                look, version = clip.advance(frames)
                for part, field in zip(parts, look.fields, strict=True):
                    part[first : first + clip.count] = field
                first += clip.count
            head = _HEADER.pack(
                MessageType.POSES, FRAME_VERSION, 0, self._sequence & 0xFFFFFFFF, self._openings, 0,
                version & 0xFFFFFFFF, 0.0, 1.0, due_s - self._start_s, 0, 0, FrameFlag.TRAINING, 0, 1, 0, 0, 0.0,
            ) + _BLOCK.pack(0, k, bodies, BlockFlag.RECORDS, self._extent)  # fmt: skip
            data[: len(head)] = np.frombuffer(head, np.uint8)
            slot["length"][0] = len(data)


def show_crowd(
    former: Crowd | None, plan: CrowdPlan | None, worker: int, epoch: int, groups: Sequence[Shown]
) -> Crowd | None:
    """The crowd of a worker's groups: the former one where it does, or None where there is none to show.

    A crowd that cannot be had never stops training: the reason goes to stderr, which the learner passes on.
    """
    for group in groups:
        group.watcher = None
    if former is not None:
        if former.regroup(groups):
            return former
        former.close()
    if plan is None or plan.envs < 1 or not groups:
        return None
    spec = groups[0].env.spec
    if spec.pixels or not spec.scene.bodies or max_envs(spec) < 1:
        return None
    try:
        return Crowd(plan, worker, epoch, groups, former.opened + 1 if former is not None else 0)
    except (DrillyardError, OSError) as error:
        sys.stderr.write(f"This worker shows no crowd: {error}\n")
        return None


def frame_bytes(envs: int, bodies: int) -> int:
    """Size of a crowd frame."""
    return _HEADER.size + _BLOCK.size + envs * (12 + RECORD.itemsize + 14 * bodies)


def max_envs(spec: EnvSpec) -> int:
    """How many envs fit into one frame."""
    return (MAX_FRAME_BYTES - frame_bytes(0, 0)) // frame_bytes_each(len(spec.scene.bodies))


def frame_bytes_each(bodies: int) -> int:
    """What one env adds to a frame."""
    return frame_bytes(1, bodies) - frame_bytes(0, bodies)


def _state_size(group: Shown) -> int:
    """Bytes of one env's state; 0 where the env cannot give one."""
    try:
        return len(group.env.copy_state(0))
    except DrillyardError:
        return 0


def _announce(path: Path, file: CrowdFile) -> None:
    temporary = path.with_name(f".{path.name}")
    temporary.write_bytes(msgspec.json.encode(file))
    temporary.rename(path)
