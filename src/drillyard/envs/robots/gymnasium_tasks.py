"""Gymnasium's v5 robots as task data. Order of terms and of draws is Gymnasium's, so that sums and starts are too."""

from typing import Any

from drillyard.contracts.task import (
    HealthyTerm,
    InfoTerm,
    ObservationTerm,
    Quantity,
    ResetTerm,
    RewardTerm,
    Slice,
    Task,
)
from drillyard.envs.robots.options import (
    AntOptions,
    HalfCheetahOptions,
    HopperOptions,
    HumanoidOptions,
    InvertedDoublePendulumOptions,
    InvertedPendulumOptions,
    Options,
    PusherOptions,
    Range,
    ReacherOptions,
    SwimmerOptions,
    Walker2dOptions,
    bound,
)

HEALTHY = Quantity(kind="healthy")


def half_cheetah(options: HalfCheetahOptions) -> Task:
    """Run forward."""
    return Task(
        **_common(options),
        observation=_state(1 * options.exclude_current_positions_from_observation),
        reward=(
            RewardTerm("reward_forward", _velocity("qpos", 0), options.forward_reward_weight),
            _action_cost(options.ctrl_cost_weight),
        ),
        reset=_noise(options.reset_noise_scale, normal=True),
        infos=(_read("x_position", 0), InfoTerm("x_velocity", _velocity("qpos", 0))),
    )


def ant(options: AntOptions) -> Task:
    """Walk on four legs; contact forces are seen and paid for."""
    low, high = _range(options.contact_force_range)
    seen = _state(2 * options.exclude_current_positions_from_observation)
    if options.include_cfrc_ext_in_observation:
        seen += (ObservationTerm("cfrc_ext", Slice("cfrc_ext", start=6), low=low, high=high),)
    forces = Quantity(kind="square_sum", source=Slice("cfrc_ext"), low=low, high=high)
    speed = [_velocity("xpos", axis, options.main_body) for axis in (0, 1)]
    return Task(
        **_common(options),
        observation=seen,
        reward=(
            RewardTerm("reward_forward", speed[0], options.forward_reward_weight),
            RewardTerm("reward_survive", HEALTHY, options.healthy_reward),
            _action_cost(options.ctrl_cost_weight, group=1),
            RewardTerm("reward_contact", forces, -options.contact_cost_weight, group=1),
        ),
        healthy=(
            HealthyTerm(Slice("qpos")),
            HealthyTerm(Slice("qvel")),
            _within("qpos", 2, 3, options.healthy_z_range, inclusive=True),
        ),
        terminate_when_unhealthy=options.terminate_when_unhealthy,
        reset=_noise(options.reset_noise_scale, normal=True),
        infos=(
            _read("x_position", 0),
            _read("y_position", 1),
            _distance(),
            InfoTerm("x_velocity", speed[0]),
            InfoTerm("y_velocity", speed[1]),
        ),
    )


def humanoid(options: HumanoidOptions) -> Task:
    """Walk on two legs."""
    seen = _state(2 * options.exclude_current_positions_from_observation)
    if options.include_cinert_in_observation:
        seen += (ObservationTerm("cinert", Slice("cinert", start=10)),)
    if options.include_cvel_in_observation:
        seen += (ObservationTerm("cvel", Slice("cvel", start=6)),)
    if options.include_qfrc_actuator_in_observation:
        seen += (ObservationTerm("qfrc_actuator", Slice("qfrc_actuator", start=6)),)
    if options.include_cfrc_ext_in_observation:
        seen += (ObservationTerm("cfrc_ext", Slice("cfrc_ext", start=6)),)
    speed = [
        Quantity(kind="centre_of_mass_velocity", source=Slice("xipos", start=axis, stop=axis + 1)) for axis in (0, 1)
    ]
    low, high = _range(options.contact_cost_range)
    forces = Quantity(kind="square_sum", source=Slice("cfrc_ext"))
    return Task(
        **_common(options),
        observation=seen,
        reward=(
            RewardTerm("reward_forward", speed[0], options.forward_reward_weight),
            RewardTerm("reward_survive", HEALTHY, options.healthy_reward),
            RewardTerm(
                "reward_ctrl", Quantity(kind="square_sum", source=Slice("ctrl")), -options.ctrl_cost_weight, group=1
            ),
            RewardTerm(
                "reward_contact",
                forces,
                -options.contact_cost_weight,
                low=None if high is None else -high,
                high=None if low is None else -low,
                group=1,
            ),
        ),
        healthy=(_within("qpos", 2, 3, options.healthy_z_range),),
        terminate_when_unhealthy=options.terminate_when_unhealthy,
        reset=_noise(options.reset_noise_scale),
        infos=(
            _read("x_position", 0),
            _read("y_position", 1),
            InfoTerm("tendon_length", Quantity(source=Slice("ten_length")), at_start=True),
            InfoTerm("tendon_velocity", Quantity(source=Slice("ten_velocity")), at_start=True),
            _distance(),
            InfoTerm("x_velocity", speed[0]),
            InfoTerm("y_velocity", speed[1]),
        ),
    )


