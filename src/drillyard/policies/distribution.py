"""What a head's numbers mean: categorical over discrete actions, diagonal gaussian over a box.

Pure functions on (features, rows) arrays, with gradients written out. `g` is the derivative of a loss by logp and
`h` its derivative by the entropy, both a row; what comes back is the derivative by the head's numbers.
"""

import math
from typing import NamedTuple

from drillyard.policies.arrays import Array, Arrays

LOG_2PI = math.log(2.0 * math.pi)


class Categorical(NamedTuple):
    """Of N rows and K choices, from logits."""

    shifted: Array  # (K, N) logits minus their maximum
    probability: Array  # (K, N)
    log_total: Array  # (N,) log of the sum of exp(shifted)
    entropy: Array  # (N,) nats


def categorical(logits: Array, ops: Arrays) -> Categorical:
    """From logits (K, N), which NumPy overwrites."""
    xp = ops.xp
    choices, rows = logits.shape
    logits -= ops.reduce(xp.max, logits, 0, ops.scratch("cat.row", rows))
    probability = ops.call(xp.exp, logits, out=ops.scratch("cat.probability", choices, rows))
    total = ops.reduce(xp.sum, probability, 0, ops.scratch("cat.total", rows))
    probability /= total
    log_total = ops.call(xp.log, total, out=total)
    product = ops.call(xp.multiply, probability, logits, out=ops.scratch("cat.product", choices, rows))
    entropy = log_total - xp.sum(product, axis=0)
    return Categorical(logits, probability, log_total, entropy)


def categorical_logp(dist: Categorical, action: Array, rows: Array) -> Array:
    """logp (N,) of actions (N,) int; rows = arange(N)."""
    return dist.shifted[action, rows] - dist.log_total


def categorical_gradient(
    dist: Categorical, action: Array, rows: Array, g: Array, h: Array | float, ops: Arrays
) -> Array:
    """d loss / d logits (K, N) = g (1[k = action] - p_k) - h p_k (log p_k + H); overwrites `dist.shifted` in NumPy."""
    # p_k * (-g - h (z_k - log_total + H)), then + g at the chosen action.
    gradient = dist.shifted
    gradient *= -h
    gradient -= g + h * (dist.entropy - dist.log_total)
    gradient *= dist.probability
    return ops.add_at(gradient, (action, rows), g)


def gaussian_logp(mean: Array, log_std: Array, action: Array, ops: Arrays) -> tuple[Array, Array]:
    """logp (N,) of actions (K, N), and the standardised residual (action - mean) / std (K, N)."""
    xp = ops.xp
    residual = (action - mean) * xp.exp(-log_std)[:, None]
    constant = xp.sum(log_std) + 0.5 * LOG_2PI * log_std.shape[0]
    return -0.5 * xp.sum(residual * residual, axis=0) - constant, residual


def gaussian_entropy(log_std: Array, ops: Arrays) -> Array:
    """Entropy in nats, the same for every row."""
    return ops.xp.sum(log_std) + 0.5 * (1.0 + LOG_2PI) * log_std.shape[0]


def gaussian_gradient(residual: Array, log_std: Array, g: Array, h: Array, ops: Arrays) -> tuple[Array, Array]:
    """d loss / d mean (K, N) and d loss / d log_std (K,); `h` summed over rows, a number."""
    xp = ops.xp
    by_mean = residual * g * xp.exp(-log_std)[:, None]
    by_log_std = xp.sum((residual * residual - 1.0) * g, axis=1) + h
    return by_mean, by_log_std
