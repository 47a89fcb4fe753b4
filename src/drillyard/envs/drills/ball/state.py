"""The state of N games as a struct of arrays; the last axis is always the env."""

from typing import Any, NamedTuple

from drillyard.envs.drills.arrays import Array


class BallState(NamedTuple):
    """All that a game is. Axis names: axis = (x, y), player = (blue, orange), N = env."""

    position: Array  # (axis, player, N) float32, metres
    velocity: Array  # (axis, player, N) float32, m/s
    heading: Array  # (cos and sin, player, N) float32, a unit vector: no trigonometry, so no difference between CPUs
    spin: Array  # (player, N) float32, rad/s
    cooldown: Array  # (player, N) float32, ticks until the next dash
    ball_position: Array  # (axis, N) float32, metres
    ball_velocity: Array  # (axis, N) float32, m/s
    goal: Array  # (N,) float32: +1 blue has scored, -1 orange has, 0 nobody
    tick: Array  # (N,) int32, since kick-off
    key: Array  # (2, N) uint32, the env's own stream
    episode: Array  # (N,) uint32, counts from 0


FIELDS: dict[str, tuple[str, tuple[int, ...]]] = {
    "position": ("float32", (2, 2)),
    "velocity": ("float32", (2, 2)),
    "heading": ("float32", (2, 2)),
    "spin": ("float32", (2,)),
    "cooldown": ("float32", (2,)),
    "ball_position": ("float32", (2,)),
    "ball_velocity": ("float32", (2,)),
    "goal": ("float32", ()),
    "tick": ("int32", ()),
    "key": ("uint32", (2,)),
    "episode": ("uint32", ()),
}
"""dtype and leading shape of each field; every item has 4 bytes."""

BYTES_PER_ENV = 4 * sum(2 ** len(shape) for _, shape in FIELDS.values())


class Control(NamedTuple):
    """What the players are told, in the field's frame; it holds until the next decision."""

    velocity: Array  # (axis, player, N) float32, m/s aimed at
    spin: Array  # (player, N) float32, rad/s aimed at


def rotated(state: BallState) -> BallState:
    """The same games seen from the other side: turned by 180 degrees, the players swapped. Episodes keep their keys."""

    def turned(values: Any) -> Any:
        return -values[:, ::-1]

    return state._replace(
        position=turned(state.position),
        velocity=turned(state.velocity),
        heading=turned(state.heading),
        spin=state.spin[::-1],
        cooldown=state.cooldown[::-1],
        ball_position=-state.ball_position,
        ball_velocity=-state.ball_velocity,
        goal=-state.goal,
    )
