"""Q-learning: the written-out gradient against jax.grad and finite differences, and the update round it."""

import math

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.telemetry import METRICS
from drillyard.learning.adam import AdamState, adam_init
from drillyard.learning.dqn import network
from drillyard.learning.dqn.network import Network
from drillyard.learning.dqn.update import Batch, Hyper, Stats, loss_gradient, update
from drillyard.learning.finite import NotFiniteError
from drillyard.policies.arrays import Arrays

PLAIN = Network(6, 5, (16, 12), "relu", duelling=False)
DUELLING = Network(6, 5, (16, 12), "tanh", duelling=True)
DEEP = Network(6, 2, (12, 8, 8), "relu", duelling=True)
SINGLE = Hyper(double=False, huber_delta=0.3)
CASES = [(PLAIN, Hyper()), (PLAIN, SINGLE), (DUELLING, Hyper()), (DEEP, SINGLE)]
B = 48


def make(net: Network, seed: int = 0, dtype: str = "float32", rows: int = B) -> tuple[np.ndarray, np.ndarray, Batch]:
    """Parameters, a folded target network, and a batch with errors on either side of delta."""
    rng = np.random.default_rng(seed)
    params = (network.init_params(net, rng) + 0.2 * rng.standard_normal(net.size)).astype(dtype)
    other = (params + 0.2 * rng.standard_normal(net.size)).astype(dtype)
    batch = Batch(
        obs=rng.standard_normal((rows, net.obs_size)).astype(dtype),
        action=rng.integers(0, net.actions, rows).astype(np.int32),
        n_step_return=rng.standard_normal(rows).astype(dtype),
        discount=(0.97 ** rng.integers(1, 4, rows) * (rng.random(rows) < 0.8)).astype(dtype),
        next_obs=rng.standard_normal((rows, net.obs_size)).astype(dtype),
        weight=rng.uniform(0.2, 1.0, rows).astype(dtype),
    )
    return params, network.fold(other, net, Arrays(np, dtype)), batch


def plain_q(params: jax.Array, obs: jax.Array, net: Network) -> jax.Array:
    """Q of the unfolded network, as the paper writes it: two streams, V + A - mean(A)."""
    at = 0

    def take(*shape: int) -> jax.Array:
        nonlocal at
        at += math.prod(shape)
        return params[at - math.prod(shape) : at].reshape(shape)

    activation = jnp.tanh if net.activation == "tanh" else jax.nn.relu
    x, inputs = obs, net.obs_size
    for width in net.plain_hidden:
        x = activation(x @ take(inputs, width) + take(width))
        inputs = width
    if not net.duelling:
        return x @ take(inputs, net.actions) + take(net.actions)
    width = net.hidden[-1]
    value = x[:, :width] @ take(width, 1) + take(1)
    advantage = x[:, width:] @ take(width, net.actions) + take(net.actions)
    return value + advantage - advantage.mean(1, keepdims=True)


def plain_loss(params: jax.Array, target: jax.Array, batch: Batch, hyper: Hyper, net: Network) -> jax.Array:
    """The loss as the papers write it, independent of our code but for the layout of the vectors."""
    rows = jnp.arange(batch.action.shape[0])
    after = plain_q(target, batch.next_obs, net._replace(hidden=net.plain_hidden, duelling=False))
    best = (plain_q(params, batch.next_obs, net) if hyper.double else after).argmax(1)
    wanted = jax.lax.stop_gradient(batch.n_step_return + batch.discount * after[rows, best])
    error = jnp.abs(plain_q(params, batch.obs, net)[rows, batch.action] - wanted)
    delta = hyper.huber_delta
    return (batch.weight * jnp.where(error <= delta, 0.5 * error**2, delta * (error - 0.5 * delta))).mean()


@pytest.mark.parametrize(("net", "hyper"), CASES)
def test_gradient_agrees_with_jax_grad_in_float32(net: Network, hyper: Hyper) -> None:
    params, target, batch = make(net)
    wanted_loss, wanted = jax.jit(jax.value_and_grad(plain_loss), static_argnums=(3, 4))(
        params, target, batch, hyper, net
    )
    gradient, td_error, stats = loss_gradient(params, target, batch, np.arange(B), hyper, net, Arrays(np))
    assert gradient.dtype == td_error.dtype == np.float32
    np.testing.assert_allclose(gradient, wanted, atol=1e-6)
    np.testing.assert_allclose(stats.loss_q, wanted_loss, rtol=1e-5)
    assert 0.1 < (np.abs(td_error) > hyper.huber_delta).mean() < 0.95


