"""Groups: chunks are what env, policy and opponents make of them, and nothing but seed and weights goes in."""

from typing import Any

import numpy as np
import pytest

from drillyard.contracts.chunk import Opponent, chunk_layout
from drillyard.contracts.env import BatchEnv
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.envs.registry import env_spec, make_batch
from drillyard.policies.inference import NumPyPolicy
from drillyard.policies.mlp import flatten, init_params
from drillyard.rollout.config import GroupPlan, PoolPlan
from drillyard.rollout.group import Group
from drillyard.rollout.roles import GroupRole, Role, group_envs, group_state_size

ENV = "Drillyard/BallDrill-v0"
ROWS, STEPS = 8, 6
SPEC = PolicySpec(obs_size=env_spec(ENV).obs_size, action=env_spec(ENV).action, hidden=(8,))
ROLES = [role for role in Role if role is not Role.SOLO]
Chunk = dict[str, np.ndarray[Any, Any]]


def weights(version: int = 1, seed: int = 0) -> Chunk:
    layout = weights_layout(SPEC, 2)
    arrays = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    params = init_params(SPEC, np.random.default_rng(seed))
    arrays["actor"][:], arrays["critic"][:] = flatten(params, SPEC, "actor") * 5, flatten(params, SPEC, "critic")
    arrays["obs_scale"][:] = arrays["opponent_scale"][:] = 1.0
    arrays["policy_version"][0] = version
    arrays["opponent_version"][:] = -1
    return arrays


def empty_chunk(env: BatchEnv) -> Chunk:
    layout = chunk_layout(env_spec(ENV), STEPS, ROWS, group_state_size(env.state_size, ROWS, ROWS))
    rng = np.random.default_rng(3)  # previous content is undefined, so let it be nonsense
    chunk = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    for array in chunk.values():
        array.view(np.uint8)[...] = rng.integers(0, 256, array.view(np.uint8).shape, np.uint8)
    return chunk


def make_group(role: Role, *, seed: int = 5, iteration: int = 0, state: bytes | None = None, **options: Any) -> Group:
    shared = PoolPlan(
        env_id=ENV, env_options=options, seed=1, rows=ROWS, steps=STEPS, workers=1, lockstep=False, version_offset=0,
        policy=SPEC, opponents=2, state_size=0,
    )  # fmt: skip
    plan = GroupPlan(group=2, role=GroupRole(role, 1), seed=seed, iteration=iteration, state=state)
    policy = NumPyPolicy(SPEC, ROWS)
    first = weights()
    policy.load(first["actor"], first["critic"], first["obs_mean"], first["obs_scale"])
    group = Group(plan, shared, make_batch(ENV, group_envs(role, ROWS), **options), policy)
    group.load_opponent(first)
    return group


def filled(group: Group) -> Chunk:
    chunk = empty_chunk(group.env)
    group.fill(chunk)
    return chunk


@pytest.mark.parametrize("role", ROLES)
def test_the_same_seed_gives_the_same_bits_and_another_gives_others(role: Role) -> None:
    one, two, other = filled(make_group(role)), filled(make_group(role)), filled(make_group(role, seed=6))
    for name in set(one) - {"worker", "policy_version", "wait_s"}:
        count = int(one["episodes"][0]) if name.startswith("episode_") else None
        assert one[name][:count].tobytes() == two[name][:count].tobytes(), name
    assert one["obs"].tobytes() != other["obs"].tobytes()


@pytest.mark.parametrize("role", ROLES)
def test_every_row_has_a_life_of_its_own(role: Role) -> None:
    """Fault 12: N envs, N distinct trajectories."""
    chunk = filled(make_group(role))
    assert len({chunk["obs"][:, row].tobytes() for row in range(ROWS)}) == ROWS


@pytest.mark.parametrize("role", ROLES)
def test_a_group_goes_on_exactly_from_its_state(role: Role) -> None:
    whole = make_group(role, time_limit_decisions=10)
    first = filled(whole)
    state = first["env_state"].tobytes()
    again = make_group(role, iteration=1, state=state, time_limit_decisions=10)
    one, two = filled(whole), filled(again)
    for name in ("obs", "action", "logp", "value", "reward", "truncated", "final_value", "env_state"):
        assert one[name].tobytes() == two[name].tobytes(), name
    count = int(one["episodes"][0])
    assert count == two["episodes"][0] > 0
    for name in ("episode_return", "episode_length", "episode_outcome", "episode_opponent"):
        assert one[name][:count].tolist() == two[name][:count].tolist(), name


