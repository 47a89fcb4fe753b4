"""Broken and hostile ONNX files: bytes changed, and models whose parts were changed so that they still parse.

Each is read as an operator's process reads it (operators/onnx/network.py), asked twice where it is taken, and read as a
worker's file is (sharing/onnx/plain.py). Run by `drillyard bench hostile`.
"""

import contextlib
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from _mutants import run_mutants
from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.worker import SpaceInfo, WorkerCheckpoint
from drillyard.envs.registry import env_spec
from drillyard.operators.onnx.facts import Facts, differences, to_metadata
from drillyard.operators.onnx.file import read_file
from drillyard.operators.onnx.host import limit_memory
from drillyard.operators.onnx.network import Network
from drillyard.operators.onnx.plan import Asking
from drillyard.operators.onnx.rules import OPERATORS
from drillyard.policies.mlp import flatten, init_params
from drillyard.sharing.onnx.graph import policy_graph
from drillyard.sharing.onnx.plain import plain_of

OTHERS = (
    "If",
    "Loop",
    "Scan",
    "SequenceConstruct",
    "StringConcat",
    "Optional",
    "NoSuchOperator",
    "",
    "Resize",
    "Attention",
)
HUGE = (-1, 0, 1, 2, 7, 255, 65_536, 1 << 24, 1 << 31, (1 << 31) - 1, (1 << 63) - 1, -(1 << 63), 1 << 40, -7, 3)
NAMES = ("", "\x00", "a" * 5000, "obs", "../../etc/passwd", "{}", "état", "%s%n")


def run(count: int, seed: int, *, processes: int = 2, limit_s: float = 1e9) -> dict[str, Any]:
    """Try mutants; see run_mutants."""
    return run_mutants("_hostile_onnx", count, seed, processes=processes, limit_s=limit_s)


def make_target(folder: Path, seed: int) -> "OnnxTarget":
    """For _mutants.py."""
    return OnnxTarget(folder, seed)


class OnnxTarget:
    def __init__(self, folder: Path, seed: int) -> None:
        self._path, self._seed = folder / "policy.onnx", seed
        self._bases = bases()
        self._env: EnvSpec = env_spec("gym:CartPole-v1")
        self.reached = ""
        data, asking = self._bases[0]
        self._path.write_bytes(data)
        Network(self._path, asking)  # imports happen here, where nobody watches

    def attempt(self, index: int) -> None:
        chance = random.Random(f"{self._seed} {index}")
        data, asking = chance.choice(self._bases)
        self.reached = ""
        self._path.write_bytes(mutant(data, chance, [base for base, _ in self._bases]))
        limit_memory(self._path)
        _, model = read_file(self._path)
        self.reached = "runtime"
        differences(model.metadata, self._env, None)
        if plain_of(model, manifest_for(asking)) is not None:
            self.reached += " plain"
        network = Network(self._path, asking)
        self.reached += " planned"
        network.reset(index)
        for deterministic in (True, False):
            numbers = np.array([chance.gauss(0, 3) for _ in range(asking.obs_size)], np.float32)
            with contextlib.suppress(Exception):  # the host tells it to the stage as FAILED, and goes on
                network.act(numbers, deterministic=deterministic)
                self.reached += " acted" if deterministic else ""


def manifest_for(asking: Asking) -> WorkerCheckpoint:
    """What a worker's checkpoint with this file would say."""
    size, discrete = asking.action.size, asking.action.kind == "discrete"
    action = (
        SpaceInfo(kind="discrete", n=size)
        if discrete
        else SpaceInfo(kind="box", shape=(size,), low=(-1.0,), high=(1.0,))
    )
    return WorkerCheckpoint(
        worker="w", worker_version="1", upstream_library="l", upstream_version="1", algorithm="ppo", run_id="r",
        env_id="gym:CartPole-v1", policy_version=1, env_steps=1, updates=1, episodes=1, reason="", created_at=1.0,
        observation_space=SpaceInfo(kind="box", shape=(asking.obs_size,)), action_space=action, files={},
        manifest_digest="",
    )  # fmt: skip


# --- whole files


def bases() -> list[tuple[bytes, Asking]]:
    """Models of every kind that is played, small."""
    found = [_own(ActionSpec("discrete", 2), 4), _own(ActionSpec("box", 3), 6, squash="tanh"),
             _own(ActionSpec("box", 2, ranges=((-2.0, 2.0), (0.0, 1.0))), 5, activation="relu")]  # fmt: skip
    return [*found, _gaussian(), _convolution(), _memory(), _many()]


