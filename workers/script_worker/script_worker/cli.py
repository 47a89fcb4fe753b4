"""`python -m script_worker.cli --config FILE`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from drillyard_worker import main

from script_worker import WORKER
from script_worker.config import interpreter

CHOSEN = "DRILLYARD_SCRIPT_PYTHON"
"""Set once the interpreter was changed, so that it happens once."""


def other_python(arguments: list[str], variables: dict[str, str]) -> str | None:
    """The interpreter of the config's setting `python`, where it is another one that can be executed."""
    if "--config" not in arguments[:-1] or CHOSEN in variables:
        return None
    chosen = interpreter(arguments[arguments.index("--config") + 1])
    usable = bool(chosen) and Path(chosen).is_absolute() and Path(chosen).is_file() and os.access(chosen, os.X_OK)
    return chosen if usable and chosen != sys.executable else None


if __name__ == "__main__":
    python = other_python(sys.argv[1:], dict(os.environ))
    if python is not None:
        # The same process goes on: its id, its pipe and its group are what the daemon watches.
        os.execve(python, [python, "-m", "script_worker.cli", *sys.argv[1:]], {**os.environ, CHOSEN: python})  # noqa: S606
    sys.exit(main(WORKER))
