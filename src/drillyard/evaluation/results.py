"""The results folder of a script while it is played: what is done, what is left, and what is written at the end."""

import csv
import fcntl
import io
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.script import (
    CSV_FILE,
    INFO_FILE,
    PROGRESS_FILE,
    RESULTS_FILE,
    SCRIPT_FILE,
    TALK_FILE,
    TIMING_FILE,
    EpisodeRecord,
    EpisodeTiming,
    Script,
)
from drillyard.contracts.studio import ReportInfo
from drillyard.evaluation.files import Lines, disk_error, read_lines, write_lines, write_whole
from drillyard.evaluation.home import default_home

ASKED_FILE = "asked.json"
"""The script as it was asked for, before runs became checkpoints."""
LOCK_FILE = ".lock"
_INFO_S = 1.0
ReportKind = Literal["script", "tournament", "suite", "balrog"]


class TalkLine(msgspec.Struct, frozen=True):
    """One line of talk.jsonl: a decision of a language model in the episode `index`."""

    index: int
    exchange: LLMExchange


class _RawLine(msgspec.Struct, frozen=True):
    """The same, with the exchange as it stands there."""

    index: int
    exchange: msgspec.Raw


class Results:
    """One folder, written by one process at a time.

    Args:
        folder: made where missing; one that holds the same script goes on where that stopped.
        script: resolved.
        asked: as it was asked for.
        planned: episodes in all.

    Raises:
        DrillyardError: BUSY, another process plays it; DISK, NOT_PERMITTED, DAMAGED.
    """

    def __init__(self, folder: Path, script: Script, asked: Script, planned: int, kind: ReportKind) -> None:
        self.folder = folder
        self._planned, self._script = planned, script
        self.done: dict[int, EpisodeRecord] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise disk_error(folder, error) from error
        try:
            self._take_lock()
            if not (folder / SCRIPT_FILE).exists():
                write_whole(folder / ASKED_FILE, _pretty(asked))
                write_whole(folder / SCRIPT_FILE, _pretty(script))
            self._info = _begin(folder, script, planned, kind)
            self._recall()
            self._progress, self._timing, self._talk = (
                Lines(folder / name) for name in (PROGRESS_FILE, TIMING_FILE, TALK_FILE)
            )
        except BaseException:
            os.close(self._lock)
            raise
        self._told_s = 0.0
        self._tell("running")

    def add(self, record: EpisodeRecord, timing: EpisodeTiming, talk: Iterable[LLMExchange]) -> None:
        """An episode is done. Its line in progress.jsonl is written last: without that it will be played again."""
        lines = [TalkLine(record.index, exchange) for exchange in talk]
        if lines:
            self._talk.add(*lines)
        self._timing.add(timing)
        self._progress.add(record)
        self.done[record.index] = record
        if time.monotonic() - self._told_s > _INFO_S:
            self._tell("running")

    @property
    def timings(self) -> dict[int, EpisodeTiming]:
        """Of the episodes that are done, by index."""
        return {entry.index: entry for entry in read_lines(self.folder / TIMING_FILE, EpisodeTiming)}

    def write(self) -> tuple[EpisodeRecord, ...]:
        """Write results.jsonl and results.csv from what is done, in the order of the plan; returns it. The last call
        before `close`."""
        for lines in (self._progress, self._timing, self._talk):
            lines.close()
        records = tuple(self.done[index] for index in sorted(self.done))
        write_lines(self.folder / RESULTS_FILE, records)
        write_whole(self.folder / CSV_FILE, to_csv(records))
        self._sort()
        return records

    def close(self) -> None:
        """Say what state it is in, and let others write to it."""
        try:
            self._tell("complete" if len(self.done) == self._planned else "interrupted")
        finally:
            os.close(self._lock)

    def _take_lock(self) -> None:
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DrillyardError(
                ErrorCode.BUSY, f"another process writes to {self.folder}; wait for it, or choose another folder."
            ) from None

    def _recall(self) -> None:
        """What is done already; an episode that failed is played again. Lines of episodes that are not done are left
        behind by a process that was killed, and go."""
        for record in read_lines(self.folder / PROGRESS_FILE, EpisodeRecord):
            if 0 <= record.index < self._planned:
                self.done[record.index] = record
        self.done = {index: record for index, record in self.done.items() if not record.error}
        if (self.folder / PROGRESS_FILE).exists():
            write_lines(self.folder / PROGRESS_FILE, self.done.values())
            self._sort()

    def _sort(self) -> None:
        """timing.jsonl and talk.jsonl in the order of the plan, without what belongs to no finished episode."""
        timing = self.timings
        write_lines(self.folder / TIMING_FILE, [timing[index] for index in sorted(timing) if index in self.done])
        # The last decisions of an index are those of its last play: an earlier one did not come to its end.
        talk: dict[int, list[_RawLine]] = {}
        for entry in read_lines(self.folder / TALK_FILE, _RawLine):
            talk.setdefault(entry.index, []).append(entry)
        write_lines(
            self.folder / TALK_FILE, [line for index in sorted(talk) if index in self.done for line in talk[index]]
        )

    def _tell(self, state: Literal["running", "complete", "interrupted"]) -> None:
        """Let lists of reports know."""
        self._told_s = time.monotonic()
        self._info = msgspec.structs.replace(self._info, episodes=len(self.done), state=state)
        write_whole(self.folder / INFO_FILE, _pretty(self._info))


