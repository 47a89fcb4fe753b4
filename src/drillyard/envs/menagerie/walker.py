"""A robot of Menagerie made ready to walk."""

from typing import Any

from drillyard.contracts.task import Task
from drillyard.envs.menagerie.archives import ENV_ARCHIVES
from drillyard.envs.menagerie.assets import model_file
from drillyard.envs.menagerie.model import build
from drillyard.envs.menagerie.options import read_options
from drillyard.envs.menagerie.robots import ROBOTS
from drillyard.envs.menagerie.task import walk
from drillyard.envs.robots.robot import Robot, make_robot


def load_walker(env_id: str, options: dict[str, Any]) -> Robot:
    """Spec, model and program of a robot; its model is fetched where it is not here yet.

    Raises:
        DrillyardError: BAD_VALUE for an option; as `model_file` and `build` for its model.
    """
    read = read_options(env_id, options)
    archive, known = ENV_ARCHIVES[env_id], ROBOTS[env_id]
    model = build(known, model_file(archive, read.assets))
    return make_robot(env_id, archive.title, model, walk(known, model, read))


def walk_task(env_id: str, model: Any, options: dict[str, Any]) -> Task:
    """The task alone, with other options, on a model that is there.

    Raises:
        DrillyardError: BAD_VALUE for an option.
    """
    return walk(ROBOTS[env_id], model, read_options(env_id, options))
