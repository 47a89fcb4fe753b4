"""What a language model may cost: asked before every call."""

import threading

from drillyard.contracts.llm import LLMSpec
from drillyard.operators.llm.tally import price

BYTES_PER_TOKEN = 3
"""For what a server does not count itself; English has about four, so this is on the dear side."""


def estimate_tokens(text_bytes: int) -> int:
    """About how many tokens so many bytes of text are; rather too many."""
    return -(-text_bytes // BYTES_PER_TOKEN)


class Budget:
    """Calls, tokens and money; several models may share one, also from several threads.

    A call is made only where the calls allow one more, and where about what its prompt holds plus all that it may
    complete still fits tokens and money.

    Args:
        spec: its limits; 0 = none.
    """

    def __init__(self, spec: LLMSpec) -> None:
        self._spec = spec
        self._lock = threading.Lock()
        self.calls = 0
        self.tokens = 0
        self.cost = 0.0

    def take(self, prompt_tokens: int, completion_tokens: int) -> str:
        """Take what a call may need out of the budget; what it is too little for, or "" when the call may be made.

        Args:
            prompt_tokens: about.
            completion_tokens: at most.
        """
        spec, tokens = self._spec, prompt_tokens + completion_tokens
        cost = price(spec, prompt_tokens, completion_tokens)
        with self._lock:
            if spec.max_calls and self.calls + 1 > spec.max_calls:
                return f"All {spec.max_calls} calls of the budget are used"
            if spec.max_total_tokens and self.tokens + tokens > spec.max_total_tokens:
                left = max(spec.max_total_tokens - self.tokens, 0)
                return (
                    f"The next call may need {tokens} tokens, of the budget of {spec.max_total_tokens} {left} are left"
                )
            if spec.max_cost and self.cost + cost > spec.max_cost:
                left = max(spec.max_cost - self.cost, 0.0)
                return f"The next call may cost {cost:.6g}, and {left:.6g} of the budget of {spec.max_cost:g} is left"
            self.calls += 1
            self.tokens += tokens
            self.cost += cost
        return ""

    def settle(self, taken: tuple[int, int], used: tuple[int, int]) -> None:
        """A call is over: give back what it did not need.

        Args:
            taken: the arguments of `take`.
            used: prompt and completion tokens that it did need.
        """
        with self._lock:
            self.tokens += sum(used) - sum(taken)
            self.cost += price(self._spec, *used) - price(self._spec, *taken)

    def spent(self, calls: int, tokens: int, cost: float) -> None:
        """What was spent before this budget was made (by a process that is gone)."""
        with self._lock:
            self.calls += calls
            self.tokens += tokens
            self.cost += cost