@pytest.mark.parametrize("role", ROLES)
def test_time_outs_are_truncation_with_the_value_of_what_was_seen_last(role: Role) -> None:
    """Fault 3, and fault 4: no last transition is lost."""
    chunk = filled(make_group(role, time_limit_decisions=4))
    assert chunk["truncated"][3].all() and not chunk["terminated"].any()
    assert chunk["truncated"].sum() == ROWS
    assert (chunk["final_value"][3] != 0.0).all()
    assert not chunk["final_value"][[0, 1, 2, 4, 5]].any()
    envs = group_envs(role, ROWS)
    assert chunk["episodes"][0] == envs
    assert chunk["episode_length"][:envs].tolist() == [4] * envs
    returns = chunk["reward"][:4].sum(axis=0, dtype=np.float32)
    assert np.allclose(chunk["episode_return"][:envs], returns[:envs], atol=1e-6)


@pytest.mark.parametrize("role", ROLES)
def test_values_are_those_of_the_policy(role: Role) -> None:
    chunk = filled(make_group(role))
    policy, first = NumPyPolicy(SPEC, ROWS), weights()
    policy.load(first["actor"], first["critic"], first["obs_mean"], first["obs_scale"])
    for t in range(STEPS):
        assert np.allclose(chunk["value"][t], policy.values(chunk["obs"][t]), atol=1e-6)
        logits = policy.logits(chunk["obs"][t]).astype(np.float64)
        logp = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        assert np.allclose(chunk["logp"][t], logp[np.arange(ROWS), chunk["action"][t]], atol=1e-4)


@pytest.mark.parametrize("role", ROLES)
def test_parts_of_the_reward_sum_up_to_it(role: Role) -> None:
    chunk = filled(make_group(role))
    assert np.isclose(chunk["reward_parts"].sum(), chunk["reward"].sum(dtype=np.float64), atol=1e-4)


