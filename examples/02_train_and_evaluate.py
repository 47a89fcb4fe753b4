"""2. Train without a page, then measure: the same two commands that one would type.

python examples/02_train_and_evaluate.py [SECONDS]
"""

import json
import subprocess
import sys
from typing import Any


def drillyard(*words: str) -> dict[str, Any]:
    """One command; with --json the last line of its stdout is one object."""
    done = subprocess.run(["drillyard", *words, "--json"], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    run = drillyard("train", "Drillyard/BallDrill-v0", "--seconds", seconds, "--seed", "1", "--name", "example 2")
    print(f"{run['run_id']} ended as {run['outcome']} after {run['env_steps']} env steps")
    score = drillyard("evaluate", run["run_id"], "--opponent", "scripted", "--episodes", "100")
    print(f"it wins {100 * score['win_rate']:.0f} % of its decided games against the script")


if __name__ == "__main__":
    main()
