"""The envs of a run as XuanCe takes them: Gymnasium's one after the other, Drillyard's as one batch of the env host.

XuanCe's actors give actions in -1..1 whatever the env's bounds are, so a bounded space is scaled to that here, and
actions beyond it are clipped. Observations become flat.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from drillyard_worker import WorkerConfig, WorkerError, envs
from gymnasium import spaces
from xuance.environment import DummyVecEnv
from xuance.environment.vector_envs.vector_env import VecEnv

_SEEDS = 2**31 - 1
NO_LIMIT = 1_000_000
"""XuanCe wants to know how long an episode can be; this one of an env without a limit."""


class Actions:
    """Between an agent's actions and the env's.

    Raises:
        WorkerError: UNSUPPORTED, the space is neither Discrete nor Box.
    """

    def __init__(self, space: Any) -> None:
        self.given = space
        self.discrete = isinstance(space, spaces.Discrete)
        self.start = 0
        self.scale: tuple[np.ndarray, np.ndarray] | None = None
        """(middle, half of the range), each (size,); None where the space has no bounds."""
        if self.discrete:
            self.inner: Any = spaces.Discrete(int(space.n))
            self.start = int(space.start)
            return
        if not isinstance(space, spaces.Box):
            raise WorkerError("unsupported", f"The action space {space} is neither Discrete nor Box; use another env.")
        low, high = space.low.astype(np.float32).reshape(-1), space.high.astype(np.float32).reshape(-1)
        if np.all(np.isfinite(low)) and np.all(np.isfinite(high)) and np.all(np.abs([low, high]) < 3.4e38):
            self.scale = ((high + low) / 2, (high - low) / 2)
            self.inner = spaces.Box(-1.0, 1.0, low.shape, np.float32)
        else:
            self.inner = spaces.Box(-np.inf, np.inf, low.shape, np.float32)

    def outer(self, action: Any) -> Any:
        """What the env takes."""
        if self.discrete:
            return int(action) + self.start
        return self.outer_rows(np.asarray(action, np.float32).reshape(1, -1))[0].reshape(self.given.shape)

    def outer_rows(self, actions: Any) -> Any:
        """(n, size) as envs take them."""
        if self.discrete:
            return np.asarray(actions, np.int64).reshape(-1) + self.start
        if self.scale is not None:
            actions = np.clip(actions, -1.0, 1.0) * self.scale[1] + self.scale[0]
        return np.asarray(actions, self.given.dtype)


def flat_space(space: Any) -> spaces.Box:
    """The observation space as XuanCe sees it.

    Raises:
        WorkerError: UNSUPPORTED.
    """
    if not isinstance(space, spaces.Box):
        raise WorkerError("unsupported", f"The observation space {space} is no Box; use another env.")
    return spaces.Box(-np.inf, np.inf, (int(np.prod(space.shape)),), np.float32)


class SingleEnv:
    """One Gymnasium env with the interface of XuanCe's own. seed: of its first reset."""

    def __init__(self, config: WorkerConfig, seed: int) -> None:
        self.env = _drawable(config)
        self.actions = Actions(self.env.action_space)
        self.action_space = self.actions.inner
        self.action_space.seed(seed)
        self.observation_space = flat_space(self.env.observation_space)
        limit = getattr(self.env.spec, "max_episode_steps", None)
        self.max_episode_steps = NO_LIMIT if limit is None else int(limit)
        self.steps, self.score = 0, 0.0
        self._seed: int | None = seed

    def reset(self) -> tuple[Any, dict[str, Any]]:
        obs, info = self.env.reset(seed=self._seed)
        self._seed = None
        self.steps, self.score = 0, 0.0
        return self._flat(obs), {**info, "episode_step": 0}

    def step(self, action: Any) -> tuple[Any, float, bool, bool, dict[str, Any]]:
        obs, reward, terminated, truncated, info = self.env.step(self.actions.outer(action))
        self.steps += 1
        self.score += float(reward)
        info["episode_step"], info["episode_score"] = self.steps, self.score
        return self._flat(obs), float(reward), bool(terminated), bool(truncated), info

    def render(self, *_: Any) -> Any:
        return self.env.render()

    def close(self) -> None:
        self.env.close()

    @staticmethod
    def _flat(obs: Any) -> Any:
        return np.asarray(obs, np.float32).reshape(-1)


