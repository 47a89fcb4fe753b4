"""A robot of Menagerie on a floor, with servos and feet of ours, whatever its model file brings."""

from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.menagerie.robots import Robot, Servo
from drillyard.envs.robots.model import mujoco, reason

TIMESTEP_S = 0.005
FLOOR = "floor"


def build(robot: Robot, file: Path) -> Any:
    """A compiled `mujoco.MjModel`, standing at qpos0.

    Args:
        robot: what it is.
        file: its XML file.

    Raises:
        DrillyardError: DAMAGED when MuJoCo cannot read it, UNSUPPORTED when it is not the robot that we know.
    """
    try:
        return assemble(robot, file).compile()
    except ValueError as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"MuJoCo cannot read {file}: {reason(str(error))}.") from None


def assemble(robot: Robot, file: Path) -> Any:
    """The `mujoco.MjSpec` that `build` compiles; also what a page gets. Raises ValueError where MuJoCo does."""
    spec = mujoco.MjSpec.from_file(str(file))
    _check(robot, spec, file)
    _clear(spec)
    _floor(spec)
    _joints(robot, spec)
    _feet(robot, spec)
    _physics(spec)
    return spec


def standing(robot: Robot, model: Any) -> Any:
    """qpos (nq,) of the robot standing."""
    qpos = np.array(model.qpos0, np.float64)
    qpos[:7] = (0.0, 0.0, robot.height, 1.0, 0.0, 0.0, 0.0)
    for joint in range(1, model.njnt):
        name = str(model.joint(joint).name)
        qpos[model.jnt_qposadr[joint]] = _angle(robot, name)
    return qpos


def action_reach(robot: Robot, model: Any) -> Any:
    """How far an action of 1 moves each control from the standing pose, radians (nu,)."""
    names = [str(model.joint(int(model.actuator_trnid[index, 0])).name) for index in range(model.nu)]
    servos = [_servo(robot, name) for name in names]
    return np.array([robot.action_scale * servo.effort / servo.stiffness for servo in servos])


def _check(robot: Robot, spec: Any, file: Path) -> None:
    there = {body.name for body in spec.bodies}
    needed = {robot.base, *(foot.body for foot in robot.feet)}
    if lacking := sorted(needed - there):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{file} has no body {', '.join(lacking)}, so it is not the robot that {robot.env_id} knows; "
            "name a newer checkout of MuJoCo Menagerie.",
        )


def _clear(spec: Any) -> None:
    """Take away what models bring beside the robot: motors, poses, sensors, floors, lamps of the world."""
    for part in (*spec.actuators, *spec.keys, *spec.sensors):
        spec.delete(part)
    for geom in list(spec.worldbody.geoms):
        spec.delete(geom)


def _floor(spec: Any) -> None:
    """The floor touches the robot, and the robot not itself: half the pairs to test, and no knots."""
    for geom in spec.geoms:
        if geom.contype or geom.conaffinity:
            geom.contype, geom.conaffinity = 0, 1
            geom.condim, geom.margin, geom.priority = 3, 0.0, 0
            geom.friction = (0.8, 0.02, 0.01)
    spec.worldbody.add_geom(
        name=FLOOR, type=mujoco.mjtGeom.mjGEOM_PLANE, size=(0, 0, 0.05), contype=1, conaffinity=0, condim=3,
        friction=(0.8, 0.02, 0.01), rgba=(0.3, 0.33, 0.36, 1),
    )  # fmt: skip


def _joints(robot: Robot, spec: Any) -> None:
    for joint in spec.joints:
        if joint.type == mujoco.mjtJoint.mjJNT_FREE:
            continue
        servo = _servo(robot, joint.name)
        joint.armature, joint.damping, joint.frictionloss = servo.armature, (0.0, 0.0, 0.0), 0.1
        motor = spec.add_actuator(
            name=joint.name.removesuffix("_joint"), target=joint.name, trntype=mujoco.mjtTrn.mjTRN_JOINT
        )
        motor.set_to_position(kp=servo.stiffness, kv=servo.damping)
        motor.forcerange = (-servo.effort, servo.effort)
        motor.forcelimited = motor.ctrllimited = True
        motor.ctrlrange = joint.range


def _feet(robot: Robot, spec: Any) -> None:
    for foot in robot.feet:
        name = f"foot {foot.name}"
        spec.body(foot.body).add_site(name=name, pos=foot.at, size=(foot.radius, 0, 0), group=5)
        spec.add_sensor(name=name, type=mujoco.mjtSensor.mjSENS_TOUCH, objtype=mujoco.mjtObj.mjOBJ_SITE, objname=name)


def _physics(spec: Any) -> None:
    option = spec.option
    option.timestep = TIMESTEP_S
    option.integrator = mujoco.mjtIntegrator.mjINT_IMPLICITFAST
    option.cone = mujoco.mjtCone.mjCONE_PYRAMIDAL
    option.impratio = 1.0
    option.solver = mujoco.mjtSolver.mjSOL_NEWTON
    option.iterations, option.ls_iterations = 10, 20


def _servo(robot: Robot, joint: str) -> Servo:
    for servo in robot.servos:
        if joint.endswith(servo.joints):
            return servo
    raise DrillyardError(
        ErrorCode.UNSUPPORTED, f"{robot.env_id} knows no motor for the joint {joint}; name the robot's usual model."
    )


def _angle(robot: Robot, joint: str) -> float:
    return next((angle for end, angle in robot.pose.items() if joint.endswith(end)), 0.0)
