"""The sacred loop: frame intervals of the show, and publish-to-adopted latency, while training saturates all cores."""

import argparse
import itertools
import os
from typing import Any

import psutil

from _harness import run
from _studio import StudioUnderTest, percentile


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    with StudioUnderTest(arguments.env) as studio:
        studio.pump(lambda: len(studio.frames) > 10, 30)
        studio.train(workers=arguments.workers or os.cpu_count() or 1)
        if not studio.pump(lambda: studio.run_info().get("updates", 0) >= 2, 60):
            raise RuntimeError("training did not start within 60 s")
        psutil.cpu_percent(percpu=True)
        before = len(studio.frames), len(studio.pushes), studio.frames[-1][1]
        histogram_before = (studio.newest("stage_status") or {}).get("frame_histogram", [])
        studio.pump(lambda: False, arguments.seconds)
        busy = psutil.cpu_percent(percpu=True)
        frames = studio.frames[before[0] :]
        statuses = [push for push in studio.pushes[before[1] :] if push.get("type") == "stage_status"]
        status, run_info = statuses[-1], studio.run_info()
    arrivals = [1e3 * (b[0] - a[0]) for a, b in itertools.pairwise(frames)]
    ticks = [b[1]["tick"] - a[1]["tick"] for a, b in itertools.pairwise(frames) if b[1]["episode"] == a[1]["episode"]]
    histogram = [a - b for a, b in zip(status["frame_histogram"], histogram_before, strict=False)]
    return {
        "frame_interval_p50_ms": round(status["frame_interval_p50_ms"], 3),
        "frame_interval_p99_ms": round(status["frame_interval_p99_ms"], 3),
        "frame_interval_max_ms": round(max(s["frame_interval_max_ms"] for s in statuses), 3),
        "client_interval_p50_ms": round(percentile(arrivals, 0.5), 3),
        "client_interval_p99_ms": round(percentile(arrivals, 0.99), 3),
        "client_interval_max_ms": round(max(arrivals), 3),
        "adopted_p50_ms": round(status["adopted_p50_ms"], 3),
        "adopted_p99_ms": round(status["adopted_p99_ms"], 3),
        "policies_adopted": frames[-1][1]["policy_version"] - before[2]["policy_version"],
        "ticks_a_frame_max": max(ticks),
        "frames_a_second": round(len(frames) / arguments.seconds, 2),
        "frame_histogram_2ms_bins": histogram,
        "cpu_busy_share": round(sum(busy) / len(busy) / 100, 3),
        "env_steps_per_s": round(run_info.get("metrics", {}).get("env_steps_per_s", 0)),
        "updates_per_s": round(run_info.get("metrics", {}).get("updates_per_s", 0), 2),
        "seconds": arguments.seconds,
        "env": arguments.env,
    }


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--env", default="Drillyard/BallDrill-v0", help="what is shown and trained")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to watch")
    parser.add_argument("--workers", type=int, default=0, help="rollout workers; 0 = as many as cores")


if __name__ == "__main__":
    run("show", measure, options)
