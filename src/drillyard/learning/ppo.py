"""Proximal policy optimisation (Schulman et al., 2017): the whole algorithm, without any input or output.

`loss_gradient` is a pure function against an array namespace; `update` is the loop of epochs and minibatches round it.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.policy import PolicySpec
from drillyard.learning.adam import AdamState, adam_step
from drillyard.learning.finite import NotFiniteError
from drillyard.learning.gradients import backward
from drillyard.policies import distribution, mlp
from drillyard.policies.arrays import Array, Arrays

MAX_LOG_RATIO = 20.0
"""exp of more overflows float32 soon; a policy that far away is clipped anyway."""


MAX_LOG_WEIGHT = 0.7
"""A sample of an older policy counts at most twice."""


class Batch(NamedTuple):
    """B samples of one iteration, float32 unless said otherwise."""

    obs: Array  # (B, O), normalised
    action: Array  # (B,) int32, or (B, size)
    logp: Array  # (B,), of the policy that acted
    value: Array  # (B,), of the critic that acted
    advantage: Array  # (B,)
    returns: Array  # (B,)


class Hyper(NamedTuple):
    """The settings of one update; all may change between two updates."""

    lr: float = 1e-3
    clip_epsilon: float = 0.2
    entropy_coef: float = 0.01
    value_coef: float = 0.5
    max_grad_norm: float = 0.5
    target_kl: float = 0.0  # stop the update once the KL exceeds 1.5 times this; 0 = never
    value_clip: float = 0.0  # clip range of the value loss; 0 = plain squared error
    epochs: int = 4
    minibatch: int = 2048
    decoupled: bool = False  # clip round the policy before the update instead of the one that acted


class Losses(NamedTuple):
    """Of one minibatch, scalars."""

    policy: Array
    value: Array
    entropy: Array
    approx_kl: Array
    clip_fraction: Array


def loss_gradient(
    params: Array, batch: Batch, rows: Array, hyper: Hyper, spec: PolicySpec, ops: Arrays
) -> tuple[Array, Losses]:
    """Gradient (P,) of policy loss + value_coef * value loss - entropy_coef * entropy, and the parts.

    Args:
        params: (P,) actor then critic.
        batch: a minibatch of B samples, advantages normalised.
        rows: arange(B).

    Returns:
        The gradient (with NumPy in a scratch buffer of `ops`) and the losses.
    """
    xp = ops.xp
    named = mlp.unflatten_all(params, spec)
    actor, critic = mlp.layers(named, spec, "actor"), mlp.layers(named, spec, "critic")
    x = batch.obs.T
    count = x.shape[1]
    flat = ops.scratch("ppo.gradient", params.shape[0])
    into = mlp.unflatten_all(flat, spec) if ops.in_place else {}

    policy = mlp.run_layers(actor, x, spec.activation, ops, "actor")
    by_head, by_log_std, policy_losses = _policy_loss(policy[-1], named.get("actor.log_std"), batch, rows, hyper, ops)
    actor_gradient = backward(
        actor, x, policy, by_head, spec.activation, ops, mlp.layers(into, spec, "actor") if into else None, "actor"
    )

    value = mlp.run_layers(critic, x, spec.activation, ops, "critic")
    value_loss, by_value = _value_loss(value[-1][0], batch, hyper.value_clip, xp)
    by_value *= hyper.value_coef / count
    critic_gradient = backward(
        critic,
        x,
        value,
        by_value[None],
        spec.activation,
        ops,
        mlp.layers(into, spec, "critic") if into else None,
        "critic",
    )

    if not into:
        parts = [array.reshape(-1) for layer in actor_gradient for array in layer]
        parts += [] if by_log_std is None else [by_log_std]
        flat = xp.concatenate(parts + [array.reshape(-1) for layer in critic_gradient for array in layer])
    elif by_log_std is not None:
        into["actor.log_std"][...] = by_log_std
    loss_policy, entropy, approx_kl, clip_fraction = policy_losses
    return flat, Losses(loss_policy, value_loss, entropy, approx_kl, clip_fraction)


def _policy_loss(
    head: Array, log_std: Array | None, batch: Batch, rows: Array, hyper: Hyper, ops: Arrays
) -> tuple[Array, Array | None, tuple[Array, Array, Array, Array]]:
    """Derivative of the clipped surrogate and the entropy bonus by the head (K, B) and by log_std (K,), and the
    surrogate, mean entropy, approximate KL and clip fraction."""
    xp = ops.xp
    count = head.shape[1]
    by_entropy = -hyper.entropy_coef / count
    if log_std is None:
        dist = distribution.categorical(head, ops)
        loss, g, kl, clipped = _surrogate(distribution.categorical_logp(dist, batch.action, rows), batch, hyper, xp)
        by_head = distribution.categorical_gradient(dist, batch.action, rows, g, by_entropy, ops)
        return by_head, None, (loss, xp.mean(dist.entropy), kl, clipped)
    logp, residual = distribution.gaussian_logp(head, log_std, batch.action.T, ops)
    loss, g, kl, clipped = _surrogate(logp, batch, hyper, xp)
    by_head, by_log_std = distribution.gaussian_gradient(residual, log_std, g, by_entropy * count, ops)
    return by_head, by_log_std, (loss, distribution.gaussian_entropy(log_std, ops), kl, clipped)


def _surrogate(logp: Array, batch: Batch, hyper: Hyper, xp: Any) -> tuple[Array, Array, Array, Array]:
    """-mean(min(ratio A, clip(ratio) A)), its derivative by logp (B,), approximate KL and clip fraction.

    The KL estimate is mean(ratio - 1 - log ratio): unbiased and never negative (Schulman 2020, "Approximating KL
    divergence").
    """
    log_ratio = xp.clip(logp - batch.logp, -MAX_LOG_RATIO, MAX_LOG_RATIO)
    ratio = xp.exp(log_ratio)
    outside = xp.abs(ratio - 1.0) > hyper.clip_epsilon
    plain = ratio * batch.advantage
    clipped = xp.clip(ratio, 1.0 - hyper.clip_epsilon, 1.0 + hyper.clip_epsilon) * batch.advantage
    active = plain <= clipped  # where min() takes the clipped branch it is constant
    by_logp = plain * active * (-1.0 / logp.shape[0])
    kl = xp.mean(ratio - 1.0 - log_ratio)
    return -xp.mean(xp.minimum(plain, clipped)), by_logp, kl, xp.mean(outside.astype("float32"))


def _value_loss(value: Array, batch: Batch, clip: float, xp: Any) -> tuple[Array, Array]:
    """Half the mean squared error, plain or clipped round the old value, and B times its derivative by value (B,)."""
    error = value - batch.returns
    if clip <= 0.0:
        return 0.5 * xp.mean(error * error), error
    moved = value - batch.value
    clipped = batch.value + xp.clip(moved, -clip, clip) - batch.returns
    worse = xp.abs(clipped) > xp.abs(error)
    # The clipped branch depends on the value only inside the clip range, and there it equals the plain one.
    inside = xp.abs(moved) <= clip
    by_value = xp.where(worse & ~inside, xp.zeros_like(error), error)
    return 0.5 * xp.mean(xp.maximum(error * error, clipped * clipped)), by_value


def normalise_advantage(advantage: np.ndarray) -> np.ndarray:
    """Zero mean and unit variance over the whole batch."""
    centred = advantage - advantage.mean(dtype=np.float32)
    return centred / (centred.std(dtype=np.float32) + np.float32(1e-8))


def recentred(params: np.ndarray, batch: Batch, rows: int, spec: PolicySpec, ops: Arrays) -> Batch:
    """The batch as if the present policy had acted: its logp, and advantages weighted by how much likelier it is to act
    so (Hilton et al. 2022, "Batch size-invariance for policy optimization").

    Without it half of the samples of a chunk that is a version old are outside the clip range before the first gradient
    step, and teach nothing.

    Args:
        rows: that go through the network at a time.
    """
    weights = mlp.layers(mlp.unflatten_all(params, spec), spec, "actor")
    log_std = mlp.unflatten_all(params, spec).get(mlp.LOG_STD)
    logp = np.empty_like(batch.logp)
    for start in range(0, logp.size, rows):
        part = slice(start, start + rows)
        head = mlp.run_layers(weights, batch.obs[part].T, spec.activation, ops, "actor")[-1]
        if log_std is None:
            each = np.arange(len(logp[part]))
            logp[part] = distribution.categorical_logp(distribution.categorical(head, ops), batch.action[part], each)
        else:
            logp[part] = distribution.gaussian_logp(head, log_std, batch.action[part].T, ops)[0]
    weight = np.exp(np.minimum(logp - batch.logp, MAX_LOG_WEIGHT))
    return batch._replace(logp=logp, advantage=batch.advantage * weight)


def explained_variance(value: np.ndarray, returns: np.ndarray) -> float:
    """1 - Var(returns - value) / Var(returns): 1 is a perfect critic, 0 no better than a constant."""
    spread = float(returns.var())
    return 1.0 - float((returns - value).var()) / spread if spread > 1e-12 else 0.0


def update(
    params: np.ndarray,
    opt_state: AdamState,
    batch: Batch,
    hyper: Hyper,
    rng: np.random.Generator,
    *,
    spec: PolicySpec,
    ops: Arrays | None = None,
    between: Callable[[], None] | None = None,
) -> tuple[np.ndarray, AdamState, dict[str, float]]:
    """One PPO iteration: all epochs over one batch. NumPy changes `params` and the optimizer's moments in place.

    Args:
        params: (P,) float32, actor then critic (`mlp.flatten_all`).
        opt_state: from `adam_init` or the update before.
        batch: advantages as GAE gave them; they are normalised here.
        rng: orders the minibatches.
        ops: keep one for the whole run, so that no update allocates.
        between: called after each gradient step, so that a long update need not make its caller deaf.

    Returns:
        params, optimizer state, and stats named as in `contracts.telemetry.METRICS`, plus `minibatches` (made) and
        `stopped_early` (1 if the target KL ended the update).

    Raises:
        NotFiniteError: before the step that would have spoilt the parameters.
    """
    ops = ops or Arrays(np)
    size = batch.obs.shape[0]
    pieces = max(1, round(size / hyper.minibatch))
    batch = batch._replace(advantage=normalise_advantage(batch.advantage))
    if hyper.decoupled:
        batch = recentred(params, batch, hyper.minibatch, spec, ops)
    sums = np.zeros(6)
    seen, stopped = 0, False
    for _ in range(hyper.epochs):
        order = rng.permutation(size)
        for piece in range(pieces):
            rows = order[size * piece // pieces : size * (piece + 1) // pieces]
            gradient, losses = loss_gradient(params, _gather(batch, rows, ops), np.arange(rows.size), hyper, spec, ops)
            norm = float(np.sqrt(gradient @ gradient))
            _check(losses, norm, rows)
            sums += (*losses, norm)
            seen += 1
            stopped = 0.0 < hyper.target_kl < float(losses.approx_kl) / 1.5
            if stopped:
                break
            if 0.0 < hyper.max_grad_norm < norm:
                gradient *= hyper.max_grad_norm / norm
            params, opt_state = adam_step(params, gradient, opt_state, hyper.lr, ops)
            if between is not None:
                between()
        if stopped:
            break
    names = ("loss_policy", "loss_value", "entropy", "approx_kl", "clip_fraction", "grad_norm")
    stats = {name: float(total) / seen for name, total in zip(names, sums, strict=True)}
    stats["explained_variance"] = explained_variance(batch.value, batch.returns)
    stats["minibatches"] = float(seen - stopped)
    stats["stopped_early"] = float(stopped)
    return params, opt_state, stats


def _gather(batch: Batch, rows: np.ndarray, ops: Arrays) -> Batch:
    """The minibatch of those rows."""
    count = rows.size
    gathered = {
        name: ops.take(array, rows, ops.scratch(f"batch.{name}", count, *array.shape[1:]))
        for name, array in zip(Batch._fields, batch, strict=True)
        if array.dtype == np.float32
    }
    if "action" not in gathered:
        gathered["action"] = batch.action[rows]
    return Batch(**gathered)


def _check(losses: Losses, norm: float, rows: np.ndarray) -> None:
    for name, value in (*zip(Losses._fields, losses, strict=True), ("gradient", norm)):
        if not np.isfinite(value):
            raise NotFiniteError(name.replace("_", " "), rows)