@pytest.mark.parametrize(("net", "hyper"), CASES)
def test_gradient_agrees_with_finite_differences_in_float64(net: Network, hyper: Hyper) -> None:
    params, target, batch = make(net, dtype="float64")
    ops, rows = Arrays(np, "float64"), np.arange(B)
    gradient = loss_gradient(params, target, batch, rows, hyper, net, ops)[0].copy()
    assert gradient.dtype == np.float64
    for index in np.random.default_rng(1).choice(params.size, 60, replace=False):
        sides = []
        for sign in (1, -1):
            moved = params.copy()
            moved[index] += sign * 1e-6
            sides.append(loss_gradient(moved, target, batch, rows, hyper, net, ops)[2].loss_q)
        np.testing.assert_allclose(gradient[index], (sides[0] - sides[1]) / 2e-6, atol=2e-8)


def test_the_same_source_jitted_by_jax_makes_the_same_update() -> None:
    net = DUELLING
    params, target, batch = make(net)
    hyper = Hyper(lr=3e-3, max_grad_norm=0.2)

    def step(params: jax.Array, target: jax.Array, batch: Batch) -> tuple[jax.Array, AdamState, jax.Array, Stats]:
        ops = Arrays(jnp)
        return update(params, target, adam_init(net.size, ops), batch, jnp.arange(B), hyper, net, ops)

    # A copy: jax may look at an array of NumPy's memory late, and NumPy's update works in place.
    on_jax, moments, td_error, stats = jax.jit(step)(jnp.array(params), target, batch)
    ours, state, errors, numbers = update(
        params, target, adam_init(net.size, Arrays(np)), batch, np.arange(B), hyper, net, Arrays(np)
    )
    assert numbers.grad_norm > hyper.max_grad_norm
    np.testing.assert_allclose(ours, on_jax, atol=2e-5)
    np.testing.assert_allclose(state.m, moments.m, atol=1e-6)
    np.testing.assert_allclose(errors, td_error, atol=1e-5)
    np.testing.assert_allclose(numbers, stats, rtol=1e-4)


def test_an_update_is_the_same_bits_with_or_without_a_workspace() -> None:
    results = []
    shared = Arrays(np)
    for ops in (shared, shared, Arrays(np)):
        params, target, batch = make(DUELLING)
        state = adam_init(params.size, ops)
        for size in (B, 20, B):
            part = Batch(*(array[:size] for array in batch))
            params, state, td_error, stats = update(
                params, target, state, part, np.arange(size), Hyper(), DUELLING, ops
            )  # fmt: skip
        results.append((params.tobytes(), td_error.tobytes(), tuple(map(float, stats))))
    assert results[0] == results[1] == results[2]


def test_stats_have_the_names_of_the_telemetry() -> None:
    assert set(Stats._fields) <= set(METRICS)


@pytest.mark.parametrize("double", [True, False])
def test_a_terminated_transition_is_worth_its_rewards_whatever_comes_after(double: bool) -> None:
    params, target, batch = make(PLAIN)
    batch = batch._replace(discount=np.zeros(B, np.float32))
    hyper, rows = Hyper(double=double), np.arange(B)
    first = loss_gradient(params, target, batch, rows, hyper, PLAIN, Arrays(np))[1]
    other = batch._replace(next_obs=batch.next_obs * 100)
    assert np.array_equal(first, loss_gradient(params, target, other, rows, hyper, PLAIN, Arrays(np))[1])
    q = network.forward(params, batch.obs, PLAIN, Arrays(np))[rows, batch.action]
    np.testing.assert_allclose(first, batch.n_step_return - q, atol=1e-5)


def test_double_takes_the_targets_value_of_the_networks_choice() -> None:
    params, target, batch = make(PLAIN)
    rows = np.arange(B)
    chosen = network.forward(params, batch.next_obs, PLAIN, Arrays(np)).argmax(1)
    after = network.forward(target, batch.next_obs, PLAIN, Arrays(np)).copy()
    assert (chosen != after.argmax(1)).any()
    taken = network.forward(params, batch.obs, PLAIN, Arrays(np))[rows, batch.action]
    for double, value in ((True, after[rows, chosen]), (False, after.max(1))):
        got = loss_gradient(params, target, batch, rows, Hyper(double=double), PLAIN, Arrays(np))[1]
        np.testing.assert_allclose(got, batch.n_step_return + batch.discount * value - taken, atol=1e-5)


