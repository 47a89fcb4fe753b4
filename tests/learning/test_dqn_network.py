"""The network of action values and its fold; the schedule of exploration."""

import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.env import ActionSpec
from drillyard.learning.dqn import network
from drillyard.learning.dqn.epsilon import LinearEpsilon
from drillyard.learning.dqn.network import Network
from drillyard.policies import mlp
from drillyard.policies.arrays import Arrays
from drillyard.policies.inference import NumPyPolicy

DUELLING = Network(7, 5, (16, 12), "relu", duelling=True)
PLAIN = DUELLING._replace(duelling=False)

networks = st.builds(
    Network,
    obs_size=st.integers(1, 9),
    actions=st.integers(1, 6),
    hidden=st.lists(st.integers(1, 9), min_size=1, max_size=3).map(tuple),
    activation=st.sampled_from(["tanh", "relu"]),
    duelling=st.booleans(),
)


def spoilt(net: Network, seed: int = 0) -> np.ndarray:
    """Parameters of which no bias is zero."""
    rng = np.random.default_rng(seed)
    return network.init_params(net, rng) + rng.standard_normal(net.size).astype(np.float32)


def two_streams(params: np.ndarray, obs: np.ndarray, net: Network) -> np.ndarray:
    """Q in float64, unfolded: each stream for itself."""
    vector, x = params.astype(np.float64), obs.astype(np.float64)

    def take(*shape: int) -> np.ndarray:
        nonlocal vector
        count = int(np.prod(shape))
        part, vector = vector[:count].reshape(shape), vector[count:]
        return part

    def activated(z: np.ndarray) -> np.ndarray:
        return np.tanh(z) if net.activation == "tanh" else np.maximum(z, 0.0)

    for inputs, outputs in zip((net.obs_size, *net.hidden), net.hidden[: len(net.hidden) - net.duelling], strict=False):
        x = activated(x @ take(inputs, outputs) + take(outputs))
    if not net.duelling:
        return x @ take(net.hidden[-1], net.actions) + take(net.actions)
    width = net.hidden[-1]
    both, bias = take(x.shape[1], 2 * width), take(2 * width)
    value = activated(x @ both[:, :width] + bias[:width]) @ take(width, 1) + take(1)
    advantage = activated(x @ both[:, width:] + bias[width:]) @ take(width, net.actions) + take(net.actions)
    assert vector.size == 0
    return value + advantage - advantage.mean(axis=1, keepdims=True)


@given(net=networks, seed=st.integers(0, 1000))
@settings(max_examples=60, deadline=None)
def test_the_folded_policy_has_the_values_of_the_unfolded_network(net: Network, seed: int) -> None:
    params = spoilt(net, seed)
    obs = np.random.default_rng(seed).standard_normal((9, net.obs_size)).astype(np.float32)
    wanted = two_streams(params, obs, net)
    np.testing.assert_allclose(network.forward(params, obs, net, Arrays(np)), wanted, rtol=1e-4, atol=1e-4)
    spec = net.spec(ActionSpec("discrete", net.actions))
    actor = network.fold(params, net, Arrays(np))
    assert (actor.size, actor.dtype) == (spec.parameter_count("actor"), np.float32)
    policy = NumPyPolicy(spec, 9)
    policy.load(actor, None, np.zeros(net.obs_size, np.float32), np.ones(net.obs_size, np.float32))
    np.testing.assert_allclose(policy.action_values(obs), wanted, rtol=1e-4, atol=1e-4)
    again = network.fold(params, net, Arrays(np), np.empty_like(actor))
    assert np.array_equal(again, actor)
    assert again is not params


@pytest.mark.parametrize("net", [PLAIN, DUELLING])
def test_the_fold_in_float64_is_exact_to_its_rounding(net: Network) -> None:
    params = spoilt(net).astype(np.float64)
    obs = np.random.default_rng(1).standard_normal((50, net.obs_size))
    got = network.forward(params, obs, net, Arrays(np, "float64"))
    assert got.dtype == np.float64
    np.testing.assert_allclose(got, two_streams(params, obs, net), rtol=1e-12, atol=1e-12)


