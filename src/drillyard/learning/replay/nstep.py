"""n-step returns: what the next n steps of an episode pay, cut where the episode ends.

Sutton and Barto, Reinforcement Learning, 2nd edition, 2018, section 7.1; with Q-learning as in Hessel et al., Rainbow,
2018, https://arxiv.org/abs/1710.02298.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class NStep(NamedTuple):
    """One number for each of N transitions."""

    n_step_return: NDArray[np.float32]
    discount: NDArray[np.float32]
    """What the value of the observation `ahead` steps later counts: gamma^ahead, or 0 behind a terminated end."""
    ahead: NDArray[np.int64]
    """Steps in the window: n, or fewer at the end of an episode."""


def n_step(
    reward: NDArray[np.float32], lengths: NDArray[np.int32], terminated: NDArray[np.bool_], n: int, gamma: float
) -> NStep:
    """The windows of whole episodes that stand one behind the other.

    Args:
        reward: (N,) float32, of each step.
        lengths: (E,) int32, steps of each episode; they sum to N.
        terminated: (E,) bool; False where an episode was cut off, and its last observation still has a value.
        n: longest window, in steps, at least 1.
        gamma: discount of one step, 0 to 1.
    """
    ends = np.cumsum(lengths)
    left = np.repeat(ends, lengths) - np.arange(len(reward))
    ahead = np.minimum(left, n)
    longest = int(ahead.max(initial=0))
    powers = gamma ** np.arange(longest + 1)
    # In float64, so that a window's sum is rounded once.
    total = reward.astype(np.float64)
    for step in range(1, longest):
        total[:-step] += np.where(left[:-step] > step, powers[step] * reward[step:], 0.0)
    bootstraps = ~np.repeat(terminated, lengths) | (left > n)
    discount = powers[ahead] * bootstraps
    return NStep(total.astype(np.float32), discount.astype(np.float32), ahead)
