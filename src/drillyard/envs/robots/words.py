"""A robot in words: its joints in degrees and metres, its body's height, tilt and speed, and what its task looks at."""

import math
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.env import Array, EnvSpec
from drillyard.contracts.task import Task
from drillyard.contracts.words import EnvWords, NumberWord
from drillyard.envs.ordinary import number_lines, number_words, shown
from drillyard.envs.robots.model import mujoco

_FREE, _BALL, _SLIDE = (int(kind) for kind in (mujoco.mjtJoint.mjJNT_FREE, mujoco.mjtJoint.mjJNT_BALL,
                                               mujoco.mjtJoint.mjJNT_SLIDE))  # fmt: skip
_UNTOLD = ("cfrc_ext", "cfrc_int", "cinert", "cvel", "cacc", "qfrc_actuator")
"""Forces and inertias of each body: hundreds of numbers."""


def robot_vocabulary(spec: EnvSpec, task: Task) -> EnvWords:
    """What does not change."""
    parts = ", ".join(f"{term.name} (times {term.weight:g})" for term in task.reward)
    seconds = 1.0 / spec.decision_rate_hz
    ends = "when you fall or leave the healthy range, or " if task.healthy and task.terminate_when_unhealthy else ""
    return EnvWords(
        role=f"You steer the robot {spec.title} in a physics simulation, by {spec.action.size} motors.".replace(
            " 1 motors", " one motor"
        ),
        goal=f"Collect as much reward as possible; it is the sum of: {parts}.",
        rules=(
            f"You decide every {shown(seconds)} s, and what you choose holds until then. The episode ends "
            f"{ends}after {spec.time_limit_decisions} decisions. z points up; angles are in degrees."
        ),
        numbers=_motors(spec, task),
    )


def describe_robot(model: Any, data: Any, spec: EnvSpec, seen: Array) -> str:
    """The state in lines.

    Args:
        model: `mujoco.MjModel`.
        data: its `mujoco.MjData`.
        spec: of the env.
        seen: the observation without its scales, (O,).
    """
    lines: list[str] = []
    names = set(spec.obs_names)
    for joint in range(int(model.njnt)):
        lines += _joint_lines(model, data, joint, names)
    told = [index for index, name in enumerate(spec.obs_names) if not _covered(name)]
    lines += number_lines(tuple(spec.obs_names[index] for index in told), seen[told]).split("\n") if told else []
    untold = sum(name.startswith(_UNTOLD) for name in spec.obs_names)
    if untold:
        lines.append(f"Not told here: {untold} numbers of forces and inertias.")
    return "\n".join(lines)


def _motors(spec: EnvSpec, task: Task) -> tuple[NumberWord, ...]:
    target = task.action.kind == "target"
    meaning = (
        "where the joint is to go, from the standing pose: 0 stand, -1 and 1 furthest" if target else "its control"
    )
    return tuple(msgspec.structs.replace(word, meaning=meaning) for word in number_words(spec))


def _covered(name: str) -> bool:
    """Whether a number of the observation is told by the lines of the joints, or not at all."""
    source = name.rpartition(" ")[2]
    return source.startswith(("qpos", "qvel", *_UNTOLD))


def _joint_lines(model: Any, data: Any, joint: int, names: set[str]) -> list[str]:
    name = str(model.joint(joint).name) or f"joint {joint}"
    kind = int(model.jnt_type[joint])
    at, speed_at = int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint])
    if kind == _FREE:
        roll, pitch, yaw = tilt(data.qpos[at + 3 : at + 7])
        velocity = ", ".join(shown(float(number), 2) for number in data.qvel[speed_at : speed_at + 3])
        turning = ", ".join(_degrees(number) for number in data.qvel[speed_at + 3 : speed_at + 6])
        return [
            f"{name}: height {shown(float(data.qpos[at + 2]), 2)} m; roll {_degrees(roll)}, pitch {_degrees(pitch)}, "
            f"yaw {_degrees(yaw)}; velocity {velocity} m/s (x, y, z); turning {turning} a second"
        ]
    if kind == _BALL:
        roll, pitch, yaw = tilt(data.qpos[at : at + 4])
        turning = ", ".join(_degrees(number) for number in data.qvel[speed_at : speed_at + 3])
        return [
            f"{name}: roll {_degrees(roll)}, pitch {_degrees(pitch)}, yaw {_degrees(yaw)}; turning {turning} a second"
        ]
    speed = float(data.qvel[speed_at])
    if kind != _SLIDE:
        return [f"{name}: {_degrees(data.qpos[at])}, turning {_degrees(speed)} a second"]
    moving = f"moving {shown(speed, 2)} m/s"
    # How far a robot has come is not seen by most of them.
    hidden = f"qvel.{name}" in names and f"qpos.{name}" not in names
    return [f"{name}: {moving}" if hidden else f"{name}: {shown(float(data.qpos[at]), 3)} m, {moving}"]


def _degrees(radians: Any) -> str:
    return f"{shown(math.degrees(float(radians)), 1)}°"


def tilt(quaternion: Array) -> tuple[float, float, float]:
    """Roll, pitch and yaw in radians of (w, x, y, z)."""
    w, x, y, z = (float(number) for number in quaternion / max(float(np.linalg.norm(quaternion)), 1e-9))
    roll = math.atan2(2 * (w * x + y * z), 1 - 2 * (x * x + y * y))
    pitch = math.asin(min(max(2 * (w * y - z * x), -1.0), 1.0))
    yaw = math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z))
    return roll, pitch, yaw
