"""For tests and benchmarks of the replay: envs by their sizes, and episodes whose numbers say where they belong."""

import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.episodes import PAGE_ROWS, PlayedEpisode
from drillyard.contracts.scene import CameraHint, Scene
from drillyard.rollout.replay.rows import ReplayRows


def sized_env(obs_size: int, actions: int = 2, env_id: str = "Test/Sized-v0") -> EnvSpec:
    """The spec of an env with one agent and `actions` choices that sees `obs_size` numbers."""
    return EnvSpec(
        id=env_id,
        title="Sized",
        obs_size=obs_size,
        obs_names=tuple(f"number {index}" for index in range(obs_size)),
        action=ActionSpec("discrete", actions),
        agents=("agent",),
        decision_rate_hz=50.0,
        simulation_rate_hz=50.0,
        time_limit_decisions=500,
        reward_parts=("all",),
        scripted_players=(),
        scene=Scene("nothing", 1.0, (), (), CameraHint((0, 0, 1), (0, 0, 0))),
    )


def write_episode(
    rows: ReplayRows, pages: tuple[int, ...], number: int, reward: NDArray[np.float32], *, terminated: bool
) -> PlayedEpisode:
    """Write an episode as an episode worker does, in place.

    Args:
        rows: writable.
        pages: enough for it.
        number: of the episode. What is seen at step t is (number, t, t, ...), what is done (number + t) modulo 2.
        reward: (T,) float32.
        terminated: how it ends.
    """
    for step in range(len(reward) + 1):
        row = pages[step // PAGE_ROWS] * PAGE_ROWS + step % PAGE_ROWS
        rows.obs[row] = step
        rows.obs[row, 0] = number
        if step < len(reward):
            rows.action[row] = (number + step) % 2
            rows.reward[row] = reward[step]
    return PlayedEpisode(length=len(reward), terminated=terminated, undiscounted_return=float(reward.sum()))
