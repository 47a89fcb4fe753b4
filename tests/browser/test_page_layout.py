"""The page on a phone, in light, and by keyboard."""

import pytest
from browser_page import PageProbe

pytestmark = pytest.mark.browser

PHONE = {
    "viewport": {"width": 375, "height": 812},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


@pytest.mark.parametrize("probe", [dict(PHONE)], indirect=True)
def test_a_phone_shows_everything_one_under_the_other(probe: PageProbe) -> None:
    page = probe.page
    assert probe.get("document.documentElement.scrollWidth") == 375
    tops = [page.locator(part).bounding_box() for part in (".stage", ".training", ".controls", ".charts")]
    ys = [box["y"] for box in tops if box is not None]
    assert ys == sorted(ys)
    assert len(ys) == 4
    train = page.get_by_test_id("train").bounding_box()
    assert train is not None
    assert train["y"] + train["height"] < 812, "Train is in sight without scrolling"
    probe.picture("phone-dark", full=True)

    page.get_by_role("radio", name="Human vs AI").tap()
    stick = page.get_by_test_id("stick").bounding_box()
    assert stick is not None
    centre = (stick["x"] + stick["width"] / 2, stick["y"] + stick["height"] / 2)
    page.mouse.move(*centre)
    page.mouse.down()
    page.mouse.move(centre[0] - 40, centre[1])
    probe.until("drillyard.heldKeys !== 0", "the stick holds a key")
    page.mouse.up()
    probe.until("drillyard.heldKeys === 0", "and lets go")
    page.get_by_role("radio", name="AI vs AI").tap()
    for view in ("Crowd", "Compare", "Runs", "Replays", "Reports", "System", "Show"):
        page.get_by_role("button", name=view, exact=True).tap()
        assert probe.get("document.documentElement.scrollWidth") == 375, view
    probe.until_drawn()


@pytest.mark.parametrize("probe", [{"color_scheme": "light"}], indirect=True)
def test_keys_views_and_light(probe: PageProbe) -> None:
    page = probe.page
    assert probe.get("document.documentElement.dataset.theme") == "light"
    assert probe.get("document.documentElement.scrollWidth") <= 1400
    probe.picture("show-light")
    for key, view in (
        ("2", "crowd"),
        ("3", "compare"),
        ("4", "runs"),
        ("5", "replays"),
        ("6", "reports"),
        ("7", "system"),
        ("1", "show"),
    ):
        page.keyboard.press(key)
        probe.until(f"drillyard.view === '{view}'", f"key {key} opens {view}")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Help").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Help").wait_for(state="hidden")
    probe.until_drawn()
    page.get_by_role("button", name="Dark or light").click()
    assert probe.get("document.documentElement.dataset.theme") == "dark"
    page.reload()
    probe.until_drawn()
    assert probe.get("document.documentElement.dataset.theme") == "dark"
