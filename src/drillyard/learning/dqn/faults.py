"""Faults: numbers of a DQN run that are not finite, and what is left behind so that they can be found."""

from pathlib import Path

import numpy as np

from drillyard.contracts.episodes import PAGE_ROWS, PlayedEpisode
from drillyard.contracts.run import RunConfig
from drillyard.learning import guard
from drillyard.learning.dqn.config import DQN_SETTINGS
from drillyard.learning.dqn.progress import DqnProgress
from drillyard.learning.dqn.trainer import Tensors
from drillyard.learning.replay.memory import Sample
from drillyard.rollout.replay.rows import ReplayRows

README = """The run stopped because a number was not finite (NaN or infinite); nothing was learned from it.

- fault.json: which number, counters, settings as they were, the run's config.
- batch.safetensors: the transitions of the update, or the episode that was at fault.
- trainer.safetensors: parameters, target network and optimiser before the fault.
"""


class EpisodeNotFiniteError(ArithmeticError):
    """An episode holds a number that is not finite: the env or the policy is broken."""

    def __init__(self, task: int, field: str) -> None:
        super().__init__(f"an episode of task {task} holds a number that is not finite in '{field}'")


def check_episode(rows: ReplayRows, pages: tuple[int, ...], episode: PlayedEpisode, task: int) -> None:
    """Raise EpisodeNotFiniteError where an observation or reward of a played episode is not finite."""
    for field, array in of_episode(rows, pages, episode).items():
        if not np.isfinite(array).all():
            raise EpisodeNotFiniteError(task, field)


def of_episode(rows: ReplayRows, pages: tuple[int, ...], episode: PlayedEpisode) -> Tensors:
    """Its observations (T + 1, O) and rewards (T,), copied."""
    where = (np.array(pages)[:, None] * PAGE_ROWS + np.arange(PAGE_ROWS)).reshape(-1)[: episode.length + 1]
    return {"obs": rows.obs[where], "reward": rows.reward[where[:-1]]}


def of_sample(sample: Sample) -> Tensors:
    """The transitions of an update."""
    names = ("index", "obs", "action", "n_step_return", "discount", "next_obs", "weight")
    return {name: getattr(sample, name) for name in names}


def dump(folder: Path, run: RunConfig, trainer: DqnProgress, batch: Tensors, fault: str) -> Path:
    """Write a dump folder. Raises OSError: it cannot be written."""
    tensors = {"batch": batch, "trainer": trainer.tensors()}
    return guard.write(folder, run, trainer, DQN_SETTINGS.as_settings(trainer.config), tensors, fault, README)
