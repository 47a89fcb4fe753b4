"""What our shim and telemetry cost a foreign library: its steps a second with them and without, in turn, in one run.

    python benchmarks/worker_overhead.py --json [--libraries cleanrl,sb3] [--repeats 5] [--steps 60000]

Each library has a driver in benchmarks/overhead/. The bare side is the library as its documentation starts it, in the
same environment, with the same env, settings, seed and threads; both sides are timed by the same clock, over training
alone, without start and end. A pair is measured back to back and the order changes from pair to pair, so that a
machine that slows down touches both. The figure is the median over pairs of 1 - with/without; below 0 is noise.
"""

import argparse
import importlib
import statistics
import tempfile
from pathlib import Path
from typing import Any

from _harness import run
from overhead.side import Side, installed

DRIVERS = Path(__file__).resolve().parent / "overhead"
TARGET = 0.02


def libraries() -> list[str]:
    """Names of the drivers: every module of benchmarks/overhead/ that has `bare` and `worker`."""
    return sorted(path.stem for path in DRIVERS.glob("*.py") if path.stem not in ("__init__", "side"))


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--libraries", default=",".join(libraries()), help="comma-separated")
    parser.add_argument("--repeats", type=int, default=5, help="pairs of a library")
    parser.add_argument("--steps", type=int, default=0, help="env steps of each training; 0 = what the driver says")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for library in filter(None, arguments.libraries.split(",")):
        figures |= measure_library(library, arguments.repeats, arguments.steps)
    figures["target_overhead_share"] = TARGET
    return figures


def measure_library(library: str, repeats: int, steps: int) -> dict[str, Any]:
    """The figures of one library, its name in front."""
    driver = importlib.import_module(f"overhead.{library}")
    side = installed(library, driver.ENVIRONMENT)
    steps = steps or driver.STEPS
    bare: list[float] = []
    worker: list[float] = []
    for index in range(repeats):
        for which in ("bare", "worker") if index % 2 == 0 else ("worker", "bare"):
            with tempfile.TemporaryDirectory(prefix="overhead-") as scratch:
                found = speed(driver, which, side, Path(scratch), steps, index)
            (bare if which == "bare" else worker).append(found)
    shares = [1.0 - ours / theirs for ours, theirs in zip(worker, bare, strict=True)]
    return {
        f"{library}_task": f"{driver.ALGORITHM} on {driver.ENV}, {steps} env steps",
        f"{library}_bare_env_steps_per_s": round(statistics.median(bare), 1),
        f"{library}_worker_env_steps_per_s": round(statistics.median(worker), 1),
        f"{library}_overhead_share": round(statistics.median(shares), 4),
        f"{library}_overhead_share_each": [round(share, 4) for share in shares],
    }


def speed(driver: Any, which: str, side: Side, folder: Path, steps: int, seed: int) -> float:
    """Env steps a second of one training."""
    return driver.bare(side, folder, steps, seed) if which == "bare" else driver.worker(side, folder, steps, seed)


if __name__ == "__main__":
    run("worker_overhead", measure, options)
