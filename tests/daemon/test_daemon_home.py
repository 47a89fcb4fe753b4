"""Home, lock, ids, registry, checkpoints of a run, and the doctor: what the daemon keeps on disk."""

import hashlib
import os
import sqlite3
import stat
import threading
from pathlib import Path

import msgspec
import pytest
from daemon_harness import refused

from drillyard.contracts.checkpoint import CheckpointManifest, digest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunInfo, RunState
from drillyard.daemon.checkpoints import check_checkpoint, newest_checkpoint
from drillyard.daemon.doctor import STUDIO_PORT, doctor
from drillyard.daemon.files import create_once, write_atomic
from drillyard.daemon.home import Home
from drillyard.daemon.ids import ADJECTIVES, ANIMALS, IdMaker
from drillyard.daemon.lock import DaemonLock
from drillyard.daemon.registry import Registry, StoredRun, open_registry


def info(run_id: str, **fields: object) -> RunInfo:
    base = RunInfo(
        run_id=run_id, name="", env_id="e", algorithm="ppo", seed=0, state=RunState.RUNNING, folder="f", created_at=1.0
    )
    return msgspec.structs.replace(base, **fields)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_where_the_home_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "here"))
    assert Home.default().root == tmp_path / "here"
    monkeypatch.delenv("DRILLYARD_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert Home.default().root == tmp_path / "data" / "drillyard"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Home.default().root == tmp_path / ".local" / "share" / "drillyard"


def test_a_home_is_private_and_its_token_made_once(home: Home) -> None:
    tokens: set[str] = set()

    def prepare() -> None:
        home.prepare()
        tokens.add(home.token())

    threads = [threading.Thread(target=prepare) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tokens) == 1
    assert len(tokens.pop()) >= 43
    assert {mode(path) for path in (home.root, home.runs, home.stages, home.replays, home.logs)} == {0o700}
    assert mode(home.token_path) == 0o600
    assert not [path for path in home.root.iterdir() if path.name.startswith(".")]


def test_a_token_that_others_could_read_is_replaced(home: Home) -> None:
    home.prepare()
    first = home.token()
    home.token_path.chmod(0o644)
    second = home.token()
    assert second != first
    assert mode(home.token_path) == 0o600
    home.token_path.write_text("")
    assert len(home.token()) >= 43


def test_small_files_are_old_or_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_atomic(path, b"old")
    assert create_once(path, b"other") is False

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    error = refused(lambda: write_atomic(path, b"new"))
    assert error.code is ErrorCode.DISK
    assert "full" in error.sentence
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_one_lock_a_home(tmp_path: Path) -> None:
    lock = DaemonLock(tmp_path / "lock")
    error = refused(lambda: DaemonLock(tmp_path / "lock"))
    assert error.code is ErrorCode.BUSY
    assert f"pid {os.getpid()}" in error.sentence
    lock.release()
    DaemonLock(tmp_path / "lock").release()


def test_ids_sort_in_the_order_of_their_making() -> None:
    maker = IdMaker("20200101-000000-old-one")
    ids = [maker.next() for _ in range(20)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 20
    assert all(part in ADJECTIVES + ANIMALS for each in ids for part in each.split("-")[2:])
    assert len(set(ADJECTIVES)) == len(set(ANIMALS)) == 64
    assert IdMaker(ids[-1]).next() > ids[-1]
    assert IdMaker("29990101-000000-far-future").next() < "29990101"


def test_the_registry_keeps_runs_with_their_offsets(tmp_path: Path) -> None:
    path = tmp_path / "registry.sqlite"
    registry = Registry(path)
    registry.save(StoredRun(info("a", metrics={"elo": 1.5}), 10))
    registry.save(StoredRun(info("b"), 20))
    registry.save(StoredRun(info("a", env_steps=7), 30))
    registry.delete("b")
    registry.close()
    registry = Registry(path)
    assert registry.load() == [StoredRun(info("a", env_steps=7), 30)]
    registry.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        connection.execute("UPDATE runs SET info = '{broken'")
    connection.close()
    registry = Registry(path)
    assert registry.load() == []
    registry.close()


def test_a_registry_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "registry.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    assert refused(lambda: Registry(path)).code is ErrorCode.UNSUPPORTED
    path.unlink()
    path.mkdir()
    assert refused(lambda: Registry(path)).code is ErrorCode.NOT_PERMITTED
    assert refused(lambda: Registry(tmp_path / "no" / "folder")).code is ErrorCode.NOT_PERMITTED
    path.rmdir()
    path.write_bytes(b"nonsense" * 4096)
    assert refused(lambda: Registry(path)).code is ErrorCode.DAMAGED
    registry, notice = open_registry(path)
    assert "rebuilt" in notice
    assert registry.load() == []
    registry.close()
    assert len(list(tmp_path.glob("registry.sqlite.damaged-*"))) == 1


def checkpoint(folder: Path, steps: int) -> Path:
    path = folder / "checkpoints" / f"step_{steps:012d}"
    path.mkdir(parents=True)
    tensors = os.urandom(64)
    manifest = CheckpointManifest(
        run_id="r", env_id="e", policy=PolicySpec(obs_size=3, action=ActionSpec(kind="discrete", size=2)),
        policy_version=1, env_steps=steps, updates=1, episodes=1, settings={}, metrics={}, reason="test",
        created_at=1.0, drillyard_version="0", tensors={},
        tensors_digest=hashlib.blake2b(tensors, digest_size=16).hexdigest(),
    )  # fmt: skip
    (path / "weights.safetensors").write_bytes(tensors)
    unsigned = {**msgspec.to_builtins(manifest), "manifest_digest": "0" * 32}
    signature = digest(msgspec.json.encode(unsigned))
    (path / "manifest.json").write_bytes(msgspec.json.encode({**unsigned, "manifest_digest": signature}))
    return path


def test_the_newest_whole_checkpoint_is_found(tmp_path: Path) -> None:

    def found() -> Path | None:
        newest = newest_checkpoint(tmp_path / "checkpoints")
        return None if newest is None else newest[0]

    assert found() is None
    old, middle, new, newest = (checkpoint(tmp_path, steps) for steps in (9, 10, 200, 3000))
    (tmp_path / "checkpoints" / ".tmp-step").mkdir()
    assert found() == newest
    (newest / "weights.safetensors").write_bytes(b"torn")
    assert refused(lambda: check_checkpoint(newest)).code is ErrorCode.DAMAGED
    (new / "manifest.json").write_bytes(b"{")
    assert refused(lambda: check_checkpoint(new)).code is ErrorCode.DAMAGED
    (middle / "weights.safetensors").unlink()
    assert refused(lambda: check_checkpoint(middle)).code is ErrorCode.NOT_FOUND
    assert found() == old


def test_the_doctor_finds_a_sound_home_sound_and_a_broken_one_not(home: Home) -> None:
    checks = {check.name: check for check in doctor(home, port=0)}
    wanted = {"python", "cores", "memory", "shared memory", "home", "disk", "socket", "daemon", "registry", "port",
              "page", "numpy", "extras"}  # fmt: skip
    assert checks.keys() == wanted
    assert all(check.ok for name, check in checks.items() if name not in ("page", "memory", "disk")), checks
    assert all(check.sentence.endswith(".") for check in checks.values())
    assert not home.root.exists()  # it looks, it does not touch
    home.prepare()
    home.registry.write_bytes(b"nonsense" * 1000)
    home.socket.write_text("no socket")
    bad = {check.name for check in doctor(home, port=0) if not check.ok} - {"page", "memory", "disk"}
    assert bad >= {"registry", "socket"}


def test_the_doctor_looks_at_the_studio_s_port() -> None:
    from drillyard.studio.config import DEFAULT_PORT

    assert STUDIO_PORT == DEFAULT_PORT


def test_errors_are_sentences_with_codes() -> None:
    with pytest.raises(DrillyardError) as caught:
        DaemonLock(Path("/proc/no/lock"))
    assert caught.value.code in (ErrorCode.DISK, ErrorCode.NOT_PERMITTED)
