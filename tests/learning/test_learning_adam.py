"""Adam: against the textbook in float64, and both backends."""

import jax.numpy as jnp
import numpy as np

from drillyard.learning.adam import BETA1, BETA2, EPSILON, adam_init, adam_step
from drillyard.policies.arrays import Arrays


def textbook(start: np.ndarray, gradients: np.ndarray, lr: float) -> np.ndarray:
    params, m, v = start.astype(np.float64), np.zeros(start.size), np.zeros(start.size)
    for t, gradient in enumerate(gradients.astype(np.float64), start=1):
        m = BETA1 * m + (1 - BETA1) * gradient
        v = BETA2 * v + (1 - BETA2) * gradient**2
        params = params - lr * (m / (1 - BETA1**t)) / (np.sqrt(v / (1 - BETA2**t)) + EPSILON)
    return params


def test_steps_agree_with_the_textbook() -> None:
    rng = np.random.default_rng(0)
    start = rng.standard_normal(40).astype(np.float32)
    gradients = (rng.standard_normal((30, 40)) * 10.0 ** rng.uniform(-6, 2, 40)).astype(np.float32)
    for xp in (np, jnp):
        ops = Arrays(xp)
        params, state = xp.array(start), adam_init(40, ops)
        for gradient in gradients:
            params, state = adam_step(params, xp.array(gradient), state, 0.01, ops)
        assert state.steps == 30
        assert params.dtype == np.float32
        np.testing.assert_allclose(params, textbook(start, gradients, 0.01), atol=2e-5)


def test_numpy_works_in_place() -> None:
    ops = Arrays(np)
    params, state = np.ones(5, np.float32), adam_init(5, ops)
    after, next_state = adam_step(params, np.ones(5, np.float32), state, 0.1, ops)
    assert after is params
    assert next_state.m is state.m
    np.testing.assert_allclose(params, 0.9, atol=1e-5)


def test_finds_the_bottom_of_a_bowl() -> None:
    ops = Arrays(np)
    goal = np.linspace(-1, 1, 5).astype(np.float32)
    params, state = np.zeros(5, np.float32), adam_init(5, ops)
    for _ in range(800):
        params, state = adam_step(params, 2.0 * (params - goal), state, 0.02, ops)
    np.testing.assert_allclose(params, goal, atol=1e-3)
