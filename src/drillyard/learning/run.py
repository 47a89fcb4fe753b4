"""Run: performs a training run, and turns whatever ends it into its last event and exit code."""

import errno
import sys
import traceback
from pathlib import Path

import msgspec

from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import Progress, RunFailed
from drillyard.learning.algorithms import DQN, find_algorithm
from drillyard.learning.events import EventWriter
from drillyard.learning.run_loop import Stop

DISK_FULL = "The run could not write its files: the disk is full; free some space and resume it."


def run_folder(folder: Path, stop: Stop, started: float) -> int:
    """Do the run that `folder/config.json` describes; returns the exit code.

    Args:
        started: time.monotonic() of the process's start.
    """
    try:
        run = msgspec.json.decode((folder / "config.json").read_bytes(), type=RunConfig)
    except (OSError, msgspec.DecodeError) as error:
        sys.stderr.write(f"The run's config {folder / 'config.json'} cannot be read: {error}.\n")
        return 1
    events = EventWriter(run.run_id)
    events.emit(Progress, phase="starting")
    try:
        return _perform(folder, run, events, stop, started)
    except DrillyardError as error:
        events.emit(RunFailed, reason=error.sentence, code=error.code)
        if error.code is ErrorCode.DISK:
            return error.exit_code  # on a full disk the only word that gets through
    except Exception as error:  # noqa: BLE001 - whatever it is, the run must end with an event that says so
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            events.emit(RunFailed, reason=DISK_FULL, code=ErrorCode.DISK)
            return EXIT_CODES[ErrorCode.DISK]
        traceback.print_exc()
        events.emit(
            RunFailed, reason=f"The learner met a bug: {type(error).__name__}: {error}.", code=ErrorCode.CRASHED
        )
    return 1


def _perform(folder: Path, run: RunConfig, events: EventWriter, stop: Stop, started: float) -> int:
    # Imported on demand: neither algorithm needs the other's code.
    if find_algorithm(run.request.algorithm, run.request.env_id) == DQN:
        from drillyard.learning.dqn.loop import DqnLoop
        from drillyard.learning.dqn.setup import DqnSetup

        with DqnSetup(folder, run, events, started) as dqn:
            return DqnLoop(dqn, stop, started).run()
    from drillyard.learning.loop import Loop
    from drillyard.learning.setup import Setup

    with Setup(folder, run, events) as ppo:
        return Loop(ppo, stop, started).run()
