"""The shelf: whole or not at all, by names that cannot lead elsewhere, and apart from the run."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.shelf import MAX_NAME, MODEL_FILE
from drillyard.contracts.worker import HostCommand
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.sharing.export import export_model
from drillyard.sharing.shelf import MAX_NOTES, Shelf, check_name
from drillyard.stage.foreign import hosted_policy
from drillyard.testing.foreign import ForeignRun
from drillyard.testing.own_run import CARTPOLE, SPEC, own_checkpoint


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home" / "models")


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    return own_checkpoint(tmp_path / "home" / "runs" / "20260101-0000-otter")


def refused(code: ErrorCode, sentence: str, error: DrillyardError) -> None:
    assert error.code is code and sentence in error.sentence and error.sentence.endswith(".")


def test_a_model_outlives_its_run(shelf: Shelf, checkpoint: Path) -> None:
    before = load_checkpoint(checkpoint)
    model = shelf.keep(checkpoint, "First that walks", notes="limps", run_name="Otto")
    shutil.rmtree(checkpoint.parents[1])
    assert (model.name, model.env_id, model.algorithm, model.worker) == (
        "First that walks", CARTPOLE, "ppo", "drillyard",
    )  # fmt: skip
    assert (model.env_steps, model.return_mean, model.hidden, model.notes) == (5000, 123.5, (8, 8), "limps")
    assert (model.run_id, model.run_name) == ("20260101-0000-otter", "Otto")
    assert model.parameters == SPEC.parameter_count("actor") and not model.unexportable
    assert model.exports == ("c", "onnx")
    after = load_checkpoint(Path(model.path))
    assert after[0] == before[0]
    assert all(np.array_equal(after[1][name], before[1][name]) for name in before[1])
    assert shelf.listed() == ([model], [])
    assert shelf.size("First that walks") > 3000


def test_rename_notes_delete(shelf: Shelf, checkpoint: Path) -> None:
    shelf.keep(checkpoint, "one")
    shelf.keep(checkpoint, "two")
    assert [model.name for model in shelf.listed()[0]] == ["two", "one"]
    renamed = shelf.label("one", new_name="Uno", notes="best of three")
    assert (renamed.name, renamed.notes) == ("Uno", "best of three") and Path(renamed.path).name == "Uno"
    assert shelf.label("Uno", new_name="uno").name == "uno"
    with pytest.raises(DrillyardError) as taken:
        shelf.label("uno", new_name="TWO")
    refused(ErrorCode.INVALID_STATE, "'two'", taken.value)
    with pytest.raises(DrillyardError) as long:
        shelf.label("uno", notes="x" * (MAX_NOTES + 1))
    refused(ErrorCode.BAD_VALUE, "4000", long.value)
    shelf.delete("two")
    assert [model.name for model in shelf.listed()[0]] == ["uno"]
    with pytest.raises(DrillyardError) as gone:
        shelf.get("two")
    refused(ErrorCode.NOT_FOUND, "there are uno", gone.value)
    assert sorted(entry.name for entry in shelf.folder.iterdir()) == [".lock", "uno"]


@pytest.mark.parametrize(
    "name",
    ["", " ", ".", "..", ".hidden", "a/b", "../x", "a\\b", "-x", "a\0b", "a\nb", "x" * (MAX_NAME + 1), "a.", "a:b"],
)
def test_names_that_no_model_has(shelf: Shelf, checkpoint: Path, name: str) -> None:
    for act in (lambda: shelf.keep(checkpoint, name), lambda: shelf.get(name), lambda: shelf.delete(name)):
        with pytest.raises(DrillyardError) as bad:
            act()
        refused(ErrorCode.BAD_VALUE, "cannot be the name", bad.value)


@given(st.text())
def test_a_name_is_one_folder_below_the_shelf_or_none(name: str) -> None:
    try:
        kept = check_name(name)
    except DrillyardError:
        return
    assert check_name(kept) == kept and len(kept) <= MAX_NAME and len(os.fsencode(kept)) < 256
    assert (Path("/shelf") / kept).resolve() == Path("/shelf") / kept and not kept.startswith((".", "-"))


def test_a_name_is_taken_whatever_its_case(shelf: Shelf, checkpoint: Path) -> None:
    shelf.keep(checkpoint, "Löwe")
    for name in ("löwe", "LÖWE", "Lo\u0308we"):
        with pytest.raises(DrillyardError) as taken:
            shelf.keep(checkpoint, name)
        refused(ErrorCode.INVALID_STATE, "is taken", taken.value)
    assert shelf.get("Lo\u0308we").name == "Löwe"


def test_damage_is_a_sentence_and_does_not_hide_the_others(shelf: Shelf, checkpoint: Path) -> None:
    for name in ("whole", "no manifest", "torn", "no words", "newer"):
        shelf.keep(checkpoint, name)
    (shelf.folder / "no manifest" / "manifest.json").unlink()
    torn = shelf.folder / "torn" / "manifest.json"
    torn.write_bytes(torn.read_bytes()[:-20])
    (shelf.folder / "no words" / MODEL_FILE).write_text("{")
    newer = shelf.folder / "newer" / MODEL_FILE
    newer.write_bytes(newer.read_bytes().replace(b'"v": 1', b'"v": 9'))
    (shelf.folder / "a stray file").write_text("x")
    models, damaged = shelf.listed()
    assert [model.name for model in models] == ["whole"]
    assert len(damaged) == 4 and all(sentence.endswith(".") for sentence in damaged)
    assert [name for name in ("no manifest", "torn", "no words", "newer") if f"{name!r}" not in " ".join(damaged)] == []
    shelf.delete("torn")
    assert not (shelf.folder / "torn").exists()


def test_a_damaged_checkpoint_is_not_kept(shelf: Shelf, checkpoint: Path) -> None:
    tensors = checkpoint / "weights.safetensors"
    content = bytearray(tensors.read_bytes())
    content[-1] ^= 1
    tensors.write_bytes(content)
    with pytest.raises(DrillyardError) as damaged:
        shelf.keep(checkpoint, "one")
    refused(ErrorCode.DAMAGED, "does not match its digest", damaged.value)
    with pytest.raises(DrillyardError) as none:
        shelf.keep(checkpoint.parent, "one")
    refused(ErrorCode.NOT_FOUND, "no checkpoint", none.value)
    assert shelf.listed() == ([], []) and [entry.name for entry in shelf.folder.iterdir()] == [".lock"]


KILLED = """
import os, sys
from pathlib import Path
from drillyard.sharing import shelf
def stop(*_): os.kill(os.getpid(), 9)
setattr(shelf, sys.argv[3], stop)
shelf.Shelf(Path(sys.argv[1])).keep(Path(sys.argv[2]), "new")
"""


@pytest.mark.parametrize("moment", ["write_flushed", "flush_folder", "copy_checkpoint"])
def test_killed_at_any_moment_a_model_is_whole_or_not_there(shelf: Shelf, checkpoint: Path, moment: str) -> None:
    shelf.keep(checkpoint, "old")
    command = [sys.executable, "-c", KILLED, str(shelf.folder), str(checkpoint), moment]
    assert subprocess.run(command, check=False, timeout=60).returncode == -9
    assert [model.name for model in shelf.listed()[0]] == ["old"] and shelf.listed()[1] == []
    assert shelf.keep(checkpoint, "new").name == "new"
    assert sorted(entry.name for entry in shelf.folder.iterdir()) == [".lock", "new", "old"]


def test_two_at_once_do_not_disturb_each_other(shelf: Shelf, checkpoint: Path) -> None:
    results: list[str] = []

    def keep(name: str) -> None:
        try:
            results.append(shelf.keep(checkpoint, name).name)
        except DrillyardError as error:
            results.append(error.code)

    threads = [threading.Thread(target=keep, args=(name,)) for name in ("same", "SAME", "other", "third")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(results, key=str.lower)[:2] == sorted([ErrorCode.INVALID_STATE, "other"], key=str.lower)
    assert len(shelf.listed()[0]) == 3 and shelf.listed()[1] == []


# --- of workers


def test_a_worker_s_model_is_played_without_its_run(shelf: Shelf, tmp_path: Path) -> None:
    command = HostCommand(argv=("/python", "-m", "host"), env={"A": "b"})
    run = ForeignRun(tmp_path / "runs" / "beaver", env_spec(CARTPOLE), command)
    saved = run.save(files={"model.zip": b"weights" * 100}, extra={"a": 1}, metrics={"return_mean": 9.0})
    model = shelf.keep(saved, "beaver")
    shutil.rmtree(run.folder)
    assert (model.worker, model.return_mean, model.exports) == ("tiny", 9.0, ())
    assert "tiny" in model.unexportable and model.unexportable.endswith(".")
    policy = hosted_policy(Path(model.path))
    assert policy.command == command and policy.manifest.extra == {"a": 1}
    with pytest.raises(DrillyardError) as never:
        export_model(model)
    refused(ErrorCode.UNSUPPORTED, "cannot be written as C", never.value)
    again = shelf.keep(Path(model.path), "copy of a copy")
    assert hosted_policy(Path(again.path)).command == command


def test_a_worker_that_only_trains(shelf: Shelf, tmp_path: Path) -> None:
    run = ForeignRun(tmp_path / "runs" / "beaver", env_spec(CARTPOLE), None)
    with pytest.raises(DrillyardError) as nobody:
        shelf.keep(run.save(extra={}), "beaver")
    refused(ErrorCode.UNSUPPORTED, "Nothing could play", nobody.value)
    model = shelf.keep(run.save(files={"policy.onnx": b"onnx"}, extra={}), "beaver")
    assert Path(model.path).name == "policy.onnx"


# --- as source


def test_only_small_networks_are_written_as_source(shelf: Shelf, tmp_path: Path) -> None:
    wide = PolicySpec(4, ActionSpec("discrete", 2), (512, 512))
    model = shelf.keep(own_checkpoint(tmp_path / "runs" / "wide", wide), "wide")
    assert model.exports == ("onnx",) and f"{wide.parameter_count('actor'):,} parameters" in model.unexportable
    with pytest.raises(DrillyardError) as large:
        export_model(model)
    refused(ErrorCode.UNSUPPORTED, "200,000", large.value)


def test_source_says_what_it_is(shelf: Shelf, checkpoint: Path) -> None:
    model = shelf.keep(checkpoint, "My walker 2", notes="limps */ a bit")
    files = export_model(model)
    assert set(files) == {"my_walker_2.h", "my_walker_2.c"}
    for text in files.values():
        assert CARTPOLE in text and "5000 env steps" in text and "123.5" in text and "20260101-0000-otter" in text
        assert "limps * / a bit" in text
    names = env_spec(CARTPOLE).obs_names
    assert all(f"{index:4d}  {name}" in files["my_walker_2.h"] for index, name in enumerate(names))
    with pytest.raises(DrillyardError) as other:
        export_model(model, "rust")
    refused(ErrorCode.BAD_VALUE, "'rust'", other.value)
    elsewhere = msgspec.structs.replace(model, path=str(checkpoint))
    assert export_model(elsewhere).keys() == files.keys()
