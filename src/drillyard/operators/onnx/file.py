"""Whether a file is an ONNX model that is whole in itself: read from its protobuf structure, without any library."""

from collections.abc import Iterator

_MODEL = {7: "graph", 25: "function"}
_INSIDE: dict[str, dict[int, str]] = {
    "model": _MODEL,
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {},
}
"""Of each kind of message: the fields that hold others, by number (onnx.proto3)."""
_EXTERNAL_DATA, _DATA_LOCATION, _EXTERNAL = 13, 14, 1
_MAX_DEPTH = 64


def has_external_data(data: bytes) -> bool:
    """Whether a model keeps numbers in other files.

    Raises:
        ValueError: the bytes are no ONNX model.
    """
    if not any(number == 7 for number, _ in _fields(memoryview(data))):
        raise ValueError("it holds no graph")
    return _external("model", memoryview(data), 0)


def _external(kind: str, data: memoryview, depth: int) -> bool:
    if depth > _MAX_DEPTH:
        raise ValueError("its graphs are nested too deeply")
    for number, value in _fields(data):
        if kind == "tensor":
            if number == _EXTERNAL_DATA or (number == _DATA_LOCATION and value == _EXTERNAL):
                return True
        elif (
            not isinstance(value, int)
            and (inner := _INSIDE[kind].get(number)) is not None
            and _external(inner, value, depth + 1)
        ):
            return True
    return False


def _fields(data: memoryview) -> Iterator[tuple[int, memoryview | int]]:
    """(number, value) of each field: whole numbers as such, everything else as its bytes."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        if not number:
            raise ValueError("it is no protobuf message")
        if wire == 0:
            value, at = _varint(data, at)
            yield number, value
            continue
        if wire == 2:
            size, at = _varint(data, at)
        elif wire in {1, 5}:
            size = 8 if wire == 1 else 4
        else:
            raise ValueError("it is no protobuf message")
        if at + size > len(data):
            raise ValueError("it ends in the middle")
        yield number, data[at : at + size]
        at += size


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise ValueError("it ends in the middle")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if not byte & 0x80:
            return value, at
        shift += 7
