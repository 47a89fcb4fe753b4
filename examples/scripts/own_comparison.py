"""A comparison from Python: python examples/scripts/own_comparison.py"""

from drillyard.evaluation import run_script


def main() -> None:
    result = run_script(
        "Drillyard/BallDrill-v0",
        operators=["rules=scripted", "chance=random"],
        execution={"episodes": 10, "record": "extremes"},
        name="From Python",
        progress=lambda news: print(f"{news.done} of {news.planned}"),  # noqa: T201
    )
    won = sum(record.outcome == (1 if record.lineup[0] == "rules" else -1) for record in result.records)
    print(f"rules won {won} of {len(result.records)} games; see {result.folder / 'report.html'}")  # noqa: T201


if __name__ == "__main__":
    main()
