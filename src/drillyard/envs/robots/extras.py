"""What a task knows beyond MuJoCo's state: commands, feet, earlier actions, drawn physics, what follows from poses.

What must be remembered from decision to decision is the env's `memory`, a row of float64 numbers that is saved with its
state. All draws come from the env's own generator.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import VIRTUAL_FIELDS, Task
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.rotation import into_frame, of_gravity

LANDING = "landing"
"""Seconds in the air of each foot that has just landed, else 0; for `stride`, valid until the next decision."""
FACTORS = ("mass", "friction", "strength")
STILL = 0.05
"""A command shorter than this asks to stand."""
_GIVEN = "command_given"
"""1 while somebody holds the command."""

Draws = Callable[[int], AbstractContextManager[np.random.Generator]]
"""Lends the generator of an env, by its number."""
Kick = Callable[[int, int, float, float], None]
"""Adds to two velocities: number of the env, number of a degree of freedom, what to add to it and to the next one."""


class Extras:
    """Of one task on one model.

    Args:
        task: what to remember and to draw.
        model: `mujoco.MjModel`.
        reads: names of fields that the task's terms read.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have.
    """

    def __init__(self, task: Task, model: Any, reads: Iterable[str]) -> None:
        wanted = set(reads)
        self._task, self._model = task, model
        self._duration: float = model.opt.timestep * task.frame_skip
        self._dof = _free_joint(model)
        sizes: dict[str, int] = {}
        if task.command is not None:
            sizes |= {"command": len(task.command.names), "command_left": 1, _GIVEN: 1}
        if wanted & {"last_action", "previous_action"}:
            sizes["last_action"] = int(model.nu)
        if "previous_action" in wanted:
            sizes["previous_action"] = int(model.nu)
        self._touch = [_touch_sensor(model, foot.sensor) for foot in task.feet]
        if task.feet:
            sizes["air_time"] = len(task.feet)
        sizes |= {name: 1 for name in FACTORS if getattr(task.randomised, name) is not None}
        if task.randomised.push is not None:
            sizes["push_left"] = 1
        self.places: dict[str, slice] = {}
        """Where in a row of memory a thing is."""
        self.size = 0
        """Numbers in a row of memory."""
        for name, size in sizes.items():
            self.places[name] = slice(self.size, self.size + size)
            self.size += size
        self.factors = tuple(name for name in FACTORS if name in self.places)
        """Which factors on the model's physics differ from env to env."""
        self._computed = {name: 3 for name in ("gravity", "base_velocity") if name in wanted}
        if task.feet:
            self._computed |= {"foot_contact": len(task.feet), LANDING: len(task.feet)}
        self.reads: set[str] = set()
        """MjData fields that it needs."""
        if "gravity" in wanted or "base_velocity" in wanted:
            self.reads |= {"qpos", "qvel"}
        if task.feet:
            self.reads.add("sensordata")
        self._check(wanted)

    @property
    def virtual(self) -> dict[str, int]:
        """Fields that are not MjData's, with their sizes."""
        return {name: place.stop - place.start for name, place in self.places.items()} | self._computed

    def titles(self, field: str) -> tuple[str, ...] | None:
        """What the numbers of a virtual field are called."""
        if field == "command" and self._task.command is not None:
            return tuple(f"command.{name}" for name in self._task.command.names)
        if field in {"foot_contact", "air_time"}:
            return tuple(f"{field}.{foot.name or foot.sensor}" for foot in self._task.feet)
        if field in {"gravity", "base_velocity"}:
            return tuple(f"{field}.{axis}" for axis in "xyz")
        return None

    def bind(self, fields: dict[str, Array], memory: Array) -> None:
        """Add the virtual fields to `fields`: views of `memory`, (N, size) float64, and arrays that `look` fills."""
        for name, place in self.places.items():
            fields[name] = memory[:, place]
        for name, size in self._computed.items():
            fields[name] = np.zeros((len(memory), size))

    def look(self, fields: dict[str, Array]) -> None:
        """Compute what follows from poses, velocities and touch; call it whenever those changed."""
        if "gravity" in self._computed:
            fields["gravity"][...] = of_gravity(fields["qpos"][:, self._turn])
        if "base_velocity" in self._computed:
            dof = slice(self._dof[1], self._dof[1] + 3)
            fields["base_velocity"][...] = into_frame(fields["qpos"][:, self._turn], fields["qvel"][:, dof])
        if self._touch:
            np.greater(fields["sensordata"][:, self._touch], 0.0, out=fields["foot_contact"], casting="unsafe")

    def settle(self, fields: dict[str, Array], actions: Array) -> None:
        """A decision has been played; call it before it is judged."""
        self.look(fields)
        if "previous_action" in self.places:
            fields["previous_action"][...] = fields["last_action"]
        if "last_action" in self.places:
            fields["last_action"][...] = actions
        if self._touch:
            contact, air = fields["foot_contact"], fields["air_time"]
            np.multiply(air, contact, out=fields[LANDING])
            air += self._duration
            air *= 1.0 - contact

    def start(self, row: Array, generator: np.random.Generator) -> None:
        """Draw what an episode of one env starts with into its row of memory, (size,)."""
        row[:] = 0.0
        randomised = self._task.randomised
        for name in self.factors:
            low, high = getattr(randomised, name)
            row[self.places[name]] = generator.uniform(low, high)
        if "push_left" in self.places:
            row[self.places["push_left"]] = generator.uniform(*randomised.push_every_s)
        self._draw_command(row, generator)

    def push(self, fields: dict[str, Array], draw: Draws, kick: Kick) -> None:
        """Kick those whose time has come; call it before a decision is played."""
        if "push_left" not in self.places:
            return
        left, randomised = fields["push_left"][:, 0], self._task.randomised
        left -= self._duration
        for env in np.flatnonzero(left < 0.5 * self._duration):
            with draw(int(env)) as generator:
                angle = generator.uniform(0.0, 2.0 * np.pi)
                speed = generator.uniform(*(randomised.push or (0.0, 0.0)))
                left[env] = generator.uniform(*randomised.push_every_s)
            kick(int(env), self._dof[1], speed * np.cos(angle), speed * np.sin(angle))

    def turn(self, fields: dict[str, Array], memory: Array, draw: Draws) -> None:
        """Ask those whose time has come for something else; call it after a decision was judged."""
        if "command_left" not in self.places:
            return
        left = fields["command_left"][:, 0]
        left -= self._duration
        for env in np.flatnonzero((left < 0.5 * self._duration) & (fields[_GIVEN][:, 0] == 0.0)):
            with draw(int(env)) as generator:
                self._draw_command(memory[env], generator)

    def give_command(self, row: Array, values: tuple[float, ...] | None) -> None:
        """Hold a command in one env from now on; None = let it draw again."""
        given = row[self.places[_GIVEN]]
        if values is not None:
            row[self.places["command"]] = values
        elif given[0]:
            row[self.places["command_left"]] = 0.0
        given[0] = float(values is not None)

    def factors_of(self, memory: Array) -> dict[str, Array]:
        """The drawn factors by name, (N,) each."""
        return {name: memory[:, self.places[name]][:, 0] for name in self.factors}

    def _draw_command(self, row: Array, generator: np.random.Generator) -> None:
        command = self._task.command
        if command is None:
            return
        drawn = generator.uniform(command.low, command.high)
        still = generator.uniform() < command.still
        row[self.places["command"]] = 0.0 if still else drawn
        row[self.places["command_left"]] = generator.uniform(*command.every_s)

    @property
    def _turn(self) -> slice:
        """Where the quaternion of the free joint is in qpos."""
        return slice(self._dof[0] + 3, self._dof[0] + 7)

    def _check(self, wanted: set[str]) -> None:
        task = self._task
        floats = wanted & {"gravity", "base_velocity"}
        if self._dof[0] < 0 and (floats or task.randomised.push is not None):
            what = f"{min(floats)} is" if floats else "pushes are"
            raise DrillyardError(ErrorCode.BAD_VALUE, f"The model has no free joint, of which {what} about.")
        if "command" in wanted and task.command is None:
            raise DrillyardError(ErrorCode.BAD_VALUE, "The task reads `command` and has no [command]; add one.")
        if wanted & {"foot_contact", "air_time"} and not task.feet:
            raise DrillyardError(ErrorCode.BAD_VALUE, "The task reads feet and names none; add `feet`.")
        command = task.command
        if command is not None and not len(command.names) == len(command.low) == len(command.high) > 0:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"The command has {len(command.names)} names, {len(command.low)} low and {len(command.high)} high "
                "bounds; give one each.",
            )


class Template:
    """An MjData that has the virtual fields as well, for whoever asks it for shapes."""

    def __init__(self, data: Any, extras: Extras) -> None:
        self._data = data
        self.titles = extras.titles
        for name, size in extras.virtual.items():
            setattr(self, name, np.zeros(size))

    def __getattr__(self, name: str) -> Any:
        if name in VIRTUAL_FIELDS:  # not kept by this task, so that there is none
            raise AttributeError(name)
        return getattr(self._data, name)


def _free_joint(model: Any) -> tuple[int, int]:
    """First number of the first free joint in qpos and qvel; -1 where there is none."""
    for joint in range(model.njnt):
        if int(model.jnt_type[joint]) == int(mujoco.mjtJoint.mjJNT_FREE):
            return int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint])
    return -1, -1


def _touch_sensor(model: Any, name: str) -> int:
    """Its number in sensordata."""
    touch = int(mujoco.mjtSensor.mjSENS_TOUCH)
    known = {
        str(model.sensor(index).name): index for index in range(model.nsensor) if model.sensor_type[index] == touch
    }
    if name not in known:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"The model has no touch sensor '{name}' for a foot; it has {', '.join(known) or 'none'}.",
        )
    return int(model.sensor_adr[known[name]])
