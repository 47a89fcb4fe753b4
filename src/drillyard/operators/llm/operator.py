"""A language model as an operator that blocks: for scripts, where nobody looks."""

from typing import Any

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.llm import LLMExchange, LLMSpec
from drillyard.contracts.words import EnvWords
from drillyard.operators.hosted_spec import neutral
from drillyard.operators.llm.actions import whole_action
from drillyard.operators.llm.budget import Budget
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.question import question_about


class LLMOperator:
    """Decides within the call, however long the model takes.

    Args:
        spec: which model, and its limits.
        words: `StageEnv.vocabulary` of the agent.
        action: the action space.
        agent: whom it steers.
        default: plays when the model gives no legal action; None = the neutral one. Where it is not legal, the first
            legal one plays.
        budget: shared with others; None = one of its own.

    Raises:
        DrillyardError: BAD_VALUE for a spec that cannot be meant so.
    """

    reads = True

    def __init__(
        self,
        spec: LLMSpec,
        words: EnvWords,
        action: ActionSpec,
        agent: int,
        *,
        default: Any = None,
        budget: Budget | None = None,
    ) -> None:
        self._decider = Decider(spec, words, action, budget=budget)
        self._agent = agent
        self._default = neutral(action) if default is None else default
        self.exchanges: list[LLMExchange] = []
        """Since the last `drain`."""

    @property
    def counts(self) -> dict[str, int]:
        """As in OperatorFigures.counts."""
        return self._decider.counts

    @property
    def cost(self) -> float:
        """So far, in the unit of the prices."""
        return self._decider.cost

    @property
    def sentence(self) -> str:
        """Why the default action played last; empty after a decision of the model's own."""
        return self._decider.sentence

    def connect(self) -> None:
        """Find out how the server is asked, before the first decision; as `Decider.connect`."""
        self._decider.connect()

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """An int, or `size` floats within the ranges for a box; `info` as DecisionInfo with words and choices."""
        exchange = self._decider.decide(question_about(self._agent, info, self._default))
        self.exchanges.append(exchange)
        return whole_action(exchange.action)

    def reset(self, seed: int) -> None:
        """A new episode: nothing before it is remembered."""
        self._decider.reset(seed)

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """The next description says what came of it."""

    def drain(self) -> list[LLMExchange]:
        """The exchanges since the last call."""
        exchanges, self.exchanges = self.exchanges, []
        return exchanges

    def close(self) -> None:
        """End the connections."""
        self._decider.close()
