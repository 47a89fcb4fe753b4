"""Loop: the learner's one loop: wait, serve, learn, publish, tell."""

import os
import select
import time
from typing import TYPE_CHECKING

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.telemetry import (
    CheckpointSaved,
    Episode,
    Log,
    Metrics,
    Progress,
    RunCancelled,
    RunCompleted,
    RunFailed,
    RunStarted,
)
from drillyard.learning import guard
from drillyard.learning.clock import Every, TrainingClock
from drillyard.learning.collect import Collector
from drillyard.learning.commands import Commands
from drillyard.learning.config import with_live_setting
from drillyard.learning.metrics import EPISODES, EpisodeTally, Meter
from drillyard.learning.ppo import NotFiniteError
from drillyard.learning.returns import WINDOW
from drillyard.learning.saving import praise
from drillyard.learning.trainer import ChunkNotFiniteError, Tensors
from drillyard.rollout.handle import Chunk
from drillyard.transport.control import ControlServer

if TYPE_CHECKING:
    from drillyard.learning.run import Setup, Stop

METRICS_EVERY_S = 0.5
PROGRESS_EVERY_S = 1.0
LOOK_UP_EVERY_S = 0.02
"""How often an update looks up for commands and readers of the board."""
SUMMARY = (
    "win_rate_ema",
    "elo",
    "return_mean",
    "return_best",
    "episode_length_mean",
    "env_steps_per_s",
    "updates_per_s",
)
"""Metrics that a completed run repeats in its last event."""


