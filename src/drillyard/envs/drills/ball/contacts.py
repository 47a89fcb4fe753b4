"""Collisions. Every velocity change dissipates, every position change leaves velocities alone: energy never rises.

All functions are element-wise over the last axis and odd under the half turn of the field, so that neither side has an
advantage, not even of a rounding.
"""

import math
from typing import Any

from drillyard.envs.drills.arrays import Array, clip
from drillyard.envs.drills.ball import constants as c

_INF = math.inf


def ball_and_players(
    xp: Any, position: Array, velocity: Array, spin: Array, ball_position: Array, ball_velocity: Array, heading: Array
) -> tuple[Array, Array, Array, Array, Array]:
    """Circle against two oriented boxes: the closest point of a box is the ball's centre clamped in its own frame.

    A ball that touches both players counts as two half balls (mass splitting), which keeps simultaneous impulses
    dissipative and independent of an order. First the normal impulse, then Coulomb friction on what is left.

    Returns:
        position, velocity, spin, ball_position, ball_velocity.
    """
    cos, sin = heading[0], heading[1]
    relative = ball_position[:, None] - position
    x = cos * relative[0] + sin * relative[1]
    y = cos * relative[1] - sin * relative[0]
    near_x, near_y = clip(xp, x, -c.PLAYER_HALF, c.PLAYER_HALF), clip(xp, y, -c.PLAYER_HALF, c.PLAYER_HALF)
    away_x, away_y = x - near_x, y - near_y
    distance = xp.sqrt(away_x * away_x + away_y * away_y)
    scale = 1.0 / clip(xp, distance, 1e-6, _INF)
    # A ball whose centre is inside the box leaves through the nearest side.
    inside = distance < 1e-6
    side_x, side_y = c.PLAYER_HALF - abs(x), c.PLAYER_HALF - abs(y)
    through_x = side_x < side_y
    normal_x = xp.where(inside, xp.copysign(through_x.astype("float32"), x), away_x * scale)
    normal_y = xp.where(inside, xp.copysign((~through_x).astype("float32"), y), away_y * scale)
    depth = c.BALL_RADIUS - xp.where(inside, -xp.minimum(side_x, side_y), distance)
    touching = (depth > 0.0).astype("float32")
    depth = depth * touching

    world_x = cos * normal_x - sin * normal_y
    world_y = sin * normal_x + cos * normal_y
    arm_normal = near_x * normal_y - near_y * normal_x  # arm x normal: the lever of an impulse along the normal
    arm_tangent = near_x * normal_x + near_y * normal_y  # arm x tangent, the tangent being the normal turned left
    closing = ball_velocity[:, None] - velocity
    speed_normal = closing[0] * world_x + closing[1] * world_y - spin * arm_normal
    speed_tangent = closing[1] * world_x - closing[0] * world_y - spin * arm_tangent
    shares = clip(xp, touching[0] + touching[1], 1.0, 2.0)
    inverse_mass = shares * (1.0 / c.BALL_MASS) + 1.0 / c.PLAYER_MASS
    inverse_inertia = 1.0 / c.PLAYER_INERTIA
    impulse = clip(xp, speed_normal * (-1.0 - c.BALL_PLAYER_RESTITUTION), 0.0, _INF) * touching
    impulse = impulse / (inverse_mass + arm_normal * arm_normal * inverse_inertia)
    slip = speed_tangent + impulse * arm_normal * arm_tangent * inverse_inertia
    most = impulse * c.BALL_PLAYER_FRICTION
    rub = -slip / (inverse_mass + arm_tangent * arm_tangent * inverse_inertia)
    rub = xp.minimum(xp.maximum(rub, -most), most)

    push = xp.stack([impulse * world_x - rub * world_y, impulse * world_y + rub * world_x])
    shift = xp.stack([depth * world_x, depth * world_y])
    # Half of the overlap each, whatever the masses: a ball squeezed against a wall must not sink into the player.
    return (
        position - shift * 0.5,
        velocity - push * (1.0 / c.PLAYER_MASS),
        spin - (impulse * arm_normal + rub * arm_tangent) * inverse_inertia,
        ball_position + (shift[:, 0] + shift[:, 1]) * 0.5,
        ball_velocity + (push[:, 0] + push[:, 1]) * (1.0 / c.BALL_MASS),
    )


def between_players(xp: Any, position: Array, velocity: Array) -> tuple[Array, Array]:
    """Players meet each other as circles.

    Returns:
        position, velocity.
    """
    apart = position[:, 1] - position[:, 0]
    distance = xp.sqrt(apart[0] * apart[0] + apart[1] * apart[1])
    normal = apart / clip(xp, distance, 1e-6, _INF)
    overlap = clip(xp, 2.0 * c.PLAYER_CIRCLE - distance, 0.0, _INF)
    closing = velocity[:, 1] - velocity[:, 0]
    speed = closing[0] * normal[0] + closing[1] * normal[1]
    change = clip(xp, speed * (-0.5 - 0.5 * c.PLAYER_PLAYER_RESTITUTION), 0.0, _INF) * (overlap > 0.0)
    push, shift = normal * change, normal * (overlap * 0.5)
    return (
        xp.stack([position[:, 0] - shift, position[:, 1] + shift], 1),
        xp.stack([velocity[:, 0] - push, velocity[:, 1] + push], 1),
    )


