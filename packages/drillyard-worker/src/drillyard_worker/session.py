"""The session: what a training loop sees of Drillyard.

A library's loop calls `step`, `episode` and `metrics` with what it knows and `check` as often as it likes; events, the
commands of the user, limits, pauses and stops follow from that.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
import weakref
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, TypeVar

from drillyard_worker.checkpoints import best_checkpoint, checkpoints, mark_best, prune, saved_so_far, write_checkpoint
from drillyard_worker.config import WorkerConfig, settings_as
from drillyard_worker.errors import Stop, WorkerError
from drillyard_worker.events import EventWriter, cut, numbers
from drillyard_worker.leavings import Leavings, manifest_body
from drillyard_worker.meter import Meter

if TYPE_CHECKING:
    from drillyard_worker.fastlane import FastLane
    from drillyard_worker.metadata import Worker

FLUSH_S = 0.5
"""Metrics go out so often at most."""
PROGRESS_S = 2.0
"""Signs of life come so often while counters move."""
PAUSED_LOOK_S = 0.05
MAX_VALUES = 256
"""Figures in one event; more of them take several."""
PHASES = ("starting", "compiling", "training", "paused", "saving", "stopping")
Settings = TypeVar("Settings")
_monotonic = time.monotonic


class Session:
    """Made by `main`. One thread trains and calls its methods, but `step`, `episode` and `emit` are for any thread.

    Counters are totals of the run: after a restart or a resume they go on from `first_counters`.
    """

    def __init__(self, worker: Worker, config: WorkerConfig, fd: int, worker_id: str = "") -> None:
        self.worker, self.config, self.worker_id = worker, config, worker_id
        self.folder = Path(config.folder)
        self.work = self.folder / "work"
        self.checkpoints = self.folder / "checkpoints"
        self.env_steps, self.updates, self.episodes = config.first_counters
        self.first_counters: tuple[int, int, int] = config.first_counters
        """Where this process began to count: of the config, or of the checkpoint that was loaded."""
        self.values: dict[str, float] = {}
        """Every metric's newest value."""
        self._events = EventWriter(config.run_id, fd, config.next_seq)
        self._meter = Meter()
        self._fresh: dict[str, Any] = {}
        self._phase = "starting"
        self._started_at: float | None = None
        self._idle_s = 0.0
        self._told = (-1, -1, -1)
        self._shown = (-1, -1, -1)
        self._next_look = 0.0
        self._next_flush = 0.0
        self._next_progress = 0.0
        self._stop_reason = ""
        self._stop_told = False
        self._pause = False
        self._save_wanted = False
        self._saved_at = _monotonic()
        self._saves: int | None = None
        self._save_error = ""
        self._dropped_told = False
        self._ended = False
        self._foreign = False
        self._fastlane: FastLane | None = None
        self._leavings = Leavings(config.run_id, worker.capabilities.worker_type, self.folder)
        _SESSIONS.add(self)

    # What the training thread tells.

    def started(self, *, workers: int = 0) -> None:
        """The working loop begins: the run counts as running from here. workers: processes that step envs."""
        self._started_at = self._saved_at = _monotonic()
        self.emit(
            "run_started",
            pid=os.getpid(),
            env_id=self.config.env_id,
            workers=workers,
            resumed_from=self.config.resume_from,
        )
        self.phase("training")

    def phase(self, name: str) -> None:
        """Say what goes on: one of PHASES."""
        if name not in PHASES:
            raise ValueError(f"{name!r} is no phase; there are {', '.join(PHASES)}.")
        self._phase = name
        self._progress(_monotonic())

    def step(self, env_steps: int, updates: int | None = None, episodes: int | None = None) -> None:
        """Set the counters, totals of the run. `episodes` only if `episode` is not called. Any thread; 0.1 us."""
        self.env_steps = env_steps
        if updates is not None:
            self.updates = updates
        if episodes is not None:
            self.episodes = episodes

    def episode(self, episode_return: float, length: int) -> None:
        """One episode of the training env ended. Any thread."""
        self.episodes += 1
        self._meter.episode(episode_return, length)

    def metrics(self, values: Mapping[str, Any]) -> None:
        """Newest figures; they go out with the next flush. What is no finite number is left out."""
        self._fresh.update(values)

    def emit(self, kind: str, /, **fields: Any) -> bool:
        """Write an event of any type at once; False when it was dropped. Any thread."""
        return not self._foreign and self._events.emit(kind, fields)

    def emit_many(self, kind: str, rows: Iterable[Mapping[str, Any]]) -> int:
        """Write many events of one type with few system calls; returns how many were written. Any thread."""
        return 0 if self._foreign else self._events.emit_many(kind, rows)

    def log(self, level: str, message: str) -> None:
        """A sentence for the user. level: info, warning or error."""
        self.emit("log", level=level, message=cut(message))

    # What the training thread asks.

    def check(self) -> None:
        """Call it often, each env step or update: telemetry, commands, limits. Blocks while paused.

        Raises:
            Stop: a stop was asked for, or a limit is reached; every time from then on.
        """
        if _monotonic() >= self._next_look and self._look():
            raise Stop(self._stop_reason)

    def should_stop(self) -> str:
        """Like `check` for callbacks that may not raise: why to stop, or empty."""
        if _monotonic() >= self._next_look:
            return self._look()
        return ""

    @property
    def stop_reason(self) -> str:
        """Why a stop was asked for; empty while there was none. Does nothing else."""
        return self._stop_reason

    def save_due(self) -> bool:
        """Whether it is time for a checkpoint: `autosave_s` are over, or the user asks for one."""
        return self._save_wanted or _monotonic() - self._saved_at >= self.config.settings.get("autosave_s", 60.0)

    def settings(self, kind: type[Settings]) -> Settings:
        """The settings of the run as the dataclass that was handed to `settings_of`."""
        return settings_as(kind, self.config.settings)

    @property
    def seconds(self) -> float:
        """Seconds of training in this process, without pauses."""
        return 0.0 if self._started_at is None else _monotonic() - self._started_at - self._idle_s

    @property
    def fastlane(self) -> FastLane:
        """Pictures of the training envs for the page."""
        if self._fastlane is None:
            from drillyard_worker.fastlane import FastLane

            self._fastlane = FastLane(self.folder, self.config.env_id)
        return self._fastlane

    # Checkpoints.

    def save(
        self,
        write: Callable[[Path], Any],
        *,
        reason: str,
        format: str,  # noqa: A002 - the name in analytics.json
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
            Its folder; None when the disk refused, which is told as an event and tried again at the next save.
        """
        before, self._phase = self._phase, "saving"
        self._progress(_monotonic())
        wanted, self._save_wanted = self._save_wanted, False
        self._saved_at = _monotonic()
        if wanted and reason == "autosave":
            reason = "asked for by its user"
        if self._saves is None:
            self._saves = saved_so_far(self.checkpoints)
        self._settle()
        steps = self._shown_counters()[0]

        def describe(files: dict[str, Any]) -> Mapping[str, Any]:
            return manifest_body(self, files, reason, observation_space, action_space, normalisation, onnx, extra)

        try:
            path = write_checkpoint(self.checkpoints, steps, write, describe)
        except Exception as error:
            if not _disk_refused(error, self.folder):
                raise
            self._save_error = f"The checkpoint at {steps} env steps could not be saved ({error}); free some disk."
            self.log("error", self._save_error)
            return None
        finally:
            self._phase = before
        self._saves += 1
        self._save_error = ""
        relative = path.relative_to(self.folder).as_posix()
        self.emit(
            "checkpoint_saved",
            path=relative,
            env_steps=steps,
            policy_version=self._saves,
            reason=cut(reason),
            best=best,
        )
        try:
            if best:
                mark_best(self.checkpoints, path)
            prune(self.checkpoints, int(self.config.settings.get("keep_checkpoints", 5)))
            self._leavings.checkpoints(format, checkpoints(self.checkpoints), best_checkpoint(self.checkpoints))
        except OSError as error:
            self.log("warning", f"Beside the checkpoint {relative} something could not be written ({error}).")
        self._progress(_monotonic())
        return path

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
        self._leavings.add(**paths)

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

    def request_pause(self, pause: bool) -> None:
        """Hold the training at its next `check`, or let it go on.

        Raises:
            WorkerError: UNSUPPORTED, the worker does not claim it.
        """
        if not self.worker.capabilities.supports_pause_resume:
            raise WorkerError(
                "unsupported", f"The worker {self.config.worker} cannot pause; stop it, and resume later."
            )
        self._pause = pause
        self._next_look = 0.0

    def request_save(self) -> None:
        """Make `save_due` true."""
        if not self.worker.capabilities.supports_checkpointing:
            raise WorkerError("unsupported", f"The worker {self.config.worker} saves no checkpoints.")
        self._save_wanted = True

    # The end; called by main.

    def complete(self, reason: str, summary: Mapping[str, Any] | None = None) -> bool:
        """Tell the end of a run that went well. False: its last checkpoint could not be saved, so it did not."""
        if self._save_error:
            self.fail("disk", self._save_error)
            return False
        self._flush(_monotonic())
        figures = {name: self.values[name] for name in ("return_mean", "return_best", "episode_length_mean")
                   if name in self.values}  # fmt: skip
        if self.seconds > 0:
            figures["env_steps_per_s"] = (self.env_steps - self.first_counters[0]) / self.seconds
        if self._events.dropped:
            figures["events_dropped"] = self._events.dropped
        figures.update(summary or {})
        self._end("run_completed", {
            "env_steps": self._shown_counters()[0], "updates": self._shown_counters()[1], "reason": cut(reason),
            "summary": numbers(figures),
        })  # fmt: skip
        return True

    def fail(self, code: str, sentence: str) -> None:
        """Tell the end of a run that did not go well."""
        if self._started_at is not None:
            self._flush(_monotonic())
        self._end("run_failed", {"reason": cut(sentence), "code": code, "dump": None})

    def close(self) -> None:
        """Give back what the session holds."""
        _SESSIONS.discard(self)
        if self._fastlane is not None:
            self._fastlane.close()
            self._fastlane = None

    # Inside.

    def _end(self, kind: str, fields: Mapping[str, Any]) -> None:
        if self._ended:
            return
        self._ended = True
        self._leavings.end(checkpoints(self.checkpoints), best_checkpoint(self.checkpoints))
        if not self._foreign:
            self._events.emit(kind, fields)

    def _on_signal(self, number: int, _frame: Any) -> None:
        if self._foreign:
            # A child that was forked from the trainer: it has nobody who would look at the flag.
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        self.request_stop(f"stopped by {signal.Signals(number).name}")

    def _look(self) -> str:
        """Do what is due. Returns why to stop, or empty."""
        now = _monotonic()
        self._next_look = now + FLUSH_S
        if self._foreign:
            return ""
        if self._started_at is not None:
            if now >= self._next_flush:
                self._flush(now)
            if self._pause and not self._stop_reason:
                self._hold()
            limits = self.config.limits
            if limits.env_steps is not None and self.env_steps >= limits.env_steps:
                self.request_stop(f"reached {limits.env_steps} env steps")
            elif limits.seconds is not None:
                left = limits.seconds - self.seconds
                if left <= 0:
                    self.request_stop(f"reached {limits.seconds:g} s of training")
                self._next_look = min(self._next_look, _monotonic() + left)
        if self._stop_reason:
            self._next_look = 0.0
            if not self._stop_told:
                self._stop_told = True
                self.phase("stopping")
        return self._stop_reason

    def _hold(self) -> None:
        begun, before = _monotonic(), self._phase
        self.phase("paused")
        while self._pause and not self._stop_reason:
            time.sleep(PAUSED_LOOK_S)  # a signal handler runs in between and ends it
        self._idle_s += _monotonic() - begun
        self._meter.rest()
        if not self._stop_reason:
            self.phase(before)

    def _settle(self) -> None:
        """Take in what was told since the last flush."""
        fresh, self._fresh = self._fresh, {}
        self.values.update(numbers(fresh))

    def _shown_counters(self) -> tuple[int, int, int]:
        """The counters as events have them: they never fall."""
        last = self._shown
        self._shown = (
            max(int(self.env_steps), last[0]), max(int(self.updates), last[1]), max(int(self.episodes), last[2])
        )  # fmt: skip
        return self._shown

    def _flush(self, now: float) -> None:
        self._next_flush = now + FLUSH_S
        before = self._shown
        env_steps, updates, episodes = counters = self._shown_counters()
        fresh, self._fresh = self._fresh, {}
        values = numbers(fresh)
        tally = self._meter.tally()
        if tally is not None:
            values.update({name: value for name, value in self._meter.values().items() if name not in values})
        if counters != before:
            speed = self._meter.speed(self.seconds, env_steps)
            if speed is not None and "env_steps_per_s" not in values:
                values["env_steps_per_s"] = speed
        self.values.update(values)
        names = list(values)
        for start in range(0, len(names), MAX_VALUES):
            part = {name: values[name] for name in names[start : start + MAX_VALUES]}
            self.emit("metrics", env_steps=env_steps, updates=updates, episodes=episodes, values=part)
        if tally is not None:
            self._events.emit("episode", {"env_steps": env_steps, **numbers_of(tally)})
        if now >= self._next_progress and counters != self._told:
            self._progress(now)
        if self._events.dropped and not self._dropped_told:
            self._dropped_told = self.emit(
                "log", level="warning", message="Events were dropped: a line was too long, or the disk is full."
            )

    def _progress(self, now: float) -> None:
        self._next_progress = now + PROGRESS_S
        self._told = env_steps, updates, episodes = self._shown_counters()
        self.emit("progress", phase=self._phase, env_steps=env_steps, updates=updates, episodes=episodes)

    def _forked(self) -> None:
        self._foreign = True


def numbers_of(tally: Mapping[str, Any]) -> dict[str, Any]:
    """A tally whose means are numbers: a library may hand over returns that are not."""
    found = dict(tally)
    for name in ("return_mean", "length_mean"):
        found[name] = numbers({name: found[name]}).get(name, 0.0)
    return found


def _disk_refused(error: Exception, folder: Path) -> bool:
    """Whether it is the disk's fault; torch and others turn a full disk into errors of their own."""
    if isinstance(error, OSError):
        return True
    try:
        return shutil.disk_usage(str(folder)).free < 1 << 20
    except OSError:
        return True


_SESSIONS: weakref.WeakSet[Session] = weakref.WeakSet()


def _after_fork() -> None:
    for session in list(_SESSIONS):
        session._forked()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_after_fork)
