"""A robot on the Show: chosen, dragged by mouse and finger, let go with its page; physics, quality, pictures."""

from collections.abc import Iterator

import pytest
from browser_page import PageProbe
from playwright.sync_api import Browser
from running_studio import RunningStudio, temporary_studio

pytestmark = pytest.mark.browser

ANT = "Drillyard/Ant-v5"
LIFT_M = 0.5
ON_SCREEN = "drillyard.framesDrawn > 3 && drillyard.bodies.length > 0 && isFinite(drillyard.bodies[0].x)"


@pytest.fixture
def studio(request: pytest.FixtureRequest) -> Iterator[RunningStudio]:
    """One for each test: a show that changes its env leaves another process than it began with."""
    with temporary_studio("--env", getattr(request, "param", ANT)) as running:
        yield running


OTHER_FIRST = pytest.mark.parametrize("studio", ["Drillyard/BallDrill-v0"], indirect=True)


def choose(probe: PageProbe, env_id: str) -> None:
    """Through the dialog, as a person does."""
    page = probe.page
    page.get_by_test_id("env").click()
    page.get_by_role("dialog", name="What is played").wait_for()
    page.get_by_label("Search what can be played").fill(env_id)
    page.keyboard.press("Enter")
    probe.until(f"drillyard.env === '{env_id}'", f"the show plays {env_id}")
    page.get_by_role("dialog", name="What is played").wait_for(state="hidden")
    probe.until(
        "drillyard.framesDrawn > 3 && drillyard.bodies.length > 0 && isFinite(drillyard.bodies[0].x)", "it is on screen"
    )


def sandbox(probe: PageProbe) -> None:
    radio = probe.page.get_by_role("radio", name="Sandbox")
    radio.click()
    radio.and_(probe.page.locator("[aria-checked=true]")).wait_for()


def torso(probe: PageProbe) -> tuple[float, float, float]:
    """Page position of the root and its height in metres, once it rests."""
    probe.until(
        "(() => { const z = drillyard.bodies[0].world[2]; const before = window.__z; window.__z = z; "
        "return Math.abs(z - before) < 2e-3; })()",
        "it rests",
    )
    body = probe.get("drillyard.bodies[0]")
    return body["x"], body["y"], body["world"][2]


def pull_up(probe: PageProbe) -> float:
    """Take the torso by the mouse and hold it high; its height before."""
    x, y, height = torso(probe)
    mouse = probe.page.mouse
    mouse.move(x, y)
    mouse.down()
    assert probe.get("drillyard.dragging"), f"the torso is under the pointer: {probe.get(f'drillyard.at({x}, {y})')}"
    mouse.move(x, y - 60, steps=3)
    mouse.move(x, y - 200, steps=5)
    probe.until(f"drillyard.bodies[0].world[2] > {height + LIFT_M}", "the drag lifts it")
    return height


@OTHER_FIRST
def test_an_env_is_chosen_and_the_page_is_about_one_robot(probe: PageProbe) -> None:
    page = probe.page
    assert page.get_by_role("radio", name="Human vs AI").count() == 1
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="What is played")
    dialog.wait_for()
    for entry in dialog.locator(".env-entry:disabled").all():
        assert len(entry.locator(".small").inner_text()) > 20, "what cannot be played says why"
    probe.picture("envs-dark")
    page.get_by_label("Any Gymnasium env").fill("NoSuchEnv-v0")
    dialog.get_by_role("button", name="Play").click()
    dialog.get_by_role("alert").wait_for()
    assert probe.get("drillyard.env") == "Drillyard/BallDrill-v0"
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")

    choose(probe, ANT)
    page.get_by_test_id("return").wait_for()
    assert page.get_by_test_id("score").count() == 0
    assert page.get_by_role("radio", name="Human vs AI").count() == 0
    assert page.locator("select[aria-label^='Who plays'] option[value='human:']").count() == 0
    page.get_by_text("Mean return while training").wait_for()
    tick = probe.get("drillyard.tick")
    probe.until(f"drillyard.tick !== {tick}", "it lives")
    page.reload()
    probe.until_drawn()
    assert probe.get("drillyard.env") == ANT, "the show goes on with it"


def test_a_drag_lifts_a_robot_and_it_falls_when_released(probe: PageProbe) -> None:
    probe.until(ON_SCREEN, "the robot is on screen")
    sandbox(probe)
    height = pull_up(probe)
    probe.until("drillyard.flags & 4", "the stage says that something is dragged")
    probe.picture("drag-dark")
    probe.page.mouse.up()
    probe.until(f"drillyard.bodies[0].world[2] < {height + 0.3}", "it falls")
    probe.until("!(drillyard.flags & 4) && !drillyard.dragging", "the drag has ended")


def test_a_robot_falls_when_the_page_that_drags_it_is_closed(
    probe: PageProbe, browser: Browser, studio: RunningStudio
) -> None:
    probe.until(ON_SCREEN, "the robot is on screen")
    sandbox(probe)
    context = browser.new_context(viewport={"width": 1400, "height": 900}, color_scheme="dark")
    other = PageProbe(context.new_page())
    other.open(studio.fresh_url())
    other.until("drillyard.bodies.length > 0 && isFinite(drillyard.bodies[0].x)", "the other page sees it")
    height = pull_up(other)
    probe.until(f"drillyard.bodies[0].world[2] > {height + LIFT_M}", "this page sees it lifted by the other")
    assert not other.faults
    context.close()
    probe.until(f"drillyard.bodies[0].world[2] < {height + 0.3}", "it falls, though nobody said release")
    probe.until("!(drillyard.flags & 4)", "nobody drags")


