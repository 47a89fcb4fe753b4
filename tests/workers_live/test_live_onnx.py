"""Policies of CleanRL and SB3 as ONNX: exported, compared with what the library itself says, imported and played."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from live_worker import ROOT, LiveWorker

from conftest import installed
from drillyard.contracts.control import Assign, Reset
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.envs.registry import env_spec
from drillyard.operators.onnx.rows import answers
from drillyard.sharing.onnx.export import OnnxInfo, export_onnx
from drillyard.sharing.onnx.plain import plain_policy

sys.path.insert(0, str(ROOT / "tests" / "stage"))
from stage_harness import StageProcess

pytestmark = pytest.mark.process
CARTPOLE, PENDULUM = "gym:CartPole-v1", "gym:Pendulum-v1"
OUTPUTS = Path(__file__).with_name("worker_outputs.py")
NORMALISED = {"n_envs": 4, "n_steps": 64, "normalise_observations": True}
SHORT = {"learning_starts": 100}


def exported(worker: LiveWorker, checkpoint: Path, tmp_path: Path) -> OnnxInfo:
    """The file `p.onnx`, after its answers to 200 observations were compared with those of the library itself."""
    info = export_onnx(checkpoint, tmp_path / "p.onnx")
    facts = info.facts
    assert facts.action is not None and facts.obs_size > 0
    rows = np.random.default_rng(7).normal(0, 1.5, (200, facts.obs_size)).astype(np.float32)
    np.save(tmp_path / "rows.npy", rows)
    out = tmp_path / "theirs.npz"
    done = worker.call(str(OUTPUTS), str(checkpoint), str(tmp_path / "rows.npy"), str(out))
    assert done.returncode == 0, done.stderr[-2000:]
    with np.load(out) as theirs:
        actions, scores = theirs["actions"], theirs["scores"]
    ours = answers(tmp_path / "p.onnx", rows)
    if facts.action.kind == "discrete":
        unit = np.maximum(np.abs(scores).max(axis=1), 1.0)
        assert (np.abs(ours["scores"] - scores).max(axis=1) / unit).max() <= 1e-5
        best = np.sort(scores, axis=1)
        clear = (best[:, -1] - best[:, -2]) / unit > 1e-5
        assert (ours["action"] == actions)[clear].all() and clear.sum() > 150
    else:
        width = facts.action.high - facts.action.low
        assert np.abs(ours["action"] - actions.reshape(ours["action"].shape)).max() / width <= 1e-5
    return info


def evaluated(path: Path, home: Path, *options: str) -> dict[str, Any]:
    done = subprocess.run(
        [Path(sys.executable).parent / "drillyard", "evaluate", str(path), "--json", *options],
        capture_output=True, text=True, check=False, env={**os.environ, "DRILLYARD_HOME": str(home)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(
    ("name", "algorithm", "env_id", "steps", "settings"),
    [
        pytest.param("sb3", "ppo", "Drillyard/Hopper-v5", 1024, NORMALISED, marks=pytest.mark.slow),
        ("sb3", "sac", PENDULUM, 200, SHORT | {"normalise_observations": True}),
        pytest.param("sb3", "dqn", CARTPOLE, 400, SHORT, marks=pytest.mark.slow),
        ("cleanrl", "ppo", "Drillyard/HalfCheetah-v5", 2048, {}),
        pytest.param("cleanrl", "dqn", CARTPOLE, 400, SHORT | {"buffer_size": 1000}, marks=pytest.mark.slow),
    ],
)
def test_a_policy_is_exported_is_a_plain_network_and_plays(
    tmp_path: Path, name: str, algorithm: str, env_id: str, steps: int, settings: dict[str, Any]
) -> None:
    worker = installed(name)
    run = worker.run(worker.config(tmp_path / "run", algorithm, env_id, steps=steps, settings=settings))
    assert run.code == 0, run.stderr[-2000:]
    info = exported(worker, run.checkpoints[-1], tmp_path)
    assert info.rewritten and info.facts.env_id == env_id and info.facts.worker == name
    found = plain_policy(run.checkpoints[-1])
    assert found is not None and found[0].obs_size == env_spec(env_id).obs_size
    told = evaluated(tmp_path / "p.onnx", tmp_path / "home", "--episodes", "1")
    assert (told["env_id"], told["episodes"], told["algorithm"]) == (env_id, 1, algorithm)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sb3", "cleanrl"])
def test_a_trained_policy_is_exported_imported_and_played(tmp_path: Path, name: str) -> None:
    """PPO on CartPole, far enough that it balances; then only the file is left."""
    worker = installed(name)
    run = worker.run(worker.config(tmp_path / "run", "ppo", CARTPOLE, steps=50_000))
    assert run.code == 0, run.stderr[-2000:]
    checkpoint = run.checkpoints[-1]
    exported(worker, checkpoint, tmp_path)
    path = tmp_path / "p.onnx"
    told = evaluated(path, tmp_path / "home", "--episodes", "5")
    assert told["env_id"] == CARTPOLE and told["return_mean"] >= 150
    with StageProcess(tmp_path / "s", env_id=CARTPOLE) as stage:
        spec = OperatorSpec(kind=OperatorKind.POLICY, source=str(path))
        stage.do(Assign(agent=0, operator=spec))
        assert stage.status(lambda status: status.policy_version > 0).notice == ""
        stage.do(Reset(seed=5))
        stage.status(lambda status: (status.last_return or 0.0) >= 100)
