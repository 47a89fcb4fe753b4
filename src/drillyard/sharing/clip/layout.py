"""What the bytes of a clip file mean; web/src/live/clip/layout.ts has the same. Little-endian throughout.

| part | fields |
|---|---|
| magic | 8 bytes `DYCLIP` CR LF, version u16, kind u16 (ClipKind), crc u32 (CRC-32 of all that follows) |
| head | rate_hz f64, position_unit f64, root_unit f64, return_unit f64, frames u32, instances u32, bodies u32, |
|      | chunk_frames u32, pictures u32, turn_scale u32 |
| bodies | of each: parent u32 (its number, below that of the body; NO_PARENT = none), offset 3 f64 (metres, where the |
|        | body usually is in the frame of its parent) |
| sizes | packed bytes of each chunk u32, then bytes of each picture u32 |
| chunks | each zlib of its columns |
| pictures | JPEG files, one after the other |

A chunk holds `chunk_frames` frames, the last one what is left. It is the columns of wide numbers (i32), then those of
narrow ones (i16); of both, first the lowest byte of every number, then the next. In a column the frames of the chunk
follow one another, each as zigzag of the difference to the one before, the first to 0; differences wrap around.

Wide: policy_version, score_0, score_1, picture (its number; 0 in clips of poses); then of each instance episode,
decisions, return, root x, y, z. Narrow, of each body of each instance: position x, y, z, quaternion w, x, y, z. The
first number of a quaternion is w less floor(sqrt(max(turn_scale^2 - x^2 - y^2 - z^2, 0)) + 0.5), so mostly 0.

Poses are worked out in float64, body after body (pose.py has the order of the operations), then rounded to float32. A
quaternion is divided by its length; of four zeros it is 1 0 0 0; with a parent it is multiplied by that of the parent
from the left. A body without a parent is at root * root_unit + position * position_unit; one with a parent is at the
parent's place + the offset turned by the parent's quaternion + position * position_unit. So what is tied to its parent
by a hinge costs next to nothing but its turn. return = number * return_unit.
"""

import struct
from enum import IntEnum
from typing import NamedTuple

MAGIC = b"DYCLIP\r\n"
CLIP_VERSION = 2
START = struct.Struct("<8sHHI")
HEAD = struct.Struct("<ddddIIIIII")
BODY = struct.Struct("<Iddd")
NO_PARENT = 0xFFFF_FFFF
FRAME_COLUMNS, INSTANCE_COLUMNS, BODY_COLUMNS = 4, 6, 7

MAX_FILE_BYTES = 64 << 20
MAX_UNPACKED_BYTES = 128 << 20
"""Of all chunks together."""
MAX_CHUNK_BYTES = 32 << 20
MAX_FRAMES = 200_000
MAX_INSTANCES = 4096
MAX_BODIES = 4096
MAX_CHUNK_FRAMES = 1000
MAX_PICTURES = 50_000
MAX_TURN_SCALE = 16_383
MAX_OFFSET_M = 1e6


class ClipKind(IntEnum):
    """What a frame is."""

    POSES = 1
    PICTURES = 2


class ClipHead(NamedTuple):
    """Sizes and units. Units are metres, or parts of a return."""

    kind: ClipKind
    rate_hz: float
    position_unit: float
    root_unit: float
    return_unit: float
    frames: int
    instances: int
    bodies: int
    chunk_frames: int
    pictures: int
    turn_scale: int

    @property
    def wide(self) -> int:
        """Columns of i32."""
        return FRAME_COLUMNS + INSTANCE_COLUMNS * self.instances

    @property
    def narrow(self) -> int:
        """Columns of i16."""
        return BODY_COLUMNS * self.instances * self.bodies

    @property
    def chunks(self) -> int:
        return -(-self.frames // self.chunk_frames)

    def frames_of(self, chunk: int) -> int:
        """How many frames a chunk holds."""
        return min(self.chunk_frames, self.frames - chunk * self.chunk_frames)

    def unpacked(self, chunk: int) -> int:
        """Bytes of a chunk's columns."""
        return self.frames_of(chunk) * (4 * self.wide + 2 * self.narrow)


def head_fault(head: ClipHead) -> str:
    """What is wrong with a head, in words; empty when nothing is."""
    units = (head.position_unit, head.root_unit, head.return_unit)
    if not (0.01 <= head.rate_hz <= 1000.0 and all(1e-12 <= unit <= 1e12 for unit in units)):
        return "its rate or its units make no sense"
    sizes = (
        (head.frames, 1, MAX_FRAMES),
        (head.instances, 1, MAX_INSTANCES),
        (head.bodies, 0, MAX_BODIES),
        (head.chunk_frames, 1, MAX_CHUNK_FRAMES),
        (head.pictures, 0, MAX_PICTURES),
        (head.turn_scale, 1, MAX_TURN_SCALE),
    )
    if not all(least <= size <= most for size, least, most in sizes):
        return "its counts make no sense"
    if (head.kind is ClipKind.PICTURES) != (head.pictures > 0) or (head.kind is ClipKind.POSES) != (head.bodies > 0):
        return "it has neither poses nor pictures, or both"
    whole = head.frames * (4 * head.wide + 2 * head.narrow)
    if whole > MAX_UNPACKED_BYTES or head.unpacked(0) > MAX_CHUNK_BYTES:
        return "it is larger than a clip gets"
    return ""
