"""Checkpoints: complete or not there, whatever happens to the writer, the disk or the files."""

import errno
import hashlib
import json
import os
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drillyard.contracts.checkpoint import MANIFEST_FILE, TENSORS_FILE, CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.learning import checkpoint
from drillyard.learning.checkpoint import (
    best_checkpoint,
    checkpoints,
    load_checkpoint,
    load_manifest,
    mark_best,
    newest_valid,
    prune,
    save_checkpoint,
)
from drillyard.learning.policy_file import load_policy, policy_tensors
from drillyard.policies import mlp

SPEC = PolicySpec(obs_size=3, action=ActionSpec("discrete", 2), hidden=(4,))
KILLER = Path(__file__).parent / "checkpoint_killer.py"


def manifest(env_steps: int = 1000, **changes: Any) -> CheckpointManifest:
    fields: dict[str, Any] = {
        "run_id": "r", "env_id": "E", "policy": SPEC, "policy_version": 7, "env_steps": env_steps, "updates": 3,
        "episodes": 9, "settings": {"lr": 0.1, "hidden": [4]}, "metrics": {"elo": 1.5}, "reason": "test",
        "created_at": 1.0, "drillyard_version": "0", "tensors_digest": "", "tensors": {},
        "state": {"rng": {"state": "1" * 38}},
    }  # fmt: skip
    return CheckpointManifest(**(fields | changes))


def tensors() -> dict[str, np.ndarray]:
    params = mlp.flatten_all(mlp.init_params(SPEC, np.random.default_rng(0)), SPEC)
    policy = policy_tensors(SPEC, params, np.zeros(3, np.float32), np.ones(3, np.float32))
    return policy | {
        "moments": np.arange(6.0).reshape(2, 3),
        "steps": np.array([5], np.int64),
        "empty": np.zeros((0, 2)),
    }


def error_of(path: Path, load: Any = load_checkpoint) -> DrillyardError:
    with pytest.raises(DrillyardError) as caught:
        load(path)
    sentence = caught.value.sentence
    assert "\n" not in sentence
    assert str(path) in sentence
    return caught.value


def forge(path: Path, edit: Any = None, data: bytes | None = None) -> None:
    """Rewrite a checkpoint as an attacker would: any manifest, any tensor file, right digests."""
    body = json.loads((path / MANIFEST_FILE).read_bytes())
    if data is not None:
        (path / TENSORS_FILE).write_bytes(data)
        body["tensors_digest"] = hashlib.blake2b(data, digest_size=16).hexdigest()
    if edit is not None:
        edit(body)
    body["manifest_digest"] = "0" * 32
    raw = json.dumps(body).encode()
    (path / MANIFEST_FILE).write_bytes(
        raw.replace(b"0" * 32, hashlib.blake2b(raw, digest_size=16).hexdigest().encode(), 1)
    )


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return save_checkpoint(tmp_path / "checkpoints", manifest(), tensors())


def test_what_is_saved_is_loaded_bit_for_bit(saved: Path) -> None:
    assert saved.name == "step_000000001000"
    head, arrays = load_checkpoint(saved)
    assert set(arrays) == set(tensors())
    for name, array in tensors().items():
        assert arrays[name].dtype == array.dtype
        assert np.array_equal(arrays[name], array)
    filled = msgspec.structs.replace(manifest(), tensors_digest=head.tensors_digest, tensors=head.tensors)
    assert msgspec.json.encode(head) == msgspec.json.encode(filled)
    assert load_manifest(saved) == head
    assert sorted(entry.name for entry in saved.parent.iterdir()) == [saved.name]


def test_metrics_that_are_not_finite_are_left_out(tmp_path: Path) -> None:
    path = save_checkpoint(tmp_path, manifest(metrics={"a": float("nan"), "b": float("inf"), "c": 2.0}), tensors())
    assert load_manifest(path).metrics == {"c": 2.0}


def test_views_and_transposes_are_saved_as_they_look(tmp_path: Path) -> None:
    odd = {"t": np.arange(12, dtype=np.float32).reshape(3, 4).T, "s": np.arange(10)[::2]}
    _, arrays = load_checkpoint(save_checkpoint(tmp_path, manifest(), odd))
    assert all(np.array_equal(arrays[name], odd[name]) for name in odd)


