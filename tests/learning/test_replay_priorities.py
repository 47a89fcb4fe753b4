"""Prioritised replay: how often what is drawn, how much it weighs, and no sum goes astray."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.learning.replay.priorities import EPSILON, FAN, PriorityTree


def filled(priorities: np.ndarray, alpha: float = 1.0) -> PriorityTree:
    tree = PriorityTree(len(priorities), alpha)
    tree.set(np.arange(len(priorities)), priorities)
    return tree


@pytest.mark.parametrize("count", [1, 5, FAN, FAN + 1, FAN * FAN + 7])
def test_each_is_drawn_in_proportion_to_its_priority(count: int) -> None:
    rng = np.random.default_rng(1)
    priorities = rng.random(count).astype(np.float32)
    priorities[rng.random(count) < 0.3] = 0
    priorities[0] = 0.5
    tree = filled(priorities)
    # One from each of many equal parts: each is drawn as often as its share says, but for the two parts at its ends.
    draws = 50_000
    drawn = np.bincount(tree.draw(draws, rng), minlength=count)
    share = priorities / priorities.sum(dtype=np.float64)
    assert np.abs(drawn - draws * share).max() <= 2
    assert (drawn[priorities == 0] == 0).all()


@settings(deadline=None)
@given(
    st.integers(1, 3 * FAN * FAN),
    st.lists(
        st.tuples(st.integers(0, 10**6), st.floats(0, 2.0**100, width=32) | st.sampled_from([0.0, 1e-38, 1e30])),
        max_size=60,
    ),
    st.integers(0, 2**32),
)
def test_nothing_without_priority_is_ever_drawn(count: int, changes: list[tuple[int, float]], seed: int) -> None:
    tree = PriorityTree(count, 0.6)
    plain = np.zeros(count, np.float32)
    for place, priority in [*changes, (seed, 1e-9)]:
        tree.set(np.array([place % count]), np.float32(priority))
        plain[place % count] = priority
    drawn = tree.draw(64, np.random.default_rng(seed))
    assert (plain[drawn] > 0).all()
    assert tree.total == pytest.approx(float(plain.sum(dtype=np.float64)), rel=1e-9)
    again = filled(plain, 0.6)  # however it came about
    assert (again.total, again.draw(64, np.random.default_rng(seed)).tolist()) == (tree.total, drawn.tolist())


class Last(np.random.Generator):
    """Draws what lies beyond every number that `random` gives."""

    def random(self, size: int) -> np.ndarray:  # type: ignore[override]
        return np.ones(size)


@pytest.mark.parametrize("count", [5, FAN, FAN * FAN, FAN * FAN + 7])
def test_rounding_leads_nowhere_else(count: int) -> None:
    priorities = np.zeros(count, np.float32)
    priorities[: count // 2 + 1] = np.random.default_rng(0).random(count // 2 + 1) + np.float32(0.1)
    drawn = filled(priorities).draw(1, Last(np.random.PCG64(0)))
    assert drawn.tolist() == [count // 2]


def test_importance_weights_are_of_the_paper() -> None:
    tree = filled(np.array([1, 2, 5], np.float32))
    for beta in (0.0, 0.4, 1.0):
        weights = tree.weights(np.array([0, 2, 1, 1]), 3, beta)
        raw = np.array([(3 * share) ** -beta for share in (1 / 8, 5 / 8, 2 / 8, 2 / 8)])
        np.testing.assert_allclose(weights, raw / raw.max(), 1e-6)
        assert weights.max() == 1
        assert weights.dtype == np.float32


def test_weighted_draws_are_unbiased() -> None:
    """With beta 1 the weighted mean of what is drawn is the plain mean of all."""
    rng = np.random.default_rng(3)
    values = rng.random(500)
    tree = filled((0.1 + rng.random(500)).astype(np.float32))
    drawn = tree.draw(50_000, rng)
    weights = tree.weights(drawn, 500, 1.0)
    assert np.average(values[drawn], weights=weights) == pytest.approx(values.mean(), rel=0.01)


def test_errors_become_priorities() -> None:
    tree = filled(np.ones(6, np.float32), 0.5)
    errors = np.array([-4, 0, 9, np.nan, np.inf], np.float32)
    tree.set_errors(np.arange(5), errors)
    expected = [2, EPSILON**0.5, 3, 1, 1, 1]  # of what is not finite nothing is learned
    np.testing.assert_allclose(tree.get(np.arange(6)), expected, 1e-5)
    assert tree.largest == pytest.approx(3)
    tree.set_errors(np.array([2]), np.array([1.0], np.float32))
    assert tree.largest == pytest.approx(3)
    tree.set_errors(np.zeros(0, np.int64), np.zeros(0, np.float32))
    tree.set_errors(np.array([1, 1]), np.array([1, 16], np.float32))
    assert tree.get(np.array([1]))[0] == pytest.approx(4)