def _file(nodes: list[Any], obs: tuple[Any, ...], outputs: list[tuple[str, int, tuple[Any, ...]]],
          tensors: dict[str, Any], opset: int = 17) -> bytes:  # fmt: skip
    graph = helper.make_graph(
        nodes, "policy", [helper.make_tensor_value_info("obs", TensorProto.FLOAT, obs)],
        [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in outputs],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in tensors.items()],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def _own(action: ActionSpec, size: int, **network: Any) -> tuple[bytes, Asking]:
    spec = PolicySpec(size, action, (6, 5), **network)
    params = init_params(spec, np.random.default_rng(1))
    numbers = np.concatenate([np.zeros(size), np.ones(size), flatten(params, spec, "actor")]).astype(np.float32)
    model = policy_graph(spec, numbers)
    helper.set_model_props(model, to_metadata(Facts(env_id="gym:CartPole-v1", obs_size=size, action=action)))
    return model.SerializeToString(), Asking(env="an env", obs_size=size, action=action)


def _drawn(*shape: int) -> np.ndarray:
    return np.random.default_rng(len(shape)).normal(0, 0.5, shape).astype(np.float32)


def _gaussian() -> tuple[bytes, Asking]:
    """As workers export SAC: the spread is worked out, and only its shape used."""
    node = helper.make_node
    nodes = [
        node("Constant", [], ["rows"], value=numpy_helper.from_array(np.array([-1, 5]))),
        node("Reshape", ["obs", "rows"], ["flat"]), node("Gemm", ["flat", "w0", "b0"], ["z"], transB=1),
        node("Relu", ["z"], ["h"]), node("Gemm", ["h", "w1", "b1"], ["mean"], transB=1),
        node("Gemm", ["h", "w2", "b1"], ["spread"], transB=1), node("Exp", ["spread"], ["std"]),
        node("Add", ["mean", "std"], ["both"]), node("Shape", ["both"], ["size"]),
        node("Expand", ["mean", "size"], ["wide"]), node("Tanh", ["wide"], ["bent"]),
        node("Mul", ["bent", "two"], ["far"]), node("Max", ["far", "low"], ["cut"]),
        node("Min", ["cut", "two"], ["action"]),
    ]  # fmt: skip
    tensors = {"w0": _drawn(8, 5), "b0": _drawn(8), "w1": _drawn(2, 8), "w2": _drawn(2, 8), "b1": _drawn(2),
               "two": np.float32([2, 2]), "low": np.float32([-2, -2])}  # fmt: skip
    data = _file(nodes, ("n", 5), [("action", TensorProto.FLOAT, ("n", 2))], tensors)
    return data, Asking(env="an env", obs_size=5, action=ActionSpec("box", 2, -2.0, 2.0))


def _convolution() -> tuple[bytes, Asking]:
    node = helper.make_node
    nodes = [
        node("Conv", ["obs", "k", "kb"], ["c"], kernel_shape=[3, 3], pads=[1, 1, 1, 1], strides=[1, 1]),
        node("BatchNormalization", ["c", "g", "kb", "m", "v"], ["n"]), node("Relu", ["n"], ["r"]),
        node("MaxPool", ["r"], ["p"], kernel_shape=[2, 2], strides=[2, 2]),
        node("GlobalAveragePool", ["p"], ["q"]), node("Flatten", ["q"], ["f"]),
        node("Gemm", ["f", "w", "b"], ["logits"]),
        node("Softmax", ["logits"], ["scores"], axis=1),
    ]  # fmt: skip
    four = np.ones(4, np.float32)
    tensors = {"k": _drawn(4, 1, 3, 3), "kb": _drawn(4), "g": four, "m": four * 0, "v": four, "w": _drawn(4, 3),
               "b": _drawn(3)}  # fmt: skip
    data = _file(nodes, (1, 1, 6, 6), [("scores", TensorProto.FLOAT, (1, 3))], tensors)
    return data, Asking(env="an env", obs_size=36, action=ActionSpec("discrete", 3))


def _memory() -> tuple[bytes, Asking]:
    node = helper.make_node
    nodes = [
        node("Unsqueeze", ["obs", "axes"], ["sequence"]),
        node("GRU", ["sequence", "w", "r"], ["y", "h"], hidden_size=4),
        node("LSTM", ["sequence", "wl", "rl"], ["yl", "hl", "cl"], hidden_size=4),
        node("Add", ["h", "hl"], ["hh"]), node("Squeeze", ["hh", "axes"], ["s"]),
        node("Gemm", ["s", "o", "ob"], ["head"]), node("ArgMax", ["head"], ["action"], axis=1, keepdims=0),
    ]  # fmt: skip
    tensors = {"axes": np.array([0]), "w": _drawn(1, 12, 6), "r": _drawn(1, 12, 4), "wl": _drawn(1, 16, 6),
               "rl": _drawn(1, 16, 4), "o": _drawn(4, 2), "ob": _drawn(2)}  # fmt: skip
    data = _file(nodes, (1, 6), [("action", TensorProto.INT64, (1,))], tensors)
    return data, Asking(env="an env", obs_size=6, action=ActionSpec("discrete", 2))


