"""Ending a run in stages: message, grace, TERM, KILL; it has ended when none of its processes is left."""

import asyncio
import logging
import shutil
import time
from typing import TYPE_CHECKING

from drillyard.contracts.control import StopTraining
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunOutcome, RunState
from drillyard.daemon.crashes import start_again
from drillyard.daemon.files import with_last_words
from drillyard.daemon.leader_control import ask
from drillyard.daemon.process import Leader
from drillyard.daemon.run import Run

if TYPE_CHECKING:
    from drillyard.daemon.supervisor import Supervisor

log = logging.getLogger("drillyard.daemon")


async def close_run(supervisor: "Supervisor", run: Run, *, ask: bool) -> None:
    """End the processes of a run, then the run; one that crashed may get a new process instead.

    Args:
        supervisor: whose run it is.
        run: in any state but ENDED; `run.grace_until` says how long its leader may take.
        ask: whether to ask the leader to stop first; else its group is ended at once.
    """
    leader = run.leader
    if leader is not None:
        # Who has left the group is known by its parents, as long as they live.
        await supervisor.measure()
        if leader.alive():
            if ask:
                await _ask_to_stop(supervisor, run, leader)
            while leader.alive() and not run.at_once and time.monotonic() < run.grace_until:
                await asyncio.sleep(supervisor.settings.poll_s)
        while True:
            await asyncio.to_thread(
                leader.stop_group,
                run.run_id,
                supervisor.settings.term_s,
                at_once=run.at_once,
                escaped=lambda: run.escaped,
            )
            await supervisor.measure()
            if not run.escaped:
                break
    await _read_on(supervisor, run)
    if leader is not None and await start_again(supervisor, run, leader):
        run.closing = None
        supervisor.publish(run)
        return
    await _read_on(supervisor, run)
    run.leader = None  # nobody looks at its events any more
    run.finish_events()
    run.folder.tidy()
    _settle(run, leader)
    await supervisor.finish(run)
    life = run.life
    life.set(ended_at=time.time(), pid=None, usage=None, gpus=())
    life.move(RunState.ENDED, "")
    supervisor.note_end(run)


async def _read_on(supervisor: "Supervisor", run: Run) -> None:
    while not run.take_in():
        supervisor.changed.ring()
        await asyncio.sleep(0)


async def _ask_to_stop(supervisor: "Supervisor", run: Run, leader: Leader) -> None:
    seconds = min(supervisor.settings.ask_s, max(run.grace_until - time.monotonic(), 0.0))
    try:
        answer = await ask(run.folder.control, StopTraining(run_id=run.run_id, reason=run.info.reason), seconds)
        heard = answer.ok
    except DrillyardError:
        heard = False
    if not heard and time.monotonic() < run.grace_until:
        leader.terminate()


def _settle(run: Run, leader: Leader | None) -> None:
    """Say how it ended, if neither it nor its user has."""
    life = run.life
    tail = run.folder.stderr_tail()
    if life.info.outcome is None:
        if leader is None:
            life.decide(RunOutcome.LOST, "the daemon ended before the run's process was started; submit it again.")
        elif leader.exit_code is None and not any("Traceback" in line for line in tail):
            life.decide(RunOutcome.LOST, f"{leader.describe_exit()}, and it left no word why.")
        else:
            exit_words = f"{leader.describe_exit()} before the run was complete"
            life.decide(RunOutcome.FAILED, with_last_words(exit_words, tail), ErrorCode.CRASHED)
    good = life.info.outcome in (RunOutcome.COMPLETED, RunOutcome.CANCELLED)
    life.set(stderr_tail=() if good else tail)


def remove_temp(run: Run) -> None:
    """Remove the folder with a short name in which a worker keeps sockets."""
    if run.launch is not None:
        from drillyard.workers.files import short_temp

        shutil.rmtree(short_temp(run.run_id), ignore_errors=True)
