"""The example that learns from a recorded data set alone: it does what was recorded, and keeps to the protocol."""

import json
from pathlib import Path

import pytest
from live_worker import ROOT, LiveWorker

from drillyard.evaluation.trajectories.record import Amount, Recorded, record_lineup
from drillyard.evaluation.trajectories.target import find_lineup
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of
from drillyard.workers.install import install

pytestmark = pytest.mark.process
EXAMPLES = ROOT / "examples" / "workers"
BALANCE = "Drillyard/Balance-v0"
SHARE = 0.9
"""Of the recorded policy's mean return; 1.0 measured."""


@pytest.fixture(scope="module")
def offline() -> LiveWorker:
    worker = find_worker("offline", EXAMPLES)
    install("offline", "default", home_workers=EXAMPLES)
    return LiveWorker("offline", python_of(worker, describe(worker), "default"), worker.folder, worker.package)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    folder = tmp_path_factory.mktemp("recorded")
    lineup = find_lineup(
        BALANCE, folder / "runs", player="scripted", opponent="", env="", options={}, side=0, view_all=False
    )
    return record_lineup(lineup, Amount(episodes=10), folder / "sets")


def test_parts(offline: LiveWorker) -> None:
    done = offline.call("-W", "ignore", "-m", "unittest", "discover", "-s", "tests")
    assert done.returncode == 0, done.stderr


def test_it_does_what_was_recorded(offline: LiveWorker, recorded: Recorded, tmp_path: Path) -> None:
    settings = {"dataset": str(recorded.folder)}
    run = offline.run(offline.config(tmp_path / "run", "bc", BALANCE, steps=1500, settings=settings))
    assert run.code == 0, run.stderr
    assert run.of("episode"), "it is evaluated while it learns"
    evaluation = offline.run(offline.evaluation(tmp_path / "again", run.checkpoints[-1], "bc", BALANCE, episodes=10))
    found = json.loads((evaluation.folder / "evaluation.json").read_text())
    assert found["mean"] >= SHARE * recorded.return_mean


def test_a_data_set_of_another_env_is_refused(offline: LiveWorker, recorded: Recorded, tmp_path: Path) -> None:
    for dataset, words in (
        (str(recorded.folder), "take data of this env"),
        ("sets", "the whole path"),
    ):
        config = offline.config(tmp_path / words[:4], "bc", "gym:CartPole-v1", steps=10, settings={"dataset": dataset})
        run = offline.run(config)
        assert run.code == 1
        assert words in run.of("run_failed")[0]["reason"]


@pytest.mark.parametrize(
    ("algorithm", "env_id"),
    [
        pytest.param("bc", "gym:CartPole-v1", marks=pytest.mark.slow),
        pytest.param("td3bc", "gym:Pendulum-v1", marks=pytest.mark.slow),
    ],
)
def test_conformance(offline: LiveWorker, algorithm: str, env_id: str) -> None:
    done = offline.call(
        "-m", "drillyard_worker.conformance", str(offline.folder), "--python", str(offline.python),
        "--algorithm", algorithm, "--env", env_id,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
