"""The show follows the run of a worker: another process plays its policies, and the match never waits for it."""

import os
import select
import signal
import sys
import time
from pathlib import Path

import pytest
from stage_harness import DEADLINE_S, ENV, FakeRun, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode, SwapStyle
from drillyard.contracts.worker import HostCommand, SpaceInfo
from drillyard.envs.registry import env_spec
from drillyard.processes.table import descendants
from drillyard.stage.replay import verify
from drillyard.testing.foreign import ForeignRun

pytestmark = pytest.mark.process
ROOT = Path(__file__).parents[2]
TINY = HostCommand(
    argv=(sys.executable, str(ROOT / "tests" / "operators" / "tiny_host.py")),
    env={"PYTHONPATH": str(ROOT / "packages" / "drillyard-worker" / "src")},
)
POLICY = OperatorSpec(kind=OperatorKind.POLICY)
SCRIPTED = OperatorSpec(kind=OperatorKind.SCRIPTED)
CARTPOLE = "gym:CartPole-v1"


def foreign(folder: Path, env_id: str = ENV) -> ForeignRun:
    return ForeignRun(folder, env_spec(env_id), TINY)


def hosts(stage: StageProcess) -> list[int]:
    """Pids of the processes that the stage has started."""
    return [row.pid for row in descendants(stage.process.pid) if not row.zombie]


def no_hosts(stage: StageProcess) -> None:
    stage.status(lambda _: not hosts(stage))


