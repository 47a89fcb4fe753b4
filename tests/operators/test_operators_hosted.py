"""Policies of workers, played by real processes of a tiny worker that behaves as its checkpoints say."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drillyard_worker import host as theirs

from drillyard.contracts.env import ActionSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorSpec
from drillyard.contracts.stage import SwapStyle
from drillyard.contracts.worker import HostCommand, SpaceInfo
from drillyard.envs.registry import make_stage
from drillyard.operators import host_process as ours
from drillyard.operators.hosted import HostedOperator
from drillyard.operators.hosted_brain import MAX_STARTS, HostedBrain
from drillyard.operators.hosted_spec import neutral
from drillyard.operators.make import make_operator
from drillyard.processes import environment
from drillyard.stage.foreign import hosted_policy
from drillyard.testing.foreign import ForeignRun, observation_info
from drillyard.testing.operators import check_operator

pytestmark = pytest.mark.process
SDK = Path(__file__).parents[2] / "packages" / "drillyard-worker" / "src"
TINY = HostCommand(argv=(sys.executable, str(Path(__file__).with_name("tiny_host.py"))), env={"PYTHONPATH": str(SDK)})
BALL, ANT, PENDULUM = "Drillyard/BallDrill-v0", "Drillyard/Ant-v5", "gym:Pendulum-v1"
DEADLINE_S = 30.0
INFO = {"agent": 0, "tick": 0, "episode": 0}


class Player:
    """A hosted brain with one operator on an env, and what it said."""

    def __init__(self, folder: Path, env_id: str = BALL, command: HostCommand = TINY) -> None:
        self.env: StageEnv = make_stage(env_id)
        self.run = ForeignRun(folder, self.env.spec, command)
        self.said: list[str] = []
        self.brain = HostedBrain(self.env, self.said.append)
        operator = make_operator(OperatorSpec(kind="policy"), 0, self.env, self.brain)
        assert isinstance(operator, HostedOperator)
        self.operator = operator

    def offer(self, act: Any = 7, **fields: Any) -> None:
        extra = {"act": act} | fields.pop("extra", {})
        self.brain.offer(hosted_policy(self.run.save(extra=extra, **fields)))

    def plays(self, act: Any = 7, **fields: Any) -> None:
        """Offer a checkpoint and wait until it plays."""
        self.offer(act, **fields)
        version = self.run.version
        self.until(lambda: self.brain.weights is not None and self.brain.weights.version == version)

    def until(self, wanted: Callable[[], object]) -> None:
        deadline = time.monotonic() + DEADLINE_S
        while not wanted():
            assert time.monotonic() < deadline, f"it did not come to that; it said {self.said[-3:]}"
            self.brain.service(time.monotonic())
            select.select([], [], [], 0.002)

    def act(self, obs: np.ndarray | None = None) -> Any:
        """One decision, as a stage makes it."""
        obs = self.env.observe(0) if obs is None else obs
        self.brain.service(time.monotonic())
        self.operator.prepare(obs, INFO)
        return self.operator.select_action(obs, INFO)

    def answers(self, wanted: Any, obs: np.ndarray | None = None) -> None:
        """Decide until the action is as wanted; each decision takes as little as it may."""
        self.until(lambda: self.act(obs) == wanted)

    @property
    def notice(self) -> str:
        return self.said[-1] if self.said else ""

    def close(self) -> None:
        self.brain.close()
        self.brain.wait_for_end()


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    player = Player(tmp_path / "run")
    yield player
    player.close()


def test_it_keeps_the_contract_of_operators(player: Player) -> None:
    player.plays(7)
    player.answers(7)
    player.brain._budget_s = 60.0  # for once every answer is waited for
    check_operator(lambda env, agent: make_operator(OperatorSpec(kind="policy"), agent, env, player.brain), BALL)


def test_until_it_is_loaded_the_stand_in_plays(player: Player) -> None:
    assert player.brain.weights is None
    scripted = make_operator(OperatorSpec(kind="scripted"), 0, player.env, player.brain)
    obs = player.env.observe(0)
    assert player.operator.select_action(obs, INFO) == scripted.select_action(obs, INFO)
    player.offer(7)
    assert "is being loaded" in player.notice
    player.until(lambda: player.brain.weights is not None)
    assert player.notice == ""
    player.answers(7)


def test_the_observation_arrives_and_the_answer_comes_back_in_time(tmp_path: Path) -> None:
    player = Player(tmp_path / "run")
    try:
        player.plays("sum")
        for number in (0, 3, 5):
            obs = np.zeros(player.env.spec.obs_size, np.float32)
            obs[-1] = number
            player.answers(number, obs)
    finally:
        player.close()


def test_boxes_are_mapped_to_the_stage_and_clipped(tmp_path: Path) -> None:
    player = Player(tmp_path / "run", PENDULUM)
    torques = SpaceInfo(kind="box", shape=(1,), low=(-2.0,), high=(2.0,))
    try:
        player.plays([1.0], action_space=torques)
        player.answers((0.5,))
        player.plays([9.0], action_space=torques)
        player.answers((1.0,))
        # A worker that clips actions itself knows no bounds.
        player.plays([-1.0], action_space=SpaceInfo(kind="box", shape=(1,), low=(None,), high=(None,)))
        player.answers((-0.5,))
    finally:
        player.close()


def test_a_robot_takes_env_units_as_they_are(tmp_path: Path) -> None:
    player = Player(tmp_path / "run", ANT)
    wanted = (0.25, -0.5, 1.0, -1.0, 0.0, 0.125, 0.75, -0.25)
    try:
        player.plays([*wanted[:2], 3.0, -3.0, *wanted[4:]])
        player.answers(wanted)
    finally:
        player.close()


def test_other_spaces_are_refused_with_what_differs(player: Player) -> None:
    spec = player.env.spec
    with pytest.raises(DrillyardError, match=f"is for 7 box observations.*{spec.id} has {spec.obs_size}") as refused:
        player.offer(1, observation_space=SpaceInfo(kind="box", shape=(7,)))
    assert refused.value.code is ErrorCode.LAYOUT_MISMATCH
    with pytest.raises(DrillyardError, match="3 one-of-n actions"):
        player.offer(1, action_space=SpaceInfo(kind="discrete", n=3))
    with pytest.raises(DrillyardError, match="box actions"):
        player.offer(1, action_space=SpaceInfo(kind="box", shape=(spec.action.size,), low=(-1.0,), high=(1.0,)))
    with pytest.raises(DrillyardError, match="one-of-n observations"):
        player.offer(1, observation_space=SpaceInfo(kind="discrete", n=spec.obs_size))
    assert player.brain.weights is None


def test_a_newer_checkpoint_takes_over_while_the_old_one_plays(player: Player, tmp_path: Path) -> None:
    player.plays(3)
    player.answers(3)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    player.offer(4, extra={"load": "blocks", "pipe": str(pipe)})
    player.act()
    with pipe.open("w") as gate:  # opens once the host loads
        for _ in range(20):
            assert player.act() == 3
        gate.write("go\n")
    player.answers(4)
    assert player.brain.swaps == 2 and player.brain.advance(0) and not player.brain.advance(0)


def test_on_reset_waits_for_the_kick_off(player: Player) -> None:
    player.plays(3)
    player.brain.set_style(SwapStyle.ON_RESET, 1, 0)
    player.answers(3)
    player.offer(4)
    player.until(lambda: player.brain.kick_off())
    assert player.brain.weights is not None and player.brain.weights.version == 2
    player.operator.reset(1)
    player.answers(4)
    player.offer(5)
    player.brain.set_style(SwapStyle.NOW, 1, 0)
    player.answers(5)


def test_a_reset_reaches_the_policy_with_its_seed(player: Player) -> None:
    player.plays("seed")
    player.operator.reset(5)
    player.answers(5)
    player.operator.reset(6)
    player.answers(6)


def test_slow_answers_are_the_last_action_until_newer_ones_come(player: Player, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    player.plays("slow", extra={"pipe": str(pipe)})
    stay = neutral(player.env.spec.action)
    began = time.monotonic()
    assert [player.act() for _ in range(50)] == [stay] * 50
    assert time.monotonic() - began < 1.0, "nobody waits for an answer that does not come"
    for choice in (4, 9):
        with pipe.open("w") as gate:
            gate.write(f"{choice}\n")
        player.answers(choice)
        assert [player.act() for _ in range(50)] == [choice] * 50


def test_a_new_episode_does_not_begin_with_the_last_action_of_the_old_one(player: Player, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    player.plays("slow", extra={"pipe": str(pipe)})
    player.act()
    with pipe.open("w") as gate:
        gate.write("4\n")
    player.answers(4)
    player.act()  # asked in the old episode, answered in the new one
    player.operator.reset(2)
    with pipe.open("w") as gate:
        gate.write("9\n")
    player.until(lambda: player.brain._questions.silent_s(time.monotonic()) == 0.0)
    stay = neutral(player.env.spec.action)
    for _ in range(50):
        assert player.act() == stay
    with pipe.open("w") as gate:
        gate.write("11\n")
    player.answers(11)


def test_silence_is_said_and_the_neutral_action_plays(player: Player) -> None:
    player.plays(7)
    player.answers(7)
    assert player.brain.pid is not None
    os.kill(player.brain.pid, signal.SIGSTOP)
    obs = np.ones(player.env.spec.obs_size, np.float32)
    assert player.act(obs) == 7, "the last action plays first"
    player.answers(neutral(player.env.spec.action), obs)
    player.until(lambda: "has not answered for 1 s" in player.notice)
    os.kill(player.brain.pid, signal.SIGCONT)
    player.answers(7)
    player.until(lambda: player.notice == "")


def test_a_process_that_dies_is_started_again(player: Player) -> None:
    player.plays(7)
    player.answers(7)
    first = player.brain.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    player.until(lambda: "was killed by SIGKILL" in player.notice)
    assert "started again" in player.notice and player.act() == 7
    player.until(lambda: player.brain.pid not in (first, None) and player.notice == "")
    player.answers(7)


def test_a_process_that_keeps_dying_is_given_up_and_a_newer_checkpoint_helps(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drillyard.operators.hosted_brain.FIRST_BACKOFF_S", 0.001)
    player.plays("dies")
    pids = {player.brain.pid}

    def given_up() -> bool:
        player.act()
        pids.add(player.brain.pid)
        return "is not started again" in player.notice

    player.until(given_up)
    assert "ended with exit code 3 (the policy lost its head)" in player.notice
    assert len(pids - {None}) == MAX_STARTS + 1
    player.answers(neutral(player.env.spec.action))
    player.plays(8)
    player.answers(8)


def test_a_policy_that_raises_is_said_and_the_process_lives(player: Player) -> None:
    player.plays("raises")
    pid = player.brain.pid
    player.until(lambda: player.act() is not None and "cannot act: RuntimeError: no idea what to do." in player.notice)
    player.plays(8)
    player.answers(8)
    assert player.notice == "" and player.brain.pid == pid


@pytest.mark.parametrize(
    ("act", "reason"),
    [("garbage", "bytes, more than"), ("huge", "2147483648 bytes"), ("stranger", "answered what nobody asked")],
)
def test_what_nobody_may_say_ends_the_process(player: Player, act: str, reason: str) -> None:
    player.plays(act)
    pid = player.brain.pid
    player.until(lambda: player.act() is not None and reason in player.notice)
    player.plays(8)
    player.answers(8)
    assert player.brain.pid != pid


@pytest.mark.parametrize("act", ["nan", 1000, -1, 2.5, [1, 2]])
def test_what_is_no_action_counts_as_no_answer(player: Player, act: Any) -> None:
    player.plays(act)
    for _ in range(30):
        assert player.act() == neutral(player.env.spec.action)


def test_a_checkpoint_that_does_not_load_leaves_the_old_one(player: Player) -> None:
    player.plays(3)
    player.offer(4, extra={"load": "raises"})
    player.until(lambda: "cannot be played: RuntimeError: these weights are not mine." in player.notice)
    player.answers(3)
    player.plays(5)
    player.answers(5)
    assert player.notice == ""


def test_a_checkpoint_that_is_gone_is_asked_for_once(player: Player) -> None:
    player.plays(3)
    player.answers(3)
    (player.run.folder / "checkpoints" / "step_000000001000" / "manifest.json").unlink()
    assert player.brain.pid is not None
    os.kill(player.brain.pid, signal.SIGKILL)
    player.until(lambda: "cannot be played" in player.notice)
    said = len(player.said)
    player.answers(neutral(player.env.spec.action))
    assert len(player.said) == said and player.brain._loading is None
    player.plays(5)
    player.answers(5)


def test_a_load_that_kills_the_process_does_not_take_the_old_policy_along(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drillyard.operators.hosted_brain.FIRST_BACKOFF_S", 0.001)
    player.plays(3)
    player.offer(4, extra={"load": "dies"})
    player.until(lambda: "is not started again" in player.notice)
    player.plays(5)
    player.answers(5)


def test_a_worker_of_another_protocol_is_said_once(tmp_path: Path) -> None:
    player = Player(tmp_path / "run", command=HostCommand(v=2, argv=TINY.argv, env=TINY.env))
    try:
        player.offer(3)
        player.until(lambda: "speaks protocol 2" in player.notice)
        assert player.brain.pid is None
    finally:
        player.close()


def test_a_program_that_is_gone_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drillyard.operators.hosted_brain.FIRST_BACKOFF_S", 0.001)
    player = Player(tmp_path / "run", command=HostCommand(argv=(str(tmp_path / "python"),), env={}))
    try:
        player.offer(3)
        player.until(lambda: "cannot be started" in player.notice and "is not started again" in player.notice)
    finally:
        player.close()


def test_the_process_ends_with_its_socket_whatever_it_does(tmp_path: Path) -> None:
    player = Player(tmp_path / "run")
    player.plays("blocks")
    player.act()
    host = player.brain._host
    assert host is not None
    host._socket.close()  # as if the stage were gone; nobody kills it
    assert host._process.wait(DEADLINE_S) == 0
    os.close(host._stderr)


def test_damaged_checkpoints_are_refused(player: Player) -> None:
    path = player.run.save(extra={"act": 1}, files={"weights": b"12345"})
    assert hosted_policy(path).version == 1
    (path / "weights").write_bytes(b"12346")
    with pytest.raises(DrillyardError, match="does not match its digest") as damaged:
        hosted_policy(path)
    assert damaged.value.code is ErrorCode.DAMAGED
    path = player.run.save(extra={"act": 1}, v=9)
    with pytest.raises(DrillyardError, match="format 9"):
        hosted_policy(path)
    manifest = path / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"seed":0', b'"seed":1'))
    with pytest.raises(DrillyardError, match="does not match its digest"):
        hosted_policy(path)


def test_neutral_actions() -> None:
    ball = make_stage(BALL).spec.action
    assert ball.names[neutral(ball)] == "none"
    assert neutral(ActionSpec("discrete", 3)) == 0
    assert neutral(ActionSpec("box", 2, ranges=((-1.0, 1.0), (0.5, 1.0)))) == (0.0, 0.5)
    assert observation_info(make_stage(BALL).spec).shape == (make_stage(BALL).spec.obs_size,)


def test_both_sides_speak_the_same_protocol() -> None:
    names = ("LOAD", "ACT", "RESET", "LOADED", "ACTION", "FAILED")
    assert [getattr(theirs, name) for name in names] == [getattr(ours, name) for name in names]
    for name in ("HEAD", "ACT_HEAD", "ACTION_HEAD"):
        assert getattr(theirs, name).format == getattr(ours, name).format
    assert theirs.DIE_WITH == environment.DIE_WITH
