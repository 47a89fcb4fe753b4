"""Where a robot's bodies are now, and what they feel like to a hand that pulls at them."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.model import mujoco

Vector = tuple[float, float, float]


class Shape:
    """Poses and velocities that belong to the present state.

    After a step the arrays of MjData lag one tick behind its state, and the task reads them so; what is shown and
    pulled at is computed beside it, on data of its own, when it is asked for.

    Args:
        model: `mujoco.MjModel`.
        data: its `mujoco.MjData`, stepped by the stage.
        body_ids: model body of each scene body.
    """

    def __init__(self, model: Any, data: Any, body_ids: Array) -> None:
        self._model, self._data, self._ids = model, data, body_ids
        self._scratch = mujoco.MjData(model)
        self._twist: Array = np.zeros(6)
        self._jacobian: Array = np.zeros((3, model.nv))
        self._solved: Array = np.zeros((3, model.nv))
        self._placed = self._moving = False

    def outdated(self) -> None:
        """The state has changed."""
        self._placed = self._moving = False

    def poses(self, positions: Array, quaternions: Array) -> None:
        """Write positions (B, 3) and quaternions (B, 4)."""
        scratch = self._place()
        positions[:] = scratch.xpos[self._ids]
        quaternions[:] = scratch.xquat[self._ids]

    def centre(self, body: int) -> Array:
        """(3,) centre of mass of a scene body."""
        return self._place().xipos[self._ids[body]]

    def velocity(self, body: int, point: Vector) -> Vector:
        """m/s of a world point that moves with a scene body."""
        scratch, number, twist = self._move(), int(self._ids[body]), self._twist
        mujoco.mj_objectVelocity(self._model, scratch, int(mujoco.mjtObj.mjOBJ_XBODY), number, twist, 0)
        total: Array = twist[3:] + np.cross(twist[:3], np.asarray(point) - scratch.xpos[number])
        return float(total[0]), float(total[1]), float(total[2])

    def grip_mass(self, body: int, point: Vector) -> float:
        """Kilograms that a push at a world point meets, the mean over its three directions."""
        scratch = self._move()
        mujoco.mj_jac(self._model, scratch, self._jacobian, None, np.asarray(point, np.float64), int(self._ids[body]))
        mujoco.mj_solveM(self._model, scratch, self._solved, self._jacobian)
        ease = float((self._jacobian * self._solved).sum())
        return 3.0 / ease if ease > 1e-9 else 0.0

    def _place(self) -> Any:
        scratch, data = self._scratch, self._data
        if not self._placed:
            scratch.qpos[:] = data.qpos
            scratch.mocap_pos[:], scratch.mocap_quat[:] = data.mocap_pos, data.mocap_quat
            mujoco.mj_kinematics(self._model, scratch)
            self._placed = True
        return scratch

    def _move(self) -> Any:
        scratch = self._place()
        if not self._moving:
            scratch.qvel[:] = self._data.qvel
            mujoco.mj_comPos(self._model, scratch)
            mujoco.mj_makeM(self._model, scratch)
            mujoco.mj_factorM(self._model, scratch)
            mujoco.mj_comVel(self._model, scratch)
            self._moving = True
        return scratch
