"""A Minari data set, written through Minari's own storage so that its loader finds what it expects."""

import json
from pathlib import Path
from typing import Any

import msgspec

from drillyard.evaluation.trajectories.dataset import Dataset
from drillyard.evaluation.trajectories.extra import need
from drillyard.evaluation.trajectories.trajectory import Trajectory

DATA_FOLDER = "data"
"""Below the folder that is called like the data set."""


def check_minari(data_format: str) -> None:
    """Raises:
    DrillyardError: UNAVAILABLE when a package is missing.
    """
    what = "Minari data sets"
    need("minari", what)
    need("h5py" if data_format == "hdf5" else "pyarrow", f"{what} in {data_format.upper()}")


def write_minari(dataset: Dataset, folder: Path, data_format: str) -> None:
    """Write `folder/data`.

    Args:
        folder: of the data set, there already.
        data_format: `hdf5` or `arrow`.

    Raises:
        OSError: of the disk.
        DrillyardError: as `check_minari`.
    """
    check_minari(data_format)
    storages = need("minari.dataset.minari_storage", "Minari data sets")
    buffers = need("minari.data_collector", "Minari data sets")
    spaces = dataset.spaces
    storage = storages.MinariStorage.new(
        folder / DATA_FOLDER, observation_space=spaces.observation, action_space=spaces.action,
        env_spec=spaces.recover, data_format=data_format, jpeg_encoding=False,
    )  # fmt: skip
    storage.update_metadata(
        {
            "dataset_id": dataset.dataset_id,
            "minari_version": need("minari", "Minari data sets").__version__,
            "algorithm_name": dataset.algorithm,
            "author": {"drillyard"},
            "description": dataset.description,
            "requirements": [f"drillyard>={dataset.about['drillyard']}"],
            "drillyard": json.dumps(dataset.about),
        }
    )
    for episode in dataset.episodes():
        _write(storage, buffers.EpisodeBuffer, episode)
    storage.update_metadata({"dataset_size": storage.get_size()})


def _write(storage: Any, buffer: Any, episode: Trajectory) -> None:
    number = storage.total_episodes
    storage.update_episodes(
        [
            buffer(
                seed=episode.seed, observations=_texts(episode.observations), actions=episode.actions,
                rewards=episode.rewards, terminations=episode.terminations, truncations=episode.truncations,
                infos=episode.infos or None,
            )
        ]
    )  # fmt: skip
    notes = episode.notes | {"agent": episode.agent, "return": episode.episode_return}
    storage.update_episode_metadata([msgspec.to_builtins(notes)], [number])


def _texts(tree: Any) -> Any:
    """Minari takes texts as a list of strings."""
    return tree.tolist() if getattr(tree, "dtype", None) is not None and tree.dtype.kind == "U" else tree
