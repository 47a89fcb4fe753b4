"""Dragging: a spring from the grabbed point of a body to the pointer.

It is strong enough for all that hangs on the body, so a robot can be lifted by its foot. The foot alone is much
lighter: at a hundred ticks a second a damper made for the whole robot would throw it about. So stiffness and damping
stay below what the point itself can take in one tick. G1 by its wrist, a 41st of it: 280,000 rad/s without this
limit, 165 at most with it.
"""

import math
from dataclasses import dataclass

from drillyard.contracts.env import Array, StageEnv

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class SpringConfig:
    """The feel of a drag, the same for light and heavy bodies because everything scales with the mass."""

    frequency_rad_s: float = 14.0
    """Natural frequency; critically damped: there after about 4 / frequency seconds, without a swing."""
    max_acceleration_m_s2: float = 80.0
    """The force is capped at mass x this, so that nobody shoots a body through a wall."""
    stiffness_a_tick: float = 0.25
    """At most this x grip mass / tick²."""
    damping_a_tick: float = 0.4
    """At most this x grip mass / tick."""


@dataclass
class Drag:
    """One held grip."""

    body: int
    point: Vector
    """Grabbed point in the body's own frame, metres."""
    target: Vector
    """World metres."""
    expires_s: float
    """Monotonic seconds; gone then unless renewed."""


def rotate(quaternion: Array, vector: Vector) -> Vector:
    """Rotate `vector` by a unit quaternion (w, x, y, z)."""
    w, x, y, z = (float(part) for part in quaternion)
    a, b, c = vector
    # t = 2 q x v, v' = v + w t + q x t
    tx, ty, tz = 2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)
    return a + w * tx + y * tz - z * ty, b + w * ty + z * tx - x * tz, c + w * tz + x * ty - y * tx


def spring_force(
    env: StageEnv, drag: Drag, position: Array, quaternion: Array, config: SpringConfig
) -> tuple[Vector, Vector]:
    """The world point that is held (metres) and the force on it (newtons) in the present state.

    Args:
        env: asked for masses and the speed of the point.
        drag: the grip.
        position: (3,) of the body, metres.
        quaternion: (4,) of the body, w x y z.
        config: the spring.
    """
    offset = rotate(quaternion, drag.point)
    point = (float(position[0]) + offset[0], float(position[1]) + offset[1], float(position[2]) + offset[2])
    velocity = env.velocity(drag.body, point)
    mass, omega = env.mass(drag.body), config.frequency_rad_s
    grip, rate = env.grip_mass(drag.body, point), env.spec.simulation_rate_hz
    stiffness = min(mass * omega * omega, config.stiffness_a_tick * grip * rate * rate)
    damping = min(2.0 * mass * omega, config.damping_a_tick * grip * rate)
    x, y, z = (
        stiffness * (target - at) - damping * speed
        for target, at, speed in zip(drag.target, point, velocity, strict=True)
    )
    size, limit = math.sqrt(x * x + y * y + z * z), mass * config.max_acceleration_m_s2
    if size > limit:
        x, y, z = x * limit / size, y * limit / size, z * limit / size
    return point, (x, y, z)
