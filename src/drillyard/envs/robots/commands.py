"""Commands that a viewer gives on a stage, as settings beside those of physics."""

from collections.abc import Mapping

from drillyard.contracts.env import PhysicsSetting
from drillyard.contracts.task import Task

PREFIX = "command_"
_HELP = "Held as soon as one command is moved; put back, commands are drawn anew every few seconds, as in training."


def command_settings(task: Task) -> tuple[PhysicsSetting, ...]:
    """One setting a number of the command; its default is 0 or, where that is out of range, the nearest to it."""
    command = task.command
    if command is None:
        return ()
    units = command.units or ("",) * len(command.names)
    return tuple(
        PhysicsSetting(f"{PREFIX}{name}", f"Command {name}", min(max(0.0, low), high), low, high, unit, _HELP)
        for name, low, high, unit in zip(command.names, command.low, command.high, units, strict=True)
    )


def held_command(task: Task, moved: Mapping[str, float]) -> tuple[float, ...] | None:
    """What `Extras.give_command` takes: all numbers of the command, or None while none of its settings was moved.

    Args:
        task: of the robot.
        moved: settings by name that a viewer has moved, of physics as well.
    """
    settings = command_settings(task)
    if not any(setting.name in moved for setting in settings):
        return None
    return tuple(moved.get(setting.name, setting.default) for setting in settings)
