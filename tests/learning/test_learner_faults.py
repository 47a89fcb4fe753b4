"""What goes wrong round a learner, and what must survive it."""

import os
import random
import signal
from pathlib import Path

import numpy as np
import pytest
from learner_process import BATCH, LearnerProcess, digest
from safetensors.numpy import load_file

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.errors import EXIT_CODES, ErrorCode
from drillyard.learning.checkpoint import load_checkpoint, save_checkpoint
from drillyard.processes.group import wait_for_exit

pytestmark = pytest.mark.process


def iterations(path: Path) -> int:
    """Chunks that were learned from, by the numbers that the workers gave them: one missing or twice would show."""
    return sum(iteration for iteration, _ in load_checkpoint(path)[0].state["groups"].values())


def test_a_worker_killed_again_and_again_costs_no_chunk(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "run") as learner:
        event = learner.wait_updates(1)
        for index in range(6):
            learner.kill_worker(index)
            event = learner.wait_for(
                lambda e, index=index: e["type"] == "metrics" and e["values"]["workers_restarted"] > index
            )
            event = learner.wait_updates(event["updates"] + 1)
        os.kill(learner.process.pid, signal.SIGTERM)
        assert learner.finish() == 0
        assert iterations(learner.checkpoint()) * BATCH // 4 == learner.of_type("metrics")[-1]["env_steps"]
        assert any("replaced" in log["message"] for log in learner.of_type("log"))
        assert len(learner.of_type("run_started")) == 1


@pytest.mark.chaos
@pytest.mark.timeout(300)
@pytest.mark.parametrize(("seconds", "at_least"), [(12.0, 10), pytest.param(60.0, 100, marks=pytest.mark.slow)])
def test_kills_at_random_moments_change_no_bit(tmp_path: Path, seconds: float, at_least: int) -> None:
    """Every 0 to 20 ms in bursts; then the weights are those of a run that nobody disturbed."""
    draw = random.Random(1)
    kills = 0
    with LearnerProcess(tmp_path / "killed", mode="lockstep", seconds=seconds) as learner:
        event = learner.wait_updates(1)
        while not learner.of_type("run_completed"):
            for _ in range(draw.randrange(1, 8)):
                learner.kill_worker(draw.randrange(2))
                kills += 1
                wait_for_exit([learner.process.pid], draw.uniform(0.0, 0.02))
            # Workers need some hundred ms to start; they get the chance to make a chunk now and then.
            steps = event["env_steps"]
            event = learner.wait_for(
                lambda e, steps=steps: e["type"] == "run_completed" or e.get("env_steps", 0) > steps
            )
        assert learner.finish() == 0
        assert kills > at_least
        assert len(learner.of_type("run_started")) == 1
        killed = learner.checkpoint()
        updates = load_checkpoint(killed)[0].updates
    with LearnerProcess(tmp_path / "whole", mode="lockstep", updates=updates) as learner:
        assert learner.finish() == 0
        assert digest(learner.checkpoint()) == digest(killed)


def test_sigterm_saves_a_checkpoint(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "run") as learner:
        learner.wait_updates(1)
        os.kill(learner.process.pid, signal.SIGTERM)
        assert learner.finish() == 0
        assert learner.of_type("run_cancelled")[0]["reason"] == "stopped by SIGTERM"
        assert learner.of_type("checkpoint_saved")
        assert load_checkpoint(learner.checkpoint())[0].updates >= 1
        assert learner.workers() == []


def test_sigterm_to_the_whole_group_saves_a_checkpoint(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "run") as learner:
        learner.wait_updates(1)
        os.killpg(learner.process.pid, signal.SIGTERM)
        assert learner.finish() == 0
        assert learner.of_type("checkpoint_saved")


def test_a_killed_learner_leaves_no_worker(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "run") as learner:
        learner.wait_updates(1)
        workers = learner.workers()
        assert len(workers) == 2
        learner.process.kill()
        learner.process.wait()
        for worker in workers:
            wait_for_exit([worker], 30.0)
        assert learner.workers() == []


