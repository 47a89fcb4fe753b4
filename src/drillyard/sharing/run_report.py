"""A run on one page: what was trained, how it went, what came of it. One HTML file, no script, nothing from outside."""

import base64
import os
import platform
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from drillyard import __version__
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.learning.checkpoint import best_checkpoint
from drillyard.sharing.axes import clock, metrics_of, panels_of
from drillyard.sharing.curve_chart import curve_chart
from drillyard.sharing.markup import clean, number
from drillyard.sharing.movie import make_movie
from drillyard.sharing.progress import Moment, moments_of, span
from drillyard.sharing.report_style import STYLE
from drillyard.sharing.run_events import RunStory, read_run
from drillyard.sharing.whole import whole_file

REPORT_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
EVALUATIONS_FILE = "evaluations.jsonl"
"""In a run's folder; `drillyard evaluate` writes it (evaluation/library.py)."""
MOVIE_S, MOVIE_WIDTH, MOVIE_HEIGHT = 4.0, 400, 224
MAX_ROWS = 20
_CURVES = """
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 4px 18px; }
.pair svg { min-width: 300px; } svg .curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
svg .side { text-anchor: end; fill: var(--soft); font-size: 11.5px; }
svg .c0 { stroke: var(--p0); } svg .c1 { stroke: var(--p1); } svg .c2 { stroke: var(--p2); }
svg .c3 { stroke: var(--p3); } svg .c4 { stroke: var(--p4); } svg .c5 { stroke: var(--p5); }
.film { width: 400px; max-width: 100%; border-radius: 8px; display: block; margin-top: 6px; }
details { margin-top: 10px; } summary { cursor: pointer; color: var(--soft); }
"""


class _Evaluated(msgspec.Struct, kw_only=True):
    """What is shown of a line of EVALUATIONS_FILE."""

    policy: str = ""
    env_steps: int = 0
    episodes: int = 0
    seed: int = 0
    deterministic: bool = True
    return_mean: float | None = None
    return_std: float | None = None
    length_mean_decisions: float | None = None
    games: dict[str, Any] | None = None


def write_run_report(run_folder: Path, out: Path, *, movie: bool = True) -> Path:
    """Write the report of a run of any library; returns its path. Blocks for some seconds. Called by `drillyard share`.

    Args:
        run_folder: of a run, ended or not.
        out: of the page, which ends with .html; what was there is replaced.
        movie: let the newest policy play for some seconds and show it.

    Raises:
        DrillyardError: NOT_FOUND for a folder that is no run's, BAD_VALUE for another ending, DISK.
    """
    if out.suffix.lower() not in {".html", ".htm"}:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"A report is a page, so its name ends with .html; {out.name} does not."
        )
    page = run_report(run_folder, movie=movie)
    with whole_file(out, "The report") as temporary:
        temporary.write_text(page, "utf-8")
    return out


def run_report(run_folder: Path, *, movie: bool = True) -> str:
    """The page.

    Raises:
        DrillyardError: NOT_FOUND for a folder that is no run's.
    """
    story = read_run(run_folder)
    try:
        moments = moments_of(run_folder)
    except DrillyardError:
        moments = []
    sections = [
        _head(story),
        _film(moments) if movie and moments else "",
        _curves(story),
        _checkpoints(run_folder, moments),
        _evaluations(run_folder),
        _settings(story),
        _origin(story, moments),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{REPORT_CSP}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{clean(story.name)} – Drillyard run</title><style>{STYLE}{_CURVES}</style></head>"
        f"<body><main>{''.join(sections)}</main></body></html>\n"
    )


def _head(story: RunStory) -> str:
    request, latest = story.config.request, story.latest
    facts: dict[str, str] = {}
    if "win_rate_ema" in latest:
        facts["games won against the scripted player"] = f"{100 * latest['win_rate_ema']:.0f} %"
    if "return_mean" in latest:
        facts["mean return"] = number(latest["return_mean"])
    facts["env steps"] = f"{story.env_steps:,}"
    facts["time"] = clock(story.seconds)
    facts["episodes"] = f"{story.episodes:,}"
    facts["outcome"] = story.outcome or "not ended"
    listed = "".join(f"<div><dt>{clean(name)}</dt><dd>{clean(value)}</dd></div>" for name, value in facts.items())
    what = f"{request.env_id} · {request.worker} {request.algorithm} · seed {request.seed}"
    reason = f'<p class="soft">{clean(story.reason)}</p>' if story.reason else ""
    notes = f'<p class="note">{clean(request.notes)}</p>' if request.notes else ""
    return (
        f'<header><h1>{clean(story.name)}</h1><p class="soft">{clean(what)}</p></header>'
        f'<dl class="facts">{listed}</dl>{reason}{notes}'
    )


def _film(moments: Sequence[Moment]) -> str:
    newest = moments[-1].trained
    try:
        with tempfile.TemporaryDirectory(prefix="drillyard-report-") as folder:
            path = Path(folder) / "film.gif"
            make_movie(newest.path, path, seconds=MOVIE_S, width=MOVIE_WIDTH, height=MOVIE_HEIGHT)
            data = base64.b64encode(path.read_bytes()).decode("ascii")
    except DrillyardError as error:
        return f'<section><h2>The newest policy</h2><p class="note">{clean(error.sentence)}</p></section>'
    return (
        '<section><h2>The newest policy</h2><p class="soft">Its most likely actions, in real time.</p>'
        f'<img class="film" alt="The newest policy plays" src="data:image/gif;base64,{data}"></section>'
    )


