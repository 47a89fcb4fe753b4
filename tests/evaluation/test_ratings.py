"""Ratings: calibrated intervals, and honest where the games do not tell."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError
from drillyard.evaluation import ratings
from drillyard.evaluation.games import Game
from drillyard.evaluation.likelihood import (
    Counts,
    chances,
    log_likelihood,
    make_model,
    maximise,
    profile_interval,
    slope_and_curvature,
)
from drillyard.evaluation.ratings import ELO, Ladder, rate

LADDERS = 1000
PLAYERS = 5


def simulated(games_each_way: int, spread_elo: float, draw: float, seed: int) -> tuple[np.ndarray, np.ndarray, Counts]:
    """True strengths (LADDERS, PLAYERS), pairs, and what was played; half a player's edge for who moves first."""
    rng = np.random.default_rng(seed)
    pairs = np.array([(i, j) for i in range(PLAYERS) for j in range(PLAYERS) if i != j])
    strengths = rng.normal(0.0, spread_elo / ELO, (LADDERS, PLAYERS))
    x = strengths[:, pairs[:, 0]] - strengths[:, pairs[:, 1]] + 40.0 / ELO
    won, drawn, lost, _ = chances(x, np.full((LADDERS, 1), draw))
    counts = rng.multinomial(games_each_way, np.stack([won, drawn, lost], axis=-1)).astype(float)
    return strengths, pairs, Counts(counts[..., 0], counts[..., 1], counts[..., 2])


@pytest.mark.parametrize("level", [0.95, 0.8])
@pytest.mark.parametrize(
    ("games_each_way", "spread_elo", "draw"),
    [(3, 200.0, -math.inf), (3, 200.0, 0.0), (10, 300.0, -1.0), (10, 300.0, -math.inf)],
)
@pytest.mark.parametrize("anchored", [False, True])
def test_intervals_cover_the_truth_as_often_as_they_claim(
    level: float, games_each_way: int, spread_elo: float, draw: float, anchored: bool
) -> None:
    """1000 simulated ladders. Each player's coverage is within 3.5 binomial errors of the claim (one error is 0.7 % at
    95 %), the mean of all players within 1 % and at most 1.5 % above: of few games the intervals are a little wide."""
    strengths, pairs, counts = simulated(games_each_way, spread_elo, draw, seed=games_each_way)
    model = make_model(PLAYERS, pairs, advantage=True, draws=bool(counts.drawn.any()))
    fitted, best = maximise(model, counts, np.zeros((LADDERS, model.size)))
    z = NormalDist().inv_cdf(0.5 + level / 2.0)
    covered: list[float] = []
    for player in range(1 if anchored else 0, PLAYERS):
        contrast = np.zeros((LADDERS, model.size))
        contrast[:, player] = 1.0
        if anchored:
            contrast[:, 0] -= 1.0
        else:
            contrast[:, :PLAYERS] -= 1.0 / PLAYERS
        truth = (contrast[:, :PLAYERS] * strengths).sum(axis=1)
        low, high = profile_interval(model, counts, fitted, best, contrast, z).T
        covered.append(float(((low <= truth) & (truth <= high)).mean()))
    error = math.sqrt(level * (1.0 - level) / LADDERS)
    assert all(abs(share - level) <= 3.5 * error for share in covered), covered
    assert -0.01 <= float(np.mean(covered)) - level <= 0.015, covered


def test_the_slope_is_the_slope_and_the_curvature_the_curvature() -> None:
    _, pairs, counts = simulated(4, 200.0, 0.0, seed=1)
    counts = Counts(*(column[:1] for column in counts))
    model = make_model(PLAYERS, pairs, advantage=True, draws=True)
    at = np.random.default_rng(2).normal(size=(1, model.size))
    gradient, curvature = slope_and_curvature(model, counts, at)
    step = 1e-5
    for column in range(model.size):
        shift = np.zeros((1, model.size))
        shift[0, column] = step
        above, below = at + shift, at - shift
        slope = (log_likelihood(model, counts, above) - log_likelihood(model, counts, below)) / (2 * step)
        assert gradient[0, column] == pytest.approx(float(slope[0]), abs=1e-4)
        bend = slope_and_curvature(model, counts, above)[0] - slope_and_curvature(model, counts, below)[0]
        np.testing.assert_allclose(curvature[0, column], -bend[0] / (2 * step), atol=1e-4)


def of(ladder: Ladder, player: str) -> float:
    return next(rating.rating.estimate for rating in ladder.ratings if rating.player == player)


