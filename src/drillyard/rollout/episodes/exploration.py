"""Epsilon-greedy exploration of one task: numbers of (run seed, task, step, row) and of nothing else."""

import numpy as np

from drillyard.contracts.episodes import EpisodeTask
from drillyard.rollout.seeds import task_generator

BLOCK = 32
"""Steps for which numbers are drawn at once; a multiple of PAGE_ROWS, so that it ends with a page."""
GREEDY = -1
_STEPS = np.arange(BLOCK)[:, None]


class Exploration:
    """Which actions of a task are random.

    Args:
        rows: episodes K of the task.
        choices: discrete actions.
    """

    def __init__(self, run_seed: int, task: EpisodeTask, rows: int, choices: int) -> None:
        self._rng = task_generator(run_seed, task.task)
        self._task, self._rows, self._choices = task, rows, choices
        self._step = 0

    def block(self) -> np.ndarray:
        """The next BLOCK steps, (BLOCK, K) int32: a random action, or GREEDY where the policy decides."""
        task = self._task
        uniform = self._rng.random((2, BLOCK, self._rows))
        epsilon = np.maximum(task.epsilon_end, task.epsilon - (_STEPS + self._step) * task.epsilon_step)
        self._step += BLOCK
        # A float64 below 1 times a whole number, rounded, stays below that number.
        return np.where(uniform[0] < epsilon, (uniform[1] * self._choices).astype(np.int32), np.int32(GREEDY))
