"""The few protobuf messages of an event file, written by hand: Event, Summary and its values."""

import struct
from collections.abc import Mapping

_DOUBLE, _VARINT, _BYTES, _FLOAT = 1, 0, 2, 5
_MAX_FLOAT = 3.4028235677973366e38
"""Half way between the largest float32 and the next power of two: beyond it a number is infinite there."""


def event(wall_time: float, step: int, *, file_version: str = "", scalars: Mapping[str, float] | None = None) -> bytes:
    """An Event: `file_version` in the first of a file, or a Summary of scalars."""
    parts = [_key(1, _DOUBLE), struct.pack("<d", wall_time)]
    if step:
        parts += [_key(2, _VARINT), varint(step)]
    if file_version:
        parts.append(_field(3, file_version.encode()))
    if scalars:
        parts.append(_field(5, b"".join(_field(1, _value(tag, number)) for tag, number in scalars.items())))
    return b"".join(parts)


def varint(number: int) -> bytes:
    """A whole number, 7 bits a byte; a negative one as its two's complement in 64 bits."""
    number &= 0xFFFFFFFFFFFFFFFF
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def _value(tag: str, number: float) -> bytes:
    if abs(number) >= _MAX_FLOAT and number == number:  # noqa: PLR0124 - not NaN
        number = float("inf") if number > 0 else float("-inf")
    return _field(1, tag.encode("utf-8", "replace")) + _key(2, _FLOAT) + struct.pack("<f", number)


def _field(number: int, content: bytes) -> bytes:
    return _key(number, _BYTES) + varint(len(content)) + content


def _key(number: int, kind: int) -> bytes:
    return varint(number << 3 | kind)
