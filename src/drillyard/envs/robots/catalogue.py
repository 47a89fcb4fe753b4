"""The ten robots of Gymnasium v5."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.task import Randomised, Task
from drillyard.envs.robots import gymnasium_tasks as tasks
from drillyard.envs.robots import options as given
from drillyard.envs.robots.randomise import USUAL, randomised_by, split_options


class Entry(NamedTuple):
    """One robot."""

    title: str
    options: type[given.Options]
    task: Callable[[Any], Task]


ROBOTS: dict[str, Entry] = {
    "Drillyard/HalfCheetah-v5": Entry("Half Cheetah", given.HalfCheetahOptions, tasks.half_cheetah),
    "Drillyard/Ant-v5": Entry("Ant", given.AntOptions, tasks.ant),
    "Drillyard/Humanoid-v5": Entry("Humanoid", given.HumanoidOptions, tasks.humanoid),
    "Drillyard/Hopper-v5": Entry("Hopper", given.HopperOptions, tasks.hopper),
    "Drillyard/Walker2d-v5": Entry("Walker", given.Walker2dOptions, tasks.walker2d),
    "Drillyard/Swimmer-v5": Entry("Swimmer", given.SwimmerOptions, tasks.swimmer),
    "Drillyard/InvertedPendulum-v5": Entry("Inverted Pendulum", given.InvertedPendulumOptions, tasks.inverted_pendulum),
    "Drillyard/InvertedDoublePendulum-v5": Entry(
        "Inverted Double Pendulum", given.InvertedDoublePendulumOptions, tasks.inverted_double_pendulum
    ),
    "Drillyard/Reacher-v5": Entry("Reacher", given.ReacherOptions, tasks.reacher),
    "Drillyard/Pusher-v5": Entry("Pusher", given.PusherOptions, tasks.pusher),
}

_WITH_FREE_JOINT = ("Drillyard/Ant-v5", "Drillyard/Humanoid-v5")
"""Pushes are kicks to a free joint."""


def task_of(env_id: str, options: dict[str, Any]) -> Task:
    """The task of a robot with these options.

    Raises:
        DrillyardError: BAD_VALUE for an option.
    """
    entry = ROBOTS[env_id]
    about_physics, others = split_options(options)
    task = entry.task(given.read_options(env_id, entry.options, others))
    usual = USUAL if env_id in _WITH_FREE_JOINT else msgspec.structs.replace(USUAL, push=None)
    return msgspec.structs.replace(task, randomised=randomised_by(about_physics, usual, Randomised()))
