"""The benchmarks are scripts, not a package: their folder is on the path as when they are run."""

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"
for folder in (FOLDER, FOLDER / "peers" / "drivers"):
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
