"""The drills, for the registry."""

from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv

BALL = "Drillyard/BallDrill-v0"
BALANCE = "Drillyard/Balance-v0"


def env_infos() -> tuple[EnvInfo, ...]:
    """One entry a drill."""
    return (EnvInfo(BALL, "Ball Drill", "drill"), EnvInfo(BALANCE, "Balance", "drill"))


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the drill declares."""
    if env_id == BALANCE:
        from drillyard.envs.drills.balance.config import BalanceConfig
        from drillyard.envs.drills.balance.spec import spec_for as balance_spec

        return balance_spec(BalanceConfig().with_options(options))
    from drillyard.envs.drills.ball.config import BallConfig
    from drillyard.envs.drills.ball.spec import spec_for

    return spec_for(BallConfig().with_options(options))


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """N games stepped together."""
    if env_id == BALANCE:
        from drillyard.envs.drills.balance.batch import make as make_balance

        return make_balance(num_envs, options)
    from drillyard.envs.drills.ball.batch import make

    return make(num_envs, options)


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One game played tick by tick."""
    if env_id == BALANCE:
        from drillyard.envs.drills.balance.live import make as make_balance

        return make_balance(options)
    from drillyard.envs.drills.ball.live import make

    return make(options)


def obs_limit(env_id: str) -> float:
    """Ball Drill's observations stay within 8, those of the balancing robot within 2."""
    return 2.0 if env_id == BALANCE else 8.0
