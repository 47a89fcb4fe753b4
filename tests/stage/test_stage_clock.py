"""The clock: never more than the clamp, never a tick lost or invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.stage.clock import FRAME_RATE_HZ, MAX_FRAME_S, Clock, FrameGrid

SPEEDS = st.floats(0.25, 4.0)
ELAPSED = st.floats(0.0, 2.0)


@given(st.lists(ELAPSED, max_size=50), SPEEDS, st.sampled_from([50.0, 120.0, 500.0]))
def test_ticks_are_time_times_rate(elapsed: list[float], speed: float, rate: float) -> None:
    clock = Clock(rate)
    clock.speed = speed
    ticks = sum(clock.advance(step) for step in elapsed)
    due = sum(min(step, MAX_FRAME_S) for step in elapsed) * speed * rate
    assert due - 1.0 - 1e-6 <= ticks <= due + 1e-4


@given(st.floats(allow_nan=False), SPEEDS)
def test_no_frame_is_longer_than_the_clamp(elapsed: float, speed: float) -> None:
    clock = Clock(120.0)
    clock.speed = speed
    assert 0 <= clock.advance(elapsed) <= MAX_FRAME_S * speed * 120.0 + 1e-6


@given(st.integers(1, 2000))
def test_at_60_frames_a_second_every_frame_is_two_ticks(frames: int) -> None:
    clock = Clock(120.0)
    assert [clock.advance(1 / 60) for _ in range(frames)] == [2] * frames


@pytest.mark.parametrize(("speed", "ticks"), [(0.25, 30), (1.0, 120), (2.0, 240), (4.0, 480)])
def test_speed(speed: float, ticks: int) -> None:
    clock = Clock(120.0)
    clock.speed = speed
    assert sum(clock.advance(1 / 60) for _ in range(60)) == ticks


@given(st.floats(0, 1e6), st.lists(st.floats(0, 0.3), min_size=1, max_size=100))
def test_grid_never_drifts(start: float, lateness: list[float]) -> None:
    grid = FrameGrid(FRAME_RATE_HZ, start)
    now = start
    passed = 0.0
    for late in lateness:
        now = max(now, grid.next_s) + late
        step = grid.take(now)
        assert step * FRAME_RATE_HZ == pytest.approx(round(step * FRAME_RATE_HZ)) and step > 0
        passed += step
        assert grid.next_s > now - 1e-4
        assert grid.next_s - now <= 1 / FRAME_RATE_HZ + 1e-4
    assert start + passed <= now + 1e-4


def test_grid_before_its_time() -> None:
    grid = FrameGrid(60.0, 10.0)
    assert grid.take(10.0) == 0.0
    assert grid.take(9.0) == 0.0
    assert grid.take(10.0 + 1 / 60) == pytest.approx(1 / 60)
