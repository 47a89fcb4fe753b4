"""What runs inside a foreign environment is Python 3.9, and the SDK itself needs nothing but its standard library."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sdk_house import ROOT

SDK = ROOT / "packages" / "drillyard-worker" / "src" / "drillyard_worker"
FOLDERS = ("packages", "workers", "examples/workers")
FOREIGN = {"numpy", "gymnasium", "gym", "stable_baselines3"}
"""What drillyard_worker.envs and the template may import, and only inside functions or in their own modules."""
NEWER = {
    "typing": {
        "Self", "TypeAlias", "ParamSpec", "Concatenate", "TypeGuard", "Never", "LiteralString", "assert_never",
        "override", "assert_type", "reveal_type", "Required", "NotRequired", "Unpack", "TypeVarTuple",
    },
    "enum": {"StrEnum", "member", "nonmember", "verify"},
    "itertools": {"pairwise", "batched"},
    "types": {"NoneType", "UnionType", "EllipsisType"},
    "contextlib": {"aclosing", "chdir"},
    "inspect": {"get_annotations"},
    "datetime": {"UTC"},
    "statistics": {"correlation", "linear_regression"},
}  # fmt: skip
"""Names that came after Python 3.9."""
SINCE = {"tomllib": (3, 11)}


def sources() -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not {".venv", "__pycache__", "node_modules"} & set(path.parts):
                yield path


ALL = list(sources())


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.relative_to(ROOT)))
def test_it_is_python_39(path: Path) -> None:
    assert not list(faults(path.read_text()))


def faults(text: str) -> Iterator[str]:
    """What Python 3.9 would stumble over, in words."""
    tree = ast.parse(text, feature_version=(3, 9))
    lazy = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(name.name in SINCE for name in node.names):
            yield f"line {node.lineno}: import {node.names[0].name}"
        if isinstance(node, ast.ImportFrom) and not node.level:
            late = NEWER.get(node.module or "", set()) & {name.name for name in node.names}
            if late:
                yield f"line {node.lineno}: from {node.module} import {late}"
        if isinstance(node, ast.Call):
            given = {keyword.arg for keyword in node.keywords}
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name == "dataclass" and given & {"slots", "kw_only", "match_args"}:
                yield f"line {node.lineno}: dataclass({given})"
            if name == "zip" and "strict" in given:
                yield f"line {node.lineno}: zip(strict=)"
            if name in ("isinstance", "issubclass") and len(node.args) == 2 and isinstance(node.args[1], ast.BinOp):
                yield f"line {node.lineno}: {name}(x, A | B)"
        if isinstance(node, (ast.FunctionDef, ast.AnnAssign)) and not lazy and any(map(_is_union, _annotations(node))):
            yield f"line {node.lineno}: A | B is evaluated; `from __future__ import annotations` is missing"
        if isinstance(node, ast.Match if sys.version_info >= (3, 10) else ()):
            yield f"line {node.lineno}: match"


def _annotations(node: ast.FunctionDef | ast.AnnAssign) -> Iterator[ast.expr]:
    if isinstance(node, ast.AnnAssign):
        yield node.annotation
        return
    arguments = node.args
    for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg):
        if each is not None and each.annotation is not None:
            yield each.annotation
    if node.returns is not None:
        yield node.returns


def _is_union(annotation: ast.expr) -> bool:
    return any(isinstance(part, ast.BinOp) and isinstance(part.op, ast.BitOr) for part in ast.walk(annotation))


@pytest.mark.parametrize(
    "text",
    [
        "from typing import Self",
        "import tomllib",
        "@dataclass(slots=True)\nclass A: pass",
        "zip(a, b, strict=True)",
        "def f(x: int | None): pass",
        "x: int | None = 3",
        "isinstance(x, int | str)",
    ],
)
def test_the_check_sees(text: str) -> None:
    assert list(faults(text))


@pytest.mark.parametrize(
    "text", ["match x:\n case 1: pass", "with (open(a) as b, open(c) as d): pass\nmatch x:\n case 1: pass"]
)
def test_the_parser_sees(text: str) -> None:
    with pytest.raises(SyntaxError):
        list(faults(text))


def test_the_sdk_needs_nothing_but_the_standard_library() -> None:
    found = set()
    for path in sorted(SDK.rglob("*.py")):
        own = path.relative_to(SDK).parts[0]
        if own == "template" and "skeleton" in path.parts:
            continue
        allowed = FOREIGN if own == "envs" or path.name == "evaluate.py" else set()
        for node in ast.walk(ast.parse(path.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [name.name for name in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            tops = {name.split(".")[0] for name in names}
            found |= {
                f"{path.name}: {top}" for top in tops - set(sys.stdlib_module_names) - {"drillyard_worker"} - allowed
            }
    assert not found


def test_importing_the_sdk_is_light() -> None:
    import subprocess

    program = (
        "import sys; import drillyard_worker;"
        "heavy = ('numpy', 'gymnasium', 'msgspec', 'asyncio', 'multiprocessing');"
        "print(*[name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": str(SDK.parent)}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
