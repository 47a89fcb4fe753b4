"""The task of a model that comes without one: walk, slide or reach up, whichever its joints allow."""

from typing import Any

import numpy as np

from drillyard.envs.robots.model import mujoco
from drillyard.envs.tasks import form

DECISIONS_A_SECOND = 50.0
_EFFORT_COST = 0.05
_NOISE = 0.05


def default_task(model: Any, file: str, title: str) -> form.TaskFile:
    """What is trained when only a model is given.

    With a free joint, or a slide along x from the world: go forward (along x) without falling. Otherwise, as for an arm
    or a pendulum: lift the end of the longest chain of bodies as high as it goes.

    Args:
        model: `mujoco.MjModel`.
        file: path of the model, for the task file.
        title: for people.
    """
    free = _free_root(model)
    slide = _slide_along_x(model) if free is None else None
    observation: list[form.Observation] = []
    reward: list[form.Reward] = []
    healthy: list[form.Healthy] = []
    if free is not None:
        name = _body_name(model, free)
        height = float(model.qpos0[2])
        observation += [
            form.Observation(field="qpos", start=2),
            form.Observation(field="qvel", low=-10.0, high=10.0),
            form.Observation(field="gravity"),
        ]
        reward += [
            form.Reward(name="forward", kind="velocity", field="xpos", of=name, stop=1),
            form.Reward(name="alive", kind="healthy", weight=0.5),
        ]
        healthy += [
            form.Healthy(field="qpos", start=2, stop=3, low=round(0.4 * height, 4), high=round(3.0 * height + 0.5, 4)),
            form.Healthy(field="gravity", start=2, high=0.0),
        ]
    elif slide is not None:
        observation += [form.Observation(field="qpos", start=1), form.Observation(field="qvel", low=-10.0, high=10.0)]
        reward.append(form.Reward(name="forward", kind="velocity", field="qpos", stop=1))
    else:
        tip = _body_name(model, _tip(model))
        observation += [
            form.Observation(field="qpos", name="cos", function="cos"),
            form.Observation(field="qpos", name="sin", function="sin"),
            form.Observation(field="qvel", low=-10.0, high=10.0),
            form.Observation(field="xipos", of=tip),
        ]
        reward.append(form.Reward(name="height", field="xipos", of=tip, start=2, stop=3))
    force = _largest(model)
    reward.append(
        form.Reward(name="effort", kind="square_sum", field="action", weight=-_EFFORT_COST / (model.nu * force**2))
    )
    return form.TaskFile(
        title=title,
        model=file,
        frame_skip=max(1, round(1.0 / (DECISIONS_A_SECOND * float(model.opt.timestep)))),
        observation=tuple(observation),
        reward=tuple(reward),
        healthy=tuple(healthy),
        reset=_noise(model),
    )


def _free_root(model: Any) -> int | None:
    """The body of the first joint, if that is a free one."""
    free = int(model.jnt_type[0]) == int(mujoco.mjtJoint.mjJNT_FREE)
    return int(model.jnt_bodyid[0]) if free else None


def _slide_along_x(model: Any) -> int | None:
    """The first joint, if it slides a body of the world along x."""
    slides = (
        int(model.jnt_type[0]) == int(mujoco.mjtJoint.mjJNT_SLIDE)
        and int(model.body_parentid[model.jnt_bodyid[0]]) == 0
    )
    along = abs(float(model.jnt_axis[0, 0])) > 0.9
    return 0 if slides and along and not bool(model.jnt_limited[0]) else None


def _tip(model: Any) -> int:
    """The last body of the longest chain that moves; of equals the first."""
    depth = np.zeros(model.nbody, np.int64)
    for body in range(1, model.nbody):
        depth[body] = depth[model.body_parentid[body]] + int(model.body_dofnum[body] > 0)
    moving = model.body_weldid != 0
    return int(np.argmax(np.where(moving, depth, -1)))


def _body_name(model: Any, body: int) -> str | int:
    return str(model.body(body).name) or body


def _largest(model: Any) -> float:
    """The largest control."""
    limited = model.actuator_ctrllimited != 0
    return float(np.abs(model.actuator_ctrlrange[limited]).max()) if limited.any() else 1.0


def _noise(model: Any) -> tuple[form.Reset, ...]:
    """A little noise on joints that are numbers; quaternions stay."""
    hinges = {int(mujoco.mjtJoint.mjJNT_HINGE), int(mujoco.mjtJoint.mjJNT_SLIDE)}
    places = [int(model.jnt_qposadr[joint]) for joint in range(model.njnt) if int(model.jnt_type[joint]) in hinges]
    found: list[form.Reset] = []
    while places:
        count = next((n for n in range(1, len(places)) if places[n] != places[0] + n), len(places))
        found.append(form.Reset(target="qpos", low=-_NOISE, high=_NOISE, start=places[0], stop=places[0] + count))
        places = places[count:]
    return (*found, form.Reset(target="qvel", low=-_NOISE, high=_NOISE))