class HostedEnvs(VecEnv):
    """N envs of the env host as one vectorised env of XuanCe: one round trip a step.

    Args:
        config: of the run.
        number: N.
        seed: env i begins with seed + i.
    """

    def __init__(self, config: WorkerConfig, number: int, seed: int) -> None:
        self.whole = envs.make_vector(config, number, autoreset_mode="same_step")
        self.actions = Actions(self.whole.single_action_space)
        super().__init__(number, flat_space(self.whole.single_observation_space), self.actions.inner)
        self.max_episode_steps = NO_LIMIT
        self.buf_obs = np.zeros((number, *self.observation_space.shape), np.float32)
        self._seed: int | None = seed
        self._chosen: Any = None
        self._steps, self._scores = np.zeros(number, np.int64), np.zeros(number)

    def reset(self) -> tuple[Any, list[dict[str, Any]]]:
        obs, _ = self.whole.reset(seed=self._seed)
        self._seed = None
        self.buf_obs[:] = obs.reshape(self.buf_obs.shape)
        self._steps[:], self._scores[:] = 0, 0.0
        return self.buf_obs.copy(), [{"episode_step": 0} for _ in range(self.num_envs)]

    def step_async(self, actions: Any) -> None:
        self._chosen = self.actions.outer_rows(actions)

    def step_wait(self) -> tuple[Any, Any, Any, Any, list[dict[str, Any]]]:
        """As XuanCe's: the observation after an end is the last one, the first of the next episode is in the info."""
        obs, rewards, terminated, truncated, info = self.whole.step(self._chosen)
        self._steps += 1
        self._scores += rewards
        self.buf_obs[:] = obs.reshape(self.buf_obs.shape)
        found: list[dict[str, Any]] = [
            {"episode_step": int(steps), "episode_score": float(score)}
            for steps, score in zip(self._steps, self._scores)
        ]
        for row in np.flatnonzero(terminated | truncated):
            found[row]["reset_obs"] = self.buf_obs[row].copy()
            self.buf_obs[row] = np.asarray(info["final_obs"][row], np.float32).reshape(-1)
            self._steps[row], self._scores[row] = 0, 0.0
        return self.buf_obs.copy(), rewards.astype(np.float32), terminated, truncated, found

    def close_extras(self) -> None:
        self.whole.close()


def make_training_envs(config: WorkerConfig, number: int, seed: int) -> Any:
    """XuanCe's vectorised envs of a run.

    Args:
        config: of the run.
        number: how many.
        seed: env i begins with seed + i.

    Raises:
        WorkerError: the env cannot be made, or its spaces are not for XuanCe.
    """
    seed = seed % _SEEDS
    if envs.is_ours(config.env_id):
        return HostedEnvs(config, number, seed)
    return DummyVecEnv([lambda env_seed: SingleEnv(config, env_seed % _SEEDS)] * number, seed)


def given_spaces(made: Any) -> tuple[Any, Any]:
    """(observation space, action space) as the env itself has them."""
    if isinstance(made, HostedEnvs):
        return made.whole.single_observation_space, made.whole.single_action_space
    return made.envs[0].env.observation_space, made.envs[0].env.action_space


def _drawable(config: WorkerConfig) -> Any:
    """A Gymnasium env that can draw itself where it knows how to; nothing is drawn before somebody looks."""
    if "render_mode" not in config.env_options:
        try:
            return envs.make(config, render_mode="rgb_array")
        except WorkerError:
            pass  # it may take no render_mode; what else is wrong shows in a moment
    return envs.make(config)
