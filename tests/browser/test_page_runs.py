"""Runs of any library on the page: installed, started by the form, live, looked at, laid over each other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_page import PageProbe
from running_studio import RunningStudio, temporary_studio

from drillyard.contracts.run import RunInfo, RunLimits, RunRequest
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home

pytestmark = pytest.mark.browser

WALKER = Path(__file__).parent / "page_worker"
INSTALL_S = 90.0
CRASHES_S = 60.0
ENTRIES = "document.querySelectorAll('[data-testid=resources] .overlay-entry b')"
PHONE = {"viewport": {"width": 375, "height": 812}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


def furnish(home: Path) -> None:
    shutil.copytree(WALKER, home / "workers" / "walker", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.fixture
def studio() -> Iterator[RunningStudio]:
    """One for each test, because runs and their stages are left to it; the walker is in its home."""
    with temporary_studio(prepare=furnish) as running:
        yield running


@pytest.fixture
def runs(probe: PageProbe) -> PageProbe:
    """The Runs view."""
    probe.page.keyboard.press("4")
    probe.page.get_by_role("heading", name="Runs").wait_for()
    return probe


def submit(studio: RunningStudio, **fields: object) -> RunInfo:
    """A walk, started from elsewhere than the page."""
    known = {"worker": "walker", "algorithm": "climb", "env_id": "gym:CartPole-v1"}
    with DaemonClient(Home(studio.home)) as client:
        return client.submit_run(RunRequest(**{**known, **fields}))  # type: ignore[arg-type]


def stop(studio: RunningStudio, *runs: RunInfo) -> None:
    with DaemonClient(Home(studio.home)) as client:
        for run in runs:
            client.cancel_run(run.run_id)


def install(studio: RunningStudio) -> None:
    from drillyard.contracts.worker import InstallRequest

    with DaemonClient(Home(studio.home)) as client:
        for line in client.install_worker(InstallRequest(name="walker")):
            assert not line.done or line.ok, line.reason


def test_a_library_is_installed_and_its_run_started_by_the_form(runs: PageProbe) -> None:
    page = runs.page
    page.get_by_text("No run yet").wait_for()
    page.get_by_role("button", name="New run").first.click()
    runs.until("location.hash === '#runs/new'", "the form has an address")
    card = page.locator("[data-library=walker]")
    card.get_by_role("radio").click()
    card.get_by_text("not installed").wait_for()
    page.get_by_test_id("start-run").click()
    page.get_by_role("alert").get_by_text("press Install").first.wait_for()
    card.get_by_role("button", name="Install").click()
    page.locator(".library-ready[data-library=walker]").wait_for(timeout=INSTALL_S * 1000)
    page.get_by_text("walker is installed").wait_for()
    page.get_by_role("button", name="Dismiss").click()

    page.get_by_label("Env", exact=True).select_option(label="Another Gymnasium env …")
    page.get_by_label("Id of the Gymnasium env").fill("CartPole-v1")
    page.get_by_label("Steps", exact=True).fill("100M")
    page.get_by_label("Tags").fill("first, by hand")
    field = page.locator("[data-setting=speed]")
    field.get_by_role("textbox").fill("7")
    field.get_by_text("At most 1.").wait_for()
    page.get_by_test_id("start-run").click()
    assert runs.get("document.activeElement.id") == "setting-speed", "what is wrong has the focus"
    field.get_by_role("button", name="Reset speed").click()
    assert field.get_by_role("textbox").input_value() == "0.02"
    page.locator("[data-setting=stride]").get_by_role("textbox").fill("30")
    page.locator("[data-setting=noisy]").get_by_role("switch").uncheck()
    page.locator("[data-setting=hill]").get_by_role("combobox").select_option("steep")
    page.locator("[data-setting=words]").get_by_role("textbox").fill("up it goes")
    page.get_by_text("4 of 7 changed").wait_for()
    runs.picture("new-run-dark", full=True)
    page.get_by_test_id("start-run").click()

    page.get_by_test_id("detail-state").get_by_text("Training").wait_for()
    page.get_by_test_id("detail-curves").get_by_text("Return").wait_for()
    page.get_by_test_id("events").get_by_text("Up it goes").wait_for()
    page.get_by_test_id("lane").get_by_text("training", exact=True).wait_for()
    runs.until("drillyard.lanePictures > 5", "pictures of its envs are drawn")
    page.get_by_text("4 of 7 changed").wait_for()
    page.get_by_label("Which events").select_option("metrics")
    page.get_by_test_id("events").get_by_text("walker/slope").first.wait_for()
    page.get_by_label("Which events").select_option("")
    runs.until(
        "document.querySelectorAll('[data-testid=resources] .overlay-entry b')[1].textContent !== '–'", "its memory"
    )
    runs.picture("run-dark", full=True)

    # The show plays it, and says so.
    page.get_by_role("button", name="Show", exact=True).last.click()
    runs.until("drillyard.view === 'show' && drillyard.env === 'gym:CartPole-v1'", "the show plays its env")
    page.go_back()
    page.get_by_test_id("detail-state").wait_for()
    page.get_by_role("button", name="Pause").click()
    page.get_by_test_id("detail-state").get_by_text("Paused").wait_for()
    page.get_by_role("button", name="Resume").click()
    page.get_by_test_id("detail-state").get_by_text("Training").wait_for()
    page.get_by_role("button", name="Stop").click()
    page.get_by_test_id("detail-state").get_by_text("Stopped").wait_for()
    page.get_by_test_id("checkpoints").get_by_text("stopped").wait_for()
    page.get_by_test_id("ending").get_by_text("It ran").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="Runs").wait_for()
    page.keyboard.press("1")
    runs.until("drillyard.policyVersion > 0", "the show plays what it saved")


def test_the_table_lives_and_labels_are_kept(runs: PageProbe, studio: RunningStudio) -> None:
    install(studio)
    run = submit(studio, name="steady")
    page = runs.page
    row = page.locator(f"[data-run='{run.run_id}']")
    row.get_by_text("Training").wait_for()
    steps = row.locator("[data-label=Steps]")
    before = steps.inner_text()
    runs.until(
        f"document.querySelector(\"[data-run='{run.run_id}'] [data-label=Steps]\").textContent !== '{before}'", "steps"
    )
    row.get_by_role("button", name="Add a tag to steady").click()
    row.get_by_label("New tag of steady").fill("alpine")
    page.keyboard.press("Enter")
    row.get_by_text("alpine").wait_for()
    page.keyboard.press("Escape")
    row.get_by_role("button", name="Note on steady").click()
    row.get_by_label("Note on steady").fill("with a rope")
    page.keyboard.press("Enter")
    row.get_by_text("with a rope").wait_for()

    page.keyboard.press("/")
    page.keyboard.type("ROPE steady")
    runs.until("document.querySelectorAll('[data-run]').length === 1", "one run passes")
    page.get_by_label("State", exact=True).select_option("live")
    page.get_by_label("Tags").get_by_text("alpine").click()
    runs.until(
        "location.hash.includes('tag=alpine') && location.hash.includes('state=live')", "the address has the filters"
    )
    page.reload()
    row.get_by_text("with a rope").wait_for()
    row.get_by_text("alpine").wait_for()
    assert page.get_by_label("Search runs").input_value() == "ROPE steady"
    page.get_by_label("Search runs").fill("nobody is called so")
    page.get_by_text("No run passes").wait_for()
    page.get_by_role("button", name="Show all runs").click()
    page.get_by_role("button", name="Steps", exact=True).click()
    runs.until("location.hash.includes('sort=-steps')", "sorted")
    row.get_by_role("button", name="Stop").click()
    row.get_by_text("Stopped").first.wait_for()


def point_at_the_middle(runs: PageProbe, word: str) -> None:
    """Move over the curves until the legend says where; a chart that is drawn anew waits for the next move."""
    for wobble in range(100):
        box = runs.page.get_by_test_id("compare").locator(".u-over").bounding_box()
        if box is not None:
            runs.page.mouse.move(box["x"] + box["width"] / 2 + wobble % 5, box["y"] + box["height"] / 2)
        if runs.page.locator(".overlay-at").inner_text().startswith(word):
            return
        runs.page.wait_for_timeout(50)
    raise AssertionError(f"the legend never said {word!r}; {runs.state()}")


def test_curves_of_two_runs_lie_over_each_other(runs: PageProbe, studio: RunningStudio) -> None:
    install(studio)
    quick = submit(studio, name="quick", settings={"speed": 0.08}, tags=("race",))
    slow = submit(studio, name="slow", settings={"speed": 0.02}, tags=("race",), seed=1)
    page = runs.page
    for name in ("quick", "slow"):
        page.get_by_label(f"Compare {name}").check()
    legend = page.get_by_test_id("compare").locator(".overlay-legend")
    for run in (quick, slow):
        value = f"document.querySelector(\".overlay-entry[data-series='{run.run_id}'] b\")?.textContent"
        runs.until(f"{value} !== undefined && {value} !== '–'", f"{run.name} has a curve")
    newest = legend.inner_text()
    runs.until(f"document.querySelector('.overlay-legend').innerText !== {newest!r}", "curves go on by themselves")
    runs.picture("runs-compared-dark")
    point_at_the_middle(runs, "at ")
    page.get_by_role("radio", name="Time").click()
    point_at_the_middle(runs, "after ")
    page.get_by_label("Smoothing").fill("0.9")
    page.get_by_label("Metric").select_option("walker/slope")
    runs.until("/metric=walker.*smooth=0.9.*axis=time/.test(location.hash)", "the address has it")
    page.reload()
    page.get_by_test_id("compare").wait_for()
    assert page.get_by_label("Metric").input_value() == "walker/slope"
    value = f"document.querySelector(\".overlay-entry[data-series='{slow.run_id}'] b\")?.textContent"
    runs.until(f"{value} !== undefined && {value} !== '–'", "the curve is there again")
    page.get_by_test_id("compare").get_by_role("button", name="Close").click()
    page.get_by_test_id("compare").wait_for(state="detached")
    stop(studio, quick, slow)


def test_a_run_that_crashes_again_and_again_shows_its_last_words_and_deleting_asks(
    runs: PageProbe, studio: RunningStudio
) -> None:
    install(studio)
    run = submit(studio, name="clumsy", settings={"words": "trip"}, limits=RunLimits(env_steps=1000))
    page = runs.page
    row = page.locator(f"[data-run='{run.run_id}']")
    row.get_by_text("Crashed", exact=True).wait_for(timeout=CRASHES_S * 1000)
    row.get_by_role("link", name="clumsy").click()
    last = page.get_by_test_id("stderr")
    last.get_by_text("it trips over the last stone").wait_for()
    last.get_by_text("the last 50 lines").wait_for()
    assert "crash" in page.get_by_test_id("ending").inner_text().lower()
    runs.picture("run-crashed-dark", full=True)
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="All runs").click()
    row.get_by_role("button", name="Delete").click()
    row.get_by_text("Delete with its checkpoints?").wait_for()
    row.get_by_role("button", name="Delete", exact=True).click()
    row.wait_for(state="detached")


def test_what_the_daemon_refuses_is_said_as_it_is(runs: PageProbe, studio: RunningStudio) -> None:
    install(studio)
    page = runs.page
    page.keyboard.press("n")
    page.locator("[data-library=walker]").get_by_role("radio").click()
    page.get_by_label("Env", exact=True).select_option(label="Another Gymnasium env …")
    page.get_by_text("Queue and resources").click()
    page.get_by_label("GPUs").fill("64")
    page.get_by_test_id("start-run").click()
    refused = page.get_by_test_id("refused")
    runs.until("document.querySelector('[data-testid=refused]').getAttribute('role') === 'alert'", "it is refused")
    assert "GPU" in refused.inner_text()


@pytest.mark.parametrize("probe", [dict(PHONE) | {"color_scheme": "light"}], indirect=True)
def test_runs_on_a_phone(probe: PageProbe, studio: RunningStudio) -> None:
    install(studio)
    run = submit(studio, name="pocket", tags=("small",))
    page = probe.page
    page.get_by_role("button", name="Runs", exact=True).tap()
    row = page.locator(f"[data-run='{run.run_id}']")
    row.get_by_text("Training").wait_for()
    assert probe.get("document.documentElement.scrollWidth") == 375
    probe.picture("runs-phone-light", full=True)
    row.get_by_role("link", name="pocket").tap()
    page.get_by_test_id("detail-curves").wait_for()
    probe.until("drillyard.lanePictures > 2", "pictures of its envs are drawn")
    assert probe.get("document.documentElement.scrollWidth") == 375
    probe.picture("run-phone-light", full=True)
    page.get_by_role("button", name="All runs").tap()
    page.get_by_test_id("new-run").tap()
    page.locator("[data-library=walker]").get_by_role("radio").tap()
    assert probe.get("document.documentElement.scrollWidth") == 375
    stop(studio, run)
