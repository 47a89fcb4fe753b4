"""Clients of the daemon: synchronous for command lines and tests, asynchronous for the studio."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Self

import msgspec

from drillyard.contracts.control import Answer, RunCommand
from drillyard.contracts.daemon import (
    CancelRequest,
    ControlRequest,
    CurvesRequest,
    EventLines,
    EventsRequest,
    HealthReport,
    LabelRequest,
    ListRequest,
    RemoveRequest,
    RunCurve,
    RunDetail,
    RunRef,
    ShutdownRequest,
    StageRef,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunRequest, RunState
from drillyard.contracts.stage import StageInfo, StageRequest
from drillyard.contracts.worker import InstallProgress, InstallRequest, WorkerInfo
from drillyard.daemon.ensure import ensure, wait_until_gone
from drillyard.daemon.home import Home
from drillyard.daemon.methods import (
    CHANNEL_OPTIONS,
    LONGEST_GRACE_S,
    OPEN_STAGE_S,
    PID_KEY,
    ROLE_KEY,
    SLOW_S,
    TIMEOUT_S,
    decode_response,
    encode,
    error_of,
    is_end_of_stream,
    path_of,
)
from drillyard.transport.paths import connect, reachable

if TYPE_CHECKING:
    from drillyard.daemon.async_client import AsyncDaemonClient

__all__ = ["AsyncDaemonClient", "DaemonClient", "ensure_daemon"]

_HELLO_S = 5.0


def ensure_daemon(home: Home, timeout_s: float = 10.0) -> "DaemonClient":
    """A client of the home's daemon, which is started when none runs. Two callers at once get the same daemon.

    Raises:
        DrillyardError: why there is none, one sentence.
    """
    return ensure(home, timeout_s, lambda: DaemonClient.connect_existing(home))


def __getattr__(name: str) -> Any:
    """AsyncDaemonClient is imported on demand: it costs asyncio and gRPC, which a command line may not need."""
    if name == "AsyncDaemonClient":
        from drillyard.daemon.async_client import AsyncDaemonClient

        return AsyncDaemonClient
    raise AttributeError(name)


class DaemonClient:
    """One connection to the daemon of a home; may be used from several threads.

    Every call raises DrillyardError: what the daemon says, or UNAVAILABLE when none answers.

    Args:
        home: whose daemon; it need not run yet.
        role: what to call this process in the System view.
    """

    def __init__(self, home: Home, role: str = "client") -> None:
        os.environ.setdefault("GRPC_VERBOSITY", "NONE")
        os.environ.setdefault("GRPC_ENABLE_FORK_SUPPORT", "0")
        import grpc

        self.home = home
        self._address = reachable(home.socket)
        self._channel: Any = grpc.insecure_channel(f"unix:{self._address.__enter__()}", options=CHANNEL_OPTIONS)
        self._metadata = ((ROLE_KEY, role), (PID_KEY, str(os.getpid())))

    @classmethod
    def connect_existing(cls, home: Home, role: str = "client") -> "DaemonClient | None":
        """A client of the daemon that runs now, or None when none does.

        Raises:
            DrillyardError: one runs but does not answer.
        """
        try:
            connect(home.socket, 0.0).close()  # at once, where gRPC would try for a while
        except DrillyardError as error:
            if error.code is ErrorCode.UNAVAILABLE:
                return None
            raise
        client = cls(home, role)
        try:
            client._call("ListStages", ListRequest(), _HELLO_S)
        except DrillyardError as error:
            client.close()
            if error.code is ErrorCode.UNAVAILABLE:
                return None
            raise
        return client

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up; what is streaming ends."""
        self._channel.close()
        self._address.__exit__(None, None, None)

    def submit_run(self, request: RunRequest) -> RunInfo:
        """Start a run; the same request twice is two runs."""
        return self._call("SubmitRun", request)

    def cancel_run(self, run_id: str, reason: str = "cancelled by its user", grace_s: float | None = None) -> RunInfo:
        """End a run; returns when none of its processes is left."""
        return self._call(
            "CancelRun",
            CancelRequest(run_id=run_id, reason=reason, grace_s=grace_s),
            (LONGEST_GRACE_S if grace_s is None else grace_s) + SLOW_S,
        )

    def pause_run(self, run_id: str) -> RunInfo:
        """Hold a run."""
        return self._call("PauseRun", RunRef(run_id=run_id))

    def resume_run(self, run_id: str) -> RunInfo:
        """Let a paused run go on, or continue an ended one as a new run."""
        return self._call("ResumeRun", RunRef(run_id=run_id), SLOW_S)

    def get_run(self, run_id: str) -> RunInfo:
        """One run as it is now."""
        return self._call("GetRun", RunRef(run_id=run_id))

    def delete_run(self, run_id: str) -> RunInfo:
        """Remove an ended run with its folder."""
        return self._call("DeleteRun", RunRef(run_id=run_id), SLOW_S)

    def control_run(self, run_id: str, command: RunCommand) -> Answer:
        """Send a command to a run; its refusal is an answer with ok = False."""
        return self._call("ControlRun", ControlRequest(run_id=run_id, command=msgspec.json.encode(command)))

    def list_runs(self) -> Sequence[RunInfo]:
        """Every run, oldest first."""
        return self._call("ListRuns", ListRequest()).runs

    def watch_runs(self) -> Iterator[RunInfo]:
        """Every run, then each change, for as long as the daemon lives."""
        return self._stream("WatchRuns", ListRequest())

    def wait_ended(self, run_id: str, timeout_s: float | None = None) -> RunInfo:
        """Wait until a run has ended.

        Raises:
            DrillyardError: NOT_FOUND, TIMED_OUT, or UNAVAILABLE when the daemon ends before it.
        """
        self.get_run(run_id)
        for run in self._stream("WatchRuns", ListRequest(), timeout_s):
            if run.run_id == run_id and (run.state is RunState.ENDED or run.deleted):
                return run
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, f"the daemon ended before run {run_id} did; the run itself goes on."
        )

    def stream_events(self, run_id: str, since_seq: int = 0, *, follow: bool = True) -> Iterator[EventLines]:
        """Events of a run with seq >= since_seq; with `follow` until the run has ended."""
        return self._stream("StreamEvents", EventsRequest(run_id=run_id, since_seq=since_seq, follow=follow))

    def open_stage(self, request: StageRequest) -> StageInfo:
        """Start a stage; returns when it listens."""
        return self._call("OpenStage", request, OPEN_STAGE_S)

    def close_stage(self, stage_id: str) -> StageInfo:
        """End a stage; returns when it is gone."""
        return self._call("CloseStage", StageRef(stage_id=stage_id), SLOW_S)

    def list_stages(self) -> Sequence[StageInfo]:
        """Live stages, and those that ended by themselves, with the reason."""
        return self._call("ListStages", ListRequest()).stages

    def label_run(
        self, run_id: str, *, name: str | None = None, tags: Sequence[str] | None = None, notes: str | None = None
    ) -> RunInfo:
        """Change what a run is called and noted as; None = leave as it is."""
        labels = None if tags is None else tuple(tags)
        return self._call("LabelRun", LabelRequest(run_id=run_id, name=name, tags=labels, notes=notes))

    def run_detail(self, run_id: str) -> RunDetail:
        """Checkpoints, stderr, resource use and settings of a run."""
        return self._call("RunDetail", RunRef(run_id=run_id))

    def run_curves(self, run_ids: Sequence[str], names: Sequence[str] = (), points: int = 500) -> Sequence[RunCurve]:
        """Curves of several runs, thinned; no names = every metric."""
        request = CurvesRequest(run_ids=tuple(run_ids), names=tuple(names), points=points)
        return (self._call("RunCurves", request, SLOW_S)).curves

    def list_workers(self) -> Sequence[WorkerInfo]:
        """Every worker there is, installed or not."""
        return (self._call("ListWorkers", ListRequest(), SLOW_S)).workers

    def install_worker(self, request: InstallRequest) -> Iterator[InstallProgress]:
        """Install a worker, or listen to its installation; the last message has `done`."""
        return self._stream("InstallWorker", request)

    def remove_worker(self, name: str) -> WorkerInfo:
        """Remove the environments of a worker."""
        return self._call("RemoveWorker", RemoveRequest(name=name), SLOW_S)

    def health(self) -> HealthReport:
        """The daemon and every process of the house."""
        return self._call("Health", ListRequest())

    def shutdown(self, *, runs: bool = False) -> HealthReport:
        """End the daemon and its stages, the runs as well, if wished; returns when the daemon is gone."""
        report = self._call("Shutdown", ShutdownRequest(runs=runs), SLOW_S)
        wait_until_gone(self.home, report.pid, SLOW_S)
        return report

    def _call(self, name: str, request: msgspec.Struct, timeout_s: float = TIMEOUT_S) -> Any:
        import grpc

        try:
            content = self._channel.unary_unary(path_of(name))(
                encode(request), timeout=timeout_s, metadata=self._metadata
            )
        except grpc.RpcError as error:
            raise error_of(error, error.trailing_metadata(), self.home) from error
        return decode_response(name, content)

    def _stream(self, name: str, request: msgspec.Struct, timeout_s: float | None = None) -> Iterator[Any]:
        import grpc

        call = self._channel.unary_stream(path_of(name))(encode(request), timeout=timeout_s, metadata=self._metadata)
        try:
            for content in call:
                yield decode_response(name, content)
        except grpc.RpcError as error:
            if not is_end_of_stream(error):
                raise error_of(error, error.trailing_metadata(), self.home) from error
        finally:
            call.cancel()
