"""An env of ours as a Gymnasium env for the peers, in whatever version of Gymnasium they have.

The env is the very one that our learner trains on, a batch of one, in the peer's own process.
"""

import sys
from pathlib import Path

import gymnasium
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "src"))


class OurEnv(gymnasium.Env):
    """One env of our registry with one agent and discrete actions."""

    metadata = {"render_modes": []}  # noqa: RUF012 - Gymnasium's own declaration

    def __init__(self, env_id, render_mode=None):
        from drillyard.envs.registry import make_batch

        self.batch = make_batch(env_id, 1)
        spec = self.batch.spec
        self.render_mode = render_mode
        self.observation_space = gymnasium.spaces.Box(-np.inf, np.inf, (spec.obs_size,), np.float32)
        self.action_space = gymnasium.spaces.Discrete(spec.action.size)
        self._seen = np.empty((1, spec.obs_size), np.float32)
        self._actions = np.zeros((1, 1), np.int32)

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.batch.reset(int(self.np_random.integers(2**31)))
        return self._see(), {}

    def step(self, action):
        self._actions[0, 0] = action
        result = self.batch.step(self._actions)
        ended = bool(result.terminated[0]), bool(result.truncated[0])
        seen = result.final_obs[0, 0].copy() if any(ended) else self._see()
        return seen, float(result.reward[0, 0]), *ended, {}

    def _see(self):
        self.batch.observe(0, self._seen)
        return self._seen[0].copy()


def register(env_id):
    """Make the env known to Gymnasium; returns the name it has there."""
    name = "Our" + env_id.rpartition("/")[2]
    gymnasium.register(id=name, entry_point=OurEnv, kwargs={"env_id": env_id})
    return name
