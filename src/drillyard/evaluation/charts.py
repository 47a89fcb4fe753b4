"""Charts as inline SVG: no script, colours by class so that the page's theme decides."""

import math
import random
from collections.abc import Sequence
from typing import NamedTuple

from drillyard.evaluation.statistics import Distribution, Interval
from drillyard.sharing.markup import clean, number

WIDTH = 800
LABEL = 232
RIGHT = 86
ROW = 34
TOP, BOTTOM = 8, 26
MAX_POINTS = 400
"""Of a longer series an even sample is drawn."""
MAX_LABEL = 30


class Strip(NamedTuple):
    """One row of a chart of distributions."""

    label: str
    values: Sequence[float]
    spread: Distribution


class Span(NamedTuple):
    """One row of a chart of intervals."""

    label: str
    interval: Interval


def strips(rows: Sequence[Strip], title: str) -> str:
    """Every value as a point, quartiles as a box, the mean with its interval below it."""
    scale = _Scale([value for row in rows for value in (row.spread.minimum, row.spread.maximum)])
    parts: list[str] = []
    for place, row in enumerate(rows):
        y = TOP + ROW * place + ROW / 2
        spread = row.spread
        left, right = scale.x(spread.quarter), scale.x(spread.three_quarters)
        jitter = random.Random(place)  # noqa: S311 - where points lie across the row says nothing
        values = row.values
        if len(values) > MAX_POINTS:
            values = [values[index * len(values) // MAX_POINTS] for index in range(MAX_POINTS)]
        for value in values:
            across = y - 4 + jitter.uniform(-6, 6)
            parts.append(f'<circle class="dot p{place % 6}" cx="{scale.x(value):.1f}" cy="{across:.1f}" r="2.2"/>')
        parts.append(
            f'<rect class="box" x="{left:.1f}" y="{y - 11:.1f}" width="{max(right - left, 1):.1f}" height="14" rx="2"/>'
        )
        middle = scale.x(spread.median)
        parts.append(f'<line class="median" x1="{middle:.1f}" x2="{middle:.1f}" y1="{y - 11:.1f}" y2="{y + 3:.1f}"/>')
        parts.append(_whisker(scale, spread.mean, y + 9))
        parts.append(_label(row.label, y) + _value(number(spread.mean.estimate), y))
    return _figure(rows, scale, parts, title)


def spans(rows: Sequence[Span], title: str, reference: float | None = None) -> str:
    """Estimates with their intervals; `reference` is a line to compare with."""
    ends = [end for row in rows for end in (row.interval.low, row.interval.estimate, row.interval.high)]
    known = [end for end in ends if end is not None] + ([] if reference is None else [reference])
    scale = _Scale(known)
    parts: list[str] = []
    if reference is not None:
        x = scale.x(reference)
        parts.append(f'<line class="reference" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{TOP + ROW * len(rows)}"/>')
    for place, row in enumerate(rows):
        y = TOP + ROW * place + ROW / 2
        parts.append(_whisker(scale, row.interval, y))
        parts.append(_label(row.label, y) + _value(number(row.interval.estimate), y))
    return _figure(rows, scale, parts, title)


class _Scale:
    """From values to x, with round ticks."""

    def __init__(self, values: Sequence[float]) -> None:
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        if high - low <= 1e-9 * max(abs(low), abs(high), 1e-9):
            margin = max(abs(low) * 0.1, 0.5)
            low, high = low - margin, high + margin
        margin = 0.03 * (high - low)
        self.low, self.high = low - margin, high + margin
        step = 10.0 ** math.floor(math.log10((high - low) / 4.0))
        step *= next(factor for factor in (1, 2, 5, 10) if (high - low) / (step * factor) <= 6)
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        self.ticks = [index * step for index in range(first, last + 1)]

    def x(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return LABEL + share * (WIDTH - LABEL - RIGHT)


def _whisker(scale: _Scale, interval: Interval, y: float) -> str:
    x = scale.x(interval.estimate)
    marker = f'<path class="mean" d="M{x:.1f} {y - 4.5:.1f}l4.5 4.5l-4.5 4.5l-4.5 -4.5z"/>'
    if interval.low is None or interval.high is None:
        return marker
    left, right = scale.x(interval.low), scale.x(interval.high)
    caps = "".join(
        f'<line class="whisker" x1="{end:.1f}" x2="{end:.1f}" y1="{y - 4:.1f}" y2="{y + 4:.1f}"/>'
        for end in (left, right)
    )
    return f'<line class="whisker" x1="{left:.1f}" x2="{right:.1f}" y1="{y:.1f}" y2="{y:.1f}"/>{caps}{marker}'


def _label(text: str, y: float) -> str:
    half = MAX_LABEL // 2
    shown = text if len(text) <= MAX_LABEL else f"{text[: half - 1]}…{text[-half:]}"
    return f'<text class="label" x="{LABEL - 12}" y="{y + 4:.1f}">{clean(shown)}<title>{clean(text)}</title></text>'


def _value(text: str, y: float) -> str:
    return f'<text class="value" x="{WIDTH - RIGHT + 12}" y="{y + 4:.1f}">{text}</text>'


def _figure(rows: Sequence[object], scale: _Scale, parts: Sequence[str], title: str) -> str:
    bottom = TOP + ROW * len(rows)
    grid = "".join(
        f'<line class="grid" x1="{scale.x(tick):.1f}" x2="{scale.x(tick):.1f}" y1="{TOP}" y2="{bottom}"/>'
        f'<text class="tick" x="{scale.x(tick):.1f}" y="{bottom + 17}">{number(tick)}</text>'
        for tick in scale.ticks
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {bottom + BOTTOM}" role="img" aria-label="{clean(title)}">'
        f"{grid}{''.join(parts)}</svg>"
    )
