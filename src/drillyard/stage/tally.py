"""How the operator of one agent does: decisions, how long they took, and what played instead of them."""

from drillyard.contracts.operator import Operator, OperatorFigures
from drillyard.operators.figures import TellsFigures


class Tally:
    """Counts of one agent's operator, since it took its seat or the match began.

    Args:
        agent: whose.
    """

    def __init__(self, agent: int) -> None:
        self.agent = agent
        self.thinking = False
        """A question is under way."""
        self.reset(OperatorFigures(agent=agent))

    def reset(self, told: OperatorFigures) -> None:
        """Count from zero; `told` is what the operator has counted so far."""
        self._decisions = self._defaults = self._illegal = 0
        self._last_ms = self._sum_ms = self._max_ms = 0.0
        self._told = told
        self.begin_episode(told)

    def begin_episode(self, told: OperatorFigures) -> None:
        """A new episode; `told` is what the operator has counted so far."""
        self._episode_decisions, self._episode_ms = 0, 0.0
        self._defaults_before = self._defaults + told.defaults

    def decided(self, latency_s: float) -> None:
        """The operator has decided, so long after it was asked."""
        self._last_ms = latency_s * 1e3
        self._sum_ms += self._last_ms
        self._max_ms = max(self._max_ms, self._last_ms)
        self._decisions += 1
        self._episode_ms += self._last_ms
        self._episode_decisions += 1
        self.thinking = False

    def default(self, *, illegal: bool = False) -> None:
        """The default action played, because of an illegal answer or because nobody decided."""
        self._defaults += 1
        self._illegal += illegal

    def episode(self, told: OperatorFigures) -> tuple[float, int]:
        """Mean latency in ms, and defaults, of the present episode."""
        mean = self._episode_ms / self._episode_decisions if self._episode_decisions else 0.0
        return mean, self._defaults + told.defaults - self._defaults_before

    def figures(self, told: OperatorFigures) -> OperatorFigures:
        """What the status says; `told` is what the operator has counted itself."""
        return OperatorFigures(
            agent=self.agent,
            decisions=self._decisions,
            latency_last_ms=self._last_ms,
            latency_mean_ms=self._sum_ms / self._decisions if self._decisions else 0.0,
            latency_max_ms=self._max_ms,
            thinking=self.thinking or told.thinking,
            defaults=self._defaults + told.defaults - self._told.defaults,
            illegal=self._illegal + told.illegal - self._told.illegal,
            counts=told.counts,
            cost=told.cost,
            sentence=told.sentence,
            stands_in=told.stands_in,
        )


def told_by(operator: Operator, agent: int) -> OperatorFigures:
    """What an operator counts itself; nothing for most."""
    return operator.figures() if isinstance(operator, TellsFigures) else OperatorFigures(agent=agent)
