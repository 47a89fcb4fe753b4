"""Building an environment: pinned, in a folder of its own, proven by an import, and either whole or not there.

    python -m drillyard.workers.install NAME --json [--workers FOLDER] [--environment E] [--torch T] ...

The folder is named by what goes into it and built in place, because environments hold their own path. It counts only
once `.ok` is in it, which is written last. A lock beside it is held meanwhile, by the installing programs too, so it
is free only when the last of them is gone; what an interrupted installation left is swept up by the next one.
"""

import argparse
import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.worker import InstallProgress, InstallState
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import (
    MARKER,
    Made,
    delete,
    lock_of,
    measure,
    ready,
    recipe_python,
    recipe_state,
    sweep,
)
from drillyard.workers.files import disk_error, environments_folder, write_atomic
from drillyard.workers.installers import Installer, find_installer, find_uv
from drillyard.workers.interpreters import Interpreter, choose
from drillyard.workers.recipe import Recipe, recipe_of
from drillyard.workers.runner import ProgramError, install_error, run
from drillyard.workers.sources import AUTO, configured_sources, torch_source
from drillyard.workers.tools import PROBES, tool_recipe
from drillyard.workers.variables import QUIET, gpu_variables, thread_variables

STEP_S = 3600.0
PROBE_S = 600.0
_LOOK_S = 0.2

Report = Callable[[InstallProgress], None]


class Wishes(NamedTuple):
    """How to build an environment."""

    torch: str = AUTO
    python: str = ""
    installer: str = "auto"
    reinstall: bool = False


def install(
    name: str,
    environment: str = "default",
    torch: str = AUTO,
    progress: Report = lambda _: None,
    *,
    home_workers: Path,
    python: str = "",
    reinstall: bool = False,
    installer: str = "auto",
) -> tuple[Path, Made]:
    """Install an environment of a worker; its folder and what is known of it. Called from a main thread, blocks.

    Args:
        name: of a worker, or a tool: tensorboard, wandb, mlflow.
        torch: auto, cpu, cuXXX, or the URL or folder of an index.
        progress: called with each step.
        python: version or path of the interpreter to use; empty = any that fits.
        reinstall: build it anew although it is there.
        installer: auto, uv or pip.

    Raises:
        DrillyardError: INSTALL_FAILED, NOT_FOUND, DAMAGED, UNAVAILABLE (no Python), BAD_VALUE, DISK.
        KeyboardInterrupt: nothing is left of it then.
    """
    if name in PROBES:
        recipe = tool_recipe(name)
    else:
        worker = find_worker(name, home_workers)
        recipe = recipe_of(worker, describe(worker), environment)
    return make(recipe, Wishes(torch, python, installer, reinstall), progress)


def make(recipe: Recipe, wishes: Wishes, progress: Report = lambda _: None) -> tuple[Path, Made]:
    """The same for any recipe."""
    sweep()
    asked = wishes.torch != AUTO or wishes.python or wishes.reinstall
    if not asked and recipe_state(recipe).state is InstallState.READY:
        python = recipe_python(recipe)
        made = dict(ready(recipe.owner))[python.parent.parent]
        progress(InstallProgress(name=recipe.owner, step="already installed", share=1.0, done=True, ok=True))
        return python.parent.parent, made
    return _Installation(recipe, wishes, progress).run()


