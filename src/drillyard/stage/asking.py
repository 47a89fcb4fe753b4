"""Asking operators: what they are told, whether their answer is legal, and how long it took."""

import time
from dataclasses import dataclass
from typing import Any

from drillyard.contracts.comparison import EpisodeScore
from drillyard.contracts.env import Array, TickResult
from drillyard.contracts.operator import OperatorFigures
from drillyard.contracts.words import ActionWord
from drillyard.operators.default import default_action
from drillyard.stage.game import Game, episode_seed
from drillyard.stage.seats import Seats
from drillyard.stage.tally import Tally, told_by


@dataclass
class Question:
    """What one agent is asked."""

    obs: Array
    info: dict[str, Any]
    choices: tuple[ActionWord, ...]
    """What is legal; () = every action."""


class Asker:
    """Puts questions to the operators of a match and keeps a tally of each.

    Args:
        game: the match.
        seats: who plays.
    """

    def __init__(self, game: Game, seats: Seats) -> None:
        self._game = game
        self._seats = seats
        self._tallies = [Tally(agent) for agent in range(len(game.spec.agents))]
        self._asked_s: dict[int, float] = {}
        """When those who think were asked, monotonic seconds."""

    def question(self, agent: int, obs: Array) -> Question:
        """What the agent is asked now."""
        game, env = self._game, self._game.env
        info: dict[str, Any] = {"agent": agent, "tick": game.tick, "episode": game.episode}
        reads = getattr(self._seats.operators[agent], "reads", False)
        choices = env.choices(agent) if reads or game.spec.masked else ()
        if choices:
            info["choices"] = choices
        if reads:
            info["words"] = env.describe(agent)
        return Question(obs, info, choices if game.spec.masked else ())

    def ask(self, agent: int, question: Question, *, unattended: bool = False) -> Any:
        """The action, or None while the operator thinks. An answer that is not legal is the default action.

        Args:
            agent: whom.
            question: what.
            unattended: nobody sits on this human's seat, so what comes is what comes by default.

        Raises:
            Exception: whatever the operator raises.
        """
        began_s = self._asked_s.setdefault(agent, time.monotonic())
        tally = self._tallies[agent]
        action = self._seats.operators[agent].select_action(question.obs, question.info)
        if action is None:
            tally.thinking = True
            return None
        del self._asked_s[agent]
        if unattended:
            tally.default()
        else:
            tally.decided(time.monotonic() - began_s)
        if question.choices and all(choice.action != action for choice in question.choices):
            tally.default(illegal=True)
            return self.default(question)
        return action

    def stand_in(self, agent: int, question: Question) -> Any:
        """The default action, because nobody decides for this agent."""
        self._asked_s.pop(agent, None)
        self._tallies[agent].thinking = False
        self._tallies[agent].default()
        return self.default(question)

    def default(self, question: Question) -> Any:
        """The default action of this moment."""
        return default_action(self._game.spec.action, question.choices)

    def seated(self, agent: int) -> None:
        """Somebody else sits there: count anew."""
        self._asked_s.pop(agent, None)
        self._tallies[agent].thinking = False
        self._tallies[agent].reset(self._told(agent))

    def begin_match(self) -> None:
        """Count anew, for everybody."""
        for tally in self._tallies:
            self.seated(tally.agent)

    def begin_episode(self) -> None:
        """What is under way belongs to the former episode."""
        self._asked_s.clear()
        for tally in self._tallies:
            tally.thinking = False
            tally.begin_episode(self._told(tally.agent))

    def score(self, result: TickResult) -> EpisodeScore:
        """How the episode ended that this tick ended."""
        game = self._game
        episodes = [tally.episode(self._told(tally.agent)) for tally in self._tallies]
        return EpisodeScore(
            episode=game.episode,
            seed=episode_seed(game.seed, game.episode),
            returns=tuple(game.returns),
            outcome=result.outcome if game.versus else 0,
            length=game.length,
            terminated=result.terminated,
            truncated=result.truncated,
            result=game.last_result,
            latency_mean_ms=tuple(mean for mean, _ in episodes),
            defaults=tuple(defaults for _, defaults in episodes),
            progression=game.env.progression(),
        )

    def figures(self) -> tuple[OperatorFigures, ...]:
        """Of each agent, for the status."""
        return tuple(tally.figures(self._told(tally.agent)) for tally in self._tallies)

    def _told(self, agent: int) -> OperatorFigures:
        return told_by(self._seats.operators[agent], agent)
