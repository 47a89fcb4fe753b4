"""A policy as an ONNX graph: observation normaliser, network and action head in float32, any number of rows."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.operators.onnx.facts import ranges_of
from drillyard.policies.mlp import layers, unflatten

INPUT, ACTION, SCORES = "obs", "action", "scores"
OPSET, IR_VERSION = 17, 8
"""What onnxruntime has played since 1.12, and what other runtimes know."""
LARGEST_CLIP = 1e30
"""A normaliser that clips beyond this does not clip."""


def library() -> Any:
    """The package `onnx`.

    Raises:
        DrillyardError: UNAVAILABLE.
    """
    try:
        import onnx
    except ImportError as error:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, "Writing ONNX files needs the package onnx: pip install 'drillyard[onnx]'."
        ) from error
    return onnx


def policy_graph(spec: PolicySpec, numbers: np.ndarray) -> Any:
    """The graph of a policy: `obs` (N, O) -> `action` (N, K) in the units of spec.action for a box; for discrete
    actions `scores` (N, K), logits or values, and `action` (N,) int64, the number of the largest.

    Args:
        spec: the network.
        numbers: (2 * O + P,) float32: obs_mean, obs_scale, then the actor in the order of `PolicySpec.shapes`.

    Raises:
        DrillyardError: UNAVAILABLE, `onnx` is not installed.
    """
    onnx = library()
    helper, kinds = onnx.helper, onnx.TensorProto
    size, discrete = spec.obs_size, spec.action.kind == "discrete"
    tensors: dict[str, Any] = {"obs_mean": numbers[:size], "obs_scale": numbers[size : 2 * size]}
    nodes: list[Any] = [
        helper.make_node("Sub", [INPUT, "obs_mean"], ["centred"]),
        helper.make_node("Mul", ["centred", "obs_scale"], ["scaled"]),
    ]
    at = "scaled"
    if spec.obs_clip < LARGEST_CLIP:
        tensors |= {"obs_low": np.float32(-spec.obs_clip), "obs_high": np.float32(spec.obs_clip)}
        nodes.append(helper.make_node("Clip", [at, "obs_low", "obs_high"], ["seen"]))
        at = "seen"
    parts = layers(unflatten(numbers[2 * size :], spec, "actor"), spec, "actor")
    for index, (w, b) in enumerate(parts):
        last = index == len(parts) - 1
        to = (SCORES if discrete else "mean") if last else f"layer{index}"
        tensors |= {f"w{index}": w, f"b{index}": b}
        nodes.append(helper.make_node("Gemm", [at, f"w{index}", f"b{index}"], [to]))
        at = to
        if not last:
            nodes.append(helper.make_node("Tanh" if spec.activation == "tanh" else "Relu", [at], [f"hidden{index}"]))
            at = f"hidden{index}"
    actions = spec.action.size
    if discrete:
        nodes.append(helper.make_node("ArgMax", [SCORES], [ACTION], axis=1, keepdims=0))
        outputs = [
            helper.make_tensor_value_info(SCORES, kinds.FLOAT, ("n", actions)),
            helper.make_tensor_value_info(ACTION, kinds.INT64, ("n",)),
        ]
    else:
        low, high = np.array(ranges_of(spec.action), np.float64).T
        tensors |= {"half": (0.5 * (high - low)).astype(np.float32), "middle": (0.5 * (high + low)).astype(np.float32)}
        if spec.squash == "tanh":
            nodes.append(helper.make_node("Tanh", [at], ["squashed"]))
        else:
            tensors |= {"least": np.float32(-1.0), "most": np.float32(1.0)}
            nodes.append(helper.make_node("Clip", [at, "least", "most"], ["squashed"]))
        nodes += [
            helper.make_node("Mul", ["squashed", "half"], ["stretched"]),
            helper.make_node("Add", ["stretched", "middle"], [ACTION]),
        ]
        outputs = [helper.make_tensor_value_info(ACTION, kinds.FLOAT, ("n", actions))]
    graph = helper.make_graph(
        nodes,
        "policy",
        [helper.make_tensor_value_info(INPUT, kinds.FLOAT, ("n", size))],
        outputs,
        [onnx.numpy_helper.from_array(np.array(array, np.float32), name) for name, array in tensors.items()],
    )
    return helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION, producer_name="drillyard"
    )


def encoded(model: Any, metadata: Mapping[str, str]) -> bytes:
    """The bytes of a file with these properties, after onnx.checker has looked at it.

    Raises:
        DrillyardError: DAMAGED with what the checker says.
    """
    onnx = library()
    onnx.helper.set_model_props(model, dict(metadata))
    try:
        onnx.checker.check_model(model, full_check=True)
    except Exception as error:
        words = " ".join(str(error).split())[:300].rstrip(".")
        raise DrillyardError(ErrorCode.DAMAGED, f"The policy as ONNX is refused by onnx.checker: {words}.") from error
    return model.SerializeToString(deterministic=True)
