"""Generalised advantage estimation (Schulman et al., 2016), with time-outs told apart from ends."""

from typing import Any

from drillyard.policies.arrays import Array


def gae(
    reward: Array,
    value: Array,
    terminated: Array,
    truncated: Array,
    final_value: Array,
    bootstrap_value: Array,
    gamma: float,
    lam: float,
    xp: Any,
) -> tuple[Array, Array]:
    """Advantages and returns, (T, R) float32 each.

    A terminated step has no future. A truncated one (time-out) has: the value of the observation that the episode was
    cut at, `final_value`. Neither lets advantages of the next episode flow back. Both at once counts as terminated.

    Args:
        reward: (T, R), scaled already where rewards are scaled.
        value: (T, R), V of the observation before each step.
        terminated, truncated: (T, R), bool or 0/1.
        final_value: (T, R), V of the last observation where truncated.
        bootstrap_value: (R,), V of the observation after the last step.
        gamma, lam: discount and trace decay, in [0, 1].
        xp: numpy or jax.numpy.
    """
    steps = reward.shape[0]
    ended = xp.logical_or(terminated, truncated)
    following = xp.concatenate([value[1:], bootstrap_value[None]])
    following = xp.where(ended, xp.where(terminated, xp.zeros_like(final_value), final_value), following)
    delta = reward + gamma * following - value
    flow = xp.where(ended, xp.zeros_like(value), xp.full_like(value, gamma * lam))
    advantage = [delta[steps - 1]]
    for t in range(steps - 2, -1, -1):
        advantage.append(delta[t] + flow[t] * advantage[-1])
    stacked = xp.stack(advantage[::-1])
    return stacked, stacked + value
