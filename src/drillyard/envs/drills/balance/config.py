"""What may differ between two batches of balancing robots."""

from dataclasses import dataclass, fields, replace
from typing import Any, Final

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.balance.constants import ENV_ID, TIME_LIMIT_DECISIONS


@dataclass(frozen=True)
class BalanceConfig:
    """Options of the env."""

    mass: float = 1.0
    """Kilograms of all that the wheels carry."""
    height: float = 0.4
    """Metres from the axle up to the centre of that mass."""
    motor: float = 5.0
    """Newtons with which the motors drive the robot over the ground; times the wheels' radius, torque on the axle."""
    max_angle: float = 60.0
    """Degrees of tilt beyond which the robot has fallen."""
    friction: float = 0.02
    """Rolling friction: share of the weight that holds the wheels back."""
    damping: float = 0.01
    """N m s/rad that slow the tilting."""
    start_angle: float = 15.0
    """Degrees to either side within which an episode starts."""
    shaped: bool = False
    """Whether the reward tells how upright the robot is, and charges a fall."""
    history: int = 1
    """Decisions of which angle and angular velocity are seen."""
    time_limit_decisions: int = TIME_LIMIT_DECISIONS
    """Decisions until an episode is truncated."""

    def with_options(self, options: dict[str, Any]) -> "BalanceConfig":
        """A config with some options changed.

        Raises:
            DrillyardError: BAD_VALUE for an unknown option or a value out of range.
        """
        known = tuple(field.name for field in fields(self))
        changes: dict[str, Any] = {}
        for name, value in options.items():
            if name not in known:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE, f"{ENV_ID} has no option '{name}'; it has {', '.join(known)}."
                )
            changes[name] = _checked(name, value)
        return replace(self, **changes)


RANGES: Final[dict[str, tuple[float, float]]] = {
    "mass": (0.5, 3.0), "height": (0.2, 1.0), "motor": (2.0, 20.0), "max_angle": (20.0, 80.0),
    "friction": (0.0, 0.2), "damping": (0.0, 0.1), "start_angle": (0.0, 60.0),
    "history": (1, 8), "time_limit_decisions": (1, 100_000),
}  # fmt: skip
"""The least and the most that each number may be."""
WHOLE: Final = ("history", "time_limit_decisions")
"""Options that are whole numbers; they are fixed once a batch runs."""


def _checked(name: str, value: Any) -> Any:
    if name == "shaped":
        if value in (0, 1):
            return bool(value)
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"Option shaped of {ENV_ID} cannot be {value!r}; give true or false, or 1 or 0."
        )
    low, high = RANGES[name]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    whole = name in WHOLE
    # Written so that NaN fails as well.
    if not number or not low <= value <= high or (whole and value != int(value)):
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"Option {name} of {ENV_ID} cannot be {value!r}; give a {'whole ' * whole}number from {low:g} to {high:g}.",
        )
    return int(value) if whole else float(value)
