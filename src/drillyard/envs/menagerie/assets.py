"""Where a robot's model file is: a folder that the user named, the cache, or not here yet."""

import os
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.menagerie import fetch
from drillyard.envs.menagerie.archives import Archive

ASSETS_VARIABLE = "DRILLYARD_ASSETS"
"""Environment variable with a folder of models, as the option `assets`."""


def model_file(archive: Archive, assets: str = "", progress: fetch.Progress | None = None) -> Path:
    """The robot's XML file, fetched first if it is nowhere.

    Args:
        archive: of the robot.
        assets: the user's folder: a checkout of Menagerie, the robot's own folder, or one that has it under `xmls`.
        progress: told how the fetching goes.

    Raises:
        DrillyardError: NOT_FOUND when the user's folder has no such file; else as `fetch.fetch`.
    """
    folder = assets or os.environ.get(ASSETS_VARIABLE, "")
    if not folder:
        return fetch.fetch(archive, progress) / archive.model
    found = _inside(Path(folder).expanduser(), archive)
    if found is None:
        what = "The option assets" if assets else ASSETS_VARIABLE
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"{what} names {folder}, where there is neither {archive.model} nor {archive.name}/{archive.model}; name a "
            f"checkout of MuJoCo Menagerie or the folder of {archive.title}.",
        )
    return found


def missing(archive: Archive) -> str:
    """Why the robot cannot be made at once, in a sentence; empty when its model is here."""
    folder = os.environ.get(ASSETS_VARIABLE, "")
    if folder and _inside(Path(folder).expanduser(), archive) is not None:
        return ""
    if not folder and fetch.cached(archive) is not None:
        return ""
    return (
        f"The model of {archive.title} ({archive.megabytes}, {archive.licence}) is not here yet: `drillyard train` "
        f"with this env fetches it, or set {ASSETS_VARIABLE} to a folder of MuJoCo Menagerie."
    )


def _inside(folder: Path, archive: Archive) -> Path | None:
    for place in (folder, folder / archive.name, folder / "xmls", folder / archive.name / "xmls"):
        if os.path.isfile(place / archive.model):  # noqa: PTH113 - Path.is_file raises where it may not look
            return place / archive.model
    return None
