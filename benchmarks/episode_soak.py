"""Episode workers for a long time: does anything grow, how many tasks are lost; with `--kill-every` under fire.

    drillyard bench episode_soak -- --minutes 30
    drillyard bench episode_soak -- --minutes 10 --kill-every 5

A learner without a daemon trains on and on. Every few seconds memory, descriptors and threads of the learner and of
each worker are noted; lines are fitted after a warm-up as in `soak`. A failure is a task whose worker died while it
played it, out of all that were handed out: nothing here lets one die unless it is killed on purpose.
"""

import argparse
import os
import random
import shutil
import signal
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from _harness import run
from _learner_run import LearnerRun, memory_mb
from soak import Sample, report

COUNTS = ("tasks_lost", "tasks_reissued", "tasks_discarded", "workers_restarted", "worker_failure_share")


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--env", default="Drillyard/Balance-v0")
    parser.add_argument("--workers", type=int, default=0, help="0 = as many as cores")
    parser.add_argument("--kill-every", type=float, default=0.0, metavar="SECONDS", help="SIGKILL one worker so often")
    parser.add_argument("--settings", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--every-seconds", type=float, default=5.0, help="between two samples")
    parser.add_argument("--warm-up-share", type=float, default=0.25, help="of the time, before the lines begin")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    seconds = 60.0 * arguments.minutes
    workers = arguments.workers or len(os.sched_getaffinity(0))
    settings = {**dict(pair.split("=", 1) for pair in arguments.settings), "workers": workers}
    root = Path(tempfile.mkdtemp(prefix="drillyard-episode-soak-"))
    try:
        with LearnerRun(root / "run", arguments.env, settings) as learner:
            learner.wait(lambda event: event["type"] == "metrics" and event["updates"] > 0, 120.0)
            samples, alive, kills = watch(learner, seconds, arguments)
            learner.stop()
            figures = report(samples, seconds * arguments.warm_up_share) | outcome(learner, alive, workers)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return {"minutes": arguments.minutes, "kills": kills, "workers": workers, **figures}


def watch(
    learner: LearnerRun, seconds: float, arguments: argparse.Namespace
) -> tuple[dict[str, list[Sample]], list[int], int]:
    """Samples by process, how many workers were alive at each, and how many were killed.

    Where workers are killed they are summed up under one name, because each lives for a while only.
    """
    samples: dict[str, list[Sample]] = {}
    alive: list[int] = []
    draw, kills, started = random.Random(1), 0, time.monotonic()
    # Half a period apart, or every sample would be taken while a worker is being replaced.
    sample_due, kill_due = 0.0, arguments.kill_every / 2 or float("inf")
    while (now := time.monotonic() - started) < seconds:
        if learner.process.poll() is not None:
            raise RuntimeError(f"the learner ended after {now:.0f} s: {learner.why()}")
        learner.read()
        if now >= kill_due:
            kill_due += arguments.kill_every
            kills += kill(draw, learner.workers())
        if now >= sample_due:
            sample_due += arguments.every_seconds
            pids = learner.workers()
            alive.append(len(pids))
            add(samples, f"learner {learner.process.pid}", [learner.process.pid], now)
            if arguments.kill_every:
                add(samples, "workers", pids, now)
            else:
                for pid in pids:
                    add(samples, f"worker {pid}", [pid], now)
        time.sleep(max(0.0, min(sample_due, kill_due, seconds) - (time.monotonic() - started)))
    return samples, alive, kills


def kill(draw: random.Random, pids: list[int]) -> int:
    """SIGKILL one of them; how many that were."""
    try:
        os.kill(draw.choice(pids), signal.SIGKILL)
    except (IndexError, ProcessLookupError):
        return 0
    return 1


def add(samples: dict[str, list[Sample]], name: str, pids: list[int], at: float) -> None:
    """Note what these processes have together; those that end meanwhile are left out."""
    rows = []
    for pid in pids:
        try:
            memory = memory_mb(pid)
            status = Path(f"/proc/{pid}/status").read_text()
            threads = int(status.split("Threads:")[1].split()[0])
            descriptors = sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
        except (OSError, IndexError):
            continue
        rows.append((memory["rss"], memory.get("pss", memory["rss"]), descriptors, threads))
    if rows:
        rss, pss, descriptors, threads = (sum(column) for column in zip(*rows, strict=True))
        samples.setdefault(name, []).append(Sample(at, rss, pss, int(descriptors), int(threads)))


def outcome(learner: LearnerRun, alive: list[int], workers: int) -> dict[str, Any]:
    """What the run itself told."""
    metrics = [event for event in learner.events if event["type"] == "metrics"]
    last = metrics[-1]
    returns = [event["values"]["return_mean"] for event in metrics if "return_mean" in event["values"]]
    return {
        **{name: last["values"].get(name, 0) for name in COUNTS},
        "env_steps": last["env_steps"],
        "episodes": last["episodes"],
        "updates": last["updates"],
        "return_mean_last": round(returns[-1], 1),
        "return_mean_median_of_second_half": round(statistics.median(returns[len(returns) // 2 :]), 1),
        "samples_with_all_workers_share": round(sum(count >= workers for count in alive) / max(len(alive), 1), 4),
        "log_errors": [e["message"] for e in learner.events if e["type"] == "log" and e["level"] == "error"][:5],
    }


if __name__ == "__main__":
    run("episode_soak", measure, options)
