import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.rollout.roles import SHARES, GroupRole, Role, assign_roles, group_envs, old_slots, share_out

MIX = {"latest": 0.5, "snapshot": 0.125, "old": 0.125, "scripted": 0.25, "random": 0.0}


def test_the_default_mix_of_eight_groups() -> None:
    roles = assign_roles(8, MIX, 4)
    assert [role.role for role in roles] == [Role.LATEST] * 4 + [Role.SNAPSHOT] * 2 + [Role.SCRIPTED] * 2
    assert [role.slot for role in roles if role.role is Role.SNAPSHOT] == [0, 3], "old snapshots lie in the last slots"


@given(
    groups=st.integers(1, 40),
    weights=st.lists(st.floats(0, 10), min_size=5, max_size=5).filter(lambda numbers: sum(numbers) > 1e-6),
    slots=st.integers(1, 8),
)
def test_every_group_has_a_role_and_every_slot_is_on_the_board(groups: int, weights: list[float], slots: int) -> None:
    mix = dict(zip(SHARES, weights, strict=True))
    roles = assign_roles(groups, mix, slots)
    assert len(roles) == groups
    assert all(0 <= role.slot < slots for role in roles)
    assert assign_roles(groups, mix, slots) == roles
    counts = share_out(groups, mix)
    assert sum(counts.values()) == groups
    assert all(abs(counts[kind] - groups * weight / sum(weights)) < 1.0 + 1e-9 for kind, weight in mix.items())
    assert 0 <= old_slots(counts, slots) <= slots


def test_an_env_with_one_agent_has_nobody_to_face() -> None:
    assert assign_roles(3, MIX, 1, agents=1) == (GroupRole(Role.SOLO),) * 3


def test_no_weight_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="no weight"):
        assign_roles(4, dict.fromkeys(SHARES, 0.0), 1)


def test_in_self_play_an_env_has_two_rows() -> None:
    assert [group_envs(role, 64) for role in Role] == [32, 64, 64, 64, 64]
