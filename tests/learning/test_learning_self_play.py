"""The pool: what it keeps, whom it draws, and an exact resume."""

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.chunk import Opponent
from drillyard.learning.elo import SCRIPTED_ELO
from drillyard.learning.self_play import FIRST_ELO, SnapshotPool


def fill(pool: SnapshotPool, versions: range, elos: dict[int, float] | None = None) -> None:
    for version in versions:
        pool.elo = (elos or {}).get(version, 500.0)
        actor = np.full(6, version, np.float32)
        pool.add(version, 100 * version, actor, actor[:2], actor[:2])


def test_snapshots_are_copies() -> None:
    pool, actor = SnapshotPool(3, 0), np.ones(6, np.float32)
    pool.add(1, 1, actor, actor[:2], actor[:2])
    actor[:] = 9.0
    assert pool.snapshots[0].actor[0] == pool.snapshots[0].mean[0] == 1.0


@given(st.integers(1, 30), st.integers(0, 200))
@settings(max_examples=30, deadline=None)
def test_the_pool_never_exceeds_its_capacity_and_keeps_the_newest(capacity: int, count: int) -> None:
    pool = SnapshotPool(capacity, 0)
    fill(pool, range(count))
    versions = [snapshot.version for snapshot in pool.snapshots]
    assert len(pool) == len(set(versions)) == min(capacity, count)
    assert versions == sorted(versions)
    assert not count or versions[-1] == count - 1


def test_eviction_keeps_recent_best_first_and_a_spread_of_old_ones() -> None:
    pool = SnapshotPool(20, 0)
    fill(pool, range(400), {37: 2000.0, 201: 1900.0})
    versions = [snapshot.version for snapshot in pool.snapshots]
    assert versions[-5:] == [395, 396, 397, 398, 399]
    assert {0, 37, 201} <= set(versions)
    old = [version for version in versions if version < 395]
    assert np.diff(old).max() < 100  # evenly it would be 28


def test_adding_a_version_again_replaces_it() -> None:
    pool = SnapshotPool(5, 0)
    fill(pool, range(3))
    pool.add(2, 999, np.zeros(6, np.float32), np.zeros(2, np.float32), np.zeros(2, np.float32))
    assert [snapshot.env_steps for snapshot in pool.snapshots] == [0, 100, 999]


def test_a_lineup_holds_recent_best_and_old() -> None:
    pool = SnapshotPool(40, 0)
    assert pool.lineup(3, 1) == [None, None, None]
    fill(pool, range(40), {5: 2000.0, 6: 1999.0, 7: 1998.0, 8: 1997.0})
    drawn: list[set[int]] = [set() for _ in range(4)]
    for _ in range(300):
        for slot, snapshot in enumerate(pool.lineup(4, 1)):
            assert snapshot is not None
            drawn[slot].add(snapshot.version)
    assert drawn[0] == drawn[2] == set(range(30, 40))
    assert drawn[1] == {5, 6, 7, 8}
    assert drawn[3] == set(range(30))


def test_with_one_snapshot_everybody_plays_it() -> None:
    pool = SnapshotPool(10, 0)
    fill(pool, range(1))
    assert [snapshot.version for snapshot in pool.lineup(5, 2) if snapshot] == [0] * 5


def test_the_same_seed_draws_the_same() -> None:
    def draws(seed: int) -> list[int]:
        pool = SnapshotPool(40, seed)
        fill(pool, range(40))
        return [snapshot.version for _ in range(5) for snapshot in pool.lineup(4, 2) if snapshot]

    assert draws(1) == draws(1) != draws(2)


def test_ratings_follow_the_games_and_the_scripted_player_stands_fixed() -> None:
    pool = SnapshotPool(10, 0)
    assert pool.elo == FIRST_ELO
    for _ in range(100):
        pool.record(Opponent.SCRIPTED, 5, 5, 3)
    assert pool.elo == pytest.approx(SCRIPTED_ELO, abs=2.0)
    assert pool.win_rate("scripted") == pytest.approx(0.5)
    assert pool.win_rate("random") is None


def test_snapshots_and_the_random_player_get_ratings_too() -> None:
    pool = SnapshotPool(10, 0)
    fill(pool, range(1))
    pool.elo = 1000.0
    pool.record(0, 0, 20, 0)
    assert pool.snapshots[0].elo > 500.0
    assert pool.elo < 1000.0
    assert pool.snapshots[0].win_rate.value == 0.0
    pool.record(Opponent.RANDOM, 50, 0, 0)
    assert pool.random_elo < FIRST_ELO
    assert pool.win_rate("random") == pytest.approx(1.0)


def test_the_pool_tells_its_ratings_from_the_oldest_to_the_best() -> None:
    pool = SnapshotPool(10, 0)
    assert pool.ratings() == {}
    fill(pool, range(4), {0: 400.0, 1: 900.0, 2: 1100.0, 3: 700.0})
    assert pool.ratings() == {"pool_elo_best": 1100.0, "pool_elo_median": 800.0, "pool_elo_oldest": 400.0}
    pool.record(0, won=50, lost=0, drawn=0)
    assert pool.ratings()["pool_elo_oldest"] < 400.0, "games that are lost since move it"


@pytest.mark.parametrize("opponent", [Opponent.SELF, Opponent.NONE])
def test_games_against_oneself_or_nobody_rate_nothing(opponent: int) -> None:
    pool = SnapshotPool(10, 0)
    pool.record(opponent, 100, 0, 0)
    assert pool.elo == FIRST_ELO
    assert not pool.win_rates


def test_games_against_a_snapshot_that_left_change_no_rating() -> None:
    pool = SnapshotPool(2, 0)
    fill(pool, range(1))
    pool.record(77, 9, 0, 0)
    assert pool.elo == 500.0
    assert pool.win_rate("snapshot") == pytest.approx(1.0)


def test_a_restored_pool_goes_on_exactly() -> None:
    first = SnapshotPool(12, 5)
    fill(first, range(30), {4: 1500.0})
    first.record(Opponent.SCRIPTED, 7, 2, 1)
    first.record(28, 3, 1, 0)
    first.lineup(3, 1)
    second = SnapshotPool(12, 99)
    second.restore(msgspec.json.decode(msgspec.json.encode(first.state())), first.tensors())
    assert msgspec.json.encode(second.state()) == msgspec.json.encode(first.state())
    for pool in (first, second):
        pool.record(Opponent.SCRIPTED, 1, 4, 0)
        fill(pool, range(30, 45))
    ours, theirs = ([[s.version for s in pool.lineup(4, 2) if s] for _ in range(5)] for pool in (first, second))
    assert ours == theirs
    assert msgspec.json.encode(second.state()) == msgspec.json.encode(first.state())
    assert all(np.array_equal(second.tensors()[name], array) for name, array in first.tensors().items())


def test_an_empty_pool_restores() -> None:
    pool = SnapshotPool(3, 0)
    pool.restore(SnapshotPool(3, 1).state(), {})
    assert len(pool) == 0
