"""`python -m drillyard_worker.template NAME FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from drillyard_worker.errors import WorkerError
from drillyard_worker.template import new_worker


def main() -> int:
    """Exit code 0, or 2 with a sentence."""
    if len(sys.argv) != 3:
        sys.stderr.write("give NAME and FOLDER.\n")
        return 2
    try:
        new_worker(sys.argv[1], Path(sys.argv[2]).absolute())
    except WorkerError as error:
        sys.stderr.write(error.sentence + "\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
