"""The asynchronous client of the daemon, for processes that live on an event loop."""

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from typing import Any, Self

import grpc.aio
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
from drillyard.contracts.run import RunInfo, RunRequest
from drillyard.contracts.stage import StageInfo, StageRequest
from drillyard.contracts.worker import InstallProgress, InstallRequest, WorkerInfo
from drillyard.daemon.home import Home
from drillyard.daemon.methods import (
    CHANNEL_OPTIONS,
    LONGEST_GRACE_S,
    OPEN_STAGE_S,
    PID_KEY,
    ROLE_KEY,
    SLOW_S,
    TIMEOUT_S,
    DaemonGoneError,
    decode_response,
    encode,
    error_of,
    is_end_of_stream,
    path_of,
)
from drillyard.transport.paths import reachable


class AsyncDaemonClient:
    """One connection to the daemon of a home; belongs to the event loop on which it was made.

    Every call raises DrillyardError: what the daemon says, or UNAVAILABLE when none answers.

    Args:
        home: whose daemon; it need not run yet.
        role: what to call this process in the System view.
    """

    def __init__(self, home: Home, role: str = "client") -> None:
        self.home = home
        self._address = reachable(home.socket)
        self._channel: Any = grpc.aio.insecure_channel(f"unix:{self._address.__enter__()}", options=CHANNEL_OPTIONS)
        self._metadata = ((ROLE_KEY, role), (PID_KEY, str(os.getpid())))
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Hang up; calls and streams that are under way end as UNAVAILABLE."""
        self._closed = True
        await self._channel.close()
        self._address.__exit__(None, None, None)

    async def submit_run(self, request: RunRequest) -> RunInfo:
        """Start a run; the same request twice is two runs."""
        return await self._call("SubmitRun", request)

    async def cancel_run(
        self, run_id: str, reason: str = "cancelled by its user", grace_s: float | None = None
    ) -> RunInfo:
        """End a run; returns when none of its processes is left."""
        request = CancelRequest(run_id=run_id, reason=reason, grace_s=grace_s)
        return await self._call("CancelRun", request, (LONGEST_GRACE_S if grace_s is None else grace_s) + SLOW_S)

    async def pause_run(self, run_id: str) -> RunInfo:
        """Hold a run."""
        return await self._call("PauseRun", RunRef(run_id=run_id))

    async def resume_run(self, run_id: str) -> RunInfo:
        """Let a paused run go on, or continue an ended one as a new run."""
        return await self._call("ResumeRun", RunRef(run_id=run_id), SLOW_S)

    async def get_run(self, run_id: str) -> RunInfo:
        """One run as it is now."""
        return await self._call("GetRun", RunRef(run_id=run_id))

    async def delete_run(self, run_id: str) -> RunInfo:
        """Remove an ended run with its folder."""
        return await self._call("DeleteRun", RunRef(run_id=run_id), SLOW_S)

    async def control_run(self, run_id: str, command: RunCommand) -> Answer:
        """Send a command to a run; its refusal is an answer with ok = False."""
        return await self._call("ControlRun", ControlRequest(run_id=run_id, command=msgspec.json.encode(command)))

    async def list_runs(self) -> Sequence[RunInfo]:
        """Every run, oldest first."""
        return (await self._call("ListRuns", ListRequest())).runs

    def watch_runs(self) -> AsyncIterator[RunInfo]:
        """Every run, then each change, for as long as the daemon lives."""
        return self._stream("WatchRuns", ListRequest())

    def stream_events(self, run_id: str, since_seq: int = 0, *, follow: bool = True) -> AsyncIterator[EventLines]:
        """Events of a run with seq >= since_seq; with `follow` until the run has ended."""
        return self._stream("StreamEvents", EventsRequest(run_id=run_id, since_seq=since_seq, follow=follow))

    async def open_stage(self, request: StageRequest) -> StageInfo:
        """Start a stage; returns when it listens."""
        return await self._call("OpenStage", request, OPEN_STAGE_S)

    async def close_stage(self, stage_id: str) -> StageInfo:
        """End a stage; returns when it is gone."""
        return await self._call("CloseStage", StageRef(stage_id=stage_id), SLOW_S)

    async def list_stages(self) -> Sequence[StageInfo]:
        """Live stages, and those that ended by themselves, with the reason."""
        return (await self._call("ListStages", ListRequest())).stages

    async def label_run(
        self, run_id: str, *, name: str | None = None, tags: Sequence[str] | None = None, notes: str | None = None
    ) -> RunInfo:
        """Change what a run is called and noted as; None = leave as it is."""
        labels = None if tags is None else tuple(tags)
        return await self._call("LabelRun", LabelRequest(run_id=run_id, name=name, tags=labels, notes=notes))

    async def run_detail(self, run_id: str) -> RunDetail:
        """Checkpoints, stderr, resource use and settings of a run."""
        return await self._call("RunDetail", RunRef(run_id=run_id))

    async def run_curves(
        self, run_ids: Sequence[str], names: Sequence[str] = (), points: int = 500
    ) -> Sequence[RunCurve]:
        """Curves of several runs, thinned; no names = every metric."""
        request = CurvesRequest(run_ids=tuple(run_ids), names=tuple(names), points=points)
        return (await self._call("RunCurves", request, SLOW_S)).curves

    async def list_workers(self) -> Sequence[WorkerInfo]:
        """Every worker there is, installed or not."""
        return (await self._call("ListWorkers", ListRequest(), SLOW_S)).workers

    def install_worker(self, request: InstallRequest) -> AsyncIterator[InstallProgress]:
        """Install a worker, or listen to its installation; the last message has `done`."""
        return self._stream("InstallWorker", request)

    async def remove_worker(self, name: str) -> WorkerInfo:
        """Remove the environments of a worker."""
        return await self._call("RemoveWorker", RemoveRequest(name=name), SLOW_S)

    async def health(self) -> HealthReport:
        """The daemon and every process of the house."""
        return await self._call("Health", ListRequest())

    async def shutdown(self, *, runs: bool = False) -> HealthReport:
        """End the daemon and its stages; the runs as well, if wished."""
        return await self._call("Shutdown", ShutdownRequest(runs=runs), SLOW_S)

    async def _call(self, name: str, request: msgspec.Struct, timeout_s: float = TIMEOUT_S) -> Any:
        call = self._channel.unary_unary(path_of(name))
        try:
            content = await call(encode(request), timeout=timeout_s, metadata=self._metadata)
        except grpc.aio.AioRpcError as error:
            raise error_of(error, error.trailing_metadata(), self.home) from error
        except asyncio.CancelledError as error:
            self._raise_if_closed(error)
            raise
        return decode_response(name, content)

    async def _stream(self, name: str, request: msgspec.Struct) -> AsyncIterator[Any]:
        call = self._channel.unary_stream(path_of(name))(encode(request), metadata=self._metadata)
        try:
            async for content in call:
                yield decode_response(name, content)
        except grpc.aio.AioRpcError as error:
            if not is_end_of_stream(error):
                raise error_of(error, error.trailing_metadata(), self.home) from error
        except asyncio.CancelledError as error:
            self._raise_if_closed(error)
            raise
        finally:
            call.cancel()

    def _raise_if_closed(self, error: BaseException) -> None:
        """gRPC cancels what is under way when its channel is closed, which looks as if our own task were cancelled."""
        task = asyncio.current_task()
        if self._closed and task is not None and not task.cancelling():
            raise DaemonGoneError(f"the connection to the daemon of {self.home.root} was closed; try again.") from error
