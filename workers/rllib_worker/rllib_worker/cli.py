"""The command line: `python -m rllib_worker.cli --config FILE`."""

from __future__ import annotations

import sys

from drillyard_worker import main

from rllib_worker import WORKER

if __name__ == "__main__":
    sys.exit(main(WORKER))
