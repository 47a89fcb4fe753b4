"""Text envs, for the registry. A process is started only when one is asked for."""

import json
import math
from functools import lru_cache
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.text.names import family_of, listed


def env_infos() -> tuple[EnvInfo, ...]:
    """Some of each family; any other id works too."""
    return listed()


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What the env declares; asked once for each set of options."""
    return _described(env_id, json.dumps(options, sort_keys=True))


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    """Text envs are played one at a time.

    Raises:
        DrillyardError: UNSUPPORTED, always; UNKNOWN_ENV.
    """
    family_of(env_id)
    raise DrillyardError(
        ErrorCode.UNSUPPORTED,
        f"{env_id} can be played and not trained on here; it runs in a process of its own, one move at a time.",
    )


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    """One env in a process of its own."""
    from drillyard.envs.text.live import TextStage

    return TextStage(env_id, options)


def obs_limit(env_id: str) -> float:
    """Nobody knows."""
    family_of(env_id)
    return math.inf


@lru_cache(maxsize=32)
def _described(env_id: str, options: str) -> EnvSpec:
    from drillyard.envs.text.hosted import HostedGame
    from drillyard.envs.text.spec import spec_of

    game = HostedGame(env_id, json.loads(options))
    try:
        return spec_of(env_id, game.about)
    finally:
        game.close()