def _many() -> tuple[bytes, Asking]:
    """Operators whose shapes come from numbers: where a runtime could be led astray."""
    node = helper.make_node
    nodes = [
        node("LayerNormalization", ["obs", "g", "b"], ["n"], axis=-1), node("Gather", ["n", "pick"], ["a"], axis=1),
        node("Slice", ["n", "zero", "two", "one"], ["s"]), node("Concat", ["a", "s"], ["c"], axis=1),
        node("Pad", ["c", "pads"], ["p"]), node("Tile", ["p", "times"], ["t"]), node("CumSum", ["t", "axis"], ["cs"]),
        node("TopK", ["cs", "k"], ["values", "where"], axis=1),
        node("Einsum", ["values", "w"], ["e"], equation="ij,jk->ik"),
        node("QuantizeLinear", ["e", "qs", "qz"], ["q"]), node("DequantizeLinear", ["q", "qs", "qz"], ["d"]),
        node("Split", ["d", "parts"], ["d0", "d1"], axis=1), node("Where", ["mask", "d0", "d1"], ["x"]),
        node("ScatterND", ["x", "place", "update"], ["y"]), node("Transpose", ["y"], ["z"], perm=[1, 0]),
        node("ReduceSum", ["z", "one"], ["u"], keepdims=0), node("Reshape", ["u", "shape"], ["v"]),
        node("Range", ["start", "stop", "delta"], ["ramp"]), node("OneHot", ["last", "depth", "onoff"], ["hot"]),
        node("Add", ["v", "ramp"], ["vr"]), node("Add", ["vr", "hot"], ["logits"]),
        node("ConstantOfShape", ["shape"], ["zeros"]), node("Add", ["logits", "zeros"], ["scores"]),
    ]  # fmt: skip
    i = np.int64
    tensors = {
        "g": np.ones(4, np.float32), "b": np.zeros(4, np.float32), "pick": np.array([3, 1], i),
        "zero": np.array([0], i), "two": np.array([2], i), "one": np.array([1], i),
        "pads": np.array([0, 1, 0, 1], i), "times": np.array([1, 2], i), "axis": np.array(1, i),
        "k": np.array([6], i), "w": _drawn(6, 4), "qs": np.float32(0.05), "qz": np.int8(0),
        "parts": np.array([2, 2], i), "mask": np.array([[True, False]]), "place": np.array([[0, 0]], i),
        "update": np.float32([0.5]), "shape": np.array([1, 2], i), "start": np.float32(0), "stop": np.float32(2),
        "delta": np.float32(1), "last": np.array([1], i), "depth": np.array([2], i), "onoff": np.float32([0, 1]),
    }  # fmt: skip
    data = _file(nodes, (1, 4), [("scores", TensorProto.FLOAT, (1, 2))], tensors)
    return data, Asking(env="an env", obs_size=4, action=ActionSpec("discrete", 2))


# --- mutants


