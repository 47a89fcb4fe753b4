"""How the processes of text envs are started, told to whoever plays them by environment variables."""

import contextlib
import os
from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.worker import HostCommand
from drillyard.envs.text.names import FAMILIES, Family
from drillyard.workers.catalogue import WorkerFolder, find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of
from drillyard.workers.recipe import Recipe, recipe_of
from drillyard.workers.variables import base_variables, gpu_variables

WORKER = "text"


def text_host_variables(home_workers: Path) -> dict[str, str]:
    """A variable for each family that is installed; nothing where none is (any thread; 50 ms the first time).

    Args:
        home_workers: the user's folder of workers.
    """
    found: dict[str, str] = {}
    with contextlib.suppress(DrillyardError):  # without the worker there are no text envs, as each of them will say
        worker = find_worker(WORKER, home_workers)
        description = describe(worker)
        for family in FAMILIES:
            with contextlib.suppress(DrillyardError):
                python = python_of(worker, description, family.environment)
                found[family.variable] = msgspec.json.encode(host_command(worker, python, family)).decode()
    return found


def provide_text_hosts(home_workers: Path) -> None:
    """Put these variables into our own environment; our children inherit them."""
    os.environ.update(text_host_variables(home_workers))


def host_command(worker: WorkerFolder, python: Path, family: Family) -> HostCommand:
    """The command of one family's process; whoever starts it appends `--host-fd N`."""
    variables = {
        **base_variables(worker),
        **gpu_variables(()),
        "VIRTUAL_ENV": str(python.parent.parent),
        "PYTHONUNBUFFERED": "1",
    }
    argv = (str(python), "-P", "-m", f"{worker.package}.host", family.name)
    return HostCommand(argv=argv, env=variables)


def text_recipe(home_workers: Path, family: Family) -> Recipe:
    """What installs a family.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, VERSION_MISMATCH, TIMED_OUT.
    """
    worker = find_worker(WORKER, home_workers)
    return recipe_of(worker, describe(worker), family.environment)
