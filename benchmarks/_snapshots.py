"""Snapshots of a run's policy as it learns, taken off the weights board, and how good they were, measured afterwards.

The board is latest-wins shared memory made for late readers: a look costs the learner one small message and 0.1 ms, so
the run is not disturbed; nothing is evaluated before it has ended.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.envs.registry import make_batch
from drillyard.learning.evaluate import policy_games
from drillyard.policies.inference import NumPyPolicy
from drillyard.transport.board_reader import BoardClosed, BoardReader


class Snapshot(NamedTuple):
    """What played at some moment."""

    seconds: float  # since the start of the run's process
    env_steps: int
    actor: np.ndarray
    mean: np.ndarray
    scale: np.ndarray


class Recorder:
    """Takes a snapshot every so often while a run goes on.

    Args:
        folder: the run's.
        every_s: between two snapshots.
        started: time.time() of the process's start.
    """

    def __init__(self, folder: Path, every_s: float, started: float) -> None:
        self.snapshots: list[Snapshot] = []
        self.spec: PolicySpec | None = None
        self._folder, self._every_s, self._started = folder, every_s, started
        self._reader: BoardReader | None = None
        self._next = 0.0

    def record(self, running: Callable[[], bool]) -> None:
        """Until the run has ended."""
        while running():
            if self._reader is None:
                self._connect()
            elif time.time() >= self._next:
                self._look(self._reader)
            time.sleep(0.02)
        if self._reader is not None:
            self._reader.close()

    def _connect(self) -> None:
        path = self._folder / "policy.json"
        if not path.exists() or not (self._folder / "weights.sock").exists():
            return
        description = msgspec.json.decode(path.read_bytes())
        opponents = description.pop("opponents")
        self.spec = msgspec.convert(description, PolicySpec)
        try:
            self._reader = BoardReader.connect(self._folder / "weights.sock", weights_layout(self.spec, opponents))
        except DrillyardError:
            return  # the run has ended just now

    def _look(self, reader: BoardReader) -> None:
        try:
            weights = reader.read()
        except BoardClosed:
            return
        if weights is None:
            return
        now = time.time()
        self._next = now + self._every_s
        self.snapshots.append(
            Snapshot(
                now - self._started,
                int(weights["env_steps"][0]),
                weights["actor"].copy(),
                weights["obs_mean"].copy(),
                weights["obs_scale"].copy(),
            )
        )


def returns_of(
    snapshots: list[Snapshot], spec: PolicySpec, env_id: str, episodes: int, seed: int, **options: Any
) -> list[dict[str, float]]:
    """Mean return of the most likely actions over `episodes`, a snapshot at a time; each has the same starts."""
    env = make_batch(env_id, episodes, **options)
    policy = NumPyPolicy(spec, episodes)
    points: list[dict[str, float]] = []
    for snapshot in snapshots:
        policy.load(snapshot.actor, None, snapshot.mean, snapshot.scale)
        games = policy_games(env, policy, seed)
        points.append(
            {
                "seconds": round(snapshot.seconds, 2),
                "env_steps": snapshot.env_steps,
                "return": round(float(games.returns.mean()), 1),
                "length": round(float(games.length.mean()), 1),
            }
        )
    return points


def first_at(points: list[dict[str, float]], threshold: float) -> dict[str, float] | None:
    """The first point whose return reaches the threshold."""
    return next((point for point in points if point["return"] >= threshold), None)
