"""The binary messages between stage, studio and page; little-endian, no padding.

A pose frame is packed once a tick by the stage and forwarded byte for byte by the studio:
header, then `blocks` times: block header, roots, positions, quaternions.

| part | fields |
|---|---|
| header | type u8 (1), version u8, stream u16, sequence u32, episode u32, tick u32, policy_version u32, |
|        | policy_age_s f32, speed f32, sim_time_s f64, score u16 x 2, flags u8, mode u8, blocks u16 |
| block header | model u16, instances u16, bodies u16, reserved u16, extent f32 |
| roots | instances x 3 f32, metres |
| positions | instances x bodies x 3 i16, relative to the root; metre = value / 32767 * extent |
| quaternions | instances x bodies x 4 i16, w x y z; component = value / 32767 |

The page answers each frame that it has drawn with ACK: type u8 (2), version u8, stream u16, sequence u32.
"""

from enum import IntEnum, IntFlag

from drillyard.contracts.layout import Field, Layout

FRAME_VERSION = 1
HEADER_FORMAT = "<BBHIIIIffdHHBBH"
BLOCK_FORMAT = "<HHHHf"
ACK_FORMAT = "<BBHI"
MAX_FRAME_BYTES = 256 * 1024
FRAME_CREDIT = 3
"""Frames in flight to one client. Measured on a 200 kB/s link: 51 ms old frames with credit, 20 s old without."""
EVICT_AFTER_S = 2.0
"""A client that acknowledged nothing for so long while it had frames in flight is disconnected."""


class MessageType(IntEnum):
    """First byte of a binary message."""

    POSES = 1
    ACK = 2


class FrameFlag(IntFlag):
    """Bits of `flags`."""

    PAUSED = 1
    REPLAY = 2
    DRAGGING = 4
    STEPPED = 8


def frame_layout() -> Layout:
    """The slot of a frame board: a length and that many bytes of one binary message."""
    return Layout("frame", FRAME_VERSION, (Field("length", "uint32", (1,)), Field("data", "uint8", (MAX_FRAME_BYTES,))))
