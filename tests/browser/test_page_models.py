"""The model shelf on the page: kept from a run's page, renamed, compared, exported as C, played, deleted."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_page import DEADLINE_S, PageProbe
from playwright.sync_api import Page
from running_studio import RunningStudio, temporary_studio

from drillyard.contracts.policy import PolicySpec
from drillyard.envs.registry import env_spec
from drillyard.sharing.shelf import Shelf
from drillyard.testing.own_run import own_checkpoint

pytestmark = pytest.mark.browser

ENV = "Drillyard/BallDrill-v0"
LATE = "calm defence"
DRILLYARD = str(Path(sys.executable).parent / "drillyard")
TINY = ("groups=2", "rows=16", "steps=16", "minibatch=128", "hidden=16")


def command(home: Path, *words: str) -> None:
    subprocess.run(
        [DRILLYARD, *words, "--json"], env={**os.environ, "DRILLYARD_HOME": str(home)}, check=True,
        stdout=subprocess.DEVNULL, timeout=200,
    )  # fmt: skip


def furnish(home: Path) -> None:
    """A run that has ended, and a kept model of its env whose run is gone."""
    settings = [word for pair in TINY for word in ("--set", pair)]
    if os.environ.get("DRILLYARD_SCREENSHOTS"):  # pictures show what was really learned
        settings = []
        for env, seconds, name, notes in (
            ("gym:CartPole-v1", 10, "cart", ""),
            ("Drillyard/Balance-v0", 15, "stands", "by the tuned settings"),
            (ENV, 10, "first goals", ""),
            (ENV, 40, LATE, "a longer run"),
        ):
            command(home, "train", env, "--seconds", str(seconds))
            command(home, "models", "keep", "latest", "--name", name, "--notes", notes)
    else:
        spec = env_spec(ENV)
        policy = PolicySpec(spec.obs_size, spec.action, (16, 16))
        path = own_checkpoint(home / "elsewhere" / "otter", policy, ENV, metrics={})
        Shelf(home / "models").keep(path, LATE, notes="a longer run")
    command(home, "train", ENV, "--steps", "2000", "--name", "baseline", *settings)


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    with temporary_studio("--env", ENV, prepare=furnish) as running:
        yield running


@pytest.fixture
def shelf(probe: PageProbe) -> Page:
    probe.page.keyboard.press("8")
    probe.page.get_by_role("heading", name="Models").wait_for()
    return probe.page


def test_kept_renamed_exported_compared_played_deleted(probe: PageProbe, shelf: Page, studio: RunningStudio) -> None:
    page = shelf
    row = page.locator("[data-model='calm defence']")
    row.get_by_text("a longer run").wait_for()
    probe.picture("models")

    page.keyboard.press("4")
    page.get_by_role("link", name="baseline").click()
    page.get_by_test_id("checkpoints").get_by_test_id("keep-model").first.click()
    page.get_by_label("Name of the model").fill("kept here")
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_text("kept here is kept").wait_for()
    page.keyboard.press("8")
    page.locator("[data-model='kept here']").get_by_text("baseline").wait_for()

    row.get_by_label("Name: calm defence").click()
    page.get_by_label("Name", exact=True).fill("Calm one")
    page.keyboard.press("Enter")
    row = page.locator("[data-model='Calm one']")
    row.wait_for()
    assert (studio.home / "models" / "Calm one").is_dir()

    row.get_by_test_id("export-c").click()
    row.get_by_role("button", name="calm_one.h").wait_for()
    with page.expect_download() as waited:
        row.get_by_role("button", name="calm_one.c").click()
    text = Path(waited.value.path()).read_text()
    assert waited.value.suggested_filename == "calm_one.c"
    assert ENV in text and "env steps" in text and "int calm_one_act(const float *obs)" in text
    row.get_by_label("Done").click()

    compare = page.get_by_test_id("compare-models")
    assert compare.is_disabled()
    for name in ("Calm one", "kept here"):
        page.get_by_label(f"Compare {name}").check()
    compare.click()
    page.get_by_test_id("tile").nth(1).wait_for()
    probe.until(
        "document.querySelectorAll('[data-testid=tile]:not([data-stage=\"\"])').length === 2", "two stages play"
    )
    assert {"Calm one", "kept here"} <= {
        option.strip() for option in page.locator("[data-testid=tile] option:checked").all_inner_texts()
    }
    page.get_by_test_id("close-comparison").click()

    page.keyboard.press("8")
    row.get_by_role("button", name="Play").click()
    probe.until("drillyard.view === 'show'", "it plays on the show")
    probe.until(
        "document.querySelector('select[data-agent=\"0\"]')?.selectedOptions[0]?.textContent.trim() === 'Calm one'",
        "the show says who plays",
    )

    page.keyboard.press("8")
    row.get_by_label("Delete Calm one").click()
    row.get_by_role("button", name="Delete", exact=True).click()
    row.wait_for(state="detached")
    deadline = time.monotonic() + DEADLINE_S
    while (studio.home / "models" / "Calm one").exists():
        assert time.monotonic() < deadline
        page.wait_for_timeout(40)
