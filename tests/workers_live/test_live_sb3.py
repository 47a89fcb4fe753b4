"""Stable-Baselines3 in its own environment: learns, saves, resumes, stops, evaluates, plays."""

import json
import select
import sys
import zipfile
from pathlib import Path

import msgspec
import numpy as np
import pytest
from live_worker import ROOT, LiveWorker, Running

from drillyard.contracts.control import Reset
from drillyard.contracts.fastlane import FastLaneFile, fastlane_layout
from drillyard.contracts.worker import Analytics, HostCommand, WorkerCheckpoint
from drillyard.transport.board import BoardReader

sys.path.insert(0, str(ROOT / "tests" / "stage"))
from stage_harness import StageProcess

pytestmark = pytest.mark.process
CARTPOLE = "gym:CartPole-v1"
SMALL = {"n_envs": 4, "n_steps": 64, "network": "16,16", "normalise_observations": True, "normalise_rewards": True}


def weights(checkpoint: Path) -> dict[str, bytes]:
    """Parameters and optimisers of a checkpoint."""
    with zipfile.ZipFile(checkpoint / "model.zip") as model:
        return {name: model.read(name) for name in model.namelist() if name.endswith(".pth")}


@pytest.fixture(scope="module")
def trained(sb3: LiveWorker, tmp_path_factory: pytest.TempPathFactory) -> Running:
    """A run with all settings as they are."""
    return sb3.run(sb3.config(tmp_path_factory.mktemp("sb3") / "run", "ppo", CARTPOLE, steps=100_000))


def test_parts(sb3: LiveWorker) -> None:
    done = sb3.call("-W", "ignore", "-m", "unittest", "discover", "-s", "tests")
    assert done.returncode == 0, done.stderr


# Stops, resumes and evaluations of this library are in tests of their own below; make test-slow repeats them here.
PARTS = (
    "metadata,settings,dry-run,bad-configs,refused-runs,training,checkpoint,"
    "analytics,onnx,save-command,pause,damaged,operator"
)


@pytest.mark.parametrize("only", [PARTS, pytest.param("", marks=pytest.mark.slow)], ids=["parts", "all"])
def test_conformance(sb3: LiveWorker, only: str) -> None:
    done = sb3.call("-m", "drillyard_worker.conformance", str(sb3.folder), "--python", str(sb3.python), "--only", only)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_learns_cartpole_with_its_defaults(trained: Running) -> None:
    assert trained.code == 0, trained.stderr
    assert trained.garbage == []
    (completed,) = trained.of("run_completed")
    assert completed["env_steps"] == 100_000 and completed["summary"]["return_mean"] >= 400
    assert [event["seq"] for event in trained.events] == list(range(len(trained.events)))
    for name in ("loss_value", "loss_policy", "entropy", "approx_kl", "clip_fraction", "lr", "sb3/loss"):
        assert trained.metric(name), name
    episodes = sum(event["count"] for event in trained.of("episode"))
    assert episodes == trained.manifest()["episodes"] > 200


def test_the_checkpoint_says_all_that_is_needed(trained: Running) -> None:
    manifest = msgspec.json.decode((trained.checkpoints[-1] / "manifest.json").read_bytes(), type=WorkerCheckpoint)
    assert (manifest.worker, manifest.algorithm, manifest.env_id) == ("sb3", "ppo", CARTPOLE)
    assert manifest.env_steps == 100_000 and manifest.onnx == "policy.onnx" and "model.zip" in manifest.files
    assert manifest.observation_space.shape == (4,) and manifest.action_space.n == 2
    assert manifest.settings["n_envs"] == 8
    analytics = msgspec.json.decode((trained.folder / "analytics.json").read_bytes(), type=Analytics)
    assert analytics.worker_type == "sb3" and analytics.metadata["policy"] == "ActorCriticPolicy"


def test_it_evaluates_what_it_learned(sb3: LiveWorker, trained: Running, tmp_path: Path) -> None:
    evaluation = sb3.run(sb3.evaluation(tmp_path / "run", trained.checkpoints[-1], "ppo", CARTPOLE, episodes=5))
    assert evaluation.code == 0, evaluation.stderr
    result = json.loads((tmp_path / "run" / "evaluation.json").read_bytes())
    assert result["episodes"] == 5 and result["mean"] >= 400


def test_a_show_plays_it_in_real_time(sb3: LiveWorker, trained: Running, tmp_path: Path) -> None:
    command = HostCommand(argv=tuple(sb3.command()), env=sb3.environment())
    (trained.folder / "host.json").write_bytes(msgspec.json.encode(command))
    with StageProcess(tmp_path / "s", env_id=CARTPOLE, run_folder=trained.folder, run_id="sb3") as stage:
        plays = stage.status(lambda status: status.policy_version > 0)
        assert plays.policy_env_steps == 100_000 and plays.notice == ""
        stage.do(Reset(seed=5))
        ended = stage.status(lambda status: status.last_return is not None)
        assert ended.last_return is not None and ended.last_return >= 400, ended.notice


