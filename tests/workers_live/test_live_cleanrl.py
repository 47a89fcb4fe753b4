"""CleanRL's scripts in their own environments: trained, stopped, resumed, evaluated, as they come from the registry."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from live_worker import SDK, LiveWorker

from conftest import installed

pytestmark = pytest.mark.process
TENSORBOARD = """
import glob, json, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
events = EventAccumulator(glob.glob(sys.argv[1] + "/runs/*")[0])
events.Reload()
print(json.dumps({tag: [(each.step, each.value) for each in events.Scalars(tag)] for tag in events.Tags()["scalars"]}))
"""


@pytest.fixture(scope="session")
def old_gym() -> LiveWorker:
    return installed("cleanrl", "gym")


def conformance(worker: LiveWorker, *options: str) -> dict[str, object]:
    """The report of the suite that every worker passes."""
    command = [sys.executable, "-m", "drillyard_worker.conformance", str(worker.folder), "--json"]
    command += ["--python", str(worker.python), "--steps", "1500", *options]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**worker.environment(), "PYTHONPATH": str(SDK)}
    )
    return json.loads(done.stdout.splitlines()[-1]) | {"code": done.returncode}


def test_it_passes_the_suite_of_every_worker(cleanrl: LiveWorker) -> None:
    report = conformance(cleanrl)
    assert report["code"] == 0, report


@pytest.mark.parametrize("environment", ["default", "gym"])
def test_its_own_tests_pass_in_both_environments(environment: str) -> None:
    worker = installed("cleanrl", environment)
    done = worker.call("-W", "ignore", "-m", "unittest", "discover", "-s", "tests")
    assert done.returncode == 0, done.stderr[-3000:]


def test_cart_pole_is_learned_and_the_checkpoint_plays(cleanrl: LiveWorker, tmp_path: Path) -> None:
    run = cleanrl.run(cleanrl.config(tmp_path / "run", "ppo", "gym:CartPole-v1", steps=100_000))
    assert run.code == 0, run.stderr[-2000:]
    assert not run.garbage
    (done,) = run.of("run_completed")
    assert done["env_steps"] == 100_000
    assert done["updates"] == 195
    assert {"loss_policy", "loss_value", "entropy", "approx_kl", "clip_fraction", "explained_variance", "lr"} <= {
        name for event in run.of("metrics") for name in event["values"]
    }
    checkpoint = run.folder / run.of("checkpoint_saved")[-1]["path"]
    assert json.loads((checkpoint / "manifest.json").read_text())["onnx"] == "policy.onnx"
    played = cleanrl.run(cleanrl.evaluation(tmp_path / "eval", checkpoint, "ppo", "gym:CartPole-v1", episodes=20))
    assert played.code == 0
    assert played.of("run_completed")[0]["summary"]["mean"] >= 300


@pytest.mark.parametrize(
    ("environment", "algorithm", "script", "env_id", "steps", "settings"),
    [
        ("default", "ppo", "ppo", "CartPole-v1", 2048, {}),
        ("gym", "sac", "sac_continuous_action", "Pendulum-v1", 600, {"learning_starts": 300}),
    ],
)
def test_with_our_hooks_it_learns_the_very_same(
    tmp_path: Path, environment: str, algorithm: str, script: str, env_id: str, steps: int, settings: dict[str, int]
) -> None:
    """The script runs unmodified, checkpoints and all: each figure in its event file is that of the script alone."""
    worker = installed("cleanrl", environment)
    autosaved = {**settings, "autosave_s": 1.0}
    run = worker.run(worker.config(tmp_path / "run", algorithm, f"gym:{env_id}", steps=steps, settings=autosaved))
    assert run.code == 0, run.stderr[-2000:]
    found = worker.call("-c", f"from cleanrl_worker.scripts import script_file; print(script_file({script!r}))")
    alone = tmp_path / "alone"
    alone.mkdir()
    line = ["--env-id", env_id, "--seed", "0", "--total-timesteps", str(steps)]
    line += [part for key, value in settings.items() for part in (f"--{key.replace('_', '-')}", str(value))]
    done = subprocess.run(
        [worker.python, "-W", "ignore", found.stdout.strip(), *line],
        cwd=alone, env=worker.environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    ours, theirs = (
        json.loads(worker.call("-c", TENSORBOARD, str(folder)).stdout.splitlines()[-1])
        for folder in (run.folder / "work", alone)
    )
    assert set(ours) == set(theirs)
    assert any(tag.startswith("losses/") for tag in ours)
    for tag in set(ours) - {"charts/SPS"}:
        assert ours[tag] == theirs[tag], tag


def test_a_stop_saves_and_a_resume_goes_on_where_it_was(cleanrl: LiveWorker, tmp_path: Path) -> None:
    config = cleanrl.config(tmp_path / "run", "ppo", "gym:CartPole-v1", steps=30_000)
    with cleanrl.start(config) as run:
        run.until(lambda event: event["type"] == "metrics" and event["env_steps"] > 5_000)
        run.stop()
        assert run.finish() == 0
    saved = run.of("checkpoint_saved")[-1]
    assert run.of("run_completed")[0]["reason"] == saved["reason"] == "stopped by SIGTERM"
    checkpoint = run.folder / saved["path"]
    extra = json.loads((checkpoint / "manifest.json").read_text())["extra"]
    second = cleanrl.run(
        cleanrl.config(tmp_path / "second", "ppo", "gym:CartPole-v1", steps=30_000, resume_from=str(checkpoint))
    )
    assert second.code == 0, second.stderr[-2000:]
    figures = [event for event in second.of("metrics") if "lr" in event["values"]]
    updates = -(-30_000 // 512)
    first_lr, update = figures[0]["values"]["lr"], figures[0]["updates"]
    assert update >= extra["loop"] > 5_000 // 512
    # The schedule goes on: each update's learning rate is the one of the whole run. One flush may lie between the two.
    assert first_lr == pytest.approx(2.5e-4 * (1 - (update - 1) / updates), abs=2.5e-4 / updates * 1.5)
    assert second.of("run_completed")[0]["env_steps"] == 30_000


def test_a_q_network_resumes_with_its_replay_buffer(cleanrl: LiveWorker, tmp_path: Path) -> None:
    settings = {"learning_starts": 1000, "buffer_size": 3000}
    first = cleanrl.run(cleanrl.config(tmp_path / "run", "dqn", "gym:CartPole-v1", steps=4000, settings=settings))
    assert first.code == 0, first.stderr[-2000:]
    checkpoint = first.folder / first.of("checkpoint_saved")[-1]["path"]
    second = cleanrl.run(
        cleanrl.config(
            tmp_path / "b", "dqn", "gym:CartPole-v1", steps=6000, settings=settings, resume_from=str(checkpoint)
        )
    )
    assert second.code == 0, second.stderr[-2000:]
    assert not second.of("log")
    # 299 updates up to step 4000, the first at step 1010, and one each 10 steps from there on.
    assert (first.of("run_completed")[0]["updates"], second.of("run_completed")[0]["updates"]) == (299, 499)
    other = cleanrl.run(
        cleanrl.config(tmp_path / "c", "ppo", "gym:CartPole-v1", steps=6000, resume_from=str(checkpoint))
    )
    assert other.code == 1
    assert "was made by dqn" in other.of("run_failed")[0]["reason"]


def test_normalisation_is_in_the_manifest_and_without_it_evaluation_would_lie(
    cleanrl: LiveWorker, tmp_path: Path
) -> None:
    from drillyard_worker.manifest import encode_manifest

    run = cleanrl.run(cleanrl.config(tmp_path / "run", "ppo", "gym:HalfCheetah-v4", steps=2048))
    assert run.code == 0, run.stderr[-2000:]
    checkpoint = run.folder / run.of("checkpoint_saved")[-1]["path"]
    manifest = json.loads((checkpoint / "manifest.json").read_text())
    found = manifest["normalisation"]
    assert len(found["obs_mean"]) == 17
    assert (found["clip"], found["clip_action"]) == (10.0, True)
    assert found["return_var"] > 0
    plain = tmp_path / "plain"
    plain.mkdir()
    for name in manifest["files"]:
        (plain / name).write_bytes((checkpoint / name).read_bytes())
    (plain / "manifest.json").write_bytes(encode_manifest({**manifest, "normalisation": None}))
    means = []
    for name, folder in (("with", checkpoint), ("without", plain)):
        played = cleanrl.run(cleanrl.evaluation(tmp_path / name, folder, "ppo", "gym:HalfCheetah-v4", episodes=1))
        assert played.code == 0, played.stderr[-2000:]
        means.append(played.of("run_completed")[0]["summary"]["mean"])
    assert abs(means[0] - means[1]) > 1e-3


@pytest.mark.parametrize(("algorithm", "env_id"), [("ppo", "Drillyard/BallDrill-v0"), ("ppo", "Drillyard/Ant-v5")])
def test_it_trains_on_our_envs(cleanrl: LiveWorker, tmp_path: Path, algorithm: str, env_id: str) -> None:
    run = cleanrl.run(cleanrl.config(tmp_path / "run", algorithm, env_id, steps=2048))
    assert run.code == 0, run.stderr[-2000:]
    assert run.of("checkpoint_saved")


@pytest.mark.parametrize(("algorithm", "env_id"), [("sac", "Drillyard/HalfCheetah-v5"), ("c51", "gym:CartPole-v1")])
def test_scripts_of_the_old_gym_run_on_envs_of_today(
    old_gym: LiveWorker, tmp_path: Path, algorithm: str, env_id: str
) -> None:
    settings = {"learning_starts": 300, "buffer_size": 1000}
    run = old_gym.run(old_gym.config(tmp_path / "run", algorithm, env_id, steps=400, settings=settings))
    assert run.code == 0, run.stderr[-2000:]
    checkpoint = run.folder / run.of("checkpoint_saved")[-1]["path"]
    assert (checkpoint / "policy.onnx").is_file()


def test_what_cannot_be_trained_is_one_sentence(cleanrl: LiveWorker, tmp_path: Path) -> None:
    run = cleanrl.run(cleanrl.config(tmp_path / "run", "dqn", "gym:Pendulum-v1", steps=2048))
    assert run.code == 1
    assert "dqn has no script for continuous actions" in run.of("run_failed")[0]["reason"]
    run = cleanrl.run(cleanrl.config(tmp_path / "other", "dqn", "gym:NoSuchEnv-v1", steps=2048))
    assert run.of("run_failed")[0]["code"] == "unknown_env"
