"""Checkpoints of workers: whole or not there, checked to the last byte, old ones removed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from drillyard_worker import WorkerError, read_checkpoint, space_info
from drillyard_worker.checkpoints import best_checkpoint, checkpoints, saved_so_far
from drillyard_worker.leavings import checked_normalisation
from drillyard_worker.manifest import encode_manifest
from drillyard_worker.manifest import manifest_damage as sdk_damage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sdk_house import SDK, SPACE, told

from drillyard.contracts.checkpoint import manifest_damage
from drillyard.contracts.worker import WorkerCheckpoint


def save(run: Any, content: bytes = b"weights", **changes: Any) -> Path | None:
    def write(folder: Path) -> None:
        (folder / "sub").mkdir()
        (folder / "w.bin").write_bytes(content)
        (folder / "sub" / "more.bin").write_bytes(b"x")

    about = {"reason": "autosave", "format": "raw", "observation_space": SPACE, "action_space": SPACE, **changes}
    return run.session.save(write, **about)


def test_a_checkpoint_reads_back(tmp_path: Path) -> None:
    with told(tmp_path, seed=4, env_options={"a": 1}) as run:
        run.session.step(10, 2, 3)
        path = save(run, extra={"k": [1, 2]}, onnx="w.bin")
    manifest = read_checkpoint(path)
    assert (manifest["env_steps"], manifest["seed"], manifest["onnx"]) == (10, 4, "w.bin")
    assert set(manifest["files"]) == {"w.bin", "sub/more.bin"}
    assert msgspec.convert(manifest, WorkerCheckpoint).extra == {"k": [1, 2]}


def test_names_count_up_and_old_ones_go(tmp_path: Path) -> None:
    with told(tmp_path, settings={"keep_checkpoints": 2}) as run:
        for step in (1, 1, 2, 3, 4):
            run.session.step(step)
            save(run, best=step == 2)
        folder = tmp_path / "checkpoints"
        assert [path.name for path in checkpoints(folder)] == [
            "step_000000000004",
            "step_000000000003",
            "step_000000000002",
        ]
        assert best_checkpoint(folder) == folder / "step_000000000002"
        saved = run.events("checkpoint_saved")
    assert [event["policy_version"] for event in saved] == [1, 2, 3, 4, 5]
    assert saved[1]["path"] == "checkpoints/step_000000000001_2"
    assert saved_so_far(folder) == 5
    with told(tmp_path) as run:  # the same run after a crash
        run.session.step(9)
        save(run)
        assert run.events("checkpoint_saved")[0]["policy_version"] == 6
    assert json.loads((tmp_path / "analytics.json").read_text())["artifacts"]["checkpoints"]["best"] is not None


def test_what_a_killed_save_left_is_swept(tmp_path: Path) -> None:
    folder = tmp_path / "checkpoints"
    (folder / ".saving-99").mkdir(parents=True)
    (folder / ".leaving-step_000000000001").mkdir()
    (folder / ".saving-best").write_text("x")
    with told(tmp_path) as run:
        save(run)
    assert [path.name for path in folder.iterdir()] == ["step_000000000000"]


KILLED = """
import sys
from pathlib import Path
from drillyard_worker.checkpoints import write_checkpoint
folder, space = Path(sys.argv[1]), {"kind": "discrete", "n": 2}
print("ready", flush=True)
for step in range(10**9):
    write_checkpoint(folder, step, lambda path: (path / "w").write_bytes(b"w" * 100000), lambda files: {
        "v": 1, "kind": "worker", "files": files, "policy_version": step + 1})
