"""The two ways to step N simulations of one model, behind one interface."""

from collections.abc import Iterable
from typing import Any, Protocol

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.model import mujoco

STATE = int(mujoco.mjtState.mjSTATE_INTEGRATION)
UNSTABLE = [
    int(mujoco.mjtWarning.mjWARN_BADQPOS),
    int(mujoco.mjtWarning.mjWARN_BADQVEL),
    int(mujoco.mjtWarning.mjWARN_BADQACC),
]
"""Warnings after which MuJoCo has put a simulation back to its initial state in the middle of a step."""


class Engine(Protocol):
    """N simulations. Called by `RobotBatch`."""

    model: Any
    fields: dict[str, Array]
    """(N, numbers) float64 each; live: the same arrays for ever. State fields may be written through `start` and
    `load` only."""

    def step(self, actions: Array) -> None:
        """Set the controls, (N, nu), and play one decision."""
        ...

    def start(self, envs: Array, qpos: Array, qvel: Array) -> None:
        """Reset some simulations, (K,) ascending, to (K, nq) and (K, nv), and compute what follows from that."""
        ...

    def diverged(self) -> Array:
        """(N,) bool: simulations that became unstable since they were last started."""
        ...

    def save(self, out: Array) -> None:
        """Write the integration state of each to `out`, (N, nstate) float64; a stretch of a wider array will do."""
        ...

    def load(self, states: Array) -> None:
        """Restore what `save` wrote. Derived fields are the caller's to restore."""
        ...

    def state(self, env: int) -> Array:
        """(nstate,) float64, a copy."""
        ...


def make_engine(model: Any, count: int, frame_skip: int, fields: Iterable[str], contact_forces: bool) -> Engine:
    """The fastest engine that gives the task its numbers.

    MuJoCo's batch does not call mj_rnePostConstraint after a step, and a sensor that makes the step call it sees a
    different stage of a Runge-Kutta step than Gymnasium; so tasks that read contact forces loop over one MjData an env
    (Ant: 5.7 k env steps/s on one core, the batch without those forces 5.9 k).
    """
    if contact_forces:
        from drillyard.envs.robots.looped import LoopedEngine

        return LoopedEngine(model, count, frame_skip, fields)
    from drillyard.envs.robots.batched import BatchedEngine

    return BatchedEngine(model, count, frame_skip, fields)


def unstable(fields: dict[str, Array], counts: Array) -> Array:
    """(N,) bool, of warning counters (N, 3) and of states that are no numbers."""
    lost = counts.any(axis=1)
    for name in ("qpos", "qvel"):
        lost |= ~np.isfinite(fields[name]).all(axis=1)
    return lost
