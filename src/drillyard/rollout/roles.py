"""Roles: against whom the learning rows of each group play, fixed by the group's index."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What faces the learning side of a group."""

    LATEST = "latest"  # both sides are learning rows under the newest policy
    SNAPSHOT = "snapshot"  # a slot of the weights board
    SCRIPTED = "scripted"
    RANDOM = "random"
    SOLO = "solo"  # an env with one agent


SHARES: dict[str, Role] = {
    "latest": Role.LATEST,
    "snapshot": Role.SNAPSHOT,
    "old": Role.SNAPSHOT,
    "scripted": Role.SCRIPTED,
    "random": Role.RANDOM,
}
"""Names in an opponent mix -> role; `old` are snapshots too, from the last slots of the board."""


class GroupRole(msgspec.Struct, frozen=True):
    """Role of one group; `slot` is the snapshot's place on the weights board, 0 for the other roles."""

    role: Role
    slot: int = 0


def share_out(groups: int, mix: Mapping[str, float]) -> dict[str, int]:
    """Groups of each kind in `mix` by largest remainder; of equals the earlier kind gets more.

    Raises:
        ValueError: all weights are zero.
    """
    total = sum(mix.values())
    if total <= 0.0:
        raise ValueError("the opponent mix has no weight above zero")
    exact = {kind: groups * weight / total for kind, weight in mix.items()}
    counts = {kind: int(share) for kind, share in exact.items()}
    by_remainder = sorted(exact, key=lambda kind: counts[kind] - exact[kind])
    for kind in by_remainder[: groups - sum(counts.values())]:
        counts[kind] += 1
    return counts


def assign_roles(groups: int, mix: Mapping[str, float], slots: int, agents: int = 2) -> tuple[GroupRole, ...]:
    """The role of each group; the same input gives the same roles.

    Args:
        groups: G, how many groups a run has.
        mix: weight of each kind in SHARES, >= 0; need not sum to 1.
        slots: K, snapshots on the weights board, at least 1.
        agents: players of the env; with one there is nobody to face and every group is SOLO.

    Raises:
        ValueError: all weights are zero.
    """
    if agents == 1:
        return (GroupRole(Role.SOLO),) * groups
    counts = share_out(groups, mix)
    old = old_slots(counts, slots)
    roles: list[GroupRole] = []
    for kind, role in SHARES.items():
        for index in range(counts.get(kind, 0)):
            slot = 0
            if kind == "snapshot":
                slot = index % max(slots - old, 1)
            elif kind == "old":
                slot = slots - 1 - index % old
            roles.append(GroupRole(role, slot))
    return tuple(roles)


def old_slots(counts: Mapping[str, int], slots: int) -> int:
    """How many of the board's slots, from the end, hold old snapshots."""
    wanted = counts.get("old", 0)
    return min(wanted, slots - 1 if counts.get("snapshot", 0) and slots > 1 else slots)


def group_envs(role: Role, rows: int) -> int:
    """How many envs give `rows` learning rows."""
    return rows // 2 if role is Role.LATEST else rows


def group_state_size(env_state_size: int, envs: int, rows: int) -> int:
    """Bytes of a group's state: the envs', then return (float32) a row, length (uint32) and opponent (int64) an env."""
    return env_state_size + 4 * rows + 4 * envs + 8 * envs
