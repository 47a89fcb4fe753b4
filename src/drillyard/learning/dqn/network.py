"""The network of action values as training sees it, and how it folds into the plain MLP that everybody else plays.

Duelling with separate streams (Wang et al. 2016, "Dueling network architectures"): the last hidden layer is split into
a value and an advantage stream, and Q = V + A - mean(A). V, A and the mean are linear in the streams, so the two heads
together are one matrix: a plain MLP whose last hidden layer is both streams side by side has the same Q. Hence only the
heads differ, and the gradient by the heads is that by the one matrix, taken back through the fold.
"""

import functools
import itertools
from typing import Literal, NamedTuple

import numpy as np

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.policies import mlp
from drillyard.policies.arrays import Array, Arrays

Layer = tuple[Array, Array]
"""Weights (inputs, outputs) and biases (outputs,)."""

OBS_CLIP = 1e9
"""Observations go into the network as they are; a policy needs some bound."""
HEAD_GAIN = 1.0


class Network(NamedTuple):
    """Sizes of a network of action values. Parameters are one flat vector (P,) float32.

    In order: weights and biases of each hidden layer, of which the last is both streams side by side (value first) when
    duelling; then of the head, or of the value head (H, 1) and the advantage head (H, K).
    """

    obs_size: int
    actions: int
    hidden: tuple[int, ...] = (64, 64)
    activation: Literal["tanh", "relu"] = "relu"
    duelling: bool = True

    @property
    def plain_hidden(self) -> tuple[int, ...]:
        """Hidden layers of the plain MLP that it folds into."""
        return (*self.hidden[:-1], 2 * self.hidden[-1]) if self.duelling else self.hidden

    @property
    def size(self) -> int:
        """P."""
        return _places(self)[-1][1]

    def spec(self, action: ActionSpec) -> PolicySpec:
        """The plain MLP that it folds into.

        Args:
            action: discrete, of K actions.
        """
        return PolicySpec(
            obs_size=self.obs_size,
            action=action,
            hidden=self.plain_hidden,
            activation=self.activation,
            obs_clip=OBS_CLIP,
            head="values",
        )


def init_params(net: Network, rng: np.random.Generator) -> np.ndarray:
    """Fresh parameters (P,) float32: orthogonal weights, gain sqrt(2) in hidden layers, zero biases.

    The two streams are drawn one by one, each as a layer of its own.
    """
    params = np.zeros(net.size, np.float32)
    views = _views(params, net)
    last = len(net.hidden) - 1
    for index, (w, _) in enumerate(views):
        gain = mlp.HIDDEN_GAIN if index <= last else HEAD_GAIN
        for part in np.split(w, 2, axis=1) if net.duelling and index == last else [w]:
            part[...] = mlp.orthogonal((part.shape[0], part.shape[1]), gain, rng)
    return params


def layers(params: Array, net: Network, ops: Arrays, tag: str = "network") -> list[Layer]:
    """The plain MLP of the parameters, first layer first.

    Views of `params`, and when duelling a folded head, with NumPy in scratch buffers of `ops` named after `tag`.
    """
    views = _views(params, net)
    if not net.duelling:
        return views
    *hidden, (value_w, value_b), (advantage_w, advantage_b) = views
    xp, width, centring = ops.xp, net.hidden[-1], _centring(net.actions, ops)
    if not ops.in_place:
        value = xp.broadcast_to(value_w, advantage_w.shape)
        w = xp.concatenate([value, advantage_w @ centring])
        return [*hidden, (w, advantage_b @ centring + value_b)]
    w, b = ops.scratch(f"{tag}.head_w", 2 * width, net.actions), ops.scratch(f"{tag}.head_b", net.actions)
    w[:width] = value_w
    xp.matmul(advantage_w, centring, out=w[width:])
    xp.matmul(advantage_b, centring, out=b)
    b += value_b
    return [*hidden, (w, b)]


def forward(params: Array, obs: Array, net: Network, ops: Arrays) -> Array:
    """Q (N, K) of observations (N, O)."""
    return mlp.run_layers(layers(params, net, ops), obs.T, net.activation, ops, "network")[-1].T