def read_script_of(folder: Path) -> tuple[Script, Script] | None:
    """(resolved, asked) of a results folder; None where it holds none.

    Raises:
        DrillyardError: DAMAGED, NOT_PERMITTED.
    """
    scripts: list[Script] = []
    for name in (SCRIPT_FILE, ASKED_FILE):
        path = folder / name
        try:
            scripts.append(msgspec.json.decode(path.read_bytes(), type=Script))
        except FileNotFoundError:
            if name == SCRIPT_FILE:
                return None
            scripts.append(scripts[0])
        except OSError as error:
            raise disk_error(path, error) from error
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise DrillyardError(
                ErrorCode.DAMAGED, f"{path} is no script ({error}); use another folder for the results."
            ) from None
    return scripts[0], scripts[1]


def same_script(one: Script, other: Script) -> bool:
    """Whether two scripts have the same results; how many processes play them is of no consequence."""
    plain = [
        msgspec.structs.replace(script, name="", execution=msgspec.structs.replace(script.execution, workers=0))
        for script in (one, other)
    ]
    return plain[0] == plain[1]


def unfinished_folder(asked: Script) -> Path | None:
    """The newest folder below `reports` of the home with results of this script that are not complete."""
    reports = default_home() / "reports"
    for folder in sorted(reports.iterdir(), reverse=True) if reports.is_dir() else []:
        try:
            found = read_script_of(folder)
            info = msgspec.json.decode((folder / INFO_FILE).read_bytes(), type=ReportInfo)
        except (DrillyardError, OSError, msgspec.MsgspecError, UnicodeDecodeError):
            continue
        if found is not None and info.state != "complete" and same_script(found[1], asked):
            return folder
    return None


def to_csv(records: Iterable[EpisodeRecord]) -> bytes:
    """A table of the records; what has several numbers, one an agent, has them separated by spaces."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow([
        "index", "env", "lineup", "seed", "episode_return", "returns", "outcome", "num_steps", "terminated",
        "truncated", "progression", "failed_candidates", "defaults", "input_tokens", "output_tokens",
        "state_digest", "error",
    ])  # fmt: skip
    for each in records:
        table.writerow([
            each.index, each.env, " | ".join(each.lineup), each.seed, repr(each.episode_return), _row(each.returns),
            each.outcome, each.num_steps, int(each.terminated), int(each.truncated),
            "" if each.progression is None else repr(each.progression), _row(each.failed_candidates),
            _row(each.defaults), _row(each.input_tokens), _row(each.output_tokens), each.state_digest, each.error,
        ])  # fmt: skip
    return text.getvalue().encode("utf-8")


def _row(numbers: Iterable[float]) -> str:
    return " ".join(repr(number) for number in numbers)


def _begin(folder: Path, script: Script, planned: int, kind: ReportKind) -> ReportInfo:
    created_at = time.time()
    try:
        created_at = msgspec.json.decode((folder / INFO_FILE).read_bytes(), type=ReportInfo).created_at
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        pass  # it is new
    return ReportInfo(
        id=folder.name,
        name=script.name,
        kind=kind,
        created_at=created_at,
        envs=tuple(env.id for env in script.envs),
        players=tuple(player.name for player in script.operators),
        episodes=0,
        planned=planned,
        state="running",
    )


def _pretty(entry: msgspec.Struct) -> bytes:
    return msgspec.json.format(msgspec.json.encode(entry), indent=2) + b"\n"
