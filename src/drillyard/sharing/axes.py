"""Scales and figures of curves, for pictures and for pages alike."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from drillyard.sharing.film import short_count
from drillyard.sharing.markup import number
from drillyard.sharing.run_events import RunStory

COLOURS = ("#1f6feb", "#c2570c", "#16794c", "#8b3fc7", "#b3261e", "#0e7f8c")
"""Of the runs, one after the other; report_style.py has the same as p0 to p5."""
MAX_RUNS = 12
TITLES = {
    "return_mean": "Mean return of an episode",
    "win_rate_ema": "Share of games won against the scripted player",
    "elo": "Rating (the scripted player is 1000)",
    "episode_length_mean": "Mean length of an episode, decisions",
}
"""What is drawn, where it is known, in this order."""
_MOST_DEFAULT = 2
_TIME_STEPS = (10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0, 7200.0, 21600.0, 86400.0)


class Series(NamedTuple):
    """One curve; x and y are equally long."""

    title: str
    x: Sequence[float]
    y: Sequence[float]
    colour: int
    """Number of the run."""


class Panel(NamedTuple):
    """One chart."""

    title: str
    x_title: str
    series: tuple[Series, ...]
    time: bool
    """x are seconds."""


class Scale:
    """From values to 0..1, with round ticks.

    Args:
        values: what has to fit.
        most: ticks at most, about.
        margin: share of the range that is added at both ends.
        time: values are seconds: ticks at whole minutes and hours.
    """

    def __init__(
        self, values: Sequence[float], most: int = 6, margin: float = 0.0, *, time: bool = False
    ) -> None:  # fmt: skip
        known = [value for value in values if math.isfinite(value)]
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        if high - low <= 1e-9 * max(abs(low), abs(high), 1e-9):
            spare = max(abs(low) * 0.1, 0.5)
            low, high = low - spare, high + spare
        spare = margin * (high - low)
        self.low, self.high = low - spare, high + spare
        step = _step((self.high - self.low) / most, time=time)
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        self.ticks = [index * step for index in range(first, last + 1)]

    def share(self, value: float) -> float:
        """0 at the low end, 1 at the high end."""
        return (value - self.low) / (self.high - self.low)


def _step(least: float, *, time: bool) -> float:
    """The smallest round distance of ticks from `least` on."""
    if time and 5.0 < least <= _TIME_STEPS[-1]:
        return next(step for step in _TIME_STEPS if step >= least)
    power = 10.0 ** math.floor(math.log10(least))
    return power * next(factor for factor in (1, 2, 5, 10) if power * factor >= least * (1 - 1e-9))


def metrics_of(stories: Sequence[RunStory], wanted: Sequence[str] = ()) -> list[str]:
    """Which metrics to draw: those that are wanted, else those that say most, as far as a run has them."""
    there = {name for story in stories for name, curve in story.curves.items() if len(curve.values) > 1}
    if wanted:
        return [name for name in wanted if name in there]
    if "win_rate_ema" in there:
        return [name for name in ("win_rate_ema", "elo", "return_mean") if name in there][:_MOST_DEFAULT]
    return [name for name in ("return_mean", "episode_length_mean") if name in there]


def panels_of(stories: Sequence[RunStory], name: str) -> tuple[Panel, Panel]:
    """A metric over env steps and over time, of all runs that have it."""
    title = TITLES.get(name, name)
    over_steps: list[Series] = []
    over_time: list[Series] = []
    for place, story in enumerate(stories):
        curve = story.curves.get(name)
        if curve is None:
            continue
        over_steps.append(Series(story.name, curve.env_steps, curve.values, place))
        over_time.append(Series(story.name, curve.seconds, curve.values, place))
    return (
        Panel(title, "env steps", tuple(over_steps), time=False),
        Panel(title, "time since training began", tuple(over_time), time=True),
    )


def tick_text(value: float, panel: Panel | None = None) -> str:
    """What stands beside a tick; `panel` for those of its x axis."""
    if panel is None:
        return number(value)
    if not panel.time:
        return short_count(round(value)) if value >= 1000 else number(value)
    return clock(value)


def clock(seconds: float) -> str:
    """Seconds as a time."""
    whole = round(seconds)
    if abs(seconds - whole) > 1e-6 and seconds < 60:
        return f"{seconds:.3g} s"
    if whole < 120:
        return f"{whole} s"
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    if hours:
        return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"
    return f"{minutes} min {rest:02d}" if rest else f"{minutes} min"


def finite(series: Series) -> list[tuple[float, float]]:
    """Its points that are numbers."""
    return [(x, y) for x, y in zip(series.x, series.y, strict=True) if math.isfinite(x) and math.isfinite(y)]
