"""A long session: a studio with a run of HalfCheetah, its stage and a page; does anything grow?

    drillyard bench soak -- --minutes 20

Every few seconds each process's memory (RSS, PSS), descriptors and threads are noted. After a warm-up a line is fitted
to each; its slope an hour comes with a 95 % interval from means over blocks, because neighbouring samples are alike.
"""

import argparse
import itertools
import math
import os
import statistics
import time
from pathlib import Path
from typing import Any, NamedTuple

import psutil

from _harness import run
from _studio import StudioUnderTest, percentile
from memory import belongs_to, pss_mb, role_of

ENV = "Drillyard/HalfCheetah-v5"
BLOCKS = 20
STUDENT_95 = 2.1
"""For 18 degrees of freedom, as many as BLOCKS leave to a line."""
CERTAIN, FLAT = 0.01, 0.05
"""Shares of the level that a memory may grow by in an hour: more than the first, and surely more than nothing, is
growth; surely less than the second is flat."""


class Sample(NamedTuple):
    """What one process had at one time."""

    seconds: float
    rss_mb: float
    pss_mb: float
    fds: int
    threads: int


class Slope(NamedTuple):
    """Of a line through samples: change an hour, and half the width of its 95 % interval."""

    per_hour: float
    interval: float


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--minutes", type=float, default=20.0, help="how long to go on")
    parser.add_argument("--env", default=ENV, help="what is trained and shown")
    parser.add_argument("--workers", type=int, default=0, help="rollout workers; 0 = as many as cores")
    parser.add_argument("--every-seconds", type=float, default=5.0, help="between two samples")
    parser.add_argument("--warm-up-share", type=float, default=0.25, help="of the time, before the lines begin")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    seconds = 60.0 * arguments.minutes
    with StudioUnderTest(arguments.env) as studio:
        if not studio.pump(lambda: len(studio.frames) > 10, 60):
            raise RuntimeError("no frames of the show within 60 s")
        studio.train(workers=arguments.workers or os.cpu_count() or 1)
        if not studio.pump(lambda: studio.run_info().get("updates", 0) >= 2, 120):
            raise RuntimeError("training did not start within 120 s")
        samples, frames, curve = watch(studio, seconds, arguments.every_seconds)
        info = studio.run_info()
    figures = report(samples, seconds * arguments.warm_up_share)
    figures |= {
        "minutes": arguments.minutes,
        "env_steps": info.get("env_steps", 0),
        "updates": info.get("updates", 0),
        "run_phase": info.get("phase"),
        "frames": len(frames),
        "frames_a_second": round(len(frames) / seconds, 2),
        "frame_gap_p99_ms": round(1e3 * percentile(frames, 0.99), 2),
        "frame_gap_max_ms": round(1e3 * max(frames, default=math.nan), 1),
        "env_steps_curve": curve,
    }
    if not arguments.json:
        print(table(figures))
    return figures


def table(figures: dict[str, Any]) -> str:
    """For people: a line a process."""
    lines = [f"{'process':26}{'PSS MB':>9}{'an hour':>20}{'RSS MB':>9}{'an hour':>20}{'fds':>8}{'threads':>9}"]
    for row in figures["processes"]:
        if "note" in row:
            lines.append(f"{row['process']:26}  {row['note']}")
            continue
        memory = ""
        for field in ("pss_mb", "rss_mb"):
            change = f"{row[f'{field}_per_hour']:+.1f} ± {row[f'{field}_per_hour_interval']:.1f}"
            memory += f"{row[field]:>9.1f}{change:>20}"
        lines.append(f"{row['process']:26}{memory}{row['fds'][1]:>8}{row['threads'][1]:>9}")
    for field in ("pss_mb", "rss_mb", "fds", "threads"):
        rate, interval = (figures[f"total_{field}_per_hour{part}"] for part in ("", "_interval"))
        level, judged = figures[f"total_{field}"], figures.get(f"total_{field}_verdict")
        lines.append(f"all: {field:21}{level:>9}  {rate:+.2f} ± {interval:.2f} an hour: {judged}")
    return "\n".join(lines) + f"\n{figures['env_steps']:,} env steps in {figures['minutes']:g} minutes\n"


def watch(
    studio: StudioUnderTest, seconds: float, every_s: float
) -> tuple[dict[str, list[Sample]], list[float], list[list[float]]]:
    """Play a page for so long; returns samples by process, gaps between frames, and env steps over time."""
    samples: dict[str, list[Sample]] = {}
    gaps: list[float] = []
    curve: list[list[float]] = []
    names: dict[int, str] = {}
    started = last = time.monotonic()
    while (now := time.monotonic() - started) < seconds:
        studio.pump(lambda: False, min(every_s, seconds - now))
        for at, _ in studio.frames:
            gaps.append(at - last)
            last = at
        steps = studio.run_info().get("env_steps", 0)
        # What the page received is let go of, but for the newest state of the run.
        studio.frames.clear()
        studio.pushes[:] = [push for push in (studio.newest("run_changed"),) if push]
        at = time.monotonic() - started
        curve.append([round(at, 1), steps])
        for process in psutil.process_iter():
            if process.pid != studio.process.pid and not belongs_to(process, str(studio.home)):
                continue
            try:
                name = names.setdefault(process.pid, f"{role_of(process)} {process.pid}")
                samples.setdefault(name, []).append(sample(process.pid, at))
            except (OSError, psutil.Error, RuntimeError):
                continue  # it ended while it was looked at
    return samples, gaps[1:], [point for index, point in enumerate(curve) if index % 12 == 0 or point is curve[-1]]


