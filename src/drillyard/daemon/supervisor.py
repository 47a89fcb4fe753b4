"""The supervisor of runs: starts them, follows them, ends them, finds them again."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunOutcome, RunState
from drillyard.daemon.bell import Bell
from drillyard.daemon.closing import close_run, remove_temp
from drillyard.daemon.exports import Exports
from drillyard.daemon.gpus import Gpus
from drillyard.daemon.home import Home
from drillyard.daemon.limits import over_limit
from drillyard.daemon.queue import next_to_start
from drillyard.daemon.registry import Registry
from drillyard.daemon.run import Run
from drillyard.daemon.settings import DaemonSettings
from drillyard.daemon.starting import start_process

log = logging.getLogger("drillyard.daemon")

_SAVE_S = 1.0
_TELL_S = 0.2
_AGAIN_S = 5.0


@dataclass(eq=False)
class Watch:
    """One watcher of runs: what it has not been told yet, newest only."""

    pending: dict[str, RunInfo] = field(default_factory=dict[str, RunInfo])
    bell: Bell = field(default_factory=Bell)


class Supervisor:
    """All runs of a home. Every method runs on the daemon's event loop."""

    def __init__(self, home: Home, settings: DaemonSettings, registry: Registry) -> None:
        self.home = home
        self.settings = settings
        self.registry = registry
        self.runs: dict[str, Run] = {}
        self.gpus = Gpus()
        self.exports = Exports()
        self.changed = Bell()
        """Rings when an event file has grown or a run has ended."""
        self.measure: Callable[[], Awaitable[None]] = _measure_nothing
        """Looks for the processes of every run, now; set by whoever measures."""
        self.ending = False
        """Set by `end_streams`."""
        self._work = asyncio.Event()
        self._watches: set[Watch] = set()
        self._registry_ails = False

    @property
    def active(self) -> list[Run]:
        """Runs that have processes, may have, or wait for some."""
        return [run for run in self.runs.values() if not run.life.ended]

    @property
    def waiting(self) -> list[Run]:
        """Runs in the queue."""
        return [run for run in self.active if run.life.state is RunState.CREATED and run.closing is None]

    def get(self, run_id: str) -> Run:
        """Raises DrillyardError NOT_FOUND."""
        run = self.runs.get(run_id)
        if run is None:
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"there is no run {run_id!r}; `drillyard runs` lists the runs there are."
            )
        return run

    def enqueue(self, run: Run) -> None:
        """Take in a run that was just created; it starts now if it can."""
        self.runs[run.run_id] = run
        self.publish(run)
        self.admit()

    def admit(self) -> None:
        """Start the runs of the queue for which there is room."""
        if self.ending:
            return
        waiting = {run.run_id: run for run in self.waiting}
        if not waiting:
            return
        slots = self.settings.max_runs - sum(1 for run in self.active if run.life.state is not RunState.CREATED)
        for info in next_to_start((run.info for run in waiting.values()), slots, len(self.gpus.free)):
            self._start(waiting[info.run_id])

    def _start(self, run: Run) -> None:
        """Start the process of a run for the first time; a run that cannot start has failed."""
        try:
            self.start_process(run)
        except DrillyardError as error:
            self.gpus.release(run.run_id)
            run.life.decide(RunOutcome.FAILED, error.sentence, error.code)
            run.life.set(ended_at=time.time())
            run.life.move(RunState.ENDED, "")
            self.note_end(run)
            return
        run.life.move(RunState.STARTING, "starting", at=time.time())
        run.life.last_sign = time.monotonic()
        self.publish(run)
        self.attend(run)

    def start_process(self, run: Run) -> None:
        """Give a run a leader, the first or another one. Raises DrillyardError."""
        run.leader = start_process(self, run)
        run.life.set(pid=run.leader.pid, gpus=run.leader.gpus)

    def attend(self, run: Run) -> None:
        """Look after a run from now on."""
        self.runs[run.run_id] = run
        self._work.set()

    def close(self, run: Run, *, ask: bool, grace_s: float = 0.0) -> "asyncio.Task[None]":
        """Begin to end a run, or hasten the end that has begun."""
        until = time.monotonic() + grace_s
        if run.closing is None:
            run.grace_until = until
            run.closing = asyncio.create_task(close_run(self, run, ask=ask), name=f"close {run.run_id}")
            run.closing.add_done_callback(lambda task: self._closed(run, task))
        else:
            run.grace_until = min(run.grace_until, until)
        return run.closing

    def fail(self, run: Run, reason: str, code: ErrorCode, *, at_once: bool = False) -> None:
        """End a run that must not go on. Its group gets SIGTERM first, unless `at_once`."""
        run.at_once = run.at_once or at_once
        run.life.decide(RunOutcome.FAILED, reason, code)
        run.life.stopping()
        self.close(run, ask=False)

    def _closed(self, run: Run, task: "asyncio.Task[None]") -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("run %s could not be ended; it is tried again", run.run_id, exc_info=error)
            asyncio.get_running_loop().call_later(_AGAIN_S, setattr, run, "closing", None)

    def publish(self, run: Run) -> None:
        """Store a run and tell the watchers, now."""
        self._save(run)
        self._tell(run)

    async def finish(self, run: Run) -> None:
        """What is left to do once no process of a run is left, before it has ended."""
        await self.exports.finish(run)
        await asyncio.to_thread(remove_temp, run)

    def note_end(self, run: Run) -> None:
        """Make the end of a run known and lasting; whoever waited for its place starts."""
        self.gpus.release(run.run_id)
        try:
            run.folder.write_ended(run.info)
        except DrillyardError as error:
            log.error("%s", error.sentence)
        self.publish(run)
        self.changed.ring()
        self.admit()

    def forget(self, run: Run) -> None:
        """Remove a run that was deleted."""
        self.runs.pop(run.run_id, None)
        self.registry.delete(run.run_id)
        run.life.set(deleted=True)
        self._tell(run)

    def watch(self) -> Watch:
        """A watcher that is to be told of every run, then of each change; end it with `unwatch`."""
        watch = Watch({run_id: run.info for run_id, run in sorted(self.runs.items())})
        self._watches.add(watch)
        return watch

    def unwatch(self, watch: Watch) -> None:
        self._watches.discard(watch)

    def end_streams(self) -> None:
        """Let everybody who listens go, in an orderly way."""
        self.ending = True
        self.changed.ring()
        for watch in self._watches:
            watch.bell.ring()

    async def attend_all(self) -> None:
        """The loop that follows every active run; for the life of the daemon."""
        while True:
            active = self.active
            if not active:
                self._work.clear()
                await self._work.wait()
                continue
            behind = False
            for run in active:
                try:
                    behind |= not self.look(run)
                except Exception as error:
                    # A bug or a broken disk under one run must not blind the daemon for the others.
                    known, run.ails = run.ails, repr(error)
                    if run.ails != known:
                        log.exception("run %s could not be looked at", run.run_id)
                # One with much to say takes its turn; in between, calls are answered.
                await asyncio.sleep(0)
            await asyncio.sleep(0 if behind else self.settings.poll_s)

    def look(self, run: Run) -> bool:
        """Read what a run has to say, and see whether it lives; False when it has said more than was read."""
        if run.leader is None or run.life.ended:
            return True
        alive = run.leader.alive()  # asked first: what it wrote before it died is then in the file
        before = run.tail.reached
        caught_up = run.take_in()
        if run.tail.reached != before:
            self.changed.ring()
        if run.closing is None:
            if run.at_once:
                run.life.stopping()
                self.close(run, ask=False)
            elif caught_up and not alive:
                self.close(run, ask=False)
            elif caught_up and (reason := run.life.overdue(time.monotonic(), self.settings)):
                code = ErrorCode.TIMED_OUT if run.life.state is RunState.STOPPING else ErrorCode.SILENT
                self.fail(run, reason, code)
            elif reason := over_limit(run, time.time(), time.monotonic(), self.settings.limit_margin_s):
                run.life.decide(RunOutcome.COMPLETED, reason)
                run.life.stopping()
                self.close(run, ask=True, grace_s=run.stop_grace_s)
        self._keep_current(run)
        return caught_up

    def _keep_current(self, run: Run) -> None:
        now = time.monotonic()
        info, saved, told = run.info, run.saved, run.told
        if info is not saved and (saved is None or _turned(info, saved) or now - run.saved_at > _SAVE_S):
            self._save(run)
        if info is not told and (told is None or _turned(info, told) or now - run.told_at > _TELL_S):
            self._tell(run)

    def _save(self, run: Run) -> None:
        run.saved_at = time.monotonic()
        try:
            self.registry.save(run.stored())
        except DrillyardError as error:
            # The event file holds everything; the next save that works brings the registry up to date.
            if not self._registry_ails:
                log.error("%s", error.sentence)
            self._registry_ails = True
            return
        self._registry_ails = False
        run.saved = run.info

    def _tell(self, run: Run) -> None:
        run.told, run.told_at = run.info, time.monotonic()
        for watch in self._watches:
            watch.pending[run.run_id] = run.info
            watch.bell.ring()


async def _measure_nothing() -> None:
    pass


def _turned(one: RunInfo, other: RunInfo) -> bool:
    return (one.state, one.outcome, one.phase) != (other.state, other.outcome, other.phase)
