"""The folder of one run: everything about it that outlives processes."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import msgspec

from drillyard.contracts.checkpoint import (
    LEAVING,
    MANIFEST_FILE,
    SAVING,
    TENSORS_FILE,
    CheckpointManifest,
    manifest_damage,
)
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig, RunInfo, RunState
from drillyard.daemon.files import disk_error, read_tail, write_atomic
from drillyard.daemon.process import CONTROL_SOCKET, EVENTS_FILE, LEADER_FILE, STDERR_FILE

CONFIG_FILE = "config.json"
ENDED_FILE = "ended.json"
CHECKPOINTS = "checkpoints"
ENV_FOLDER = "env"
_STDERR_LINES = 12
_READ_BYTES = 1 << 20


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
            (self.path / CHECKPOINTS).mkdir(mode=0o700)
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

    def stderr_tail(self) -> tuple[str, ...]:
        return read_tail(self.path / STDERR_FILE, _STDERR_LINES)

    def tidy(self) -> None:
        """Remove what processes that were killed left: sockets, and halves of checkpoints."""
        for path in self.path.glob("*.sock"):
            path.unlink(missing_ok=True)
        for begin in (SAVING, LEAVING):
            for path in (self.path / CHECKPOINTS).glob(f"{begin}*"):
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

    def newest_checkpoint(self) -> Path | None:
        """The newest checkpoint that is whole; damaged ones are passed over."""
        folder = self.path / CHECKPOINTS
        candidates = sorted(folder.glob("step_*"), reverse=True) if folder.is_dir() else []
        for candidate in candidates:
            try:
                check_checkpoint(candidate)
            except DrillyardError:
                continue
            return candidate
        return None


def check_checkpoint(path: Path) -> CheckpointManifest:
    """Whether a checkpoint folder is whole, without NumPy: manifest readable, tensors as its digest says.

    Raises:
        DrillyardError: NOT_FOUND or DAMAGED.
    """
    import hashlib

    try:
        content = (path / MANIFEST_FILE).read_bytes()
        if damage := manifest_damage(content):
            raise DrillyardError(
                ErrorCode.DAMAGED, f"the manifest of the checkpoint {path} is damaged (it {damage}); use an older one."
            )
        manifest = msgspec.json.decode(content, type=CheckpointManifest)
        digest = hashlib.blake2b(digest_size=16)
        with (path / TENSORS_FILE).open("rb") as file:
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
    except FileNotFoundError as error:
        raise DrillyardError(
            ErrorCode.NOT_FOUND, f"{path} is no checkpoint: {error.filename} is missing; name another one."
        ) from error
    except OSError as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"the checkpoint {path} cannot be read ({error.strerror}).") from error
    except msgspec.DecodeError as error:
        raise DrillyardError(
            ErrorCode.DAMAGED, f"the manifest of the checkpoint {path} is damaged ({error}); use an older one."
        ) from error
    if digest.hexdigest() != manifest.tensors_digest:
        raise DrillyardError(
            ErrorCode.DAMAGED, f"the weights of the checkpoint {path} do not match its manifest; use an older one."
        )
    return manifest