def test_jax_folds_alike() -> None:
    params, obs = spoilt(DUELLING), np.ones((3, 7), np.float32)
    got = network.forward(jnp.asarray(params), jnp.asarray(obs), DUELLING, Arrays(jnp))
    np.testing.assert_allclose(got, network.forward(params, obs, DUELLING, Arrays(np)), atol=1e-5)


def test_taking_a_gradient_back_is_the_adjoint_of_the_fold() -> None:
    """<fold(x), y> = <x, taken_back(y)>, for the fold is linear."""
    ops, rng = Arrays(np, "float64"), np.random.default_rng(0)
    x, gradient = rng.standard_normal(DUELLING.size), np.zeros(DUELLING.size)
    into = network._gradient_layers(gradient, DUELLING, ops)
    for layer in into:
        layer[...] = rng.standard_normal(layer.shape)
    left = sum(float((a * b).sum()) for a, b in zip(network.layers(x, DUELLING, ops), into, strict=True))
    np.testing.assert_allclose(left, x @ network._taken_back(into, gradient, DUELLING, ops), rtol=1e-12)


def test_a_mean_of_folded_networks_is_the_folded_mean() -> None:
    """What the trainer relies on when its target network moves a little at every update."""
    one, two, ops = spoilt(DUELLING, 1), spoilt(DUELLING, 2), Arrays(np)
    mean = 0.3 * network.fold(one, DUELLING, ops) + 0.7 * network.fold(two, DUELLING, ops)
    np.testing.assert_allclose(mean, network.fold((0.3 * one + 0.7 * two).astype("f"), DUELLING, ops), atol=1e-6)


def test_init_is_orthogonal_stream_by_stream_and_the_same_for_a_seed() -> None:
    params = network.init_params(DUELLING, np.random.default_rng(3))
    assert np.array_equal(params, network.init_params(DUELLING, np.random.default_rng(3)))
    assert not np.array_equal(params, network.init_params(DUELLING, np.random.default_rng(4)))
    assert params.dtype == np.float32
    first, streams, _ = network.layers(params, DUELLING, Arrays(np))
    np.testing.assert_allclose(first[:-1] @ first[:-1].T, 2.0 * np.eye(7), atol=1e-5)
    for stream in (streams[:-1, :12], streams[:-1, 12:]):
        np.testing.assert_allclose(stream.T @ stream, 2.0 * np.eye(12), atol=1e-5)
    assert not first[-1].any()
    assert not streams[-1].any()


def test_the_policy_of_a_network_is_a_plain_mlp_of_values() -> None:
    spec = DUELLING.spec(ActionSpec("discrete", 5))
    assert (spec.head, spec.hidden, spec.activation) == ("values", (16, 24), "relu")
    assert spec.parameter_count("critic") == 0
    assert PLAIN.spec(ActionSpec("discrete", 5)).hidden == (16, 12)
    # Observations reach the network as they are, however large.
    policy = NumPyPolicy(spec, 1)
    actor = network.fold(spoilt(DUELLING), DUELLING, Arrays(np))
    policy.load(actor, None, np.zeros(7, np.float32), np.ones(7, np.float32))
    obs = np.full((1, 7), 5000.0, np.float32)
    plain = mlp.forward(mlp.unflatten(actor, spec, "actor"), spec, "actor", obs, np)
    np.testing.assert_allclose(policy.action_values(obs), plain, rtol=1e-6)


@given(
    start=st.floats(0, 1), end=st.floats(0, 1), steps=st.integers(1, 10**9), at=st.integers(-5, 2 * 10**9),
    ahead=st.integers(0, 10**6),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_epsilon_falls_in_a_line_by_the_steps_of_the_run(
    start: float, end: float, steps: int, at: int, ahead: int
) -> None:
    start, end = max(start, end), min(start, end)
    epsilon = LinearEpsilon(start, end, steps)
    assert end <= epsilon.value(at) <= start
    assert epsilon.value(max(at, 0) + ahead) <= epsilon.value(at) + 1e-12
    assert (epsilon.value(0), epsilon.value(steps)) == (start, end)
    # What a worker does with a task: `ahead` steps on, by the slope, it is where the schedule is then.
    worker = max(end, epsilon.value(max(at, 0)) - ahead * epsilon.slope(max(at, 0)))
    assert worker == pytest.approx(epsilon.value(max(at, 0) + ahead), abs=1e-9)
