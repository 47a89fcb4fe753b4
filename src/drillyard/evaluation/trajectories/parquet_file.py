"""Trajectories as one Parquet file, one row a step, typed by the env's spaces. Columns: docs/trajectories.md."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.evaluation.trajectories.dataset import Dataset
from drillyard.evaluation.trajectories.extra import need
from drillyard.evaluation.trajectories.trajectory import LEGAL, Trajectory, leaves

PARQUET_FILE = "steps.parquet"
METADATA_KEY = "drillyard"
_GROUP_ROWS = 65_536
"""Rows of a row group, about; a reader of some columns of some episodes skips the rest."""


def check_parquet() -> None:
    """Raises:
    DrillyardError: UNAVAILABLE when pyarrow is missing.
    """
    need("pyarrow.parquet", "Parquet files")


def write_parquet(dataset: Dataset, folder: Path) -> None:
    """Write `folder/steps.parquet`.

    Raises:
        OSError: of the disk.
        DrillyardError: as `check_parquet`.
    """
    arrow, parquet = need("pyarrow", "Parquet files"), need("pyarrow.parquet", "Parquet files")
    about = json.dumps(dataset.about | {"dataset_id": dataset.dataset_id, "description": dataset.description})
    writer: Any = None
    waiting: list[Any] = []
    try:
        for number, episode in enumerate(dataset.episodes()):
            table = _table(arrow, number, episode)
            if writer is None:
                schema = table.schema.with_metadata({METADATA_KEY: about})
                writer = parquet.ParquetWriter(folder / PARQUET_FILE, schema, compression="zstd")
            waiting.append(table.cast(writer.schema))
            if sum(len(each) for each in waiting) >= _GROUP_ROWS:
                writer.write_table(arrow.concat_tables(waiting))
                waiting.clear()
        if waiting:
            writer.write_table(arrow.concat_tables(waiting))
    finally:
        if writer is not None:
            writer.close()


def _table(arrow: Any, number: int, episode: Trajectory) -> Any:
    steps = episode.steps
    columns: dict[str, Any] = {
        "episode": np.full(steps, number, np.int32),
        "agent": np.full(steps, episode.agent, np.int16),
        "step": np.arange(steps, dtype=np.int32),
        "seed": np.full(steps, episode.seed, np.int64),
    }
    for name, values in leaves("observation", episode.observations):
        columns[name] = _column(arrow, values[:-1])
    for name, values in leaves("action", episode.actions):
        columns[name] = _column(arrow, values)
    columns |= {
        "reward": episode.rewards, "terminated": episode.terminations, "truncated": episode.truncations,
    }  # fmt: skip
    for name, values in leaves("observation", episode.observations):
        columns[f"final_{name}"] = _last(arrow, values[-1:], steps)
    for name, values in episode.infos.items():
        # What was legal belongs to the decision, infos to what came of it.
        columns[LEGAL if name == LEGAL else f"info.{name}"] = _column(
            arrow, values[:-1] if name == LEGAL else values[1:]
        )
    columns["policy_version"] = np.full(steps, episode.notes.get("policy_version", 0), np.int64)
    columns["env_steps"] = np.full(steps, episode.notes.get("env_steps", 0), np.int64)
    return arrow.table(columns)


def _column(arrow: Any, values: Array) -> Any:
    """Plain values as they are, arrays of any shape as lists of fixed size."""
    if values.dtype.kind == "U":
        return arrow.array(values.tolist(), arrow.string())
    if values.ndim == 1:
        return arrow.array(values)
    width: int = values[0].size
    return arrow.FixedSizeListArray.from_arrays(arrow.array(values.reshape(-1)), width)


def _last(arrow: Any, value: Array, steps: int) -> Any:
    """Null in all rows but the last."""
    last = _column(arrow, value)
    return arrow.concat_arrays([arrow.nulls(steps - 1, last.type), last])