def ball_and_walls(xp: Any, position: Array, velocity: Array) -> tuple[Array, Array]:
    """Side walls, goal lines, posts, recesses and corner boards, folded into one quarter of the field.

    Outside the goal mouth everything behind the goal line is solid: a quadrant whose corner is the post. The closest
    point of that quadrant gives the goal line, the post and the side of the recess with one formula.

    Returns:
        position, velocity.
    """
    sign = xp.copysign(xp.ones_like(position), position)
    x, y = abs(position[0]), abs(position[1])
    folded = velocity * sign
    u, v = folded[0], folded[1]
    bounce = 1.0 + c.BALL_WALL_RESTITUTION

    away_x, away_y = clip(xp, x - c.HALF_LENGTH, -_INF, 0.0), clip(xp, y - c.GOAL_HALF_WIDTH, -_INF, 0.0)
    distance = xp.sqrt(away_x * away_x + away_y * away_y)
    inside = distance < 1e-6
    scale = 1.0 / clip(xp, distance, 1e-6, _INF)
    normal_x = xp.where(inside, -1.0, away_x * scale)
    normal_y = away_y * scale
    depth = clip(xp, c.BALL_RADIUS - xp.where(inside, c.HALF_LENGTH - x, distance), 0.0, _INF)
    speed = u * normal_x + v * normal_y
    along_x, along_y = u - speed * normal_x, v - speed * normal_y
    hit = (depth > 0.0) & (speed < 0.0)
    u = xp.where(hit, along_x * c.BALL_WALL_GRIP - speed * normal_x * c.BALL_WALL_RESTITUTION, u)
    v = xp.where(hit, along_y * c.BALL_WALL_GRIP - speed * normal_y * c.BALL_WALL_RESTITUTION, v)
    x, y = x + depth * normal_x, y + depth * normal_y

    limit = c.HALF_WIDTH - c.BALL_RADIUS
    hit = (y > limit) & (v > 0.0)
    u, v = xp.where(hit, u * c.BALL_WALL_GRIP, u), xp.where(hit, v * -c.BALL_WALL_RESTITUTION, v)
    y = clip(xp, y, -_INF, limit)

    limit = c.HALF_LENGTH + c.GOAL_DEPTH - c.BALL_RADIUS
    hit = (x > limit) & (u > 0.0)
    u, v = xp.where(hit, u * -c.NET_RESTITUTION, u), xp.where(hit, v * c.BALL_WALL_GRIP, v)
    x = clip(xp, x, -_INF, limit)

    # The boards end at the goal line; behind it is the recess.
    over = (x + y - (c.CORNER_SUM - math.sqrt(2.0) * c.BALL_RADIUS)) * (x < c.HALF_LENGTH)
    back = clip(xp, over, 0.0, _INF) * 0.5
    speed = clip(xp, u + v, 0.0, _INF) * (over > 0.0) * (0.5 * bounce)
    return xp.stack([x - back, y - back]) * sign, xp.stack([u - speed, v - speed]) * sign


def players_and_walls(xp: Any, position: Array, velocity: Array, heading: Array) -> tuple[Array, Array]:
    """Players stay on the field and out of the goals; a wall takes the speed towards it.

    Returns:
        position, velocity.
    """
    extent = abs(heading)
    half = (extent[0] + extent[1]) * c.PLAYER_HALF  # half the box's width as the walls see it
    limit = xp.stack([c.HALF_LENGTH - half, c.HALF_WIDTH - half])
    held = xp.minimum(xp.maximum(position, -limit), limit)
    free = (held - position) * velocity >= 0.0
    return held, velocity * free


def players_and_corners(xp: Any, position: Array, velocity: Array, heading: Array) -> tuple[Array, Array]:
    """The corner boards, for players.

    Returns:
        position, velocity.
    """
    extent = abs(heading)
    reach = xp.maximum(extent[0], extent[1]) * (2.0 * c.PLAYER_HALF)
    sign = xp.copysign(xp.ones_like(position), position)
    folded, inward = position * sign, velocity * sign
    over = clip(xp, folded[0] + folded[1] + reach - c.CORNER_SUM, 0.0, _INF)
    speed = clip(xp, inward[0] + inward[1], 0.0, _INF) * (over > 0.0) * 0.5
    return (folded - over * 0.5) * sign, (inward - speed) * sign
