"""6. A comparison from Python: players of any kind under the same seeds, with a report.

python examples/06_compare_players.py
"""

import tempfile
from pathlib import Path

from drillyard.evaluation import run_script


def main() -> None:
    result = run_script(
        "Drillyard/BallDrill-v0",
        operators=["rules=scripted", "chance=random"],
        execution={"episodes": 6, "record": "extremes", "workers": 2},
        name="Rules against chance",
        folder=Path(tempfile.mkdtemp(prefix="comparison-")) / "results",
        progress=lambda news: print(f"{news.done} of {news.planned}"),
    )
    won = sum(record.outcome == (1 if record.lineup[0] == "rules" else -1) for record in result.records)
    print(f"rules won {won} of {len(result.records)} games; see {result.folder / 'report.html'}")


if __name__ == "__main__":
    main()
