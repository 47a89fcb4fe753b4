"""Gymnasium envs, for the registry. Gymnasium is imported only when one is asked for."""

import json
from functools import lru_cache
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv


def env_infos() -> tuple[EnvInfo, ...]:
    """None: any id works, and a list of all would be long and mostly not installed."""
    return ()


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the env declares; made once for each set of options."""
    return _described(env_id, json.dumps(options, sort_keys=True))[0]


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """N envs stepped one after the other."""
    from drillyard.envs.gym.batch import GymBatch

    return GymBatch(env_spec(env_id, options), num_envs, options)


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One env that is drawn by itself."""
    from drillyard.envs.gym.live import GymStage

    return GymStage(env_spec(env_id, options), options)


def obs_limit(env_id: str) -> float:
    """The bound of the observation space."""
    return _described(env_id, "{}")[1]


@lru_cache(maxsize=32)
def _described(env_id: str, options: str) -> tuple[EnvSpec, float]:
    from drillyard.envs.gym.spec import describe

    return describe(env_id, json.loads(options))
