"""3. Two runs at once, compared on one ladder with the script: who is better, and how sure is that?

python examples/03_several_at_once.py [SECONDS]
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any


def drillyard(*words: str) -> dict[str, Any]:
    done = subprocess.run(["drillyard", *words, "--json"], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    seconds = sys.argv[1] if len(sys.argv) > 1 else "45"
    runs = [
        drillyard("train", "Drillyard/BallDrill-v0", "--seconds", seconds, "--name", name, *words)["run_id"]
        for name, words in {"as it is": (), "small network": ("--set", "hidden=16")}.items()
    ]
    folder = Path(tempfile.mkdtemp(prefix="ladder-"))
    ladder = drillyard(
        "tournament", *runs, "--player", "scripted", "--snapshots", "1", "--games", "6", "--folder", str(folder)
    )
    print(f"{ladder['episodes']} games; the report is {folder / 'report.html'}")


if __name__ == "__main__":
    main()
