"""Scripts: episodes and decisions a second by number of processes, and what a sitting costs before the first episode.

The same script is played with 1, 2, ... processes; each time the results must be the same bytes. `overhead` is what a
process spends beside env and players: a script of episodes of one decision.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from _harness import run
from drillyard.contracts.script import EpisodeRecord
from drillyard.evaluation import Progress, run_script


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--env", default="Drillyard/BallDrill-v0", help="what is played")
    parser.add_argument("--players", nargs="+", default=["scripted", "random"], help="as on the command line")
    parser.add_argument("--episodes", type=int, default=100, help="seeds; a two-player game has two episodes each")
    parser.add_argument("--processes", type=int, nargs="+", help="numbers of processes; default 1, 2, 4 ... all cores")


class Clock:
    """When the first episode was done, and the last."""

    def __init__(self) -> None:
        self.began_s = time.monotonic()
        self.at_s: list[float] = []

    def progress(self, news: Progress) -> None:
        if news.record is not None:
            self.at_s.append(time.monotonic() - self.began_s)


def played(
    folder: Path, arguments: argparse.Namespace, workers: int, **execution: Any
) -> tuple[dict[str, float], bytes]:
    """Figures of one script, and its results file."""
    clock = Clock()
    wanted = {"episodes": arguments.episodes, "workers": workers, **execution}
    result = run_script(arguments.env, arguments.players, wanted, folder=folder, report=False, progress=clock.progress)
    total_s = time.monotonic() - clock.began_s
    records: tuple[EpisodeRecord, ...] = result.records
    decisions = sum(record.num_steps for record in records)
    steady_s = max(clock.at_s[-1] - clock.at_s[0], 1e-9)
    return {
        "episodes": len(records),
        "episodes_per_s": round((len(records) - 1) / steady_s, 1),
        "decisions_per_s": round(decisions / steady_s),
        "first_episode_s": round(clock.at_s[0], 2),
        "total_s": round(total_s, 2),
    }, (result.folder / "results.jsonl").read_bytes()


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    counts = arguments.processes or [count for count in (1, 2, 4, 8, 16, 32, 64) if count <= cores]
    figures: dict[str, Any] = {"env_id": arguments.env, "players": arguments.players}
    with tempfile.TemporaryDirectory() as scratch:
        same: set[bytes] = set()
        for count in counts:
            figures[f"{count}_processes"], results = played(Path(scratch) / str(count), arguments, count)
            same.add(results)
        figures["same_results"] = len(same) == 1
        short, _ = played(Path(scratch) / "short", arguments, 1, max_steps=1)
        figures["overhead_ms_an_episode"] = round(1000.0 / short["episodes_per_s"], 2)
    first, last = (figures[f"{count}_processes"]["episodes_per_s"] for count in (counts[0], counts[-1]))
    figures["speed_up"] = round(last / first, 2)
    return figures


if __name__ == "__main__":
    run("script", measure, options)
