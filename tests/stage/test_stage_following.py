"""The show follows a run: before it is up, while it lives, after its end; and never stands still for it."""

import itertools
import time
from pathlib import Path

import pytest
from stage_harness import FakeRun, Frame, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode, SwapStyle

pytestmark = pytest.mark.process
POLICY = OperatorSpec(kind=OperatorKind.POLICY)
SCRIPTED = OperatorSpec(kind=OperatorKind.SCRIPTED)


def versions_rise(stage: StageProcess, run: FakeRun, until: int) -> list[Frame]:
    """Publish every few frames until a frame shows version `until`; all frames seen."""
    frames: list[Frame] = []

    def watch(frame: Frame) -> bool:
        frames.append(frame)
        if len(frames) % 4 == 0 and run.version < until:
            run.publish()
        return frame.policy_version >= until

    stage.frame(watch, also=run.serve)
    return frames


@pytest.mark.parametrize("style", [SwapStyle.NOW, SwapStyle.BLEND])
def test_the_tick_never_pauses_over_a_swap(tmp_path: Path, style: SwapStyle) -> None:
    with FakeRun(tmp_path / "run").up() as run, StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        stage.do(c.Swap(style=style, seconds=0.5))
        run.publish()
        stage.frame(lambda frame: frame.policy_version == 1, also=run.serve)
        frames = versions_rise(stage, run, 8)
        for before, after in itertools.pairwise(frames):
            assert after.policy_version >= before.policy_version
            if after.sequence == before.sequence + 1:
                assert after.tick > before.tick or after.episode > before.episode
        status = stage.status(lambda status: status.adopted_p99_ms > 0 and status.policy_version == 8, run.serve)
        assert status.swaps >= 2 and status.policy_env_steps == 8000 and status.policy_age_s >= 0
        assert status.swap is style and status.blend_s == (0.5 if style is SwapStyle.BLEND else 0.0)
        assert status.operators == (POLICY, SCRIPTED)


def test_on_reset_waits_for_the_next_episode(tmp_path: Path) -> None:
    with FakeRun(tmp_path / "run").up() as run, StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        stage.do(c.Swap(style=SwapStyle.ON_RESET))
        run.publish()
        first = stage.frame(lambda frame: frame.policy_version == 1, also=run.serve)
        stage.do(c.Reset(seed=1))
        run.publish()
        later = stage.frame(lambda frame: frame.sequence > first.sequence + 30, also=run.serve)
        assert later.policy_version == 1
        stage.do(c.Reset(seed=1))
        stage.frame(lambda frame: frame.policy_version == 2, also=run.serve)


def test_it_follows_before_the_run_is_up_and_after_its_end(tmp_path: Path) -> None:
    run = FakeRun(tmp_path / "run")
    with run, StageProcess(tmp_path / "s") as stage:
        stage.do(c.Follow(run_folder=str(run.folder), run_id="r1"))
        waiting = stage.status(lambda status: "Waiting for the first policy of run r1" in status.notice)
        assert waiting.run_id == "r1" and waiting.policy_version == 0 and waiting.operators[0] == POLICY
        tick = stage.now().tick
        run.up()
        run.publish()
        up = stage.status(lambda status: status.policy_version == 1, also=run.serve)
        assert up.tick > tick and up.notice == ""
        run.down()
        gone = stage.status(lambda status: "has ended" in status.notice)
        assert gone.policy_version == 1, "the last policy plays on"
        run.save(5)
        stage.status(lambda status: status.policy_version == 5)
        run.version = 20
        run.up()
        run.publish()
        back = stage.status(lambda status: status.policy_version == 21, also=run.serve)
        assert back.notice == "" and back.tick > gone.tick
        stage.do(c.Follow(run_folder=""))
        alone = stage.status(lambda status: status.run_id is None, also=run.serve)
        assert alone.operators == (SCRIPTED, SCRIPTED) and alone.policy_version == 0 and alone.notice == ""
        frame = stage.frame(also=run.serve)
        stage.frame(lambda later: later.tick > frame.tick, also=run.serve)
        assert run.board is not None and run.board.readers == 0


