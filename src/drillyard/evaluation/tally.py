"""What is counted of one agent while an episode is played, and which of its answers are actions."""

import math
from typing import Any

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.llm import LLMExchange, LLMFault
from drillyard.contracts.words import ActionWord

_NO_ACTION = {LLMFault.ILLEGAL, LLMFault.EMPTY, LLMFault.TRUNCATED}
"""Faults of a reply that came and said no legal action."""


class Tally:
    """Decisions of one agent in one episode."""

    def __init__(self) -> None:
        self.actions: dict[str, int] = {}
        self.failed = 0
        """Answers that were no legal action."""
        self.defaults = 0
        self.late = 0
        """Decisions in real time that had no answer in time."""
        self.latencies_ms: list[float] = []
        self.exchanges: list[LLMExchange] = []

    def played(self, word: str) -> None:
        """An action was played; no word for a box."""
        if word:
            self.actions[word] = self.actions.get(word, 0) + 1

    def talked(self, exchanges: list[LLMExchange]) -> None:
        """What a language model said for a decision."""
        self.exchanges += exchanges
        for exchange in exchanges:
            self.failed += sum(fault in _NO_ACTION for fault in exchange.faults)
            self.defaults += exchange.default

    @property
    def input_tokens(self) -> int:
        return sum(exchange.prompt_tokens for exchange in self.exchanges)

    @property
    def output_tokens(self) -> int:
        return sum(exchange.completion_tokens for exchange in self.exchanges)

    @property
    def latency_mean_ms(self) -> float:
        return sum(self.latencies_ms) / len(self.latencies_ms) if self.latencies_ms else 0.0

    @property
    def latency_p95_ms(self) -> float:
        """The smallest latency that 95 % of the decisions do not exceed."""
        if not self.latencies_ms:
            return 0.0
        return sorted(self.latencies_ms)[math.ceil(0.95 * len(self.latencies_ms)) - 1]


def word_of(spec: EnvSpec, choices: tuple[ActionWord, ...], action: Any) -> str:
    """What the env calls a discrete action that is legal now; empty for a box."""
    if spec.action.kind != "discrete":
        return ""
    number = int(action)
    if number < len(choices) and choices[number].action == number:
        return choices[number].word  # everything is legal: no need to look for it
    words = [choice.word for choice in choices if choice.action == number]
    return words[0] if words else str(number)


def legal_action(spec: EnvSpec, choices: tuple[ActionWord, ...], answer: Any) -> Any:
    """The answer as the env takes it, or None where it is none that is legal now."""
    try:
        if spec.action.kind == "box":
            numbers = tuple(float(number) for number in answer)
            return numbers if len(numbers) == spec.action.size and all(map(math.isfinite, numbers)) else None
        number = int(answer)
    except (TypeError, ValueError, OverflowError):
        return None
    if number != answer or not 0 <= number < spec.action.size:
        return None
    if spec.masked and all(choice.action != number for choice in choices):
        return None
    return number
