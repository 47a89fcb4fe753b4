"""Workers: other libraries, each in a process and an environment of its own.

What a worker prints for `--describe` is WorkerDescription as JSON; its config file is WorkerConfig; what it says is
telemetry; what it saves is a checkpoint folder with a WorkerCheckpoint as `manifest.json`, and `analytics.json`. The
package `drillyard-worker` has the same structures in the standard library alone, for Python 3.9 and later; a test holds
the two together. Unknown fields are kept out, not refused: a newer worker may say more.
"""

from enum import StrEnum
from typing import Any, Literal

import msgspec

from drillyard.contracts.run import RunLimits

WORKER_VERSION = 1
"""Of the protocol; a worker of another version is refused with VERSION_MISMATCH."""
WORKER_CONFIG_FILE = "worker.json"
"""In the run's folder: the WorkerConfig."""
ANALYTICS_FILE = "analytics.json"
HOST_FILE = "host.json"
"""In the run's folder: the HostCommand by which a stage plays the policy of a worker."""


class WorkerMetadata(msgspec.Struct, frozen=True, kw_only=True):
    """Who made it, and what it wraps."""

    name: str
    version: str
    description: str
    author: str = ""
    homepage: str = ""
    upstream_library: str
    upstream_version: str
    license: str


class WorkerCapabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What it can do; the page offers nothing else."""

    worker_type: str
    supported_paradigms: tuple[str, ...] = ("single_agent",)
    env_families: tuple[str, ...] = ("gymnasium", "drillyard")
    action_spaces: tuple[str, ...] = ("discrete", "box")
    observation_spaces: tuple[str, ...] = ("box",)
    max_agents: int = 1
    supports_self_play: bool = False
    supports_population: bool = False
    supports_checkpointing: bool = True
    supports_resume: bool = True
    supports_evaluation: bool = True
    supports_pause_resume: bool = False
    supports_onnx: bool = False
    supports_operator: bool = True
    supports_fastlane: bool = False
    needs_script: bool = False
    """It runs a training script of the user, named by RunRequest.script."""
    requires_gpu: bool = False
    gpu_memory_mb: int = 0
    cpu_cores: int = 1
    estimated_memory_mb: int = 0
    stop_grace_s: float = 10.0
    """How long it may take from a request to stop to its last event, with a checkpoint."""


class WorkerSetting(msgspec.Struct, frozen=True, kw_only=True):
    """One setting of an algorithm."""

    key: str
    kind: Literal["float", "int", "bool", "str", "choice"]
    default: float | int | str | bool | None
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()


class WorkerAlgorithm(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    title: str
    help: str = ""
    action_spaces: tuple[str, ...] = ("discrete", "box")
    settings: tuple[WorkerSetting, ...] = ()
    environment: str = "default"
    """Which of the worker's environments it needs."""


class WorkerEnvironment(msgspec.Struct, frozen=True, kw_only=True):
    """A pinned set of packages, installed apart from all others."""

    name: str = "default"
    python: str = ">=3.9"
    requirements: str
    """File in the worker's folder: every package with version and hashes, torch by version only."""
    torch: str = ""
    """Version of torch, which comes from another place than the rest; empty = not needed."""
    probe: str
    """A Python statement that imports what must work."""


class WorkerDescription(msgspec.Struct, frozen=True, kw_only=True):
    v: int = WORKER_VERSION
    metadata: WorkerMetadata
    capabilities: WorkerCapabilities
    algorithms: tuple[WorkerAlgorithm, ...]
    environments: tuple[WorkerEnvironment, ...]


class WorkerMode(StrEnum):
    TRAIN = "train"
    EVALUATE = "evaluate"


class EvaluatePlan(msgspec.Struct, frozen=True, kw_only=True):
    checkpoint: str
    episodes: int = 10
    deterministic: bool = True


class WorkerConfig(msgspec.Struct, frozen=True, kw_only=True):
    """The config file: all that a worker needs to know."""

    v: int = WORKER_VERSION
    run_id: str
    worker: str
    mode: WorkerMode = WorkerMode.TRAIN
    algorithm: str
    env_id: str
    env_options: dict[str, Any] = {}
    seed: int = 0
    limits: RunLimits = RunLimits()
    settings: dict[str, Any] = {}
    """Every setting of the algorithm with its value."""
    folder: str
    """The run's folder, absolute."""
    resume_from: str | None = None
    next_seq: int = 0
    """Number of its first event: after a crash the same run goes on in the same event file."""
    first_counters: tuple[int, int, int] = (0, 0, 0)
    """env_steps, updates, episodes that the run had reached before."""
    script: str = ""
    evaluate: EvaluatePlan | None = None
    env_host: tuple[str, ...] = ()
    """Command that serves our envs (docs/env-host.md)."""


