"""The journal of a match: every call that shaped it, with its tick, in compact columns."""

import struct
from typing import Any

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.operator import OperatorSpec
from drillyard.contracts.stage import StageMode

MAX_SECONDS = 3600.0
"""Simulated seconds that are recorded at most."""
MAX_BYTES = 16 * 2**20
"""Bytes of memory that a recording takes at most."""
MAX_TALK_BYTES = 6 * 2**20
"""Of these, for what was said with language models."""

PUSH_VALUES = struct.Struct("<6f")
"""Point and vector of a force."""
PUSH = struct.Struct("<IH6f")
"""tick, body, point, vector"""
DIGEST = struct.Struct("<I8s")
"""tick, digest"""
HELD = struct.Struct("<IBB")
"""tick, agent, keys"""
POLICY = struct.Struct("<IIQ")
"""tick, policy version, env steps. Packed: a robot's run gives 30 versions a second ((m) as tuples 17 MB an hour)."""
_NOTE_BYTES = 96
"""What a note of a mode, a seat or a physics setting is charged with; more than it takes."""


def decision_format(kind: str, size: int) -> struct.Struct:
    """The record of one decision: tick, agent, then the action as int16 (discrete) or as `size` float32 (box)."""
    return struct.Struct("<IBh" if kind == "discrete" else f"<IB{size}f")


class Journal:
    """Records one match from its start on, until it is full.

    Args:
        spec: of the env that is played.
        env_options: with which it was made.
    """

    def __init__(self, spec: EnvSpec, env_options: dict[str, Any] | None = None) -> None:
        self._format = decision_format(spec.action.kind, spec.action.size)
        self._discrete = spec.action.kind == "discrete"
        self._max_ticks = round(MAX_SECONDS * spec.simulation_rate_hz)
        self.max_bytes = MAX_BYTES
        self.env_options = dict(env_options or {})
        self.begin(0, StageMode.AI_VS_AI)

    def begin(
        self, seed: int, mode: StageMode, physics: dict[str, float] | None = None, start_state: bytes = b""
    ) -> None:
        """Forget everything: a new match starts, in this state or that of its seed."""
        self.seed, self.first_mode = seed, mode
        self.first_physics, self.start_state = tuple((physics or {}).items()), start_state
        self.decisions, self.pushes, self.digests, self.inputs = bytearray(), bytearray(), bytearray(), bytearray()
        self.modes: list[tuple[int, StageMode]] = []
        self.operators: list[tuple[int, tuple[OperatorSpec, ...]]] = []
        self._policies = bytearray()
        self.physics: list[tuple[int, str, float]] = []
        self.talks: list[LLMExchange] = []
        self.talks_left_out = 0
        """Exchanges for which there was no room."""
        self._talk_bytes = 0
        self.stopped = ""
        """Why nothing is recorded any more; empty while recording."""
        self.stopped_tick = 0
        self.last_episode = 0
        self.last_score: tuple[int, ...] = ()
        """At the newest digest, the end of the recording."""
        self._digest_tick = 0

    @property
    def active(self) -> bool:
        """Whether it still records."""
        return not self.stopped

    @property
    def size(self) -> int:
        """Bytes taken, about."""
        notes = len(self.modes) + len(self.operators) + len(self.physics)
        return (
            len(self.decisions) + len(self.pushes) + len(self.digests) + len(self.inputs)
            + len(self._policies) + len(self.start_state) + notes * _NOTE_BYTES + self._talk_bytes
        )  # fmt: skip

    @property
    def policies(self) -> tuple[tuple[int, int, int], ...]:
        """(tick, policy version, env steps) of each policy that took over."""
        return tuple((tick, version, steps) for tick, version, steps in POLICY.iter_unpack(self._policies))

    def decide(self, tick: int, agent: int, action: Any) -> Any:
        """Record a decision; returns the action in the precision in which it is kept."""
        if self._discrete:
            if self.active:
                self.decisions += self._format.pack(tick, agent, action)
            return action
        record = self._format.pack(tick, agent, *action)
        if self.active:
            self.decisions += record
        return self._format.unpack(record)[2:]

    def push(self, tick: int, body: int, values: tuple[float, ...]) -> None:
        """Record a force of one tick."""
        if self.active:
            self.pushes += PUSH.pack(tick, body, *values)

    def held(self, tick: int, agent: int, keys: int) -> None:
        """Record a change of held keys."""
        if self.active:
            self.inputs += HELD.pack(tick, agent, keys)

    def mode(self, tick: int, mode: StageMode) -> None:
        """Record a change of mode."""
        if self.active:
            self.modes.append((tick, mode))

    def seats(self, tick: int, operators: tuple[OperatorSpec, ...]) -> None:
        """Record who plays."""
        if self.active:
            self.operators.append((tick, operators))

    def policy(self, tick: int, version: int, env_steps: int) -> None:
        """Record which policy plays."""
        if self.active:
            self._policies += POLICY.pack(tick, version, env_steps)

    def talk(self, exchange: LLMExchange) -> None:
        """Record what a language model was asked and answered, while there is room for talk: the match goes on being
        recorded without it."""
        if not self.active:
            return
        size = len(msgspec.msgpack.encode(exchange))
        if self._talk_bytes + size > MAX_TALK_BYTES:
            self.talks_left_out += 1
            return
        self.talks.append(exchange)
        self._talk_bytes += size

    def moved(self, tick: int, name: str, value: float) -> None:
        """Record that a physics setting was moved; no name: all of them were put back."""
        if self.active:
            self.physics.append((tick, name, value))

    def digest(self, tick: int, digest: bytes, episode: int, score: tuple[int, ...]) -> None:
        """Record the state after `tick` ticks; here it is decided whether there is room for more."""
        if not self.active:
            return
        self.last_episode, self.last_score = episode, score
        if tick > self._digest_tick:
            self.digests += DIGEST.pack(tick, digest)
            self._digest_tick = tick
        if tick >= self._max_ticks:
            self._stop(tick, f"full: {MAX_SECONDS / 60:.0f} minutes are recorded; reset the match to record anew")
        elif self.size >= self.max_bytes:
            self._stop(tick, f"full: {self.max_bytes / 2**20:.0f} MiB are recorded; reset the match to record anew")

    def _stop(self, tick: int, reason: str) -> None:
        self.stopped, self.stopped_tick = reason, tick
