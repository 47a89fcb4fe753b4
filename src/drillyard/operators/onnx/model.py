"""An ONNX model as our own code reads it, whole and within limits: no library sees a file that did not pass here."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from drillyard.operators.onnx import wire
from drillyard.operators.onnx.rules import (
    ATTRIBUTE_KINDS,
    DTYPES,
    MAX_COUNTS,
    MAX_ELEMENTS,
    MAX_TEXT,
    TAKES_EMPTY,
    NotPlayedError,
    check_header,
    check_integers,
    check_operator,
)


@dataclass(frozen=True)
class Tensor:
    """Numbers in the file; `parts` are their bytes, `store` how they are written."""

    name: str
    dtype: int
    shape: tuple[int, ...]
    store: str
    parts: tuple[memoryview, ...]

    def array(self) -> np.ndarray:
        """As NumPy has them.

        Raises:
            ValueError: of a kind that policies do not need.
        """
        name = DTYPES[self.dtype].name
        if name == "bfloat16":
            raise ValueError("its numbers are bfloat16")
        if self.store in ("int32_data", "int64_data", "uint64_data"):
            values = wire.numbers(list(self.parts))
            if name == "float16":
                return np.array(values, np.uint16).view(np.float16).reshape(self.shape)
            return np.array(values, np.int64).astype(name).reshape(self.shape)
        return np.frombuffer(b"".join(self.parts), np.dtype(name).newbyteorder("<")).reshape(self.shape)


@dataclass(frozen=True)
class Value:
    """An input or output: dtype as in DTYPES, None or a name = of any size; shape None = not said."""

    name: str
    dtype: int
    shape: tuple[int | str | None, ...] | None


@dataclass(frozen=True)
class Node:
    op: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Any]
    """Whole numbers, floats, bytes, tuples of such, or a Tensor."""


@dataclass(frozen=True)
class Model:
    """What a file says."""

    opset: int
    nodes: tuple[Node, ...]
    tensors: Mapping[str, Tensor]
    inputs: tuple[Value, ...]
    """Without those that have a default among `tensors`."""
    outputs: tuple[Value, ...]
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


def read_model(data: bytes) -> Model:
    """Read a file and check all of its structure.

    Raises:
        ValueError: it is no whole ONNX model; says why.
        NotPlayedError: it is one, of a kind that is not played here; says why.
    """
    found = wire.Reader(data).model()
    graph = found.get("graph")
    if graph is None:
        raise ValueError("it holds no graph")
    opset = check_header(found, graph)
    tensors = _named([_tensor(each) for each in _many(graph, "initializer")], "tensor")
    values = [_value(each) for each in _many(graph, "input")]
    inputs = _named(values, "input")
    outputs = [_value(each) for each in _many(graph, "output")]
    for each in _many(graph, "value_info"):
        _value(each)
    nodes = [_node(each) for each in _many(graph, "node")]
    _check_order(nodes, {*tensors, *inputs}, outputs)
    _check_empty(nodes, tensors)
    metadata = {entry.get("key", ""): entry.get("value", "") for entry in found.get("metadata_props", ())}
    return Model(opset, tuple(nodes), tensors, tuple(each for each in values if each.name not in tensors),
                 tuple(outputs), metadata)  # fmt: skip


def _many(graph: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = graph.get(name, [])
    if len(found) > MAX_COUNTS[name]:
        raise NotPlayedError(
            f"it has {len(found)} {name.replace('_', ' ')} entries, and at most {MAX_COUNTS[name]} are read"
        )
    return found


def _named(things: list[Any], what: str) -> dict[str, Any]:
    named = {thing.name: thing for thing in things}
    if len(named) != len(things) or "" in named:
        raise ValueError(f"two of its {what}s have the same name, or one has none")
    return named


def _tensor(found: Mapping[str, Any]) -> Tensor:
    if found.get("data_location", 0) != 0 or found.get("external_data"):
        raise NotPlayedError("it keeps its weights in another file", external=True)
    name, dtype, shape = _text(found.get("name", "")), found.get("data_type", 0), tuple(found.get("dims", ()))
    known = DTYPES.get(dtype)
    if known is None:
        raise NotPlayedError(f"its tensor {name or '(without name)'} has numbers of ONNX's type {dtype}")
    if "segment" in found or found.get("string_data"):
        raise NotPlayedError(f"its tensor {name} is in segments or has texts")
    if any(size < 0 for size in shape) or (count := math.prod(shape)) > MAX_ELEMENTS:
        raise ValueError(f"its tensor {name} has an impossible shape")
    given = [store for store in ("raw_data", "float_data", "int32_data", "int64_data", "double_data", "uint64_data")
             if store in found]  # fmt: skip
    filled = [store for store in given if len(found[store])]
    if len(filled) > 1 or (filled and filled[0] not in ("raw_data", known.store)):
        raise ValueError(f"its tensor {name} has its numbers in a wrong place")
    if not filled:
        if count:
            raise ValueError(f"its tensor {name} has no numbers")
        return Tensor(name, dtype, shape, "raw_data", ())
    store = filled[0]
    parts: list[memoryview] = [found[store]] if store == "raw_data" else found[store]
    size = sum(len(part) for part in parts)
    if store == "raw_data":
        have = size / known.width
    else:
        have = size / known.width if store in ("float_data", "double_data") else wire.count_numbers(parts)
    if have != count:
        raise ValueError(f"its tensor {name} has {have:g} numbers where its shape says {count}")
    return Tensor(name, dtype, shape, store, tuple(parts))


def _value(found: Mapping[str, Any]) -> Value:
    name, kind = _text(found.get("name", "")), found.get("type", {})
    if [key for key in kind if key not in ("tensor_type", "denotation")]:
        raise NotPlayedError(f"its {name} is no tensor")
    tensor = kind.get("tensor_type")
    if tensor is None:
        return Value(name, 0, None)
    dtype = tensor.get("elem_type", 0)
    if dtype not in DTYPES:
        raise NotPlayedError(f"its {name} has numbers of ONNX's type {dtype}")
    if "shape" not in tensor:
        return Value(name, dtype, None)
    shape: list[int | str | None] = []
    for dimension in tensor["shape"].get("dim", ()):
        size = dimension.get("dim_value")
        if size is not None and not 0 <= size <= MAX_ELEMENTS:
            raise ValueError(f"its {name} has an impossible shape")
        shape.append(size if size is not None else _text(dimension.get("dim_param", "")) or None)
    if len(shape) > 16 or math.prod(size for size in shape if isinstance(size, int)) > MAX_ELEMENTS:
        raise ValueError(f"its {name} has an impossible shape")
    return Value(name, dtype, tuple(shape))


def _node(found: Mapping[str, Any]) -> Node:
    op = _text(found.get("op_type", ""))
    check_operator(op, found)
    attributes: dict[str, Any] = {}
    for each in found.get("attribute", ()):
        name = _text(each.get("name", ""))
        if not name or name in attributes:
            raise ValueError(f"two attributes of a node {op} have the same name, or one has none")
        attributes[name] = _attribute(op, name, each)
    return Node(op, tuple(map(_text, found.get("input", ()))), tuple(map(_text, found.get("output", ()))), attributes)


def _attribute(op: str, name: str, found: Mapping[str, Any]) -> Any:
    kind = ATTRIBUTE_KINDS.get(found.get("type", 0))
    if kind is None or found.get("ref_attr_name"):
        raise NotPlayedError(
            f"the attribute {name} of a node {op} is of a kind that no policy needs (a graph, for one)"
        )
    others = set(found) - {"name", "type", "doc_string", kind}
    if others:
        raise ValueError(f"the attribute {name} of a node {op} is of two kinds")
    if kind == "t":
        if kind not in found:
            raise ValueError(f"the attribute {name} of a node {op} is empty")
        return _tensor(found["t"])
    if kind == "i":
        return check_integers(op, name, (found.get("i", 0),))[0]
    if kind == "ints":
        return check_integers(op, name, tuple(found.get("ints", ())))
    if kind == "floats":
        return tuple(np.frombuffer(b"".join(found.get("floats", ())), "<f4").tolist())
    if kind == "f":
        return found.get("f", 0.0)
    texts = [bytes(found["s"])] if "s" in found else [bytes(part) for part in found.get("strings", ())]
    if any(len(text) > MAX_TEXT for text in texts):
        raise ValueError(f"the attribute {name} of a node {op} is too long a text")
    return tuple(texts) if kind == "strings" else (texts[0] if texts else b"")


def _check_order(nodes: list[Node], known: set[str], outputs: list[Value]) -> None:
    """Each name is made once, before it is used."""
    for node in nodes:
        for name in node.inputs:
            if name and name not in known:
                raise ValueError(f"a node {node.op} takes {name[:60]!r}, which nothing before it makes")
        for name in node.outputs:
            if name in known:
                raise ValueError(f"{name[:60]!r} is made twice")
            if name:
                known.add(name)
    for value in outputs:
        if value.name not in known:
            raise ValueError(f"its output {value.name[:60]!r} is made by nothing")
    if len({value.name for value in outputs}) != len(outputs) or not outputs:
        raise ValueError("it has no output, or two of the same name")


def _check_empty(nodes: list[Node], tensors: Mapping[str, Tensor]) -> None:
    """Constants without numbers are shapes; runtimes take it for granted that other nodes get some."""
    empty = {name for name, tensor in tensors.items() if 0 in tensor.shape}
    for node in nodes:
        value = node.attributes.get("value")
        if node.op == "Constant" and isinstance(value, Tensor) and 0 in value.shape:
            empty.update(node.outputs)
        elif node.op not in TAKES_EMPTY and empty.intersection(node.inputs):
            raise ValueError(f"a node {node.op} is given a tensor without numbers")


def _text(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise ValueError("it has a name that is too long")
    return text
