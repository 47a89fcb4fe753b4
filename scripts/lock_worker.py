"""Makes lists of pinned packages with hashes, of workers and of the tools beside them. Needs an index of packages.

    python scripts/lock_worker.py workers/cleanrl_worker [workers/sb3_worker ...]
    python scripts/lock_worker.py --tools                      the lists of tensorboard, wandb, mlflow

`drillyard worker lock FOLDER` does the first; src/drillyard/workers/locking.py says what pyproject.toml may contain.
"""

import argparse
import sys
from pathlib import Path

from drillyard.contracts.errors import DrillyardError
from drillyard.workers.installers import fetch_uv, find_uv
from drillyard.workers.locking import lock_folder, write
from drillyard.workers.tools import LOCKS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", help="folders of workers")
    parser.add_argument("--environment", default="", help="only this one")
    parser.add_argument("--tools", action="store_true", help="the tools' lists")
    parser.add_argument("--uv", default="", help="path of uv; by default the one that is found or fetched")
    options = parser.parse_args()
    try:
        uv = options.uv or find_uv() or fetch_uv(print)
        for folder in options.folders:
            print(*lock_folder(uv, folder.resolve(), options.environment), sep="\n")
        for source in sorted(LOCKS.glob("*.in")) if options.tools else []:
            wanted = {"dependencies": source.read_text().split(), "python": ">=3.11"}
            print(f"{source.with_suffix('.txt')}: {write(uv, wanted, source.with_suffix('.txt'))} packages")
    except DrillyardError as error:
        sys.exit(f"lock_worker: {error.sentence}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
