"""Runs a training script as it is, with our hooks around it: episodes, metrics, stops, pauses, checkpoints, a resume.

The script is executed by runpy under the name __main__. What it takes from `gymnasium.make`, `gym.make` and
`torch.utils.tensorboard` is watched; a stop is raised between two steps of its env, and whatever it calls its networks
is found in its variables.
"""

from __future__ import annotations

import argparse
import builtins
import math
import runpy
import shlex
import sys
import traceback
from pathlib import Path
from types import FrameType
from typing import Any, Callable

import torch
from drillyard_worker import Session, Stop, WorkerError, read_checkpoint
from drillyard_worker import envs as hosted

from cleanrl_worker import analytics, fastlane, makers, state
from cleanrl_worker.policy import STATE_FILE
from cleanrl_worker.source import Script
from cleanrl_worker.telemetry import OURS, Tee
from cleanrl_worker.watch import Watch

BOUND = 1 << 31


class Runner:
    """One training run of one script.

    Args:
        script: read by `read_script`.
        line: its command line.
        env_id: as the script's `make` takes it.
        library: prefix of metrics that are not ours.
        name: how a checkpoint names the script.
        keep: write the script itself into checkpoints, because nothing else has it.
    """

    def __init__(
        self, session: Session, script: Script, line: list[str], *, env_id: str, library: str, name: str, keep: bool
    ) -> None:
        self.session, self.script, self.line, self.env_id, self.name, self.keep = (
            session,
            script,
            line,
            env_id,
            name,
            keep,
        )
        self.watch = Watch(self._between, session.episode, self._before_reset)
        self.tee = Tee(session.metrics, library)
        self.tee.on_scalar = self._scalar
        self._filename = str(script.path)
        self._frames: list[FrameType] = []
        self._saved: dict[str, Any] | None = None
        self._manifest: dict[str, Any] | None = None
        self._updates = 0
        self._counted: Any = None
        self._pictures: fastlane.Pictures | None = None
        self._began = False
        self._warned = False

    def run(self) -> None:
        """Train to the script's end, a limit or a stop; saves a final checkpoint.

        Raises:
            WorkerError: the script failed, or does not take its options. Stop.
        """
        self._load()
        self.session.started()
        config = self.session.config
        options = {} if hosted.is_ours(config.env_id) else config.env_options
        undo = [
            self.tee.install(),
            makers.install(self.watch, self.script.imports, self.env_id, options),
            _refusals(self.script),
            _start_as(self._filename, self.line),
        ]
        try:
            runpy.run_path(self._filename, init_globals=self._globals(), run_name="__main__")
        except Stop as stop:
            self._frames = state.traceback_frames(self._filename, stop) or self._frames
            self._final(stop.reason)
            raise
        except WorkerError:
            raise
        except SystemExit as end:
            if end.code not in (None, 0):
                raise WorkerError("crashed", self._exited(end.code)) from None
        except Exception as error:
            traceback.print_exc()
            raise WorkerError("crashed", failure(self.script.path, error)) from error
        finally:
            for each in reversed(undo):
                each()
            analytics.note(self.session, self.tee)
        self._ended()
        self._final(analytics.FINISHED)

    # Before the loop.

    def _load(self) -> None:
        if self.session.config.resume_from is None:
            return
        folder = self.session.folder / self.session.config.resume_from
        self._manifest = read_checkpoint(folder)
        if self._manifest["extra"].get("script") != self.name:
            raise WorkerError(
                "bad_value",
                f"The checkpoint {folder} was made by {self._manifest['extra'].get('script')}, not by {self.name}; "
                "resume with the algorithm and script that made it.",
            )
        self._saved = torch.load(str(folder / STATE_FILE), map_location="cpu", weights_only=True)
        self.session.loaded(self._manifest)
        self._updates = self.session.updates

    def _globals(self) -> dict[str, Any]:
        """On a resume the script sees a `range` whose training loop begins where the checkpoint was made."""
        loop, manifest = self.script.loop, self._manifest
        at = None if manifest is None else manifest["extra"].get("loop")
        if loop is None or at is None:
            if manifest is not None:
                self.session.log(
                    "warning",
                    f"The training loop of {self.script.path.name} is no `for ... in range(...)` outside of functions: "
                    "its own counters and schedules begin anew, its networks do not.",
                )
            return {}

        def resumed(*bounds: int) -> Any:
            caller = sys._getframe(1)
            whole = builtins.range(*bounds)
            if caller.f_code.co_filename != self._filename or caller.f_lineno != loop.line:
                return whole
            self._restore(state.script_frames(self._filename))
            if self._saved is not None:
                return whole
            steps = (self._manifest or {})["extra"].get("global_step")
            if loop.variable != "global_step" and steps is not None:
                caller.f_globals["global_step"] = steps
            return builtins.range(max(int(at), whole.start), whole.stop, whole.step)

        return {"range": resumed}

    def _before_reset(self, keywords: dict[str, Any]) -> None:
        """The last moment before a script's loop: its networks are there, its first observation is not."""
        if self._manifest is not None and isinstance(keywords.get("seed"), int):
            # The same seeds again would replay the episodes that the run began with.
            keywords["seed"] = (keywords["seed"] + int(self._manifest["env_steps"])) % BOUND
        if self._saved is not None:
            self._restore(state.script_frames(self._filename))

    def _restore(self, frames: list[FrameType]) -> None:
        """Put the checkpoint into the script's things, once they are there."""
        found = state.variables(frames)
        saved = self._saved
        if saved is None or not set(saved["modules"]) <= set(state.modules(found)):
            return
        try:
            missing = state.restore(saved, found, state.script_envs(found))
        except (KeyError, RuntimeError, ValueError) as error:
            raise WorkerError(
                "layout_mismatch",
                f"The checkpoint does not fit the networks of {self.script.path.name} ({error}); "
                "resume with the settings and the env that it was made with.",
            ) from error
        self._saved = None
        if "alpha" in saved["numbers"] and "alpha" in frames[-1].f_globals:
            frames[-1].f_globals["alpha"] = saved["numbers"]["alpha"]
        if "the replay buffer" in missing and hasattr(found.get("args"), "learning_starts"):
            # Updates from a nearly empty buffer would ruin the networks: it is filled first, as at the beginning.
            found["args"].learning_starts += int(saved["numbers"].get("global_step", 0))
        if missing:
            self.session.log("warning", f"The checkpoint does not hold {' and '.join(dict.fromkeys(missing))}.")

    # In the loop.

    def _between(self) -> None:
        """Before a step of an env."""
        session = self.session
        if not self._began:
            self._begin()
        session.step(session.first_counters[0] + self.watch.steps, self._updates)
        session.check()
        if session.save_due():
            self._save("autosave")
        if self._pictures is not None:
            self._pictures.look(session.env_steps, session.values.get("return_mean", math.nan))

    def _begin(self) -> None:
        """The first step: what the script has made is there."""
        self._frames = state.script_frames(self._filename)
        if self._saved is not None:
            self._restore(self._frames)
            if self._saved is not None:
                raise WorkerError(
                    "unsupported",
                    f"The checkpoint has {', '.join(self._saved['modules'])}, which {self.script.path.name} has not "
                    "made when it first steps its env; make the networks before the training loop.",
                )
        self._began = True
        if fastlane.drawn(self.watch.envs):
            self._pictures = fastlane.Pictures(self.session.fastlane, self.watch.envs)
        if self.script.loop is None or self.script.loop.variable == "global_step":
            optimizers = list(state.optimizers(state.variables(self._frames)).values())
            if optimizers and hasattr(optimizers[0], "register_step_post_hook"):
                self._counted = optimizers[0].register_step_post_hook(self._updated)

    def _updated(self, *_: Any) -> None:
        self._updates += 1

    def _scalar(self, tag: str) -> None:
        """A scalar was written: the script's own counters moved."""
        loop = self.script.loop
        # Episodes end in the middle of an iteration; what is learned is told at its end.
        if self._frames and self._counted is None and loop is not None and tag not in OURS:
            value = self._frames[0].f_globals.get(loop.variable)
            if isinstance(value, int):
                self._updates = max(self._updates, value)
        if not self.watch.steps:
            # No env that we see: a simulator of its own, or a vector env of another library.
            if self.tee.on_episode is None:
                self.tee.on_episode = lambda value, length, _step: self.session.episode(value, length)
                self._frames = state.script_frames(self._filename)
            self.session.step(self.session.first_counters[0] + self.tee.step, self._updates)
            self.session.check()
            if self.session.save_due():
                self._save("autosave")

    # Checkpoints.

    def _ended(self) -> None:
        if self.tee.scalars == 0 and self.watch.steps == 0:
            raise WorkerError(
                "unsupported",
                f"The script {self.script.path.name} ended without one env step or scalar that was seen; it has to "
                "make its env by gymnasium.make and to write to torch.utils.tensorboard.SummaryWriter.",
            )

    def _exited(self, code: Any) -> str:
        takes = ", ".join(argument.option for argument in self.script.arguments)
        about = f"it was given {shlex.join(self.line)} and takes {takes}" if code == 2 else "stderr.log may say why"
        return f"The script {self.script.path.name} ended itself by sys.exit({code!r}); {about}."

    def _final(self, reason: str) -> None:
        self.session.step(max(self.session.env_steps, self.session.first_counters[0] + self.watch.steps), self._updates)
        self.session.phase("saving")
        self._save(reason)

    def _save(self, reason: str) -> None:
        found = state.variables(state.script_frames(self._filename, self._frames))
        modules = state.modules(found)
        if not modules or (not self._began and self.watch.steps):
            if not self._warned:
                self._warned = True
                self.session.log(
                    "warning",
                    f"No checkpoint: {self.script.path.name} has no torch.nn.Module in a variable of its own yet.",
                )
            return
        analytics.checkpoint(self, found, reason)


