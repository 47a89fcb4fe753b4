"""PPO: the written-out gradient against jax.grad and finite differences, and the update loop."""

import itertools

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.learning import ppo
from drillyard.learning.adam import adam_init
from drillyard.policies import mlp
from drillyard.policies.arrays import Arrays

DISCRETE = PolicySpec(obs_size=6, action=ActionSpec("discrete", 5), hidden=(16, 12))
RELU = PolicySpec(obs_size=6, action=ActionSpec("discrete", 5), hidden=(16, 12, 8), activation="relu")
BOX = PolicySpec(obs_size=6, action=ActionSpec("box", 3), hidden=(16,))
SPECS = [DISCRETE, RELU, BOX]
HYPERS = [ppo.Hyper(), ppo.Hyper(value_clip=0.2, entropy_coef=0.05, clip_epsilon=0.1, value_coef=1.3)]
CASES = list(itertools.product(SPECS, HYPERS))


def make(spec: PolicySpec, rows: int = 64, seed: int = 0, dtype: type = np.float32) -> tuple[np.ndarray, ppo.Batch]:
    """Parameters and a batch whose old policy differs enough that some ratios are clipped on either side."""
    rng = np.random.default_rng(seed)
    params = mlp.flatten_all(mlp.init_params(spec, rng), spec)
    params = params + 0.2 * rng.standard_normal(params.size)
    obs = rng.standard_normal((rows, spec.obs_size))
    if spec.action.kind == "discrete":
        action = rng.integers(0, spec.action.size, rows).astype(np.int32)
    else:
        action = rng.standard_normal((rows, spec.action.size))
    logp = jax_logp(jnp.asarray(params, jnp.float32), obs.astype("f"), action, spec)
    columns = rng.standard_normal((3, rows))
    batch = ppo.Batch(obs, action, np.asarray(logp) + 0.3 * rng.standard_normal(rows), *columns)
    cast = ppo.Batch(*(array if array.dtype == np.int32 else array.astype(dtype) for array in batch))
    return params.astype(dtype), cast


def plain_mlp(named: dict, part: str, x: jax.Array, spec: PolicySpec) -> jax.Array:
    for index in range(len(spec.hidden) + 1):
        x = x @ named[f"{part}.w{index}"] + named[f"{part}.b{index}"]
        if index < len(spec.hidden):
            x = jnp.tanh(x) if spec.activation == "tanh" else jax.nn.relu(x)
    return x


def jax_logp(params, obs, action, spec: PolicySpec) -> jax.Array:
    named = mlp.unflatten_all(params, spec)
    head = plain_mlp(named, "actor", obs, spec)
    if spec.action.kind == "discrete":
        return jax.nn.log_softmax(head)[jnp.arange(len(obs)), action]
    return jax.scipy.stats.norm.logpdf(action, head, jnp.exp(named["actor.log_std"])).sum(-1)


def jax_loss(params, batch: ppo.Batch, hyper: ppo.Hyper, spec: PolicySpec) -> jax.Array:
    """The whole loss as the paper writes it, independent of our code."""
    named = mlp.unflatten_all(params, spec)
    ratio = jnp.exp(jax_logp(params, batch.obs, batch.action, spec) - batch.logp)
    low, high = 1 - hyper.clip_epsilon, 1 + hyper.clip_epsilon
    policy = -jnp.minimum(ratio * batch.advantage, jnp.clip(ratio, low, high) * batch.advantage).mean()
    if spec.action.kind == "discrete":
        log_p = jax.nn.log_softmax(plain_mlp(named, "actor", batch.obs, spec))
        entropy = -(jnp.exp(log_p) * log_p).sum(-1).mean()
    else:
        entropy = (named["actor.log_std"] + 0.5 * jnp.log(2 * jnp.pi * jnp.e)).sum()
    value = plain_mlp(named, "critic", batch.obs, spec)[:, 0]
    error = (value - batch.returns) ** 2
    if hyper.value_clip:
        near = batch.value + jnp.clip(value - batch.value, -hyper.value_clip, hyper.value_clip)
        error = jnp.maximum(error, (near - batch.returns) ** 2)
    return policy + hyper.value_coef * 0.5 * error.mean() - hyper.entropy_coef * entropy


