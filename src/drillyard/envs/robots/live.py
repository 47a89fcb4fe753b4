"""One robot played tick by tick, as a stage wants it; the same task interpreter as the batch, at N = 1."""

import copy
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.env import Array, Overlay, PhysicsSetting, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Quantity
from drillyard.contracts.words import EnvWords
from drillyard.envs.ordinary import OrdinaryStage
from drillyard.envs.robots.commands import command_settings, held_command
from drillyard.envs.robots.engine import UNSTABLE
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.overlay import Overlays
from drillyard.envs.robots.physics import Physics
from drillyard.envs.robots.program import Judgement, Reading
from drillyard.envs.robots.robot import Robot
from drillyard.envs.robots.saved import Beside, pack, unpack
from drillyard.envs.robots.scene import build_scene
from drillyard.envs.robots.shape import Shape
from drillyard.envs.robots.state import RecordShape, generator_words, seeded_generator, set_generator
from drillyard.envs.robots.vary import vary_model
from drillyard.envs.robots.words import describe_robot, robot_vocabulary

Vector = tuple[float, float, float]
_LIMP = int(mujoco.mjtDisableBit.mjDSBL_ACTUATION)


class RobotStage(OrdinaryStage):
    """A `StageEnv`. A tick is one step of the engine, `frame_skip` of them are a decision, at whose end the robot is
    judged. The physics are those of the model: what training draws anew for each env is drawn only for copies of
    training envs, and nobody pushes.

    Args:
        robot: spec, model and program; the model becomes the stage's own.
    """

    def __init__(self, robot: Robot) -> None:
        self._model, self._program = robot.model, robot.program
        task = self._program.task
        scene, ids, self._meshes = build_scene(self._model, robot.spec.title)
        self._physics = Physics(self._model)
        self._command_settings = {setting.name: setting for setting in command_settings(task)}
        self._commands: dict[str, float] = {}
        self.spec = msgspec.structs.replace(robot.spec, scene=scene)
        self._skip, self._limit = task.frame_skip, task.time_limit
        self._contact_forces = task.reads_contact_forces
        self._trained = copy.copy(self._model) if self._program.extras.factors else None
        self._varied = False
        self._data: Any = mujoco.MjData(self._model)
        self._warnings: Array = self._data.warning.number
        self._ids: list[int] = ids.tolist()
        self._shape = Shape(self._model, self._data, ids)
        self._overlays = Overlays(self._model, self._data)
        extras = self._program.extras
        self._record = RecordShape(self._model, self._program.derived, extras.size)
        self._memory: Array = np.zeros((1, extras.size))
        names = {*self._program.fields, "qpos", "qvel", "ctrl"}
        self._fields: dict[str, Array] = {name: getattr(self._data, name).reshape(1, -1) for name in sorted(names)}
        extras.bind(self._fields, self._memory)
        self._generator = seeded_generator(0)
        self._action: Array = np.zeros((1, self._model.nu), np.float32)
        self._before: dict[Quantity, Array] = {}
        self._pulls: list[tuple[int, Vector, Vector]] = []
        self._pulled: list[tuple[int, Vector, Vector]] = []
        self._decisions = self._phase = 0
        self._fresh = self._lost = False
        self._judged: tuple[Judgement, Reading] | None = None
        self.exact_reward = 0.0
        """Of the last decision, before it was cut to float32."""
        self.reset(0)

    @property
    def data(self) -> Any:
        """The simulation, `mujoco.MjData`; read only."""
        return self._data

    def reset(self, seed: int) -> None:
        """Start an episode: the first one of env 0 of a batch with this seed."""
        model, data, extras = self._model, self._data, self._program.extras
        set_generator(self._generator, generator_words(seeded_generator(seed)))
        qpos, qvel = self._program.start(self._generator)
        extras.start(self._memory[0], self._generator)
        for name in extras.factors:
            self._memory[0, extras.places[name]] = 1.0
        self._vary()
        self._steer(limp=False)
        mujoco.mj_resetData(model, data)
        data.qpos[:], data.qvel[:] = qpos, qvel
        mujoco.mj_forward(model, data)
        self._hold_commands()
        extras.look(self._fields)
        self._action[:] = 0.0
        self._decisions, self._judged = 0, None
        self._pulls, self._pulled = [], []
        self._settled(phase=0, fresh=True)

    def infos(self) -> dict[str, Array]:
        """Gymnasium's infos of the decision that has just ended, or of the start; float64."""
        judged = self._judged
        found = self._program.start_infos(self._fields) if judged is None else self._program.infos(*judged)
        return {name: np.array(values[0]) for name, values in found.items()}

    def observe(self, agent: int) -> Array:
        """(O,) float32, a new array."""
        if not self._fresh:
            self._refresh()
            self._program.extras.look(self._fields)
        seen = np.empty((1, self.spec.obs_size), np.float32)
        self._program.observe(self._fields, seen)
        return seen[0]

    def decide(self, agent: int, action: Any) -> None:
        """Set the action, (size,) numbers in the env's units.

        Raises:
            DrillyardError: BAD_VALUE for another count or for what is no number.
        """
        chosen = np.asarray(action, np.float32).reshape(-1)
        if len(chosen) != self._action.shape[1] or not np.isfinite(chosen).all():
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"The action of {self.spec.id} is {self._action.shape[1]} finite numbers, not {chosen.tolist()}.",
            )
        self._action[0] = chosen
        self._data.ctrl[:] = self._program.controls(self._action)[0]

    def tick(self) -> TickResult:
        """Advance one step of the engine."""
        data = self._data
        if self._phase == 0:
            self._before = self._program.remember(self._fields)
        try:
            mujoco.mj_step(self._model, data)
        except mujoco.FatalError:
            self._lost = True
            mujoco.mj_resetData(self._model, data)
            mujoco.mj_forward(self._model, data)
        if self._warnings.any():
            self._lost |= bool(self._warnings[UNSTABLE].any())
            self._warnings[:] = 0
        data.xfrc_applied[:] = 0.0
        self._pulled, self._pulls = self._pulls, []
        self._shape.outdated()
        self._fresh = False
        self._phase += 1
        if self._phase < self._skip:
            return TickResult(terminated=False, truncated=False, outcome=0, reward=(0.0,))
        return self._judge()

    def force(self, body: int, point: Vector, vector: Vector) -> None:
        """Add a force in newtons at a world point in metres on a body of the scene, for the next tick."""
        push = np.asarray(vector, np.float64)
        arm = np.asarray(point, np.float64) - self._shape.centre(body)
        applied = self._data.xfrc_applied[self._ids[body]]
        applied[:3] += push
        applied[3:] += np.cross(arm, push)
        self._pulls.append((body, point, vector))

    def bodies(self, positions: Array, quaternions: Array) -> None:
        """Write the poses: positions (B, 3) metres, quaternions (B, 4) w x y z."""
        self._shape.poses(positions, quaternions)

    def velocity(self, body: int, point: Vector) -> Vector:
        """m/s of a world point that moves with the body."""
        return self._shape.velocity(body, point)

    def mass(self, body: int) -> float:
        """Kilograms of the whole robot that the body belongs to."""
        return float(self._model.body_subtreemass[self._model.body_rootid[self._ids[body]]])

    def grip_mass(self, body: int, point: Vector) -> float:
        """Kilograms that a sudden push at a world point on the body meets."""
        return self._shape.grip_mass(body, point)

    def relax(self) -> None:
        """Motors go limp, so that the robot falls and lies."""
        self._steer(limp=True)

    def set_physics(self, name: str, value: float) -> None:
        """Move a physics setting or a command from the next tick on.

        Raises:
            DrillyardError: BAD_VALUE for an unknown name or a value out of range.
        """
        setting = self._command_settings.get(name)
        if setting is None:
            self._physics.set(name, value)
            return
        # Written so that NaN fails as well.
        if not setting.low <= value <= setting.high:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{name} must be from {setting.low:g} to {setting.high:g} {setting.unit}."
            )
        self._commands[name] = float(value)
        self._hold_commands()

    def reset_physics(self) -> None:
        """Everything as trained."""
        self._physics.restore({})
        self._commands = {}
        self._hold_commands()

    def moved(self) -> dict[str, float]:
        """Physics settings that are not as trained, and commands that are held."""
        return self._physics.values | self._commands

    def overlay(self) -> Overlay:
        """Contacts and forces of the last tick, and what the motors do."""
        return self._overlays.read(self._pulled, limp=self._limp)

    def image(self) -> bytes:
        """No pixels: robots have poses."""
        return b""

    def meshes(self) -> dict[str, bytes]:
        """The files of the scene's meshes by digest."""
        return self._meshes

    def scripted(self, name: str, agent: int) -> Any:
        """There is no built-in player.

        Raises:
            DrillyardError: NOT_FOUND, always.
        """
        raise DrillyardError(ErrorCode.NOT_FOUND, f"{self.spec.id} has no built-in player '{name}'; it has none.")

    def vocabulary(self, agent: int) -> EnvWords:
        """What is paid for, and the motors."""
        return robot_vocabulary(self.spec, self._program.task)

    def describe(self, agent: int) -> str:
        """Joints, the body, and what else the task looks at."""
        return describe_robot(self._model, self._data, self.spec, self.observe(agent) / self._program.obs_scales)

    def save(self) -> bytes:
        """The whole state: what a batch's `copy_state` gives, and what only a stage has."""
        record = np.empty(self._record.words)
        words = record.view(np.uint64)
        self._record.save_data(self._model, self._data, record)
        record[self._record.memory] = self._memory[0]
        words[self._record.decisions] = self._decisions
        words[self._record.generator] = generator_words(self._generator)
        before = self._before if self._phase else {}
        beside = Beside(
            phase=self._phase, fresh=self._fresh, limp=self._limp, lost=self._lost, action=self._action.tobytes(),
            before=b"".join(value.tobytes() for value in before.values()), physics=self._physics.values,
            commands=self._commands,
        )  # fmt: skip
        return pack(record.tobytes(), beside)

    def load(self, data: bytes) -> None:
        """Restore what `save` or `BatchEnv.copy_state` gave. A copy of a training env has its physics too.

        Raises:
            DrillyardError: DAMAGED when it is from another env or has other options; nothing has changed then.
        """
        before = self._program.remember(self._fields)
        raw, beside = unpack(
            data, self._record.size, self._action.nbytes, sum(value.nbytes for value in before.values())
        )
        numbers, words = self._record.records(np.frombuffer(raw, np.uint8), 1)
        self._memory[0] = numbers[0, self._record.memory]
        self._vary()
        self._physics.restore(_within(beside.physics, self._physics.settings))
        self._commands = _within(beside.commands, self._command_settings)
        self._steer(limp=beside.limp)
        self._record.load_data(self._model, self._data, numbers[0])
        self._program.extras.look(self._fields)
        self._decisions = int(words[0, self._record.decisions])
        set_generator(self._generator, words[0, self._record.generator])
        self._action[0] = np.frombuffer(beside.action, np.float32) if beside.action else 0.0
        self._pulls, self._pulled = [], []
        self._settled(phase=beside.phase % self._skip, fresh=beside.fresh)
        self._lost = beside.lost
        if self._phase and beside.before:
            at = 0
            for value in before.values():
                kept = np.frombuffer(beside.before, np.float64, value.size, at)
                value[...] = kept.reshape(value.shape)
                at += value.nbytes
        self._before = before

    def _judge(self) -> TickResult:
        """A decision is over."""
        program, extras, fields = self._program, self._program.extras, self._fields
        self._refresh()
        extras.settle(fields, self._action)
        self._judged = program.judge(fields, self._action, self._before)
        judgement = self._judged[0]
        self._decisions += 1
        lost = self._lost or not (np.isfinite(fields["qpos"]).all() and np.isfinite(fields["qvel"]).all())
        extras.turn(fields, self._memory, self._draw)
        self._settled(phase=0, fresh=True)
        self.exact_reward = 0.0 if lost else float(judgement.reward[0])
        return TickResult(
            terminated=bool(judgement.terminated[0]) or lost,
            truncated=self._decisions >= self._limit,
            outcome=0,
            # In the precision in which a batch pays it.
            reward=(float(np.float32(self.exact_reward)),),
        )

    def _settled(self, *, phase: int, fresh: bool) -> None:
        """Between two decisions, or at a fresh start."""
        self._phase, self._fresh, self._lost = phase, fresh, False
        self._shape.outdated()

    def _refresh(self) -> None:
        """Contact forces of the newest tick."""
        if self._contact_forces and not self._fresh:
            mujoco.mj_rnePostConstraint(self._model, self._data)
        self._fresh = True

    @property
    def _limp(self) -> bool:
        return bool(self._model.opt.disableflags & _LIMP)

    def _steer(self, *, limp: bool) -> None:
        flags = int(self._model.opt.disableflags)
        self._model.opt.disableflags = flags | _LIMP if limp else flags & ~_LIMP

    def _hold_commands(self) -> None:
        if self._command_settings:
            self._program.extras.give_command(self._memory[0], held_command(self._program.task, self._commands))

    def _vary(self) -> None:
        """Give the model the physics that the memory says, under whatever a viewer has moved."""
        if self._trained is None:
            return
        factors = {name: float(values[0]) for name, values in self._program.extras.factors_of(self._memory).items()}
        varied = any(factor != 1.0 for factor in factors.values())
        if not varied and not self._varied:
            return
        moved = self._physics.values
        self._physics.restore({})
        vary_model(self._model, self._trained, factors, mujoco.MjData(self._model))
        self._physics.rebase()
        self._physics.restore(moved)
        self._varied = varied

    @contextmanager
    def _draw(self, env: int) -> Generator[np.random.Generator]:
        yield self._generator


def _within(values: dict[str, float], settings: dict[str, PhysicsSetting]) -> dict[str, float]:
    """Those that there are and that are in range; files may say anything."""
    return {
        name: value
        for name, value in values.items()
        if name in settings and settings[name].low <= value <= settings[name].high
    }
