"""Segment: a header and equal slots in shared memory, handed from process to process as a file descriptor."""

import contextlib
import mmap
import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.layout import ALIGNMENT, ITEM_SIZES, Layout
from drillyard.transport import memory

if TYPE_CHECKING:
    import numpy as np

MAGIC = b"DRLLYARD"
_HEADER = struct.Struct("<8sI16sIIQ")
HEADER_SIZE = ALIGNMENT
"""magic 8s, layout version u32, layout digest 16s, slots u32, owner pid u32, slot size u64; slots follow."""


class Segment:
    """Shared memory cut into slots of one layout; a Lane or a Board says who may touch which slot when."""

    def __init__(self, fd: int, layout: Layout, slots: int, owner_pid: int, *, writable: bool) -> None:
        """Map `fd`, which the segment owns from now on; use `create` or `attach`."""
        self.fd = fd
        self.layout = layout
        self.slots = slots
        self.owner_pid = owner_pid
        self.writable = writable
        self._offsets = {field.name: (field, offset) for field, offset in layout.offsets()}
        size = HEADER_SIZE + slots * layout.slot_size
        self._map = mmap.mmap(fd, size, access=mmap.ACCESS_WRITE if writable else mmap.ACCESS_READ)
        self._arrays: dict[int, dict[str, np.ndarray[Any, np.dtype[Any]]]] = {}

    @classmethod
    def create(cls, layout: Layout, slots: int, *, read_only_for_others: bool = False) -> Self:
        """Allocate a zeroed segment; called by the process that owns it.

        Args:
            layout: what lies in a slot.
            slots: how many, at least 1.
            read_only_for_others: processes that attach later can only read (Linux).

        Raises:
            DrillyardError: DISK when there is not enough memory.
        """
        if slots < 1:
            raise ValueError("a segment has at least one slot")
        fd = memory.reserve(layout.name, HEADER_SIZE + slots * layout.slot_size)
        try:
            os.pwrite(fd, _HEADER.pack(MAGIC, layout.version, layout.digest(), slots, os.getpid(), layout.slot_size), 0)
            segment = cls(fd, layout, slots, os.getpid(), writable=True)
        except BaseException:
            os.close(fd)
            raise
        memory.seal(fd, read_only=read_only_for_others)
        return segment

    @classmethod
    def attach(cls, fd: int, layout: Layout, *, writable: bool = False) -> Self:
        """Map a segment received from its owner; takes `fd` over, also when it raises.

        Raises:
            DrillyardError: LAYOUT_MISMATCH when the owner wrote another layout, DAMAGED when it is no segment.
        """
        try:
            slots, owner = _check_header(fd, layout)
            return cls(fd, layout, slots, owner, writable=writable)
        except BaseException:
            os.close(fd)
            raise

    def arrays(self, slot: int) -> "dict[str, np.ndarray[Any, np.dtype[Any]]]":
        """Views of one slot by field name, in the layout's dtypes and shapes; the same objects each time."""
        views = self._arrays.get(slot)
        if views is None:
            import numpy as np

            start = self._start(slot)
            # frombuffer holds on to the buffer; np.ndarray(buffer=...) keeps the object only, and closing the map would
            # then pull the memory from under views that are still in use.
            whole = np.frombuffer(self._map, np.uint8, self.layout.slot_size, start)
            views = {
                field.name: whole[offset : offset + field.size].view(field.dtype).reshape(field.shape)
                for field, offset in self._offsets.values()
            }
            self._arrays[slot] = views
        return views

    def memory(self, slot: int, field: str) -> memoryview:
        """The bytes of one field of one slot; release it before `close`."""
        spec, offset = self._offsets[field]
        start = self._start(slot) + offset
        return memoryview(self._map)[start : start + spec.size]

    def item_size(self, field: str) -> int:
        """Bytes of one number of a field."""
        return ITEM_SIZES[self._offsets[field][0].dtype]

    def close(self) -> None:
        """Let go of the memory. Views that somebody still holds stay valid and keep it mapped until they are gone."""
        if self.fd < 0:
            return
        self._arrays.clear()
        with contextlib.suppress(BufferError):
            self._map.close()
        os.close(self.fd)
        self.fd = -1

    def _start(self, slot: int) -> int:
        if not 0 <= slot < self.slots:
            raise IndexError(f"slot {slot} of {self.slots}")
        return HEADER_SIZE + slot * self.layout.slot_size


def _check_header(fd: int, layout: Layout) -> tuple[int, int]:
    """Slots and owner pid of a segment that holds `layout`."""
    head = os.pread(fd, _HEADER.size, 0)
    if len(head) < _HEADER.size or not head.startswith(MAGIC):
        raise DrillyardError(ErrorCode.DAMAGED, f"The shared memory given for '{layout.name}' is not a segment.")
    _, version, digest, slots, owner, slot_size = _HEADER.unpack(head)
    if digest != layout.digest():
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"Process {owner}{_name(owner)} publishes another layout of '{layout.name}' (version {version}, "
            f"{slot_size} bytes a slot) than expected here (version {layout.version}, {layout.slot_size} bytes); "
            "the swap is refused, start both sides with the same settings.",
        )
    if slots < 1 or os.fstat(fd).st_size < HEADER_SIZE + slots * slot_size:
        raise DrillyardError(ErrorCode.DAMAGED, f"The shared memory given for '{layout.name}' is cut short.")
    return slots, owner


def _name(pid: int) -> str:
    with contextlib.suppress(OSError):
        return f" ({Path(f'/proc/{pid}/comm').read_text().strip()})"
    return ""
