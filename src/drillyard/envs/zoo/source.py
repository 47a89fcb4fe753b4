"""PettingZoo's envs, for the registry. PettingZoo is imported only when one is asked for."""

import json
from functools import lru_cache
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.zoo.catalogue import zoo_infos


def env_infos() -> tuple[EnvInfo, ...]:
    """Those with words of their own; any other id works as well."""
    return zoo_infos()


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the env declares; made once for each set of options."""
    return _declared(env_id, json.dumps(options, sort_keys=True))


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """These envs are for playing.

    Raises:
        DrillyardError: UNSUPPORTED, always.
    """
    raise DrillyardError(
        ErrorCode.UNSUPPORTED,
        f"{env_id} is for playing and comparing, not for training here; train on it with another library and bring its "
        "policy as an ONNX file.",
    )


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One env that is drawn by itself."""
    from drillyard.envs.zoo.live import ZooStage
    from drillyard.envs.zoo.load import load

    return ZooStage(load(env_id, options))


def obs_limit(env_id: str) -> float:
    """Nobody knows a bound.

    Raises:
        DrillyardError: UNKNOWN_ENV, UNSUPPORTED.
    """
    import math

    env_spec(env_id, {})
    return math.inf


@lru_cache(maxsize=32)
def _declared(env_id: str, options: str) -> EnvSpec:
    from drillyard.envs.zoo.game import close
    from drillyard.envs.zoo.load import load

    loaded = load(env_id, json.loads(options))
    close(loaded.game.env)
    return loaded.spec
