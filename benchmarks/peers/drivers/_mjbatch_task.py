"""HalfCheetah-v5 and Ant-v5 over mjbatch, vectorised as its own examples do it.

Equal to Gymnasium's in physics, reset distribution, reward and end, but for contact forces, which mjbatch never
computes: Ant sees the first 27 numbers of its observation and pays no contact cost.
"""

import importlib.util
from pathlib import Path

import mujoco
import numpy as np

TASKS = {
    # file, first coordinate seen, control cost, survival reward, healthy heights
    "HalfCheetah-v5": ("half_cheetah.xml", 1, 0.1, 0.0, None),
    "Ant-v5": ("ant.xml", 2, 0.5, 1.0, (0.2, 1.0)),
    "Humanoid-v5": ("humanoid.xml", 2, 0.1, 5.0, (1.0, 2.0)),
}
FRAME_SKIP = 5
LIMIT = 1000


def model_path(name, assets=None):
    """A model file of Gymnasium's; `assets` is its folder where gymnasium is not installed."""
    if assets is None:
        spec = importlib.util.find_spec("gymnasium")
        assets = Path(spec.submodule_search_locations[0]) / "envs" / "mujoco" / "assets"
    return str(Path(assets) / TASKS[name][0])


class Task:
    """N envs; `step` resets those that ended and returns (obs, reward, done, timed out).

    `forward_weight` is 1.25 for Humanoid and 1 for the others, as in v5.
    """

    def __init__(self, name, count, threads, seed, assets=None):
        import mjbatch

        _, self.skip, self.cost, self.alive, self.heights = TASKS[name]
        self.forward_weight = 1.25 if name == "Humanoid-v5" else 1.0
        self.model = mujoco.MjModel.from_xml_path(model_path(name, assets))
        if name == "Humanoid-v5":
            self.noise = 0.01
        else:
            self.noise = 0.1
        self.uniform_velocity = name == "Humanoid-v5"
        self.count = count
        self.rng = np.random.default_rng(seed)
        self.batch = mjbatch.Batch(self.model, count, threads)
        self.qpos, self.qvel, self.ctrl = (self.batch.bind(field) for field in ("qpos", "qvel", "ctrl"))
        self.torso = self.batch.bind("xpos")[:, 1] if name != "HalfCheetah-v5" else None
        self.dt = self.model.opt.timestep * FRAME_SKIP
        self.age = np.zeros(count, np.int64)
        self.low, self.high = self.model.actuator_ctrlrange[0]
        self.reset(np.arange(count))

    def reset(self, ids):
        """New starts for these envs."""
        model, size = self.model, self.noise
        self.qpos[ids] = model.qpos0 + self.rng.uniform(-size, size, (ids.size, model.nq))
        if self.uniform_velocity:
            self.qvel[ids] = self.rng.uniform(-size, size, (ids.size, model.nv))
        else:
            self.qvel[ids] = size * self.rng.standard_normal((ids.size, model.nv))
        self.batch.reset(ids)
        self.age[ids] = 0

    def observe(self):
        """(N, O) float32."""
        return np.concatenate((self.qpos[:, self.skip :], self.qvel), axis=1, dtype=np.float32)

    def step(self, actions):
        """One decision of all envs."""
        self.ctrl[:] = np.clip(actions, self.low, self.high)
        where = self.qpos[:, 0] if self.torso is None else self.torso[:, 0]
        before = where.copy()
        self.batch.step(nstep=FRAME_SKIP)
        self.age += 1
        healthy = np.ones(self.count, bool)
        if self.heights is not None:
            height = self.qpos[:, 2]
            healthy = np.isfinite(height) & (self.heights[0] <= height) & (height <= self.heights[1])
        reward = self.forward_weight * (where - before) / self.dt
        reward += self.alive * healthy - self.cost * np.square(self.ctrl).sum(axis=1)
        timed_out = healthy & (self.age >= LIMIT)
        done = ~healthy | timed_out
        if done.any():
            self.reset(np.flatnonzero(done))
        return self.observe(), reward.astype(np.float32), done, timed_out
