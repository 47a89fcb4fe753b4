"""Our robots behind Gymnasium's API, against Gymnasium's own single and vector envs."""

from typing import Any

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env
from gymnasium.vector import AutoresetMode
from robot_twins import ROBOTS, same

import drillyard.envs.adapters.gymnasium  # noqa: F401 - registers the ids
from drillyard.contracts.errors import DrillyardError

OPTIONS: dict[str, dict[str, Any]] = {"Ant-v5": {"ctrl_cost_weight": 0.1, "healthy_z_range": (0.4, 0.9)}}


def same_infos(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    """The same keys, masks and values, nested ones too."""
    assert set(ours) == set(theirs)
    for name, value in theirs.items():
        if isinstance(value, dict):
            same_infos(ours[name], value)
        elif name == "final_obs":
            for mine, other in zip(ours[name], value, strict=True):
                assert (mine is None) == (other is None)
                if mine is not None:
                    same(mine, other.astype(np.float32), name)
        else:
            same(ours[name], value, name)


@pytest.mark.filterwarnings("ignore:.*A Box observation space (minimum|maximum) value is")  # as Gymnasium's robots
@pytest.mark.filterwarnings("ignore:.*we recommend using a symmetric and normalized space")
@pytest.mark.parametrize("name", ROBOTS)
def test_gymnasiums_own_checker(name: str) -> None:
    env = gymnasium.make(f"Drillyard/{name}")
    check_env(env.unwrapped)
    env.close()


@pytest.mark.parametrize("name", ["Ant-v5", "Hopper-v5", "Reacher-v5"])
def test_episodes_follow_one_another_as_gymnasiums_do(name: str) -> None:
    options = OPTIONS.get(name, {})
    ours, theirs = gymnasium.make(f"Drillyard/{name}", **options), gymnasium.make(name, **options)
    assert ours.action_space == theirs.action_space
    assert ours.spec.max_episode_steps == theirs.spec.max_episode_steps
    theirs.action_space.seed(0)
    for seed in (3, None, None, 7):
        seen, start = ours.reset(seed=seed)
        other, other_start = theirs.reset(seed=seed)
        same(seen, other.astype(np.float32), "start")
        same_infos(start, other_start)
        for step in range(60):
            action = theirs.action_space.sample()
            seen, reward, terminated, truncated, info = ours.step(action)
            other, *expected, other_info = theirs.step(action)
            same(seen, other.astype(np.float32), f"step {step}")
            assert [reward, terminated, truncated] == expected
            same_infos(info, other_info)
            if terminated or truncated:
                break
    ours.close()
    theirs.close()


def test_a_reset_in_the_middle_goes_on_with_the_generator() -> None:
    ours, theirs = gymnasium.make("Drillyard/Hopper-v5"), gymnasium.make("Hopper-v5")
    for env in (ours, theirs):
        env.reset(seed=1)
        env.step(np.zeros(3, np.float32))
    same(ours.reset()[0], theirs.reset()[0].astype(np.float32), "second start")
    ours.close()
    theirs.close()


def test_without_a_seed_starts_are_by_chance() -> None:
    starts = []
    for _ in range(2):
        env = gymnasium.make("Drillyard/Hopper-v5")
        starts.append(env.reset()[0])
        env.close()
    assert not np.array_equal(*starts)


@pytest.mark.parametrize("name", ["Ant-v5", "Humanoid-v5", "InvertedPendulum-v5", "Reacher-v5"])
def test_the_vector_env_is_gymnasiums(name: str) -> None:
    options = OPTIONS.get(name, {}) | {"max_episode_steps": 20}
    ours = gymnasium.make_vec(f"Drillyard/{name}", num_envs=4, **options)
    theirs = gymnasium.make_vec(
        name,
        num_envs=4,
        vectorization_mode="sync",
        vector_kwargs={"autoreset_mode": AutoresetMode.SAME_STEP},
        **options,
    )
    assert ours.metadata["autoreset_mode"] is AutoresetMode.SAME_STEP
    assert ours.action_space == theirs.action_space
    theirs.action_space.seed(0)
    for seed in (9, None, [4, 2, 7, 4]):
        seen, infos = ours.reset(seed=seed)
        other, other_infos = theirs.reset(seed=seed)
        assert ours.observation_space.contains(seen)
        same(seen, other.astype(np.float32), "start")
        same_infos(infos, other_infos)
        for step in range(45):
            actions = theirs.action_space.sample()
            seen, *rest, infos = ours.step(actions)
            other, *expected, other_infos = theirs.step(actions)
            same(seen, other.astype(np.float32), f"step {step}")
            for mine, wanted in zip(rest, expected, strict=True):
                same(mine, wanted, f"step {step}")
            same_infos(infos, other_infos)
    ours.close()
    theirs.close()


def test_options_change_the_observation_space() -> None:
    envs = gymnasium.make_vec("Drillyard/Ant-v5", num_envs=2, include_cfrc_ext_in_observation=False)
    assert envs.single_observation_space.shape == (27,)
    with pytest.raises(ValueError, match="1 seeds were given for 2 envs"):
        envs.reset(seed=[1])
    with pytest.raises(DrillyardError, match="seed cannot be -1"):
        envs.reset(seed=[1, -1])
    envs.close()
    with pytest.raises(DrillyardError, match="no option 'colour'"):
        gymnasium.make_vec("Drillyard/Ant-v5", num_envs=2, colour=1)
