"""Rows of a replay: the same memory on both sides, reserved whole or refused with a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.rollout.replay import rows as module
from drillyard.rollout.replay.available import available_bytes
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.testing.replay import sized_env

ENV = sized_env(3)


def test_both_sides_see_the_same_rows() -> None:
    owner = ReplayRows.create(ENV, 32)
    worker = ReplayRows.attach(os.dup(owner.fd), ENV, 32, writable=True)
    viewer = ReplayRows.attach(os.dup(owner.fd), ENV, 32, writable=False)
    assert (owner.obs.shape, owner.action.shape, owner.reward.shape) == ((32, 3), (32,), (32,))
    assert (owner.obs.dtype, owner.action.dtype, owner.reward.dtype) == (np.float32, np.int32, np.float32)
    assert owner.rows == 32
    assert owner.memory_bytes >= 32 * 20
    worker.obs[31], worker.action[31], worker.reward[31] = (1, 2, 3), 1, 0.5
    for side in (owner, viewer):
        assert (side.obs[31].tolist(), int(side.action[31]), float(side.reward[31])) == ([1, 2, 3], 1, 0.5)
    with pytest.raises(ValueError, match="read-only"):
        viewer.obs[0] = 1
    for side in (owner, worker, viewer):
        side.close()
        side.close()


@pytest.mark.parametrize(("env", "rows"), [(sized_env(4), 32), (ENV, 48), (ENV, 16)])
def test_other_rows_are_refused(env: object, rows: int) -> None:
    owner = ReplayRows.create(ENV, 32)
    with pytest.raises(DrillyardError, match="publishes another layout of 'replay'") as caught:
        ReplayRows.attach(os.dup(owner.fd), env, rows, writable=True)  # type: ignore[arg-type]
    assert caught.value.code is ErrorCode.LAYOUT_MISMATCH
    owner.close()


def test_envs_without_choices_or_with_opponents_are_refused() -> None:
    for changed, words in (
        (msgspec.structs.replace(ENV, action=ActionSpec("box", 2)), "box actions"),
        (msgspec.structs.replace(ENV, agents=("one", "two")), "2 agents"),
    ):
        with pytest.raises(DrillyardError, match=words) as caught:
            ReplayRows.create(changed, 16)
        assert caught.value.code is ErrorCode.UNSUPPORTED
    with pytest.raises(ValueError, match="pages of 16"):
        ReplayRows.create(ENV, 20)
    with pytest.raises(DrillyardError, match="too large"):
        ReplayRows.create(ENV, 2**31)


def test_more_than_there_is_is_refused_before_anything_is_reserved(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("it was reserved")

    monkeypatch.setattr(os, "posix_fallocate", never)
    with pytest.raises(DrillyardError, match=r"needs \d+ MiB of memory.*lower replay_capacity") as caught:
        ReplayRows.create(sized_env(100_000), 2**30)  # 400 TB
    assert caught.value.code is ErrorCode.DISK
    assert "\n" not in caught.value.sentence


def test_a_refusal_of_the_kernel_says_which_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(DrillyardError, match="lower replay_capacity"):
        ReplayRows.create(ENV, 16)
    monkeypatch.undo()
    monkeypatch.setattr(module, "available_bytes", lambda: None)  # a system that does not tell
    ReplayRows.create(ENV, 16).close()


@pytest.mark.process
def test_a_limit_of_the_account_is_a_sentence_too() -> None:
    code = (
        "import resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))\n"
        "from drillyard.rollout.replay.rows import ReplayRows\n"
        "from drillyard.testing.replay import sized_env\n"
        "from drillyard.contracts.errors import DrillyardError\n"
        "try:\n    ReplayRows.create(sized_env(4), 10**5 // 16 * 16)\n"
        "except DrillyardError as error:\n    print(error.sentence)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ulimit -f" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it in /proc")
def test_all_is_reserved_at_once_and_touched_only_by_use() -> None:
    owner = ReplayRows.create(ENV, 2**18)
    assert os.fstat(owner.fd).st_blocks * 512 >= owner.memory_bytes
    before = _shared_pss()
    owner.obs[: 2**16] = 1
    touched = _shared_pss() - before
    assert 0.5 * 2**16 * 12 < touched < 0.5 * owner.memory_bytes
    owner.close()


def _shared_pss() -> int:
    """Bytes of shared memory that this process has touched."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss_Shmem:"))


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it in /proc")
def test_what_is_available_is_the_least_of_machine_and_groups(tmp_path: Path) -> None:
    proc, cgroups = tmp_path / "proc", tmp_path / "cgroup"
    (proc / "self").mkdir(parents=True)
    assert available_bytes(proc, cgroups) is None
    (proc / "meminfo").write_text("MemTotal: 9000 kB\nMemAvailable:    5000 kB\n")
    assert available_bytes(proc, cgroups) == 5000 * 1024
    (proc / "self" / "cgroup").write_text("0::/slice/run\n")
    inner = cgroups / "slice" / "run"
    inner.mkdir(parents=True)
    (inner / "memory.max").write_text("max\n")
    (inner / "memory.current").write_text("100\n")
    assert available_bytes(proc, cgroups) == 5000 * 1024
    (cgroups / "slice" / "memory.max").write_text("1000000\n")  # the parent's limit holds as well
    (cgroups / "slice" / "memory.current").write_text("700000\n")
    (cgroups / "slice" / "memory.stat").write_text("anon 5\ninactive_file 50000\n")
    assert available_bytes(proc, cgroups) == 350_000
    (proc / "self" / "cgroup").write_text("4:memory:/run\n3:cpu:/elsewhere\n")
    old = cgroups / "memory" / "run"
    old.mkdir(parents=True)
    (old / "memory.limit_in_bytes").write_text("2000\n")
    (old / "memory.usage_in_bytes").write_text("3000\n")
    assert available_bytes(proc, cgroups) == 0
    real = available_bytes()
    assert real is not None
    assert real > 0
