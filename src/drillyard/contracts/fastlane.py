"""FastLane: pictures of the envs that a worker trains on, from shared memory, only while somebody looks.

A worker that can show its envs publishes on a board (transport/board.py) at `fastlane-<index>.sock` in the run's folder
and describes it in `fastlane-<index>.json`. Pixels are raw RGB, top row first; the studio encodes them.
"""

import msgspec

from drillyard.contracts.layout import Field, Layout

FASTLANE_VERSION = 1
FASTLANE_FILES, FASTLANE_SOCKETS = "fastlane-*.json", "fastlane-*.sock"
FASTLANE_READERS = 4
MAX_TILES = 16
MAX_SIDE = 1024
"""Pixels of the whole picture, either way."""


class FastLaneFile(msgspec.Struct, frozen=True, kw_only=True):
    """`fastlane-<index>.json`."""

    v: int = FASTLANE_VERSION
    index: int
    socket: str
    env_id: str
    tiles: int
    """Envs shown, left to right, then down."""
    columns: int
    width: int
    """Of the whole picture, pixels."""
    height: int


def fastlane_layout(width: int, height: int) -> Layout:
    """The slot of a FastLane board. `return_mean`: of the last 100 episodes; `episode_length`, `episode_return`,
    `reward`: of each tile's present episode and last step."""
    return Layout(
        "fastlane",
        FASTLANE_VERSION,
        (
            Field("env_steps", "uint64", (1,)),
            Field("env_steps_per_s", "float32", (1,)),
            Field("return_mean", "float32", (1,)),
            Field("tiles", "uint32", (1,)),
            Field("episode", "uint32", (MAX_TILES,)),
            Field("episode_length", "uint32", (MAX_TILES,)),
            Field("episode_return", "float32", (MAX_TILES,)),
            Field("reward", "float32", (MAX_TILES,)),
            Field("pixels", "uint8", (height, width, 3)),
        ),
    )
