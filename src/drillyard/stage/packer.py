"""Frames: one match as the bytes that a page draws (contracts/frame.py), poses or pictures."""

import struct
from typing import NamedTuple, Protocol

import numpy as np

from drillyard.contracts.env import StageEnv
from drillyard.contracts.frame import (
    ARROW_FORMAT,
    BLOCK_FORMAT,
    FRAME_VERSION,
    HEADER_FORMAT,
    IMAGE_FORMAT,
    MAX_FRAME_BYTES,
    ImageFormat,
    MessageType,
)

MAX_ARROWS = 64
"""A robot that lies on its mesh hull has more contacts than anybody can tell apart."""
IMAGE_INTERVAL_S = 1 / 30
"""Between two pictures; drawing one takes an env up to 10 ms."""
_HEADER, _BLOCK = struct.Struct(HEADER_FORMAT), struct.Struct(BLOCK_FORMAT)
_ARROW, _IMAGE = struct.Struct(ARROW_FORMAT), struct.Struct(IMAGE_FORMAT)
_FRAMES = (0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
"""JPEG markers of a frame header."""


class Header(NamedTuple):
    """What a frame says besides poses; units as in contracts/frame.py."""

    sequence: int
    episode: int
    tick: int
    policy_version: int
    policy_age_s: float
    speed: float
    sim_time_s: float
    score: tuple[int, int]
    flags: int
    mode: int
    episode_return: float = 0.0
    stream: int = 0

    def pack_into(self, buffer: bytearray, kind: MessageType, blocks: int = 0, arrows: int = 0, bars: int = 0) -> None:
        """Write it at the start of a message."""
        _HEADER.pack_into(
            buffer, 0, kind, FRAME_VERSION, self.stream, self.sequence & 0xFFFFFFFF, self.episode & 0xFFFFFFFF,
            self.tick & 0xFFFFFFFF, self.policy_version & 0xFFFFFFFF, self.policy_age_s, self.speed, self.sim_time_s,
            min(self.score[0], 65535), min(self.score[1], 65535), self.flags, self.mode, blocks, arrows, bars,
            self.episode_return,
        )  # fmt: skip


class Packer(Protocol):
    """Makes the messages of one env."""

    def due(self, now_s: float) -> bool:
        """Whether there is something to pack at `now_s`, monotonic seconds; asked once a frame."""
        ...

    def pack(self, header: Header) -> bytes | memoryview:
        """The message of this moment; good until the next call."""
        ...


def packer_for(env: StageEnv) -> Packer:
    """Poses, or pictures where there are none."""
    return ImagePacker(env) if env.spec.pixels else FramePacker(env)


class FramePacker:
    """Packs one env a frame into a buffer of its own.

    Flat scenes keep the world's origin as root, others the first body, so that a walking robot stays in range.

    Args:
        env: the env whose bodies are packed.
    """

    def __init__(self, env: StageEnv) -> None:
        scene = env.spec.scene
        bodies = len(scene.bodies)
        self._env = env
        self._flat = scene.camera.flat
        self._positions = np.zeros((bodies, 3), np.float32)
        self._quaternions = np.zeros((bodies, 4), np.float32)
        roots = _HEADER.size + _BLOCK.size
        self._overlays = roots + 12 + bodies * (6 + 8)
        self._bars = struct.Struct(f"<{len(env.spec.actuators)}f")
        self.data = bytearray(self._overlays + MAX_ARROWS * _ARROW.size + self._bars.size)
        """The newest frame, at its start; overwritten by the next `pack`."""
        self._view = memoryview(self.data)
        _BLOCK.pack_into(self.data, _HEADER.size, 0, 1, bodies, 0, scene.extent)
        self._root = np.frombuffer(self.data, "<f4", 3, roots)
        self._packed_positions = np.frombuffer(self.data, "<i2", bodies * 3, roots + 12).reshape(bodies, 3)
        self._packed_quaternions = np.frombuffer(self.data, "<i2", bodies * 4, roots + 12 + bodies * 6).reshape(-1, 4)
        self._scale = np.float32(32767.0 / scene.extent)
        self._scaled_positions = np.zeros_like(self._positions)
        self._scaled_quaternions = np.zeros_like(self._quaternions)

    def due(self, now_s: float) -> bool:
        """Always."""
        return True

    def pack(self, header: Header) -> memoryview:
        """Write the present poses, arrows and bars under `header`; returns the part of `data` that is filled."""
        positions, quaternions = self._positions, self._quaternions
        self._env.bodies(positions, quaternions)
        scaled = self._scaled_positions
        if self._flat:
            np.multiply(positions, self._scale, out=scaled)
        else:
            self._root[:] = positions[0]
            np.subtract(positions, positions[0], out=scaled)
            np.multiply(scaled, self._scale, out=scaled)
        np.rint(scaled, out=scaled)
        np.clip(scaled, -32767.0, 32767.0, out=scaled)
        self._packed_positions[:] = scaled
        np.multiply(quaternions, np.float32(32767.0), out=self._scaled_quaternions)
        np.rint(self._scaled_quaternions, out=self._scaled_quaternions)
        np.clip(self._scaled_quaternions, -32767.0, 32767.0, out=self._scaled_quaternions)
        self._packed_quaternions[:] = self._scaled_quaternions
        arrows, bars = self._env.overlay()
        at = self._overlays
        for arrow in arrows[:MAX_ARROWS]:
            _ARROW.pack_into(self.data, at, arrow.kind, arrow.body, *arrow.point, *arrow.vector)
            at += _ARROW.size
        self._bars.pack_into(self.data, at, *bars)
        header.pack_into(self.data, MessageType.POSES, 1, min(len(arrows), MAX_ARROWS), len(bars))
        return self._view[: at + self._bars.size]


class ImagePacker:
    """Packs the pictures of an env that has no poses, at most 30 a second.

    Args:
        env: draws itself.
    """

    def __init__(self, env: StageEnv) -> None:
        self._env = env
        self._due_s = 0.0
        self._drawn: tuple[int, int] | None = None
        """(episode, tick) of the board in `_picture`: it looks the same until the next move."""
        self._picture = b""

    def due(self, now_s: float) -> bool:
        """Whether the last picture is old enough."""
        # Frames come on a grid of 60 a second, give or take a late wake-up.
        if now_s < self._due_s - IMAGE_INTERVAL_S / 4:
            return False
        self._due_s = max(self._due_s + IMAGE_INTERVAL_S, now_s)
        return True

    def pack(self, header: Header) -> bytes:
        """The present picture under `header`; where it is too large for a message, no picture of no size."""
        picture = self._draw((header.episode, header.tick))
        head = bytearray(_HEADER.size + _IMAGE.size)
        header.pack_into(head, MessageType.IMAGE)
        if len(head) + len(picture) > MAX_FRAME_BYTES:
            picture = b""
        _IMAGE.pack_into(head, _HEADER.size, *jpeg_size(picture), ImageFormat.JPEG, 0)
        return bytes(head) + picture

    def _draw(self, moment: tuple[int, int]) -> bytes:
        """The picture of this moment; a board that takes 20 ms to draw is drawn once a move."""
        if not self._env.spec.turn_based or self._env.busy():
            self._drawn = None
            return self._env.image()
        if self._drawn != moment:
            # What is still being drawn elsewhere is asked for again.
            self._picture = self._env.image()
            self._drawn = None if self._env.busy() else moment
        return self._picture


def jpeg_size(picture: bytes) -> tuple[int, int]:
    """Width and height in pixels as the JPEG says; (0, 0) for what is none."""
    at = 2
    while at + 9 <= len(picture) and picture[at] == 0xFF:
        if picture[at + 1] in _FRAMES:
            height, width = struct.unpack_from(">HH", picture, at + 5)
            return width, height
        at += 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
    return 0, 0
