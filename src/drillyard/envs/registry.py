"""The one list of envs. NumPy is imported only when an env is made, so that specs stay cheap to look up."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode


@dataclass(frozen=True)
class Entry:
    """How to get at one env; the functions import on demand."""

    spec: Callable[[], EnvSpec]
    batch: Callable[[int, dict[str, Any]], BatchEnv]
    stage: Callable[[dict[str, Any]], StageEnv]
    obs_limit: float
    """No number of an observation is ever larger in size; math.inf where nobody knows."""


def _ball_spec() -> EnvSpec:
    from drillyard.envs.drills.ball.spec import ball_spec

    return ball_spec()


def _ball_batch(num_envs: int, options: dict[str, Any]) -> BatchEnv:
    from drillyard.envs.drills.ball.batch import make

    return make(num_envs, options)


def _ball_stage(options: dict[str, Any]) -> StageEnv:
    from drillyard.envs.drills.ball.live import make

    return make(options)


_ENTRIES: dict[str, Entry] = {"Drillyard/BallDrill-v0": Entry(_ball_spec, _ball_batch, _ball_stage, 8.0)}


def env_ids() -> tuple[str, ...]:
    """Every env id, in alphabetical order."""
    return tuple(sorted(_ENTRIES))


def env_spec(env_id: str) -> EnvSpec:
    """What an env declares.

    Raises:
        DrillyardError: UNKNOWN_ENV.
    """
    return _entry(env_id).spec()


def make_batch(env_id: str, num_envs: int, **options: Any) -> BatchEnv:
    """N envs stepped together, reset with seed 0.

    Args:
        env_id: one of `env_ids()`.
        num_envs: N.
        options: of the env, see docs/environments.md.

    Raises:
        DrillyardError: UNKNOWN_ENV, or BAD_VALUE for an option or a number of envs that the env does not take.
    """
    return _entry(env_id).batch(num_envs, options)


def make_stage(env_id: str, **options: Any) -> StageEnv:
    """One env played tick by tick, reset with seed 0.

    Raises:
        DrillyardError: UNKNOWN_ENV, or BAD_VALUE for an option that the env does not take.
    """
    return _entry(env_id).stage(options)


def obs_limit(env_id: str) -> float:
    """A bound of the size of every number in an observation, for observation spaces.

    Raises:
        DrillyardError: UNKNOWN_ENV.
    """
    return _entry(env_id).obs_limit


def _entry(env_id: str) -> Entry:
    entry = _ENTRIES.get(env_id)
    if entry is None:
        by_fold = {name.rsplit("/", 1)[-1].casefold(): name for name in _ENTRIES}
        near = difflib.get_close_matches(env_id.rsplit("/", 1)[-1].casefold(), by_fold, 1, 0.4)
        hint = f" Did you mean {by_fold[near[0]]}?" if near else ""
        raise DrillyardError(
            ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'; there is {', '.join(env_ids())}.{hint}"
        )
    return entry
