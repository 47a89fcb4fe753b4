"""A corridor with a door at its right end: an env in thirty lines, for example 5."""

from typing import Any

import gymnasium
import numpy as np

LENGTH = 10


class Corridor(gymnasium.Env[np.ndarray, np.int64]):
    """Walk left (0) or right (1); 1 for the door, -0.01 a step."""

    def __init__(self) -> None:
        self.observation_space = gymnasium.spaces.Box(0.0, 1.0, (1,), np.float32)
        self.action_space = gymnasium.spaces.Discrete(2)
        self._at = 0

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[np.ndarray, dict]:
        super().reset(seed=seed)
        self._at = int(self.np_random.integers(0, LENGTH // 2))
        return self._seen(), {}

    def step(self, action: np.int64) -> tuple[np.ndarray, float, bool, bool, dict]:
        self._at = max(0, self._at + (1 if action else -1))
        there = self._at >= LENGTH
        return self._seen(), 1.0 if there else -0.01, there, False, {}

    def _seen(self) -> np.ndarray:
        return np.array([self._at / LENGTH], np.float32)


gymnasium.register("Corridor-v0", Corridor, max_episode_steps=50)
