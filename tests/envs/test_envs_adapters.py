"""The adapters, by the API tests of Gymnasium and PettingZoo and by what those do not ask."""

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env
from gymnasium.vector import AutoresetMode
from pettingzoo.test import parallel_api_test, parallel_seed_test

import drillyard.envs.adapters.gymnasium as adapter
from drillyard.contracts.errors import DrillyardError
from drillyard.envs.adapters.pettingzoo import parallel_env
from drillyard.envs.registry import env_ids

BALL = "Drillyard/BallDrill-v0"


def test_registering_twice_is_harmless() -> None:
    adapter.register()
    assert all(env_id in gymnasium.registry for env_id in env_ids())


@pytest.mark.parametrize("side", [0, 1])
def test_gymnasiums_own_checker(side: int) -> None:
    env = gymnasium.make(BALL, side=side, opponent="random")
    check_env(env.unwrapped)
    env.close()


def test_an_episode_ends_with_what_was_seen_last() -> None:
    env = gymnasium.make(BALL, opponent="random", time_limit_decisions=5)
    env.reset(seed=1)
    for index in range(5):
        seen, _, terminated, truncated, info = env.step(0)
        assert env.observation_space.contains(seen)
        assert (terminated, truncated, info) == ((False, True, {"outcome": 0}) if index == 4 else (False, False, {}))
    assert seen[-1] == 0.0
    env.close()


def test_the_vector_env_declares_its_autoreset_and_keeps_to_it() -> None:
    envs = gymnasium.make_vec(
        BALL, num_envs=8, vectorization_mode="vector_entry_point", opponent="random", time_limit_decisions=3
    )
    assert envs.metadata["autoreset_mode"] is AutoresetMode.SAME_STEP
    seen, infos = envs.reset(seed=5)
    assert envs.observation_space.contains(seen)
    assert infos == {}
    for index in range(3):
        seen, reward, terminated, truncated, infos = envs.step(np.zeros(8, np.int64))
        assert reward.shape == terminated.shape == truncated.shape == (8,)
        assert bool(infos) == (index == 2)
    assert truncated.all()
    assert infos["_final_obs"].all()
    for row, last in enumerate(infos["final_obs"]):
        assert last[-1] == 0.0
        assert seen[row, -1] == 1.0
    assert infos["final_info"]["outcome"].tolist() == [0] * 8
    envs.close()


def test_vector_seeds_repeat_and_differ() -> None:
    envs = gymnasium.make_vec(BALL, num_envs=16)
    first, _ = envs.reset(seed=5)
    second, _ = envs.reset()
    again, _ = envs.reset(seed=5)
    assert np.array_equal(first, again)
    assert not np.array_equal(first, second)
    assert len(np.unique(first, axis=0)) == 16
    with pytest.raises(DrillyardError, match="one seed"):
        envs.reset(seed=[1, 2])
    with pytest.raises(DrillyardError, match="actions 0 to 29; 0 to 30"):
        envs.step(np.asarray([30] + [0] * 15))
    envs.close()


def test_both_sides_get_the_reward_of_their_own() -> None:
    totals = []
    for side in (0, 1):
        envs = gymnasium.make_vec(BALL, num_envs=32, side=side, opponent="scripted", shaping_scale=0.0)
        envs.reset(seed=3)
        total = sum(envs.step(np.zeros(32, np.int64))[1].sum() for _ in range(300))
        totals.append(total)
        envs.close()
    assert max(totals) < 0


@pytest.mark.parametrize(("options", "words"), [({"opponent": "pele"}, "no opponent"), ({"side": 2}, "no side 2")])
def test_a_bad_opponent_or_side_is_one_sentence(options: dict[str, object], words: str) -> None:
    with pytest.raises(DrillyardError, match=words):
        gymnasium.make_vec(BALL, num_envs=2, **options)


def test_pettingzoos_own_checks() -> None:
    parallel_api_test(parallel_env(), num_cycles=600)
    parallel_seed_test(parallel_env, num_cycles=200)


def test_a_parallel_env_says_what_is_wrong() -> None:
    env = parallel_env(time_limit_decisions=1)
    with pytest.raises(DrillyardError, match="call reset first"):
        env.step({})
    env.reset(seed=1)
    with pytest.raises(DrillyardError, match="Agent orange"):
        env.step({"blue": 0})
    _, rewards, _, truncated, infos = env.step({"blue": 0, "orange": 0})
    assert rewards["blue"] == pytest.approx(-rewards["orange"])
    assert truncated == {"blue": True, "orange": True}
    assert infos["blue"] == infos["orange"] == {"outcome": 0}
    assert env.agents == []
