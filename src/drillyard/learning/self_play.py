"""The pool of snapshots that the learner plays against, and how strong everybody is."""

from dataclasses import dataclass, field
from statistics import median
from typing import Any

import numpy as np

from drillyard.contracts.chunk import Opponent
from drillyard.learning.elo import K_FACTOR, SCRIPTED_ELO, WinRate, rating_change
from drillyard.learning.randomness import rng_restore, rng_state

RECENT_SHARE = 0.25
BEST_SHARE = 0.1
FIRST_ELO = 400.0
"""Where an untrained policy starts: it hardly ever beats the scripted player."""
SNAPSHOT_K = K_FACTOR / 4.0
"""Snapshots no longer change, so their ratings move less than the newest policy's."""


@dataclass
class Snapshot:
    """A frozen policy: actor (P,), mean and scale of its normaliser (O,), float32 each."""

    version: int
    env_steps: int
    elo: float
    actor: np.ndarray
    mean: np.ndarray
    scale: np.ndarray
    win_rate: WinRate = field(default_factory=WinRate)
    """Of the learner against this snapshot."""


class SnapshotPool:
    """Snapshots with ratings. Called by the learner between updates; the same calls give the same draws.

    Args:
        capacity: most snapshots kept.
        seed: of the draws.
    """

    def __init__(self, capacity: int, seed: int) -> None:
        self.capacity = capacity
        self.snapshots: list[Snapshot] = []
        """Oldest first."""
        self.elo = FIRST_ELO
        """Of the newest policy."""
        self.random_elo = FIRST_ELO
        self.win_rates: dict[str, WinRate] = {}
        """Of the newest policy, by kind of opponent: scripted, random, snapshot."""
        self._rng = np.random.default_rng(seed)

    def __len__(self) -> int:
        return len(self.snapshots)

    def add(self, version: int, env_steps: int, actor: np.ndarray, mean: np.ndarray, scale: np.ndarray) -> None:
        """Freeze a copy of the newest policy with the rating it has now; one of the same version is replaced."""
        self.snapshots = [snapshot for snapshot in self.snapshots if snapshot.version != version]
        self.snapshots.append(Snapshot(version, env_steps, self.elo, actor.copy(), mean.copy(), scale.copy()))
        self.snapshots.sort(key=lambda snapshot: snapshot.version)
        while len(self.snapshots) > self.capacity:
            del self.snapshots[self._superfluous()]

    def best(self) -> Snapshot | None:
        """The snapshot with the highest rating; of equals the newest."""
        return max(self.snapshots, key=lambda snapshot: (snapshot.elo, snapshot.version), default=None)

    def lineup(self, slots: int, old_slots: int = 0) -> list[Snapshot | None]:
        """Draw the snapshots for the weights board.

        The last `old_slots` slots hold old ones, drawn evenly from all that are not recent; of the others, even slots
        hold a recent one and odd slots one of the best. None where the pool is empty.
        """
        if not self.snapshots:
            return [None] * slots
        recent = self.snapshots[-self._recent() :]
        old = self.snapshots[: -self._recent()] or self.snapshots
        best = self._best_indices()
        lineup: list[Snapshot | None] = []
        for slot in range(slots):
            if slot >= slots - old_slots:
                lineup.append(old[int(self._rng.integers(len(old)))])
            elif slot % 2 == 0:
                lineup.append(recent[int(self._rng.integers(len(recent)))])
            else:
                lineup.append(self.snapshots[best[int(self._rng.integers(len(best)))]])
        return lineup

    def record(self, opponent: int, won: int, lost: int, drawn: int) -> None:
        """Count finished games of the newest policy.

        Args:
            opponent: as in a chunk's `episode_opponent`; games against oneself, nobody or a snapshot that has left the
                pool change no rating.
        """
        games, score = won + lost + drawn, won + 0.5 * drawn
        if games == 0 or opponent in (Opponent.SELF, Opponent.NONE):
            return
        if opponent == Opponent.SCRIPTED:
            self._win_rate("scripted").add(won, lost)
            self.elo += rating_change(self.elo, SCRIPTED_ELO, games, score)
            return
        if opponent == Opponent.RANDOM:
            self._win_rate("random").add(won, lost)
            before = self.random_elo
            self.random_elo += rating_change(before, self.elo, games, games - score, SNAPSHOT_K)
            self.elo += rating_change(self.elo, before, games, score)
            return
        self._win_rate("snapshot").add(won, lost)
        for snapshot in self.snapshots:
            if snapshot.version == opponent:
                before = snapshot.elo
                snapshot.win_rate.add(won, lost)
                snapshot.elo += rating_change(before, self.elo, games, games - score, SNAPSHOT_K)
                self.elo += rating_change(self.elo, before, games, score)

    def win_rate(self, kind: str) -> float | None:
        """Moving average of won / decided games against `scripted`, `random` or `snapshot`; None before the first."""
        average = self.win_rates.get(kind)
        return average.value if average else None

    def ratings(self) -> dict[str, float]:
        """How strong the pool is now, as telemetry tells it; empty while the pool is."""
        if not self.snapshots:
            return {}
        ratings = [snapshot.elo for snapshot in self.snapshots]
        return {
            "pool_elo_best": max(ratings),
            "pool_elo_median": median(ratings),
            "pool_elo_oldest": ratings[0],
        }

    def tensors(self) -> dict[str, np.ndarray]:
        """What belongs into a checkpoint's tensor file."""
        if not self.snapshots:
            return {}
        return {
            "pool.actor": np.stack([snapshot.actor for snapshot in self.snapshots]),
            "pool.mean": np.stack([snapshot.mean for snapshot in self.snapshots]),
            "pool.scale": np.stack([snapshot.scale for snapshot in self.snapshots]),
        }

    def state(self) -> dict[str, Any]:
        """The rest, as JSON types."""
        return {
            "elo": self.elo,
            "random_elo": self.random_elo,
            "win_rates": {kind: _numbers(average) for kind, average in self.win_rates.items()},
            "snapshots": [
                [snapshot.version, snapshot.env_steps, snapshot.elo, *_numbers(snapshot.win_rate)]
                for snapshot in self.snapshots
            ],
            "rng": rng_state(self._rng),
        }

    def restore(self, state: dict[str, Any], tensors: dict[str, np.ndarray]) -> None:
        """Take over what `state` and `tensors` gave.

        Raises:
            KeyError, ValueError, TypeError, IndexError: they do not belong together.
        """
        self.elo, self.random_elo = float(state["elo"]), float(state["random_elo"])
        self.win_rates = {kind: WinRate(*numbers) for kind, numbers in state["win_rates"].items()}
        self.snapshots = [
            Snapshot(
                version,
                env_steps,
                elo,
                tensors["pool.actor"][index].copy(),
                tensors["pool.mean"][index].copy(),
                tensors["pool.scale"][index].copy(),
                WinRate(*numbers),
            )
            for index, (version, env_steps, elo, *numbers) in enumerate(state["snapshots"])
        ]
        rng_restore(self._rng, state["rng"])

    def _win_rate(self, kind: str) -> WinRate:
        return self.win_rates.setdefault(kind, WinRate())

    def _recent(self) -> int:
        return max(1, int(len(self.snapshots) * RECENT_SHARE))

    def _best_indices(self) -> list[int]:
        order = sorted(range(len(self.snapshots)), key=lambda i: (-self.snapshots[i].elo, -self.snapshots[i].version))
        return order[: max(1, int(len(self.snapshots) * BEST_SHARE))]

    def _superfluous(self) -> int:
        """Index of the snapshot to drop: neither recent, nor among the best, nor the very first, and closest between
        its neighbours, so that what is left stays spread over the whole past."""
        versions = [snapshot.version for snapshot in self.snapshots]
        kept = {0, *self._best_indices(), *range(len(versions) - self._recent(), len(versions))}
        candidates = [index for index in range(len(versions)) if index not in kept]
        if not candidates:
            return 0
        return min(candidates, key=lambda index: (versions[index + 1] - versions[index - 1], index))


def _numbers(average: WinRate) -> tuple[float, float, float]:
    return average.window, average.won, average.decided
