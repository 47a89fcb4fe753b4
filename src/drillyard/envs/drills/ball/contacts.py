"""Collisions. Every velocity change dissipates, every position change leaves velocities alone: energy never rises.

All functions are element-wise over the last axis and odd under the half turn of the field, so that neither side has an
advantage, not even of a rounding. Where nothing touches they change nothing.
"""

import math
from typing import Any

from drillyard.envs.drills.arrays import HALF, ONE, TINY, ZERO, Array, clip, column, f32, pair, sparse
from drillyard.envs.drills.ball import constants as c

_PLAYER_HALF, _PLAYER_HALF_NEGATIVE = f32(c.PLAYER_HALF), f32(-c.PLAYER_HALF)
_PLAYER_WIDTH = f32(2.0 * c.PLAYER_HALF)
_BALL_RADIUS = f32(c.BALL_RADIUS)
_PER_BALL_MASS, _PER_PLAYER_MASS, _PER_INERTIA = f32(1 / c.BALL_MASS), f32(1 / c.PLAYER_MASS), f32(1 / c.PLAYER_INERTIA)
_BALL_BOUNCE, _BALL_FRICTION = f32(-1.0 - c.BALL_PLAYER_RESTITUTION), f32(c.BALL_PLAYER_FRICTION)
_MEETING = f32(2.0 * c.PLAYER_CIRCLE)
_MEETING_SQUARED = f32((2.0 * c.PLAYER_CIRCLE) ** 2)
_REACH_SQUARED = f32(c.BALL_REACH**2)
_PLAYER_BOUNCE = f32(-0.5 - 0.5 * c.PLAYER_PLAYER_RESTITUTION)
_LENGTH, _WIDTH = f32(c.HALF_LENGTH), f32(c.HALF_WIDTH)
_CORNER = f32(c.CORNER_SUM)
_BALL_X, _BALL_Y = f32(c.HALF_LENGTH - c.BALL_RADIUS), f32(c.HALF_WIDTH - c.BALL_RADIUS)
_BALL_CORNER = f32(c.CORNER_SUM - math.sqrt(2.0) * c.BALL_RADIUS)
_BOARD = f32(0.5 * (1.0 + c.BALL_WALL_RESTITUTION))
_RUB = f32(1.0 - c.BALL_WALL_GRIP)
_QUADRANT = f32(c.BALL_WALL_GRIP + c.BALL_WALL_RESTITUTION)
# (axis, 1): the post's corner, the normal of a ball inside the wall, limits of the ball and their bounce.
_POST, _OUT = column(c.HALF_LENGTH, c.GOAL_HALF_WIDTH), column(1.0, 0.0)
_LIMITS = column(c.HALF_LENGTH + c.GOAL_DEPTH - c.BALL_RADIUS, c.HALF_WIDTH - c.BALL_RADIUS)
_LIMIT_BOUNCE = column(1.0 + c.NET_RESTITUTION, 1.0 + c.BALL_WALL_RESTITUTION)
_FIELD = column(c.HALF_LENGTH, c.HALF_WIDTH)[:, :, None]
_GOAL_LINE, _GOAL_LINE_NEGATIVE = f32(c.GOAL_LINE), f32(-c.GOAL_LINE)
_PLAYER_FASTEST, _PLAYER_FASTEST_NEGATIVE = f32(c.PLAYER_MAX_SPEED), f32(-c.PLAYER_MAX_SPEED)
_SPIN_FASTEST, _SPIN_FASTEST_NEGATIVE = f32(c.PLAYER_MAX_SPIN), f32(-c.PLAYER_MAX_SPIN)
_BALL_FASTEST, _BALL_FASTEST_NEGATIVE = f32(c.BALL_MAX_SPEED), f32(-c.BALL_MAX_SPEED)


def possible(position: Array, heading: Array, ball_position: Array) -> Array:
    """(N,) bool: games in which anything may touch anything; elsewhere `resolve` would change nothing."""
    apart = position[:, 1] - position[:, 0]
    apart = apart * apart
    gap = ball_position[:, None] - position
    gap = gap * gap
    extent = abs(heading)
    half = (extent[0] + extent[1]) * _PLAYER_HALF
    size = abs(position)
    ball = abs(ball_position)
    player = (gap[0] + gap[1] < _REACH_SQUARED) | (size[0] + half > _LENGTH) | (size[1] + half > _WIDTH)
    player = player | (size[0] + size[1] + _PLAYER_WIDTH > _CORNER)
    alone = (apart[0] + apart[1] < _MEETING_SQUARED) | (ball[0] > _BALL_X) | (ball[1] > _BALL_Y)
    return alone | (ball[0] + ball[1] > _BALL_CORNER) | player[0] | player[1]


