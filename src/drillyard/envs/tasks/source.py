"""Task files beside any MuJoCo model, for the registry."""

from pathlib import Path
from typing import Any

from drillyard.contracts.env import BatchEnv, EnvInfo, EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode


def keep(env_id: str, options: dict[str, Any], folder: Path) -> tuple[str, dict[str, Any]]:
    """Copy the files of an env into a new folder; its id and options from there."""
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'.")


def same_files(one: str, other: str) -> bool:
    """Whether two envs are made of equal files."""
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{one}'.")


def env_infos() -> tuple[EnvInfo, ...]:
    """Nothing yet."""
    return ()


def env_spec(env_id: str, options: dict[str, Any]) -> EnvSpec:
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'.")


def make_batch(env_id: str, num_envs: int, options: dict[str, Any]) -> BatchEnv:
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'.")


def make_stage(env_id: str, options: dict[str, Any]) -> StageEnv:
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'.")


def obs_limit(env_id: str) -> float:
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'.")
