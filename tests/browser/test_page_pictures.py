"""Pictures of the docs with real libraries. Made only when they are asked for, where the libraries are installed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_page import PageProbe
from running_studio import RunningStudio, temporary_studio

from drillyard.contracts.run import RunLimits, RunRequest
from drillyard.contracts.worker import InstallState
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.workers.files import cache_folder

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif("DRILLYARD_SCREENSHOTS" not in os.environ, reason="no pictures were asked for"),
]

LIBRARIES = ("cleanrl", "sb3")
LEARNS_S = 240.0
PENDULUM, CARTPOLE = "gym:Pendulum-v1", "gym:CartPole-v1"


def furnish(home: Path) -> None:
    """The libraries of this user, as they are installed."""
    (home / "cache").symlink_to(cache_folder())


@pytest.fixture
def studio() -> Iterator[RunningStudio]:
    with temporary_studio(prepare=furnish) as running:
        yield running


def test_runs_of_three_libraries(probe: PageProbe, studio: RunningStudio) -> None:
    page = probe.page
    with DaemonClient(Home(studio.home)) as client:
        installed = {worker.name for worker in client.list_workers() if worker.state is InstallState.READY}
        if not installed >= set(LIBRARIES):
            pytest.skip("install cleanrl and sb3 first")
        long = RunLimits(env_steps=100_000_000)
        foreign = [
            RunRequest(worker=worker, env_id=CARTPOLE, name=name, tags=("cartpole", "baseline"), limits=long)
            for worker, name in (("cleanrl", "CleanRL"), ("sb3", "SB3"))
        ]
        runs = [client.submit_run(request) for request in foreign]
        ours = RunRequest(
            env_id=CARTPOLE, name="ours", tags=("cartpole",), notes="one rollout worker", settings={"workers": 1},
            limits=RunLimits(env_steps=70_000),
        )  # fmt: skip
        client.submit_run(ours)
        client.submit_run(RunRequest(worker="sb3", algorithm="sac", env_id=PENDULUM, tags=("later",), limits=long))
    page.keyboard.press("4")
    for name in ("CleanRL", "SB3", "ours"):
        page.get_by_label(f"Compare {name}").check()
    steps = "Number(document.querySelector('[data-run=\"RUN\"] [data-label=Steps]').textContent.replace(' k', 'e3'))"
    for run in runs:
        probe.until(f"{steps.replace('RUN', run.run_id)} > 60e3", f"{run.name} learns", LEARNS_S)
    probe.picture("runs")
    page.get_by_role("link", name="SB3").click()
    probe.until("drillyard.lanePictures > 20", "pictures of its envs are drawn", LEARNS_S)
    probe.picture("run")
    page.keyboard.press("n")
    page.locator("[data-library=cleanrl]").get_by_role("radio").click()
    page.get_by_label("Env", exact=True).select_option("Drillyard/Ant-v5")
    page.get_by_label("Steps", exact=True).fill("2M")
    page.locator("summary", has_text="Settings").click()
    page.locator("#setting-learning_rate").fill("0.001")
    page.evaluate("document.activeElement.blur()")
    page.evaluate("window.scrollTo(0, 0)")
    probe.picture("new-run")
