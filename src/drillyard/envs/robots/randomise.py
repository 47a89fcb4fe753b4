"""Randomised physics as options and as declarations: `randomise=on`, `randomise.mass=0.8:1.2`."""

import math
from typing import Any

import msgspec

from drillyard.contracts.env import Randomisation
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Randomised

OPTION = "randomise"
USUAL = Randomised(mass=(0.8, 1.2), friction=(0.7, 1.3), strength=(0.8, 1.2), push=(0.0, 0.5))
"""What `randomise=on` means where an env has no ranges of its own."""
_LIMITS: dict[str, tuple[float, float]] = {
    "mass": (0.1, 10.0),
    "friction": (0.0, 10.0),
    "strength": (0.0, 10.0),
    "push": (0.0, 20.0),
    "push_every_s": (0.1, 1000.0),
}
_TITLES = {
    "mass": ("Mass", "scale", "×", "Of every body, with its inertia."),
    "friction": ("Friction", "scale", "×", "Of every surface."),
    "strength": ("Motor strength", "scale", "×", "Force and stiffness of every motor."),
    "push": ("Pushes", "push", "m/s", "Kicks in a random direction along the floor, every few seconds."),
}


def declared(randomised: Randomised) -> tuple[Randomisation, ...]:
    """What an env declares of it; empty where nothing is randomised."""
    found: list[Randomisation] = []
    for name, (title, how, unit, words) in _TITLES.items():
        bounds = getattr(randomised, name)
        if bounds is not None:
            kind: Any = how
            found.append(Randomisation(name, title, kind, bounds[0], bounds[1], unit, words))
    return tuple(found)


def split_options(options: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Options about randomised physics, and the others."""
    ours = {name: value for name, value in options.items() if name == OPTION or name.startswith(f"{OPTION}.")}
    return ours, {name: value for name, value in options.items() if name not in ours}


def randomised_by(options: dict[str, Any], usual: Randomised, default: Randomised) -> Randomised:
    """What the options ask for.

    Args:
        options: `randomise`: on, off, true, false; `randomise.NAME`: LOW:HIGH, a pair of numbers, or off.
        usual: ranges of this env for `randomise=on`.
        default: what is randomised when nothing is asked for.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    found = default
    if OPTION in options:
        word = str(options[OPTION]).strip().lower()
        if word not in {"on", "off", "true", "false"}:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"The option {OPTION} cannot be {options[OPTION]!r}; give on or off, and ranges as in "
                f"{OPTION}.mass=0.8:1.2.",
            )
        found = usual if word in {"on", "true"} else Randomised()
    for option, value in options.items():
        if option != OPTION:
            found = msgspec.structs.replace(found, **{_name(option): _range(option, value)})
    return found


def checked(randomised: Randomised) -> Randomised:
    """The same, if every range is allowed.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    for name in _LIMITS:
        bounds = getattr(randomised, name)
        if bounds is not None:
            _range(f"{OPTION}.{name}", bounds)
    return randomised


def _name(option: str) -> str:
    name = option.removeprefix(f"{OPTION}.")
    if name not in _LIMITS:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"There is no option {option}; there is {', '.join(f'{OPTION}.{known}' for known in _LIMITS)}.",
        )
    return name


def _range(option: str, value: Any) -> tuple[float, float] | None:
    name = _name(option)
    if str(value).strip().lower() in {"off", "none", "false"} and name != "push_every_s":
        return None
    parts = value.split(":") if isinstance(value, str) else value
    low, high = _LIMITS[name]
    try:
        first, second = (float(part) for part in parts)
        if not (math.isfinite(first) and low <= first <= second <= high):
            raise ValueError
    except (TypeError, ValueError):
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"The option {option} cannot be {value!r}; give the lowest and the highest value as in {option}=0.8:1.2, "
            f"both from {low:g} to {high:g}.",
        ) from None
    return first, second
