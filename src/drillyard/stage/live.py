"""A live match: operators decide, people press and drag, and the game records it all."""

import traceback
from collections.abc import Callable

from drillyard.contracts.env import Array, TickResult
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.stage import StageMode
from drillyard.operators.hosted import HostedOperator
from drillyard.stage.game import Game, episode_seed
from drillyard.stage.inputs import Inputs
from drillyard.stage.seats import Seats


class LiveMatch:
    """Drives a game tick by tick.

    Args:
        game: with a journal.
        seats: who plays.
        inputs: what people do.
        failed: called with a sentence when an operator failed and another took its seat.
    """

    def __init__(self, game: Game, seats: Seats, inputs: Inputs, failed: Callable[[str], None]) -> None:
        self.game = game
        self.seats = seats
        self.inputs = inputs
        self.action_repeat = game.spec.ticks_per_decision
        """Ticks a decision."""
        self._failed = failed
        self._agents = range(len(game.spec.agents))
        self._wait = 0
        self._anew = False
        self._decided = False
        self._rewards = [0.0] * len(game.spec.agents)

    def reset(self, seed: int, state: bytes = b"") -> None:
        """A new match, 0:0; its first episode begins in `state` where one is given."""
        self.game.start(seed, self.game.mode, state)
        self._note_who_plays()
        self._begin_episode()
        self._foresee()

    def set_mode(self, mode: StageMode) -> None:
        """Another mode; the score stays."""
        episode = self.game.episode
        self.seats.set_mode(mode)
        self.game.set_mode(mode)
        self.seats_changed()
        if self.game.episode != episode:
            self._begin_episode()

    def seats_changed(self) -> None:
        """Somebody else sits somewhere: decide anew in the next tick, in the rhythm by which the env judges."""
        self._anew = True
        self.game.note_operators(self.seats.specs)

    def note_policy(self) -> None:
        """Another version plays from this tick on."""
        brain = self.seats.brain()
        weights = brain.weights if brain else None
        if weights is not None:
            self.game.note_policy(weights.version, weights.env_steps)

    def tick(self) -> None:
        """Play one tick."""
        game = self.game
        if not game.hold:
            pressed = self._press()
            if self._wait <= 0:
                self._decide(self._agents)
                self._wait = self.action_repeat
            elif self._anew:
                self._decide(self._agents)
            elif pressed:
                # A key counts from the next tick on, not from the next decision.
                self._decide(pressed)
            self._wait -= 1
            self._anew = False
        self.inputs.pull(game)
        episode = game.episode
        result = game.advance()
        for agent in self._agents:
            self._rewards[agent] += result.reward[agent]
        if game.hold and self._decided:
            self._tell(result)
        if game.episode != episode:
            self._begin_episode()
        if self._wait <= 0 and not game.hold:
            self._foresee()

    def _foresee(self) -> None:
        """The next tick decides, and what is seen then is seen now: tell those who take their time."""
        for agent, operator in enumerate(self.seats.operators):
            if isinstance(operator, HostedOperator):
                operator.prepare(self.game.env.observe(agent))

    def _begin_episode(self) -> None:
        self._wait = 0
        self._decided = False
        self._rewards = [0.0] * len(self._rewards)
        for brain in self.seats.brains():
            if brain.kick_off():
                self.note_policy()
        for agent, operator in enumerate(self.seats.operators):
            operator.reset(episode_seed(self.game.seed + agent, self.game.episode))

    def _press(self) -> list[int]:
        """Hand held keys to the people on their seats; returns the agents for whom that changed something."""
        pressed: list[int] = []
        for agent in self._agents:
            human = self.seats.human(agent)
            if human is not None and human.press(keys := self.inputs.keys(agent)):
                self.game.note_input(agent, keys)
                pressed.append(agent)
        return pressed

    def _decide(self, agents: "range | list[int]") -> None:
        game, env = self.game, self.game.env
        for brain in self.seats.brains():
            if brain.advance(game.tick):
                self.note_policy()
        seen: dict[int, Array] = {agent: env.observe(agent) for agent in agents}
        for agent, obs in seen.items():
            operator = self.seats.operators[agent]
            info = {"agent": agent, "tick": game.tick, "episode": game.episode}
            try:
                if self._decided and len(seen) == len(self._agents):
                    operator.on_step_result(obs, self._rewards[agent], terminated=False, truncated=False, info=info)
                    self._rewards[agent] = 0.0
                game.decide(agent, operator.select_action(obs, info))
            except Exception as error:  # noqa: BLE001 - an operator may be anybody's; the show goes on without it
                self._replace(agent, error)
        self._decided = True

    def _tell(self, result: TickResult) -> None:
        """The episode is over."""
        self._decided = False
        for agent in self._agents:
            info = {"agent": agent, "tick": self.game.tick, "episode": self.game.episode, "outcome": result.outcome}
            try:
                self.seats.operators[agent].on_step_result(
                    self.game.env.observe(agent), self._rewards[agent], result.terminated, result.truncated, info
                )
            except Exception as error:  # noqa: BLE001 - see _decide
                self._replace(agent, error)

    def _replace(self, agent: int, error: Exception) -> None:
        traceback.print_exception(error)
        kind = self.seats.specs[agent].kind
        if kind is OperatorKind.SCRIPTED:
            raise error  # the env's own player: nobody is left to take the seat
        self.seats.replace_broken(agent)
        self.seats_changed()
        self._failed(
            f"The {kind} operator of {self.game.spec.agents[agent]} failed ({error}); the env's player took over."
        )

    def _note_who_plays(self) -> None:
        self.game.note_operators(self.seats.specs)
        self.note_policy()
