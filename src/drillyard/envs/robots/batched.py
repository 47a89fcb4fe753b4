"""N simulations in `mujoco.batch`, on the caller's own thread."""

import importlib
from collections.abc import Iterable
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.engine import UNSTABLE, finite
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.vary import BatchVariation

library: Any = importlib.import_module("mujoco.batch")


class BatchedEngine:
    """An `Engine`. A simulation is a row of states; one MjData serves all.

    Args:
        model: `mujoco.MjModel`.
        count: N.
        frame_skip: ticks a decision.
        fields: names of MjData arrays to keep up.
    """

    def __init__(self, model: Any, count: int, frame_skip: int, fields: Iterable[str]) -> None:
        self.model = model
        self.batch = library.Batch(model, count, 1)
        self.fields: dict[str, Array] = {}
        for name in sorted({*fields, "qpos", "qvel", "ctrl"}):
            bound = self.batch.bind(name)
            bound.flags.writeable = True  # so that derived fields can be restored with the state
            self.fields[name] = bound.reshape(count, -1)
        self._variation = BatchVariation(self.batch, model)
        self._frame_skip = frame_skip
        self._failed = np.zeros(count, np.bool_)

    def step(self, actions: Array) -> None:
        """Set the controls and play one decision."""
        self.fields["ctrl"][...] = actions
        try:
            self.batch.step(None, self._frame_skip)
        except library.SimulationError as error:
            self._failed[error.ids] = True

    def start(self, envs: Array, qpos: Array, qvel: Array) -> None:
        """Reset some simulations."""
        self.batch.reset(envs, -1, int(mujoco.mjtStage.mjSTAGE_NONE))
        self.fields["qpos"][envs] = qpos
        self.fields["qvel"][envs] = qvel
        self.batch.forward(envs)
        self._failed[envs] = False

    def vary(self, envs: Array, factors: dict[str, Array]) -> None:
        """Other physics for some simulations."""
        self._variation.apply(envs, factors)

    def kick(self, env: int, dof: int, first: float, second: float) -> None:
        """Add to two velocities."""
        self.fields["qvel"][env, dof : dof + 2] += (first, second)

    def diverged(self) -> Array:
        """(N,) bool."""
        return self.batch.warning[:, UNSTABLE, 1].any(axis=1) | ~finite(self.fields) | self._failed

    def save(self, out: Array) -> None:
        """Write the state of each."""
        out[...] = self.batch.state

    def load(self, states: Array) -> None:
        """Restore what `save` wrote."""
        self.batch.state[...] = states
        self.batch.warning[...] = 0
        self._failed[...] = False

    def state(self, env: int) -> Array:
        """(nstate,) float64, a copy."""
        return self.batch.state[env].copy()