def test_a_second_save_at_the_same_step_gets_its_own_name_and_is_newer(saved: Path) -> None:
    folder = saved.parent
    names = [save_checkpoint(folder, manifest(), tensors()).name for _ in range(10)]
    assert names[0] == "step_000000001000_2"
    assert newest_valid(folder) == folder / "step_000000001000_11"
    save_checkpoint(folder, manifest(1001), tensors())
    assert [path.name for path in checkpoints(folder)][:2] == ["step_000000001001", "step_000000001000_11"]


def test_newest_valid_passes_over_damage_and_strangers(saved: Path) -> None:
    folder = saved.parent
    newer = save_checkpoint(folder, manifest(2000), tensors())
    (folder / "step_abc").mkdir()
    (folder / "step_000000009999").mkdir()
    (newer / TENSORS_FILE).write_bytes((newer / TENSORS_FILE).read_bytes()[:-1])
    assert newest_valid(folder) == saved
    assert newest_valid(folder / "nowhere") is None
    assert newest_valid(saved / TENSORS_FILE) is None


def test_prune_keeps_the_newest_valid_and_the_best(tmp_path: Path) -> None:
    paths = [save_checkpoint(tmp_path, manifest(step), tensors()) for step in range(1, 8)]
    (paths[6] / TENSORS_FILE).write_bytes(b"")
    (paths[2] / TENSORS_FILE).write_bytes(b"")
    prune(tmp_path, 2, paths[0])
    # The damaged newest one does not count, but is kept: somebody may want to look at it.
    assert sorted(entry.name[-1] for entry in tmp_path.iterdir()) == ["1", "5", "6", "7"]
    prune(tmp_path, 2, None)
    assert sorted(entry.name[-1] for entry in tmp_path.iterdir()) == ["5", "6", "7"]


def test_prune_removes_nothing_where_nothing_loads(saved: Path) -> None:
    other = save_checkpoint(saved.parent, manifest(5), tensors())
    for path in (saved, other):
        (path / MANIFEST_FILE).unlink()
    prune(saved.parent, 1, None)
    assert saved.exists()
    assert other.exists()


def test_the_best_checkpoint_is_remembered(saved: Path) -> None:
    folder = saved.parent
    assert best_checkpoint(folder) is None
    mark_best(folder, saved)
    assert best_checkpoint(folder) == saved
    newer = save_checkpoint(folder, manifest(2000), tensors())
    mark_best(folder, newer)
    assert best_checkpoint(folder) == newer
    (newer / MANIFEST_FILE).write_bytes(b"{}")
    assert best_checkpoint(folder) is None
    (folder / "best").write_text("../../etc")
    assert best_checkpoint(folder) is None


@pytest.mark.process
def test_killed_at_any_call_a_save_leaves_the_old_or_the_new_checkpoint(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, str(KILLER), str(tmp_path / "c")], capture_output=True, text=True, timeout=120, check=True,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    *steps, finished, left = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(steps) > 20
    assert all(step["killed"] for step in steps)
    assert not finished["killed"]
    before = 1
    for step in (*steps, finished):
        assert step["found"] == step["loaded"]
        assert step["found"] in (before, step["step"] + 2)
        before = step["found"]
    assert {step["found"] == step["step"] + 2 for step in steps} == {True, False}
    assert left["left"] == [f"step_{before:012d}"]  # the next save sweeps what the killed ones left


