"""The fence `{contract} NAME`: structs, enums and constants of a module of `drillyard.contracts`, from its source."""

import ast
import importlib
import inspect
import itertools
import re
import textwrap
import typing
from enum import Enum
from types import ModuleType
from typing import Any

import msgspec
from sphinx.application import Sphinx


def field_words(cls: type) -> dict[str, str]:
    """The strings that stand below fields or members, from the source."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if base in {object, msgspec.Struct} or not base.__module__.startswith("drillyard"):
            continue
        tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
        body = typing.cast(ast.ClassDef, tree.body[0]).body
        for statement, following in itertools.pairwise(body):
            if not (isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)):
                continue
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                found[statement.target.id] = str(following.value.value)
            elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                found[statement.targets[0].id] = str(following.value.value)
    return found


def annotations(cls: type) -> dict[str, str]:
    """Types of fields as they are written, inherited ones too."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if base in {object, msgspec.Struct} or not base.__module__.startswith("drillyard"):
            continue
        tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
        for statement in typing.cast(ast.ClassDef, tree.body[0]).body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                found[statement.target.id] = ast.unparse(statement.annotation)
    return found


def cell(text: str) -> str:
    """Text that may stand in a table."""
    return " ".join(text.split()).replace("|", "\\|")


def struct_lines(cls: Any) -> list[str]:
    """A struct as Markdown."""
    tag = cls.__struct_config__.tag
    lines = [f"## {cls.__name__}" + (f" `{tag}`" if tag else ""), ""]
    lines += [*inspect.cleandoc(cls.__doc__ or "").splitlines(), ""]
    fields = msgspec.structs.fields(cls)
    if not fields:
        return lines
    words, types = field_words(cls), annotations(cls)
    lines += ["| field | type | default | |", "|---|---|---|---|"]
    for field in fields:
        default = "needed" if field.required else ""
        if field.default is not msgspec.NODEFAULT:
            value = field.default.value if isinstance(field.default, Enum) else field.default
            default = f"`{cell(repr(value))[:60]}`"
        elif field.default_factory is not msgspec.NODEFAULT:
            default = f"`{cell(repr(field.default_factory()))[:60]}`"
        kind = cell(types.get(field.name, ""))
        lines.append(f"| `{field.encode_name}` | `{kind}` | {default} | {cell(words.get(field.name, ''))} |")
    return [*lines, ""]


def enum_lines(cls: type[Enum]) -> list[str]:
    """An enum as Markdown."""
    words = field_words(cls)
    lines = [f"## {cls.__name__}", "", *inspect.cleandoc(cls.__doc__ or "").splitlines(), ""]
    lines += ["| value | |", "|---|---|"]
    lines += [f"| `{member.value}` | {cell(words.get(member.name, ''))} |" for member in cls]
    return [*lines, ""]


def constant_lines(module: ModuleType) -> list[str]:
    """The constants of a module: plain values only."""
    rows = [
        (name, value)
        for name, value in vars(module).items()
        if name.isupper() and not name.startswith("_") and isinstance(value, int | float | str)
    ]
    if not rows:
        return []
    lines = ["## Constants", "", "| name | value |", "|---|---|"]
    return [*lines, *(f"| `{name}` | `{cell(repr(value))}` |" for name, value in rows), ""]


def module_lines(module: ModuleType) -> list[str]:
    """The whole module as Markdown, in the order of its source."""
    lines = [*inspect.cleandoc(module.__doc__ or "").splitlines(), ""]
    lines += constant_lines(module)
    for cls in vars(module).values():
        if not isinstance(cls, type) or cls.__module__ != module.__name__:
            continue
        if issubclass(cls, msgspec.Struct):
            lines += struct_lines(cls)
        elif issubclass(cls, Enum):
            lines += enum_lines(cls)
    return lines


def expand(app: Sphinx, docname: str, source: list[str]) -> None:
    """Put the Markdown of each module in the place of its fence."""

    def lines_of(match: re.Match[str]) -> str:
        module = importlib.import_module(f"drillyard.contracts.{match[1]}")
        app.env.note_dependency(str(module.__file__), docname=docname)
        return "\n".join(module_lines(module))

    source[0] = re.sub(r"^```\{contract\} (\w+)\n```$", lines_of, source[0], flags=re.MULTILINE)


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.connect("source-read", expand)
    return {"parallel_read_safe": True}
