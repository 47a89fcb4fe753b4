"""Our robots as Gymnasium envs: the same starts, rewards and infos as Gymnasium's own, from one batch.

Observations are float32 where Gymnasium's robots give float64; the values are the same, rounded.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import gymnasium
import numpy as np
from gymnasium.vector import AutoresetMode
from gymnasium.vector.utils import batch_space

from drillyard.contracts.env import Array, EnvSpec
from drillyard.envs.registry import make_batch
from drillyard.envs.robots.batch import RobotBatch

_NO_LIMIT = 1_000_000
"""Decisions; `gymnasium.make` puts a TimeLimit of its own round a single env."""


def spaces(spec: EnvSpec) -> tuple[gymnasium.spaces.Box, gymnasium.spaces.Box]:
    """Observation and action space of one robot."""
    ranges = spec.action.ranges or ((spec.action.low, spec.action.high),) * spec.action.size
    low, high = np.array(ranges, np.float32).reshape(-1, 2).T
    return gymnasium.spaces.Box(-np.inf, np.inf, (spec.obs_size,), np.float32), gymnasium.spaces.Box(low, high)


class RobotEnv(gymnasium.Env[Array, Array]):
    """One robot. Time limits come from `gymnasium.make`.

    Args:
        env_id: of our registry.
        render_mode: None; the studio draws.
        options: of the env, in Gymnasium's spelling.
    """

    metadata: dict[str, Any] = {"render_modes": []}  # noqa: RUF012 - Gymnasium's own declaration

    def __init__(self, env_id: str, render_mode: str | None = None, **options: Any) -> None:
        self._batch = _robots(env_id, 1, options | {"max_episode_steps": _NO_LIMIT})
        self.render_mode = render_mode
        self.observation_space, self.action_space = spaces(self._batch.spec)
        self._ready = False  # the batch has begun the next episode by itself

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Array, dict[str, Any]]:
        """Start an episode as Gymnasium's robot does with the same seed. `options` has no meaning."""
        if seed is None and self._np_random_seed is None:
            seed = _entropy()
        super().reset(seed=seed)
        if seed is not None or not self._ready:
            self._batch.begin([seed])
        self._ready = False
        return _seen(self._batch)[0], _row(self._batch.start_infos(), 0)

    def step(self, action: Array) -> tuple[Array, float, bool, bool, dict[str, Any]]:
        """One decision."""
        batch = self._batch
        result = batch.step(np.asarray(action, np.float32)[None, None])
        self._ready = result.final_obs is not None
        seen = result.final_obs[0, 0].copy() if result.final_obs is not None else _seen(batch)[0]
        infos = _row(batch.infos(), 0)
        return seen, float(batch.reward64[0]), bool(result.terminated[0]), bool(result.truncated[0]), infos


class RobotVectorEnv(gymnasium.vector.VectorEnv[Array, Array, Array]):
    """N robots in one batch. Autoreset in the same step: what an episode saw last is `infos["final_obs"]`, its last
    infos are `infos["final_info"]`, both with a mask, and the other infos of those rows are of the new episode.

    Args:
        env_id: of our registry.
        num_envs: N.
        render_mode: None; the studio draws.
        options: of the env, in Gymnasium's spelling; `max_episode_steps` is the time limit.
    """

    metadata: dict[str, Any] = {  # noqa: RUF012 - Gymnasium's own declaration
        "render_modes": [],
        "autoreset_mode": AutoresetMode.SAME_STEP,
    }

    def __init__(self, env_id: str, num_envs: int = 1, render_mode: str | None = None, **options: Any) -> None:
        self._batch = _robots(env_id, num_envs, options)
        self.num_envs = num_envs
        self.render_mode = render_mode
        self.single_observation_space, self.single_action_space = spaces(self._batch.spec)
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(spaces(self._batch.spec)[1], num_envs)
        self._seeded = False

    def reset(
        self, *, seed: int | Sequence[int | None] | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Array, dict[str, Any]]:
        """Start all robots afresh: env i as Gymnasium's with seed + i, or with its own of a list.

        Raises:
            DrillyardError: BAD_VALUE for a seed below 0.
            ValueError: a list of another length than N.
        """
        super().reset(seed=seed if isinstance(seed, int) else None)
        if seed is None and not self._seeded:
            seed = _entropy()
        if seed is None:
            seed = [None] * self.num_envs
        elif isinstance(seed, int):
            seed = [seed + env for env in range(self.num_envs)]
        if len(seed) != self.num_envs:
            raise ValueError(f"{len(seed)} seeds were given for {self.num_envs} envs; give one each.")
        self._seeded = True
        self._batch.begin(seed)
        return _seen(self._batch), _masked(self._batch.start_infos(), np.ones(self.num_envs, np.bool_))

    def step(self, actions: Array) -> tuple[Array, Array, Array, Array, dict[str, Any]]:
        """One decision of every robot; actions (N, size)."""
        batch = self._batch
        result = batch.step(np.asarray(actions, np.float32)[None])
        ended: Array = np.logical_or(result.terminated, result.truncated)
        infos = _masked(batch.infos(), ~ended)
        if result.final_obs is not None:
            last = np.full(self.num_envs, None, object)
            for index in ended.nonzero()[0]:
                last[index] = result.final_obs[0, index].copy()
            for name, value in _masked(batch.start_infos(), ended).items():
                here = infos.get(name, np.zeros_like(value))  # none when every env ended at once
                infos[name] = np.logical_or(here, value) if name.startswith("_") else here + value
            infos |= {
                "final_obs": last,
                "_final_obs": ended.copy(),
                "final_info": _masked(batch.infos(), ended),
                "_final_info": ended.copy(),
            }
        return _seen(batch), batch.reward64.copy(), result.terminated.copy(), result.truncated.copy(), infos


def _robots(env_id: str, num_envs: int, options: dict[str, Any]) -> RobotBatch:
    batch = make_batch(env_id, num_envs, **options)
    assert isinstance(batch, RobotBatch)
    return batch


def _entropy() -> int:
    """A seed from the operating system, as Gymnasium draws one where none was ever given."""
    return int(np.random.SeedSequence().generate_state(1, np.uint64)[0])


def _seen(batch: RobotBatch) -> Array:
    seen = np.empty((batch.num_envs, batch.spec.obs_size), np.float32)
    batch.observe(0, seen)
    return seen


def _row(infos: Mapping[str, Array], env: int) -> dict[str, Any]:
    return {name: value[env] for name, value in infos.items()}


def _masked(infos: Mapping[str, Array], rows: Array) -> dict[str, Any]:
    """Infos of some rows, 0 in the others, each with its mask `_name`; nothing where there are no rows."""
    found: dict[str, Any] = {}
    if not rows.any():
        return found
    for name, value in infos.items():
        found[name] = np.where(rows.reshape(-1, *[1] * (value.ndim - 1)), value, 0.0)
        found[f"_{name}"] = rows.copy()
    return found
