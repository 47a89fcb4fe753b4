"""The task file as it is written: TOML, read into these structs. docs/tasks.md is the reference.

Every mistake is named with file, line, key and what is allowed there.
"""

from typing import Annotated, Literal

import msgspec

Count = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Numbers of the simulation."""

    field: str
    of: str | int = ""
    start: int = 0
    stop: int | None = None


class Observation(Source, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[[observation]]: a stretch of what the policy sees."""

    name: str = ""
    minus: Source | None = None
    from_start: bool = False
    offset: tuple[float, ...] = ()
    function: Literal["none", "sin", "cos"] = "none"
    scale: float = 1.0
    low: float | None = None
    high: float | None = None


class Measure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A quantity: [[info]], and what [[reward]] pays for."""

    name: str
    kind: Literal[
        "field", "velocity", "centre_of_mass_velocity", "norm", "square_sum", "weighted_squares", "kernel", "stride",
        "healthy",
    ] = "field"  # fmt: skip
    field: str = ""
    of: str | int = ""
    start: int = 0
    stop: int | None = None
    minus: Source | None = None
    from_start: bool = False
    low: float | None = None
    high: float | None = None
    weights: tuple[float, ...] = ()
    targets: tuple[float, ...] = ()
    width: Annotated[float, msgspec.Meta(gt=0)] = 1.0


class Reward(Measure, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[[reward]]: weight * quantity, cut to [least, most]."""

    weight: float = 1.0
    least: float | None = None
    most: float | None = None


class Healthy(Source, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[[healthy]]: the episode ends when it no longer holds."""

    low: float | None = None
    high: float | None = None
    inclusive: bool = False


class Reset(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[[reset]]: a step of how an episode starts."""

    target: Literal["qpos", "qvel"]
    draw: Literal["uniform", "normal", "constant"] = "uniform"
    low: tuple[float, ...] | float = 0.0
    high: tuple[float, ...] | float = 0.0
    start: int = 0
    stop: int | None = None
    mode: Literal["add", "set"] = "add"


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[action]: what an action does."""

    mode: Literal["ctrl", "target"] = "ctrl"
    offset: tuple[float, ...] | float = 0.0
    scale: tuple[float, ...] | float = 1.0


class Commanded(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[command]: what the robot is asked to do."""

    names: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    units: tuple[str, ...] = ()
    every_s: tuple[float, float] = (4.0, 8.0)
    still: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.1


class Randomise(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """[randomise]: physics that differs from env to env."""

    mass: tuple[float, float] | None = None
    friction: tuple[float, float] | None = None
    strength: tuple[float, float] | None = None
    push: tuple[float, float] | None = None
    push_every_s: tuple[float, float] = (4.0, 8.0)


class TaskFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The whole file."""

    title: str = ""
    model: str = ""
    frame_skip: Count = 5
    time_limit: Count = 1000
    keyframe: str = ""
    terminate_when_unhealthy: bool = True
    feet: tuple[str, ...] = ()
    action: Action = Action()
    observation: tuple[Observation, ...]
    reward: tuple[Reward, ...]
    healthy: tuple[Healthy, ...] = ()
    reset: tuple[Reset, ...] = ()
    info: tuple[Measure, ...] = ()
    command: Commanded | None = None
    randomise: Randomise = Randomise()
