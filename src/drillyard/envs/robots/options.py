"""The options of Gymnasium's v5 robots that change the task, with Gymnasium's names and defaults.

A range is (low, high); None or an infinity leaves that side open.
"""

import math
from typing import Any, TypeVar, cast

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode

Range = tuple[float | None, float | None]
_MOST = 1_000_000


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What all ten have."""

    xml_file: str
    frame_skip: int
    """Simulation ticks a decision."""
    max_episode_steps: int
    """Decisions until truncation; Gymnasium takes it in `gymnasium.make`."""


class HalfCheetahOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "half_cheetah.xml"
    frame_skip: int = 5
    max_episode_steps: int = 1000
    forward_reward_weight: float = 1.0
    ctrl_cost_weight: float = 0.1
    reset_noise_scale: float = 0.1
    exclude_current_positions_from_observation: bool = True


class AntOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "ant.xml"
    frame_skip: int = 5
    max_episode_steps: int = 1000
    forward_reward_weight: float = 1.0
    ctrl_cost_weight: float = 0.5
    contact_cost_weight: float = 5e-4
    healthy_reward: float = 1.0
    main_body: int | str = 1
    terminate_when_unhealthy: bool = True
    healthy_z_range: Range = (0.2, 1.0)
    contact_force_range: Range = (-1.0, 1.0)
    reset_noise_scale: float = 0.1
    exclude_current_positions_from_observation: bool = True
    include_cfrc_ext_in_observation: bool = True


class HumanoidOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "humanoid.xml"
    frame_skip: int = 5
    max_episode_steps: int = 1000
    forward_reward_weight: float = 1.25
    ctrl_cost_weight: float = 0.1
    contact_cost_weight: float = 5e-7
    contact_cost_range: Range = (None, 10.0)
    healthy_reward: float = 5.0
    terminate_when_unhealthy: bool = True
    healthy_z_range: Range = (1.0, 2.0)
    reset_noise_scale: float = 1e-2
    exclude_current_positions_from_observation: bool = True
    include_cinert_in_observation: bool = True
    include_cvel_in_observation: bool = True
    include_qfrc_actuator_in_observation: bool = True
    include_cfrc_ext_in_observation: bool = True


class HopperOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "hopper.xml"
    frame_skip: int = 4
    max_episode_steps: int = 1000
    forward_reward_weight: float = 1.0
    ctrl_cost_weight: float = 1e-3
    healthy_reward: float = 1.0
    terminate_when_unhealthy: bool = True
    healthy_state_range: Range = (-100.0, 100.0)
    healthy_z_range: Range = (0.7, None)
    healthy_angle_range: Range = (-0.2, 0.2)
    reset_noise_scale: float = 5e-3
    exclude_current_positions_from_observation: bool = True


class Walker2dOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "walker2d_v5.xml"
    frame_skip: int = 4
    max_episode_steps: int = 1000
    forward_reward_weight: float = 1.0
    ctrl_cost_weight: float = 1e-3
    healthy_reward: float = 1.0
    terminate_when_unhealthy: bool = True
    healthy_z_range: Range = (0.8, 2.0)
    healthy_angle_range: Range = (-1.0, 1.0)
    reset_noise_scale: float = 5e-3
    exclude_current_positions_from_observation: bool = True


class SwimmerOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "swimmer.xml"
    frame_skip: int = 4
    max_episode_steps: int = 1000
    forward_reward_weight: float = 1.0
    ctrl_cost_weight: float = 1e-4
    reset_noise_scale: float = 0.1
    exclude_current_positions_from_observation: bool = True


class InvertedPendulumOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "inverted_pendulum.xml"
    frame_skip: int = 2
    max_episode_steps: int = 1000
    reset_noise_scale: float = 0.01


class InvertedDoublePendulumOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "inverted_double_pendulum.xml"
    frame_skip: int = 5
    max_episode_steps: int = 1000
    healthy_reward: float = 10.0
    reset_noise_scale: float = 0.1


class ReacherOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "reacher.xml"
    frame_skip: int = 2
    max_episode_steps: int = 50
    reward_dist_weight: float = 1.0
    reward_control_weight: float = 1.0


class PusherOptions(Options, frozen=True, kw_only=True):
    xml_file: str = "pusher_v5.xml"
    frame_skip: int = 5
    max_episode_steps: int = 100
    reward_near_weight: float = 0.5
    reward_dist_weight: float = 1.0
    reward_control_weight: float = 0.1


T = TypeVar("T", bound=Options)


def read_options(env_id: str, kind: type[T], options: dict[str, Any]) -> T:
    """Options as somebody gave them, checked.

    Args:
        env_id: for the sentence.
        kind: the struct of the env.
        options: by name; numbers may come as text, as from a command line.

    Raises:
        DrillyardError: BAD_VALUE for an unknown option or a value that is none of its kind.
    """
    known = kind.__struct_fields__
    for name, value in options.items():
        if name not in known:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{env_id} has no option '{name}'; it has {', '.join(known)}.")
        try:
            msgspec.convert({name: value}, kind, strict=False)
        except msgspec.ValidationError as error:
            raise _bad(env_id, name, value, f"give {str(error).split(' - at')[0].lower()}") from None
    read = msgspec.convert(options, kind, strict=False)
    for name in ("frame_skip", "max_episode_steps"):
        if not 1 <= getattr(read, name) <= _MOST:
            raise _bad(env_id, name, getattr(read, name), f"give a whole number from 1 to {_MOST}")
    for name in known:
        value = getattr(read, name)
        if isinstance(value, tuple) and any(side is not None and math.isnan(side) for side in cast("Range", value)):
            raise _bad(env_id, name, options[name], "give two numbers, or None for an open side")
        if isinstance(value, float):
            if not math.isfinite(value):
                raise _bad(env_id, name, value, "give a finite number")
            if name == "reset_noise_scale" and value < 0.0:
                raise _bad(env_id, name, value, "give 0 or more")
    return read


def bound(value: float | None) -> float | None:
    """A side of a range as task data has it: no infinities."""
    return None if value is None or math.isinf(value) else float(value)


def _bad(env_id: str, name: str, value: Any, advice: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, f"Option {name} of {env_id} cannot be {value!r}; {advice}.")
