"""The session: what a training loop sees of Drillyard.

A library's loop calls `step`, `episode` and `metrics` with what it knows and `check` as often as it likes; events, the
commands of the user, limits, pauses and stops follow from that.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drillyard_worker.config import WorkerConfig, settings_as
from drillyard_worker.errors import Stop, WorkerError
from drillyard_worker.events import cut, numbers
from drillyard_worker.saving import Saver
from drillyard_worker.telemetry import FLUSH_S, Telemetry, monotonic

if TYPE_CHECKING:
    from drillyard_worker.fastlane import FastLane
    from drillyard_worker.metadata import Worker

PAUSED_LOOK_S = 0.05
SUMMARY = ("return_mean", "return_best", "episode_length_mean")
Settings = TypeVar("Settings")


class Session(Telemetry):
    """Made by `main`. One thread trains and calls its methods, but `step`, `episode` and `emit` are for any thread.

    Counters are totals of the run: after a restart or a resume they go on from `first_counters`.

    Args:
        worker, config: what runs.
        fd: where events go.
        worker_id: a name for log lines.
    """

    def __init__(self, worker: Worker, config: WorkerConfig, fd: int, worker_id: str = "") -> None:
        super().__init__(config, fd)
        self.worker, self.worker_id = worker, worker_id
        self.folder = Path(config.folder)
        self.work = self.folder / "work"
        self._saver = Saver(self)
        self._stop_reason = ""
        self._stop_told = self._pause = self._ended = False
        self._fastlane: FastLane | None = None

    def started(self, *, workers: int = 0) -> None:
        """The working loop begins: the run counts as running from here. workers: processes that step envs."""
        self._saver.begin()
        self._begin(workers)

    def check(self) -> None:
        """Call it often, each env step or update: telemetry, commands, limits. Blocks while paused.

        Raises:
            Stop: a stop was asked for, or a limit is reached; every time from then on.
        """
        if monotonic() >= self._next_look and self._look():
            raise Stop(self._stop_reason)

    def should_stop(self) -> str:
        """Like `check` for callbacks that may not raise: why to stop, or empty."""
        return self._look() if monotonic() >= self._next_look else ""

    @property
    def stop_reason(self) -> str:
        """Why a stop was asked for; empty while there was none. Does nothing else."""
        return self._stop_reason

    def settings(self, kind: type[Settings]) -> Settings:
        """The settings of the run as the dataclass that was handed to `settings_of`."""
        return settings_as(kind, self.config.settings)

    @property
    def fastlane(self) -> FastLane:
        """Pictures of the training envs for the page."""
        if self._fastlane is None:
            from drillyard_worker.fastlane import FastLane

            self._fastlane = FastLane(self.folder, self.config.env_id)
        return self._fastlane

    # Checkpoints.

    def save_due(self) -> bool:
        """Whether it is time for a checkpoint: `autosave_s` are over, or the user asks for one."""
        return self._saver.due()

    def save(
        self,
        write: Callable[[Path], Any],
        *,
        reason: str,
        format: str,  # noqa: A002 - its name in analytics.json
        observation_space: Any,
        action_space: Any,
        normalisation: Mapping[str, Any] | None = None,
        onnx: str = "",
        extra: Mapping[str, Any] | None = None,
        best: bool = False,
    ) -> Path | None:
        """Write a checkpoint; complete or not there at all.

        Args:
            write: fills the empty folder that it is given.
            reason: in words: autosave, stopped ...
            format: of the files, for `analytics.json`.
            observation_space, action_space: gymnasium spaces, or SpaceInfo as dict.
            normalisation: fields of Normalisation; without it an evaluation lies.
            onnx: name of the file of the policy as ONNX.
            extra: what the worker itself needs to load it.
            best: mark it as the best so far.

        Returns:
            Its folder; None when the disk refused, which is told as an event. The run has failed if its last try did.
        """
        about = {
            "observation_space": observation_space,
            "action_space": action_space,
            "normalisation": normalisation,
            "onnx": onnx,
            "extra": extra,
        }
        before = self._phase
        self.phase("saving")
        try:
            return self._saver.save(write, format, reason, about, best=best)
        finally:
            self.phase(before)

    def loaded(self, manifest: Mapping[str, Any]) -> None:
        """Training goes on from the checkpoint `config.resume_from`; sets the first counters.

        They never fall within a run: after a crash they go on from what the run had reached.
        """
        saved = (int(manifest["env_steps"]), int(manifest["updates"]), int(manifest["episodes"]))
        first = self.config.first_counters
        self.first_counters = (max(saved[0], first[0]), max(saved[1], first[1]), max(saved[2], first[2]))
        self.env_steps, self.updates, self.episodes = self.first_counters
        self.emit(
            "checkpoint_loaded",
            path=self.config.resume_from or "",
            env_steps=saved[0],
            policy_version=int(manifest["policy_version"]),
        )

    def artifacts(self, **paths: Any) -> None:
        """Other things that the run leaves behind, for `analytics.json`, relative to its folder: tensorboard, wandb,
        logs_dir, videos_dir; `metadata` is a mapping of anything."""
        self._saver.leavings.add(**paths)

    # Signals and commands: they only set flags. Any thread.

    def install_signals(self) -> None:
        """SIGTERM and SIGINT ask for a stop. Call it again after a library has put its own handlers there."""
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, self._on_signal)

    def request_stop(self, reason: str) -> None:
        """Ask for a stop; the first reason stands."""
        self._stop_reason = self._stop_reason or cut(reason)
        self._next_look = 0.0

    def request_pause(self, *, pause: bool) -> None:
        """Hold the training at its next `check`, or let it go on.

        Raises:
            WorkerError: UNSUPPORTED, the worker does not claim it.
        """
        if not self.worker.capabilities.supports_pause_resume:
            raise WorkerError(
                "unsupported", f"The worker {self.config.worker} cannot pause; stop it, and resume it later."
            )
        self._pause = pause
        self._next_look = 0.0

    def request_save(self) -> None:
        """Make `save_due` true; raises WorkerError UNSUPPORTED."""
        if not self.worker.capabilities.supports_checkpointing:
            raise WorkerError("unsupported", f"The worker {self.config.worker} saves no checkpoints.")
        self._saver.wanted = True

    # The end; called by main.

    def complete(self, reason: str, summary: Mapping[str, Any] | None = None) -> bool:
        """Tell the end of a run that went well. False: its last checkpoint could not be saved, so it did not."""
        if self._saver.error:
            self.fail("disk", self._saver.error)
            return False
        self.flush()
        figures: dict[str, Any] = {name: self.values[name] for name in SUMMARY if name in self.values}
        if self.seconds > 0:
            figures["env_steps_per_s"] = (self.env_steps - self.first_counters[0]) / self.seconds
        if self._events.dropped:
            figures["events_dropped"] = self._events.dropped
        figures.update(summary or {})
        env_steps, updates, _ = self.shown_counters()
        self._end("run_completed", env_steps=env_steps, updates=updates, reason=cut(reason), summary=numbers(figures))
        return True

    def fail(self, code: str, sentence: str) -> None:
        """Tell the end of a run that did not go well."""
        self.flush()
        self._end("run_failed", reason=cut(sentence), code=code, dump=None)

    def close(self) -> None:
        """Give back what the session holds."""
        if self._fastlane is not None:
            self._fastlane.close()
            self._fastlane = None

    # Inside.

    def _end(self, kind: str, **fields: Any) -> None:
        if not self._ended:
            self._ended = True
            self._saver.end()
            self.emit(kind, **fields)

    def _on_signal(self, number: int, _frame: Any) -> None:
        if self._foreign:
            # A child that was forked from the trainer has nobody who would look at the flag.
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        self.request_stop(f"stopped by {signal.Signals(number).name}")

    def _look(self) -> str:
        """Do what is due. Returns why to stop, or empty."""
        now = monotonic()
        self._next_look = now + FLUSH_S  # first: a flag that is set from now on brings it back to 0
        if self._foreign:
            return ""
        if self._started_at is not None:
            if now >= self._next_flush:
                self._flush(now)
            if self._pause and not self._stop_reason:
                self._hold()
            self._obey_limits()
        if self._stop_reason:
            self._next_look = 0.0
            if not self._stop_told:
                self._stop_told = True
                self.phase("stopping")
        return self._stop_reason

    def _obey_limits(self) -> None:
        limits = self.config.limits
        if self.env_steps >= self._most_steps:
            self.request_stop(f"reached {limits.env_steps} env steps")
        elif limits.seconds is not None:
            left = limits.seconds - self.seconds
            if left <= 0:
                self.request_stop(f"reached {limits.seconds:g} s of training")
            elif left < FLUSH_S:
                self._next_look = min(self._next_look, monotonic() + left)

    def _hold(self) -> None:
        begun, before = monotonic(), self._phase
        self.phase("paused")
        while self._pause and not self._stop_reason:
            time.sleep(PAUSED_LOOK_S)  # a signal's handler runs in between
        self._idle_s += monotonic() - begun
        self._meter.rest()
        if not self._stop_reason:
            self.phase(before)
