"""Writing a clip: frames are collected, then packed at once, because the units follow from all of them."""

import math
import zlib
from collections.abc import Sequence

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.clip.layout import (
    BODY,
    CLIP_VERSION,
    FRAME_COLUMNS,
    HEAD,
    INSTANCE_COLUMNS,
    MAGIC,
    MAX_FILE_BYTES,
    MAX_FRAMES,
    MAX_UNPACKED_BYTES,
    NO_PARENT,
    START,
    ClipHead,
    ClipKind,
    head_fault,
)
from drillyard.sharing.clip.pack import TURN_SCALE, pack_poses
from drillyard.sharing.clip.pose import Tie

FINEST_M = 0.0005
"""Positions are rounded to this, coarser only where bodies are more than 16 m from their root."""
KEY_S = 1.0
"""A chunk, which can be read without any other, is so long."""
_I32 = 2**31 - 1
_LEVEL = 9


class ClipWriter:
    """Collects the frames of a recording.

    Args:
        rate_hz: frames a second of simulated time.
        instances: N, envs side by side.
        bodies: B, of each; 0 = a clip of pictures.
        flat: the scene stands still, so positions are relative to its origin and not to the first body.
    """

    def __init__(self, rate_hz: float, instances: int, bodies: int, *, flat: bool) -> None:
        self.rate_hz, self.instances, self.bodies, self._flat = rate_hz, instances, bodies, flat
        self._wide: list[np.ndarray] = []
        self._returns: list[np.ndarray] = []
        self._positions: list[np.ndarray] = []
        self._quaternions: list[np.ndarray] = []
        self._pictures: list[bytes] = []
        self._numbers: dict[bytes, int] = {}
        self._picture_bytes = 0

    @property
    def frames(self) -> int:
        """So far."""
        return len(self._wide)

    @property
    def full(self) -> bool:
        """No further frame fits."""
        each = 4 * (FRAME_COLUMNS + INSTANCE_COLUMNS * self.instances) + 14 * self.instances * self.bodies
        return (
            self.frames >= MAX_FRAMES
            or (self.frames + 1) * each > MAX_UNPACKED_BYTES // 2
            or self._picture_bytes > MAX_FILE_BYTES // 2
        )

    def add(
        self,
        positions: np.ndarray,
        quaternions: np.ndarray,
        *,
        policy_version: int = 0,
        score: Sequence[int] = (0, 0),
        episodes: "Sequence[int] | np.ndarray" = (0,),
        decisions: "Sequence[int] | np.ndarray" = (0,),
        returns: "Sequence[float] | np.ndarray" = (0.0,),
        picture: bytes = b"",
    ) -> None:
        """Append a frame.

        Args:
            positions: (N, B, 3) metres, quaternions: (N, B, 4) w x y z; copied.
            episodes, decisions, returns: (N,) of each instance: which episode, and how far it is.
            picture: the frame of a clip of pictures, as a JPEG.

        Raises:
            DrillyardError: CRASHED where a pose is not finite.
        """
        if not (np.isfinite(positions).all() and np.isfinite(quaternions).all()):
            raise DrillyardError(
                ErrorCode.CRASHED, f"The env gave a pose that is no number at frame {self.frames}; nothing was kept."
            )
        wide = np.zeros(FRAME_COLUMNS + INSTANCE_COLUMNS * self.instances, np.int32)
        wide[:3] = (policy_version & _I32, *(min(max(int(goals), -_I32), _I32) for goals in score[:2]))
        if not self.bodies:
            wide[3] = self._number(picture)
        each = wide[FRAME_COLUMNS:].reshape(self.instances, INSTANCE_COLUMNS)
        each[:, 0], each[:, 1] = episodes, decisions
        self._wide.append(wide)
        self._returns.append(np.nan_to_num(np.asarray(returns, np.float64), posinf=0.0, neginf=0.0).reshape(-1))
        self._positions.append(np.array(positions, np.float32).reshape(self.instances, self.bodies, 3))
        self._quaternions.append(np.array(quaternions, np.float32).reshape(self.instances, self.bodies, 4))

    def to_bytes(self) -> bytes:
        """The whole file.

        Raises:
            DrillyardError: INVALID_STATE without a frame, OVER_LIMIT when it is too large.
        """
        if not self._wide:
            raise DrillyardError(ErrorCode.INVALID_STATE, "A clip has one frame or more; none was recorded.")
        wide, narrow, units, ties = self._columns()
        head = ClipHead(
            ClipKind.POSES if self.bodies else ClipKind.PICTURES, self.rate_hz, *units, self.frames, self.instances,
            self.bodies, min(max(round(KEY_S * self.rate_hz), 1), 1000), len(self._pictures), TURN_SCALE,
        )  # fmt: skip
        fault = head_fault(head)
        chunks = [] if fault else [
            zlib.compress(_split(wide[start:end]) + _split(narrow[start:end]), _LEVEL)
            for start in range(0, head.frames, head.chunk_frames)
            for end in (min(start + head.chunk_frames, head.frames),)
        ]  # fmt: skip
        sizes = np.array([len(part) for part in (*chunks, *self._pictures)], "<u4").tobytes()
        hung = b"".join(BODY.pack(tie.parent & NO_PARENT, *tie.offset) for tie in ties)
        body = HEAD.pack(*head[1:]) + hung + sizes + b"".join(chunks) + b"".join(self._pictures)
        if fault or len(body) > MAX_FILE_BYTES - START.size:
            raise DrillyardError(
                ErrorCode.OVER_LIMIT,
                f"This recording does not make a clip ({fault or 'it has more than 64 MiB'}); record fewer seconds or "
                "fewer robots.",
            )
        return START.pack(MAGIC, CLIP_VERSION, head.kind, zlib.crc32(body)) + body

    def _number(self, picture: bytes) -> int:
        """Of a picture; the same one twice is kept once, as that of a board where nobody moves."""
        number = self._numbers.setdefault(picture, len(self._pictures))
        if number == len(self._pictures):
            self._pictures.append(picture)
            self._picture_bytes += len(picture)
        return number

    def _columns(self) -> tuple[np.ndarray, np.ndarray, tuple[float, float, float], list[Tie]]:
        """(F, wide) int32, (F, narrow) int16; units of positions, roots and returns; what hangs on what."""
        frames, count = self.frames, self.instances
        wide = np.stack(self._wide)
        each = wide[:, FRAME_COLUMNS:].reshape(frames, count, INSTANCE_COLUMNS)
        returns = np.stack(self._returns)
        return_unit = _return_unit(float(np.abs(returns).max()))
        each[:, :, 2] = _rounded(returns / return_unit, _I32)
        if not self.bodies:
            return wide, np.zeros((frames, 0), np.int16), (FINEST_M, FINEST_M, return_unit), []
        positions = np.stack(self._positions).astype(np.float64)
        roots = np.zeros((frames, count, 3)) if self._flat else positions[:, :, 0]
        root_unit = max(FINEST_M, float(np.abs(roots).max()) / _I32)
        each[:, :, 3:] = _rounded(roots / root_unit, _I32)
        ties, narrow, unit = pack_poses(positions, np.stack(self._quaternions), each[:, :, 3:] * root_unit, FINEST_M)
        return wide, narrow.reshape(frames, -1), (unit, root_unit, return_unit), ties


def _rounded(values: np.ndarray, most: int) -> np.ndarray:
    return np.clip(np.rint(values), -most, most).astype(np.int32)


def _return_unit(largest: float) -> float:
    """A power of ten that leaves six figures of the largest return."""
    return 10.0 ** (math.ceil(math.log10(max(largest, 1e-3))) - 6)


def _split(columns: np.ndarray) -> bytes:
    """Columns (F, C) of signed integers as zigzag differences in time, lowest bytes first."""
    width = columns.dtype.itemsize
    signed, unsigned = np.dtype(f"<i{width}"), np.dtype(f"<u{width}")
    steps = columns.astype(signed)
    steps[1:] -= columns[:-1]
    zigzag = ((steps << 1) ^ (steps >> (8 * width - 1))).view(unsigned)
    planes = np.ascontiguousarray(zigzag.T).view(np.uint8).reshape(-1, width)
    return np.ascontiguousarray(planes.T).tobytes()
