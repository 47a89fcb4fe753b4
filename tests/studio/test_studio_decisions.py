"""What policies decide reaches the pages as it comes; a page that is slow to read misses some: nothing queues up."""

import asyncio
from pathlib import Path

import msgspec
from studio_harness import StudioHarness, until
from studio_harness import run as run_studio_test

from drillyard.contracts.stage import ActionValues

MANY = 400


def decided(number: int) -> bytes:
    """About 20 kB, so that few of them fill the buffers of a socket."""
    numbers = (float(number), *(0.123456789 for _ in range(1800)))
    return msgspec.json.encode(ActionValues(stage_id="stage-0", agent=0, kind="values", numbers=numbers, chosen=0))


def test_action_values_reach_the_page(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await until(lambda: len(harness.stage.control.clients) == 2)
        harness.stage.control.broadcast(decided(7))
        told = await page.wait_for("action_values")
        assert (told["kind"], told["chosen"], told["numbers"][0]) == ("values", 0, 7.0)

    run_studio_test(test, tmp_path)


def test_a_page_that_is_slow_to_read_misses_some_and_then_gets_the_newest(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        slow, other = await harness.page(), await harness.page()
        await until(lambda: len(harness.stage.control.clients) == 3)
        slow.connection.transport.pause_reading()
        for number in range(MANY):
            harness.stage.control.broadcast(decided(number))
            await until(lambda wanted=number: len(other.of("action_values")) > wanted)
        slow.connection.transport.resume_reading()
        # Whatever came in between is left out; what comes now is told again.
        number = MANY
        while not any(told["numbers"][0] >= MANY for told in slow.of("action_values")):
            harness.stage.control.broadcast(decided(number))
            number += 1
            await asyncio.sleep(0.01)
        early = [told for told in slow.of("action_values") if told["numbers"][0] < MANY]
        assert len(early) < MANY - 50, "they did not wait in a queue"

    run_studio_test(test, tmp_path)
