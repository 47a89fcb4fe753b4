"""Stages that are compared: each ends its own episode alone, and the same seed is the same start again."""

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from stage_harness import FakeRun, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.comparison import EpisodeScore
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.stage.game import episode_seed

pytestmark = pytest.mark.process
RANDOM = OperatorSpec(kind=OperatorKind.RANDOM)
HUMAN = OperatorSpec(kind=OperatorKind.HUMAN)


def until_over(stage: StageProcess, episode: int) -> EpisodeScore:
    stage.status(lambda status: status.over and status.episode == episode)
    stage.status(lambda _: bool(stage.ended) and stage.ended[-1].score.episode == episode)
    assert stage.now().episode == episode, "it waits"
    return stage.ended[-1].score


def test_each_ends_alone_and_all_begin_together(tmp_path: Path) -> None:
    request = {"env_id": "gym:CartPole-v1", "lockstep": True, "seed": 7}
    with (
        StageProcess(tmp_path / "a", operators=(RANDOM,), **request) as chance,
        StageProcess(tmp_path / "b", operators=(HUMAN,), **request) as nobody,
    ):
        both = (chance, nobody)
        for stage in both:
            stage.do(c.Speed(value=4))
        first = [until_over(stage, 0) for stage in both]
        assert {score.seed for score in first} == {episode_seed(7, 0)}
        assert first[0].length != first[1].length and first[0].returns[0] == first[0].length
        assert first[1].defaults[0] == first[1].length and not first[0].defaults[0]
        assert first[0].terminated and not first[0].truncated and first[0].latency_mean_ms[0] > 0
        for stage in both:
            stage.do(c.BeginEpisode(episode=1))
        second = [until_over(stage, 1) for stage in both]
        assert {score.seed for score in second} == {episode_seed(7, 1)}
        for stage in both:
            stage.do(c.Reset(seed=7))
        again = [until_over(stage, 0) for stage in both]
        assert [(score.seed, score.length, score.returns) for score in again] == [
            (score.seed, score.length, score.returns) for score in first
        ]


def test_one_policy_drives_both_and_comes_and_goes_live(tmp_path: Path) -> None:
    run = FakeRun(tmp_path / "run")
    source = str(run.save(3))
    policy = OperatorSpec(kind=OperatorKind.POLICY, source=source)
    with StageProcess(tmp_path / "s", operators=(policy, RANDOM)) as stage:
        before = stage.status(lambda status: status.policy_version == 3)
        stage.do(c.Assign(agent=1, operator=policy))
        both = stage.status(lambda status: status.operators == (policy, policy))
        stage.do(c.Assign(agent=0, operator=RANDOM))
        after = stage.status(lambda status: status.operators == (RANDOM, policy) and status.figures[1].decisions > 20)
        assert before.tick <= both.tick <= after.tick and after.episode == before.episode == 0 and not after.notice
        assert after.policy_version == 3 and after.figures[1].defaults == 0


def cartpole(path: Path, choices: int = 2) -> str:
    """A network that leans against the pole's fall: pushes right where angle and its speed are positive."""
    weight = np.zeros((4, choices), np.float32)
    weight[2:, 1] = 1.0
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["obs", "w"], ["scores"])],
        "policy",
        [helper.make_tensor_value_info("obs", TensorProto.FLOAT, ("n", 4))],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ("n", choices))],
        [numpy_helper.from_array(weight, "w")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return str(path)


def test_an_onnx_file_takes_a_seat_live_and_one_that_does_not_fit_does_not(tmp_path: Path) -> None:
    good = OperatorSpec(kind=OperatorKind.POLICY, source=cartpole(tmp_path / "good.onnx"))
    other = OperatorSpec(kind=OperatorKind.POLICY, source=cartpole(tmp_path / "other.onnx", choices=3))
    with StageProcess(tmp_path / "s", env_id="gym:CartPole-v1", operators=(RANDOM,)) as stage:
        refused = stage.refused(c.Assign(agent=0, operator=other))
        assert refused.code == "layout_mismatch" and "a number for each of 2 choices" in refused.error
        before = stage.now()
        assert before.operators == (RANDOM,)
        stage.do(c.Assign(agent=0, operator=good))
        status = stage.status(lambda status: status.policy_version == 1 and status.episode_return > 100)
        assert status.operators == (good,) and status.tick > before.tick, "chance never gets so far"
