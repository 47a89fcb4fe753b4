"""A group has stopped when nobody is left in it, whatever its members try."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drillyard.processes.group import group_members, identity, is_alive, stop_group
from drillyard.processes.table import Identity, descendants, row, rows

pytestmark = pytest.mark.process

LEADER = """
import os, signal, subprocess, sys, time
kind = sys.argv[1]
def child(*command):
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)
pids = [os.getpid()]
if kind == "obeys":
    pids.append(child("sleep", "60").pid)
if kind == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    pids.append(child(sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)").pid)
if kind == "escapes":
    pids.append(child("setsid", "sleep", "60").pid)
    pids.append(child("sleep", "60").pid)
if kind == "breeds":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    script = "import os, signal, time\\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\\nwhile True:\\n    if os.fork() == 0:\\n        time.sleep(0.5)\\n        os._exit(0)\\n    time.sleep(0.02)"
    pids.append(child(sys.executable, "-c", script).pid)
print(*pids, flush=True)
if kind == "orphans":
    pids.append(child("sleep", "60").pid)
    os._exit(0)
if kind == "ends":
    sys.exit(0)
time.sleep(60)
"""  # noqa: E501 - a script of its own


def begin(kind: str) -> tuple["subprocess.Popen[bytes]", list[Identity]]:
    """A group of its own and the identities of its first members."""
    reader, writer = os.pipe()
    leader = subprocess.Popen([sys.executable, "-c", LEADER, kind], stdout=writer, start_new_session=True)
    os.close(writer)
    with os.fdopen(reader) as output:
        pids = [int(pid) for pid in output.readline().split()]
    known = [identity(pid) for pid in pids if row(pid) is not None]
    return leader, known


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        ("ends", "grace"),
        ("obeys", "term"),
        ("stubborn", "kill"),
        ("escapes", "term"),
        ("orphans", "term"),
        ("breeds", "kill"),
    ],
)
def test_nobody_is_left(kind: str, stage: str) -> None:
    leader, known = begin(kind)
    report = stop_group(
        leader.pid, grace_s=20 if kind == "ends" else 0, term_s=0.3 if stage == "kill" else 20, reap=leader.poll
    )
    assert report == (stage, ())
    assert group_members(leader.pid) == []
    assert not [who for who in known if is_alive(who)]
    assert leader.poll() is not None, "the leader was reaped"


def test_a_group_that_is_gone_has_stopped() -> None:
    leader = subprocess.Popen(["true"], start_new_session=True)
    leader.wait()
    assert stop_group(leader.pid, grace_s=0, term_s=0) == ("grace", ())


@pytest.mark.parametrize("pgid", [0, 1, os.getpgrp()])
def test_our_own_group_is_never_stopped(pgid: int) -> None:
    with pytest.raises(ValueError, match="must not be stopped"):
        stop_group(pgid, grace_s=0, term_s=0)


def test_an_identity_names_one_process_for_good() -> None:
    child = subprocess.Popen(["sleep", "60"])
    who = identity(child.pid)
    assert is_alive(who)
    assert is_alive((who.pid, who.start_time)), "also as it comes from a database"
    assert who.start_time < 2**63
    assert not is_alive(Identity(who.pid, who.start_time + 1)), "the same pid, another process"
    child.send_signal(signal.SIGKILL)
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert not is_alive(who), "ended, though not reaped"
    child.wait()
    assert not is_alive(who)
    with pytest.raises(ProcessLookupError):
        identity(child.pid)


def test_the_table_knows_our_children() -> None:
    child = subprocess.Popen(["sleep", "60"])
    assert child.pid in [each.pid for each in descendants(os.getpid())]
    found = row(child.pid)
    assert found is not None
    assert (found.parent, found.group, found.zombie) == (os.getpid(), os.getpgid(0), False)
    child.kill()
    child.wait()
    assert row(child.pid) is None


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_a_name_may_hold_anything(tmp_path: Path) -> None:
    strange = tmp_path / ") Z 1 1 (("
    strange.symlink_to("/bin/sleep")
    child = subprocess.Popen([strange, "60"])
    found = row(child.pid)
    assert found is not None
    assert (found.parent, found.zombie) == (os.getpid(), False)
    assert child.pid in {each.pid for each in rows()}
    child.kill()
    child.wait()


def test_a_member_that_the_scan_has_just_missed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    leader, _ = begin("obeys")
    scans = iter([[]])
    whole = rows
    monkeypatch.setattr("drillyard.processes.group.rows", lambda: next(scans, None) or whole())
    assert stop_group(leader.pid, grace_s=0, term_s=20, reap=leader.poll).stage == "term"
    assert group_members(leader.pid) == []
