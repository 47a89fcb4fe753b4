"""Run loop: what the loops of all algorithms share: commands, limits, telling, saving, waiting, ending."""

import os
import select
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Protocol

from drillyard.contracts.episodes import Timeline
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import (
    CheckpointSaved,
    Log,
    Metrics,
    Progress,
    RunCancelled,
    RunCompleted,
    RunFailed,
    RunStarted,
)
from drillyard.learning.clock import Every, TrainingClock
from drillyard.learning.commands import Commands
from drillyard.learning.events import EventWriter
from drillyard.learning.returns import WINDOW
from drillyard.learning.saving import Saver, Trained
from drillyard.transport.board import BoardWriter
from drillyard.transport.control import ControlServer

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


class Stop(Protocol):
    """Asks for a stop from outside the loop."""

    reason: str

    def fileno(self) -> int: ...
    def drain(self) -> None: ...


class Workers(Protocol):
    """The processes that play, or what stands for them."""

    restarts: int
    last_loss: str

    def filenos(self) -> list[int]: ...
    def next_due_s(self) -> float | None: ...
    def stop(self) -> None: ...


class LoopSetup(Protocol):
    """What every run is made of."""

    folder: Path
    run: RunConfig
    events: EventWriter
    board: BoardWriter
    saver: Saver
    resumed_from: str | None


class TrainingFaultError(Exception):
    """Training cannot go on, and what is needed to find out why has been left behind.

    Args:
        error: what was met, as the end of a sentence.
        dump: folder relative to the run's, None where it could not be written.
    """

    def __init__(self, error: Exception, dump: str | None) -> None:
        super().__init__(str(error))
        self.dump = dump


