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
| Health | ListRequest | HealthReport |
| Shutdown | ShutdownRequest | HealthReport |
"""

import msgspec

from drillyard.contracts.run import RunInfo
from drillyard.contracts.stage import StageInfo

SERVICE = "drillyard.v1.Daemon"
DAEMON_SOCKET = "daemon.sock"


class RunRef(msgspec.Struct, frozen=True, kw_only=True):
    run_id: str


class CancelRequest(msgspec.Struct, frozen=True, kw_only=True):
    run_id: str
    reason: str = "cancelled by its user"
    grace_s: float = 10.0


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


class ProcessInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the System view. cpu_share: 1.0 = one core busy since the last report."""

    pid: int
    role: str  # daemon, studio, stage, learner, rollout
    owner: str  # run id, stage id or empty
    cpu_share: float
    rss_mb: float
    pss_mb: float
    niceness: int
    threads: int
    fds: int
    uptime_s: float


class HealthReport(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    pid: int
    home: str
    uptime_s: float
    runs: int
    stages: int
    processes: tuple[ProcessInfo, ...] = ()


class ShutdownRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Ends the daemon and its stages; runs end too when `runs` is set, else they go on and are adopted later."""

    runs: bool = False
