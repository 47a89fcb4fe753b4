"""A Gymnasium env whose numbers are known beforehand: gym:tiny_env:Tiny-v0 where this folder is on the path."""

import os
import time
from typing import Any

import gymnasium
import numpy as np

ENV_ID = "gym:tiny_env:Tiny-v0"


class Tiny(gymnasium.Env[np.ndarray, int]):
    """Sees (number of its seed, step, last action); an episode lasts `length` + seed % 8 steps.

    Args:
        ends: terminated, truncated, both or never.
        pause_s: that each step takes.
        dies_on: seed with which the process ends, in the middle of the episode.
    """

    def __init__(self, length: int = 20, ends: str = "terminated", pause_s: float = 0.0, dies_on: int = -1) -> None:
        self.observation_space = gymnasium.spaces.Box(-1e6, 1e6, (3,), np.float32)
        self.action_space = gymnasium.spaces.Discrete(3)
        self._length, self._ends, self._pause_s, self._dies_on = length, ends, pause_s, dies_on

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[np.ndarray, dict]:
        self._seed, self._step, self._action = seed or 0, 0, -1
        return self._seen(), {}

    def step(self, action: int) -> tuple[np.ndarray, float, bool, bool, dict]:
        if self._pause_s:
            time.sleep(self._pause_s)
        if self._seed == self._dies_on and self._step == 3:
            os.write(2, b"the wheel came off\n")
            os._exit(3)
        self._step += 1
        self._action = int(action)
        over = self._step == self._length + self._seed % 8 and self._ends != "never"
        terminated, truncated = over and self._ends != "truncated", over and self._ends != "terminated"
        return self._seen(), self._step + 0.25 * action, terminated, truncated, {}

    def _seen(self) -> np.ndarray:
        return np.array([self._seed % 1000 / 1000, self._step / 10, self._action], np.float32)


gymnasium.register("Tiny-v0", entry_point=Tiny)
