"""Who plays, on the page: one seat and two browsers, a board game by clicking, a language model and what it says."""

import contextlib
import time
from collections.abc import Iterator

import pytest
from browser_page import PageProbe
from playwright.sync_api import Browser
from running_studio import RunningStudio

from drillyard.testing.llama import start_llama_server

pytestmark = pytest.mark.browser

BOARD = "zoo:tictactoe_v3"
SEAT = "document.querySelector('[data-testid=seat]')"
FREED_S = 3.0
SLOW_MS = 120_000
"""A prompt of a thousand tokens takes its time on a core that others use too."""
WINDOW = {"viewport": {"width": 1400, "height": 900}, "color_scheme": "dark"}


@contextlib.contextmanager
def another(browser: Browser, studio: RunningStudio) -> Iterator[PageProbe]:
    """A browser of somebody else: other cookies, another connection."""
    context = browser.new_context(**WINDOW)  # type: ignore[arg-type]
    probe = PageProbe(context.new_page())
    probe.open(studio.fresh_url())
    try:
        yield probe
    finally:
        context.close()
    assert not probe.faults


def state(probe: PageProbe, wanted: str) -> None:
    probe.until(f"{SEAT}?.dataset.state === '{wanted}'", f"the seat is {wanted}")


def test_one_seat_and_two_browsers(probe: PageProbe, browser: Browser, studio: RunningStudio) -> None:
    page = probe.page
    page.get_by_role("radio", name="Human vs AI").click()
    state(probe, "mine")
    with another(browser, studio) as other:
        state(other, "taken")
        # Its keys steer nobody.
        other.page.keyboard.down("KeyA")
        page.keyboard.down("KeyD")
        probe.until("drillyard.heldKeys !== 0", "the first page steers")
        state(other, "taken")
        assert other.get("drillyard.heldKeys") == 0
        other.page.keyboard.up("KeyA")
        page.keyboard.up("KeyD")
        # Left, then taken by the other.
        page.get_by_role("button", name="Stand up").click()
        state(other, "free")
        other.page.get_by_role("button", name="Sit down").click()
        state(other, "mine")
        state(probe, "taken")
        probe.picture("seat-taken-dark")
    # The browser was closed: the seat is free within the time of the lease.
    closed = time.monotonic()
    state(probe, "free")
    assert time.monotonic() - closed < 10 * FREED_S, "far beyond any lease, also on a slow machine"
    page.get_by_role("button", name="Sit down").click()
    state(probe, "mine")
    page.get_by_role("radio", name="AI vs AI").click()
    page.get_by_test_id("seat").wait_for(state="detached")


def test_a_language_model_plays_live_and_what_it_says_can_be_read(probe: PageProbe) -> None:
    page = probe.page
    server, base_url = start_llama_server()
    try:
        # Here no goal ends the episode, and with it a question that a slow machine has not answered yet.
        page.get_by_role("radio", name="Sandbox").click()
        radios = "[...document.querySelectorAll('[role=radio][aria-checked=true]')]"
        probe.until(f"{radios}.some((one) => one.textContent === 'Sandbox')", "the stage says that it is a sandbox now")
        probe.until(f"drillyard.tick > {probe.get('drillyard.tick')} + 30", "frames of before have been drawn")
        episode, tick = probe.get("drillyard.episode"), probe.get("drillyard.tick")
        page.locator('select[data-agent="1"]').first.select_option("ask:llm")
        page.get_by_label("Address", exact=True).fill(base_url)
        page.get_by_role("button", name="Try it").click()
        page.get_by_test_id("tried").wait_for(timeout=SLOW_MS)
        assert "smollm2" in page.get_by_test_id("tried").inner_text()
        page.get_by_role("button", name="Let it play").click()
        page.get_by_test_id("figures").get_by_text("thinking").first.wait_for()
        page.get_by_test_id("figures").get_by_role("button", name="Talk").click()
        talk = page.get_by_test_id("talk")
        talk.locator(".exchange").first.wait_for(timeout=SLOW_MS)
        word = talk.locator(".exchange-word").first.inner_text()
        assert word and word != "–"
        talk.locator("details summary").first.click()
        assert "ball" in talk.locator(".prompt pre").last.inner_text().lower()
        assert talk.locator("script, img, a").count() == 0
        assert probe.get("drillyard.episode") == episode and probe.get("drillyard.tick") > tick, "the match went on"
        probe.picture("talk-dark", when="document.querySelectorAll('.exchange').length > 2")
        page.locator('select[data-agent="1"]').first.select_option("scripted:scripted")
        page.get_by_test_id("figures").get_by_role("button", name="Talk").wait_for(state="detached")
        page.get_by_role("radio", name="AI vs AI").click()
    finally:
        server.kill()
        server.communicate()
