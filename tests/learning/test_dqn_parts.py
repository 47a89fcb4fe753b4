"""Parts of a DQN run that need no process: figures, faults, what a checkpoint holds besides weights."""

import msgspec
import numpy as np
import pytest

from drillyard.learning.dqn.config import DQN_SETTINGS
from drillyard.learning.dqn.faults import EpisodeNotFiniteError, check_episode, of_episode
from drillyard.learning.dqn.meter import DqnMeter
from drillyard.learning.dqn.progress import EXPLORE_AGAIN, DqnProgress
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.testing.replay import sized_env, write_episode

PAGES = (2, 0)


def progress(**settings: object) -> DqnProgress:
    config = DQN_SETTINGS.resolve("", {"hidden": (4,), "epsilon_steps": 1000, **settings})
    return DqnProgress(config, sized_env(3), seed=1)


def marked(meter: DqnMeter, env_steps: int, worked_s: float, waited_s: float) -> None:
    meter.mark(
        env_steps=env_steps, updates=0, episodes=0, workers_worked_s=worked_s, workers_waited_s=waited_s
    )  # fmt: skip


def test_what_was_not_measured_is_absent() -> None:
    meter = DqnMeter()
    assert meter.values() == {} and meter.take_tally() is None and meter.env_steps_per_s is None
    meter.episode(10, 3.0)
    assert meter.values() == {"return_mean": 3.0, "episode_length_mean": 10.0}
    marked(meter, 0, 0.0, 0.0)
    assert "env_steps_per_s" not in meter.values()
    marked(meter, 100, 0.0, 0.0)
    assert meter.values()["env_steps_per_s"] > 0.0
    assert "barrier_wait_share" not in meter.values(), "nobody has worked or waited"
    marked(meter, 200, 3.0, 1.0)
    assert meter.values()["barrier_wait_share"] == 0.25
    meter.forget_rates()
    assert meter.env_steps_per_s is None


def test_means_are_of_the_updates_since_the_last_time() -> None:
    meter = DqnMeter()
    meter.update({"loss_q": 1.0, "td_error": float("inf")})
    meter.update({"loss_q": 3.0, "td_error": 1.0})
    assert meter.values() == {"loss_q": 2.0}, "a number that is not finite is left out"
    assert meter.values() == {"loss_q": 2.0}, "what is not measured anew stays as it was"
    meter.update({"loss_q": 5.0, "td_error": 1.0})
    assert meter.values() == {"loss_q": 5.0, "td_error": 1.0}


def test_episodes_are_told_once() -> None:
    meter = DqnMeter()
    meter.episode(10, 1.0)
    meter.episode(30, 2.0)
    assert meter.take_tally() == (2, 1.5, 20.0)
    assert meter.take_tally() is None


@pytest.mark.parametrize(("field", "row"), [("obs", 0), ("obs", 20), ("reward", 19)])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_number_of_an_episode_that_is_not_finite_is_found(field: str, row: int, value: float) -> None:
    rows = ReplayRows.create(sized_env(3), 64)
    try:
        rows.obs[:] = rows.reward[:] = np.nan  # what is beyond its end is not its own
        episode = write_episode(rows, PAGES, 0, np.ones(20, np.float32), terminated=True)
        check_episode(rows, PAGES, episode, task=7)
        assert of_episode(rows, PAGES, episode)["obs"][:, 1].tolist() == list(range(21))
        place = PAGES[row // 16] * 16 + row % 16
        getattr(rows, field)[place] = value
        with pytest.raises(EpisodeNotFiniteError, match=f"task 7 .* '{field}'"):
            check_episode(rows, PAGES, episode, task=7)
    finally:
        rows.close()


def test_progress_goes_on_from_what_it_gave() -> None:
    before = progress()
    before.env_steps = 500
    batch = before.issue(4, in_flight=4, options={"angle": 1.0})
    before.batch, before.owed, before.replay_file = batch, 2.5, {"file": "x", "digest": "y", "added": 3}
    state = msgspec.json.decode(msgspec.json.encode(before.state()))
    after = progress()
    after.restore(state, {name: array.copy() for name, array in before.tensors().items()})
    after.env_steps = 500
    assert after.batch == batch and after.owed == 2.5
    assert (after.next_task, after.next_batch, after.epsilon) == (4, 1, before.epsilon)
    assert state["replay"] == before.replay_file


def test_updates_for_a_step_fall_as_exploration_does() -> None:
    trainer = progress(updates_per_step=1.0, updates_per_step_end=0.2, updates_steps=1000)
    assert trainer.updates_per_step == 1.0
    trainer.env_steps = 500
    assert trainer.updates_per_step == pytest.approx(0.6)
    trainer.env_steps = 5000
    assert trainer.updates_per_step == 0.2
    trainer.reset()
    assert trainer.updates_per_step == 1.0, "learning has started over"
    assert progress(updates_per_step=0.5).updates_per_step == 0.5


def test_another_world_is_explored_anew_and_old_returns_are_forgotten() -> None:
    trainer = progress()
    trainer.env_steps, trainer.owed = 5000, 9.0
    trainer.returns.add([1.0] * 50)
    trainer.batch = trainer.issue(1, 1, {})
    assert trainer.epsilon == trainer.config.epsilon_end
    trainer.enter_another_world()
    assert (trainer.epsilon, trainer.returns.mean, trainer.owed, trainer.batch) == (EXPLORE_AGAIN, None, 0.0, None)
    trainer.env_steps += 500
    assert trainer.config.epsilon_end < trainer.epsilon < EXPLORE_AGAIN
    trainer.reset()
    assert trainer.epsilon == trainer.config.epsilon_start
