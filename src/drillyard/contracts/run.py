"""Runs: one training, from any library, with id, state, outcome and folder."""

from enum import StrEnum
from typing import Any

import msgspec


class RunState(StrEnum):
    CREATED = "created"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    ENDED = "ended"


class RunOutcome(StrEnum):
    """How a run ended; kept apart from the state, and never overwritten once set."""

    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    LOST = "lost"


RUN_TRANSITIONS: dict[RunState, frozenset[RunState]] = {
    RunState.CREATED: frozenset({RunState.STARTING, RunState.ENDED}),
    RunState.STARTING: frozenset({RunState.RUNNING, RunState.STOPPING, RunState.ENDED}),
    RunState.RUNNING: frozenset({RunState.PAUSED, RunState.STOPPING, RunState.ENDED}),
    RunState.PAUSED: frozenset({RunState.RUNNING, RunState.STOPPING, RunState.ENDED}),
    RunState.STOPPING: frozenset({RunState.ENDED}),
    RunState.ENDED: frozenset(),
}


class RunLimits(msgspec.Struct, frozen=True):
    """When a run ends by itself; None = no limit. Seconds count training time, not pauses."""

    seconds: float | None = None
    env_steps: int | None = None


class RunRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody asks for. The same request twice is two runs."""

    env_id: str
    env_options: dict[str, Any] = {}
    """Options of the env that differ from its defaults, as in docs/environments.md."""
    algorithm: str = "ppo"
    seed: int = 0
    name: str = ""
    limits: RunLimits = RunLimits()
    settings: dict[str, Any] = {}
    """Fields of the algorithm's config (see docs/settings.md) that differ from the defaults of the env."""
    resume_from: str | None = None
    """Path of a checkpoint folder to continue from exactly."""


class RunConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The resolved config, written to `config.json` in the run's folder before anything starts."""

    v: int = 1
    run_id: str
    request: RunRequest
    settings: dict[str, Any]
    """Every setting of the algorithm with its resolved value."""
    drillyard_version: str
    created_at: float


class RunInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of a run."""

    run_id: str
    name: str
    env_id: str
    algorithm: str
    seed: int
    state: RunState
    env_options: dict[str, Any] = {}
    outcome: RunOutcome | None = None
    reason: str = ""
    """One sentence: why it ended as it did."""
    folder: str
    created_at: float
    started_at: float | None = None
    ended_at: float | None = None
    pid: int | None = None
    env_steps: int = 0
    updates: int = 0
    episodes: int = 0
    metrics: dict[str, float] = {}
    """The newest value of each metric."""
    phase: str = ""
    """What it is doing in words: starting, compiling, training, paused, saving, stopping."""
    stderr_tail: tuple[str, ...] = ()
    resumed_from: str | None = None
    skipped_lines: int = 0
    """Lines of the event file that were too long, torn or unreadable."""
    deleted: bool = False
    """Set in the last message that WatchRuns sends about a run: it is gone, with its folder."""
