"""The text suite: which tasks there are, and the script made of them."""

import json
import shlex

import pytest

from drillyard.cli.entry import run
from drillyard.cli.suite import Suite
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import Execution, Player
from drillyard.envs.text.names import FAMILIES, family_of
from drillyard.evaluation.suite import suite_script, suite_tasks


def test_every_family_has_tasks() -> None:
    tasks = suite_tasks()
    assert len({task.env for task in tasks}) == len(tasks)
    assert {task.family for task in tasks} == {scheme for family in FAMILIES for scheme in family.schemes}
    assert all(family_of(task.env) and 1 <= task.max_steps <= 10_000 for task in tasks)


def test_some_families_alone() -> None:
    assert {task.family for task in suite_tasks(("nle", "crafter"))} == {"nle", "crafter"}
    with pytest.raises(DrillyardError, match="no family 'chess'; it has minigrid, babyai"):
        suite_tasks(("chess",))


def test_the_script_plays_each_task_under_its_own_limit() -> None:
    tasks = suite_tasks(("babyai",))
    script = suite_script(tasks, [Player(name="random", kind=OperatorKind.RANDOM)], Execution(episodes=2))
    assert [(env.id, env.options["max_steps"]) for env in script.envs] == [(each.env, each.max_steps) for each in tasks]
    assert script.name == "text-suite-1" and script.execution.episodes == 2


def test_the_command_lists_its_tasks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["suite", "--list", "--family", "crafter", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["tasks"] == [{"env": "text:crafter/Reward-v1", "max_steps": 500, "family": "crafter"}]


def test_the_command_that_goes_on_is_safe_in_a_shell() -> None:
    again = Suite(player=("llm:http://127.0.0.1:1/v1#a b",), family=("nle",), key_env="KEY", episodes=2)._again()
    assert shlex.split(again) == [
        "drillyard", "suite", "--player", "llm:http://127.0.0.1:1/v1#a b", "--family", "nle", "--episodes", "2",
        "--first-seed", "0", "--key-env", "KEY", "--history", "8", "--max-calls", "0",
    ]  # fmt: skip


def test_the_command_refuses_what_it_cannot_play(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["suite", "--family", "chess"]) != 0
    assert "no family 'chess'" in capsys.readouterr().err
