"""The interpreter of task data: vectorised functions over `fields[name]`, arrays (N, numbers) of N simulations.

Used for N training envs, and on a stage with N = 1. Nothing here steps or holds a simulation.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Quantity, Task
from drillyard.envs.robots.addresses import ACTION, STATE_FIELDS
from drillyard.envs.robots.extras import Extras, Template
from drillyard.envs.robots.health import Health
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.observation import Sight
from drillyard.envs.robots.quantity import Meter, Moment
from drillyard.envs.robots.start import Start


class Judgement(NamedTuple):
    """What a decision was worth."""

    reward: Array  # (N,) float64
    parts: Array  # (P, N) float64, in the order of the task's reward terms; they sum to reward up to rounding
    healthy: Array  # (N,) bool
    terminated: Array  # (N,) bool


class Program:
    """A task resolved against a model.

    Args:
        task: what to observe, pay, end and start by.
        model: `mujoco.MjModel`.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have.
    """

    def __init__(self, task: Task, model: Any) -> None:
        self.task = task
        self.extras = Extras(task, model, (one.field for one in task.slices()))
        data = Template(mujoco.MjData(model), self.extras)
        self.duration: float = model.opt.timestep * task.frame_skip
        """Seconds a decision takes."""
        self._sights: list[Sight] = []
        self.obs_size = 0
        for term in task.observation:
            self._sights.append(Sight(term, model, data, self.obs_size))
            self.obs_size += self._sights[-1].size
        self.obs_names = tuple(name for sight in self._sights for name in sight.names)
        self.obs_scales: Array = np.array([sight.scale or 1.0 for sight in self._sights for _ in sight.names])
        """(O,) what each number of the observation was multiplied by; 1 for those multiplied by 0."""
        self._meters: dict[Quantity, Meter] = {}
        for term in (*task.reward, *task.infos):
            if term.of not in self._meters:
                self._meters[term.of] = Meter(term.of, model, data, self.duration)
        self._moving = [(quantity, meter) for quantity, meter in self._meters.items() if meter.moves]
        self._health = [Health(term, model, data) for term in task.healthy]
        self._start = Start(task.reset, model)
        reads = set[str]().union(*(part.reads for part in (*self._sights, *self._meters.values(), *self._health)))
        self.fields = tuple(sorted((reads | self.extras.reads) - {ACTION} - set(self.extras.virtual)))
        """MjData fields that it reads."""
        self.derived = tuple(name for name in self.fields if name not in STATE_FIELDS)
        """Those that a simulation's state does not hold."""
        self._range: Array | None = None
        if task.action.kind == "target":
            unlimited = model.actuator_ctrllimited == 0
            self._range = np.where(unlimited, ((-np.inf,), (np.inf,)), model.actuator_ctrlrange.T)
            for name, numbers in (("offset", task.action.offset), ("scale", task.action.scale)):
                if len(numbers) not in {1, int(model.nu)}:
                    raise DrillyardError(
                        ErrorCode.BAD_VALUE,
                        f"The action has {len(numbers)} numbers in {name}; give one, or one each for "
                        f"{model.nu} controls.",
                    )
        self.info_names = tuple(term.name for term in (*task.infos, *task.reward))

    def controls(self, actions: Array) -> Array:
        """What actions, (N, size) float32, set the model's controls to, (N, nu)."""
        if self._range is None:
            return actions
        action = self.task.action
        return np.clip(np.array(action.offset) + np.array(action.scale) * actions, *self._range)

    def observe(self, fields: Mapping[str, Array], out: Array) -> None:
        """Write what the envs see to `out`, (N, O) float32."""
        for sight in self._sights:
            sight.write(fields, out)

    def remember(self, fields: Mapping[str, Array]) -> dict[Quantity, Array]:
        """What velocities are measured from; call it before a decision is played and hand it to `judge`."""
        return {quantity: meter.remember(fields) for quantity, meter in self._moving}

    def judge(
        self, fields: Mapping[str, Array], actions: Array, before: dict[Quantity, Array]
    ) -> tuple[Judgement, "Reading"]:
        """What the decision that has just been played was worth.

        Args:
            fields: after the decision.
            actions: (N, size) float32, what was decided.
            before: of `remember`.

        Returns:
            The judgement, and a reading from which `infos` are taken while `fields` stay as they are.
        """
        healthy = self._healthy(fields, len(actions))
        reading = Reading(self._meters, fields, actions, before, healthy)
        parts = np.empty((len(self.task.reward), len(actions)))
        groups: dict[int, Array] = {}
        for index, term in enumerate(self.task.reward):
            value = term.weight * reading.of(term.of)
            if term.low is not None or term.high is not None:
                value = np.clip(value, term.low, term.high)
            parts[index] = value
            groups[term.group] = groups[term.group] + parts[index] if term.group in groups else parts[index]
        reward = np.zeros(len(actions)) if not groups else None
        for value in groups.values():
            reward = value if reward is None else reward + value
        ends = ~healthy if self.task.terminate_when_unhealthy else np.zeros(len(actions), np.bool_)
        return Judgement(np.array(reward), parts, healthy, ends), reading

    def infos(self, judgement: Judgement, reading: "Reading") -> dict[str, Array]:
        """All info terms of a decision, (N,) or (N, k)."""
        found = {term.name: reading.of(term.of) for term in self.task.infos}
        return found | {term.name: judgement.parts[index] for index, term in enumerate(self.task.reward)}

    def start_infos(self, fields: Mapping[str, Array]) -> dict[str, Array]:
        """The info terms of the start of an episode."""
        moment = Moment(fields)
        return {term.name: self._meters[term.of].read(moment) for term in self.task.infos if term.at_start}

    def start(self, generator: np.random.Generator) -> tuple[Array, Array]:
        """Draw the start of an episode of one env: qpos (nq,), qvel (nv,)."""
        return self._start.draw(generator)

    def _healthy(self, fields: Mapping[str, Array], count: int) -> Array:
        good = np.ones(count, np.bool_)
        for part in self._health:
            good &= part.holds(fields)
        return good


class Reading:
    """Quantities at the end of a decision, each computed when it is first asked for."""

    def __init__(
        self,
        meters: dict[Quantity, Meter],
        fields: Mapping[str, Array],
        actions: Array,
        before: dict[Quantity, Array],
        healthy: Array,
    ) -> None:
        self._meters = meters
        self._fields, self._actions, self._before, self._healthy = fields, actions, before, healthy
        self._known: dict[Quantity, Array] = {}

    def of(self, quantity: Quantity) -> Array:
        """(N,) or (N, k)."""
        if quantity not in self._known:
            moment = Moment(self._fields, self._actions, self._before.get(quantity), self._healthy)
            self._known[quantity] = self._meters[quantity].read(moment)
        return self._known[quantity]
