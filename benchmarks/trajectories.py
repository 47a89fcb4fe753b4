"""Trajectories: steps a second that `drillyard record` plays and writes, MB of 100 000 steps a format, and reading.

Policies of ours that were trained for a moment, and players at random; speed has nothing to do with how good they are.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from _harness import run

ENVS = ("Drillyard/HalfCheetah-v5", "Drillyard/Ant-v5", "Drillyard/BallDrill-v0")
FORMATS = ("minari", "arrow", "parquet")


def drillyard(home: Path, *words: str) -> dict[str, Any]:
    """A command's JSON."""
    code = "import sys; from drillyard.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *words, "--json"], env={**os.environ, "DRILLYARD_HOME": str(home)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def spent_s() -> float:
    """Processor seconds of all processes that have been waited for."""
    times = os.times()
    return times.children_user + times.children_system


def read_s(folder: Path, kind: str) -> float:
    """Seconds to read all of a data set into arrays."""
    began = time.perf_counter()
    if kind == "parquet":
        from pyarrow import parquet

        parquet.read_table(folder / "steps.parquet")
    else:
        from minari import MinariDataset

        for _ in MinariDataset(folder / "data").iterate_episodes():
            pass
    return time.perf_counter() - began


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="drillyard-trajectories-") as scratch:
        home = Path(scratch) / "home"
        for env in arguments.envs:
            name = env.rsplit("/", 1)[-1].removeprefix("gym:").split("-")[0].lower()
            trained = drillyard(home, "train", env, "--steps", "5000")
            target = trained["checkpoint"]
            for workers in arguments.workers:
                before = spent_s()
                told = drillyard(
                    home, "record", target, "--out", f"{scratch}/sets", "--steps", str(arguments.steps),
                    "--workers", str(workers),
                )  # fmt: skip
                figures[f"{name}_steps_per_s_{workers}"] = round(told["steps"] / told["seconds"])
                # Of all its processes, start-up and writing included: the same on a machine that others use too.
                figures[f"{name}_cpu_us_per_step_{workers}"] = round((spent_s() - before) * 1e6 / told["steps"])
        for kind in FORMATS:
            told = drillyard(
                home, "record", "Drillyard/HalfCheetah-v5", "--player", "random", "--out", f"{scratch}/sets", "--steps",
                str(arguments.steps), "--format", kind,
            )  # fmt: skip
            folder = Path(told["folder"])
            figures[f"{kind}_mb_per_100k_steps"] = round(told["megabytes"] * 100_000 / told["steps"], 2)
            figures[f"{kind}_read_steps_per_s"] = round(told["steps"] / read_s(folder, kind))
        drillyard(home, "shutdown", "--runs")
    return figures | {"steps": arguments.steps}


def arguments_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--steps", type=int, default=20_000, help="of each recording")
    parser.add_argument("--envs", nargs="+", default=list(ENVS))
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])


if __name__ == "__main__":
    run("trajectories", measure, arguments_of)
