"""The text suite: a fixed list of text envs, played as any script is."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import Execution, Player, Script, ScriptEnv
from drillyard.envs.text.names import SCHEME
from drillyard.evaluation.script import check_script

SUITE_FILE = Path(__file__).with_name("suite.toml")


class Task(NamedTuple):
    """One env of the suite."""

    env: str
    max_steps: int

    @property
    def family(self) -> str:
        """minigrid, babyai, textworld, crafter, minihack or nle."""
        return self.env.removeprefix(SCHEME).partition("/")[0]


def suite_tasks(families: Sequence[str] = ()) -> tuple[Task, ...]:
    """The tasks, those of some families or all.

    Raises:
        DrillyardError: BAD_VALUE for a family that there is not.
    """
    content: dict[str, Any] = tomllib.loads(SUITE_FILE.read_text())
    tasks = tuple(Task(task["env"], task["max_steps"]) for task in content["tasks"])
    known = tuple(dict.fromkeys(task.family for task in tasks))
    for family in families:
        if family not in known:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"the suite has no family {family!r}; it has {', '.join(known)}.")
    return tuple(task for task in tasks if not families or task.family in families)


def suite_script(tasks: Sequence[Task], players: Sequence[Player], execution: Execution) -> Script:
    """The script that plays these tasks; each player alone.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    version = tomllib.loads(SUITE_FILE.read_text())["version"]
    script = Script(
        name=f"text-suite-{version}",
        envs=tuple(ScriptEnv(id=task.env, options={"max_steps": task.max_steps}) for task in tasks),
        operators=tuple(players),
        execution=execution,
    )
    return check_script(script, "the suite")
