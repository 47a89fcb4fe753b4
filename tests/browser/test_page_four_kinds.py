"""Four kinds of players at once, beside each other on one page: a policy of ours, one of another library, a person, a
language model, and the env's own player, on four stages of one comparison."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_page import PageProbe
from running_studio import RunningStudio, temporary_studio

from drillyard.contracts.run import RunLimits, RunOutcome, RunRequest
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.testing.llama import start_llama_server
from drillyard.workers.files import cache_folder
from drillyard.workers.install import install

pytestmark = pytest.mark.browser

BALL = "Drillyard/BallDrill-v0"
OURS = {"groups": 2, "rows": 16, "steps": 16, "workers": 1, "minibatch": 128}
SLOW_S = 240
"""A prompt of a thousand tokens takes its time on a core that others use too."""
NO_OWN = Path("/nonexistent")
TILES = "[...document.querySelectorAll('[data-testid=tile]')]"


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    install("cleanrl", "default", home_workers=NO_OWN)
    with temporary_studio(cache=cache_folder()) as running:
        yield running


@pytest.fixture(scope="module")
def policies(studio: RunningStudio) -> dict[str, str]:
    """A checkpoint of our learner and one of CleanRL's, both trained for a moment."""
    requests = {
        "native": RunRequest(env_id=BALL, name="native", settings=OURS, limits=RunLimits(env_steps=5_000)),
        "cleanrl": RunRequest(env_id=BALL, name="cleanrl", worker="cleanrl", limits=RunLimits(env_steps=2048)),
    }
    with DaemonClient(Home(studio.home)) as client:
        runs = {name: client.submit_run(request) for name, request in requests.items()}
        ended = {name: client.wait_ended(run.run_id) for name, run in runs.items()}
    for run in ended.values():
        assert run.outcome is RunOutcome.COMPLETED, (run.reason, run.stderr_tail)
    return {name: str(max((Path(run.folder) / "checkpoints").glob("step_*"))) for name, run in ended.items()}


@pytest.fixture
def model() -> Iterator[str]:
    """Address of a real language model, which reads what is the same on both stages once."""
    server, base_url = start_llama_server(parallel=1)
    yield base_url
    server.kill()
    server.communicate()


def choose(probe: PageProbe, tile: int, agent: int, value: str) -> None:
    select = probe.page.get_by_test_id("tile").nth(tile).locator(f'select[data-agent="{agent}"]')
    select.focus()  # looks for checkpoints
    select.locator(f'option[value="{value}"]').wait_for(state="attached")
    select.select_option(value)


def ask_model(probe: PageProbe, tile: int, agent: int, base_url: str) -> None:
    choose(probe, tile, agent, "ask:llm")
    dialog = probe.page.get_by_role("dialog", name="Who plays")
    dialog.get_by_label("Address", exact=True).fill(base_url)
    dialog.get_by_text("Limits and prices").click()
    dialog.get_by_label("Seconds for an answer").fill(str(SLOW_S))
    dialog.get_by_role("button", name="Let it play").click()
    dialog.wait_for(state="hidden")


def thinking(tile: int, agent: int) -> str:
    """Whether a question to this player is under way."""
    line = f"{TILES}[{tile}].querySelector('[data-testid=figures] [data-agent=\"{agent}\"]')"
    return f"{line}?.querySelector('.thinking')"


def decided(tile: int, agent: int) -> str:
    """Whether this player has decided at least once."""
    line = f"{TILES}[{tile}].querySelector('[data-testid=figures] [data-agent=\"{agent}\"]')"
    return f"{line} && !{line}.textContent.includes('no decision yet')"


def let_it_decide(probe: PageProbe, tile: int, agent: int) -> None:
    """An episode that ends takes the question with it; in a pause a slow model has all the time that it needs."""
    probe.until(f"{thinking(tile, agent)} || ({decided(tile, agent)})", "the model is asked", SLOW_S)
    pause, talk = probe.page.get_by_test_id("compare-play"), probe.page.get_by_test_id("talk")
    pause.click()
    pause.get_by_text("Play").wait_for()
    probe.page.get_by_test_id("tile").nth(tile).get_by_role("button", name="Talk").click()
    talk.locator(".exchange").first.wait_for(timeout=SLOW_S * 1000)
    talk.get_by_role("button", name="Close").click()
    pause.click()
    probe.until(decided(tile, agent), f"what the model said on stage {tile + 1} is played")


@pytest.mark.timeout(900)
def test_four_kinds_at_once(probe: PageProbe, policies: dict[str, str], model: str) -> None:
    page = probe.page
    page.keyboard.press("3")
    page.get_by_test_id("begin-comparison").wait_for()
    for _ in range(2):
        page.get_by_test_id("add-contestant").click()
    native, cleanrl = f"policy:{policies['native']}", f"policy:{policies['cleanrl']}"
    choose(probe, 0, 0, native)
    choose(probe, 0, 1, "human:")
    choose(probe, 1, 0, native)
    ask_model(probe, 1, 1, model)
    choose(probe, 2, 0, "scripted:scripted")
    ask_model(probe, 2, 1, model)
    choose(probe, 3, 0, native)
    choose(probe, 3, 1, cleanrl)
    page.get_by_label("Seed of the comparison").fill("7")
    page.get_by_test_id("begin-comparison").click()
    probe.until(f"{TILES}.length === 4 && {TILES}.every((tile) => tile.dataset.stage !== '')", "four stages", 90.0)
    probe.until("drillyard.streams.filter((one) => one.kind === 'stage').length === 4", "frames of all four")

    seat = page.get_by_test_id("tile").nth(0).get_by_test_id("seat")
    if seat.get_attribute("data-state") == "free":
        seat.get_by_role("button", name="Sit down").click()
    probe.until(f"{TILES}[0].querySelector('[data-testid=seat]').dataset.state === 'mine'", "the person has the seat")
    page.get_by_test_id("tile").nth(0).get_by_test_id("tile-state").click()  # no field has the focus
    page.keyboard.down("KeyW")
    probe.until("drillyard.heldKeys !== 0", "the person steers")
    for tile, agent, who in (
        (0, 0, "our policy"), (0, 1, "the person"), (3, 1, "CleanRL's policy"), (2, 0, "the env's own player"),
    ):  # fmt: skip
        # A person's decisions are counted, but not said beside a game of reflexes.
        probe.until(f"drillyard.compared[{tile}].decisions[{agent}] > 0", f"{who} decides", 90.0)
    for tile in (1, 2):
        let_it_decide(probe, tile, 1)
    probe.picture("four-kinds", full=True)
    page.keyboard.up("KeyW")
    assert page.get_by_test_id("tile-state").get_by_text("gone").count() == 0
    assert (probe.get("drillyard.malformedFrames"), probe.get("drillyard.drawFaults")) == (0, 0)
    page.get_by_test_id("close-comparison").click()
    page.get_by_test_id("begin-comparison").wait_for()
