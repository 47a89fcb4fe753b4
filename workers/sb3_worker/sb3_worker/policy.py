"""A checkpoint as a policy: SB3's `predict` behind the run's normalisation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from gymnasium import spaces

from sb3_worker.checkpoint import load_model


class Policy:
    """What operator hosts and evaluations ask.

    Args:
        folder: of the checkpoint.
        manifest: its manifest, checked.
    """

    def __init__(self, folder: Path, manifest: dict[str, Any]) -> None:
        self._model = load_model(folder, manifest)
        self._model.policy.set_training_mode(False)
        self._space = self._model.observation_space
        self._discrete = isinstance(self._model.action_space, spaces.Discrete)
        normalisation = manifest.get("normalisation") or {}
        self._mean: Any = None
        if normalisation.get("obs_mean"):
            self._mean = np.array(normalisation["obs_mean"]).reshape(self._space.shape)
            var = np.array(normalisation["obs_var"]).reshape(self._space.shape)
            self._deviation = np.sqrt(var + normalisation["epsilon"])
            self._clip = normalisation["clip"]

    def act(self, obs: Any, deterministic: bool) -> int | list[float]:
        """One action; obs are the env's own numbers, flat float32."""
        action, _ = self._model.predict(self.seen(obs), deterministic=deterministic)
        return int(action) if self._discrete else np.asarray(action, np.float64).ravel().tolist()

    def seen(self, obs: Any) -> Any:
        """What the network sees of an observation."""
        numbers = np.asarray(obs, np.float32)
        if isinstance(self._space, spaces.Discrete):
            return np.asarray(int(numbers[0]))
        numbers = numbers.reshape(self._space.shape)
        if self._mean is None:
            return numbers.astype(self._space.dtype)
        # As VecNormalize does it: in double precision, then rounded.
        scaled = np.clip((numbers - self._mean) / self._deviation, -self._clip, self._clip)
        return scaled.astype(np.float32)

    def reset(self, seed: int) -> None:
        """A new episode: what is drawn from now on follows from its seed."""
        torch.manual_seed(seed)


def load_policy(folder: Path, manifest: dict[str, Any]) -> Policy:
    """The policy of a checkpoint."""
    torch.set_num_threads(1)  # one small forward pass: more threads cost more than they bring
    return Policy(folder, manifest)
