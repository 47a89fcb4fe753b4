"""N simulations as N MjData, stepped one after the other, with contact forces computed after each decision."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.engine import STATE, UNSTABLE, unstable
from drillyard.envs.robots.model import mujoco


class LoopedEngine:
    """An `Engine`. What is read is gathered into (N, ...) arrays by one concatenation a field ((m) 10 us at N = 128).

    Args:
        model: `mujoco.MjModel`.
        count: N.
        frame_skip: ticks a decision.
        fields: names of MjData arrays to keep up.
    """

    def __init__(self, model: Any, count: int, frame_skip: int, fields: Iterable[str]) -> None:
        self.model = model
        self.datas = [mujoco.MjData(model) for _ in range(count)]
        self.models = [model] * count
        """The model of each simulation: give one a copy of its own to change its physics."""
        self._frame_skip = frame_skip
        self._size = int(mujoco.mj_stateSize(model, STATE))
        self._views: dict[str, list[Array]] = {}
        self._flat: dict[str, Array] = {}
        self.fields: dict[str, Array] = {}
        for name in sorted({*fields, "qpos", "qvel"} - {"ctrl"}):
            self._views[name] = [getattr(data, name).reshape(-1) for data in self.datas]
            self._flat[name] = np.zeros(count * self._views[name][0].size)
            self.fields[name] = self._flat[name].reshape(count, -1)
        self.fields["ctrl"] = np.zeros((count, model.nu))
        self._ctrl = [data.ctrl for data in self.datas]
        self._counts = [data.warning.number for data in self.datas]
        self._failed = np.zeros(count, np.bool_)

    def step(self, actions: Array) -> None:
        """Set the controls and play one decision."""
        ctrl, skip = self.fields["ctrl"], self._frame_skip
        step, forces = mujoco.mj_step, mujoco.mj_rnePostConstraint
        ctrl[...] = actions
        for model, data, view, chosen in zip(self.models, self.datas, self._ctrl, ctrl, strict=True):
            view[:] = chosen
            try:
                step(model, data, skip)
                forces(model, data)
            except mujoco.FatalError:
                self._failed[self.datas.index(data)] = True
        for name, views in self._views.items():
            np.concatenate(views, out=self._flat[name])

    def start(self, envs: Array, qpos: Array, qvel: Array) -> None:
        """Reset some simulations."""
        for row, env in enumerate(envs):
            model, data = self.models[env], self.datas[env]
            mujoco.mj_resetData(model, data)
            data.qpos[:] = qpos[row]
            data.qvel[:] = qvel[row]
            mujoco.mj_forward(model, data)
            for name, views in self._views.items():
                self.fields[name][env] = views[env]
        self.fields["ctrl"][envs] = 0.0
        self._failed[envs] = False

    def diverged(self) -> Array:
        """(N,) bool."""
        counts = np.concatenate(self._counts).reshape(len(self.datas), -1)[:, UNSTABLE]
        return unstable(self.fields, counts) | self._failed

    def save(self, out: Array) -> None:
        """Write the state of each."""
        for env in range(len(self.datas)):
            out[env] = self.state(env)

    def load(self, states: Array) -> None:
        """Restore what `save` wrote."""
        for env, (model, data, state) in enumerate(zip(self.models, self.datas, states, strict=True)):
            mujoco.mj_resetData(model, data)
            mujoco.mj_setState(model, data, np.ascontiguousarray(state), STATE)
            self.fields["ctrl"][env] = data.ctrl
            for name, views in self._views.items():
                self.fields[name][env] = views[env]
        self._failed[...] = False

    def state(self, env: int) -> Array:
        """(nstate,) float64, a copy."""
        state = np.empty(self._size)
        mujoco.mj_getState(self.models[env], self.datas[env], state, STATE)
        return state
