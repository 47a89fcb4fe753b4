"""One episode of a script, from its seed to its end. Nothing of what was played before has a part in it."""

import math
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, NamedTuple

from drillyard.contracts.env import StageEnv, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.operator import Operator
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming, Execution
from drillyard.contracts.stage import StageMode
from drillyard.evaluation.plan import Planned
from drillyard.evaluation.players import Players
from drillyard.evaluation.tally import Tally, default_action, legal_action, word_of
from drillyard.stage.game import Game, episode_seed
from drillyard.stage.journal import Journal
from drillyard.stage.recording import Recording, record


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
    alive: Callable[[], None] = lambda: None,
) -> Played:
    """Play it.

    Args:
        planned: who plays, and from which seed.
        env: begins anew here.
        players: of this env.
        execution: max_steps and speed count.
        env_id: as the script says it.
        keep: whether to record a replay.
        alive: called before each decision.

    Raises:
        DrillyardError: a player or the env cannot go on.
    """
    return _Episode(planned, env, players, execution, env_options if keep else None, alive).play(env_id)


class _Episode:
    def __init__(
        self,
        planned: Planned,
        env: StageEnv,
        players: Players,
        execution: Execution,
        recorded_options: dict[str, Any] | None,
        alive: Callable[[], None],
    ) -> None:
        self._planned, self._env, self._players, self._execution = planned, env, players, execution
        self._alive = alive
        journal = None if recorded_options is None else Journal(env.spec, recorded_options)
        self._game = Game(env, journal)
        self._agents = range(len(env.spec.agents))
        self._operators: list[Operator] = [players[name, agent] for agent, name in enumerate(planned.lineup)]
        self._tallies = [Tally() for _ in self._agents]
        self._returns = [0.0 for _ in self._agents]
        self._since = [0.0 for _ in self._agents]
        """Reward of each agent since its last decision."""
        self._decided = [False for _ in self._agents]
        self._steps = 0
        self._began_s = time.monotonic()

    def play(self, env_id: str) -> Played:
        before = [_spent(operator) for operator in self._operators]
        self._game.start(self._planned.seed, StageMode.AI_VS_AI)
        if self._game.journal is not None:
            self._game.note_operators(tuple(self._players.spec(name).operator for name in self._planned.lineup))
            for name in dict.fromkeys(self._planned.lineup):
                if (policy := self._players.policy_of(name)) is not None:
                    self._game.note_policy(*policy)
        for agent, operator in enumerate(self._operators):
            operator.reset(episode_seed(self._planned.seed + agent, 0))
            _drain(operator)
        limit = self._execution.max_steps
        result = TickResult(terminated=False, truncated=False, outcome=0, reward=())
        while not (result.terminated or result.truncated):
            if limit and self._steps >= limit:
                result = result._replace(truncated=True, outcome=0)
                break
            self._alive()
            self._decide()
            result = self._advance()
            self._steps += 1
        self._tell(result)
        return self._played(env_id, result, before)

    def _decide(self) -> None:
        for agent in self._env.turn():
            operator, tally = self._operators[agent], self._tallies[agent]
            obs = self._env.observe(agent)
            info = self._info(agent, reads=bool(getattr(operator, "reads", False)))
            if self._decided[agent]:
                operator.on_step_result(obs, self._since[agent], terminated=False, truncated=False, info=info)
                self._since[agent] = 0.0
            self._decided[agent] = True
            began_s = time.perf_counter()
            answer = operator.select_action(obs, info)
            tally.latencies_ms.append((time.perf_counter() - began_s) * 1000.0)
            tally.talked(_drain(operator))
            self._act(agent, answer)

    def _act(self, agent: int, answer: Any) -> None:
        tally = self._tallies[agent]
        action = legal_action(self._env, agent, answer)
        if action is None:
            tally.failed += answer is not None
            tally.defaults += 1
            action = default_action(self._env, agent)
        tally.played(word_of(self._env, agent, action))
        self._game.decide(agent, action)

    def _info(self, agent: int, *, reads: bool) -> dict[str, Any]:
        info: dict[str, Any] = {"agent": agent, "tick": self._game.tick, "episode": 0}
        if reads or self._env.spec.masked:
            info["choices"] = self._env.choices(agent)
        if reads:
            info["words"] = self._env.describe(agent)
        return info

    def _advance(self) -> TickResult:
        """The ticks of one decision."""
        result = TickResult(terminated=False, truncated=False, outcome=0, reward=())
        for _ in range(self._env.spec.ticks_per_decision):
            result = self._game.advance()
            for agent, reward in enumerate(result.reward):
                self._returns[agent] += reward
                self._since[agent] += reward
            if result.terminated or result.truncated:
                break
        return result

    def _tell(self, result: TickResult) -> None:
        """The episode is over."""
        for agent, operator in enumerate(self._operators):
            info = {"agent": agent, "tick": self._game.tick, "episode": 0, "outcome": result.outcome}
            operator.on_step_result(
                self._env.observe(agent), self._since[agent], result.terminated, result.truncated, info
            )

    def _played(self, env_id: str, result: TickResult, before: list[tuple[dict[str, int], float]]) -> Played:
        planned, tallies = self._planned, self._tallies
        returns = tuple(float(value) for value in self._returns)
        if not all(map(math.isfinite, returns)):
            raise DrillyardError(ErrorCode.CRASHED, f"The returns {list(returns)} of {env_id} are not finite.")
        after = [_spent(operator) for operator in self._operators]
        seconds = time.monotonic() - self._began_s
        return Played(
            EpisodeRecord(
                index=planned.index,
                env=env_id,
                lineup=planned.lineup,
                seed=planned.seed,
                episode_return=returns[0],
                returns=returns,
                outcome=int(result.outcome),
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
            ),
            EpisodeTiming(
                index=planned.index,
                seconds=seconds,
                latency_mean_ms=tuple(tally.latency_mean_ms for tally in tallies),
                latency_p95_ms=tuple(tally.latency_p95_ms for tally in tallies),
                counts=tuple(_grown(old[0], new[0]) for old, new in zip(before, after, strict=True)),
                cost=tuple(new[1] - old[1] for old, new in zip(before, after, strict=True)),
            ),
            tuple(exchange for tally in tallies for exchange in tally.exchanges),
            None if self._game.journal is None else record(self._game),
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
