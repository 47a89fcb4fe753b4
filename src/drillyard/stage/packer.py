"""Frames: poses of one match as the bytes that a page draws (contracts/frame.py)."""

import struct
from typing import NamedTuple

import numpy as np

from drillyard.contracts.env import StageEnv
from drillyard.contracts.frame import BLOCK_FORMAT, FRAME_VERSION, HEADER_FORMAT, MessageType


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
    stream: int = 0


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
        self._header = struct.Struct(HEADER_FORMAT)
        block = struct.Struct(BLOCK_FORMAT)
        roots = self._header.size + block.size
        self.data = bytearray(roots + 12 + bodies * (6 + 8))
        """The newest frame, `len(data)` bytes; overwritten by the next `pack`."""
        block.pack_into(self.data, self._header.size, 0, 1, bodies, 0, scene.extent)
        self._root = np.frombuffer(self.data, "<f4", 3, roots)
        self._packed_positions = np.frombuffer(self.data, "<i2", bodies * 3, roots + 12).reshape(bodies, 3)
        self._packed_quaternions = np.frombuffer(self.data, "<i2", bodies * 4, roots + 12 + bodies * 6).reshape(-1, 4)
        self._scale = np.float32(32767.0 / scene.extent)
        self._scaled_positions = np.zeros_like(self._positions)
        self._scaled_quaternions = np.zeros_like(self._quaternions)

    def pack(self, header: Header) -> bytearray:
        """Write the present poses under `header`; returns `data`."""
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
        self._header.pack_into(
            self.data, 0, MessageType.POSES, FRAME_VERSION, header.stream, header.sequence & 0xFFFFFFFF,
            header.episode & 0xFFFFFFFF, header.tick & 0xFFFFFFFF, header.policy_version & 0xFFFFFFFF,
            header.policy_age_s, header.speed, header.sim_time_s, min(header.score[0], 65535),
            min(header.score[1], 65535), header.flags, header.mode, 1,
            0, 0, 0.0,
        )  # fmt: skip
        return self.data
