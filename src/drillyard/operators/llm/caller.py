"""Calls that are paid: within the budget, counted, in a form that the server takes."""

from collections.abc import Callable
from typing import Any

from drillyard.contracts.llm import ChatMessage, LLMFault, LLMSpec
from drillyard.operators.llm.budget import Budget, estimate_tokens
from drillyard.operators.llm.client import ModelClient
from drillyard.operators.llm.completion import Completion
from drillyard.operators.llm.fault import CallFault
from drillyard.operators.llm.tally import Tally

_OPTIONAL = {"max_tokens", "temperature", "seed"}
"""Fields that some servers refuse for some models; the first goes by another name there."""
_WORKED = {LLMFault.TIMEOUT, LLMFault.SLOW, LLMFault.TOO_LARGE, LLMFault.MALFORMED}
"""Faults after which the server has read the prompt, and may charge for it."""
_MESSAGE_TOKENS = 8
"""What a chat template adds to each message, about."""


class Caller:
    """Asks for completions.

    Args:
        spec: checked before.
        budget: may be shared.
        tally: goes on from what it holds.
        changed: called after each call.
    """

    def __init__(self, spec: LLMSpec, budget: Budget, tally: Tally, changed: Callable[[], None]) -> None:
        self.client = ModelClient(spec)
        self.model = spec.model
        """Which is asked; known after the first call where the spec names none."""
        self._spec = spec
        self._budget = budget
        self._tally = tally
        self._changed = changed
        self._refused: set[str] = set()

    async def ask(self, messages: list[ChatMessage], fields: dict[str, Any], max_tokens: int) -> Completion:
        """One completion; more than one call where the server wants the request in another form.

        Raises:
            CallFault: whatever went wrong.
        """
        model = await self.resolve()
        while True:
            body: dict[str, Any] = {
                "model": model,
                "messages": [{"role": message.role, "content": message.content} for message in messages],
                "max_completion_tokens" if "max_tokens" in self._refused else "max_tokens": max_tokens,
                "temperature": self._spec.temperature,
                "seed": self._spec.seed,
                **fields,
            }
            for name in self._refused:
                body.pop(name, None)
            try:
                return await self._call(body, messages, max_tokens)
            except CallFault as fault:
                if fault.code != 400 or fault.field not in _OPTIONAL - self._refused:
                    raise
                self._refused.add(fault.field)

    async def resolve(self) -> str:
        """The model's name: that of the spec, else the first that the server lists.

        Raises:
            CallFault: the server cannot be asked, or lists none.
        """
        if not self.model:
            listed = await self.client.models()
            if not listed:
                raise CallFault(
                    LLMFault.MALFORMED, f"The model server at {self.client.where} lists no models; name one (model)."
                )
            self.model = listed[0]
        return self.model

    async def _call(self, body: dict[str, Any], messages: list[ChatMessage], max_tokens: int) -> Completion:
        about = sum(estimate_tokens(len(message.content.encode())) + _MESSAGE_TOKENS for message in messages)
        taken = (about, max_tokens)
        if short := self._budget.take(*taken):
            raise CallFault(LLMFault.OVER_BUDGET, f"{short}; nobody was asked.")
        self._tally.calls += 1
        used = (about, 0)  # where it is cancelled
        try:
            answer = await self.client.complete(body)
            prompt, completion = answer.prompt_tokens, answer.completion_tokens
            used = (
                about if prompt is None else prompt,
                estimate_tokens(len(answer.text.encode())) if completion is None else completion,
            )
        except CallFault as fault:
            used = (about, 0) if fault.fault in _WORKED else (0, 0)
            raise
        finally:
            self._budget.settle(taken, used)
            self._tally.spend(self._spec, *used)
            self._changed()
        return answer