def resolve(
    xp: Any,
    position: Array,
    velocity: Array,
    spin: Array,
    ball_position: Array,
    ball_velocity: Array,
    goal: Array,
    heading: Array,
) -> tuple[Array, Array, Array, Array, Array, Array]:
    """Everything that can touch, in turn, then whether a goal has fallen.

    Returns:
        position, velocity, spin, ball_position, ball_velocity, goal.
    """
    apart = position[:, 1] - position[:, 0]
    square = apart * apart
    meeting = square[0] + square[1] < _MEETING_SQUARED
    position, velocity = sparse(xp, meeting, between_players, (position, velocity))
    position, velocity, spin, ball_position, ball_velocity = ball_and_players(
        xp, position, velocity, spin, ball_position, ball_velocity, heading
    )
    position, velocity = players_and_walls(xp, position, velocity, heading)
    ball_position, ball_velocity = ball_and_walls(xp, ball_position, ball_velocity)
    return (
        position,
        clip(xp, velocity, _PLAYER_FASTEST_NEGATIVE, _PLAYER_FASTEST),
        clip(xp, spin, _SPIN_FASTEST_NEGATIVE, _SPIN_FASTEST),
        ball_position,
        clip(xp, ball_velocity, _BALL_FASTEST_NEGATIVE, _BALL_FASTEST),
        judged(xp, goal, ball_position[0]),
    )


def judged(xp: Any, goal: Array, x: Array) -> Array:
    """Who has scored, (N,): the first goal of an episode stands."""
    beyond = x - clip(xp, x, _GOAL_LINE_NEGATIVE, _GOAL_LINE)
    return xp.where(goal == ZERO, xp.sign(beyond), goal)


def ball_and_players(
    xp: Any, position: Array, velocity: Array, spin: Array, ball_position: Array, ball_velocity: Array, heading: Array
) -> tuple[Array, Array, Array, Array, Array]:
    """Circle against two oriented boxes: the closest point of a box is the ball's centre clamped in its own frame.

    A ball that touches both players counts as two half balls (mass splitting), which keeps simultaneous impulses
    dissipative and independent of an order. First the normal impulse, then Coulomb friction on what is left.

    Returns:
        position, velocity, spin, ball_position, ball_velocity.
    """
    relative = ball_position[:, None] - position
    along, across = heading * relative, heading * relative[::-1]
    local = pair(xp, along[0] + along[1], across[0] - across[1])
    near = clip(xp, local, _PLAYER_HALF_NEGATIVE, _PLAYER_HALF)
    away = local - near
    square = away * away
    distance = xp.sqrt(square[0] + square[1])
    inside = distance < TINY
    normal, depth = sparse(
        xp,
        inside[0] | inside[1],
        _out_of_the_box,
        (away / xp.maximum(distance, TINY), xp.maximum(_BALL_RADIUS - distance, ZERO)),
        local,
        inside,
    )
    touching = xp.sign(depth)

    along, across = heading * normal[::-1], heading * normal
    world = pair(xp, across[0] - across[1], along[0] + along[1])
    # Arm x normal: the lever of an impulse along the normal. Arm x tangent, the tangent being the normal turned left.
    along, across = near * normal[::-1], near * normal
    arm_normal, arm_tangent = along[0] - along[1], across[0] + across[1]
    closing = ball_velocity[:, None] - velocity
    along, across = closing * world, closing * world[::-1]
    speed_normal = along[0] + along[1] - spin * arm_normal
    speed_tangent = across[1] - across[0] - spin * arm_tangent
    inverse_mass = xp.maximum(touching[0] + touching[1], ONE) * _PER_BALL_MASS + _PER_PLAYER_MASS
    turn_normal, turn_tangent = arm_normal * _PER_INERTIA, arm_tangent * _PER_INERTIA
    impulse = xp.maximum(speed_normal * _BALL_BOUNCE, ZERO) * touching / (inverse_mass + arm_normal * turn_normal)
    slip = speed_tangent + impulse * arm_normal * turn_tangent
    most = impulse * _BALL_FRICTION
    rub = xp.minimum(xp.maximum(slip / -(inverse_mass + arm_tangent * turn_tangent), -most), most)

    along, across = impulse * world, rub * world
    push = pair(xp, along[0] - across[1], along[1] + across[0])
    shift = world * (depth * HALF)
    # Half of the overlap each, whatever the masses: a ball squeezed against a wall must not sink into the player.
    return (
        position - shift,
        velocity - push * _PER_PLAYER_MASS,
        spin - (impulse * turn_normal + rub * turn_tangent),
        ball_position + (shift[:, 0] + shift[:, 1]),
        ball_velocity + (push[:, 0] + push[:, 1]) * _PER_BALL_MASS,
    )


