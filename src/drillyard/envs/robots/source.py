"""The MuJoCo robots of Gymnasium v5, for the registry. MuJoCo is imported only when one is asked for."""

import math
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv
from drillyard.envs.robots.catalogue import ROBOTS, task_of


def env_infos() -> tuple[EnvInfo, ...]:
    """One entry a robot."""
    return tuple(EnvInfo(env_id, entry.title, "robot") for env_id, entry in ROBOTS.items())


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the robot declares."""
    from drillyard.envs.robots.robot import load_robot

    return load_robot(env_id, options).spec


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """N robots stepped together."""
    from drillyard.envs.robots.batch import RobotBatch
    from drillyard.envs.robots.robot import load_robot

    changed = dict(options)

    def change(name: str, value: float) -> Any:
        task = task_of(env_id, changed | {name: value})
        changed[name] = value
        return task

    return RobotBatch(load_robot(env_id, options), num_envs, change)


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One robot played tick by tick."""
    from drillyard.envs.robots.live import RobotStage
    from drillyard.envs.robots.robot import load_robot

    return RobotStage(load_robot(env_id, options))


def obs_limit(env_id: str) -> float:
    """Nobody knows a bound."""
    return math.inf
