"""Learning curves of runs as a picture: over env steps and over time, several runs over each other."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.axes import COLOURS, MAX_RUNS, Panel, Scale, finite, metrics_of, panels_of, tick_text
from drillyard.sharing.markup import number
from drillyard.sharing.run_events import RunStory, read_run
from drillyard.sharing.whole import whole_file

WIDTH = 1280
HEAD, ROW, FOOT = 64, 350, 16
LEGEND = 24
LEFT, RIGHT, TOP, BOTTOM = 74, 24, 40, 50
"""Around the area of a chart."""
SMOOTH = 3
"""Lines are drawn so much larger and made smaller, which smooths them."""
INK, SOFT, GRID, PAPER = "#16202e", "#5b6878", "#e3e7ec", "#ffffff"
_MAX_NAME = 60


def draw_curves(runs: Path | Sequence[Path], out: Path, *, metrics: Sequence[str] = ()) -> Path:
    """Draw the curves of one run or of several; returns the path of the PNG.

    Args:
        runs: folders of runs, of any library.
        out: the picture; what was there is replaced.
        metrics: names as in docs/telemetry.md; none = those that say most of the env.

    Raises:
        DrillyardError: NOT_FOUND without figures, BAD_VALUE for too many runs or another ending than .png, DISK.
    """
    folders = [runs] if isinstance(runs, Path) else list(runs)
    if out.suffix.lower() != ".png" or not 1 <= len(folders) <= MAX_RUNS:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"Curves are of 1 to {MAX_RUNS} runs and go into a .png, not {out.name}."
        )
    stories = [read_run(folder) for folder in folders]
    picture = curves_picture(stories, metrics)
    with whole_file(out, "The picture") as temporary:
        picture.save(temporary, "PNG", optimize=True)
    return out


def curves_picture(stories: Sequence[RunStory], metrics: Sequence[str] = ()) -> Image.Image:
    """The picture.

    Raises:
        DrillyardError: NOT_FOUND when no run has one of the metrics.
    """
    names = metrics_of(stories, metrics)
    if not names:
        wanted = f" of {', '.join(metrics)}" if metrics else ""
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"There are no figures{wanted} to draw yet in {', '.join(story.name for story in stories)}.",
        )
    legend = LEGEND * len(stories) if len(stories) > 1 else 0
    height = HEAD + legend + ROW * len(names) + FOOT
    panels = [panel for name in names for panel in panels_of(stories, name)]
    areas = [_area(place, HEAD + legend) for place in range(len(panels))]
    lines = Image.new("RGB", (WIDTH * SMOOTH, height * SMOOTH), PAPER)
    draw = ImageDraw.Draw(lines)
    for panel, area in zip(panels, areas, strict=True):
        _draw_lines(draw, panel, area)
    picture = lines.reduce(SMOOTH)
    draw = ImageDraw.Draw(picture)
    _draw_head(draw, stories)
    for panel, area in zip(panels, areas, strict=True):
        _draw_words(draw, panel, area)
    return picture


Area = tuple[int, int, int, int]
"""Left, top, right, bottom of where curves are, pixels."""


def _area(place: int, top: int) -> Area:
    row, column = divmod(place, 2)
    left, above = column * WIDTH // 2, top + row * ROW
    return left + LEFT, above + TOP, left + WIDTH // 2 - RIGHT, above + ROW - BOTTOM


def _scales(panel: Panel) -> tuple[Scale, Scale]:
    points = [point for series in panel.series for point in finite(series)]
    across = [x for x, _ in points]
    return Scale([0.0, *across] if across else [], 5, time=panel.time), Scale([y for _, y in points], 6, 0.04)


def _draw_lines(draw: ImageDraw.ImageDraw, panel: Panel, area: Area) -> None:
    left, top, right, bottom = (SMOOTH * edge for edge in area)
    across, along = _scales(panel)
    for tick in across.ticks:
        x = left + across.share(tick) * (right - left)
        draw.line((x, top, x, bottom), fill=GRID, width=SMOOTH)
    for tick in along.ticks:
        y = bottom - along.share(tick) * (bottom - top)
        draw.line((left, y, right, y), fill=GRID, width=SMOOTH)
    draw.line((left, bottom, right, bottom), fill=SOFT, width=SMOOTH)
    for series in panel.series:
        points = [
            (left + across.share(x) * (right - left), bottom - along.share(y) * (bottom - top))
            for x, y in finite(series)
        ]
        colour = COLOURS[series.colour % len(COLOURS)]
        if len(points) > 1:
            draw.line(points, fill=colour, width=2 * SMOOTH, joint="curve")
        if points:
            x, y = points[-1]
            radius = 3.5 * SMOOTH
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _draw_words(draw: ImageDraw.ImageDraw, panel: Panel, area: Area) -> None:
    left, top, right, bottom = area
    small, plain = ImageFont.load_default(13), ImageFont.load_default(15)
    across, along = _scales(panel)
    draw.text((left - 56, top - 16), panel.title, font=plain, fill=INK, anchor="ls")
    for tick in across.ticks:
        x = left + across.share(tick) * (right - left)
        draw.text((x, bottom + 8), tick_text(tick, panel), font=small, fill=SOFT, anchor="mt")
    for tick in along.ticks:
        y = bottom - along.share(tick) * (bottom - top)
        draw.text((left - 8, y), tick_text(tick), font=small, fill=SOFT, anchor="rm")
    draw.text(((left + right) / 2, bottom + 28), panel.x_title, font=small, fill=SOFT, anchor="mt")


def _draw_head(draw: ImageDraw.ImageDraw, stories: Sequence[RunStory]) -> None:
    title, plain = ImageFont.load_default(22), ImageFont.load_default(15)
    envs = ", ".join(dict.fromkeys(story.config.request.env_id for story in stories))
    draw.text((18, 32), _short(envs), font=title, fill=INK, anchor="ls")
    if len(stories) == 1:
        draw.text((18, 54), _short(_told(stories[0])), font=plain, fill=SOFT, anchor="ls")
        return
    for place, story in enumerate(stories):
        y = HEAD - 8 + LEGEND * place
        draw.rounded_rectangle((18, y - 4, 42, y), 2, fill=COLOURS[place % len(COLOURS)])
        draw.text((52, y - 2), _short(_told(story)), font=plain, fill=INK, anchor="lm")


def _told(story: RunStory) -> str:
    """A run in a line."""
    request = story.config.request
    algorithm = request.algorithm or str(story.config.settings.get("algorithm", ""))
    parts = [
        story.name, f"{request.worker} {algorithm}".strip(), f"seed {request.seed}",
        f"{tick_text(story.env_steps, Panel('', '', (), time=False))} env steps",
        tick_text(story.seconds, Panel("", "", (), time=True)),
    ]  # fmt: skip
    if "return_mean" in story.latest:
        parts.append(f"return {number(story.latest['return_mean'])}")
    return " · ".join(parts)


def _short(text: str) -> str:
    line = "".join(char if char.isprintable() else " " for char in text)
    return line if len(line) <= 2 * _MAX_NAME else line[: 2 * _MAX_NAME - 1] + "…"
