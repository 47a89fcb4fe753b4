"""Properties of a robot's world that a viewer may move while it plays: gravity, friction, mass, strength, wind."""

import importlib
from typing import Any

import numpy as np

from drillyard.contracts.env import Array, PhysicsSetting
from drillyard.contracts.errors import DrillyardError, ErrorCode

mujoco: Any = importlib.import_module("mujoco")  # it has no type stubs

GRAVITY, FRICTION, MASS, STRENGTH, WIND = "gravity", "friction", "mass", "strength", "wind"
_AIR_KG_M3 = 1.2
_DENSE_KG_M3 = 50.0
"""A model in a fluid denser than this swims: what moves is a current, not a wind."""
_FIELDS = (
    "geom_friction", "pair_friction", "body_mass", "body_inertia", "actuator_gainprm", "actuator_biasprm",
    "actuator_forcerange", "body_subtreemass", "body_invweight0", "dof_invweight0", "dof_M0", "tendon_invweight0",
    "actuator_acc0", "tendon_length0", "actuator_length0", "tendon_lengthspring",
    "cam_pos0", "cam_poscom0", "cam_mat0", "light_pos0", "light_poscom0", "light_dir0",
)  # fmt: skip
"""What the settings change, and what mj_setConst then computes anew."""
_STATISTICS = ("meaninertia", "meanmass", "meansize", "extent")


def physics_settings(model: Any) -> tuple[PhysicsSetting, ...]:
    """What may be moved in a compiled model; the defaults are the model's own.

    Args:
        model: `mujoco.MjModel`.
    """
    found: list[PhysicsSetting] = []
    gravity = _strength_of_gravity(model)
    if gravity > 0.0:
        found.append(
            PhysicsSetting(
                GRAVITY, "Gravity", gravity, 0.0, max(20.0, 2.0 * gravity), "m/s²",
                "How fast things fall: Moon 1.62, Mars 3.71, Earth 9.81.",
            )
        )  # fmt: skip
    if bool(np.any(model.geom_contype | model.geom_conaffinity)):
        found.append(PhysicsSetting(FRICTION, "Friction", 1.0, 0.0, 3.0, "×", "Grip of every surface; 0 is ice."))
    found.append(PhysicsSetting(MASS, "Mass", 1.0, 0.3, 3.0, "×", "Weight and inertia of everything that moves."))
    if _scales(model):
        found.append(PhysicsSetting(STRENGTH, "Strength", 1.0, 0.0, 2.0, "×", "Force of every motor; 0 is limp."))
    swims = float(model.opt.density) > _DENSE_KG_M3
    found.append(
        PhysicsSetting(
            WIND, "Current" if swims else "Wind", float(model.opt.wind[0]), *((-2.0, 2.0) if swims else (-30.0, 30.0)),
            "m/s", "Along the x axis, the way the robot is paid to go.",
        )
    )  # fmt: skip
    return tuple(found)


class Physics:
    """The settings of one model; used by a stage, which has the model for itself.

    Args:
        model: `mujoco.MjModel`; its present values are what the robot is trained with.
    """

    def __init__(self, model: Any) -> None:
        self.settings = {setting.name: setting for setting in physics_settings(model)}
        self.values: dict[str, float] = {}
        """Those that differ from the trained ones."""
        self._model = model
        self._scratch: Any = None
        self._keep()

    def set(self, name: str, value: float) -> None:
        """Move one setting; its default value brings the trained numbers back bit for bit.

        Raises:
            DrillyardError: BAD_VALUE for an unknown name or a value out of range.
        """
        setting = self.settings.get(name)
        if setting is None:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"There is no physics setting {name!r}; there is {', '.join(self.settings)}."
            )
        # Written so that NaN fails as well.
        if not setting.low <= value <= setting.high:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{name} must be from {setting.low:g} to {setting.high:g} {setting.unit}."
            )
        values = {**self.values, name: float(value)}
        if value == setting.default:
            del values[name]
        self.restore(values)

    def restore(self, values: dict[str, float]) -> None:
        """Exactly these settings, all others as trained."""
        if values == self.values:
            return
        self.values = dict(values)
        self._put_back()
        for name, value in values.items():
            self._apply(name, value)
        if MASS in values:
            self._settle()

    def rebase(self) -> None:
        """The model was written to from elsewhere, no setting moved: its values are the trained ones from now on."""
        self._keep()

    def _keep(self) -> None:
        model = self._model
        self._fields: dict[str, Array] = {name: getattr(model, name).copy() for name in _FIELDS}
        self._statistics: dict[str, float] = {name: float(getattr(model.stat, name)) for name in _STATISTICS}
        self._gravity: Array = model.opt.gravity.copy()
        self._wind: Array = model.opt.wind.copy()
        self._density = float(model.opt.density)

    def _put_back(self) -> None:
        model = self._model
        for name, trained in self._fields.items():
            getattr(model, name)[...] = trained
        for name, number in self._statistics.items():
            setattr(model.stat, name, number)
        model.opt.gravity[:] = self._gravity
        model.opt.wind[:] = self._wind
        model.opt.density = self._density

    def _apply(self, name: str, value: float) -> None:
        model = self._model
        if name == GRAVITY:
            model.opt.gravity[:] = self._gravity * (value / self.settings[GRAVITY].default)
        elif name == FRICTION:
            model.geom_friction *= value
            model.pair_friction *= value
        elif name == MASS:
            model.body_mass *= value
            model.body_inertia *= value
        elif name == STRENGTH:
            model.actuator_gainprm[:, :3] *= value
            model.actuator_biasprm[:, :3] *= value
            model.actuator_forcerange *= value
        elif name == WIND:
            model.opt.wind[0] = value
            if self._density <= 0.0:
                model.opt.density = _AIR_KG_M3

    def _settle(self) -> None:
        """All that the engine derives from masses; on data of its own, because it works in the reference pose."""
        if self._scratch is None:
            self._scratch = mujoco.MjData(self._model)
        mujoco.mj_setConst(self._model, self._scratch)


def _strength_of_gravity(model: Any) -> float:
    return float(np.linalg.norm(model.opt.gravity))


def _scales(model: Any) -> bool:
    """Whether there are motors, and scaling the first three parameters of each scales its force."""
    gains = {int(mujoco.mjtGain.mjGAIN_FIXED), int(mujoco.mjtGain.mjGAIN_AFFINE)}
    biases = {int(mujoco.mjtBias.mjBIAS_NONE), int(mujoco.mjtBias.mjBIAS_AFFINE)}
    return (
        bool(model.nu)
        and gains.issuperset(model.actuator_gaintype.tolist())
        and biases.issuperset(model.actuator_biastype.tolist())
    )
