"""Files of a results folder: whole or not at all, lines that a killed process may have torn, errors as sentences."""

import errno
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode

T = TypeVar("T")


def disk_error(path: Path, error: OSError) -> DrillyardError:
    """The sentence for an operating-system error at `path`."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DrillyardError(
            ErrorCode.DISK, f"{path} cannot be written: there is no room; free some space and run the script again."
        )
    return DrillyardError(
        ErrorCode.NOT_PERMITTED, f"{path} cannot be used ({error.strerror or error}); choose another folder."
    )


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` by a complete new file.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED; the old file is still there.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise disk_error(path, error) from error


def write_lines(path: Path, entries: Iterable[Any]) -> None:
    """JSON lines, whole; errors as `write_whole`."""
    write_whole(path, b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries))


def read_lines(path: Path, kind: type[T]) -> Iterator[T]:
    """The entries of a file of JSON lines. A line without its end is passed over: whoever wrote it was killed.

    Raises:
        DrillyardError: DAMAGED for a whole line that is none; NOT_PERMITTED.
    """
    decoder = msgspec.json.Decoder(kind)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    return
                try:
                    yield decoder.decode(line)
                except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
                    raise DrillyardError(
                        ErrorCode.DAMAGED,
                        f"line {number} of {path} cannot be read ({error}); remove it, or use another folder.",
                    ) from None
    except FileNotFoundError:
        return
    except OSError as error:
        raise disk_error(path, error) from error


class Lines:
    """A file that grows by whole lines.

    Args:
        path: what a killed writer left torn at its end is cut off.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
            self._mend()
        except OSError as error:
            raise disk_error(path, error) from error

    def add(self, *entries: Any) -> None:
        """Append; a crash of this process from here on loses none of them.

        Raises:
            DrillyardError: DISK or NOT_PERMITTED.
        """
        data = b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries)
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
        except OSError as error:
            raise disk_error(self._path, error) from error

    def close(self) -> None:
        """Make it durable."""
        try:
            os.fsync(self._descriptor)
        finally:
            os.close(self._descriptor)

    def _mend(self) -> None:
        size = os.fstat(self._descriptor).st_size
        end, block = size, 64 * 1024
        while end > 0:
            start = max(end - block, 0)
            data = os.pread(self._descriptor, end - start, start)
            if (at := data.rfind(b"\n")) >= 0:
                end = start + at + 1
                break
            end = start
        if end < size:
            os.ftruncate(self._descriptor, end)
