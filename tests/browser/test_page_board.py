"""A board game on the page: moves by clicking, the other's in between, whoever it is."""

from collections.abc import Iterator

import pytest
from browser_page import PageProbe
from running_studio import RunningStudio, temporary_studio

pytestmark = pytest.mark.browser

MOVES = "document.querySelectorAll('[data-testid=move] button[data-action]').length"


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    with temporary_studio("--env", "zoo:tictactoe_v3") as running:
        yield running


def test_a_board_game_is_played_by_clicking_moves(probe: PageProbe) -> None:
    page = probe.page
    page.locator('select[data-agent="0"]').first.select_option("human:")
    page.locator('select[data-agent="1"]').first.select_option("random:")
    page.get_by_test_id("reset").click()
    moves = page.get_by_test_id("move").locator("button[data-action]")
    probe.until(f"{MOVES} === 9", "an empty board, and the person's move")
    left = 9
    while left >= 1:
        moves.first.click()
        probe.until(
            f"{MOVES} === {left - 2} || {MOVES} === 9 && {left} < 9", "the other has moved, or another game begins"
        )
        left -= 2
        if left == 5:
            probe.picture("board-dark")
        if probe.get(MOVES) == 9:
            break
    assert left <= 5, "nobody wins in two moves"
    assert probe.get("drillyard.malformedFrames") == 0
