"""Plays a seat of a language model as a stage does, without the stage."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from llm_table import CHOICES, DOORS, WORDS

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.words import EnvWords
from drillyard.operators.llm.seat import LLMHost, LLMSeat

DEADLINE_S = 60.0
FRAME_S = 0.005


class Table:
    """A host, its seats, and a frame after the other."""

    def __init__(self, **limits: float) -> None:
        self.said: list[str] = []
        self.host = LLMHost(self.said.append, **limits)
        self.slowest_s = 0.0
        """The slowest call of `select_action`."""

    def seat(
        self, spec: LLMSpec, *, words: EnvWords = WORDS, action: ActionSpec = DOORS, agent: int = 0, default: Any = 1
    ) -> LLMSeat:
        return LLMSeat(self.host, spec, words, action, agent, default)

    def ask(self, seat: LLMSeat, tick: int = 0, **info: Any) -> Any:
        """One decision, as far as it goes at once."""
        told = {"agent": 0, "tick": tick, "episode": 0, "words": "Light.", "choices": CHOICES} | info
        self.host.service(time.monotonic())
        began_s = time.perf_counter()
        action = seat.select_action(None, told)
        self.slowest_s = max(self.slowest_s, time.perf_counter() - began_s)
        return action

    def play(self, seat: LLMSeat, tick: int = 0, **info: Any) -> Any:
        """One decision of a match that waits for it."""
        answers: list[Any] = []
        self.until(lambda: answers.append(self.ask(seat, tick, **info)) or answers[-1] is not None)
        return answers[-1]

    def until(self, true: Callable[[], Any]) -> None:
        """Frames until something holds."""
        deadline = time.monotonic() + DEADLINE_S
        while not true():
            assert time.monotonic() < deadline, f"it never came; said: {self.said}"
            self.host.service(time.monotonic())
            time.sleep(FRAME_S)


@contextmanager
def table(**limits: float) -> Iterator[Table]:
    made = Table(**limits)
    try:
        yield made
    finally:
        made.host.close()
        made.host.wait_for_end()
        assert made.host.gone
