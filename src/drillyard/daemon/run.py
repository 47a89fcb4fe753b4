"""One supervised run: its life, its folder, its place in the event file and its processes."""

import asyncio
import time
from pathlib import Path

from drillyard.contracts.daemon import UsagePoint
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.run import RunConfig, RunInfo, RunOutcome
from drillyard.contracts.telemetry import TELEMETRY_VERSION
from drillyard.daemon.checkpoints import read_manifest
from drillyard.daemon.events import KNOWN_TYPES, Envelope, EventLine
from drillyard.daemon.launch import Launch, read_launch
from drillyard.daemon.life import RunLife
from drillyard.daemon.process import Leader
from drillyard.daemon.registry import Place, StoredRun
from drillyard.daemon.run_folder import RunFolder
from drillyard.daemon.tail import EventTail
from drillyard.processes.table import Identity

_LOOK_S = 0.015
"""How long one look at the events may take, so that one run with much to say does not hold up the others."""
OUR_GRACE_S = 10.0
"""What our own learner gets to stop and save."""


class Run:
    """What the daemon holds of a run; `leader` is None before its start and after its end."""

    def __init__(self, info: RunInfo, folder: RunFolder, offset: int = 0, place: Place | None = None) -> None:
        self.life = RunLife(info, time.monotonic())
        self.folder = folder
        self.real_path = str(folder.path.resolve())
        """Of its folder, as the kernel names it."""
        self.tail = EventTail(folder.events, info.run_id, offset, info.skipped_lines)
        place = place or Place()
        self.life.ran_s, self.life.running_since = place.ran_s, place.running_since
        self.next_seq = place.next_seq
        self.leader: Leader | None = None
        self.launch: Launch | None = read_launch(folder.path)
        """How its process is started; None for our own learner."""
        self.escaped: frozenset[Identity] = frozenset()
        """Its processes that have left its group."""
        self.closing: asyncio.Task[None] | None = None
        """Ends the processes and then the run; there is one at most."""
        self.grace_until = 0.0
        self.at_once = False
        """Whether its processes are to be killed without being asked."""
        self.limit_since: float | None = None
        """Monotonic time since when it is at one of its own limits."""
        self.usage: list[UsagePoint] = []
        self.ails = ""
        """What last went wrong under it in the daemon, so that it is logged once."""
        self.saved: RunInfo | None = None
        self.saved_at = 0.0
        self.told: RunInfo | None = None
        self.told_at = 0.0
        self._config: RunConfig | None = None
        self._first_env_steps: int | None = None

    @property
    def info(self) -> RunInfo:
        return self.life.info

    @property
    def run_id(self) -> str:
        return self.info.run_id

    @property
    def stop_grace_s(self) -> float:
        """How long its leader may need to stop by itself."""
        return OUR_GRACE_S if self.launch is None else self.launch.stop_grace_s

    def config(self) -> RunConfig:
        """What was asked for. Raises DrillyardError DAMAGED or NOT_FOUND."""
        if self._config is None:
            self._config = self.folder.config()
        return self._config

    def first_env_steps(self) -> int:
        """Where its counters begin: limits count from here. Raises DrillyardError when that cannot be known."""
        if self._first_env_steps is None:
            resume_from = self.config().request.resume_from
            if self.launch is not None:
                self._first_env_steps = self.launch.first_env_steps
            else:
                self._first_env_steps = read_manifest(Path(resume_from)).env_steps if resume_from else 0
        return self._first_env_steps

    def stored(self) -> StoredRun:
        place = Place(self.next_seq, self.life.ran_s, self.life.running_since)
        return StoredRun(self.info, self.tail.offset, place)

    def take_in(self) -> bool:
        """Apply what the event file has new. False when there is more than one look should read."""
        now = time.monotonic()
        until = now + _LOOK_S
        while True:
            before = self.tail.reached
            for line in self.tail.read():
                self._take(line, now)
            if self.tail.reached == before:
                caught_up = True
                break
            if time.monotonic() > until:
                caught_up = False
                break
        self._count_skipped()
        return caught_up

    def finish_events(self) -> None:
        """Apply all that is left, once nobody writes any more."""
        now = time.monotonic()
        for line in self.tail.finish():
            self._take(line, now)
        self._count_skipped()
        self.tail.close()

    def _take(self, line: EventLine, now: float) -> None:
        envelope = line.envelope
        if envelope.seq >= self.next_seq:
            self.next_seq = envelope.seq + 1
        if line.event is not None:
            self.life.apply(line.event, now)
        elif isinstance(envelope, Envelope) and envelope.type in KNOWN_TYPES and not self.life.told_end:
            # What it says cannot be understood, so nothing of what it does can be shown or limited.
            self.at_once = True
            self.life.decide(
                RunOutcome.FAILED,
                f"its events are of version {envelope.v} of the telemetry, this Drillyard reads {TELEMETRY_VERSION}; "
                "update the worker or Drillyard.",
                ErrorCode.VERSION_MISMATCH,
            )

    def _count_skipped(self) -> None:
        if self.tail.skipped != self.info.skipped_lines:
            self.life.set(skipped_lines=self.tail.skipped)
