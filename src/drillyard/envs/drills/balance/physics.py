"""A wheeled inverted pendulum, by Lagrange.

Coordinates: x, the axle along the ground, and the tilt q, positive ahead. m is the mass that the wheels carry, l the
height of its centre above the axle, m l^2 / 12 its inertia about that centre; both wheels together have the mass w and
the inertia w r^2 / 2, and roll without slipping. With s and c, the sine and cosine of q:

    (m + w + w/2) x'' + m l c q''  =  m l s q'^2 + F - R + X
    m l c x'' + (m l^2 + m l^2 / 12) q''  =  m g l s - r F - b q' + Q

The motors sit in the chassis: what drives the wheels ahead with the force F (torque r F) turns the chassis back with
the same torque. So the robot is caught twice, by wheels that run under it and by the torque, and for the same reason it
has to drive the wrong way first to go anywhere. R is rolling friction, `friction` times the weight, fading below
0.1 m/s; b is `damping`, on the tilt only; X and Q are what hands do.

An action is a direction: F = motor times -1, 0 or +1. The reference gives the motor as 5 [2, 20] without a unit, its
torque limited to 8. Here it is newtons at the rim, 0.6 N m at the axle: an action then turns the default robot by
31 rad/s^2, as 5 N m turn a simple pendulum of 1 kg and 0.4 m. As newton metres at this robot's axle it would be
260 rad/s^2, more than 5 rad/s in one decision, which three actions could not hold. The limit of 8 N m is kept; the
slider ends at 2.4. From 28 degrees on gravity beats the default motor: a robot that rests there is lost, long before
it is counted as fallen.

Integrated by semi-implicit Euler, four ticks of 5 ms a decision. Constants are folded so that a tick is 23 operations:
see `Model`.
"""

import math
from typing import Any, NamedTuple

import numpy as np

from drillyard.envs.drills.arrays import Array, clip, f32
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.state import BalanceState

_DIRECTIONS = np.asarray([-1.0, 0.0, 1.0], np.float32)


class Inertia(NamedTuple):
    """The mass matrix: [[along, shared c], [shared c, about]], and the torque of gravity at a tilt of 90 degrees."""

    along: float  # kg
    shared: float  # kg m
    about: float  # kg m^2, about the axle
    gravity: float  # N m
    total: float  # kg, wheels included


def inertia(config: BalanceConfig) -> Inertia:
    """Of the robot that the options make."""
    mass, height, wheels = config.mass, config.height, 2.0 * c.WHEEL_MASS
    return Inertia(
        along=mass + 1.5 * wheels,
        shared=mass * height,
        about=mass * height * height * (1.0 + 1.0 / 12.0),
        gravity=mass * c.GRAVITY * height,
        total=mass + wheels,
    )


class Model(NamedTuple):
    """The equations' constants in ticks: forces over m l, torques and inertias over (m l)^2 / (mass along x)."""

    push: Array  # (3,) float32, of each action: the motors' force on the robot
    turn: Array  # (3,) float32, of each action: their torque on the chassis
    gravity: Array
    about: Array
    along: Array  # metres per unit of force
    damping: Array
    friction: tuple[Array, Array, Array]  # per metre a tick, and its limits
    force_unit: float  # of a newton
    torque_unit: float  # of a newton metre


def model_of(config: BalanceConfig) -> Model:
    """The constants of a robot, 0-d float32 arrays."""
    robot = inertia(config)
    unit = robot.shared * robot.shared / robot.along
    force_unit, torque_unit = c.DT**2 / robot.shared, c.DT**2 / unit
    torque = min(config.motor * c.WHEEL_RADIUS, c.TORQUE_LIMIT)
    held = config.friction * robot.total * c.GRAVITY * force_unit
    return Model(
        push=_DIRECTIONS * f32(torque / c.WHEEL_RADIUS * force_unit),
        turn=-_DIRECTIONS * f32(torque * torque_unit),
        gravity=f32(robot.gravity * torque_unit),
        about=f32(robot.about / unit),
        along=f32(robot.shared / robot.along),
        damping=f32(config.damping * c.DT / unit),
        friction=(f32(held / (c.GRIP_SPEED * c.DT)), f32(-held), f32(held)),
        force_unit=force_unit,
        torque_unit=torque_unit,
    )


def tick(state: BalanceState, push: Array, turn: Array, model: Model, xp: Any) -> BalanceState:
    """Advance 5 ms.

    Args:
        state: N robots.
        push: (N,) float32, force along x in the model's unit.
        turn: (N,) float32, torque on the chassis in the model's unit.
        model: constants.
        xp: numpy or jax.numpy.
    """
    angle, spin, x, speed = state[:4]
    angle, spin, x, speed = moved(angle, spin, x, speed, push, turn, model, xp)
    return state._replace(angle=angle, spin=spin, x=x, speed=speed, tick=state.tick + 1)


def moved(
    angle: Array, spin: Array, x: Array, speed: Array, push: Array, turn: Array, model: Model, xp: Any
) -> tuple[Array, Array, Array, Array]:
    """`tick` on the bare arrays."""
    slope, low, high = model.friction
    sin, cos = xp.sin(angle), xp.cos(angle)
    force = spin * spin * sin + push - clip(xp, speed * slope, low, high)
    torque = sin * model.gravity + turn - spin * model.damping
    turned = (torque - cos * force) / (model.about - cos * cos)
    speed = speed + (force - cos * turned) * model.along
    spin = spin + turned
    return angle + spin, spin, x + speed, speed


_SPIN, _SPEED = f32(c.MAX_SPIN * c.DT), f32(c.MAX_SPEED * c.DT)


def bounded(spin: Array, speed: Array, xp: Any) -> tuple[Array, Array]:
    """Speeds held within what the numbers can bear; at the end of each decision, and of a tick with hands in it."""
    return clip(xp, spin, -_SPIN, _SPIN), clip(xp, speed, -_SPEED, _SPEED)


def radians(degrees: float) -> Array:
    """A 0-d float32 angle."""
    return f32(math.radians(degrees))
