"""Whole episodes on all cores: episodes a minute, efficiency, the learner's share and memory, by number of workers.

    drillyard bench episodes -- --workers 1 2
    PYTHONPATH=src python benchmarks/episodes.py --workers 1 2 4 8 12 --repeats 2 --seconds 8     # without a daemon
    drillyard bench episodes -- --workers 2 --chaos 60

First one run learns until the policy is good (or `--prepare-seconds` are over). Every measured run then goes on from
its checkpoint with its replay, so all play episodes of the same kind with the same policy and the same settings; they
take turns, `--repeats` times. Efficiency is env steps a second over those of one worker, divided by the workers;
`own` is what the run itself says, against worker 0 alone at its start.

With `--chaos SECONDS` one worker is killed every 5 s instead: how long until the pool is whole again and until the lost
task was delivered; and a lockstep run with kills is compared with one without, bit for bit.
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
from _learner_run import LearnerRun, digest, memory_mb
from drillyard.contracts.run import RunLimits

EVERY_S = 5.0
SHARES = ("learner_share", "learner_wait_share", "barrier_wait_share", "parallel_efficiency", "steps_per_s_alone",
          "batch_episodes", "return_mean", "replay_mb", "worker_failure_share")  # fmt: skip
COUNTS = ("tasks_lost", "tasks_reissued", "tasks_discarded", "workers_restarted")
LOCKSTEP_STEPS = 120_000


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workers", default="1,2", help="numbers of workers, separated by commas")
    parser.add_argument("--env", default="Drillyard/Balance-v0")
    parser.add_argument("--seconds", type=float, default=10.0, help="measured of each run, after --warm-up-seconds")
    parser.add_argument("--warm-up-seconds", type=float, default=3.0)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--prepare-seconds", type=float, default=30.0, help="at most, of the run that learns first")
    parser.add_argument("--prepare-return", type=float, default=450.0, help="mean return at which that run ends")
    parser.add_argument("--mode", choices=("episodes", "lockstep", "continuous"), default="episodes")
    parser.add_argument("--settings", action="append", default=[], metavar="KEY=VALUE", help="of all runs")
    parser.add_argument(
        "--chaos", type=float, default=0.0, metavar="SECONDS", help="kill a worker every 5 s for so long"
    )
    parser.add_argument("--every-seconds", type=float, default=EVERY_S, help="between two kills")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    counts = [int(count) for count in arguments.workers.split(",")]
    settings = {"mode": arguments.mode, **dict(pair.split("=", 1) for pair in arguments.settings)}
    root = Path(tempfile.mkdtemp(prefix="drillyard-episodes-"))
    try:
        checkpoint = prepare(root / "prepare", arguments, settings, max(counts))
        if arguments.chaos:
            return chaos(root, checkpoint, arguments, settings, counts[-1])
        rows: dict[int, list[dict[str, Any]]] = {count: [] for count in counts}
        for turn in range(arguments.repeats):
            for count in counts if turn % 2 == 0 else counts[::-1]:
                rows[count].append(once(root / f"{turn}-{count}", checkpoint, arguments, settings, count))
    finally:
        shutil.rmtree(root, ignore_errors=True)
    figures = summary(rows)
    if not arguments.json:
        print(table(figures))
    return figures


def prepare(folder: Path, arguments: argparse.Namespace, settings: dict[str, Any], workers: int) -> Path:
    """Learn until the policy is good; the checkpoint that all go on from."""
    limits = RunLimits(seconds=arguments.prepare_seconds, return_mean=arguments.prepare_return)
    with LearnerRun(folder, arguments.env, {**settings, "workers": workers}, limits=limits) as learner:
        learner.finish(arguments.prepare_seconds + 60.0)
        return learner.checkpoint()


def once(
    folder: Path, checkpoint: Path, arguments: argparse.Namespace, settings: dict[str, Any], workers: int
) -> dict[str, Any]:
    """One run: rates between two metrics events, and memory in the middle."""
    asked = {**settings, "workers": workers, "autosave_s": 3600.0}
    with LearnerRun(folder, arguments.env, asked, resume_from=checkpoint) as learner:
        # Worker 0 plays alone first; the measurement begins once all have played for a while.
        learner.wait(lambda event: "parallel_efficiency" in event.get("values", ()) or told(event, workers), 120.0)
        learner.watch(arguments.warm_up_seconds)
        events = learner.watch(arguments.seconds / 2)
        memory = memory_of(learner)
        events += learner.watch(arguments.seconds / 2)
        learner.stop()
    shutil.rmtree(folder, ignore_errors=True)
    first, last = events[0], events[-1]
    seconds = last["ts"] - first["ts"]
    values = last["values"]
    rates = {name: (last[name] - first[name]) / seconds for name in ("env_steps", "updates", "episodes")}
    return {
        "env_steps_per_s": rates["env_steps"],
        "episodes_per_min": 60.0 * rates["episodes"],
        "updates_per_s": rates["updates"],
        **{name: mean_of(events, name) for name in SHARES},
        **{name: values.get(name, 0) for name in COUNTS},
        **memory,
    }


def told(event: dict[str, Any], workers: int) -> bool:
    """Metrics of a single worker have no efficiency to wait for."""
    return workers == 1 and event["type"] == "metrics" and event["values"].get("env_steps_per_s", 0) > 0


def mean_of(events: list[dict[str, Any]], name: str) -> float | None:
    found = [event["values"][name] for event in events if name in event["values"]]
    return statistics.fmean(found) if found else None


def memory_of(learner: LearnerRun) -> dict[str, Any]:
    """MB of the learner and its workers; proportional where the kernel tells it, else resident."""
    own, each = memory_mb(learner.process.pid), [memory_mb(pid) for pid in learner.workers()]
    unit = "pss" if "pss" in own else "rss"
    parts: dict[str, Any] = {
        "memory_unit": unit,
        "total_mb": own[unit] + sum(worker[unit] for worker in each),
        "learner_mb": own[unit],
        "worker_mb": statistics.fmean(worker[unit] for worker in each) if each else 0.0,
    }
    if unit == "pss":
        parts["shared_replay_mb"] = own["replay"] + sum(worker["replay"] for worker in each)
        parts["learner_without_shared_mb"] = own["pss"] - own["replay"] - own["shared"]
        alone = [worker["pss"] - worker["replay"] - worker["shared"] for worker in each]
        parts["worker_without_shared_mb"] = statistics.fmean(alone) if alone else 0.0
    return parts


def summary(rows: dict[int, list[dict[str, Any]]]) -> dict[str, Any]:
    """Medians over the repetitions by number of workers, and ratios to one worker turn by turn."""
    figures: dict[str, Any] = {"workers": {}}
    base = rows[min(rows)]
    for count, found in rows.items():
        line = {name: middle([row.get(name) for row in found]) for name in found[0] if name != "memory_unit"}
        line["memory_unit"] = found[0]["memory_unit"]
        speedups = [row["env_steps_per_s"] / one["env_steps_per_s"] for row, one in zip(found, base, strict=True)]
        speedups = [ratio * min(rows) for ratio in speedups]
        line["speedup"] = round(statistics.median(speedups), 3)
        line["speedup_by_turn"] = [round(ratio, 3) for ratio in speedups]
        line["efficiency"] = round(line["speedup"] / count, 3)
        figures["workers"][str(count)] = line
    for count in (8, 12):
        if str(count) in figures["workers"]:
            figures[f"speedup_{count}_workers"] = figures["workers"][str(count)]["speedup"]
    figures["total_mb_most_workers"] = figures["workers"][str(max(rows))]["total_mb"]
    return figures


def middle(values: list[Any]) -> Any:
    """The median of the numbers there are, in four figures."""
    numbers = [value for value in values if isinstance(value, int | float)]
    return float(f"{statistics.median(numbers):.4g}") if numbers else None


def table(figures: dict[str, Any]) -> str:
    """For people: a line a number of workers."""
    columns = (
        ("episodes/min", "episodes_per_min", 0), ("steps/s", "env_steps_per_s", 0), ("updates/s", "updates_per_s", 0),
        ("speedup", "speedup", 2), ("efficiency", "efficiency", 2), ("own", "parallel_efficiency", 2),
        ("learner", "learner_share", 2), ("waiting", "barrier_wait_share", 2), ("MB", "total_mb", 0),
        ("a worker", "worker_mb", 1), ("learner MB", "learner_mb", 1), ("replay MB", "shared_replay_mb", 1),
        ("lost", "tasks_lost", 0), ("reissued", "tasks_reissued", 0),
    )  # fmt: skip
    lines = ["workers" + "".join(f"{title:>13}" for title, _, _ in columns)]
    for count, line in figures["workers"].items():
        cells = (line.get(name) for _, name, _ in columns)
        shown = (
            "-" if cell is None else f"{cell:.{digits}f}" for cell, (_, _, digits) in zip(cells, columns, strict=True)
        )
        lines.append(f"{count:>7}" + "".join(f"{text:>13}" for text in shown))
    return "\n".join(lines) + "\n"


def chaos(
    root: Path, checkpoint: Path, arguments: argparse.Namespace, settings: dict[str, Any], workers: int
) -> dict[str, Any]:
    """A worker is killed every few seconds: recovery, what was lost, and the same bits in lockstep."""
    asked = {**settings, "workers": workers, "autosave_s": 3600.0}
    draw, found = random.Random(1), []
    with LearnerRun(root / "killed", arguments.env, asked, resume_from=checkpoint) as learner:
        learner.wait(lambda event: event["type"] == "metrics" and event["values"].get("env_steps_per_s", 0) > 0, 60.0)
        learner.watch(arguments.warm_up_seconds)
        until = time.monotonic() + arguments.chaos
        while time.monotonic() < until:
            begun = time.monotonic()
            found.append(kill_one(learner, draw, workers))
            learner.watch(max(0.0, arguments.every_seconds - (time.monotonic() - begun)))
        learner.stop()
        last = next(event for event in reversed(learner.events) if event["type"] == "metrics")
    whole, delivered = ([row[name] for row in found if row[name] is not None] for name in ("whole_s", "delivered_s"))
    return {
        "kills": len(found),
        "never_whole_again": sum(row["whole_s"] is None for row in found),
        "whole_again_s": middle(whole),
        "whole_again_max_s": round(max(whole, default=0.0), 3),
        "kills_that_cost_a_task": len(delivered),
        "lost_task_delivered_s": middle(delivered),
        "lost_task_delivered_max_s": round(max(delivered, default=0.0), 3),
        **{name: last["values"].get(name, 0) for name in (*COUNTS, "worker_failure_share", "env_steps_per_s")},
        "lockstep": lockstep(root, arguments, settings, workers),
        "workers": workers,
    }


def kill_one(learner: LearnerRun, draw: random.Random, workers: int) -> dict[str, float | None]:
    """SIGKILL a worker; seconds until all workers have played since, and until what it played was delivered."""
    before = learner.timeline(1e18)
    pids = learner.workers()
    result: dict[str, float | None] = {"whole_s": None, "delivered_s": None}
    if before is None or not pids:
        return result
    killed_s, begun = before["now_s"], time.monotonic()
    try:
        os.kill(draw.choice(pids), signal.SIGKILL)
    except ProcessLookupError:
        return result
    while time.monotonic() - begun < 60.0 and learner.process.poll() is None:
        found = learner.timeline(killed_s)
        spans = [] if found is None else [dict(zip(SPAN, span, strict=True)) for span in found["spans"]]
        lost = next((span for span in spans if span["outcome"] == "lost"), None)
        after = killed_s if lost is None else lost["end_s"]
        # Only a replacement can begin a task after the death of the worker whose number it has.
        again = {span["worker"]: span["start_s"] for span in reversed(spans) if span["start_s"] > after}
        if lost is not None and lost["worker"] not in again:
            time.sleep(0.005)
            continue
        if len(again) < workers or len(learner.workers()) < workers:
            time.sleep(0.005)
            continue
        result["whole_s"] = (again[lost["worker"]] if lost else max(again.values())) - killed_s
        if lost is not None:
            done = [s["end_s"] for s in spans if s["task"] == lost["task"] and s["outcome"] == "done"]
            if not done:
                time.sleep(0.005)
                continue
            result["delivered_s"] = done[0] - killed_s
        return result
    return result


SPAN = ("worker", "task", "attempt", "start_s", "end_s", "episodes", "steps", "outcome")


def lockstep(root: Path, arguments: argparse.Namespace, settings: dict[str, Any], workers: int) -> dict[str, Any]:
    """The same run twice, once with a worker killed every second, once in the learner's own process without any."""
    asked = {**settings, "mode": "lockstep", "workers": workers}
    limits = RunLimits(env_steps=LOCKSTEP_STEPS)
    draw, kills = random.Random(2), 0
    with LearnerRun(root / "lockstep-killed", arguments.env, asked, limits=limits) as learner:
        learner.wait(lambda event: event["type"] == "metrics", 60.0)
        while learner.process.poll() is None:
            pids = learner.workers()
            if pids:
                try:
                    os.kill(draw.choice(pids), signal.SIGKILL)
                except ProcessLookupError:
                    continue
                kills += 1
            learner.watch(1.0)
        learner.finish()
        killed = digest(learner.checkpoint())
    with LearnerRun(root / "lockstep-serial", arguments.env, {**asked, "serial": True}, limits=limits) as learner:
        learner.finish(300.0)
        serial = digest(learner.checkpoint())
    return {"kills": kills, "env_steps": LOCKSTEP_STEPS, "digests": [killed, serial], "identical": killed == serial}


if __name__ == "__main__":
    run("episodes", measure, options)
