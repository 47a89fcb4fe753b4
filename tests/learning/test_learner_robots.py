"""A run of a robot: bit for bit from a seed, exactly resumed, and judged by its returns."""

from pathlib import Path

import pytest
from learner_process import LearnerProcess, digest

from drillyard.learning.checkpoint import best_checkpoint, load_manifest
from drillyard.learning.evaluate import evaluate

pytestmark = pytest.mark.process

ROBOT = "Drillyard/HalfCheetah-v5"
SHORT = {"max_episode_steps": 12}


def trained(folder: Path, updates: int, *, workers: int = 2, resume_from: Path | None = None) -> LearnerProcess:
    with LearnerProcess(folder, env_id=ROBOT, env_options=SHORT, updates=updates, workers=workers, seed=3,
                        resume_from=resume_from, mode="lockstep", warm_up=1) as learner:  # fmt: skip
        assert learner.finish() == 0, learner.lines[-1]
        return learner


def test_the_worker_count_changes_no_bit(tmp_path: Path) -> None:
    one, two = (trained(tmp_path / f"w{workers}", 5, workers=workers) for workers in (1, 2))
    assert digest(one.checkpoint()) == digest(two.checkpoint())


def test_a_resumed_run_equals_the_uninterrupted_one(tmp_path: Path) -> None:
    whole = trained(tmp_path / "whole", 6)
    first = trained(tmp_path / "first", 4)
    second = trained(tmp_path / "second", 2, workers=1, resume_from=first.checkpoint())
    assert digest(second.checkpoint()) == digest(whole.checkpoint())


def test_a_run_alone_tells_returns_and_neither_wins_nor_ratings(tmp_path: Path) -> None:
    learner = trained(tmp_path / "run", 8)
    (end,) = learner.of_type("run_completed")
    assert end["updates"] == 7, "the first batch only teaches the scales"
    assert {"return_mean", "return_best", "episode_length_mean"} <= set(end["summary"])
    told = set().union(*(event["values"] for event in learner.of_type("metrics")))
    assert {"return_mean", "reward_reward_forward", "entropy"} <= told or {"return_mean", "entropy"} <= told
    assert not told & {"win_rate_ema", "win_rate_pool", "elo", "pool_size", "pool_elo_best"}
    assert {event["opponent"] for event in learner.of_type("episode")} == {"none"}
    best = best_checkpoint(learner.folder / "checkpoints")
    assert best is not None
    assert load_manifest(best).reason.startswith("best mean return so far")


def test_evaluation_tells_the_spread_of_returns(tmp_path: Path) -> None:
    learner = trained(tmp_path / "run", 2)
    path = learner.checkpoint()
    result, again = (evaluate(ROBOT, path, "scripted", 5, 7, deterministic=True, env_options=SHORT) for _ in range(2))
    assert result == again
    told = result.as_dict()
    assert "wins" not in told and "win_rate" not in told
    assert told["return_min"] <= told["return_mean"] <= told["return_max"]
    assert told["return_std"] >= 0.0
    assert told["length_min"] == told["length_max"] == told["length_mean_decisions"] == 12
