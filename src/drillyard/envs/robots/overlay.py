"""What may be drawn over a robot: contact forces, forces that pull at it, and what its motors do."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from drillyard.contracts.env import Array, Arrow, Overlay
from drillyard.contracts.frame import ArrowKind
from drillyard.envs.robots.model import mujoco
from drillyard.envs.robots.scene import scene_body_of

Vector = tuple[float, float, float]
_FAINT = 1e-3
"""Newtons below which nobody would see an arrow."""


class Overlays:
    """Reads the overlay of one simulation.

    Args:
        model: `mujoco.MjModel`.
        data: its `mujoco.MjData`, stepped by the stage.
    """

    def __init__(self, model: Any, data: Any) -> None:
        self._model, self._data = model, data
        drawn_with: list[int] = scene_body_of(model).tolist()
        self._owner = [drawn_with[int(body)] for body in model.geom_bodyid]
        """Scene body of each geom, -1 where it does not move."""
        self._force: Array = np.zeros(6)
        limited = model.actuator_forcelimited.astype(bool)
        steered = model.actuator_ctrllimited.astype(bool)
        most = np.abs(model.actuator_forcerange).max(axis=1, initial=0.0)
        by_force: Array = limited & (most > 0.0)
        self._by_force: list[bool] = by_force.tolist()
        self._most: Array = np.where(by_force, most, 1.0)
        low = np.where(steered, model.actuator_ctrlrange[:, 0], -1.0)
        high = np.where(steered, model.actuator_ctrlrange[:, 1], 1.0)
        self._middle: Array = (low + high) / 2
        self._half: Array = np.maximum((high - low) / 2, 1e-9)

    def read(self, pulls: Sequence[tuple[int, Vector, Vector]], *, limp: bool) -> Overlay:
        """The overlay of the last tick.

        Args:
            pulls: scene body, world point and newtons of each force from outside.
            limp: motors are off.
        """
        arrows = [Arrow(int(ArrowKind.DRAG), *pull) for pull in pulls]
        arrows += self._contacts()
        return Overlay(tuple(arrows), (0.0,) * len(self._half) if limp else self._bars())

    def _contacts(self) -> list[Arrow]:
        """One arrow a contact: the force on the body that moves, on the second one where both do."""
        found: list[Arrow] = []
        model, data, force = self._model, self._data, self._force
        for index in range(data.ncon):
            contact = data.contact[index]
            mujoco.mj_contactForce(model, data, index, force)
            # Rows of `frame` are the contact's axes; the force is that of the first geom on the second.
            world: Array = force[:3] @ contact.frame.reshape(3, 3)
            first, second = (int(geom) for geom in contact.geom)
            if second < 0 or first < 0:
                continue
            body = self._owner[second]
            if body < 0:
                body, world = self._owner[first], -world
            x, y, z = (float(number) for number in world)
            if x * x + y * y + z * z > _FAINT * _FAINT:
                a, b, c = (float(number) for number in contact.pos)
                found.append(Arrow(int(ArrowKind.CONTACT), body, (a, b, c), (x, y, z)))
        return found

    def _bars(self) -> tuple[float, ...]:
        """Force of the most it can where the model limits the force, else what it is told of its range."""
        data = self._data
        told: Array = (data.ctrl - self._middle) / self._half
        forces: Array = data.actuator_force / self._most
        return tuple(
            min(max(float(force if by_force else order), -1.0), 1.0)
            for by_force, force, order in zip(self._by_force, forces, told, strict=True)
        )
