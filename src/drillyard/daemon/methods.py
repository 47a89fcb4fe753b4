"""The calls of `drillyard.v1.Daemon`, shared by the server and both clients so that they cannot differ."""

from typing import Any, NamedTuple

import msgspec

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
from drillyard.daemon.home import Home

CODE_KEY = "drillyard-code"
"""Trailing metadata of a failed call: the ErrorCode; the status details are the sentence."""
ROLE_KEY, PID_KEY = "drillyard-role", "drillyard-pid"
"""Metadata of every call: who is asking, for the System view."""
CHANNEL_OPTIONS: tuple[tuple[str, int], ...] = (
    # A thousand failed runs with the ends of their stderr are 20 MB.
    ("grpc.max_receive_message_length", 64 * 1024 * 1024),
    ("grpc.max_send_message_length", 64 * 1024 * 1024),
    ("grpc.enable_http_proxy", 0),
    ("grpc.use_local_subchannel_pool", 1),
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 100),
    ("grpc.max_reconnect_backoff_ms", 1000),
)


class Method(NamedTuple):
    """One call: what travels each way, and whether the answer is a stream."""

    request: type[Any]
    response: type[Any]
    stream: bool = False


METHODS: dict[str, Method] = {
    "SubmitRun": Method(RunRequest, RunInfo),
    "CancelRun": Method(CancelRequest, RunInfo),
    "PauseRun": Method(RunRef, RunInfo),
    "ResumeRun": Method(RunRef, RunInfo),
    "GetRun": Method(RunRef, RunInfo),
    "DeleteRun": Method(RunRef, RunInfo),
    "ControlRun": Method(ControlRequest, Answer),
    "ListRuns": Method(ListRequest, RunList),
    "WatchRuns": Method(ListRequest, RunInfo, stream=True),
    "StreamEvents": Method(EventsRequest, EventLines, stream=True),
    "OpenStage": Method(StageRequest, StageInfo),
    "CloseStage": Method(StageRef, StageInfo),
    "ListStages": Method(ListRequest, StageList),
    "LabelRun": Method(LabelRequest, RunInfo),
    "RunDetail": Method(RunRef, RunDetail),
    "RunCurves": Method(CurvesRequest, CurvesReply),
    "ListWorkers": Method(ListRequest, WorkerList),
    "InstallWorker": Method(InstallRequest, InstallProgress, stream=True),
    "RemoveWorker": Method(RemoveRequest, WorkerInfo),
    "Health": Method(ListRequest, HealthReport),
    "Shutdown": Method(ShutdownRequest, HealthReport),
}


def path_of(name: str) -> str:
    """The gRPC path of a call."""
    return f"/{SERVICE}/{name}"


_encoder = msgspec.msgpack.Encoder()
_requests = {name: msgspec.msgpack.Decoder(method.request) for name, method in METHODS.items()}
_responses = {name: msgspec.msgpack.Decoder(method.response) for name, method in METHODS.items()}


def encode(message: msgspec.Struct) -> bytes:
    return _encoder.encode(message)


def decode_request(name: str, content: bytes) -> Any:
    """Raises DrillyardError BAD_MESSAGE with what is wrong with it."""
    try:
        return _requests[name].decode(content)
    except (msgspec.DecodeError, RecursionError) as error:
        raise DrillyardError(
            ErrorCode.BAD_MESSAGE,
            f"the daemon cannot read this {name} request ({error}); send {METHODS[name].request.__name__} as msgpack.",
        ) from error


def decode_response(name: str, content: bytes) -> Any:
    """Raises DrillyardError BAD_MESSAGE when daemon and client are of different versions."""
    try:
        return _responses[name].decode(content)
    except msgspec.DecodeError as error:
        raise DrillyardError(
            ErrorCode.BAD_MESSAGE,
            f"the daemon's answer to {name} cannot be read ({error}); it is probably of another version: "
            "end it with `drillyard shutdown` and start again.",
        ) from error


TIMEOUT_S = 30.0
"""How long an ordinary call may take."""
LONGEST_GRACE_S = 300.0
"""The most that a worker may ask for to stop by itself."""
SLOW_S = 60.0
"""How long a call may take that starts or ends processes, beyond any grace it was given."""
OPEN_STAGE_S = 240.0
"""A text env or a large model is looked at first, and then its stage starts; each has a deadline of its own."""


class DaemonGoneError(DrillyardError):
    """No daemon answers, or the connection to it has ended; what a daemon itself calls unavailable is something else.

    Args:
        sentence: for the user.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(ErrorCode.UNAVAILABLE, sentence)


def error_of(error: Any, metadata: Any, home: Home) -> DrillyardError:
    """The error that the daemon meant, or why it could not be asked.

    Args:
        error: a grpc.RpcError with `code()` and `details()`.
        metadata: its trailing metadata.
        home: whose daemon was asked.
    """
    codes = [value for key, value in metadata or () if key == CODE_KEY]
    details = str(error.details() or "")
    status = error.code().name
    if codes and codes[0] in {code.value for code in ErrorCode}:
        return DrillyardError(ErrorCode(codes[0]), details)
    if status in ("UNAVAILABLE", "CANCELLED"):
        return DaemonGoneError(
            f"no daemon answers for {home.root}; run the command again to start one, or see `drillyard doctor`."
        )
    if status == "DEADLINE_EXCEEDED":
        return DrillyardError(
            ErrorCode.TIMED_OUT, f"the daemon of {home.root} did not answer in time; see `drillyard doctor`."
        )
    return DrillyardError(ErrorCode.CRASHED, f"the daemon of {home.root} failed ({status}: {details}).")


def is_end_of_stream(error: Any) -> bool:
    """Whether a stream ended because its reader hung up."""
    words = str(error.details() or "").lower()
    return error.code().name == "CANCELLED" and ("locally cancelled" in words or "channel closed" in words)
