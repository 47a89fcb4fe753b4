"""`run_script`: unattended episodes of several players under the same seeds."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import (
    REPLAY_FOLDER,
    REPORT_FILE,
    EpisodeRecord,
    Execution,
    Player,
    Record,
    Script,
    ScriptEnv,
)
from drillyard.envs.registry import env_spec
from drillyard.evaluation.extremes import extremes
from drillyard.evaluation.home import new_report_folder, runs_folder
from drillyard.evaluation.keeping import keep_players
from drillyard.evaluation.limits import spent_before, worker_count
from drillyard.evaluation.messages import Done
from drillyard.evaluation.plan import Planned, make_plan
from drillyard.evaluation.pool import Pool
from drillyard.evaluation.results import ReportKind, Results, read_script_of, same_script
from drillyard.evaluation.script import check_script, make_script
from drillyard.evaluation.sources import resolve_player
from drillyard.stage.recording import REPLAY_SUFFIX


class Progress(NamedTuple):
    """Told after each episode."""

    done: int
    """Episodes, those of earlier sittings included."""
    planned: int
    record: EpisodeRecord | None
    """The one that ended just now; None at the beginning."""


class ScriptResult(NamedTuple):
    """What a script has left."""

    folder: Path
    script: Script
    """As it was played: runs have become checkpoints."""
    records: tuple[EpisodeRecord, ...]
    """In the order of the plan."""
    notice: str = ""
    """A sentence when the report could not be written; the results are whole."""


def run_script(
    env: str | ScriptEnv | Iterable[str | ScriptEnv] = (),
    operators: Iterable[Player | str | Mapping[str, Any]] = (),
    execution: Execution | Mapping[str, Any] | None = None,
    *,
    lineups: Iterable[Iterable[str]] = (),
    name: str = "script",
    script: Script | None = None,
    folder: Path | str | None = None,
    beside: Path | None = None,
    kind: ReportKind = "script",
    report: bool = True,
    progress: Callable[[Progress], None] = lambda _: None,
) -> ScriptResult:
    """Play a script to its end, and write results and report.

    A folder that holds the same script goes on where that stopped; one that is complete is not played again.

    Args:
        env: what is played, one or several.
        operators: players; a string is read as on the command line: `scripted`, `random`, `llm:URL`, a run, a folder.
        execution: as in a script file.
        lineups: who plays whom; empty = each player alone, or every pair in a two-player game.
        name: of the report.
        script: instead of all of the above.
        folder: of the results; None = a new one below `reports` of the home.
        beside: where relative paths of the script are looked for first.
        kind: what lists call it.
        report: whether to write the report page at the end.
        progress: called after each episode, in this thread.

    Raises:
        DrillyardError: the script, an env or a player cannot be used; the folder holds another script (INVALID_STATE)
            or is in use (BUSY).
        KeyboardInterrupt: Ctrl-C; the folder holds what was played and the same call goes on there.
    """
    asked = check_script(script, "the script") if script else make_script(env, operators, execution, lineups, name)
    where = new_report_folder(asked.name) if folder is None else Path(folder).expanduser().absolute()
    resolved = _resolve(asked, where, beside)
    specs = [env_spec(each.id, **each.options) for each in resolved.envs]
    plan = make_plan(resolved, specs)
    if read_script_of(where) is None:
        resolved = msgspec.structs.replace(resolved, operators=keep_players(resolved.operators, where))
    results = Results(where, resolved, asked, len(plan), kind)
    try:
        todo = [each for each in plan if each.index not in results.done]
        progress(Progress(len(plan) - len(todo), len(plan), None))
        try:
            _play(resolved, todo, results, progress, len(plan))
        except BaseException as error:
            results.write()
            if isinstance(error, KeyboardInterrupt) and report and results.done:
                _report(where, videos=False)
            raise
        records = results.write()
        if resolved.execution.record is Record.EXTREMES:
            _keep_extremes(where / REPLAY_FOLDER, records)
        fresh = bool(todo) or not (where / REPORT_FILE).exists()
        notice = _report(where) if report and fresh else ""
    finally:
        results.close()
    return ScriptResult(where, resolved, records, notice)


def _play(
    script: Script, todo: list[Planned], results: Results, progress: Callable[[Progress], None], planned: int
) -> None:
    if not todo:
        return
    replays = ""
    if script.execution.record is not Record.NONE:
        folder = results.folder / REPLAY_FOLDER
        folder.mkdir(exist_ok=True)
        replays = str(folder)

    def done(message: Done) -> None:
        results.add(message.record, message.timing, message.talk)
        progress(Progress(len(results.done), planned, message.record))

    spent = spent_before(script, results.done, results.timings)
    pool = Pool(script, worker_count(script, len(todo)), results.folder, replays, spent)
    try:
        pool.play(todo, done)
    except BaseException:
        pool.close(kill=True)
        raise
    pool.close()


def _keep_extremes(folder: Path, records: tuple[EpisodeRecord, ...]) -> None:
    """Remove the replays of all but the best, the median and the worst."""
    kept = {f"{index:06d}{REPLAY_SUFFIX}" for index in extremes(records)}
    for path in folder.glob(f"*{REPLAY_SUFFIX}"):
        if path.name not in kept:
            path.unlink(missing_ok=True)


def _resolve(asked: Script, folder: Path, beside: Path | None) -> Script:
    """The script with checkpoints in place of runs; that of the folder where it holds the same one."""
    found = read_script_of(folder)
    if found is not None and any(same_script(each, asked) for each in found):
        return msgspec.structs.replace(
            found[0], execution=msgspec.structs.replace(found[0].execution, workers=asked.execution.workers)
        )
    if found is not None:
        raise DrillyardError(
            ErrorCode.INVALID_STATE,
            f"{folder} holds the results of another script; choose another folder, or remove that one.",
        )
    runs = runs_folder()
    players = tuple(resolve_player(player, runs, beside) for player in asked.operators)
    return msgspec.structs.replace(asked, operators=players)


def _report(folder: Path, *, videos: bool = True) -> str:
    """Write the report; a sentence when it cannot be written."""
    # Imported late: NumPy and Pillow are of no use to a script that is refused.
    from drillyard.evaluation.report import write_report

    try:
        write_report(folder, videos=videos)
    except DrillyardError as error:
        return error.sentence
    return ""
