"""Robots in a page: the same policies' mean return here and in MuJoCo's WebAssembly, and what a tick costs there.

Each robot is trained for a while, shared as a live bundle, and measured by both sides over the same number of episodes;
starts are drawn by two generators, so the returns are two samples of what should be one distribution.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from _harness import run
from _learner_run import LearnerRun
from drillyard.contracts.bundle import Measurement
from drillyard.contracts.run import RunLimits
from drillyard.contracts.share import ShareRequest
from drillyard.envs.registry import env_spec
from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.measure import node_program
from drillyard.sharing.bundle.page import FOLDER
from drillyard.sharing.bundle.read import read_bundle

ROBOTS = ("Drillyard/HalfCheetah-v5", "Drillyard/Hopper-v5", "Drillyard/Ant-v5")


def options(parser: argparse.ArgumentParser) -> None:
    """Of this benchmark."""
    parser.add_argument("--seconds", type=float, default=75.0, help="training time of each robot")
    parser.add_argument("--episodes", type=int, default=50)
    parser.add_argument("--robots", nargs="*", default=list(ROBOTS))
    parser.add_argument("--page", default=str(FOLDER), help="folder of a built page of bundles")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """A row a robot."""
    node = node_program()
    if node is None:
        sys.exit("There is no Node on the PATH, which plays what a page plays; install it.")
    page = Path(arguments.page)
    del arguments.page  # where somebody built a page is no part of the record
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="drillyard-returns-") as folder:
        for env_id in arguments.robots:
            rows.append(_row(Path(folder), env_id, arguments, page, node))
            print(_line(rows[-1]), file=sys.stderr, flush=True)
    table = "\n".join(["", _HEAD, "|---|---|---|---|---|---|", *map(_line, rows), ""])
    print(table, file=sys.stderr)
    return {"robots": rows, "all_within_95": all(row["difference_within_95"] for row in rows)}


def _row(folder: Path, env_id: str, arguments: argparse.Namespace, page: Path, node: str) -> dict[str, Any]:
    name = env_id.rpartition("/")[2]
    with LearnerRun(folder / name, env_id, {}, algorithm="ppo", limits=RunLimits(seconds=arguments.seconds)) as learner:
        learner.finish(arguments.seconds + 120.0)
        checkpoint = learner.checkpoint()
    bundle = folder / f"{name}.html"
    share = ShareRequest(
        kind="live", checkpoint=str(checkpoint), episodes=arguments.episodes, seed=1, out=str(bundle)
    )  # fmt: skip
    info = make_share(share, page_folder=page)
    policy = read_bundle(bundle).manifest.policies[0]
    native, browser = (next(one for one in policy.measured if one.where == where) for where in ("native", "browser"))
    speed = _speed(node, page / "measure.mjs", bundle, env_id)
    away, half = browser.mean - native.mean, _half(native, browser)
    return {
        "env": env_id,
        "env_steps": policy.training.env_steps,
        "bundle_mb": round(info.bytes / 1e6, 2),
        "native": _figures(native),
        "browser": _figures(browser),
        "difference": round(away, 2),
        "difference_95": round(half, 2),
        "difference_within_95": abs(away) <= half,
        **speed,
    }


def _speed(node: str, program: Path, bundle: Path, env_id: str) -> dict[str, float]:
    """How fast an episode plays under Node, loading left out."""
    done = subprocess.run([node, program, bundle, "3", "1"], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    decisions = found["mean_length"] * 3 / found["seconds"]
    rate = env_spec(env_id).decision_rate_hz
    return {"browser_decisions_s": round(decisions), "share_of_a_core_in_real_time": round(rate / decisions, 4)}


def _half(first: Measurement, second: Measurement) -> float:
    """Half of the 95 % interval of the difference of two means (Welch)."""
    return 1.96 * math.sqrt(first.std**2 / first.episodes + second.std**2 / second.episodes)


def _figures(one: Measurement) -> dict[str, Any]:
    return {
        "engine": one.engine,
        "mean": round(one.mean, 2),
        "low": round(one.low, 2),
        "high": round(one.high, 2),
        "std": round(one.std, 2),
        "mean_length": round(one.mean_length, 1),
    }


_HEAD = "| robot | steps | native (95 %) | the page's engine (95 %) | difference ± 95 % | core in real time |"


def _line(row: dict[str, Any]) -> str:
    def mean(of: dict[str, Any]) -> str:
        return f"{of['mean']:.1f} ({of['low']:.1f} to {of['high']:.1f})"

    return (
        f"| {row['env'].rpartition('/')[2]} | {row['env_steps']:,} | {mean(row['native'])} | {mean(row['browser'])} "
        f"| {row['difference']:+.1f} ± {row['difference_95']:.1f} | {100 * row['share_of_a_core_in_real_time']:.2f} % |"
    )


if __name__ == "__main__":
    run("browser_returns", measure, options)