def test_it_waits_for_the_first_checkpoint_plays_it_and_then_each_newer_one(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    with StageProcess(tmp_path / "s", run_folder=run.folder, run_id="w1") as stage:
        waiting = stage.status(lambda status: "Waiting for the first policy of run w1" in status.notice)
        assert waiting.operators == (POLICY, SCRIPTED) and waiting.policy_version == 0
        stage.status(lambda status: status.tick > waiting.tick + 30)
        run.save(extra={"act": 3})
        first = stage.status(lambda status: status.policy_version == 1)
        assert first.policy_env_steps == 1000 and 0 <= first.policy_age_s < 30 and first.notice == ""
        assert first.run_id == "w1" and len(hosts(stage)) == 1
        run.save(extra={"act": 4})
        run.save(extra={"act": 5})
        stage.frame(lambda frame: frame.policy_version == 3)
        later = stage.status(lambda status: status.policy_version == 3)
        assert later.policy_env_steps == 3000 and later.swaps >= 2
        stage.do(c.Follow(run_folder=""))
        alone = stage.status(lambda status: status.run_id is None)
        assert alone.operators == (SCRIPTED, SCRIPTED) and alone.policy_version == 0
        no_hosts(stage)


def test_the_match_goes_on_while_the_process_is_stopped_and_when_it_dies(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    run.save(extra={"act": 3})
    with StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        stage.status(lambda status: status.policy_version == 1)
        (pid,) = hosts(stage)
        os.kill(pid, signal.SIGSTOP)
        silent = stage.status(lambda status: "has not answered for 1 s" in status.notice)
        assert silent.policy_version == 1
        began, tick = time.monotonic(), silent.tick
        stage.status(lambda status: status.tick > tick + 240)
        assert time.monotonic() - began < 20, "it plays in real time"
        os.kill(pid, signal.SIGCONT)
        stage.status(lambda status: status.notice == "")
        os.kill(pid, signal.SIGKILL)
        stage.status(lambda status: "was killed by SIGKILL" in status.notice and "started again" in status.notice)
        back = stage.status(lambda status: status.notice == "")
        assert back.policy_version == 1 and hosts(stage) not in ([], [pid])


def test_a_checkpoint_of_a_worker_is_an_operator_like_any_other(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    strong = OperatorSpec(kind=OperatorKind.POLICY, source=str(run.save(extra={"act": 3})))
    other = OperatorSpec(
        kind=OperatorKind.POLICY,
        source=str(run.save(extra={"act": 3}, observation_space=SpaceInfo(kind="box", shape=(7,)))),
    )
    with StageProcess(tmp_path / "s", operators=(SCRIPTED, strong)) as stage:
        stage.status(lambda status: status.operators == (SCRIPTED, strong) and status.policy_version == 1)
        refused = stage.refused(c.Assign(agent=0, operator=other))
        assert refused.code == ErrorCode.LAYOUT_MISMATCH and "7 box observations" in refused.error
        stage.do(c.Assign(agent=0, operator=strong))
        stage.status(lambda status: status.operators == (strong, strong))
        assert len(hosts(stage)) == 1, "one policy drives both"
        stage.do(c.SetMode(mode=StageMode.HUMAN_VS_AI))
        stage.status(lambda _: len(hosts(stage)) == 1)
        stage.do(c.Assign(agent=0, operator=SCRIPTED))
        no_hosts(stage)


def test_a_policy_for_another_env_is_refused_and_a_damaged_one_passed_over(tmp_path: Path) -> None:
    run, other = foreign(tmp_path / "run"), foreign(tmp_path / "other", CARTPOLE)
    run.save(extra={"act": 3})
    damaged = run.save(extra={"act": 4}, files={"weights": b"12345"})
    (damaged / "weights").write_bytes(b"torn")
    other.save(extra={"act": 1})
    with StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        stage.status(lambda status: status.policy_version == 1)
        stage.do(c.Follow(run_folder=str(other.folder)))
        refused = stage.status(lambda status: "the swap is refused" in status.notice)
        assert refused.policy_version == 1 and "4 box observations and 2 one-of-n actions" in refused.notice
        stage.status(lambda status: status.tick > refused.tick + 60)
        assert len(hosts(stage)) == 1


def test_from_a_run_of_ours_to_one_of_a_worker_and_back(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    run.save(extra={"act": 3}, policy_version=77)
    with FakeRun(tmp_path / "ours").up() as ours, StageProcess(tmp_path / "s", run_folder=ours.folder) as stage:
        ours.publish()
        stage.status(lambda status: status.policy_version == 1, also=ours.serve)
        stage.do(c.Follow(run_folder=str(run.folder)))
        theirs = stage.status(lambda status: status.policy_version == 77)
        assert theirs.notice == "" and theirs.operators[0] == POLICY
        stage.do(c.Follow(run_folder=str(ours.folder)))
        stage.status(lambda status: status.policy_version == 1, also=ours.serve)
        no_hosts(stage)


def test_on_reset_a_newer_checkpoint_waits(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    run.save(extra={"act": 3})
    with StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        stage.do(c.Swap(style=SwapStyle.ON_RESET))
        stage.status(lambda status: status.policy_version == 1)
        stage.do(c.Pause())
        run.save(extra={"act": 4})
        assert stage.now().policy_version == 1
        stage.do(c.Play())
        stage.status(lambda status: status.policy_version == 2, also=lambda: stage.do(c.Reset(seed=1)))


def test_a_gymnasium_env_is_played_and_the_replay_is_exact(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run", CARTPOLE)
    run.save(extra={"act": 1})
    with StageProcess(tmp_path / "s", env_id=CARTPOLE, run_folder=run.folder) as stage:
        stage.status(lambda status: status.policy_version == 1)
        stage.do(c.Reset(seed=3))
        ended = stage.status(lambda status: status.episode >= 2)
        # All pushes to one side: the pole falls as fast as it can.
        assert ended.last_return is not None and ended.last_return <= 12
        answer = stage.do(c.SaveReplay(name="foreign"))
        summary = verify(Path(answer.data["path"]))
        assert summary.decisions > 10 and summary.policy_versions == 1


def test_the_process_dies_with_a_stage_that_is_killed(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    run.save(extra={"act": "blocks"})
    with StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        stage.status(lambda status: "has not answered" in status.notice)
        (pid,) = hosts(stage)
        os.kill(pid, signal.SIGSTOP)
        watch = os.pidfd_open(pid)
        try:
            stage.process.kill()
            stage.process.wait()
            for name in ("control.sock", "frames.sock"):
                (stage.folder / name).unlink()
            assert select.select([watch], [], [], DEADLINE_S)[0], "the host outlived its stage"
        finally:
            os.close(watch)


def test_a_run_whose_command_is_damaged_is_said(tmp_path: Path) -> None:
    run = foreign(tmp_path / "run")
    run.save(extra={"act": 3})
    (run.folder / "host.json").write_text("{}")
    with StageProcess(tmp_path / "s", run_folder=run.folder) as stage:
        status = stage.status(lambda status: "does not say how to play a policy" in status.notice)
        stage.status(lambda later: later.tick > status.tick + 60)
