"""Models of Go1 and G1 without a network: those inside the mjlab wheel, which `make setup-dev` installs as data."""

import importlib.util
from pathlib import Path

import pytest

WALKERS = ("Drillyard/Go1-v0", "Drillyard/G1-v0")
FOLDERS = {"Drillyard/Go1-v0": "unitree_go1", "Drillyard/G1-v0": "unitree_g1"}


def models_folder() -> str:
    """A folder as the option `assets` takes it; mjlab itself is not imported."""
    found = importlib.util.find_spec("mjlab")
    if found is None or found.origin is None:
        pytest.skip("mjlab's models are not installed; `make setup-dev` does it")
    return str(Path(found.origin).parent / "asset_zoo" / "robots")
