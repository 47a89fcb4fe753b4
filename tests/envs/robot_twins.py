"""Gymnasium's robot and ours side by side."""

from collections.abc import Mapping
from typing import Any

import gymnasium
import numpy as np

from drillyard.envs.registry import make_batch
from drillyard.envs.robots.batch import RobotBatch

ROBOTS = (
    "HalfCheetah-v5",
    "Ant-v5",
    "Humanoid-v5",
    "Hopper-v5",
    "Walker2d-v5",
    "Swimmer-v5",
    "InvertedPendulum-v5",
    "InvertedDoublePendulum-v5",
    "Reacher-v5",
    "Pusher-v5",
)


def robots(name: str, count: int, **options: Any) -> RobotBatch:
    """Ours."""
    batch = make_batch(f"Drillyard/{name}", count, **options)
    assert isinstance(batch, RobotBatch)
    return batch


def seen(batch: RobotBatch) -> np.ndarray:
    """(N, O) float32, a new array."""
    out = np.full((batch.num_envs, batch.spec.obs_size), np.nan, np.float32)
    batch.observe(0, out)
    return out


def actions(batch: RobotBatch, rng: np.random.Generator, wider: float = 1.0) -> np.ndarray:
    """(1, N, size) float32, drawn evenly from `wider` times the range."""
    action = batch.spec.action
    shape = (1, batch.num_envs, action.size)
    return rng.uniform(wider * action.low, wider * action.high, shape).astype(np.float32)


def same(ours: Any, theirs: Any, what: str) -> None:
    """Bit for bit, shape and all; NaN is not expected anywhere."""
    assert np.array_equal(ours, theirs), f"{what}: {ours} is not {theirs}"


def same_infos(ours: Mapping[str, Any], env: int, theirs: Mapping[str, Any], what: str) -> None:
    """The same keys, the same float64 values."""
    assert set(ours) == set(theirs), what
    for name, value in theirs.items():
        same(ours[name][env], value, f"{name}, {what}")


def compare(name: str, options: dict[str, Any], steps: int, count: int, seed: int, wider: float = 1.0) -> int:
    """Play both with the same actions and demand the same of everything.

    Returns:
        How many episodes ended.
    """
    ours = robots(name, count, **options)
    ours.reset(seed)
    theirs = [gymnasium.make(name, **options) for _ in range(count)]
    for env, twin in enumerate(theirs):
        first, infos = twin.reset(seed=seed + env)
        same(seen(ours)[env], first.astype(np.float32), f"first observation of {env}")
        same_infos(ours.start_infos(), env, infos, "start")
    rng = np.random.default_rng(seed)
    ends = 0
    for step in range(steps):
        chosen = actions(ours, rng, wider)
        result = ours.step(chosen)
        rewards, infos, next_obs, starts = ours.reward64, ours.infos(), seen(ours), ours.start_infos()
        for env, twin in enumerate(theirs):
            what = f"env {env}, step {step}"
            obs, reward, terminated, truncated, info = twin.step(chosen[0, env])
            same(rewards[env], reward, f"reward, {what}")
            same(result.reward[0, env], np.float32(reward), f"float32 reward, {what}")
            same((result.terminated[env], result.truncated[env]), (terminated, truncated), f"end, {what}")
            same_infos(infos, env, info, what)
            if terminated or truncated:
                ends += 1
                assert result.final_obs is not None
                same(result.final_obs[0, env], obs.astype(np.float32), f"last observation, {what}")
                obs, info = twin.reset()
                same_infos(starts, env, info, f"start after {what}")
            same(next_obs[env], obs.astype(np.float32), f"observation, {what}")
    for twin in theirs:
        twin.close()
    return ends
