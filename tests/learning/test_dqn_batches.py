"""Batches: their tasks, their size, what one worker alone is worth."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.env import Curriculum
from drillyard.learning.dqn.batches import (
    CALIBRATION_S,
    MOST_A_WORKER,
    WARM_UP_S,
    Batch,
    BatchSize,
    Calibration,
    curriculum_options,
    updates_owed,
)


def sized(*, workers: int, fixed: bool = False, most: int = 10_000, seconds: float = 0.1) -> BatchSize:
    return BatchSize(fixed=fixed, first=6, seconds=seconds, workers=workers, most=most)


def test_tasks_of_a_batch_differ_by_their_numbers_and_survive_a_checkpoint() -> None:
    batch = Batch(
        number=3, first=40, count=3, policy_version=7, epsilon=0.5, epsilon_step=0.01, epsilon_end=0.1,
        options={"angle": 2.0},
    )  # fmt: skip
    assert msgspec.convert(msgspec.to_builtins(batch), type=Batch) == batch
    tasks = batch.tasks()
    assert [task.task for task in tasks] == [40, 41, 42]
    assert len({msgspec.structs.replace(task, task=0) for task in [*map(frozen, tasks)]}) == 1
    assert (tasks[0].policy_version, tasks[0].epsilon, tasks[0].options) == (7, 0.5, {"angle": 2.0})


def frozen(task: object) -> object:
    return msgspec.structs.replace(task, options=())  # type: ignore[type-var]


@given(st.floats(1e-6, 100.0), st.integers(1, 64), st.integers(64, 600), st.floats(0.001, 10.0))
def test_a_batch_is_about_so_much_work_within_its_bounds(task_s: float, workers: int, most: int, wanted: float) -> None:
    size = sized(workers=workers, most=most, seconds=wanted)
    assert size.tasks(learning=True) == 6
    size.measured(task_s)
    tasks = size.tasks(learning=True)
    assert tasks % workers == 0 and workers <= tasks <= min(MOST_A_WORKER * workers, most)
    if workers < tasks < min(MOST_A_WORKER * workers, most - workers):
        assert tasks // workers * task_s == pytest.approx(wanted, abs=task_s)
    assert size.tasks(learning=False) == 6


def test_a_fixed_batch_depends_on_no_time() -> None:
    size = sized(workers=3, fixed=True)
    size.measured(1e-5)
    assert size.tasks(learning=True) == 6


def test_a_batch_follows_what_an_episode_takes() -> None:
    size = sized(workers=2)
    for _ in range(12):
        size.measured(0.02)
    assert size.tasks(learning=True) == 10
    for _ in range(12):
        size.measured(5.0)
    assert size.tasks(learning=True) == 2


@given(st.lists(st.integers(0, 1000), max_size=30), st.floats(0.0, 4.0))
def test_fractions_of_updates_are_carried_on(steps: list[int], ratio: float) -> None:
    owed, made = 0.0, 0
    for count in steps:
        owed = updates_owed(owed, ratio, count, learning=True)
        while owed >= 1.0:
            owed, made = owed - 1.0, made + 1
    assert made + owed == pytest.approx(ratio * sum(steps))
    assert updates_owed(0.5, ratio, 10, learning=False) == 0.5


def test_the_warm_up_does_not_count_for_the_speed_of_one_alone() -> None:
    calibration = Calibration()
    calibration.played(10, WARM_UP_S / 2)  # making the env took most of it
    calibration.played(20, WARM_UP_S / 2)
    for _ in range(5):
        assert calibration.steps_per_s is None
        calibration.played(200, CALIBRATION_S / 5 + 0.001)
    assert calibration.steps_per_s == pytest.approx(1000 / (CALIBRATION_S + 0.005))
    calibration.played(1, 9.0)
    assert calibration.steps_per_s == pytest.approx(1000 / (CALIBRATION_S + 0.005)), "it is measured once"


def test_where_an_episode_is_long_one_is_enough() -> None:
    calibration = Calibration()
    calibration.played(500, 1.0)
    assert calibration.steps_per_s == 500.0


def test_a_curriculum_goes_by_finished_episodes() -> None:
    plan = Curriculum(option="angle", first=1.0, then=5.0, episodes=50)
    assert curriculum_options(None, 10) == {}
    assert curriculum_options(plan, 49) == {"angle": 1.0}
    assert curriculum_options(plan, 50) == {"angle": 5.0}