class HostCommand(msgspec.Struct, frozen=True, kw_only=True):
    """How to start the process that plays a worker's checkpoints for a stage."""

    v: int = WORKER_VERSION
    argv: tuple[str, ...]
    env: dict[str, str]
    """Variables that replace or join those of the caller."""


class SpaceInfo(msgspec.Struct, frozen=True, kw_only=True):
    """An observation or action space. discrete: n; box: shape, dtype, low, high (flat, or one number for all)."""

    kind: Literal["discrete", "box"]
    n: int = 0
    shape: tuple[int, ...] = ()
    dtype: str = "float32"
    low: tuple[float | None, ...] = ()
    """None = without bound."""
    high: tuple[float | None, ...] = ()


class FileDigest(msgspec.Struct, frozen=True, kw_only=True):
    bytes: int
    blake2b: str
    """blake2b-128 in hex."""


class Normalisation(msgspec.Struct, frozen=True, kw_only=True):
    """What lies between the env and the network: without it an evaluation lies. obs = clip((obs - mean) / sqrt(var +
    epsilon), -clip, clip)."""

    obs_mean: tuple[float, ...] = ()
    obs_var: tuple[float, ...] = ()
    epsilon: float = 1e-8
    clip: float | None = None
    count: float = 0.0
    return_var: float | None = None
    clip_action: bool = False


class WorkerCheckpoint(msgspec.Struct, frozen=True, kw_only=True):
    """`manifest.json` of a checkpoint folder that a worker saved."""

    v: int = WORKER_VERSION
    kind: Literal["worker"] = "worker"
    worker: str
    worker_version: str
    upstream_library: str
    upstream_version: str
    algorithm: str
    run_id: str
    env_id: str
    env_options: dict[str, Any] = {}
    seed: int = 0
    policy_version: int
    """Checkpoints of this run so far."""
    env_steps: int
    updates: int
    episodes: int
    settings: dict[str, Any] = {}
    metrics: dict[str, float] = {}
    reason: str
    created_at: float
    observation_space: SpaceInfo
    action_space: SpaceInfo
    normalisation: Normalisation | None = None
    onnx: str = ""
    """File of the policy as ONNX, normalisation inside, or empty."""
    files: dict[str, FileDigest]
    extra: dict[str, Any] = {}
    """What the worker itself needs to load it."""
    manifest_digest: str
    """blake2b-128 of the manifest with zeros here."""


class CheckpointArtifacts(msgspec.Struct, frozen=True, kw_only=True):
    directory: str = "checkpoints"
    format: str
    files: tuple[str, ...] = ()
    best: str | None = None
    final: str | None = None


class Artifacts(msgspec.Struct, frozen=True, kw_only=True):
    """Paths relative to the run's folder; None = there are none."""

    tensorboard: str | None = None
    wandb: str | None = None
    checkpoints: CheckpointArtifacts
    logs_dir: str | None = None
    videos_dir: str | None = None


class Analytics(msgspec.Struct, frozen=True, kw_only=True):
    """`analytics.json` in the run's folder: what the run left behind."""

    v: int = WORKER_VERSION
    run_id: str
    worker_type: str
    artifacts: Artifacts
    metadata: dict[str, Any] = {}


class InstallState(StrEnum):
    ABSENT = "absent"
    INSTALLING = "installing"
    READY = "ready"
    BROKEN = "broken"


class WorkerInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of a worker."""

    name: str
    folder: str
    description: WorkerDescription | None = None
    """None when it cannot be described; `reason` says why."""
    state: InstallState = InstallState.ABSENT
    size_mb: float = 0.0
    step: str = ""
    """What the installation is doing."""
    reason: str = ""


class InstallRequest(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    environment: str = "default"
    torch: str = "auto"
    """auto, cpu, cu128 ..., or the URL or folder of an index with torch."""


class InstallProgress(msgspec.Struct, frozen=True, kw_only=True):
    """One line of progress; the last has `done`. share: 0..1 of the steps."""

    name: str
    step: str
    share: float = 0.0
    done: bool = False
    ok: bool = False
    reason: str = ""
