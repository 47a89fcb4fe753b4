"""Recording a clip: of a checkpoint that plays now, one env or many side by side, or of a replay file."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.bundle import Marker
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.clip.write import ClipWriter
from drillyard.sharing.picture import settled_image
from drillyard.sharing.take import Take, open_take, pace

RATE_HZ, FINE_HZ = 20.0, 30.0
"""Frames a second; the finer where there are few bodies."""
FEW_BODIES = 6
MAX_SECONDS = 1800.0
MAX_INSTANCES = 1000
MAX_MARKERS = 300
SWAP_APART_S = 1.0
"""Of policies that take over more often, not every one is marked."""


class ClipRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to record: `checkpoint` or `replay`, as in ShareRequest."""

    checkpoint: str = ""
    replay: str = ""
    """A .dyreplay file; recorded whole, seconds, instances, seed and opponent count for nothing."""
    opponent: str = ""
    """Another checkpoint, `script:NAME` or `random`; empty = the policy itself."""
    seconds: float = 10.0
    """Simulated."""
    instances: int = 1
    seed: int = 1
    deterministic: bool = True


class RecordedClip(msgspec.Struct, frozen=True, kw_only=True):
    """A clip, and what belongs to it in a bundle."""

    env: EnvSpec
    env_options: dict[str, Any]
    data: bytes
    """The clip file."""
    frames: int
    rate_hz: float
    instances: int
    markers: tuple[Marker, ...]
    players: tuple[str, ...]
    """Titles, by agent."""
    meshes: dict[str, bytes]
    """Files of env.scene.meshes by digest."""
    pictures: bool
    """Its frames are JPEGs, because the env has no poses."""
    note: str
    """One sentence when it is not all of what was asked for, or another match than the recorded one."""
    policy_version: int
    env_steps: int
    """Of training; 0 = not known."""
    run_id: str


def record_clip(request: ClipRequest) -> RecordedClip:
    """Record a clip. Blocks for about a second to a minute. Called by the makers of bundles.

    Raises:
        DrillyardError: BAD_VALUE for a request that makes no sense; UNSUPPORTED, many robots of an env that has none;
            what reading the checkpoint or the replay and playing it say.
    """
    _check(request)
    if request.checkpoint and request.instances > 1:
        from drillyard.sharing.clip.crowd import record_crowd

        return record_crowd(request)
    target = Path(request.replay or request.checkpoint)
    with open_take(target, seed=request.seed, opponent=request.opponent, deterministic=request.deterministic) as take:
        return _record(take, MAX_SECONDS if request.replay else request.seconds)


def _check(request: ClipRequest) -> None:
    why = ""
    if bool(request.checkpoint) == bool(request.replay):
        why = "a clip is of a checkpoint or of a replay: give one of them"
    elif not 0.0 < request.seconds <= MAX_SECONDS:
        why = f"a clip has up to {MAX_SECONDS:g} seconds, not {request.seconds:g}"
    elif not 1 <= request.instances <= MAX_INSTANCES:
        why = f"a clip shows 1 to {MAX_INSTANCES} robots, not {request.instances}"
    elif request.replay and request.instances > 1:
        why = "a replay shows one match; several robots are recorded of a checkpoint"
    elif request.seed < 0:
        why = f"a seed is 0 or more, not {request.seed}"
    if why:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"Nothing was recorded: {why}.")


def _record(take: Take, seconds: float) -> RecordedClip:
    game = take.game
    env, spec = game.env, game.spec
    bodies = 0 if spec.pixels else len(spec.scene.bodies)
    if not bodies and not spec.pixels:
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"{spec.id} has neither bodies nor a picture to record.")
    every, rate, repeats = pace(spec, FINE_HZ if 0 < bodies <= FEW_BODIES else RATE_HZ)
    writer = ClipWriter(rate, 1, bodies, flat=spec.scene.camera.flat)
    positions = np.zeros((1, bodies, 3), np.float32)
    quaternions = np.zeros((1, bodies, 4), np.float32)
    notes = _Notes(take, rate)
    frames = max(2, round(seconds * rate))
    while True:
        if game.tick % every == 0 or take.ended:
            picture = b"" if bodies else settled_image(env)
            env.bodies(positions[0], quaternions[0])
            for _ in range(repeats):
                writer.add(
                    positions, quaternions, policy_version=take.policy_version, score=game.score[:2],
                    episodes=(game.episode,), decisions=(game.length // max(spec.ticks_per_decision, 1),),
                    returns=(game.episode_return,), picture=picture,
                )  # fmt: skip
            if take.ended or writer.frames >= frames or writer.full:
                break
        take.tick()
        notes.look(writer.frames)
    cut = not take.ended and (writer.full or seconds == MAX_SECONDS)
    note = f"Only the first {writer.frames / rate:.0f} s are in it, because the match is longer." if cut else ""
    return RecordedClip(
        env=spec,
        env_options=take.env_options,
        data=writer.to_bytes(),
        frames=writer.frames,
        rate_hz=rate,
        instances=1,
        markers=notes.markers(writer.frames),
        players=take.players,
        meshes=env.meshes(),
        pictures=not bodies,
        note=take.departed or note,
        policy_version=take.policy_version,
        env_steps=take.env_steps,
        run_id=take.run_id,
    )


class _Notes:
    """What happens in a match, for its timeline: how episodes end, and which policy takes over."""

    def __init__(self, take: Take, rate_hz: float) -> None:
        self._take, self._apart = take, SWAP_APART_S * rate_hz
        self._hold, self._version = 0, 0
        self._swapped = float("-inf")
        self._ends: list[Marker] = []
        self._swaps: list[Marker] = []

    def look(self, frame: int) -> None:
        """After a tick; `frame` is the number of the next one that is recorded."""
        game, version = self._take.game, self._take.policy_version
        if game.hold > self._hold:
            self._ends.append(Marker(frame=frame, title=game.last_result or "The episode ended"))
        self._hold = game.hold
        if version != self._version and self._version and frame - self._swapped >= self._apart:
            self._swapped = frame
            self._swaps.append(Marker(frame=frame, title=f"Policy version {version}"))
        self._version = version

    def markers(self, frames: int) -> tuple[Marker, ...]:
        """In order of time; ends first where there is no room for all."""
        ends = self._ends[:MAX_MARKERS]
        chosen = ends + self._swaps[: MAX_MARKERS - len(ends)]
        return tuple(
            sorted((marker for marker in chosen if marker.frame < frames), key=lambda marker: marker.frame)
        )  # fmt: skip