def total(losses: ppo.Losses, hyper: ppo.Hyper) -> float:
    return float(losses.policy + hyper.value_coef * losses.value - hyper.entropy_coef * losses.entropy)


@pytest.mark.parametrize(("spec", "hyper"), CASES)
def test_gradient_agrees_with_jax_grad_in_float32(spec: PolicySpec, hyper: ppo.Hyper) -> None:
    params, batch = make(spec)
    on_jax = ppo.Batch(*map(jnp.asarray, batch))
    loss, wanted = jax.value_and_grad(jax_loss)(jnp.asarray(params), on_jax, hyper, spec)
    for xp, given in ((np, batch), (jnp, on_jax)):
        ops = Arrays(xp)
        gradient, losses = ppo.loss_gradient(xp.asarray(params), given, xp.arange(64), hyper, spec, ops)
        assert gradient.dtype == np.float32
        np.testing.assert_allclose(gradient, wanted, atol=1e-6)
        np.testing.assert_allclose(total(losses, hyper), loss, rtol=1e-5)
    assert 0.1 < float(losses.clip_fraction) < 0.9


@pytest.mark.parametrize(("spec", "hyper"), CASES)
def test_gradient_agrees_with_finite_differences_in_float64(spec: PolicySpec, hyper: ppo.Hyper) -> None:
    params, batch = make(spec, dtype=np.float64)
    ops, rows = Arrays(np, "float64"), np.arange(64)
    gradient = ppo.loss_gradient(params, batch, rows, hyper, spec, ops)[0].copy()
    assert gradient.dtype == np.float64
    step = 1e-6
    for index in np.random.default_rng(1).choice(params.size, 60, replace=False):
        sides = []
        for sign in (1, -1):
            moved = params.copy()
            moved[index] += sign * step
            sides.append(total(ppo.loss_gradient(moved, batch, rows, hyper, spec, ops)[1], hyper))
        np.testing.assert_allclose(gradient[index], (sides[0] - sides[1]) / (2 * step), atol=2e-8)


def test_the_gradient_can_be_jitted() -> None:
    params, batch = make(DISCRETE)
    compiled = jax.jit(lambda p, b: ppo.loss_gradient(p, b, jnp.arange(64), HYPERS[0], DISCRETE, Arrays(jnp))[0])
    plain = ppo.loss_gradient(params, batch, np.arange(64), HYPERS[0], DISCRETE, Arrays(np))[0]
    np.testing.assert_allclose(compiled(params, batch), plain, atol=1e-6)


def test_a_clipped_sample_pushes_no_further() -> None:
    params, batch = make(DISCRETE, rows=2)
    logp = np.asarray(jax_logp(jnp.asarray(params), batch.obs, batch.action, DISCRETE))
    hyper = ppo.Hyper(entropy_coef=0.0, value_coef=0.0)
    actor = DISCRETE.parameter_count("actor")
    for advantage, shift, moves in ((1.0, -0.5, False), (-1.0, 0.5, False), (1.0, 0.5, True), (-1.0, -0.5, True)):
        # shift < 0: the action has become more likely than it was
        shifted = batch._replace(logp=(logp + shift).astype("f"), advantage=np.full(2, advantage, "f"))
        gradient, _ = ppo.loss_gradient(params, shifted, np.arange(2), hyper, DISCRETE, Arrays(np))
        assert bool(np.abs(gradient[:actor]).max() > 0) is moves


def test_a_ratio_beyond_float32_stays_finite() -> None:
    params, batch = make(DISCRETE)
    batch = batch._replace(logp=np.full(64, -1e6, np.float32))
    gradient, losses = ppo.loss_gradient(params, batch, np.arange(64), ppo.Hyper(), DISCRETE, Arrays(np))
    assert np.isfinite(gradient).all()
    assert np.isfinite(losses.policy)


def run(seed: int = 0, hyper: ppo.Hyper | None = None, ops: Arrays | None = None, updates: int = 1, rows: int = 512):
    params, batch = make(DISCRETE, rows=rows)
    state = adam_init(params.size, Arrays(np))
    rng = np.random.default_rng(seed)
    stats: dict[str, float] = {}
    for _ in range(updates):
        params, state, stats = ppo.update(
            params, state, batch, hyper or ppo.Hyper(minibatch=128), rng, spec=DISCRETE, ops=ops
        )
    return params, state, stats


