"""Runs whose process crashed: started again from their newest checkpoint, but not for ever."""

import asyncio
import logging
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS, RestartPolicy, RunOutcome, RunState
from drillyard.contracts.telemetry import Log
from drillyard.daemon.checkpoints import newest_checkpoint
from drillyard.daemon.files import disk_error, with_last_words, write_atomic
from drillyard.daemon.launch import first_config, write_worker_config

if TYPE_CHECKING:
    from drillyard.daemon.process import Leader
    from drillyard.daemon.run import Run
    from drillyard.daemon.settings import DaemonSettings
    from drillyard.daemon.supervisor import Supervisor

log = logging.getLogger("drillyard.daemon")

CRASHES_FILE = "crashes.json"
_LONG_GONE_S = 600.0
"""A process that died unseen so long ago is not started again: nobody expects that any more."""
_PAUSE_S = 0.1
_LONGEST_PAUSE_S = 2.0


class Crashes(msgspec.Struct, frozen=True, kw_only=True):
    """`crashes.json`: how often the process of a run was started again, and when it crashed."""

    restarts: int = 0
    times: tuple[float, ...] = ()
    """Unix times of the newest crashes."""
    furthest: int = 0
    """The most env steps that it ever reached."""
    idle: int = 0
    """Crashes in a row at which it had come no further than before."""


async def start_again(supervisor: "Supervisor", run: "Run", leader: "Leader") -> bool:
    """Start the process of a crashed run again, if that is wanted and makes sense.

    Args:
        leader: of the process that is gone, with its whole group; all that it said was taken in.

    Returns:
        Whether a process runs again; if not, the run must be settled, and may have been decided here.
    """
    launch = run.launch
    if launch is None or not _wanted(run):
        return False
    settings = supervisor.settings
    crashes = noted(run)
    try:
        write_atomic(run.folder.path / CRASHES_FILE, msgspec.json.encode(crashes))
        if reason := _loop(crashes, settings):
            what = f"{leader.describe_exit()}; {reason}, so it is not started again"
            run.life.decide(RunOutcome.FAILED, with_last_words(what, run.folder.stderr_tail()), ErrorCode.CRASH_LOOP)
            return False
        run.folder.tidy()
        newest = await asyncio.to_thread(newest_checkpoint, run.folder.checkpoints)
        await asyncio.sleep(min(_PAUSE_S * 2**crashes.idle, _LONGEST_PAUSE_S))
        if run.life.info.outcome is not None or run.life.state is RunState.STOPPING:
            return False  # its user was faster
        config = first_config(run.folder.path, run.config(), launch)
        where = "with a new policy, because it had saved none"
        if newest is not None:
            path, manifest = newest
            where = f"from {path.name}, saved at {manifest.env_steps} env steps"
            config = msgspec.structs.replace(config, resume_from=str(path))
        elif config.resume_from is not None:
            where = f"from {Path(config.resume_from).name}, as at first"
        _say(run, f"{leader.describe_exit()}; it is started again {where} (restart {crashes.restarts}).")
        # The counters count what the run has done, also what is lost with the crash: they never fall.
        info = run.info
        counters = (info.env_steps, info.updates, info.episodes)
        config = msgspec.structs.replace(config, next_seq=run.next_seq, first_counters=counters)
        write_worker_config(run.folder.path, config)
        supervisor.start_process(run)
    except DrillyardError as error:
        run.life.decide(RunOutcome.FAILED, error.sentence, error.code)
        return False
    run.life.started_again(time.monotonic())
    log.info("run %s: %s", run.run_id, f"{leader.describe_exit()}; started again {where}")
    return True


def read_crashes(folder: Path) -> Crashes:
    """What was noted of a run; none when it never crashed."""
    try:
        return msgspec.json.decode((folder / CRASHES_FILE).read_bytes(), type=Crashes)
    except (OSError, msgspec.DecodeError):
        return Crashes()


def noted(run: "Run") -> Crashes:
    """The crashes of a run with the one that just happened."""
    before = read_crashes(run.folder.path)
    steps = run.info.env_steps
    further = steps > before.furthest
    return Crashes(
        restarts=before.restarts + 1,
        times=(*before.times, time.time())[-50:],
        furthest=max(steps, before.furthest),
        idle=0 if further else before.idle + 1,
    )


def _wanted(run: "Run") -> bool:
    life = run.life
    if life.info.outcome is not None or life.state in (RunState.STOPPING, RunState.ENDED):
        return False
    request = run.config().request
    policy = request.restart
    if policy is None:
        policy = RestartPolicy.NEVER if request.worker == OURS else RestartPolicy.ON_CRASH
    if policy is RestartPolicy.NEVER:
        return False
    try:
        return time.time() - run.folder.events.stat().st_mtime < _LONG_GONE_S
    except OSError:
        return False


def _loop(crashes: Crashes, settings: "DaemonSettings") -> str:
    """Why it should not be started again, or empty."""
    recent = sum(1 for moment in crashes.times if moment > time.time() - settings.crash_window_s)
    if recent >= settings.crashes:
        return f"it crashed {recent} times within {settings.crash_window_s:.0f} s"
    if crashes.idle >= settings.crashes:
        return f"it crashed {crashes.idle} times without coming any further"
    return ""


def _say(run: "Run", sentence: str) -> None:
    """Put a line of our own into the event file, between two processes that write it.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED.
    """
    path = run.folder.events
    event = Log(run_id=run.run_id, seq=run.next_seq, ts=time.time(), level="warning", message=sentence)
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CLOEXEC)
        try:
            size = os.fstat(descriptor).st_size
            # What the process was saying when it died must not run into the next line.
            torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
            os.write(descriptor, b"\n" * torn + msgspec.json.encode(event) + b"\n")
        finally:
            os.close(descriptor)
    except OSError as error:
        raise disk_error(path, error) from error
    run.take_in()
