"""Reading a clip: any frame at once, the same whether it is sought or played to."""

import struct
import zlib
from pathlib import Path
from typing import NamedTuple

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.clip.layout import (
    BODY,
    BODY_COLUMNS,
    CLIP_VERSION,
    FRAME_COLUMNS,
    HEAD,
    INSTANCE_COLUMNS,
    MAGIC,
    MAX_FILE_BYTES,
    MAX_OFFSET_M,
    NO_PARENT,
    START,
    ClipHead,
    ClipKind,
    head_fault,
)
from drillyard.sharing.clip.pose import Place, Tie, Turn, after, first_of, place_of, unit


class ClipFrame(NamedTuple):
    """One frame; N instances of B bodies."""

    positions: np.ndarray
    """(N, B, 3) float32 metres of the world."""
    quaternions: np.ndarray
    """(N, B, 4) float32 w x y z, of length 1."""
    policy_version: int
    score: tuple[int, int]
    episodes: np.ndarray
    """(N,) int32; frames of different episodes do not go on from one another."""
    decisions: np.ndarray
    """(N,) int32, of the present episode."""
    returns: np.ndarray
    """(N,) float64, of the present episode."""
    picture: int


class Clip:
    """A whole clip in memory, of which one chunk is unpacked.

    Args:
        data: the file.
        name: for sentences.

    Raises:
        DrillyardError: DAMAGED; UNSUPPORTED when a newer Drillyard wrote it.
    """

    def __init__(self, data: bytes, name: str = "The clip") -> None:
        self._name = name
        if len(data) < START.size or not data.startswith(MAGIC):
            raise DrillyardError(ErrorCode.DAMAGED, f"{name} is not a Drillyard clip.")
        _, version, kind, crc = START.unpack_from(data)
        if version != CLIP_VERSION:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED, f"{name} is a clip of format {version}; this Drillyard reads {CLIP_VERSION}."
            )
        if len(data) < START.size + HEAD.size or len(data) > MAX_FILE_BYTES or zlib.crc32(data[START.size :]) != crc:
            raise self._damaged("its bytes do not match their checksum")
        if kind not in ClipKind.__members__.values():
            raise self._damaged("its kind is unknown")
        self.head = ClipHead(ClipKind(kind), *HEAD.unpack_from(data, START.size))
        if fault := head_fault(self.head):
            raise self._damaged(fault)
        self._data = data
        self._ties = self._read_ties()
        self._chunks, self._pictures = self._places()
        self._open = -1
        self._wide = self._narrow = np.zeros((0, 0))

    @property
    def frames(self) -> int:
        return self.head.frames

    @property
    def pictures(self) -> bool:
        """Whether a frame is a picture, not poses."""
        return self.head.kind is ClipKind.PICTURES

    def seek(self, frame: int) -> ClipFrame:
        """The frame of this number, from 0.

        Raises:
            DrillyardError: BAD_VALUE outside, DAMAGED when its chunk is.
        """
        head = self.head
        if not 0 <= frame < head.frames:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{self._name} has the frames 0 to {head.frames - 1}, not {frame}."
            )
        chunk, at = divmod(frame, head.chunk_frames)
        if chunk != self._open:
            self._unpack(chunk)
        wide = self._wide[:, at]
        each = wide[FRAME_COLUMNS:].reshape(head.instances, INSTANCE_COLUMNS)
        bodies = self._narrow[:, at].reshape(head.instances, head.bodies, BODY_COLUMNS)
        positions, quaternions = self._poses(each[:, 3:] * head.root_unit, bodies.astype(np.float64))
        return ClipFrame(
            positions=positions,
            quaternions=quaternions,
            policy_version=int(wide[0]),
            score=(int(wide[1]), int(wide[2])),
            episodes=each[:, 0].copy(),
            decisions=each[:, 1].copy(),
            returns=each[:, 2] * head.return_unit,
            picture=int(wide[3]),
        )

    def picture(self, frame: int) -> bytes:
        """The JPEG of a frame.

        Raises:
            DrillyardError: BAD_VALUE where there are none, DAMAGED.
        """
        if not self.pictures:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{self._name} has poses and no pictures.")
        number = self.seek(frame).picture
        if not 0 <= number < self.head.pictures:
            raise self._damaged("a frame has a picture that is not there")
        start, size = self._pictures[number]
        return self._data[start : start + size]

    def _poses(self, roots: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(N, B, 3) and (N, B, 4) float32 of roots (N, 3) metres and numbers (N, B, 7)."""
        head = self.head
        positions = np.zeros((head.instances, head.bodies, 3), np.float32)
        quaternions = np.zeros((head.instances, head.bodies, 4), np.float32)
        root = Place(roots[:, 0], roots[:, 1], roots[:, 2])
        places: list[Place] = []
        turns: list[Turn] = []
        for body, tie in enumerate(self._ties):
            px, py, pz, more, x, y, z = numbers[:, body].T
            turn = unit(more + first_of(head.turn_scale, x, y, z), x, y, z)
            place = place_of(tie, Place(px, py, pz), head.position_unit, root, places, turns)
            turns.append(after(turns[tie.parent], turn) if tie.parent >= 0 else turn)
            places.append(place)
            positions[:, body, 0], positions[:, body, 1], positions[:, body, 2] = place
            whole = turns[-1]
            quaternions[:, body, 0], quaternions[:, body, 1] = whole.w, whole.x
            quaternions[:, body, 2], quaternions[:, body, 3] = whole.y, whole.z
        return positions, quaternions

    def _read_ties(self) -> list[Tie]:
        at, bodies = START.size + HEAD.size, self.head.bodies
        if len(self._data) < at + BODY.size * bodies:
            raise self._damaged("it is torn")
        ties: list[Tie] = []
        for body, (parent, *offset) in enumerate(BODY.iter_unpack(self._data[at : at + BODY.size * bodies])):
            if not (parent == NO_PARENT or parent < body) or not all(abs(value) <= MAX_OFFSET_M for value in offset):
                raise self._damaged("a body hangs on what cannot be")
            x, y, z = offset
            ties.append(Tie(-1 if parent == NO_PARENT else parent, (x, y, z)))
        return ties

    def _places(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """(start, bytes) of each chunk and of each picture."""
        count = self.head.chunks + self.head.pictures
        at = START.size + HEAD.size + BODY.size * self.head.bodies
        if len(self._data) < at + 4 * count:
            raise self._damaged("it is torn")
        sizes = struct.unpack_from(f"<{count}I", self._data, at)
        at += 4 * count
        places: list[tuple[int, int]] = []
        for size in sizes:
            places.append((at, size))
            at += size
        if at != len(self._data):
            raise self._damaged("it is longer or shorter than its parts")
        return places[: self.head.chunks], places[self.head.chunks :]

    def _unpack(self, chunk: int) -> None:
        head = self.head
        start, size = self._chunks[chunk]
        whole = head.unpacked(chunk)
        try:
            packed = zlib.decompressobj()
            columns = packed.decompress(self._data[start : start + size], whole + 1)
            ended = packed.eof and not packed.unused_data
        except zlib.error as error:
            raise self._damaged(f"a part of it cannot be unpacked: {error}") from None
        if not ended or len(columns) != whole:
            raise self._damaged("a part of it is longer or shorter than its frames")
        frames = head.frames_of(chunk)
        cut = 4 * head.wide * frames
        self._wide = _joined(columns[:cut], 4, head.wide, frames)
        self._narrow = _joined(columns[cut:], 2, head.narrow, frames)
        self._open = chunk

    def _damaged(self, why: str) -> DrillyardError:
        return DrillyardError(ErrorCode.DAMAGED, f"{self._name} is damaged ({why}).")


def read_clip(path: Path) -> Clip:
    """A clip file; errors as `Clip`, and NOT_FOUND or NOT_PERMITTED."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no clip {path}.") from None
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
    return Clip(data, path.name)


def _joined(planes: bytes, width: int, columns: int, frames: int) -> np.ndarray:
    """(C, F) signed integers of `width` bytes."""
    signed, unsigned = np.dtype(f"<i{width}"), np.dtype(f"<u{width}")
    split = np.frombuffer(planes, np.uint8).reshape(width, -1)
    zigzag = np.ascontiguousarray(split.T).view(unsigned).reshape(columns, frames)
    steps = ((zigzag >> 1) ^ (~(zigzag & 1) + unsigned.type(1))).view(signed)
    return np.cumsum(steps, axis=1, dtype=signed)
