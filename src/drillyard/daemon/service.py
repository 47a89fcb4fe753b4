"""The gRPC service `drillyard.v1.Daemon`: one method a call, named as in `methods.METHODS`."""

import asyncio
import logging
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import grpc
import grpc.aio

from drillyard import __version__
from drillyard.contracts.control import Answer
from drillyard.contracts.daemon import (
    SERVICE,
    CancelRequest,
    ControlRequest,
    CurvesReply,
    CurvesRequest,
    EventLines,
    EventsRequest,
    HealthReport,
    LabelRequest,
    ListRequest,
    RemoveRequest,
    RunDetail,
    RunList,
    RunRef,
    ShutdownRequest,
    StageList,
    StageRef,
    WorkerList,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunRequest
from drillyard.contracts.stage import StageInfo, StageRequest
from drillyard.contracts.worker import InstallProgress, InstallRequest, WorkerInfo
from drillyard.daemon.activity import Activity
from drillyard.daemon.curves import CurveStore
from drillyard.daemon.detail import run_detail
from drillyard.daemon.installs import Installs
from drillyard.daemon.methods import CODE_KEY, METHODS, PID_KEY, ROLE_KEY, decode_request, encode
from drillyard.daemon.process_table import Group, ProcessTable
from drillyard.daemon.requests import RunRequests
from drillyard.daemon.stages import Stages
from drillyard.daemon.streams import event_batches, run_changes
from drillyard.daemon.supervisor import Supervisor

log = logging.getLogger("drillyard.daemon")

_SHUTDOWN_GRACE_S = 10.0
STATUS: dict[ErrorCode, grpc.StatusCode] = {
    ErrorCode.NOT_FOUND: grpc.StatusCode.NOT_FOUND,
    ErrorCode.BAD_VALUE: grpc.StatusCode.INVALID_ARGUMENT,
    ErrorCode.BAD_MESSAGE: grpc.StatusCode.INVALID_ARGUMENT,
    ErrorCode.UNKNOWN_ENV: grpc.StatusCode.INVALID_ARGUMENT,
    ErrorCode.INVALID_STATE: grpc.StatusCode.FAILED_PRECONDITION,
    ErrorCode.NOT_PERMITTED: grpc.StatusCode.PERMISSION_DENIED,
    ErrorCode.DISK: grpc.StatusCode.RESOURCE_EXHAUSTED,
    ErrorCode.DAMAGED: grpc.StatusCode.DATA_LOSS,
    ErrorCode.UNSUPPORTED: grpc.StatusCode.UNIMPLEMENTED,
    ErrorCode.TIMED_OUT: grpc.StatusCode.DEADLINE_EXCEEDED,
}
"""gRPC status of each error; the others are INTERNAL. The client goes by the code in the metadata."""


class Service:
    """What each call does; every method runs on the daemon's event loop and raises DrillyardError."""

    def __init__(self, supervisor: Supervisor, stages: Stages, installs: Installs, activity: Activity) -> None:
        self._supervisor = supervisor
        self._requests = RunRequests(supervisor)
        self._stages = stages
        self._installs = installs
        self._curves = CurveStore()
        self._activity = activity
        self._table = ProcessTable()
        self._started = time.monotonic()
        self.ending = asyncio.Event()
        """Set when the daemon was asked to end."""

    async def SubmitRun(self, request: RunRequest) -> RunInfo:  # noqa: N802 - the name of the call
        return await self._requests.submit(request)

    async def CancelRun(self, request: CancelRequest) -> RunInfo:  # noqa: N802
        return await self._requests.cancel(request.run_id, request.reason, request.grace_s)

    async def PauseRun(self, request: RunRef) -> RunInfo:  # noqa: N802
        return await self._requests.pause(request.run_id)

    async def ResumeRun(self, request: RunRef) -> RunInfo:  # noqa: N802
        return await self._requests.resume(request.run_id)

    async def GetRun(self, request: RunRef) -> RunInfo:  # noqa: N802
        run = self._supervisor.get(request.run_id)
        self._supervisor.look(run)
        return run.info

    async def DeleteRun(self, request: RunRef) -> RunInfo:  # noqa: N802
        info = await self._requests.delete(request.run_id)
        self._curves.forget(request.run_id)
        return info

    async def ControlRun(self, request: ControlRequest) -> Answer:  # noqa: N802
        return await self._requests.control(request.run_id, request.command)

    async def ListRuns(self, _request: ListRequest) -> RunList:  # noqa: N802
        return RunList(runs=tuple(run.info for _, run in sorted(self._supervisor.runs.items())))

    def WatchRuns(self, _request: ListRequest) -> AsyncIterator[RunInfo]:  # noqa: N802
        return run_changes(self._supervisor)

    def StreamEvents(self, request: EventsRequest) -> AsyncIterator[EventLines]:  # noqa: N802
        return event_batches(self._supervisor, request)

    async def OpenStage(self, request: StageRequest) -> StageInfo:  # noqa: N802
        return await self._stages.open(request)

    async def CloseStage(self, request: StageRef) -> StageInfo:  # noqa: N802
        return await self._stages.close(request.stage_id)

    async def ListStages(self, _request: ListRequest) -> StageList:  # noqa: N802
        return StageList(stages=self._stages.list())

    async def LabelRun(self, request: LabelRequest) -> RunInfo:  # noqa: N802
        return await self._requests.label(request)

    async def RunDetail(self, request: RunRef) -> RunDetail:  # noqa: N802
        return await run_detail(self._supervisor.get(request.run_id))

    async def RunCurves(self, request: CurvesRequest) -> CurvesReply:  # noqa: N802
        runs = [self._supervisor.get(run_id) for run_id in request.run_ids]
        return CurvesReply(curves=await self._curves.curves(runs, request))

    async def ListWorkers(self, _request: ListRequest) -> WorkerList:  # noqa: N802
        return WorkerList(workers=await self._installs.list())

    def InstallWorker(self, request: InstallRequest) -> AsyncIterator[InstallProgress]:  # noqa: N802
        return self._installs.install(request)

    async def RemoveWorker(self, request: RemoveRequest) -> WorkerInfo:  # noqa: N802
        return await self._installs.remove(request.name)

    async def Health(self, _request: ListRequest) -> HealthReport:  # noqa: N802
        return self._health()

    async def Shutdown(self, request: ShutdownRequest) -> HealthReport:  # noqa: N802
        if request.runs:
            cancels = [
                self._requests.cancel(run.run_id, "the daemon was shut down", _SHUTDOWN_GRACE_S)
                for run in self._supervisor.active
            ]
            await asyncio.gather(*cancels, return_exceptions=True)
        await self._stages.close_all()
        report = self._health()
        self.ending.set()
        return report

    def _health(self) -> HealthReport:
        groups = [
            Group(run.leader.pid, "learner" if run.launch is None else "worker", run.run_id)
            for run in self._supervisor.active
            if run.leader is not None
        ]
        groups += [Group(sink.who.pid, "sink", sink.run_id) for sink in self._supervisor.exports.sinks.alive]
        groups += [Group(stage.leader.pid, "stage", stage.info.stage_id) for stage in self._stages.alive]
        return HealthReport(
            version=__version__,
            pid=os.getpid(),
            home=str(self._supervisor.home.root),
            uptime_s=time.monotonic() - self._started,
            runs=len(self._supervisor.active),
            waiting=len(self._supervisor.waiting),
            gpus=self._supervisor.gpus.infos(),
            stages=len(self._stages.alive),
            processes=self._table.report(groups, self._activity.clients()),
        )

    def handler(self) -> grpc.GenericRpcHandler:
        """All calls as one generic handler."""
        handlers: dict[str, Any] = {}
        for name, method in METHODS.items():
            act = getattr(self, name)
            handlers[name] = (
                grpc.unary_stream_rpc_method_handler(self._stream(name, act))
                if method.stream
                else grpc.unary_unary_rpc_method_handler(self._unary(name, act))
            )
        return grpc.method_handlers_generic_handler(SERVICE, handlers)

    def _unary(self, name: str, act: Callable[[Any], Awaitable[Any]]) -> Callable[..., Awaitable[bytes]]:
        async def handle(content: bytes, context: "grpc.aio.ServicerContext[Any, Any]") -> bytes:
            self._note(context)
            try:
                # A client that goes away must not leave half a change behind, so the work goes on without it.
                return encode(await asyncio.shield(asyncio.ensure_future(act(decode_request(name, content)))))
            except Exception as error:  # noqa: BLE001 - no error may end the daemon; a bug is logged
                return await _fail(context, name, error)
            finally:
                self._activity.touch()

        return handle

    def _stream(self, name: str, act: Callable[[Any], AsyncIterator[Any]]) -> Callable[..., AsyncIterator[bytes]]:
        async def handle(content: bytes, context: "grpc.aio.ServicerContext[Any, Any]") -> AsyncIterator[bytes]:
            self._note(context)
            with self._activity.stream():
                try:
                    async for message in act(decode_request(name, content)):
                        yield encode(message)
                except Exception as error:  # noqa: BLE001 - no error may end the daemon; a bug is logged
                    await _fail(context, name, error)

        return handle

    def _note(self, context: "grpc.aio.ServicerContext[Any, Any]") -> None:
        self._activity.touch()
        metadata = {key: value for key, value in context.invocation_metadata() or () if isinstance(value, str)}
        self._activity.note_client(metadata.get(PID_KEY, ""), metadata.get(ROLE_KEY, ""))


async def _fail(context: "grpc.aio.ServicerContext[Any, Any]", name: str, error: Exception) -> bytes:
    """End the call with the sentence of the error; an error without one is a bug, and is logged."""
    if not isinstance(error, DrillyardError):
        log.error("%s failed", name, exc_info=error)
        error = DrillyardError(
            ErrorCode.CRASHED,
            f"the daemon failed over {name} ({type(error).__name__}: {error}); its log is in logs/daemon.log.",
        )
    status = STATUS.get(error.code, grpc.StatusCode.INTERNAL)
    await context.abort(status, error.sentence, ((CODE_KEY, error.code.value),))
    return b""
