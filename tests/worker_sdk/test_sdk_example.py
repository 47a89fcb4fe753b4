"""The worked example: it learns, on our envs too, and its own tests pass."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from drillyard_worker.conformance import Subject
from sdk_house import ROOT

pytestmark = pytest.mark.process
CEM = ROOT / "examples" / "workers" / "cem_worker"


def subject(scratch: Path, env_id: str) -> Subject:
    return Subject(
        CEM,
        sys.executable,
        scratch,
        env_id=env_id,
        algorithm="cem",
        env_host=(sys.executable, "-m", "drillyard.envs.host"),
    )


def test_it_learns_cart_pole(tmp_path: Path) -> None:
    cem = subject(tmp_path, "gym:CartPole-v1")
    with cem.run(cem.config(limits={"env_steps": 60_000})) as running:
        assert running.process.returncode == 0, running.hint()
        (newest, *_) = sorted((running.folder / "checkpoints").glob("step_*"), reverse=True)
    plan = {"checkpoint": str(newest), "episodes": 10}
    with cem.run(cem.config(mode="evaluate", evaluate=plan, limits={})) as running:
        found = json.loads((running.folder / "evaluation.json").read_text())
    assert found["mean"] > 450  # 500 measured


@pytest.mark.parametrize("env_id", ["Drillyard/BallDrill-v0"])
def test_it_trains_on_an_env_of_ours(tmp_path: Path, env_id: str) -> None:
    cem = subject(tmp_path, env_id)
    with cem.run(cem.config(limits={"env_steps": 2000}, settings={"population": 4})) as running:
        assert running.process.returncode == 0, running.hint()
        last = running.events()[-1]
        assert last["env_steps"] == 2000
        assert not running.left()


def test_its_own_tests_pass(tmp_path: Path) -> None:
    cem = subject(tmp_path, "gym:CartPole-v1")
    done = subprocess.run(
        [sys.executable, "-m", "unittest", "discover", "-s", str(CEM / "tests")],
        env=cem.variables(), capture_output=True, text=True, cwd=str(tmp_path), check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