def test_update_is_the_same_bits_for_a_seed_with_or_without_a_workspace() -> None:
    first, _, stats = run(ops=Arrays(np), updates=3)
    again, _, same = run(updates=3)
    other, _, _ = run(seed=1, updates=3)
    assert np.array_equal(first, again)
    assert stats == same
    assert not np.array_equal(first, other)


def test_stats_have_the_names_of_the_telemetry() -> None:
    from drillyard.contracts.telemetry import METRICS

    _, state, stats = run()
    own = {"minibatches", "stopped_early"}
    assert set(stats) - own <= set(METRICS)
    losses = {"loss_policy", "loss_value", "entropy", "approx_kl", "clip_fraction"}
    assert losses | {"explained_variance", "grad_norm"} <= set(stats)
    assert stats["minibatches"] == state.steps == 16
    assert all(isinstance(value, float) for value in stats.values())


def test_update_lowers_the_loss_on_its_batch() -> None:
    params, batch = make(DISCRETE, rows=512)
    logp = np.asarray(jax_logp(jnp.asarray(params), batch.obs, batch.action, DISCRETE))
    batch = batch._replace(logp=logp)
    hyper = ppo.Hyper(minibatch=128, epochs=8)
    normal = batch._replace(advantage=ppo.normalise_advantage(batch.advantage))
    before = float(jax_loss(jnp.asarray(params), normal, hyper, DISCRETE))
    params, _, _ = ppo.update(
        params, adam_init(params.size, Arrays(np)), batch, hyper, np.random.default_rng(0), spec=DISCRETE
    )
    assert float(jax_loss(jnp.asarray(params), normal, hyper, DISCRETE)) < before - 0.02


def test_target_kl_ends_the_update_before_the_step_that_would_go_on() -> None:
    _, state, stats = run(hyper=ppo.Hyper(minibatch=128, target_kl=1e-6))
    assert (state.steps, stats["minibatches"], stats["stopped_early"]) == (0, 0.0, 1.0)
    assert stats["approx_kl"] > 1.5e-6
    _, state, stats = run(hyper=ppo.Hyper(minibatch=128, target_kl=10.0))
    assert (state.steps, stats["stopped_early"]) == (16, 0.0)


def test_long_gradients_are_shortened() -> None:
    params, batch = make(DISCRETE)
    batch = batch._replace(returns=batch.returns * 1000)
    state = adam_init(params.size, Arrays(np))
    hyper = ppo.Hyper(minibatch=64, epochs=1, max_grad_norm=0.5)
    _, state, stats = ppo.update(params, state, batch, hyper, np.random.default_rng(0), spec=DISCRETE)
    assert stats["grad_norm"] > 100
    np.testing.assert_allclose(np.linalg.norm(state.m) / 0.1, 0.5, rtol=1e-4)  # m = (1 - beta1) g after one step


