"""One of our envs as a Gymnasium env, stepped by the env host."""

from __future__ import annotations

import operator
from typing import Any

import gymnasium
import numpy as np

from drillyard_worker.envs.session import Session
from drillyard_worker.envs.spaces import space_of

MAX_SEED = 2**63 - 1


class HostedEnv(gymnasium.Env):
    """The same starts, observations, rewards and infos as Drillyard's own Gymnasium env with the same seed.

    Args:
        env_id: `Drillyard/...` or `mjcf:PATH`.
        render_mode: None; the host draws no pictures, the studio shows poses.
        time_limit: whether the host cuts episodes; False where Gymnasium's TimeLimit does.
        options: of the env; Ball Drill also takes `opponent` ("scripted") and `side` (0).

    Raises:
        TypeError: a render mode.
        WorkerError: the env cannot be made.
    """

    metadata: dict[str, Any] = {"render_modes": []}  # noqa: RUF012 - Gymnasium's own declaration

    def __init__(self, env_id: str, render_mode: str | None = None, time_limit: bool = True, **options: Any) -> None:
        no_pictures(env_id, render_mode)
        self.render_mode = None
        self._session = session = Session(env_id, options, 1, "separate", time_limit=time_limit, infos=True)
        session.close_with(self)
        self.observation_space = space_of(session.observation_space)
        self.action_space = space_of(session.action_space)
        self._discrete = session.action_space["kind"] == "discrete"
        arrays = session.arrays
        self._action, self._obs, self._reward = arrays["action"], arrays["obs"], arrays["reward"]
        self._ends = arrays["terminated"], arrays["truncated"]
        self._infos = [(name, arrays[f"info.{name}"]) for name in session.info_names]
        self._starts = [(name, arrays[f"start.{name}"]) for name in session.start_names]

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Any, dict[str, Any]]:
        """Start an episode; `options` has no meaning."""
        super().reset(seed=seed)
        arrays = self._session.arrays
        arrays["restart"][0] = 1
        arrays["seed"][0] = seed_number(seed)
        self._session.reset()
        arrays["restart"][0] = 0
        return self._obs[0].copy(), {name: _value(values) for name, values in self._starts}

    def step(self, action: Any) -> tuple[Any, float, bool, bool, dict[str, Any]]:
        """One decision. Ball Drill's info has `outcome` (+1 won, -1 lost, 0 undecided) when the episode ends."""
        if self._discrete:
            self._action[0] = operator.index(action.item() if isinstance(action, np.ndarray) else action)
        else:
            if np.shape(action) != self.action_space.shape:
                raise ValueError(f"an action of shape {np.shape(action)}; this env takes {self.action_space.shape}")
            self._action[0] = action
        ended = self._session.step()
        info = {name: _value(values) for name, values in self._infos}
        if ended and self._session.two_sided:
            info["outcome"] = int(self._session.arrays["outcome"][0])
        terminated, truncated = self._ends
        return self._obs[0].copy(), float(self._reward[0]), bool(terminated[0]), bool(truncated[0]), info

    def close(self) -> None:
        """Give the env back."""
        self._action = self._obs = self._reward = None
        self._ends, self._infos, self._starts = (), [], []
        self._session.close()


class UncutEnv(HostedEnv):
    """Without a time limit of its own: `gymnasium.make` puts one round it."""

    def __init__(self, env_id: str, render_mode: str | None = None, **options: Any) -> None:
        super().__init__(env_id, render_mode, time_limit=False, **options)


def no_pictures(env_id: str, render_mode: str | None) -> None:
    """Refuse render modes, as a constructor without that argument would."""
    if render_mode is not None:
        raise TypeError(f"{env_id} has no render_mode '{render_mode}': the env host draws nothing, the studio does")


def seed_number(seed: Any) -> int:
    """What the host takes: -1 = go on."""
    if seed is None:
        return -1
    number = operator.index(seed)
    if not 0 <= number <= MAX_SEED:
        raise ValueError(f"a seed cannot be {seed}; give 0 to 2**63 - 1")
    return number


def _value(values: Any) -> Any:
    """The first row: a number, or an array of its own."""
    return values[0].copy() if values.ndim > 1 else values[0]
