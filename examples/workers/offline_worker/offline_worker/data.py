"""A data set as transitions in arrays."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from drillyard_worker import WorkerError

RANDOM_STEPS = 500


@dataclass(frozen=True)
class Transitions:
    """N of them; actions (N,) int64 or (N, k) float32 in [-1, 1] of the env's bounds."""

    observations: np.ndarray
    actions: np.ndarray
    rewards: np.ndarray
    next_observations: np.ndarray
    terminated: np.ndarray
    mean_return: float
    """Of the episodes."""

    def __len__(self) -> int:
        return len(self.rewards)


def read_dataset(folder: Path, observation_space: Any, action_space: Any) -> Transitions:
    """By Minari's own loader.

    Args:
        folder: of the data set, the one that has `data` in it, or that one itself.
        observation_space, action_space: of the env; the data set's must have the same shapes.

    Raises:
        WorkerError: not_found, damaged, or bad_value for another env's data.
    """
    if not folder.is_absolute():
        raise WorkerError(
            "bad_value", f"The data set is {folder}; a run has a folder of its own, so give the whole path."
        )
    data = folder / "data" if (folder / "data").is_dir() else folder
    if not (data / "metadata.json").is_file():
        raise WorkerError(
            "not_found", f"There is no Minari data set in {folder}; name the folder that has `data` in it."
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a data set that was not made by this version
        try:
            from minari import MinariDataset

            dataset = MinariDataset(data)
            episodes = list(dataset.iterate_episodes())
        except Exception as error:  # noqa: BLE001 - Minari and h5py raise all kinds for a damaged file
            raise WorkerError("damaged", f"The data set in {folder} cannot be read: {error}.") from None
    for name, space, own in (
        ("observations", dataset.observation_space, observation_space),
        ("actions", dataset.action_space, action_space),
    ):
        if space.shape != own.shape or getattr(space, "n", None) != getattr(own, "n", None):
            raise WorkerError(
                "bad_value", f"The data set's {name} are {space}, the env's are {own}; take data of this env."
            )
    if not episodes:
        raise WorkerError("bad_value", f"The data set in {folder} has no episode.")
    rows = [
        (_flat(one.observations[:-1]), one.actions, one.rewards, _flat(one.observations[1:]), one.terminations)
        for one in episodes
    ]
    return _transitions([np.concatenate(column) for column in zip(*rows)], action_space, episodes)


def play_at_random(env: Any, seed: int) -> Transitions:
    """A few steps of nobody in particular."""
    env.action_space.seed(seed)
    columns: tuple[list[Any], ...] = ([], [], [], [], [])
    observation, _ = env.reset(seed=seed)
    for _ in range(RANDOM_STEPS):
        action = env.action_space.sample()
        after, reward, terminated, truncated, _ = env.step(action)
        for column, value in zip(columns, (observation, action, reward, after, terminated)):
            column.append(value)
        observation = env.reset()[0] if terminated or truncated else after
    seen, actions, rewards, after, ends = (np.array(column) for column in columns)
    return _transitions([_flat(seen), actions, rewards, _flat(after), ends], env.action_space, [])


def bounds(action_space: Any) -> tuple[np.ndarray, np.ndarray]:
    """Middle and half of the range of each number of a box."""
    low, high = action_space.low.reshape(-1), action_space.high.reshape(-1)
    return (low + high) / 2, (high - low) / 2


def _transitions(columns: list[np.ndarray], action_space: Any, episodes: list[Any]) -> Transitions:
    seen, actions, rewards, after, ends = columns
    if hasattr(action_space, "n"):
        actions = actions.astype(np.int64)
    else:
        middle, half = bounds(action_space)
        actions = np.clip((actions.reshape(len(rewards), -1) - middle) / half, -1, 1).astype(np.float32)
    mean = float(np.mean([one.rewards.sum() for one in episodes])) if episodes else 0.0
    return Transitions(seen, actions, rewards.astype(np.float32), after, ends.astype(np.float32), mean)


def _flat(observations: np.ndarray) -> np.ndarray:
    return np.asarray(observations, np.float32).reshape(len(observations), -1)