@pytest.mark.parametrize("rows", [1, 100, 300, 1000])
def test_every_sample_is_used_once_an_epoch(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[np.ndarray] = []
    gather = ppo._gather
    monkeypatch.setattr(ppo, "_gather", lambda batch, which, ops: (seen.append(which), gather(batch, which, ops))[1])
    run(hyper=ppo.Hyper(minibatch=128, epochs=2), rows=rows)
    assert np.array_equal(np.sort(np.concatenate(seen)), np.repeat(np.arange(rows), 2))
    assert max(map(len, seen)) - min(map(len, seen)) <= 1


@pytest.mark.parametrize("field", ["obs", "returns", "logp", "advantage"])
def test_a_number_that_is_not_finite_stops_the_update_and_spoils_nothing(field: str) -> None:
    params, batch = make(DISCRETE, rows=256)
    getattr(batch, field)[7] = np.nan
    before, state = params.copy(), adam_init(params.size, Arrays(np))
    with pytest.raises(ppo.NotFiniteError) as caught, np.errstate(invalid="ignore"):
        ppo.update(params, state, batch, ppo.Hyper(minibatch=256), np.random.default_rng(0), spec=DISCRETE)
    assert 7 in caught.value.rows
    assert np.array_equal(params, before)
    assert not state.m.any()


def test_explained_variance() -> None:
    returns = np.random.default_rng(0).standard_normal(100).astype(np.float32)
    assert ppo.explained_variance(returns, returns) == 1.0
    assert ppo.explained_variance(np.zeros(100, np.float32), returns) == pytest.approx(0.0)
    assert ppo.explained_variance(returns, np.ones(100, np.float32)) == 0.0


@pytest.mark.parametrize("kind", ["discrete", "box"])
def test_learns_to_pick_the_action_that_pays(kind: str) -> None:
    """A bandit with an observation: the sign of obs[0] says which action is worth something."""
    from drillyard.policies.inference import NumPyPolicy

    spec = PolicySpec(obs_size=4, action=ActionSpec(kind, 3), hidden=(16,))  # pyright: ignore
    rng = np.random.default_rng(0)
    params = mlp.flatten_all(mlp.init_params(spec, rng), spec)
    actor = spec.parameter_count("actor")
    state, ops, policy = adam_init(params.size, Arrays(np)), Arrays(np), NumPyPolicy(spec, 512)
    rewards = []
    for _ in range(40):
        policy.load(params[:actor], params[actor:], np.zeros(4, "f"), np.ones(4, "f"))
        obs = rng.standard_normal((512, 4)).astype(np.float32)
        action, logp = policy.sample(obs, policy.draw_noise(512, rng))
        value = policy.values(obs)
        if kind == "discrete":
            reward = (action == np.where(obs[:, 0] > 0, 1, 2)).astype(np.float32)
        else:
            reward = -np.square(action - np.tanh(obs[:, :1])).sum(1).astype(np.float32)
        batch = ppo.Batch(obs, action, logp, value.copy(), reward - value, reward)
        hyper = ppo.Hyper(lr=1e-2, minibatch=128)
        params, state, _ = ppo.update(params, state, batch, hyper, rng, spec=spec, ops=ops)
        rewards.append(float(reward.mean()))
    if kind == "discrete":
        assert rewards[-1] > 0.9 > 0.5 > rewards[0]
    else:
        assert rewards[-1] > -1.0 > rewards[0]


@pytest.mark.parametrize("kind", ["discrete", "box"])
def test_a_decoupled_clip_is_measured_from_the_policy_before_the_update(kind: str) -> None:
    from drillyard.policies.inference import NumPyPolicy

    spec = PolicySpec(obs_size=4, action=ActionSpec(kind, 3), hidden=(16,))  # pyright: ignore
    rng = np.random.default_rng(0)
    params = mlp.flatten_all(mlp.init_params(spec, rng), spec)
    actor = spec.parameter_count("actor")
    ops, policy = Arrays(np), NumPyPolicy(spec, 300)
    policy.load(params[:actor], params[actor:], np.zeros(4, "f"), np.ones(4, "f"))
    obs = rng.standard_normal((300, 4)).astype(np.float32)
    action, now = (array.copy() for array in policy.sample(obs, policy.draw_noise(300, rng)))
    older = now + rng.normal(0.0, 0.3, 300).astype(np.float32)
    older[:10] = now[:10] - 5.0
    advantage = rng.standard_normal(300).astype(np.float32)
    batch = ppo.Batch(obs, action, older, advantage, advantage, advantage)
    got = ppo.recentred(params, batch, 128, spec, ops)
    np.testing.assert_allclose(got.logp, now, atol=1e-5)
    weight = np.minimum(np.exp(now - older), np.exp(ppo.MAX_LOG_WEIGHT))
    np.testing.assert_allclose(got.advantage, advantage * weight, rtol=1e-4, atol=1e-6)
    hyper = ppo.Hyper(lr=0.0, epochs=1, minibatch=300, decoupled=True)
    _, _, stats = ppo.update(params, adam_init(params.size, ops), batch, hyper, rng, spec=spec, ops=ops)
    assert stats["approx_kl"] < 1e-6
    assert stats["clip_fraction"] == 0.0
