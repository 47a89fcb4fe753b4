"""Frames say what the env says."""

import struct

import numpy as np

from drillyard.contracts.frame import BLOCK_FORMAT, HEADER_FORMAT
from drillyard.envs.registry import make_stage
from drillyard.stage.packer import FramePacker, Header


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
