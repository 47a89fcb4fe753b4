"""How a worker's process is started: by the interpreter of its environment, with nothing of ours but the SDK."""

from collections.abc import Sequence
from pathlib import Path

from drillyard.contracts.worker import HostCommand
from drillyard.processes.environment import OWNER
from drillyard.workers.catalogue import WorkerFolder
from drillyard.workers.files import short_temp
from drillyard.workers.variables import base_variables, gpu_variables, thread_variables


def worker_command(
    worker: WorkerFolder,
    python: Path,
    config_file: Path,
    run_id: str,
    *,
    gpus: Sequence[str] = (),
    threads: int = 1,
) -> tuple[list[str], dict[str, str]]:
    """Command line and variables (which replace or join those of the caller) of a worker that trains or evaluates.

    The folder `files.short_temp(run_id)` is named in RAY_TMPDIR; whoever ends the run removes it.

    Args:
        python: as `environments.python_of` gives it.
        gpus: ids of the GPUs reserved for the run; without any it sees none.
        threads: of the numeric libraries.
    """
    argv = [*_program(worker, python), "--config", str(config_file)]
    return argv, {**_variables(worker, python, run_id), **gpu_variables(gpus), **thread_variables(threads)}


def host_command(worker: WorkerFolder, python: Path, run_id: str) -> HostCommand:
    """How a stage starts the process that plays this worker's checkpoints; the stage appends `--host-fd N`.

    It has no GPU: one forward pass at 60 Hz needs none, and the run's GPUs are the run's.
    """
    variables = {**_variables(worker, python, run_id), **gpu_variables(())}
    del variables[OWNER]  # its processes belong to the stage, which outlives the run
    return HostCommand(argv=tuple(_program(worker, python)), env=variables)


def _program(worker: WorkerFolder, python: Path) -> list[str]:
    return [str(python), "-m", f"{worker.package}.cli"]


def _variables(worker: WorkerFolder, python: Path, run_id: str) -> dict[str, str]:
    return {
        **base_variables(worker),
        "VIRTUAL_ENV": str(python.parent.parent),
        "PYTHONUNBUFFERED": "1",
        "RAY_TMPDIR": str(short_temp(run_id)),
        OWNER: run_id,
    }
