"""Slopes of a long session: what grows is told apart from what only wobbles."""

import numpy as np

import soak
from soak import Sample, Slope

TIMES = [5.0 * index for index in range(240)]
NOISE = np.random.default_rng(0).normal(size=len(TIMES))


def test_a_line_is_found_with_its_uncertainty() -> None:
    values = [50.0 + 6.0 * t / 3600 + 0.2 * n for t, n in zip(TIMES, NOISE, strict=True)]
    found = soak.slope(TIMES, values)
    assert abs(found.per_hour - 6.0) < found.interval < 1.0
    assert soak.verdict(found, 50.0) == "grows"


def test_noise_around_a_level_is_flat() -> None:
    found = soak.slope(TIMES, [50.0 + 0.2 * n for n in NOISE])
    assert soak.verdict(found, 50.0) == "flat"


def test_too_little_is_unclear_and_not_flat() -> None:
    assert soak.verdict(Slope(1.0, 100.0), 50.0) == "unclear"
    assert soak.verdict(soak.slope(TIMES[:2], [1.0, 2.0]), 50.0) == "unclear"


def test_numbers_of_descriptors() -> None:
    assert soak.counted([7.0, 7.0], Slope(0.0, 0.0)) == "flat"
    leak = [10.0 + index // 10 for index in range(len(TIMES))]
    assert soak.counted(leak, soak.slope(TIMES, leak)) == "grows"


def test_a_report_sums_processes_after_the_warm_up() -> None:
    rows = [Sample(t, 30.0 if t >= 300 else 10.0, 20.0, 12, 3) for t in TIMES]
    figures = soak.report({"a 1": rows, "b 2": rows, "gone 3": rows[:3]}, 300.0)
    assert figures["total_rss_mb"] == 60.0
    assert figures["total_rss_mb_verdict"] == figures["total_fds_verdict"] == "flat"
    assert [row.get("note") is None for row in figures["processes"]] == [True, True, False]
    assert "gone 3" in soak.table(figures | {"env_steps": 12_000_000, "minutes": 20.0})
