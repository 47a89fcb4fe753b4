"""benchmarks/browser_drills.py: policies play the same episodes here and in the page's core."""

import argparse
from pathlib import Path
from typing import Any

import pytest

import browser_drills
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.drills.source import BALANCE, BALL
from drillyard.envs.registry import env_spec
from drillyard.testing.own_run import own_checkpoint
from drillyard.testing.page_drills import page_can_play

pytestmark = [pytest.mark.process, pytest.mark.skipif(not page_can_play(), reason="needs web/node_modules")]


def checkpoint(folder: Path, env_id: str) -> Path:
    spec = env_spec(env_id)
    return own_checkpoint(folder / spec.title, PolicySpec(spec.obs_size, spec.action, (8,)), env_id)


def measured(**changes: Any) -> dict[str, Any]:
    about: dict[str, Any] = {"ball": "", "balance": "", "seconds": 60.0, "episodes": 50, "seed": 1}
    return browser_drills.measure(argparse.Namespace(**(about | changes)))


def test_episodes_are_compared_one_by_one(tmp_path: Path) -> None:
    rows = measured(ball=str(checkpoint(tmp_path, BALL)), balance=str(checkpoint(tmp_path, BALANCE)), episodes=2)
    for name, row in rows.items():
        assert row["native"] == row["page"], name
        assert row["episodes"] == 2
    assert all(row["same_to_the_bit"] == 2 for name, row in rows.items() if name.startswith("ball"))


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_trained_policy_beats_the_script_as_often_in_the_page() -> None:
    rows = measured()
    for side in ("ball_policy_against_script", "ball_script_against_policy"):
        assert rows[side]["native"] == rows[side]["page"]
        assert rows[side]["same_to_the_bit"] == 50
        assert rows[side]["page"]["won"] > rows[side]["page"]["lost"]
    assert rows["balance_policy"]["page"]["mean_return"] == pytest.approx(
        rows["balance_policy"]["native"]["mean_return"], rel=0.02
    )
