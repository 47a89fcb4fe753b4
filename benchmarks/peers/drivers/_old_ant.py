"""The v5 Ant task on Gymnasium 0.29, which ends at v4: observation, reward and end as in v5."""

import gymnasium
import numpy as np
from gymnasium.envs.mujoco.ant_v4 import AntEnv


class Ant(AntEnv):
    """v4 with contact forces, without those of the world body, and a survival reward only while healthy."""

    def __init__(self, **kwargs):
        super().__init__(use_contact_forces=True, **kwargs)
        self.observation_space = gymnasium.spaces.Box(-np.inf, np.inf, (105,), np.float64)

    @property
    def healthy_reward(self):
        return float(self.is_healthy) * self._healthy_reward

    def _get_obs(self):
        forces = self.contact_forces[1:]
        return np.concatenate((self.data.qpos[2:], self.data.qvel, forces), axis=None)


def register(env_id):
    """Make it known to gymnasium.make."""
    gymnasium.register(env_id, entry_point=Ant, max_episode_steps=1000)
