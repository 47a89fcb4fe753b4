"""Layouts: what lies where in a slot of shared memory, as data that both sides can compare."""

import hashlib
import math
from collections.abc import Iterator

import msgspec

ALIGNMENT = 64
"""Bytes; one cache line, so that no two fields share one and SIMD loads are aligned."""

ITEM_SIZES: dict[str, int] = {
    "uint8": 1, "int8": 1, "uint16": 2, "int16": 2, "uint32": 4, "int32": 4,
    "uint64": 8, "int64": 8, "float32": 4, "float64": 8,
}  # fmt: skip


class Field(msgspec.Struct, frozen=True):
    """One array of a slot: name, NumPy dtype name, shape."""

    name: str
    dtype: str
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """Size in bytes."""
        return ITEM_SIZES[self.dtype] * math.prod(self.shape)


class Layout(msgspec.Struct, frozen=True):
    """The fields of one slot in order; two processes agree exactly when their digests agree."""

    name: str
    version: int
    fields: tuple[Field, ...]

    def offsets(self) -> Iterator[tuple[Field, int]]:
        """Yield each field with its byte offset from the start of a slot."""
        at = 0
        for field in self.fields:
            yield field, at
            at += -(-field.size // ALIGNMENT) * ALIGNMENT

    @property
    def slot_size(self) -> int:
        """Bytes of one slot, a multiple of ALIGNMENT."""
        return sum(-(-field.size // ALIGNMENT) * ALIGNMENT for field in self.fields)

    def digest(self) -> bytes:
        """16 bytes that name this layout: fields, dtypes, shapes, version."""
        return hashlib.blake2b(msgspec.json.encode(self), digest_size=16).digest()
