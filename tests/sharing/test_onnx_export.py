"""Policies as ONNX: the same answers for every family of envs, all that a reader needs inside, nothing that differs."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from drillyard import __version__
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.registry import env_spec, make_stage
from drillyard.learning.policy_file import load_policy
from drillyard.operators.onnx import rows as asked
from drillyard.operators.onnx.facts import from_metadata
from drillyard.operators.onnx.file import read_file
from drillyard.operators.onnx.policy import onnx_policy
from drillyard.policies.action import to_env
from drillyard.sharing.export import export_binary
from drillyard.sharing.onnx import export
from drillyard.sharing.onnx.export import export_onnx
from drillyard.sharing.onnx.graph import encoded, policy_graph
from drillyard.sharing.onnx.plain import plain_policy
from drillyard.sharing.shelf import Shelf
from drillyard.testing.drawn import drawn_checkpoint

BEETLE = Path(__file__).resolve().parents[2] / "examples" / "beetle" / "task.toml"
CASES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("Drillyard/BallDrill-v0", {}, {"hidden": (32, 16)}),
    ("Drillyard/BallDrill-v0", {}, {"head": "values", "activation": "relu"}),
    ("Drillyard/Balance-v0", {"history": 4}, {}),
    ("Drillyard/Ant-v5", {}, {"squash": "tanh"}),
    ("Drillyard/Hopper-v5", {}, {"hidden": ()}),
    ("Drillyard/Pusher-v5", {}, {"activation": "relu"}),
    ("Drillyard/Go1-v0", {"assets": ""}, {"squash": "tanh"}),
    (f"mjcf:{BEETLE}", {}, {}),
    ("gym:CartPole-v1", {}, {"head": "values"}),
    ("gym:CartPole-v1", {}, {"obs_clip": 3e38}),
    ("gym:Pendulum-v1", {}, {}),
    ("gym:Pendulum-v1", {}, {"squash": "tanh"}),
]


def session(path: Path) -> Any:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    return onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])


def menagerie(options: dict[str, Any]) -> dict[str, Any]:
    if "assets" not in options:
        return options
    found = importlib.util.find_spec("mjlab")
    if found is None or found.origin is None:
        pytest.skip("mjlab's models are not installed; `make setup-dev` does it")
    return {"assets": str(Path(found.origin).parent / "asset_zoo" / "robots")}


@pytest.mark.process
@pytest.mark.parametrize(("env_id", "options", "network"), CASES, ids=[f"{case[0][-16:]}{case[2]}" for case in CASES])
def test_onnxruntime_answers_as_the_policy_does(
    tmp_path: Path, env_id: str, options: dict[str, Any], network: dict[str, Any]
) -> None:
    options = menagerie(options)
    checkpoint = drawn_checkpoint(tmp_path / "run", env_id, options, **network)
    info = export_onnx(checkpoint, tmp_path / "p.onnx")
    manifest, policy = load_policy(checkpoint, 64)
    spec = manifest.policy
    onnx.checker.check_model(onnx.load(tmp_path / "p.onnx"), full_check=True)
    rng = np.random.default_rng(5)
    rows = rng.normal(0, 3, (64, spec.obs_size)).astype(np.float32)
    rows[:3] = [[0.0], [1e3], [-1e3]]
    runtime = session(tmp_path / "p.onnx")
    for part in (rows, rows[:1]):  # any number of rows at once
        found = dict(zip([each.name for each in runtime.get_outputs()], runtime.run(None, {"obs": part}), strict=True))
        if spec.action.kind == "discrete":
            wanted = np.array(policy.logits(part))
            unit = np.maximum(np.abs(wanted).max(axis=1, keepdims=True), 1.0)
            assert np.abs((found["scores"] - wanted) / unit).max() <= 1e-5
            assert found["action"].dtype == np.int64 and (found["action"] == found["scores"].argmax(axis=1)).all()
            continue
        wanted = to_env(np.array(policy.act(part, None)), spec)
        low, high = spec.action.low, spec.action.high
        if env_id == "gym:Pendulum-v1":  # the stage takes -1 to 1, the env itself -2 to 2
            wanted, low, high = wanted * 2, -2.0, 2.0
        assert found["action"].shape == wanted.shape and found["action"].dtype == np.float32
        assert np.abs(found["action"] - wanted).max() / (high - low) <= 1e-5
        assert (np.abs(found["action"]) >= 0.99 * high).any() or wanted.shape[1] == 1, "some are cut off at the range"
    assert info.facts.max_difference <= 1e-5 and info.facts.compared > 200 and info.rewritten


@pytest.mark.process
def test_the_file_says_what_it_is_and_a_stage_takes_it(tmp_path: Path) -> None:
    checkpoint = drawn_checkpoint(tmp_path / "otter", "gym:Pendulum-v1")
    info = export_onnx(checkpoint, tmp_path / "p.onnx")
    facts = from_metadata(read_file(tmp_path / "p.onnx")[1].metadata)
    assert facts == info.facts and facts is not None
    assert (facts.version, facts.env_id, facts.obs_size, facts.run_id) == (__version__, "gym:Pendulum-v1", 3, "otter")
    assert (facts.algorithm, facts.worker, facts.env_steps, facts.policy_version) == ("ppo", "drillyard", 5000, 3)
    assert facts.obs_names == env_spec("gym:Pendulum-v1").obs_names and "-2 to 2" in facts.units
    assert facts.action == ActionSpec("box", 1, -2.0, 2.0, ("action_0",)) and facts.head == "mean"
    assert info.inputs == {"obs": ("n", 3)} and info.outputs == {"action": ("n", 1)}
    env = make_stage("gym:Pendulum-v1")
    assert onnx_policy(tmp_path / "p.onnx", env).notes == ()
    env.close()


def test_what_differs_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkpoint = drawn_checkpoint(tmp_path / "run", "gym:CartPole-v1")
    (tmp_path / "p.onnx").write_bytes(b"the old one")
    answers = export.answers

    def other(path: Path, rows: np.ndarray) -> dict[str, np.ndarray]:
        return {name: value + 1e-3 if name == "scores" else value for name, value in answers(path, rows).items()}

    monkeypatch.setattr(export, "answers", other)
    with pytest.raises(DrillyardError, match=r"differs by 0\.\d+ from the policy itself, more than 1e-05") as refused:
        export_onnx(checkpoint, tmp_path / "p.onnx")
    assert refused.value.code is ErrorCode.UNSUPPORTED
    assert (tmp_path / "p.onnx").read_bytes() == b"the old one" and len(list(tmp_path.iterdir())) == 2


def test_a_process_that_does_not_answer_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = PolicySpec(4, ActionSpec("discrete", 2), ())
    path = tmp_path / "p.onnx"
    path.write_bytes(encoded(policy_graph(spec, np.zeros(8 + spec.parameter_count("actor"), np.float32)), {}))
    with pytest.raises(DrillyardError, match=r"p\.onnx cannot answer observations") as other_size:
        asked.answers(path, np.zeros((3, 5), np.float32))
    assert other_size.value.code is ErrorCode.DAMAGED
    monkeypatch.setattr("drillyard.operators.onnx.rows.TIMEOUT_S", 0.0)
    with pytest.raises(DrillyardError) as late:
        asked.answers(path, np.zeros((3, 4), np.float32))
    assert late.value.code is ErrorCode.TIMED_OUT


def test_damage_and_places_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError) as none:
        export_onnx(tmp_path / "gone", tmp_path / "p.onnx")
    assert none.value.code is ErrorCode.NOT_FOUND
    checkpoint = drawn_checkpoint(tmp_path / "run", "gym:CartPole-v1", hidden=(4,))
    with pytest.raises(DrillyardError) as nowhere:
        export_onnx(checkpoint, tmp_path / "no folder" / "p.onnx")
    assert nowhere.value.code is ErrorCode.DISK
    tensors = checkpoint / "weights.safetensors"
    tensors.write_bytes(tensors.read_bytes()[:-1] + b"\x01")
    with pytest.raises(DrillyardError) as damaged:
        export_onnx(checkpoint, tmp_path / "p.onnx")
    assert damaged.value.code is ErrorCode.DAMAGED and not (tmp_path / "p.onnx").exists()


def test_a_kept_model_is_exported(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "models")
    model = shelf.keep(drawn_checkpoint(tmp_path / "run", "gym:CartPole-v1"), "My walker")
    assert model.exports == ("c", "onnx")
    [(name, data)] = export_binary(model).items()
    (tmp_path / name).write_bytes(data)
    assert name == "My walker.onnx" and session(tmp_path / name).get_inputs()[0].name == "obs"
    spec, numbers = plain_policy(Path(model.path)) or (None, None)
    assert spec == PolicySpec(4, env_spec("gym:CartPole-v1").action) and numbers is not None
    assert numbers.dtype == np.float32 and numbers.shape == (8 + spec.parameter_count("actor"),)


@pytest.mark.process
def test_drillyard_evaluate_plays_the_file(tmp_path: Path) -> None:
    export_onnx(drawn_checkpoint(tmp_path / "run", "Drillyard/Balance-v0", hidden=(8,)), tmp_path / "p.onnx")

    def evaluate(*options: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [Path(sys.executable).parent / "drillyard", "evaluate", str(tmp_path / "p.onnx"), *options],
            capture_output=True, text=True, check=False, env={**os.environ, "DRILLYARD_HOME": str(tmp_path / "home")},
        )  # fmt: skip

    done = evaluate("--episodes", "2", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert (told["episodes"], told["env_id"], told["worker"]) == (2, "Drillyard/Balance-v0", "onnx")
    assert (told["run_id"], told["env_steps"]) == ("run", 5000)
    other = evaluate("--env", "gym:CartPole-v1")
    assert other.returncode != 0 and "gym:CartPole-v1 gives 4 numbers" in other.stderr
    assert "exported for Drillyard/Balance-v0" in other.stderr and len(other.stderr.strip().splitlines()) == 1
