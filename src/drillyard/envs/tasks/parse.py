"""Reading a task file: TOML to structs, with every mistake named."""

import difflib
import math
import re
import tomllib
import types
import typing
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.tasks.form import TaskFile
from drillyard.envs.tasks.model import check_readable

_WORDS = {
    "int": "a whole number", "float": "a number", "str": "a text in quotes", "bool": "true or false",
    "array": "a list in brackets", "object": "a table", "null": "nothing",
}  # fmt: skip


def read_task(path: Path) -> TaskFile:
    """The task file at a path.

    Raises:
        DrillyardError: NOT_FOUND, NOT_PERMITTED, or BAD_VALUE with file, line, key and what is allowed.
    """
    check_readable(path, "task")
    return parse_task(path.read_bytes(), str(path))


def parse_task(content: bytes, name: str) -> TaskFile:
    """The task in a file's bytes; `name` is for sentences.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    try:
        text = content.decode()
        data = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{name} is not TOML: {error}.") from None
    _refuse_infinities(data, name, text, "")
    try:
        return msgspec.convert(data, TaskFile)
    except msgspec.ValidationError as error:
        raise DrillyardError(ErrorCode.BAD_VALUE, _sentence(str(error), data, name, text)) from None


def place(name: str, text: str, path: str) -> str:
    """`task.toml, line 12, reward 2, key weight` for the path `.reward[1].weight`."""
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", path)
    words: list[str] = []
    for key, index in steps:
        if key:
            words.append(key)
        elif index and words:
            words[-1] = f"{words[-1]} {int(index) + 1}"
    line = _line(text, steps)
    found = [name] + ([f"line {line}"] if line else [])
    if words:
        found += [*words[:-1], words[-1] if words[-1][-1].isdigit() else f"key {words[-1]}"]
    return ", ".join(found)


def _sentence(error: str, data: dict[str, Any], name: str, text: str) -> str:
    what, _, at = error.partition(" - at `")
    path = at.rstrip("`").removeprefix("$")
    kind = _kind_at(path)
    if unknown := re.match(r"Object contains unknown field `(.*)`", what):
        known = kind.__struct_fields__
        near = difflib.get_close_matches(unknown[1], known, 1, 0.6)
        hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(known)}."
        return f"{place(name, text, f'{path}.{unknown[1]}')} is unknown; {hint}"
    if lacking := re.match(r"Object missing required field `(.*)`", what):
        return f"{place(name, text, path)} lacks the key {lacking[1]}; add it (docs/tasks.md lists all)."
    choices = _choices(kind)
    if what.startswith("Invalid enum value") and choices:
        return f"{place(name, text, path)} cannot be {_value(data, path)!r}; it must be one of {', '.join(choices)}."
    for word, meaning in _WORDS.items():
        what = re.sub(rf"`{word}( \| null)?`", meaning, what)
    return f"{place(name, text, path)}: {what[0].lower()}{what[1:]}."


def _kind_at(path: str) -> Any:
    """The type that the form has at a path."""
    kind: Any = TaskFile
    for key, _ in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", path):
        kind = _one(kind)
        if key:
            if not isinstance(kind, type) or not issubclass(kind, msgspec.Struct):
                break
            kind = typing.get_type_hints(kind, include_extras=True).get(key)
        else:
            kind = typing.get_args(kind)[0] if typing.get_args(kind) else kind
    return _one(kind)


def _one(kind: Any) -> Any:
    """The part of `X | None` that is not None."""
    if typing.get_origin(kind) in {typing.Union, types.UnionType}:
        return next((part for part in typing.get_args(kind) if part is not type(None)), kind)
    return kind


def _choices(kind: Any) -> tuple[str, ...]:
    return typing.get_args(kind) if typing.get_origin(kind) is typing.Literal else ()


def _value(data: Any, path: str) -> Any:
    for key, index in re.findall(r"\.(\w+)|\[(\d+)\]", path):
        data = data[key] if key else data[int(index)]
    return data


def _line(text: str, steps: list[tuple[str, str]]) -> int:
    """The line of a path such as reward, 1, weight; 0 where it cannot be told."""
    lines = text.splitlines()
    begin, end, key = 0, len(lines), ""
    if steps and len(steps) > 1:
        table, nth = steps[0][0], int(steps[1][1]) if steps[1][1] else 0
        headers = [at for at, line in enumerate(lines) if re.match(rf"\s*\[+\s*{table}\s*\]+", line)]
        if nth >= len(headers):
            return 0
        begin = headers[nth]
        end = next((at for at in range(begin + 1, len(lines)) if re.match(r"\s*\[", lines[at])), len(lines))
    for name, _ in steps:
        key = name or key
    found = next((at for at in range(begin, end) if re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", lines[at])), -1)
    return found + 1 if found >= 0 else begin + 1 if begin else 0


def _refuse_infinities(value: Any, name: str, text: str, path: str) -> None:
    """TOML knows inf and nan; a task has no use for them."""
    if isinstance(value, float) and not math.isfinite(value):
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{place(name, text, path)} is {value}; give a number, or leave it out for no bound."
        )
    if isinstance(value, dict):
        for key, part in typing.cast("dict[str, Any]", value).items():
            _refuse_infinities(part, name, text, f"{path}.{key}")
    elif isinstance(value, list):
        for index, part in enumerate(typing.cast("list[Any]", value)):
            _refuse_infinities(part, name, text, f"{path}[{index}]")