PHONE = {"viewport": {"width": 375, "height": 812}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


@pytest.mark.parametrize("probe", [dict(PHONE)], indirect=True)
def test_a_finger_lifts_a_robot_on_a_phone(probe: PageProbe) -> None:
    page = probe.page
    probe.until(ON_SCREEN, "the robot is on screen")
    assert probe.get("document.documentElement.scrollWidth") == 375
    sandbox(probe)
    x, y, height = torso(probe)
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        finger.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y, "id": 1} for x, y in points]}
        )

    touch("touchStart", (x, y))
    probe.until("drillyard.dragging", "the finger holds it")
    for step in range(1, 9):
        touch("touchMove", (x, y - 15 * step))
    probe.until(f"drillyard.bodies[0].world[2] > {height + LIFT_M}", "the finger lifts it")
    assert probe.get("window.scrollY") == 0, "the page does not scroll under it"
    touch("touchEnd")
    probe.until(f"!drillyard.dragging && drillyard.bodies[0].world[2] < {height + 0.3}", "it falls")
    finger.detach()

    page.get_by_test_id("open-physics").tap()
    sheet = page.get_by_test_id("sheet-physics").bounding_box()
    assert sheet is not None
    assert (round(sheet["x"]), round(sheet["width"])) == (0, 375)
    assert round(sheet["y"] + sheet["height"]) == 812, "a panel comes up from the bottom"
    assert probe.get("document.documentElement.scrollWidth") == 375
    probe.picture("phone-physics-dark")
    page.get_by_role("button", name="Close Physics").tap()
    page.get_by_role("button", name="Crowd", exact=True).tap()
    page.get_by_test_id("crowd-empty").wait_for()
    assert probe.get("document.documentElement.scrollWidth") == 375


def test_physics_move_live_and_come_back(probe: PageProbe) -> None:
    page = probe.page
    probe.until(ON_SCREEN, "the robot is on screen")
    sandbox(probe)
    page.get_by_test_id("open-physics").click()
    gravity = page.locator("input[name=physics-gravity]")
    assert page.get_by_test_id("reset-physics").is_disabled()
    gravity.focus()
    page.keyboard.press("Home")
    probe.until("drillyard.physics.gravity === 0", "the stage has no gravity")
    assert page.get_by_test_id("physics-gravity-value").inner_text().startswith("0")
    probe.picture("physics-dark")
    page.get_by_test_id("reset-physics").click()
    probe.until("Object.keys(drillyard.physics).length === 0", "all as trained")
    page.get_by_text("9.81 m/s²").wait_for()
    page.locator(".varied, :text('Every robot learns in the same world')").first.wait_for()
    page.keyboard.press("Escape")
    page.get_by_test_id("sheet-physics").wait_for(state="detached")


def test_quality_is_switched_and_motors_and_camera_answer(probe: PageProbe) -> None:
    page = probe.page
    probe.until(ON_SCREEN, "the robot is on screen")
    page.get_by_test_id("open-look").click()
    levels: dict[str, int] = {}
    for name in ("Low", "High", "Medium"):
        page.get_by_role("radio", name=name, exact=True).click()
        drawn = probe.get("drillyard.framesDrawn")
        probe.until(f"drillyard.framesDrawn > {drawn} + 2", f"it is drawn in {name}")
        levels[name] = probe.get("drillyard.qualityLevel")
    assert levels["High"] < levels["Medium"] < levels["Low"]
    page.get_by_role("radio", name="Auto", exact=True).click()
    assert page.locator(".bars li").count() == 8
    page.get_by_role("checkbox", name="Motors").uncheck()
    page.locator(".bars").wait_for(state="detached")
    page.get_by_role("checkbox", name="Motors").check()
    page.keyboard.press("f")
    page.get_by_role("radio", name="Stays").and_(page.locator("[aria-checked=true]")).wait_for()
    page.keyboard.press("f")
    assert probe.get("drillyard.drawFaults") == 0


@OTHER_FIRST
def test_an_env_with_pictures_shows_them(probe: PageProbe) -> None:
    page = probe.page
    page.get_by_test_id("env").click()
    page.get_by_label("Any Gymnasium env").fill("CartPole-v1")
    page.keyboard.press("Enter")
    probe.until("drillyard.env === 'gym:CartPole-v1'", "the show plays it")
    probe.until("drillyard.framesDrawn > 3", "pictures come")
    page.get_by_test_id("return").wait_for()
    page.get_by_label("Any Gymnasium env").wait_for(state="hidden")  # while it is open, keys are typed there
    page.keyboard.press("c")
    page.get_by_text("it draws pictures").wait_for()
    page.keyboard.press("c")
    choose(probe, "Drillyard/BallDrill-v0")
    page.get_by_test_id("score").wait_for()
    assert page.get_by_role("radio", name="Human vs AI").count() == 1
