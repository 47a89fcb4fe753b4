"""A robot as a page plays it: its model as one text with files, its task, what it starts from."""

from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from drillyard.contracts.bundle import Licence, RobotLive
from drillyard.contracts.errors import DrillyardError
from drillyard.envs.menagerie.archives import ENV_ARCHIVES
from drillyard.envs.registry import FILES
from drillyard.envs.robots.catalogue import ROBOTS, task_of
from drillyard.envs.robots.model import assets_folder, model_path, mujoco
from drillyard.envs.robots.robot import Robot, load_robot
from drillyard.envs.robots.scene import moving_bodies
from drillyard.sharing.bundle import licences
from drillyard.sharing.bundle.model_xml import ModelXml, model_xml

MODEL_PART = "model.xml"


class LiveRobot(NamedTuple):
    """What a bundle holds of a robot."""

    live: RobotLive
    parts: dict[str, bytes]
    licence: Licence


class _Origin(NamedTuple):
    robot: Robot
    spec: Any
    """`mujoco.MjSpec`"""
    file: Path
    licence: Licence
    beside: tuple[Path, ...] = ()


def is_robot(env_id: str) -> bool:
    """Whether an env is a robot of ours, of Menagerie or of somebody's own."""
    return env_id in ROBOTS or env_id in ENV_ARCHIVES or env_id.startswith(FILES)


def live_robot(env_id: str, options: dict[str, Any], title: str) -> LiveRobot:
    """Export a robot.

    Raises:
        DrillyardError: UNSUPPORTED where its model cannot live in a page; as making the env does.
    """
    origin = _origin(env_id, options)
    model, task = origin.robot.model, origin.robot.program.task
    keep_geoms = any(one.field.startswith("geom") for one in task.slices())
    text = model_xml(origin.spec, origin.file.parent, title, keep_geoms=keep_geoms, beside=origin.beside)
    parts = {MODEL_PART: text.xml.encode()} | text.files
    live = RobotLive(
        model=MODEL_PART,
        files={name: name for name in text.files},
        task=msgspec.structs.replace(task, model=origin.file.name),
        bodies=_bodies(model, text),
        qpos=tuple(np.asarray(model.qpos0, np.float64).tolist()),
        qvel=(0.0,) * int(model.nv),
    )
    return LiveRobot(live, parts, origin.licence)


def model_licence(env_id: str, options: dict[str, Any]) -> tuple[Licence, ...]:
    """Of a robot's model; none for other envs, and for a model that is not here any more."""
    try:
        return (_file_of(env_id, options)[1],) if is_robot(env_id) else ()
    except DrillyardError:
        return ()


def _file_of(env_id: str, options: dict[str, Any]) -> tuple[Path, Licence]:
    """The main file of a robot's model."""
    if env_id in ROBOTS:
        path = model_path(task_of(env_id, options).model)
        gymnasiums = path.is_relative_to(assets_folder())
        return path, licences.of_gymnasium(path.name) if gymnasiums else licences.of_own(path)
    if env_id in ENV_ARCHIVES:
        from drillyard.envs.menagerie.assets import model_file

        archive = ENV_ARCHIVES[env_id]
        path = model_file(archive, str(options.get("assets", "")))
        return path, licences.of_menagerie(archive, path)
    from drillyard.envs.tasks.own import read_own

    path = read_own(env_id, options).model_path
    return path, licences.of_own(path)


def _origin(env_id: str, options: dict[str, Any]) -> _Origin:
    path, licence = _file_of(env_id, options)
    if env_id in ROBOTS:
        return _Origin(load_robot(env_id, options), mujoco.MjSpec.from_file(str(path)), path, licence)
    if env_id in ENV_ARCHIVES:
        from drillyard.envs.menagerie.model import assemble
        from drillyard.envs.menagerie.robots import ROBOTS as WALKERS
        from drillyard.envs.menagerie.walker import load_walker

        return _Origin(load_walker(env_id, options), assemble(WALKERS[env_id], path), path, licence)
    from drillyard.envs.tasks.model import dependencies
    from drillyard.envs.tasks.own import load_own

    spec = mujoco.MjSpec.from_file(str(path))
    return _Origin(load_own(env_id, options), spec, path, licence, tuple(dependencies(path)))


def _bodies(model: Any, text: ModelXml) -> tuple[str, ...]:
    ids: list[int] = moving_bodies(model).tolist()
    return tuple(text.body_names[body] for body in ids)
