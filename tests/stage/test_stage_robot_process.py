"""A robot on a real stage process: hands, planets, replays, pictures, and what it costs."""

import math
import time
from pathlib import Path

import pytest
from stage_harness import FakeRun, Frame, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.frame import ArrowKind, FrameFlag, MessageType
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.stage.packer import jpeg_size
from drillyard.stage.recording import read_replay
from drillyard.stage.replay import verify
from drillyard.transport.control import ControlClient

pytestmark = pytest.mark.process
ANT, HUMANOID = "Drillyard/Ant-v5", "Drillyard/Humanoid-v5"
TARGET = (0.0, 0.0, 3.0)


def dragging(frame: Frame) -> bool:
    return bool(frame.flags & FrameFlag.DRAGGING)


def lift(stage: StageProcess, client: ControlClient) -> Frame:
    """Drag the first body up until it is there."""
    last = [0.0]

    def renew() -> None:
        if time.monotonic() - last[0] > 0.05:
            last[0] = time.monotonic()
            stage.do(c.Force(body=0, point=(0, 0, 0), target=TARGET), client)

    return stage.frame(lambda frame: dragging(frame) and math.dist(frame.positions[0], TARGET) < 0.5, renew)


@pytest.mark.parametrize("end", ["release", "silence", "death of the page"])
@pytest.mark.parametrize("env_id", [ANT, HUMANOID])
def test_a_drag_lifts_a_robot_and_it_falls_however_it_ends(tmp_path: Path, env_id: str, end: str) -> None:
    with StageProcess(tmp_path / "s", env_id=env_id, mode=StageMode.SANDBOX) as stage:
        with stage.connect() as page:
            up = lift(stage, page)
            assert any(arrow[0] == ArrowKind.DRAG and any(arrow[5:]) for arrow in up.arrows), "its force is drawn"
            if end == "release":
                stage.do(c.Release(), page)
            elif end == "death of the page":
                page.close()
        down = stage.frame(lambda frame: not dragging(frame) and frame.positions[0, 2] < 1.3)
        assert down.episode == up.episode, "it fell; nothing was reset"
        stage.frame(lambda frame: any(arrow[0] == ArrowKind.CONTACT for arrow in frame.arrows))


def test_physics_move_live_and_come_back(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s", env_id=ANT, mode=StageMode.SANDBOX) as stage:
        assert {setting.name for setting in stage.env.physics} == {"gravity", "friction", "mass", "strength", "wind"}
        stage.do(c.SetPhysics(name="gravity", value=0.0))
        stage.do(c.SetPhysics(name="strength", value=0.5))
        assert stage.now().physics == {"gravity": 0.0, "strength": 0.5}
        for command in (c.SetPhysics(name="gravity", value=99.0), c.SetPhysics(name="taste", value=1.0)):
            assert stage.refused(command).code == ErrorCode.BAD_VALUE
        with stage.connect() as page:
            lift(stage, page)
        at = stage.frame(lambda frame: not dragging(frame))
        stage.frame(lambda frame: frame.tick > at.tick + 100 and frame.positions[0, 2] > 1.5), "nothing pulls it down"
        stage.do(c.Reset(seed=5))
        assert stage.now().physics == {"gravity": 0.0, "strength": 0.5}, "a reset leaves them"
        stage.do(c.ResetPhysics())
        assert stage.now().physics == {}
        stage.frame(lambda frame: frame.positions[0, 2] < 0.9 and frame.arrows)


def test_a_replay_of_hands_and_planets_is_the_same_bit_for_bit(tmp_path: Path) -> None:
    with FakeRun(tmp_path / "run", env_id=HUMANOID).up() as run:
        run.publish()
        with StageProcess(tmp_path / "s", env_id=HUMANOID, run_folder=run.folder, seed=4) as stage:
            stage.status(lambda status: status.policy_version == 1, run.serve)
            assert stage.now().operators == (OperatorSpec(kind=OperatorKind.POLICY),)
            stage.do(c.Reset(seed=4))
            stage.do(c.SetPhysics(name="gravity", value=3.0))
            stage.do(c.SetMode(mode=StageMode.SANDBOX))
            with stage.connect() as page:
                lift(stage, page)
            stage.do(c.SetMode(mode=StageMode.AI_VS_AI))
            stage.do(c.ResetPhysics())
            ended = stage.status(lambda status: status.last_return is not None)
            assert ended.last_result.startswith("Ended after") and ended.score == (0, 0)
            path = Path(stage.do(c.SaveReplay()).data["path"])
            assert "return" in path.name
            recording = read_replay(path)
            assert len(recording.physics) == 2 and recording.pushes
            assert verify(path).digests >= 1
            stage.do(c.PlayReplay(path=path.name))
            stage.frame(lambda frame: bool(frame.flags & FrameFlag.REPLAY) and bool(frame.bars))
            stage.do(c.Speed(value=4))
            shown = stage.status(lambda status: "has ended" in status.notice)
            assert "departs" not in shown.notice and shown.last_return == ended.last_return


def test_frames_say_return_and_motors(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s", env_id=ANT, seed=1) as stage:
        frame = stage.frame(lambda frame: frame.episode_return != 0.0 and any(frame.bars))
        assert len(frame.bars) == len(stage.env.actuators) == 8
        assert all(abs(bar) <= 1.0 for bar in frame.bars)
        assert frame.score == (0, 0) and len(frame.positions) == len(stage.env.scene.bodies)
        assert stage.refused(c.SetMode(mode=StageMode.HUMAN_VS_AI)).code == ErrorCode.UNSUPPORTED
        assert stage.refused(c.Input(agent=0, keys=1)).code == ErrorCode.NOT_PERMITTED


def test_an_env_without_poses_streams_pictures(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s", env_id="gym:CartPole-v1", seed=1) as stage:
        first = stage.frame()
        assert first.kind == MessageType.IMAGE
        assert jpeg_size(first.picture) == (600, 400)
        later = stage.frame(lambda frame: frame.tick > first.tick + 5 and frame.picture != first.picture)
        shown = later.sequence - first.sequence
        assert shown <= (later.tick - first.tick) / stage.env.simulation_rate_hz * 30 * 1.5 + 2
        stage.status(lambda status: status.last_return is not None and status.last_return > 0)
        assert stage.refused(c.Force(body=0, point=(0, 0, 0), target=(0, 0, 0))).code == ErrorCode.BAD_VALUE


def test_a_humanoid_at_333_hz_takes_a_small_part_of_a_core(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s", env_id=HUMANOID) as stage:
        first = stage.frame(lambda frame: frame.tick > 100)
        began = stage.cpu_s()
        last = stage.frame(lambda frame: frame.sim_time_s > first.sim_time_s + 2.0)
        share = (stage.cpu_s() - began) / (last.sim_time_s - first.sim_time_s)
        assert share < 0.35, f"{share:.0%} of a core for a second of show"
