"""Histogram and percentiles."""

import pytest

from drillyard.stage.intervals import FrameIntervals, Window


def test_window_keeps_the_newest() -> None:
    window = Window(100)
    assert window.summary() == (0.0, 0.0, 0.0)
    for value in range(1000):
        window.add(value)
    assert window.summary() == (949.0, 999.0, 999.0)
    window.clear()
    assert window.summary() == (0.0, 0.0, 0.0)


def test_frames_fall_into_bins_of_two_milliseconds() -> None:
    intervals = FrameIntervals()
    for at_ms in (0.0, 1.0, 17.7, 34.4, 134.4):
        intervals.frame(at_ms / 1e3)
    assert intervals.histogram[0] == 1
    assert intervals.histogram[8] == 2
    assert intervals.histogram[20] == 1
    assert sum(intervals.histogram) == 4 and len(intervals.histogram) == 21
    assert intervals.window.summary()[2] == pytest.approx(100.0, abs=1e-3)
    intervals.reset()
    assert sum(intervals.histogram) == 0
