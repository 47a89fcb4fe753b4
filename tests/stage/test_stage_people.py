"""People in a real stage: drags and keys come in, and end however the page ends."""

import math
import time
from pathlib import Path

import pytest
from stage_harness import FakeRun, Frame, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.frame import FrameFlag
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.stage.journal import HELD
from drillyard.stage.recording import read_replay
from drillyard.stage.replay import verify
from drillyard.transport.control import ControlClient

pytestmark = pytest.mark.process
TARGET = (2.0, 3.0, 0.0)


def dragging(frame: Frame) -> bool:
    return bool(frame.flags & FrameFlag.DRAGGING)


def pull(stage: StageProcess, client: ControlClient) -> Frame:
    """Drag the ball to TARGET until it is there."""
    last = [0.0]

    def renew() -> None:
        if time.monotonic() - last[0] > 0.05:
            last[0] = time.monotonic()
            stage.do(c.Force(body=0, point=(0, 0, 0), target=TARGET), client)

    return stage.frame(lambda frame: dragging(frame) and math.dist(frame.positions[0, :2], TARGET[:2]) < 0.4, renew)


@pytest.mark.parametrize("end", ["release", "silence", "death of the page"])
def test_a_drag_moves_the_ball_and_ends(tmp_path: Path, end: str) -> None:
    with StageProcess(tmp_path / "s", mode=StageMode.SANDBOX) as stage:
        for agent in (0, 1):
            stage.do(c.Assign(agent=agent, operator=OperatorSpec(kind=OperatorKind.HUMAN)))
        with stage.connect() as page:
            pull(stage, page)
            if end == "release":
                stage.do(c.Release(), page)
                stage.frame(lambda frame: not dragging(frame))
            elif end == "silence":
                stage.frame(lambda frame: not dragging(frame))
            else:
                page.close()
                stage.frame(lambda frame: not dragging(frame))
        free = stage.frame(lambda frame: not dragging(frame))
        assert not dragging(stage.frame(lambda frame: frame.sequence > free.sequence + 20))


def recorded_keys(stage: StageProcess) -> list[tuple[int, int, int]]:
    path = Path(stage.do(c.SaveReplay()).data["path"])
    return list(HELD.iter_unpack(read_replay(path).inputs))


@pytest.mark.parametrize("end", ["release", "silence", "death of the page"])
def test_held_keys_move_the_player_and_end(tmp_path: Path, end: str) -> None:
    with StageProcess(tmp_path / "s", mode=StageMode.SANDBOX) as stage:
        for agent in (0, 1):
            stage.do(c.Assign(agent=agent, operator=OperatorSpec(kind=OperatorKind.HUMAN)))
        start = stage.frame()
        with stage.connect() as page:
            # Orange plays towards blue's goal, so its own forward is -x.
            stage.frame(
                lambda frame: frame.positions[2, 0] < start.positions[2, 0] - 0.3,
                lambda: stage.do(c.Input(agent=1, keys=1), page),
            )
            if end == "release":
                stage.do(c.Input(agent=1, keys=0), page)
            elif end == "death of the page":
                page.close()
            deadline = time.monotonic() + 20
            while len(keys := recorded_keys(stage)) % 2:
                assert time.monotonic() < deadline, "the keys are still held"
        assert [entry[1:] for entry in keys] == [(1, 1), (1, 0)] * (len(keys) // 2)
        assert all(later[0] > earlier[0] for earlier, later in zip(keys[::2], keys[1::2], strict=True))


def test_a_match_with_everything_is_played_back_bit_for_bit(tmp_path: Path) -> None:
    with FakeRun(tmp_path / "run").up() as run, StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        run.publish()
        stage.do(c.SetMode(mode=StageMode.HUMAN_VS_AI))
        stage.do(c.Reset(seed=11))
        counter = [0]

        def act() -> None:
            run.serve()
            counter[0] += 1
            if counter[0] % 3 == 0:
                stage.do(c.Input(agent=1, keys=counter[0] % 128))
                stage.do(c.Force(body=counter[0] % 3, point=(0.1, 0, 0), target=TARGET))
            if counter[0] % 10 == 0:
                run.publish()
            if counter[0] % 35 == 0:
                stage.do(c.SetMode(mode=StageMode.SANDBOX if counter[0] % 2 else StageMode.HUMAN_VS_AI))

        stage.frame(lambda frame: frame.tick > 400 and run.version > 4, act)
        path = Path(stage.do(c.SaveReplay(name="everything")).data["path"])
        summary = verify(path)
        assert summary.seed == 11 and summary.ticks > 400
        assert summary.forces > 50 and summary.policy_versions >= 3 and summary.digests >= 4
        live = stage.now()
        assert stage.do(c.PlayReplay(path=path.name)).data["ticks"] == summary.ticks
        stage.do(c.Speed(value=4))
        first = stage.frame(lambda frame: bool(frame.flags & FrameFlag.REPLAY), run.serve)
        assert first.tick < summary.ticks
        ended = stage.status(lambda status: "everything.dyreplay has ended" in status.notice, run.serve)
        assert ended.tick == summary.ticks and ended.score == summary.score and ended.replay == str(path)
        assert "departs" not in ended.notice and ended.policy_version > 0
        stage.do(c.PlayReplay(path=""))
        back = stage.frame(lambda frame: not frame.flags & FrameFlag.REPLAY, run.serve)
        assert back.tick >= live.tick and back.episode > first.episode


def test_a_stage_can_be_opened_on_a_replay(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        stage.frame(lambda frame: frame.tick > 150)
        path = stage.do(c.SaveReplay(name="r")).data["path"]
    with StageProcess(tmp_path / "t", replay=path) as stage:
        stage.frame(lambda frame: bool(frame.flags & FrameFlag.REPLAY))
        status = stage.status(lambda status: "r.dyreplay has ended" in status.notice)
        assert status.replay == path
        stage.do(c.Reset())
        assert stage.status(lambda status: status.notice == "").replay == path
    with StageProcess(tmp_path / "u", replay=str(tmp_path / "nowhere")) as stage:
        assert "There is no replay" in stage.status(lambda status: status.tick > 5).notice
