"""The way from observation to action in an ONNX graph, where it is one chain of simple steps with known numbers."""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from drillyard.operators.onnx.model import Model, Node, Tensor

Array = Any
"""A NumPy array of float64, or of whole numbers."""
MAX_NUMBERS = 8_000_000
"""Of all layers together: 64 MB while they are worked on."""


class NotPlainError(Exception):
    """The graph does something else."""


@dataclass(frozen=True)
class Affine:
    """x * scale + shift, each (K,)."""

    scale: Array
    shift: Array


@dataclass(frozen=True)
class Layer:
    """x @ weight + bias: (I, K) and (K,)."""

    weight: Array
    bias: Array


@dataclass(frozen=True)
class Limit:
    """x cut to low .. high, each (K,); infinite = not cut."""

    low: Array
    high: Array


@dataclass(frozen=True)
class Bend:
    """tanh or relu."""

    name: str


Step = Affine | Layer | Limit | Bend


@dataclass(frozen=True)
class Chain:
    """What was done to the observation so far; `size` numbers come out of it."""

    steps: tuple[Step, ...]
    size: int


@dataclass(frozen=True)
class Blur:
    """Rows of `size` numbers that nobody needs to know, as long as only their shape is used: the spread of a Gaussian
    whose mean is the action."""

    size: int


@dataclass(frozen=True)
class ShapeOf:
    """The shape (N, size)."""

    size: int


_BENDS = {"Tanh": "tanh", "Relu": "relu"}
_SAME = ("Identity", "Dropout")
_ELEMENTWISE = ("Exp", "Log", "Sqrt", "Sigmoid", "Softplus", "Pow", "Tanh", "Relu", "Clip", "Identity", "Cast")
_BINARY = ("Add", "Sub", "Mul", "Div", "Max", "Min", "Pow")
_FLOATS = (1, 11)


def chain_of(model: Model, output: str, obs_size: int) -> Chain:
    """The steps that lead to an output.

    Raises:
        NotPlainError: there are others.
    """
    makers = {name: node for node in model.nodes for name in node.outputs if name}
    needed: set[str] = set()
    waiting = [output]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += makers[name].inputs if name in makers else ()
    known: dict[str, Any] = {model.inputs[0].name: Chain((), obs_size)}
    total = 0
    for name in needed & set(model.tensors):
        tensor = model.tensors[name]
        total += int(np.prod(tensor.shape))
        if total > MAX_NUMBERS:
            raise NotPlainError
        known[name] = _numbers(tensor)
    for node in model.nodes:
        if needed.intersection(node.outputs):
            known[node.outputs[0]] = _step(node, [known.get(name) if name else None for name in node.inputs])
    found = known[output]
    if not isinstance(found, Chain):
        raise NotPlainError
    return found


def _numbers(tensor: Tensor) -> Array:
    try:
        array = tensor.array()
    except (ValueError, OverflowError):
        raise NotPlainError from None
    return array.astype(np.float64) if array.dtype.kind == "f" else array


def _step(node: Node, given: list[Any]) -> Any:
    op = node.op
    if op == "Constant":
        value = node.attributes.get("value")
        if not isinstance(value, Tensor) or int(np.prod(value.shape)) > MAX_NUMBERS:
            raise NotPlainError
        return _numbers(value)
    if not given or given[0] is None:
        raise NotPlainError
    if op == "Identity" and isinstance(given[0], np.ndarray):
        return cast(Any, given[0])
    if (plain := _shaped(node, given)) is not None:
        return plain
    chains = [each for each in given if isinstance(each, Chain)]
    if len(chains) != 1 or any(isinstance(each, (Blur, ShapeOf)) for each in given):
        raise NotPlainError
    chain = chains[0]
    first, other = given[0] is chain, given[1] if len(given) > 1 else None
    if op in _BENDS:
        return _then(chain, Bend(_BENDS[op]))
    if op in _SAME or (op == "Cast" and node.attributes.get("to") in _FLOATS):
        return chain
    if op == "Flatten" and node.attributes.get("axis", 1) == 1:
        return chain
    if op == "Reshape" and first and isinstance(other, np.ndarray):
        return _reshaped(chain, other)
    if op in ("Add", "Sub", "Mul", "Div"):
        return _arithmetic(op, chain, other if first else given[0], first=first)
    if op in ("Max", "Min") and len(given) == 2:
        edge = _row(other if first else given[0], chain.size)
        far = np.full(chain.size, np.inf)
        return _then(chain, Limit(edge, far) if op == "Max" else Limit(-far, edge))
    if op == "Clip" and first:
        return _clipped(node, chain, given)
    if op in ("Gemm", "MatMul") and first:
        return _layer(node, chain, given)
    raise NotPlainError


