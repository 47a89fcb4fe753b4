"""Telemetry: one JSON object a line, one envelope for every worker, units in the names.

A worker's stdout is its event file. Unknown types are kept; a line over MAX_LINE_BYTES or one that cannot be read is
skipped and counted, and never swallows the next.
"""

import msgspec

TELEMETRY_VERSION = 1
MAX_LINE_BYTES = 64 * 1024


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """The envelope. seq counts from 0 within a run, ts is Unix time in seconds."""

    v: int = TELEMETRY_VERSION
    run_id: str
    seq: int
    ts: float


class RunStarted(Event, frozen=True, kw_only=True, tag="run_started"):
    """The working loop begins; sent again after a resume of the same run."""

    pid: int
    env_id: str
    workers: int = 0
    resumed_from: str | None = None


class Progress(Event, frozen=True, kw_only=True, tag="progress"):
    """Sign of life, written by the working loop itself: phase in words and the counters."""

    phase: str
    env_steps: int = 0
    updates: int = 0
    episodes: int = 0


class Metrics(Event, frozen=True, kw_only=True, tag="metrics"):
    """Figures, 1-2 a second. Names: METRICS; foreign libraries may add their own."""

    env_steps: int
    updates: int
    episodes: int
    values: dict[str, float]


class Episode(Event, frozen=True, kw_only=True, tag="episode"):
    """A summary of the episodes that finished since the last one against one kind of opponent."""

    env_steps: int
    opponent: str
    count: int
    return_mean: float
    length_mean: float
    won: int = 0
    lost: int = 0


class Log(Event, frozen=True, kw_only=True, tag="log"):
    """A sentence for the user."""

    level: str
    message: str


class CheckpointSaved(Event, frozen=True, kw_only=True, tag="checkpoint_saved"):
    """A checkpoint is complete on disk; path is relative to the run's folder."""

    path: str
    env_steps: int
    policy_version: int
    reason: str
    best: bool = False


class CheckpointLoaded(Event, frozen=True, kw_only=True, tag="checkpoint_loaded"):
    """Training goes on from this checkpoint."""

    path: str
    env_steps: int
    policy_version: int


class RunCompleted(Event, frozen=True, kw_only=True, tag="run_completed"):
    """The run reached its limit, or was asked to stop and saved."""

    env_steps: int
    updates: int
    reason: str
    summary: dict[str, float] = {}


class RunFailed(Event, frozen=True, kw_only=True, tag="run_failed"):
    """The run ended by an error; `reason` is one sentence, `dump` a folder with what reproduces it."""

    reason: str
    code: str = "crashed"
    dump: str | None = None


class RunCancelled(Event, frozen=True, kw_only=True, tag="run_cancelled"):
    """The run was ended by its user."""

    reason: str


AnyEvent = (
    RunStarted | Progress | Metrics | Episode | Log | CheckpointSaved | CheckpointLoaded
    | RunCompleted | RunFailed | RunCancelled
)  # fmt: skip

METRICS: dict[str, str] = {
    "env_steps_per_s": "decisions of learning agents consumed by the learner, a second",
    "updates_per_s": "PPO iterations (all epochs over one batch), or gradient steps of DQN, a second",
    "return_mean": "mean undiscounted episode return of the learning side",
    "return_best": "best mean return of 100 finished episodes so far; only envs with one agent",
    "reward_terminal": "mean reward a step from goals",
    "reward_shaping": "mean reward a step from potential shaping",
    "reward_penalty": "mean reward a step from penalties",
    "episode_length_mean": "mean decisions an episode",
    "win_rate_ema": "wins / decided games against the scripted player, exponential moving average over 200 games",
    "win_rate_pool": "wins / decided games against snapshots of the self-play pool, moving average",
    "elo": "rating of the newest policy; the scripted player is fixed at 1000",
    "loss_policy": "clipped surrogate loss",
    "loss_value": "value loss",
    "entropy": "mean entropy of the policy, nats",
    "approx_kl": "mean estimate of KL(old, new), nats",
    "clip_fraction": "share of samples whose ratio was clipped",
    "explained_variance": "1 - Var(return - value) / Var(return)",
    "grad_norm": "mean global gradient norm before clipping",
    "lr": "learning rate now",
    "clip_epsilon": "PPO clip range now",
    "entropy_coef": "entropy coefficient now",
    "rollout_age_versions": "mean age of consumed chunks in policy versions",
    "queue_depth": "committed chunks that wait for the learner",
    "chunks_dropped": "chunks dropped since the start because they were too old",
    "learner_wait_share": "share of the learner's time spent waiting for chunks or episodes",
    "rollout_wait_share": "share of the rollout workers' time spent waiting for credit or weights",
    "workers_alive": "rollout workers alive",
    "workers_restarted": "rollout workers replaced since the start",
    "groups_moved": "groups given to another rollout worker since the start, because it had less to do",
    "policy_version": "publishes since the start of the run",
    "pool_size": "snapshots in the self-play pool",
    "pool_elo_best": "rating of the best snapshot in the self-play pool",
    "pool_elo_median": "median rating of the snapshots in the self-play pool",
    "episodes_per_min": "episodes finished and learned from, a minute",
    "epsilon": "share of actions drawn at random now",
    "q_mean": "mean value that the network gives to the actions of sampled transitions",
    "q_max": "mean over sampled transitions of the largest action value",
    "td_error": "mean size of the temporal-difference error of sampled transitions",
    "loss_q": "mean Huber loss of the action values",
    "replay_size": "transitions in the replay",
    "replay_fill": "share of the replay's capacity that is in use",
    "replay_mb": "memory reserved for the replay and its index, MB",
    "batch_episodes": "episodes handed out between two barriers",
    "barrier_wait_share": "share of the workers' time spent waiting for a task or for weights",
    "learner_share": "share of the learner's time spent in updates",
    "steps_per_s_alone": "env steps a second of one worker alone, measured at the start",
    "parallel_efficiency": "env steps a second of all workers / (workers x those of one alone)",
    "tasks_reissued": "tasks given to a second worker since the start, because the first was slow or died",
    "tasks_discarded": "results thrown away since the start, because another attempt was faster",
    "tasks_lost": "tasks whose worker died while it played them, since the start",
    "worker_failure_share": "tasks lost / tasks handed out, since the start",
    "target_syncs": "copies of the network into the target network since the start",
    "pool_elo_oldest": "rating of the oldest snapshot in the self-play pool, by its games since",
}
"""Every metric of our own learner with its unit and meaning; docs/telemetry.md is checked against this."""