def failure(path: Path, error: BaseException) -> str:
    """An exception of a script as one sentence, with the line of the script that led to it."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
    where = f" at line {lines[-1]}" if lines else ""
    told = str(error).strip().splitlines()
    return f"The script {path.name} failed{where}: {type(error).__name__}{': ' + told[0] if told else ''}."


def _refusals(script: Script) -> Callable[[], None]:
    """Turn argparse's exit with a usage text into a sentence."""
    original = argparse.ArgumentParser.error

    def error(_: Any, message: str) -> None:
        takes = ", ".join(argument.option for argument in script.arguments)
        raise WorkerError(
            "bad_value", f"The script {script.path.name} refused its options: {message}; it takes {takes}."
        )

    argparse.ArgumentParser.error = error  # type: ignore[method-assign, assignment]

    def undo() -> None:
        argparse.ArgumentParser.error = original  # type: ignore[method-assign]

    return undo


def _start_as(filename: str, line: list[str]) -> Callable[[], None]:
    """sys.argv and sys.path as Python sets them for a script."""
    before, folder = sys.argv, str(Path(filename).parent)
    sys.argv = [filename, *line]
    sys.path.insert(0, folder)

    def undo() -> None:
        sys.argv = before
        if folder in sys.path:
            sys.path.remove(folder)

    return undo