class RunLoop(ABC):
    """One run from its first publish to its last event. Implements `commands.Commandable`.

    Args:
        setup: what the run is made of.
        trained: what learning changes.
        pool: who plays.
        stop: asks for a stop from outside.
        started: time.monotonic() of the process's start.
    """

    def __init__(self, setup: LoopSetup, trained: Trained, pool: Workers, stop: Stop, started: float) -> None:
        self._setup, self._trained, self._pool, self._stop_signal = setup, trained, pool, stop
        self._board, self._events = setup.board, setup.events
        self._clock = TrainingClock(started)
        self._server = ControlServer(setup.folder / "control.sock")
        self._commands = Commands(self._server, self)
        self._board.listen(setup.folder / "weights.sock")
        self._metrics_due, self._progress_due = Every(METRICS_EVERY_S), Every(PROGRESS_EVERY_S)
        self._losses_due = Every(PROGRESS_EVERY_S)
        self._first_step, self._first_episode = trained.env_steps, trained.episodes
        self._looked_up = 0.0
        self._paused = False
        self._stop_reason: str | None = None
        self._values: dict[str, float] = {}
        self._restarts_told = 0
        self._learned = False
        """Whether this process has made an update."""

    def run(self) -> int:
        """Train until a limit, a stop or a fault; returns the exit code."""
        try:
            self._publish()
            self._events.emit(
                RunStarted,
                pid=os.getpid(),
                env_id=self._trained.env.id,
                workers=self._worker_count,
                resumed_from=self._setup.resumed_from,
            )
            self._progress()
            self._begin()
            while (ending := self._ending()) is None:
                self._step()
                self._commands.serve(updating=False)
                self._housekeeping()
            return self._finish(*ending)
        except DrillyardError:
            self._try_save("the run failed")
            raise
        except TrainingFaultError as fault:
            reason = f"Training was ended because {fault}."
            self._events.emit(RunFailed, reason=reason, code=ErrorCode.CRASHED, dump=fault.dump)
            return 1
        finally:
            self._server.close()

    # What each algorithm does in its own way.

    @property
    @abstractmethod
    def _worker_count(self) -> int:
        """Processes that play."""

    @abstractmethod
    def _publish(self) -> None:
        """Put the newest weights on the board."""

    @abstractmethod
    def _begin(self) -> None:
        """Once, after the first publish."""

    @abstractmethod
    def _step(self) -> None:
        """Learn from what has come, or wait for more; returns at least every few tens of milliseconds of work."""

    @abstractmethod
    def _receive(self) -> None:
        """Take in what workers have delivered."""

    @abstractmethod
    def _figures(self) -> dict[str, float]:
        """The metrics now."""

    @abstractmethod
    def _episodes(self) -> None:
        """Tell of the episodes that ended."""

    @abstractmethod
    def _waited(self, seconds: float) -> None:
        """Note time in which there was nothing to learn from."""

    @abstractmethod
    def _resumed(self) -> None:
        """Training goes on after a pause."""

    @abstractmethod
    def set_hyper(self, key: str, value: float) -> None:
        """Change a live setting from the next update on."""

    @abstractmethod
    def reset_trainer(self) -> None:
        """Start learning over with fresh weights."""

    @abstractmethod
    def timeline(self, since_s: float) -> Timeline:
        """Which worker played what when."""

    @property
    def _has_news(self) -> bool:
        """Whether there are figures to tell."""
        return self._learned

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
        self._resumed()
        self._progress()

    def save(self) -> str:
        """Write a checkpoint now; returns its path relative to the run's folder."""
        return self._save("asked for")

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
        mean = self._trained.returns.mean
        own = self._trained.episodes - self._first_episode >= WINDOW  # limits count anew where a run goes on
        if limits.return_mean is not None and own and mean is not None and mean >= limits.return_mean:
            return f"reached a mean return of {mean:.1f} over {WINDOW} episodes", False
        return None

    def _wait(self) -> None:
        """Wait for results, commands, readers or signals; serve them."""
        timeout = self._progress_due.left_s
        if not self._paused:
            timeout = min(timeout, self._setup.saver.due_s(self._trained.config.autosave_s))
            if self._has_news:
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
        ready = poll.poll(timeout * 1000 + 1 if timeout > 0.0 else 0)
        if not self._paused:
            self._waited(time.monotonic() - started)
        if any(fd == self._stop_signal.fileno() for fd, _ in ready):
            self._stop_signal.drain()
        self._board.serve()
        if not self._stop_signal.reason:  # a signal to the whole group ends the workers too; they are not replaced then
            self._receive()

    def _tell_losses(self) -> None:
        lost = self._pool.restarts - self._restarts_told
        if lost and self._losses_due.due():
            self._restarts_told += lost
            what = "A rollout worker was" if lost == 1 else f"{lost} rollout workers were"
            message = f"{what} lost ({self._pool.last_loss}) and replaced; training goes on."
            self._events.emit(Log, level="warning", message=message)

    def _look_up(self) -> None:
        """Between two gradient steps: nobody who asks should wait for the end of an update."""
        now = time.monotonic()
        if now - self._looked_up >= LOOK_UP_EVERY_S:
            self._looked_up = now
            self._commands.serve(updating=True)
            self._board.serve()

    @property
    def _steps_done(self) -> int:
        """Env steps of this run, without those of the run that it goes on from."""
        return self._trained.env_steps - self._first_step

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
        if self._metrics_due.left_s == 0.0 and not self._paused and self._has_news:
            self._metrics_due.due()
            self._tell()
        if self._progress_due.due():
            self._progress()
        self._tell_losses()
        saver = self._setup.saver
        if saver.due_s(self._trained.config.autosave_s) == 0.0 and not self._paused:
            self._try_save("autosave")
        elif saver.improved(self._trained):
            self._try_save(self._trained.praise, best=True)

    def _counters(self) -> dict[str, int]:
        trained = self._trained
        return {"env_steps": trained.env_steps, "updates": trained.updates, "episodes": trained.episodes}

    def _progress(self) -> None:
        phase = "stopping" if self._stop_reason is not None else "paused" if self._paused else "training"
        self._events.emit(Progress, phase=phase, **self._counters())

    def _tell(self) -> None:
        self._values = self._figures()
        self._events.emit(Metrics, values=self._values, **self._counters())
        self._episodes()

    def _save(self, reason: str, *, best: bool = False) -> str:
        path = self._write_checkpoint(reason, best=best)
        relative = str(path.relative_to(self._setup.folder))
        self._events.emit(
            CheckpointSaved,
            path=relative,
            env_steps=self._trained.env_steps,
            policy_version=self._trained.version,
            reason=reason,
            best=best,
        )
        return relative

    def _write_checkpoint(self, reason: str, *, best: bool) -> Path:
        return self._setup.saver.save(self._trained, self._values, reason, best=best)

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
        if self._learned:
            self._tell()  # while the workers live: that they are ended now is nothing to be told
        self._pool.stop()
        if self._learned:
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
            trained = self._trained
            self._events.emit(
                RunCompleted, env_steps=trained.env_steps, updates=trained.updates, reason=reason, summary=summary
            )
        return 0
