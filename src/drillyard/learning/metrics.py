"""Meter: turns updates and chunks into the figures of METRICS, between two emissions."""

import collections
import math
import time
from typing import Any

from drillyard.contracts.chunk import Opponent

RATE_WINDOW_S = 5.0
"""Rates and the learner's waiting are over so long: an update can take longer than the time between two emissions."""
EPISODES = 400
"""Finished episodes that the means of return and length are over in games of two."""

AS_THEY_ARE = ("lr", "clip_epsilon", "entropy_coef")
"""Settings among the stats: told as of the last update, not as a mean."""


class Meter:
    """Collects; `values` gives the figures since the last call. Used by the learner's one thread.

    Args:
        reward_parts: names of the env's parts of the reward.
        episodes: the means of return and length are over so many finished ones.
    """

    def __init__(self, reward_parts: tuple[str, ...], episodes: int = EPISODES) -> None:
        self._parts = reward_parts
        self._stats: dict[str, float] = {}
        self._settings: dict[str, float] = {}
        self._sums: dict[str, float] = collections.defaultdict(float)
        self._updates = 0
        self._part_sums = [0.0] * len(reward_parts)
        self._steps = 0
        self._age = 0.0
        self._chunks = 0
        self._rollout = [0.0, 0.0]
        self._waited = 0.0
        self._waits: collections.deque[tuple[float, float]] = collections.deque([(time.monotonic(), 0.0)])
        self._returns: collections.deque[float] = collections.deque(maxlen=episodes)
        self._lengths: collections.deque[float] = collections.deque(maxlen=episodes)
        self._marks: collections.deque[tuple[float, int, int]] = collections.deque()

    def mark(self, env_steps: int, updates: int) -> None:
        """Note the counters, for rates. Called after each update and at the start."""
        now = time.monotonic()
        self._marks.append((now, env_steps, updates))
        while len(self._marks) > 2 and self._marks[1][0] < now - RATE_WINDOW_S:
            self._marks.popleft()

    def forget_rates(self) -> None:
        """After a pause: the time in between is nobody's."""
        self._marks.clear()
        self._waits = collections.deque([(time.monotonic(), self._waited)])

    def chunk(self, chunk: dict[str, Any], age: int) -> None:
        """Note one consumed chunk; age in policy versions."""
        self._chunks += 1
        self._age += age
        self._steps += chunk["reward"].size
        for index in range(len(self._parts)):
            self._part_sums[index] += float(chunk["reward_parts"][index])
        credit, weights, working = chunk["wait_s"].tolist()
        self._rollout[0] += credit + weights
        self._rollout[1] += working
        count = min(int(chunk["episodes"][0]), chunk["episode_return"].shape[0])
        self._returns.extend(chunk["episode_return"][:count].tolist())
        self._lengths.extend(chunk["episode_length"][:count].tolist())

    def update(self, stats: dict[str, float]) -> None:
        """Note the stats of one update."""
        self._updates += 1
        self._settings = {name: stats[name] for name in AS_THEY_ARE if name in stats}
        for name, value in stats.items():
            self._sums[name] += value

    def waited(self, seconds: float) -> None:
        """Note time in which the learner had nothing to learn from."""
        self._waited += seconds

    def values(self) -> dict[str, float]:
        """The figures now; what was summed up starts anew. Numbers that are not finite are left out."""
        now = time.monotonic()
        values: dict[str, float] = {}
        if len(self._marks) >= 2:
            (start, steps, updates), (end, *last) = self._marks[0], self._marks[-1]
            seconds = max(end - start, 1e-9)
            values["env_steps_per_s"] = (last[0] - steps) / seconds
            values["updates_per_s"] = (last[1] - updates) / seconds
        if self._updates:
            self._stats = {name: total / self._updates for name, total in self._sums.items()} | self._settings
        values |= self._stats
        if self._returns:
            values["return_mean"] = sum(self._returns) / len(self._returns)
            values["episode_length_mean"] = sum(self._lengths) / len(self._lengths)
        if self._steps:
            for name, total in zip(self._parts, self._part_sums, strict=True):
                values[f"reward_{name}"] = total / self._steps
        if self._chunks:
            values["rollout_age_versions"] = self._age / self._chunks
            values["rollout_wait_share"] = self._rollout[0] / max(sum(self._rollout), 1e-9)
        since, waited = self._waits[0]
        values["learner_wait_share"] = min((self._waited - waited) / max(now - since, 1e-9), 1.0)
        self._waits.append((now, self._waited))
        while len(self._waits) > 2 and self._waits[1][0] < now - RATE_WINDOW_S:
            self._waits.popleft()
        self._sums.clear()
        self._updates = self._steps = self._chunks = 0
        self._age = 0.0
        self._rollout = [0.0, 0.0]
        self._part_sums = [0.0] * len(self._parts)
        return {name: value for name, value in values.items() if math.isfinite(value)}


KINDS: dict[int, str] = {
    Opponent.SELF: "self",
    Opponent.SCRIPTED: "scripted",
    Opponent.RANDOM: "random",
    Opponent.NONE: "none",
}
"""Names of opponents in `Episode` events; all others are snapshots. `none`: the env has one agent, or the opponent was
exchanged in the middle of the episode."""


class EpisodeTally:
    """Finished episodes by kind of opponent, between two emissions."""

    def __init__(self) -> None:
        self._kinds: dict[str, list[float]] = {}

    def chunk(self, chunk: dict[str, Any]) -> None:
        """Note one consumed chunk."""
        count = min(int(chunk["episodes"][0]), chunk["episode_return"].shape[0])
        columns = (chunk[f"episode_{name}"][:count].tolist() for name in ("opponent", "return", "length", "outcome"))
        for opponent, returned, length, outcome in zip(*columns, strict=True):
            row = self._kinds.setdefault(KINDS.get(opponent, "snapshot"), [0, 0.0, 0.0, 0, 0])
            row[0] += 1
            row[1] += returned
            row[2] += length
            row[3] += outcome > 0
            row[4] += outcome < 0

    def take(self) -> list[dict[str, Any]]:
        """Fields of one `Episode` event for each kind that finished any; starts anew."""
        kinds, self._kinds = self._kinds, {}
        return [
            {
                "opponent": kind,
                "count": int(count),
                "return_mean": returned / count,
                "length_mean": length / count,
                "won": int(won),
                "lost": int(lost),
            }
            for kind, (count, returned, length, won, lost) in sorted(kinds.items())
        ]
