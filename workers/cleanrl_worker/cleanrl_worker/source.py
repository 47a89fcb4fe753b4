"""What a training script says about itself, read from its syntax tree; nothing of it is executed."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drillyard_worker import WorkerError

_STRING_TO_BOOL = "strtobool"


@dataclass(frozen=True)
class Argument:
    """One option of the command line. kind: int, float, str or bool; style: how a bool is given (value, flag, pair)."""

    name: str
    kind: str
    default: Any
    help: str = ""
    style: str = "value"

    @property
    def option(self) -> str:
        return "--" + self.name.replace("_", "-")


@dataclass(frozen=True)
class Loop:
    """The loop that trains: `for VARIABLE in range(...)` outside of any function, at this line."""

    variable: str
    line: int


@dataclass(frozen=True)
class Script:
    """Facts about a script. style: argparse, tyro, or empty where its options cannot be seen."""

    path: Path
    tree: ast.Module
    style: str
    arguments: tuple[Argument, ...]
    imports: tuple[str, ...]
    names: set[str]
    loop: Loop | None

    def argument(self, *names: str) -> Argument | None:
        """The first of these that it has; `env_id` finds `--env-id` and `--env_id`."""
        known = {argument.name: argument for argument in self.arguments}
        return next((known[name] for name in names if name in known), None)

    def definitions(self) -> ast.Module:
        """Its imports, classes, functions and constants: what executes without training anything."""
        return ast.Module(body=[node for node in self.tree.body if _defines(node)], type_ignores=[])

    def construction(self, variable: str) -> str:
        """The expression that made this variable, as source; empty where there is none."""
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
                continue
            if any(_target(target) == variable for target in node.targets):
                return ast.unparse(node.value)
        return ""


def read_script(path: Path) -> Script:
    """Read a script.

    Raises:
        WorkerError: NOT_FOUND, or BAD_VALUE because it is no Python.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorkerError("not_found", f"The script {path} cannot be read ({error}); give a Python file.") from None
    try:
        tree = ast.parse(text, str(path))
    except (SyntaxError, ValueError) as error:
        raise WorkerError("bad_value", f"The script {path} is not Python ({error}); correct it.") from None
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    names |= {
        alias.name for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names
    }
    style, arguments = _options(tree)
    return Script(path, tree, style, tuple(arguments), tuple(_imports(tree)), names, _loop(tree))


def _imports(tree: ast.Module) -> list[str]:
    """Top-level packages that it imports anywhere."""
    found: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update({alias.name.split(".")[0]: None for alias in node.names})
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found[node.module.split(".")[0]] = None
    return list(found)


def _options(tree: ast.Module) -> tuple[str, list[Argument]]:
    arguments = [
        _argparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add_argument"
    ]
    found = [argument for argument in arguments if argument is not None]
    if found:
        return "argparse", found
    called = _tyro_class(tree)
    if called:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name == called:
                return "tyro", _fields(node)
    return "", []


def _argparse(call: ast.Call) -> Argument | None:
    flags = [part.value for part in call.args if isinstance(part, ast.Constant) and str(part.value).startswith("--")]
    if not flags:
        return None
    keywords = {word.arg: word.value for word in call.keywords if word.arg}
    default = _value(keywords.get("default"))
    kind_node, action = keywords.get("type"), _value(keywords.get("action"))
    kind = (
        kind_node.id if isinstance(kind_node, ast.Name) and kind_node.id in ("int", "float", "str", "bool") else "str"
    )
    style = "value"
    if kind_node is not None and _STRING_TO_BOOL in ast.dump(kind_node):
        kind = "bool"
    elif action in ("store_true", "store_false"):
        kind, style, default = "bool", "flag", action == "store_false"
    elif "action" in keywords and "BooleanOptionalAction" in ast.dump(keywords["action"]):
        kind, style = "bool", "pair"
    return Argument(
        str(flags[0])[2:].replace("-", "_"), kind, _typed(kind, default), str(_value(keywords.get("help")) or ""), style
    )


def _tyro_class(tree: ast.Module) -> str:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "cli":
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Name):
                return first.id
    return ""


def _fields(definition: ast.ClassDef) -> list[Argument]:
    """Fields of a dataclass; the docstring below a field is its help."""
    found: list[Argument] = []
    for node, following in zip(definition.body, [*definition.body[1:], None]):
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            continue
        annotation = ast.unparse(node.annotation)
        kind = next((kind for kind in ("bool", "int", "float") if kind in annotation), "str")
        told = following.value if isinstance(following, ast.Expr) else None
        text = told.value if isinstance(told, ast.Constant) and isinstance(told.value, str) else ""
        style = "pair" if kind == "bool" else "value"
        found.append(Argument(node.target.id, kind, _typed(kind, _value(node.value)), text, style))
    return found


def _loop(tree: ast.Module) -> Loop | None:
    """The outermost `for` over a range that steps an env, not inside a function."""
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop(0)
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name) and isinstance(node.iter, ast.Call):
            steps = any(
                isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "step"
                for call in ast.walk(node)
            )
            if steps and isinstance(node.iter.func, ast.Name) and node.iter.func.id == "range":
                return Loop(node.target.id, node.iter.lineno)
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            pending.extend(ast.iter_child_nodes(node))
    return None


def _defines(node: ast.stmt) -> bool:
    if isinstance(node, (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return True
    if isinstance(node, ast.Try):
        return all(_defines(part) for part in node.body)
    value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
    return value is not None and not any(isinstance(part, ast.Call) for part in ast.walk(value))


def _target(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _value(node: ast.AST | None) -> Any:
    """The value of a literal, also as `int(1e6)`; None for anything else."""
    if node is None:
        return None
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("int", "float")
        and node.args
    ):
        inner = _value(node.args[0])
        return None if inner is None else {"int": int, "float": float}[node.func.id](inner)
    try:
        return ast.literal_eval(node)  # type: ignore[arg-type]
    except (ValueError, TypeError, SyntaxError):
        return None


def _typed(kind: str, value: Any) -> Any:
    """A default in the kind of its option: scripts write 5e3 for a whole number and 1 for a real one."""
    if value is None or isinstance(value, bool) != (kind == "bool"):
        return value if kind == "bool" and value in (True, False) else None
    if kind == "int":
        return int(value) if isinstance(value, (int, float)) else None
    return float(value) if kind == "float" and isinstance(value, (int, float)) else value
