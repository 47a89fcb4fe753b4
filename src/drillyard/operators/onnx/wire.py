"""ONNX's messages as data: protobuf read by a table of what ONNX knows, so that nothing else gets through."""

import struct
from typing import Any, Literal

import numpy as np

Scalar = Literal["int", "float", "double", "text", "bytes", "numbers", "floats", "doubles"]
"""`numbers`, `floats` and `doubles` are the repeated data of tensors, which may be large: kept as bytes, counted."""
MAX_PARTS = 500_000
"""Fields of all messages together; a network of ten thousand nodes has a fifth of it."""
MAX_DEPTH = 16

_ENTRY = {1: ("key", "text"), 2: ("value", "text")}
_PROPS = ("metadata_props", "*entry")
SCHEMA: dict[str, dict[int, tuple[str, str]]] = {
    "model": {
        1: ("ir_version", "int"), 8: ("opset_import", "*opset"), 2: ("producer_name", "text"),
        3: ("producer_version", "text"), 4: ("domain", "text"), 5: ("model_version", "int"), 6: ("doc_string", "text"),
        7: ("graph", "graph"), 14: _PROPS, 20: ("training_info", "*bytes"), 25: ("functions", "*bytes"),
        26: ("configuration", "*bytes"),
    },
    "opset": {1: ("domain", "text"), 2: ("version", "int")},
    "graph": {
        1: ("node", "*node"), 2: ("name", "text"), 5: ("initializer", "*tensor"), 15: ("sparse_initializer", "*bytes"),
        10: ("doc_string", "text"), 11: ("input", "*value"), 12: ("output", "*value"), 13: ("value_info", "*value"),
        14: ("quantization_annotation", "*bytes"), 16: _PROPS,
    },
    "node": {
        1: ("input", "*text"), 2: ("output", "*text"), 3: ("name", "text"), 4: ("op_type", "text"),
        7: ("domain", "text"), 8: ("overload", "text"), 5: ("attribute", "*attribute"), 6: ("doc_string", "text"),
        9: _PROPS, 10: ("device_configurations", "*bytes"),
    },
    "attribute": {
        1: ("name", "text"), 21: ("ref_attr_name", "text"), 13: ("doc_string", "text"), 20: ("type", "int"),
        2: ("f", "float"), 3: ("i", "int"), 4: ("s", "bytes"), 5: ("t", "tensor"), 6: ("g", "bytes"),
        22: ("sparse_tensor", "bytes"), 14: ("tp", "bytes"), 7: ("floats", "floats"), 8: ("ints", "*int"),
        9: ("strings", "*bytes"), 10: ("tensors", "*bytes"), 11: ("graphs", "*bytes"),
        23: ("sparse_tensors", "*bytes"), 15: ("type_protos", "*bytes"),
    },
    "tensor": {
        1: ("dims", "*int"), 2: ("data_type", "int"), 3: ("segment", "bytes"), 4: ("float_data", "floats"),
        5: ("int32_data", "numbers"), 6: ("string_data", "*bytes"), 7: ("int64_data", "numbers"), 8: ("name", "text"),
        12: ("doc_string", "text"), 9: ("raw_data", "bytes"), 13: ("external_data", "*entry"),
        14: ("data_location", "int"), 10: ("double_data", "doubles"), 11: ("uint64_data", "numbers"), 16: _PROPS,
    },
    "value": {1: ("name", "text"), 2: ("type", "type"), 3: ("doc_string", "text"), 4: _PROPS},
    "type": {
        1: ("tensor_type", "tensor_type"), 4: ("sequence_type", "bytes"), 5: ("map_type", "bytes"),
        9: ("optional_type", "bytes"), 8: ("sparse_tensor_type", "bytes"), 7: ("opaque_type", "bytes"),
        6: ("denotation", "text"),
    },
    "tensor_type": {1: ("elem_type", "int"), 2: ("shape", "shape")},
    "shape": {1: ("dim", "*dim")},
    "dim": {1: ("dim_value", "int"), 2: ("dim_param", "text"), 3: ("denotation", "text")},
    "entry": _ENTRY,
}  # fmt: skip
"""Of each kind of message its fields by number (onnx.proto3): name and kind, `*` = repeated."""
_LISTS = {"numbers", "floats", "doubles"}
_WIDTHS = {"floats": 4, "doubles": 8}
_MIN, _MAX = -(1 << 63), (1 << 63) - 1


