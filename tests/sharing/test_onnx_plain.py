"""Workers' ONNX files read as plain networks: as their exporters write them, and never anything else taken for one."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import load_manifest
from drillyard.operators.onnx.facts import from_metadata
from drillyard.operators.onnx.file import read_file
from drillyard.operators.onnx.rows import answers
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing.onnx.export import export_onnx
from drillyard.sharing.onnx.plain import plain_policy
from drillyard.testing.drawn import drawn_checkpoint
from drillyard.testing.foreign import ForeignRun

CARTPOLE, HOPPER = "gym:CartPole-v1", "Drillyard/Hopper-v5"
FILE = "policy.onnx"
node = helper.make_node


def drawn(*shape: int) -> np.ndarray:
    return np.random.default_rng(sum(shape)).normal(0, 0.7, shape).astype(np.float32)


def model(nodes: list[Any], obs: Any, outputs: dict[str, Any], **tensors: Any) -> bytes:
    graph = helper.make_graph(
        nodes,
        "policy",
        [helper.make_tensor_value_info("obs", TensorProto.FLOAT, obs)],
        [helper.make_tensor_value_info(name, *kind) for name, kind in outputs.items()],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in tensors.items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(made, full_check=True)
    return made.SerializeToString()


def discrete() -> bytes:
    """As CleanRL's PPO is exported: rows of any number, torch's weights the other way round."""
    return model(
        [
            node("Constant", [], ["rows"], value=numpy_helper.from_array(np.array([-1, 4]))),
            node("Reshape", ["obs", "rows"], ["flat"]), node("Gemm", ["flat", "w0", "b0"], ["z0"], transB=1),
            node("Tanh", ["z0"], ["h0"]), node("MatMul", ["h0", "w1"], ["product"]),
            node("Add", ["b1", "product"], ["z1"]),
            node("Tanh", ["z1"], ["h1"]), node("Gemm", ["h1", "w2", "b2"], ["scores"], transB=1),
        ],
        ("n", 4), {"scores": (TensorProto.FLOAT, ("n", 2))},
        w0=drawn(6, 4), b0=drawn(6), w1=drawn(6, 5), b1=drawn(5), w2=drawn(2, 5), b2=drawn(2),
    )  # fmt: skip


def box(*, spread: bool, low: float = -1.0) -> bytes:
    """As SB3 is exported: one row, a normaliser, the range; or SAC, whose spread is worked out for its shape alone."""
    nodes = [
        node("Sub", ["obs", "mean"], ["c"]), node("Div", ["c", "deviation"], ["s"]),
        node("Clip", ["s", "least", "most"], ["seen"]), node("Flatten", ["seen"], ["flat"], axis=1),
        node("Gemm", ["flat", "w0", "b0"], ["z"], transB=1), node("Relu", ["z"], ["h"]),
        node("Gemm", ["h", "w1", "b1"], ["head"], transB=1),
    ]  # fmt: skip
    if spread:
        nodes += [
            node("Gemm", ["h", "w2", "b1"], ["log"], transB=1), node("Exp", ["log"], ["std"]),
            node("Add", ["head", "std"], ["both"]), node("Shape", ["both"], ["shape"]),
            node("Expand", ["head", "shape"], ["wide"]), node("Tanh", ["wide"], ["t"]),
            node("Add", ["t", "one"], ["up"]), node("Mul", ["up", "half"], ["share"]),
            node("Mul", ["share", "two"], ["far"]), node("Add", ["low", "far"], ["action"]),
        ]  # fmt: skip
    else:
        nodes += [node("Max", ["head", "low"], ["cut"]), node("Min", ["cut", "one"], ["action"])]
    size = env_spec(HOPPER).obs_size
    tensors: dict[str, Any] = {
        "mean": drawn(size), "deviation": np.abs(drawn(size)) + 0.5, "least": np.float32(-10), "most": np.float32(10),
        "w0": drawn(8, size), "b0": drawn(8), "w1": drawn(3, 8), "b1": drawn(3), "low": np.full(3, low, np.float32),
        "one": np.ones(3, np.float32),
    } | ({"w2": drawn(3, 8), "half": np.float32(0.5), "two": np.float32(2)} if spread else {})  # fmt: skip
    return model(
        nodes, (1, size), {"action": (TensorProto.FLOAT, (1, 3)), "head": (TensorProto.FLOAT, (1, 3))}, **tensors
    )


def saved(folder: Path, data: bytes, env_id: str, **fields: Any) -> Path:
    run = ForeignRun(folder / "run", env_spec(env_id), None)
    return run.save(files={FILE: data}, extra={}, **({"onnx": FILE} | fields))


@pytest.mark.process
@pytest.mark.parametrize(
    ("data", "env_id", "hidden", "squash"),
    [
        (discrete(), CARTPOLE, (6, 5), "clip"),
        (box(spread=False), HOPPER, (8,), "clip"),
        (box(spread=True), HOPPER, (8,), "tanh"),
    ],
    ids=["logits", "clip", "tanh"],
)
def test_a_worker_s_network_is_one_of_ours(
    tmp_path: Path, data: bytes, env_id: str, hidden: tuple[int, ...], squash: str
) -> None:
    checkpoint = saved(tmp_path, data, env_id)
    found = plain_policy(checkpoint)
    assert found is not None
    spec, numbers = found
    assert (spec.hidden, spec.squash, spec.action) == (hidden, squash, env_spec(env_id).action)
    size = spec.obs_size
    policy = NumPyPolicy(spec, 40)
    policy.load(numbers[2 * size :], None, numbers[:size], numbers[size : 2 * size])
    rows = np.random.default_rng(1).normal(0, 2, (40, size)).astype(np.float32)
    theirs = answers(checkpoint / FILE, rows, one_by_one=env_id == HOPPER)
    if spec.action.kind == "discrete":
        assert np.abs(np.array(policy.logits(rows)) - theirs["scores"]).max() < 1e-5
    else:
        assert np.abs(to_env(np.array(policy.act(rows, None)), spec) - theirs["action"]).max() < 1e-5
    info = export_onnx(checkpoint, tmp_path / "p.onnx")
    assert info.rewritten and info.facts.max_difference < 1e-5 and info.facts.worker == "tiny"
    assert info.inputs == {"obs": ("n", size)}


@pytest.mark.process
def test_what_is_no_plain_network_keeps_its_own_graph(tmp_path: Path) -> None:
    data = model(
        [node("Gemm", ["obs", "w", "b"], ["z"]), node("Sigmoid", ["z"], ["scores"])],
        ("n", 4), {"scores": (TensorProto.FLOAT, ("n", 2))}, w=drawn(4, 2), b=drawn(2),
    )  # fmt: skip
    checkpoint = saved(tmp_path, data, CARTPOLE)
    assert plain_policy(checkpoint) is None
    info = export_onnx(checkpoint, tmp_path / "p.onnx")
    assert not info.rewritten and info.facts.head == "foreign"
    facts = from_metadata(read_file(tmp_path / "p.onnx")[1].metadata)
    assert facts is not None and facts.env_id == CARTPOLE
    rows = drawn(9, 4)
    before, after = answers(checkpoint / FILE, rows), answers(tmp_path / "p.onnx", rows)
    assert (before["scores"] == after["scores"]).all()


@pytest.mark.parametrize("low", [-0.5, -2.0])
def test_another_range_than_the_env_has_is_not_ours(tmp_path: Path, low: float) -> None:
    assert plain_policy(saved(tmp_path, box(spread=False, low=low), HOPPER)) is None


def test_workers_that_left_nothing_or_something_damaged(tmp_path: Path) -> None:
    bare = saved(tmp_path / "a", b"", CARTPOLE, onnx="")
    assert plain_policy(bare) is None
    with pytest.raises(DrillyardError, match="left no ONNX file in step_") as nothing:
        export_onnx(bare, tmp_path / "p.onnx")
    assert nothing.value.code is ErrorCode.UNSUPPORTED
    changed = saved(tmp_path / "b", discrete(), CARTPOLE)
    (changed / FILE).write_bytes(discrete()[:-1] + b"\x00")
    outside = saved(tmp_path / "c", discrete(), CARTPOLE, onnx="../../policy.onnx")
    for folder, words in ((changed, "does not match its digest"), (outside, "no file of its own")):
        with pytest.raises(DrillyardError, match=words) as damaged:
            plain_policy(folder)
        assert damaged.value.code is ErrorCode.DAMAGED


def test_our_own_are_read_from_their_tensors(tmp_path: Path) -> None:
    checkpoint = drawn_checkpoint(tmp_path / "run", CARTPOLE, hidden=(3,), head="values")
    spec, numbers = plain_policy(checkpoint) or (None, np.zeros(0))
    assert spec == load_manifest(checkpoint).policy and numbers.size == 8 + spec.parameter_count("actor")


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_whatever_lies_in_the_file_is_a_network_nothing_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from([CARTPOLE, HOPPER]))
    content = bytearray(discrete() if kind == CARTPOLE else box(spread=True))
    for at, value in data.draw(st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=4)):
        content[at] = value
    checkpoint = saved(tmp_path_factory.mktemp("x"), bytes(content), kind)
    try:
        plain_policy(checkpoint)
    except DrillyardError as error:
        assert error.code in {ErrorCode.DAMAGED, ErrorCode.UNSUPPORTED} and error.sentence.endswith(".")
