"""Segment: a header and equal slots in shared memory, the same bytes as the studio expects.

A layout is a name, a version and fields in order, each (name, type, shape). Two processes agree exactly when the
digests of their layouts agree; the digest is taken over compact JSON.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import math
import mmap
import os
import secrets
import struct
import sys
from collections.abc import Sequence

ALIGNMENT = 64
MAGIC = b"DRLLYARD"
HEADER = struct.Struct("<8sI16sIIQ")
"""magic, layout version, layout digest, slots, owner pid, slot size; slots begin at HEADER_SIZE."""
HEADER_SIZE = ALIGNMENT
ITEM_SIZES = {
    "uint8": 1, "int8": 1, "uint16": 2, "int16": 2, "uint32": 4, "int32": 4,
    "uint64": 8, "int64": 8, "float32": 4, "float64": 8,
}  # fmt: skip
_ITEM_CODES = {"uint8": "B", "uint32": "I", "int32": "i", "uint64": "Q", "int64": "q", "float32": "f", "float64": "d"}
_F_SEAL_FUTURE_WRITE = 0x10  # linux/fcntl.h, 5.1; the fcntl module does not name it


class Field:
    """One array of a slot."""

    def __init__(self, name: str, dtype: str, shape: Sequence[int]) -> None:
        self.name, self.dtype, self.shape = name, dtype, tuple(shape)
        self.size = ITEM_SIZES[dtype] * math.prod(self.shape)
        """Bytes."""


class Layout:
    """The fields of one slot, in order."""

    def __init__(self, name: str, version: int, fields: Sequence[Field]) -> None:
        self.name, self.version, self.fields = name, version, tuple(fields)
        self.offsets: dict[str, int] = {}
        self.slot_size = 0
        for field in self.fields:
            self.offsets[field.name] = self.slot_size
            self.slot_size += -(-field.size // ALIGNMENT) * ALIGNMENT

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)

    def digest(self) -> bytes:
        """16 bytes that name this layout."""
        fields = [{"name": each.name, "dtype": each.dtype, "shape": list(each.shape)} for each in self.fields]
        document = {"name": self.name, "version": self.version, "fields": fields}
        text = json.dumps(document, separators=(",", ":"), ensure_ascii=False)
        return hashlib.blake2b(text.encode(), digest_size=16).digest()


class Segment:
    """Memory that this process made and others map read-only; `fd` is handed to them.

    Raises:
        OSError: there is not enough memory.
    """

    def __init__(self, layout: Layout, slots: int) -> None:
        self.layout, self.slots = layout, slots
        size = HEADER_SIZE + slots * layout.slot_size
        self.fd = _reserve(layout.name, size)
        try:
            head = HEADER.pack(MAGIC, layout.version, layout.digest(), slots, os.getpid(), layout.slot_size)
            os.pwrite(self.fd, head, 0)
            self._map = mmap.mmap(self.fd, size)
            _seal(self.fd)
        except BaseException:
            os.close(self.fd)
            raise

    def memory(self, slot: int, name: str) -> memoryview:
        """The bytes of a field, to be written; release it before `close`."""
        field = self.layout.field(name)
        start = HEADER_SIZE + slot * self.layout.slot_size + self.layout.offsets[name]
        return memoryview(self._map)[start : start + field.size]

    def write(self, slot: int, name: str, values: Sequence[float]) -> None:
        """Set the first numbers of a field; what is left of it becomes 0."""
        field = self.layout.field(name)
        count = math.prod(field.shape)
        given = list(values)[:count]
        given += [0] * (count - len(given))
        with self.memory(slot, name) as target:
            struct.pack_into(f"<{count}{_ITEM_CODES[field.dtype]}", target, 0, *given)

    def close(self) -> None:
        """Let go of the memory; those who mapped it keep it."""
        if self.fd >= 0:
            self._map.close()
            os.close(self.fd)
            self.fd = -1


def _reserve(name: str, size: int) -> int:
    """A descriptor of zeroed shared memory without a name."""
    if hasattr(os, "memfd_create"):
        fd = os.memfd_create(f"drillyard-{name}", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    else:
        import _posixshmem  # the interpreter's own binding, without a resource tracker

        path = f"/dy-{secrets.token_hex(8)}"
        fd = _posixshmem.shm_open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        _posixshmem.shm_unlink(path)
    try:
        # Pages that do not exist yet would end the process by SIGBUS when memory runs out.
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(fd, 0, size)
        else:
            os.ftruncate(fd, size)
    except OSError:
        os.close(fd)
        raise
    return fd


def _seal(fd: int) -> None:
    """Fix the size, and let those who come later only read; our own mapping stays writable."""
    if sys.platform != "linux":
        return
    try:
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, _F_SEAL_FUTURE_WRITE)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a kernel before 5.1
            raise
    fcntl.fcntl(fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
