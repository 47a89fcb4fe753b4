"""Learning curve: trains for some seconds without a daemon, then measures the final policy against the scripted player.

    python benchmarks/learning_curve.py --seconds 120 --seed 1 --set lr=5e-4
    taskset -c 0,1 python benchmarks/learning_curve.py --seconds 120 --seed 2 --json

The last line of stdout is one JSON object: the curve (win rate and return against env steps and seconds), the win rate
of the final checkpoint over `--episodes` games, most likely actions (`win_rate`) and drawn ones (`win_rate_sampled`).
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec

import drillyard
from drillyard.contracts.run import RunConfig, RunLimits, RunRequest
from drillyard.learning.config import as_settings, resolve
from drillyard.processes.environment import BLAS_THREADS, MALLOC

CURVE = ("win_rate_ema", "win_rate_pool", "elo", "return_mean", "episode_length_mean", "entropy", "approx_kl",
         "clip_fraction", "explained_variance", "loss_value", "lr", "env_steps_per_s", "updates_per_s",
         "learner_wait_share", "rollout_wait_share", "rollout_age_versions", "chunks_dropped")  # fmt: skip


def main() -> None:
    options = parse()
    overrides = dict(pair.split("=", 1) for pair in options.set)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.folder or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        result = train(folder, options, overrides)
        result |= evaluated(folder, options)
    print(json.dumps(result))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--env", default="Drillyard/BallDrill-v0")
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--episodes", type=int, default=400, help="games of each of the two evaluations")
    parser.add_argument("--folder", help="keep the run's folder here instead of removing it")
    parser.add_argument("--json", action="store_true", help="no lines for people before the JSON object")
    return parser.parse_args()


def train(folder: Path, options: argparse.Namespace, overrides: dict[str, str]) -> dict[str, Any]:
    """Run the learner process in `folder`; returns what its events tell."""
    settings = as_settings(resolve(options.env, overrides))
    request = RunRequest(
        env_id=options.env,
        seed=options.seed,
        limits=RunLimits(seconds=options.seconds),
        settings={key: settings[key] for key in overrides},
    )
    run = RunConfig(
        run_id=f"curve-{options.seed}",
        request=request,
        settings=settings,
        drillyard_version=drillyard.__version__,
        created_at=time.time(),
    )
    (folder / "config.json").write_bytes(msgspec.json.encode(run))
    events = folder / "events.jsonl"
    started = time.time()
    environment = dict(os.environ) | MALLOC | dict.fromkeys(BLAS_THREADS, "1")
    with events.open("ab") as out:
        learner = subprocess.Popen(
            [sys.executable, "-P", "-m", "drillyard.learning.learner", str(folder)], stdout=out, env=environment
        )
        try:
            code = watch(learner, events, started, quiet=options.json)
        except KeyboardInterrupt:
            learner.send_signal(signal.SIGTERM)
            code = learner.wait()
    rows = [msgspec.json.decode(line) for line in events.read_bytes().splitlines()]
    failed = [row["reason"] for row in rows if row["type"] == "run_failed"]
    if code != 0 or failed:
        raise SystemExit(f"The learner ended with {code}: {'; '.join(failed)}")
    metrics = [row for row in rows if row["type"] == "metrics"]
    return {
        "env": options.env,
        "seed": options.seed,
        "seconds": options.seconds,
        "settings": settings,
        "overrides": overrides,
        "cores": len(os.sched_getaffinity(0)),
        "first_update_s": metrics[0]["ts"] - started,
        "env_steps": metrics[-1]["env_steps"],
        "updates": metrics[-1]["updates"],
        "env_steps_per_s": metrics[-1]["env_steps"] / options.seconds,
        "curve": curve(metrics, started),
    }


def watch(learner: "subprocess.Popen[bytes]", events: Path, started: float, *, quiet: bool) -> int:
    """Print a line now and then until the learner has ended; returns its exit code."""
    while True:
        try:
            return learner.wait(timeout=10.0)
        except subprocess.TimeoutExpired:
            if quiet:
                continue
            rows = [msgspec.json.decode(line) for line in events.read_bytes().splitlines()[-50:]]
            last = next((row for row in reversed(rows) if row["type"] == "metrics"), None)
            if last is not None:
                values = last["values"]
                shown = " ".join(f"{name}={values[name]:.3f}" for name in CURVE[:9] if name in values)
                print(f"{last['ts'] - started:6.1f} s {last['env_steps']:>10} steps  {shown}", flush=True)


def curve(metrics: list[dict[str, Any]], started: float) -> list[dict[str, float]]:
    """About one point every five seconds, and the last."""
    points: list[dict[str, float]] = []
    for row in metrics:
        if points and row["ts"] - started - points[-1]["seconds"] < 5.0 and row is not metrics[-1]:
            continue
        values = {name: round(row["values"][name], 5) for name in CURVE if name in row["values"]}
        points.append({"seconds": round(row["ts"] - started, 2), "env_steps": row["env_steps"],
                       "updates": row["updates"], **values})  # fmt: skip
    return points


def evaluated(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """The final checkpoint against the scripted player, on starts that training never saw."""
    from drillyard.learning.checkpoint import newest_valid
    from drillyard.learning.evaluate import evaluate

    path = newest_valid(folder / "checkpoints")
    if path is None:
        raise SystemExit("The run left no checkpoint.")
    best, drawn = (
        evaluate(options.env, str(path), "scripted", options.episodes, 1_000_003, deterministic).as_dict()
        for deterministic in (True, False)
    )
    return {
        "win_rate": best["win_rate"],
        "win_rate_sampled": drawn["win_rate"],
        "evaluation": best,
        "evaluation_sampled": drawn,
    }


if __name__ == "__main__":
    main()