def _out_of_the_box(xp: Any, normal: Array, depth: Array, local: Array, inside: Array) -> tuple[Array, Array]:
    """A ball whose centre is inside a player leaves through the nearest side.

    Returns:
        normal in the box's frame, depth.
    """
    side = _PLAYER_HALF - abs(local)
    through_x = side[0] < side[1]
    out = xp.copysign(pair(xp, through_x, ~through_x).astype("float32"), local)
    return xp.where(inside, out, normal), xp.where(inside, xp.minimum(side[0], side[1]) + _BALL_RADIUS, depth)


def between_players(xp: Any, position: Array, velocity: Array) -> tuple[Array, Array]:
    """Players meet each other as circles.

    Returns:
        position, velocity.
    """
    apart = position[:, 1] - position[:, 0]
    distance = xp.sqrt(apart[0] * apart[0] + apart[1] * apart[1])
    normal = apart / xp.maximum(distance, TINY)
    overlap = xp.maximum(_MEETING - distance, ZERO)
    closing = velocity[:, 1] - velocity[:, 0]
    speed = closing[0] * normal[0] + closing[1] * normal[1]
    change = xp.maximum(speed * _PLAYER_BOUNCE, ZERO) * xp.sign(overlap)
    push, shift = normal * change, normal * (overlap * HALF)
    return (
        pair(xp, position[:, 0] - shift, position[:, 1] + shift, 1),
        pair(xp, velocity[:, 0] - push, velocity[:, 1] + push, 1),
    )


def ball_and_walls(xp: Any, position: Array, velocity: Array) -> tuple[Array, Array]:
    """Side walls, goal lines, posts, recesses and corner boards, folded into one quarter of the field.

    Outside the goal mouth everything behind the goal line is solid: a quadrant whose corner is the post. The closest
    point of that quadrant gives the goal line, the post and the side of the recess with one formula.

    Returns:
        position, velocity.
    """
    sign = xp.copysign(ONE, position)
    at, speed = abs(position), velocity * sign

    away = xp.minimum(at - _POST, ZERO)
    square = away * away
    distance = xp.sqrt(square[0] + square[1])
    inside = (distance < TINY).astype("float32")
    normal = away / xp.maximum(distance, TINY) - inside * _OUT
    depth = xp.maximum(_BALL_RADIUS - distance + inside * (at[0] - _LENGTH), ZERO)
    along = speed * normal
    towards = xp.minimum(along[0] + along[1], ZERO) * xp.sign(depth)
    speed = speed * (ONE + xp.sign(towards) * _RUB) - normal * (towards * _QUADRANT)
    at = at + normal * depth

    # The side wall and the back of the net; what a bounce takes from the other axis is the wall's friction.
    towards = xp.maximum(speed, ZERO) * (at > _LIMITS)
    speed = (speed - towards * _LIMIT_BOUNCE) * (ONE - xp.sign(towards[::-1]) * _RUB)
    at = xp.minimum(at, _LIMITS)

    # The corner boards; nothing in a recess is as far out as that.
    over = xp.maximum(at[0] + at[1] - _BALL_CORNER, ZERO)
    towards = xp.maximum(speed[0] + speed[1], ZERO) * xp.sign(over)
    return (at - over * HALF) * sign, (speed - towards * _BOARD) * sign


def players_and_walls(xp: Any, position: Array, velocity: Array, heading: Array) -> tuple[Array, Array]:
    """Players stay on the field and out of the goals; walls and corner boards take the speed towards them.

    Returns:
        position, velocity.
    """
    extent = abs(heading)
    half = (extent[0] + extent[1]) * _PLAYER_HALF  # half the box's width as the walls see it
    sign = xp.copysign(ONE, position)
    at, speed = abs(position), velocity * sign
    limit = _FIELD - half
    speed = speed - xp.maximum(speed, ZERO) * (at > limit)
    at = xp.minimum(at, limit)

    reach = xp.maximum(extent[0], extent[1]) * _PLAYER_WIDTH
    over = xp.maximum(at[0] + at[1] + reach - _CORNER, ZERO)
    towards = xp.maximum(speed[0] + speed[1], ZERO) * xp.sign(over)
    return (at - over * HALF) * sign, (speed - towards * HALF) * sign