def _shaped(node: Node, given: list[Any]) -> Any:
    """Steps in which only shapes matter; None for all others."""
    op, rows = node.op, [each for each in given if isinstance(each, (Chain, Blur))]
    if op == "Shape" and rows and not node.attributes:
        return ShapeOf(rows[0].size)
    if op == "ConstantOfShape" and isinstance(given[0], ShapeOf):
        value = node.attributes.get("value")
        filled = _numbers(value) if isinstance(value, Tensor) else np.zeros(1)
        if filled.size != 1:
            raise NotPlainError
        return np.full(given[0].size, float(filled.ravel()[0]))
    if op == "Expand" and rows and len(given) == 2 and isinstance(given[1], ShapeOf) and given[1].size == rows[0].size:
        return rows[0]
    blurred = any(isinstance(each, Blur) for each in rows)
    if op in _ELEMENTWISE and len(rows) == 1 and (blurred or op not in (*_BENDS, *_SAME, "Clip", "Cast")):
        return Blur(rows[0].size)
    if op in _BINARY and (blurred or len(rows) == 2):
        arrays: list[Array] = [each for each in given if isinstance(each, np.ndarray)]
        wide: set[int] = {each.size for each in rows} | {int(each.shape[-1]) for each in arrays if each.ndim}
        if len(wide - {1}) > 1 or len(rows) + len(arrays) != len(given):
            raise NotPlainError
        return Blur(max(wide))
    return None


def _then(chain: Chain, step: Step, size: int | None = None) -> Chain:
    return Chain((*chain.steps, step), chain.size if size is None else size)


def _row(value: Any, size: int) -> Array:
    """A constant as (K,)."""
    if not isinstance(value, np.ndarray) or value.ndim > 2 or value.size not in (1, size):
        raise NotPlainError
    row: Array = cast(Any, value)
    if row.ndim == 2 and row.shape[0] != 1:
        raise NotPlainError
    return np.broadcast_to(row.astype(np.float64).ravel(), (size,))


def _reshaped(chain: Chain, shape: Array) -> Chain:
    """Rows stay rows of the same numbers."""
    if shape.tolist() not in ([-1, chain.size], [0, chain.size], [0, -1], [1, chain.size]):
        raise NotPlainError
    return chain


def _arithmetic(op: str, chain: Chain, other: Any, *, first: bool) -> Chain:
    number = _row(other, chain.size)
    one, zero = np.ones(chain.size), np.zeros(chain.size)
    if op == "Add":
        return _then(chain, Affine(one, number))
    if op == "Sub":
        return _then(chain, Affine(one, -number) if first else Affine(-one, number))
    if op == "Mul":
        return _then(chain, Affine(number, zero))
    if not first or (number == 0).any():
        raise NotPlainError
    return _then(chain, Affine(1.0 / number, zero))


def _clipped(node: Node, chain: Chain, given: list[Any]) -> Chain:
    edges = [given[index] if len(given) > index else None for index in (1, 2)]
    if all(edge is None for edge in edges):
        edges = [np.array(node.attributes[name]) if name in node.attributes else None for name in ("min", "max")]
    low, high = (
        np.full(chain.size, far) if edge is None else _row(edge, chain.size)
        for edge, far in zip(edges, (-np.inf, np.inf), strict=True)
    )
    return _then(chain, Limit(low, high))


def _layer(node: Node, chain: Chain, given: list[Any]) -> Chain:
    if len(given) < 2 or not isinstance(given[1], np.ndarray):
        raise NotPlainError
    weight: Array = cast(Any, given[1])
    if weight.ndim != 2:
        raise NotPlainError
    weight = weight.astype(np.float64)
    bias: Any = None
    if node.op == "Gemm":
        if _attribute(node, "transA", 0):
            raise NotPlainError
        if _attribute(node, "transB", 0):
            weight = weight.T
        weight = weight * _attribute(node, "alpha", 1.0)
        bias = given[2] if len(given) > 2 else None
    if weight.shape[0] != chain.size or not weight.shape[1]:
        raise NotPlainError
    size = int(weight.shape[1])
    shift = np.zeros(size) if bias is None else _row(bias, size) * _attribute(node, "beta", 1.0)
    return _then(chain, Layer(weight, shift), size)


def _attribute(node: Node, name: str, default: float) -> float:
    value = node.attributes.get(name, default)
    if not isinstance(value, (int, float)):
        raise NotPlainError
    return value
