"""What the env gets, from what the policy drew."""

import numpy as np
import pytest

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.policies.action import to_env


def spec(low: float = -1.0, high: float = 1.0, squash: str = "clip") -> PolicySpec:
    return PolicySpec(obs_size=3, action=ActionSpec("box", 2, low, high), squash=squash)  # type: ignore[arg-type]


def test_clipped_numbers_map_the_range_of_the_env() -> None:
    drawn = np.array([[-7.0, -1.0], [0.0, 0.5], [1.0, 7.0]], np.float32)
    expected = np.array([[2.0, 2.0], [3.0, 3.5], [4.0, 4.0]], np.float32)
    np.testing.assert_array_equal(to_env(drawn, spec(2.0, 4.0)), expected)


def test_squashed_numbers_never_leave_the_range() -> None:
    drawn = np.linspace(-40.0, 40.0, 200, dtype=np.float32).reshape(100, 2)
    got = to_env(drawn, spec(-0.4, 0.4, "tanh"))
    np.testing.assert_allclose(got, 0.4 * np.tanh(drawn), atol=1e-7)
    assert np.abs(got).max() <= np.float32(0.4)


@pytest.mark.parametrize("squash", ["clip", "tanh"])
def test_in_place_equals_a_copy_and_the_copy_spares_what_was_drawn(squash: str) -> None:
    drawn = np.random.default_rng(0).normal(0.0, 2.0, (5, 4, 2)).astype(np.float32)
    kept = drawn.copy()
    copied = to_env(drawn, spec(-3.0, 1.0, squash))
    np.testing.assert_array_equal(drawn, kept)
    assert to_env(drawn, spec(-3.0, 1.0, squash), drawn) is drawn
    np.testing.assert_array_equal(drawn, copied)


def test_discrete_actions_are_as_they_are() -> None:
    discrete = PolicySpec(obs_size=3, action=ActionSpec("discrete", 5))
    actions = np.array([4, 0, 2], np.int32)
    out = np.empty_like(actions)
    np.testing.assert_array_equal(to_env(actions, discrete, out), actions)