def failing(monkeypatch: pytest.MonkeyPatch, step: int, code: int) -> Iterator[bool]:
    """Let the step-th of the calls that a save makes fail; yields whether it came to that."""
    made = [0]
    with monkeypatch.context() as patch:
        for name in ("open", "write", "fsync", "mkdir", "rename"):
            real = getattr(os, name)

            def wrapped(*args: Any, _real: Any = real, **kwargs: Any) -> Any:
                made[0] += 1
                if made[0] == step + 1:
                    raise OSError(code, os.strerror(code))
                return _real(*args, **kwargs)

            patch.setattr(os, name, wrapped)
        yield True
    yield made[0] > step


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES])
def test_an_error_at_any_call_gives_a_sentence_and_leaves_a_checkpoint(
    saved: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    folder, step = saved.parent, 0
    while True:
        attempt = failing(monkeypatch, step, code)
        next(attempt)
        try:
            path = save_checkpoint(folder, manifest(2000 + step), tensors())
        except DrillyardError as error:
            path = None
            assert error.code is (ErrorCode.NOT_PERMITTED if code == errno.EACCES else ErrorCode.DISK)
            assert error.sentence.startswith("Could not save a checkpoint in ")
            assert "\n" not in error.sentence
        reached = next(attempt)
        assert newest_valid(folder) is not None
        assert not [entry for entry in folder.iterdir() if entry.name.startswith(".saving")]
        if not reached:
            assert path is not None
            break
        step += 1
    assert step >= 10


def save_elsewhere(folder: Path, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """Save a checkpoint of 400 kB in a process of its own; prints the sentence if that fails."""
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "import numpy as np, checkpoint_killer as c\n"
        "try: c.save_checkpoint(Path(sys.argv[1]), c.manifest(9), {'x': np.zeros(100_000, np.float32)})\n"
        "except c.DrillyardError as error: print(error.sentence); sys.exit(3)\n"
    ).replace("c.DrillyardError", "__import__('drillyard.contracts.errors').contracts.errors.DrillyardError")
    command = [sys.executable, "-c", program, str(folder), str(KILLER.parent)]
    if limit is not None:
        command = ["/bin/sh", "-c", f'ulimit -f {limit}; exec "$@"', "sh", *command]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.process
def test_a_file_size_limit_gives_a_sentence_and_leaves_the_old_checkpoint(saved: Path) -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] != 0
    result = save_elsewhere(saved.parent, limit=64)
    assert (result.returncode, result.stderr) == (3, "")
    assert "larger than this account may write" in result.stdout
    assert newest_valid(saved.parent) == saved
    assert [entry.name for entry in saved.parent.iterdir()] == [saved.name]