class Reader:
    """Reads one file.

    Args:
        data: its bytes.
    """

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._parts = 0

    def model(self) -> dict[str, Any]:
        """The model: of each message a dict of what it has, repeated fields as lists.

        Raises:
            ValueError: it is no ONNX model; says why.
        """
        return self._message("model", self._data, 0)

    def _message(self, kind: str, data: memoryview, depth: int) -> dict[str, Any]:
        if depth > MAX_DEPTH:
            raise ValueError("its parts are nested too deeply")
        known = SCHEMA[kind]
        found: dict[str, Any] = {}
        at = 0
        while at < len(data):
            self._parts += 1
            if self._parts > MAX_PARTS:
                raise ValueError(f"it has more than {MAX_PARTS} parts")
            key, at = _varint(data, at)
            field = known.get(key >> 3)
            if field is None:
                raise ValueError(f"it has a part {key >> 3} in a {kind.replace('_', ' ')} that ONNX does not know")
            name, what = field
            wire = key & 7
            if what in _LISTS:
                at = self._numbers(found.setdefault(name, []), what, wire, data, at)
                continue
            repeated = what.startswith("*")
            if what == "*int" and wire == 2:
                size, at = _size(data, at)
                inner, end = at, at + size
                while inner < end:
                    self._parts += 1
                    value, inner = _varint(data[:end], inner)
                    found.setdefault(name, []).append(_signed(value))
                at = end
                continue
            value, at = self._value(what.lstrip("*"), wire, data, at, depth)
            if repeated:
                found.setdefault(name, []).append(value)
            elif name in found:
                raise ValueError(f"it has a second {name.replace('_', ' ')} where one belongs")
            else:
                found[name] = value
        return found

    def _value(self, what: str, wire: int, data: memoryview, at: int, depth: int) -> tuple[Any, int]:
        if what == "int":
            _expect(wire, 0)
            value, at = _varint(data, at)
            return _signed(value), at
        if what == "float":
            _expect(wire, 5)
            if at + 4 > len(data):
                raise _cut()
            return struct.unpack_from("<f", data, at)[0], at + 4
        _expect(wire, 2)
        size, at = _size(data, at)
        part = data[at : at + size]
        if what == "bytes":
            return part, at + size
        if what == "text":
            try:
                return str(part, "utf-8"), at + size
            except UnicodeDecodeError:
                raise ValueError("it has a name that is no text") from None
        return self._message(what, part, depth + 1), at + size

    def _numbers(self, into: list[memoryview], what: str, wire: int, data: memoryview, at: int) -> int:
        """Data of a tensor: one number, or many packed; kept as bytes."""
        width = _WIDTHS.get(what, 0)
        if wire == 2:
            size, at = _size(data, at)
            if width and size % width:
                raise _cut()
        elif width:
            _expect(wire, 5 if width == 4 else 1)
            size = width
            if at + size > len(data):
                raise _cut()
        else:
            _expect(wire, 0)
            size = _varint(data, at)[1] - at
        into.append(data[at : at + size])
        return at + size


def count_numbers(parts: list[memoryview]) -> int:
    """How many varints lie in these bytes.

    Raises:
        ValueError: one is cut off or too long.
    """
    total = 0
    for part in parts:
        octets = np.frombuffer(part, np.uint8)
        ends = np.flatnonzero(octets < 0x80)
        if octets.size and (ends.size == 0 or ends[-1] != octets.size - 1):
            raise _cut()
        if ends.size and (ends[0] > 9 or (np.diff(ends) > 10).any()):
            raise ValueError("it has a number that is too long")
        total += int(ends.size)
    return total


def numbers(parts: list[memoryview]) -> list[int]:
    """These varints, signed; for few of them."""
    found: list[int] = []
    for part in parts:
        at = 0
        while at < len(part):
            value, at = _varint(part, at)
            found.append(_signed(value))
    return found


def _expect(wire: int, wanted: int) -> None:
    if wire != wanted:
        raise ValueError("it has a part of another kind than ONNX has there")


def _size(data: memoryview, at: int) -> tuple[int, int]:
    size, at = _varint(data, at)
    if size > len(data) - at:
        raise _cut()
    return size, at


def _signed(value: int) -> int:
    return value - (1 << 64) if value > _MAX else value


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(data):
            raise _cut()
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if not byte & 0x80:
            if value >> 64:
                raise ValueError("it has a number that is too long")
            return value, at
        shift += 7
        if shift > 63:
            raise ValueError("it has a number that is too long")


def _cut() -> ValueError:
    return ValueError("it ends in the middle")
