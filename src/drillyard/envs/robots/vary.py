"""Physics that differs from env to env: factors on the fields of a model."""

import copy
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.model import mujoco

FIELDS: dict[str, tuple[str, ...]] = {
    "mass": ("body_mass", "body_inertia"),
    "friction": ("geom_friction", "pair_friction"),
    "strength": ("actuator_gainprm", "actuator_biasprm", "actuator_forcerange"),
}
"""What each factor multiplies; of gains and biases the first three parameters."""
_FIRST_THREE = ("actuator_gainprm", "actuator_biasprm")


class BatchVariation:
    """Of the simulations of a `mujoco.batch.Batch`; costs nothing where no factor is drawn.

    Args:
        batch: the batch.
        model: its model, with the trained values.
    """

    def __init__(self, batch: Any, model: Any) -> None:
        self._batch, self._model = batch, model
        self._own: dict[str, Array] = {}

    def apply(self, envs: Array, factors: dict[str, Array]) -> None:
        """Give simulations `envs`, (K,), other physics: (K,) factors by name."""
        for name, values in factors.items():
            for field in FIELDS[name]:
                trained = getattr(self._model, field)
                if trained.size:
                    if field not in self._own:
                        self._own[field] = self._batch.expand(field)
                    self._own[field][envs] = scaled(field, trained[None], values.reshape(-1, *[1] * trained.ndim))
        if "mass" in factors:
            self._batch.set_const(envs)


class OwnModels:
    """Of simulations that are stepped one by one: each gets a copy of the model when it is first varied.

    Args:
        models: the model of each simulation, replaced in place.
    """

    def __init__(self, models: list[Any]) -> None:
        self._models = models
        self._trained = models[0]
        self._scratch: Any = None

    def apply(self, envs: Array, factors: dict[str, Array]) -> None:
        """As `BatchVariation.apply`."""
        if not factors:
            return
        if self._scratch is None:
            self._scratch = mujoco.MjData(self._trained)
        for row, env in enumerate(envs):
            if self._models[env] is self._trained:
                self._models[env] = copy.copy(self._trained)
            numbers = {name: float(values[row]) for name, values in factors.items()}
            vary_model(self._models[env], self._trained, numbers, self._scratch)


def vary_model(model: Any, trained: Any, factors: dict[str, float], scratch: Any) -> None:
    """Write the physics of one simulation into a model.

    Args:
        model: to be changed.
        trained: an untouched one.
        factors: by name.
        scratch: a `mujoco.MjData` of it, used up.
    """
    for name, factor in factors.items():
        for field in FIELDS[name]:
            getattr(model, field)[...] = scaled(field, getattr(trained, field), np.float64(factor))
    if "mass" in factors:
        mujoco.mj_setConst(model, scratch)


def scaled(field: str, trained: Array, factor: Array) -> Array:
    """The trained values times a factor that broadcasts against them."""
    if field not in _FIRST_THREE:
        return trained * factor
    found = np.array(np.broadcast_to(trained, np.broadcast_shapes(trained.shape, np.shape(factor))))
    found[..., :3] *= factor
    return found
