"""What an episode worker is told at its start, and how messages between learner and worker are framed."""

import struct

import msgspec

from drillyard.contracts.episodes import EpisodePlan
from drillyard.contracts.policy import PolicySpec

HEAD = struct.Struct("<IB")
"""Before each message on the socket: bytes of its msgpack, and which one it is."""
TASK, CANCEL, RESULT = 1, 2, 3
"""Kinds of messages."""


class EpisodeWorkerPlan(msgspec.Struct, frozen=True, kw_only=True):
    """One worker's share; travels as `rollout.config.write_plan` has it. The descriptors are inherited; the end of
    `control` ends the worker."""

    plan: EpisodePlan
    policy: PolicySpec
    worker: int
    epoch: int
    replay: int
    board: tuple[int, int]
    control: int


def framed(kind: int, message: msgspec.Struct) -> bytes:
    """A message as it goes over the socket."""
    data = msgspec.msgpack.encode(message)
    return HEAD.pack(len(data), kind) + data
