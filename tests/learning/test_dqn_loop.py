"""DQN learner processes: the same bits whoever plays, commands, limits, resume."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from learner_process import CARTPOLE, DQN_METRICS, LearnerProcess, digest

from drillyard.contracts.control import (
    DQN_LIVE_SETTINGS,
    GetTimeline,
    PauseTraining,
    ResetTrainer,
    ResumeTraining,
    Save,
    SetHyper,
)
from drillyard.contracts.episodes import Timeline
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.telemetry import METRICS
from drillyard.learning.checkpoint import load_checkpoint, save_checkpoint

pytestmark = pytest.mark.process
STEPS = 700


def dqn(folder: Path, **options: Any) -> LearnerProcess:
    return LearnerProcess(folder, algorithm="dqn", **{"env_id": CARTPOLE} | options)


def trained(folder: Path, **options: Any) -> Path:
    with dqn(folder, **{"mode": "lockstep", "env_steps": STEPS} | options) as learner:
        assert learner.finish() == 0, (learner.lines[-1], learner.stderr)
        return learner.checkpoint()


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of a run in lockstep that the learner played by itself."""
    return trained(tmp_path_factory.mktemp("good") / "run", serial=True)


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[LearnerProcess]:
    with dqn(tmp_path / "run") as learner:
        learner.wait_updates(1)
        yield learner


def test_serial_and_any_number_of_workers_give_the_same_bits(tmp_path: Path, good: Path) -> None:
    assert digest(trained(tmp_path / "one", workers=1)) == digest(good)
    assert digest(trained(tmp_path / "three", workers=3)) == digest(good)
    assert digest(trained(tmp_path / "other", serial=True, seed=2)) != digest(good)
    manifest, tensors = load_checkpoint(good)
    assert manifest.algorithm == "dqn" and manifest.updates > 0
    assert not np.array_equal(tensors["actor"], tensors["dqn.target"])


def test_a_killed_worker_changes_no_bit_and_is_told(tmp_path: Path) -> None:
    with dqn(tmp_path / "killed", mode="lockstep") as learner:
        learner.wait_updates(1)
        learner.kill_worker()
        learner.wait_for(lambda event: event["type"] == "log" and "replaced" in event["message"])
        saved = learner.folder / learner.request(Save()).data["path"]
        steps = load_checkpoint(saved)[0].env_steps
        os.kill(learner.process.pid, signal.SIGKILL)
    # It goes on to a barrier, for it was saved anywhere between two.
    after = trained(tmp_path / "after", serial=True, resume_from=saved, env_steps=200)
    assert digest(after) == digest(trained(tmp_path / "whole", serial=True, env_steps=steps + 200))


def test_a_resumed_run_equals_the_uninterrupted_one(tmp_path: Path) -> None:
    options = {"prioritised": True, "replay_capacity": 600}
    whole = trained(tmp_path / "whole", serial=True, env_steps=1400, **options)
    first = trained(tmp_path / "first", workers=1, **options)
    manifest = load_checkpoint(first)[0]
    done = manifest.env_steps
    assert done < 1400 and manifest.state["owed"] >= 1.0, "it ends before the updates of its last batch"
    second = trained(tmp_path / "second", workers=2, env_steps=1400 - done, resume_from=first, **options)
    assert digest(second) == digest(whole)


@pytest.mark.parametrize("mode", ["episodes", "continuous"])
def test_every_metric_is_told_and_no_other(tmp_path: Path, mode: str) -> None:
    shared = {
        "env_steps_per_s", "updates_per_s", "return_mean", "return_best", "episode_length_mean", "grad_norm", "lr",
        "learner_wait_share", "workers_alive", "workers_restarted", "policy_version",
    }  # fmt: skip
    wanted = DQN_METRICS | shared
    if mode == "continuous":
        wanted = wanted - {"batch_episodes"}
    assert wanted < set(METRICS)
    told: dict[str, float] = {}
    with dqn(tmp_path / "run", mode=mode) as learner:
        learner.wait_for(lambda event: told.update(event.get("values", {})) or wanted <= set(told))
        assert set(told) == wanted
        assert 0.0 < told["replay_fill"] <= 1.0 and 0.0 <= told["learner_share"] <= 1.0
        answer = learner.request(GetTimeline())
        timeline = Timeline(**answer.data)
        assert timeline.mode == mode and timeline.workers == 2 and timeline.spans
        assert timeline.efficiency and timeline.steps_per_s_alone == told["steps_per_s_alone"]
        later = learner.request(GetTimeline(since_s=timeline.now_s)).data["spans"]
        assert all(span[4] is None or span[4] > timeline.now_s for span in later)


def test_epsilon_counts_the_steps_of_all_workers(tmp_path: Path) -> None:
    with dqn(tmp_path / "run", epsilon_steps=3000, workers=3) as learner:
        told = [learner.wait_type("metrics")]
        while told[-1]["env_steps"] < 3000:
            told.append(learner.wait_type("metrics"))
    for event in told:
        left = max(0.0, 1.0 - event["env_steps"] / 3000)
        assert event["values"]["epsilon"] == pytest.approx(0.01 + 0.89 * left)


