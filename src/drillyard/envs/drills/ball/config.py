"""What may differ between two batches of Ball Drill."""

from dataclasses import dataclass, fields, replace
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.ball.constants import ENV_ID, TIME_LIMIT_DECISIONS


@dataclass(frozen=True)
class BallConfig:
    """Options of the env; rewards only, physics is the same for all."""

    shaping_scale: float = 1.0
    """Weight of the ball potential: 1 = about 1 reward for bringing the ball from the middle to the goal."""
    approach_scale: float = 0.0
    """Weight of a second potential, minus the distance from player to ball over the field's length."""
    gamma: float = 0.99
    """Discount of the potentials; give it the learner's gamma."""
    timeout_penalty: float = 0.0
    """Subtracted from both rewards at a time-out."""
    time_limit_decisions: int = TIME_LIMIT_DECISIONS
    """Decisions until an episode is truncated."""

    def with_options(self, options: dict[str, Any]) -> "BallConfig":
        """A config with some options changed.

        Raises:
            DrillyardError: BAD_VALUE for an unknown option or a value out of range.
        """
        known = {field.name: field.type for field in fields(self)}
        for name, value in options.items():
            if name not in known:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE, f"{ENV_ID} has no option '{name}'; it has {', '.join(known)}."
                )
            number = isinstance(value, int | float) and not isinstance(value, bool)
            limits = (1, 100_000) if name == "time_limit_decisions" else (0, 1) if name == "gamma" else (0, 1000)
            if not number or not limits[0] <= value <= limits[1]:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE,
                    f"Option {name} of {ENV_ID} cannot be {value!r}; give a number from {limits[0]} to {limits[1]}.",
                )
        if "time_limit_decisions" in options:
            options = options | {"time_limit_decisions": int(options["time_limit_decisions"])}
        return replace(self, **options)