def _curves(story: RunStory) -> str:
    names = metrics_of([story])
    if not names:
        return '<section><h2>Curves</h2><p class="soft">There are no figures yet.</p></section>'
    parts: list[str] = []
    for name in names:
        panels = panels_of([story], name)
        charts = "".join(curve_chart(panel) for panel in panels)
        parts.append(f'<h3>{clean(panels[0].title)}</h3><div class="pair">{charts}</div>')
    return f"<section><h2>Curves</h2>{''.join(parts)}</section>"


def _checkpoints(run_folder: Path, moments: Sequence[Moment]) -> str:
    if not moments:
        return '<section><h2>Checkpoints</h2><p class="soft">None was saved.</p></section>'
    best = best_checkpoint(run_folder / "checkpoints")
    rows: list[tuple[str, ...]] = []
    for moment in moments[::-1][:MAX_ROWS]:
        made = moment.trained.manifest
        metrics = made.metrics
        figure = metrics.get("win_rate_ema")
        score = number(metrics.get("return_mean")) if figure is None else f"{100 * figure:.0f} %"
        mark = " (best)" if best is not None and best.name == moment.trained.path.name else ""
        rows.append((
            clean(moment.trained.path.name + mark), f"{made.env_steps:,}", span(moment.seconds),
            str(made.policy_version), score, clean(made.reason),
        ))  # fmt: skip
    heading = "won" if any("win_rate_ema" in moment.trained.manifest.metrics for moment in moments) else "mean return"
    more = f'<p class="soft">The newest {MAX_ROWS} of {len(moments)}.</p>' if len(moments) > MAX_ROWS else ""
    table = _table(("checkpoint", "env steps", "after", "version", heading, "saved because"), rows)
    return f'<section><h2>Checkpoints</h2>{more}<div class="wide">{table}</div></section>'


def _evaluations(run_folder: Path) -> str:
    rows: list[tuple[str, ...]] = []
    try:
        lines = (run_folder / EVALUATIONS_FILE).read_bytes().splitlines()
    except OSError:
        return ""
    for line in lines[-MAX_ROWS:]:
        try:
            found = msgspec.json.decode(line, type=_Evaluated)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        games = found.games or {}
        won = f"{100 * float(games['win_rate']):.0f} %" if isinstance(games.get("win_rate"), int | float) else "–"
        rows.append((
            clean(Path(found.policy).name), f"{found.env_steps:,}", str(found.episodes), str(found.seed),
            number(found.return_mean), number(found.return_std), number(found.length_mean_decisions), won,
            clean(str(games.get("opponent", "–"))), "most likely" if found.deterministic else "drawn",
        ))  # fmt: skip
    if not rows:
        return ""
    table = _table(
        ("policy", "env steps", "episodes", "seed", "mean return", "std", "mean length", "won", "against", "actions"),
        rows,
    )
    return f'<section><h2>Evaluations</h2><div class="wide">{table}</div></section>'


def _settings(story: RunStory) -> str:
    request = story.config.request
    asked = request.settings | {f"env: {name}": value for name, value in request.env_options.items()}
    limits = msgspec.to_builtins(request.limits)
    asked |= {f"limit: {name}": value for name, value in limits.items() if value is not None}
    own = _table(("set for this run", "value"), [(clean(name), _value(value)) for name, value in asked.items()])
    whole = _table(
        ("setting", "value"), [(clean(name), _value(value)) for name, value in story.config.settings.items()]
    )
    return (
        f'<section><h2>Settings</h2><div class="wide">{own if asked else _NOTHING}</div>'
        f'<details><summary>All settings, resolved</summary><div class="wide">{whole}</div></details></section>'
    )


_NOTHING = '<p class="soft">Nothing was set but the env; all else is as tuned for it.</p>'


def _origin(story: RunStory, moments: Sequence[Moment]) -> str:
    config = story.config
    rows = [
        ("run", config.run_id),
        ("created", _time(config.created_at)),
        ("trained by Drillyard", config.drillyard_version),
    ]
    made = moments[-1].trained.manifest if moments else None
    if isinstance(made, WorkerCheckpoint):
        rows.append(("worker", f"{made.worker} {made.worker_version}"))
        rows.append(("library", f"{made.upstream_library} {made.upstream_version}"))
    if config.request.resume_from:
        rows.append(("resumed from", Path(config.request.resume_from).name))
    rows.append(("report written", f"{_time(time.time())} by Drillyard {__version__}"))
    rows.append(("on", _machine()))
    table = _table(("what", "which"), [(clean(name), clean(value)) for name, value in rows])
    return f'<section><h2>Where it comes from</h2><div class="wide">{table}</div></section>'


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _time(at: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(at))


def _value(value: Any) -> str:
    text = value if isinstance(value, str) else msgspec.json.encode(value, enc_hook=str).decode()
    return clean(text if len(text) <= 200 else text[:199] + "…")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Cells are markup already."""
    titles = "".join(f"<th>{clean(title)}</th>" for title in head)
    body = "".join(
        f'<tr><td class="name">{row[0]}</td>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>' for row in rows
    )
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>"
