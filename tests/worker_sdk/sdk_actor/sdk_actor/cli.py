import sys

from drillyard_worker import main

from sdk_actor import WORKER

if __name__ == "__main__":
    sys.exit(main(WORKER))