def test_a_resume_is_exact_and_the_same_each_time(sb3: LiveWorker, tmp_path: Path) -> None:
    first = sb3.run(sb3.config(tmp_path / "a", "ppo", CARTPOLE, steps=1024, settings=SMALL))
    checkpoint = first.checkpoints[-1]
    assert first.manifest()["normalisation"]["count"] > 1000 and first.manifest()["normalisation"]["return_var"] > 0

    def resumed(name: str, steps: int) -> Running:
        config = sb3.config(tmp_path / name, "ppo", CARTPOLE, steps=steps, settings=SMALL, resume_from=str(checkpoint))
        run = sb3.run(config)
        assert run.code == 0, run.stderr
        return run

    # One more step of each env and no update: what was loaded is what was saved.
    at_once = resumed("b", 1028)
    assert weights(at_once.checkpoints[-1]) == weights(checkpoint)
    assert at_once.of("checkpoint_loaded")[0]["env_steps"] == 1024
    assert at_once.manifest()["episodes"] >= first.manifest()["episodes"]
    grown = at_once.manifest()["normalisation"]["count"] - first.manifest()["normalisation"]["count"]
    assert 0 < grown <= 8, "the statistics go on from where they were"

    twice = [resumed(name, 1536) for name in ("c", "d")]
    assert weights(twice[0].checkpoints[-1]) == weights(twice[1].checkpoints[-1]) != weights(checkpoint)
    same = ("normalisation", "episodes", "updates", "env_steps")
    assert all(twice[0].manifest()[key] == twice[1].manifest()[key] for key in same)


def test_a_replay_buffer_is_resumed(sb3: LiveWorker, tmp_path: Path) -> None:
    settings = {"network": "16", "learning_starts": 100, "train_freq": 4, "gradient_steps": 1, "buffer_size": 1000}
    first = sb3.run(sb3.config(tmp_path / "a", "dqn", CARTPOLE, steps=400, settings=settings))
    then = sb3.run(
        sb3.config(
            tmp_path / "b", "dqn", CARTPOLE, steps=420, settings=settings, resume_from=str(first.checkpoints[-1])
        )
    )
    assert then.code == 0, then.stderr
    with np.load(first.checkpoints[-1] / "replay.npz") as old, np.load(then.checkpoints[-1] / "replay.npz") as new:
        count = len(old["actions"])
        # The transition that was under way at the stop is not stored.
        assert count == 399 and len(new["actions"]) == 418
        for name in ("observations", "next_observations", "actions", "rewards", "dones"):
            np.testing.assert_array_equal(old[name], new[name][:count])


def test_a_stop_saves_and_ends_well(sb3: LiveWorker, tmp_path: Path) -> None:
    with sb3.start(sb3.config(tmp_path / "run", "ppo", CARTPOLE, settings=SMALL)) as running:
        running.until(lambda event: event["type"] == "metrics" and event["env_steps"] > 500)
        running.stop()
        assert running.finish(30) == 0, running.stderr
    assert running.of("run_completed")[0]["reason"] == "stopped by SIGTERM"
    assert running.manifest()["reason"] == "stopped by SIGTERM" and running.manifest()["env_steps"] > 500


def test_its_envs_are_seen_while_somebody_looks(sb3: LiveWorker, tmp_path: Path) -> None:
    with sb3.start(sb3.config(tmp_path / "run", "ppo", CARTPOLE, settings=SMALL)) as running:
        running.until(lambda event: event["type"] == "metrics")
        lane = msgspec.json.decode((running.folder / "fastlane-0.json").read_bytes(), type=FastLaneFile)
        assert (lane.tiles, lane.env_id) == (4, CARTPOLE)
        layout = fastlane_layout(lane.width, lane.height)
        reader = BoardReader.connect(running.folder / lane.socket, layout, 30.0)
        try:
            steps: list[int] = []
            while len(steps) < 3:
                assert select.select([reader], [], [], 30.0)[0], running.stderr
                arrays = reader.read()
                if arrays is not None:
                    steps.append(int(arrays["env_steps"][0]))
                    assert arrays["pixels"].std() > 5 and (arrays["episode_length"][:4] > 0).all()
            assert steps[-1] > steps[0]
        finally:
            reader.close()
        running.stop()
        assert running.finish(30) == 0, running.stderr
    assert not list(running.folder.glob("fastlane-*"))


@pytest.mark.parametrize("env_id", ["Drillyard/BallDrill-v0", "Drillyard/Hopper-v5"])
def test_it_trains_on_envs_of_drillyard(sb3: LiveWorker, tmp_path: Path, env_id: str) -> None:
    run = sb3.run(sb3.config(tmp_path / "run", "ppo", env_id, steps=1024, settings=SMALL))
    assert run.code == 0, run.stderr
    assert run.manifest()["env_steps"] == 1024 and run.manifest()["onnx"] == "policy.onnx"


def test_continuous_actions(sb3: LiveWorker, tmp_path: Path) -> None:
    settings = {"network": "32,32", "learning_starts": 50, "normalise_observations": True}
    for algorithm in ("sac", "td3"):
        run = sb3.run(sb3.config(tmp_path / algorithm, algorithm, "gym:Pendulum-v1", steps=300, settings=settings))
        assert run.code == 0, run.stderr
        assert run.manifest()["action_space"]["high"] == [2.0] and run.manifest()["onnx"] == "policy.onnx"


@pytest.mark.parametrize(
    ("algorithm", "env_id", "settings", "words"),
    [
        ("dqn", "gym:Pendulum-v1", {}, "dqn acts in discrete spaces"),
        ("ppo", "gym:NoSuchEnv-v0", {}, "NoSuchEnv"),
        ("ppo", CARTPOLE, {"n_envs": 1, "n_steps": 8}, "batch_size is 64, and n_envs x n_steps is 8"),
    ],
)
def test_what_cannot_be_trained_is_a_sentence(
    sb3: LiveWorker, tmp_path: Path, algorithm: str, env_id: str, settings: dict[str, int], words: str
) -> None:
    run = sb3.run(sb3.config(tmp_path / "run", algorithm, env_id, steps=100, settings=settings))
    assert run.code == 1 and words in run.of("run_failed")[0]["reason"]
    assert "Traceback" not in run.stderr
