"""Playing a recorded match again, and checking that it is the same bit for bit."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from drillyard import __version__
from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorSpec
from drillyard.envs.registry import make_stage, same_env
from drillyard.stage.game import Game
from drillyard.stage.journal import DIGEST, HELD, PUSH, decision_format
from drillyard.stage.recording import Recording, read_replay

_BUSY_S = 0.001
"""Between two looks at an env that is at work in a process of its own."""


class ReplaySummary(msgspec.Struct, frozen=True, kw_only=True):
    """What `verify` found; all of it was played again and came out the same."""

    path: str
    env_id: str
    seed: int
    ticks: int
    sim_seconds: float
    episodes: int
    """Episodes begun."""
    score: tuple[int, ...]
    digests: int
    """State digests compared."""
    decisions: int
    forces: int
    policy_versions: int
    """Policies that played, one after the other."""
    wall_s: float


class Playback:
    """A recorded match on an env of its own, tick by tick.

    Args:
        recording: what to play.
        env: a fresh env of `recording.env_id` with `recording.env_options`.

    Raises:
        DrillyardError: UNSUPPORTED when the env is not the one that was recorded, BAD_VALUE or DAMAGED when it refuses
            the physics settings or the state of the start.
    """

    def __init__(self, recording: Recording, env: StageEnv) -> None:
        _match(recording, env)
        self.recording = recording
        self.game = Game(env)
        self.compared = 0
        """State digests that were the same."""
        self.departed_tick: int | None = None
        """The first tick at which the state was another than the recorded one."""
        self.operators: tuple[OperatorSpec, ...] = ()
        self.policy_version = 0
        self.policy_env_steps = 0
        decision = decision_format(recording.action_kind, recording.action_size)
        self._discrete = recording.action_kind == "discrete"
        self._decisions = _Cursor(decision.iter_unpack(recording.decisions))
        self._pushes = _Cursor(PUSH.iter_unpack(recording.pushes))
        self._digests = _Cursor(DIGEST.iter_unpack(recording.digests))
        self._modes = _Cursor(iter(recording.modes))
        self._seats = _Cursor(iter(recording.operators))
        self._policies = _Cursor(iter(recording.policies))
        self._physics = _Cursor(iter(recording.physics))
        self._inputs = _Cursor(HELD.iter_unpack(recording.inputs))
        self.keys: dict[int, int] = {}
        """Keys that a human holds, by agent."""
        for name, value in recording.first_physics:
            self.game.set_physics(name, value)
        self.game.start(recording.seed, recording.mode, recording.start_state)

    @property
    def ended(self) -> bool:
        """Whether the last recorded tick was played."""
        return self.game.tick >= self.recording.ticks

    def tick(self) -> None:
        """Play one tick; nothing happens after the end."""
        if self.ended:
            return
        game = self.game
        if game.env.busy():
            return  # an env in a process of its own; it is asked again in the next frame
        at = game.tick
        for _, mode in self._modes.take(at):
            game.set_mode(mode)
        for _, operators in self._seats.take(at):
            self.operators = operators
        for _, version, env_steps in self._policies.take(at):
            self.policy_version, self.policy_env_steps = version, env_steps
        for _, name, value in self._physics.take(at):
            if name:
                game.set_physics(name, value)
            else:
                game.reset_physics()
        for _, agent, keys in self._inputs.take(at):
            self.keys[agent] = keys
        for _, agent, *action in self._decisions.take(at):
            game.decide(agent, action[0] if self._discrete else action)
        for _, body, *values in self._pushes.take(at):
            x, y, z, u, v, w = values
            game.push(body, (x, y, z), (u, v, w))
        if game.env.busy():
            return  # at work on these decisions
        game.advance()
        for _, digest in self._digests.take(game.tick):
            if digest == game.digest():
                self.compared += 1
            elif self.departed_tick is None:
                self.departed_tick = game.tick

    def departed_sentence(self, name: str) -> str:
        """What to say when the playback is not what was recorded."""
        return (
            f"{name} departs from its recording at tick {self.departed_tick}: it was recorded by Drillyard "
            f"{self.recording.drillyard_version} and this is {__version__}, or it was changed."
        )


def verify(path: Path) -> ReplaySummary:
    """Play a file as fast as possible and compare every recorded state and the final score.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED or UNSUPPORTED for the file; INVALID_STATE when it plays differently here.
    """
    began = time.monotonic()
    path = Path(path)
    recording = read_replay(path)
    env = make_stage(recording.env_id, **recording.env_options)
    try:
        playback = Playback(recording, env)
        while not playback.ended and playback.departed_tick is None:
            before = playback.game.tick
            playback.tick()
            if playback.game.tick == before:
                time.sleep(_BUSY_S)
    finally:
        env.close()
    if playback.departed_tick is not None:
        raise DrillyardError(ErrorCode.INVALID_STATE, playback.departed_sentence(path.name))
    score = tuple(playback.game.score)
    if score != recording.score or playback.game.episode != recording.episodes:
        raise DrillyardError(
            ErrorCode.INVALID_STATE,
            f"{path.name} ends {_dashes(score)} here and {_dashes(recording.score)} in its recording.",
        )
    decision = decision_format(recording.action_kind, recording.action_size)
    return ReplaySummary(
        path=str(path),
        env_id=recording.env_id,
        seed=recording.seed,
        ticks=recording.ticks,
        sim_seconds=recording.ticks / recording.rate_hz,
        episodes=recording.episodes + 1,
        score=score,
        digests=playback.compared,
        decisions=len(recording.decisions) // decision.size,
        forces=len(recording.pushes) // PUSH.size,
        policy_versions=len({version for _, version, _ in recording.policies}),
        wall_s=time.monotonic() - began,
    )


def refuse_other_stage(recording: Recording, env_id: str, env_options: dict[str, Any]) -> None:
    """Refuse what a stage of this env with these options cannot show.

    Raises:
        DrillyardError: UNSUPPORTED.
    """
    if not same_env(recording.env_id, env_id):
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"The replay is of {recording.env_id}; this stage plays {env_id}.")
    if recording.env_options != env_options:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"The replay is of {env_id} with other options ({_listed(recording.env_options)}) than on this stage "
            f"({_listed(env_options)}); open a stage with those to see it.",
        )


class _Cursor:
    """Records in the order of their ticks, which are their first items."""

    def __init__(self, records: Iterator[tuple[Any, ...]]) -> None:
        self._records = records
        self._next = next(records, None)

    def take(self, tick: int) -> Iterator[tuple[Any, ...]]:
        """Yield those that are due."""
        while self._next is not None and self._next[0] <= tick:
            record = self._next
            self._next = next(self._records, None)
            yield record


def _match(recording: Recording, env: StageEnv) -> None:
    spec = env.spec
    recorded = (recording.agents, recording.action_kind, recording.action_size, recording.rate_hz)
    ours = (spec.agents, spec.action.kind, spec.action.size, spec.simulation_rate_hz)
    if recorded != ours or not same_env(recording.env_id, spec.id):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"The replay was recorded by Drillyard {recording.drillyard_version} with another {recording.env_id} "
            f"than that of this Drillyard {__version__}, so it cannot be played here.",
        )
    bodies = len(spec.scene.bodies)
    if any(record[1] >= bodies for record in PUSH.iter_unpack(recording.pushes)):
        raise DrillyardError(ErrorCode.DAMAGED, f"The replay pushes a body that {spec.id} does not have.")


def _dashes(score: tuple[int, ...]) -> str:
    return ":".join(str(goals) for goals in score)


def _listed(options: dict[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in options.items()) or "none"
