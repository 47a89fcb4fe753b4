"""Task files beside any MuJoCo model, for the registry. MuJoCo is imported only when one is asked for."""

import math
from pathlib import Path
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv


def env_infos() -> tuple[EnvInfo, ...]:
    """None: they are the user's own."""
    return ()


def keep(env_id: str, options: dict[str, Any], folder: Path) -> tuple[str, dict[str, Any]]:
    """Copy the files of an env into a new folder; its id and options from there."""
    from drillyard.envs.tasks.own import keep_own

    return keep_own(env_id, options, folder)


def same_files(one: str, other: str) -> bool:
    """Whether two envs are made of equal files."""
    from drillyard.envs.tasks.own import same_files

    return same_files(one, other)


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the robot declares."""
    from drillyard.envs.tasks.own import load_own

    return load_own(env_id, options).spec


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """N robots stepped together."""
    from drillyard.envs.robots.batch import RobotBatch
    from drillyard.envs.tasks.own import load_own, read_own, task_of

    changed = dict(options)

    def change(name: str, value: float) -> Any:
        task = task_of(read_own(env_id, options), env_id, changed | {name: value})
        changed[name] = value
        return task

    return RobotBatch(load_own(env_id, options), num_envs, change)


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One robot played tick by tick."""
    from drillyard.envs.robots.live import RobotStage
    from drillyard.envs.tasks.own import load_own

    return RobotStage(load_own(env_id, options))


def obs_limit(env_id: str) -> float:
    """Nobody knows a bound."""
    return math.inf
