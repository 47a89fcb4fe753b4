"""Reads an .onnx file from the disk, and lets through what our own reader takes for a whole, plain model."""

import os
import stat
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.operators.onnx.model import Model, read_model
from drillyard.operators.onnx.rules import NotPlayedError

MAX_FILE_BYTES = 512 << 20


def read_file(path: Path) -> tuple[bytes, Model]:
    """The bytes of a file, and what is in it. No library of ONNX is asked.

    Raises:
        DrillyardError: NOT_FOUND, NOT_PERMITTED, OVER_LIMIT, DAMAGED (no whole model), UNSUPPORTED (weights in another
            file, operators or types that are not played).
    """
    data = _read(path)
    return data, read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Model:
    """What is in the bytes of a file of this name; raises as `read_file` does."""
    try:
        return read_model(data)
    except ValueError as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{name} is no ONNX model ({one_line(error)}).") from None
    except NotPlayedError as error:
        if error.external:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"{name} keeps its weights in another file; save it as one file (onnx.save without external data).",
            ) from None
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"{name} is not played here: {one_line(error)}.") from None


def one_line(words: object) -> str:
    """Words in which names from a file may stand: what is no letter in them becomes a blank."""
    return " ".join("".join(char if char.isprintable() else " " for char in str(words)).split())


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no file {path}.")
        # A pipe in its place would block for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no file {path}.")
            if status.st_size > MAX_FILE_BYTES:
                raise DrillyardError(
                    ErrorCode.OVER_LIMIT,
                    f"{path.name} has {status.st_size >> 20} MiB; policies of up to {MAX_FILE_BYTES >> 20} MiB play.",
                )
            return file.read(MAX_FILE_BYTES)
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