def hopper(options: HopperOptions) -> Task:
    """Hop forward on one leg."""
    limits = options.healthy_state_range
    return Task(
        **_runner(options),
        healthy=(
            _within("qpos", 2, None, limits),
            _within("qvel", 0, None, limits),
            _within("qpos", 1, 2, options.healthy_z_range),
            _within("qpos", 2, 3, options.healthy_angle_range),
        ),
    )


def walker2d(options: Walker2dOptions) -> Task:
    """Walk forward in a plane."""
    return Task(
        **_runner(options),
        healthy=(
            _within("qpos", 1, 2, options.healthy_z_range),
            _within("qpos", 2, 3, options.healthy_angle_range),
        ),
    )


def swimmer(options: SwimmerOptions) -> Task:
    """Swim forward."""
    speed = [_velocity("qpos", axis) for axis in (0, 1)]
    return Task(
        **_common(options),
        observation=_state(2 * options.exclude_current_positions_from_observation),
        reward=(
            RewardTerm("reward_forward", speed[0], options.forward_reward_weight),
            _action_cost(options.ctrl_cost_weight),
        ),
        reset=_noise(options.reset_noise_scale),
        infos=(
            _read("x_position", 0),
            _read("y_position", 1),
            _distance(),
            InfoTerm("x_velocity", speed[0]),
            InfoTerm("y_velocity", speed[1]),
        ),
    )


def inverted_pendulum(options: InvertedPendulumOptions) -> Task:
    """Balance a pole on a cart."""
    return Task(
        **_common(options),
        observation=_state(0),
        reward=(RewardTerm("reward_survive", HEALTHY),),
        healthy=(
            HealthyTerm(Slice("qpos")),
            HealthyTerm(Slice("qvel")),
            _within("qpos", 1, 2, (-0.2, 0.2), inclusive=True),
        ),
        reset=_noise(options.reset_noise_scale),
    )


def inverted_double_pendulum(options: InvertedDoublePendulumOptions) -> Task:
    """Balance two poles, one on the other, on a cart."""
    tip = Slice("site_xpos", start=0, stop=3)
    return Task(
        **_common(options),
        observation=(
            ObservationTerm("qpos", Slice("qpos", stop=1)),
            ObservationTerm("sin", Slice("qpos", start=1), function="sin"),
            ObservationTerm("cos", Slice("qpos", start=1), function="cos"),
            ObservationTerm("qvel", Slice("qvel"), low=-10.0, high=10.0),
            ObservationTerm("qfrc_constraint", Slice("qfrc_constraint", stop=1), low=-10.0, high=10.0),
        ),
        reward=(
            RewardTerm("reward_survive", HEALTHY, options.healthy_reward),
            RewardTerm(
                "distance_penalty",
                Quantity(kind="weighted_squares", source=tip, weights=(0.01, 0.0, 1.0), targets=(0.0, 0.0, 2.0)),
                -1.0,
            ),
            RewardTerm(
                "velocity_penalty",
                Quantity(kind="weighted_squares", source=Slice("qvel", start=1, stop=3), weights=(1e-3, 5e-3)),
                -1.0,
            ),
        ),
        healthy=(HealthyTerm(Slice("site_xpos", start=2, stop=3), low=1.0),),
        reset=_noise(options.reset_noise_scale, normal=True),
    )


def reacher(options: ReacherOptions) -> Task:
    """Bring the tip of a two-jointed arm to a target."""
    tip, target = Slice("xpos", of="fingertip"), Slice("xpos", of="target")
    return Task(
        **_common(options),
        observation=(
            ObservationTerm("cos", Slice("qpos", stop=2), function="cos"),
            ObservationTerm("sin", Slice("qpos", stop=2), function="sin"),
            ObservationTerm("qpos", Slice("qpos", start=2)),
            ObservationTerm("qvel", Slice("qvel", stop=2)),
            ObservationTerm(
                "to_target", Slice("xpos", of="fingertip", stop=2), minus=Slice("xpos", of="target", stop=2)
            ),
        ),
        reward=(
            RewardTerm("reward_dist", Quantity(kind="norm", source=tip, minus=target), -options.reward_dist_weight),
            _action_cost(options.reward_control_weight),
        ),
        reset=(
            ResetTerm("qpos", "uniform", (-0.1,), (0.1,)),
            ResetTerm("qpos", "uniform", (-0.2, -0.2), (0.2, 0.2), start=-2, mode="set", norm_below=0.2),
            ResetTerm("qvel", "uniform", (-0.005,), (0.005,)),
            ResetTerm("qvel", "constant", start=-2, mode="set"),
        ),
    )


