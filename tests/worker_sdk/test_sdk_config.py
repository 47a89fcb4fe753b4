"""Config files: what is accepted, and the sentence for what is not."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from drillyard_worker import Algorithm, Setting, Worker, WorkerCapabilities, WorkerError, settings_as, settings_of
from drillyard_worker.config import check_value, make_config, read_config_file, resolve_settings
from hypothesis import given
from hypothesis import strategies as st
from sdk_house import WORKER, config_of


@dataclass(frozen=True)
class Config:
    lr: float = field(default=3e-4, metadata={"help": "rate", "minimum": 0.0, "maximum": 1.0})
    steps: int = field(default=128, metadata={"help": "n", "minimum": 1})
    anneal: bool = True
    optimiser: str = field(default="adam", metadata={"choices": ("adam", "sgd")})
    name: str = ""
    clip: "float | None" = None


ALGORITHM = Algorithm(name="a", title="A", settings=settings_of(Config))
FULL = Worker(WORKER.metadata, WORKER.capabilities, (ALGORITHM,), WORKER.environments, train="x:y")


def test_settings_come_from_a_dataclass() -> None:
    found = {setting.key: setting for setting in settings_of(Config)}
    assert found["lr"] == Setting("lr", "float", 3e-4, "rate", 0.0, 1.0)
    assert found["steps"] == Setting("steps", "int", 128, "n", 1, None)
    assert found["anneal"].kind == "bool"
    assert found["optimiser"] == Setting("optimiser", "choice", "adam", choices=("adam", "sgd"))
    assert found["name"].kind == "str"
    assert (found["clip"].kind, found["clip"].default) == ("float", None)


def test_a_field_that_is_no_setting_is_refused() -> None:
    @dataclass
    class Wrong:
        layers: list = field(default_factory=list)

    with pytest.raises(TypeError, match=r"Wrong\.layers"):
        settings_of(Wrong)

    @dataclass
    class Bare:
        lr: float

    with pytest.raises(TypeError, match="no default"):
        settings_of(Bare)


def test_defaults_fill_what_is_not_given() -> None:
    found = resolve_settings(ALGORITHM, {"steps": 64.0, "clip": 1})
    assert found == {
        "lr": 3e-4, "steps": 64, "anneal": True, "optimiser": "adam", "name": "", "clip": 1.0, "autosave_s": 60.0,
        "keep_checkpoints": 5,
    }  # fmt: skip
    assert type(found["steps"]) is int
    assert settings_as(Config, found) == Config(steps=64, clip=1.0)


@pytest.mark.parametrize(
    ("given_settings", "words"),
    [
        ({"learning_rate": 1}, "has no setting 'learning_rate'"),
        ({"stepz": 1}, "it has steps"),
        ({"lr": 2}, "0 to 1"),
        ({"steps": 0}, "at least 1"),
        ({"steps": 1.5}, "a whole number"),
        ({"steps": True}, "a whole number"),
        ({"anneal": 1}, "true or false"),
        ({"optimiser": "lion"}, "one of adam, sgd"),
        ({"name": 3}, "a text"),
        ({"lr": "fast"}, "a number"),
        ({"lr": float("inf")}, "a number"),
        ({"lr": None}, "a number"),
    ],
)
def test_a_setting_that_does_not_do_is_named(given_settings: dict[str, Any], words: str) -> None:
    with pytest.raises(WorkerError, match=words) as error:
        resolve_settings(ALGORITHM, given_settings)
    assert error.value.code == "bad_value"
    assert "\n" not in error.value.sentence


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"v": 2}, "version_mismatch"),
        ({"v": None}, "version_mismatch"),
        ({"algorithm": "b"}, "bad_value"),
        ({"algorithm": None}, "bad_value"),
        ({"run_id": ""}, "bad_value"),
        ({"run_id": 4}, "bad_value"),
        ({"folder": "relative"}, "bad_value"),
        ({"mode": "play"}, "bad_value"),
        ({"mode": "evaluate"}, "bad_value"),
        ({"evaluate": {"checkpoint": "/c", "episodes": 0}}, "bad_value"),
        ({"evaluate": {"checkpoint": "/c", "deterministic": 1}}, "bad_value"),
        ({"evaluate": {}}, "bad_value"),
        ({"limits": {"seconds": -1}}, "bad_value"),
        ({"limits": {"env_steps": 1.5}}, "bad_value"),
        ({"limits": 3}, "bad_value"),
        ({"seed": -1}, "bad_value"),
        ({"seed": True}, "bad_value"),
        ({"next_seq": "0"}, "bad_value"),
        ({"first_counters": [1, 2]}, "bad_value"),
        ({"env_host": "python"}, "bad_value"),
        ({"env_options": []}, "bad_value"),
        ({"resume_from": 3}, "bad_value"),
        ({"settings": {"nothing": 1}}, "bad_value"),
    ],
)
def test_a_bad_config_is_one_sentence(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(WorkerError) as error:
        make_config(config_of(tmp_path, **changes), FULL)
    assert error.value.code == code
    assert error.value.sentence.endswith(".")
    assert "\n" not in error.value.sentence


def test_what_the_worker_cannot_do_is_refused(tmp_path: Path) -> None:
    capabilities = WorkerCapabilities(
        worker_type="t", supports_evaluation=False, supports_resume=False, needs_script=True
    )
    bare = Worker(FULL.metadata, capabilities, FULL.algorithms, FULL.environments, train="x:y")
    with pytest.raises(WorkerError, match="cannot evaluate"):
        make_config(config_of(tmp_path, mode="evaluate", evaluate={"checkpoint": "/c"}), bare)
    with pytest.raises(WorkerError, match="cannot resume"):
        make_config(config_of(tmp_path, resume_from="/c"), bare)
    with pytest.raises(WorkerError, match="script"):
        make_config(config_of(tmp_path), bare)
    script = tmp_path / "train.py"
    script.touch()
    assert make_config(config_of(tmp_path, script=str(script)), bare).script == str(script)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b"3"])
def test_a_file_that_is_no_config_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "worker.json"
    path.write_bytes(content)
    with pytest.raises(WorkerError) as error:
        read_config_file(path)
    assert "\n" not in error.value.sentence


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match="cannot be read"):
        read_config_file(tmp_path / "none.json")
    with pytest.raises(WorkerError, match="cannot be read"):
        read_config_file(tmp_path)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    "v", "run_id", "worker", "mode", "algorithm", "env_id", "env_options", "seed", "limits", "settings", "folder",
    "resume_from", "next_seq", "first_counters", "script", "evaluate", "env_host", "unknown",
]  # fmt: skip


@given(st.dictionaries(st.sampled_from(FIELDS), ANY, max_size=4))
def test_any_config_is_taken_or_refused_by_a_sentence(changes: dict[str, Any]) -> None:
    try:
        config = make_config(config_of(Path("/run"), **changes), FULL)
    except WorkerError as error:
        assert error.sentence.endswith(".")
        assert len(error.sentence) < 600
    else:
        assert config.algorithm == "a"
        assert set(config.settings) == {setting.key for setting in ALGORITHM.settings} | {
            "autosave_s", "keep_checkpoints"
        }  # fmt: skip


@given(st.binary(max_size=200))
def test_any_bytes_are_taken_or_refused_by_a_sentence(content: bytes) -> None:
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.write(content)
        file.flush()
        try:
            found = read_config_file(Path(file.name))
            make_config(found, FULL)
        except WorkerError as error:
            assert error.code in ("bad_value", "not_found", "version_mismatch")


@given(
    st.sampled_from(["float", "int", "bool", "str"]),
    st.none() | st.floats(-10, 10),
    st.none() | st.floats(-10, 10),
    ANY,
)
def test_a_checked_value_lies_in_its_range(kind: str, low: float | None, high: float | None, value: Any) -> None:
    setting = Setting("s", kind, 0, "h", low, high)
    try:
        found = check_value(setting, value)
    except WorkerError:
        return
    assert json.loads(json.dumps(found)) == found
    if kind in ("int", "float"):
        assert low is None or found >= low
        assert high is None or found <= high
