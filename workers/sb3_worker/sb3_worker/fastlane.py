"""Pictures of the training envs, drawn only while somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from drillyard_worker import Session
    from stable_baselines3.common.vec_env import VecEnv

MAX_TILES = 16


class Lane:
    """Publishes what the first envs look like. Envs of the env host are shown by the host, not here.

    Args:
        session: of the run.
        envs: SB3's training envs.
    """

    def __init__(self, session: Session, envs: VecEnv) -> None:
        self._session, self._envs = session, envs
        tiles = min(envs.num_envs, MAX_TILES)
        self._episodes = np.zeros(tiles, np.int64)
        self._lengths = np.zeros(tiles, np.int64)
        self._returns = np.zeros(tiles)
        self._lane = session.fastlane if envs.render_mode == "rgb_array" else None

    @property
    def open(self) -> bool:
        """Whether there may be pictures."""
        return self._lane is not None

    def step(self, rewards: Any, dones: Any) -> None:
        """After each step of the envs.

        Args:
            rewards, dones: (N,) as SB3 sees them; normalised rewards where they are normalised.
        """
        lane = self._lane
        if lane is None:
            return
        tiles = len(self._lengths)
        self._lengths += 1
        self._returns += rewards[:tiles]
        if lane.wanted():
            frames = self._draw(tiles)
            if frames:
                lane.publish(
                    frames,
                    env_steps=self._session.env_steps,
                    return_mean=self._session.values.get("return_mean", float("nan")),
                    episode=self._episodes,
                    episode_length=self._lengths,
                    episode_return=self._returns,
                    reward=rewards[:tiles],
                )
        ended = dones[:tiles]
        if ended.any():
            self._episodes[ended] += 1
            self._lengths[ended] = 0
            self._returns[ended] = 0.0

    def _draw(self, tiles: int) -> list[Any]:
        """A picture of each of the first envs; none, from now on, where the envs cannot draw themselves here."""
        try:
            frames = [frame for frame in self._envs.get_images()[:tiles] if frame is not None]
        except Exception as error:  # noqa: BLE001 - somebody else's drawing must not end the training
            frames = []
            words = " ".join(str(error).split())[:300] or type(error).__name__
            self._session.log("warning", f"The envs cannot draw themselves here, so there are no pictures: {words}")
        if len(frames) < tiles:
            self._lane = None
            return []
        return frames
