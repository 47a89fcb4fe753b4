"""Workers that break in every way: a typed outcome and a sentence each, and the healthy run beside never notices."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from daemon_harness import DaemonUnderTest, until, wait_steps
from foreign_house import act, house

from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.run import STDERR_LINES, RestartPolicy, RunInfo, RunOutcome, RunResources, RunState
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.daemon.process import owned
from drillyard.processes.group import group_members

pytestmark = pytest.mark.process

COMPLETED, FAILED = RunOutcome.COMPLETED, RunOutcome.FAILED


class Beside(NamedTuple):
    """A daemon with a healthy run, for all tests here."""

    client: DaemonClient
    healthy: RunInfo


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Beside]:
    folder = tmp_path_factory.mktemp("broken")
    with pytest.MonkeyPatch.context() as patch:
        daemon = DaemonUnderTest(Home(folder / "home"))
        house(daemon.home, folder, patch)
        client = daemon.start(worker_running_s=3.0, measure_s=0.1, term_s=0.3, limit_margin_s=0.3, stopping_s=2.0)
        try:
            healthy = client.submit_run(act("save=400"))
            wait_steps(client, healthy, 100)
            yield Beside(client, healthy)
        finally:
            daemon.end()


@pytest.fixture(autouse=True)
def the_healthy_run_never_notices(beside: Beside) -> Iterator[None]:
    before = beside.client.get_run(beside.healthy.run_id)
    yield
    after = wait_steps(beside.client, beside.healthy, before.env_steps + 300)
    assert (after.state, after.restarts, after.skipped_lines, after.pid) == (RunState.RUNNING, 0, 0, before.pid)


def ends(beside: Beside, words: str, **fields: object) -> RunInfo:
    """The end of a run of the actor, of which nothing is left."""
    run = beside.client.submit_run(act(words, **fields))
    ended = beside.client.wait_ended(run.run_id, 60)
    assert run.pid and not group_members(run.pid)
    assert not owned(run.run_id)
    assert not list(Path(run.folder).rglob("*.sock"))
    assert ended.reason and "\n" not in ended.reason and len(ended.reason) < 1000
    return ended


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        ("crash=3", ErrorCode.CRASHED, "exit code 1 .*RuntimeError: the actor was told to crash"),
        ("segv=3", ErrorCode.CRASHED, "killed by SIGSEGV"),
        ("exit=3", ErrorCode.CRASHED, "exit code 3"),
        ("early", ErrorCode.CRASHED, "exit code 9"),
        ("fail=3", ErrorCode.BAD_VALUE, "told to fail"),
        ("silent=3", ErrorCode.SILENT, "no progress for 3 s"),
        ("silent=3 stubborn deaf", ErrorCode.SILENT, "no progress for 3 s"),
        ("mute=3", ErrorCode.SILENT, "no progress for 3 s"),
        ("schema=3", ErrorCode.VERSION_MISMATCH, "version 2"),
        ("schema=3 stubborn deaf", ErrorCode.VERSION_MISMATCH, "version 2"),
    ],
)
def test_a_worker_that_breaks_has_failed(beside: Beside, words: str, code: ErrorCode, reason: str) -> None:
    ended = ends(beside, words, restart=RestartPolicy.NEVER)
    assert (ended.outcome, ended.code, ended.restarts) == (FAILED, code, 0), ended.reason
    assert re.search(reason, ended.reason), ended.reason


@pytest.mark.parametrize(
    ("words", "skipped"),
    [("utf8=3", 4), ("long=3", 1), ("unknown=3", 0), ("chatter=3", 0), ("flood=3", 0)],
)
def test_a_worker_that_says_strange_things_goes_on(beside: Beside, words: str, skipped: int) -> None:
    ended = ends(beside, f"{words} finish=20", megabytes=64)
    assert (ended.outcome, ended.skipped_lines, ended.restarts) == (COMPLETED, skipped, 0), ended.reason


def test_a_fork_bomb_ends_at_its_limit(beside: Beside) -> None:
    ended = ends(beside, "bomb=3", resources=RunResources(processes=40))
    assert (ended.outcome, ended.code) == (FAILED, ErrorCode.OVER_LIMIT)
    assert re.search(r"it had \d+ processes, and its limit is 40", ended.reason)


def test_a_memory_hog_ends_at_its_limit(beside: Beside) -> None:
    ended = ends(beside, "hog=3 stubborn", resources=RunResources(memory_mb=200))
    assert (ended.outcome, ended.code) == (FAILED, ErrorCode.OVER_LIMIT)
    assert re.search(r"took \d+ MB of memory, and its limit is 200 MB", ended.reason)


def test_what_left_group_parent_and_environment_ends_with_the_run(beside: Beside) -> None:
    run = beside.client.submit_run(act("leave=3"))
    stray = Path(run.folder) / "stray.txt"
    until(lambda: stray.exists() and stray.read_text().strip(), "a process has left")
    pid = int(stray.read_text())
    assert run.pid and os.getpgid(pid) != run.pid
    assert f"DRILLYARD_OWNER={run.run_id}" not in Path(f"/proc/{pid}/environ").read_text()
    beside.client.cancel_run(run.run_id, grace_s=0.5)
    until(lambda: not Path(f"/proc/{pid}").exists(), "it is gone")


def test_a_crash_loop_ends(beside: Beside) -> None:
    ended = ends(beside, "crash=2 again")
    assert (ended.outcome, ended.code, ended.restarts) == (FAILED, ErrorCode.CRASH_LOOP, 4)
    assert re.search("it crashed 5 times within 60 s, so it is not started again.*told to crash", ended.reason)
    assert len(ended.stderr_tail) == STDERR_LINES
    assert "RuntimeError" in ended.stderr_tail[-1]


def test_a_worker_that_cannot_be_stopped_is_stopped(beside: Beside) -> None:
    run = beside.client.submit_run(act("stubborn deaf idle=2"))
    wait_steps(beside.client, run, 400)
    began = time.monotonic()
    ended = beside.client.cancel_run(run.run_id)
    assert ended.outcome is RunOutcome.CANCELLED
    assert 1.5 < time.monotonic() - began < 10.0  # it claims to need 2 s
    assert run.pid and not group_members(run.pid)
