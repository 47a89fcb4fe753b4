"""Log-probabilities, entropies and their written-out gradients, against jax.grad in float32 (tolerance 2e-6)."""

import jax
import jax.numpy as jnp
import numpy as np

from drillyard.policies import distribution
from drillyard.policies.arrays import Arrays

RNG = np.random.default_rng(0)
ROWS, CHOICES = 50, 6
LOGITS = (3.0 * RNG.standard_normal((CHOICES, ROWS))).astype(np.float32)
ACTION = RNG.integers(0, CHOICES, ROWS).astype(np.int32)
G = RNG.standard_normal(ROWS).astype(np.float32)
H = 0.3


def test_categorical_agrees_with_jax() -> None:
    dist = distribution.categorical(LOGITS.copy(), Arrays(np))
    log_p = jax.nn.log_softmax(jnp.asarray(LOGITS), axis=0)
    np.testing.assert_allclose(dist.probability, jnp.exp(log_p), atol=1e-6)
    np.testing.assert_allclose(dist.entropy, -(jnp.exp(log_p) * log_p).sum(0), atol=2e-6)
    logp = distribution.categorical_logp(dist, ACTION, np.arange(ROWS))
    np.testing.assert_allclose(logp, log_p[ACTION, np.arange(ROWS)], atol=2e-6)


def test_extreme_logits_stay_finite() -> None:
    logits = np.array([[1e4, -1e4], [-1e4, -1e4], [0.0, -1e4]], np.float32)
    dist = distribution.categorical(logits, Arrays(np))
    np.testing.assert_allclose(dist.entropy, [0.0, np.log(3.0)], atol=1e-6)
    assert np.isfinite(distribution.categorical_logp(dist, np.array([1, 0]), np.arange(2))).all()


def test_categorical_gradient_agrees_with_jax() -> None:
    def loss(logits: jax.Array) -> jax.Array:
        log_p = jax.nn.log_softmax(logits, axis=0)
        entropy = -(jnp.exp(log_p) * log_p).sum(0)
        return (G * log_p[ACTION, jnp.arange(ROWS)] + H * entropy).sum()

    for xp in (np, jnp):
        ops, rows = Arrays(xp), xp.arange(ROWS)
        dist = distribution.categorical(xp.array(LOGITS), ops)
        ours = distribution.categorical_gradient(dist, xp.asarray(ACTION), rows, xp.asarray(G), H, ops)
        np.testing.assert_allclose(ours, jax.grad(loss)(jnp.asarray(LOGITS)), atol=2e-6)


def test_gaussian_gradient_agrees_with_jax() -> None:
    mean = RNG.standard_normal((3, ROWS)).astype(np.float32)
    log_std = np.array([-0.5, 0.1, 0.4], np.float32)
    action = RNG.standard_normal((3, ROWS)).astype(np.float32)

    def logp_of(mean: jax.Array, log_std: jax.Array) -> jax.Array:
        return jax.scipy.stats.norm.logpdf(action, mean, jnp.exp(log_std)[:, None]).sum(0)

    def loss(mean: jax.Array, log_std: jax.Array) -> jax.Array:
        entropy = (log_std + 0.5 * jnp.log(2.0 * jnp.pi * jnp.e)).sum()
        return (G * logp_of(mean, log_std)).sum() + H * ROWS * entropy

    by_mean, by_log_std = jax.grad(loss, (0, 1))(jnp.asarray(mean), jnp.asarray(log_std))
    ops = Arrays(np)
    logp, residual = distribution.gaussian_logp(mean, log_std, action, ops)
    np.testing.assert_allclose(logp, logp_of(jnp.asarray(mean), jnp.asarray(log_std)), atol=1e-5)
    ours = distribution.gaussian_gradient(residual, log_std, G, np.float32(H * ROWS), ops)
    np.testing.assert_allclose(ours[0], by_mean, atol=1e-5)
    np.testing.assert_allclose(ours[1], by_log_std, rtol=1e-5)
    np.testing.assert_allclose(
        distribution.gaussian_entropy(log_std, ops), (log_std + 0.5 * np.log(2 * np.pi * np.e)).sum(), rtol=1e-6
    )