def mutant(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """The file with something wrong; now and then nothing."""
    if chance.random() < 0.35:
        return change_bytes(data, chance, others)
    model = onnx.load_from_string(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        with contextlib.suppress(Exception):  # protobuf and onnx refuse some of it
            chance.choice(EDITS)(model, chance)
    try:
        changed = model.SerializeToString()
    except (ValueError, UnicodeEncodeError):
        return data
    return change_bytes(changed, chance, others) if chance.random() < 0.1 else changed


def change_bytes(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Some bytes changed, cut out, doubled, or brought in from another file."""
    content = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 6))):
        at = chance.randrange(len(content) + 1) if chance.random() < 0.5 else min(chance.randrange(400), len(content))
        match chance.randrange(7):
            case 0:
                content[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                content[at:at] = chance.randbytes(chance.randint(1, 12))
            case 2:
                del content[at : at + chance.randint(1, 40)]
            case 3:
                del content[at:]
            case 4:
                other = chance.choice(others)
                begin = chance.randrange(len(other))
                content[at:at] = other[begin : begin + chance.randint(1, 200)]
            case 5:
                content[at : at + 10] = b"\xff" * 9 + b"\x01"
            case _:
                if at < len(content):
                    content[at] ^= 1 << chance.randrange(8)
    return bytes(content)


Edit = Callable[[Any, random.Random], None]


def _node_of(model: Any, chance: random.Random) -> Any:
    return chance.choice(model.graph.node)


def _edit_dims(model: Any, chance: random.Random) -> None:
    dims = chance.choice(model.graph.initializer).dims
    if dims and chance.random() < 0.7:
        dims[chance.randrange(len(dims))] = chance.choice(HUGE)
    elif chance.random() < 0.5:
        dims.append(chance.choice(HUGE))
    else:
        dims[:] = dims[::-1]


def _edit_numbers(model: Any, chance: random.Random) -> None:
    tensor = chance.choice(model.graph.initializer)
    array = np.array(numpy_helper.to_array(tensor))
    flat = array.reshape(-1)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(flat.size)
        if array.dtype.kind == "f":
            flat[place] = chance.choice((np.nan, np.inf, -np.inf, 1e38, -1e38, 0.0, 1e-40))
        elif array.dtype.kind == "b":
            flat[place] = not flat[place]
        else:
            limits = np.iinfo(array.dtype)
            flat[place] = int(np.clip(chance.choice(HUGE), limits.min, limits.max))
    tensor.CopyFrom(numpy_helper.from_array(array, tensor.name))


def _edit_length(model: Any, chance: random.Random) -> None:
    """Other lengths that fit: the shape says so too."""
    tensor = chance.choice(model.graph.initializer)
    array = np.array(numpy_helper.to_array(tensor))
    if array.ndim:
        axis = chance.randrange(array.ndim)
        longer = (
            np.concatenate([array, array], axis)
            if chance.random() < 0.5
            else array.take(range(array.shape[axis] - 1), axis)
        )
        tensor.CopyFrom(numpy_helper.from_array(longer, tensor.name))


def _edit_type(model: Any, chance: random.Random) -> None:
    chance.choice(model.graph.initializer).data_type = chance.randrange(28)


def _edit_cast(model: Any, chance: random.Random) -> None:
    tensor = chance.choice(model.graph.initializer)
    array = np.array(numpy_helper.to_array(tensor))
    kind = chance.choice((np.float16, np.float64, np.int32, np.int64, np.int8, np.uint8, np.bool_, np.float32))
    with np.errstate(all="ignore"):
        tensor.CopyFrom(numpy_helper.from_array(array.astype(kind), tensor.name))


def _edit_operator(model: Any, chance: random.Random) -> None:
    known = sorted(OPERATORS)
    _node_of(model, chance).op_type = chance.choice(known if chance.random() < 0.85 else OTHERS)


def _edit_attribute(model: Any, chance: random.Random) -> None:
    node = _node_of(model, chance)
    if not node.attribute or chance.random() < 0.3:
        name = chance.choice(("axis", "axes", "kernel_shape", "pads", "strides", "dilations", "group", "to", "perm",
                              "alpha", "hidden_size", "keepdims", "equation", "direction", "blocksize", "auto_pad",
                              "value", "shape", "k", "epsilon", "transB", "mode", "layout", "ceil_mode"))  # fmt: skip
        several = [chance.choice(HUGE) for _ in range(chance.randint(1, 5))]
        value: Any = chance.choice((chance.choice(HUGE), several, 0.5, "same", [1, 1], [0, 0, 0, 0], 1e38))
        node.attribute.append(helper.make_attribute(name, value))
        return
    attribute = chance.choice(node.attribute)
    if attribute.type == onnx.AttributeProto.INT:
        attribute.i = chance.choice(HUGE)
    elif attribute.type == onnx.AttributeProto.INTS and attribute.ints:
        attribute.ints[chance.randrange(len(attribute.ints))] = chance.choice(HUGE)
    elif chance.random() < 0.5:
        node.attribute.remove(attribute)
    else:
        attribute.type = chance.randrange(16)


def _edit_wiring(model: Any, chance: random.Random) -> None:
    node = _node_of(model, chance)
    names = [name for each in model.graph.node for name in (*each.input, *each.output)] + list(NAMES)
    ports = node.input if chance.random() < 0.7 else node.output
    match chance.randrange(3):
        case 0:
            ports.append(chance.choice(names))
        case 1:
            ports.remove(chance.choice(ports))
        case _:
            ports[chance.randrange(len(ports))] = chance.choice(names)


def _edit_order(model: Any, chance: random.Random) -> None:
    nodes = list(model.graph.node)
    match chance.randrange(3):
        case 0:
            chance.shuffle(nodes)
        case 1:
            nodes.remove(chance.choice(nodes))
        case _:
            nodes.append(nodes[0])
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _edit_ports(model: Any, chance: random.Random) -> None:
    value = chance.choice([*model.graph.input, *model.graph.output])
    shape = value.type.tensor_type.shape
    match chance.randrange(6):
        case 0:
            shape.dim[chance.randrange(len(shape.dim))].dim_value = chance.choice(HUGE)
        case 1:
            shape.dim.add().dim_value = chance.choice(HUGE)
        case 2:
            value.type.tensor_type.elem_type = chance.randrange(28)
        case 3:
            value.name = chance.choice(NAMES)
        case 4:
            state = helper.make_tensor_value_info(chance.choice(("h0", "state_in", "mask")), 1, (1, 4))
            model.graph.input.append(state)
        case _:
            del shape.dim[:]


def _edit_header(model: Any, chance: random.Random) -> None:
    match chance.randrange(6):
        case 0:
            model.ir_version = chance.choice(HUGE) % (1 << 31)
        case 1:
            model.opset_import[0].version = chance.choice((*HUGE, *range(1, 30)))
        case 2:
            model.opset_import.append(helper.make_opsetid(chance.choice(("com.microsoft", "", "ai.onnx", "evil")), 1))
        case 3:
            _node_of(model, chance).domain = chance.choice(("com.microsoft", "ai.onnx.ml", "evil", "ai.onnx"))
        case 4:
            nodes, opsets = [helper.make_node("Tanh", ["x"], ["y"])], [helper.make_opsetid("", 17)]
            model.functions.append(helper.make_function("f", "Relu", ["x"], ["y"], nodes, opsets))
        case _:
            model.training_info.add()


def _edit_outside(model: Any, chance: random.Random) -> None:
    """Numbers in other files."""
    tensor = chance.choice(model.graph.initializer)
    tensor.data_location = TensorProto.EXTERNAL
    if chance.random() < 0.5:
        tensor.ClearField("raw_data")
    for key, value in (("location", chance.choice(("/etc/passwd", "../../../etc/passwd", "/dev/zero", "x"))),
                       ("offset", "0"), ("length", str(chance.choice(HUGE)))):  # fmt: skip
        entry = tensor.external_data.add()
        entry.key, entry.value = key, value


def _edit_branches(model: Any, chance: random.Random) -> None:
    """A graph within a graph, and more of them."""
    body = helper.make_graph([helper.make_node("Identity", ["obs"], ["inner"])], "body", [],
                             [helper.make_tensor_value_info("inner", 1, None)])  # fmt: skip
    for _ in range(chance.choice((0, 1, 40))):
        node = helper.make_node("If", ["c"], ["inner"], then_branch=body, else_branch=body)
        body = helper.make_graph([node], "body", [], [helper.make_tensor_value_info("inner", 1, None)])
        if body.ByteSize() > 1 << 20:
            break
    _node_of(model, chance).attribute.append(helper.make_attribute("then_branch", body))


def _edit_metadata(model: Any, chance: random.Random) -> None:
    hostile = ("[" * 100_000, '{"a":' * 5000, "1e999", "NaN", '"' + "x" * 200_000 + '"', "null", "-1", "[1,2,3]", "",
               '{"kind":"box","size":999999999999,"ranges":[[1,2]]}', '["a"]')  # fmt: skip
    entry = model.metadata_props.add()
    entry.key = "drillyard." + chance.choice(
        ("env_id", "obs_names", "action", "env_options", "obs_size", "format", "x")
    )
    entry.value = chance.choice(hostile)


def _edit_sizes(model: Any, chance: random.Random) -> None:
    """A step that asks for a great deal of memory."""
    shape = [chance.choice((1, 2, 1 << 16, 1 << 20, 1 << 31, 1 << 40)) for _ in range(chance.randint(1, 4))]
    model.graph.initializer.append(numpy_helper.from_array(np.array(shape, np.int64), "asked"))
    kind, name = chance.choice(("ConstantOfShape", "Expand", "Tile", "Reshape")), model.graph.input[0].name
    inputs = ["asked"] if kind == "ConstantOfShape" else [name, "asked"]
    model.graph.node.insert(0, helper.make_node(kind, inputs, ["much"]))
    if chance.random() < 0.5:
        model.graph.output.append(helper.make_tensor_value_info("much", 1, None))


EDITS: tuple[Edit, ...] = (
    _edit_dims, _edit_numbers, _edit_numbers, _edit_length, _edit_type, _edit_cast, _edit_operator, _edit_operator,
    _edit_attribute, _edit_attribute, _edit_wiring, _edit_order, _edit_ports, _edit_header, _edit_outside,
    _edit_branches, _edit_metadata, _edit_sizes,
)  # fmt: skip
