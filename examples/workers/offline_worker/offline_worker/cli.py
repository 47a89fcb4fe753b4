"""`python -m offline_worker.cli OPTIONS`."""

from __future__ import annotations

import sys

from drillyard_worker import main

from offline_worker import WORKER

if __name__ == "__main__":
    sys.exit(main(WORKER))
