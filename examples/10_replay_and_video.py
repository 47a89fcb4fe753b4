"""10. Record matches, check one bit for bit, and draw it as a moving picture without any display.

pip install 'drillyard[record]'
python examples/10_replay_and_video.py
"""

import subprocess
import tempfile
from pathlib import Path

from drillyard.evaluation import run_script


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="matches-"))
    result = run_script(
        "Drillyard/BallDrill-v0",
        operators=["rules=scripted"],
        execution={"episodes": 1, "record": "all", "workers": 1, "max_steps": 90},
        folder=folder / "results",
    )
    replay = next((result.folder / "replays").glob("*.dyreplay"))
    subprocess.run(["drillyard", "replay", str(replay)], check=True)
    subprocess.run(
        ["drillyard", "share", str(replay), "--video", str(folder / "match.gif"), "--seconds", "3"], check=True
    )
    print(folder / "match.gif")


if __name__ == "__main__":
    main()
