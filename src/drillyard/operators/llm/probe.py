"""Which constraint a server really obeys. Servers ignore fields that they do not know, so each is tried."""

from collections.abc import Awaitable, Callable
from typing import Any

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import ChatMessage, Constraint, LLMFault
from drillyard.contracts.words import ActionWord
from drillyard.operators.llm.completion import Completion
from drillyard.operators.llm.constraints import (
    Answerable,
    answerable,
    ladder_of,
    request_fields,
    tokens_needed,
    usable,
)
from drillyard.operators.llm.fault import CallFault
from drillyard.operators.llm.parse import read_action

Ask = Callable[[list[ChatMessage], dict[str, Any], int], Awaitable[Completion]]
"""(prompt, fields of the request, max_tokens) -> answer; raises CallFault."""

_NONSENSE = (ActionWord(0, "zqxv"), ActionWord(1, "wvkj"))
"""No model says these to a greeting of its own accord."""
_GREETING = [ChatMessage("user", "Good morning! How are you?")]
_NOT_TAKEN = {400, 415, 422, 501}
"""How servers refuse a request with a field that they do not take."""
_FALLS = {LLMFault.SERVER_ERROR, LLMFault.MALFORMED, LLMFault.TOO_LARGE}
"""How it looks when a server falls over a field that it does not know."""
_MAX_FALLS = 2


class Probe:
    """Goes down the ladder, rung by rung; goes on where it was when a call failed for a reason of its own.

    Args:
        action: the space that answers are held to.
    """

    def __init__(self, action: ActionSpec) -> None:
        self._action = action
        self._rungs = list(ladder_of(action))
        self._errors = 0
        """Falls on the present rung."""

    @property
    def rung(self) -> Constraint:
        """The strongest that has not been ruled out."""
        return self._rungs[0]

    async def run(self, ask: Ask) -> Constraint:
        """The strongest constraint that is obeyed.

        Raises:
            CallFault: the server could not be asked; another `run` goes on from there.
        """
        while self.rung is not Constraint.PARSE:
            try:
                obeyed = await obeys(ask, self.rung, self._action)
            except CallFault as fault:
                self._errors += fault.fault in _FALLS
                if self._errors < _MAX_FALLS:
                    raise
                obeyed = False
            if obeyed:
                break
            self._errors = 0
            self._rungs.pop(0)
        return self.rung


async def obeys(ask: Ask, constraint: Constraint, action: ActionSpec) -> bool:
    """Whether a server holds an answer to words that no model would say, or numbers that nobody asked for.

    Raises:
        CallFault: the server could not be asked.
    """
    if constraint is Constraint.PARSE:
        return True
    wanted = answerable(action, ()) if action.kind == "box" else Answerable(choices=_NONSENSE)
    if not usable(constraint, wanted):
        return False
    try:
        answer = await ask(_GREETING, request_fields(constraint, wanted), tokens_needed(constraint, wanted, 32))
    except CallFault as fault:
        if fault.fault is LLMFault.REFUSED and fault.code in _NOT_TAKEN:
            return False
        raise
    if constraint is Constraint.LOGPROBS:
        return len(answer.likely) > 1
    try:
        read_action(answer, constraint, wanted)
    except CallFault:
        return False
    return True
