"""A real stage process, and a run that a test publishes itself."""

import os
import select
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.control import Answer, Command
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.frame import (
    ARROW_FORMAT,
    BLOCK_FORMAT,
    HEADER_FORMAT,
    IMAGE_FORMAT,
    MessageType,
    frame_layout,
)
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.contracts.stage import ActionValues, EpisodeEnded, StageConfig, StageRequest, StageStatus
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors
from drillyard.policies.mlp import flatten, init_params
from drillyard.processes.spawn import spawn
from drillyard.transport.board import BoardReader, BoardWriter
from drillyard.transport.control import ControlClient

ENV = "Drillyard/BallDrill-v0"
DEADLINE_S = 30.0


class Frame(NamedTuple):
    """What a test wants of a frame."""

    sequence: int
    episode: int
    tick: int
    policy_version: int
    speed: float
    sim_time_s: float
    score: tuple[int, int]
    flags: int
    mode: int
    positions: np.ndarray
    episode_return: float = 0.0
    arrows: tuple[tuple[float, ...], ...] = ()
    """kind, body, point, vector"""
    bars: tuple[float, ...] = ()
    kind: int = 1
    picture: bytes = b""

    @classmethod
    def of(cls, data: bytes) -> "Frame":
        fields = struct.unpack_from(HEADER_FORMAT, data)
        at = struct.calcsize(HEADER_FORMAT)
        said = *fields[3:7], *fields[8:10], (fields[10], fields[11]), fields[12], fields[13]
        if fields[0] == MessageType.IMAGE:
            picture = data[at + struct.calcsize(IMAGE_FORMAT) :]
            return cls(*said, np.zeros((0, 3)), fields[17], kind=fields[0], picture=picture)
        _, _, bodies, _, extent = struct.unpack_from(BLOCK_FORMAT, data, at)
        at += struct.calcsize(BLOCK_FORMAT)
        root = np.frombuffer(data, "<f4", 3, at)
        positions = np.frombuffer(data, "<i2", bodies * 3, at + 12).reshape(bodies, 3) / 32767 * extent + root
        at += 12 + bodies * 14
        arrow = struct.Struct(ARROW_FORMAT)
        arrows = tuple(arrow.unpack_from(data, at + index * arrow.size) for index in range(fields[15]))
        bars = struct.unpack_from(f"<{fields[16]}f", data, at + fields[15] * arrow.size)
        assert len(data) == at + fields[15] * arrow.size + 4 * fields[16]
        return cls(*said, positions, fields[17], arrows, bars)


