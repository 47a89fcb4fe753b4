"""The built page of bundles, as `make web` leaves it: player, style, MuJoCo, licences."""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.bundle import Licence
from drillyard.contracts.errors import DrillyardError, ErrorCode

FOLDER = Path(__file__).parent.parent / "page"
PLAYER, STYLE, ENGINE, LICENCES, MEASURE = "player.js", "player.css", "mujoco.wasm", "licenses.txt", "measure.mjs"
_SPDX = {"@mujoco/mujoco": "Apache-2.0", "preact": "MIT", "three": "MIT"}
_HEAD = re.compile(r"(\S+) (\S+)\n")
_RULE = re.compile(r"\n-{40,}\n")


class Page(NamedTuple):
    """What every bundle holds."""

    player: str
    style: str
    engine: Path
    """MuJoCo as WASM; read only where something needs it."""
    measure: Path
    """A program for Node that measures what the page plays; may be missing."""
    licences: tuple[Licence, ...]
    """Of everything inside."""


def read_page(folder: Path | None = None) -> Page:
    """The page's files.

    Args:
        folder: of the build; the one that came with Drillyard unless told.

    Raises:
        DrillyardError: UNAVAILABLE.
    """
    return _read(folder or FOLDER)


def version_of(page: Page, package: str) -> str:
    """Of a package inside the page; empty where it is not known."""
    return next((one.version for one in page.licences if one.name == package), "")


@lru_cache(maxsize=2)
def _read(folder: Path) -> Page:
    try:
        player, style = (folder / PLAYER).read_text("utf-8"), (folder / STYLE).read_text("utf-8")
        licences = tuple(_licence(text) for text in _RULE.split((folder / LICENCES).read_text("utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE,
            f"The page that bundles are made of is not in {folder} ({error}); install Drillyard again, or run "
            "`make web` in a checkout.",
        ) from None
    return Page(player, style, folder / ENGINE, folder / MEASURE, licences)


def _licence(text: str) -> Licence:
    head = _HEAD.match(text.lstrip())
    name, version = (head[1], head[2].lstrip("^~")) if head else ("a package of the page", "")
    return Licence(name=name, version=version, licence=_SPDX.get(name, "see its text"), text=text.strip())
