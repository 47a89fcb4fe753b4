"""One episode of a script, from its seed to its end. Nothing of what was played before has a part in it."""

import math
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from drillyard.contracts.env import Array, StageEnv, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.operator import Operator, OperatorKind
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming, Execution
from drillyard.contracts.stage import StageMode
from drillyard.contracts.words import ActionWord
from drillyard.evaluation.asking import Answer, Asking, Question, RealTime, Waiting
from drillyard.evaluation.plan import Planned
from drillyard.evaluation.players import Players
from drillyard.evaluation.tally import Tally, legal_action, word_of
from drillyard.operators.default import default_action
from drillyard.stage.game import Game, episode_seed
from drillyard.stage.journal import Journal
from drillyard.stage.recording import Recording, record

if TYPE_CHECKING:
    from drillyard.evaluation.trajectories.watcher import Watcher

_NOTHING = TickResult(terminated=False, truncated=False, outcome=0, reward=())


class Played(NamedTuple):
    """What one episode leaves behind."""

    record: EpisodeRecord
    timing: EpisodeTiming
    talk: tuple[LLMExchange, ...]
    recording: Recording | None


def play_episode(
    planned: Planned,
    env: StageEnv,
    players: Players,
    execution: Execution,
    *,
    env_id: str,
    env_options: dict[str, Any] | None = None,
    keep: bool = False,
    watcher: "Watcher | None" = None,
    alive: Callable[[], None] = lambda: None,
) -> Played:
    """Play it.

    Args:
        planned: who plays, and from which seed.
        env: begins anew here.
        players: of this env.
        execution: max_steps and speed count.
        env_id: what the record calls the env.
        keep: whether to record a replay.
        watcher: writes down what agents see and do.
        alive: called before each decision.

    Raises:
        DrillyardError: a player or the env cannot go on.
    """
    operators = [players[name, agent] for agent, name in enumerate(planned.lineup)]
    if execution.speed and not env.spec.turn_based:
        slow = [players.thread_of(name, agent) for agent, name in enumerate(planned.lineup)]
        asking: Asking = RealTime(operators, slow, 1.0 / (env.spec.decision_rate_hz * execution.speed))
    else:
        asking = Waiting(operators)
    journal = Journal(env.spec, env_options) if keep else None
    try:
        sees = [players.spec(name).kind is OperatorKind.POLICY for name in planned.lineup]
        episode = _Episode(planned, env, operators, asking, Game(env, journal), sees, watcher)
        return episode.play(env_id, players, execution, alive)
    finally:
        asking.close()


