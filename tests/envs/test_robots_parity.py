"""The ten robots against Gymnasium's own: everything bit for bit (observations after the cast to float32)."""

import re
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import pytest
from robot_twins import ROBOTS, compare, robots, same, seen

from drillyard.envs.robots.catalogue import ROBOTS as CATALOGUE
from drillyard.envs.robots.model import assets_folder

ENDS = {"Ant-v5": 8, "Humanoid-v5": 80, "Hopper-v5": 80, "Walker2d-v5": 80, "Reacher-v5": 40, "Pusher-v5": 20}
INF = float("inf")

VARIED: dict[str, tuple[dict[str, Any], ...]] = {
    "HalfCheetah-v5": (
        {"frame_skip": 3, "forward_reward_weight": 2.5, "ctrl_cost_weight": 0.3, "max_episode_steps": 20},
        {"reset_noise_scale": 0.02, "exclude_current_positions_from_observation": False},
    ),
    "Ant-v5": (
        {"frame_skip": 2, "forward_reward_weight": 2.5, "ctrl_cost_weight": 0.3, "contact_cost_weight": 0.01},
        {"healthy_reward": 0.2, "healthy_z_range": (0.4, 0.8), "terminate_when_unhealthy": False},
        {"healthy_z_range": (0.4, 0.8), "max_episode_steps": 30, "reset_noise_scale": 0.3},
        {"main_body": "aux_1", "contact_force_range": (-0.1, 0.3), "include_cfrc_ext_in_observation": False},
        {"main_body": 2, "contact_force_range": (-INF, INF), "exclude_current_positions_from_observation": False},
    ),
    "Humanoid-v5": (
        {"frame_skip": 2, "forward_reward_weight": 2.5, "ctrl_cost_weight": 0.3, "contact_cost_weight": 1e-3},
        {"contact_cost_weight": 1e-4, "contact_cost_range": (0.5, 0.7), "max_episode_steps": 15},
        {"healthy_reward": 0.2, "healthy_z_range": (1.3, 1.45), "terminate_when_unhealthy": False},
        {"reset_noise_scale": 0.05, "exclude_current_positions_from_observation": False},
        {"include_cinert_in_observation": False, "include_qfrc_actuator_in_observation": False},
        {"include_cvel_in_observation": False, "include_cfrc_ext_in_observation": False},
    ),
    "Hopper-v5": (
        {"frame_skip": 2, "forward_reward_weight": 2.5, "ctrl_cost_weight": 0.3, "max_episode_steps": 10},
        {"healthy_reward": 0.2, "healthy_state_range": (-2.0, 2.0), "terminate_when_unhealthy": False},
        {"healthy_z_range": (-INF, 1.26), "reset_noise_scale": 0.02},
        {"healthy_angle_range": (-0.1, INF), "exclude_current_positions_from_observation": False},
    ),
    "Walker2d-v5": (
        {"frame_skip": 2, "forward_reward_weight": 2.5, "ctrl_cost_weight": 0.3, "max_episode_steps": 10},
        {"healthy_reward": 0.2, "healthy_z_range": (1.1, INF), "terminate_when_unhealthy": False},
        {"healthy_angle_range": (-0.1, 0.3), "reset_noise_scale": 0.05},
        {"exclude_current_positions_from_observation": False},
    ),
    "Swimmer-v5": (
        {"frame_skip": 2, "forward_reward_weight": 2.5, "ctrl_cost_weight": 0.3, "max_episode_steps": 20},
        {"reset_noise_scale": 0.02, "exclude_current_positions_from_observation": False},
    ),
    "InvertedPendulum-v5": ({"frame_skip": 3, "reset_noise_scale": 0.1, "max_episode_steps": 3},),
    "InvertedDoublePendulum-v5": (
        {"frame_skip": 2, "healthy_reward": 3.0, "reset_noise_scale": 0.02, "max_episode_steps": 6},
    ),
    "Reacher-v5": ({"frame_skip": 3, "reward_dist_weight": 0.7, "reward_control_weight": 0.2, "max_episode_steps": 9},),
    "Pusher-v5": (
        {"frame_skip": 2, "reward_dist_weight": 0.7, "reward_control_weight": 0.2, "reward_near_weight": 0.9},
        {"max_episode_steps": 7},
    ),
}


@pytest.mark.parametrize("name", ROBOTS)
def test_a_thousand_steps_are_the_same_as_gymnasiums(name: str) -> None:
    ends = compare(name, {}, steps=1001, count=2, seed=17)
    assert ends >= ENDS.get(name, 2)


@pytest.mark.parametrize("name", ROBOTS)
def test_actions_beyond_the_range_do_and_cost_the_same(name: str) -> None:
    compare(name, {}, steps=60, count=1, seed=5, wider=3.0)


@pytest.mark.parametrize(("name", "options"), [(name, options) for name in ROBOTS for options in VARIED[name]])
def test_every_option_means_the_same(name: str, options: dict[str, Any]) -> None:
    ends = compare(name, options, steps=40, count=2, seed=3)
    if "max_episode_steps" in options:
        assert ends >= 2


def test_no_option_was_forgotten() -> None:
    for name in ROBOTS:
        tried = {option for options in VARIED[name] for option in options} | {"xml_file"}
        assert tried == set(CATALOGUE[f"Drillyard/{name}"].options.__struct_fields__)


@pytest.mark.parametrize("name", ROBOTS)
def test_another_model_file_is_the_same(name: str, tmp_path: Path) -> None:
    kind = CATALOGUE[f"Drillyard/{name}"].options()
    text = (assets_folder() / kind.xml_file).read_text()
    changed = re.sub(r'gravity="[^"]*"', "", text).replace("<option ", '<option gravity="0.3 0 -7" ', 1)
    assert changed != text
    (tmp_path / "changed.xml").write_text(changed)
    compare(name, {"xml_file": str(tmp_path / "changed.xml")}, steps=20, count=1, seed=9)


@pytest.mark.parametrize("name", ROBOTS)
def test_every_seed_starts_where_gymnasiums_does(name: str) -> None:
    """Hence also the distribution of starts, those of Reacher and Pusher that are drawn until they fit included."""
    batch = robots(name, 60)
    batch.reset(1000)
    ours = seen(batch)
    env = gymnasium.make(name)
    for index in range(60):
        same(ours[index], env.reset(seed=1000 + index)[0].astype(np.float32), f"seed {1000 + index}")
    env.close()
    assert len(np.unique(ours, axis=0)) == 60