def pusher(options: PusherOptions) -> Task:
    """Push a cylinder to a goal."""
    tip, thing, goal = (Slice("xpos", of=name) for name in ("tips_arm", "object", "goal"))
    return Task(
        **_common(options),
        observation=(
            ObservationTerm("qpos", Slice("qpos", stop=7)),
            ObservationTerm("qvel", Slice("qvel", stop=7)),
            ObservationTerm("tips_arm", tip),
            ObservationTerm("object", thing),
            ObservationTerm("goal", goal),
        ),
        reward=(
            RewardTerm("reward_dist", Quantity(kind="norm", source=thing, minus=goal), -options.reward_dist_weight),
            _action_cost(options.reward_control_weight),
            RewardTerm("reward_near", Quantity(kind="norm", source=thing, minus=tip), -options.reward_near_weight),
        ),
        reset=(
            ResetTerm("qpos", "uniform", (-0.3, -0.2), (0.0, 0.2), start=-4, stop=-2, mode="set", norm_above=0.17),
            ResetTerm("qpos", "constant", start=-2, mode="set"),
            ResetTerm("qvel", "uniform", (-0.005,), (0.005,)),
            ResetTerm("qvel", "constant", start=-4, mode="set"),
        ),
    )


def _runner(options: HopperOptions | Walker2dOptions) -> dict[str, Any]:
    """What Hopper and Walker2d share: they run in the x-z plane and see their speeds clipped."""
    skipped = 1 * options.exclude_current_positions_from_observation
    return {
        **_common(options),
        "observation": (
            ObservationTerm("qpos", Slice("qpos", start=skipped)),
            ObservationTerm("qvel", Slice("qvel"), low=-10.0, high=10.0),
        ),
        "reward": (
            RewardTerm("reward_forward", _velocity("qpos", 0), options.forward_reward_weight),
            RewardTerm("reward_survive", HEALTHY, options.healthy_reward),
            _action_cost(options.ctrl_cost_weight, group=1),
        ),
        "terminate_when_unhealthy": options.terminate_when_unhealthy,
        "reset": _noise(options.reset_noise_scale),
        "infos": (
            _read("x_position", 0),
            InfoTerm(
                "z_distance_from_origin",
                Quantity(source=Slice("qpos", start=1, stop=2), from_start=True),
                at_start=True,
            ),
            InfoTerm("x_velocity", _velocity("qpos", 0)),
        ),
    }


def _common(options: Options) -> dict[str, Any]:
    return {"model": options.xml_file, "frame_skip": options.frame_skip, "time_limit": options.max_episode_steps}


def _state(skipped: int) -> tuple[ObservationTerm, ...]:
    return (ObservationTerm("qpos", Slice("qpos", start=skipped)), ObservationTerm("qvel", Slice("qvel")))


def _velocity(field: str, axis: int, of: str | int = "") -> Quantity:
    return Quantity(kind="velocity", source=Slice(field, of=of, start=axis, stop=axis + 1))


def _action_cost(weight: float, group: int = 0) -> RewardTerm:
    return RewardTerm("reward_ctrl", Quantity(kind="square_sum", source=Slice("action")), weight=-weight, group=group)


def _noise(scale: float, normal: bool = False) -> tuple[ResetTerm, ...]:
    second = ResetTerm("qvel", "normal", high=(scale,)) if normal else ResetTerm("qvel", "uniform", (-scale,), (scale,))
    return (ResetTerm("qpos", "uniform", (-scale,), (scale,)), second)


def _range(given: Range) -> Range:
    return bound(given[0]), bound(given[1])


def _within(field: str, start: int, stop: int | None, given: Range, inclusive: bool = False) -> HealthyTerm:
    low, high = _range(given)
    return HealthyTerm(Slice(field, start=start, stop=stop), low, high, inclusive)


def _read(name: str, axis: int) -> InfoTerm:
    return InfoTerm(name, Quantity(source=Slice("qpos", start=axis, stop=axis + 1)), at_start=True)


def _distance() -> InfoTerm:
    return InfoTerm("distance_from_origin", Quantity(kind="norm", source=Slice("qpos", stop=2)), at_start=True)
