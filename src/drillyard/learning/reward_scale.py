"""Reward scaling: rewards divided by the running deviation of the discounted return."""

import numpy as np

from drillyard.policies.normalise import Moments, RunningMoments


class RewardScaler:
    """Keeps rewards near unit size without moving their zero.

    Each row carries its own discounted return across chunks, so chunks may come in any order of groups.
    Source: Engstrom et al. 2020, "Implementation matters in deep policy gradients".

    Args:
        groups, rows: of the run.
        enabled: False keeps the scale at 1.
    """

    def __init__(self, groups: int, rows: int, enabled: bool = True) -> None:
        self.enabled = enabled
        self.moments = RunningMoments(1)
        self._returns = np.zeros((groups, rows), np.float32)

    @property
    def scale(self) -> float:
        """What to multiply rewards by: 1 / deviation; 1 before the first chunk."""
        if not self.enabled or self.moments.count == 0:
            return 1.0
        return 1.0 / max(float(np.sqrt(self.moments.variance[0])), 1e-4)

    def update(self, group: int, reward: np.ndarray, ended: np.ndarray, gamma: float) -> None:
        """Take in a chunk of that group.

        Args:
            reward: (T, R) float32, as the env gave them.
            ended: (T, R), where episodes terminated or were truncated.
        """
        if not self.enabled:
            return
        running = self._returns[group]
        returns = np.empty_like(reward)
        going_on = np.float32(gamma) * (1.0 - ended.astype(np.float32))
        for t in range(reward.shape[0]):
            running += reward[t]
            returns[t] = running
            running *= going_on[t]
        self.moments.update(returns.reshape(-1, 1))

    def reset_group(self, group: int) -> None:
        """The rows of this group start new episodes (a worker was replaced)."""
        self._returns[group] = 0.0

    def state(self) -> Moments:
        """Tensors for a checkpoint."""
        return {**self.moments.state(), "returns": self._returns.copy()}

    def restore(self, state: Moments) -> None:
        """Take over what `state` gave."""
        self.moments.restore(state)
        self._returns[...] = state["returns"]
