"""The network of action values as training sees it, and how it folds into the plain MLP that everybody else plays.

Duelling with separate streams (Wang et al. 2016, "Dueling network architectures"): the last hidden layer is split into
a value and an advantage stream, and Q = V + A - mean(A). V, A and the mean are linear in the streams, so the two heads
together are one matrix: a plain MLP whose last hidden layer is both streams side by side has the same Q. Hence only the
heads differ, and the gradient by the heads is that by the one matrix, taken back through the fold.

A layer is one matrix (inputs + 1, outputs) whose last row are the biases, as they lie in the flat vector, and what goes
in has a last feature that is 1: a product and no sum of the biases, forward and backward. With networks as small as
these it is a sixth of the time.
"""

import functools
import itertools
from typing import Literal, NamedTuple

import numpy as np

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.learning.gradients import through_activation
from drillyard.policies import mlp
from drillyard.policies.arrays import Array, Arrays

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
    last = len(net.hidden) - 1
    for index, layer in enumerate(_views(params, net, Arrays(np))):
        gain = mlp.HIDDEN_GAIN if index <= last else HEAD_GAIN
        for part in np.split(layer[:-1], 2, axis=1) if net.duelling and index == last else [layer[:-1]]:
            part[...] = mlp.orthogonal((part.shape[0], part.shape[1]), gain, rng)
    return params


def layers(params: Array, net: Network, ops: Arrays, tag: str = "network") -> list[Array]:
    """The plain MLP of the parameters, first layer first.

    Views of `params`, and when duelling a folded head, with NumPy in a scratch buffer of `ops` named after `tag`.
    """
    views = _views(params, net, ops)
    if not net.duelling:
        return views
    *hidden, value, advantage = views
    width, centring = net.hidden[-1], _centring(net.actions, ops)
    if not ops.in_place:
        xp = ops.xp
        centred = advantage @ centring
        above = xp.broadcast_to(value[:-1], (width, net.actions))
        return [*hidden, xp.concatenate([above, centred[:-1], centred[-1:] + value[-1:]])]
    head = ops.scratch(f"{tag}.head", 2 * width + 1, net.actions)
    head[:width] = value[:-1]
    np.matmul(advantage, centring, out=head[width:])
    head[-1] += value[-1]
    return [*hidden, head]


def run(weights: list[Array], x: Array, activation: str, ops: Arrays, tag: str) -> list[Array]:
    """The outputs of each layer: hidden ones (features + 1, rows), the last feature 1, then Q (K, rows).

    Args:
        weights: from `layers` or `folded_layers`.
        x: (O + 1, rows), the last feature 1.
        tag: names the scratch buffers.
    """
    xp, rows = ops.xp, x.shape[1]
    outputs: list[Array] = []
    for index, w in enumerate(weights[:-1]):
        whole = ops.scratch(f"{tag}{index}", w.shape[1] + 1, rows)
        z = ops.call(xp.matmul, w.T, x, out=None if whole is None else whole[:-1])
        z = mlp.activate(z, activation, ops)
        if whole is None:
            whole = xp.concatenate([z, xp.ones((1, rows), z.dtype)])
        else:
            whole[-1] = 1.0
        outputs.append(whole)
        x = whole
    w = weights[-1]
    outputs.append(ops.call(xp.matmul, w.T, x, out=ops.scratch(f"{tag}.q", w.shape[1], rows)))
    return outputs


def forward(params: Array, obs: Array, net: Network, ops: Arrays) -> Array:
    """Q (N, K) of observations (N, O)."""
    ones = ops.xp.ones((obs.shape[0], 1), obs.dtype)
    x = ops.xp.concatenate([obs, ones], axis=1).T
    return run(layers(params, net, ops), x, net.activation, ops, "network")[-1].T


