"""`python -m coin_worker.cli`."""

import sys

from drillyard_worker import main

from coin_worker import WORKER

if __name__ == "__main__":
    sys.exit(main(WORKER))
