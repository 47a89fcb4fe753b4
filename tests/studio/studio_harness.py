"""A studio in this process, with a stage and a daemon that a test can see into; sockets, boards and HTTP are real."""

import asyncio
import contextlib
import http.client
import json
import socket
import struct
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection, connect

from drillyard.contracts.control import Answer, AnyCommand, Follow, RunCommand
from drillyard.contracts.crowd import CROWD_ENV_FILE, CrowdFile, crowd_file, crowd_socket
from drillyard.contracts.daemon import CheckpointRow, EventLines, HealthReport, RunCurve, RunDetail
from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import (
    ACK_FORMAT,
    BLOCK_FORMAT,
    FRAME_VERSION,
    HEADER_FORMAT,
    RECORD_FORMAT,
    BlockFlag,
    MessageType,
    crowd_layout,
    frame_layout,
)
from drillyard.contracts.run import RunInfo, RunOutcome, RunRequest, RunState
from drillyard.contracts.scene import CameraHint, Scene
from drillyard.contracts.stage import ENV_FILE, StageInfo, StageMode, StageRequest, StageStatus
from drillyard.contracts.worker import InstallProgress, InstallRequest, WorkerInfo
from drillyard.daemon.home import Home
from drillyard.daemon.methods import DaemonGoneError
from drillyard.studio.config import Limits, StudioConfig
from drillyard.studio.link import RunningStudio, running_studio
from drillyard.studio.server import Studio, bind
from drillyard.transport.board import BoardWriter
from drillyard.transport.control import ControlServer

ENV_ID = "Drillyard/BallDrill-v0"
ENV = EnvSpec(
    id=ENV_ID, title="Ball Drill", obs_size=2, obs_names=("a", "b"), action=ActionSpec("discrete", 2),
    agents=("blue", "orange"), decision_rate_hz=30, simulation_rate_hz=120, time_limit_decisions=900,
    reward_parts=("terminal",), scripted_players=("scripted",),
    scene=Scene("drill", 10.0, (), (), CameraHint((0, 0, 9), (0, 0, 0))),
)  # fmt: skip
DEADLINE_S = 20.0


def frame_bytes(sequence: int, size: int = 200) -> bytes:
    head = struct.pack(
        HEADER_FORMAT, MessageType.POSES, FRAME_VERSION, 0, sequence, 0, sequence, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
    )
    return head.ljust(size, b"\0")


def ack(sequence: int, stream: int = 0) -> bytes:
    return struct.pack(ACK_FORMAT, MessageType.ACK, FRAME_VERSION, stream, sequence)


def sequence_of(frame: bytes) -> int:
    return struct.unpack_from("<I", frame, 4)[0]


def stream_of(frame: bytes) -> int:
    return struct.unpack_from("<H", frame, 2)[0]


async def until(holds: Callable[[], Any], what: str = "") -> None:
    """Wait for something that a test has no event for; fails after the deadline."""
    deadline = time.monotonic() + DEADLINE_S
    while not holds():
        assert time.monotonic() < deadline, what or "it did not happen in time"
        await asyncio.sleep(0.005)


