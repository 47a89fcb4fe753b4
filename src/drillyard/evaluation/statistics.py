"""Figures with their uncertainty: distributions, bootstrap intervals, comparisons paired by seed.

Intervals of means are BCa bootstraps (Efron 1987) with Hesterberg's (2015) widening for few values: without it the
interval of ten values covers as one of 90 % does that claims 95 %. The same values give the same interval.
"""

import math
from collections.abc import Mapping, Sequence
from statistics import NormalDist

import msgspec
import numpy as np

RESAMPLES = 4000
MANY = 5000
"""Of more values the mean is as good as normal, and a bootstrap would only take long."""
LEVEL = 0.95
_NORMAL = NormalDist()


class Interval(msgspec.Struct, frozen=True):
    """An estimate and where the truth is, with probability `level`; low and high are None where too little is known."""

    estimate: float
    low: float | None
    high: float | None
    level: float = LEVEL


class Distribution(msgspec.Struct, frozen=True, kw_only=True):
    """How values are spread. `std` is of these values (divided by their count), 0 for one."""

    count: int
    mean: Interval
    std: float
    minimum: float
    quarter: float
    median: float
    three_quarters: float
    maximum: float


class Paired(msgspec.Struct, frozen=True, kw_only=True):
    """First minus second, over what both have done under the same circumstances."""

    pairs: int
    difference: Interval
    """Of the means."""
    wins: int
    """Pairs in which the first has more."""
    ties: int
    losses: int


def distribution(values: Sequence[float], *, level: float = LEVEL) -> Distribution:
    """Describe at least one value.

    Raises:
        ValueError: no values.
    """
    array = np.asarray(values, np.float64)
    if not array.size:
        raise ValueError("nothing has no distribution")
    low, quarter, middle, three_quarters, high = (float(q) for q in np.quantile(array, (0.0, 0.25, 0.5, 0.75, 1.0)))
    return Distribution(
        count=array.size,
        mean=mean_interval(array.tolist(), level=level),
        std=float(array.std()),
        minimum=low,
        quarter=quarter,
        median=middle,
        three_quarters=three_quarters,
        maximum=high,
    )


def mean_interval(values: Sequence[float], *, level: float = LEVEL) -> Interval:
    """The mean of at least one value; of a single value, or of equal ones, nothing says how uncertain it is.

    Args:
        values: independent of one another.
        level: probability with which the interval is to hold the truth.
    """
    return stratified_interval([values], level=level)


def stratified_interval(strata: Sequence[Sequence[float]], *, level: float = LEVEL) -> Interval:
    """The mean of the means of several groups (tasks of a suite), each of which weighs the same.

    Args:
        strata: values of each group, at least one each.
    """
    groups = [np.asarray(values, np.float64) for values in strata]
    estimate = float(np.mean([group.mean() for group in groups]))
    count = sum(group.size for group in groups)
    spare = count - len(groups)
    """Degrees of freedom."""
    if spare < 1 or all(np.ptp(group) == 0.0 for group in groups):
        return Interval(estimate, None, None, level)
    if count > MANY:
        error = math.sqrt(sum(float(group.var()) / group.size for group in groups)) / len(groups)
        half = error * _NORMAL.inv_cdf(0.5 + level / 2.0)
        return Interval(estimate, estimate - half, estimate + half, level)
    rng = np.random.default_rng(0)
    means = np.zeros(RESAMPLES)
    for group in groups:
        means += _resampled_means(group, rng) / len(groups)
    ends = _bca(means, estimate, _acceleration(groups), _widened(level, count / spare, spare))
    return Interval(estimate, *ends, level)


def paired(first: Mapping[object, float], second: Mapping[object, float], *, level: float = LEVEL) -> Paired | None:
    """Compare values under the same keys (seed, side, opponent); None where they share none."""
    keys = [key for key in first if key in second]
    if not keys:
        return None
    differences = [first[key] - second[key] for key in keys]
    wins, losses = sum(value > 0 for value in differences), sum(value < 0 for value in differences)
    return Paired(
        pairs=len(keys),
        difference=mean_interval(differences, level=level),
        wins=wins,
        ties=len(keys) - wins - losses,
        losses=losses,
    )


def _resampled_means(group: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """(RESAMPLES,) means of draws with replacement; in slices, so that many values need no more memory."""
    rows = max(1, 2_000_000 // group.size)
    means = np.empty(RESAMPLES)
    for start in range(0, RESAMPLES, rows):
        part = means[start : start + rows]
        part[:] = group[rng.integers(0, group.size, (part.size, group.size))].mean(axis=1)
    return means


def _acceleration(groups: Sequence[np.ndarray]) -> float:
    """How the spread of the estimate depends on itself: skewness of the influence of each value."""
    influences = [(group - group.mean()) / (group.size * len(groups)) for group in groups]
    largest = max(float(np.abs(influence).max()) for influence in influences)
    if not largest:
        return 0.0
    cubes = squares = 0.0
    for influence in influences:
        share = influence / largest  # a ratio without a unit; powers of tiny numbers would be 0
        cubes += float((share**3).sum())
        squares += float((share**2).sum())
    return cubes / (6.0 * squares**1.5)


def _widened(level: float, factor: float, degrees: int) -> float:
    """Normal quantile at which a bootstrap of few values is as wide as Student's interval."""
    return math.sqrt(factor) * student_quantile(0.5 + level / 2.0, degrees)


def _bca(means: np.ndarray, estimate: float, acceleration: float, z: float) -> tuple[float, float]:
    """Ends of the interval out of resampled means."""
    below = (float((means < estimate).mean()) + float((means <= estimate).mean())) / 2.0
    bias = _NORMAL.inv_cdf(min(max(below, 1e-4), 1.0 - 1e-4))
    shares: list[float] = []
    for side in (-z, z):
        shifted = bias + side
        shares.append(_NORMAL.cdf(bias + shifted / max(1.0 - acceleration * shifted, 1e-3)))
    low, high = np.quantile(means, shares)
    return float(low), float(high)


def student_quantile(share: float, degrees: int) -> float:
    """Quantile of Student's t distribution for 0.5 < share < 1, by Hill's (1970) expansion; 3 digits right or more."""
    tail = 2.0 * (1.0 - share)
    if degrees == 1:
        return 1.0 / math.tan(tail * math.pi / 2.0)
    if degrees == 2:
        return math.sqrt(2.0 / (tail * (2.0 - tail)) - 2.0)
    a = 1.0 / (degrees - 0.5)
    b = 48.0 / (a * a)
    c = ((20700.0 * a / b - 98.0) * a - 16.0) * a + 96.36
    d = ((94.5 / (b + c) - 3.0) / b + 1.0) * math.sqrt(a * math.pi / 2.0) * degrees
    y = (d * tail) ** (2.0 / degrees)
    if y > 0.05 + a:
        x = -_NORMAL.inv_cdf(tail / 2.0)
        y = x * x
        if degrees < 5:
            c += 0.3 * (degrees - 4.5) * (x + 0.6)
        c += (((0.05 * d * x - 5.0) * x - 7.0) * x - 2.0) * x + b
        y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x
        y = math.expm1(a * y * y)
    else:
        y = (
            (
                1.0 / (((degrees + 6.0) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2.0) * 3.0)
                + 0.5 / (degrees + 4.0)
            )
            * y
            - 1.0
        ) * (degrees + 1.0) / (degrees + 2.0) + 1.0 / y
    return math.sqrt(degrees * y)
