"""docs/control.md has every command with every field and an example that decodes; docs/replays.md every column."""

import re
import typing
from pathlib import Path

import msgspec
import pytest

from drillyard.contracts import control
from drillyard.stage.recording import REPLAY_VERSION, Recording

DOCS = Path(__file__).parents[2] / "docs"
SECTIONS = {
    match[1]: match[2]
    for match in re.finditer(r"^### (\w+)\n(.*?)(?=^##|\Z)", (DOCS / "control.md").read_text(), re.M | re.S)
}
COMMANDS = typing.get_args(control.AnyCommand)
ENVELOPE = {"v", "id", "stage", "run_id"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__struct_config__.tag)
def test_every_command_is_documented(command: type[control.Command]) -> None:
    section = SECTIONS[command.__struct_config__.tag]
    documented = set(re.findall(r"^\| `(\w+)` \|", section, re.M))
    assert documented | ENVELOPE == {field.name for field in msgspec.structs.fields(command)} | ENVELOPE
    examples = re.findall(r"```json\n(.*?)\n```", section, re.S)
    assert examples
    for example in examples:
        assert isinstance(msgspec.json.decode(example, type=control.AnyCommand), command)
        assert set(msgspec.json.decode(example)) - {"type"} <= {field.name for field in msgspec.structs.fields(command)}


def test_nothing_else_is_documented() -> None:
    assert set(SECTIONS) == {command.__struct_config__.tag for command in COMMANDS} | {"answer"}


def test_the_answer_is_documented() -> None:
    fields = {field.name for field in msgspec.structs.fields(control.Answer)} - {"v"}
    assert set(re.findall(r"^\| `(\w+)` \|", SECTIONS["answer"], re.M)) == fields
    [example] = re.findall(r"```json\n(.*?)\n```", SECTIONS["answer"], re.S)
    assert msgspec.json.decode(example, type=control.Answer).code == "bad_value"


def test_every_key_has_its_bit() -> None:
    for bit, key in enumerate(control.KEYS):
        assert f"{1 << bit} {key}" in SECTIONS["input"]


def test_the_file_format_is_documented() -> None:
    text = (DOCS / "replays.md").read_text()
    assert not [name for name in Recording.__struct_fields__ if f"`{name}`" not in text]
    assert f"u16, now {REPLAY_VERSION}" in text
