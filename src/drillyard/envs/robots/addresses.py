"""Where in a flattened MjData array the numbers of a `Slice` lie, and what each of them is called."""

from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Slice
from drillyard.envs.robots.model import mujoco

ACTION = "action"
STATE_FIELDS = frozenset({"time", "qpos", "qvel", "act", "qacc_warmstart", "ctrl", "qfrc_applied", "xfrc_applied"})
"""What is part of MuJoCo's integration state; all else is derived from it and lags one substep behind."""

_BODY = frozenset(
    {
        "xpos",
        "xquat",
        "xmat",
        "xipos",
        "ximat",
        "cvel",
        "cinert",
        "cacc",
        "cfrc_int",
        "cfrc_ext",
        "xfrc_applied",
        "subtree_com",
        "subtree_linvel",
        "subtree_angmom",
        "crb",
    }
)
_DOF = {"qvel", "qacc", "qacc_warmstart"}
_JOINT = {"xanchor", "xaxis"}
_PREFIXES = {
    "site_": "site",
    "geom_": "geom",
    "ten_": "tendon",
    "sensor": "sensor",
    "actuator_": "actuator",
    "qfrc_": "dof",
    "cam_": "camera",
    "light_": "light",
}


class Address(NamedTuple):
    """A stretch of a flattened array."""

    field: str
    start: int
    stop: int

    @property
    def size(self) -> int:
        """Numbers in it."""
        return self.stop - self.start

    @property
    def numbers(self) -> slice:
        """Their place."""
        return slice(self.start, self.stop)


def address(model: Any, data: Any, one: Slice) -> Address:
    """Resolve a slice.

    Args:
        model: `mujoco.MjModel`.
        data: any `mujoco.MjData` of it.
        one: what the task says.

    Raises:
        DrillyardError: BAD_VALUE for a field, an object or a stretch that the model does not have.
    """
    size = field_size(model, data, one.field)
    begin, count = (0, size) if one.of == "" else _part(model, one.field, one.of, size)
    start, stop, _ = slice(one.start, one.stop).indices(count)
    if stop <= start:
        where = f" of {one.of}" if one.of != "" else ""
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"{one.field}{where} has {count} numbers in this model, so {one.start} to {one.stop} picks none; "
            "check start and stop of the task.",
        )
    return Address(one.field, begin + start, begin + stop)


def field_size(model: Any, data: Any, field: str) -> int:
    """Numbers in a field of MjData, or in an action.

    Raises:
        DrillyardError: BAD_VALUE when there is no such array.
    """
    if field == ACTION:
        return int(model.nu)
    if field == "time":
        return 1
    array = getattr(data, field, None)
    if array is None or not hasattr(array, "size"):
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"MuJoCo's MjData has no array '{field}'; its documentation lists them."
        )
    return int(array.size)


def initial(model: Any, place: Address) -> Array:
    """(size,) float64: these numbers in the model's initial state, qpos0 and zeros."""
    return np.array(model.qpos0[place.numbers]) if place.field == "qpos" else np.zeros(place.size)


def names(model: Any, data: Any, field: str) -> tuple[str, ...]:
    """What each number of a flattened field is called: `qpos.bthigh`, `cfrc_ext.torso.2`."""
    size = field_size(model, data, field)
    titles = data.titles(field) if hasattr(data, "titles") else None
    if titles:
        return titles
    kind = _kind(field)
    found = [f"{field}.{index}" for index in range(size)]
    for index in range(_count(model, kind)):
        begin, count = _span(model, field, kind, index, size)
        title = _name(model, kind, index)
        for number in range(count):
            found[begin + number] = f"{field}.{title}.{number}" if count > 1 else f"{field}.{title}"
    return tuple(found)


def actuator_names(model: Any) -> tuple[str, ...]:
    """Names of the controls: the actuator's own, or that of the joint that it drives, or its number."""
    found: list[str] = []
    for index in range(model.nu):
        name: str = model.actuator(index).name
        joint = int(model.actuator_trnid[index, 0])
        if not name and int(model.actuator_trntype[index]) == int(mujoco.mjtTrn.mjTRN_JOINT) and joint >= 0:
            name = model.joint(joint).name
        found.append(name if name and name not in found else f"actuator {index}")
    return tuple(found)


def _kind(field: str) -> str:
    if field in _BODY:
        return "body"
    if field == "qpos":
        return "qpos"
    if field in _DOF:
        return "dof"
    if field in _JOINT:
        return "joint"
    if field in {"ctrl", ACTION}:
        return "actuator"
    if field == "sensordata":
        return "sensor"
    return next((kind for prefix, kind in _PREFIXES.items() if field.startswith(prefix)), "")


def _object(kind: str) -> str:
    """MuJoCo's kind of object behind a kind of address."""
    return "joint" if kind in {"qpos", "dof"} else kind


def _count(model: Any, kind: str) -> int:
    sizes = {
        "body": "nbody",
        "joint": "njnt",
        "site": "nsite",
        "geom": "ngeom",
        "tendon": "ntendon",
        "sensor": "nsensor",
    }
    sizes |= {"actuator": "nu", "camera": "ncam", "light": "nlight"}
    return int(getattr(model, sizes[_object(kind)])) if kind else 0


def _name(model: Any, kind: str, index: int) -> str:
    return getattr(model, _object(kind))(index).name or str(index)


def _span(model: Any, field: str, kind: str, index: int, size: int) -> tuple[int, int]:
    """First number and count of object `index` in the flattened field."""
    if kind == "sensor":
        return int(model.sensor_adr[index]), int(model.sensor_dim[index])
    if kind in {"qpos", "dof"}:
        joint = int(model.jnt_type[index])
        free, ball = int(mujoco.mjtJoint.mjJNT_FREE), int(mujoco.mjtJoint.mjJNT_BALL)
        if kind == "qpos":
            return int(model.jnt_qposadr[index]), {free: 7, ball: 4}.get(joint, 1)
        return int(model.jnt_dofadr[index]), {free: 6, ball: 3}.get(joint, 1)
    width = size // _count(model, kind)
    return index * width, width


def _part(model: Any, field: str, of: str | int, size: int) -> tuple[int, int]:
    kind = _kind(field)
    if not kind:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{field} has no parts by name; leave `of` out ('{of}' was given).")
    count = _count(model, kind)
    if isinstance(of, int):
        index = of if 0 <= of < count else -1
    else:
        index = next((number for number in range(count) if _name(model, kind, number) == of), -1)
    if index < 0:
        known = ", ".join(_name(model, kind, number) for number in range(count))
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"The model has no {_object(kind)} '{of}' for {field}; it has {known or 'none'}."
        )
    return _span(model, field, kind, index, size)