def test_both_sides_are_learned_from_their_own_view() -> None:
    """In self-play row i and row i + N see the same env from its two sides, and what one gains the other loses."""
    chunk = filled(make_group(Role.LATEST))
    blue, orange = chunk["reward"][:, : ROWS // 2], chunk["reward"][:, ROWS // 2 :]
    assert np.allclose(blue, -orange, atol=1e-6)
    env = make_batch(ENV, ROWS // 2)
    env.reset(5)
    seen = np.empty((ROWS // 2, SPEC.obs_size), np.float32)
    for side in (0, 1):
        env.observe(side, seen)
        assert (seen == chunk["obs"][0, side * ROWS // 2 : (side + 1) * ROWS // 2]).all()


def test_against_others_agent_0_learns_in_one_half_and_agent_1_in_the_other() -> None:
    chunk = filled(make_group(Role.SCRIPTED))
    env = make_batch(ENV, ROWS)
    env.reset(5)
    seen = np.empty((2, ROWS, SPEC.obs_size), np.float32)
    actions = np.empty((2, ROWS), np.int32)
    half = ROWS // 2
    for side in (0, 1):
        env.observe(side, seen[side])
        env.scripted("scripted", side, actions[side])
    assert (chunk["obs"][0, :half] == seen[0, :half]).all()
    assert (chunk["obs"][0, half:] == seen[1, half:]).all()
    actions[0, :half], actions[1, half:] = chunk["action"][0, :half], chunk["action"][0, half:]
    step = env.step(actions)
    assert (chunk["reward"][0, :half] == step.reward[0, :half]).all()
    assert (chunk["reward"][0, half:] == step.reward[1, half:]).all()


def test_outcomes_are_told_from_the_learning_side() -> None:
    group = make_group(Role.SCRIPTED, shaping_scale=0.0)  # so that a return is nothing but goals
    decided: list[tuple[int, float]] = []
    for _ in range(40):
        chunk = filled(group)
        count = int(chunk["episodes"][0])
        assert (chunk["episode_opponent"][:count] == Opponent.SCRIPTED).all()
        decided += zip(chunk["episode_outcome"][:count].tolist(), chunk["episode_return"][:count].tolist(), strict=True)
    assert any(outcome for outcome, _ in decided), "somebody scores within 240 decisions"
    assert all(returned == outcome for outcome, returned in decided)


def test_an_opponent_that_changes_within_an_episode_is_not_counted() -> None:
    group = make_group(Role.SNAPSHOT, time_limit_decisions=9)
    board = weights()
    board["opponent_version"][:] = [4, 5]
    board["opponent_actor"][:] = board["actor"]
    group.load_opponent(board)
    filled(group)
    board["opponent_version"][1] = 6
    group.load_opponent(board)
    changed = filled(group)
    assert changed["episode_opponent"][: changed["episodes"][0]].tolist() == [Opponent.NONE] * ROWS
    board["opponent_version"][0] = 99  # another group's slot
    group.load_opponent(board)
    same = filled(group)
    assert same["episode_opponent"][: same["episodes"][0]].tolist() == [6] * ROWS


def test_an_empty_slot_plays_the_newest_policy() -> None:
    group = make_group(Role.SNAPSHOT, time_limit_decisions=3)
    chunk = filled(group)
    assert chunk["episode_opponent"][: min(int(chunk["episodes"][0]), ROWS)].tolist() == [1] * ROWS


def test_a_robot_gets_env_units_and_the_chunk_keeps_what_was_drawn() -> None:
    env_id = "Drillyard/InvertedPendulum-v5"  # actions in [-3, 3]
    env = make_batch(env_id, ROWS)
    spec = PolicySpec(obs_size=env.spec.obs_size, action=env.spec.action, hidden=(8,))
    shared = PoolPlan(
        env_id=env_id, env_options={}, seed=1, rows=ROWS, steps=STEPS, workers=1, lockstep=False, version_offset=0,
        policy=spec, opponents=1, state_size=0,
    )  # fmt: skip
    policy = NumPyPolicy(spec, ROWS)
    params = init_params(spec, np.random.default_rng(0), init_std=2.0)
    ones = np.ones(spec.obs_size, np.float32)
    policy.load(flatten(params, spec, "actor"), flatten(params, spec, "critic"), 0 * ones, ones)
    group = Group(GroupPlan(group=0, role=GroupRole(Role.SOLO, 0), seed=5), shared, env, policy)
    given: list[Any] = []
    step = env.step
    env.step = lambda actions: (given.append(actions.copy()), step(actions))[1]  # type: ignore[method-assign]
    layout = chunk_layout(env.spec, STEPS, ROWS, group_state_size(env.state_size, ROWS, ROWS))
    chunk = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    group.fill(chunk)
    drawn, got = chunk["action"], np.stack(given)[:, 0]
    assert np.abs(drawn).max() > 1.0
    np.testing.assert_allclose(got, 3.0 * np.clip(drawn, -1.0, 1.0), rtol=1e-6)
    for t in range(STEPS):
        mean = policy.logits(chunk["obs"][t])
        expected = -0.5 * ((drawn[t] - mean) / 2.0) ** 2 - np.log(2.0) - 0.5 * np.log(2 * np.pi)
        np.testing.assert_allclose(chunk["logp"][t], expected.sum(axis=1), atol=1e-5)
        np.testing.assert_allclose(chunk["value"][t], policy.values(chunk["obs"][t]), atol=1e-5)


def test_an_end_that_is_also_a_time_out_is_not_bootstrapped() -> None:
    """A simulation that diverges in its last decision shows NaN, which must not get into a chunk."""
    group = make_group(Role.RANDOM)
    chunk = empty_chunk(group.env)
    chunk["final_value"][:] = 0.0
    chunk["truncated"][0] = 1
    chunk["terminated"][0] = 0
    chunk["terminated"][0, 0] = 1
    final = np.full((2, ROWS, SPEC.obs_size), 0.5, np.float32)
    final[:, 0] = np.nan
    group._bootstrap(chunk, 0, final)  # pyright: ignore[reportPrivateUsage]
    assert chunk["final_value"][0, 0] == 0.0
    assert np.isfinite(chunk["final_value"]).all() and chunk["final_value"][0, 1] != 0.0
