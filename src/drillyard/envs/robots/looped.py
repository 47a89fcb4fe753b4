"""N simulations as rows of states that one MjData plays one after the other, with contact forces after each decision.

One MjData for all stays in the processor's cache: with one for each of 128 Ants, 12 MB of them, the same steps took
longer and gathering what is read cost another 4 %.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.addresses import STATE_FIELDS
from drillyard.envs.robots.engine import STATE, UNSTABLE, finite, state_place
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.vary import OwnModels


class LoopedEngine:
    """An `Engine`.

    Args:
        model: `mujoco.MjModel`.
        count: N.
        frame_skip: ticks a decision.
        fields: names of MjData arrays to keep up.
    """

    def __init__(self, model: Any, count: int, frame_skip: int, fields: Iterable[str]) -> None:
        self.model = model
        self.models = [model] * count
        self._variation = OwnModels(self.models)
        self._data = mujoco.MjData(model)
        self._frame_skip = frame_skip
        self._states = np.zeros((count, int(mujoco.mj_stateSize(model, STATE))))
        self._state_rows: list[Array] = list(self._states)
        self.fields: dict[str, Array] = {}
        wanted = {*fields, "qpos", "qvel", "ctrl"}
        for name in sorted(wanted & STATE_FIELDS):
            self.fields[name] = self._states[:, state_place(model, name)]
        derived = sorted(wanted - STATE_FIELDS)
        self._views: list[Array] = [getattr(self._data, name).reshape(-1) for name in derived]
        self._derived = np.zeros((count, sum(view.size for view in self._views)))
        self._derived_rows: list[Array] = list(self._derived)
        at = 0
        for name, view in zip(derived, self._views, strict=True):
            self.fields[name] = self._derived[:, at : at + view.size]
            at += view.size
        self._lost = np.zeros(count, np.bool_)

    def step(self, actions: Array) -> None:
        """Set the controls and play one decision."""
        self.fields["ctrl"][...] = actions
        data, skip, views = self._data, self._frame_skip, self._views
        counts = data.warning.number
        put, step, forces, take = mujoco.mj_setState, mujoco.mj_step, mujoco.mj_rnePostConstraint, mujoco.mj_getState
        gather, seen = np.concatenate, memoryview(counts)
        position, velocity, acceleration = UNSTABLE
        for env, (model, state, derived) in enumerate(
            zip(self.models, self._state_rows, self._derived_rows, strict=True)
        ):
            put(model, data, state, STATE)
            try:
                step(model, data, skip)
                forces(model, data)
            except mujoco.FatalError:
                self._lost[env] = True
            take(model, data, state, STATE)
            gather(views, out=derived)
            if seen[position] or seen[velocity] or seen[acceleration]:
                self._lost[env] = True
                counts[:] = 0

    def start(self, envs: Array, qpos: Array, qvel: Array) -> None:
        """Reset some simulations."""
        data = self._data
        for row, env in enumerate(envs):
            model = self.models[env]
            mujoco.mj_resetData(model, data)
            data.qpos[:] = qpos[row]
            data.qvel[:] = qvel[row]
            mujoco.mj_forward(model, data)
            mujoco.mj_getState(model, data, self._state_rows[env], STATE)
            derived = self._derived_rows[env]
            np.concatenate(self._views, out=derived)
        self._lost[envs] = False

    def vary(self, envs: Array, factors: dict[str, Array]) -> None:
        """Other physics for some simulations: each gets a model of its own."""
        self._variation.apply(envs, factors)

    def kick(self, env: int, dof: int, first: float, second: float) -> None:
        """Add to two velocities."""
        self.fields["qvel"][env, dof : dof + 2] += (first, second)

    def diverged(self) -> Array:
        """(N,) bool."""
        return self._lost | ~finite(self.fields)

    def save(self, out: Array) -> None:
        """Write the state of each."""
        out[...] = self._states

    def load(self, states: Array) -> None:
        """Restore what `save` wrote."""
        self._states[...] = states
        self._lost[...] = False

    def state(self, env: int) -> Array:
        """(nstate,) float64, a copy."""
        return self._states[env].copy()
