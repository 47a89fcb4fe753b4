"""The replay against a plain list of transitions: none twice, none lost, in order, and pages never run out."""

import math
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from drillyard.contracts.episodes import PAGE_ROWS, PlayedEpisode
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.replay import memory
from drillyard.learning.replay.memory import Replay
from drillyard.testing.replay import sized_env, write_episode


class Everything(np.random.Generator):
    """Draws each transition once, in the order in which they were committed."""

    def __init__(self) -> None:
        super().__init__(np.random.PCG64(0))

    def integers(self, low: int, high: int, size: int) -> np.ndarray:  # type: ignore[override]
        assert (low, size) == (0, high)
        return np.arange(size)


class Plain(NamedTuple):
    obs: tuple[float, float]
    action: int
    n_step_return: float
    discount: float
    next_obs: tuple[float, float]


def transitions(number: int, reward: np.ndarray, terminated: bool, n: int, gamma: float) -> Iterator[Plain]:
    """By the book: one transition at a time."""
    length = len(reward)
    for step in range(length):
        ahead = min(n, length - step)
        paid = math.fsum(gamma**k * float(reward[step + k]) for k in range(ahead))
        ended = terminated and step + ahead == length
        discount = 0.0 if ended else gamma**ahead
        yield Plain((number, step), (number + step) % 2, paid, discount, (number, step + ahead))