def damaged(path: Path, folder: Path, change: dict[str, np.ndarray]) -> Path:
    manifest, tensors = load_checkpoint(path)
    assert isinstance(manifest, CheckpointManifest)
    return save_checkpoint(folder, manifest, tensors | change)


def test_a_gradient_that_is_not_finite_ends_the_run_with_a_dump(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "good", updates=2) as learner:
        assert learner.finish() == 0
        good = learner.checkpoint()
    moments = load_checkpoint(good)[1]["adam.m"].copy()
    moments[3] = np.nan  # the first step spoils the parameters, the second minibatch shows it
    bad = damaged(good, tmp_path / "bad", {"adam.m": moments})
    with LearnerProcess(tmp_path / "run", resume_from=bad) as learner:
        assert learner.finish() == 1
        failed = learner.of_type("run_failed")[0]
        assert "not finite" in failed["reason"]
        dump = learner.folder / failed["dump"]
        assert {entry.name for entry in dump.iterdir()} == {
            "README.txt", "fault.json", "batch.safetensors", "trainer.safetensors", "chunks.safetensors",
        }  # fmt: skip
        assert load_file(dump / "batch.safetensors")["obs"].shape == (BATCH, 32)
        before = load_file(dump / "trainer.safetensors")
        assert np.isfinite(before["params"]).all()
        assert np.isnan(before["adam.m"][3])
        assert not learner.of_type("metrics"), "nothing was learned"


def test_an_observation_that_is_not_finite_ends_the_run_with_a_dump(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "good", updates=2) as learner:
        assert learner.finish() == 0
        good = learner.checkpoint()
    state = load_checkpoint(good)[1]["group1.state"].copy()
    state[:64] = np.full(16, np.nan, np.float32).view(np.uint8)
    bad = damaged(good, tmp_path / "bad", {"group1.state": state})
    with LearnerProcess(tmp_path / "run", resume_from=bad) as learner:
        assert learner.finish() == 1
        failed = learner.of_type("run_failed")[0]
        assert "group 1" in failed["reason"]
        chunks = load_file(learner.folder / failed["dump"] / "chunks.safetensors")
        assert any(np.isnan(array).any() for name, array in chunks.items() if name.endswith((".obs", ".reward")))


def test_workers_that_crash_at_once_fail_the_run_with_their_words(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(
        "import os, sys\n"
        "if os.environ.get('DRILLYARD_ROLE') == 'rollout':\n"
        "    sys.stderr.write('the ball is flat\\n')\n"
        "    os._exit(3)\n"
    )
    with LearnerProcess(tmp_path / "run", env={"PYTHONPATH": str(tmp_path / "site")}) as learner:
        assert learner.finish() == 1
        failed = learner.of_type("run_failed")[0]
        assert "exit code 3" in failed["reason"] and "the ball is flat" in failed["reason"]
        assert failed["code"] == "crashed"


def test_a_checkpoint_folder_that_cannot_be_written_is_told_and_training_goes_on(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    (run / "checkpoints").write_text("in the way")
    with LearnerProcess(run, autosave_s=1.0) as learner:
        error = learner.wait_for(lambda event: event["type"] == "log" and event["level"] == "error")
        assert error["message"].endswith(".")
        updates = [event["updates"] for event in learner.lines if "updates" in event][-1]
        learner.wait_updates(updates + 1)
        os.kill(learner.process.pid, signal.SIGTERM)
        # What was learned is lost, and that is no success.
        assert learner.finish() == EXIT_CODES[ErrorCode.DISK]
        assert learner.of_type("run_failed")[0]["code"] == "disk"


def test_a_missing_checkpoint_fails_with_a_sentence(tmp_path: Path) -> None:
    with LearnerProcess(tmp_path / "run", resume_from=tmp_path / "nowhere") as learner:
        assert learner.finish() == 1
        failed = learner.of_type("run_failed")[0]
        assert failed["code"] == "not_found" and "nowhere" in failed["reason"]
