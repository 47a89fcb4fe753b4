"""A stage process as benchmarks watch it."""

import select
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from drillyard.contracts.frame import frame_layout
from drillyard.contracts.stage import StageConfig, StageRequest, StageStatus
from drillyard.processes.spawn import spawn
from drillyard.transport.board import BoardReader
from drillyard.transport.control import ControlClient


class WatchedStage:
    """A stage process, its frames and its statuses."""

    def __init__(self, folder: Path, env_id: str) -> None:
        folder.mkdir()
        config = StageConfig(stage_id="bench", request=StageRequest(env_id=env_id), replay_folder=str(folder))
        (folder / "config.json").write_bytes(msgspec.json.encode(config))
        self.process = spawn("drillyard.stage.match", [str(folder)], role="stage")
        self.client = ControlClient.connect(folder / "control.sock", 30.0)
        self.frames = BoardReader.connect(folder / "frames.sock", frame_layout(), 30.0)
        self.arrived: list[float] = []
        self.status: StageStatus | None = None

    def watch(self, seconds: float, until: Callable[[StageStatus], bool] = lambda _: False) -> None:
        """Read frames and statuses for so long, or until a status is as wanted."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            select.select([self.client, self.frames], [], [], left)
            if self.frames.read_bytes("data", "length") is not None:
                self.arrived.append(time.monotonic())
            for line in self.client.pushes():
                told = msgspec.json.decode(line)
                if told.get("type") == "stage_status":
                    self.status = msgspec.json.decode(line, type=StageStatus)
                    if until(self.status):
                        return