class _Installation:
    """One environment that is being made."""

    def __init__(self, recipe: Recipe, wishes: Wishes, progress: Report) -> None:
        self._recipe = recipe
        self._wishes = wishes
        self._progress = progress
        self._share = 0.0
        self._lock = -1

    def run(self) -> tuple[Path, Made]:
        began = time.monotonic()
        self._say("looking for Python and an installer", 0.0)
        sources = configured_sources()
        source = torch_source(self._wishes.torch, sources)
        installer = find_installer(self._wishes.installer, sources, lambda text: self._say(text, 0.01))
        base = choose(self._recipe.python, self._wishes.python, find_uv())
        folder = environments_folder() / self._recipe.folder_name(str(base), source)
        while True:
            with lock_of(folder) as lock:
                if lock is not None:
                    self._lock = lock
                    if (folder / MARKER).exists() and not self._wishes.reinstall:
                        made = msgspec.json.decode((folder / MARKER).read_bytes(), type=Made)
                        os.utime(folder / MARKER)  # chosen last
                    else:
                        made = self._build(folder, base, installer, source, began)
                    break
            self._say("waiting for another installation of the same", 0.0)
            time.sleep(_LOOK_S)
        step = f"ready, {made.size_mb:.0f} MB"
        self._progress(InstallProgress(name=self._recipe.owner, step=step, share=1.0, done=True, ok=True))
        return folder, made

    def _build(self, folder: Path, base: Interpreter, installer: Installer, source: str, began: float) -> Made:
        delete(folder)
        try:
            self._fill(folder, base, installer, source)
            size, own = measure(folder)
            recipe = self._recipe
            made = Made(
                owner=recipe.owner, environment=recipe.environment, lock_digest=recipe.lock_digest, python=str(base),
                torch=source if recipe.torch else "", installer=installer.name, size_mb=size, own_mb=own,
                seconds=round(time.monotonic() - began, 2), created_at=time.time(),
            )  # fmt: skip
            write_atomic(folder / MARKER, msgspec.json.encode(made))
        except BaseException:
            with contextlib.suppress(DrillyardError):  # what it cannot delete the next one sweeps up
                delete(folder)
            raise
        return made

    def _fill(self, folder: Path, base: Interpreter, installer: Installer, source: str) -> None:
        recipe, python, scratch = self._recipe, folder / "bin" / "python", folder / ".install"
        lock_file, constraints, builds = (scratch / name for name in ("lock.txt", "constraints.txt", "builds.txt"))
        self._do(f"making an environment of Python {base.minor}", 0.03, installer.create(base, folder), installer)
        try:
            scratch.mkdir(parents=True)
            lock_file.write_bytes(recipe.requirements)
            constraints.write_text("\n".join(recipe.pins))
            # A package that is built here and asks for torch would else bring 5 GB of CUDA into its build.
            builds.write_text(f"torch=={recipe.torch}\n" if recipe.torch else "")
        except OSError as error:
            raise disk_error(scratch, error) from error
        if recipe.torch:
            command = installer.torch(python, recipe.torch, source, constraints, builds)
            self._do(f"installing torch {recipe.torch} ({source})", 0.1, command, installer)
        if recipe.pins:
            self._do("installing packages", 0.5, installer.packages(python, lock_file, builds), installer)
        variables = {**os.environ, **QUIET, **thread_variables(1), **gpu_variables(())}
        variables.pop("PYTHONPATH", None)
        shutil.rmtree(scratch)
        self._say("checking that it works", 0.9)
        self._call("its imports fail", [str(python), "-c", recipe.probe], variables, PROBE_S)

    def _do(self, step: str, share: float, command: list[str], installer: Installer) -> None:
        self._say(step, share)
        self._call(step, command, installer.variables(), STEP_S)

    def _call(self, step: str, command: list[str], variables: dict[str, str], limit_s: float) -> None:
        def heard(line: str) -> None:
            words = line.split()
            if words and words[0] in ("Downloading", "Building", "Collecting", "Installing"):
                self._say(f"{step}: {' '.join(words)[:80]}", min(self._share + 0.005, 0.89))

        try:
            run(command, heard=heard, timeout_s=limit_s, cwd=environments_folder(), env=variables,
                keep_open=[self._lock])  # fmt: skip
        except ProgramError as error:
            raise install_error(self._recipe.owner, step, error) from error

    def _say(self, step: str, share: float) -> None:
        self._share = share
        if self._lock >= 0:
            os.ftruncate(self._lock, 0)
            os.pwrite(self._lock, step.encode(), 0)
        self._progress(InstallProgress(name=self._recipe.owner, step=step, share=share))


def main(arguments: list[str] | None = None) -> int:
    """Of `python -m drillyard.workers.install`; the exit code is that of the command line."""
    parser = argparse.ArgumentParser(prog="python -m drillyard.workers.install")
    parser.add_argument("name")
    parser.add_argument("--environment", default="default")
    parser.add_argument("--torch", default=AUTO)
    parser.add_argument("--python", default="")
    parser.add_argument("--installer", default="auto")
    parser.add_argument("--reinstall", action="store_true")
    parser.add_argument("--workers", type=Path, default=Path(os.devnull), help="the user's folder of workers")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each step")
    given = parser.parse_args(arguments)

    def progress(step: InstallProgress) -> None:
        line = msgspec.json.encode(step).decode() if given.json else f"{step.share:4.0%} {step.step}"
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    for number in (signal.SIGTERM, signal.SIGINT):  # a shell's background jobs inherit an ignored SIGINT
        signal.signal(number, signal.default_int_handler)
    try:
        install(
            given.name, given.environment, given.torch, progress, home_workers=given.workers, python=given.python,
            reinstall=given.reinstall, installer=given.installer,
        )  # fmt: skip
    except DrillyardError as error:
        progress(InstallProgress(name=given.name, step="failed", done=True, reason=error.sentence))
        return error.exit_code
    except KeyboardInterrupt:
        progress(InstallProgress(name=given.name, step="interrupted", done=True, reason="it was interrupted."))
        return 130
    return 0


if __name__ == "__main__":
    from drillyard.processes.child import arm

    arm()
    sys.exit(main())
