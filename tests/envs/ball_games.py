"""Games for the tests of Ball Drill."""

import numpy as np

from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.physics import ACTION_TABLE, command
from drillyard.envs.drills.ball.state import BallState, Control
from drillyard.envs.drills.ball.step import start

ID = c.ENV_ID
STILL: Control = command(np.zeros((2, 1), np.int32), np)[0]
assert not ACTION_TABLE[:, 0].any()


def wild(seed: int, count: int = 200) -> BallState:
    """Anything that can lie on the field at any speed, overlaps included."""
    rng = np.random.default_rng(seed)

    def around(size: float, *shape: int):
        return rng.uniform(-size, size, (*shape, count)).astype(np.float32)

    angle = rng.uniform(-np.pi, np.pi, (2, count))
    room = np.float32(0.5)
    position = np.stack([around(c.HALF_LENGTH - room, 2), around(c.HALF_WIDTH - room, 2)])
    ball = np.stack([around(c.HALF_LENGTH - c.BALL_RADIUS), around(c.HALF_WIDTH - c.BALL_RADIUS)])
    # Half of the balls near a player, a few exactly on one, so that contacts happen.
    close = rng.random(count) < 0.5
    ball[:, close] = position[:, 0, close] + around(0.6, 2)[:, close]
    ball[:, :3] = position[:, 1, :3]
    ball[0] = np.clip(ball[0], c.BALL_RADIUS - c.HALF_LENGTH, c.HALF_LENGTH - c.BALL_RADIUS)
    ball[1] = np.clip(ball[1], c.BALL_RADIUS - c.HALF_WIDTH, c.HALF_WIDTH - c.BALL_RADIUS)
    return start(seed, count, np)._replace(
        position=position,
        velocity=around(c.PLAYER_MAX_SPEED, 2, 2),
        heading=np.stack([np.cos(angle), np.sin(angle)]).astype(np.float32),
        spin=around(c.PLAYER_MAX_SPIN, 2),
        ball_position=ball,
        ball_velocity=around(c.BALL_MAX_SPEED, 2),
    )


def placed(ball: tuple[float, float], speed: tuple[float, float] = (0.0, 0.0), **changes: object) -> BallState:
    """One game with the ball somewhere and both players out of the way."""
    position = np.asarray([[[-3.0], [3.0]], [[-3.0], [-3.0]]], np.float32)
    state = start(0, 1, np)
    return state._replace(
        position=position,
        velocity=np.zeros((2, 2, 1), np.float32),
        heading=np.asarray([[[1.0], [-1.0]], [[0.0], [0.0]]], np.float32),
        ball_position=np.asarray(ball, np.float32)[:, None],
        ball_velocity=np.asarray(speed, np.float32)[:, None],
    )._replace(**changes)


def same(one: BallState, other: BallState) -> bool:
    """Whether two states are equal, bit for bit but for the sign of zeros."""
    return all(a.dtype == b.dtype and np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def actions(rng: np.random.Generator, count: int):
    """Random actions of both players."""
    return rng.integers(0, c.ACTION_COUNT, (2, count)).astype(np.int32)
