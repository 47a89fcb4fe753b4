"""A policy as C: two files that any C99 compiler takes, with the weights in them, no heap and nothing but math.h."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.policies.mlp import layers, unflatten
from drillyard.sharing.c_text import ACT, BOX_ACT, FORWARD, HEADER, LAYER, MAIN, SOURCE, fill

_COLUMNS = 6
_HEADERS_OF_C = ("assert", "complex", "ctype", "errno", "fenv", "float", "limits", "locale", "math", "setjmp", "signal",
                 "stdarg", "stddef", "stdint", "stdio", "stdlib", "string", "time", "wchar")  # fmt: skip


class Weights(NamedTuple):
    """What acts."""

    spec: PolicySpec
    actor: np.ndarray
    """(P,) float32, flat in the order of `PolicySpec.shapes`."""
    mean: np.ndarray
    """(O,) float32, of the observation normaliser."""
    scale: np.ndarray
    """(O,) float32, 1 / std."""


def c_prefix(name: str) -> str:
    """A name as the beginning of C identifiers: `My model 2` -> `my_model_2`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    word = "".join(char if char.isalnum() else "_" for char in plain).strip("_") or "model"
    if word[0].isdigit() or word in _HEADERS_OF_C:
        word = f"model_{word}"
    return word


def c_files(
    weights: Weights, prefix: str, about: Sequence[str], obs_names: Sequence[str], action_names: Sequence[str]
) -> dict[str, str]:
    """`PREFIX.h` and `PREFIX.c` by file name.

    What comes out is what `NumPyPolicy` gives in another order of additions: equal to about 1e-6 of the largest number,
    not bit for bit.

    Args:
        weights: the policy.
        prefix: as `c_prefix` gives it.
        about: lines of the comment at the top.
        obs_names: what each number of an observation is, where that is known.
        action_names: likewise of the choices, or of the numbers of a box.
    """
    spec = weights.spec
    parts = layers(unflatten(weights.actor, spec, "actor"), spec, "actor")
    known = {
        "prefix": prefix,
        "PREFIX": prefix.upper(),
        "about": _comment(about),
        "obs_list": _comment(_numbered(obs_names, spec.obs_size)),
        "action_list": _comment(_numbered(action_names, spec.action.size)),
        "out_words": _out_words(spec),
        "obs_size": str(spec.obs_size),
        "out_size": str(spec.action.size),
        "widest": str(max(spec.obs_size, *spec.hidden, spec.action.size)),
        "signature": _signature(prefix, spec.action),
        "act_words": _act_words(spec.action),
        "obs_clip": _number(np.float32(min(spec.obs_clip, np.finfo(np.float32).max))),
        "activate": "tanhf(z)" if spec.activation == "tanh" else "z < 0.0f ? 0.0f : z",
        "squash": "tanhf(a)" if spec.squash == "tanh" else "a < -1.0f ? -1.0f : (a > 1.0f ? 1.0f : a)",
        "example": _example(prefix, spec.action),
    }
    tables = [_table("obs_mean", weights.mean), _table("obs_scale", weights.scale)]
    calls: list[str] = []
    at = "x"
    for index, (w, b) in enumerate(parts):
        last = index == len(parts) - 1
        tables += [_table(f"w{index}", w), _table(f"b{index}", b)]
        to = "out" if last else ("y" if at == "x" else "x")
        sizes = {"index": str(index), "inputs": str(w.shape[0]), "outputs": str(w.shape[1]), "from": at, "to": to}
        calls.append(fill(LAYER, sizes | {"hidden": "0" if last else "1"}))
        at = to
    if spec.action.kind == "box":
        half, middle = _range(spec.action)
        tables += [_table("half", half), _table("middle", middle)]
    known |= {"tables": "\n".join(tables), "calls": "".join(calls)}
    known["buffers"] = "float x[WIDEST], y[WIDEST];" if len(parts) > 1 else "float x[WIDEST];"
    act = BOX_ACT if spec.action.kind == "box" else ACT
    known |= {"forward": fill(FORWARD, known), "act": fill(act, known), "main": fill(MAIN[spec.action.kind], known)}
    return {f"{prefix}.h": fill(HEADER, known), f"{prefix}.c": fill(SOURCE, known)}


def _range(action: ActionSpec) -> tuple[np.ndarray, np.ndarray]:
    """Half the width and the middle of each number's range."""
    low, high = np.array(action.ranges or ((action.low, action.high),) * action.size, np.float64).T
    return (0.5 * (high - low)).astype(np.float32), (0.5 * (high + low)).astype(np.float32)


def _table(name: str, numbers: np.ndarray) -> str:
    """A constant array; matrices row after row."""
    words = [_number(number) for number in numbers.ravel()]
    rows = [", ".join(words[start : start + _COLUMNS]) for start in range(0, len(words), _COLUMNS)]
    return f"static const float {name}[{numbers.size}] = {{\n    " + ",\n    ".join(rows) + "\n};\n"


def _number(number: np.floating) -> str:
    """Nine figures give every float32 back exactly."""
    text = f"{float(number):.9g}"
    return f"{text}f" if "." in text or "e" in text else f"{text}.0f"


def _numbered(names: Sequence[str], size: int) -> list[str]:
    if len(names) != size:
        return ["(their names are not known)"]
    return [f"{index:4d}  {name}" for index, name in enumerate(names)]


def _comment(lines: Sequence[str]) -> str:
    """Lines inside a comment: whatever an env or a user calls things, the comment ends where it should."""
    plain: list[str] = []
    for line in lines:
        text = line.encode("ascii", "backslashreplace").decode().replace("\\", "/")
        text = "".join(char if char.isprintable() else " " for char in text)
        text = text.replace("*/", "* /").replace("/*", "/ *")
        plain.append(re.sub(r"\?(?=\?)", "? ", text))  # two question marks may begin a trigraph
    return "\n".join(f" * {line}".rstrip() for line in plain)


def _signature(prefix: str, action: ActionSpec) -> str:
    if action.kind == "box":
        return f"void {prefix}_act(const float *obs, float *action)"
    return f"int {prefix}_act(const float *obs)"


def _act_words(action: ActionSpec) -> str:
    if action.kind == "box":
        return "The action: `action` has OUT_SIZE numbers in the ranges that the env takes."
    return "The action: the number of the best choice."


def _out_words(spec: PolicySpec) -> str:
    if spec.action.kind == "box":
        return "the means of the actions, before they are squashed and scaled"
    if spec.head == "values":
        return "the value Q(s, a) of each choice"
    return "the logits of the choices: softmax makes probabilities of them"


def _example(prefix: str, action: ActionSpec) -> str:
    upper = prefix.upper()
    lines = [f"float obs[{upper}_OBS_SIZE] = {{0}};", f"int action = {prefix}_act(obs);"]
    if action.kind == "box":
        lines = [lines[0], f"float action[{upper}_OUT_SIZE];", f"{prefix}_act(obs, action);"]
    return "\n".join(f" *     {line}" for line in lines)
