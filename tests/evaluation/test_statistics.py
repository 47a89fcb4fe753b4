"""Distributions and intervals: right where the answer is known, as wide as they claim, the same each time."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drillyard.evaluation.statistics import distribution, mean_interval, paired, stratified_interval, student_quantile

FINITE = st.floats(-1e6, 1e6, allow_nan=False)


@pytest.mark.parametrize(
    ("degrees", "quantile"),
    [(1, 12.7062), (2, 4.3027), (3, 3.1824), (4, 2.7764), (9, 2.2622), (30, 2.0423), (500, 1.9647)],
)
def test_quantiles_of_student_are_those_of_the_tables(degrees: int, quantile: float) -> None:
    assert student_quantile(0.975, degrees) == pytest.approx(quantile, rel=1e-3)


def test_a_distribution_is_told_by_its_quantiles() -> None:
    told = distribution([4.0, 1.0, 2.0, 3.0, 5.0])
    assert (told.count, told.minimum, told.quarter, told.median, told.three_quarters, told.maximum) == (
        5,
        1,
        2,
        3,
        4,
        5,
    )
    assert told.mean.estimate == 3.0
    assert told.std == pytest.approx(math.sqrt(2.0))
    with pytest.raises(ValueError, match="nothing"):
        distribution([])


@pytest.mark.parametrize("values", [[3.0], [2.0, 2.0, 2.0]])
def test_nothing_says_how_uncertain_one_value_or_equal_ones_are(values: list[float]) -> None:
    interval = mean_interval(values)
    assert (interval.estimate, interval.low, interval.high) == (values[0], None, None)


@settings(max_examples=30, deadline=None)
@example([0.0, 2.942515720096027e-274])
@example([0.0, 5e-324])
@given(st.lists(FINITE, min_size=1, max_size=40))
def test_an_interval_lies_within_the_values_and_is_the_same_each_time(values: list[float]) -> None:
    interval = mean_interval(values)
    assert interval == mean_interval(values)
    if interval.low is not None and interval.high is not None:
        rounding = 1e-9 * max(abs(value) for value in values)
        assert min(values) - rounding <= interval.low <= interval.high <= max(values) + rounding


@pytest.mark.parametrize(("count", "skewed"), [(8, False), (25, False), (25, True)])
def test_intervals_of_means_cover_the_truth_nearly_as_often_as_they_claim(count: int, skewed: bool) -> None:
    """The bootstrap is exact only for many values; 4 % less than claimed is allowed to a skewed few, 3 % to others, and
    three binomial errors of 400 trials."""
    rng = np.random.default_rng(count)
    trials = 400
    values = rng.exponential(size=(trials, count)) - 1.0 if skewed else rng.normal(size=(trials, count))
    intervals = [mean_interval(row.tolist()) for row in values]
    covered = sum(i.low is not None and i.high is not None and i.low <= 0.0 <= i.high for i in intervals) / trials
    error = 3.0 * math.sqrt(0.95 * 0.05 / trials)
    assert 0.95 - (0.04 if skewed else 0.03) - error <= covered <= 0.95 + error


def test_groups_weigh_the_same_however_many_values_they_have() -> None:
    interval = stratified_interval([[0.0, 1.0] * 50, [10.0, 11.0]])
    assert interval.estimate == pytest.approx(5.5)
    assert interval.low is not None
    assert interval.high is not None
    assert 4.9 < interval.low < 5.5 < interval.high < 6.1


def test_pairs_are_compared_under_the_same_key_only() -> None:
    first = {0: 1.0, 1: 5.0, 2: 3.0, 9: 100.0}
    second = {0: 0.0, 1: 5.0, 2: 4.5, 8: -100.0}
    told = paired(first, second)
    assert told is not None
    assert (told.pairs, told.wins, told.ties, told.losses) == (3, 1, 1, 1)
    assert told.difference.estimate == pytest.approx((1.0 + 0.0 - 1.5) / 3)
    assert paired({0: 1.0}, {1: 1.0}) is None


def test_pairing_sees_what_two_separate_intervals_do_not() -> None:
    """Starts differ by far more than players: only the same seeds tell them apart."""
    rng = np.random.default_rng(0)
    starts = 100.0 * rng.normal(size=30)
    better = {seed: value + 1.0 + 0.5 * rng.normal() for seed, value in enumerate(starts.tolist())}
    worse = dict(enumerate(starts.tolist()))
    told = paired(better, worse)
    assert told is not None
    assert told.difference.low is not None
    assert told.difference.low > 0.5
    alone = mean_interval(list(better.values()))
    assert alone.low is not None
    assert alone.high is not None
    assert alone.high - alone.low > 20.0


def test_many_values_have_the_normal_interval_and_so_have_few_more() -> None:
    values = np.random.default_rng(3).exponential(size=5001)
    normal, bootstrap = mean_interval(values.tolist()), mean_interval(values[:5000].tolist())
    assert normal.low is not None and normal.high is not None
    assert normal.high - normal.low == pytest.approx(2 * 1.96 * values.std() / math.sqrt(5001), rel=1e-3)
    assert bootstrap.low == pytest.approx(normal.low, abs=0.004)
    assert bootstrap.high == pytest.approx(normal.high, abs=0.004)
