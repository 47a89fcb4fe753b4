"""The rules of a match: ticks, episodes, score. All that happens in it comes in through these methods, so the recorded
calls are the match."""

from hashlib import blake2b
from typing import Any

from drillyard.contracts.env import StageEnv, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.operator import OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.stage.journal import PUSH_VALUES, Journal

CELEBRATION_S = 0.7
"""Simulated seconds between a goal or a time-out and the next kick-off; nobody decides meanwhile."""
FALL_S, TIME_OUT_S = 1.2, 0.4
"""The same where one agent plays alone: a fall is watched to its end, a time-out is not worth a pause."""
BOARD_S = 2.0
"""The same in a turn-based game, so that the last move can be seen."""
MAX_SEED = 2**53 - 1
"""Seeds travel through JSON, whose numbers are exact up to here."""


def episode_seed(seed: int, episode: int) -> int:
    """The seed of one episode of a match: as good as independent, and below 2**31 for envs that want 32 bits."""
    digest = blake2b(f"{seed}/{episode}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "little") >> 1


class Game:
    """One match on one env.

    Args:
        env: what is played; the game is its only user.
        journal: records every call, or None.
    """

    def __init__(self, env: StageEnv, journal: Journal | None = None) -> None:
        self.env = env
        self.spec = env.spec
        self.journal = journal
        self.mode = StageMode.AI_VS_AI
        self.seed = 0
        self.tick = 0
        """Simulation ticks since the match began; it never stands still while the match plays."""
        self.episode = 0
        """Episodes since the match began."""
        self.score = [0] * max(len(env.spec.agents), 2)
        self.last_result = ""
        self.hold = 0
        """Ticks left until the next kick-off; 0 while an episode is played."""
        self.digest_every = max(round(env.spec.simulation_rate_hz), 1)
        """Ticks between two state digests in the journal."""
        self.alone = len(env.spec.agents) == 1
        """One agent, nobody to score against: its return is what counts."""
        self.versus = len(env.spec.agents) == 2 and not env.spec.cooperative
        """One against one: who wins is what the env says; elsewhere returns say it."""
        self.returns = [0.0] * len(env.spec.agents)
        """Of the present episode, each agent's."""
        self.last_return: float | None = None
        """Of the last finished episode of this match: agent 0's, or a team's."""
        self._first_state = b""
        self._began = 0
        self._scored = False

    @property
    def rate_hz(self) -> float:
        """Ticks a simulated second."""
        return self.spec.simulation_rate_hz

    @property
    def episode_return(self) -> float:
        """Of the present episode: agent 0's, or the sum of all where they play together."""
        return sum(self.returns) if self.spec.cooperative else self.returns[0]

    @property
    def length(self) -> int:
        """Ticks that the present episode has been played for."""
        return self.tick - self._began

    def start(self, seed: int, mode: StageMode, state: bytes = b"") -> None:
        """Begin a match, score 0:0; the same seed and the same calls after it give the same match bit for bit.

        Args:
            seed: 0 to MAX_SEED.
            mode: sandbox, ai_vs_ai or human_vs_ai.
            state: what `BatchEnv.copy_state` gave, where the first episode begins in it.

        Raises:
            DrillyardError: DAMAGED when the state is none of this env.
        """
        self.seed, self.mode, self._first_state = seed, mode, state
        self.tick = self.episode = 0
        self.score = [0] * len(self.score)
        self.last_result, self.last_return = "", None
        if self.journal is not None:
            self.journal.begin(seed, mode, self.env.moved(), state)
        self._kick_off()

    def set_mode(self, mode: StageMode) -> None:
        """From the next tick on; the match and its score go on. Leaving the sandbox begins a new episode, because the
        one that was played there may be past its end."""
        if self.journal is not None:
            self.journal.mode(self.tick, mode)
        left_sandbox = self.mode is StageMode.SANDBOX and mode is not StageMode.SANDBOX
        self.mode = mode
        if left_sandbox and not self.spec.turn_based:
            self.episode += 1
            self._kick_off()

    def decide(self, agent: int, action: Any) -> None:
        """Set an agent's action from the next tick on.

        Raises:
            DrillyardError: BAD_VALUE when the env has no such action.
        """
        legal = _legal(self.spec.action.kind == "discrete", self.spec.action.size, action)
        if self.journal is not None:
            legal = self.journal.decide(self.tick, agent, legal)
        self.env.decide(agent, legal)

    def push(self, body: int, point: tuple[float, float, float], vector: tuple[float, float, float]) -> None:
        """Apply a force in newtons at a world point in metres, for the next tick only; both in float32 precision."""
        values = PUSH_VALUES.unpack(PUSH_VALUES.pack(*point, *vector))
        if self.journal is not None:
            self.journal.push(self.tick, body, values)
        self.env.force(body, values[:3], values[3:])

    def set_physics(self, name: str, value: float) -> None:
        """Move a physics setting from the next tick on.

        Raises:
            DrillyardError: BAD_VALUE when the env has no such setting or the value is out of its range.
        """
        self.env.set_physics(name, value)
        if self.journal is not None:
            self.journal.moved(self.tick, name, value)

    def reset_physics(self) -> None:
        """Everything as trained."""
        self.env.reset_physics()
        if self.journal is not None:
            self.journal.moved(self.tick, "", 0.0)

    def note_input(self, agent: int, keys: int) -> None:
        """Record which keys a human holds from this tick on; what they do comes through `decide`."""
        if self.journal is not None:
            self.journal.held(self.tick, agent, keys)

    def note_operators(self, operators: tuple[OperatorSpec, ...]) -> None:
        """Record who plays from this tick on."""
        if self.journal is not None:
            self.journal.seats(self.tick, operators)

    def note_policy(self, version: int, env_steps: int) -> None:
        """Record which policy plays from this tick on."""
        if self.journal is not None:
            self.journal.policy(self.tick, version, env_steps)

    def advance(self) -> TickResult:
        """Play one tick."""
        # A board stands still while its end is looked at: there is no move to play.
        stands = self.hold and self.spec.turn_based
        nothing = TickResult(terminated=False, truncated=False, outcome=0, reward=(0.0,) * len(self.returns))
        result = nothing if stands else self.env.tick()
        self.tick += 1
        if self.hold:
            self.hold -= 1
            if not self.hold:
                self.episode += 1
                self._kick_off()
        else:
            self._judge(result)
        if self.tick % self.digest_every == 0:
            self.note_digest()
        return result

    def note_digest(self) -> None:
        """Record the state at this tick."""
        if self.journal is not None and self.journal.active:
            self.journal.digest(self.tick, self.digest(), self.episode, tuple(self.score))

    def digest(self) -> bytes:
        """8 bytes that name the whole state of the match at this tick."""
        state = blake2b(self.env.save(), digest_size=8)
        state.update(repr((self.tick, self.episode, self.hold, self.score)).encode())
        return state.digest()

    def note_talk(self, exchange: LLMExchange) -> None:
        """Record what a language model was asked and what it answered."""
        if self.journal is not None:
            self.journal.talk(exchange)

    def _judge(self, result: TickResult) -> None:
        for agent, reward in enumerate(result.reward):
            self.returns[agent] += reward
        if result.terminated and not self._scored and self.versus:
            self._count(result.outcome)
        self._scored = result.terminated
        endless = self.mode is StageMode.SANDBOX and not self.spec.turn_based
        if (result.terminated or result.truncated) and not endless:
            self._end(terminated=result.terminated)

    def _end(self, *, terminated: bool) -> None:
        """The episode is over; what is on the stage moves on for a moment."""
        self.last_return = self.episode_return
        pause_s = CELEBRATION_S
        if not terminated:
            self.last_result = "Time ran out"
        if not self.versus:
            self.last_result = self._tell_returns(terminated=terminated)
        if self.alone:
            pause_s = FALL_S if terminated else TIME_OUT_S
            self.env.relax()
        if self.spec.turn_based:
            pause_s = BOARD_S
        self.hold = max(round(pause_s * self.rate_hz), 1)

    def _count(self, outcome: int) -> None:
        """A goal counts once, however long the ball lies in the net."""
        if not outcome:
            self.last_result = "A draw" if self.spec.turn_based else "Undecided"
            return
        winner = 0 if outcome > 0 else 1
        self.score[winner] += 1
        did = "won" if self.spec.turn_based else "scored"
        self.last_result = f"{self.spec.agents[winner].capitalize()} {did}"

    def _tell_returns(self, *, terminated: bool) -> str:
        """The result where returns decide: of one agent, of a team, or of three and more, of whom the best scores."""
        ended = "Ended" if terminated else "Time ran out"
        after = f"{self.length} moves" if self.spec.turn_based else f"{self.length / self.rate_hz:.1f} s"
        if self.alone or self.spec.cooperative:
            whose = "return" if self.alone else "return of the team"
            return f"{ended} after {after}, {whose} {self.episode_return:.1f}"
        best = [agent for agent, value in enumerate(self.returns) if value == max(self.returns)]
        if len(best) > 1:
            return f"{ended} after {after}, undecided"
        self.score[best[0]] += 1
        return f"{self.spec.agents[best[0]].capitalize()} won after {after}, return {self.returns[best[0]]:.1f}"

    def _kick_off(self) -> None:
        self.hold = 0
        self._scored = False
        self.returns, self._began = [0.0] * len(self.returns), self.tick
        self.env.reset(episode_seed(self.seed, self.episode))
        if self._first_state and not self.episode:
            self.env.load(self._first_state)


def _legal(discrete: bool, size: int, action: Any) -> Any:
    """An int below `size`, or a tuple of `size` floats."""
    if discrete:
        choice = int(action)
        if 0 <= choice < size:
            return choice
        raise DrillyardError(ErrorCode.BAD_VALUE, f"An operator chose action {choice}; the env has 0 to {size - 1}.")
    numbers = tuple(float(number) for number in action)
    if len(numbers) == size:
        return numbers
    raise DrillyardError(ErrorCode.BAD_VALUE, f"An operator gave {len(numbers)} numbers; the env takes {size}.")
