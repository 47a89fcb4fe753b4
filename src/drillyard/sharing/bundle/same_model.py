"""Whether two compiled models simulate the same: every field that physics reads, but for geoms that only look."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.envs.robots.model import mujoco

_COUNTS = ("nq", "nv", "nu", "na", "nbody", "njnt", "nsite", "ntendon", "nsensor", "neq", "npair", "nexclude", "nmocap",
           "nhfield", "nflex", "nkey")  # fmt: skip
_PREFIXES = ("body_", "jnt_", "dof_", "site_", "tendon_", "wrap_", "actuator_", "sensor_", "eq_", "pair_", "exclude_",
             "hfield_", "qpos", "key_")  # fmt: skip
_DEPEND = {
    "body_geomnum", "body_geomadr", "body_bvhadr", "body_bvhnum", "body_contype", "body_conaffinity", "site_rgba",
    "site_matid", "tendon_matid", "tendon_rgba", "hfield_pathadr", "body_margin", "dof_length", "exclude_signature",
    "pair_signature", "jnt_actgravcomp", "pair_geom1", "pair_geom2", "sensor_objid", "sensor_refid", "wrap_objid",
    "sensor_user", "body_iquat", "body_inertia", "actuator_ctrlspec", "site_size", "body_plugin",
    "actuator_plugin", "sensor_plugin",
}  # fmt: skip
"""Colours, and what follows from which geoms there are: numbers of geoms, boxes round them. Inertias are compared as
matrices, because their axes are anybody's choice where two moments are equal."""
_GEOM_FIELDS = ("geom_type", "geom_contype", "geom_conaffinity", "geom_condim", "geom_bodyid", "geom_priority",
                "geom_solmix", "geom_solref", "geom_solimp", "geom_pos", "geom_quat", "geom_friction", "geom_margin",
                "geom_gap", "geom_fluid")  # fmt: skip
_SIZES = {
    int(mujoco.mjtGeom.mjGEOM_SPHERE): 1,
    int(mujoco.mjtGeom.mjGEOM_CAPSULE): 2,
    int(mujoco.mjtGeom.mjGEOM_CYLINDER): 2,
    int(mujoco.mjtGeom.mjGEOM_ELLIPSOID): 3,
    int(mujoco.mjtGeom.mjGEOM_BOX): 3,
}
"""Numbers of a geom's size that count."""
_TOLERANCE = 1e-6
"""Of the largest number of a field: what the smallest figure of a written number leaves of it."""
_STEPS = 20
_DRIFT = 1e-4
"""How far rounding may carry them in that time."""


def difference(model: Any, other: Any) -> str:
    """What of `other` is not as in `model`, in words; empty where nothing is.

    Geoms that neither collide nor are watched may be missing in `other`.
    """
    for name in _COUNTS:
        if getattr(model, name, 0) != getattr(other, name, 0):
            return f"{name} is {getattr(other, name)} instead of {getattr(model, name)}"
    for name in _fields(model):
        if not _same(getattr(model, name), getattr(other, name)):
            return f"{name} differs"
    if not _same(_inertias(model), _inertias(other)):
        return "body_inertia differs"
    if what := _option_difference(model.opt, other.opt):
        return what
    for site in range(model.nsite):
        if not _same_size(model.site_size[site], other.site_size[site], int(model.site_type[site])):
            return f"the size of the site {model.site(site).name or site} differs"
    return _geom_difference(model, other)


def departs(model: Any, other: Any) -> str:
    """How they part when both are driven alike for a moment; empty where they do not. What no list of fields knows of
    would show here."""
    generator = np.random.default_rng(0)
    first, second = mujoco.MjData(model), mujoco.MjData(other)
    for step in range(_STEPS):
        push: Array = 0.1 * generator.standard_normal(int(model.nv))
        control: Array = generator.uniform(-1.0, 1.0, int(model.nu))
        for data, one in ((first, model), (second, other)):
            if step == 0:
                data.qvel[:] = push
            data.ctrl[:] = control
            mujoco.mj_step(one, data)
        if not (_close(first.qpos, second.qpos) and _close(first.qvel, second.qvel)):
            return f"they part {step + 1} steps after the start"
    return ""


def _close(one: Array, two: Array) -> bool:
    """Both nowhere is alike too: a model may fly apart under controls drawn at random."""
    return bool(np.allclose(one, two, rtol=_DRIFT, atol=_DRIFT, equal_nan=True))


def _inertias(model: Any) -> Array:
    """(nbody, 3, 3) in the frame of each body."""
    found: Array = np.zeros((model.nbody, 3, 3))
    turn: Array = np.zeros(9)
    for body in range(model.nbody):
        mujoco.mju_quat2Mat(turn, model.body_iquat[body])
        axes = turn.reshape(3, 3)
        found[body] = axes @ np.diag(model.body_inertia[body]) @ axes.T
    return found


def _fields(model: Any) -> list[str]:
    return [
        name for name in dir(model)
        if name.startswith(_PREFIXES) and name not in _DEPEND and isinstance(getattr(model, name), np.ndarray)
    ]  # fmt: skip


def _option_difference(option: Any, other: Any) -> str:
    for name in dir(option):
        value = getattr(option, name)
        if name.startswith("_") or not isinstance(value, int | float | np.ndarray):
            continue
        if not _same(np.asarray(value, np.float64), np.asarray(getattr(other, name), np.float64)):
            return f"option {name} differs"
    return ""


def _geom_difference(model: Any, other: Any) -> str:
    """Geoms keep their order, so those that are left must follow one another in the original."""
    at = 0
    collides = np.asarray(model.geom_contype).astype(bool) | np.asarray(model.geom_conaffinity).astype(bool)
    for geom in range(model.ngeom):
        if at < other.ngeom and _same_geom(model, geom, other, at):
            at += 1
        elif collides[geom]:
            return (
                f"the geom {model.geom(geom).name or geom} of {model.body(int(model.geom_bodyid[geom])).name} differs"
            )
    return "" if at == other.ngeom else "there are other geoms"


def _same_geom(model: Any, geom: int, other: Any, at: int) -> bool:
    if not all(_same(getattr(model, name)[geom], getattr(other, name)[at]) for name in _GEOM_FIELDS):
        return False
    return _same_size(model.geom_size[geom], other.geom_size[at], int(model.geom_type[geom]))


def _same_size(size: Array, other: Array, kind: int) -> bool:
    """Of a shape of this kind, which has one number, two or three; what follows them says nothing."""
    count = _SIZES.get(kind, 0)
    return _same(size[:count], other[:count])


def _same(one: Array, two: Array) -> bool:
    first, second = np.asarray(one, np.float64), np.asarray(two, np.float64)
    if first.shape != second.shape:
        return False
    scale = np.maximum(np.abs(first).max(initial=0.0), 1e-3)
    return bool(np.allclose(first, second, rtol=_TOLERANCE, atol=_TOLERANCE * float(scale), equal_nan=True))
