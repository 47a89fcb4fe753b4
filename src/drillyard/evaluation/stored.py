"""Reading a results folder as it is, whole or interrupted: lines that cannot be read are counted, not fatal."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import (
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

_MAX_LINE = 4 * 2**20
_Line = TypeVar("_Line")


class Stored(NamedTuple):
    """What a results folder holds."""

    folder: Path
    script: Script
    records: tuple[EpisodeRecord, ...]
    """By index."""
    timings: dict[int, EpisodeTiming]
    info: ReportInfo | None
    unreadable: int
    """Lines that were skipped."""

    @property
    def planned(self) -> int:
        """Episodes of the whole plan, as far as is known."""
        return max(self.info.planned if self.info else 0, len(self.records))


def read_stored(folder: Path) -> Stored:
    """Read the script, the records (of an interrupted one those that were finished) and their timings.

    Raises:
        DrillyardError: NOT_FOUND when it is no results folder, DAMAGED when its script cannot be read.
    """
    script_file = folder / SCRIPT_FILE
    try:
        script = msgspec.json.decode(script_file.read_bytes(), type=Script)
    except FileNotFoundError as error:
        raise DrillyardError(
            ErrorCode.NOT_FOUND, f"{folder} is no results folder: it has no {SCRIPT_FILE}; name the folder of a script."
        ) from error
    except (OSError, msgspec.MsgspecError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{script_file} cannot be read: {error}.") from error
    source = RESULTS_FILE if (folder / RESULTS_FILE).exists() else PROGRESS_FILE
    skipped = [0]
    records = {record.index: record for record in _lines(folder / source, EpisodeRecord, skipped)}
    if source == RESULTS_FILE:
        for record in _lines(folder / PROGRESS_FILE, EpisodeRecord, [0]):
            records.setdefault(record.index, record)
    timings = {timing.index: timing for timing in _lines(folder / TIMING_FILE, EpisodeTiming, skipped)}
    ordered = tuple(records[index] for index in sorted(records))
    return Stored(folder, script, ordered, timings, _info(folder), skipped[0])


def talks(folder: Path) -> Iterator[dict[str, Any]]:
    """Each exchange with a language model as plain JSON, in the order of the file."""
    return _lines(folder / TALK_FILE, dict[str, Any], [0])


def _info(folder: Path) -> ReportInfo | None:
    try:
        return msgspec.json.decode((folder / INFO_FILE).read_bytes(), type=ReportInfo)
    except (OSError, msgspec.MsgspecError):
        return None


def _lines(path: Path, kind: type[_Line], skipped: list[int]) -> Iterator[_Line]:
    """Decode line by line; what cannot be read is counted in `skipped[0]`."""
    decoder = msgspec.json.Decoder(kind)
    try:
        with path.open("rb") as file:
            while line := file.readline(_MAX_LINE):
                if not line.strip():
                    continue
                try:
                    yield decoder.decode(line)
                except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                    skipped[0] += 1
    except FileNotFoundError:
        return
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
