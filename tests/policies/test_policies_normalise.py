"""Running moments and the observation normaliser."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.policies.normalise import ObsNormaliser, RunningMoments, normalise


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6), st.floats(-100, 100), st.floats(0.01, 100))
@settings(max_examples=30, deadline=None)
def test_moments_of_pieces_are_those_of_the_whole(sizes: list[int], mean: float, spread: float) -> None:
    rng = np.random.default_rng(0)
    pieces = [(mean + spread * rng.standard_normal((size, 3))).astype(np.float32) for size in sizes]
    moments = RunningMoments(3)
    for piece in pieces:
        moments.update(piece)
    whole = np.concatenate(pieces).astype(np.float64)
    if len(whole):
        assert moments.count == len(whole)
        np.testing.assert_allclose(moments.mean, whole.mean(0), rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(moments.variance, whole.var(0), rtol=1e-3, atol=1e-6 * (1 + mean * mean))


def test_a_large_mean_does_not_swallow_the_variance() -> None:
    rows = (1000.0 + 0.1 * np.random.default_rng(0).standard_normal((5000, 1))).astype(np.float32)
    moments = RunningMoments(1)
    moments.update(rows)
    np.testing.assert_allclose(moments.variance, rows.astype(np.float64).var(), rtol=0.01)


def test_normalised_observations_have_unit_scale_and_constant_ones_stay_small() -> None:
    rng = np.random.default_rng(0)
    obs = (np.array([5.0, -3.0, 2.0]) + np.array([2.0, 0.1, 0.0]) * rng.standard_normal((4000, 3))).astype(np.float32)
    normaliser = ObsNormaliser(3)
    normaliser.update(obs.reshape(20, 200, 3))
    scaled = normalise(obs, normaliser.mean, normaliser.scale, 10.0)
    assert scaled.dtype == np.float32
    np.testing.assert_allclose(scaled.mean(0), 0.0, atol=1e-3)
    np.testing.assert_allclose(scaled.std(0), [1.0, 1.0, 0.0], atol=1e-3)
    assert normaliser.scale[2] == 1.0


def test_values_are_clipped_and_written_in_place() -> None:
    obs = np.array([[1e6, -1e6, 0.5]], np.float32)
    result = normalise(obs, np.zeros(3, np.float32), np.ones(3, np.float32), 10.0, out=obs)
    assert result is obs
    np.testing.assert_array_equal(obs, [[10.0, -10.0, 0.5]])


def test_a_disabled_normaliser_never_changes() -> None:
    normaliser = ObsNormaliser(2, enabled=False)
    normaliser.update(np.full((10, 2), 7.0, np.float32))
    np.testing.assert_array_equal(normaliser.mean, 0.0)
    np.testing.assert_array_equal(normaliser.scale, 1.0)


@pytest.mark.parametrize("updates", [0, 3])
def test_state_restores_bit_for_bit(updates: int) -> None:
    rng = np.random.default_rng(0)
    first, second = ObsNormaliser(4), ObsNormaliser(4)
    for _ in range(updates):
        first.update(rng.standard_normal((50, 4)).astype(np.float32))
    second.restore(first.state())
    more = rng.standard_normal((50, 4)).astype(np.float32)
    first.update(more)
    second.update(more)
    assert np.array_equal(first.mean, second.mean)
    assert np.array_equal(first.scale, second.scale)
