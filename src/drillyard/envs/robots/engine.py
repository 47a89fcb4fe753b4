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

_STATE_PARTS = {
    "time": "mjSTATE_TIME",
    "qpos": "mjSTATE_QPOS",
    "qvel": "mjSTATE_QVEL",
    "act": "mjSTATE_ACT",
    "qacc_warmstart": "mjSTATE_WARMSTART",
    "ctrl": "mjSTATE_CTRL",
    "qfrc_applied": "mjSTATE_QFRC_APPLIED",
    "xfrc_applied": "mjSTATE_XFRC_APPLIED",
}


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

    def vary(self, envs: Array, factors: dict[str, Array]) -> None:
        """Give simulations (K,) other physics from their next step or start on: factors (K,) by name."""
        ...

    def kick(self, env: int, dof: int, first: float, second: float) -> None:
        """Add to the velocity of a degree of freedom and of the next one, in one simulation."""
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
    different stage of a Runge-Kutta step than Gymnasium; so tasks that read contact forces are looped over ((m) 128
    Ants on one core: 6.9 k env steps/s, as many as a loop over one MjData each that gathers nothing).
    """
    if contact_forces:
        from drillyard.envs.robots.looped import LoopedEngine

        return LoopedEngine(model, count, frame_skip, fields)
    from drillyard.envs.robots.batched import BatchedEngine

    return BatchedEngine(model, count, frame_skip, fields)


def finite(fields: dict[str, Array]) -> Array:
    """(N,) bool: positions and velocities are numbers."""
    return np.isfinite(fields["qpos"]).all(axis=1) & np.isfinite(fields["qvel"]).all(axis=1)


def state_place(model: Any, field: str) -> slice:
    """Where in the integration state a field lies."""
    part = int(getattr(mujoco.mjtState, _STATE_PARTS[field]))
    earlier = STATE & (part - 1)  # components lie in the order of their bits
    start = int(mujoco.mj_stateSize(model, earlier)) if earlier else 0
    return slice(start, start + int(mujoco.mj_stateSize(model, part)))
