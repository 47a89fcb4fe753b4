"""The acting policy: the same numbers as the plain forward pass, exact sampling, no allocation."""

import tracemalloc

import numpy as np
import pytest

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.policies import mlp
from drillyard.policies.inference import NumPyPolicy
from drillyard.policies.normalise import normalise

SPEC = PolicySpec(obs_size=8, action=ActionSpec("discrete", 6), hidden=(32, 32))
BOX = PolicySpec(obs_size=8, action=ActionSpec("box", 3), hidden=(32,))
VALUES = PolicySpec(obs_size=8, action=ActionSpec("discrete", 6), hidden=(32, 32), head="values")
MEAN = np.linspace(-1, 1, 8).astype(np.float32)
SCALE = np.linspace(0.5, 2, 8).astype(np.float32)


def build(spec: PolicySpec, rows: int) -> tuple[NumPyPolicy, dict[str, np.ndarray], np.ndarray]:
    rng = np.random.default_rng(0)
    params = {
        name: (array + 0.3 * rng.standard_normal(array.shape)).astype(np.float32)
        for name, array in mlp.init_params(spec, rng).items()
    }
    policy = NumPyPolicy(spec, rows)
    policy.load(mlp.flatten(params, spec, "actor"), mlp.flatten(params, spec, "critic"), MEAN, SCALE)
    return policy, params, rng.standard_normal((rows, 8)).astype(np.float32)


@pytest.mark.parametrize("spec", [SPEC, BOX])
@pytest.mark.parametrize("rows", [1, 2, 100])
def test_numbers_are_those_of_the_forward_pass(spec: PolicySpec, rows: int) -> None:
    policy, params, obs = build(spec, rows)
    x = normalise(obs, MEAN, SCALE, spec.obs_clip)
    np.testing.assert_allclose(policy.logits(obs), mlp.forward(params, spec, "actor", x, np), atol=1e-5)
    np.testing.assert_allclose(policy.values(obs), mlp.forward(params, spec, "critic", x, np)[:, 0], atol=1e-5)
    assert policy.values(obs).shape == (rows,)


def test_observations_are_left_alone() -> None:
    policy, _, obs = build(SPEC, 10)
    before = obs.copy()
    policy.sample(obs, policy.draw_noise(10, np.random.default_rng(0)))
    policy.values(obs)
    assert np.array_equal(obs, before)


def test_without_noise_the_most_likely_action_is_taken() -> None:
    policy, _, obs = build(SPEC, 50)
    actions = policy.act(obs, None).copy()
    assert actions.dtype == np.int32
    assert np.array_equal(actions, np.argmax(policy.logits(obs), axis=1))
    box, _, obs = build(BOX, 50)
    assert np.array_equal(box.act(obs, None).copy(), box.logits(obs))


def test_sampled_frequencies_are_the_probabilities() -> None:
    policy, _, obs = build(SPEC, 1)
    grid = ((np.arange(100_000) + 0.5) / 100_000).astype(np.float32)
    many = np.repeat(obs, grid.size, axis=0)
    actions, logp = policy.sample(many, grid)
    logits = np.array(policy.logits(obs)[0], np.float64)
    p = np.exp(logits - logits.max())
    p /= p.sum()
    np.testing.assert_allclose(np.bincount(actions, minlength=6) / grid.size, p, atol=5e-5)
    np.testing.assert_allclose(logp, np.log(p)[actions], atol=1e-5)
    assert np.array_equal(actions, np.sort(actions))  # inverse CDF: a larger uniform never gives a smaller action


def test_uniforms_at_the_ends_give_valid_actions() -> None:
    policy, _, obs = build(SPEC, 2)
    actions, logp = policy.sample(obs, np.array([0.0, np.nextafter(np.float32(1), np.float32(0))], np.float32))
    assert ((actions >= 0) & (actions < 6)).all()
    assert np.isfinite(logp).all()


def test_gaussian_samples_have_the_density_that_is_reported() -> None:
    policy, params, obs = build(BOX, 64)
    noise = policy.draw_noise(64, np.random.default_rng(1))
    assert noise.shape == (64, 3)
    actions, logp = policy.sample(obs, noise)
    std = np.exp(params["actor.log_std"].astype(np.float64))
    residual = (actions - policy.logits(obs)) / std
    expected = (-0.5 * residual**2 - np.log(std) - 0.5 * np.log(2 * np.pi)).sum(1)
    np.testing.assert_allclose(logp, expected, atol=1e-4)


def test_act_agrees_with_sample() -> None:
    policy, _, obs = build(SPEC, 40)
    noise = policy.draw_noise(40, np.random.default_rng(2))
    actions = policy.sample(obs, noise)[0].copy()
    assert np.array_equal(policy.act(obs, noise), actions)


def test_a_whole_chunk_of_offsets_agrees_with_sample() -> None:
    policy, _, obs = build(BOX, 40)
    noise = policy.draw_noise(2 * 40, np.random.default_rng(2)).reshape(2, 40, -1)
    offsets, logp = policy.offsets(noise)
    for t in range(2):
        actions, one = policy.sample(obs, noise[t])
        np.testing.assert_array_equal(actions, policy.logits(obs) + offsets[t])
        np.testing.assert_allclose(one, logp[t], atol=1e-5)


def test_loading_copies_and_a_missing_critic_keeps_the_old_one() -> None:
    policy, params, obs = build(SPEC, 5)
    values = policy.values(obs).copy()
    actor = mlp.flatten(params, SPEC, "actor") * np.float32(2.0)
    policy.load(actor, None, MEAN, SCALE)
    logits = policy.logits(obs).copy()
    actor[:] = 0.0
    assert np.array_equal(policy.logits(obs), logits)
    assert np.array_equal(policy.values(obs), values)
    with pytest.raises(ValueError, match="broadcast"):
        policy.load(actor[:-1], None, MEAN, SCALE)


def test_a_second_call_allocates_next_to_nothing() -> None:
    policy, _, obs = build(SPEC, 4096)
    policy.logits(obs)
    policy.values(obs)
    tracemalloc.start()
    try:
        policy.logits(obs)
        policy.values(obs)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 64 * 1024  # one hidden layer alone has 512 KiB; NumPy's iterator takes 32 KiB


def test_a_policy_of_values_takes_the_largest_whatever_the_noise() -> None:
    policy, params, obs = build(VALUES, 50)
    x = normalise(obs, MEAN, SCALE, VALUES.obs_clip)
    values = policy.action_values(obs).copy()
    np.testing.assert_allclose(values, mlp.forward(params, VALUES, "actor", x, np), atol=1e-5)
    greedy = values.argmax(axis=1)
    assert len(set(greedy.tolist())) > 2
    noise = policy.draw_noise(50, np.random.default_rng(0))
    sampled, logp = policy.sample(obs, noise)
    for actions in (policy.act(obs, None), policy.act(obs, noise), sampled):
        assert actions.dtype == np.int32
        assert np.array_equal(actions, greedy)
    assert np.array_equal(logp, np.zeros(50, np.float32)), "it is sure of it"
    assert np.array_equal(policy.values(obs), values.max(axis=1))


def test_a_policy_of_values_needs_no_critic_and_others_have_no_action_values() -> None:
    policy, params, obs = build(VALUES, 5)
    assert mlp.flatten(params, VALUES, "critic").shape == (0,)
    before = policy.action_values(obs).copy()
    policy.load(mlp.flatten(params, VALUES, "actor"), None, MEAN, SCALE)
    assert np.array_equal(policy.action_values(obs), before)
    with pytest.raises(ValueError, match="no action values"):
        build(SPEC, 5)[0].action_values(obs)
