"""Frames say what the env says."""

import struct
from typing import Any

import numpy as np
import pytest

from drillyard.contracts.env import Arrow, Overlay
from drillyard.contracts.frame import (
    ARROW_FORMAT,
    BLOCK_FORMAT,
    HEADER_FORMAT,
    IMAGE_FORMAT,
    MAX_FRAME_BYTES,
    ArrowKind,
    ImageFormat,
    MessageType,
)
from drillyard.envs.registry import env_spec, make_stage
from drillyard.stage.packer import MAX_ARROWS, FramePacker, Header, ImagePacker, jpeg_size


def test_poses_survive_packing() -> None:
    env = make_stage("Drillyard/BallDrill-v0")
    env.reset(3)
    for agent in (0, 1):
        env.decide(agent, 4)
    for _ in range(50):
        env.tick()
    header = Header(7, 2, 50, 9, 1.5, 0.5, 50 / 120, (3, 70000), 1, 2, 12.5, 4)
    data = bytes(FramePacker(env).pack(header))
    fields = struct.unpack_from(HEADER_FORMAT, data)
    assert fields[:7] == (1, 2, 4, 7, 2, 50, 9)
    assert fields[7:10] == (1.5, 0.5, 50 / 120)
    assert fields[10:] == (3, 65535, 1, 2, 1, 0, 0, 12.5)
    at = struct.calcsize(HEADER_FORMAT)
    model, instances, bodies, _, extent = struct.unpack_from(BLOCK_FORMAT, data, at)
    assert (model, instances, bodies) == (0, 1, 3)
    at += struct.calcsize(BLOCK_FORMAT)
    root = np.frombuffer(data, "<f4", 3, at)
    positions = np.frombuffer(data, "<i2", 9, at + 12).reshape(3, 3) / 32767 * extent + root
    quaternions = np.frombuffer(data, "<i2", 12, at + 30).reshape(3, 4) / 32767
    assert len(data) == at + 12 + 18 + 24
    expected_positions, expected_quaternions = np.zeros((3, 3), np.float32), np.zeros((3, 4), np.float32)
    env.bodies(expected_positions, expected_quaternions)
    np.testing.assert_allclose(positions, expected_positions, atol=extent / 32767)
    np.testing.assert_allclose(quaternions, expected_quaternions, atol=1e-4)


def test_a_walking_robot_stays_in_range_and_brings_its_arrows_and_bars() -> None:
    env = make_stage("Drillyard/Ant-v5")
    env.data.qpos[0] = 1000.0
    env.decide(0, [1.0, -1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0])
    for _ in range(200):
        env.tick()
    env.force(0, (1000.0, 0.0, 0.5), (1.0, 2.0, 3.0))
    env.tick()
    packer = FramePacker(env)
    assert packer.due(0.0)
    data = bytes(packer.pack(Header(1, 0, 201, 0, 0.0, 1.0, 2.0, (0, 0), 0, 0, -3.5)))
    fields = struct.unpack_from(HEADER_FORMAT, data)
    blocks, arrows, bars, total = fields[14:]
    assert (blocks, bars, total) == (1, 8, -3.5) and arrows == len(env.overlay().arrows) > 1
    at = struct.calcsize(HEADER_FORMAT)
    _, instances, bodies, _, extent = struct.unpack_from(BLOCK_FORMAT, data, at)
    assert (instances, bodies) == (1, 9)
    at += struct.calcsize(BLOCK_FORMAT)
    root = np.frombuffer(data, "<f4", 3, at)
    positions = np.frombuffer(data, "<i2", 27, at + 12).reshape(9, 3) / 32767 * extent + root
    expected, quaternions = np.zeros((9, 3), np.float32), np.zeros((9, 4), np.float32)
    env.bodies(expected, quaternions)
    assert 999 < root[0] < 1001
    np.testing.assert_allclose(positions, expected, atol=1e-4)
    at += 12 + 9 * 14
    drag = struct.unpack_from(ARROW_FORMAT, data, at)
    assert drag == (ArrowKind.DRAG, 0, 1000.0, 0.0, 0.5, 1.0, 2.0, 3.0)
    at += arrows * struct.calcsize(ARROW_FORMAT)
    assert struct.unpack_from("<8f", data, at)[:4] == (1.0, -1.0, 0.5, 0.0)
    assert len(data) == at + 32