def backward(
    weights: list[Array],
    x: Array,
    outputs: list[Array],
    delta: Array,
    gradient: Array,
    net: Network,
    ops: Arrays,
) -> Array:
    """Gradient (P,) of a loss by the parameters.

    Args:
        weights, x, outputs: as given to `run` and what it returned; NumPy overwrites the hidden outputs.
        delta: (K, rows) d loss / d Q.
        gradient: (P,) NumPy only: where to write.
    """
    by_layers: list[Array] = []
    into = _gradient_layers(gradient, net, ops)
    for index in reversed(range(len(weights))):
        inputs = outputs[index - 1] if index > 0 else x
        by_layers.append(ops.call(ops.xp.matmul, inputs, delta.T, out=into[index]))
        if index > 0:
            w, activated = weights[index][:-1], inputs[:-1]
            out = ops.scratch(f"network.delta{index % 2}", *activated.shape)
            delta = through_activation(ops.call(ops.xp.matmul, w, delta, out=out), activated, net.activation, ops)
    return _taken_back(by_layers[::-1], gradient, net, ops)


def _gradient_layers(gradient: Array, net: Network, ops: Arrays) -> list[Array]:
    """Where `backward` writes with NumPy: views of `gradient`, and when duelling a scratch buffer for the one head."""
    if not ops.in_place:
        return [None] * (len(net.hidden) + 1)
    views = _views(gradient, net, ops)
    if not net.duelling:
        return views
    return [*views[:-2], ops.scratch("network.by_head", 2 * net.hidden[-1] + 1, net.actions)]


def _taken_back(by_layers: list[Array], gradient: Array, net: Network, ops: Arrays) -> Array:
    """Gradient by the parameters, from that by the layers of the plain MLP: the adjoint of the fold."""
    if net.duelling:
        *hidden, by_head = by_layers
        width, centring = net.hidden[-1], _centring(net.actions, ops)
        total = by_head.sum(axis=1, keepdims=True)
        if ops.in_place:
            by_value, by_advantage = _views(gradient, net, ops)[-2:]
            by_value[:-1], by_value[-1] = total[:width], total[-1]
            np.matmul(by_head[width:], centring, out=by_advantage)
        else:
            by_layers = [*hidden, ops.xp.concatenate([total[:width], total[-1:]]), by_head[width:] @ centring]
    return gradient if ops.in_place else ops.xp.concatenate([array.reshape(-1) for array in by_layers])


def fold(params: Array, net: Network, ops: Arrays, out: Array = None) -> Array:
    """The actor (A,) float32 of the plain MLP, in the order of `PolicySpec.shapes`: what workers, stages and exports
    play. The same Q up to rounding. NumPy only.

    Args:
        out: where to write; None = a new array.
    """
    if not net.duelling:
        if out is None:
            return params.copy()
        out[...] = params
        return out
    head = layers(params, net, ops, "fold")[-1]
    kept = _places(net)[-3][1]
    if out is None:
        out = np.empty(kept + head.size, params.dtype)
    out[:kept] = params[:kept]
    out[kept:] = head.reshape(-1)
    return out


def folded_layers(actor: Array, net: Network, ops: Arrays) -> list[Array]:
    """The layers of what `fold` gave, as views."""
    return _views(actor, _plain(net), ops)


def _centring(actions: int, ops: Arrays) -> Array:
    """(K, K), symmetric: what it is multiplied with has its mean taken away. One product is faster than a mean along
    short rows."""
    matrix = _centring_matrix(actions, ops.dtype)
    return matrix if ops.in_place else ops.xp.asarray(matrix)


@functools.cache
def _centring_matrix(actions: int, dtype: str) -> np.ndarray:
    return (np.eye(actions) - 1.0 / actions).astype(dtype)


@functools.cache
def _places(net: Network) -> tuple[tuple[int, int, tuple[int, int]], ...]:
    """Start, end and shape of each layer in the flat vector."""
    shapes = [(inputs + 1, outputs) for inputs, outputs in itertools.pairwise((net.obs_size, *net.plain_hidden))]
    for outputs in (1, net.actions) if net.duelling else (net.actions,):
        shapes.append((net.hidden[-1] + 1, outputs))
    ends = itertools.accumulate(rows * columns for rows, columns in shapes)
    return tuple((end - shape[0] * shape[1], end, shape) for end, shape in zip(ends, shapes, strict=True))


@functools.cache
def _plain(net: Network) -> Network:
    return net._replace(hidden=net.plain_hidden, duelling=False)


def _views(vector: Array, net: Network, ops: Arrays) -> list[Array]:
    """The layers in a flat vector; with NumPy the same objects each time, since making them takes as long as a small
    product."""
    return ops.views(vector, net, lambda: [vector[start:end].reshape(shape) for start, end, shape in _places(net)])
