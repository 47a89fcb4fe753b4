"""The registry: every run with its newest figures, in SQLite; it can always be made again from the run folders."""

import sqlite3
import time
from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.daemon.files import disk_error

SCHEMA_VERSION = 2
_BUSY_S = 5.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (
    run_id TEXT PRIMARY KEY,
    created_at REAL NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    info TEXT NOT NULL,          -- RunInfo as JSON, with the newest value of each metric
    event_offset INTEGER NOT NULL, -- bytes of events.jsonl that `info` knows; always the start of a line
    place TEXT NOT NULL DEFAULT '{}' -- Place as JSON: what else follows from those events
) WITHOUT ROWID;
"""


class Place(msgspec.Struct, frozen=True):
    """What must be known to go on reading a run's events, and to start its process again."""

    next_seq: int = 0
    """One more than the highest number of an event."""
    ran_s: float = 0.0
    """Seconds of training in stretches that are over."""
    running_since: float | None = None
    """Unix time since when it trains."""


class StoredRun(msgspec.Struct, frozen=True):
    """What is kept of a run: what was made of its events, and up to where in the file."""

    info: RunInfo
    event_offset: int
    place: Place = Place()


class Registry:
    """One connection; used by one thread.

    Raises:
        DrillyardError: DAMAGED when the file is no database, UNSUPPORTED when a newer Drillyard wrote it,
            NOT_PERMITTED or DISK when it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
        except sqlite3.Error as error:
            raise self._sentence(error) from error
        try:
            self._prepare()
        except sqlite3.Error as error:
            self._connection.close()
            raise self._sentence(error) from error
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        version = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA_VERSION:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"{self._path} is of a newer Drillyard (schema {version}, this one knows {SCHEMA_VERSION}); "
                "install that one again or set DRILLYARD_HOME to another folder.",
            )
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.execute("PRAGMA cache_size=-256")
        self._connection.executescript(_SCHEMA)
        if version == 1:
            self._connection.execute("ALTER TABLE runs ADD COLUMN place TEXT NOT NULL DEFAULT '{}'")
        self._connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        found = self._connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError(str(found))

    def load(self) -> list[StoredRun]:
        """Every run that can be read; a row that cannot is left out, and found again by its folder."""
        try:
            rows = self._connection.execute("SELECT info, event_offset, place FROM runs ORDER BY run_id").fetchall()
        except sqlite3.Error as error:
            raise self._sentence(error) from error
        runs: list[StoredRun] = []
        for info, offset, place in rows:
            try:
                told = msgspec.json.decode(place, type=Place)
                runs.append(StoredRun(msgspec.json.decode(info, type=RunInfo), int(offset), told))
            except (msgspec.DecodeError, ValueError):
                continue
        return runs

    def save(self, run: StoredRun) -> None:
        """Write a run with its offset in one transaction.

        Raises:
            DrillyardError: the old row is still there.
        """
        info = run.info
        try:
            self._connection.execute(
                "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    info.run_id,
                    info.created_at,
                    info.state.value,
                    info.outcome.value if info.outcome else None,
                    msgspec.json.encode(info).decode(),
                    run.event_offset,
                    msgspec.json.encode(run.place).decode(),
                ),
            )
        except sqlite3.Error as error:
            raise self._sentence(error) from error

    def delete(self, run_id: str) -> None:
        try:
            self._connection.execute("DELETE FROM runs WHERE run_id = ?", (run_id,))
        except sqlite3.Error as error:
            raise self._sentence(error) from error

    def close(self) -> None:
        self._connection.close()

    def _sentence(self, error: sqlite3.Error) -> DrillyardError:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
            return disk_error(self._path, PermissionError(13, "permission denied"))
        if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
            return DrillyardError(
                ErrorCode.DISK,
                f"{self._path} cannot be written ({error}); free some disk space, runs themselves go on.",
            )
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return DrillyardError(
                ErrorCode.BUSY, f"{self._path} is locked by another program; close that and try again."
            )
        return DrillyardError(
            ErrorCode.DAMAGED,
            f"{self._path} is damaged ({error}); it is rebuilt from the run folders when the daemon starts next.",
        )


def open_registry(path: Path) -> tuple[Registry, str]:
    """Open the registry; a damaged one is put aside, and an empty one takes its place.

    Returns:
        The registry, and a sentence when it must be filled again from the run folders.
    """
    try:
        return Registry(path), ""
    except DrillyardError as error:
        if error.code is not ErrorCode.DAMAGED:
            raise
        aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
        try:
            path.replace(aside)
            for suffix in ("-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        except OSError as problem:
            raise disk_error(path, problem) from problem
        return Registry(path), f"{path} was damaged; it is kept as {aside.name} and rebuilt from the run folders."
