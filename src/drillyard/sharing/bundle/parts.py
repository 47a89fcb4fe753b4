"""Parts of a bundle: bytes, as base64 of gzip, with a size and a digest that bound what is unpacked."""

import base64
import binascii
import gzip
import hashlib
import zlib

from drillyard.contracts.bundle import MAX_PART_BYTES, Part
from drillyard.contracts.errors import DrillyardError, ErrorCode

_GZIP = 31
"""zlib's word for gzip with the largest window."""


def part_of(name: str, data: bytes) -> Part:
    """What the manifest says of it.

    Raises:
        DrillyardError: OVER_LIMIT.
    """
    if len(data) > MAX_PART_BYTES:
        raise DrillyardError(
            ErrorCode.OVER_LIMIT,
            f"The part {name} of the bundle has {len(data) / 1e6:.0f} MB, allowed are {MAX_PART_BYTES / 1e6:.0f} MB; "
            "choose fewer seconds, fewer instances or a smaller model.",
        )
    return Part(name=name, bytes=len(data), digest=hashlib.sha256(data).hexdigest())


def pack(data: bytes) -> bytes:
    """Base64 of gzip; the same bytes give the same text."""
    return base64.b64encode(gzip.compress(data, 9, mtime=0))


def unpack(text: bytes, part: Part) -> bytes:
    """The bytes of a part; never more than the part says is in memory.

    Raises:
        DrillyardError: DAMAGED.
    """
    try:
        data = gunzip(base64.b64decode(text, validate=True), part.bytes)
    except (binascii.Error, zlib.error, ValueError):
        raise damaged(f"its part {part.name[:60]} cannot be unpacked") from None
    if len(data) != part.bytes or hashlib.sha256(data).hexdigest() != part.digest:
        raise damaged(f"its part {part.name[:60]} is not what it was when the bundle was made")
    return data


def gunzip(data: bytes, most: int) -> bytes:
    """At most `most` bytes.

    Raises:
        ValueError: it is more, or not one whole gzip file.
        zlib.error: it is none.
    """
    reader = zlib.decompressobj(_GZIP)
    found = reader.decompress(data, most + 1)
    if len(found) > most:
        raise ValueError("too long")
    if not reader.eof:  # `most` bytes may be out before the end of the file was looked at
        found += reader.decompress(reader.unconsumed_tail, 1)
    if len(found) > most or not reader.eof or reader.unused_data:
        raise ValueError("not one whole gzip file")
    return found


def damaged(why: str) -> DrillyardError:
    """The error of a bundle that cannot be believed."""
    return DrillyardError(ErrorCode.DAMAGED, f"The bundle is damaged: {why}; ask for another copy of it.")
