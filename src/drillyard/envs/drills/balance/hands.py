"""What hands and the ground do to a robot: generalised forces, and the floor on which it comes to lie.

One robot, in floats. Only a stage uses it: a batch begins anew where a robot falls.
"""

import math
from typing import NamedTuple

from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.physics import inertia

Vector = tuple[float, float, float]

_HEAD_RADIUS = 0.06
_BOUNCE = 0.2
_SCRAPE = 0.97
"""Share of its speed that a robot keeps in each tick that it lies."""
_WHEELS = (c.LEFT, c.RIGHT)


class Pose(NamedTuple):
    """One robot."""

    angle: float  # radians
    spin: float  # rad/s
    x: float  # metres
    speed: float  # m/s


def pull(pose: Pose, body: int, point: Vector, vector: Vector) -> tuple[float, float]:
    """A force at a world point on a body, as what it does along x, in newtons, and to the tilt, in newton metres.

    What is on a wheel turns with the wheel, which rolls: its torque drives the robot. Sideways nothing gives way.
    """
    torque = vector[0] * (point[2] - c.WHEEL_RADIUS) - vector[2] * (point[0] - pose.x)
    if body in _WHEELS:
        return vector[0] + torque / c.WHEEL_RADIUS, 0.0
    return vector[0], torque


def velocity(pose: Pose, body: int, point: Vector) -> Vector:
    """m/s of a world point that moves with the body."""
    turning = pose.speed / c.WHEEL_RADIUS if body in _WHEELS else pose.spin
    return pose.speed + turning * (point[2] - c.WHEEL_RADIUS), 0.0, -turning * (point[0] - pose.x)


def grip_mass(config: BalanceConfig, pose: Pose, body: int, point: Vector) -> float:
    """Kilograms that a sudden push at a world point meets in the direction in which it gives way most."""
    robot = inertia(config)
    shared = robot.shared * math.cos(pose.angle)
    det = robot.along * robot.about - shared * shared
    over, ahead = point[2] - c.WHEEL_RADIUS, point[0] - pose.x
    if body in _WHEELS:
        # Only x gives way, and the tilt with it.
        reach = math.hypot(1.0 + over / c.WHEEL_RADIUS, ahead / c.WHEEL_RADIUS)
        ease = reach * reach * robot.about / det
    else:
        # Rows of the Jacobian: (1, over) of x, (0, -ahead) of z; the larger eigenvalue of J M^-1 J^T.
        first = (robot.about - 2.0 * shared * over + robot.along * over * over) / det
        second = robot.along * ahead * ahead / det
        mixed = (shared * ahead - robot.along * over * ahead) / det
        ease = (first + second) / 2.0 + math.hypot((first - second) / 2.0, mixed)
    return min(1.0 / max(ease, 1e-6), robot.total)


def lying_angle(config: BalanceConfig) -> float:
    """Radians of tilt at which the head touches the ground."""
    return math.acos((_HEAD_RADIUS - c.WHEEL_RADIUS) / config.height)


def landed(config: BalanceConfig, pose: Pose) -> Pose:
    """A robot beyond `lying_angle` put back onto the ground; the head takes the blow from below, so that momentum along
    x is what it was, and it scrapes."""
    robot, angle = inertia(config), math.copysign(lying_angle(config), pose.angle)
    spin = -_BOUNCE * pose.spin if pose.spin * angle > 0.0 else pose.spin
    speed = pose.speed + robot.shared * math.cos(angle) * (pose.spin - spin) / robot.along
    return Pose(angle, spin, pose.x, speed * _SCRAPE)
