"""XuanCe in its own environment: learns, evaluates, trains on our envs, stops."""

import itertools
import json
from pathlib import Path

import msgspec
import pytest
from live_worker import LiveWorker, Running

from drillyard.contracts.worker import WorkerCheckpoint

pytestmark = pytest.mark.process
CARTPOLE = "gym:CartPole-v1"
SMALL = {"parallels": 4, "horizon_size": 32, "n_minibatch": 4, "actor_hidden_size": "16", "critic_hidden_size": "16"}


@pytest.fixture(scope="module")
def trained(xuance: LiveWorker, tmp_path_factory: pytest.TempPathFactory) -> Running:
    """A run with all settings as they are."""
    return xuance.run(xuance.config(tmp_path_factory.mktemp("xuance") / "run", "ppo", CARTPOLE, steps=100_000))


def test_parts(xuance: LiveWorker) -> None:
    done = xuance.call("-W", "ignore", "-m", "unittest", "discover", "-s", "tests")
    assert done.returncode == 0, done.stderr


# Stops and evaluations of this library are in tests of their own below; make test-slow repeats them here.
PARTS = (
    "metadata,settings,dry-run,bad-configs,refused-runs,training,checkpoint,"
    "analytics,onnx,save-command,pause,resume,damaged,operator"
)


@pytest.mark.parametrize("only", [PARTS, pytest.param("", marks=pytest.mark.slow)], ids=["parts", "all"])
def test_conformance(xuance: LiveWorker, only: str) -> None:
    done = xuance.call(
        "-m", "drillyard_worker.conformance", str(xuance.folder), "--python", str(xuance.python), "--only", only
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_learns_cartpole_with_its_defaults(trained: Running) -> None:
    assert trained.code == 0, trained.stderr
    assert trained.garbage == []
    (completed,) = trained.of("run_completed")
    assert completed["env_steps"] == 100_000 and completed["summary"]["return_mean"] >= 300
    assert [event["seq"] for event in trained.events] == list(range(len(trained.events)))
    for name in ("loss_value", "loss_policy", "entropy", "clip_fraction", "lr", "xuance/predict_value"):
        assert trained.metric(name), name
    episodes = sum(event["count"] for event in trained.of("episode"))
    assert episodes == trained.manifest()["episodes"] > 200
    stamps = [event["ts"] for event in trained.of("metrics")]
    assert all(later - earlier >= 0.4 for earlier, later in itertools.pairwise(stamps[:-2]))


def test_the_checkpoint_says_all_that_is_needed(xuance: LiveWorker, trained: Running, tmp_path: Path) -> None:
    manifest = msgspec.json.decode((trained.checkpoints[-1] / "manifest.json").read_bytes(), type=WorkerCheckpoint)
    assert (manifest.worker, manifest.algorithm, manifest.env_id) == ("xuance", "ppo", CARTPOLE)
    assert {"final_train_model.pth", "policy.onnx", "obs_rms.npy"} <= set(manifest.files)
    assert manifest.normalisation is not None and manifest.normalisation.count > 99_000
    assert manifest.normalisation.return_var is not None and manifest.normalisation.clip == 5.0
    evaluation = xuance.run(xuance.evaluation(tmp_path / "run", trained.checkpoints[-1], "ppo", CARTPOLE, episodes=5))
    assert evaluation.code == 0, evaluation.stderr
    result = json.loads((tmp_path / "run" / "evaluation.json").read_bytes())
    assert result["episodes"] == 5 and result["mean"] >= 300


@pytest.mark.parametrize(("algorithm", "env_id"), [("ppo", "Drillyard/BallDrill-v0"), ("sac", "Drillyard/Hopper-v5")])
def test_it_trains_on_envs_of_drillyard(xuance: LiveWorker, tmp_path: Path, algorithm: str, env_id: str) -> None:
    settings = SMALL if algorithm == "ppo" else {"parallels": 4, "start_training": 100, "actor_hidden_size": "16"}
    run = xuance.run(xuance.config(tmp_path / "run", algorithm, env_id, steps=2048, settings=settings))
    assert run.code == 0, run.stderr
    manifest = run.manifest()
    assert manifest["env_steps"] == 2048 and manifest["updates"] > 0 and manifest["onnx"] == "policy.onnx"
    assert manifest["episodes"] == sum(event["count"] for event in run.of("episode"))


def test_a_stop_saves_and_ends_well(xuance: LiveWorker, tmp_path: Path) -> None:
    with xuance.start(xuance.config(tmp_path / "run", "dqn", CARTPOLE, settings={"parallels": 4})) as running:
        running.until(lambda event: event["type"] == "metrics" and "loss_value" in event["values"])
        running.stop()
        assert running.finish(30) == 0, running.stderr
    assert running.of("run_completed")[0]["reason"] == "stopped by SIGTERM"
    assert running.manifest()["reason"] == "stopped" and running.manifest()["env_steps"] > 1000
    # Nothing is written but into the run's own folder, by XuanCe either.
    assert (tmp_path / "run" / "work" / "logs").is_dir()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run"]
