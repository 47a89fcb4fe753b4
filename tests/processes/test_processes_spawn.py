"""Children are started by exec, take the priority they were given, and die with their parent when asked to."""

import json
import os
import select
import signal
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest

from drillyard.processes.group import wait_for_exit
from drillyard.processes.spawn import spawn
from drillyard.processes.table import row

pytestmark = pytest.mark.process

REPORT = """
import json, os, sys
from drillyard.processes import child
child.arm()
print(json.dumps({
    "niceness": os.getpriority(os.PRIO_PROCESS, 0),
    "scheduler": os.sched_getscheduler(0) if hasattr(os, "sched_getscheduler") else None,
    "name": open("/proc/self/comm").read().strip() if sys.platform == "linux" else None,
    "group": os.getpgid(0), "session": os.getsid(0), "pid": os.getpid(),
    "args": sys.argv[1:], "path": sys.path, "cwd": os.getcwd(),
    "env": {key: value for key, value in os.environ.items() if key.endswith(("_NUM_THREADS", "_")) or key in
            ("PYTHONUNBUFFERED", "EXTRA") or key.startswith("DRILLYARD_")},
    "stdin": os.read(0, 1).decode(),
}))
"""


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    (tmp_path / "reporter.py").write_text(REPORT)
    return tmp_path


def report(modules: Path, args: Sequence[str] = (), **options: object) -> dict[str, object]:
    env = {**os.environ, "PYTHONPATH": str(modules), "EXTRA": "kept"}
    process = spawn("reporter", args, stdout=subprocess.PIPE, env=env, **options)  # type: ignore[arg-type]
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    found: dict[str, object] = json.loads(out)
    return found


def test_a_child_takes_what_it_was_given(modules: Path) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    niceness = min(own + 7, 19)
    found = report(modules, ["one", "two words"], role="rollout", niceness=niceness, batch=True, blas_threads=2)
    assert found["niceness"] == niceness
    assert found["args"] == ["one", "two words"]
    assert found["group"] == os.getpgid(0)
    assert found["stdin"] == "", "no child reads our terminal"
    env = found["env"]
    assert isinstance(env, dict)
    assert env["OMP_NUM_THREADS"] == env["OPENBLAS_NUM_THREADS"] == env["MKL_NUM_THREADS"] == "2"
    assert env["PYTHONUNBUFFERED"] == "1"
    assert env["EXTRA"] == "kept"
    assert "MALLOC_TRIM_THRESHOLD_" in env
    assert not {"DRILLYARD_ROLE", "DRILLYARD_DIE_WITH", "DRILLYARD_NICENESS", "DRILLYARD_BATCH"} & set(env), (
        "grandchildren must not arm themselves by what was meant for the child"
    )
    if sys.platform == "linux":
        assert found["name"] == "dy-rollout"
        assert found["scheduler"] == os.SCHED_BATCH


def test_a_leader_has_its_own_session(modules: Path) -> None:
    found = report(modules, role="a-role-with-a-long-name", new_session=True)
    assert found["group"] == found["session"] == found["pid"]
    if sys.platform == "linux":
        assert found["scheduler"] == os.SCHED_OTHER
        assert found["name"] == "dy-a-role-with-"


def test_the_working_directory_is_not_searched_for_modules(modules: Path) -> None:
    found = report(modules, role="studio", cwd=modules)
    assert found["cwd"] == os.path.realpath(modules)
    path = found["path"]
    assert isinstance(path, list)
    assert "" not in path
    assert path.count(str(modules)) == 1, "only because PYTHONPATH says so"


def test_only_passed_descriptors_are_inherited(modules: Path) -> None:
    (modules / "descriptors.py").write_text(
        "import os, sys; print(sorted(int(n) for n in os.listdir('/dev/fd') if os.path.exists(f'/dev/fd/{n}')))"
    )
    shared, other = os.pipe()
    os.set_inheritable(other, True)
    env = {**os.environ, "PYTHONPATH": str(modules)}
    process = spawn("descriptors", role="learner", pass_fds=[shared], stdout=subprocess.PIPE, env=env)
    out, _ = process.communicate(timeout=60)
    os.close(shared)
    os.close(other)
    found = json.loads(out)
    assert shared in found
    assert other not in found


PARENT = """
import os, sys
from drillyard.processes.spawn import spawn
env = {**os.environ, "PYTHONPATH": sys.argv[1]}
child = spawn("sleeper", role="rollout", die_with=os.getpid(), stdout=1, env=env)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere children learn it from their sockets")
def test_a_child_dies_with_its_parent(modules: Path) -> None:
    (modules / "sleeper.py").write_text(
        textwrap.dedent(
            """
            import os, signal, time
            from drillyard.processes import child
            child.arm()
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            print(os.getpid(), flush=True)
            time.sleep(60)
            """
        )
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(modules)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    )
    assert parent.stdin is not None
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert row(child) is not None
    parent.send_signal(signal.SIGKILL)
    parent.wait(10)
    ready, _, _ = select.select([parent.stdout], [], [], 10)
    assert ready, "the child still holds its output"
    assert parent.stdout.read() == b""
    wait_for_exit([child], 10)
    parent.stdin.close()
    parent.stdout.close()


def test_a_child_whose_parent_died_before_it_was_armed_ends_at_once(modules: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(modules)}
    process = spawn("reporter", role="rollout", die_with=1, stdout=subprocess.PIPE, env=env)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, b"")


def test_arming_a_process_that_nobody_spawned_changes_nothing(modules: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(modules)}
    done = subprocess.run(
        [sys.executable, "-m", "reporter"], env=env, capture_output=True, check=True, stdin=subprocess.DEVNULL
    )
    assert json.loads(done.stdout)["niceness"] == os.getpriority(os.PRIO_PROCESS, 0)