class _Episode:
    """
    Args:
        sees: whether each agent's operator looks at observations; making one may cost more than a tick.
    """

    def __init__(
        self, planned: Planned, env: StageEnv, operators: list[Operator], asking: Asking, game: Game, sees: list[bool],
        watcher: "Watcher | None",
    ) -> None:  # fmt: skip
        self._watcher = watcher
        self._planned, self._env, self._operators, self._asking, self._game = planned, env, operators, asking, game
        self._sees = sees
        self._unseen: Array = np.zeros(env.spec.obs_size, np.float32)
        self._tallies = [Tally() for _ in operators]
        self._returns = [0.0 for _ in operators]
        self._since = [0.0 for _ in operators]
        """Reward of each agent since its last decision."""
        self._asked = [False for _ in operators]
        self._in_force = [False for _ in operators]
        """Whether the agent has an action that goes on."""
        self._steps = 0

    def play(self, env_id: str, players: Players, execution: Execution, alive: Callable[[], None]) -> Played:
        began_s = time.monotonic()
        before = [_spent(operator) for operator in self._operators]
        self._begin(players)
        result = _NOTHING
        while not (result.terminated or result.truncated):
            if execution.max_steps and self._steps >= execution.max_steps:
                result = result._replace(truncated=True, outcome=0)
                break
            alive()
            self._decide()
            result = self._advance()
            self._steps += 1
        self._asking.close()
        self._tell(result)
        after = [_spent(operator) for operator in self._operators]
        timing = self._timing(time.monotonic() - began_s, before, after)
        talk = tuple(exchange for tally in self._tallies for exchange in tally.exchanges)
        recording = None if self._game.journal is None else record(self._game)
        return Played(self._record(env_id, result), timing, talk, recording)

    def _begin(self, players: Players) -> None:
        lineup, game = self._planned.lineup, self._game
        game.start(self._planned.seed, StageMode.AI_VS_AI)
        if self._watcher is not None:
            self._watcher.begin(episode_seed(self._planned.seed, 0))
        game.note_operators(tuple(players.spec(name).operator for name in lineup))
        for name in dict.fromkeys(lineup):
            if (policy := players.policy_of(name)) is not None:
                game.note_policy(*policy)
        for agent, operator in enumerate(self._operators):
            operator.reset(episode_seed(self._planned.seed + agent, 0))
            _drain(operator)

    def _decide(self) -> None:
        turn = self._env.turn()
        questions = [self._question(agent) for agent in turn if self._asking.ready(agent)]
        answers = self._asking.ask(questions)
        for agent in turn:
            answer, tally = answers.get(agent), self._tallies[agent]
            if answer is not None:
                self._act(agent, answer)
                continue
            tally.late += 1
            if not self._in_force[agent]:
                tally.defaults += 1
                self._play_action(agent, None, self._env.choices(agent))

    def _question(self, agent: int) -> Question:
        env, operator = self._env, self._operators[agent]
        info: dict[str, Any] = {"agent": agent, "tick": self._game.tick, "episode": 0}
        reads = bool(getattr(operator, "reads", False))
        if reads or env.spec.masked:
            info["choices"] = env.choices(agent)
        if reads:
            info["words"] = env.describe(agent)
        obs = self._observe(agent)
        if self._asked[agent]:
            operator.on_step_result(obs, self._since[agent], terminated=False, truncated=False, info=info)
            self._since[agent] = 0.0
        self._asked[agent] = True
        return Question(agent, obs, info)

    def _act(self, agent: int, answer: Answer) -> None:
        tally = self._tallies[agent]
        tally.latencies_ms.append(answer.latency_ms)
        tally.talked(exchanges := _drain(self._operators[agent]))
        for exchange in exchanges:
            self._game.note_talk(exchange)
        choices = self._env.choices(agent)
        action = legal_action(self._env.spec, choices, answer.action)
        if action is None:
            tally.failed += answer.action is not None
            tally.defaults += 1
        self._play_action(agent, action, choices)

    def _play_action(self, agent: int, action: Any, choices: tuple[ActionWord, ...]) -> None:
        """Play an action; None = the default one."""
        spec = self._env.spec
        if action is None:
            action = default_action(spec.action, choices)
        self._tallies[agent].played(word_of(spec, choices, action))
        if self._watcher is not None:
            self._watcher.decides(agent, action)
        self._game.decide(agent, action)
        self._in_force[agent] = True

    def _advance(self) -> TickResult:
        """The ticks of one decision."""
        result, rewards = _NOTHING, [0.0 for _ in self._returns]
        left = self._env.spec.ticks_per_decision
        while left:
            left -= 1
            result = self._game.advance()
            for agent, reward in enumerate(result.reward):
                self._returns[agent] += reward
                self._since[agent] += reward
                rewards[agent] += reward
            if result.terminated or result.truncated:
                break
        if self._watcher is not None:
            self._watcher.played(rewards, left)
        return result

    def _tell(self, result: TickResult) -> None:
        """The episode is over."""
        for agent, operator in enumerate(self._operators):
            # The answer of one that thought on after the end was paid for, if not played.
            self._tallies[agent].exchanges += _drain(operator)
            info = {"agent": agent, "tick": self._game.tick, "episode": 0, "outcome": result.outcome}
            operator.on_step_result(self._observe(agent), self._since[agent], result.terminated, result.truncated, info)

    def _observe(self, agent: int) -> Array:
        return self._env.observe(agent) if self._sees[agent] else self._unseen

    def _record(self, env_id: str, result: TickResult) -> EpisodeRecord:
        planned, tallies = self._planned, self._tallies
        returns = tuple(float(value) for value in self._returns)
        if not all(map(math.isfinite, returns)):
            raise DrillyardError(ErrorCode.CRASHED, f"The returns {list(returns)} of {env_id} are not finite.")
        return EpisodeRecord(
            index=planned.index,
            env=env_id,
            lineup=planned.lineup,
            seed=planned.seed,
            episode_return=returns[0],
            returns=returns,
            outcome=int(result.outcome) if self._game.versus else 0,
            num_steps=self._steps,
            terminated=bool(result.terminated),
            truncated=bool(result.truncated),
            progression=self._env.progression(),
            action_frequency=tuple(dict(sorted(tally.actions.items())) for tally in tallies),
            failed_candidates=tuple(tally.failed for tally in tallies),
            defaults=tuple(tally.defaults for tally in tallies),
            input_tokens=tuple(tally.input_tokens for tally in tallies),
            output_tokens=tuple(tally.output_tokens for tally in tallies),
            state_digest=blake2b(self._env.save(), digest_size=8).hexdigest(),
        )

    def _timing(
        self, seconds: float, before: "list[tuple[dict[str, int], float]]", after: "list[tuple[dict[str, int], float]]"
    ) -> EpisodeTiming:
        counts = [_grown(old[0], new[0]) for old, new in zip(before, after, strict=True)]
        for count, tally in zip(counts, self._tallies, strict=True):
            if tally.late:
                count["late"] = tally.late
        return EpisodeTiming(
            index=self._planned.index,
            seconds=seconds,
            latency_mean_ms=tuple(tally.latency_mean_ms for tally in self._tallies),
            latency_p95_ms=tuple(tally.latency_p95_ms for tally in self._tallies),
            counts=tuple(counts),
            cost=tuple(new[1] - old[1] for old, new in zip(before, after, strict=True)),
        )


def _drain(operator: Operator) -> list[LLMExchange]:
    """What a language model has said since the last call; others say nothing."""
    drain: Any = getattr(operator, "drain", None)
    return list(drain()) if drain is not None else []


def _spent(operator: Operator) -> tuple[dict[str, int], float]:
    """Counts and cost of a language model so far."""
    return dict(getattr(operator, "counts", {})), float(getattr(operator, "cost", 0.0))


def _grown(old: dict[str, int], new: dict[str, int]) -> dict[str, int]:
    return {name: grown for name, count in new.items() if (grown := count - old.get(name, 0))}
