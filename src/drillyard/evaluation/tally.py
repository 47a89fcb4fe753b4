"""What is counted of one agent while an episode is played."""

import math
from typing import Any

from drillyard.contracts.env import ActionSpec, StageEnv
from drillyard.contracts.llm import LLMExchange, LLMFault
from drillyard.operators.hosted_spec import neutral

_NO_ACTION = {LLMFault.ILLEGAL, LLMFault.EMPTY, LLMFault.TRUNCATED}
"""Faults of a reply that came and said no legal action."""


class Tally:
    """Decisions of one agent in one episode."""

    def __init__(self) -> None:
        self.actions: dict[str, int] = {}
        self.failed = 0
        """Answers that were no legal action."""
        self.defaults = 0
        self.latencies_ms: list[float] = []
        self.exchanges: list[LLMExchange] = []
        self.late = 0
        """Decisions in real time that had no answer yet."""

    def played(self, word: str) -> None:
        """An action was played; no word for a box."""
        if word:
            self.actions[word] = self.actions.get(word, 0) + 1

    def talked(self, exchanges: list[LLMExchange]) -> None:
        """What a language model said for the last decision."""
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


def word_of(env: StageEnv, agent: int, action: Any) -> str:
    """What the env calls a discrete action that is legal now; empty for a box."""
    if env.spec.action.kind != "discrete":
        return ""
    for choice in env.choices(agent):
        if choice.action == action:
            return choice.word
    names, number = env.spec.action.names, int(action)
    return names[number] if number < len(names) else str(number)


def default_action(env: StageEnv, agent: int) -> Any:
    """What plays where nobody decides: the first legal choice of a masked env, else the neutral action."""
    return env.choices(agent)[0].action if env.spec.masked else neutral(env.spec.action)


def legal_action(env: StageEnv, agent: int, action: Any) -> Any:
    """The action as the env takes it, or None where it is none that is legal now."""
    spec: ActionSpec = env.spec.action
    try:
        if spec.kind == "box":
            numbers = tuple(float(number) for number in action)
            return numbers if len(numbers) == spec.size and all(map(math.isfinite, numbers)) else None
        number = int(action)
    except (TypeError, ValueError, OverflowError):
        return None
    if number != action:
        return None
    if env.spec.masked:
        return number if any(choice.action == number for choice in env.choices(agent)) else None
    return number if 0 <= number < spec.size else None
