"""What a rollout worker is told at its start; it travels as msgpack through an inherited file descriptor."""

import os
import tempfile
from typing import Any

import msgspec

from drillyard.contracts.crowd import CrowdPlan
from drillyard.contracts.policy import PolicySpec
from drillyard.rollout.roles import GroupRole


class GroupPlan(msgspec.Struct, frozen=True, kw_only=True):
    """One group as a worker takes it over.

    `seed` starts its envs; `state`, where present, replaces that start (what an earlier chunk carried in `env_state`).
    `iteration` is the first chunk to be made.
    """

    group: int
    role: GroupRole
    seed: int
    iteration: int = 0
    state: bytes | None = None


class PoolPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What all workers of a run share.

    version_offset: in lockstep, chunk `iteration` is made with policy version `iteration + version_offset`.
    state_size: bytes of `env_state` in a chunk, enough for every group.
    lane_slots: chunks that a worker may have in flight, at least one a group.
    balance: groups change hands when workers are measured to be unevenly busy.
    """

    env_id: str
    env_options: dict[str, Any]
    seed: int
    rows: int
    steps: int
    workers: int
    lockstep: bool
    version_offset: int
    policy: PolicySpec
    opponents: int
    state_size: int
    lane_slots: int = 1
    balance: bool = False
    crowd: CrowdPlan | None = None


class WorkerPlan(msgspec.Struct, frozen=True, kw_only=True):
    """One worker's share; the four descriptors are inherited, `control` carries options and its EOF ends the worker."""

    shared: PoolPlan
    worker: int
    epoch: int
    groups: tuple[GroupPlan, ...]
    lane: tuple[int, int]
    slots: int
    board: tuple[int, int]
    control: int


class GroupSave(msgspec.Struct, frozen=True, kw_only=True):
    """Where a group stands after a chunk: enough to go on exactly there."""

    iteration: int
    seed: int
    state: bytes


class Order(msgspec.Struct, frozen=True, kw_only=True, tag_field="order"):
    """One line of JSON on the control socket, from learner to worker."""


class SetOption(Order, frozen=True, kw_only=True, tag="set_option"):
    """From its next chunk on a worker's envs use another value of an option."""

    name: str
    value: float


class DropGroup(Order, frozen=True, kw_only=True, tag="drop_group"):
    """Make no more chunks of this group; answered by `GroupDropped`."""

    group: int


class TakeGroup(Order, frozen=True, kw_only=True, tag="take_group"):
    """Go on with a group that another worker dropped; its `GroupPlan` is in the descriptor that comes along."""


class GroupDropped(msgspec.Struct, frozen=True, kw_only=True):
    """From worker to learner: the group stands at `iteration`, and all its chunks before that are committed."""

    group: int
    iteration: int


AnyOrder = SetOption | DropGroup | TakeGroup


def write_plan(plan: msgspec.Struct) -> int:
    """Put a plan in an anonymous file; returns its descriptor, which the caller passes on and closes."""
    data = msgspec.msgpack.encode(plan)
    if hasattr(os, "memfd_create"):
        fd = os.memfd_create("drillyard-plan")
    else:
        with tempfile.TemporaryFile() as file:
            fd = os.dup(file.fileno())
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
    os.lseek(fd, 0, os.SEEK_SET)
    return fd


def read_plan(fd: int) -> WorkerPlan:
    """Read and close what `write_plan` made of a worker's plan."""
    return msgspec.msgpack.decode(read_plan_bytes(fd), type=WorkerPlan)


def read_group(fd: int) -> GroupPlan:
    """Read and close what `write_plan` made of a group's plan."""
    return msgspec.msgpack.decode(read_plan_bytes(fd), type=GroupPlan)


def read_plan_bytes(fd: int) -> bytes:
    """Read and close what `write_plan` made of any plan."""
    with os.fdopen(fd, "rb") as file:
        file.seek(0)
        return file.read()
