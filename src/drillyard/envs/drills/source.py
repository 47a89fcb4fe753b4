"""The drills, for the registry."""

from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv

BALL = "Drillyard/BallDrill-v0"


def env_infos() -> tuple[EnvInfo, ...]:
    """One entry a drill."""
    return (EnvInfo(BALL, "Ball Drill", "drill"),)


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the drill declares."""
    from drillyard.envs.drills.ball.config import BallConfig
    from drillyard.envs.drills.ball.spec import spec_for

    return spec_for(BallConfig().with_options(options))


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """N games stepped together."""
    from drillyard.envs.drills.ball.batch import make

    return make(num_envs, options)


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One game played tick by tick."""
    from drillyard.envs.drills.ball.live import make

    return make(options)


def obs_limit(env_id: str) -> float:
    """Ball Drill's observations stay within 8."""
    return 8.0
