"""One supervised run: its life, its folder, its place in the event file and its processes."""

import asyncio
import time

from drillyard.contracts.run import RunInfo
from drillyard.daemon.life import RunLife
from drillyard.daemon.process import Leader
from drillyard.daemon.registry import StoredRun
from drillyard.daemon.run_folder import RunFolder
from drillyard.daemon.tail import EventTail

_MOST_BATCHES = 16
"""Reads of a file in one look, so that one run with much to say does not hold up the others."""


class Run:
    """What the daemon holds of a run; `leader` is None before its start and after its end."""

    def __init__(self, info: RunInfo, folder: RunFolder, offset: int = 0) -> None:
        self.life = RunLife(info, time.monotonic())
        self.folder = folder
        self.tail = EventTail(folder.events, info.run_id, offset, info.skipped_lines)
        self.leader: Leader | None = None
        self.closing: asyncio.Task[None] | None = None
        """Ends the processes and then the run; there is one at most."""
        self.grace_until = 0.0
        self.ails = ""
        """What last went wrong under it in the daemon, so that it is logged once."""
        self.saved: RunInfo | None = None
        self.saved_at = 0.0
        self.told: RunInfo | None = None
        self.told_at = 0.0

    @property
    def info(self) -> RunInfo:
        return self.life.info

    @property
    def run_id(self) -> str:
        return self.life.info.run_id

    def stored(self) -> StoredRun:
        return StoredRun(self.info, self.tail.offset)

    def take_in(self) -> bool:
        """Apply what the event file has new. False when there is more than one look should read."""
        now = time.monotonic()
        for _ in range(_MOST_BATCHES):
            before = self.tail.offset
            for line in self.tail.read():
                if line.event is not None:
                    self.life.apply(line.event, now)
            if self.tail.offset == before:
                break
        else:
            self._count_skipped()
            return False
        self._count_skipped()
        return True

    def finish_events(self) -> None:
        """Apply all that is left, once nobody writes any more."""
        now = time.monotonic()
        for line in self.tail.finish():
            if line.event is not None:
                self.life.apply(line.event, now)
        self._count_skipped()
        self.tail.close()

    def _count_skipped(self) -> None:
        if self.tail.skipped != self.info.skipped_lines:
            self.life.set(skipped_lines=self.tail.skipped)
