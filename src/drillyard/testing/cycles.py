"""Runs that are started, disturbed and cancelled at any moment, again and again; what is left of them afterwards."""

import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunInfo, RunOutcome, RunRequest, RunState
from drillyard.daemon.client import DaemonClient
from drillyard.processes.environment import OWNER
from drillyard.processes.table import rows
from drillyard.testing.actors import act

WORDS = (
    "", "save=3", "deaf", "stubborn", "stubborn deaf", "idle=2", "leave=2", "finish=4", "crash=3 again", "segv=2",
    "exit=2", "early", "silent=2", "fail=2", "save=2 segv=5",
)  # fmt: skip
GRACE_S = 0.2
LONGEST_WAIT_S = 0.6


class Cycles(NamedTuple):
    """What happened, and what is left: each of the lists should be empty."""

    cycles: int
    seconds: float
    outcomes: dict[str, int]
    wrong: tuple[str, ...]
    """Runs whose end is not what it must be."""
    processes: tuple[str, ...]
    sockets: tuple[str, ...]
    folders: tuple[str, ...]


def cycle_runs(client: DaemonClient, runs: Path, cycles: int, seed: int, side_by_side: int = 3) -> Cycles:
    """Start runs of the actor, wait a random moment, kill or pause or leave them, cancel and delete them.

    Args:
        client: of a daemon whose home has the actor.
        runs: the home's folder of runs.
        side_by_side: threads, each with a run of its own.
    """
    began = time.monotonic()
    numbers = iter(range(cycles))
    lock = threading.Lock()
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    ids: list[str] = []

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            ended, words = _cycle(client, random.Random(seed * 1_000_003 + number))  # noqa: S311
            with lock:
                ids.append(ended.run_id)
                outcomes[ended.outcome.value if ended.outcome else "none"] += 1
                if ended.state is not RunState.ENDED or ended.outcome is None or not ended.deleted:
                    wrong.append(f"cycle {number} ({words}): {ended.state}, {ended.outcome}: {ended.reason}")

    threads = [threading.Thread(target=work, name=f"cycle {number}") for number in range(side_by_side)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Cycles(
        cycles=len(ids),
        seconds=time.monotonic() - began,
        outcomes=dict(outcomes),
        wrong=tuple(wrong),
        processes=processes_of(frozenset(ids)),
        sockets=tuple(str(path) for path in runs.rglob("*.sock")),
        folders=tuple(path.name for path in runs.iterdir()),
    )


def processes_of(run_ids: frozenset[str]) -> tuple[str, ...]:
    """Live processes that carry the mark of one of the runs, or stand in one of their folders; zombies too."""
    found: list[str] = []
    for row in rows():
        place = Path(f"/proc/{row.pid}")
        try:
            marks = [part for part in (place / "environ").read_text(errors="replace").split("\0") if OWNER in part]
            cwd = str((place / "cwd").readlink())
        except OSError:
            continue
        if any(mark.partition("=")[2] in run_ids for mark in marks) or any(run_id in cwd for run_id in run_ids):
            found.append(f"{row.pid} in {cwd}")
    return tuple(found)


def _cycle(client: DaemonClient, chance: random.Random) -> tuple[RunInfo, str]:
    words = chance.choice(WORDS)
    run = client.submit_run(_wish(words, chance))
    time.sleep(chance.random() ** 2 * LONGEST_WAIT_S)
    match chance.randrange(5):
        case 0:
            _kill(client.get_run(run.run_id), chance)
        case 1:
            _try(lambda: client.pause_run(run.run_id))
        case 2:
            _kill(client.get_run(run.run_id), chance)
            time.sleep(chance.random() * 0.2)
        case _:
            pass
    if chance.random() < 0.2:
        # Two at once: both must come back, and both with the same end.
        rival = threading.Thread(target=lambda: _try(lambda: client.cancel_run(run.run_id, "rival", GRACE_S)))
        rival.start()
        _try(lambda: client.cancel_run(run.run_id, "cycle", GRACE_S))
        rival.join()
    else:
        _try(lambda: client.cancel_run(run.run_id, "cycle", GRACE_S))
    ended = client.wait_ended(run.run_id, 60.0)
    if ended.outcome is RunOutcome.CANCELLED and ended.reason not in ("cycle", "rival"):
        return ended, words
    return client.delete_run(run.run_id), words


def _wish(words: str, chance: random.Random) -> RunRequest:
    return act(words, step_s=chance.choice([0.002, 0.01, 0.05]))


def _kill(run: RunInfo, chance: random.Random) -> None:
    if run.pid:
        try:
            os.kill(run.pid, chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV, signal.SIGSTOP]))
        except ProcessLookupError:
            pass


def _try(call: Callable[[], object]) -> None:
    """Refusals are part of it: the run may have ended a moment before."""
    try:
        call()
    except DrillyardError:
        pass
