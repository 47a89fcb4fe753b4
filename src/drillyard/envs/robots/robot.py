"""A robot made ready: its model, its task resolved against that model, and what the env declares."""

from typing import Any, NamedTuple

from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.task import Task
from drillyard.envs.robots.addresses import actuator_names
from drillyard.envs.robots.catalogue import ROBOTS, task_of
from drillyard.envs.robots.commands import command_settings
from drillyard.envs.robots.model import load_model
from drillyard.envs.robots.physics import physics_settings
from drillyard.envs.robots.program import Program
from drillyard.envs.robots.randomise import declared
from drillyard.envs.robots.scene import robot_scene


class Robot(NamedTuple):
    """What a batch and a stage are made of."""

    spec: EnvSpec
    model: Any
    """`mujoco.MjModel`, the caller's own."""
    program: Program


def load_robot(env_id: str, options: dict[str, Any]) -> Robot:
    """One of the ten.

    Raises:
        DrillyardError: BAD_VALUE for an option, NOT_FOUND or DAMAGED for its model file.
    """
    task = task_of(env_id, options)
    return make_robot(env_id, ROBOTS[env_id].title, load_model(task.model), task)


def make_robot(env_id: str, title: str, model: Any, task: Task) -> Robot:
    """Any task on any model.

    Args:
        env_id: of the registry.
        title: for people.
        model: `mujoco.MjModel`.
        task: what it observes, pays, ends and starts by.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have.
    """
    program = Program(task, model)
    simulation_rate = round(1.0 / model.opt.timestep, 6)
    names = actuator_names(model)
    spec = EnvSpec(
        id=env_id,
        title=title,
        obs_size=program.obs_size,
        obs_names=program.obs_names,
        action=_action_spec(model, names, task),
        agents=("robot",),
        decision_rate_hz=simulation_rate / task.frame_skip,
        simulation_rate_hz=simulation_rate,
        time_limit_decisions=task.time_limit,
        reward_parts=tuple(term.name for term in task.reward),
        scripted_players=(),
        scene=robot_scene(model, title),
        info_names=program.info_names,
        physics=(*command_settings(task), *physics_settings(model)),
        actuators=names,
        randomisation=declared(task.randomised),
    )
    return Robot(spec, model, program)


def _action_spec(model: Any, names: tuple[str, ...], task: Task) -> ActionSpec:
    """Controls in the model's own units, where an actuator without limits takes -1 to 1; or targets in [-1, 1]."""
    if task.action.kind == "target":
        return ActionSpec("box", int(model.nu), names=names)
    ranges = [
        (float(low), float(high)) if limited else (-1.0, 1.0)
        for (low, high), limited in zip(model.actuator_ctrlrange, model.actuator_ctrllimited, strict=True)
    ]
    low, high = min((low for low, _ in ranges), default=-1.0), max((high for _, high in ranges), default=1.0)
    return ActionSpec("box", int(model.nu), low, high, names, tuple(ranges) if len(set(ranges)) > 1 else ())
