"""5. A Gymnasium env of your own, trained by our learner.

The id names this module, which registers the env when it is imported:

    cd examples && PYTHONPATH=. drillyard train gym:corridor:Corridor-v0 --seconds 20

or, all in one:

    python examples/05_own_env.py [SECONDS]
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    seconds = sys.argv[1] if len(sys.argv) > 1 else "20"
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])}
    command = ["drillyard", "train", "gym:corridor:Corridor-v0", "--seconds", seconds]
    subprocess.run(command, env=variables, check=True)


if __name__ == "__main__":
    main()
