"""The benchmarks of Q-learning: how figures are made of runs, and what a snapshot of action values plays."""

import argparse
import random
from pathlib import Path
from typing import Any

import _policy_file
import numpy as np
import pytest

import _standings
import dqn
import episodes
from _learner_run import LearnerRun, digest, memory_mb
from _standings import Curve
from drillyard.contracts.run import RunLimits

SETTINGS = {"hidden": (8,), "workers": 2, "learning_starts": 100, "batch_tasks": 4, "updates_per_step": 0.05}


def a_row(steps_per_s: float, total_mb: float = 60.0) -> dict[str, Any]:
    return {
        "env_steps_per_s": steps_per_s,
        "learner_share": 0.5,
        "own": None,
        "total_mb": total_mb,
        "memory_unit": "pss",
    }


def test_efficiency_is_against_one_worker_in_the_same_turn() -> None:
    rows = {1: [a_row(100.0), a_row(50.0), a_row(100.0)], 2: [a_row(180.0), a_row(100.0), a_row(190.0, 90.0)]}
    figures = episodes.summary(rows)["workers"]
    assert figures["1"]["speedup"] == figures["1"]["efficiency"] == 1.0
    assert figures["2"]["speedup_by_turn"] == [1.8, 2.0, 1.9]
    assert figures["2"]["efficiency"] == 0.95
    assert (figures["2"]["env_steps_per_s"], figures["2"]["own"]) == (180.0, None)
    assert "0.95" in episodes.table({"workers": figures})


def test_a_count_that_begins_at_two_is_measured_against_two() -> None:
    figures = episodes.summary({2: [a_row(100.0)], 8: [a_row(300.0)]})
    assert figures["speedup_8_workers"] == 6.0
    assert figures["workers"]["2"]["efficiency"] == 1.0


def test_the_best_peer_counts_in_each_unit() -> None:
    def runs(*points: tuple[float, float, int, int]) -> dict[str, Any]:
        rows = [{"seconds": s, "mean": m, "env_steps": n, "episodes": e, "first_step_s": 0.1} for s, m, n, e in points]
        timing = {"seconds": 9.0, "env_steps": 900, "first_step_s": 0.1, "snapshot_cost_s": 0.0}
        return _standings.row([Curve(rows, timing)], (200,), ())

    rows = {
        "ours": runs((1.0, 90.0, 50, 9), (2.0, 300.0, 100, 10)),
        "ours_serial": runs((0.1, 300.0, 1, 1)),
        "quick": runs((4.0, 300.0, 900, 90)),
        "frugal": runs((8.0, 300.0, 80, 5)),
        "never": runs((8.0, 3.0, 80, 5)),
    }
    assert dqn.against_peers(rows, 200, "seconds") == (2.0, "quick")
    assert dqn.against_peers(rows, 200, "env_steps") == (0.8, "frugal")
    assert dqn.against_peers(rows, 200, "episodes") == (0.5, "frugal")
    assert dqn.against_peers({"ours": rows["ours"], "never": rows["never"]}, 200, "seconds") == (None, None)
    shown = dqn.table({"CartPole-v1": {}}, argparse.Namespace(env=["CartPole"], only=["sb3"]))
    assert "not run" in shown


def test_a_snapshot_of_values_takes_the_largest(tmp_path: Path) -> None:
    shots = _policy_file.Snapshots(tmp_path, every_s=1e-3, cap_s=1e9)
    shots.save(7, [(np.eye(3), np.zeros(3))], "relu", squash="argmax", episodes=4)
    policy = _policy_file.Policy(tmp_path / "snap-00000.npz")
    assert policy.act(np.array([[0.1, 0.3, 0.2], [3.0, -1.0, 2.0]])).tolist() == [1, 0]
    assert (policy.meta["episodes"], policy.meta["env_steps"]) == (4, 7)


@pytest.mark.process
def test_a_run_is_followed_and_its_workers_may_be_killed(tmp_path: Path) -> None:
    limits = RunLimits(env_steps=6000)
    with LearnerRun(tmp_path / "a", "Drillyard/Balance-v0", SETTINGS | {"mode": "lockstep"}, limits=limits) as run:
        run.wait(lambda event: event["type"] == "metrics", 60.0)
        assert memory_mb(run.process.pid)["rss"] > 5.0
        episodes.kill_one(run, random.Random(1), 2)
        run.finish()
        first = digest(run.checkpoint())
    serial = SETTINGS | {"mode": "lockstep", "serial": True}
    with LearnerRun(tmp_path / "b", "Drillyard/Balance-v0", serial, limits=limits) as run:
        run.finish()
        assert digest(run.checkpoint()) == first
    with LearnerRun(tmp_path / "c", "Drillyard/Balance-v0", {**serial, "hidden": (9,)}, limits=limits) as run:
        run.finish()
        assert digest(run.checkpoint()) != first
