"""Turns questions into decisions of a language model: asks, reads, tries again, gives up; never fails."""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Callable
from typing import cast

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import ChatMessage, Constraint, LLMExchange, LLMFault, LLMSpec
from drillyard.contracts.words import EnvWords
from drillyard.operators.llm.budget import Budget
from drillyard.operators.llm.caller import Caller
from drillyard.operators.llm.constraints import Answerable, answerable, request_fields, tokens_needed, usable
from drillyard.operators.llm.fault import MENDABLE, CallFault
from drillyard.operators.llm.parse import read_action, word_of
from drillyard.operators.llm.probe import Probe
from drillyard.operators.llm.prompt import Past, correction, messages_for
from drillyard.operators.llm.question import Question
from drillyard.operators.llm.spec import check_spec
from drillyard.operators.llm.tally import Tally

MAX_REPLY = 4000
"""Characters of a reply that are kept."""
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 8.0
_MAX_PROBES = 3
_UNREADABLE = {LLMFault.ILLEGAL, LLMFault.EMPTY, LLMFault.TRUNCATED}
"""Faults of the answer, not of the server: the model is told, and asked again at once."""


class Decider:
    """One language model at one seat.

    Args:
        spec: which model, and its limits.
        words: what the env says once.
        action: the action space.
        budget: shared with others; None = one of its own, from the spec.
        tally: what a decider before this one had counted.

    Raises:
        DrillyardError: BAD_VALUE as `check_spec`.
    """

    def __init__(
        self,
        spec: LLMSpec,
        words: EnvWords,
        action: ActionSpec,
        *,
        budget: Budget | None = None,
        tally: Tally | None = None,
    ) -> None:
        check_spec(spec)
        self._spec = spec
        self._words = words
        self._action = action
        self.tally = tally or Tally()
        self.news: Callable[[], None] = lambda: None
        """Called after each call and each fault."""
        self.sentence = ""
        """Why the default action played last; empty after a decision of the model's own."""
        self._caller = Caller(spec, budget or Budget(spec), self.tally, self._tell)
        self._constraint = spec.constraint
        self._probe = Probe(action)
        self._probes = 1
        self._past: deque[Past] = deque(maxlen=spec.history)
        self._runner: asyncio.Runner | None = None

    @property
    def counts(self) -> dict[str, int]:
        """As in OperatorFigures.counts."""
        return self.tally.counts()

    @property
    def cost(self) -> float:
        """So far, in the unit of the prices."""
        return self.tally.cost

    @property
    def constraint(self) -> Constraint:
        """How answers are held to the legal actions; `auto` while that is not known yet."""
        return self._constraint

    def decide(self, question: Question) -> LLMExchange:
        """Blocks until the model has decided or the default action plays: at most about
        (retries + 1) * (timeout_s + pause), and as much for each probe before the first decision."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(self.think(question))

    def connect(self) -> None:
        """Find the model and the constraint now, so that no decision pays for it. Where the server cannot be asked, the
        first decision asks again, and says why."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        with contextlib.suppress(CallFault):
            self._runner.run(self.resolve())
            self._runner.run(self.find_constraint())

    def reset(self, seed: int) -> None:
        """A new episode: nothing before it is remembered. The seed of the model's chance is the spec's."""
        self._past.clear()

    def close(self) -> None:
        """End the connections that `decide` opened."""
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.run(self.aclose())
            runner.close()

    async def aclose(self) -> None:
        """End the connections that `think` opened."""
        await self._caller.client.close()

    async def think(self, question: Question) -> LLMExchange:
        """As `decide`, in an event loop; may be cancelled."""
        began_s = time.monotonic()
        before = self.tally.calls, self.tally.prompt_tokens, self.tally.completion_tokens, self.tally.cost
        wanted = answerable(self._action, question.choices)
        faults: list[CallFault] = []
        prompt: list[ChatMessage] = []
        fixes: list[ChatMessage] = []
        reply, used, action = "", self._constraint, None
        for attempt in range(self._spec.retries + 1):
            try:
                used = await self._settle_constraint(wanted)
                prompt = [*messages_for(self._spec, self._words, question.words, self._past, wanted, used), *fixes]
                fields = request_fields(used, wanted)
                answer = await self._caller.ask(prompt, fields, tokens_needed(used, wanted, self._spec.max_tokens))
                reply = answer.text
                action = read_action(answer, used, wanted)
                break
            except CallFault as fault:
                faults.append(fault)
                reply = fault.reply
                self._note(fault, used)
                if fault.fault not in MENDABLE or attempt == self._spec.retries:
                    break
                self.tally.retries += 1
                self._tell()
                if fault.fault in _UNREADABLE:
                    fixes = correction(reply[:MAX_REPLY], fault.sentence, wanted, used)
                else:
                    await asyncio.sleep(self._pause_s(attempt, fault))
        default = action is None
        action = question.default if default else action
        word = word_of(action, wanted)
        self._past.append(Past(question.words, word))
        last = faults[-1].sentence if faults else ""
        self.sentence = f"The default action plays. {last}" if default else ""
        return LLMExchange(
            agent=question.agent,
            tick=question.tick,
            episode=question.episode,
            model=self._caller.model,
            constraint=used,
            messages=tuple(prompt),
            reply=reply[:MAX_REPLY],
            action=list(cast("tuple[float, ...]", action)) if isinstance(action, tuple) else action,
            word=word,
            default=default,
            calls=self.tally.calls - before[0],
            faults=tuple(fault.fault for fault in faults),
            fault=last,
            latency_ms=(time.monotonic() - began_s) * 1000.0,
            prompt_tokens=self.tally.prompt_tokens - before[1],
            completion_tokens=self.tally.completion_tokens - before[2],
            cost=self.tally.cost - before[3],
        )

    async def find_constraint(self) -> Constraint:
        """Which constraint holds answers, found out where the spec leaves it open.

        Raises:
            CallFault: the server cannot be asked.
        """
        if self._constraint is Constraint.AUTO:
            self._constraint = await self._probe.run(self._caller.ask)
        return self._constraint

    async def models(self) -> tuple[str, ...]:
        """What the server lists.

        Raises:
            CallFault: the server cannot be asked.
        """
        return await self._caller.client.models()

    async def resolve(self) -> str:
        """The model that is asked.

        Raises:
            CallFault: the server cannot be asked, or lists none.
        """
        return await self._caller.resolve()

    async def _settle_constraint(self, wanted: Answerable) -> Constraint:
        found = await self.find_constraint()
        return found if usable(found, wanted) else Constraint.PARSE

    def _tell(self) -> None:
        self.news()

    def _note(self, fault: CallFault, used: Constraint) -> None:
        """Count it, and doubt the constraint where a server seems to have become another."""
        self.tally.fault(fault.fault)
        self.sentence = fault.sentence
        held = used not in (Constraint.PARSE, Constraint.AUTO)
        doubtful = fault.fault is LLMFault.REFUSED or (fault.fault is LLMFault.ILLEGAL and held)
        if self._spec.constraint is Constraint.AUTO and doubtful and self._probes < _MAX_PROBES:
            self._constraint, self._probe = Constraint.AUTO, Probe(self._action)
            self._probes += 1
        self._tell()

    def _pause_s(self, attempt: int, fault: CallFault) -> float:
        """Growing; longer where the server asks for it, but not longer than a call may take."""
        pause_s = min(_FIRST_PAUSE_S * 2**attempt, _LONGEST_PAUSE_S)
        return max(pause_s, min(fault.wait_s, self._spec.timeout_s))