def gradient_layers(gradient: Array, net: Network, ops: Arrays) -> list[Layer] | None:
    """Where `gradients.backward` is to write with NumPy; None in jax.

    Views of `gradient` (P,), and when duelling scratch buffers for the head, which `take_back` then spreads.
    """
    if not ops.in_place:
        return None
    views = _views(gradient, net)
    if not net.duelling:
        return views
    w = ops.scratch("network.by_head_w", 2 * net.hidden[-1], net.actions)
    return [*views[:-2], (w, ops.scratch("network.by_head_b", net.actions))]


def take_back(by_layers: list[Layer], gradient: Array, net: Network, ops: Arrays) -> Array:
    """Gradient (P,) by the parameters, from that by the layers of the plain MLP: the adjoint of the fold.

    Args:
        by_layers: from `gradients.backward`.
        gradient: with NumPy the vector whose `gradient_layers` were written to; filled up and returned.
    """
    if net.duelling:
        *hidden, (by_w, by_b) = by_layers
        width, centring = net.hidden[-1], _centring(net.actions, ops)
        into = _views(gradient, net)[-2:] if ops.in_place else [(None, None)] * 2
        matmul, total = ops.xp.matmul, ops.xp.ones((net.actions, 1), ops.dtype)
        by_value = ops.call(matmul, by_w[:width], total, out=into[0][0]), ops.call(matmul, by_b, total, out=into[0][1])
        by_advantage = (
            ops.call(matmul, by_w[width:], centring, out=into[1][0]),
            ops.call(matmul, by_b, centring, out=into[1][1]),
        )
        by_layers = [*hidden, by_value, by_advantage]
    if ops.in_place:
        return gradient
    return ops.xp.concatenate([array.reshape(-1) for layer in by_layers for array in layer])


def fold(params: Array, net: Network, ops: Arrays, out: Array = None) -> Array:
    """The actor (A,) float32 of the plain MLP, in the order of `PolicySpec.shapes`: what workers, stages and exports
    play. The same Q up to rounding.

    Args:
        out: where to write; None = a new array.
    """
    if not net.duelling:
        if out is None:
            return params.copy()
        out[...] = params
        return out
    w, b = layers(params, net, ops, "fold")[-1]
    kept = _places(net)[-5][1]
    if out is None:
        out = np.empty(kept + w.size + b.size, params.dtype)
    out[:kept] = params[:kept]
    out[kept : kept + w.size].reshape(w.shape)[...] = w
    out[kept + w.size :] = b
    return out


def folded_layers(actor: Array, net: Network) -> list[Layer]:
    """The layers of what `fold` gave, as views."""
    return _views(actor, net._replace(hidden=net.plain_hidden, duelling=False))


def _centring(actions: int, ops: Arrays) -> Array:
    """(K, K), symmetric: what it is multiplied with has its mean taken away. One product is faster than a mean along
    short rows."""
    matrix = _centring_matrix(actions, ops.dtype)
    return matrix if ops.in_place else ops.xp.asarray(matrix)


@functools.cache
def _centring_matrix(actions: int, dtype: str) -> np.ndarray:
    return (np.eye(actions) - 1.0 / actions).astype(dtype)


@functools.cache
def _places(net: Network) -> tuple[tuple[int, int, tuple[int, ...]], ...]:
    """Start, end and shape of each weight and bias in the flat vector."""
    shapes: list[tuple[int, ...]] = []
    for inputs, outputs in itertools.pairwise((net.obs_size, *net.plain_hidden)):
        shapes += [(inputs, outputs), (outputs,)]
    for outputs in (1, net.actions) if net.duelling else (net.actions,):
        shapes += [(net.hidden[-1], outputs), (outputs,)]
    ends = itertools.accumulate(int(np.prod(shape)) for shape in shapes)
    return tuple((end - int(np.prod(shape)), end, shape) for end, shape in zip(ends, shapes, strict=True))


def _views(vector: Array, net: Network) -> list[Layer]:
    arrays = [vector[start:end].reshape(shape) for start, end, shape in _places(net)]
    return list(zip(arrays[::2], arrays[1::2], strict=True))