class StageProcess:
    """Started by the constructor; use as a context manager."""

    def __init__(self, folder: Path, *, run_folder: Path | None = None, idle_end_s: float = 60.0, **request: object):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.replays = folder / "replays"
        config = StageConfig(
            stage_id="s1",
            request=StageRequest(**request),
            run_folder=str(run_folder) if run_folder else None,
            replay_folder=str(self.replays),
            idle_end_s=idle_end_s,
        )
        (folder / "config.json").write_bytes(msgspec.json.encode(config))
        self.log = folder / "stderr"
        with self.log.open("wb") as log:
            self.process = spawn("drillyard.stage.match", [str(folder)], role="stage", stderr=log)
        self.client = self.connect()
        self.ended: list[EpisodeEnded] = []
        """Episodes that the stage has told of, to `client`."""
        self.decided: list[ActionValues] = []
        """What it has told of decisions of policies."""
        self._frames: BoardReader | None = None

    def connect(self) -> ControlClient:
        return ControlClient.connect(self.folder / "control.sock", DEADLINE_S)

    @property
    def env(self) -> EnvSpec:
        return msgspec.json.decode((self.folder / "env.json").read_bytes(), type=EnvSpec)

    def do(self, command: Command, client: ControlClient | None = None) -> Answer:
        answer = (client or self.client).request(command, DEADLINE_S)
        assert answer.ok, answer.error
        return answer

    def refused(self, command: Command) -> Answer:
        answer = self.client.request(command, DEADLINE_S)
        assert not answer.ok, f"{command} was carried out"
        assert answer.error.endswith(".") and answer.code
        return answer

    def status(self, wanted: Callable[[StageStatus], bool], also: Callable[[], object] = lambda: None) -> StageStatus:
        """The first status that is as wanted; `also` is called while waiting."""
        deadline = time.monotonic() + DEADLINE_S
        status = None
        while time.monotonic() < deadline:
            also()
            select.select([self.client], [], [], 0.02)
            for status in self._statuses():
                if wanted(status):
                    return status
        raise AssertionError(f"no such status came; the last one was {status}\n{self.log.read_text()}")

    def now(self) -> StageStatus:
        """A status from after this call."""
        self._statuses()
        return self.status(lambda _: True)

    def _statuses(self) -> list[StageStatus]:
        """Those that have come; what else was told is kept."""
        statuses: list[StageStatus] = []
        for line in self.client.pushes():
            push = msgspec.json.decode(line, type=StageStatus | EpisodeEnded | ActionValues)
            if isinstance(push, EpisodeEnded):
                self.ended.append(push)
            elif isinstance(push, ActionValues):
                self.decided.append(push)
            else:
                statuses.append(push)
        return statuses

    def frame(
        self, wanted: Callable[[Frame], bool] = lambda _: True, also: Callable[[], object] = lambda: None
    ) -> Frame:
        """The first frame from now on that is as wanted."""
        if self._frames is None:
            self._frames = BoardReader.connect(self.folder / "frames.sock", frame_layout(), DEADLINE_S)
        else:
            self._frames.read_bytes("data", "length")
        deadline = time.monotonic() + DEADLINE_S
        frame = None
        while time.monotonic() < deadline:
            also()
            select.select([self._frames], [], [], 0.02)
            data = self._frames.read_bytes("data", "length")
            if data is not None and wanted(frame := Frame.of(data)):
                return frame
        raise AssertionError(f"no such frame came; the last one was {frame}\n{self.log.read_text()}")

    def cpu_s(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> int:
        self.client.close()
        if self._frames is not None:
            self._frames.close()
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(DEADLINE_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise

    def __enter__(self) -> "StageProcess":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class FakeRun:
    """A run folder whose weights the test publishes."""

    def __init__(
        self,
        folder: Path,
        obs_size: int | None = None,
        env_id: str = ENV,
        head: Literal["logits", "values"] = "logits",
    ) -> None:
        env = env_spec(env_id)
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.spec = PolicySpec(obs_size or env.obs_size, env.action, hidden=(16,), head=head)
        self.board: BoardWriter | None = None
        self.version = 0

    def up(self) -> "FakeRun":
        """The learner starts."""
        self.board = BoardWriter(weights_layout(self.spec, 2), 4)
        description = msgspec.to_builtins(self.spec) | {"opponents": 2}
        (self.folder / "policy.json").write_bytes(msgspec.json.encode(description))
        self.board.listen(self.folder / "weights.sock")
        return self

    def serve(self) -> None:
        """The learner's loop goes round."""
        if self.board is not None:
            self.board.serve()

    def publish(self) -> int:
        """The next version."""
        assert self.board is not None
        self.version += 1
        with self.board.publish() as arrays:
            for array in arrays.values():
                array[...] = 0
            arrays["policy_version"][0] = self.version
            arrays["env_steps"][0] = self.version * 1000
            arrays["obs_scale"][:] = 1.0
            arrays["actor"][:] = self.actor(self.version)
            arrays["published_at"][0] = time.monotonic()
        return self.version

    def actor(self, version: int) -> np.ndarray:
        return flatten(init_params(self.spec, np.random.default_rng(version)), self.spec, "actor") * np.float32(10)

    def down(self) -> None:
        """The learner ends."""
        if self.board is not None:
            self.board.close()
            self.board = None

    def save(self, version: int) -> Path:
        """The learner wrote a checkpoint."""
        params = np.zeros(self.spec.parameter_count("actor") + self.spec.parameter_count("critic"), np.float32)
        params[: self.spec.parameter_count("actor")] = self.actor(version)
        zeros = np.zeros(self.spec.obs_size, np.float32)
        manifest = CheckpointManifest(
            run_id=self.folder.name, env_id=ENV, policy=self.spec, policy_version=version, env_steps=version * 1000,
            updates=version, episodes=0, settings={}, metrics={}, reason="test", created_at=time.time(),
            drillyard_version="0", tensors_digest="", tensors={},
        )  # fmt: skip
        return save_checkpoint(
            self.folder / "checkpoints", manifest, policy_tensors(self.spec, params, zeros, zeros + 1)
        )

    def __enter__(self) -> "FakeRun":
        return self

    def __exit__(self, *_: object) -> None:
        self.down()
