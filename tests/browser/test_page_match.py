"""The match on the page: it moves, obeys its controls, a human plays, bodies can be dragged."""

import math

import pytest
from browser_page import PageProbe

pytestmark = pytest.mark.browser


def test_the_match_moves_and_obeys_its_controls(probe: PageProbe) -> None:
    page = probe.page
    tick, ball = probe.get("drillyard.tick"), probe.body("ball")["world"]
    probe.until(f"drillyard.tick > {tick} + 60", "ticks go on")
    probe.until(
        f"drillyard.bodies.some((body) => body.name === 'ball' && Math.hypot(body.world[0] - {ball[0]}, "
        f"body.world[1] - {ball[1]}) > 0.05)",
        "the ball moves",
    )
    assert page.get_by_test_id("run-state").inner_text().startswith("Not trained yet")
    probe.picture("show-dark-untrained")

    page.keyboard.press("Space")
    probe.until("drillyard.flags & 1", "the match is paused")
    held, drawn = probe.get("drillyard.tick"), probe.get("drillyard.framesDrawn")
    probe.until(f"drillyard.framesDrawn > {drawn} + 5", "frames go on")
    assert probe.get("drillyard.tick") == held
    page.keyboard.press(".")
    probe.until(f"drillyard.tick === {held} + 1", "one step is one tick")
    page.get_by_test_id("play").click()
    probe.until(f"!(drillyard.flags & 1) && drillyard.tick > {held} + 10", "it goes on")

    page.get_by_role("radio", name="4×").click()
    probe.until("drillyard.speed === 4", "four times as fast")
    page.get_by_role("radio", name="¼×").click()
    probe.until("drillyard.speed === 0.25", "a quarter")
    page.get_by_role("radio", name="1×", exact=True).click()
    probe.until("drillyard.speed === 1", "as it was")

    episode = probe.get("drillyard.episode")
    page.get_by_label("Seed of the next match").fill("1234")
    page.get_by_test_id("reset").click()
    probe.until(f"drillyard.episode !== {episode}", "a new match")
    page.get_by_placeholder("seed 1234").wait_for()
    assert probe.get("drillyard.malformedFrames") == 0
    assert probe.get("drillyard.drawFaults") == 0


def test_a_human_plays_with_the_keyboard(probe: PageProbe) -> None:
    page = probe.page
    page.get_by_role("radio", name="Human vs AI").click()
    page.locator(".tag span", has_text="you").wait_for()
    page.keyboard.press("Escape")
    for key, axis, sign in (("KeyA", 0, -1), ("KeyD", 0, 1)):
        # To the board or some way there, then back: orange may stand at the left board already, but not at both.
        page.keyboard.down(key)
        probe.until("drillyard.heldKeys !== 0", "the key is held")
        probe.until(
            f"(() => {{ const x = drillyard.bodies[2].world[{axis}]; window.__from ??= x; "
            f"return (x - window.__from) * {sign} > 0.4 || x * {sign} > 5.3; }})()",
            f"{key} moves orange",
        )
        page.keyboard.up(key)
        probe.until("drillyard.heldKeys === 0", "the key is released")
        probe.get("(delete window.__from, 0)")
    page.keyboard.down("KeyW")
    probe.until("drillyard.heldKeys !== 0", "held again")
    page.evaluate("() => window.dispatchEvent(new Event('blur'))")
    assert probe.get("drillyard.heldKeys") == 0
    page.keyboard.up("KeyW")
    page.get_by_role("radio", name="AI vs AI").click()
    page.locator(".tag span", has_text="you").wait_for(state="detached")


def test_the_ball_is_dragged_and_let_go(probe: PageProbe) -> None:
    page = probe.page
    page.get_by_role("radio", name="Sandbox").click()
    page.get_by_role("radio", name="Sandbox").and_(page.locator("[aria-checked=true]")).wait_for()
    page.keyboard.press("p")
    probe.until("drillyard.flags & 1", "held, so that the ball is where we look")
    box = page.get_by_test_id("viewport").bounding_box()
    assert box is not None
    ball = probe.body("ball")
    target_x = box["x"] + box["width"] * (0.35 if ball["world"][0] > 0 else 0.65)
    target_y = box["y"] + box["height"] / 2
    page.mouse.move(ball["x"], ball["y"])
    page.mouse.down()
    assert probe.get("drillyard.dragging")
    page.mouse.move(target_x, target_y, steps=4)
    page.keyboard.press("p")
    probe.until(
        f"Math.hypot(drillyard.bodies[0].x - {target_x}, drillyard.bodies[0].y - {target_y}) < 60",
        "the ball comes to the pointer",
    )
    probe.until("drillyard.flags & 4", "the stage says that something is dragged")
    page.mouse.up()
    probe.until("!(drillyard.flags & 4) && !drillyard.dragging", "the drag has ended")
    assert math.isfinite(probe.body("ball")["world"][0])
    page.get_by_role("radio", name="AI vs AI").click()
