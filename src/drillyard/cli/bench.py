"""`drillyard bench NAME`: measure this machine; every figure of the docs comes from here."""

import os
import runpy
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import tyro

import drillyard
from drillyard.contracts.errors import DrillyardError, ErrorCode


@dataclass(frozen=True)
class Bench:
    """Run one benchmark; it prints its figures and writes them to benchmarks/results/.

    Try:
        drillyard bench show
        drillyard bench rollout --json
        drillyard bench memory -- --workers 2
    """

    name: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="NAME")]
    """Which one: show, rollout, memory, startup, board, ... (an unknown name lists all)."""
    arguments: Annotated[tuple[str, ...], tyro.conf.Positional] = ()
    """Arguments of the benchmark itself, after `--`."""
    json: bool = False
    """Nothing but one JSON object on the last line of stdout."""

    def run(self) -> int:
        folder = find_benchmarks()
        names = sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
        if self.name not in names:
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"there is no benchmark called {self.name!r}; there are {', '.join(names)}."
            )
        arguments = [argument for argument in self.arguments if argument != "--"]
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        sys.argv = [f"drillyard bench {self.name}", *arguments, *(["--json"] if self.json else [])]
        sys.path.insert(0, str(folder))
        runpy.run_path(str(folder / f"{self.name}.py"), run_name="__main__")
        return 0


def find_benchmarks() -> Path:
    """The folder of the benchmarks: beside the sources, or in the wheel."""
    package = Path(drillyard.__file__).parent
    for folder in (package.parent.parent / "benchmarks", package / "_benchmarks"):
        if (folder / "_harness.py").exists():
            return folder
    raise DrillyardError(ErrorCode.NOT_FOUND, "this installation holds no benchmarks; install it again.")
