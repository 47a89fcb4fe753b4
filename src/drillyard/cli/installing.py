"""Progress of an installation on the terminal; Ctrl-C and SIGTERM end it and leave nothing behind."""

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

import msgspec

from drillyard.contracts.worker import InstallProgress, InstallState
from drillyard.workers.environments import Made, recipe_state
from drillyard.workers.install import Report, Wishes, make
from drillyard.workers.recipe import Recipe

How = Literal["people", "lines", "silent"]


def ensure_installed(recipe: Recipe, how: How = "people", wishes: Wishes | None = None) -> None:
    """Install what is missing, with progress on stderr; returns at once when it is there and nothing else is wished.

    Raises:
        DrillyardError: INSTALL_FAILED and whatever `install.make` raises.
    """
    wishes = wishes or Wishes()
    if wishes == Wishes() and recipe_state(recipe).state is InstallState.READY:
        return
    install_shown(recipe, wishes, how)


def install_shown(recipe: Recipe, wishes: Wishes, how: How) -> Made:
    """Install with progress: a bar on stderr for people, or JSON lines on stdout."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with _shown(recipe.owner, how) as report:
            return make(recipe, wishes, report)[1]
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _shown(name: str, how: How) -> Generator[Report]:
    if how == "silent":
        yield lambda _: None
        return
    if how == "lines":
        yield _print_line
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn(f"installing {name}"), BarColumn(20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True, highlight=False), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda step: bar.update(task, completed=step.share, description=step.step)


def _print_line(step: InstallProgress) -> None:
    sys.stdout.write(msgspec.json.encode(step).decode() + "\n")
    sys.stdout.flush()
