"""The MLPs of a policy: parameters by name, flat vectors, and the forward pass as a pure function.

Inside, activations are (features, rows): every elementwise operation and reduction then runs over long contiguous
rows, which for 30 logits is several times faster in NumPy than 30 short ones, and the transposes cost BLAS nothing.
"""

import math
from collections.abc import Mapping
from typing import Any, Literal

import numpy as np

from drillyard.contracts.policy import PolicySpec
from drillyard.policies.arrays import Array, Arrays

Part = Literal["actor", "critic"]
PARTS: tuple[Part, ...] = ("actor", "critic")
LOG_STD = "actor.log_std"
HIDDEN_GAIN = math.sqrt(2.0)


def init_params(spec: PolicySpec, rng: np.random.Generator, init_std: float = 1.0) -> dict[str, np.ndarray]:
    """Fresh parameters, float32: orthogonal weights with gain sqrt(2) in hidden layers, 1 at the value head and 0.01 at
    the action head (so that the first policy is nearly uniform), zero biases, log_std = log(init_std).

    Orthogonal initialisation and gains: Andrychowicz et al. 2020, "What matters in on-policy reinforcement learning".
    """
    params: dict[str, np.ndarray] = {}
    for part in PARTS:
        for name, shape in spec.shapes(part).items():
            if len(shape) == 1:
                params[name] = np.full(shape, np.log(init_std) if name == LOG_STD else 0.0, np.float32)
                continue
            last = name == f"{part}.w{len(spec.hidden)}"
            gain = (0.01 if part == "actor" else 1.0) if last else HIDDEN_GAIN
            params[name] = orthogonal((shape[0], shape[1]), gain, rng)
    return params


def orthogonal(shape: tuple[int, int], gain: float, rng: np.random.Generator) -> np.ndarray:
    """A random matrix whose shorter side's vectors are orthogonal and `gain` long; float32."""
    tall = rng.standard_normal((max(shape), min(shape)))
    q, r = np.linalg.qr(tall)
    q *= np.sign(np.diagonal(r))  # without it the signs depend on the LAPACK build
    return np.ascontiguousarray(gain * (q if shape[0] >= shape[1] else q.T), dtype=np.float32)


def flatten(
    params: Mapping[str, np.ndarray], spec: PolicySpec, part: Part, out: np.ndarray | None = None
) -> np.ndarray:
    """One network as a vector (P,) float32 in the order of `PolicySpec.shapes`.

    Raises:
        KeyError, ValueError: a parameter is missing or has another shape.
    """
    vector = np.empty(spec.parameter_count(part), np.float32) if out is None else out
    for name, view in unflatten(vector, spec, part).items():
        if params[name].shape != view.shape:
            raise ValueError(f"{name} has shape {params[name].shape}, the spec says {view.shape}")
        view[...] = params[name]
    return vector


def unflatten(vector: Array, spec: PolicySpec, part: Part) -> dict[str, Array]:
    """The parameters of one network by name, as views of `vector` (P,)."""
    views: dict[str, Array] = {}
    at = 0
    for name, shape in spec.shapes(part).items():
        size = 1
        for length in shape:
            size *= length
        views[name] = vector[at : at + size].reshape(shape)
        at += size
    if at != vector.shape[0]:
        raise ValueError(f"the {part} has {at} parameters, the vector {vector.shape[0]}")
    return views


def flatten_all(params: Mapping[str, np.ndarray], spec: PolicySpec) -> np.ndarray:
    """Actor then critic as one vector (P,) float32: what `ppo.update` trains."""
    return np.concatenate([flatten(params, spec, part) for part in PARTS])


def unflatten_all(vector: Array, spec: PolicySpec) -> dict[str, Array]:
    """All parameters by name, as views of one vector (actor then critic)."""
    actor = spec.parameter_count("actor")
    return {**unflatten(vector[:actor], spec, "actor"), **unflatten(vector[actor:], spec, "critic")}


def layers(params: Mapping[str, Array], spec: PolicySpec, part: Part) -> list[tuple[Array, Array]]:
    """Weights (inputs, outputs) and biases (outputs,) from the first layer to the head."""
    return [(params[f"{part}.w{i}"], params[f"{part}.b{i}"]) for i in range(len(spec.hidden) + 1)]


def activate(z: Array, activation: str, ops: Arrays) -> Array:
    """tanh or relu, in place with NumPy."""
    if activation == "tanh":
        return ops.call(ops.xp.tanh, z, out=z)
    return ops.call(ops.xp.maximum, z, ops.zeros(*z.shape), out=z)


def run_layers(weights: list[tuple[Array, Array]], x: Array, activation: str, ops: Arrays, tag: str) -> list[Array]:
    """The outputs of each layer, (features, rows): activated hidden layers, then the linear head.

    Args:
        x: (inputs, rows), normalised.
        tag: names the scratch buffers; two networks at once need two tags.
    """
    outputs: list[Array] = []
    for index, (w, b) in enumerate(weights):
        z = ops.call(ops.xp.matmul, w.T, x, out=ops.scratch(f"{tag}{index}", w.shape[1], x.shape[1]))
        z += b[:, None]
        x = z if index == len(weights) - 1 else activate(z, activation, ops)
        outputs.append(x)
    return outputs


def forward(params: Mapping[str, Array], spec: PolicySpec, part: Part, x: Array, xp: Any) -> Array:
    """Outputs of one network: x (N, O) normalised -> (N, K) logits, means or action values, or (N, 1) values."""
    return run_layers(layers(params, spec, part), x.T, spec.activation, Arrays(xp), part)[-1].T
