"""Curves as inline SVG: no script, colours by class so that the page's theme decides."""

from collections.abc import Sequence

from drillyard.sharing.axes import Panel, Scale, finite, tick_text
from drillyard.sharing.markup import clean, number

WIDTH, HEIGHT = 480, 230
LEFT, RIGHT, TOP, BOTTOM = 56, 12, 12, 46
MAX_POINTS = 400
"""Of a longer curve an even sample is drawn."""


def curve_chart(panel: Panel) -> str:
    """One chart; series by the classes c0 to c5."""
    points = [finite(series) for series in panel.series]
    across = Scale([0.0, *(x for each in points for x, _ in each)], 6, time=panel.time)
    along = Scale([y for each in points for _, y in each], 6, 0.04)
    parts: list[str] = []
    for tick in across.ticks:
        x = _x(across.share(tick))
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>')
        parts.append(
            f'<text class="tick" x="{x:.1f}" y="{HEIGHT - BOTTOM + 17}">{clean(tick_text(tick, panel))}</text>'
        )
    for tick in along.ticks:
        y = _y(along.share(tick))
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="side" x="{LEFT - 8}" y="{y + 4:.1f}">{number(tick)}</text>')
    for series, each in zip(panel.series, points, strict=True):
        line = " ".join(f"{_x(across.share(x)):.1f},{_y(along.share(y)):.1f}" for x, y in _thinned(each))
        title = f"<title>{clean(series.title)}</title>"
        parts.append(f'<polyline class="curve c{series.colour % 6}" points="{line}">{title}</polyline>')
    parts.append(
        f'<text class="tick" x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 8}">{clean(panel.x_title)}</text>'
    )
    label = f"{panel.title} over {panel.x_title}"
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{clean(label)}">{"".join(parts)}</svg>'


def _x(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _y(share: float) -> float:
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _thinned(points: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    if len(points) <= MAX_POINTS:
        return points
    return [points[index * (len(points) - 1) // (MAX_POINTS - 1)] for index in range(MAX_POINTS)]
