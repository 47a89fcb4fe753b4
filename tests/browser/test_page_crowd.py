"""The crowd while it trains: a hundred robots, filters, following, copies to pull at, several runs at once."""

from collections.abc import Iterator
from typing import Any

import pytest
from browser_page import PageProbe
from running_studio import RunningStudio, temporary_studio
from test_page_robots import ANT, choose

pytestmark = pytest.mark.browser

CROWD = 100
LEARNS_S = 120.0
"""The learner compiles its maths first, on cores that a browser without a GPU draws on."""
EXTREME = """(() => {
  const robots = drillyard.robots.map((one) => ({ shown: one.shown, value: SIGN * one.return }));
  const rest = robots.filter((one) => !one.shown).map((one) => one.value).sort((a, b) => b - a);
  const chosen = robots.filter((one) => one.shown).map((one) => one.value);
  // Returns move on between two rankings: one or two of the others may just have passed.
  return chosen.length === 5 && Math.min(...chosen) >= rest[3];
})()"""
FIND_TORSO = """(() => {
  const box = document.querySelector(".viewport").getBoundingClientRect();
  window.__at = null;
  for (let i = 2; i < 18 && !window.__at; i++) for (let j = 2; j < 18 && !window.__at; j++) {
    const [x, y] = [box.left + (box.width * j) / 20, box.top + (box.height * i) / 20];
    const hit = drillyard.at(x, y);
    if (hit && hit.stage === drillyard.copy && hit.body === 0) window.__at = [x, y];
  }
  return window.__at;
})()"""
SHOWN = "drillyard.robots.filter((one) => one.shown)"


@pytest.fixture
def studio(request: pytest.FixtureRequest) -> Iterator[RunningStudio]:
    """One for each test, because a run is left to it."""
    with temporary_studio("--env", getattr(request, "param", ANT)) as running:
        yield running


@pytest.fixture
def ants(probe: PageProbe) -> PageProbe:
    """Ants that train, looked at as a crowd."""
    small_batches(probe)
    probe.page.keyboard.press("c")
    probe.page.get_by_test_id("crowd-empty").wait_for()
    probe.page.get_by_test_id("crowd-train").click()
    probe.until("drillyard.runState === 'running'", "they train")
    probe.until(f"drillyard.crowd.count >= {CROWD}", "the crowd is there")
    probe.until("drillyard.envSteps > 0", "steps are counted", LEARNS_S)
    return probe


def small_batches(probe: PageProbe) -> None:
    """Updates come often also on cores that a browser without a GPU draws on."""
    more = probe.page.get_by_text("More settings")
    more.click()
    for key, value in (("steps", "16"), ("groups", "4"), ("rows", "64"), ("minibatch", "1024")):
        field = probe.page.locator(f"input[name={key}]")
        field.fill(value)
        field.press("Enter")
    more.click()


def spot(probe: PageProbe, wish: str) -> dict[str, Any]:
    """A robot of the crowd that the pointer finds: page position, run, env."""
    probe.until(
        f"(window.__spot = drillyard.robots.find((one) => {wish} && drillyard.at(one.x, one.y)?.env === one.env "
        "&& document.elementFromPoint(one.x, one.y)?.closest('.over') === null))",
        f"a robot with {wish} is in sight",
    )
    return probe.get("window.__spot")


def seize_torso(probe: PageProbe) -> tuple[float, float]:
    """Press the mouse on the torso of the copy, which may walk from under it: then again."""
    for _ in range(20):
        probe.until(FIND_TORSO, "the copy's torso is in sight")
        x, y = probe.get("window.__at")
        probe.page.mouse.move(x, y)
        probe.page.mouse.down()
        if probe.get("drillyard.dragging"):
            return x, y
        probe.page.mouse.up()
    raise AssertionError(f"the torso was never under the pointer; {probe.state()}")


def test_a_crowd_of_ants_trains_before_our_eyes(ants: PageProbe) -> None:
    page = ants.page
    steps = ants.get("drillyard.envSteps")
    ants.until(f"drillyard.envSteps > {steps}", "steps are counted")
    page.get_by_test_id("crowd-count").get_by_text("robots").wait_for()
    ants.until("drillyard.crowd.high > drillyard.crowd.low", "returns differ, and so do colours")
    ants.picture("crowd")

    page.get_by_label("How many of them").is_disabled()
    page.get_by_role("radio", name="Best").click()
    page.get_by_label("How many of them").select_option("5")
    ants.until(f"drillyard.crowd.shown === 5 && {SHOWN}.length === 5", "five are in colour")
    ants.until(EXTREME.replace("SIGN", "1"), "they are among the best")
    page.get_by_role("radio", name="Worst").click()
    ants.until(EXTREME.replace("SIGN", "-1"), "these are among the worst")
    page.get_by_role("radio", name="All", exact=True).click()
    ants.until("drillyard.crowd.shown === drillyard.crowd.count", "all are in colour")

    page.get_by_role("radio", name="Race").click()
    drawn = ants.get("drillyard.framesDrawn")
    ants.until(f"drillyard.framesDrawn > {drawn} + 3", "the race is drawn")
    ants.picture("crowd-race-dark")
    page.get_by_role("radio", name="Grid").click()
    assert ants.get("drillyard.drawFaults") == 0
    assert ants.get("drillyard.malformedFrames") == 0

    follow_and_copy(ants)
    drag_in_the_crowd(ants)