def test_live_settings_change_and_others_are_refused(learner: LearnerProcess) -> None:
    values = {"lr": 2e-4, "target_every": 7, "target_tau": 0.5, "updates_per_step": 0.2, "epsilon_end": 0.05,
              "max_grad_norm": 3.0, "priority_beta": 0.9}  # fmt: skip
    assert set(values) == set(DQN_LIVE_SETTINGS)
    for key, value in values.items():
        assert learner.request(SetHyper(key=key, value=value)).ok
    learner.wait_for(lambda event: event["type"] == "metrics" and event["values"].get("lr") == 2e-4)
    manifest = load_checkpoint(learner.folder / learner.request(Save()).data["path"])[0]
    assert {key: manifest.settings[key] for key in values} == values
    refused = learner.request(SetHyper(key="gamma", value=0.9))
    assert not refused.ok and refused.code == ErrorCode.BAD_VALUE and "gamma" in refused.error


def test_pause_holds_and_resume_goes_on(learner: LearnerProcess) -> None:
    assert learner.request(PauseTraining()).ok
    paused = learner.wait_for(lambda event: event.get("phase") == "paused")
    again = learner.wait_for(lambda event: event.get("phase") == "paused")
    assert (again["env_steps"], again["updates"]) == (paused["env_steps"], paused["updates"])
    assert not learner.request(PauseTraining()).ok
    assert learner.request(ResumeTraining()).ok
    learner.wait_updates(paused["updates"] + 1)


@pytest.mark.parametrize("mode", ["lockstep", "continuous"])
def test_reset_trainer_starts_learning_over_and_counters_go_on(tmp_path: Path, mode: str) -> None:
    with dqn(tmp_path / "run", mode=mode) as learner:
        before = learner.wait_updates(50)
        assert learner.request(ResetTrainer()).ok
        learner.wait_for(lambda event: event["type"] == "log" and "starts over" in event["message"])
        after = learner.wait_updates(before["updates"] + 20)
        assert after["env_steps"] > before["env_steps"]
        manifest = load_checkpoint(learner.folder / learner.request(Save()).data["path"])[0]
        assert manifest.state["adam_steps"] < manifest.updates
        assert manifest.state["explored_from"] > 0


def test_it_ends_at_a_mean_return_and_its_checkpoint_plays(tmp_path: Path) -> None:
    from drillyard.learning.evaluate import evaluate

    with dqn(tmp_path / "run", return_mean=5.0) as learner:
        assert learner.finish() == 0, learner.lines[-1]
        ended = learner.of_type("run_completed")[0]
        assert "reached a mean return of" in ended["reason"] and "over 100 episodes" in ended["reason"]
        path = learner.checkpoint()
    assert load_checkpoint(path)[0].episodes >= 100
    result = evaluate(CARTPOLE, str(path), "", 3, 1, deterministic=True)
    assert len(result.returns) == 3


def test_only_the_newest_replay_is_kept_and_a_resume_without_one_says_so(tmp_path: Path) -> None:
    with dqn(tmp_path / "run") as learner:
        learner.wait_updates(1)
        first = learner.folder / learner.request(Save()).data["path"]
        steps = load_checkpoint(first)[0].env_steps
        learner.wait_for(lambda event: event.get("env_steps", 0) > steps)
        second = learner.folder / learner.request(Save()).data["path"]
        kept = [path.name for path in (learner.folder / "replay").iterdir()]
        assert kept == [load_checkpoint(second)[0].state["replay"]["file"]]
        learner.process.send_signal(signal.SIGKILL)
        learner.process.wait()
    with dqn(tmp_path / "again", resume_from=first) as learner:
        warning = learner.wait_type("log")
        assert "empty" in warning["message"] and warning["level"] == "warning"
        learner.wait_updates(load_checkpoint(first)[0].updates + 1)


def test_another_env_option_is_retraining(tmp_path: Path, good: Path) -> None:
    with dqn(tmp_path / "second", resume_from=good, env_options={"sutton_barto_reward": True}) as learner:
        assert "explored anew" in learner.wait_type("log")["message"]
        told = learner.wait_type("metrics")
        assert told["values"]["epsilon"] <= 0.2
        assert told["values"]["replay_size"] < told["env_steps"]
        os.kill(learner.process.pid, signal.SIGTERM)
        assert learner.finish() == 0


def test_a_checkpoint_of_another_algorithm_is_refused(tmp_path: Path, good: Path) -> None:
    with LearnerProcess(tmp_path / "ppo", env_id=CARTPOLE, resume_from=good) as learner:
        assert learner.finish() == 1
        assert "trained by dqn" in learner.of_type("run_failed")[0]["reason"]


def test_a_parameter_that_is_not_finite_ends_the_run_with_a_dump(tmp_path: Path, good: Path) -> None:
    manifest, tensors = load_checkpoint(good)
    params = tensors["dqn.params"].copy()
    params[3] = np.nan
    bad = save_checkpoint(tmp_path / "bad", manifest, tensors | {"dqn.params": params})
    with dqn(tmp_path / "run", resume_from=bad, mode="lockstep") as learner:
        assert learner.finish() == 1
        failed = learner.of_type("run_failed")[0]
        assert "not finite" in failed["reason"]
        names = {entry.name for entry in (learner.folder / failed["dump"]).iterdir()}
        assert names == {"README.txt", "fault.json", "batch.safetensors", "trainer.safetensors"}
