"""Deep Q-learning (Mnih et al. 2015): the whole update, without any input or output.

Double (van Hasselt et al. 2016): the network chooses the next action, the target network says what it is worth.
Rewards of n steps, their discount and importance weights come with the samples (Hessel et al. 2018, "Rainbow").
"""

import math
from typing import Any, NamedTuple

import numpy as np

from drillyard.learning.adam import AdamState, adam_step
from drillyard.learning.dqn import network
from drillyard.learning.dqn.network import Network
from drillyard.learning.finite import NotFiniteError
from drillyard.policies.arrays import Array, Arrays


class Batch(NamedTuple):
    """B sampled transitions, float32 unless said otherwise."""

    obs: Array  # (B, O)
    action: Array  # (B,) int32
    n_step_return: Array  # (B,) discounted rewards of the n steps
    discount: Array  # (B,) gamma^m of the value of what comes after, 0 where the episode terminated
    next_obs: Array  # (B, O) after the n steps
    weight: Array  # (B,) importance weights, 1 where sampling is uniform


class Hyper(NamedTuple):
    """The settings of one update; all may change between two updates."""

    lr: float = 1e-3
    huber_delta: float = 1.0
    max_grad_norm: float = 10.0  # 0 = no limit
    double: bool = True


class Stats(NamedTuple):
    """Scalars, of one batch; named as in METRICS."""

    loss_q: Array
    q_mean: Array  # of the actions taken
    q_max: Array  # mean of the largest of each observation
    td_error: Array  # mean size
    grad_norm: Array  # before clipping


def loss_gradient(
    params: Array, target: Array, batch: Batch, rows: Array, hyper: Hyper, net: Network, ops: Arrays
) -> tuple[Array, Array, Stats]:
    """Gradient (P,) of mean(weight * huber(Q(s, a) - y)), y = n_step_return + discount * Q_target(s', a').

    Args:
        params: (P,) of `net`.
        target: (A,) the target network, folded (`network.fold`).
        rows: arange(B).

    Returns:
        The gradient (with NumPy in a scratch buffer of `ops`), the temporal-difference errors y - Q(s, a) (B,), stats.
    """
    xp = ops.xp
    count = batch.action.shape[0]
    both = _side_by_side(batch.obs, batch.next_obs, ops)
    weights = network.layers(params, net, ops, "online")
    # Both observations in one pass: with small networks most of the time goes into the calls.
    outputs = network.run(weights, both if hyper.double else both[:, :count], net.activation, ops, "online")
    after = network.run(network.folded_layers(target, net, ops), both[:, count:], net.activation, ops, "target")[-1]

    q = outputs[-1][:, :count]
    chosen = q[batch.action, rows]
    value = after[outputs[-1][:, count:].argmax(axis=0), rows] if hyper.double else after.max(axis=0)
    error = chosen - (batch.n_step_return + batch.discount * value)
    clipped = xp.minimum(xp.maximum(error, -hyper.huber_delta), hyper.huber_delta)
    by_chosen = clipped * batch.weight * (1.0 / count)
    # clipped * (error - clipped / 2) is e^2 / 2 inside and delta |e| - delta^2 / 2 outside.
    loss = by_chosen @ (error - 0.5 * clipped)

    gradient = network.backward(
        weights,
        both[:, :count],
        [output[:, :count] for output in outputs],
        _at_chosen(by_chosen, batch.action, rows, q, ops),
        ops.scratch("dqn.gradient", net.size),
        net,
        ops,
    )
    mean = 1.0 / count
    stats = Stats(
        loss_q=loss,
        q_mean=chosen.sum() * mean,
        q_max=q.max(axis=0).sum() * mean,
        td_error=xp.abs(error).sum() * mean,
        grad_norm=xp.sqrt(gradient @ gradient),
    )
    return gradient, -error, stats


def update(
    params: Array,
    target: Array,
    optimiser: AdamState,
    batch: Batch,
    rows: Array,
    hyper: Hyper,
    net: Network,
    ops: Arrays,
) -> tuple[Array, AdamState, Array, Stats]:
    """One gradient step; NumPy changes `params` and the optimiser's moments in place.

    Args:
        params: (P,) of `net`.
        target: (A,) the target network, folded.
        rows: arange(B).
        ops: keep one for the whole run, so that no update allocates much.

    Returns:
        params, optimiser, temporal-difference errors (B,), stats.

    Raises:
        NotFiniteError: with NumPy, before the step that would have spoilt the parameters.
    """
    gradient, td_error, stats = loss_gradient(params, target, batch, rows, hyper, net, ops)
    if ops.in_place:
        _check(stats, rows)
    if hyper.max_grad_norm > 0.0 and not (ops.in_place and stats.grad_norm <= hyper.max_grad_norm):
        gradient *= _shortened(stats.grad_norm, hyper.max_grad_norm, ops.xp)
    params, optimiser = adam_step(params, gradient, optimiser, hyper.lr, ops)
    return params, optimiser, td_error, stats


def _side_by_side(first: Array, second: Array, ops: Arrays) -> Array:
    """(B, O) and (B, O) as the network wants them: (O + 1, 2 B), the last feature 1."""
    count, size = first.shape
    if not ops.in_place:
        ones = ops.xp.ones((1, 2 * count), first.dtype)
        return ops.xp.concatenate([ops.xp.concatenate([first, second]).T, ones])
    both = ops.scratch("dqn.both", 2 * count, size + 1)
    both[:count, :-1], both[count:, :-1], both[:, -1] = first, second, 1.0
    return both.T


def _at_chosen(values: Array, action: Array, rows: Array, like: Array, ops: Arrays) -> Array:
    """Zeros (K, B) but for values (B,) at the actions taken."""
    if not ops.in_place:
        return ops.xp.zeros_like(like).at[action, rows].set(values)
    out = ops.scratch("dqn.by_q", *like.shape)
    out.fill(0.0)
    out[action, rows] = values
    return out


def _shortened(norm: Array, longest: float, xp: Any) -> Array:
    return xp.minimum(1.0, longest / xp.maximum(norm, 1e-12))


def _check(stats: Stats, rows: np.ndarray) -> None:
    # Every number of the batch and of the network has a part in these two.
    for what, value in (("loss", stats.loss_q), ("gradient", stats.grad_norm)):
        if not math.isfinite(value):
            raise NotFiniteError(what, rows)
