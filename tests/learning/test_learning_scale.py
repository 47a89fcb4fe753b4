"""Reward scaling, learning-rate schedules and states of generators."""

import msgspec
import numpy as np
import pytest

from drillyard.learning.config import TrainConfig, resolve
from drillyard.learning.randomness import rng_restore, rng_state
from drillyard.learning.reward_scale import RewardScaler
from drillyard.learning.schedule import LR_RANGE, next_lr


def test_scaled_returns_have_unit_deviation_whatever_the_rewards() -> None:
    rng = np.random.default_rng(0)
    for size in (0.01, 1.0, 300.0):
        scaler = RewardScaler(2, 50)
        for index in range(40):
            reward = (size * rng.standard_normal((32, 50))).astype(np.float32)
            scaler.update(index % 2, reward, np.zeros((32, 50), bool), 0.9)
        deviation = size / np.sqrt(1 - 0.9**2)  # of a discounted sum of independent rewards
        assert scaler.scale * deviation == pytest.approx(1.0, rel=0.05)


def test_returns_run_on_across_chunks_and_stop_at_the_end_of_an_episode() -> None:
    whole, pieces = RewardScaler(1, 4), RewardScaler(1, 4)
    rng = np.random.default_rng(0)
    reward = rng.standard_normal((20, 4)).astype(np.float32)
    ended = rng.random((20, 4)) < 0.2
    whole.update(0, reward, ended, 0.9)
    for part in (slice(0, 7), slice(7, 20)):
        pieces.update(0, reward[part], ended[part], 0.9)
    assert pieces.scale == pytest.approx(whole.scale, rel=1e-5)
    always = RewardScaler(1, 4)
    always.update(0, reward, np.ones((20, 4), bool), 0.9)
    assert always.moments.variance[0] == pytest.approx(reward.var(), rel=1e-4)


def test_groups_keep_their_own_returns() -> None:
    scaler = RewardScaler(2, 1)
    scaler.update(0, np.full((5, 1), 10.0, np.float32), np.zeros((5, 1), bool), 1.0)
    scaler.update(1, np.ones((1, 1), np.float32), np.zeros((1, 1), bool), 1.0)
    assert scaler.state()["returns"].ravel().tolist() == [50.0, 1.0]
    scaler.reset_group(0)
    assert scaler.state()["returns"].ravel().tolist() == [0.0, 1.0]


def test_scaling_is_one_before_data_and_where_it_is_off() -> None:
    assert RewardScaler(1, 1).scale == 1.0
    off = RewardScaler(1, 1, enabled=False)
    off.update(0, np.full((5, 1), 10.0, np.float32), np.zeros((5, 1), bool), 1.0)
    assert off.scale == 1.0


def test_a_restored_scaler_goes_on_exactly() -> None:
    rng = np.random.default_rng(0)
    first, second = RewardScaler(1, 3), RewardScaler(1, 3)
    ended = np.zeros((10, 3), bool)
    first.update(0, rng.standard_normal((10, 3)).astype(np.float32), ended, 0.9)
    second.restore(first.state())
    more = rng.standard_normal((10, 3)).astype(np.float32)
    first.update(0, more, ended, 0.9)
    second.update(0, more, ended, 0.9)
    assert first.scale == second.scale


def test_constant_and_linear_rates() -> None:
    constant, linear = TrainConfig(lr=1e-3), resolve("", {"lr": 1e-3, "lr_schedule": "linear"})
    assert next_lr(constant, 5.0, 0.7, 9.0) == 1e-3
    assert [next_lr(linear, 0.0, at, 0.0) for at in (0.0, 0.5, 1.0, 2.0)] == pytest.approx([1e-3, 5.5e-4, 1e-4, 1e-4])


def test_the_adaptive_rate_follows_the_kl_within_its_range() -> None:
    config = TrainConfig(lr_schedule="adaptive", adaptive_kl=0.02)
    assert next_lr(config, 1e-3, 0.0, 0.05) == pytest.approx(1e-3 / 1.5)
    assert next_lr(config, 1e-3, 0.0, 0.005) == pytest.approx(1.5e-3)
    assert next_lr(config, 1e-3, 0.0, 0.02) == 1e-3
    assert next_lr(config, LR_RANGE[0], 0.0, 1.0) == LR_RANGE[0]
    assert next_lr(config, LR_RANGE[1], 0.0, 0.0) == LR_RANGE[1]


def test_a_generator_goes_on_from_its_json() -> None:
    first, second = np.random.default_rng(3), np.random.default_rng(4)
    first.integers(0, 10, 7, np.int32)  # leaves half a word in the buffer
    rng_restore(second, msgspec.json.decode(msgspec.json.encode(rng_state(first))))
    assert np.array_equal(first.integers(0, 10, 9, np.int32), second.integers(0, 10, 9, np.int32))
    assert np.array_equal(first.random(9), second.random(9))
