"""A live match: operators decide, people press and drag, and the game records it all."""

import traceback
from collections.abc import Callable, Sequence

from drillyard.contracts.comparison import EpisodeScore
from drillyard.contracts.env import Array, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorFigures, OperatorKind
from drillyard.contracts.stage import StageMode
from drillyard.operators.hosted import HostedOperator
from drillyard.stage.asking import Asker, Question
from drillyard.stage.game import Game, episode_seed
from drillyard.stage.inputs import Inputs
from drillyard.stage.leases import Leases
from drillyard.stage.seats import Seats


class LiveMatch:
    """Drives a game tick by tick.

    Args:
        game: with a journal.
        seats: who plays.
        inputs: what people do.
        failed: called with a sentence when an operator failed and another took its seat.
        lockstep: an episode that has ended waits for `begin_episode`.
    """

    def __init__(
        self, game: Game, seats: Seats, inputs: Inputs, failed: Callable[[str], None], *, lockstep: bool = False
    ) -> None:
        self.game = game
        self.seats = seats
        self.inputs = inputs
        self.leases = Leases()
        self.action_repeat = game.spec.ticks_per_decision
        """Ticks a decision."""
        self.ended: list[EpisodeScore] = []
        """Episodes that have ended; whoever tells of them empties it."""
        self._failed = failed
        self._lockstep = lockstep
        self._begun = False
        """In lock-step: the next episode may begin."""
        self._turn_based = game.spec.turn_based
        self._agents = range(len(game.spec.agents))
        self._asker = Asker(game, seats)
        self._wait = 0
        self._anew = False
        self._pending: dict[int, Question] = {}
        """Turn-based: who has still to decide before this tick."""
        self._asked_tick = -1
        self._decided = [False] * len(self._agents)
        """Who has decided in this episode."""
        self._in_force = [False] * len(self._agents)
        """Whose action of this episode is an action of the operator that sits there."""
        self._rewards = [0.0] * len(self._agents)

    @property
    def over(self) -> bool:
        """In lock-step: the episode has ended and the next one was not asked for."""
        return self._lockstep and self.game.hold > 0 and not self._begun

    @property
    def waiting_for(self) -> tuple[int, ...]:
        """Turn-based: who has still to decide."""
        return tuple(self._pending)

    def reset(self, seed: int, state: bytes = b"") -> None:
        """A new match, 0:0; its first episode begins in `state` where one is given."""
        self.game.start(seed, self.game.mode, state)
        self.game.note_operators(self.seats.specs)
        self.note_policy()
        self._asker.begin_match()
        self._begin_episode()
        self._foresee()

    def begin_episode(self) -> None:
        """In lock-step: the next episode may begin."""
        self._begun = True

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
        self.leases.keep(self.seats.humans())
        for agent in self.seats.take_changed():
            self._asker.seated(agent)
            self._in_force[agent] = False
            if agent in self._pending:
                self._pending[agent] = self._asker.question(agent, self._pending[agent].obs)

    def note_policy(self) -> None:
        """Another version plays from this tick on."""
        brain = self.seats.brain()
        weights = brain.weights if brain else None
        if weights is not None:
            self.game.note_policy(weights.version, weights.env_steps)

    def figures(self) -> tuple[OperatorFigures, ...]:
        """How the operator of each agent does."""
        return self._asker.figures()

    def tick(self) -> bool:
        """Play one tick; returns False where it has to wait: for a decision, for the env, for the other stages."""
        game = self.game
        if self._lockstep and game.hold == 1 and not self._begun:
            return False  # the last tick of the pause begins the next episode, in replays too
        if not game.hold:
            if self._turn_based:
                if not self.think():
                    return False
            else:
                self._decide_in_time()
        self.inputs.pull(game)
        episode, held = game.episode, game.hold
        result = game.advance()
        for agent in self._agents:
            self._rewards[agent] += result.reward[agent]
        if game.hold and not held:
            self.ended.append(self._asker.score(result))
            self._begun = False
        if game.hold and any(self._decided):
            self._tell(result)
        if game.episode != episode:
            self._begin_episode()
        if self._wait <= 0 and not game.hold:
            self._foresee()
        return True

    def think(self) -> bool:
        """Turn-based: ask those who must decide; returns whether the next tick can be played. Called every frame."""
        game, env = self.game, self.game.env
        if game.hold:
            return True
        if env.busy():
            return False
        if self._asked_tick != game.tick:
            self._asked_tick = game.tick
            self._advance_brains()
            for agent in env.turn():
                obs = env.observe(agent)
                question = self._pending[agent] = self._asker.question(agent, obs)
                self._tell_reward(agent, obs, question)
        for agent, question in list(self._pending.items()):
            self._ask(agent, question)
        return not self._pending and not env.busy()

    def _decide_in_time(self) -> None:
        """Everybody decides when it is time, whether they are ready or not."""
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

    def _foresee(self) -> None:
        """The next tick decides, and what is seen then is seen now: tell those who take their time."""
        if self._turn_based:
            return  # asked right away, and waited for
        for agent, operator in enumerate(self.seats.operators):
            if isinstance(operator, HostedOperator):
                question = self._asker.question(agent, self.game.env.observe(agent))
                operator.prepare(question.obs, question.info)

    def _begin_episode(self) -> None:
        self._wait = 0
        self._begun = False
        self._pending.clear()
        self._asked_tick = -1
        self._decided = [False] * len(self._agents)
        self._in_force = [False] * len(self._agents)
        self._rewards = [0.0] * len(self._agents)
        self._asker.begin_episode()
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

    def _advance_brains(self) -> None:
        for brain in self.seats.brains():
            if brain.advance(self.game.tick):
                self.note_policy()

    def _decide(self, agents: Sequence[int]) -> None:
        env = self.game.env
        self._advance_brains()
        seen: dict[int, Array] = {agent: env.observe(agent) for agent in agents}
        for agent, obs in seen.items():
            question = self._asker.question(agent, obs)
            if len(seen) == len(self._agents):
                self._tell_reward(agent, obs, question)
            self._ask(agent, question)
            if not self._in_force[agent]:
                self.game.decide(agent, self._asker.stand_in(agent, question))
                self._in_force[agent] = True
            self._decided[agent] = True

    def _ask(self, agent: int, question: Question) -> None:
        """Ask one operator; what it decides is played from the next tick on."""
        unattended = self.seats.specs[agent].kind is OperatorKind.HUMAN and not self.leases.holder(agent)
        if unattended and self._turn_based and not self.leases.was_held(agent):
            return  # the match waits until somebody sits down; somebody who left holds nobody up
        try:
            if unattended and self._turn_based:
                action = self._asker.stand_in(agent, question)
            else:
                action = self._asker.ask(agent, question, unattended=unattended)
        except Exception as error:  # noqa: BLE001 - an operator may be anybody's; the show goes on without it
            self._replace(agent, error)
            return
        if action is None:
            return
        try:
            self.game.decide(agent, action)
        except (TypeError, ValueError, DrillyardError) as error:
            if isinstance(error, DrillyardError) and error.code is not ErrorCode.BAD_VALUE:
                raise  # the env's fault, not the operator's
            self._replace(agent, error)
            return
        self._pending.pop(agent, None)
        self._decided[agent] = self._in_force[agent] = True

    def _tell_reward(self, agent: int, obs: Array, question: Question) -> None:
        """What the operator's last decision led to."""
        if not self._decided[agent]:
            return
        try:
            self.seats.operators[agent].on_step_result(
                obs, self._rewards[agent], terminated=False, truncated=False, info=question.info
            )
        except Exception as error:  # noqa: BLE001 - see _ask
            self._replace(agent, error)
        self._rewards[agent] = 0.0

    def _tell(self, result: TickResult) -> None:
        """The episode is over."""
        told, self._decided = self._decided, [False] * len(self._agents)
        for agent in self._agents:
            if not told[agent]:
                continue
            info = {"agent": agent, "tick": self.game.tick, "episode": self.game.episode, "outcome": result.outcome}
            try:
                self.seats.operators[agent].on_step_result(
                    self.game.env.observe(agent), self._rewards[agent], result.terminated, result.truncated, info
                )
            except Exception as error:  # noqa: BLE001 - see _ask
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