@given(error=st.floats(-50, 50, width=32), delta=st.floats(0.125, 10, width=32), weight=st.floats(0, 2, width=32))
@settings(max_examples=60, deadline=None)
def test_the_loss_is_the_weighted_huber_loss(error: float, delta: float, weight: float) -> None:
    """A network of zeros: Q is 0, the error is the reward."""
    net = Network(2, 3, (4,), "relu", duelling=False)
    params = np.zeros(net.size, np.float32)
    batch = Batch(
        obs=np.ones((1, 2), "f"), action=np.array([1], "i4"), n_step_return=np.array([error], "f"),
        discount=np.ones(1, "f"), next_obs=np.ones((1, 2), "f"), weight=np.array([weight], "f"),
    )  # fmt: skip
    gradient, td_error, stats = loss_gradient(
        params, params.copy(), batch, np.arange(1), Hyper(huber_delta=delta), net, Arrays(np)
    )
    size = abs(error)
    huber = 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)
    assert td_error[0] == np.float32(error)
    np.testing.assert_allclose(stats.loss_q, weight * huber, rtol=1e-4, atol=1e-6)
    # All weights are 0, so only the bias of the action taken has a gradient: weight times the clipped error.
    wanted = np.zeros(net.size)
    wanted[-2] = -weight * np.clip(error, -delta, delta)
    np.testing.assert_allclose(gradient, wanted, rtol=1e-5, atol=1e-7)


def test_without_a_delta_all_errors_are_squared() -> None:
    params, target, batch = make(PLAIN)
    _, td_error, stats = loss_gradient(
        params, target, batch, np.arange(B), Hyper(huber_delta=math.inf), PLAIN, Arrays(np)
    )
    np.testing.assert_allclose(stats.loss_q, 0.5 * (batch.weight * td_error**2).mean(), rtol=1e-5)


def test_long_gradients_are_shortened_and_others_are_not() -> None:
    for limit, wanted in ((0.01, 0.01), (0.0, None), (1e6, None)):
        params, target, batch = make(DUELLING)
        state = adam_init(params.size, Arrays(np))
        _, state, _, stats = update(
            params, target, state, batch, np.arange(B), Hyper(max_grad_norm=limit), DUELLING, Arrays(np)
        )
        length = float(stats.grad_norm) if wanted is None else wanted
        np.testing.assert_allclose(np.linalg.norm(state.m) / 0.1, length, rtol=1e-4)  # m = (1 - beta1) g


@pytest.mark.parametrize("field", ["obs", "next_obs", "n_step_return", "discount", "weight"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_number_that_is_not_finite_stops_the_update_and_spoils_nothing(field: str, value: float) -> None:
    params, target, batch = make(DUELLING if field == "discount" else PLAIN)
    net = DUELLING if field == "discount" else PLAIN
    getattr(batch, field)[7] = value
    before, state = params.copy(), adam_init(params.size, Arrays(np))
    with pytest.raises(NotFiniteError, match="of 48 samples is not finite") as caught, np.errstate(all="ignore"):
        update(params, target, state, batch, np.arange(B), Hyper(), net, Arrays(np))
    assert 7 in caught.value.rows
    assert np.array_equal(params, before)
    assert not state.m.any()
    assert state.steps == 0


def test_learns_the_action_values_of_a_small_world() -> None:
    """Eight rooms in a row, the exit right of the last: a step costs 0.1, the exit pays 1. Q* by value iteration."""
    rooms, gamma = 8, 0.9
    best = np.zeros((rooms, 2))
    step_of = np.array([[max(room - 1, 0), room + 1] for room in range(rooms)])
    out = step_of == rooms
    reward = np.where(out, 1.0, -0.1)
    for _ in range(200):
        best = reward + gamma * np.where(out, 0.0, best.max(1)[np.minimum(step_of, rooms - 1)])
    rng, ops = np.random.default_rng(0), Arrays(np)
    seen = np.eye(rooms, dtype=np.float32)
    net = Network(rooms, 2, (32,), "relu", duelling=True)
    params = network.init_params(net, rng)
    target, state = network.fold(params, net, ops), adam_init(net.size, ops)
    rows = np.arange(64)
    for updates in range(1, 2001):
        room, action = rng.integers(0, rooms, 64), rng.integers(0, 2, 64).astype(np.int32)
        batch = Batch(
            obs=seen[room],
            action=action,
            n_step_return=reward[room, action].astype(np.float32),
            discount=np.where(out[room, action], 0.0, gamma).astype(np.float32),
            next_obs=seen[np.minimum(step_of[room, action], rooms - 1)],
            weight=np.ones(64, np.float32),
        )
        hyper = Hyper(lr=5e-3 if updates < 1500 else 5e-4)
        params, state, _, _ = update(params, target, state, batch, rows, hyper, net, ops)
        if updates % 50 == 0:
            network.fold(params, net, ops, target)
    np.testing.assert_allclose(network.forward(params, seen, net, ops), best, atol=0.02)
