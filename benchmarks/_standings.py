"""From evaluated snapshots to figures: time to a threshold, return at equal steps, who was fastest."""

import json
import math
import statistics
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

WAITING = ("learner_wait_share", "rollout_wait_share", "rollout_age_versions", "updates_per_s")
"""What our learner tells of where its time goes."""


class Curve(NamedTuple):
    """One run: its evaluated snapshots in order of time, and how it went."""

    points: list[dict[str, float]]
    timing: dict[str, Any]


def curve(folder: Path) -> Curve:
    """Read what the driver and the evaluator left."""
    points = json.loads((folder / "evaluation.json").read_text())
    return Curve(sorted(points, key=lambda point: point["seconds"]), json.loads((folder / "timing.json").read_text()))


def reached(one: Curve, threshold: float) -> dict[str, float] | None:
    """The first snapshot that returns at least so much, or None."""
    return next((point for point in one.points if point["mean"] >= threshold), None)


def median(values: Iterable[float | None]) -> float | None:
    """Median where None counts as never, that is, as later than all others; None when that is the median."""
    middle = statistics.median([math.inf if value is None else value for value in values])
    return None if math.isinf(middle) or math.isnan(middle) else middle


def at_steps(one: Curve, steps: int) -> float | None:
    """Return of the first evaluated snapshot with at least so many env steps, if that is within a tenth."""
    found = next((point for point in one.points if point["env_steps"] >= steps), None)
    return found["mean"] if found is not None and found["env_steps"] <= 1.1 * steps + 50_000 else None


def row(curves: list[Curve], thresholds: Iterable[int], steps: Iterable[int]) -> dict[str, Any]:
    """Figures of one contestant on one env over its seeds (`curves` is not empty)."""
    result: dict[str, Any] = {"seeds": len(curves)}
    for threshold in thresholds:
        hits = [reached(one, threshold) for one in curves]
        seconds = [None if hit is None else round(hit["seconds"], 2) for hit in hits]
        inside = [None if hit is None else round(hit["seconds"] - hit["first_step_s"], 2) for hit in hits]
        taken = [None if hit is None else int(hit["env_steps"]) for hit in hits]
        result[f"to_{threshold}"] = {
            "seconds": median(seconds), "seconds_by_seed": seconds, "seconds_from_first_step": median(inside),
            "seconds_from_first_step_by_seed": inside, "env_steps": median(taken),
        }  # fmt: skip
        if any(hit is not None and hit.get("episodes") is not None for hit in hits):
            finished = [None if hit is None else hit["episodes"] for hit in hits]
            result[f"to_{threshold}"] |= {"episodes": median(finished), "episodes_by_seed": finished}
    finals = [one.points[-1]["mean"] for one in curves]
    result["final_return"] = round(statistics.median(finals), 1)
    result["final_return_by_seed"] = [round(value, 1) for value in finals]
    result["env_steps"] = int(statistics.median(one.timing["env_steps"] for one in curves))
    spans = [one.timing["seconds"] - (one.timing["first_step_s"] or 0.0) for one in curves]
    rates = [one.timing["env_steps"] / max(span, 1e-9) for one, span in zip(curves, spans, strict=True)]
    result["env_steps_per_s"] = round(statistics.median(rates))
    result["start_s"] = round(statistics.median(one.timing["first_step_s"] or math.nan for one in curves), 2)
    result["snapshot_cost_s"] = round(max(one.timing["snapshot_cost_s"] for one in curves), 3)
    for name in WAITING:
        told = [one.timing["metrics"][name] for one in curves if name in one.timing.get("metrics", {})]
        if told:
            result[name] = round(statistics.median(told), 3)
    result["return_at_steps"] = {}
    for number in steps:
        there = [value for one in curves if (value := at_steps(one, number)) is not None]
        if len(there) == len(curves):
            result["return_at_steps"][str(number)] = round(statistics.median(there), 1)
    return result


def compare(rows: Mapping[str, dict[str, Any]], threshold: int) -> tuple[float | None, str | None]:
    """The fastest peer's median seconds over ours, and its name; None where either never got there."""
    ours = rows.get("ours", {}).get(f"to_{threshold}", {}).get("seconds")
    peers = {name: r[f"to_{threshold}"]["seconds"] for name, r in rows.items() if name != "ours"}
    there = {name: seconds for name, seconds in peers.items() if seconds is not None}
    if not there:
        return None, None
    fastest = min(there, key=there.__getitem__)
    return (round(there[fastest] / ours, 2) if ours else None), fastest


def table(
    env: str, rows: Mapping[str, dict[str, Any] | None], thresholds: Iterable[int], failures: Mapping[Any, str]
) -> str:
    """For people: a line a contestant; seconds from process start, and from the first step in brackets."""
    marks = list(thresholds)
    head = f"{env:16}" + "".join(f"{f's to {mark}':>18}" for mark in marks) + f"{'final':>9}{'steps/s':>9}{'steps':>12}"
    lines = [head]
    for name, figures in rows.items():
        if figures is None:
            reasons = [reason for job, reason in failures.items() if job[:2] == (name, env)]
            lines.append(f"{name:16}  not run: {reasons[0] if reasons else 'nothing finished'}")
            continue
        cells = [figures[f"to_{mark}"] for mark in marks]
        shown = [
            "-" if cell["seconds"] is None else f"{cell['seconds']:.1f} ({cell['seconds_from_first_step']:.1f})"
            for cell in cells
        ]
        lines.append(
            f"{name:16}" + "".join(f"{text:>18}" for text in shown)
            + f"{figures['final_return']:>9.0f}{figures['env_steps_per_s']:>9}{figures['env_steps']:>12}"
        )  # fmt: skip
    return "\n".join(lines) + "\n"
