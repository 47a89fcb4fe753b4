"""Batches: which tasks are handed out between two barriers, and how many. Pure: times and counts are given."""

import msgspec

from drillyard.contracts.env import Curriculum
from drillyard.contracts.episodes import EpisodeTask

MOST_A_WORKER = 8
"""Tasks of a batch for each worker, at most."""
WARM_UP_S = 0.2
"""Work that does not count for the speed of a worker: lazy imports, caches, pages that are touched first."""
CALIBRATION_S = 0.5
"""Work after that, by which its speed is known."""
SMOOTHING = 0.5
"""Share of the newest batch in what a task is expected to take."""


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """Tasks that are issued together; they differ by their numbers alone. Part of a checkpoint, so that a resume plays
    the same again."""

    number: int
    """Counts from 0."""
    first: int
    """Number of its first task."""
    count: int
    policy_version: int
    epsilon: float
    epsilon_step: float
    epsilon_end: float
    options: dict[str, float]

    def tasks(self) -> tuple[EpisodeTask, ...]:
        """All its tasks, in the order in which they are learned from."""
        return tuple(
            EpisodeTask(
                task=number,
                policy_version=self.policy_version,
                epsilon=self.epsilon,
                epsilon_step=self.epsilon_step,
                epsilon_end=self.epsilon_end,
                options=self.options,
            )
            for number in range(self.first, self.first + self.count)
        )


def curriculum_options(plan: Curriculum | None, episodes: int) -> dict[str, float]:
    """Options of the tasks that are issued once so many episodes have been learned from."""
    if plan is None:
        return {}
    return {plan.option: plan.first if episodes < plan.episodes else plan.then}


def updates_owed(owed: float, updates_per_step: float, steps: int, *, learning: bool) -> float:
    """Gradient steps to be made after so many env steps more, the fraction carried on. As long as the replay holds too
    little to learn from, nothing is owed."""
    return owed + updates_per_step * steps if learning else owed


class BatchSize:
    """How many tasks make a batch.

    Args:
        fixed: always `first`: what is learned must not depend on time.
        first: tasks as long as nothing is known.
        seconds: work of each worker that a batch should be.
        workers: W; a batch has W to 8 W tasks.
        most: tasks at most, whatever else: what the replay has room for.
    """

    def __init__(self, *, fixed: bool, first: int, seconds: float, workers: int, most: int) -> None:
        self._fixed, self._first = fixed, first
        self._seconds, self._workers, self._most = seconds, workers, most
        self.task_s: float | None = None
        """Seconds that a task takes a worker, of late."""

    def measured(self, task_s: float) -> None:
        """Note the mean seconds of the tasks of a batch."""
        self.task_s = task_s if self.task_s is None else self.task_s + SMOOTHING * (task_s - self.task_s)

    def tasks(self, *, learning: bool) -> int:
        """Of the next batch.

        Args:
            learning: the replay holds enough to learn from; until then batches stay as at the start, for what is played
                by a policy that knows nothing is better kept short.
        """
        if self._fixed:
            return self._first
        if self.task_s is None or not learning:
            return min(self._first, self._most)
        # As many for each worker: of episodes that are all alike, the odd ones would let most workers wait.
        each = round(self._seconds / max(self.task_s, 1e-6))
        return max(1, min(each, MOST_A_WORKER, self._most // self._workers)) * self._workers


class Calibration:
    """The speed of one worker alone, measured on the first tasks: its steps by the time that it was at work, without
    waiting. What comes first is left out, unless the very first task is longer than all that is to be measured."""

    def __init__(self) -> None:
        self.steps_per_s: float | None = None
        """None until it is known."""
        self._warm_up_s = 0.0
        self._steps = 0
        self._seconds = 0.0

    def played(self, steps: int, seconds: float) -> None:
        """Note a task of the worker that plays alone: its steps, and the seconds that it was at work."""
        if self.steps_per_s is not None:
            return
        if self._warm_up_s < WARM_UP_S and (self._warm_up_s > 0.0 or seconds < CALIBRATION_S):
            self._warm_up_s += seconds
            return
        self._steps += steps
        self._seconds += seconds
        if self._seconds >= CALIBRATION_S:
            self.steps_per_s = self._steps / self._seconds
