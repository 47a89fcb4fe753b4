"""An env of Gymnasium with the interface of gym 0.23, which some of CleanRL's scripts speak."""

from __future__ import annotations

from typing import Any

import gym
import numpy as np


def legacy_space(space: Any) -> Any:
    """The same space as one of gym's."""
    if type(space).__name__ == "Discrete":
        return gym.spaces.Discrete(int(space.n))
    return gym.spaces.Box(np.asarray(space.low), np.asarray(space.high), tuple(space.shape), space.dtype.type)


class LegacyEnv(gym.Env):
    """reset() gives the observation alone, step() four things, and a cut-off episode says so in its info."""

    metadata = {"render_modes": ["rgb_array"], "render.modes": ["rgb_array"]}  # noqa: RUF012 - gym's own declaration

    def __init__(self, env: Any) -> None:
        self.modern = env
        self.observation_space = legacy_space(env.observation_space)
        self.action_space = legacy_space(env.action_space)
        self.reward_range = (-float("inf"), float("inf"))
        self._seed: int | None = None

    def seed(self, seed: int | None = None) -> list[int | None]:
        self._seed = seed
        return [seed]

    def reset(
        self, *, seed: int | None = None, return_info: bool = False, options: dict[str, Any] | None = None
    ) -> Any:
        chosen, self._seed = self._seed if seed is None else seed, None
        obs, info = self.modern.reset(seed=chosen, options=options)
        return (obs, info) if return_info else obs

    def step(self, action: Any) -> Any:
        obs, reward, terminated, truncated, info = self.modern.step(action)
        if truncated and not terminated:
            info = {**info, "TimeLimit.truncated": True}
        return obs, reward, bool(terminated or truncated), info

    def render(self, mode: str = "rgb_array") -> Any:
        return self.modern.render()

    def close(self) -> None:
        self.modern.close()
