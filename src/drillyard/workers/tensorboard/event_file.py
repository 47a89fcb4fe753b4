"""One event file of a run."""

import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from drillyard.contracts.errors import DrillyardError
from drillyard.workers.files import disk_error
from drillyard.workers.tensorboard.protobuf import event
from drillyard.workers.tensorboard.record import pack_record

_VERSION = "brain.Event:2"


class EventFile:
    """Appends scalars to a new event file; several in one folder are one run to TensorBoard, read in order of name.

    Each call is one write of a whole record, so a reader or a crash never sees half of one that is not the last.

    Args:
        folder: made when it is not there.
        wall_time: Unix time at which it begins; part of the name.
        number: tells two files of one second and process apart.

    Raises:
        DrillyardError: DISK, NOT_PERMITTED.
    """

    def __init__(self, folder: Path, wall_time: float, number: int = 0) -> None:
        name = f"events.out.tfevents.{int(wall_time):010d}.{socket.gethostname()}.{os.getpid()}.{number}"
        self.path = folder / name
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
            self._descriptor = os.open(self.path, flags, 0o600)
        except OSError as error:
            raise disk_error(self.path, error) from error
        try:
            self._append(event(wall_time, 0, file_version=_VERSION))
        except DrillyardError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def scalars(self, step: int, wall_time: float, values: Mapping[str, float]) -> None:
        """Add one point to each curve; about 60 us for ten.

        Args:
            step: env steps, the x-axis.
            wall_time: Unix time.
            values: tag -> value; NaN and infinity are kept.

        Raises:
            DrillyardError: DISK; a record that was written in part is cut off again.
        """
        if values:
            self._append(event(wall_time, step, scalars=values))

    def close(self) -> None:
        """May be called twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _append(self, message: bytes) -> None:
        record = pack_record(message)
        before = os.fstat(self._descriptor).st_size
        try:
            if os.write(self._descriptor, record) < len(record):
                os.ftruncate(self._descriptor, before)
                raise OSError(28, "No space left on device")
        except OSError as error:
            raise disk_error(self.path, error) from error
