"""A balancing robot learns on the page: pushed, watched worker by worker, and trained on in another world."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from browser_page import PageProbe
from running_studio import RunningStudio, temporary_studio

from drillyard.contracts.run import RunConfig

pytestmark = pytest.mark.browser

WATCH = """() => {
  window.__seen = 0;
  setInterval(() => { window.__seen |= drillyard.flags & 4; }, 5);
}"""


@pytest.fixture
def studio() -> Iterator[RunningStudio]:
    """Not shared: a show that moves to another world leaves another process than it began with."""
    with temporary_studio("--env", "Drillyard/Balance-v0") as running:
        yield running


@pytest.mark.parametrize("probe", [{"viewport": {"width": 1400, "height": 1090}}], indirect=True)
def test_push_train_watch_the_workers_and_retrain_in_another_world(probe: PageProbe, studio: RunningStudio) -> None:
    page = probe.page
    page.get_by_text("Press Train: here you see which worker plays which episodes.").wait_for()
    a_push_moves_it(probe)

    page.get_by_role("radio", name="PPO").click()
    page.locator("input[name=entropy_coef]").wait_for()
    page.get_by_role("radio", name="DQN").click()
    page.locator("input[name=epsilon_end]").wait_for()
    page.get_by_test_id("train").click()
    probe.until("drillyard.policyVersion > 1", "the show plays what was learned")
    assert page.get_by_role("radio", name="PPO").count() == 0, "what goes on does not change its kind"
    figures_are_those_of_the_run(probe)
    the_timeline_says_who_plays_what(probe)
    values_change(probe)
    probe.picture("balance", full=True, when="drillyard.metrics.return_mean > 120")
    retrained_with_more_mass(probe, studio)

    page.set_viewport_size({"width": 375, "height": 812})
    assert probe.soon("document.documentElement.scrollWidth === 375")
    page.get_by_test_id("push-left").scroll_into_view_if_needed()
    assert probe.get("drillyard.drawFaults") == 0


def a_push_moves_it(probe: PageProbe) -> None:
    page = probe.page
    page.evaluate(WATCH)
    before = probe.body("head")["world"][0]
    page.keyboard.press("l")
    assert probe.get("drillyard.pushes") == 1
    for _ in range(20):  # a slow page may not see the frames of one push
        if probe.get("window.__seen"):
            break
        page.get_by_test_id("push-right").click()
        page.wait_for_timeout(250)
    assert probe.get("window.__seen"), "the stage says that it is pulled at"
    probe.until(f"Math.abs(drillyard.bodies[5].world[0] - {before}) > 0.1", "the push moves it")
    probe.until("!(drillyard.flags & 4)", "a push ends by itself")


def figures_are_those_of_the_run(probe: PageProbe) -> None:
    page = probe.page
    probe.until("drillyard.metrics.parallel_efficiency > 0", "the efficiency has been measured")

    def says(test_id: str, pattern: str) -> None:
        element = page.get_by_test_id(test_id)
        element.wait_for()
        probe.until(
            f"/{pattern}/.test(document.querySelector('[data-testid={test_id}]').textContent)",
            f"{test_id}: {element.inner_text()!r}",
        )

    says("efficiency", r"^\d+ %$")
    says("speedup", r"^\d+\.\d× of \d+ workers?$")
    says("replay", r"^[\d.]+( k)? of 100 k$")
    says("epsilon", r"^[\d.]+ %$")
    says("episodes-per-min", r"^[\d.]+( k)?$")
    says("q-mean", r"^−?-?[\d.]+$")
    probe.until(
        "document.querySelector('[data-testid=efficiency]').textContent === "
        "`${Math.round(drillyard.metrics.parallel_efficiency * 100)} %`",
        "the figure is the one that was measured",
    )


def the_timeline_says_who_plays_what(probe: PageProbe) -> None:
    page = probe.page
    canvas = page.get_by_test_id("timeline").locator("canvas")
    canvas.scroll_into_view_if_needed()
    label = "document.querySelector('[data-testid=timeline] canvas').getAttribute('aria-label')"
    probe.until(f"/worker 1 played [1-9]/.test({label})", "episodes of worker 1 are on the timeline")
    assert "the learner was busy" in probe.get(label)
    canvas.focus()
    page.keyboard.press("ArrowLeft")
    words = page.locator(".timeline-words").inner_text()
    assert re.match(r"Task [\d\s]+(, attempt \d+)? on worker 1: \d+ episodes?, ", words), words
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    assert "on worker" in page.locator(".timeline-words").inner_text()
    page.keyboard.press("Escape")
    page.get_by_text("Each box is a task").wait_for()
    canvas.blur()
    batch = page.get_by_test_id("timeline-batch").inner_text()
    assert re.match(r"batch [\d\s]+: [\d\s]+ of [\d\s]+ tasks", batch), batch


def values_change(probe: PageProbe) -> None:
    page = probe.page
    page.locator(".decisions .chosen").wait_for()
    assert page.locator(".decisions li").count() == 3
    told = "drillyard.decided[0]"
    first = probe.get(f"{told}.numbers.join()")
    assert probe.get(f"{told}.kind") == "values"
    probe.until(f"{told}.numbers.join() !== '{first}'", "what is told is of now")
    probe.until(
        f"Math.max(...{told}.numbers) === {told}.numbers[{told}.chosen]", "the action with the largest value is taken"
    )


def retrained_with_more_mass(probe: PageProbe, studio: RunningStudio) -> None:
    page = probe.page
    former = probe.get("drillyard.runId")
    page.get_by_test_id("open-physics").click()
    assert page.get_by_test_id("retrain").is_disabled(), "there is nothing to retrain for"
    page.locator("input[name=physics-mass]").focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    probe.until("drillyard.physics.mass > 1.24", "the robot on the show is heavier")
    page.get_by_text("Saves and ends the present run").wait_for()
    wanted = probe.get("Number(drillyard.physics.mass.toPrecision(6))")
    page.get_by_test_id("retrain").click()
    probe.until(f"drillyard.runId !== '{former}' && drillyard.runState === 'running'", "another run has begun")
    probe.until("Object.keys(drillyard.physics).length === 0", "the show plays the world that is trained in")
    folder = studio.home / "runs" / probe.get("drillyard.runId")
    config = msgspec.json.decode((folder / "config.json").read_bytes(), type=RunConfig)
    assert config.request.env_options == {"mass": wanted}
    assert config.request.algorithm == "dqn"
    source = Path(config.request.resume_from or "")
    assert source.parent == studio.home / "runs" / former / "checkpoints"
    probe.until("drillyard.policyVersion > 0", "it plays on with what was learned")
