"""The model shelf: policies that somebody keeps, by name, apart from the runs that made them.

A model is a folder `models/NAME/` of the home: a whole checkpoint, and `model.json` with a ShelfModel. It can be played
wherever a checkpoint can, and outlives its run.
"""

from typing import Any

import msgspec

from drillyard.contracts.command import Command
from drillyard.contracts.run import OURS

SHELF_VERSION = 1
MODEL_FILE = "model.json"
MODELS_FOLDER = "models"
"""In the home: one folder a model."""
MAX_NAME = 60
"""Characters; letters, digits, space, dot, dash, underscore, beginning with a letter, a digit or an underscore."""
MODEL_PREFIX = "model:"
"""Before the name of a kept model wherever the source of a player is typed."""


class ShelfModel(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of a kept model; `model.json`."""

    v: int = SHELF_VERSION
    name: str
    env_id: str
    env_options: dict[str, Any] = {}
    worker: str = OURS
    algorithm: str
    hidden: tuple[int, ...] = ()
    run_id: str
    run_name: str = ""
    env_steps: int
    return_mean: float | None = None
    """Mean return while training when it was saved, where the run knew one."""
    notes: str = ""
    kept_at: float
    path: str = ""
    """Of the folder: what an OperatorSpec of kind `policy` takes as its source. Filled in when listed."""
    parameters: int = 0
    """Numbers in the network that acts, where it is known."""
    exports: tuple[str, ...] = ()
    """Formats that `export_model` can write of it."""
    unexportable: str = ""
    """Why it cannot be written as C, in one sentence."""


class ShelfCommand(Command, frozen=True, kw_only=True):
    """A command about kept models; the studio carries it out."""


class ListModels(ShelfCommand, frozen=True, kw_only=True, tag="list_models"):
    """Answered with {"models": [ShelfModel], "damaged": [str]}: newest first, and a sentence for each that cannot be
    read."""


class KeepModel(ShelfCommand, frozen=True, kw_only=True, tag="keep_model"):
    """Keep a checkpoint: `checkpoint` is its path, empty = the newest of the run (and of the show's run where no run is
    named); a run that goes on saves one first. Answered with {"model": ShelfModel, "notice": str}; the notice says why
    a run that goes on could not save one."""

    name: str
    run_id: str = ""
    checkpoint: str = ""
    notes: str = ""


class LabelModel(ShelfCommand, frozen=True, kw_only=True, tag="label_model"):
    """Rename a model or change its notes; null = leave as it is. Answered with {"model": ShelfModel}."""

    name: str
    new_name: str | None = None
    notes: str | None = None


class DeleteModel(ShelfCommand, frozen=True, kw_only=True, tag="delete_model"):
    """Take a model off the shelf, for good."""

    name: str


class ExportModel(ShelfCommand, frozen=True, kw_only=True, tag="export_model"):
    """Write a model: `c`, answered with {"files": {file name: text}}; or `onnx`, answered with {"binary": {file name:
    base64}} as well."""

    name: str
    format: str = "c"


ShelfCommands = ListModels | KeepModel | LabelModel | DeleteModel | ExportModel
