"""A policy made of a vector of numbers: linear, or with one hidden layer of tanh."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np

FILE = "cem.npz"


class Policy:
    """Deterministic.

    Args:
        observation_space, action_space: as SpaceInfo, {kind, n, shape, low, high}.
        hidden: units of the hidden layer, 0 = none.
        normalisation: {obs_mean, obs_var, epsilon, clip} or None.
    """

    def __init__(
        self,
        observation_space: dict[str, Any],
        action_space: dict[str, Any],
        hidden: int,
        normalisation: dict[str, Any] | None = None,
    ) -> None:
        self.inputs = math.prod(observation_space["shape"])
        self.discrete = action_space["kind"] == "discrete"
        self.outputs = int(action_space["n"]) if self.discrete else math.prod(action_space["shape"])
        self.hidden = hidden
        self.size = (self.inputs + 1) * (hidden or self.outputs) + ((hidden + 1) * self.outputs if hidden else 0)
        """Numbers that it is made of."""
        self.numbers = np.zeros(self.size)
        self.mean, self.scale, self.clip = np.zeros(self.inputs), np.ones(self.inputs), math.inf
        if normalisation is not None:
            self.normalise(normalisation)
        low = np.array([-1.0 if bound is None else bound for bound in action_space["low"]] or [-1.0])
        high = np.array([1.0 if bound is None else bound for bound in action_space["high"]] or [1.0])
        self._middle, self._reach = (low + high) / 2, (high - low) / 2

    def normalise(self, how: dict[str, Any]) -> None:
        """Look at observations through this normalisation from now on."""
        self.mean = np.asarray(how["obs_mean"], np.float64)
        self.scale = 1.0 / np.sqrt(np.asarray(how["obs_var"], np.float64) + how["epsilon"])
        self.clip = math.inf if how["clip"] is None else how["clip"]

    def reset(self, seed: int) -> None:
        """It remembers nothing."""

    def act(self, obs: Any, deterministic: bool = True) -> int | list[float]:
        """The action for a flat observation; there is no other than the deterministic one."""
        x = np.clip((np.asarray(obs, np.float64) - self.mean) * self.scale, -self.clip, self.clip)
        first = (self.inputs + 1) * (self.hidden or self.outputs)
        y = self._layer(self.numbers[:first], x)
        if self.hidden:
            y = self._layer(self.numbers[first:], np.tanh(y))
        if self.discrete:
            return int(np.argmax(y))
        return (self._middle + self._reach * np.tanh(y)).tolist()

    @staticmethod
    def _layer(numbers: np.ndarray, x: np.ndarray) -> np.ndarray:
        matrix = numbers.reshape(-1, x.size + 1)
        return matrix[:, :-1] @ x + matrix[:, -1]


def load_policy(folder: Path, manifest: dict[str, Any]) -> Policy:
    """The policy of a checkpoint: the mean of the search. Called by the SDK, which has checked the files."""
    policy = Policy(
        manifest["observation_space"],
        manifest["action_space"],
        manifest["settings"]["hidden"],
        manifest["normalisation"],
    )
    with np.load(folder / FILE) as arrays:
        policy.numbers = arrays["mean"]
    return policy
