"""The trainer of Q-learning: which weights act, the target network, counters, checkpoints that go on exactly."""

from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.episodes import PlayedEpisode
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import weights_layout
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import load_checkpoint, save_checkpoint
from drillyard.learning.dqn import network
from drillyard.learning.dqn.config import DqnConfig
from drillyard.learning.dqn.trainer import DqnTrainer
from drillyard.learning.finite import NotFiniteError
from drillyard.learning.policy_file import check_policy, load_policy
from drillyard.learning.replay.memory import Sample
from drillyard.policies.arrays import Arrays
from drillyard.transport.segment import Segment

ENV = env_spec("Drillyard/BallDrill-v0")
CONFIG = DqnConfig(hidden=(16, 12), batch_size=32, target_every=3, epsilon_steps=1000)


def trainer(seed: int = 5, **changes: object) -> DqnTrainer:
    return DqnTrainer(replace(CONFIG, **changes), ENV, seed)  # pyright: ignore


def sample(rng: np.random.Generator, rows: int = 32) -> Sample:
    """As a replay would draw it, from chance alone."""
    return Sample(
        index=rng.integers(0, 1000, rows),
        obs=rng.standard_normal((rows, ENV.obs_size), np.float32),
        action=rng.integers(0, ENV.action.size, rows, np.int32),
        n_step_return=rng.standard_normal(rows, np.float32),
        discount=np.full(rows, 0.9, np.float32),
        next_obs=rng.standard_normal((rows, ENV.obs_size), np.float32),
        weight=np.ones(rows, np.float32),
    )


def learn(it: DqnTrainer, times: int) -> list[dict[str, float]]:
    """Draws from the trainer's own stream, as the learner does."""
    return [it.learn(sample(it.rng)) for _ in range(times)]


def numbers(it: DqnTrainer) -> dict[str, bytes]:
    return {name: tensor.tobytes() for name, tensor in it.tensors().items()}


def test_the_same_seed_learns_the_same_bits() -> None:
    first, again, other = trainer(), trainer(), trainer(6)
    assert learn(first, 5) == learn(again, 5)
    assert numbers(first) == numbers(again)
    assert first.state() == again.state()
    learn(other, 5)
    assert numbers(first)["dqn.params"] != numbers(other)["dqn.params"]


def test_what_acts_changes_only_by_advance() -> None:
    it = trainer()
    segment = Segment.create(weights_layout(it.spec, 0), 1)
    try:
        slot = segment.arrays(0)
        before = it.actor.copy()
        learn(it, 4)
        it.publish(slot, 12.5)
        assert (slot["policy_version"][0], slot["published_at"][0]) == (1, 12.5)
        assert np.array_equal(slot["actor"], before)
        assert slot["critic"].shape == (0,)
        assert not slot["obs_mean"].any()
        assert (slot["obs_scale"] == 1.0).all()
        assert (slot["opponent_version"] == -1).all()
        it.advance()
        it.publish(slot, 13.0)
        assert slot["policy_version"][0] == 2
        assert np.array_equal(slot["actor"], network.fold(it.params, it.network, Arrays(np)))
        assert not np.array_equal(slot["actor"], before)
    finally:
        segment.close()


def test_the_target_network_is_copied_every_few_updates() -> None:
    it = trainer()
    first = it.target.copy()
    learn(it, 2)
    assert np.array_equal(it.target, first)
    learn(it, 1)
    assert np.array_equal(it.target, network.fold(it.params, it.network, Arrays(np)))
    learn(it, 3)
    assert (it.target_syncs, it.updates) == (2, 6)


def test_or_it_follows_a_little_at_every_update() -> None:
    it = trainer(target_tau=0.25)
    wanted = it.target.astype(np.float64)
    for _ in range(4):
        learn(it, 1)
        wanted += 0.25 * (network.fold(it.params, it.network, Arrays(np)) - wanted)
        np.testing.assert_allclose(it.target, wanted, atol=1e-6)
    assert it.target_syncs == 4


def test_learning_reports_its_errors_and_stats() -> None:
    it = trainer()
    drawn = sample(np.random.default_rng(0), 20)
    stats = it.learn(drawn)
    assert set(stats) == {"loss_q", "q_mean", "q_max", "td_error", "grad_norm"}
    assert all(isinstance(value, float) for value in stats.values())
    assert it.td_error.shape == (20,)
    assert stats["td_error"] == pytest.approx(np.abs(it.td_error).mean(), rel=1e-5)
    assert stats["q_max"] >= stats["q_mean"]
    for _ in range(300):
        last = it.learn(replace(drawn, discount=np.zeros(20, np.float32)))
    assert last["loss_q"] < 0.05 * stats["loss_q"]


def test_a_fault_leaves_everything_as_it_was() -> None:
    it = trainer()
    learn(it, 2)
    before, updates = numbers(it), it.updates
    with pytest.raises(NotFiniteError), np.errstate(all="ignore"):
        it.learn(replace(sample(it.rng), weight=np.full(32, np.nan, np.float32)))
    assert (numbers(it), it.updates) == (before, updates)


def test_episodes_are_counted_and_exploration_falls_by_their_steps() -> None:
    it = trainer()
    assert (it.epsilon, it.returns.mean) == (0.9, None)
    assert it.epsilon_slope == pytest.approx((0.9 - 0.01) / 1000)
    it.note([PlayedEpisode(length=25, terminated=True, undiscounted_return=3.0)] * 20)
    assert (it.env_steps, it.episodes, it.returns.mean) == (500, 20, 3.0)
    assert it.epsilon == pytest.approx(0.5 * (0.9 + 0.01))
    it.note([PlayedEpisode(length=600, terminated=False, undiscounted_return=1.0)])
    assert (it.epsilon, it.epsilon_slope) == (0.01, 0.0)
    it.reset()
    assert (it.epsilon, it.env_steps, it.returns.mean) == (0.9, 1100, None)


