"""Our Q-learning against numbers that plain PyTorch computed by autograd (data/make_dqn_reference.py)."""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from drillyard.contracts.env import ActionSpec
from drillyard.learning.adam import AdamState, adam_init
from drillyard.learning.dqn import network
from drillyard.learning.dqn.network import Network
from drillyard.learning.dqn.update import Batch, Hyper, loss_gradient, update
from drillyard.policies.arrays import Arrays
from drillyard.policies.inference import NumPyPolicy

CASES = ("plain_single", "plain_double", "duelling_double", "duelling_single")
STEPS = 5


@pytest.fixture(scope="module")
def reference() -> dict[str, np.ndarray]:
    with np.load(Path(__file__).parent / "data" / "dqn_reference.npz") as file:
        return dict(file)


class Case:
    """One case of the reference, its tensors in our order."""

    def __init__(self, reference: dict[str, np.ndarray], name: str) -> None:
        self.numbers = {key.removeprefix(name + "."): array for key, array in reference.items()}
        self.duelling = bool(self["setting.duelling"])
        self.hyper = Hyper(
            lr=float(reference["setting.lr"]),
            huber_delta=float(self["setting.delta"]),
            max_grad_norm=float(self["setting.max_norm"]),
            double=bool(self["setting.double"]),
        )
        self.batches = [Batch(*(reference[f"batch.{field}"][step] for field in Batch._fields)) for step in range(STEPS)]
        second, head = ("value_stream", "advantage") if self.duelling else ("second", "head")
        self.net = Network(
            obs_size=self.batches[0].obs.shape[1],
            actions=self[f"start.{head}.bias"].size,
            hidden=(self["start.first.bias"].size, self[f"start.{second}.bias"].size),
            activation=str(self["setting.activation"]),  # pyright: ignore
            duelling=self.duelling,
        )  # fmt: skip

    def __getitem__(self, key: str) -> np.ndarray:
        return self.numbers[key]

    def flat(self, prefix: str) -> np.ndarray:
        """A vector as ours is laid out; PyTorch's weights are (outputs, inputs)."""
        if self.duelling:
            streams = [
                np.concatenate([self[f"{prefix}.value_stream.{kind}"], self[f"{prefix}.advantage_stream.{kind}"]])
                for kind in ("weight", "bias")
            ]
            layers = [self._layer(prefix, "first"), streams, self._layer(prefix, "value")]
            layers.append(self._layer(prefix, "advantage"))
        else:
            layers = [self._layer(prefix, name) for name in ("first", "second", "head")]
        return np.concatenate([array for weight, bias in layers for array in (weight.T.ravel(), bias)])

    def _layer(self, prefix: str, name: str) -> list[np.ndarray]:
        return [self[f"{prefix}.{name}.weight"], self[f"{prefix}.{name}.bias"]]


@pytest.mark.parametrize(
    ("name", "xp"), [*((name, np) for name in CASES), ("plain_single", jnp), ("duelling_double", jnp)]
)
def test_the_first_gradient_is_the_one_of_autograd(reference: dict[str, np.ndarray], name: str, xp) -> None:
    case, ops = Case(reference, name), Arrays(xp)
    target = network.fold(case.flat("target"), case.net, Arrays(np))
    rows = np.arange(case.batches[0].action.size)

    def compute(params, target, batch):
        return loss_gradient(params, target, batch, rows, case.hyper, case.net, ops)

    compute = compute if xp is np else jax.jit(compute)
    gradient, td_error, stats = compute(case.flat("start"), target, case.batches[0])
    np.testing.assert_allclose(gradient, case.flat("gradient"), atol=5e-7)
    np.testing.assert_allclose(td_error, case["td_error.0"], atol=5e-6)
    np.testing.assert_allclose(np.asarray(stats), case["stats.0"], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", CASES)
def test_five_updates_give_the_parameters_of_pytorch(reference: dict[str, np.ndarray], name: str) -> None:
    case, ops = Case(reference, name), Arrays(np)
    params = case.flat("start").copy()
    target = network.fold(case.flat("target"), case.net, ops)
    optimiser: AdamState = adam_init(params.size, ops)
    rows = np.arange(case.batches[0].action.size)
    clipped = 0
    for step, batch in enumerate(case.batches):
        q = network.forward(params, batch.obs, case.net, ops).copy()[rows, batch.action]
        params, optimiser, td_error, stats = update(params, target, optimiser, batch, rows, case.hyper, case.net, ops)
        np.testing.assert_allclose(td_error, case[f"td_error.{step}"], atol=1e-5)
        np.testing.assert_allclose(td_error + q, case[f"wanted.{step}"], atol=1e-5)
        np.testing.assert_allclose(stats, case[f"stats.{step}"], rtol=1e-4, atol=1e-5)
        clipped += bool(stats.grad_norm > case.hyper.max_grad_norm)
        if step in (0, STEPS - 1):
            np.testing.assert_allclose(optimiser.m, case.flat(f"m.{step}"), atol=5e-6)
            np.testing.assert_allclose(optimiser.v, case.flat(f"v.{step}"), atol=1e-7)
            np.testing.assert_allclose(params, case.flat(f"params.{step}"), atol=1e-5)
    assert (clipped > 0) == (case.hyper.max_grad_norm < 1.0), "one limit is reached, the other never"


@pytest.mark.parametrize("name", CASES)
def test_the_folded_policy_acts_as_the_network_of_pytorch_judges(reference: dict[str, np.ndarray], name: str) -> None:
    """The two streams apart, and the plain MLP that workers play: the same values, so the same largest one."""
    case, ops = Case(reference, name), Arrays(np)
    batch = case.batches[0]
    policy = NumPyPolicy(case.net.spec(ActionSpec("discrete", case.net.actions)), batch.obs.shape[0])
    size = case.net.obs_size
    policy.load(network.fold(case.flat("start"), case.net, ops), None, np.zeros(size, "f"), np.ones(size, "f"))
    values = policy.action_values(batch.obs).copy()
    taken = values[np.arange(batch.action.size), batch.action]
    np.testing.assert_allclose(taken, case["wanted.0"] - case["td_error.0"], atol=5e-6)
    np.testing.assert_allclose(policy.values(batch.obs).mean(), case["stats.0"][2], rtol=1e-5)
    assert np.array_equal(policy.act(batch.obs, None), values.argmax(axis=1))
