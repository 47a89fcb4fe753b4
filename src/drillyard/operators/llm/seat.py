"""A language model at a seat of a stage: asked beside the match, which never waits for it."""

import time
from typing import Any

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.llm import LLMExchange, LLMFault, LLMSpec
from drillyard.contracts.operator import OperatorFigures
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.operators.llm.actions import is_legal, legal_default, whole_action
from drillyard.operators.llm.host_link import LLMHost
from drillyard.operators.llm.messages import ASK, RESET, Ask, Done, News, Open, Reset
from drillyard.operators.llm.question import Question, question_about
from drillyard.operators.llm.spec import check_spec
from drillyard.operators.llm.tally import Tally

__all__ = ["LLMHost", "LLMSeat"]

FAILED_PAUSE_S = 1.0
"""A question that ended in the default action is followed by the next at most so soon: a server that refuses at once is
not asked sixty times a second."""


class LLMSeat:
    """Operator of a stage. One question at a time; an answer counts for the decision at which it is there.

    Args:
        host: of the stage; several seats share it.
        spec: which model, and its limits.
        words: `StageEnv.vocabulary` of the agent.
        action: the action space.
        agent: whom it steers.
        default: plays when the model gives no legal action; where it is not legal, the first legal one.

    Raises:
        DrillyardError: BAD_VALUE for a spec that cannot be meant so.
    """

    reads = True

    def __init__(
        self, host: LLMHost, spec: LLMSpec, words: EnvWords, action: ActionSpec, agent: int, default: Any
    ) -> None:
        check_spec(spec)
        self._host = host
        self._spec = spec
        self._words = words
        self._action = action
        self._agent = agent
        self._default = default
        self._tally = Tally()
        self._sentence = ""
        self._number = 0
        self._question: Question | None = None
        """Under way."""
        self._sent = False
        """Whether the process that runs now was told."""
        self._asked_s = 0.0
        self._pause_until_s = 0.0
        self._answer: Any = None
        """Not yet played."""
        self._answer_is_default = False
        self._finished: list[LLMExchange] = []
        self._decisions = self._defaults = self._illegal = 0
        self._latency_ms = self._latency_sum_ms = self._latency_max_ms = 0.0
        self._seat: int | None = host.enroll(self)

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """An action, or None while the model thinks; returns at once. `info` as DecisionInfo with words and choices."""
        now_s = time.monotonic()
        choices: tuple[ActionWord, ...] = info.get("choices", ())
        if self._answer is not None:
            action, self._answer = self._answer, None
            if is_legal(action, choices):
                self._count(now_s, default=self._answer_is_default)
                return action
            # It was meant for a moment that is over; ask about this one.
        if self._question is None:
            if now_s < self._pause_until_s:
                return None
            self._begin(info, now_s)
        if not self._sent:
            self._ask()
        if self._host.away(now_s):
            self._question = None  # this moment is decided; the process is asked about a later one
            self._pause_until_s = now_s + FAILED_PAUSE_S
            self._count(now_s, default=True)
            return legal_default(self._default, choices)
        return None

    def reset(self, seed: int) -> None:
        """A new episode: the question under way is dropped, and what was before is not remembered."""
        self._question, self._answer = None, None
        if self._seat is not None:
            self._host.tell(RESET, Reset(self._seat, seed))

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """The next description says what came of it."""

    def figures(self) -> OperatorFigures:
        """How it does since it took its seat."""
        return OperatorFigures(
            agent=self._agent,
            decisions=self._decisions,
            latency_last_ms=self._latency_ms,
            latency_mean_ms=self._latency_sum_ms / max(self._decisions, 1),
            latency_max_ms=self._latency_max_ms,
            thinking=self._question is not None,
            defaults=self._defaults,
            illegal=self._illegal,
            counts=self._tally.counts(),
            cost=self._tally.cost,
            sentence=self._host.sentence or self._sentence,
        )

    def drain(self) -> list[LLMExchange]:
        """The exchanges that were finished since the last call."""
        finished, self._finished = self._finished, []
        return finished

    def close(self) -> None:
        """Leave the seat."""
        self._question, self._answer = None, None
        if self._seat is not None:
            self._host.leave(self._seat)
            self._seat = None

    def opening(self, seat: int) -> Open:
        """What a process is told first."""
        return Open(seat, self._spec, self._words, self._action, self._tally)

    def lost(self) -> None:
        """The process is gone: the question under way is asked again of the next."""
        self._sent = False

    def heard_news(self, news: News) -> None:
        """A call is over."""
        self._tally, self._sentence = news.tally, news.sentence

    def heard_done(self, done: Done) -> None:
        """A question is decided."""
        self._tally, self._sentence = done.tally, done.sentence
        if self._question is None or done.number != self._number:
            return
        exchange = done.exchange
        self._question = None
        self._finished.append(exchange)
        self._answer, self._answer_is_default = whole_action(exchange.action), exchange.default
        if exchange.default:
            self._illegal += exchange.faults[-1:] == (LLMFault.ILLEGAL,)
            self._pause_until_s = self._asked_s + FAILED_PAUSE_S

    def _begin(self, info: dict[str, Any], now_s: float) -> None:
        self._number += 1
        self._question = question_about(self._agent, info, self._default)
        self._sent, self._asked_s = False, now_s

    def _ask(self) -> None:
        if self._question is not None and self._seat is not None:
            self._sent = self._host.tell(ASK, Ask(self._seat, self._number, self._question))

    def _count(self, now_s: float, *, default: bool) -> None:
        self._decisions += 1
        self._defaults += default
        self._latency_ms = (now_s - self._asked_s) * 1000.0
        self._latency_sum_ms += self._latency_ms
        self._latency_max_ms = max(self._latency_max_ms, self._latency_ms)
