"""Comparisons on the page: chosen, begun, in lock-step of episodes, from the same start again, alive over a reload."""

import time
from collections.abc import Iterator

import pytest
from browser_page import DEADLINE_S, PageProbe
from running_studio import RunningStudio, temporary_studio

pytestmark = pytest.mark.browser

BOARD = "zoo:tictactoe_v3"
SEED = "4"
PLAYERS = (("random:", "random:"), ("scripted:scripted", "random:"), ("random:", "scripted:scripted"))
PLAYING = "document.querySelectorAll('[data-testid=tile]:not([data-stage=\"\"])').length === 3"
CELLS = "[...document.querySelectorAll('[data-testid=results] tbody tr')].map((row) => [...row.cells].slice(8))"
"""Of each contestant: a cell an episode, whose title says how it ended and after how many ticks."""
ENDED = f"{CELLS}.map((row) => row.filter((cell) => cell.title !== '').length)"
ALL_ENDED = f"{ENDED}.length === 3 && {ENDED}.every((count) => count >= 1)"
TITLES = f"{CELLS}.map((row) => row[0].title)"


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    with temporary_studio("--env", BOARD) as running:
        yield running


@pytest.fixture
def compare(probe: PageProbe) -> PageProbe:
    """The view of comparisons."""
    probe.page.keyboard.press("3")
    probe.page.get_by_test_id("begin-comparison").wait_for()
    return probe


def choose(probe: PageProbe, tile: int, agent: int, value: str) -> None:
    """Who plays an agent of a contestant."""
    chosen = f"document.querySelectorAll('[data-testid=tile]')[{tile}].querySelector('select[data-agent=\"{agent}\"]')"
    probe.page.get_by_test_id("tile").nth(tile).locator(f'select[data-agent="{agent}"]').select_option(value)
    probe.until(f"{chosen}.value === '{value}'", f"{value} plays agent {agent} of contestant {tile + 1}")


def test_in_lock_step_with_different_lengths_and_the_same_start_again(
    compare: PageProbe, studio: RunningStudio
) -> None:
    page = compare.page
    page.get_by_test_id("add-contestant").click()
    for tile, players in enumerate(
        (("random:", "random:"), ("scripted:scripted", "random:"), ("random:", "scripted:scripted"))
    ):
        for agent, player in enumerate(players):
            choose(compare, tile, agent, player)
    page.get_by_label("Seed of the comparison").fill(SEED)
    page.get_by_test_id("begin-comparison").click()
    compare.until(
        "document.querySelectorAll('[data-testid=tile][data-stage]:not([data-stage=\"\"])').length === 3",
        "three stages play",
    )
    compare.until(
        "document.querySelector('[data-testid=tile][data-over=true]')", "one has ended and waits for the others"
    )
    page.get_by_test_id("tile-state").get_by_text("over, waits").first.wait_for()
    compare.until(ALL_ENDED, "an episode has ended everywhere", 60.0)
    first = compare.get(TITLES)
    assert len({title.rsplit(" ", 2)[1] for title in first}) > 1, first
    ended = compare.get(ENDED)
    assert max(ended) - min(ended) <= 1, "nobody is more than an episode ahead"

    # A reload finds it as it is.
    page.reload()
    compare.until_drawn()
    page.keyboard.press("3")
    compare.until(
        "document.querySelectorAll('[data-testid=tile][data-stage]:not([data-stage=\"\"])').length === 3",
        "it is still there",
    )
    assert compare.get(TITLES) == first
    page.get_by_test_id("same-start").click()
    compare.until(
        f"!document.querySelector('[data-testid=results]') || {ENDED}.some((count) => count < 1)", "it starts over"
    )
    compare.until(ALL_ENDED, "it has ended again", 60.0)
    assert compare.get(TITLES) == first, "the same start is the same match, bit for bit"

    page.get_by_test_id("save-comparison").click()
    deadline = time.monotonic() + DEADLINE_S
    while len(list((studio.home / "replays").glob("*.dyreplay"))) < 3:
        assert time.monotonic() < deadline, "the replays are not saved"
        page.wait_for_timeout(50)
    page.get_by_test_id("close-comparison").click()
    page.get_by_test_id("begin-comparison").wait_for()
