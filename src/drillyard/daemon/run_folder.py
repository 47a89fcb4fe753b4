"""The folder of one run: everything about it that outlives processes."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import msgspec

from drillyard.contracts.checkpoint import LEAVING, SAVING
from drillyard.contracts.crowd import CROWD_FILES
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.fastlane import FASTLANE_FILES
from drillyard.contracts.run import STDERR_LINES, RunConfig, RunInfo, RunState
from drillyard.daemon.files import disk_error, read_tail, write_atomic
from drillyard.daemon.process import CONTROL_SOCKET, EVENTS_FILE, LEADER_FILE, STDERR_FILE

CONFIG_FILE = "config.json"
ENDED_FILE = "ended.json"
CHECKPOINTS = "checkpoints"
ENV_FOLDER = "env"
LABELS_FILE = "labels.json"


class Labels(msgspec.Struct, frozen=True, kw_only=True):
    """`labels.json`: what its user calls a run; it changes after the request, even after the end."""

    name: str
    tags: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True)
class RunFolder:
    """Paths and small files of a run."""

    path: Path

    @property
    def events(self) -> Path:
        return self.path / EVENTS_FILE

    @property
    def control(self) -> Path:
        return self.path / CONTROL_SOCKET

    @property
    def checkpoints(self) -> Path:
        return self.path / CHECKPOINTS

    @property
    def env(self) -> Path:
        """Where files are kept of which the run's env is made; there only if somebody's own model is trained."""
        return self.path / ENV_FOLDER

    @property
    def has_leader(self) -> bool:
        return (self.path / LEADER_FILE).exists()

    def create(self) -> None:
        """Make the folder, or nothing.

        Raises:
            DrillyardError: DISK or NOT_PERMITTED.
        """
        try:
            self.path.mkdir(mode=0o700)
            self.checkpoints.mkdir(mode=0o700)
        except OSError as error:
            shutil.rmtree(self.path, ignore_errors=True)
            raise disk_error(self.path, error) from error

    def write_config(self, config: RunConfig) -> None:
        """Raises DrillyardError DISK or NOT_PERMITTED."""
        write_atomic(self.path / CONFIG_FILE, msgspec.json.format(msgspec.json.encode(config), indent=2))

    def config(self) -> RunConfig:
        """Raises DrillyardError DAMAGED or NOT_FOUND."""
        path = self.path / CONFIG_FILE
        try:
            return msgspec.json.decode(path.read_bytes(), type=RunConfig)
        except OSError as error:
            raise DrillyardError(ErrorCode.NOT_FOUND, f"{path} cannot be read ({error.strerror}).") from error
        except msgspec.DecodeError as error:
            raise DrillyardError(ErrorCode.DAMAGED, f"{path} is damaged ({error}).") from error

    def write_ended(self, info: RunInfo) -> None:
        """Note how it ended, so that a registry can be rebuilt."""
        write_atomic(self.path / ENDED_FILE, msgspec.json.encode(info))

    def ended(self) -> RunInfo | None:
        try:
            info = msgspec.json.decode((self.path / ENDED_FILE).read_bytes(), type=RunInfo)
        except (OSError, msgspec.DecodeError):
            return None
        return info if info.state is RunState.ENDED else None

    def write_labels(self, labels: Labels) -> None:
        """Raises DrillyardError DISK or NOT_PERMITTED."""
        write_atomic(self.path / LABELS_FILE, msgspec.json.encode(labels))

    def labels(self) -> Labels | None:
        """None when they were never changed."""
        try:
            return msgspec.json.decode((self.path / LABELS_FILE).read_bytes(), type=Labels)
        except (OSError, msgspec.DecodeError):
            return None

    def stderr_tail(self) -> tuple[str, ...]:
        """The last lines of its stderr, at most STDERR_LINES."""
        return read_tail(self.path / STDERR_FILE, STDERR_LINES, 64 * 1024)

    def tidy(self) -> None:
        """Remove what processes that were killed left: sockets, boards nobody writes, and halves of checkpoints."""
        for pattern in ("*.sock", CROWD_FILES, FASTLANE_FILES):
            for path in self.path.glob(pattern):
                path.unlink(missing_ok=True)
        for begin in (SAVING, LEAVING):
            for path in self.checkpoints.glob(f"{begin}*"):
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)

    def delete(self) -> None:
        """Remove the folder with all that is in it."""
        try:
            shutil.rmtree(self.path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise disk_error(self.path, error) from error
