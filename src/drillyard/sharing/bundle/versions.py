"""What a bundle says of the programs that made it and that are inside: versions and licences."""

import importlib.metadata
from collections.abc import Sequence

import numpy as np

from drillyard import __version__
from drillyard.contracts.bundle import Licence
from drillyard.sharing.bundle import licences
from drillyard.sharing.bundle.page import Page, version_of

ENGINE_PACKAGE = "@mujoco/mujoco"
MUJOCO, MUJOCO_PAGE = "mujoco", "mujoco (WebAssembly)"


def versions(page: Page, *, native_robot: bool, engine: bool = False) -> dict[str, str]:
    """What simulated here, and what the page simulates with."""
    found = {"drillyard": __version__, "numpy": np.__version__}
    if native_robot:
        found |= {name: importlib.metadata.version(name) for name in (MUJOCO, "gymnasium")}
    if engine:
        found[MUJOCO_PAGE] = version_of(page, ENGINE_PACKAGE)
    return found


def licences_of(page: Page, more: Sequence[Licence], *, engine: bool) -> tuple[Licence, ...]:
    """Of everything that is inside."""
    inside = tuple(one for one in page.licences if engine or one.name != ENGINE_PACKAGE)
    return (licences.of_drillyard(), *more, *inside)