@pytest.mark.process
def test_a_full_disk_gives_a_sentence_and_leaves_the_old_checkpoint(tmp_path: Path) -> None:
    """On a real full file system where this account may mount one; everywhere else the test above stands for it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "none", str(disk)], capture_output=True, check=False
    )
    try:
        saved = save_checkpoint(disk, manifest(), tensors())
        if mounted.returncode == 0:
            result = save_elsewhere(disk)
            assert (result.returncode, result.stderr) == (3, "")
            assert "the disk is full; free some space" in result.stdout
        assert newest_valid(disk) == saved
        assert [entry.name for entry in disk.iterdir()] == [saved.name]
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", str(disk)], check=True)


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_flipped_bit_or_cut_is_found(saved: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([MANIFEST_FILE, TENSORS_FILE]))
    intact = (saved / name).read_bytes()
    spot = data.draw(st.integers(0, len(intact) - 1))
    if data.draw(st.booleans()):
        damaged = intact[:spot]
    else:
        damaged = bytearray(intact)
        damaged[spot] ^= 1 << data.draw(st.integers(0, 7))
    (saved / name).write_bytes(damaged)
    try:
        assert error_of(saved).code is ErrorCode.DAMAGED
    finally:
        (saved / name).write_bytes(intact)


@given(st.binary(max_size=300))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_behind_a_right_digest_are_refused(saved: Path, data: bytes) -> None:
    forge(saved, data=data)
    assert error_of(saved).code is ErrorCode.DAMAGED


class Bomb:
    """What a hostile pickle does when it is loaded."""

    def __reduce__(self) -> Any:
        return os.mkdir, ("exploded",)


@pytest.mark.parametrize(
    "data",
    [
        pickle.dumps(Bomb()),
        (2**63).to_bytes(8, "little") + b"{}",
        (2**40).to_bytes(8, "little") + b'{"a":1}',
        (100).to_bytes(8, "little")
        + b'{"a":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,4]}}'.ljust(100),
        (100).to_bytes(8, "little") + b'{"a":{"dtype":"F99","shape":[1],"data_offsets":[0,4]}}'.ljust(100) + b"abcd",
        (100).to_bytes(8, "little") + b'{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}'.ljust(100) + b"abcd",
        (100).to_bytes(8, "little")
        + b'{"a":{"dtype":"F8_E5M2","shape":[4],"data_offsets":[0,4]}}'.ljust(100)
        + b"abcd",
        (100).to_bytes(8, "little") + b'{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}'.ljust(100) + b"abcd",
        (20_000).to_bytes(8, "little") + b"[" * 20_000,
    ],
    ids=["pickle", "huge-header", "long-header", "huge-shape", "dtype", "negative", "float8", "bfloat16", "nested"],
)
def test_hostile_tensor_files_get_a_sentence(saved: Path, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(saved.parent)
    forge(saved, data=data)
    assert error_of(saved).code is ErrorCode.DAMAGED
    assert not (saved.parent / "exploded").exists()


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda body: body.update(v=99), ErrorCode.UNSUPPORTED),
        (lambda body: body.pop("policy"), ErrorCode.DAMAGED),
        (lambda body: body.update(env_steps="many"), ErrorCode.DAMAGED),
        (lambda body: body["policy"].update(hidden=["a"]), ErrorCode.DAMAGED),
        (lambda body: body.update(tensors={"actor": [1]}), ErrorCode.DAMAGED),
        (lambda body: body.update(tensors_digest="../../x"), ErrorCode.DAMAGED),
    ],
)
def test_hostile_manifests_get_a_sentence(saved: Path, edit: Any, code: ErrorCode) -> None:
    forge(saved, edit)
    assert error_of(saved).code is code


@pytest.mark.parametrize(
    "raw",
    [b"", b"null", b"[" * 200_000, b'{"manifest_digest":', b'{"manifest_digest": "' + b"f" * 32 + b'"}', b"\xff" * 99],
)
def test_manifests_that_are_no_manifests_get_a_sentence(saved: Path, raw: bytes) -> None:
    (saved / MANIFEST_FILE).write_bytes(raw)
    assert error_of(saved).code is ErrorCode.DAMAGED


def test_deeply_nested_json_with_a_right_digest_gets_a_sentence(saved: Path) -> None:
    body = b'{"manifest_digest":"' + b"0" * 32 + b'","v":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    digest = hashlib.blake2b(body, digest_size=16).hexdigest().encode()
    (saved / MANIFEST_FILE).write_bytes(body.replace(b"0" * 32, digest, 1))
    assert error_of(saved).code is ErrorCode.DAMAGED


@pytest.mark.parametrize("name", [MANIFEST_FILE, TENSORS_FILE])
@pytest.mark.parametrize("kind", ["missing", "folder", "fifo", "loop", "too large"])
def test_things_that_are_no_files_get_a_sentence_and_never_block(
    saved: Path, name: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved / name
    if kind == "too large":
        monkeypatch.setattr(checkpoint, "MAX_TENSOR_BYTES", 100)
        monkeypatch.setattr(checkpoint, "MAX_MANIFEST_BYTES", 100)
    else:
        path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "loop":
        path.symlink_to(name)
    assert error_of(saved).code in (ErrorCode.DAMAGED, ErrorCode.DISK)


def test_a_missing_checkpoint_is_not_found(tmp_path: Path) -> None:
    assert error_of(tmp_path / "step_1").code is ErrorCode.NOT_FOUND


def test_a_policy_is_loaded_ready_to_act(saved: Path) -> None:
    head, policy = load_policy(saved, 4)
    assert head.policy == SPEC
    obs = np.random.default_rng(0).standard_normal((4, 3)).astype(np.float32)
    params = mlp.unflatten(tensors()["actor"], SPEC, "actor")
    np.testing.assert_allclose(policy.logits(obs), mlp.forward(params, SPEC, "actor", obs, np), atol=1e-6)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"actor": np.zeros(5, np.float32)}, "the tensor actor is not 26 float32"),
        ({"obs_mean": np.zeros(3)}, "the tensor obs_mean"),
        ({"obs_scale": np.full(3, np.nan, np.float32)}, "not finite"),
    ],
)
def test_tensors_that_make_no_policy_get_a_sentence(tmp_path: Path, change: dict[str, np.ndarray], words: str) -> None:
    path = save_checkpoint(tmp_path, manifest(), tensors() | change)
    error = error_of(path, lambda where: load_policy(where, 1))
    assert error.code is ErrorCode.DAMAGED
    assert words in error.sentence


@pytest.mark.parametrize("hidden", [(10**9, 10**9), (0,), (-4,), (2**62, 2**62)])
def test_a_hostile_network_size_allocates_nothing(saved: Path, hidden: tuple[int, ...]) -> None:
    forge(saved, lambda body: body["policy"].update(hidden=list(hidden)))
    assert error_of(saved, lambda where: load_policy(where, 1)).code is ErrorCode.DAMAGED
