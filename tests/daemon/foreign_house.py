"""A home with the actor worker in it, for tests."""

from pathlib import Path

import pytest

from drillyard.daemon.home import Home
from drillyard.testing.actors import act, install_worker
from drillyard.testing.actors import add_worker as add_to

__all__ = ["act", "add_worker", "house"]


def add_worker(home: Home) -> None:
    """The actor, not installed yet."""
    add_to(home.workers)


def house(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The actor, ready to run, with a cache of its own."""
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path / "cache"))
    add_worker(home)
    install_worker(home.workers)
