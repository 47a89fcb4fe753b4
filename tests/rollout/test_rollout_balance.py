"""Balancing: groups go where they are done soonest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.rollout.balance import best_moves, loads, measured


def moved(owners: dict[int, int], moves: tuple) -> dict[int, int]:
    return owners | {move.group: move.worker for move in moves}


@pytest.mark.parametrize(
    ("costs", "owners", "after"),
    [
        ([1, 1, 1, 1], [0, 0, 0, 1], [2, 2]),  # a move
        ([3, 3, 1, 1], [0, 0, 1, 1], [4, 4]),  # a swap
        ([1, 1, 1, 1], [0, 1, 0, 1], [2, 2]),  # nothing to gain
        ([5, 1], [0, 1], [5, 1]),  # nobody gives away the last one
        ([1.0, 1.05, 1, 1], [0, 0, 1, 1], [2.05, 2]),  # not worth it
    ],
)
def test_the_busiest_gets_less(costs: list[float], owners: list[int], after: list[float]) -> None:
    cost, owner = dict(enumerate(costs)), dict(enumerate(owners))
    assert sorted(loads(cost, moved(owner, best_moves(cost, owner, 2)), 2)) == pytest.approx(sorted(after))


@given(st.integers(2, 5).flatmap(lambda workers: st.tuples(
    st.just(workers), st.lists(st.tuples(st.floats(1e-3, 10.0), st.integers(0, workers - 1)), min_size=5, max_size=12),
)))  # fmt: skip
def test_no_move_makes_it_worse_and_it_comes_to_an_end(case: tuple[int, list[tuple[float, int]]]) -> None:
    workers, groups = case
    # As the pool begins: every worker has a group.
    owners = {group: group if group < workers else owner for group, (_, owner) in enumerate(groups)}
    costs = {group: cost for group, (cost, _) in enumerate(groups)}
    for _ in range(200):
        moves = best_moves(costs, owners, workers)
        if not moves:
            return
        before = max(loads(costs, owners, workers))
        owners = moved(owners, moves)
        assert max(loads(costs, owners, workers)) <= before
        assert set(owners.values()) == set(range(workers))
    raise AssertionError("it never came to rest")


def test_a_cost_follows_what_is_measured() -> None:
    cost = measured(None, 4.0)
    assert cost == 4.0
    for _ in range(30):
        cost = measured(cost, 1.0)
    assert cost == pytest.approx(1.0, abs=0.01)
