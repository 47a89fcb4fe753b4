"""Licences of what travels in a bundle."""

import importlib.metadata
from pathlib import Path

from drillyard import __version__
from drillyard.contracts.bundle import Licence
from drillyard.envs.menagerie.archives import Archive

_NAMES = ("LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING")
_MAX_TEXT = 64 * 1024


def of_drillyard() -> Licence:
    """The page itself."""
    return Licence(name="Drillyard", version=__version__, licence="MIT", text=_of_package("drillyard"))


def of_gymnasium(model: str) -> Licence:
    """A model that came with Gymnasium."""
    version = importlib.metadata.version("gymnasium")
    return Licence(name=f"{model} of Gymnasium", version=version, licence="MIT", text=_of_package("gymnasium"))


def of_menagerie(archive: Archive, file: Path) -> Licence:
    """A model of MuJoCo Menagerie, with the licence that lies beside it."""
    text = _beside(file)
    licence = archive.licence if text else f"{archive.licence}, whose text was not beside the model"
    return Licence(name=f"{archive.title} of MuJoCo Menagerie", licence=licence, text=text)


def of_own(file: Path) -> Licence:
    """Somebody's own model."""
    text = _beside(file, levels=1)
    return Licence(name=file.name, licence="see its text" if text else "none stated", text=text)


def _beside(file: Path, levels: int = 2) -> str:
    for folder in list(file.parents)[:levels]:
        for name in _NAMES:
            if (path := folder / name).is_file():
                return path.read_text("utf-8", "replace")[:_MAX_TEXT].strip()
    return ""


def _of_package(name: str) -> str:
    try:
        files = importlib.metadata.files(name) or ()
    except importlib.metadata.PackageNotFoundError:  # run from its source, not installed
        return ""
    for file in files:
        if file.name in _NAMES and "licenses" in file.parts:
            path = Path(str(file.locate()))
            return path.read_text("utf-8", "replace")[:_MAX_TEXT].strip() if path.is_file() else ""
    return ""
