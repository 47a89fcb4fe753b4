"""The life of a run: which event moves it to which state. Pure: no clock, no file, no process."""

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RUN_TRANSITIONS, RunInfo, RunOutcome, RunState
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


class RunLife:
    """State, outcome and newest figures of one run.

    Args:
        info: as created or as stored.
        now: monotonic seconds; the deadlines count from here.
    """

    def __init__(self, info: RunInfo, now: float) -> None:
        self.info = info
        self.last_sign = now
        self.told_end = info.outcome is not None
        """Whether the run itself, or its user, has said how it ends."""

    @property
    def state(self) -> RunState:
        return self.info.state

    @property
    def ended(self) -> bool:
        return self.info.state is RunState.ENDED

    def move(self, state: RunState, phase: str | None = None) -> None:
        """Go to another state.

        Raises:
            DrillyardError: INVALID_STATE when RUN_TRANSITIONS does not allow it.
        """
        if state not in RUN_TRANSITIONS[self.info.state]:
            allowed = ", ".join(sorted(RUN_TRANSITIONS[self.info.state])) or "nothing"
            raise DrillyardError(
                ErrorCode.INVALID_STATE,
                f"run {self.info.run_id} is {self.info.state} and cannot become {state}; it can become {allowed}.",
            )
        self.set(state=state, phase=self.info.phase if phase is None else phase)

    def set(self, **changes: object) -> None:
        """Change fields that are no state and no outcome."""
        self.info = msgspec.structs.replace(self.info, **changes)

    def decide(self, outcome: RunOutcome, reason: str) -> bool:
        """Fix how the run ends. The first decision stands; False = there was one."""
        if self.info.outcome is not None:
            return False
        self.told_end = True
        self.set(outcome=outcome, reason=reason)
        return True

    def stopping(self, phase: str = "stopping") -> None:
        """Go to STOPPING, unless it is there or beyond."""
        if self.state not in (RunState.STOPPING, RunState.ENDED):
            if self.state is RunState.CREATED:
                self.move(RunState.STARTING)
            self.move(RunState.STOPPING, phase)

    def apply(self, event: Event, now: float) -> None:
        """Take in one event of the run, in the order of its file. Types without a meaning here change nothing."""
        if self.ended:
            return
        before = (self.info.phase, self.info.env_steps, self.info.updates, self.info.episodes)
        match event:
            case RunStarted():
                if self.info.started_at is None:
                    self.set(started_at=event.ts)
                self._begun()
                self.last_sign = now
            case Progress():
                self._count(event.env_steps, event.updates, event.episodes)
                self._phase(event.phase)
            case Metrics():
                self._count(event.env_steps, event.updates, event.episodes)
                self.set(metrics={**self.info.metrics, **event.values})
            case CheckpointSaved() | CheckpointLoaded():
                self.last_sign = now
            case RunCompleted():
                self._count(event.env_steps, event.updates, self.info.episodes)
                self._end(RunOutcome.COMPLETED, event.reason, now)
            case RunFailed():
                self._end(RunOutcome.FAILED, event.reason, now)
            case RunCancelled():
                self._end(RunOutcome.CANCELLED, event.reason, now)
            case _:
                pass
        if before != (self.info.phase, self.info.env_steps, self.info.updates, self.info.episodes):
            self.last_sign = now

    def overdue(self, now: float, settings: DaemonSettings) -> str:
        """Why the run must be ended now, or empty. Only progress counts: equal counters are no sign of life."""
        silent = now - self.last_sign
        match self.state:
            case RunState.STARTING:
                compiling = self.info.phase == "compiling"
                limit = settings.compiling_s if compiling else settings.starting_s
                if silent > limit:
                    return f"it did not begin to train within {limit:.0f} s; its stderr.log may say why."
            case RunState.RUNNING:
                if silent > settings.running_s:
                    return (
                        f"it made no progress for {settings.running_s:.0f} s "
                        f"(while {self.info.phase or 'running'}, at {self.info.env_steps} env steps)."
                    )
            case RunState.STOPPING:
                limit = settings.ending_s if self.told_end else settings.stopping_s
                if silent > limit:
                    return f"it did not end within {limit:.0f} s after it began to stop."
            case _:
                pass
        return ""

    def _begun(self) -> None:
        if self.state is RunState.CREATED:
            self.move(RunState.STARTING)
        if self.state is RunState.STARTING:
            self.move(RunState.RUNNING)

    def _count(self, env_steps: int, updates: int, episodes: int) -> None:
        self.set(
            env_steps=max(env_steps, self.info.env_steps),
            updates=max(updates, self.info.updates),
            episodes=max(episodes, self.info.episodes),
        )

    def _phase(self, phase: str) -> None:
        if self.state is RunState.STOPPING:
            self.set(phase=phase if phase == "saving" else "stopping")
            return
        self.set(phase=phase)
        if phase == "training":
            self._begun()
            if self.state is RunState.PAUSED:
                self.move(RunState.RUNNING)
        elif phase == "paused" and self.state is not RunState.PAUSED:
            self._begun()
            self.move(RunState.PAUSED)
        elif phase == "stopping":
            self.stopping()

    def _end(self, outcome: RunOutcome, reason: str, now: float) -> None:
        self.last_sign = now
        self.decide(outcome, reason)
        self.stopping()
