"""Asking players: one after the other, or in real time, where whoever is late plays the action in force."""

import concurrent.futures
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple, Protocol

from drillyard.contracts.env import Array
from drillyard.contracts.operator import Operator


class Question(NamedTuple):
    """One decision of one agent."""

    agent: int
    obs: Array
    info: dict[str, Any]


class Answer(NamedTuple):
    """What an operator decided, and how long it took."""

    action: Any
    latency_ms: float


class Asking(Protocol):
    """How the operators of an episode are asked."""

    def ready(self, agent: int) -> bool:
        """Whether the agent's operator is at rest, and may be spoken to."""
        ...

    def ask(self, questions: Sequence[Question]) -> dict[int, Answer]:
        """The answers that are there when the decision is over, by agent."""
        ...

    def close(self) -> None:
        """Wait until every operator is at rest."""
        ...


class Waiting:
    """As fast as they decide: everybody is waited for."""

    def __init__(self, operators: list[Operator]) -> None:
        self._operators = operators

    def ready(self, agent: int) -> bool:
        return True

    def ask(self, questions: Sequence[Question]) -> dict[int, Answer]:
        return {question.agent: _ask(self._operators[question.agent], question) for question in questions}

    def close(self) -> None:
        """Nobody is at work."""


class RealTime:
    """A decision has as long as it lasts. Whoever needs longer is asked nothing else meanwhile, and the answer counts
    for the decision in which it comes.

    Args:
        operators: of each agent.
        slow: name of the thread in which an operator thinks, or None for one that answers at once. Operators that share
            something share a thread.
        interval_s: real seconds a decision.
    """

    def __init__(self, operators: list[Operator], slow: Sequence[str | None], interval_s: float) -> None:
        self._operators = operators
        self._interval_s = interval_s
        threads = {name: ThreadPoolExecutor(1, f"player-{name}") for name in slow if name is not None}
        self._threads = threads
        self._thread_of = [None if name is None else threads[name] for name in slow]
        self._open: dict[int, Future[Answer]] = {}
        self._due_s = time.monotonic()

    def ready(self, agent: int) -> bool:
        return agent not in self._open

    def ask(self, questions: Sequence[Question]) -> dict[int, Answer]:
        # A machine that cannot keep up plays slower; it never plays faster than real time to catch up.
        self._due_s = max(self._due_s, time.monotonic()) + self._interval_s
        answers: dict[int, Answer] = {}
        for question in questions:
            thread, operator = self._thread_of[question.agent], self._operators[question.agent]
            if thread is None:
                answers[question.agent] = _ask(operator, question)
            elif question.agent not in self._open:
                self._open[question.agent] = thread.submit(_ask, operator, question)
        concurrent.futures.wait(self._open.values(), max(self._due_s - time.monotonic(), 0.0))
        for agent in [agent for agent, answer in self._open.items() if answer.done()]:
            answers[agent] = self._open.pop(agent).result()
        if (left_s := self._due_s - time.monotonic()) > 0:
            time.sleep(left_s)
        return answers

    def close(self) -> None:
        for thread in self._threads.values():
            thread.shutdown(wait=True)
        self._open.clear()


def _ask(operator: Operator, question: Question) -> Answer:
    began_s = time.perf_counter()
    action = operator.select_action(question.obs, question.info)
    return Answer(action, (time.perf_counter() - began_s) * 1000.0)