def test_ten_wins_for_one_loss_are_400_points() -> None:
    games = [Game("e", "a", "b", 1)] * 1000 + [Game("e", "b", "a", 1)] * 100
    games += [Game("e", "b", "a", -1)] * 1000 + [Game("e", "a", "b", -1)] * 100
    ladder = rate(games, "b")
    assert of(ladder, "b") == 1000.0
    assert of(ladder, "a") == pytest.approx(1400.0, abs=2.0)
    assert ladder.advantage is not None
    assert abs(ladder.advantage.estimate) < 2.0
    assert ladder.ratings[0].rating.low is not None
    assert ladder.ratings[1].rating.low is None, "the anchor is fixed"


def test_what_the_first_side_is_worth_is_told_apart_from_strength() -> None:
    games = [Game("e", "a", "b", 1)] * 300 + [Game("e", "b", "a", 1)] * 300
    games += [Game("e", "a", "b", -1)] * 100 + [Game("e", "b", "a", -1)] * 100
    ladder = rate(games)
    assert of(ladder, "a") == pytest.approx(1000.0, abs=1.0)
    assert ladder.advantage is not None
    assert ladder.advantage.low is not None
    assert ladder.advantage.estimate == pytest.approx(ELO * math.log(3.0), abs=2.0)
    assert ladder.advantage.low > 100.0


def test_who_never_lost_a_point_gets_a_finite_rating_and_a_note() -> None:
    games = [Game("e", "a", "b", 1), Game("e", "b", "a", -1)] * 10
    games += [Game("e", "b", "c", 1), Game("e", "c", "b", 1)] * 10
    ladder = rate(games)
    assert ladder.ratings[0].player == "a"
    assert all(math.isfinite(r.rating.low or 0.0) and math.isfinite(r.rating.high or 0.0) for r in ladder.ratings)
    assert any(note.startswith("a lost no point") for note in ladder.notes)
    assert any(note.startswith("b, c took no point") for note in ladder.notes)


def test_groups_that_never_met_are_said() -> None:
    games = [Game("e", "a", "b", 1), Game("e", "b", "a", 1), Game("e", "c", "d", 1), Game("e", "d", "c", 1)]
    ladder = rate(games, "c")
    assert {rating.player: rating.group for rating in ladder.ratings} == {"c": 0, "d": 0, "a": 1, "b": 1}
    assert "never met" in ladder.notes[0]


def test_what_fits_not_at_once_is_worked_out_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(5)
    names = [f"p{index}" for index in range(9)]
    games = [Game("e", a, b, int(rng.integers(-1, 2))) for a in names for b in names if a != b for _ in range(3)]
    whole = rate(games)
    monkeypatch.setattr(ratings, "_MAX_NUMBERS", 2000)
    for one, other in zip(whole.ratings, rate(games).ratings, strict=True):
        assert one.player == other.player
        assert (one.rating.low, one.rating.high) == pytest.approx((other.rating.low, other.rating.high), abs=0.01)


def test_draws_are_neither_won_nor_lost() -> None:
    ladder = rate([Game("e", "a", "b", 0), Game("e", "b", "a", 0)] * 20)
    assert of(ladder, "a") == pytest.approx(of(ladder, "b"), abs=1e-3)
    assert [(r.won, r.drawn, r.lost) for r in ladder.ratings] == [(0, 40, 0), (0, 40, 0)]
    assert ladder.notes == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(-1, 1)).filter(lambda g: g[0] != g[1]),
        max_size=60,
    )
)
def test_whatever_was_played_the_ladder_is_finite_and_does_not_depend_on_the_order(
    played: list[tuple[str, str, int]],
) -> None:
    games = [Game("e", *game) for game in played]
    ladder = rate(games)
    again = rate(games[::-1])
    assert {rating.player for rating in ladder.ratings} == {name for game in played for name in game[:2]}
    for rating in ladder.ratings:
        low, high = rating.rating.low, rating.rating.high
        assert low is not None
        assert high is not None
        assert -1e5 < low <= rating.rating.estimate <= high < 1e5
        assert of(again, rating.player) == pytest.approx(rating.rating.estimate, abs=0.01)
        assert rating.won + rating.drawn + rating.lost == rating.games


@pytest.mark.parametrize("level", [0.0, 1.0, -3.0])
def test_a_level_that_is_none_is_refused_in_a_sentence(level: float) -> None:
    with pytest.raises(DrillyardError, match="more than 0 and less than 1"):
        rate([], level=level)
