"""The page's cores of the drills play the same episodes as the envs, by policies of real checkpoints."""

from pathlib import Path
from typing import Any

import pytest

from drillyard.contracts.policy import PolicySpec
from drillyard.envs.drills.source import BALANCE, BALL
from drillyard.envs.registry import env_spec
from drillyard.testing.own_run import own_checkpoint
from drillyard.testing.page_drills import page_can_play, play_in_page, play_natively

pytestmark = [pytest.mark.process, pytest.mark.skipif(not page_can_play(), reason="needs web/node_modules")]


def checkpoint(folder: Path, env_id: str, **options: Any) -> Path:
    spec = env_spec(env_id, **options)
    return own_checkpoint(folder / "run", PolicySpec(spec.obs_size, spec.action, (16, 16)), env_id)


def test_ball_drill_is_played_bit_for_bit_by_a_policy_against_a_script(tmp_path: Path) -> None:
    players, seeds = (checkpoint(tmp_path, BALL), "scripted"), range(10, 16)
    for seats in (players, players[::-1]):
        there = play_in_page(BALL, {"approach_scale": 0.2}, seats, seeds, tmp_path)
        assert list(there.episodes) == play_natively(BALL, {"approach_scale": 0.2}, seats, seeds)


def test_the_robot_is_balanced_for_as_long_by_a_policy(tmp_path: Path) -> None:
    players, seeds = (checkpoint(tmp_path, BALANCE, history=2),), range(10, 30)
    there = play_in_page(BALANCE, {"history": 2, "shaped": True}, players, seeds, tmp_path).episodes
    here = play_natively(BALANCE, {"history": 2, "shaped": True}, players, seeds)
    assert [one.decisions for one in there] == [one.decisions for one in here]
    for one, other in zip(there, here, strict=True):
        assert one.returns[0] == pytest.approx(other.returns[0], abs=1e-3)
