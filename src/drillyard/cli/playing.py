"""A script on the terminal: progress on stderr, a table at the end; Ctrl-C and SIGTERM leave a folder that goes on."""

import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from drillyard.cli.output import console, print_error, print_json
from drillyard.contracts.errors import EXIT_CODES, ErrorCode
from drillyard.contracts.script import REPORT_FILE, EpisodeRecord, Script
from drillyard.daemon.home import Home
from drillyard.evaluation import Progress, ScriptResult, run_script
from drillyard.evaluation.games import turns
from drillyard.evaluation.plan import env_labels
from drillyard.evaluation.results import ReportKind

INTERRUPTED = 130


def play(
    script: Script, folder: Path | None, again: str, *, kind: ReportKind = "script", beside: Path | None = None,
    as_json: bool = False,
) -> ScriptResult | int:  # fmt: skip
    """Play a script and show how it gets on.

    Args:
        script: checked.
        folder: of the results; None = a new one in the home.
        again: the command that goes on with an interrupted folder, before the folder's name.
        kind: what lists call it.
        beside: where relative paths of the script are looked for first.
        as_json: no progress; what an interruption says is JSON as well.

    Returns:
        The result; after an interruption the exit code, and the user was told how to go on.

    Raises:
        DrillyardError: as `run_script`.
    """
    from drillyard.evaluation.home import new_report_folder

    where = new_report_folder(script.name) if folder is None else folder.expanduser().absolute()
    if any(env.id.startswith("text:") for env in script.envs):
        from drillyard.workers.text_hosts import provide_text_hosts

        provide_text_hosts(Home.default().workers)
    done = 0
    with _shown(script.name, silent=as_json) as show, _terminable():

        def progress(news: Progress) -> None:
            nonlocal done
            done = news.done
            show(news)

        try:
            return run_script(script=script, folder=where, beside=beside, kind=kind, progress=progress)
        except KeyboardInterrupt:
            pass
    sentence = f"stopped after {done} episodes, which are kept; `{again} {where}` goes on from there."
    print_error(sentence, "interrupted", as_json=as_json)
    return INTERRUPTED


def tell(result: ScriptResult, *, as_json: bool = False) -> int:
    """Say what came out; the exit code, which is not 0 where an episode could not be played."""
    script = result.script
    rows = [_row(env, player.name, result.records) for env in env_labels(script) for player in script.operators]
    rows = [row for row in rows if row["episodes"]]
    failed = [record for record in result.records if record.error]
    code = EXIT_CODES[ErrorCode.CRASHED] if failed else 0
    if as_json:
        trouble = {"code": ErrorCode.CRASHED.value, "error": failed[0].error} if failed else {}
        print_json(
            {"ok": not failed, "folder": str(result.folder), "report": str(result.folder / REPORT_FILE),
             "episodes": len(result.records), "failed": len(failed), "players": rows, "notice": result.notice} | trouble
        )  # fmt: skip
        return code
    _print_table(rows, several=len(result.script.envs) > 1)
    if failed:
        print_error(f"{len(failed)} episodes could not be played; the first: {failed[0].error}", "", as_json=False)
    if result.notice:
        print_error(result.notice, "", as_json=False)
    console.print(f"Results: {result.folder}", soft_wrap=True)
    if (result.folder / REPORT_FILE).exists():
        console.print(f"Report:  {result.folder / REPORT_FILE}", soft_wrap=True)
    return code


def _row(env: str, name: str, records: tuple[EpisodeRecord, ...]) -> dict[str, Any]:
    """Figures of one player on one env."""
    import statistics

    own = [turn for turn in turns(records) if turn.player == name and turn.record.env == env]
    values = [turn.value for turn in own]
    scores = [turn.score for turn in own if turn.score is not None]
    counts = {
        key: sum(getattr(turn.record, key)[agent] for turn in own for agent in turn.agents if getattr(turn.record, key))
        for key in ("defaults", "failed_candidates", "input_tokens", "output_tokens")
    }
    progress = [turn.record.progression for turn in own if turn.record.progression is not None]
    return {
        "env": env,
        "player": name,
        "episodes": len(own),
        "return_mean": statistics.fmean(values) if values else None,
        "return_std": statistics.pstdev(values) if values else None,
        "wins": scores.count(1.0),
        "draws": scores.count(0.5),
        "losses": scores.count(0.0),
        "progression_mean": statistics.fmean(progress) if progress else None,
        "decisions": sum(turn.record.num_steps for turn in own),
        **counts,
    }


def _print_table(rows: list[dict[str, Any]], *, several: bool) -> None:
    from rich.markup import escape
    from rich.table import Table

    games = any(row["wins"] or row["draws"] or row["losses"] for row in rows)
    tasks = any(row["progression_mean"] is not None for row in rows)
    talks = any(row["input_tokens"] for row in rows)
    missed = any(row["defaults"] or row["failed_candidates"] for row in rows)
    table = Table(box=None, pad_edge=False, header_style="bold")
    columns: list[tuple[str, bool, Callable[[dict[str, Any]], str]]] = [
        ("env", several, lambda row: escape(row["env"])),
        ("player", True, lambda row: escape(row["player"])),
        ("episodes", True, lambda row: str(row["episodes"])),
        ("return", True, lambda row: f"{row['return_mean']:.3g} ± {row['return_std']:.2g}"),
        ("won-drawn-lost", games, lambda row: f"{row['wins']}-{row['draws']}-{row['losses']}"),
        ("done", tasks, lambda row: "-" if row["progression_mean"] is None else f"{row['progression_mean']:.0%}"),
        ("illegal", missed, lambda row: str(row["failed_candidates"])),
        ("defaults", missed, lambda row: str(row["defaults"])),
        ("tokens", talks, lambda row: f"{row['input_tokens']} + {row['output_tokens']}"),
    ]
    shown = [(title, text) for title, wanted, text in columns if wanted]
    for title, _ in shown:
        table.add_column(title, justify="left" if title in {"env", "player"} else "right", overflow="fold")
    for row in rows:
        table.add_row(*(text(row) for _, text in shown))
    if rows:
        console.print(table)


@contextmanager
def _shown(name: str, *, silent: bool) -> Generator[Callable[[Progress], None]]:
    """A bar on stderr; a line now and then where that is no terminal."""
    if silent:
        yield lambda _: None
        return
    if not sys.stderr.isatty():
        yield _Lines(name).show
        return
    from rich import progress as rich
    from rich.console import Console
    from rich.markup import escape

    columns = (
        rich.TextColumn(escape(name)), rich.BarColumn(30), rich.MofNCompleteColumn(), rich.TextColumn("episodes"),
        rich.TimeElapsedColumn(), rich.TextColumn("left"), rich.TimeRemainingColumn(),
    )  # fmt: skip
    with rich.Progress(*columns, console=Console(stderr=True, highlight=False), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda news: bar.update(task, completed=news.done, total=news.planned)


class _Lines:
    """About ten lines in all."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._told = -1

    def show(self, news: Progress) -> None:
        tenths = 10 * news.done // max(news.planned, 1)
        if tenths != self._told:
            self._told = tenths
            sys.stderr.write(f"{self._name}: {news.done} of {news.planned} episodes\n")


@contextmanager
def _terminable() -> Generator[None]:
    """SIGTERM is like Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
