"""The report as one HTML page: no script, nothing from elsewhere, every word from outside escaped."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any

from drillyard.evaluation.charts import Span, Strip, spans, strips
from drillyard.evaluation.games import Turn
from drillyard.evaluation.statistics import Interval, Paired
from drillyard.evaluation.summary import EnvLadder, Figures, Highlight, Summary
from drillyard.sharing.markup import clean, number
from drillyard.sharing.report_style import STYLE

REPORT_CSP = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; media-src 'self' file:; base-uri 'none'; "
    "form-action 'none'"
)
MAX_FAILURES = 20
MAX_ROWS = 60
"""Rows of a chart; of more players the first are drawn and all are in the table."""
MAX_MATRIX = 24
SIGN_TEST_PAIRS = 6
"""So many differences of one sign happen by chance in fewer than 5 % of cases."""
MAX_LISTED = 12
"""Highlights without videos; of more a list says nothing."""


def report_page(summary: Summary, turns: Sequence[Turn], faults: Sequence[dict[str, Any]]) -> str:
    """The whole page.

    Args:
        summary: what it tells.
        turns: each player's part in each episode, for the charts.
        faults: some exchanges with a language model that went wrong, as plain JSON.
    """
    sections = [_head(summary)]
    sections += [_ladder(summary, ladder) for ladder in summary.ladders]
    sections += [_suite(summary)] if any(entry.progression for entry in summary.suite) else []
    sections += [_env(summary, env, turns) for env in summary.envs if any(f.env == env for f in summary.figures)]
    sections += [_comparisons(summary)] if summary.comparisons else []
    sections += [_decisions(summary)] if summary.figures else []
    sections += [_faults(faults)] if faults else []
    if any(entry.video for entry in summary.highlights) or 0 < len(summary.highlights) <= MAX_LISTED:
        sections.append(_highlights(summary))
    sections += [_failures(summary)] if summary.failures else []
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{REPORT_CSP}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{clean(summary.name)} – Drillyard report</title><style>{STYLE}</style></head>"
        f"<body><main>{''.join(sections)}</main></body></html>\n"
    )


def _head(summary: Summary) -> str:
    facts = {
        "episodes": f"{summary.episodes} of {summary.planned}"
        if summary.episodes != summary.planned
        else str(summary.episodes),
        "players": str(len(summary.players)),
        "envs": str(len(summary.envs)),
        "time played": _seconds(summary.seconds),
    }
    listed = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts.items())
    return (
        f"<header><h1>{clean(summary.name)}</h1>"
        f'<p class="soft">{clean(", ".join(summary.envs))}: {clean(", ".join(summary.players))}</p></header>'
        f'<dl class="facts">{listed}</dl>{_notes(summary.notes)}'
    )


def _ladder(summary: Summary, found: EnvLadder) -> str:
    ladder = found.ladder
    rows = [Span(rating.player, rating.rating) for rating in ladder.ratings]
    fixed = f"{clean(ladder.anchor)} is fixed at 1000" if ladder.anchor else "the mean of all is 1000"
    level = f"{ladder.ratings[0].rating.level:.0%}".replace("%", " %") if ladder.ratings else ""
    table = _table(
        ("player", "rating", f"{level} interval", "games", "won", "drawn", "lost"),
        [
            (_name(rating.player), f"{rating.rating.estimate:.0f}".replace("-", "−"),
             _between(rating.rating, "{:.0f}") or "fixed",
             str(rating.games), str(rating.won), str(rating.drawn), str(rating.lost))
            for rating in ladder.ratings
        ],
    )  # fmt: skip
    side = ""
    if ladder.advantage is not None:
        side = (
            f'<p class="soft">Playing as agent 0 is worth {ladder.advantage.estimate:.0f} points '
            f"({_between(ladder.advantage, '{:.0f}')}); the ratings are free of it.</p>"
        )
    return (
        f"<section><h2>Ratings{_of_env(summary, found.env)}</h2>"
        f'<p class="soft">Bradley-Terry on the Elo scale, {fixed}; 400 points are ten games won for one lost.</p>'
        f'{_notes(ladder.notes)}<div class="wide">{spans(rows[:MAX_ROWS], "ratings with intervals", 1000.0)}</div>'
        f'<div class="wide">{table}</div>{side}{_matrix(summary, found)}</section>'
    )


def _matrix(summary: Summary, found: EnvLadder) -> str:
    """Who beat whom."""
    names = [rating.player for rating in found.ladder.ratings][:MAX_MATRIX]
    met = {(game.first, game.second): game for game in summary.head_to_head if game.env == found.env}
    if len(names) < 2:
        return ""
    rows: list[str] = []
    for place, first in enumerate(names):
        cells: list[str] = []
        for second in names:
            game = met.get((first, second))
            if game is None:
                cells.append("<td>·</td>")
                continue
            share = (game.won + 0.5 * game.drawn) / (game.won + game.drawn + game.lost)
            cells.append(f'<td class="s{round(share * 5)}">{game.won}–{game.drawn}–{game.lost}</td>')
        rows.append(f'<tr><td class="name">{place + 1}. {clean(first)}</td>{"".join(cells)}</tr>')
    head = "".join(f'<th title="{clean(name)}">{place + 1}</th>' for place, name in enumerate(names))
    return (
        '<h3>Won – drawn – lost, row against column</h3><div class="wide"><table class="matrix">'
        f"<thead><tr><th></th>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _suite(summary: Summary) -> str:
    known = [entry for entry in summary.suite if entry.progression is not None]
    rows = [Span(entry.player, _percent(entry.progression)) for entry in known if entry.progression is not None]
    table = _table(
        ("player", "progress, %", "95 % interval", "envs", "episodes"),
        [
            (_name(entry.player), number(row.interval.estimate), _between(row.interval, "{:.1f}") or "–",
             str(entry.envs), str(entry.episodes))
            for entry, row in zip(known, rows, strict=True)
        ],
    )  # fmt: skip
    return (
        '<section><h2>Progress over all envs</h2><p class="soft">Mean share of the task that was done; every env '
        f'weighs the same.</p><div class="wide">{spans(rows[:MAX_ROWS], "progress over all envs")}</div>'
        f'<div class="wide">{table}</div></section>'
    )


def _env(summary: Summary, env: str, turns: Sequence[Turn]) -> str:
    figures = [entry for entry in summary.figures if entry.env == env]
    values: dict[str, list[float]] = {}
    for turn in turns:
        if turn.record.env == env:
            values.setdefault(turn.player, []).append(turn.value)
    rows = [Strip(entry.player, values[entry.player], entry.returns) for entry in figures][:MAX_ROWS]
    games = any(entry.score is not None for entry in figures)
    progress = any(entry.progression is not None for entry in figures)
    head = ["player", "episodes", "mean return", "95 % interval", "std", "min", "median", "max", "mean length"]
    head += ["points a game", "95 % interval"] if games else []
    head += ["progress, %", "95 % interval"] if progress else []
    table = _table(head, [_env_row(entry, games=games, progress=progress) for entry in figures])
    return (
        f"<section><h2>Returns{_of_env(summary, env)}</h2>"
        '<p class="soft">Undiscounted. Points are episodes, the box holds the middle half, the line in it is the '
        "median; the diamond below is the mean with its 95 % bootstrap interval.</p>"
        f'<div class="wide">{strips(rows, f"returns in {env}")}</div><div class="wide">{table}</div></section>'
    )


def _env_row(entry: Figures, *, games: bool, progress: bool) -> tuple[str, ...]:
    returns = entry.returns
    row = (
        _name(entry.player), str(returns.count), number(returns.mean.estimate), _between(returns.mean) or "–",
        number(returns.std), number(returns.minimum), number(returns.median), number(returns.maximum),
        number(entry.lengths.mean.estimate),
    )  # fmt: skip
    if games:
        score = entry.score
        row += ("–", "–") if score is None else (number(score.estimate), _between(score) or "–")
    if progress:
        share = _percent(entry.progression.mean) if entry.progression else None
        row += ("–", "–") if share is None else (number(share.estimate), _between(share, "{:.1f}") or "–")
    return row


def _comparisons(summary: Summary) -> str:
    parts: list[str] = []
    for env in dict.fromkeys(entry.env for entry in summary.comparisons):
        own = [entry for entry in summary.comparisons if entry.env == env]
        rows = [Span(f"{entry.first} − {entry.second}", entry.returns.difference) for entry in own]
        table = _table(
            ("first − second", "difference", "95 % interval", "pairs", "more", "equal", "less", ""),
            [
                (
                    _name(row.label), number(row.interval.estimate), _between(row.interval) or "–",
                    str(entry.returns.pairs), str(entry.returns.wins), str(entry.returns.ties),
                    str(entry.returns.losses), _verdict(entry.returns),
                )
                for entry, row in zip(own, rows, strict=True)
            ],
        )  # fmt: skip
        title = f"<h3>{clean(env)}</h3>" if len(summary.envs) > 1 else ""
        chart = spans(rows[:MAX_ROWS], f"paired differences in {env}", 0.0)
        parts.append(f'{title}<div class="wide">{chart}</div><div class="wide">{table}</div>')
    return (
        '<section><h2>Compared on the same seeds</h2><p class="soft">Difference of returns under the same seed, on the '
        "same side, with the same others: what differs between starts cancels out. Intervals are of one comparison "
        f"each; of twenty without any difference, one looks like one.</p>{''.join(parts)}</section>"
    )


def _verdict(returns: Paired) -> str:
    """What the interval says; where all differences are equal it says nothing, and a sign test does."""
    low, high = returns.difference.low, returns.difference.high
    certain = returns.pairs >= SIGN_TEST_PAIRS
    if not returns.wins and not returns.losses:
        return "the same"
    if (low is not None and low > 0.0) or (certain and returns.wins == returns.pairs):
        return '<span class="good">more</span>'
    if (high is not None and high < 0.0) or (certain and returns.losses == returns.pairs):
        return '<span class="bad">less</span>'
    return "cannot be told"


def _decisions(summary: Summary) -> str:
    spoken = any(entry.decisions.counts or entry.decisions.input_tokens for entry in summary.figures)
    several = len(summary.envs) > 1
    head = [
        "player",
        *(["env"] if several else []),
        "decisions",
        "mean latency, ms",
        "95 % of episodes, ms",
        "default played",
        "illegal",
    ]
    head += ["prompt tokens", "answer tokens", "cost", "counted"] if spoken else []
    rows: list[tuple[str, ...]] = []
    for entry in summary.figures:
        told = entry.decisions
        row = (
            _name(entry.player), *([clean(entry.env)] if several else []), str(told.decisions),
            number(told.latency_mean_ms), number(told.latency_p95_ms), str(told.defaults), str(told.failed_candidates),
        )  # fmt: skip
        if spoken:
            counted = ", ".join(f"{clean(name)} {count}" for name, count in told.counts.items()) or "–"
            row += (str(told.input_tokens), str(told.output_tokens), number(told.cost), counted)
        rows.append(row)
    return (
        '<section><h2>Decisions</h2><p class="soft">From the question to the action. "Default played": nobody decided '
        'in time or at all. "Illegal": the answer was none of the legal actions.</p>'
        f'<div class="wide">{_table(head, rows)}</div></section>'
    )


def _faults(faults: Sequence[dict[str, Any]]) -> str:
    rows = [
        (str(fault.get("index", "")), clean(str(fault.get("model", ""))[:80]), clean(str(fault.get("fault", ""))[:300]),
         clean(str(fault.get("reply", ""))[:300]) or "–", clean(str(fault.get("word", ""))[:60]))
        for fault in faults
    ]  # fmt: skip
    body = "".join(
        f'<tr><td>{episode}</td><td class="text">{model}</td><td class="text">{fault}</td><td class="text">{reply}</td>'
        f'<td class="text">{word}</td></tr>'
        for episode, model, fault, reply, word in rows
    )
    return (
        '<section><h2>What went wrong with language models</h2><p class="soft">The first decisions in which a call '
        'failed; all of them are in talk.jsonl.</p><div class="wide"><table><thead><tr><th>episode</th>'
        '<th class="left">model</th>'
        '<th class="left">what happened</th><th class="left">reply</th><th class="left">played</th></tr></thead>'
        f"<tbody>{body}</tbody></table></div></section>"
    )


def _highlights(summary: Summary) -> str:
    shown = [entry for entry in summary.highlights if entry.video]
    if shown:
        figures = "".join(map(_figure, shown))
        return f'<section><h2>Best, median and worst</h2><div class="videos">{figures}</div></section>'
    table = _table(
        ("what", "episode", "seed", "return"),
        [
            (_name("; ".join(entry.why)), str(entry.index), str(entry.seed), ", ".join(map(number, entry.returns)))
            for entry in summary.highlights
        ],
    )
    return f'<section><h2>Best, median and worst</h2><div class="wide">{table}</div></section>'


def _figure(entry: Highlight) -> str:
    what = "; ".join(entry.why) or " against ".join(dict.fromkeys(entry.lineup))
    returned = ", ".join(number(value) for value in entry.returns)
    still = clean(str(PurePosixPath(entry.video).with_suffix(".jpg")))
    source = clean(entry.video)
    return (
        f'<figure><video controls preload="none" muted playsinline poster="{still}" src="{source}"></video>'
        f"<figcaption>{clean(what)}. Episode {entry.index}, seed {entry.seed}, return {returned}</figcaption></figure>"
    )


def _failures(summary: Summary) -> str:
    body = "".join(
        f'<tr><td>{entry.index}</td><td class="text">{clean(entry.env)}</td><td class="text">'
        f'{clean(", ".join(entry.lineup))}</td><td>{entry.seed}</td><td class="text">{clean(entry.error)}</td></tr>'
        for entry in summary.failures[:MAX_FAILURES]
    )
    more = len(summary.failures) - MAX_FAILURES
    rest = f'<p class="soft">And {more} more, in summary.json.</p>' if more > 0 else ""
    return (
        '<section><h2>Episodes that could not be played</h2><div class="wide"><table><thead><tr><th>episode</th>'
        '<th class="left">env</th><th class="left">players</th><th>seed</th><th class="left">why</th></tr></thead>'
        f"<tbody>{body}</tbody></table></div>{rest}</section>"
    )


def _table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Cells are markup already."""
    titles = "".join(f"<th>{title}</th>" for title in head)
    body = "".join(
        f'<tr><td class="name">{row[0]}</td>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>' for row in rows
    )
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>"


def _name(text: str) -> str:
    return f'<span title="{clean(text)}">{clean(text)}</span>'


def _notes(notes: Iterable[str]) -> str:
    return "".join(f'<p class="note">{clean(note)}</p>' for note in notes)


def _between(interval: Interval, form: str = "") -> str:
    if interval.low is None or interval.high is None:
        return ""
    low, high = (form.format(end).replace("-", "−") if form else number(end) for end in (interval.low, interval.high))
    return f"{low} to {high}"


def _percent(interval: Interval) -> Interval:
    low, high = (None if end is None else 100.0 * end for end in (interval.low, interval.high))
    return Interval(100.0 * interval.estimate, low, high, interval.level)


def _of_env(summary: Summary, env: str) -> str:
    return f" in {clean(env)}" if len(summary.envs) > 1 else ""


def _seconds(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
