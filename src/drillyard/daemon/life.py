"""The life of a run: which event moves it to which state. Pure: no clock, no file, no process."""

from collections.abc import Mapping
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS, RUN_TRANSITIONS, RunInfo, RunOutcome, RunState
from drillyard.contracts.telemetry import (
    CheckpointLoaded,
    CheckpointSaved,
    Event,
    Metrics,
    Progress,
    RunCancelled,
    RunCompleted,
    RunFailed,
    RunStarted,
)
from drillyard.daemon.settings import DaemonSettings

PHASES = ("starting", "compiling", "training", "paused", "saving", "stopping")
QUEUED = "queued"
_CODES = frozenset(code.value for code in ErrorCode)
_MOST_METRICS = 1000
"""Names of figures kept of a run; one that makes up a name each time fills no memory."""


class RunLife:
    """State, outcome and newest figures of one run.

    Args:
        info: as created or as stored.
        now: monotonic seconds; the deadlines count from here.
    """

    def __init__(self, info: RunInfo, now: float) -> None:
        self._info = info
        self._stale = False
        """Whether the figures below are newer than `_info`: they change thousands of times a second, it is made
        when somebody looks."""
        self._counters: tuple[int, int, int] = (info.env_steps, info.updates, info.episodes)
        self._heard: tuple[int, int, int] = self._counters
        self._phase = info.phase
        self._metrics = info.metrics
        self.last_sign = now
        self.told_end = info.outcome is not None
        """Whether the run itself, or its user, has said how it ends."""
        self.ran_s = 0.0
        """Seconds of training in the stretches that are over."""
        self.running_since: float | None = None
        """Unix time since when it trains, without a pause."""
        self._ts = info.created_at
        self._again = False
        """Whether its process was started again, and has not counted yet: counters may go back."""

    @property
    def info(self) -> RunInfo:
        if self._stale:
            self._stale = False
            env_steps, updates, episodes = self._counters
            self._info = msgspec.structs.replace(
                self._info,
                env_steps=env_steps,
                updates=updates,
                episodes=episodes,
                phase=self._phase,
                metrics=self._metrics,
            )
        return self._info

    @property
    def state(self) -> RunState:
        return self._info.state

    @property
    def ended(self) -> bool:
        return self._info.state is RunState.ENDED

    def move(self, state: RunState, phase: str | None = None, at: float | None = None) -> None:
        """Go to another state; `at` is Unix time, that of the newest event if not given.

        Raises:
            DrillyardError: INVALID_STATE when RUN_TRANSITIONS does not allow it.
        """
        here = self._info.state
        if state not in RUN_TRANSITIONS[here]:
            allowed = ", ".join(sorted(RUN_TRANSITIONS[here])) or "nothing"
            raise DrillyardError(
                ErrorCode.INVALID_STATE,
                f"run {self._info.run_id} is {here} and cannot become {state}; it can become {allowed}.",
            )
        moment = self._ts if at is None else at
        if self.running_since is not None:
            self.ran_s += max(moment - self.running_since, 0.0)
        self.running_since = moment if state is RunState.RUNNING else None
        self.set(state=state, phase=self._phase if phase is None else phase)

    def set(self, **changes: object) -> None:
        """Change fields that are no state and no outcome."""
        info = self._info = msgspec.structs.replace(self.info, **changes)
        self._counters = (info.env_steps, info.updates, info.episodes)
        self._phase, self._metrics = info.phase, info.metrics

    def decide(self, outcome: RunOutcome, reason: str, code: ErrorCode | None = None) -> bool:
        """Fix how the run ends. The first decision stands; False = there was one."""
        if self._info.outcome is not None:
            return False
        self.told_end = True
        self.set(outcome=outcome, reason=reason, code=code.value if code is not None else "")
        return True

    def stopping(self, phase: str = "stopping") -> None:
        """Go to STOPPING, unless it is there or beyond."""
        if self.state not in (RunState.STOPPING, RunState.ENDED):
            if self.state is RunState.CREATED:
                self.move(RunState.STARTING)
            self.move(RunState.STOPPING, phase)

    def started_again(self, now: float) -> None:
        """A new process goes on with it, after a crash."""
        self.last_sign = now
        self._again = True
        if self.state is RunState.PAUSED:
            self.move(RunState.RUNNING)
        self.set(phase="starting", restarts=self._info.restarts + 1)

    def trained_s(self, at: float) -> float:
        """Seconds of training up to a Unix time, pauses left out."""
        return self.ran_s + (0.0 if self.running_since is None else max(at - self.running_since, 0.0))

    def apply(self, event: Event, now: float) -> None:
        """Take in one event of the run, in the order of its file. Types without a meaning here change nothing."""
        if self._info.state is RunState.ENDED:
            return
        self._ts = max(self._ts, event.ts)
        match event:
            case Metrics():
                self._begun()
                self._count(event.env_steps, event.updates, event.episodes, now)
                self._measure(event.values)
            case Progress():
                self._count(event.env_steps, event.updates, event.episodes, now)
                if event.phase != self._phase:
                    self.last_sign = now
                self._enter(event.phase)
            case RunStarted():
                if self._info.started_at is None:
                    self.set(started_at=event.ts)
                self._begun()
                self.last_sign = now
            case CheckpointSaved():
                self.last_sign = now
            case CheckpointLoaded():
                self.last_sign = now
            case RunCompleted():
                self._count(event.env_steps, event.updates, self._counters[2], now)
                self._end(RunOutcome.COMPLETED, event.reason, None, now)
            case RunFailed():
                code = ErrorCode(event.code) if event.code in _CODES else ErrorCode.CRASHED
                self._end(RunOutcome.FAILED, event.reason, code, now)
            case RunCancelled():
                self._end(RunOutcome.CANCELLED, event.reason, None, now)
            case _:
                pass

    def overdue(self, now: float, settings: DaemonSettings) -> str:
        """Why the run must be ended now, or empty. Only progress counts: equal counters are no sign of life."""
        silent = now - self.last_sign
        phase = self._phase
        # A process that was started again begins anew, though its run has long been running.
        again = self._info.restarts > 0 and phase in ("starting", "compiling")
        ours = self._info.worker == OURS
        if self.state is RunState.STARTING or (self.state is RunState.RUNNING and again):
            limit = settings.starting_s if ours else settings.worker_starting_s
            if phase == "compiling":
                limit = settings.compiling_s
            if silent > limit:
                return f"it did not begin to train within {limit:.0f} s; its stderr.log may say why."
        elif self.state is RunState.RUNNING:
            limit = settings.running_s if ours else settings.worker_running_s
            if silent > limit:
                return (
                    f"it made no progress for {limit:.0f} s "
                    f"(while {phase or 'running'}, at {self._counters[0]} env steps)."
                )
        elif self.state is RunState.STOPPING:
            limit = settings.ending_s if self.told_end else settings.stopping_s
            if silent > limit:
                return f"it did not end within {limit:.0f} s after it began to stop."
        return ""

    def _begun(self) -> None:
        if self._info.state is RunState.CREATED:
            self.move(RunState.STARTING)
        if self._info.state is RunState.STARTING:
            self.move(RunState.RUNNING)

    def _count(self, env_steps: int, updates: int, episodes: int, now: float) -> None:
        new = (env_steps, updates, episodes)
        if new == self._heard and not self._again:
            return
        self._heard = new
        old = self._counters
        if self._again:
            # It goes on from its checkpoint, which is behind what it had reached when it crashed.
            if any(new):
                self._again = False
                old = new
            else:
                return
        counters = (max(env_steps, old[0]), max(updates, old[1]), max(episodes, old[2]))
        if counters != self._counters:
            self._counters = counters
            self._stale = True
            self.last_sign = now

    def _measure(self, values: Mapping[str, Any]) -> None:
        metrics = {**self._metrics, **values}
        if len(metrics) > _MOST_METRICS:
            metrics = dict(list(metrics.items())[:_MOST_METRICS])
        self._metrics = metrics
        self._stale = True

    def _enter(self, phase: str) -> None:
        state = self._info.state
        if state is RunState.STOPPING:
            self._be(phase if phase == "saving" else "stopping")
            return
        self._be(phase)
        if phase == "training":
            self._begun()
            if self._info.state is RunState.PAUSED:
                self.move(RunState.RUNNING)
        elif phase == "paused" and state is not RunState.PAUSED:
            self._begun()
            self.move(RunState.PAUSED)
        elif phase == "stopping":
            self.stopping()

    def _be(self, phase: str) -> None:
        if phase != self._phase:
            self._phase = phase
            self._stale = True

    def _end(self, outcome: RunOutcome, reason: str, code: ErrorCode | None, now: float) -> None:
        self.last_sign = now
        self.decide(outcome, reason, code)
        self.stopping()
