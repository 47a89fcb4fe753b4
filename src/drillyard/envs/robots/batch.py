"""N robots of one task stepped together, as rollout workers want them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import numpy as np

from drillyard.contracts.env import Array, Transition
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Task
from drillyard.envs.robots.engine import make_engine
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.program import Judgement, Program, Reading
from drillyard.envs.robots.robot import Robot
from drillyard.envs.robots.scene import moving_bodies
from drillyard.envs.robots.state import GENERATOR_WORDS, RecordShape, generator_words, seeded_generator, set_generator


class RobotBatch:
    """A `BatchEnv` with same-step autoreset.

    A simulation that became unstable (MuJoCo then puts it back to its initial state in the middle of a step, and
    Gymnasium goes on from there) ends its episode: terminated, with a reward of 0 in that decision.

    Args:
        robot: spec, model and program.
        num_envs: N.
        change: gives the task with one option changed, for `set_option`.
    """

    def __init__(self, robot: Robot, num_envs: int, change: Callable[[str, float], Task]) -> None:
        self.spec, model, task = robot.spec, robot.model, robot.program.task
        self.num_envs = num_envs
        self.reward64: Array = np.zeros(num_envs)
        """(N,) rewards of the last step before they were cut to float32."""
        self._change = change
        self._program = robot.program
        self._engine = make_engine(model, num_envs, task.frame_skip, self._program.fields, task.reads_contact_forces)
        extras = self._program.extras
        self._shape = RecordShape(model, self._program.derived, extras.size)
        self._memory = np.zeros((num_envs, extras.size))
        extras.bind(self._engine.fields, self._memory)
        self.state_size = num_envs * self._shape.size
        self._decisions = np.zeros(num_envs, np.int64)
        self._generators: list[np.random.Generator] = [seeded_generator(env) for env in range(num_envs)]
        self._words = np.zeros((num_envs, GENERATOR_WORDS), np.uint64)
        self._drawn = np.ones(num_envs, np.bool_)  # whose words are behind their generator: 3 us each to write
        self._outcome = np.zeros(num_envs, np.int8)
        self._final_obs = np.zeros((1, num_envs, self.spec.obs_size), np.float32)
        self._infos: dict[str, Array] | None = None
        self._last: tuple[Judgement, Reading] | None = None
        self._bodies = moving_bodies(model)
        self._scratch: Any = None
        self.reset(0)

    def reset(self, seed: int) -> None:
        """Start all envs afresh; env i starts as Gymnasium's `reset(seed=seed + i)`.

        Raises:
            DrillyardError: BAD_VALUE for a seed below 0.
        """
        self.begin([seed + env for env in range(self.num_envs)])

    def begin(self, seeds: Sequence[int | None]) -> None:
        """Start an episode in every env, each with a seed of its own; None = the env's generator goes on.

        Raises:
            DrillyardError: BAD_VALUE for a seed below 0.
        """
        for env, seed in enumerate(seeds):
            if seed is not None:
                if seed < 0:
                    raise DrillyardError(ErrorCode.BAD_VALUE, f"A seed cannot be {seed}; give 0 or more.")
                self._generators[env] = seeded_generator(seed)
        self._start(np.arange(self.num_envs))
        self._last, self._infos = None, {}

    def observe(self, agent: int, out: Array) -> None:
        """Write what the robots see to `out`, (N, O) float32."""
        self._program.observe(self._engine.fields, out)

    def step(self, actions: Array) -> Transition:
        """Advance one decision; actions (1, N, size) float32 in the env's units. The result is valid until the next.

        Raises:
            DrillyardError: BAD_VALUE for an action that is no number.
        """
        chosen = actions[0]
        if not np.isfinite(chosen).all():
            raise self._no_number(chosen)
        program, engine = self._program, self._engine
        extras, fields = program.extras, engine.fields
        extras.push(fields, self._draw, engine.kick)
        before = program.remember(fields)
        engine.step(program.controls(chosen))
        extras.settle(fields, chosen)
        judgement, reading = program.judge(engine.fields, chosen, before)
        self._decisions += 1
        reward, parts, terminated = judgement.reward, judgement.parts, judgement.terminated
        lost = engine.diverged()
        if lost.any():
            reward[lost], parts[:, lost] = 0.0, 0.0
            terminated |= lost
        truncated = self._decisions >= program.task.time_limit
        self.reward64 = reward
        self._last, self._infos = (judgement, reading), None
        ended = np.flatnonzero(terminated | truncated)
        final_obs = None
        if len(ended):
            self.infos()
            final_obs = self._final_obs
            program.observe(engine.fields, final_obs[0])
            self._start(ended)
        extras.turn(fields, self._memory, self._draw)
        return Transition(
            reward=reward.astype(np.float32)[None],
            reward_parts=parts.astype(np.float32)[:, None],
            terminated=terminated,
            truncated=truncated,
            outcome=self._outcome,
            final_obs=final_obs,
        )

    def set_option(self, name: str, value: float) -> None:
        """Change a number of the task (a weight, the time limit) from the next step on.

        Raises:
            DrillyardError: BAD_VALUE for an unknown option, or one that changes the model, the observation or the time
                between decisions.
        """
        task = self._change(name, value)
        program = Program(task, self._engine.model)
        old = self._program
        same = (program.fields, program.obs_names, program.extras.places, task.model, task.frame_skip)
        if same != (old.fields, old.obs_names, old.extras.places, old.task.model, old.task.frame_skip):
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{name} is fixed once a batch runs; make a new one.")
        self._program = program

    def scripted(self, name: str, agent: int, out: Array) -> None:
        """There is no built-in player.

        Raises:
            DrillyardError: NOT_FOUND, always.
        """
        raise DrillyardError(ErrorCode.NOT_FOUND, f"{self.spec.id} has no built-in player '{name}'; it has none.")

    def infos(self) -> dict[str, Array]:
        """The info terms of the last step, float64; empty before the first."""
        if self._infos is None:
            assert self._last is not None
            self._infos = self._program.infos(*self._last)
        return self._infos

    def start_infos(self) -> dict[str, Array]:
        """The info terms that Gymnasium gives at a reset, of the present state; (N,) or (N, k) float64."""
        return self._program.start_infos(self._engine.fields)

    def poses(self, count: int, positions: Array, quaternions: Array) -> None:
        """Write the poses of the first `count` envs: positions (count, B, 3) metres, quaternions (count, B, 4)."""
        model = self._engine.model
        if self._scratch is None:
            self._scratch = mujoco.MjData(model)
        data, placed, move = self._scratch, self._engine.fields["qpos"], mujoco.mj_kinematics
        qpos, xpos, xquat = data.qpos, data.xpos, data.xquat
        points, turns = np.empty((count, *xpos.shape)), np.empty((count, *xquat.shape))
        for env in range(count):
            qpos[:] = placed[env]
            move(model, data)
            points[env], turns[env] = xpos, xquat
        positions[:], quaternions[:] = points[:, self._bodies], turns[:, self._bodies]

    def copy_state(self, env: int) -> bytes:
        """The state of one env as a stage of the same env and options loads it; see state.py."""
        numbers = np.empty(self._shape.words)
        numbers[self._shape.engine] = self._engine.state(env)
        self._beside(numbers[None], slice(env, env + 1))
        return numbers.tobytes()

    def write_state(self, out: Array) -> None:
        """Write the whole state to `out`, (state_size,) uint8."""
        numbers = np.empty((self.num_envs, self._shape.words))
        self._engine.save(numbers[:, self._shape.engine])
        self._beside(numbers, slice(None))
        out[:] = numbers.view(np.uint8).reshape(-1)

    def read_state(self, data: Array) -> None:
        """Restore what `write_state` wrote.

        Raises:
            DrillyardError: DAMAGED when it is of another size.
        """
        numbers, words = self._shape.records(data, self.num_envs)
        self._engine.load(numbers[:, self._shape.engine])
        for name, place in self._shape.derived.items():
            self._engine.fields[name][...] = numbers[:, place]
        self._memory[:] = numbers[:, self._shape.memory]
        self._engine.vary(np.arange(self.num_envs), self._program.extras.factors_of(self._memory))
        self._program.extras.look(self._engine.fields)
        self._decisions[:] = words[:, self._shape.decisions]
        for generator, state in zip(self._generators, words[:, self._shape.generator], strict=True):
            set_generator(generator, state)
        self._drawn[:] = True
        self._last, self._infos = None, {}

    def _draw(self, env: int) -> AbstractContextManager[np.random.Generator]:
        """The generator of an env, for as long as it is drawn from."""
        self._drawn[env] = True
        return nullcontext(self._generators[env])

    def _beside(self, numbers: Array, envs: slice) -> None:
        """Write what a record holds besides the engine's state to (K, words) float64."""
        words = numbers.view(np.uint64)
        for name, place in self._shape.derived.items():
            numbers[:, place] = self._engine.fields[name][envs]
        numbers[:, self._shape.memory] = self._memory[envs]
        words[:, self._shape.decisions] = self._decisions[envs]
        for env in np.arange(self.num_envs)[envs][self._drawn[envs]]:
            self._words[env] = generator_words(self._generators[int(env)])
        self._drawn[envs] = False
        words[:, self._shape.generator] = self._words[envs]

    def _start(self, envs: Array) -> None:
        model, extras = self._engine.model, self._program.extras
        qpos, qvel = np.empty((len(envs), model.nq)), np.empty((len(envs), model.nv))
        for row, env in enumerate(envs):
            generator = self._generators[int(env)]
            qpos[row], qvel[row] = self._program.start(generator)
            extras.start(self._memory[env], generator)
        self._drawn[envs] = True
        if extras.factors:
            self._engine.vary(envs, extras.factors_of(self._memory[envs]))
        self._engine.start(envs, qpos, qvel)
        extras.look(self._engine.fields)
        self._decisions[envs] = 0

    def _no_number(self, actions: Array) -> DrillyardError:
        env = int(np.flatnonzero(~np.isfinite(actions).all(axis=1))[0])
        return DrillyardError(
            ErrorCode.BAD_VALUE,
            f"The action of env {env} of {self.spec.id} is {actions[env].tolist()}; actions must be finite numbers.",
        )
