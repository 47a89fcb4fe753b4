"""Robots of MuJoCo Menagerie, for the registry. MuJoCo is imported only when one is asked for."""

import math
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv
from drillyard.envs.menagerie.archives import ENV_ARCHIVES
from drillyard.envs.menagerie.assets import missing
from drillyard.envs.menagerie.fetch import Progress


def env_infos() -> tuple[EnvInfo, ...]:
    """One entry a robot; those whose model has not been fetched yet are not available."""
    found: list[EnvInfo] = []
    for env_id, archive in ENV_ARCHIVES.items():
        reason = missing(archive)
        found.append(EnvInfo(env_id, archive.title, "menagerie", available=not reason, reason=reason))
    return tuple(found)


def fetch_files(env_id: str, options: dict[str, Any], progress: Progress | None) -> None:
    """Fetch the robot's model where the user named no folder of models."""
    from drillyard.envs.menagerie.assets import model_file

    model_file(ENV_ARCHIVES[env_id], str(options.get("assets", "")), progress)


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the robot declares."""
    from drillyard.envs.menagerie.walker import load_walker

    return load_walker(env_id, options).spec


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """N robots stepped together."""
    from drillyard.envs.menagerie.walker import load_walker, walk_task
    from drillyard.envs.robots.batch import RobotBatch

    robot = load_walker(env_id, options)
    changed = dict(options)

    def change(name: str, value: float) -> Any:
        task = walk_task(env_id, robot.model, changed | {name: value})
        changed[name] = value
        return task

    return RobotBatch(robot, num_envs, change)


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One robot played tick by tick."""
    from drillyard.envs.menagerie.walker import load_walker
    from drillyard.envs.robots.live import RobotStage

    return RobotStage(load_walker(env_id, options))


def obs_limit(env_id: str) -> float:
    """Nobody knows a bound."""
    return math.inf
