import sys

from drillyard_worker import main

from walker_worker import WORKER

if __name__ == "__main__":
    sys.exit(main(WORKER))