def sample(pid: int, at: float) -> Sample:
    """One look at a process; OSError when it is gone."""
    folder = Path(f"/proc/{pid}")
    pages = int((folder / "statm").read_text().split()[1])
    threads = next(line for line in (folder / "status").read_text().splitlines() if line.startswith("Threads:"))
    descriptors = sum(1 for _ in (folder / "fd").iterdir())
    return Sample(at, pages * os.sysconf("SC_PAGE_SIZE") / 1e6, pss_mb(pid), descriptors, int(threads.split()[1]))


def slope(times: list[float], values: list[float]) -> Slope:
    """Least squares over means of blocks; fewer than three samples say nothing."""
    count = min(BLOCKS, len(times))
    if count < 3:
        return Slope(math.nan, math.nan)
    edges = [round(index * len(times) / count) for index in range(count + 1)]
    pairs = [slice(a, b) for a, b in itertools.pairwise(edges)]
    x = [statistics.fmean(times[place]) / 3600 for place in pairs]
    y = [statistics.fmean(values[place]) for place in pairs]
    middle, height = statistics.fmean(x), statistics.fmean(y)
    spread = sum((at - middle) ** 2 for at in x)
    rate = sum((at - middle) * (value - height) for at, value in zip(x, y, strict=True)) / spread
    left = sum((value - height - rate * (at - middle)) ** 2 for at, value in zip(x, y, strict=True))
    return Slope(rate, STUDENT_95 * math.sqrt(left / (count - 2) / spread))


def verdict(one: Slope, level: float) -> str:
    """`flat`, `grows`, or `unclear` when the session was too short or too noisy to tell."""
    if one.per_hour - one.interval > 0.0 and one.per_hour > CERTAIN * level:
        return "grows"
    return "flat" if one.per_hour + one.interval < FLAT * level else "unclear"


def counted(values: list[float], one: Slope) -> str:
    """The same for numbers of descriptors or threads, which may go up and down by a few."""
    if min(values) == max(values):
        return "flat"
    return "grows" if one.per_hour - one.interval > 0.0 else "flat"


def report(samples: dict[str, list[Sample]], warm_up_s: float) -> dict[str, Any]:
    """Figures a process, and of all together over the times at which the same processes were there."""
    table: list[dict[str, Any]] = []
    for name, rows in sorted(samples.items()):
        kept = [row for row in rows if row.seconds >= warm_up_s]
        if len(kept) < 3:
            table.append({"process": name, "samples": len(rows), "note": "it was not there after the warm-up"})
            continue
        line: dict[str, Any] = {"process": name, "samples": len(kept)}
        times = [row.seconds for row in kept]
        for field in ("rss_mb", "pss_mb"):
            values = [getattr(row, field) for row in kept]
            found, level = slope(times, values), statistics.fmean(values)
            line |= {
                field: round(level, 2),
                f"{field}_per_hour": round(found.per_hour, 3),
                f"{field}_per_hour_interval": round(found.interval, 3),
                f"{field}_verdict": verdict(found, level),
            }
        for field in ("fds", "threads"):
            values = [float(getattr(row, field)) for row in kept]
            found = slope(times, values)
            line |= {
                field: [int(min(values)), int(max(values))],
                f"{field}_per_hour": round(found.per_hour, 3),
                f"{field}_verdict": counted(values, found),
            }
        table.append(line)
    totals = sums(samples, warm_up_s)
    figures: dict[str, Any] = {"processes": table}
    for field, pairs in totals.items():
        values = [value for _, value in pairs]
        found, level = slope([at for at, _ in pairs], values), statistics.fmean(values) if values else math.nan
        figures |= {
            f"total_{field}": round(level, 2),
            f"total_{field}_per_hour": round(found.per_hour, 3),
            f"total_{field}_per_hour_interval": round(found.interval, 3),
        }
        if values:
            judged = verdict(found, level) if field.endswith("_mb") else counted(values, found)
            figures[f"total_{field}_verdict"] = judged
    return figures


def sums(samples: dict[str, list[Sample]], warm_up_s: float) -> dict[str, list[tuple[float, float]]]:
    """Sums over all processes at each time after the warm-up."""
    at: dict[float, list[Sample]] = {}
    for rows in samples.values():
        for row in rows:
            if row.seconds >= warm_up_s:
                at.setdefault(row.seconds, []).append(row)
    fields = ("rss_mb", "pss_mb", "fds", "threads")
    return {field: [(t, float(sum(getattr(row, field) for row in at[t]))) for t in sorted(at)] for field in fields}


if __name__ == "__main__":
    run("soak", measure, options)