def test_an_ended_run_plays_its_newest_valid_checkpoint(tmp_path: Path) -> None:
    run = FakeRun(tmp_path / "run")
    run.save(3)
    damaged = run.save(4)
    (damaged / "weights.safetensors").write_bytes(b"torn")
    with StageProcess(tmp_path / "s", run_folder=run.folder, run_id="r7") as stage:
        status = stage.status(lambda status: status.policy_version == 3)
        assert status.run_id == "r7" and status.policy_env_steps == 3000
        stage.do(c.SetMode(mode=StageMode.HUMAN_VS_AI))
        human = OperatorSpec(kind=OperatorKind.HUMAN)
        stage.status(lambda status: status.operators == (POLICY, human))


def test_a_policy_for_another_env_is_refused_in_a_sentence(tmp_path: Path) -> None:
    good, other = FakeRun(tmp_path / "good"), FakeRun(tmp_path / "other", obs_size=7)
    good.save(3)
    other.save(4)
    with other.up(), StageProcess(tmp_path / "s", run_folder=good.folder) as stage:
        stage.status(lambda status: status.policy_version == 3)
        stage.do(c.Assign(agent=1, operator=POLICY))
        stage.do(c.Follow(run_folder=str(other.folder)))
        other.publish()
        refused = stage.status(lambda status: "the swap is refused" in status.notice, also=other.serve)
        assert refused.policy_version == 3, "the old policy plays on"
        stage.status(lambda status: status.tick > refused.tick + 60, also=other.serve)
        bad = OperatorSpec(kind=OperatorKind.POLICY, source=str(next((other.folder / "checkpoints").iterdir())))
        assert stage.refused(c.Assign(agent=0, operator=bad)).code == ErrorCode.LAYOUT_MISMATCH


def test_a_learner_that_lies_about_its_layout_is_refused(tmp_path: Path) -> None:
    with FakeRun(tmp_path / "run").up() as run:
        text = (run.folder / "policy.json").read_text()
        (run.folder / "policy.json").write_text(text.replace('"opponents":2', '"opponents":3'))
        run.publish()
        with StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
            status = stage.status(lambda status: "cannot be followed" in status.notice, also=run.serve)
            assert "another layout" in status.notice
            stage.status(lambda later: later.tick > status.tick + 60)


def test_a_learner_that_lets_nobody_in_does_not_stall_the_show(tmp_path: Path) -> None:
    with FakeRun(tmp_path / "run").up() as run, StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        first = stage.frame()
        began = time.monotonic()
        frames = [stage.frame()]
        while frames[-1].tick < first.tick + 200:  # nobody calls run.serve()
            frames.append(stage.frame())
        assert time.monotonic() - began < 20, "it plays in real time"
        run.publish()
        stage.frame(lambda frame: frame.policy_version == 1, also=run.serve)


def test_checkpoints_against_each_other(tmp_path: Path) -> None:
    run = FakeRun(tmp_path / "run")
    old = OperatorSpec(kind=OperatorKind.POLICY, source=str(run.save(2)))
    new = OperatorSpec(kind=OperatorKind.POLICY, source=str(run.save(9)))
    with StageProcess(tmp_path / "s", operators=(new, old)) as stage:
        status = stage.status(lambda status: True)
        assert status.operators == (new, old) and status.policy_version == 9
        stage.do(c.Assign(agent=0, operator=old))
        stage.status(lambda status: status.policy_version == 2)


def test_operators_that_cannot_be_had_are_told_and_the_match_plays(tmp_path: Path) -> None:
    missing = OperatorSpec(kind=OperatorKind.POLICY, source=str(tmp_path / "nowhere"))
    with StageProcess(tmp_path / "s", operators=(missing,)) as stage:
        status = stage.status(lambda status: status.tick > 30)
        assert "There is no checkpoint folder" in status.notice and status.operators == (SCRIPTED, SCRIPTED)
