"""What a new daemon does with what an earlier one left: nothing of it is lost, nothing counted twice."""

import logging
import time

import msgspec

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunConfig, RunInfo, RunOutcome, RunState
from drillyard.daemon.crashes import read_crashes
from drillyard.daemon.launch import read_launch
from drillyard.daemon.life import QUEUED
from drillyard.daemon.process import find_leader
from drillyard.daemon.run import Run
from drillyard.daemon.run_folder import RunFolder
from drillyard.daemon.supervisor import Supervisor

log = logging.getLogger("drillyard.daemon")


def adopt_runs(supervisor: Supervisor) -> int:
    """Load every run of the home; follow those that live, and settle those that died meanwhile.

    Runs come from the registry; folders that it does not know are read again from their first event.

    Returns:
        How many runs are alive.
    """
    folders = {path.name: RunFolder(path) for path in supervisor.home.runs.iterdir() if path.is_dir()}
    for stored in supervisor.registry.load():
        folder = folders.pop(stored.info.run_id, None)
        if folder is None:
            log.warning("the folder of run %s is gone; it is forgotten", stored.info.run_id)
            supervisor.registry.delete(stored.info.run_id)
            continue
        run = Run(stored.info, folder, stored.event_offset, stored.place)
        run.saved = stored.info
        _take_over(supervisor, run)
    for run_id, folder in sorted(folders.items()):
        try:
            run = Run(rebuild(folder), folder)
        except DrillyardError as error:
            log.warning("%s is passed over: %s", run_id, error.sentence)
            continue
        _take_over(supervisor, run)
        supervisor.publish(run)
    return len(supervisor.active)


def rebuild(folder: RunFolder) -> RunInfo:
    """A run as its folder tells it, before its events.

    Raises:
        DrillyardError: there is no config to read.
    """
    info = folder.ended()
    if info is None:
        restarts = read_crashes(folder.path).restarts
        info = msgspec.structs.replace(new_info(folder, folder.config()), restarts=restarts)
    labels = folder.labels()
    if labels is None:
        return info
    return msgspec.structs.replace(info, name=labels.name, tags=labels.tags, notes=labels.notes)


def new_info(folder: RunFolder, config: RunConfig) -> RunInfo:
    """A run that has not begun."""
    request = config.request
    launch = read_launch(folder.path)
    return RunInfo(
        run_id=config.run_id,
        name=request.name,
        worker=request.worker,
        env_id=request.env_id,
        env_options=request.env_options,
        algorithm=request.algorithm,
        seed=request.seed,
        state=RunState.CREATED,
        folder=str(folder.path),
        created_at=config.created_at,
        resumed_from=request.resume_from,
        phase=QUEUED,
        tags=request.tags,
        notes=request.notes,
        priority=request.priority,
        resources=request.resources,
        can_pause=launch is None or launch.can_pause,
        can_show=launch is None or launch.can_show,
    )


def _take_over(supervisor: Supervisor, run: Run) -> None:
    # The home may have been moved since.
    if run.info.folder != str(run.folder.path):
        run.life.set(folder=str(run.folder.path))
    supervisor.runs[run.run_id] = run
    if run.life.ended:
        return
    run.leader = find_leader(run.folder.path, run.run_id)
    waits = run.life.state is RunState.CREATED and run.info.outcome is None and not run.folder.events.exists()
    if run.leader is None and waits:
        return  # it is in the queue still
    if run.leader is not None:
        if run.life.state is RunState.CREATED:
            run.life.move(RunState.STARTING, "starting")
        gpus = run.leader.gpus or run.info.gpus
        supervisor.gpus.keep(run.run_id, gpus)
        run.life.set(pid=run.leader.pid, gpus=gpus)
    run.life.last_sign = time.monotonic()
    supervisor.attend(run)
    if run.leader is None:
        supervisor.close(run, ask=False)
    elif run.life.state is RunState.STOPPING and run.info.outcome is RunOutcome.CANCELLED:
        # Its end was decided, and the daemon that saw to it is gone.
        supervisor.close(run, ask=True, grace_s=run.stop_grace_s)
    elif run.life.state is RunState.STOPPING and run.info.outcome is RunOutcome.FAILED:
        supervisor.close(run, ask=False)
