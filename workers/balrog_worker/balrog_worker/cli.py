"""`python -m balrog_worker.cli --config FILE`; see the options of every worker in docs/workers.md."""

from __future__ import annotations

import sys

from drillyard_worker import main

from balrog_worker import WORKER

if __name__ == "__main__":
    sys.exit(main(WORKER))
