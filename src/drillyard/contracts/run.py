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
    return_mean: float | None = None
    """Ends once the newest 100 finished episodes of the run return so much on average; our own learners only."""


class RunResources(msgspec.Struct, frozen=True, kw_only=True):
    """What a run may use. None = no limit of its own."""

    gpus: int = 0
    """GPUs reserved for it alone; it sees no others."""
    cpus: int | None = None
    """Cores that its processes may run on."""
    memory_mb: int | None = None
    """Memory of all its processes together; beyond it the run is ended."""
    processes: int = 512
    """Processes it may have at a time; beyond it the run is ended."""


class RestartPolicy(StrEnum):
    """What follows when the process of a run crashes; a failure that the worker reports itself is never repeated."""

    NEVER = "never"
    ON_CRASH = "on_crash"


OURS = "drillyard"
"""The worker that is our own learner."""


class RunRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody asks for. The same request twice is two runs."""

    worker: str = OURS
    """Whose library performs it: `drillyard` or the name of an installed worker (docs/workers.md)."""
    env_id: str
    """An id of ours, or `gym:ID`; workers train on either."""
    env_options: dict[str, Any] = {}
    """Options of the env that differ from its defaults, as in docs/environments.md."""
    algorithm: str = ""
    """Empty = the env's own for our learner (`ppo` for most, `dqn` for some), the first one of a worker."""
    seed: int = 0
    name: str = ""
    limits: RunLimits = RunLimits()
    settings: dict[str, Any] = {}
    """Fields of the algorithm's config (see docs/settings.md) that differ from the defaults of the env."""
    resume_from: str | None = None
    """Path of a checkpoint folder to continue from exactly."""
    script: str = ""
    """Path of the user's own training script, for a worker that runs one."""
    priority: int = 0
    """-100 to 100; of the runs that wait, the highest starts first, then the oldest."""
    resources: RunResources = RunResources()
    restart: RestartPolicy | None = None
    """None = as the worker's kind has it: our learner never, workers on a crash."""
    tags: tuple[str, ...] = ()
    notes: str = ""
    sinks: tuple[str, ...] = ()
    """Where its telemetry goes besides our own files: `wandb`, `mlflow`."""


class RunConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The resolved config, written to `config.json` in the run's folder before anything starts."""

    v: int = 1
    run_id: str
    request: RunRequest
    settings: dict[str, Any]
    """Every setting of the algorithm with its resolved value."""
    drillyard_version: str
    created_at: float


class RunUsage(msgspec.Struct, frozen=True, kw_only=True):
    """What the processes of a run use together. cpu_share: 1.0 = one core busy."""

    processes: int
    cpu_share: float
    rss_mb: float


STDERR_LINES = 50


class RunInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of a run."""

    run_id: str
    name: str
    worker: str = OURS
    env_id: str
    algorithm: str
    seed: int
    state: RunState
    env_options: dict[str, Any] = {}
    outcome: RunOutcome | None = None
    reason: str = ""
    """One sentence: why it ended as it did."""
    code: str = ""
    """Of a failed run: the ErrorCode of what went wrong."""
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
    """The last lines of its stderr, at most STDERR_LINES; of runs that did not end well."""
    resumed_from: str | None = None
    skipped_lines: int = 0
    """Lines of the event file that were too long, torn or unreadable."""
    tags: tuple[str, ...] = ()
    notes: str = ""
    priority: int = 0
    resources: RunResources = RunResources()
    gpus: tuple[str, ...] = ()
    """Ids of the GPUs reserved for it, while it lives."""
    restarts: int = 0
    """How often its process was started again after a crash."""
    can_pause: bool = True
    can_show: bool = True
    """Whether a stage can play its policy."""
    usage: RunUsage | None = None
    """Newest measurement, about every 2 s, while it lives."""
    deleted: bool = False
    """Set in the last message that WatchRuns sends about a run: it is gone, with its folder."""