def test_a_reset_starts_learning_over_with_other_weights() -> None:
    it = trainer()
    learn(it, 3)
    before, version = it.params.copy(), it.version
    it.reset()
    assert it.version == version + 1
    assert not np.array_equal(it.params, before)
    assert not np.array_equal(it.params, trainer().params), "nor those of the start"
    assert it.optimiser.steps == 0
    assert np.array_equal(it.target, it.actor)


def test_live_settings_count_from_the_next_update() -> None:
    it = trainer(lr=1e-9)
    before = it.params.copy()
    learn(it, 1)
    assert np.abs(it.params - before).max() < 1e-7
    it.set_config(replace(it.config, lr=1e-2))
    learn(it, 1)
    assert np.abs(it.params - before).max() > 1e-3


def test_the_learning_rate_falls_with_the_steps_of_the_run() -> None:
    it = trainer(lr=1e-3, lr_end=1e-5, updates_steps=100)
    rates = [it.lr]
    for _ in range(5):
        it.note([PlayedEpisode(length=25, terminated=True, undiscounted_return=1.0)])
        rates.append(it.lr)
    assert rates == pytest.approx([1e-3, 7.525e-4, 5.05e-4, 2.575e-4, 1e-5, 1e-5])
    it.reset()
    assert it.lr == pytest.approx(1e-3), "learning starts over"
    assert trainer(lr=1e-3).lr == 1e-3


def manifest(it: DqnTrainer) -> CheckpointManifest:
    return CheckpointManifest(
        run_id="r", env_id=ENV.id, algorithm="dqn", policy=it.spec, policy_version=it.version, env_steps=it.env_steps,
        updates=it.updates, episodes=it.episodes, settings={}, metrics={}, reason="test", created_at=0.0,
        drillyard_version="0", tensors_digest="", tensors={}, state=it.state(),
    )  # fmt: skip


def test_a_checkpoint_on_disk_goes_on_exactly(tmp_path: Path) -> None:
    whole, cut = trainer(), trainer()
    for it in (whole, cut):
        learn(it, 4)
        it.note([PlayedEpisode(length=25, terminated=True, undiscounted_return=3.0)] * 21)
        it.advance()
        learn(it, 3)  # so that what acts is not what is learned
    path = save_checkpoint(tmp_path, manifest(cut), cut.tensors())
    saved, tensors = load_checkpoint(path)
    resumed = trainer(seed=99)
    resumed.restore(saved.state, tensors)
    resumed.env_steps, resumed.updates = saved.env_steps, saved.updates
    resumed.episodes, resumed.version = saved.episodes, saved.policy_version
    assert numbers(resumed) == numbers(whole)
    assert learn(resumed, 5) == learn(whole, 5)
    assert numbers(resumed) == numbers(whole)
    assert resumed.state() | {"seed": 5} == whole.state()
    assert (resumed.epsilon, resumed.returns.mean, resumed.target_syncs) == (whole.epsilon, 3.0, whole.target_syncs)


def test_the_policy_of_a_checkpoint_is_the_one_that_acts(tmp_path: Path) -> None:
    it = trainer()
    learn(it, 3)
    path = save_checkpoint(tmp_path, manifest(it), it.tensors())
    saved, policy = load_policy(path, 8)
    obs = np.random.default_rng(0).standard_normal((8, ENV.obs_size)).astype(np.float32)
    assert saved.policy.head == "values"
    fresh = trainer()
    np.testing.assert_allclose(
        policy.action_values(obs), network.forward(fresh.params, obs, fresh.network, Arrays(np)), atol=1e-5
    )


@pytest.mark.parametrize("name", ["dqn.params", "dqn.target", "adam.m", "actor"])
def test_tensors_of_another_network_are_refused_and_nothing_changes(name: str) -> None:
    it, other = trainer(), trainer(hidden=(8,))
    learn(it, 2)
    before = numbers(it), it.state()
    with pytest.raises(ValueError, match=name.replace(".", r"\.")):
        it.restore(it.state(), it.tensors() | {name: other.tensors()[name]})
    with pytest.raises(KeyError):
        it.restore({"seed": 1}, it.tensors())
    with pytest.raises(KeyError):
        it.restore(it.state(), {})
    assert (numbers(it), it.state()) == before


def test_a_policy_of_values_that_cannot_be_is_called_damaged() -> None:
    it = trainer()
    saved, tensors = manifest(it), it.tensors()
    check_policy(Path("there"), saved, tensors)
    box = msgspec.structs.replace(saved.policy, action=ActionSpec("box", ENV.action.size))
    broken = [
        (msgspec.structs.replace(saved, policy=box), tensors, "discrete"),
        (saved, tensors | {"critic": np.zeros(3, np.float32)}, "critic is not 0 float32"),
        (saved, {name: array for name, array in tensors.items() if name != "critic"}, "critic"),
        (saved, tensors | {"actor": np.full_like(it.actor, np.nan)}, "not finite"),
    ]
    for what, arrays, why in broken:
        with pytest.raises(DrillyardError, match=why) as caught:
            check_policy(Path("there"), what, arrays)
        assert caught.value.code is ErrorCode.DAMAGED
