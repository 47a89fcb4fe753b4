"""Lockstep: the same bits at any number of workers, and from a checkpoint on."""

from pathlib import Path

import pytest
from learner_process import LearnerProcess, digest

from drillyard.learning.checkpoint import load_checkpoint

pytestmark = pytest.mark.process


def trained(folder: Path, **options: object) -> Path:
    with LearnerProcess(folder, mode="lockstep", **options) as learner:  # type: ignore[arg-type]
        assert learner.finish() == 0, learner.lines[-1]
        return learner.checkpoint()


def test_the_worker_count_changes_no_bit(tmp_path: Path) -> None:
    digests = {digest(trained(tmp_path / f"w{workers}", workers=workers, updates=6)) for workers in (1, 2, 3)}
    assert len(digests) == 1


def test_another_seed_gives_other_weights(tmp_path: Path) -> None:
    first, second = (digest(trained(tmp_path / f"s{seed}", seed=seed, updates=2)) for seed in (1, 2))
    assert first != second


def test_a_resumed_run_equals_the_uninterrupted_one(tmp_path: Path) -> None:
    whole = trained(tmp_path / "whole", updates=7)
    first = trained(tmp_path / "first", updates=4, workers=1)
    second = trained(tmp_path / "second", updates=3, workers=3, resume_from=first)
    assert digest(second) == digest(whole)


def test_a_killed_worker_changes_no_bit(tmp_path: Path) -> None:
    """Its groups go on from their last committed chunk, so not even its death is seen in the weights."""
    whole = trained(tmp_path / "whole", updates=40)
    with LearnerProcess(tmp_path / "killed", mode="lockstep", updates=40) as learner:
        learner.wait_updates(1)
        learner.kill_worker()
        assert learner.finish() == 0, learner.lines[-1]
        assert learner.of_type("log"), "the loss of a worker must be told"
        assert digest(learner.checkpoint()) == digest(whole)


def test_a_curriculum_goes_on_at_the_same_update_with_any_number_of_workers(tmp_path: Path) -> None:
    balance = {"env_id": "Drillyard/Balance-v0", "updates": 12}
    one, two = (digest(trained(tmp_path / f"w{workers}", workers=workers, **balance)) for workers in (1, 2))
    assert one == two
    path = trained(tmp_path / "easy", env_options={"start_angle": 3.0}, **balance)
    assert load_checkpoint(path)[0].episodes > 100, "as many as the curriculum takes"
    assert digest(path) != one, "without it all episodes begin as easily as the first"
