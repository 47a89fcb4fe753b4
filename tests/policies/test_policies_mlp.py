"""Parameters, flat vectors and the forward pass."""

import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.policies import mlp

SPEC = PolicySpec(obs_size=7, action=ActionSpec("discrete", 5), hidden=(16, 12))
BOX = PolicySpec(obs_size=7, action=ActionSpec("box", 3), hidden=(16,), activation="relu")


def params_of(spec: PolicySpec, seed: int = 0) -> dict[str, np.ndarray]:
    return mlp.init_params(spec, np.random.default_rng(seed))


@pytest.mark.parametrize("spec", [SPEC, BOX])
def test_init_has_the_shapes_of_the_spec_and_is_float32(spec: PolicySpec) -> None:
    params = params_of(spec)
    assert {name: array.shape for name, array in params.items()} == {**spec.shapes("actor"), **spec.shapes("critic")}
    assert {array.dtype for array in params.values()} == {np.dtype(np.float32)}


def test_hidden_weights_are_orthogonal_and_the_action_head_is_small() -> None:
    params = params_of(SPEC)
    w0 = params["actor.w0"].astype(np.float64)
    np.testing.assert_allclose(w0 @ w0.T, 2.0 * np.eye(7), atol=1e-5)
    assert np.abs(params["actor.w2"]).max() < 0.011
    assert np.abs(params["critic.w2"]).max() > 0.05


def test_the_same_seed_gives_the_same_parameters() -> None:
    first, again, other = params_of(SPEC, 3), params_of(SPEC, 3), params_of(SPEC, 4)
    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not np.array_equal(first["actor.w0"], other["actor.w0"])


@given(
    obs=st.integers(1, 9), size=st.integers(1, 6), hidden=st.lists(st.integers(1, 9), min_size=1, max_size=3),
    kind=st.sampled_from(["discrete", "box", "values"]),
)  # fmt: skip
@settings(max_examples=30, deadline=None)
def test_flatten_and_unflatten_are_inverse(obs: int, size: int, hidden: list[int], kind: str) -> None:
    action = ActionSpec("box" if kind == "box" else "discrete", size)
    spec = PolicySpec(obs, action, tuple(hidden), head="values" if kind == "values" else "logits")
    assert (spec.parameter_count("critic") == 0) == (kind == "values")
    params = params_of(spec)
    vector = mlp.flatten_all(params, spec)
    assert vector.size == spec.parameter_count("actor") + spec.parameter_count("critic")
    back = mlp.unflatten_all(vector, spec)
    assert list(back) == [*spec.shapes("actor"), *spec.shapes("critic")]
    assert all(np.array_equal(back[name], params[name]) for name in params)


def test_unflatten_gives_views() -> None:
    vector = np.zeros(SPEC.parameter_count("actor"), np.float32)
    mlp.unflatten(vector, SPEC, "actor")["actor.b0"][:] = 1.0
    assert vector.sum() == 16.0


def test_a_vector_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="parameters"):
        mlp.unflatten(np.zeros(SPEC.parameter_count("actor") + 1, np.float32), SPEC, "actor")
    params = params_of(SPEC)
    params["actor.b0"] = np.zeros(3, np.float32)
    with pytest.raises(ValueError, match=r"actor\.b0"):
        mlp.flatten(params, SPEC, "actor")


@pytest.mark.parametrize("spec", [SPEC, BOX])
@pytest.mark.parametrize("part", mlp.PARTS)
def test_forward_agrees_with_a_plain_float64_network_and_with_jax(spec: PolicySpec, part: mlp.Part) -> None:
    params = {name: array + np.float32(0.01) for name, array in params_of(spec).items()}
    x = np.random.default_rng(1).standard_normal((33, 7)).astype(np.float32)
    plain = x.astype(np.float64)
    for index in range(len(spec.hidden) + 1):
        plain = plain @ params[f"{part}.w{index}"].astype(np.float64) + params[f"{part}.b{index}"]
        if index < len(spec.hidden):
            plain = np.tanh(plain) if spec.activation == "tanh" else np.maximum(plain, 0.0)
    ours = mlp.forward(params, spec, part, x, np)
    assert ours.dtype == np.float32
    np.testing.assert_allclose(ours, plain, atol=2e-6)
    jax_params = {name: jnp.asarray(array) for name, array in params.items()}
    np.testing.assert_allclose(mlp.forward(jax_params, spec, part, jnp.asarray(x), jnp), plain, atol=2e-6)
