"""Walking as it is told: the task of the robots of Menagerie, as data."""

from typing import Any

import numpy as np

from drillyard.contracts.task import (
    ActionMode,
    Command,
    Foot,
    HealthyTerm,
    InfoTerm,
    ObservationTerm,
    Quantity,
    ResetTerm,
    RewardTerm,
    Slice,
    Task,
)
from drillyard.envs.menagerie.model import action_reach, standing
from drillyard.envs.menagerie.options import WalkOptions
from drillyard.envs.menagerie.robots import Robot

FRAME_SKIP = 4
"""50 decisions a second at 200 simulation steps."""
_JOINTS = 7
"""Where the joints begin in qpos, behind the free joint's position and quaternion."""
_DOFS = 6


def walk(robot: Robot, model: Any, options: WalkOptions) -> Task:
    """Follow commands: velocity forward, sideways, and turning.

    Args:
        robot: what it is.
        model: its `mujoco.MjModel`.
        options: of the env.
    """
    pose = standing(robot, model)
    order = [int(model.jnt_qposadr[int(model.actuator_trnid[index, 0])]) for index in range(model.nu)]
    joints = tuple(float(angle) for angle in pose[_JOINTS:])
    return Task(
        model=robot.env_id,
        frame_skip=FRAME_SKIP,
        time_limit=options.max_episode_steps,
        observation=(
            ObservationTerm("velocity", Slice("base_velocity"), scale=2.0),
            ObservationTerm("turning", Slice("qvel", start=3, stop=6), scale=0.25),
            ObservationTerm("gravity", Slice("gravity")),
            ObservationTerm("command", Slice("command")),
            ObservationTerm("joints", Slice("qpos", start=_JOINTS), offset=joints),
            ObservationTerm("joint speed", Slice("qvel", start=_DOFS), scale=0.05),
            ObservationTerm("last action", Slice("last_action")),
            ObservationTerm("feet", Slice("foot_contact")),
        ),
        action=ActionMode(
            "target",
            offset=tuple(float(pose[index]) for index in order),
            scale=tuple(float(reach) for reach in action_reach(robot, model)),
        ),
        command=Command(
            names=("x", "y", "turn"),
            units=("m/s", "m/s", "rad/s"),
            low=(options.command_x[0], options.command_y[0], options.command_turn[0]),
            high=(options.command_x[1], options.command_y[1], options.command_turn[1]),
        ),
        feet=tuple(Foot(f"foot {foot.name}", foot.name) for foot in robot.feet),
        reward=_rewards(model, joints),
        healthy=(
            HealthyTerm(Slice("qpos", start=2, stop=3), low=robot.fallen_height),
            HealthyTerm(Slice("gravity", start=2, stop=3), high=-0.4),
        ),
        reset=(
            ResetTerm("qpos", "constant", low=tuple(float(number) for number in pose), mode="set"),
            ResetTerm("qpos", "uniform", low=(-0.1,), high=(0.1,), start=_JOINTS),
            ResetTerm("qvel", "uniform", low=(-0.3,), high=(0.3,)),
        ),
        infos=(
            InfoTerm("velocity", Quantity(source=Slice("base_velocity"))),
            InfoTerm("command", Quantity(source=Slice("command"))),
        ),
        randomised=options.randomised,
    )


def _rewards(model: Any, joints: tuple[float, ...]) -> tuple[RewardTerm, ...]:
    """Mostly 1 a decision for doing as told; the rest keeps it smooth and alive."""
    velocity, turning = Slice("base_velocity", stop=2), Slice("qvel", start=5, stop=6)
    along = Quantity("kernel", velocity, Slice("command", stop=2), width=0.15)
    turn = Quantity("kernel", turning, Slice("command", start=2), width=0.25)
    effort = float(np.square(model.actuator_forcerange[:, 1]).sum())
    return (
        RewardTerm("track_velocity", along, 1.0),
        RewardTerm("track_turn", turn, 0.5),
        RewardTerm("alive", Quantity("healthy"), 0.2),
        RewardTerm("bounce", Quantity("square_sum", Slice("base_velocity", start=2)), -0.5),
        RewardTerm("roll", Quantity("square_sum", Slice("qvel", start=3, stop=5), low=-5.0, high=5.0), -0.02),
        RewardTerm("tilt", Quantity("square_sum", Slice("gravity", stop=2)), -1.0),
        RewardTerm("stride", Quantity("stride", low=0.1, high=0.35), 2.0),
        RewardTerm("effort", Quantity("square_sum", Slice("actuator_force")), -0.3 / effort),
        RewardTerm(
            "jerk", Quantity("square_sum", Slice("last_action"), Slice("previous_action")), -0.12 / model.nu
        ),
        RewardTerm(
            "posture",
            Quantity("weighted_squares", Slice("qpos", start=_JOINTS), weights=(1.0,) * len(joints), targets=joints),
            -0.6 / len(joints),
        ),
    )  # fmt: skip
