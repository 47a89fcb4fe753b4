"""A checkpoint of a worker as a stage sees it: whether it fits the env, and what its actions mean there."""

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import numpy as np

from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import HostCommand, SpaceInfo, WorkerCheckpoint
from drillyard.operators.human import keys_of_actions

Bounds = tuple[tuple[float, ...], tuple[float, ...]]
Meaning = Callable[[bytes], Any]
"""float32s of an answer -> the env's action, or None where it is none."""


@dataclass(frozen=True)
class HostedPolicy:
    """One checkpoint of a worker, and the process that can play it."""

    command: HostCommand
    path: Path
    manifest: WorkerCheckpoint
    born_s: float
    """`time.monotonic()` when it was saved."""

    masks: bool = False
    """Its process wants to know which actions are legal: a number for each after the observation, 1 or 0."""
    notes: tuple[str, ...] = ()
    """What the file says of itself that differs from what it plays, each after "it"; it plays all the same."""

    @property
    def version(self) -> int:
        return self.manifest.policy_version

    @property
    def env_steps(self) -> int:
        return self.manifest.env_steps


@runtime_checkable
class OwnUnits(Protocol):
    """A stage env whose actions are not in the units of the env that it plays."""

    @property
    def own_bounds(self) -> Bounds | None:
        """Least and largest action in the env's own units; None where actions are discrete."""
        ...


def refuse_other_spaces(policy: HostedPolicy, env: EnvSpec) -> None:
    """Refuse a checkpoint that cannot play an env.

    Raises:
        DrillyardError: LAYOUT_MISMATCH with what differs.
    """
    theirs, ours = policy.manifest, env.action
    seen = _size(theirs.observation_space) if theirs.observation_space.kind == "box" else 0
    wanted = f"{_words(theirs.observation_space)} observations and {_words(theirs.action_space)} actions"
    if seen == env.obs_size and (theirs.action_space.kind, _size(theirs.action_space)) == (ours.kind, ours.size):
        return
    raise DrillyardError(
        ErrorCode.LAYOUT_MISMATCH,
        f"The checkpoint {policy.path.name} of {theirs.worker} is for {wanted}, {env.id} has {env.obs_size} and "
        f"{ours.size} {ours.kind} actions; the swap is refused, and what played before plays on.",
    )


def meaning_of(policy: HostedPolicy, env: EnvSpec, own: Bounds | None = None) -> Meaning:
    """How answers of this checkpoint become actions of the env.

    A worker acts in the env's own units; a stage of a Gymnasium env takes [-1, 1] for each number. So the range that
    the worker knows is mapped to the range that the stage knows, which does nothing where they are the same; then it
    is clipped.

    Args:
        own: the range in the env's own units, for a worker that knows none (one that clips actions itself); None = that
            of the stage.
    """
    if env.action.kind == "discrete":
        return _choice(env.action.size)
    low, high = _ranges(env.action)
    their_low, their_high = _bounds(policy.manifest.action_space)
    if not (np.isfinite(their_low).all() and np.isfinite(their_high).all()):
        their_low, their_high = (low, high) if own is None else (np.array(own[0]), np.array(own[1]))
    return _vector(low, high, their_low, their_high)


def neutral(action: ActionSpec) -> Any:
    """What plays while nobody decides: the action that stands for no key (`none`), else the first; zeros in a box."""
    if action.kind == "discrete":
        return keys_of_actions(action).get(frozenset(), 0)
    low, high = _ranges(action)
    return tuple(float(number) for number in np.clip(np.zeros(action.size), low, high))


def _choice(count: int) -> Meaning:
    number = struct.Struct("<f")

    def mean(data: bytes) -> Any:
        if len(data) != number.size:
            return None
        (value,) = number.unpack(data)
        if not (math.isfinite(value) and value == int(value) and 0 <= value < count):
            return None
        return int(value)

    return mean


def _vector(low: np.ndarray, high: np.ndarray, their_low: np.ndarray, their_high: np.ndarray) -> Meaning:
    # Bounds of workers come as float32: -0.4 is -0.4000000059604645.
    same = bool(np.allclose(low, their_low, 1e-6, 0.0) and np.allclose(high, their_high, 1e-6, 0.0))
    scale = (high - low) / np.maximum(their_high - their_low, 1e-12)

    def mean(data: bytes) -> Any:
        if len(data) != 4 * len(low):
            return None
        values = np.frombuffer(data, "<f4").astype(np.float64)
        if not np.isfinite(values).all():
            return None
        if not same:
            values = low + (values - their_low) * scale
        return tuple(float(number) for number in np.clip(values, low, high))

    return mean


def _ranges(action: ActionSpec) -> tuple[np.ndarray, np.ndarray]:
    ranges = np.array(action.ranges or ((action.low, action.high),) * action.size, np.float64)
    return ranges[:, 0], ranges[:, 1]


def _bounds(space: SpaceInfo) -> tuple[np.ndarray, np.ndarray]:
    """(K,) each; infinite where there is no bound."""
    size = _size(space)
    low = [-math.inf if number is None else number for number in space.low]
    high = [math.inf if number is None else number for number in space.high]
    low, high = (low * size if len(low) == 1 else low), (high * size if len(high) == 1 else high)
    if len(low) != size or len(high) != size:
        return np.full(size, -math.inf), np.full(size, math.inf)
    return np.array(low, np.float64), np.array(high, np.float64)


def _size(space: SpaceInfo) -> int:
    return space.n if space.kind == "discrete" else math.prod(space.shape)


def _words(space: SpaceInfo) -> str:
    return f"{_size(space)} {'one-of-n' if space.kind == 'discrete' else 'box'}"
