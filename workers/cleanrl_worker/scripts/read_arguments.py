"""Writes cleanrl_worker/arguments.json from the scripts that are installed here.

    VENV/bin/python scripts/read_arguments.py [--check]

The options are read from the scripts' syntax trees, which needs none of their imports. --check: exit 1 if the file on
disk differs.
"""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[3] / "packages" / "drillyard-worker" / "src")]

# The package describes the worker from the file that is to be written here: only its modules are imported.
package = types.ModuleType("cleanrl_worker")
package.__path__ = [str(HERE.parents[1] / "cleanrl_worker")]
sys.modules["cleanrl_worker"] = package

from cleanrl_worker.scripts import CHOICES, script_file
from cleanrl_worker.source import read_script

FILE = HERE.parents[1] / "cleanrl_worker" / "arguments.json"


def text() -> str:
    """The file as it should be."""
    found = {}
    for choice in CHOICES.values():
        for name in choice.scripts:
            found[name] = [
                {"name": each.name, "kind": each.kind, "default": each.default}
                for each in read_script(script_file(name)).arguments
            ]
    return json.dumps(found, indent=1) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(FILE.read_text(encoding="utf-8") != text())
    FILE.write_text(text(), encoding="utf-8")