def follow_and_copy(ants: PageProbe) -> None:
    """A click follows a robot; its copy is lifted, and the training does not feel it."""
    page = ants.page
    robot = spot(ants, "one.shown")
    page.mouse.click(robot["x"], robot["y"])
    ants.until(f"drillyard.picked?.env === {robot['env']}", "the robot that was clicked is followed")
    assert page.get_by_test_id("selected-env").inner_text() == f"Robot {robot['env']}"
    ants.until("document.querySelector('[data-testid=selected-return]').textContent !== '–'", "its return is read")
    ants.picture("crowd-followed-dark")
    page.keyboard.press("ArrowRight")
    ants.until(f"drillyard.picked !== null && drillyard.picked.env !== {robot['env']}", "the next one by key")

    steps = ants.get("drillyard.envSteps")
    page.get_by_test_id("open-copy").click()
    ants.until("drillyard.copy !== '' && isFinite(drillyard.copyHeight)", "the copy plays")
    page.get_by_text("the training does not feel it").wait_for()
    x, y = seize_torso(ants)
    page.mouse.move(x, max(y - 320, 120), steps=6)
    ants.until("drillyard.copyHeight > 1.0", "the copy is lifted higher than an Ant can stand")
    ants.picture("copy-dark")
    page.mouse.up()
    ants.until("drillyard.copyHeight < 0.9", "and falls")
    ants.until(f"drillyard.envSteps > {steps}", "training went on")
    page.get_by_role("button", name="Back to the crowd").click()
    ants.until(f"drillyard.copy === '' && drillyard.crowd.count >= {CROWD}", "the crowd again")
    page.keyboard.press("Escape")
    ants.until("drillyard.picked === null", "nobody is followed")


def drag_in_the_crowd(ants: PageProbe) -> None:
    """A drag opens a copy, which ends with the view."""
    page = ants.page
    robot = spot(ants, "one.shown")
    page.mouse.move(robot["x"], robot["y"])
    page.mouse.down()
    page.mouse.move(robot["x"], robot["y"] - 40, steps=4)
    page.mouse.up()
    ants.until("drillyard.copy !== ''", "a copy opens")
    assert ants.get("drillyard.picked.env") == robot["env"]
    copy = ants.get("drillyard.copy")
    page.keyboard.press("1")
    ants.until(
        f"drillyard.copy === '' && !drillyard.streams.some((one) => one.stage_id === '{copy}')",
        "it is closed with its view",
    )


PHONE = {"viewport": {"width": 375, "height": 812}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


@pytest.mark.parametrize("probe", [dict(PHONE)], indirect=True)
def test_the_crowd_on_a_phone(ants: PageProbe) -> None:
    page = ants.page
    assert ants.get("document.documentElement.scrollWidth") == 375
    for _ in range(20):  # a robot may walk from under the finger: then again
        robot = spot(ants, "one.shown")
        page.touchscreen.tap(robot["x"], robot["y"])
        if ants.soon("drillyard.picked !== null"):
            break
    ants.until("drillyard.picked !== null", "the robot that was tapped is followed")
    assert ants.get("document.documentElement.scrollWidth") == 375
    page.get_by_test_id("open-look").tap()
    sheet = page.get_by_test_id("sheet-look").bounding_box()
    assert sheet is not None
    assert (round(sheet["x"]), round(sheet["y"] + sheet["height"])) == (0, 812)
    page.get_by_role("button", name="Close View").tap()
    page.get_by_role("button", name="Follow no robot").tap()
    ants.until("drillyard.picked === null", "it is let go")
    ants.until("drillyard.robots.filter((one) => one.x > 0 && one.x < 375).length > 60", "the camera is back")
    ants.picture("phone-crowd")


def test_two_runs_stand_side_by_side_and_in_one_crowd(ants: PageProbe) -> None:
    page = ants.page
    runs = {ants.get("drillyard.runId")}
    page.keyboard.press("1")
    choose(ants, "Drillyard/HalfCheetah-v5")
    small_batches(ants)
    page.get_by_test_id("train").click()
    ants.until(f"drillyard.runState === 'running' && !{sorted(runs)}.includes(drillyard.runId)", "cheetahs train too")
    page.get_by_test_id("together").click()
    ants.until("drillyard.streams.some((one) => one.kind === 'stage')", "the other robot joins the show")
    drawn = ants.get("drillyard.framesDrawn")
    ants.until(f"drillyard.framesDrawn > {drawn} + 10", "both are drawn")
    ants.picture("together-dark")
    page.get_by_test_id("together").click()
    ants.until("!drillyard.streams.some((one) => one.kind === 'stage')", "alone again")

    page.keyboard.press("c")
    ants.until("new Set(drillyard.robots.map((one) => one.runId)).size === 2", "both runs are in the crowd")
    ants.picture("crowd-two-dark")


@pytest.mark.parametrize("studio", ["Drillyard/Humanoid-v5"], indirect=True)
def test_a_humanoid_learns_on_the_show(probe: PageProbe) -> None:
    page = probe.page
    small_batches(probe)
    page.get_by_test_id("train").click()
    probe.until("drillyard.envSteps > 0", "steps are counted", LEARNS_S)
    version = probe.get("drillyard.policyVersion")
    probe.until(f"drillyard.policyVersion > {version} + 2", "the show plays what was just learned", LEARNS_S)
    probe.until("drillyard.historyPoints > 5", "curves are drawn")
    assert page.get_by_test_id("return-mean").inner_text() != ""
    assert probe.get("drillyard.drawFaults") == 0
    probe.picture("humanoid")
