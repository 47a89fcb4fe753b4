"""`drillyard tournament` and `drillyard report`: ladders, and the page of what was played."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import tyro

from drillyard.cli.env_options import parse_env_options
from drillyard.cli.output import console, print_json

if TYPE_CHECKING:  # at run time it would load NumPy with every command
    from drillyard.evaluation.summary import EnvLadder, Summary


@dataclass(frozen=True)
class Tournament:
    """Rate policies against each other: several times of a run, several runs, scripted players, language models.

    Of each run so many policies are taken as --snapshots says, evenly over its training: its checkpoints, and the
    snapshots that its newest checkpoint keeps in the self-play pool. Everybody plays everybody, half of the games on
    either side. Ratings with intervals, and a report, are left in a folder; the same command with --folder goes on
    where it was stopped.

    Try:
        drillyard tournament latest --player scripted --player random
        drillyard tournament otter badger --snapshots 4 --games 50
        drillyard tournament --env zoo:connect_four_v3 --player scripted --player llm:http://127.0.0.1:8000/v1
    """

    runs: Annotated[tuple[str, ...], tyro.conf.Positional, tyro.conf.arg(metavar="RUN")] = ()
    """Runs: id, the start of one, `latest`, or the folder of one."""
    player: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """Who else, may be repeated: scripted, random, llm:URL or llm:URL#MODEL, a checkpoint or an .onnx file. NAME=
    before it gives it a name."""
    snapshots: int = 6
    """Policies of each run."""
    games: int = 20
    """Of each pair."""
    seed: int = 0
    """Seed of the first game."""
    env: str = ""
    """Env to play; what the first run was trained on unless told."""
    env_set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """An option of the env as key=value, may be repeated."""
    sample: bool = False
    """Policies draw actions instead of taking the most likely one."""
    workers: int = 0
    """Processes; 0 = one for each core."""
    folder: Path | None = None
    """Where results go, or are gone on with; a new folder in the home unless told."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.cli.evaluate import find_run
        from drillyard.cli.playing import play, tell
        from drillyard.contracts.script import SCRIPT_FILE
        from drillyard.evaluation.home import new_report_folder
        from drillyard.evaluation.sources import player_from
        from drillyard.evaluation.stored import read_stored
        from drillyard.evaluation.tournament import make_tournament

        folder = (self.folder or new_report_folder(f"tournament {' '.join(self.runs)}")).expanduser().absolute()
        if (folder / SCRIPT_FILE).exists():
            script = read_stored(folder).script
        else:
            named = [Path(run).expanduser() for run in self.runs]
            script = make_tournament(
                [path if (path / "checkpoints").is_dir() else find_run(str(path)) for path in named],
                [player_from(text) for text in self.player],
                folder=folder,
                snapshots=self.snapshots,
                games=self.games,
                first_seed=self.seed,
                deterministic=not self.sample,
                env=self.env,
                env_options=parse_env_options(self.env_set),
                workers=self.workers,
            )
        result = play(script, folder, "drillyard tournament --folder", kind="tournament", as_json=self.json)
        if isinstance(result, int):
            return result
        if not self.json:
            tell_ladders(read_summary(folder))
            return tell(result)
        return tell_json(folder, result.notice)


@dataclass(frozen=True)
class Report:
    """Write the report of a results folder again: summary.json, videos and report.html.

    Try:
        drillyard report ~/.local/share/drillyard/reports/20261121-103000-compare
    """

    folder: Annotated[Path, tyro.conf.Positional]
    """The folder of a script, a suite or a tournament, complete or not."""
    no_videos: bool = False
    """Draw no videos."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.contracts.script import REPORT_FILE
        from drillyard.daemon.home import Home
        from drillyard.evaluation.report import write_report
        from drillyard.evaluation.stored import read_stored
        from drillyard.workers.text_hosts import provide_text_hosts

        folder = self.folder.expanduser().absolute()
        if not self.no_videos and any(env.id.startswith("text:") for env in read_stored(folder).script.envs):
            provide_text_hosts(Home.default().workers)  # their replays are played again in processes of their own
        summary = write_report(folder, videos=not self.no_videos)
        if self.json:
            return tell_json(folder, "")
        tell_ladders(summary)
        for note in summary.notes:
            console.print(note, markup=False)
        console.print(f"Report:  {folder / REPORT_FILE}", soft_wrap=True, markup=False)
        return 0


def read_summary(folder: Path) -> "Summary":
    """summary.json; worked out again where it could not be written."""
    import msgspec

    from drillyard.contracts.script import SUMMARY_FILE
    from drillyard.evaluation.stored import read_stored
    from drillyard.evaluation.summary import Summary, summarise

    try:
        return msgspec.json.decode((folder / SUMMARY_FILE).read_bytes(), type=Summary)
    except (OSError, msgspec.MsgspecError):
        return summarise(read_stored(folder))


def tell_json(folder: Path, notice: str) -> int:
    """The ladders and where everything is."""
    import msgspec

    from drillyard.contracts.errors import EXIT_CODES, ErrorCode
    from drillyard.contracts.script import REPORT_FILE

    summary = read_summary(folder)
    failed = summary.failures
    trouble = {"code": ErrorCode.CRASHED.value, "error": failed[0].error} if failed else {}
    print_json(
        {
            "ok": not failed,
            "folder": str(folder),
            "report": str(folder / REPORT_FILE),
            "episodes": summary.episodes,
            "failed": len(failed),
            "ladders": msgspec.to_builtins(summary.ladders),
            "notice": notice,
        }
        | trouble
    )
    return EXIT_CODES[ErrorCode.CRASHED] if failed else 0


def tell_ladders(summary: "Summary") -> None:
    """Ratings, best first."""
    for found in summary.ladders:
        if len(summary.ladders) > 1:
            console.print(found.env, markup=False)
        _print_ladder(found)


def _print_ladder(found: "EnvLadder") -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("player", "rating", "95 % interval", "games", "won-drawn-lost"):
        table.add_column(title, justify="left" if title == "player" else "right", overflow="fold")
    for rating in found.ladder.ratings:
        interval = rating.rating
        known = interval.low is not None and interval.high is not None
        table.add_row(
            escape(rating.player),
            f"{interval.estimate:.0f}",
            f"{interval.low:.0f} to {interval.high:.0f}" if known else "fixed",
            str(rating.games),
            f"{rating.won}-{rating.drawn}-{rating.lost}",
        )
    console.print(table)
    for note in found.ladder.notes:
        console.print(note, markup=False)
