"""Fixtures: a home, a daemon in it, a client of that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest

from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def daemon(home: Home) -> Iterator[DaemonUnderTest]:
    under_test = DaemonUnderTest(home)
    yield under_test
    under_test.end()


@pytest.fixture
def client(daemon: DaemonUnderTest) -> DaemonClient:
    return daemon.start()
