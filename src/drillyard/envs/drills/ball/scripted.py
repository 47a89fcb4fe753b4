"""Built-in players, on the array namespace: one that plays decent football, one that does anything at all."""

import math
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.arrays import Array, clip
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.draws import draw

PLAYERS: tuple[str, ...] = ("scripted", "random")

_LEAD_S = 0.06  # seconds ahead at which the ball is expected, for each square metre of distance to it
_JAM = c.CORNER_SUM - 2.0  # |x| + |y| of a ball near a corner
_ROOM = c.HALF_WIDTH - c.PLAYER_HALF  # |y| that a player can reach
_BEHIND = c.BALL_RADIUS + c.PLAYER_HALF + 0.1  # metres behind the ball from which to shoot
_AROUND = 0.95  # metres beside the ball when going round it
_LANE = 0.28  # metres off the line of the shot that still count as lined up
_AIM_SHARE = 0.25  # of the ball's y at which the shot aims, so that flat shots miss a goalkeeper in the middle
_BRAKE_S = 0.12  # seconds of own speed that the choice of direction takes into account


def scripted(state: BallState, agent: int, xp: Any) -> Array:
    """Football by rules: get behind the ball, round it where needed, drive it at the goal, dash when lined up; stand
    between ball and own goal when the opponent is clearly nearer.

    Args:
        state: N games.
        agent: 0 or 1.
        xp: numpy or jax.numpy.

    Returns:
        (N,) int32 actions.
    """
    side = 1.0 if agent == 0 else -1.0
    own, velocity = state.position[:, agent] * side, state.velocity[:, agent] * side
    heading, rival = state.heading[:, agent] * side, state.position[:, 1 - agent] * side
    ball, ball_velocity = state.ball_position * side, state.ball_velocity * side
    gap = ball - own
    far = gap[0] * gap[0] + gap[1] * gap[1]
    ball = ball + ball_velocity * clip(xp, far * _LEAD_S, 0.05, 0.5)
    gap = ball - own

    # Where to drive the ball: at the goal, but along a wall that it lies at, and away from the own end wall.
    free_x = clip(xp, (ball[0] + c.HALF_LENGTH - c.BALL_RADIUS) * 2.0, 0.0, 1.0)
    free_y = clip(xp, (c.HALF_WIDTH - c.BALL_RADIUS + 0.05 - abs(ball[1])) * 2.0, 0.0, 1.0)
    goal_x = (c.HALF_LENGTH + 0.3 - ball[0]) * free_x
    goal_y = ball[1] * ((_AIM_SHARE - 1.0) * free_y + (1.0 - free_x) * 4.0)
    scale = 1.0 / clip(xp, xp.sqrt(goal_x * goal_x + goal_y * goal_y), 0.1, math.inf)
    aim_x, aim_y = goal_x * scale, goal_y * scale
    ahead = gap[0] * aim_x + gap[1] * aim_y  # how far the ball lies in front, along the shot
    beside = gap[0] * aim_y - gap[1] * aim_x  # how far the player stands left of the shot's line
    off = abs(beside)
    lined_up = (ahead > 0.2) & (off < _LANE)

    # Behind the ball: run through it. Elsewhere: to the point behind it, by a detour on the nearer side if in front.
    in_front = (ahead < _BEHIND * 0.8) & (off < _AROUND)
    detour = xp.copysign(clip(xp, _AROUND - off * 0.3, 0.0, _AROUND), beside) * in_front
    back = xp.where(lined_up, xp.float32(0.6), xp.float32(-_BEHIND))
    target_x = ball[0] + back * aim_x - detour * aim_y
    target_y = clip(xp, ball[1] + back * aim_y + detour * aim_x, -_ROOM, _ROOM)

    # Defence: the rival is clearly nearer to a ball that comes this way.
    threat = ball - rival
    reach = threat[0] * threat[0] + threat[1] * threat[1]
    nearer = reach + 0.6 < far
    defend = nearer & (ball_velocity[0] < -0.4) & (own[0] < rival[0])
    target_x = xp.where(defend, ball[0] * 0.6 - c.HALF_LENGTH * 0.4, target_x)
    target_y = xp.where(defend, ball[1] * 0.6, target_y)

    # Four directions only: push along the axis on which most is left to do, counting the way the own speed still goes.
    left_x = target_x - own[0] - velocity[0] * _BRAKE_S
    left_y = target_y - own[1] - velocity[1] * _BRAKE_S
    size_x, size_y = abs(left_x), abs(left_y)
    along = size_x >= size_y
    move = xp.where(along, 1 + (left_x < 0.0), 3 + (left_y < 0.0)) * (size_x + size_y > 0.08)

    look_x, look_y = xp.where(lined_up, aim_x, gap[0]), xp.where(lined_up, aim_y, gap[1])
    cross = heading[0] * look_y - heading[1] * look_x
    facing = heading[0] * look_x + heading[1] * look_y
    # A ball that both press into a corner comes out by a spin, always the same way round.
    corner = abs(state.ball_position)
    jammed = (corner[0] + corner[1] > _JAM) & (far < 1.3) & (reach < 1.5)
    slack = abs(facing) * 0.12
    turn = xp.where((cross > slack) | jammed | (facing < -0.9 * abs(cross)), 1, 2 * (cross < -slack))

    straight = heading[0] * aim_x + heading[1] * aim_y > 0.96
    dash = lined_up & straight & (ahead < 1.3)
    return (move * 6 + turn * 2 + dash).astype("int32")


def random(state: BallState, agent: int, xp: Any) -> Array:
    """(N,) int32: uniform over the actions, drawn from the env's own stream at this tick."""
    index = state.tick.astype("uint32") * xp.uint32(2) + xp.uint32(1000 + agent)
    bits = draw(xp, state.key, state.episode, index) >> xp.uint32(8)
    return (bits * xp.uint32(c.ACTION_COUNT) >> xp.uint32(24)).astype("int32")


def act(name: str, state: BallState, agent: int, xp: Any) -> Array:
    """Actions of a player by name.

    Raises:
        DrillyardError: NOT_FOUND for an unknown player.
    """
    if name == "scripted":
        return scripted(state, agent, xp)
    if name == "random":
        return random(state, agent, xp)
    raise DrillyardError(ErrorCode.NOT_FOUND, f"{c.ENV_ID} has no player '{name}'; it has {', '.join(PLAYERS)}.")
