"""One robot played tick by tick, as a stage wants it; the same functions as the batch, at N = 1."""

import math
import struct
from dataclasses import replace
from typing import Any

import numpy as np

from drillyard.contracts.env import Arrow, Overlay, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import ArrowKind
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.drills.arrays import Array, f32
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance import hands, memory, scripted
from drillyard.envs.drills.balance.config import RANGES, BalanceConfig
from drillyard.envs.drills.balance.observation import glance, remembered
from drillyard.envs.drills.balance.physics import bounded, inertia, tick
from drillyard.envs.drills.balance.poses import write_poses
from drillyard.envs.drills.balance.spec import SLIDERS, spec_for
from drillyard.envs.drills.balance.state import BalanceState, bytes_per_env
from drillyard.envs.drills.balance.step import judge, rules_of, start
from drillyard.envs.drills.balance.words import ACTION_WORDS, balance_vocabulary, describe_balance
from drillyard.envs.ordinary import OrdinaryStage

Vector = hands.Vector
_EXTRA = struct.Struct("<i2?2d6d")
"""The action in force; whether the motors are off and whether it has fallen; what pulls; the physics."""


class BalanceStage(OrdinaryStage):
    """A `StageEnv`. A decision is judged at its end, as in a batch: a robot that has fallen is reported then, and at
    every decision for which it lies there.

    Args:
        config: the robot, its rewards and its time limit; spec.physics moves the robot only.
    """

    def __init__(self, config: BalanceConfig | None = None) -> None:
        self._trained = config or BalanceConfig()
        self.spec = spec_for(self._trained)
        self._state: BalanceState
        self._settle(self._trained)
        self.reset(0)

    @property
    def state(self) -> BalanceState:
        """The robot as it stands, N = 1; read only."""
        return self._state

    def reset(self, seed: int) -> None:
        """Start an episode: the first one of env 0 of a batch with this seed."""
        self._state = start(seed, 1, self._rules, np)
        self._action = c.NONE
        self._limp = self._fallen = False
        self._pull = (0.0, 0.0)
        self._pulls: list[Arrow] = []
        self._pulled: list[Arrow] = []

    def observe(self, agent: int) -> Array:
        """(2 history,) float32, a new array: what was to be seen when the last decision ended."""
        return self._state.seen[:, 0].copy()

    def decide(self, agent: int, action: Any) -> None:
        """Set the action, 0..2.

        Raises:
            DrillyardError: BAD_VALUE for another number.
        """
        number = int(action)
        if not 0 <= number < len(c.ACTION_NAMES):
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{c.ENV_ID} has no action {number}; give 0 to 2.")
        self._action = number

    def tick(self) -> TickResult:
        """Advance 1/200 s."""
        rules, before = self._rules, self._state
        which = [c.NONE if self._limp else self._action]
        push, turn = rules.model.push.take(which), rules.model.turn.take(which)
        along, about = self._pull
        pulled = along != 0.0 or about != 0.0
        if pulled:
            push = push + f32(along * rules.model.force_unit)
            turn = turn + f32(about * rules.model.torque_unit)
            self._pull = (0.0, 0.0)
        self._pulled, self._pulls = self._pulls, []
        state = tick(before, push, turn, rules.model, np)
        due = int(state.tick[0]) % c.TICKS_PER_DECISION == 0
        if due or pulled:
            spin, speed = bounded(state.spin, state.speed, np)
            state = state._replace(spin=spin, speed=speed)
        if pulled:
            state = state._replace(angle=before.angle + state.spin, x=before.x + state.speed)
        # A robot that nobody pulls and that has not been found fallen falls on: its last decision is that of the batch.
        if (self._fallen or pulled) and abs(float(state.angle[0])) > self._lying:
            state = self._on_the_ground(state)
        self._state = state
        return self._judge() if due else TickResult(terminated=False, truncated=False, outcome=0, reward=(0.0,))

    def force(self, body: int, point: Vector, vector: Vector) -> None:
        """Add a force in newtons at a world point in metres on a body, for the next tick."""
        along, about = hands.pull(_pose(self._state), body, point, vector)
        self._pull = (self._pull[0] + along, self._pull[1] + about)
        self._pulls.append(Arrow(int(ArrowKind.DRAG), body, point, vector))

    def bodies(self, positions: Array, quaternions: Array) -> None:
        """Write the poses: positions (6, 3) metres, quaternions (6, 4) w x y z."""
        state = self._state
        write_poses(state.angle, state.x, self._config.height, positions[None], quaternions[None])

    def velocity(self, body: int, point: Vector) -> Vector:
        """m/s of a world point that moves with the body."""
        return hands.velocity(_pose(self._state), body, point)

    def mass(self, body: int) -> float:
        """Kilograms of the whole robot."""
        return inertia(self._config).total

    def grip_mass(self, body: int, point: Vector) -> float:
        """Kilograms that a sudden push at a world point on the body meets."""
        return hands.grip_mass(self._config, _pose(self._state), body, point)

    def relax(self) -> None:
        """Motors off, so that the robot falls and lies."""
        self._limp = True

    def meshes(self) -> dict[str, bytes]:
        """No meshes."""
        return {}

    def set_physics(self, name: str, value: float) -> None:
        """Move one of spec.physics from the next tick on.

        Raises:
            DrillyardError: BAD_VALUE for an unknown name or a value out of range.
        """
        if name not in SLIDERS:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"There is no physics setting {name!r}; there is {', '.join(SLIDERS)}."
            )
        self._settle(self._config.with_options({name: value}))

    def reset_physics(self) -> None:
        """The robot that the options make."""
        self._settle(self._trained)

    def moved(self) -> dict[str, float]:
        """Physics settings that are not those of the options."""
        found = {name: float(getattr(self._config, name)) for name in SLIDERS}
        return {name: value for name, value in found.items() if value != getattr(self._trained, name)}

    def overlay(self) -> Overlay:
        """What pulled in the last tick, and what the motors are told."""
        return Overlay(tuple(self._pulled), (0.0 if self._limp else float(self._action - c.NONE),))

    def image(self) -> bytes:
        """No pixels: it has poses."""
        return b""

    def scripted(self, name: str, agent: int) -> int:
        """The action of a built-in player.

        Raises:
            DrillyardError: NOT_FOUND for an unknown player.
        """
        return int(scripted.act(name, self._state, np)[0])

    def vocabulary(self, agent: int) -> EnvWords:
        """The rules, and what the actions do."""
        return balance_vocabulary(self._config)

    def describe(self, agent: int) -> str:
        """What the robot sees."""
        return describe_balance(self._state.seen[:, 0])

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """All three, always."""
        return ACTION_WORDS

    def save(self) -> bytes:
        """The state, the action in force, the forces that wait for the next tick, and the physics."""
        data = np.empty(bytes_per_env(self._trained.history), np.uint8)
        memory.write_state(self._state, data)
        return data.tobytes() + _EXTRA.pack(
            self._action, self._limp, self._fallen, *self._pull, *_physics_of(self._config)
        )

    def load(self, data: bytes) -> None:
        """Restore what `save` or `BatchEnv.copy_state` gave.

        Raises:
            DrillyardError: DAMAGED when it is from another env or has another history; nothing has changed then.
        """
        size = bytes_per_env(self._trained.history)
        if len(data) != size + _EXTRA.size:
            raise DrillyardError(
                ErrorCode.DAMAGED,
                f"A saved balancing robot has {size + _EXTRA.size} bytes, this one has {len(data)}; it is from another "
                "env or has another history.",
            )
        action, limp, fallen, along, about, *numbers = _EXTRA.unpack_from(data, size)
        physics = dict(zip(SLIDERS, numbers, strict=True))
        within = all(RANGES[name][0] <= value <= RANGES[name][1] for name, value in physics.items())
        if not (0 <= action < len(c.ACTION_NAMES) and within and math.isfinite(along) and math.isfinite(about)):
            raise DrillyardError(ErrorCode.DAMAGED, "A saved balancing robot holds values that there are not.")
        self._settle(replace(self._trained, **physics))
        self._state = memory.read_state(np.frombuffer(data, np.uint8, size), 1, self._trained.history)
        self._action, self._limp, self._fallen, self._pull = action, limp, fallen, (along, about)
        self._pulls, self._pulled = [], []

    def _settle(self, config: BalanceConfig) -> None:
        self._config = config
        self._rules = rules_of(config)
        self._lying = hands.lying_angle(config)

    def _judge(self) -> TickResult:
        """A decision is over."""
        state, rules = self._state, self._rules
        self._state = state._replace(seen=remembered(state.seen, glance(state.angle, state.spin, rules.widest, np), np))
        parts, fallen = judge(state.angle, rules, np)
        self._fallen = bool(fallen[0])
        return TickResult(
            terminated=self._fallen,
            truncated=int(state.tick[0]) == rules.limit_ticks and not self._fallen,
            outcome=0,
            reward=(float(parts[0, 0] + parts[1, 0]),),
        )

    def _on_the_ground(self, state: BalanceState) -> BalanceState:
        pose = hands.landed(self._config, _pose(state))
        angle, spin, speed = (
            np.full(1, part, np.float32) for part in (pose.angle, pose.spin * c.DT, pose.speed * c.DT)
        )
        return state._replace(angle=angle, spin=spin, speed=speed)


def _pose(state: BalanceState) -> hands.Pose:
    angle, spin, x, speed = (float(part[0]) for part in state[:4])
    return hands.Pose(angle, spin / c.DT, x, speed / c.DT)


def _physics_of(config: BalanceConfig) -> tuple[float, ...]:
    return tuple(float(getattr(config, name)) for name in SLIDERS)


def nobody_acts(config: BalanceConfig) -> bytes:
    """Behind a robot's state, as `BalanceStage.save` writes it: no action in force and nothing waiting."""
    return _EXTRA.pack(c.NONE, 0, 0, 0.0, 0.0, *_physics_of(config))


def make(options: dict[str, Any]) -> BalanceStage:
    """For the registry."""
    return BalanceStage(BalanceConfig().with_options(options))
