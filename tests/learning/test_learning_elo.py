"""Ratings and win rates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.learning.elo import K_FACTOR, WinRate, expected_score, rating_change


def test_expected_scores_of_two_players_sum_to_one() -> None:
    assert expected_score(1000, 1000) == 0.5
    assert expected_score(1400, 1000) == pytest.approx(10 / 11)
    assert expected_score(1200, 900) + expected_score(900, 1200) == pytest.approx(1.0)
    assert 0.0 < expected_score(-1e9, 1e9) < 1e-9


@given(st.floats(-500, 3000), st.floats(-500, 3000), st.integers(1, 5000), st.floats(0, 1))
def test_a_batch_never_overshoots(rating: float, opponent: float, games: int, share: float) -> None:
    change = rating_change(rating, opponent, games, share * games)
    assert abs(change) <= K_FACTOR * games
    gap_before = share - expected_score(rating, opponent)
    gap_after = share - expected_score(rating + change, opponent)
    assert gap_before * gap_after >= -1e-6  # never beyond the rating that predicts this score
    assert abs(gap_after) <= abs(gap_before) + 1e-6


def test_one_game_moves_about_as_usual_and_none_not_at_all() -> None:
    assert rating_change(1000, 1000, 1, 1.0) == pytest.approx(K_FACTOR / 2, rel=0.05)
    assert rating_change(1000, 1000, 0, 0.0) == 0.0


def test_ratings_find_the_true_strength() -> None:
    rating = 400.0
    for _ in range(200):
        rating += rating_change(rating, 1000.0, 10, 10 * expected_score(1300.0, 1000.0))
    assert rating == pytest.approx(1300.0, abs=5.0)


def test_a_win_rate_is_exact_at_first_and_forgets_later() -> None:
    average = WinRate(window=200)
    assert average.value is None
    average.add(0, 0)
    assert average.value is None
    average.add(3, 1)
    assert average.value == pytest.approx(0.75)
    for _ in range(400):
        average.add(0, 10)
    assert average.value == pytest.approx(0.0, abs=1e-6)
    average.add(200, 0)
    assert average.value == pytest.approx(1 - (1 - 1 / 200) ** 200, abs=1e-6)


def test_batches_and_single_games_decay_alike() -> None:
    single, batch = WinRate(), WinRate()
    for _ in range(300):
        single.add(1, 0)
    for _ in range(300):
        single.add(0, 1)
    batch.add(300, 0)
    batch.add(0, 300)
    assert single.value == pytest.approx(batch.value or 0.0, rel=1e-9)
