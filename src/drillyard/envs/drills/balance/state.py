"""The state of N robots as a struct of arrays; the last axis is always the env."""

from typing import NamedTuple

from drillyard.envs.drills.arrays import Array


class BalanceState(NamedTuple):
    """All that a robot is. Speeds are counted per tick (1/200 s), so that a tick adds them without multiplying.

    The wheels roll without slipping: their angle is x over their radius.
    """

    angle: Array  # (N,) float32, radians: the tilt, positive ahead
    spin: Array  # (N,) float32, radians a tick
    x: Array  # (N,) float32, metres: the axle
    speed: Array  # (N,) float32, metres a tick
    seen: Array  # (2 history, N) float32: angle and angular velocity as seen at the last decisions, newest first
    tick: Array  # (N,) int32, since the start of the episode
    key: Array  # (2, N) uint32, the env's own stream
    episode: Array  # (N,) uint32, counts from 0


def fields(history: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """dtype and leading shape of each field; every item has 4 bytes."""
    return (
        *((("float32", ()),) * 4), ("float32", (2 * history,)), ("int32", ()), ("uint32", (2,)), ("uint32", ()),
    )  # fmt: skip


def bytes_per_env(history: int) -> int:
    """Bytes of one robot's state."""
    return 4 * (8 + 2 * history)