"""


@pytest.mark.process
def test_killed_at_any_moment_every_checkpoint_is_whole(tmp_path: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(SDK)}
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, env=variables)
    assert process.stdout is not None
    process.stdout.readline()
    while len(checkpoints(tmp_path)) < 5:
        assert process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    found = checkpoints(tmp_path)
    assert len(found) >= 5
    for path in found:
        read_checkpoint(path)


def test_a_full_disk_is_told_and_ends_no_training(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.started()
        run.session.step(5)

        def refuse(folder: Path) -> None:
            raise OSError(28, "No space left on device")

        about: dict[str, Any] = {"format": "raw", "observation_space": SPACE, "action_space": SPACE}
        assert run.session.save(refuse, reason="autosave", **about) is None
        assert "free some disk" in run.events("log")[0]["message"]
        assert not list((tmp_path / "checkpoints").iterdir())
        run.session.check()
        assert not run.session.complete("finished")
        last = run.events()[-1]
    assert (last["type"], last["code"]) == ("run_failed", "disk")


def test_a_later_save_that_works_makes_up_for_it(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.started()
        (tmp_path / "checkpoints").write_text("in the way")
        assert save(run) is None
        (tmp_path / "checkpoints").unlink()
        assert save(run) is not None
        assert run.session.complete("finished")


def test_a_bug_of_the_shim_is_not_the_disk(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        with pytest.raises(ValueError, match="ONNX"):
            save(run, onnx="missing.onnx")
        with pytest.raises(ValueError, match="no obs_std"):
            save(run, normalisation={"obs_std": [1.0]})
        with pytest.raises(WorkerError, match="neither Discrete nor Box"):
            save(run, action_space=object())
        assert not list((tmp_path / "checkpoints").iterdir())

        def lose(folder: Path) -> None:
            (folder / "missing").read_bytes()

        with pytest.raises(FileNotFoundError):
            run.session.save(lose, reason="r", format="raw", observation_space=SPACE, action_space=SPACE)

        def link(folder: Path) -> None:
            (folder / "link").symlink_to("/etc/hostname")

        with pytest.raises(WorkerError, match="a link"):
            run.session.save(link, reason="r", format="raw", observation_space=SPACE, action_space=SPACE)


def test_normalisation_is_whole() -> None:
    found = checked_normalisation({"obs_mean": [[1, 2]], "obs_var": [[3, 4]]})
    assert found["obs_mean"] == [1.0, 2.0]
    assert found["epsilon"] == 1e-8
    with pytest.raises(ValueError, match="no finite number"):
        checked_normalisation({"obs_mean": [float("inf")], "obs_var": [1.0]})
    with pytest.raises(ValueError, match="differ in length"):
        checked_normalisation({"obs_mean": [1.0]})


def test_spaces() -> None:
    gymnasium = pytest.importorskip("gymnasium")
    np = pytest.importorskip("numpy")
    cart = gymnasium.make("CartPole-v1")
    found = space_info(cart.observation_space)
    assert (found["kind"], found["shape"], found["dtype"]) == ("box", [4], "float32")
    assert found["low"][1] is None
    assert space_info(gymnasium.spaces.Box(-2.0, 2.0, (3,), np.float32))["high"] == [2.0]
    cart.close()
    with pytest.raises(WorkerError, match="neither Discrete nor Box"):
        space_info(gymnasium.spaces.MultiDiscrete([2, 2]))


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: (path / "w.bin").write_bytes(b"weighty"), "damaged"),
        (lambda path: (path / "w.bin").write_bytes(b"weights2"), "damaged"),
        (lambda path: (path / "w.bin").unlink(), "damaged"),
        (lambda path: (path / "manifest.json").unlink(), "not_found"),
        (lambda path: (path / "manifest.json").write_text("{}"), "damaged"),
        (lambda path: (path / "manifest.json").write_bytes(encode_manifest({"kind": "other"})), "unsupported"),
        (lambda path: (path / "manifest.json").write_bytes(encode_manifest({"kind": "worker", "v": 9})), "unsupported"),
        (lambda path: (path / "manifest.json").write_bytes(encode_manifest({"kind": "worker", "v": 1})), "damaged"),
        (
            lambda path: (path / "manifest.json").write_bytes(
                encode_manifest({"kind": "worker", "v": 1, "files": {"../w": {}}})
            ),
            "damaged",
        ),
    ],
)
def test_a_damaged_checkpoint_is_one_sentence(tmp_path: Path, spoil: Any, code: str) -> None:
    with told(tmp_path) as run:
        path = save(run)
    assert path is not None
    spoil(path)
    with pytest.raises(WorkerError) as error:
        read_checkpoint(path)
    assert error.value.code == code
    assert str(path) in error.value.sentence


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(where=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_any_bit_of_a_checkpoint_that_flips_is_found(tmp_path: Path, where: int, bit: int) -> None:
    folder = tmp_path / "checkpoints"
    found = checkpoints(folder)
    if not found:
        with told(tmp_path) as run:
            save(run)
        found = checkpoints(folder)
    files = sorted(path for path in found[0].rglob("*") if path.is_file())
    sizes = [path.stat().st_size for path in files]
    where %= sum(sizes)
    while where >= sizes[0]:
        where -= sizes.pop(0)
        files.pop(0)
    path = files[0]
    content = bytearray(path.read_bytes())
    content[where] ^= 1 << bit
    before = path.read_bytes()
    path.write_bytes(bytes(content))
    try:
        with pytest.raises(WorkerError):
            read_checkpoint(found[0])
    finally:
        path.write_bytes(before)
    read_checkpoint(found[0])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=20), JSON, max_size=5), st.integers(0, 10**6), st.integers(1, 255))
def test_both_sides_agree_on_what_is_damaged(body: dict[str, Any], where: int, change: int) -> None:
    content = encode_manifest(body)
    assert sdk_damage(content) == manifest_damage(content) == ""
    spoilt = bytearray(content)
    spoilt[where % len(spoilt)] ^= change
    assert sdk_damage(bytes(spoilt)) == manifest_damage(bytes(spoilt)) != ""


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    with told(tmp_path) as run:
        (tmp_path / "checkpoints").mkdir(mode=0o500)
        assert save(run) is None
        assert "could not be saved" in run.events("log")[0]["message"]
