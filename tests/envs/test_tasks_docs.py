"""docs/tasks.md and docs/environments.md are held to the code: every key, kind, field and option, and its default."""

import re
import typing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from drillyard.contracts.task import VIRTUAL_FIELDS, Quantity
from drillyard.envs.menagerie.archives import ENV_ARCHIVES
from drillyard.envs.menagerie.options import WalkOptions
from drillyard.envs.robots.randomise import USUAL
from drillyard.envs.tasks import form
from drillyard.envs.tasks.parse import parse_task

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "tasks.md").read_text()
SECTIONS = {
    "## The file": form.TaskFile,
    "### Where numbers come from": form.Source,
    "### `[action]`": form.Action,
    "### `[[observation]]`": form.Observation,
    "### `[[reward]]`": form.Reward,
    "### `[[healthy]]`": form.Healthy,
    "### `[[reset]]`": form.Reset,
    "### `[command]`": form.Commanded,
    "### `[randomise]`": form.Randomise,
}


def section(title: str) -> str:
    body = TEXT.split(f"\n{title}\n", 1)[1]
    return re.split(r"\n###? ", body, maxsplit=1)[0]


def rows(text: str) -> dict[str, list[str]]:
    """Key in backticks -> the other cells; a row may name several keys."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        for key in re.findall(r"`([^`]+)`", cells[0]) if line.startswith("| `") else ():
            found[key.strip("[]")] = cells[1:]
    return found


@pytest.mark.parametrize("title", SECTIONS)
def test_every_key_is_in_its_section(title: str) -> None:
    struct: Any = SECTIONS[title]
    shared = struct in {form.Observation, form.Reward, form.Healthy}  # these have the keys of a source as well
    keys = set(struct.__struct_fields__) - (set(form.Source.__struct_fields__) if shared else set())
    kinds = set(typing.get_args(typing.get_type_hints(Quantity)["kind"]))
    others = (kinds if struct is form.Reward else set()) | (set(VIRTUAL_FIELDS) if struct is form.Source else set())
    assert set(rows(section(title))) - (others - keys) == keys


@pytest.mark.parametrize("title", ["## The file", "### `[[reset]]`", "### `[action]`", "### `[[observation]]`"])
def test_defaults_are_true(title: str) -> None:
    struct: Any = SECTIONS[title]
    for key, (default, *_) in rows(section(title)).items():
        field = next(one for one in msgspec.structs.fields(struct) if one.name == key)
        if default == "needed":
            assert field.required, key
        elif default in {"true", "false"}:
            assert field.default is (default == "true"), key
        elif re.fullmatch(r"[\d.]+", default):
            assert field.default == float(default), key
        elif re.fullmatch(r"[a-z]+", default) and default != "end":
            assert field.default in (default, ""), key


def test_every_kind_and_every_field_of_ours_is_explained() -> None:
    kinds = set(typing.get_args(typing.get_type_hints(Quantity)["kind"]))
    assert kinds <= set(rows(section("### `[[reward]]`")))
    explained = rows(section("### Where numbers come from"))
    for field, words in VIRTUAL_FIELDS.items():
        assert explained[field][0].startswith(words.split(" of Task.")[0].split(",")[0]), field


def test_form_and_contract_have_the_same_kinds() -> None:
    ours = typing.get_args(typing.get_type_hints(Quantity)["kind"])
    theirs = typing.get_args(typing.get_type_hints(form.Measure)["kind"])
    assert ours == theirs


def test_examples_of_the_page_can_be_read() -> None:
    observation = '[[observation]]\nfield = "qpos"\nminus = { field = "xpos", of = "goal" }\n'
    assert "minus" in TEXT
    assert parse_task(f"reward = []\n{observation}".encode(), "x").observation[0].minus is not None


def test_options_of_walking_robots_and_of_randomised_physics() -> None:
    text = (DOCS / "environments.md").read_text()
    for name in set(WalkOptions.__struct_fields__) - {"randomised"}:
        assert name in text
    defaults = WalkOptions()
    for low, high in (defaults.command_x, defaults.command_y, defaults.command_turn):
        assert f"{low}:{high}" in text
    for name in type(USUAL).__struct_fields__:
        assert f"| randomise.{name} |" in text
    mass, friction = USUAL.mass, USUAL.friction
    assert mass is not None
    assert friction is not None
    assert f"mass {mass[0]} to {mass[1]}, friction {friction[0]} to {friction[1]}" in text
    for env_id, archive in ENV_ARCHIVES.items():
        assert env_id in text
        assert archive.megabytes in text
