"""A take: a match that goes on tick by tick while somebody draws or records it; played now, or from a replay file."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from drillyard.contracts.env import EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import Operator, OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_stage
from drillyard.operators.default import default_action
from drillyard.sharing.cast import Cast, trained
from drillyard.stage.game import Game, episode_seed
from drillyard.stage.recording import REPLAY_SUFFIX, read_replay
from drillyard.stage.replay import Playback

TURN_S = 0.7
"""How long a move of a turn-based game is shown."""
STEPS_WAIT_S = 120.0
_BUSY_S = 0.001


class Take(Protocol):
    """What is drawn or recorded."""

    players: tuple[str, ...]
    """Who plays each agent."""
    env_options: dict[str, Any]

    @property
    def ticks(self) -> int | None:
        """Of the whole match; None = it goes on for ever."""
        ...

    @property
    def game(self) -> Game:
        """Its state now."""
        ...

    @property
    def policy_version(self) -> int: ...

    @property
    def env_steps(self) -> int:
        """What the policy was trained for; 0 = not known."""
        ...

    @property
    def run_id(self) -> str: ...

    @property
    def ended(self) -> bool:
        """There is no further tick."""
        ...

    @property
    def departed(self) -> str:
        """A sentence when it is not what was recorded."""
        ...

    def tick(self) -> None:
        """Play one tick."""
        ...


class LiveTake:
    """Played now, for ever: one episode after the other, as on a stage.

    Args:
        env: a fresh one.
        cast: who plays.
        checkpoint: whose policy it is.
        seed: of the match.
    """

    def __init__(self, env: StageEnv, cast: Cast, checkpoint: Path, seed: int) -> None:
        self.game = Game(env)
        self.players = cast.players
        manifest = trained(checkpoint).manifest
        self.policy_version, self.env_steps = manifest.policy_version, manifest.env_steps
        self.run_id, self.env_options = manifest.run_id, manifest.env_options
        self.ended, self.departed, self.ticks = False, "", None
        self._operators, self._seed, self._began = cast.operators, seed, -1
        self.game.start(seed, StageMode.AI_VS_AI)

    def tick(self) -> None:
        """Ask who is due, then play one tick."""
        game = self.game
        _settle(game.env)
        if game.episode != self._began:
            self._began = game.episode
            for agent, operator in enumerate(self._operators):
                operator.reset(episode_seed(self._seed + agent, game.episode))
        if not game.hold and game.length % max(game.spec.ticks_per_decision, 1) == 0:
            for agent in game.env.turn():
                game.decide(agent, self._action(agent, self._operators[agent]))
            _settle(game.env)
        game.advance()

    def _action(self, agent: int, operator: Operator) -> Any:
        env, game = self.game.env, self.game
        info: dict[str, Any] = {"agent": agent, "tick": game.tick, "episode": game.episode}
        choices = env.choices(agent)
        if game.spec.masked:
            info["choices"] = choices
        action = operator.select_action(env.observe(agent), info)
        return default_action(game.spec.action, choices) if action is None or isinstance(action, str) else action


class ReplayTake:
    """A recorded match, played again.

    Args:
        path: of the .dyreplay file.
        playback: of its recording.
    """

    def __init__(self, path: Path, playback: Playback) -> None:
        self._path, self._playback = path, playback
        recording = playback.recording
        self.game, self.env_options, self.ticks = playback.game, recording.env_options, recording.ticks
        operators = recording.operators[0][1] if recording.operators else ()
        self.players = tuple(operator_title(operator) for operator in operators)
        self.run_id = ""

    @property
    def policy_version(self) -> int:
        return self._playback.policy_version

    @property
    def env_steps(self) -> int:
        return self._playback.policy_env_steps

    @property
    def ended(self) -> bool:
        return self._playback.ended

    @property
    def departed(self) -> str:
        gone = self._playback.departed_tick is not None
        return self._playback.departed_sentence(self._path.name) if gone else ""

    def tick(self) -> None:
        """Play one recorded tick."""
        before = self.game.tick
        while self.game.tick == before and not self.ended:
            _settle(self.game.env)
            self._playback.tick()


@contextmanager
def open_take(
    target: Path, *, seed: int = 1, opponent: str = "", deterministic: bool = True
) -> Generator[Take]:  # fmt: skip
    """A take of a .dyreplay file, or of a checkpoint folder; its env and processes end with the context.

    Args:
        target: the file or folder.
        seed, opponent, deterministic: of a take that is played now; see `Cast`.

    Raises:
        DrillyardError: what reading it, making its env and loading its players say.
    """
    if target.suffix == REPLAY_SUFFIX:
        recording = read_replay(target)
        env = make_stage(recording.env_id, **recording.env_options)
        try:
            yield ReplayTake(target, Playback(recording, env))
        finally:
            env.close()
        return
    manifest = trained(target).manifest
    env = make_stage(manifest.env_id, **manifest.env_options)
    try:
        cast = Cast(env, target, opponent, deterministic=deterministic)
        try:
            yield LiveTake(env, cast, target, seed)
        finally:
            cast.close()
    finally:
        env.close()


def pace(spec: EnvSpec, rate_hz: float, least_hz: float = 10.0) -> tuple[int, float, int]:
    """Ticks between two frames, frames a second, and how often each is repeated.

    Args:
        rate_hz: frames a second wanted.
        least_hz: an env with fewer ticks a second repeats frames up to this rate.
    """
    if spec.turn_based:
        return 1, least_hz, max(1, round(TURN_S * least_hz))
    every = max(1, round(spec.simulation_rate_hz / rate_hz))
    rate = spec.simulation_rate_hz / every
    if rate >= least_hz:
        return every, rate, 1
    repeats = max(1, round(least_hz / max(rate, 0.1)))
    return every, rate * repeats, repeats


def operator_title(operator: OperatorSpec) -> str:
    """What a caption calls an operator."""
    if operator.kind is OperatorKind.LLM and operator.llm is not None:
        return operator.llm.model or "language model"
    if operator.kind is OperatorKind.POLICY and operator.source:
        return Path(operator.source).name
    return operator.source or operator.kind.value


def _settle(env: StageEnv) -> None:
    """Wait for an env in a process of its own."""
    until = time.monotonic() + STEPS_WAIT_S
    while env.busy():
        if time.monotonic() > until:
            raise DrillyardError(ErrorCode.TIMED_OUT, f"{env.spec.id} did not answer for {STEPS_WAIT_S:g} s.")
        time.sleep(_BUSY_S)
