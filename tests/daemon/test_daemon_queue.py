"""Who starts next, without processes."""

from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.run import RunInfo, RunResources, RunState
from drillyard.daemon.queue import next_to_start, order


def run(number: int, priority: int = 0, gpus: int = 0) -> RunInfo:
    return RunInfo(
        run_id=f"r{number:03}", name="", env_id="e", algorithm="a", seed=0, state=RunState.CREATED, folder="/",
        created_at=float(number), priority=priority, resources=RunResources(gpus=gpus),
    )  # fmt: skip


def ids(runs: list[RunInfo]) -> list[str]:
    return [each.run_id for each in runs]


def test_priority_then_age() -> None:
    waiting = [run(3), run(1, priority=-1), run(2), run(4, priority=9)]
    assert ids(order(waiting)) == ["r004", "r002", "r003", "r001"]
    assert ids(next_to_start(waiting, 2, 0)) == ["r004", "r002"]
    assert next_to_start(waiting, 0, 8) == []
    assert next_to_start(waiting, -3, 8) == []


def test_who_waits_for_gpus_is_passed_by_those_that_need_none_only() -> None:
    waiting = [run(1, gpus=2), run(2, gpus=1), run(3), run(4, gpus=1)]
    assert ids(next_to_start(waiting, 9, 1)) == ["r003"]
    assert ids(next_to_start(waiting, 9, 2)) == ["r001", "r003"]
    assert ids(next_to_start(waiting, 9, 3)) == ["r001", "r002", "r003"]


_runs = st.lists(st.tuples(st.integers(-100, 100), st.integers(0, 4)), max_size=12)


@given(_runs, st.integers(0, 8), st.integers(0, 6))
def test_never_more_than_there_is_and_never_nobody(wishes: list[tuple[int, int]], slots: int, free: int) -> None:
    waiting = [run(number, priority, gpus) for number, (priority, gpus) in enumerate(wishes)]
    chosen = next_to_start(waiting, slots, free)
    assert len(chosen) <= slots
    assert sum(each.resources.gpus for each in chosen) <= free
    assert ids(chosen) == [each for each in ids(order(waiting)) if each in ids(chosen)]
    if slots and any(each.resources.gpus == 0 for each in waiting):
        assert chosen
    if chosen != order(waiting)[: len(chosen)]:
        # Somebody was passed: only by runs that need no GPU.
        first = next(each for each in order(waiting) if each not in chosen)
        behind = order(waiting)[order(waiting).index(first) :]
        assert all(each.resources.gpus == 0 for each in behind if each in chosen)
