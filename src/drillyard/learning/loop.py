"""Loop: PPO's one loop: wait, serve, learn, publish, tell."""

import time
from typing import TYPE_CHECKING

from drillyard.contracts.episodes import Timeline
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.telemetry import Episode, Log
from drillyard.learning import guard
from drillyard.learning.collect import Collector
from drillyard.learning.config import with_live_setting
from drillyard.learning.metrics import EPISODES, EpisodeTally, Meter
from drillyard.learning.ppo import NotFiniteError
from drillyard.learning.returns import WINDOW
from drillyard.learning.run_loop import RunLoop, Stop, TrainingFaultError
from drillyard.learning.trainer import ChunkNotFiniteError, Tensors
from drillyard.rollout.handle import Chunk

if TYPE_CHECKING:
    from drillyard.learning.setup import Setup


class Loop(RunLoop):
    """One PPO run.

    Args:
        setup: what the run is made of.
        stop: asks for a stop from outside.
        started: time.monotonic() of the process's start.
    """

    def __init__(self, setup: "Setup", stop: Stop, started: float) -> None:
        super().__init__(setup, setup.trainer, setup.pool, stop, started)
        self._trainer, self._workers, self._folder = setup.trainer, setup.pool, setup.folder
        config = self._trainer.config
        self._collector = Collector(
            config.groups,
            lockstep=config.mode == "lockstep",
            max_age=config.max_age,
            iteration=setup.first_iteration,
        )
        self._alone = len(self._trainer.env.agents) == 1
        self._meter = Meter(self._trainer.env.reward_parts, WINDOW if self._alone else EPISODES)
        self._tally = EpisodeTally()
        self._reset_wanted = False
        self._curriculum = setup.curriculum
        """What is still to come of it."""

    def set_hyper(self, key: str, value: float) -> None:
        """Change a live setting from the next update on."""
        config = with_live_setting(self._trainer.config, key, value)
        self._trainer.set_config(config)
        if key in ("shaping_scale", "approach_scale", "gamma") and "shaping" in self._trainer.env.reward_parts:
            self._workers.set_option(key, value)
        self._events.emit(Log, level="info", message=f"{key} is now {value:g}.")

    def reset_trainer(self) -> None:
        """Start learning over with fresh weights."""
        if self._collector.lockstep:
            self._reset_wanted = True  # in lockstep every version stands for one iteration: at the next update
        else:
            self._reset()

    def timeline(self, since_s: float) -> Timeline:
        """There is none: workers roll on without end."""
        raise DrillyardError(
            ErrorCode.UNSUPPORTED, "The run is one of ppo, which hands out no episodes; only dqn has a timeline."
        )

    @property
    def _worker_count(self) -> int:
        return self._workers.shared.workers

    def _begin(self) -> None:
        self._meter.mark(self._trainer.env_steps, self._trainer.updates)

    def _step(self) -> None:
        batch = None if self._paused else self._collector.take(self._trainer.version)
        if batch is None:
            self._wait()
        else:
            self._learn(batch)

    def _receive(self) -> None:
        self._collector.add(self._workers.receive())

    def _waited(self, seconds: float) -> None:
        self._meter.waited(seconds)

    def _resumed(self) -> None:
        self._meter.forget_rates()

    def _learn(self, batch: list[Chunk]) -> None:
        trainer = self._trainer
        for chunk in batch:
            self._meter.chunk(chunk.arrays, trainer.version - chunk.ticket.policy_version)
            self._tally.chunk(chunk.arrays)
        try:
            trainer.take([chunk.arrays for chunk in batch])
        except ChunkNotFiniteError as error:
            raise TrainingFaultError(error, self._write_dump(error, {}, batch)) from error
        for chunk in batch:
            chunk.handle.release(chunk)
        self._go_on_in_curriculum()
        if self._reset_wanted:
            self._reset_wanted = False
            self._reset()
            return
        if trainer.warm_up_left > 0:
            trainer.skip()
            self._publish()
            self._forget_older()
            return
        before = {"params": trainer.params.copy(), "adam.m": trainer.optimiser.m.copy(),
                  "adam.v": trainer.optimiser.v.copy()}  # fmt: skip
        try:
            stats = trainer.learn(self._share_done(), self._look_up)
        except NotFiniteError as error:
            raise TrainingFaultError(error, self._write_dump(error, before, [])) from error
        self._publish()
        self._learned = True
        self._meter.update(stats)
        self._meter.mark(trainer.env_steps, trainer.updates)
        self._receive()

    def _go_on_in_curriculum(self) -> None:
        """Between the batch that was taken and the next publish: in lockstep all workers wait here."""
        if self._curriculum is not None and self._trainer.episodes >= self._curriculum.episodes:
            self._workers.set_option(self._curriculum.option, self._curriculum.then)
            self._curriculum = None

    def _write_dump(self, error: Exception, before: Tensors, batch: list[Chunk]) -> str | None:
        chunks = [chunk.arrays for chunk in batch]
        try:
            path = guard.dump(self._folder, self._setup.run, self._trainer, before, chunks, str(error))
        except OSError as problem:
            self._events.emit(Log, level="error", message=f"The dump of the fault could not be written: {problem}.")
            return None
        return str(path.relative_to(self._folder))

    def _publish(self) -> None:
        with self._board.publish() as arrays:
            self._trainer.publish(arrays, time.monotonic())

    def _reset(self) -> None:
        self._trainer.reset()
        self._publish()
        self._forget_older()
        self._setup.saver.forget_best()
        self._events.emit(Log, level="info", message="Learning starts over with fresh weights.")

    def _forget_older(self) -> None:
        """What was made with other scales or weights is not learned from; in lockstep there is no such thing."""
        if not self._collector.lockstep:
            self._collector.drop_before(self._trainer.version)
            self._collector.oldest = self._trainer.version

    def _figures(self) -> dict[str, float]:
        trainer, pool = self._trainer, self._workers
        values = self._meter.values()
        values |= {
            "policy_version": trainer.version,
            "queue_depth": self._collector.depth,
            "chunks_dropped": self._collector.dropped,
            "workers_alive": pool.alive,
            "workers_restarted": pool.restarts,
            "groups_moved": pool.groups_moved,
        }
        return values | self._skill()

    def _episodes(self) -> None:
        for fields in self._tally.take():
            self._events.emit(Episode, env_steps=self._trainer.env_steps, **fields)

    def _skill(self) -> dict[str, float]:
        """How good the policy is: by its returns where it is alone, else by its games."""
        trainer = self._trainer
        if self._alone:
            return {} if trainer.returns.best is None else {"return_best": trainer.returns.best}
        rates = {"win_rate_ema": trainer.pool.win_rate("scripted"), "win_rate_pool": trainer.pool.win_rate("snapshot")}
        known = {name: rate for name, rate in rates.items() if rate is not None}
        return {"elo": trainer.pool.elo, "pool_size": len(trainer.pool), **trainer.pool.ratings(), **known}
