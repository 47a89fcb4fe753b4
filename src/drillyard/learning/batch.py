"""Batch: chunks of several groups laid side by side as the samples of one update."""

from typing import Any

import numpy as np

from drillyard.contracts.env import EnvSpec
from drillyard.learning.gae import gae
from drillyard.learning.ppo import Batch
from drillyard.policies.normalise import normalise

CHECKED = ("obs", "logp", "value", "reward", "final_value", "bootstrap_value")


class BatchBuffer:
    """Memory for one batch, reused for the whole run.

    Args:
        env: of the run.
        chunks: G, chunks in a batch.
        steps, rows: T and R of a chunk.
        obs_clip: of the policy.
    """

    def __init__(self, env: EnvSpec, chunks: int, steps: int, rows: int, obs_clip: float) -> None:
        action = env.action
        each = steps * rows
        size = chunks * each
        shape, dtype = ((), np.int32) if action.kind == "discrete" else ((action.size,), np.float32)
        self._each = each
        self._clip = obs_clip
        self.batch = Batch(
            obs=np.empty((size, env.obs_size), np.float32),
            action=np.empty((size, *shape), dtype),
            logp=np.empty(size, np.float32),
            value=np.empty(size, np.float32),
            advantage=np.empty(size, np.float32),
            returns=np.empty(size, np.float32),
        )

    def put(
        self,
        index: int,
        chunk: dict[str, Any],
        *,
        mean: np.ndarray,
        scale: np.ndarray,
        reward_scale: float,
        gamma: float,
        lam: float,
    ) -> None:
        """Copy one chunk to place `index`: observations normalised, rewards scaled, advantages estimated."""
        rows = slice(index * self._each, (index + 1) * self._each)
        batch = self.batch
        obs = chunk["obs"]
        normalise(obs.reshape(self._each, obs.shape[-1]), mean, scale, self._clip, batch.obs[rows])
        batch.action[rows] = chunk["action"].reshape(batch.action[rows].shape)
        for name, array in (("logp", batch.logp), ("value", batch.value)):
            array[rows] = chunk[name].reshape(-1)
        advantage, returns = gae(
            chunk["reward"] * np.float32(reward_scale),
            chunk["value"],
            chunk["terminated"],
            chunk["truncated"],
            chunk["final_value"],
            chunk["bootstrap_value"],
            gamma,
            lam,
            np,
        )
        batch.advantage[rows] = advantage.reshape(-1)
        batch.returns[rows] = returns.reshape(-1)


def not_finite(chunk: dict[str, Any]) -> str | None:
    """Name of the first field that holds a NaN or an infinity, or None."""
    with np.errstate(invalid="ignore"):  # infinities of both signs sum up to NaN, which is what we are looking for
        for name in CHECKED:
            # A sum is finite exactly when every term is, short of an overflow that no env should come near.
            if not np.isfinite(np.add.reduce(chunk[name], axis=None)):
                return name
    return None
