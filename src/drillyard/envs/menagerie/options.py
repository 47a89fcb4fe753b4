"""Options of the walking robots."""

from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Randomised
from drillyard.envs.robots.randomise import randomised_by, split_options

USUAL = Randomised(mass=(0.85, 1.15), friction=(0.5, 1.25), strength=(0.85, 1.15), push=(0.0, 0.5))
_MOST_SPEED = 5.0


class WalkOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What may differ between two batches of a robot."""

    assets: str = ""
    """Folder of models; empty = the cache."""
    max_episode_steps: int = 1000
    command_x: tuple[float, float] = (-0.5, 1.0)
    command_y: tuple[float, float] = (-0.3, 0.3)
    command_turn: tuple[float, float] = (-0.8, 0.8)
    randomised: Randomised = USUAL


def read_options(env_id: str, options: dict[str, Any]) -> WalkOptions:
    """Options as somebody gave them, checked.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    about_physics, others = split_options(options)
    known = tuple(name for name in WalkOptions.__struct_fields__ if name != "randomised")
    values: dict[str, Any] = {}
    for name, value in others.items():
        if name not in known:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{env_id} has no option '{name}'; it has {', '.join(known)}, randomise."
            )
        values[name] = _range(env_id, name, value) if name.startswith("command_") else value
    if not isinstance(values.get("assets", ""), str):
        raise _bad(env_id, "assets", values["assets"], "give the path of a folder")
    steps = values.get("max_episode_steps", 1000)
    if isinstance(steps, bool) or not isinstance(steps, int) or not 1 <= steps <= 1_000_000:
        raise _bad(env_id, "max_episode_steps", steps, "give a whole number from 1 to 1000000")
    return WalkOptions(**values, randomised=randomised_by(about_physics, USUAL, USUAL))


def _range(env_id: str, name: str, value: Any) -> tuple[float, float]:
    parts = value.split(":") if isinstance(value, str) else value
    try:
        low, high = (float(part) for part in parts)
        if not -_MOST_SPEED <= low <= high <= _MOST_SPEED:
            raise ValueError
    except (TypeError, ValueError):
        least, most = f"{-_MOST_SPEED:g}", f"{_MOST_SPEED:g}"
        advice = f"give the lowest and the highest value as in {name}=-0.5:1.0, both from {least} to {most}"
        raise _bad(env_id, name, value, advice) from None
    return low, high


def _bad(env_id: str, name: str, value: Any, advice: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, f"Option {name} of {env_id} cannot be {value!r}; {advice}.")