class StageDouble:
    """A stage's two sockets, served from the event loop; keeps what it is told."""

    def __init__(self, folder: Path, stage_id: str, request: StageRequest) -> None:
        folder.mkdir(parents=True)
        (folder / ENV_FILE).write_bytes(msgspec.json.encode(msgspec.structs.replace(ENV, id=request.env_id)))
        self.info = StageInfo(
            stage_id=stage_id, name=request.name, env_id=request.env_id, env_options=request.env_options,
            folder=str(folder), pid=1, alive=True, started_at=0,
        )  # fmt: skip
        self.commands: list[tuple[int, AnyCommand]] = []
        self.departed: list[int] = []
        self.run_id = request.run_id or ""
        self.control = ControlServer(folder / "control.sock")
        self.board = BoardWriter(frame_layout(), 4)
        self.board.listen(folder / "frames.sock")
        self._task = asyncio.create_task(self._serve())

    async def _serve(self) -> None:
        while True:
            for client, line in self.control.receive():
                command = msgspec.json.decode(line, type=AnyCommand)
                self.commands.append((client, command))
                if isinstance(command, Follow):
                    self.run_id = command.run_id
                    self.status()
                self.control.send(client, msgspec.json.encode(Answer(id=command.id, ok=True)))
            self.departed += self.control.departed()
            self.board.serve()
            await asyncio.sleep(0.002)

    def status(self) -> None:
        """Tell everybody who is connected."""
        status = StageStatus(
            stage_id=self.info.stage_id, env_id=self.info.env_id, mode=StageMode.SANDBOX, paused=False, speed=1.0,
            episode=0, tick=0, score=(0, 0), seed=0, operators=(), run_id=self.run_id or None,
        )  # fmt: skip
        self.control.broadcast(msgspec.json.encode(status))

    def publish(self, sequence: int, size: int = 200) -> None:
        data = frame_bytes(sequence, size)
        self.board.publish_bytes({"length": struct.pack("=I", len(data)), "data": data})

    async def die(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self.control.close()
        self.board.close()
        self.info = msgspec.structs.replace(self.info, alive=False)


class CrowdDouble:
    """What a rollout worker puts into its run's folder, served from the event loop."""

    def __init__(self, run_folder: Path, worker: int, *, epoch: int = 0, envs: int = 4, state_size: int = 6) -> None:
        run_folder.mkdir(parents=True, exist_ok=True)
        (run_folder / CROWD_ENV_FILE).write_bytes(msgspec.json.encode(ENV))
        self.frame_bytes = struct.calcsize(HEADER_FORMAT) + struct.calcsize(BLOCK_FORMAT) + envs * 28
        self.file = CrowdFile(
            worker=worker, epoch=epoch, socket=crowd_socket(worker), env_id=ENV_ID, env_options={"a": 1}, envs=envs,
            frame_bytes=self.frame_bytes, state_size=state_size,
        )  # fmt: skip
        self.board = BoardWriter(crowd_layout(envs, self.frame_bytes, state_size), 4)
        self.board.listen(run_folder / self.file.socket)
        self.path = run_folder / crowd_file(worker)
        self.path.write_bytes(msgspec.json.encode(self.file))
        self.sequence = 0
        self._task = asyncio.create_task(self._serve())

    async def _serve(self) -> None:
        while True:
            self.board.serve()
            if self.board.readers:
                self.publish()
            await asyncio.sleep(0.01)

    def publish(self) -> None:
        """A frame of envs 100 w + 0, 1, ...; the state of each is its number, six times."""
        self.sequence += 1
        envs = range(100 * self.file.worker, 100 * self.file.worker + self.file.envs)
        head = frame_bytes(self.sequence)[: struct.calcsize(HEADER_FORMAT)]
        block = struct.pack(BLOCK_FORMAT, 0, len(envs), 0, BlockFlag.RECORDS, 1.0)
        records = b"".join(struct.pack(RECORD_FORMAT, env, 0, self.sequence, 0.0) for env in envs)
        data = head + block + bytes(12 * len(envs)) + records
        size = self.file.state_size
        self.board.publish_bytes({
            "length": struct.pack("=I", len(data)), "data": data,
            "state_bytes": struct.pack(f"={len(envs)}I", *(size for _ in envs)),
            "state": b"".join(bytes([env % 256] * size) for env in envs),
        })  # fmt: skip

    async def die(self, *, tidy: bool = False) -> None:
        """As by a kill: the file stays, unless `tidy`."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self.board.close()
        if tidy:
            self.path.unlink(missing_ok=True)


class DaemonDouble:
    """Answers as a daemon does; `events` and `runs` belong to the test. `dead` makes every call fail."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.runs: dict[str, RunInfo] = {}
        self.events: dict[str, list[bytes]] = {}
        self.stages: list[StageDouble] = []
        self.requests: list[StageRequest] = []
        self.calls: list[tuple[str, Any]] = []
        self.changed = asyncio.Condition()
        self.dead = self.shut = False
        self.connections = 0
        self.controlled: list[RunCommand] = []
        self.installs: list[InstallRequest] = []
        self.progress: list[InstallProgress] = []

    async def connect(self) -> "DaemonDouble":
        self.connections += 1
        self.dead = False
        return self

    def _alive(self) -> None:
        if self.dead:
            raise DaemonGoneError("the daemon is gone")

    async def kill(self) -> None:
        self.dead = True
        async with self.changed:
            self.changed.notify_all()

    async def shutdown(self) -> None:
        self.shut = True
        await self.kill()

    async def change(self, run: RunInfo) -> None:
        self.runs[run.run_id] = run
        if run.deleted:
            del self.runs[run.run_id]
        async with self.changed:
            self.calls.append(("changed", run))
            self.changed.notify_all()

    def _run(self, run_id: str) -> RunInfo:
        self._alive()
        if run_id not in self.runs:
            raise DrillyardError(ErrorCode.NOT_FOUND, f"there is no run {run_id}")
        return self.runs[run_id]

    async def submit_run(self, request: RunRequest) -> RunInfo:
        self._alive()
        run = make_run(self.home, f"run-{len(self.runs) + 1}", request.env_id, env_options=request.env_options)
        run = msgspec.structs.replace(run, worker=request.worker)
        self.calls.append(("submit_run", request))
        await self.change(run)
        return run

    async def cancel_run(self, run_id: str, reason: str = "", grace_s: float = 10.0) -> RunInfo:
        run = msgspec.structs.replace(
            self._run(run_id), state=RunState.ENDED, outcome=RunOutcome.CANCELLED, reason=reason
        )
        await self.change(run)
        return run

    async def pause_run(self, run_id: str) -> RunInfo:
        return msgspec.structs.replace(self._run(run_id), state=RunState.PAUSED)

    async def resume_run(self, run_id: str) -> RunInfo:
        return self._run(run_id)

    async def delete_run(self, run_id: str) -> RunInfo:
        run = msgspec.structs.replace(self._run(run_id), deleted=True)
        await self.change(run)
        return run

    async def control_run(self, run_id: str, command: RunCommand) -> Answer:
        self._run(run_id)
        self.controlled.append(command)
        return Answer(id=99, ok=True)

    async def list_runs(self) -> list[RunInfo]:
        self._alive()
        return list(self.runs.values())

    async def watch_runs(self) -> AsyncIterator[RunInfo]:
        self._alive()
        for run in list(self.runs.values()):
            yield run
        at = len(self.calls)
        while True:
            async with self.changed:
                await self.changed.wait_for(lambda at=at: self.dead or self.shut or len(self.calls) > at)
            if self.shut:
                return
            self._alive()
            for name, run in self.calls[at:]:
                if name == "changed":
                    yield run
            at = len(self.calls)

    async def stream_events(self, run_id: str, since_seq: int = 0, *, follow: bool = True) -> AsyncIterator[EventLines]:
        self._run(run_id)
        at = since_seq
        while True:
            lines = self.events.setdefault(run_id, [])
            if len(lines) > at:
                yield EventLines(run_id=run_id, lines=tuple(lines[at : at + 1000]))
                at = min(at + 1000, len(lines))
                continue
            if not follow or self.runs[run_id].state is RunState.ENDED:
                return
            async with self.changed:
                await self.changed.wait()
            self._alive()

    async def add_event(self, run_id: str, event: msgspec.Struct) -> None:
        self.events.setdefault(run_id, []).append(msgspec.json.encode(event))
        async with self.changed:
            self.changed.notify_all()

    async def open_stage(self, request: StageRequest) -> StageInfo:
        self._alive()
        self.requests.append(request)
        name = f"stage-{len(self.stages)}"
        self.stages.append(StageDouble(self.home.stages / name, name, request))
        return self.stages[-1].info

    async def close_stage(self, stage_id: str) -> StageInfo:
        self._alive()
        stage = next(stage for stage in self.stages if stage.info.stage_id == stage_id)
        await stage.die()
        return stage.info

    async def list_stages(self) -> list[StageInfo]:
        self._alive()
        return [stage.info for stage in self.stages]

    async def health(self) -> HealthReport:
        self._alive()
        return HealthReport(version="0", pid=1, home=str(self.home.root), uptime_s=1, runs=0, stages=1)

    async def label_run(self, run_id: str, **labels: Any) -> RunInfo:
        known = {key: value for key, value in labels.items() if value is not None}
        self.runs[run_id] = msgspec.structs.replace(self._run(run_id), **known)
        return self.runs[run_id]

    async def run_detail(self, run_id: str) -> RunDetail:
        run = self._run(run_id)
        row = CheckpointRow(
            path="checkpoints/step_1", env_steps=1, policy_version=1, reason="autosave", created_at=1.0, bytes=9
        )
        return RunDetail(
            run=run, request=RunRequest(env_id=run.env_id), settings={"lr": 0.1}, checkpoints=(row,),
            stderr=("boom",), usage=(), event_bytes=0, tensorboard="",
        )  # fmt: skip

    async def run_curves(self, run_ids: tuple[str, ...], names: tuple[str, ...] = (), points: int = 500) -> Any:
        self._alive()
        self.calls.append(("run_curves", (run_ids, names, points)))
        return [
            RunCurve(run_id=run_id, name=name, env_steps=(0, 9), wall_s=(0.0, 1.0), values=(1.0, 2.0))
            for run_id in run_ids
            for name in names
        ]

    async def list_workers(self) -> list[WorkerInfo]:
        self._alive()
        return [WorkerInfo(name="cleanrl", folder="/workers/cleanrl")]

    async def install_worker(self, request: InstallRequest) -> AsyncIterator[InstallProgress]:
        self._alive()
        self.installs.append(request)
        while True:
            async with self.changed:
                await self.changed.wait_for(lambda: self.dead or bool(self.progress))
            self._alive()
            line = self.progress.pop(0)
            yield line
            if line.done:
                return

    async def install_goes_on(self, line: InstallProgress) -> None:
        async with self.changed:
            self.progress.append(line)
            self.changed.notify_all()

    async def close(self) -> None:
        return


def make_run(home: Home, run_id: str, env_id: str = ENV_ID, **fields: Any) -> RunInfo:
    known = {
        "run_id": run_id, "name": run_id, "env_id": env_id, "algorithm": "ppo", "seed": 0, "state": RunState.RUNNING,
        "folder": str(home.runs / run_id), "created_at": 1.0,
    }  # fmt: skip
    return RunInfo(**{**known, **fields})


class PageClient:
    """A page, as far as the protocol goes."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.frames: list[bytes] = []
        self.messages: list[dict[str, Any]] = []
        self.acknowledging = True
        self.ignored: set[int] = set()
        """Streams that are never acknowledged."""
        self._next_id = 1
        self._task = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for message in self.connection:
            if isinstance(message, bytes):
                self.frames.append(message)
                if self.acknowledging and stream_of(message) not in self.ignored:
                    await self.connection.send(ack(sequence_of(message), stream_of(message)))
            else:
                self.messages.append(json.loads(message))

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [message for message in self.messages if message["type"] == kind]

    async def wait_for(self, kind: str, holds: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
        await until(
            lambda: self._task.done() or any(holds(message) for message in self.of(kind)),
            f"no {kind} among {[message['type'] for message in self.messages][-20:]}",
        )
        return next(message for message in self.of(kind) if holds(message))

    async def send(self, kind: str, **fields: Any) -> int:
        number, self._next_id = self._next_id, self._next_id + 1
        await self.connection.send(json.dumps({"type": kind, "id": number, **fields}))
        return number

    async def ask(self, kind: str, **fields: Any) -> dict[str, Any]:
        number = await self.send(kind, **fields)
        return await self.wait_for("answer", lambda answer: answer["id"] == number)

    async def closed(self) -> int:
        """Wait for the end; the close code."""
        async with asyncio.timeout(DEADLINE_S):
            await self.connection.wait_closed()
        return self.connection.close_code or 0

    async def close(self) -> None:
        await self.connection.close()
        await asyncio.gather(self._task, return_exceptions=True)


class StudioHarness:
    """The studio under test; `async with StudioHarness.running(tmp_path) as harness`."""

    def __init__(self, root: Path, limits: Limits, *, public: bool = False) -> None:
        self.home = Home(root / "home")
        self.home.prepare()
        self.daemon = DaemonDouble(self.home)
        self.config = StudioConfig(home=self.home.root, port=0, public=public, public_host="127.0.0.1", public_port=0)
        self.public_port = 0
        self.studio = Studio(self.config, self.home, self.daemon.connect, limits)
        self.pages: list[PageClient] = []
        self.cookie = ""

    @classmethod
    @contextlib.asynccontextmanager
    async def running(cls, root: Path, *, public: bool = False, **limits: Any) -> AsyncIterator["StudioHarness"]:
        harness = cls(root, replace(Limits(), **limits), public=public)
        listener = bind("127.0.0.1", 0)
        outside = bind("127.0.0.1", 0) if public else None
        harness.public_port = outside.getsockname()[1] if outside is not None else 0
        serving = asyncio.create_task(harness.studio.serve(listener, outside))
        try:
            await until(lambda: serving.done() or running_studio(harness.home))
            if serving.done():
                serving.result()
            yield harness
        finally:
            for page in harness.pages:
                await page.close()
            harness.studio.stop()
            async with asyncio.timeout(DEADLINE_S):
                await asyncio.gather(serving)
            listener.close()
            if outside is not None:
                outside.close()
            for stage in harness.daemon.stages:
                if stage.info.alive:
                    await stage.die()

    @property
    def link(self) -> RunningStudio:
        found = running_studio(self.home)
        assert found is not None
        return found

    @property
    def stage(self) -> StageDouble:
        return self.daemon.stages[-1]

    @property
    def netloc(self) -> str:
        return f"{self.link.file.host}:{self.link.file.port}"

    async def get(
        self, path: str = "/", method: str = "GET", body: bytes | None = None, port: int = 0, **headers: str
    ) -> "Reply":
        """One HTTP request, headers as given (underscores for dashes); to another port than the owner's if given."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}

        def ask() -> Reply:
            connection = http.client.HTTPConnection(
                self.link.file.host, port or self.link.file.port, timeout=DEADLINE_S
            )
            connection.putrequest(method, path, skip_host="Host" in sent, skip_accept_encoding=True)
            for name, value in sent.items():
                connection.putheader(name, value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            reply = Reply(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
            connection.close()
            return reply

        return await asyncio.to_thread(ask)

    async def raw(self, data: bytes) -> bytes:
        """Send bytes to the port and read until the studio hangs up."""
        reader, writer = await asyncio.open_connection(self.link.file.host, self.link.file.port)
        writer.write(data)
        async with asyncio.timeout(DEADLINE_S):
            with contextlib.suppress(ConnectionError):
                await writer.drain()
            try:
                answer = await reader.read(100_000)
            except ConnectionError:
                answer = b""
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
        return answer

    async def login(self) -> str:
        """Use a fresh URL; the Cookie header that a browser would send from now on."""
        if not self.cookie:
            url = self.link.new_url()
            reply = await self.get(url.removeprefix(self.link.address))
            assert reply.status == 303
            self.cookie = reply.headers["set-cookie"].split(";")[0]
        return self.cookie

    async def page(self, **headers: str) -> PageClient:
        """A page that has received its Hello."""
        cookie = await self.login()
        sent = {"Cookie": cookie, "Origin": f"http://{self.netloc}", **headers}
        connection = await connect(
            f"ws://{self.netloc}/ws", additional_headers=sent, compression=None, max_size=None, proxy=None
        )
        page = PageClient(connection)
        self.pages.append(page)
        await page.wait_for("hello")
        return page


class Reply(msgspec.Struct):
    status: int
    headers: dict[str, str]
    body: bytes


def run(test: Callable[[StudioHarness], Awaitable[None]], root: Path, **limits: Any) -> None:
    """Run an async test against a fresh studio."""

    async def main() -> None:
        async with StudioHarness.running(root, **limits) as harness:
            await test(harness)

    asyncio.run(main())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
