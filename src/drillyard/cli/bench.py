"""`drillyard bench NAME`: measure this machine; every figure of the docs comes from here."""

import ast
import os
import runpy
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import tyro

import drillyard
from drillyard.cli.output import print_json
from drillyard.contracts.errors import DrillyardError, ErrorCode


@dataclass(frozen=True)
class Bench:
    """Run one benchmark; it prints its figures and writes them to benchmarks/results/. Without a name: what there is.

    Try:
        drillyard bench
        drillyard bench show
        drillyard bench rollout --json
        drillyard bench soak --minutes 20
        drillyard bench train -- --help
    """

    name: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="NAME")] = ""
    """Which one: show, robots, train, soak, rollout, memory, ..."""
    arguments: tyro.conf.Suppress[tuple[str, ...]] = ()
    """Options of the benchmark itself: all that stands behind its name."""
    json: bool = False
    """Nothing but one JSON object on the last line of stdout."""

    def run(self) -> int:
        folder = find_benchmarks()
        names = sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
        if not self.name:
            self._list(folder, names)
            return 0
        if self.name not in names:
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"there is no benchmark called {self.name!r}; there are {', '.join(names)}."
            )
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        sys.argv = [f"drillyard bench {self.name}", *self.arguments, *(["--json"] if self.json else [])]
        sys.path.insert(0, str(folder))
        runpy.run_path(str(folder / f"{self.name}.py"), run_name="__main__")
        return 0

    def _list(self, folder: Path, names: list[str]) -> None:
        about = {name: summary(folder / f"{name}.py") for name in names}
        if self.json:
            print_json({"benchmarks": about})
            return
        for name, words in about.items():
            sys.stdout.write(f"{name:16} {words}\n")


def split_arguments(arguments: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """`bench NAME --minutes 20` as what the command parses itself and what it hands on; a `--` between is optional.

    Called by the entry point before it parses.
    """
    if len(arguments) < 2 or arguments[0] != "bench" or arguments[1].startswith("-"):
        return arguments, ()
    rest = arguments[2:]
    at = rest.index("--") if "--" in rest else len(rest)
    own = [word for word in rest[:at] if word in ("--json", "-h", "--help")]
    return [*arguments[:2], *own], (*(word for word in rest[:at] if word not in own), *rest[at + 1 :])


def summary(path: Path) -> str:
    """The first line of a benchmark's docstring; it is not run."""
    return (ast.get_docstring(ast.parse(path.read_text())) or "").partition("\n")[0]


def find_benchmarks() -> Path:
    """The folder of the benchmarks: beside the sources, or in the wheel."""
    package = Path(drillyard.__file__).parent
    for folder in (package.parent.parent / "benchmarks", package / "_benchmarks"):
        if (folder / "_harness.py").exists():
            return folder
    raise DrillyardError(ErrorCode.NOT_FOUND, "this installation holds no benchmarks; install it again.")
