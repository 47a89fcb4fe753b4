"""The workers that ship with Drillyard, each installed in an environment of its own, once a session.

    def test_it_learns(sb3: LiveWorker, tmp_path: Path) -> None:
        run = sb3.run(sb3.config(tmp_path / "run", "ppo", "gym:CartPole-v1", steps=2000))
        assert run.code == 0 and run.of("run_completed")

`DRILLYARD_TEST_VENV_<NAME>` names the interpreter of an environment to use in place of installing one.
"""

import os
from pathlib import Path

import pytest
from live_worker import ROOT, LiveWorker

from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of
from drillyard.workers.install import install

PACKAGES = {
    "cleanrl": "cleanrl_worker",
    "script": "script_worker",
    "sb3": "sb3_worker",
    "rllib": "rllib_worker",
    "xuance": "xuance_worker",
}


NO_OWN = Path("/nonexistent")
"""The user's folder of workers: a worker of theirs would hide the shipped one."""


def installed(name: str, environment: str = "default") -> LiveWorker:
    """A worker of workers/ with its environment; installed now unless it is there."""
    package = PACKAGES[name]
    folder = ROOT / "workers" / package
    given = os.environ.get(f"DRILLYARD_TEST_VENV_{name.upper()}")
    if given and environment == "default":
        return LiveWorker(name, Path(given), folder, package)
    worker = find_worker(name, NO_OWN)
    folder_of, made = install(name, environment, home_workers=NO_OWN)
    assert made and folder_of.is_dir()
    return LiveWorker(name, python_of(worker, describe(worker), environment), folder, package)


@pytest.fixture(scope="session")
def cleanrl() -> LiveWorker:
    return installed("cleanrl")


@pytest.fixture(scope="session")
def script() -> LiveWorker:
    return installed("script")


@pytest.fixture(scope="session")
def sb3() -> LiveWorker:
    return installed("sb3")


@pytest.fixture(scope="session")
def rllib() -> LiveWorker:
    return installed("rllib")


@pytest.fixture(scope="session")
def xuance() -> LiveWorker:
    return installed("xuance")
