"""A task file as TOML text, with what differs from the defaults."""

import json
import re
from typing import Any, cast

import msgspec

from drillyard.envs.tasks.form import TaskFile

Table = dict[str, Any]


def to_toml(file: TaskFile) -> str:
    """Text that `parse_task` reads back to an equal task file."""
    data: Table = msgspec.json.decode(msgspec.json.encode(file))
    plain = [f"{key} = {_value(value)}" for key, value in data.items() if not _is_table(value)]
    lines = [*plain]
    for key, value in data.items():
        if isinstance(value, dict):
            lines += ["", f"[{key}]", *_pairs(cast("Table", value))]
        elif _is_table(value):
            for entry in cast("list[Table]", value):
                lines += ["", f"[[{key}]]", *_pairs(entry)]
    return "\n".join(lines) + "\n"


def with_model(text: str, model: str) -> str:
    """The text of a task file that names another model; comments and order stay."""
    line = f"model = {_value(model)}"
    table = re.search(r"(?m)^\s*\[", text)
    head, rest = (text, "") if table is None else (text[: table.start()], text[table.start() :])
    replaced, count = re.subn(r"(?m)^\s*[\"']?model[\"']?\s*=.*$", lambda _: line, head, count=1)
    return (replaced if count else f"{line}\n{head}") + rest


def _is_table(value: Any) -> bool:
    """A table, or a list of tables."""
    if isinstance(value, list):
        return bool(entries := cast("list[Any]", value)) and isinstance(entries[0], dict)
    return isinstance(value, dict)


def _pairs(table: Table) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in table.items()]


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(_pairs(cast("Table", value))) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_value(one) for one in cast("list[Any]", value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