class Lying:
    """More contacts than fit into a frame."""

    def __init__(self) -> None:
        self._env = make_stage("Drillyard/Ant-v5")
        self.spec = self._env.spec

    def overlay(self) -> Overlay:
        return Overlay((Arrow(0, 0, (0.0, 0.0, 0.0), (0.0, 0.0, 1.0)),) * (MAX_ARROWS + 9), (0.25,) * 8)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)


def test_arrows_that_are_too_many_are_left_out() -> None:
    data = bytes(FramePacker(Lying()).pack(Header(1, 0, 0, 0, 0.0, 1.0, 0.0, (0, 0), 0, 0)))
    assert struct.unpack_from(HEADER_FORMAT, data)[15:17] == (MAX_ARROWS, 8)
    assert struct.unpack_from("<8f", data, len(data) - 32) == (0.25,) * 8


class Painter:
    """An env that draws itself."""

    spec = env_spec("Drillyard/BallDrill-v0")

    def __init__(self, picture: bytes) -> None:
        self.picture = picture

    def image(self) -> bytes:
        return self.picture


def jpeg(width: int, height: int, size: int = 0) -> bytes:
    """As much of a JPEG as matters: a comment, the frame header, and what follows."""
    comment = b"\xff\xfe" + (7).to_bytes(2, "big") + b"hello"
    return b"\xff\xd8" + comment + b"\xff\xc0" + struct.pack(">HBHH", 17, 8, height, width) + bytes(10 + size)


def test_pictures() -> None:
    header = Header(4, 1, 9, 0, 0.0, 1.0, 0.5, (0, 0), 0, 0, 2.5)
    data = ImagePacker(Painter(jpeg(640, 480))).pack(header)
    fields = struct.unpack_from(HEADER_FORMAT, data)
    assert fields[0] == MessageType.IMAGE and fields[3] == 4 and fields[14:] == (0, 0, 0, 2.5)
    at = struct.calcsize(HEADER_FORMAT)
    assert struct.unpack_from(IMAGE_FORMAT, data, at) == (640, 480, ImageFormat.JPEG, 0)
    assert data[at + struct.calcsize(IMAGE_FORMAT) :] == jpeg(640, 480)
    large = ImagePacker(Painter(jpeg(640, 480, MAX_FRAME_BYTES))).pack(header)
    assert len(large) == at + struct.calcsize(IMAGE_FORMAT), "what does not fit is left out"
    assert jpeg_size(b"") == jpeg_size(b"\xff\xd8\xff") == jpeg_size(b"no picture at all") == (0, 0)


@pytest.mark.parametrize("late_s", [0.0, 0.004])
def test_pictures_come_thirty_times_a_second(late_s: float) -> None:
    packer = ImagePacker(Painter(jpeg(1, 1)))
    shown = sum(packer.due(100.0 + frame / 60 + (frame % 3) * late_s / 2) for frame in range(600))
    assert 285 <= shown <= 305


def test_a_board_is_drawn_once_a_move(monkeypatch: pytest.MonkeyPatch) -> None:
    env = make_stage("zoo:tictactoe_v3")
    env.reset(1)
    packer, drawn = ImagePacker(env), [0]
    picture = env.image()

    def image() -> bytes:
        drawn[0] += 1
        return picture

    monkeypatch.setattr(env, "image", image)
    for episode, tick in ((0, 0), (0, 0), (0, 1), (0, 1), (1, 1), (1, 0)):
        header = Header(1, episode, tick, 0, 0.0, 1.0, 0.0, (0, 0), 0, 0)
        assert bytes(packer.pack(header)).endswith(picture)
    assert drawn == [4]
    env.close()
