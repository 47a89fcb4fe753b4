"""A Minari data set, written through Minari's own storage so that its loader finds what it expects."""

import json
from pathlib import Path
from typing import Any

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
    # All at once: the file is opened and the metadata written once, not once an episode.
    lists = data_format == "arrow"
    storage.update_episodes(_buffer(buffers.EpisodeBuffer, episode, lists=lists) for episode in dataset.episodes())
    storage.update_episode_metadata([_told(episode) for episode in dataset.episodes()])


def _buffer(kind: Any, episode: Trajectory, *, lists: bool) -> Any:
    infos: dict[str, Any] = dict(episode.infos)
    if lists:  # Minari writes an array of plain numbers to Arrow in a way that it cannot read
        infos = {name: list(values) if values.ndim == 1 else values for name, values in infos.items()}
    return kind(
        seed=episode.seed, observations=_texts(episode.observations), actions=episode.actions,
        rewards=episode.rewards, terminations=episode.terminations, truncations=episode.truncations,
        infos=infos or None,
    )  # fmt: skip


def _told(episode: Trajectory) -> dict[str, Any]:
    return episode.notes | {"agent": episode.agent, "return": episode.episode_return}


def _texts(tree: Any) -> Any:
    """Minari takes texts as a list of strings."""
    return tree.tolist() if getattr(tree, "dtype", None) is not None and tree.dtype.kind == "U" else tree
