"""Episodes as tasks: what a learner hands to episode workers, what comes back, and where the experience lies.

The replay is one segment with one slot. Its rows are cut into pages of `PAGE_ROWS`; the learner gives whole pages to a
task, the worker writes an episode of T steps into T + 1 rows of them, in order: row t < T holds what was seen, done and
paid; row T holds what was seen last. Nothing is copied afterwards: an episode counts once its result has come.

A task is `episodes` episodes that one worker plays side by side, each in an env of its own; what they hold depends on
the task, the weights and nothing else, so whoever plays it writes the same numbers.
"""

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.layout import Field, Layout

EPISODES_VERSION = 1
PAGE_ROWS = 16
MAX_MESSAGE_BYTES = 1024 * 1024


def replay_layout(env: EnvSpec, rows: int) -> Layout:
    """The one slot of a replay segment.

    Args:
        env: with one agent and discrete actions.
        rows: a multiple of PAGE_ROWS.
    """
    return Layout(
        name="replay",
        version=EPISODES_VERSION,
        fields=(
            Field("obs", "float32", (rows, env.obs_size)),
            Field("action", "int32", (rows,)),
            Field("reward", "float32", (rows,)),
        ),
    )


class EpisodeTask(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """From learner to worker. Exploration at step t of an episode is max(epsilon_end, epsilon - t * epsilon_step)."""

    task: int
    """Counts from 0; tasks are learned from in this order. With the run's seed it seeds envs and exploration."""
    attempt: int = 0
    """0; a task that is issued again, to a second worker, has the next number."""
    policy_version: int = 0
    """Weights to act by: the worker waits for them, and acts by these or newer ones."""
    epsilon: float = 0.0
    epsilon_step: float = 0.0
    epsilon_end: float = 0.0
    options: dict[str, float] = {}
    """Options of the env that differ in this task: the curriculum."""
    pages: tuple[tuple[int, ...], ...] = ()
    """For each of its episodes: pages to be filled in order, enough for the longest episode."""


class PlayedEpisode(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One episode of a task."""

    length: int
    """Steps T; T + 1 rows are written."""
    terminated: bool
    """False: it ran out of time, and the last observation has a value."""
    undiscounted_return: float


class EpisodeResult(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """From worker to learner: the task is written. Times are time.monotonic(), one clock for the machine."""

    task: int
    attempt: int
    policy_version: int
    """Of the weights that it acted by."""
    episodes: tuple[PlayedEpisode, ...]
    started_s: float
    ended_s: float
    waited_s: float = 0.0
    """Before it began: for a task or for weights."""


class CancelTask(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """From learner to worker: nobody needs this attempt any more; it may end it early. It answers with a result without
    episodes."""

    task: int
    attempt: int


class EpisodePlan(msgspec.Struct, frozen=True, kw_only=True):
    """What every episode worker of a run is told at its start; the run's request and settings in short."""

    env_id: str
    env_options: dict[str, object]
    seed: int
    episodes: int
    """In a task, side by side."""
    max_length: int
    """Steps after which an episode is cut off, as by a time limit."""
    rows: int
    """Of the replay segment."""


class Span(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One task on the timeline of a worker. Seconds since the run began."""

    worker: int
    task: int
    attempt: int
    start_s: float
    end_s: float | None
    """None: under way."""
    episodes: int
    steps: int
    outcome: str
    """running, done, discarded (another attempt was faster), cancelled or lost (its worker died)."""


class Barrier(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A time in which the learner was busy with a batch. Seconds since the run began."""

    batch: int
    start_s: float
    end_s: float
    updates: int


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to `get_timeline`; spans and barriers are the newest, oldest first."""

    now_s: float
    workers: int
    mode: str
    batch: int
    batch_tasks: int
    """Tasks in the present batch; 0 in mode continuous."""
    batch_done: int
    spans: tuple[Span, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    efficiency: float | None = None
    """Steps a second of all workers now, divided by those of one worker alone at the start times the number of
    workers; None until both have been measured."""
    steps_per_s: float | None = None
    steps_per_s_alone: float | None = None
    """Of one worker alone, measured at the start."""
