"""The headline: `drillyard train` for two minutes, then `drillyard evaluate` against the scripted player, seed by seed.

`--reuse FOLDER` takes outputs that the two commands have printed before (trainSEED.json, evalSEED.json) instead of
training anew.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from _harness import run

DRILLYARD = Path(sys.executable).parent / "drillyard"
ENV = "Drillyard/BallDrill-v0"
GOOD = 0.8


def printed(home: str, *arguments: str) -> dict[str, Any]:
    """The JSON object on the last line of a command's stdout."""
    done = subprocess.run(
        [DRILLYARD, *arguments, "--json"],
        env={**os.environ, "DRILLYARD_HOME": home},
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def once(seed: int, arguments: argparse.Namespace) -> tuple[dict[str, Any], dict[str, Any]]:
    """What training and evaluation of one seed printed."""
    if arguments.reuse:
        folder = Path(arguments.reuse)
        texts = ((folder / f"{kind}{seed}.json").read_text() for kind in ("train", "eval"))
        trained, evaluated = (json.loads(text.splitlines()[-1]) for text in texts)
        return trained, evaluated
    with tempfile.TemporaryDirectory(prefix="drillyard-learning-") as home:
        trained = printed(home, "train", ENV, "--seconds", str(arguments.seconds), "--seed", str(seed))
        evaluated = printed(home, "evaluate", "latest", "--opponent", "scripted", "--episodes", str(arguments.episodes))
        printed(home, "shutdown")
        return trained, evaluated


def describe(seed: int, trained: dict[str, Any], evaluated: dict[str, Any]) -> dict[str, Any]:
    """The figures of one seed, and its learning curve in about 24 points."""
    curve = trained["curve"]
    start = curve[0]["ts"]
    points = [
        {
            "seconds": round(point["ts"] - start, 1),
            "env_steps": point["env_steps"],
            "win_rate_ema": round(point.get("win_rate_ema", 0.0), 3),
            "return_mean": round(point.get("return_mean", 0.0), 3),
        }
        for point in curve[:: max(1, len(curve) // 24)]
    ]
    reached = next((p["ts"] - start for p in curve if p["updates"] > 20 and p.get("win_rate_ema", 0.0) >= GOOD), None)
    return {
        "seed": seed,
        "win_rate": round(evaluated["win_rate"], 4),
        "wins": evaluated["wins"],
        "losses": evaluated["losses"],
        "draws": evaluated["draws"],
        "env_steps": trained["env_steps"],
        "updates": trained["updates"],
        "training_s": trained["seconds"],
        "win_rate_ema_80_percent_after_s": None if reached is None else round(reached, 1),
        "curve": points,
    }


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    seeds = [int(seed) for seed in arguments.seeds.split(",")]
    rows = [describe(seed, *once(seed, arguments)) for seed in seeds]
    return {"win_rate": min(row["win_rate"] for row in rows), "seeds": rows}


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=120.0, help="training time of each seed")
    parser.add_argument("--seeds", default="1,2,3", help="seeds, separated by commas")
    parser.add_argument("--episodes", type=int, default=400, help="games of each evaluation")
    parser.add_argument("--reuse", default="", help="folder with outputs printed before")


if __name__ == "__main__":
    run("learning", measure, options)
