"""How a network in an ONNX file is asked: which input takes the observation, which output is the action."""

import math
from typing import Literal

import msgspec

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode

_FLOATS = {"tensor(float)": "float32", "tensor(double)": "float64", "tensor(float16)": "float16"}
_INTEGERS = {"tensor(int64)", "tensor(int32)"}
_PREFERRED = ("action", "actions", "mean", "scores", "logits", "head", "output")
"""Names of the output that is taken where several would do."""

Dimension = int | str | None


class Port(msgspec.Struct, frozen=True):
    """An input or output as the runtime describes it."""

    name: str
    dtype: str
    """`tensor(float)` and so on."""
    shape: tuple[Dimension, ...]
    """None or a name = of any size."""


class Asking(msgspec.Struct, frozen=True, kw_only=True):
    """What the host needs besides the file; travels on its command line."""

    env: str
    obs_size: int
    action: ActionSpec
    masked: bool = False


class Plan(msgspec.Struct, frozen=True):
    """How to ask."""

    input: str
    shape: tuple[int, ...]
    dtype: str
    output: str
    kind: Literal["scores", "choice", "vector"]
    """A number for each choice (the largest wins), the choice itself, or the numbers of a box action."""


def plan_input(inputs: list[Port], asking: Asking) -> tuple[str, tuple[int, ...], str]:
    """Name, shape and dtype of the observation.

    Raises:
        DrillyardError: LAYOUT_MISMATCH with what differs.
    """
    if len(inputs) != 1:
        names = ", ".join(port.name for port in inputs) or "none"
        raise _other(f"it has {len(inputs)} inputs ({names}), and a policy here has one, the observation")
    port = inputs[0]
    if port.dtype not in _FLOATS:
        raise _other(f"its input {port.name} is {port.dtype}, and observations are float32 numbers")
    known = [size if isinstance(size, int) and size > 0 else None for size in port.shape]
    if len(known) > 1:
        if known[0] not in {None, 1}:
            raise _other(
                f"its input {port.name} takes {known[0]} observations at a time, and a policy is asked for one"
            )
        known[0] = 1
    unknown = [index for index, size in enumerate(known) if size is None]
    product = math.prod(size for size in known if size is not None)
    if len(unknown) == 1 and asking.obs_size % product == 0:
        known[unknown[0]] = asking.obs_size // product
    shape = tuple(size for size in known if size is not None)
    if len(shape) != len(known) or math.prod(shape) != asking.obs_size:
        raise _other(f"its input {port.name} is {_words(port.shape)}, and {asking.env} gives {asking.obs_size} numbers")
    return port.name, shape, _FLOATS[port.dtype]


def plan_output(outputs: list[Port], asking: Asking) -> tuple[str, Literal["scores", "choice", "vector"]]:
    """Name and meaning of the action.

    Args:
        outputs: with the shapes that the network really gave.
        asking: what it is to play.

    Raises:
        DrillyardError: LAYOUT_MISMATCH with what differs.
    """
    wanted, discrete = asking.action.size, asking.action.kind == "discrete"
    ordered = sorted(outputs, key=lambda port: _PREFERRED.index(port.name) if port.name in _PREFERRED else 99)
    for port in ordered:
        if port.dtype in _FLOATS and _size(port) == wanted:
            return port.name, "scores" if discrete else "vector"
    for port in ordered:
        if discrete and port.dtype in _INTEGERS and _size(port) == 1:
            return port.name, "choice"
    said = ", ".join(f"{port.name} {_words(port.shape)} {port.dtype}" for port in outputs) or "nothing"
    wants = f"a number for each of {wanted} choices, or one choice" if discrete else f"{wanted} numbers"
    raise _other(f"its outputs are {said}, and {asking.env} takes {wants}")


def _size(port: Port) -> int:
    return math.prod(size if isinstance(size, int) else 0 for size in port.shape)


def _words(shape: tuple[Dimension, ...]) -> str:
    return "x".join(str(size) if size is not None else "?" for size in shape) or "one number"


def _other(what: str) -> DrillyardError:
    return DrillyardError(ErrorCode.LAYOUT_MISMATCH, f"The ONNX file does not fit: {what}.")
