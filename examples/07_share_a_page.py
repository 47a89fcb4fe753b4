"""7. Train a robot, then make the page in which it lives: one file, to be opened anywhere.

python examples/07_share_a_page.py [SECONDS]
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
    seconds = sys.argv[1] if len(sys.argv) > 1 else "20"
    run = drillyard("train", "Drillyard/Balance-v0", "--until-return", "200", "--seconds", seconds, "--seed", "1")
    page = Path(tempfile.mkdtemp(prefix="page-")) / "balance.html"
    drillyard("share", run["run_id"], "--live", str(page), "--episodes", "10")
    print(f"{page}: {page.stat().st_size / 1e6:.1f} MB; open it in a browser, press J and L to push the robot")
    subprocess.run(["drillyard", "share", "--inspect", str(page)], check=True)


if __name__ == "__main__":
    main()
