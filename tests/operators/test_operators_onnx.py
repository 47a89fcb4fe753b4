"""Policies in ONNX files: what fits an env plays it, what does not is told in a sentence."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from drillyard.contracts.env import ActionSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.envs.registry import env_spec, make_stage
from drillyard.operators.hosted_brain import HostedBrain
from drillyard.operators.make import make_operator
from drillyard.operators.onnx.facts import Facts, differences, from_metadata, to_metadata
from drillyard.operators.onnx.file import read_bytes
from drillyard.operators.onnx.network import Network
from drillyard.operators.onnx.plan import Asking, Port, plan_input, plan_output
from drillyard.operators.onnx.policy import onnx_policy

DEADLINE_S = 60.0
CARTPOLE, PENDULUM = "gym:CartPole-v1", "gym:Pendulum-v1"
FOUR = Asking(env="a game", obs_size=4, action=ActionSpec("discrete", 2), masked=False)


def linear(
    path: Path,
    weight: Any,
    bias: Any,
    *,
    shape: tuple[Any, ...] | None = None,
    names: tuple[str, str] = ("obs", "logits"),
    dtype: int = TensorProto.FLOAT,
) -> Path:
    """obs @ weight + bias, as a file."""
    weight = np.asarray(weight, np.float32)
    bias = np.asarray(bias, np.float32)
    obs, out = names
    graph = helper.make_graph(
        [helper.make_node("MatMul", [obs, "w"], ["product"]), helper.make_node("Add", ["product", "b"], [out])],
        "policy",
        [helper.make_tensor_value_info(obs, dtype, shape or ("batch", weight.shape[0]))],
        [helper.make_tensor_value_info(out, dtype, ("batch", weight.shape[1]))],
        [numpy_helper.from_array(weight, "w"), numpy_helper.from_array(bias, "b")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return path


def test_the_largest_of_the_legal_wins(tmp_path: Path) -> None:
    asking = Asking(env="a game", obs_size=2, action=ActionSpec("discrete", 3), masked=True)
    network = Network(linear(tmp_path / "p.onnx", np.zeros((2, 3)), [1.0, 5.0, 3.0]), asking)
    opened = [str(entry.readlink()) for entry in Path("/proc/self/fd").iterdir() if entry.is_symlink()]
    assert not [name for name in opened if "DeveloperTools" in name], "onnxruntime keeps no diary for its maker"
    assert network.plan.kind == "scores" and network.plan.shape == (1, 2)
    for legal, wanted in (((1, 1, 1), 1), ((1, 0, 1), 2), ((1, 0, 0), 0)):
        assert network.act(np.array((0, 0, *legal), np.float32), deterministic=True).tolist() == [wanted]
    network.reset(3)
    drawn = [int(network.act(np.array((0, 0, 0, 1, 1), np.float32), deterministic=False)[0]) for _ in range(400)]
    assert set(drawn) == {1, 2} and 300 < drawn.count(1) < 390, "softmax(5, 3) is 88 to 12 of a hundred"
    network.reset(3)
    assert drawn[:20] == [
        int(network.act(np.array((0, 0, 0, 1, 1), np.float32), deterministic=False)[0]) for _ in range(20)
    ]


ARM = Asking(env="an arm", obs_size=6, action=ActionSpec("box", 3))
WORKERS: list[tuple[Asking, list[Port], tuple[str, str]]] = [
    (FOUR, [Port("scores", "tensor(float)", (1, 2))], ("scores", "scores")),
    (ARM, [Port("action", "tensor(float)", (1, 3))], ("action", "vector")),
    (FOUR, [Port("action", "tensor(int64)", (1,)), Port("head", "tensor(float)", (1, 2))], ("head", "scores")),
    (ARM, [Port("action", "tensor(float)", (1, 3)), Port("head", "tensor(float)", (1, 3))], ("action", "vector")),
]
"""What the workers of CleanRL, RLlib, XuanCe (one output) and SB3 (two) leave."""


@pytest.mark.parametrize(("asking", "outputs", "wanted"), WORKERS)
def test_the_files_of_our_workers_have_a_form_that_plays(
    asking: Asking, outputs: list[Port], wanted: tuple[str, str]
) -> None:
    assert plan_output(outputs, asking) == wanted
    shape = ("n", asking.obs_size)
    assert plan_input([Port("obs", "tensor(float)", shape)], asking) == ("obs", (1, asking.obs_size), "float32")


@pytest.mark.parametrize("shape", [("batch", 4), (1, 4), (None, None), (4,), (1, 2, 2)], ids=str)
def test_shapes_that_hold_the_observation(tmp_path: Path, shape: tuple[Any, ...]) -> None:
    columns = shape[-1] if len(shape) > 2 else 4
    weight = np.zeros((columns, 2 if len(shape) < 3 else 1), np.float32)
    network = Network(linear(tmp_path / "p.onnx", weight, [0.0] * weight.shape[1], shape=shape), FOUR)
    assert np.prod(network.plan.shape) == 4


def test_a_choice_is_taken_as_it_is(tmp_path: Path) -> None:
    graph = helper.make_graph(
        [helper.make_node("ArgMax", ["obs"], ["action"], axis=1, keepdims=0)],
        "policy",
        [helper.make_tensor_value_info("obs", TensorProto.FLOAT, (1, 4))],
        [helper.make_tensor_value_info("action", TensorProto.INT64, (1,))],
    )
    path = tmp_path / "p.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    network = Network(path, FOUR)
    assert network.plan.kind == "choice"
    assert network.act(np.array([0, 9, 0, 0], np.float32), deterministic=True).tolist() == [1]


def two_inputs(path: Path) -> None:
    graph = helper.make_graph(
        [helper.make_node("Add", ["a", "b"], ["out"])],
        "policy",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, (1, 4)) for name in "ab"],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, (1, 4))],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)


def external(path: Path) -> None:
    linear(path, np.zeros((4, 2)), [0, 0])
    onnx.save(
        onnx.load(path),
        path,
        save_as_external_data=True,
        location="weights.bin",
        size_threshold=0,
        convert_attribute=True,
    )


def changed(path: Path, change: Callable[[Any], object]) -> None:
    linear(path, np.zeros((4, 2)), [0, 0])
    model = onnx.load(path)
    change(model)
    path.write_bytes(model.SerializeToString())


def recurrent(path: Path) -> None:
    graph = helper.make_graph(
        [helper.make_node("Add", ["obs", "h0"], ["action"]), helper.make_node("Identity", ["h0"], ["h1"])],
        "policy",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, (1, 6)) for name in ("obs", "h0")],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, (1, 6)) for name in ("action", "h1")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)


def loop(path: Path) -> None:
    changed(path, lambda model: setattr(model.graph.node[0], "op_type", "Loop"))


def two_lines(path: Path) -> None:
    changed(path, lambda model: setattr(model.graph.node[0], "op_type", "a\nb"))


def foreign_operator(path: Path) -> None:
    changed(path, lambda model: setattr(model.graph.node[0], "domain", "com.microsoft"))


def left_out(path: Path) -> None:
    changed(path, lambda model: model.graph.node.append(helper.make_node("Max", ["logits", ""], ["much"])))


def old_opset(path: Path) -> None:
    changed(path, lambda model: setattr(model.opset_import[0], "version", 3))


def asks_for_memory(path: Path) -> None:
    def change(model: Any) -> None:
        shape = numpy_helper.from_array(np.array([1 << 20, 1 << 20, 1 << 10], np.int64), "shape")
        model.graph.initializer.append(shape)
        model.graph.node.append(helper.make_node("ConstantOfShape", ["shape"], ["much"]))
        model.graph.output.append(helper.make_tensor_value_info("much", TensorProto.FLOAT, None))

    changed(path, change)


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 513 << 20)


UNFIT: list[tuple[Callable[[Path], object], ErrorCode, str]] = [
    (lambda path: None, ErrorCode.NOT_FOUND, "There is no file"),
    (lambda path: path.mkdir(), ErrorCode.NOT_FOUND, "There is no file"),
    (lambda path: path.write_bytes(b""), ErrorCode.DAMAGED, "no ONNX model"),
    (lambda path: path.write_text("torch.save(policy)"), ErrorCode.DAMAGED, "no ONNX model"),
    (lambda path: path.write_bytes(b"\x3a\x02\x0a\x00"), ErrorCode.UNSUPPORTED, "IR version 0"),
    (huge, ErrorCode.OVER_LIMIT, "513 MiB"),
    (external, ErrorCode.UNSUPPORTED, "weights in another file"),
    (two_inputs, ErrorCode.LAYOUT_MISMATCH, "it has 2 inputs (a, b)"),
    (recurrent, ErrorCode.LAYOUT_MISMATCH, "the state of a recurrent network"),
    (recurrent, ErrorCode.LAYOUT_MISMATCH, "; its input obs is 1x6, and a game gives 4 numbers; its outputs are"),
    (loop, ErrorCode.UNSUPPORTED, "the operator Loop"),
    (two_lines, ErrorCode.UNSUPPORTED, "the operator a b, which"),
    (foreign_operator, ErrorCode.UNSUPPORTED, "'com.microsoft'"),
    (left_out, ErrorCode.DAMAGED, "Max lacks an input"),
    (old_opset, ErrorCode.UNSUPPORTED, "opset 3"),
    (asks_for_memory, ErrorCode.DAMAGED, "cannot"),
    (lambda path: linear(path, np.zeros((5, 2)), [0, 0]), ErrorCode.LAYOUT_MISMATCH, "batchx5, and a game gives 4"),
    (lambda path: linear(path, np.zeros((4, 3)), [0] * 3), ErrorCode.LAYOUT_MISMATCH, "a number for each of 2 choices"),
    (lambda path: linear(path, np.zeros((4, 2)), [0, 0], shape=(7, 4)), ErrorCode.LAYOUT_MISMATCH, "7 observations"),
]


@pytest.mark.parametrize(("make", "code", "words"), UNFIT, ids=[case[2] for case in UNFIT])
def test_what_cannot_play_says_why(tmp_path: Path, make: Callable[[Path], object], code: ErrorCode, words: str) -> None:
    make(tmp_path / "p.onnx")
    with pytest.raises(DrillyardError) as refused:
        Network(tmp_path / "p.onnx", FOUR)
    assert refused.value.code is code and words in refused.value.sentence and refused.value.sentence.endswith(".")


def test_numbers_that_are_none_are_no_action(tmp_path: Path) -> None:
    network = Network(linear(tmp_path / "p.onnx", np.zeros((4, 2)), [np.nan, 0]), FOUR)
    with pytest.raises(DrillyardError, match="not finite"):
        network.act(np.zeros(4, np.float32), deterministic=True)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_model_or_none(data: bytes) -> None:
    try:
        read_bytes(data, "p.onnx")
    except DrillyardError as error:
        assert error.code in {ErrorCode.DAMAGED, ErrorCode.UNSUPPORTED} and error.sentence.endswith(".")


def test_what_a_file_says_of_itself_is_held_against_the_env() -> None:
    env = env_spec(PENDULUM)
    facts = Facts(env_id=PENDULUM, obs_size=3, obs_names=env.obs_names, action=ActionSpec("box", 1, -2.0, 2.0))
    assert from_metadata(to_metadata(facts)) == facts
    own = ((-2.0,), (2.0,))
    assert differences(to_metadata(facts), env, own) == differences({"someone": "else"}, env, own) == ()
    other = Facts(env_id="gym:CartPole-v1", obs_size=3, obs_names=("a", "b", "c"), action=ActionSpec("box", 1))
    assert differences(to_metadata(other), env, own) == (
        "was exported for gym:CartPole-v1",
        "takes other observations: number 0 is 'a' there and 'obs_0' here",
        "gives actions in other units: number 0 is -1 to 1 there and -2 to 2 here",
    )
    [sizes, actions] = differences(to_metadata(Facts(obs_size=9, action=ActionSpec("discrete", 4))), env, own)
    assert "9 numbers" in sizes and "4 discrete" in actions
    assert differences({"drillyard.obs_size": "[" * 100_000}, env, own)[0].startswith("says things about itself")


class Player:
    """A file on an env, played by its own process."""

    def __init__(self, path: Path, env_id: str) -> None:
        self.env: StageEnv = make_stage(env_id)
        self.said: list[str] = []
        self.brain = HostedBrain(self.env, self.said.append)
        self.brain.offer(onnx_policy(path, self.env))
        self.operator = make_operator(OperatorSpec(kind=OperatorKind.POLICY), 0, self.env, self.brain)
        self.env.reset(1)
        self.operator.reset(1)

    def until(self, wanted: Callable[[Any], object]) -> Any:
        deadline = time.monotonic() + DEADLINE_S
        while True:
            self.brain.service(time.monotonic())
            info: dict[str, Any] = {"agent": 0, "tick": 0, "episode": 0}
            if self.env.spec.masked:
                info["choices"] = self.env.choices(0)
            action = self.operator.select_action(self.env.observe(0), info)
            if self.brain.weights is not None and wanted(action):
                return action
            assert time.monotonic() < deadline, f"it did not come to that: {action}, {self.said[-2:]}"

    def close(self) -> None:
        self.brain.close()
        self.brain.wait_for_end()
        self.env.close()


@pytest.fixture
def players() -> Iterator[list[Player]]:
    made: list[Player] = []
    yield made
    for player in made:
        player.close()


@pytest.mark.process
def test_a_file_plays_a_box_in_the_envs_own_units(tmp_path: Path, players: list[Player]) -> None:
    players.append(Player(linear(tmp_path / "p.onnx", np.zeros((3, 1)), [1.0], names=("obs", "action")), PENDULUM))
    # Pendulum takes -2 to 2 and its stage -1 to 1, so a torque of 1 is a half.
    assert players[0].until(lambda action: action[0] != 0.0) == pytest.approx((0.5,))


@pytest.mark.process
def test_a_file_plays_a_board_and_knows_what_is_legal(tmp_path: Path, players: list[Player]) -> None:
    size = make_stage("zoo:connect_four_v3").spec.obs_size
    path = linear(tmp_path / "p.onnx", np.zeros((size, 7)), [0, 1, 2, 3, 4, 5, 9])
    players.append(Player(path, "zoo:connect_four_v3"))
    player = players[0]
    assert player.until(lambda action: action is not None) == 6
    for _ in range(6):
        [agent] = player.env.turn()
        player.env.decide(agent, 6)
        player.env.tick()
    assert player.until(lambda action: action is not None) == 5, "column 7 is full"


@pytest.mark.process
def test_what_cannot_play_is_said_before_anything_changes(tmp_path: Path) -> None:
    env = make_stage(CARTPOLE)
    path = linear(tmp_path / "p.onnx", np.zeros((6, 2)), [0, 0])
    with pytest.raises(DrillyardError, match="CartPole-v1 gives 4 numbers") as refused:
        onnx_policy(path, env)
    assert refused.value.code is ErrorCode.LAYOUT_MISMATCH
    env.close()


@pytest.mark.process
def test_a_process_that_dies_of_a_file_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env = make_stage(CARTPOLE)
    path = linear(tmp_path / "p.onnx", np.zeros((4, 2)), [0, 0])
    dies = tmp_path / "python"
    dies.write_text("#!/bin/sh\nkill -SEGV $$\n")
    dies.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(dies))
    with pytest.raises(
        DrillyardError, match=r"cannot be read \(the process that read it ended by signal 11\)\."
    ) as died:
        onnx_policy(path, env)
    assert died.value.code is ErrorCode.CRASHED
    env.close()


@pytest.mark.process
def test_a_file_of_another_env_plays_where_it_fits_and_says_so(tmp_path: Path) -> None:
    env = make_stage(CARTPOLE)
    path = linear(tmp_path / "p.onnx", np.zeros((4, 2)), [0, 0])
    model = onnx.load(path)
    helper.set_model_props(model, to_metadata(Facts(env_id="gym:Else-v0", obs_size=4)))
    onnx.save(model, path)
    assert onnx_policy(path, env).notes == ("was exported for gym:Else-v0",)
    linear(path, np.zeros((6, 2)), [0, 0])
    model = onnx.load(path)
    helper.set_model_props(model, to_metadata(Facts(env_id="gym:Else-v0", obs_size=6)))
    onnx.save(model, path)
    with pytest.raises(DrillyardError, match="gives 4 numbers and it was exported for gym:Else-v0"):
        onnx_policy(path, env)
    env.close()
