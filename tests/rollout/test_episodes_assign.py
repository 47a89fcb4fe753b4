"""Scheduling of episodes as plain state: whoever finishes, dies or dawdles, each task is delivered exactly once."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from drillyard.contracts.episodes import PAGE_ROWS, EpisodeResult, EpisodeTask, PlayedEpisode
from drillyard.rollout.episodes.assign import (
    MAX_AHEAD,
    MAX_ATTEMPTS,
    MIN_STRAGGLE_S,
    Assignment,
    Attempt,
    Order,
    WrongResultError,
)
from drillyard.rollout.replay.pages import Pages, pages_of

LENGTH = 40
EACH = pages_of(LENGTH)


def task(number: int) -> EpisodeTask:
    return EpisodeTask(task=number, policy_version=number // 4)


def result(attempt: Attempt, *, episodes: int = 1, length: int = 7, seconds: float = 0.1) -> EpisodeResult:
    """What its worker answers; 0 episodes = it gave up."""
    played = PlayedEpisode(length=length, terminated=True, undiscounted_return=1.0)
    return EpisodeResult(
        task=attempt.task.task, attempt=attempt.task.attempt, policy_version=attempt.task.policy_version,
        episodes=(played,) * episodes, started_s=0.0, ended_s=seconds,
    )  # fmt: skip


def assignment(workers: int, *, pages: int = 1000, factor: float = 2.0, episodes: int = 1) -> Assignment:
    made = Assignment(Pages(pages), episodes=episodes, pages_each=EACH, straggler_factor=factor)
    for worker in range(workers):
        made.up(worker)
    return made


def sent(orders: list[Order]) -> list[tuple[int, int, int, bool]]:
    return [(each.attempt.worker, each.attempt.task.task, each.attempt.task.attempt, each.cancel) for each in orders]


def firsts(orders: list[Order]) -> dict[int, Attempt]:
    """By task, what was given out."""
    return {order.attempt.task.task: order.attempt for order in orders if not order.cancel}


class Scheduling(RuleBasedStateMachine):
    """Workers as lists of what they were sent; any of them may answer, give up, die or come back at any time."""

    @initialize(
        workers=st.integers(1, 4), episodes=st.integers(1, 3), spare=st.integers(0, 12), factor=st.sampled_from([0, 2])
    )
    def begin(self, workers: int, episodes: int, spare: int, factor: int) -> None:
        self.count, self.episodes = workers, episodes
        self.pages = Pages((1 + spare) * EACH * episodes)
        self.made = Assignment(self.pages, episodes=episodes, pages_each=EACH, straggler_factor=factor)
        self.lines: dict[int, list[Attempt]] = {}
        self.cancelled: set[tuple[int, int]] = set()
        self.kept: list[tuple[int, ...]] = []
        self.submitted = 0
        self.delivered: list[int] = []
        self.now = 0.0
        for worker in range(workers):
            self.made.up(worker)
            self.lines[worker] = []

    def hand_out(self) -> None:
        for attempt, cancel in self.made.orders(self.now):
            if cancel:
                self.cancelled.add((attempt.task.task, attempt.task.attempt))
            else:
                assert attempt.task.task not in self.delivered
                self.lines[attempt.worker].append(attempt)

    @rule(count=st.integers(1, 9))
    def submit(self, count: int) -> None:
        self.made.submit([task(self.submitted + i) for i in range(count)])
        self.submitted += count
        self.hand_out()

    @rule(which=st.integers(0, 3), length=st.integers(1, LENGTH), seconds=st.floats(0, 0.1))
    def finish(self, which: int, length: int, seconds: float) -> None:
        if self.lines.get(which):
            self.answer(which, self.lines[which].pop(0), length, seconds)

    def answer(self, worker: int, attempt: Attempt, length: int, seconds: float) -> None:
        number = attempt.task.task
        told = result(attempt, episodes=self.episodes, length=length, seconds=seconds)
        outcome = self.made.finished(worker, told, self.now)
        assert outcome.attempt is attempt
        assert (outcome.outcome == "done") == (number not in self.delivered)
        if outcome.outcome == "done":
            assert attempt.submitted == task(number)
            assert [len(own) for own in outcome.pages] == [pages_of(length)] * self.episodes
            self.delivered.append(number)
            self.kept.append(tuple(page for own in outcome.pages for page in own))
        self.hand_out()

    @rule(which=st.integers(0, 3))
    def give_up(self, which: int) -> None:
        """A worker looks up and sees that its task is cancelled."""
        line = self.lines.get(which)
        if line and (line[0].task.task, line[0].task.attempt) in self.cancelled:
            attempt = line.pop(0)
            assert self.made.finished(which, result(attempt, episodes=0), self.now).outcome == "cancelled"
            self.hand_out()

    @rule(which=st.integers(0, 3))
    def die(self, which: int) -> None:
        if which in self.lines:
            assert self.made.down(which) == self.lines.pop(which)
            self.hand_out()

    @rule(which=st.integers(0, 3))
    def come_back(self, which: int) -> None:
        if which < self.count and which not in self.lines:
            self.lines[which] = []
            self.made.up(which)
            self.hand_out()

    @rule(seconds=st.floats(0.0, 0.5))
    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.hand_out()

    @rule(alone=st.booleans())
    def measure(self, alone: bool) -> None:
        self.made.alone = alone
        self.hand_out()

    @precondition(lambda self: self.kept)
    @rule()
    def commit(self) -> None:
        self.pages.give_back(self.kept.pop())
        self.hand_out()

    @invariant()
    def no_page_leaks_or_has_two_owners(self) -> None:
        held = [page for line in self.lines.values() for attempt in line for page in attempt.pages]
        held += [page for pages in self.kept for page in pages]
        assert len(held) == len(set(held)), "a page was given twice"
        assert len(held) + self.pages.free == self.pages.count

    @invariant()
    def nobody_is_idle_while_there_is_work(self) -> None:
        able = [worker for worker in self.lines if worker == 0 or not self.made.alone]
        idle = [worker for worker in able if not self.lines[worker]]
        if idle and self.pages.free >= EACH * self.episodes:
            under_way = {attempt.task.task for line in self.lines.values() for attempt in line}
            assert set(range(self.submitted)) - set(self.delivered) <= under_way
            assert not self.made._queue
            assert not self.made.starved
        assert all(len(line) <= 1 + MAX_AHEAD for line in self.lines.values())

    @invariant()
    def a_task_has_few_attempts(self) -> None:
        flying = [attempt.task for line in self.lines.values() for attempt in line]
        assert all(sum(each.task == other.task for other in flying) <= MAX_ATTEMPTS for each in flying)
        assert len({(each.task, each.attempt) for each in flying}) == len(flying)
        assert self.made.outstanding == self.submitted - len(self.delivered)

    def teardown(self) -> None:
        """Everything that was submitted comes, once, if the workers only go on."""
        if not hasattr(self, "lines"):
            return
        self.made.alone = False
        for worker in range(self.count):
            self.come_back(worker)
        for _ in range(10_000):
            if self.made.outstanding == 0:
                break
            while self.kept:
                self.commit()
            for worker in list(self.lines):
                self.finish(worker, 3, 0.01)
        assert sorted(self.delivered) == list(range(self.submitted))


Scheduling.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestScheduling = Scheduling.TestCase


def test_tasks_go_out_in_order_one_each_and_then_in_line() -> None:
    made = assignment(2)
    made.submit([task(i) for i in range(4)])
    assert sent(made.orders(0.0)) == [(0, 0, 0, False), (1, 1, 0, False), (0, 2, 0, False), (1, 3, 0, False)]


def test_the_line_is_as_long_as_tasks_are_short() -> None:
    made = assignment(1)
    made.submit([task(i) for i in range(20)])
    first = firsts(made.orders(0.0))
    assert len(first) == 2
    made.finished(0, result(first[0], seconds=0.001), 0.001)
    assert len(firsts(made.orders(0.001))) == MAX_AHEAD


def test_an_idle_worker_takes_over_what_stands_in_anothers_line() -> None:
    made = assignment(2)
    made.submit([task(i) for i in range(3)])
    first = firsts(made.orders(0.0))
    assert first[2].worker == 0
    made.finished(1, result(first[1]), 0.1)
    assert sent(made.orders(0.1)) == [(1, 2, 1, False), (0, 2, 0, True)]
    assert made.reissued == 0
    made.finished(0, result(first[0]), 0.2)
    made.finished(0, result(first[2], episodes=0), 0.2)
    assert made.discarded == 0, "it had not begun"
    assert made.outstanding == 1


def test_a_straggler_is_issued_again_and_the_first_result_wins() -> None:
    made = assignment(2)
    made.submit([task(0), task(1)])
    first = firsts(made.orders(0.0))
    made.finished(1, result(first[1], seconds=0.1), 0.1)
    assert made.orders(0.1) == []
    assert made.due_s() == pytest.approx(0.2)
    assert made.orders(0.19) == []
    (order,) = made.orders(0.21)
    again = order.attempt
    assert (again.worker, again.task.task, again.task.attempt) == (1, 0, 1)
    assert made.orders(9.0) == [], "two attempts are enough"
    assert made.finished(1, result(again), 9.1).outcome == "done"
    assert sent(made.orders(9.1)) == [(0, 0, 0, True)]
    assert made.finished(0, result(first[0]), 9.2).outcome == "discarded"
    assert (made.reissued, made.discarded, made.handed_out, made.outstanding) == (1, 1, 3, 0)


def test_short_tasks_are_never_issued_again() -> None:
    made = assignment(2)
    made.submit([task(0), task(1)])
    first = firsts(made.orders(0.0))
    made.finished(1, result(first[1], seconds=0.0001), 0.0001)
    assert made.orders(MIN_STRAGGLE_S * 0.9) == []
    assert len(made.orders(MIN_STRAGGLE_S * 1.1)) == 1


def test_nobody_knows_what_is_slow_before_anything_has_ended() -> None:
    made = assignment(2)
    made.submit([task(0)])
    made.orders(0.0)
    assert made.due_s() is None
    assert made.orders(1000.0) == []


def test_what_is_slow_is_known_from_the_batch_before_and_long_episodes_are_not_slow() -> None:
    made = assignment(2)
    for number in range(20):
        made.submit([task(number)])
        first = firsts(made.orders(0.0))[number]
        made.finished(first.worker, result(first, seconds=0.1 if number % 4 else 1.0), 0.0)
    made.submit([task(20)])
    made.orders(1.0)
    assert made.due_s() == pytest.approx(3.0), "twice the long ones, of which there is one in four"
    assert made.orders(2.9) == []
    assert len(made.orders(3.1)) == 1


def test_what_a_dead_worker_had_goes_to_the_front() -> None:
    made = assignment(2)
    made.submit([task(i) for i in range(8)])
    first = firsts(made.orders(0.0))
    assert [attempt.worker for attempt in first.values()] == [0, 1, 0, 1]
    made.down(0)
    made.up(0)
    assert sent(made.orders(0.1))[:2] == [(0, 0, 1, False), (0, 2, 1, False)]
    assert made.lost == 1, "the other had not begun"


def test_worker_0_alone_gets_tasks() -> None:
    made = assignment(3)
    made.alone = True
    made.submit([task(i) for i in range(4)])
    assert {order.attempt.worker for order in made.orders(0.0)} == {0}
    made.alone = False
    assert {order.attempt.worker for order in made.orders(0.0) if not order.cancel} == {1, 2}


def test_without_pages_nothing_goes_out_and_it_says_so() -> None:
    pages = Pages(EACH)
    made = Assignment(pages, episodes=1, pages_each=EACH, straggler_factor=2.0)
    made.up(0)
    made.up(1)
    made.submit([task(0), task(1)])
    first = firsts(made.orders(0.0))
    assert list(first) == [0]
    assert made.starved
    outcome = made.finished(0, result(first[0], length=PAGE_ROWS), 0.1)
    assert [len(own) for own in outcome.pages] == [2]
    assert made.orders(0.1) == []
    pages.give_back(outcome.pages[0])
    assert list(firsts(made.orders(0.2))) == [1]
    assert not made.starved, "nothing waits for pages"


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({"task": 5}, "task 5"),
        ({"attempt": 1}, "attempt 1"),
        ({"episodes": ()}, "0 episodes"),
        ({"episodes": (PlayedEpisode(length=0, terminated=True, undiscounted_return=0.0),)}, "0 steps"),
        ({"episodes": (PlayedEpisode(length=10**9, terminated=True, undiscounted_return=0.0),)}, "1000000000 steps"),
        ({"policy_version": -1}, "weights -1"),
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(told: dict[str, object], word: str) -> None:
    import msgspec

    made = assignment(1)
    made.submit([task(0)])
    attempt = firsts(made.orders(0.0))[0]
    with pytest.raises(WrongResultError, match=word):
        made.finished(0, msgspec.structs.replace(result(attempt), **told), 0.1)
    made.down(0)
    made.up(0)
    assert sent(made.orders(0.2)) == [(0, 0, 1, False)]


def test_an_answer_to_nothing_is_refused() -> None:
    made = assignment(1)
    made.submit([task(0)])
    attempt = firsts(made.orders(0.0))[0]
    made.finished(0, result(attempt), 0.1)
    with pytest.raises(WrongResultError, match="did not have"):
        made.finished(0, result(attempt), 0.1)


def test_the_same_task_cannot_be_outstanding_twice() -> None:
    made = assignment(1)
    made.submit([task(0)])
    with pytest.raises(ValueError, match="outstanding"):
        made.submit([task(0)])
