"""How a network in an ONNX file is asked: which input takes the observation, which output is the action."""

import math
import re
from typing import Literal

import msgspec

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.operators.onnx.file import one_line

_FLOATS = {"tensor(float)": "float32", "tensor(double)": "float64", "tensor(float16)": "float16"}
_INTEGERS = {"tensor(int64)", "tensor(int32)"}
_PREFERRED = ("action", "actions", "mean", "scores", "logits", "head", "output")
"""Names of the output that is taken where several would do."""

_OBSERVATIONS = ("obs", "observation", "observations", "input", "x")
_MEMORY = re.compile(r"(^|[_.])(h|c|hx|cx|hn|cn)[_.]?\d*($|[_.])|state|hidden|cell|memory|carry|recurrent|rnn|lstm|gru")

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
    port = _observation(inputs, asking)
    if port is None or port.dtype not in _FLOATS or isinstance(shape := _shape(port, asking), str):
        raise misfit(input_problems(inputs, asking))
    return port.name, shape, _FLOATS[port.dtype]


def input_problems(inputs: list[Port], asking: Asking) -> list[str]:
    """All that keeps the inputs from taking the env's observation; each could end a sentence that begins "it does not
    fit:"."""
    told: list[str] = []
    port = _observation(inputs, asking)
    if len(inputs) != 1:
        names = ", ".join(each.name[:40] for each in inputs[:8]) or "none"
        why = "and a policy here has one, the observation"
        if any(_MEMORY.search(each.name.lower()) for each in inputs):
            why = (
                "and a policy here has one, the observation; some look like the state of a recurrent network, which is "
                "not kept from one decision to the next here"
            )
        told.append(f"it has {len(inputs)} inputs ({names}), {why}")
    if port is None:
        return told
    if port.dtype not in _FLOATS:
        told.append(f"its input {port.name} is {port.dtype}, and observations are float32 numbers")
    if isinstance(shape := _shape(port, asking), str):
        told.append(shape)
    return told


def _observation(inputs: list[Port], asking: Asking) -> Port | None:
    """The only input; of several, for what there is to say, the one that could be the observation."""
    if len(inputs) == 1:
        return inputs[0]
    return next((port for port in inputs if port.name.lower() in _OBSERVATIONS), None)


def _shape(port: Port, asking: Asking) -> tuple[int, ...] | str:
    """How an observation is given to it, or why it cannot be."""
    known = [size if isinstance(size, int) and size > 0 else None for size in port.shape]
    if len(known) > 1:
        if known[0] not in {None, 1}:
            return f"its input {port.name} takes {known[0]} observations at a time, and a policy is asked for one"
        known[0] = 1
    unknown = [index for index, size in enumerate(known) if size is None]
    product = math.prod(size for size in known if size is not None)
    if len(unknown) == 1 and asking.obs_size % product == 0:
        known[unknown[0]] = asking.obs_size // product
    shape = tuple(size for size in known if size is not None)
    if len(shape) != len(known) or math.prod(shape) != asking.obs_size:
        return f"its input {port.name} is {_words(port.shape)}, and {asking.env} gives {asking.obs_size} numbers"
    return shape


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
    raise misfit(output_problems(outputs, asking))


def output_problems(outputs: list[Port], asking: Asking) -> list[str]:
    """Why no output is an action of the env: of shapes that are not known nothing is said."""
    wanted, discrete = asking.action.size, asking.action.kind == "discrete"
    for port in outputs:
        choice = discrete and port.dtype in _INTEGERS
        fits = choice or port.dtype in _FLOATS
        sizes = port.shape[1:] if len(port.shape) > 1 and not isinstance(port.shape[0], int) else port.shape
        if fits and (
            any(not isinstance(size, int) for size in sizes)
            or math.prod(size for size in sizes if isinstance(size, int)) == (1 if choice else wanted)
        ):
            return []
    said = ", ".join(f"{port.name[:40]} {_words(port.shape)} {port.dtype}" for port in outputs[:8]) or "nothing"
    wants = f"a number for each of {wanted} choices, or one choice" if discrete else f"{wanted} numbers"
    return [f"its outputs are {said}, and {asking.env} takes {wants}"]


def _size(port: Port) -> int:
    return math.prod(size if isinstance(size, int) else 0 for size in port.shape)


def _words(shape: tuple[Dimension, ...]) -> str:
    return "x".join(str(size) if size is not None else "?" for size in shape) or "one number"


def misfit(what: list[str]) -> DrillyardError:
    """All that differs, in one sentence."""
    told = one_line("; ".join(what)) or "nobody can say what its output is"
    return DrillyardError(ErrorCode.LAYOUT_MISMATCH, f"The ONNX file does not fit: {told}.")
