"""One game played tick by tick, as a stage wants it; the same functions as the batch, at N = 1."""

import math
import struct
from typing import Any

import numpy as np

from drillyard.contracts.env import Overlay, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball import memory, scripted
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.observation import OBS_NAMES, write
from drillyard.envs.drills.ball.physics import command, dash, tick
from drillyard.envs.drills.ball.rewards import potential
from drillyard.envs.drills.ball.spec import spec_for
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.ball.step import start
from drillyard.envs.drills.ball.words import ACTION_WORDS, ball_vocabulary, describe_ball
from drillyard.envs.ordinary import OrdinaryStage

_EXTRA = struct.Struct("<4i9f")
Vector = tuple[float, float, float]


class BallStage(OrdinaryStage):
    """A `StageEnv`. Bodies: 0 ball, 1 blue, 2 orange.

    A goal is reported in the tick in which it falls, and not again until the ball has been back on the field, so that a
    match that goes on without a reset (sandbox) counts each goal once.

    Args:
        config: rewards and time limit.
    """

    def __init__(self, config: BallConfig | None = None) -> None:
        self.config = config or BallConfig()
        self.spec = spec_for(self.config)
        self._limit = self.config.time_limit_decisions * c.TICKS_PER_DECISION
        self._state: BallState
        self.reset(0)

    @property
    def state(self) -> BallState:
        """The game as it stands, N = 1; read only."""
        return self._state

    def reset(self, seed: int) -> None:
        """Start an episode: the first one of env 0 of a batch with this seed."""
        self._state = start(seed, 1, np)
        self._actions = np.zeros((2, 1), np.int32)
        self._pending = np.zeros((2, 1), np.float32)
        self._push = np.zeros((3, 3), np.float32)
        self._aim()

    def observe(self, agent: int) -> Array:
        """(32,) float32, a new array."""
        seen = np.empty((1, len(OBS_NAMES)), np.float32)
        write(self._state, agent, self._limit, seen)
        return seen[0]

    def decide(self, agent: int, action: Any) -> None:
        """Set the agent's action, 0..29; a dash acts in the next tick, once.

        Raises:
            DrillyardError: BAD_VALUE for another number.
        """
        number = int(action)
        if not 0 <= number < c.ACTION_COUNT:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{c.ENV_ID} has no action {number}; give 0 to {c.ACTION_COUNT - 1}."
            )
        self._actions[agent, 0] = number
        self._aim()
        self._pending[agent, 0] = number % 2

    def tick(self) -> TickResult:
        """Advance 1/120 s."""
        before = self._state
        state = before
        if self._push.any():
            state = self._pushed(state)
            self._push[:] = 0.0
        if self._pending.any():
            state = dash(state, self._pending, np)
            self._pending[:] = 0.0
        state = tick(state, self._control, np)
        scored = float(state.goal[0]) if before.goal[0] == 0.0 else 0.0
        if before.goal[0] != 0.0 and abs(state.ball_position[0, 0]) < c.HALF_LENGTH - c.BALL_RADIUS:
            state = state._replace(goal=np.zeros(1, np.float32))
        self._state = state
        terminated = scored != 0.0
        truncated = bool(state.tick[0] == self._limit) and not terminated
        return TickResult(terminated, truncated, int(scored), self._reward(before, scored, truncated=truncated))

    def force(self, body: int, point: Vector, vector: Vector) -> None:
        """Add a force in newtons at a world point in metres on a body, for the next tick. The ball has no spin."""
        self._push[body, 0] += vector[0] * c.DT / self.mass(body)
        self._push[body, 1] += vector[1] * c.DT / self.mass(body)
        if body:
            x, y = self._at(body)
            torque = (point[0] - x) * vector[1] - (point[1] - y) * vector[0]
            self._push[body, 2] += torque * c.DT / c.PLAYER_INERTIA

    def bodies(self, positions: Array, quaternions: Array) -> None:
        """Write the poses: positions (3, 3) metres, quaternions (3, 4) w x y z."""
        state = self._state
        positions[0, :2] = state.ball_position[:, 0]
        positions[0, 2] = c.BALL_RADIUS
        positions[1:, :2] = state.position[:, :, 0].T
        positions[1:, 2] = c.PLAYER_HEIGHT / 2
        quaternions[:] = (1.0, 0.0, 0.0, 0.0)
        for player in (0, 1):
            cos, sin = float(state.heading[0, player, 0]), float(state.heading[1, player, 0])
            length = math.hypot(cos, sin)
            cos /= length
            quaternions[1 + player, 0] = math.sqrt(max(0.5 + 0.5 * cos, 0.0))
            quaternions[1 + player, 3] = math.copysign(math.sqrt(max(0.5 - 0.5 * cos, 0.0)), sin)

    def velocity(self, body: int, point: Vector) -> Vector:
        """m/s of a world point that moves with the body."""
        state = self._state
        if body == 0:
            return float(state.ball_velocity[0, 0]), float(state.ball_velocity[1, 0]), 0.0
        x, y = self._at(body)
        u, v = (float(part) for part in state.velocity[:, body - 1, 0])
        spin = float(state.spin[body - 1, 0])
        return u - spin * (point[1] - y), v + spin * (point[0] - x), 0.0

    def mass(self, body: int) -> float:
        """Kilograms."""
        return c.PLAYER_MASS if body else c.BALL_MASS

    def grip_mass(self, body: int, point: Vector) -> float:
        """Bodies are alone: the same as `mass`."""
        return self.mass(body)

    def relax(self) -> None:
        """Players run on while a goal is celebrated."""

    def meshes(self) -> dict[str, bytes]:
        """No meshes."""
        return {}

    def set_physics(self, name: str, value: float) -> None:
        """Ball Drill has no physics settings.

        Raises:
            DrillyardError: BAD_VALUE, always.
        """
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{c.ENV_ID} has no physics setting {name!r}; it has none at all.")

    def reset_physics(self) -> None:
        """Nothing was moved."""

    def moved(self) -> dict[str, float]:
        """Nothing can be moved."""
        return {}

    def overlay(self) -> Overlay:
        """Nothing besides poses."""
        return Overlay()

    def image(self) -> bytes:
        """No pixels: Ball Drill has poses."""
        return b""

    def scripted(self, name: str, agent: int) -> int:
        """The action of a built-in player.

        Raises:
            DrillyardError: NOT_FOUND for an unknown player.
        """
        return int(scripted.act(name, self._state, agent, np)[0])

    def vocabulary(self, agent: int) -> EnvWords:
        """The rules, and what the actions do."""
        return ball_vocabulary(agent)

    def describe(self, agent: int) -> str:
        """What the agent sees, from its own side."""
        return describe_ball(self._state, agent, self._limit)

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """All 30, always."""
        return ACTION_WORDS

    def save(self) -> bytes:
        """The state, the actions in force, and forces and dashes that wait for the next tick."""
        data = np.empty(memory.state_bytes(1), np.uint8)
        memory.write_state(self._state, data)
        waiting = (int(self._pending[0, 0]), int(self._pending[1, 0]))
        held = (int(self._actions[0, 0]), int(self._actions[1, 0]))
        return data.tobytes() + _EXTRA.pack(*held, *waiting, *(float(number) for number in self._push.reshape(-1)))

    def load(self, data: bytes) -> None:
        """Restore what `save` gave.

        Raises:
            DrillyardError: DAMAGED when the size is another.
        """
        size = memory.state_bytes(1)
        if len(data) != size + _EXTRA.size:
            raise DrillyardError(
                ErrorCode.DAMAGED,
                f"A saved Ball Drill has {size + _EXTRA.size} bytes, this one has {len(data)}; it is from another env.",
            )
        self._state = memory.read_state(np.frombuffer(data, np.uint8, size), 1)
        extra = _EXTRA.unpack_from(data, size)
        self._actions = np.asarray(extra[:2], np.int32).reshape(2, 1)
        self._pending = np.asarray(extra[2:4], np.float32).reshape(2, 1)
        self._push = np.asarray(extra[4:], np.float32).reshape(3, 3)
        self._aim()

    def _aim(self) -> None:
        self._control, _ = command(self._actions, np)

    def _at(self, body: int) -> tuple[float, float]:
        return float(self._state.position[0, body - 1, 0]), float(self._state.position[1, body - 1, 0])

    def _pushed(self, state: BallState) -> BallState:
        push = self._push
        velocity = state.velocity + push[1:, :2].T[:, :, None]
        spin, ball_velocity = state.spin + push[1:, 2:], state.ball_velocity + push[0, :2, None]
        return state._replace(
            velocity=velocity.clip(-c.PLAYER_MAX_SPEED, c.PLAYER_MAX_SPEED),
            spin=spin.clip(-c.PLAYER_MAX_SPIN, c.PLAYER_MAX_SPIN),
            ball_velocity=ball_velocity.clip(-c.BALL_MAX_SPEED, c.BALL_MAX_SPEED),
        )

    def _reward(self, before: BallState, scored: float, *, truncated: bool) -> tuple[float, float]:
        """Over the ticks of a decision this sums to what the batch pays: gamma counts once, at its end."""
        config = self.config
        old = potential(before, config.shaping_scale, config.approach_scale, np)[:, 0]
        if scored:
            return scored - float(old[0]), -scored - float(old[1])
        new = potential(self._state, config.shaping_scale, config.approach_scale, np)[:, 0]
        gamma = 1.0 if int(self._state.tick[0]) % c.TICKS_PER_DECISION else config.gamma
        penalty = config.timeout_penalty if truncated else 0.0
        return (float(gamma * new[0] - old[0]) - penalty, float(gamma * new[1] - old[1]) - penalty)


NOBODY_ACTS = _EXTRA.pack(0, 0, 0, 0, *(0.0,) * 9)
"""Behind a game's state, as `BallStage.save` writes it: no action in force and nothing waiting."""


def make(options: dict[str, Any]) -> BallStage:
    """For the registry."""
    return BallStage(BallConfig().with_options(options))