class Loop:
    """One run from its first publish to its last event. Implements `commands.Commandable`.

    Args:
        setup: what the run is made of.
        stop: asks for a stop from outside.
        started: time.monotonic() of the process's start.
    """

    def __init__(self, setup: "Setup", stop: "Stop", started: float) -> None:
        self._setup, self._stop_signal = setup, stop
        self._trainer, self._pool, self._board = setup.trainer, setup.pool, setup.board
        self._events = setup.events
        config = self._trainer.config
        self._clock = TrainingClock(started)
        self._collector = Collector(
            config.groups,
            lockstep=config.mode == "lockstep",
            max_age=config.max_age,
            iteration=setup.first_iteration,
        )
        self._alone = len(self._trainer.env.agents) == 1
        self._meter = Meter(self._trainer.env.reward_parts, WINDOW if self._alone else EPISODES)
        self._tally = EpisodeTally()
        self._server = ControlServer(setup.folder / "control.sock")
        self._commands = Commands(self._server, self)
        self._board.listen(setup.folder / "weights.sock")
        self._metrics_due, self._progress_due = Every(METRICS_EVERY_S), Every(PROGRESS_EVERY_S)
        self._losses_due = Every(PROGRESS_EVERY_S)
        self._first_step = self._trainer.env_steps
        self._looked_up = 0.0
        self._paused = False
        self._reset_wanted = False
        self._stop_reason: str | None = None
        self._values: dict[str, float] = {}
        self._restarts_told = 0
        self._dump: str | None = None
        self._learned = False
        """Whether this process has made an update."""

    def run(self) -> int:
        """Train until a limit, a stop or a fault; returns the exit code."""
        try:
            self._publish()
            self._events.emit(
                RunStarted,
                pid=os.getpid(),
                env_id=self._trainer.env.id,
                workers=self._pool.shared.workers,
                resumed_from=self._setup.resumed_from,
            )
            self._progress()
            self._meter.mark(self._trainer.env_steps, self._trainer.updates)
            while (ending := self._ending()) is None:
                batch = None if self._paused else self._collector.take(self._trainer.version)
                if batch is None:
                    self._wait()
                else:
                    self._learn(batch)
                self._commands.serve(updating=False)
                self._housekeeping()
            return self._finish(*ending)
        except DrillyardError:
            self._try_save("the run failed")
            raise
        except (NotFiniteError, ChunkNotFiniteError) as error:
            self._events.emit(RunFailed, reason=f"Training was ended because {error}.", code=ErrorCode.CRASHED,
                              dump=self._dump)  # fmt: skip
            return 1
        finally:
            self._server.close()

    # What commands do.

    def stop(self, reason: str) -> None:
        """End with a checkpoint as soon as the present update is done."""
        self._stop_reason = reason

    def pause(self) -> None:
        """Hold training."""
        if self._paused:
            raise DrillyardError(ErrorCode.INVALID_STATE, "The run is paused already; resume_training goes on.")
        self._paused = True
        self._clock.pause()
        self._progress()

    def resume(self) -> None:
        """Go on."""
        if not self._paused:
            raise DrillyardError(ErrorCode.INVALID_STATE, "The run is not paused, so there is nothing to resume.")
        self._paused = False
        self._clock.resume()
        self._meter.forget_rates()
        self._progress()

    def set_hyper(self, key: str, value: float) -> None:
        """Change a live setting from the next update on."""
        config = with_live_setting(self._trainer.config, key, value)
        self._trainer.set_config(config)
        if key in ("shaping_scale", "approach_scale", "gamma") and "shaping" in self._trainer.env.reward_parts:
            self._pool.set_option(key, value)
        self._events.emit(Log, level="info", message=f"{key} is now {value:g}.")

    def save(self) -> str:
        """Write a checkpoint now; returns its path relative to the run's folder."""
        return self._save("asked for")

    def reset_trainer(self) -> None:
        """Start learning over with fresh weights."""
        if self._collector.lockstep:
            self._reset_wanted = True  # in lockstep every version stands for one iteration: at the next update
        else:
            self._reset()

    # The parts of the loop.

    def _ending(self) -> tuple[str, bool] | None:
        """Why the run should end now, and whether a user wanted it."""
        if self._stop_reason is not None:
            return self._stop_reason, False
        if self._stop_signal.reason:
            return self._stop_signal.reason, True
        limits = self._setup.run.request.limits
        if limits.seconds is not None and self._clock.seconds >= limits.seconds:
            return f"reached its limit of {limits.seconds:g} s", False
        if limits.env_steps is not None and self._steps_done >= limits.env_steps:
            return f"reached its limit of {limits.env_steps} env steps", False
        return None

    def _wait(self) -> None:
        """Wait for chunks, commands, readers or signals; serve them."""
        timeout = self._progress_due.left_s
        if not self._paused:
            timeout = min(timeout, self._setup.saver.due_s(self._trainer.config))
            if self._learned:
                timeout = min(timeout, self._metrics_due.left_s)
        if (due := self._pool.next_due_s()) is not None:
            timeout = min(timeout, due)
        limit = self._setup.run.request.limits.seconds
        if limit is not None and not self._paused:
            timeout = min(timeout, max(0.0, limit - self._clock.seconds))
        poll = select.poll()
        for fd in (*self._pool.filenos(), *self._board.filenos(), *self._server.filenos(), self._stop_signal.fileno()):
            poll.register(fd, select.POLLIN)
        for fd in self._server.waiting_filenos():
            poll.register(fd, select.POLLIN | select.POLLOUT)
        started = time.monotonic()
        ready = poll.poll(timeout * 1000 + 1)
        if not self._paused:
            self._meter.waited(time.monotonic() - started)
        if any(fd == self._stop_signal.fileno() for fd, _ in ready):
            self._stop_signal.drain()
        self._board.serve()
        if not self._stop_signal.reason:  # a signal to the whole group ends the workers too; they are not replaced then
            self._receive()

    def _receive(self) -> None:
        self._collector.add(self._pool.receive())

    def _tell_losses(self) -> None:
        lost = self._pool.restarts - self._restarts_told
        if lost and self._losses_due.due():
            self._restarts_told += lost
            what = "A rollout worker was" if lost == 1 else f"{lost} rollout workers were"
            message = f"{what} lost ({self._pool.last_loss}) and replaced; training goes on."
            self._events.emit(Log, level="warning", message=message)

    def _learn(self, batch: list[Chunk]) -> None:
        trainer = self._trainer
        for chunk in batch:
            self._meter.chunk(chunk.arrays, trainer.version - chunk.ticket.policy_version)
            self._tally.chunk(chunk.arrays)
        try:
            trainer.take([chunk.arrays for chunk in batch])
        except ChunkNotFiniteError as error:
            self._write_dump(error, {}, batch)
            raise
        for chunk in batch:
            chunk.handle.release(chunk)
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
            self._write_dump(error, before, [])
            raise
        self._publish()
        self._learned = True
        self._meter.update(stats)
        self._meter.mark(trainer.env_steps, trainer.updates)
        self._receive()

    def _write_dump(self, error: Exception, before: Tensors, batch: list[Chunk]) -> None:
        setup, chunks = self._setup, [chunk.arrays for chunk in batch]
        try:
            path = guard.dump(setup.folder, setup.run, self._trainer, before, chunks, str(error))
        except OSError as problem:
            self._events.emit(Log, level="error", message=f"The dump of the fault could not be written: {problem}.")
        else:
            self._dump = str(path.relative_to(setup.folder))

    def _look_up(self) -> None:
        """Between two gradient steps: nobody who asks should wait for the end of an update."""
        now = time.monotonic()
        if now - self._looked_up >= LOOK_UP_EVERY_S:
            self._looked_up = now
            self._commands.serve(updating=True)
            self._board.serve()

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

    @property
    def _steps_done(self) -> int:
        """Env steps of this run, without those of the run that it goes on from."""
        return self._trainer.env_steps - self._first_step

    def _share_done(self) -> float:
        """How much of the run's limit is used up, 0..1."""
        limits = self._setup.run.request.limits
        shares = [0.0]
        if limits.seconds:
            shares.append(self._clock.seconds / limits.seconds)
        if limits.env_steps:
            shares.append(self._steps_done / limits.env_steps)
        return min(max(shares), 1.0)

    def _housekeeping(self) -> None:
        if self._metrics_due.left_s == 0.0 and not self._paused and self._learned:
            self._metrics_due.due()
            self._tell()
        if self._progress_due.due():
            self._progress()
        self._tell_losses()
        saver = self._setup.saver
        if saver.due_s(self._trainer.config) == 0.0 and not self._paused:
            self._try_save("autosave")
        elif saver.improved(self._trainer):
            self._try_save(praise(self._trainer), best=True)

    def _counters(self) -> dict[str, int]:
        trainer = self._trainer
        return {"env_steps": trainer.env_steps, "updates": trainer.updates, "episodes": trainer.episodes}

    def _progress(self) -> None:
        phase = "stopping" if self._stop_reason is not None else "paused" if self._paused else "training"
        self._events.emit(Progress, phase=phase, **self._counters())

    def _tell(self) -> None:
        trainer, pool = self._trainer, self._pool
        values = self._meter.values()
        values |= {
            "policy_version": trainer.version,
            "queue_depth": self._collector.depth,
            "chunks_dropped": self._collector.dropped,
            "workers_alive": pool.alive,
            "workers_restarted": pool.restarts,
            "groups_moved": pool.groups_moved,
        }
        values |= self._skill()
        self._values = values
        self._events.emit(Metrics, values=values, **self._counters())
        for fields in self._tally.take():
            self._events.emit(Episode, env_steps=trainer.env_steps, **fields)

    def _skill(self) -> dict[str, float]:
        """How good the policy is: by its returns where it is alone, else by its games."""
        trainer = self._trainer
        if self._alone:
            return {} if trainer.returns.best is None else {"return_best": trainer.returns.best}
        rates = {"win_rate_ema": trainer.pool.win_rate("scripted"), "win_rate_pool": trainer.pool.win_rate("snapshot")}
        known = {name: rate for name, rate in rates.items() if rate is not None}
        return {"elo": trainer.pool.elo, "pool_size": len(trainer.pool), **trainer.pool.ratings(), **known}

    def _save(self, reason: str, *, best: bool = False) -> str:
        path = self._setup.saver.save(self._trainer, self._values, reason, best=best)
        relative = str(path.relative_to(self._setup.folder))
        self._events.emit(
            CheckpointSaved,
            path=relative,
            env_steps=self._trainer.env_steps,
            policy_version=self._trainer.version,
            reason=reason,
            best=best,
        )
        return relative

    def _try_save(self, reason: str, *, best: bool = False) -> bool:
        """A checkpoint that fails is told and tried again later; training goes on."""
        try:
            self._save(reason, best=best)
        except DrillyardError as error:
            self._events.emit(Log, level="error", message=error.sentence)
            return False
        return True

    def _finish(self, reason: str, cancelled: bool) -> int:
        self._stop_reason = self._stop_reason or reason
        self._progress()
        self._pool.stop()
        if self._learned:
            self._tell()
            try:
                self._save(reason)
            except DrillyardError as error:
                # What it learned since the last checkpoint is lost; a run that did that has not succeeded.
                self._events.emit(RunFailed, reason=error.sentence, code=error.code)
                return error.exit_code if error.code is ErrorCode.DISK else 1  # see `run_folder`
        if cancelled:
            self._events.emit(RunCancelled, reason=reason)
        else:
            summary = {name: self._values[name] for name in SUMMARY if name in self._values}
            trainer = self._trainer
            self._events.emit(
                RunCompleted, env_steps=trainer.env_steps, updates=trainer.updates, reason=reason, summary=summary
            )
        return 0
