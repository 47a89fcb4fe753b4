"""What a language model has cost and what went wrong so far."""

import msgspec

from drillyard.contracts.llm import LLMFault, LLMSpec


class Tally(msgspec.Struct, kw_only=True):
    """Sums over all calls; goes on where it was when a host process is started again."""

    calls: int = 0
    """Requests for a completion, probes and retries included."""
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float = 0.0
    faults: dict[str, int] = {}

    def fault(self, fault: LLMFault) -> None:
        """Count one by its name."""
        self.faults[fault.value] = self.faults.get(fault.value, 0) + 1

    def spend(self, spec: LLMSpec, prompt_tokens: int, completion_tokens: int) -> None:
        """Count the tokens of one call."""
        self.prompt_tokens += prompt_tokens
        self.completion_tokens += completion_tokens
        self.cost += price(spec, prompt_tokens, completion_tokens)

    def counts(self) -> dict[str, int]:
        """As in OperatorFigures.counts."""
        return {
            "calls": self.calls,
            "retries": self.retries,
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": self.completion_tokens,
            **self.faults,
        }


def price(spec: LLMSpec, prompt_tokens: int, completion_tokens: int) -> float:
    """In the unit of the prices."""
    return (prompt_tokens * spec.price_prompt + completion_tokens * spec.price_completion) / 1e6
