"""From policy units, in which [-1, 1] is the range of the env, to env units."""

import numpy as np

from drillyard.contracts.policy import PolicySpec


def to_env(actions: np.ndarray, spec: PolicySpec, out: np.ndarray | None = None) -> np.ndarray:
    """What the env gets: low + (squashed + 1) / 2 * (high - low) for a box; discrete actions as they are.

    Called by whoever steps an env by a policy: rollout groups, `drillyard evaluate`, stages.

    Args:
        actions: (..., K) float32 as `NumPyPolicy` draws them, or (...) integers.
        out: same shape; may be `actions`. None = a new array.
    """
    space = spec.action
    if out is None:
        out = np.empty_like(actions)
    if space.kind == "discrete":
        out[...] = actions
        return out
    if spec.squash == "tanh":
        np.tanh(actions, out=out)
    else:
        np.clip(actions, -1.0, 1.0, out=out)
    half, middle = 0.5 * (space.high - space.low), 0.5 * (space.high + space.low)
    if space.ranges:
        lows, highs = np.array(space.ranges, out.dtype).T
        np.multiply(out, 0.5 * (highs - lows), out=out)
        np.add(out, 0.5 * (highs + lows), out=out)
        return out
    if half != 1.0:
        out *= half
    if middle != 0.0:
        out += middle
    return out
