"""The one list of envs. What an env needs is imported only when it is asked for, so that lists stay cheap.

An id is `Drillyard/Name-vN`, one of ours; `gym:ID`, any Gymnasium env with vector observations; `mjcf:PATH`, a task
file beside somebody's own MuJoCo model; `zoo:NAME`, a PettingZoo env; or `text:FAMILY/NAME`, an env in words.
"""

import difflib
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode


class Source(Protocol):
    """A module that makes envs: drills, robots, Menagerie robots, task files, Gymnasium. One function a need."""

    def env_infos(self) -> tuple[EnvInfo, ...]:
        """What it lists; cheap, nothing heavy is imported."""
        ...

    def env_spec(self, env_id: str, options: dict[str, Any]) -> EnvSpec:
        """What an env declares with these options."""
        ...

    def make_batch(self, env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
        """N envs stepped together."""
        ...

    def make_stage(self, env_id: str, options: dict[str, Any]) -> StageEnv:
        """One env played tick by tick."""
        ...

    def obs_limit(self, env_id: str) -> float:
        """No number of an observation is ever larger in size; math.inf where nobody knows."""
        ...


_SOURCES = (
    "drillyard.envs.drills.source",
    "drillyard.envs.robots.source",
    "drillyard.envs.menagerie.source",
)
_PLAYED = ("drillyard.envs.zoo.source", "drillyard.envs.text.source")
"""Of envs that can be played and not trained on."""
_SCHEMES = {
    "gym:": "drillyard.envs.gym.source",
    "mjcf:": "drillyard.envs.tasks.source",
    "zoo:": "drillyard.envs.zoo.source",
    "text:": "drillyard.envs.text.source",
}


FILES = "mjcf:"
"""How ids begin whose env is made of somebody's own files."""
PATH_OPTIONS = ("assets", "task")
"""Options of envs that are paths."""


def env_ids() -> tuple[str, ...]:
    """Every env id of ours, in alphabetical order; ids with a scheme come besides."""
    return tuple(sorted(info.id for name in _SOURCES for info in _module(name).env_infos()))


def env_infos() -> tuple[EnvInfo, ...]:
    """Every env that lists show: drills first, those that can only be played last, also those that lack something."""
    return tuple(info for name in (*_SOURCES, *_PLAYED) for info in _module(name).env_infos())


def check_id(env_id: str) -> None:
    """Whether there is such an env, as far as its id tells.

    Raises:
        DrillyardError: UNKNOWN_ENV.
    """
    _source(env_id)


def keep(env_id: str, options: dict[str, Any], folder: Path) -> tuple[str, dict[str, Any]]:
    """Copy the files that an env of somebody's own is made of, so that it can be made again when they are gone.

    Args:
        folder: to be made; ids without files leave it alone.

    Returns:
        Id and options of the copy; of any other env, its own.

    Raises:
        DrillyardError: as `env_spec`; DISK or NOT_PERMITTED.
    """
    if not env_id.startswith(FILES):
        return env_id, options
    from drillyard.envs.tasks.source import keep

    return keep(env_id, options, folder)


def fetch_files(env_id: str, options: dict[str, Any], progress: Callable[[int, int], None] | None = None) -> None:
    """Fetch what an env needs from the network, once; most need nothing.

    Args:
        progress: told how many bytes have come, and of how many.

    Raises:
        DrillyardError: UNKNOWN_ENV; UNAVAILABLE without a network, DAMAGED when something else came, DISK.
    """
    fetch: Callable[..., None] | None = getattr(_source(env_id), "fetch_files", None)
    if fetch is not None:
        fetch(env_id, options, progress)


def same_env(one: str, other: str) -> bool:
    """Whether two ids mean the same env: equal, or copies of the same files."""
    if one == other or not (one.startswith(FILES) and other.startswith(FILES)):
        return one == other
    from drillyard.envs.tasks.source import same_files

    return same_files(one, other)


def env_spec(env_id: str, **options: Any) -> EnvSpec:
    """What an env declares.

    Raises:
        DrillyardError: UNKNOWN_ENV, BAD_VALUE for an option, NOT_FOUND or UNAVAILABLE for something that it needs.
    """
    return _source(env_id).env_spec(env_id, options)


def make_batch(env_id: str, num_envs: int, **options: Any) -> BatchEnv:
    """N envs stepped together, reset with seed 0.

    Args:
        env_id: one of `env_ids()`, or an id with a scheme.
        num_envs: N.
        options: of the env, see docs/environments.md.

    Raises:
        DrillyardError: as `env_spec`, and BAD_VALUE for a number of envs below 1.
    """
    if num_envs < 1:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"num_envs cannot be {num_envs}; give 1 or more.")
    return _source(env_id).make_batch(env_id, num_envs, options)


def make_stage(env_id: str, **options: Any) -> StageEnv:
    """One env played tick by tick, reset with seed 0.

    Raises:
        DrillyardError: as `env_spec`.
    """
    return _source(env_id).make_stage(env_id, options)


def obs_limit(env_id: str) -> float:
    """A bound of the size of every number in an observation, for observation spaces.

    Raises:
        DrillyardError: UNKNOWN_ENV.
    """
    return _source(env_id).obs_limit(env_id)


def _module(name: str) -> Source:
    module: Any = importlib.import_module(name)
    return module


def _source(env_id: str) -> Source:
    for scheme, name in _SCHEMES.items():
        if env_id.startswith(scheme):
            return _module(name)
    for name in _SOURCES:
        source = _module(name)
        if any(info.id == env_id for info in source.env_infos()):
            return source
    by_fold = {name.rsplit("/", 1)[-1].casefold(): name for name in env_ids()}
    near = difflib.get_close_matches(env_id.rsplit("/", 1)[-1].casefold(), by_fold, 1, 0.4)
    hint = f" Did you mean {by_fold[near[0]]}?" if near else ""
    raise DrillyardError(
        ErrorCode.UNKNOWN_ENV,
        f"There is no env '{env_id}'; there is {', '.join(env_ids())}, any Gymnasium env as gym:ID, any PettingZoo env "
        f"as zoo:NAME, text envs as text:FAMILY/NAME and any task file as mjcf:PATH.{hint}",
    )
