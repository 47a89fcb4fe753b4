"""The binary messages between stage, rollout worker, studio and page; little-endian, no padding.

A pose frame is packed by a stage once a frame, or by a rollout worker for its crowd; the studio forwards it and writes
only the stream number. Header, then `blocks` times: block header, roots, records, positions, quaternions; then arrows,
then bars.

| part | fields |
|---|---|
| header | type u8 (1), version u8, stream u16, sequence u32, episode u32, tick u32, policy_version u32, |
|        | policy_age_s f32, speed f32, sim_time_s f64, score u16 x 2, flags u8, mode u8, blocks u16, arrows u16, |
|        | bars u16, episode_return f32 |
| block header | model u16, instances u16, bodies u16, flags u16 (BlockFlag), extent f32 |
| roots | instances x 3 f32, metres |
| records | where BlockFlag.RECORDS: instances x (env u32, episode u32, length u32, return f32): a training env; a |
|         | number that changes where it does not go on from the frame before (a finished episode, a cut: do not |
|         | interpolate); decisions and return of the present episode |
| positions | instances x bodies x 3 i16, relative to the root; metre = value / 32767 * extent |
| quaternions | instances x bodies x 4 i16, w x y z; component = value / 32767 |
| arrows | arrows x (kind u16 (ArrowKind), body i16, point 3 f32 metres, vector 3 f32 newtons) |
| bars | bars x f32, -1..1: what each of EnvSpec.actuators does |

An image frame has type 3, the same header with blocks, arrows and bars 0, then width u16, height u16, format u16
(ImageFormat), records u16, the encoded picture, and so many records as above; a stage has none, FastLane one a tile
(studio/lanes.py says what it puts where).

The page answers each frame that it has drawn with ACK: type u8 (2), version u8, stream u16, sequence u32.
"""

from enum import IntEnum, IntFlag

from drillyard.contracts.layout import Field, Layout

FRAME_VERSION = 2
HEADER_FORMAT = "<BBHIIIIffdHHBBHHHf"
BLOCK_FORMAT = "<HHHHf"
RECORD_FORMAT = "<IIIf"
ARROW_FORMAT = "<Hhffffff"
IMAGE_FORMAT = "<HHHH"
ACK_FORMAT = "<BBHI"
MAX_FRAME_BYTES = 256 * 1024
FRAME_CREDIT = 3
"""Frames of one stream in flight to one client. On a 200 kB/s link: 51 ms old frames with credit, 20 s old without."""
EVICT_AFTER_S = 5.0
"""A client that acknowledged nothing for so long while it had frames in flight is disconnected."""


class MessageType(IntEnum):
    """First byte of a binary message."""

    POSES = 1
    ACK = 2
    IMAGE = 3


class BlockFlag(IntFlag):
    """Bits of a block's `flags`."""

    RECORDS = 1


class ArrowKind(IntEnum):
    """What an arrow stands for."""

    CONTACT = 0
    DRAG = 1


class ImageFormat(IntEnum):
    """How the picture of an image frame is encoded."""

    JPEG = 1
    PNG = 2


class FrameFlag(IntFlag):
    """Bits of `flags`."""

    PAUSED = 1
    REPLAY = 2
    DRAGGING = 4
    STEPPED = 8
    TRAINING = 16


def frame_layout() -> Layout:
    """The slot of a stage's frame board: a length and that many bytes of one binary message."""
    return Layout("frame", FRAME_VERSION, (Field("length", "uint32", (1,)), Field("data", "uint8", (MAX_FRAME_BYTES,))))


def crowd_layout(envs: int, frame_bytes: int, state_size: int) -> Layout:
    """The slot of a rollout worker's crowd board: a pose frame with records, and the state of each env in it.

    Args:
        envs: K, training envs that the worker shows.
        frame_bytes: of the binary message.
        state_size: bytes of one env's state (`BatchEnv.copy_state`); 0 where states cannot be copied.
    """
    return Layout(
        "crowd",
        FRAME_VERSION,
        (
            Field("length", "uint32", (1,)),
            Field("data", "uint8", (frame_bytes,)),
            Field("state_bytes", "uint32", (max(envs, 1),)),  # of each env; 0 = no copy of this one
            Field("state", "uint8", (max(envs, 1), max(state_size, 1))),
        ),
    )
