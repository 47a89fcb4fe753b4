"""Measured natively, a drill plays the very episodes that the page plays."""

from typing import Any

import numpy as np
import pytest

from drillyard.envs.drills.source import BALANCE, BALL
from drillyard.envs.registry import make_batch, make_stage
from drillyard.sharing.bundle.drill_starts import reset_as_a_page
from drillyard.sharing.bundle.measure import measure_native
from drillyard.testing.page_drills import play_natively


@pytest.mark.parametrize(("env_id", "options"), [(BALL, {}), (BALANCE, {"history": 3, "start_angle": 30.0})])
def test_a_batch_starts_as_a_page_does(env_id: str, options: dict[str, Any]) -> None:
    env = make_batch(env_id, 5, **options)
    reset_as_a_page(env, options, 40)
    stage = make_stage(env_id, **options)
    for agent in range(len(env.spec.agents)):
        seen = np.empty((5, env.spec.obs_size), np.float32)
        env.observe(agent, seen)
        for index in range(5):
            stage.reset(40 + index)
            assert (seen[index] == stage.observe(agent)).all()


def test_other_envs_start_as_they_do() -> None:
    one, other = make_batch("gym:CartPole-v1", 3), make_batch("gym:CartPole-v1", 3)
    reset_as_a_page(one, {}, 7)
    other.reset(7)
    seen = np.empty((2, 3, 4), np.float32)
    for index, env in enumerate((one, other)):
        env.observe(0, seen[index])
        if close := getattr(env, "close", None):
            close()
    assert (seen[0] == seen[1]).all()


def test_what_is_measured_natively_is_what_stages_play() -> None:
    (blue, orange) = measure_native(BALL, {}, ("scripted", "random"), 6, 3, "Drillyard")
    played = play_natively(BALL, {}, ("scripted", "random"), range(3, 9))
    assert blue.mean == pytest.approx(np.mean([episode.returns[0] for episode in played]), abs=1e-5)
    assert orange.mean == pytest.approx(np.mean([episode.returns[1] for episode in played]), abs=1e-5)
    assert blue.mean_length == np.mean([episode.decisions for episode in played])