class ReplayMachine(RuleBasedStateMachine):
    """Tasks take pages, are written, committed or given up; a deque of plain episodes says what must be there."""

    @initialize(
        capacity=st.integers(1, 120),
        n_step=st.integers(1, 7),
        gamma=st.sampled_from([0.0, 0.5, 0.99, 1.0]),
        spare_pages=st.integers(1, 12),
        prioritised=st.booleans(),
        short=st.sampled_from([0, 0, 10_000]),
    )
    def begin(self, capacity: int, n_step: int, gamma: float, spare_pages: int, prioritised: bool, short: int) -> None:
        before, memory.SHORT_EPISODES_BYTES = memory.SHORT_EPISODES_BYTES, short
        self.replay = Replay(
            sized_env(2),
            capacity=capacity,
            n_step=n_step,
            gamma=gamma,
            prioritised=prioritised,
            alpha=0.6,
            spare_pages=spare_pages,
        )
        memory.SHORT_EPISODES_BYTES = before
        self.bytes = self.replay.memory_bytes
        self.spare = spare_pages
        self.held: list[tuple[int, ...]] = []
        self.model: deque[tuple[int, list[Plain]]] = deque()
        self.number = 0
        self.added = 0

    def teardown(self) -> None:
        if hasattr(self, "replay"):
            self.replay.close()

    @rule(count=st.integers(1, 5))
    def assign(self, count: int) -> None:
        if sum(map(len, self.held)) + count <= self.spare:
            pages = self.replay.pages.take(count)
            assert pages is not None, "an assignment found too few pages"
            self.held.append(pages)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), terminated=st.booleans())
    def commit_what_is_under_way(self, data: st.DataObject, terminated: bool) -> None:
        pages = self.held.pop(data.draw(st.integers(0, len(self.held) - 1)))
        longest = len(pages) * PAGE_ROWS - 1
        length = data.draw(st.integers(0, longest) | st.sampled_from([PAGE_ROWS - 1, longest]))
        self.commit(pages, length, terminated)

    @rule(count=st.integers(1, 12), length=st.integers(1, PAGE_ROWS - 1))
    def play_short_ones(self, count: int, length: int) -> None:
        for _ in range(count):
            if sum(map(len, self.held)) < self.spare:
                pages = self.replay.pages.take(1)
                assert pages is not None, "an assignment found too few pages"
                self.commit(pages, length, terminated=True)

    def commit(self, pages: tuple[int, ...], length: int, terminated: bool) -> None:
        reward = np.random.default_rng(self.number).standard_normal(length, np.float32)
        played = write_episode(self.replay.rows, pages, self.number, reward, terminated=terminated)
        if length > self.replay.capacity:
            with pytest.raises(DrillyardError, match="does not fit") as caught:
                self.replay.commit(pages, played)
            assert caught.value.code is ErrorCode.BAD_VALUE
            self.replay.pages.give_back(pages)
            return
        assert self.replay.commit(pages, played) == length
        self.added += length
        if length:
            plain = transitions(self.number, reward, terminated, self.replay.n_step, self.replay.gamma)
            self.model.append((-(-(length + 1) // PAGE_ROWS), list(plain)))
        while (
            sum(len(steps) for _, steps in self.model) > self.replay.capacity
            or sum(pages for pages, _ in self.model) > self.replay.page_budget
        ):
            self.model.popleft()
        self.number += 1

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def give_up(self, data: st.DataObject) -> None:
        self.replay.pages.give_back(self.held.pop(data.draw(st.integers(0, len(self.held) - 1))))

    @invariant()
    def holds_what_it_should(self) -> None:
        if not hasattr(self, "replay"):
            return
        replay = self.replay
        expected = [plain for _, steps in self.model for plain in steps]
        assert replay.size == len(expected) <= replay.capacity
        assert replay.added == self.added
        assert replay.memory_bytes == self.bytes
        stored = sum(pages for pages, _ in self.model)
        assert replay.pages.free == replay.pages.count - stored - sum(map(len, self.held))
        if not expected:
            return
        tree, replay.tree = replay.tree, None
        sample = replay.sample(len(expected), Everything())
        replay.tree = tree
        assert sample.index.tolist() == list(range(self.added - len(expected), self.added))
        assert sample.obs.tolist() == [list(plain.obs) for plain in expected]
        assert sample.action.tolist() == [plain.action for plain in expected]
        assert sample.next_obs.tolist() == [list(plain.next_obs) for plain in expected]
        np.testing.assert_allclose(sample.n_step_return, [plain.n_step_return for plain in expected], 1e-6, 1e-6)
        np.testing.assert_allclose(sample.discount, [plain.discount for plain in expected], 1e-6)
        if tree is not None:
            there = sample.index % replay.capacity
            assert (tree.get(there) > 0).all()
            assert tree.total == pytest.approx(float(tree.get(there).sum(dtype=np.float64)))


TestReplayAgainstAPlainModel = ReplayMachine.TestCase
TestReplayAgainstAPlainModel.settings = settings(max_examples=50, stateful_step_count=20, deadline=None)


def make(**changes: object) -> Replay:
    settings: dict = {"capacity": 64, "n_step": 3, "gamma": 0.9, "prioritised": False, "alpha": 0.6, "spare_pages": 8}
    return Replay(sized_env(2), **(settings | changes))


def play(replay: Replay, number: int, length: int, *, terminated: bool = True) -> None:
    pages = replay.pages.take(-(-(length + 1) // PAGE_ROWS))
    assert pages is not None
    reward = np.arange(1, length + 1, dtype=np.float32)
    replay.commit(pages, write_episode(replay.rows, pages, number, reward, terminated=terminated))


def test_short_episodes_fill_a_small_replay_and_leave_a_large_one_partly_empty() -> None:
    small, large = make(capacity=1000), make(capacity=200_000)
    for number in range(1100):
        assert small.full == (number > 1000)
        play(small, number, 1)
    assert small.size == 1000
    for number in range(10):
        play(large, number, 1)
    assert (large.page_budget - 18_750, large.pages.free) == (0, 18_750 + 8 - 10)
    small.close()
    large.close()


def test_where_pages_run_short_the_oldest_go_and_assignments_never_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "SHORT_EPISODES_BYTES", 0)
    replay = make(capacity=64, spare_pages=8)
    assert replay.page_budget == 6
    for number in range(20):
        play(replay, number, 2)
        assert replay.size == 2 * min(number + 1, 6)
        assert replay.full == (number >= 6)
        assert replay.pages.free >= 8
    replay.close()


def test_what_is_sampled_does_not_depend_on_where_it_lies() -> None:
    one, two = make(capacity=50, spare_pages=6), make(capacity=50, spare_pages=9)
    kept = two.pages.take(3)  # a worker that is slow, so the other pages are used in another order
    assert kept is not None
    rng = np.random.default_rng(5)
    for number in range(40):
        length = int(rng.integers(1, 40))
        for replay in (one, two):
            play(replay, number, length, terminated=number % 3 > 0)
        if number == 20:
            two.pages.give_back(kept)
        samples = [replay.sample(32, np.random.default_rng(number)) for replay in (one, two)]
        for name in ("index", "obs", "action", "n_step_return", "discount", "next_obs", "weight"):
            assert getattr(samples[0], name).tobytes() == getattr(samples[1], name).tobytes()
    assert one.index.row.tolist() != two.index.row.tolist()
    one.close()
    two.close()


def test_a_sample_is_gathered_into_the_same_buffers() -> None:
    replay = make()
    play(replay, 0, 20)
    rng = np.random.default_rng(0)
    first = replay.sample(16, rng)
    copied = first.obs.copy()
    second = replay.sample(16, rng)
    assert second.obs is first.obs
    assert (second.obs != copied).any()
    assert (second.weight == 1).all()
    assert second.obs.dtype == second.n_step_return.dtype == second.discount.dtype == np.float32
    assert len(replay.sample(8, rng).obs) == 8
    del first, second
    replay.close()


def test_a_bad_commit_changes_nothing() -> None:
    replay = make()
    play(replay, 0, 10)
    pages = replay.pages.take(1)
    assert pages is not None
    played = PlayedEpisode(length=3, terminated=True, undiscounted_return=0.0)
    for wrong, match in [((), "does not lie"), ((pages[0], pages[0]), "twice"), ((10**6,), "no page"), ((5,), "free")]:
        with pytest.raises(ValueError, match=match):
            replay.commit(wrong, played)
    too_long = PlayedEpisode(length=16, terminated=True, undiscounted_return=0.0)
    with pytest.raises(ValueError, match="does not lie"):
        replay.commit(pages, too_long)
    assert (replay.size, replay.pages.free) == (10, replay.pages.count - 2)
    replay.commit(pages, played)
    assert replay.size == 13
    replay.close()


def test_errors_of_what_is_gone_are_passed_over() -> None:
    replay = make(prioritised=True, capacity=40)
    play(replay, 0, 30)
    old = np.arange(30)
    replay.set_priorities(old, np.full(30, 3, np.float32))
    play(replay, 1, 30)  # in the same places of the ring, in part
    replay.set_priorities(np.append(old, 59), np.full(31, 100, np.float32))
    assert replay.tree is not None
    there = replay.tree.get(replay.index.positions(30, 30))
    assert there[:-1].tolist() == [there[0]] * 29
    assert there[0] == pytest.approx(3**0.6)
    assert there[-1] == pytest.approx(100**0.6)
    assert replay.tree.total == pytest.approx(29 * 3**0.6 + 100**0.6)
    replay.close()


def test_cleared_it_begins_anew_and_numbers_go_on() -> None:
    replay = make(prioritised=True)
    for number in range(3):
        play(replay, number, 20)
    assert not replay.full
    play(replay, 3, 20)
    assert replay.full
    replay.clear()
    assert not replay.full
    assert (replay.size, replay.added, replay.pages.free) == (0, 80, replay.pages.count)
    with pytest.raises(ValueError, match="empty replay"):
        replay.sample(4, np.random.default_rng(0))
    play(replay, 3, 5)
    assert set(replay.sample(64, np.random.default_rng(0)).index.tolist()) == set(range(80, 85))
    replay.close()


@pytest.mark.parametrize("wrong", [{"capacity": 0}, {"n_step": 0}, {"spare_pages": 0}])
def test_settings_out_of_range_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        make(**wrong)
