"""The daemon's service `drillyard.v1.Daemon`: gRPC calls whose messages are these structs as msgpack.

| call | request | response |
|---|---|---|
| SubmitRun | RunRequest | RunInfo |
| CancelRun | CancelRequest | RunInfo (answered when the process group is empty) |
| PauseRun, ResumeRun, GetRun, DeleteRun | RunRef | RunInfo |
| ControlRun | ControlRequest | Answer |
| ListRuns | ListRequest | RunList |
| WatchRuns | ListRequest | stream of RunInfo, all first, then each change |
| StreamEvents | EventsRequest | stream of EventLines |
| OpenStage | StageRequest | StageInfo |
| CloseStage | StageRef | StageInfo |
| ListStages | ListRequest | StageList |
| LabelRun | LabelRequest | RunInfo |
| RunDetail | RunRef | RunDetail |
| RunCurves | CurvesRequest | CurvesReply |
| ListWorkers | ListRequest | WorkerList |
| InstallWorker | InstallRequest | stream of InstallProgress |
| RemoveWorker | RemoveRequest | WorkerInfo |
| Health | ListRequest | HealthReport |
| Shutdown | ShutdownRequest | HealthReport |
"""

from typing import Any

import msgspec

from drillyard.contracts.run import RunInfo, RunRequest
from drillyard.contracts.stage import StageInfo
from drillyard.contracts.worker import WorkerInfo

SERVICE = "drillyard.v1.Daemon"
DAEMON_SOCKET = "daemon.sock"


class RunRef(msgspec.Struct, frozen=True, kw_only=True):
    run_id: str


class CancelRequest(msgspec.Struct, frozen=True, kw_only=True):
    """grace_s: what the run gets to end by itself; None = as long as its worker says that it needs, 10 s for ours."""

    run_id: str
    reason: str = "cancelled by its user"
    grace_s: float | None = None


class ControlRequest(msgspec.Struct, frozen=True, kw_only=True):
    """`command` is the JSON of a RunCommands struct."""

    run_id: str
    command: bytes


class ListRequest(msgspec.Struct, frozen=True, kw_only=True):
    pass


class RunList(msgspec.Struct, frozen=True, kw_only=True):
    runs: tuple[RunInfo, ...]


class EventsRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Events with seq >= since_seq; `follow` keeps the stream open until the run has ended."""

    run_id: str
    since_seq: int = 0
    follow: bool = True


class EventLines(msgspec.Struct, frozen=True, kw_only=True):
    """Raw JSON lines in order, as the worker wrote them."""

    run_id: str
    lines: tuple[bytes, ...]


class StageRef(msgspec.Struct, frozen=True, kw_only=True):
    stage_id: str


class StageList(msgspec.Struct, frozen=True, kw_only=True):
    stages: tuple[StageInfo, ...]


class LabelRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Change what a run is called and noted as; None = leave as it is."""

    run_id: str
    name: str | None = None
    tags: tuple[str, ...] | None = None
    notes: str | None = None


class CheckpointRow(msgspec.Struct, frozen=True, kw_only=True):
    """One checkpoint folder of a run."""

    path: str
    env_steps: int
    policy_version: int
    reason: str
    created_at: float
    bytes: int
    onnx: bool = False
    best: bool = False


class UsagePoint(msgspec.Struct, frozen=True, kw_only=True):
    ts: float
    cpu_share: float
    rss_mb: float
    processes: int


class RunDetail(msgspec.Struct, frozen=True, kw_only=True):
    """What a look at one run adds to its RunInfo. Lists are newest last."""

    run: RunInfo
    request: RunRequest
    settings: dict[str, Any]
    checkpoints: tuple[CheckpointRow, ...]
    stderr: tuple[str, ...]
    usage: tuple[UsagePoint, ...]
    """At most 600 points over the life of the daemon or the run."""
    event_bytes: int
    tensorboard: str
    """Folder with its event files, or empty."""


class CurvesRequest(msgspec.Struct, frozen=True, kw_only=True):
    """`names` empty = every metric. At most `points` points a curve, the last one among them."""

    run_ids: tuple[str, ...]
    names: tuple[str, ...] = ()
    points: int = 500


class RunCurve(msgspec.Struct, frozen=True, kw_only=True):
    """One metric of one run; three lists of equal length. wall_s counts from the start of the run."""

    run_id: str
    name: str
    env_steps: tuple[int, ...]
    wall_s: tuple[float, ...]
    values: tuple[float, ...]


class CurvesReply(msgspec.Struct, frozen=True, kw_only=True):
    curves: tuple[RunCurve, ...]


class WorkerList(msgspec.Struct, frozen=True, kw_only=True):
    workers: tuple[WorkerInfo, ...]


class RemoveRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Remove the environments of a worker."""

    name: str


class ProcessInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the System view. cpu_share: 1.0 = one core busy since the last report."""

    pid: int
    role: str  # daemon, studio, stage, learner, rollout, worker, env host, operator host, sink
    owner: str  # run id, stage id or empty
    cpu_share: float
    rss_mb: float
    pss_mb: float
    niceness: int
    threads: int
    fds: int
    uptime_s: float


class GpuInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A GPU of this machine; `run_id` is who has reserved it, or empty."""

    id: str
    name: str
    memory_mb: int
    run_id: str = ""


class HealthReport(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    pid: int
    home: str
    uptime_s: float
    runs: int
    stages: int
    processes: tuple[ProcessInfo, ...] = ()
    waiting: int = 0
    """Runs in the queue."""
    gpus: tuple[GpuInfo, ...] = ()


class ShutdownRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Ends the daemon and its stages; runs end too when `runs` is set, else they go on and are adopted later."""

    runs: bool = False
