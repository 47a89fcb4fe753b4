"""Comparisons and seats with real stages: episodes in lock-step, the same start again, a seat that one page has."""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from studio_harness import PageClient, until
from test_studio_processes import real_studio

pytestmark = pytest.mark.process

CARTPOLE, TICTACTOE = "gym:CartPole-v1", "zoo:tictactoe_v3"
RANDOM, SCRIPTED, HUMAN = {"kind": "random"}, {"kind": "scripted"}, {"kind": "human"}


def newest(page: PageClient) -> dict[str, Any]:
    return page.of("comparison_changed")[-1]["comparison"]


async def compare(page: PageClient, env_id: str, seed: int, **players: list[dict[str, Any]]) -> list[str]:
    """Open a comparison, watch its stages; their ids."""
    contestants = [{"name": name, "operators": operators} for name, operators in players.items()]
    answer = await page.ask("open_comparison", env_id=env_id, seed=seed, contestants=contestants)
    assert answer["ok"], answer
    stages = [one["stage_id"] for one in answer["data"]["comparison"]["stages"]]
    await page.ask("watch", stages=stages)
    for stage in stages:
        assert (await page.ask("speed", stage=stage, value=4.0))["ok"]
    return stages


async def played(page: PageClient, episodes: int) -> list[list[dict[str, Any]]]:
    """Scores of each stage once so many episodes have ended everywhere."""
    await until(lambda: all(one["played"] >= episodes for one in newest(page)["stages"]), "the episodes do not end")
    return [one["scores"][:episodes] for one in newest(page)["stages"]]


def figures(stages: list[list[dict[str, Any]]]) -> list[list[tuple[Any, ...]]]:
    return [[(score["seed"], score["length"], score["returns"]) for score in scores] for scores in stages]


def test_episodes_of_different_lengths_stay_in_step_and_start_again_the_same(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            players = {"one": [RANDOM, RANDOM], "two": [SCRIPTED, RANDOM], "three": [RANDOM, SCRIPTED]}
            stages = await compare(page, TICTACTOE, 4, **players)
            first = await played(page, 2)
            assert any(len({scores[episode]["length"] for scores in first}) > 1 for episode in range(2))
            assert [[score["episode"] for score in scores] for scores in first] == [[0, 1]] * 3
            assert len({tuple(score["seed"] for score in scores) for scores in first}) == 1
            for told in page.of("comparison_changed"):
                counts = [one["played"] for one in told["comparison"]["stages"]]
                assert max(counts) - min(counts) <= 1, "nobody begins before all have ended"
            assert (await page.ask("compare_again"))["ok"]
            assert [one["played"] for one in newest(page)["stages"]] != [2, 2, 2]
            # Chance is drawn from the seed too: with the same start all goes as before, bit for bit.
            assert figures(await played(page, 2)) == figures(first)
            paths = (await page.ask("save_comparison", name="luck"))["data"]["paths"]
            assert len({Path(path).name for path in paths}) == 3 and all(Path(path).is_file() for path in paths)
            assert (await page.ask("close_comparison"))["ok"]
            assert [one.name for one in studio.home.stages.iterdir() if one.name in stages] == []

    asyncio.run(main())


def test_a_stage_that_is_killed_is_left_out_and_the_rest_go_on(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            stages = await compare(page, CARTPOLE, 4, one=[RANDOM], two=[RANDOM], three=[RANDOM])
            await played(page, 1)
            leader = (studio.home.stages / stages[1] / "leader.json").read_text()
            os.kill(int(leader.partition('"pid":')[2].partition(",")[0]), signal.SIGKILL)
            await until(lambda: newest(page)["stages"][1]["reason"], "nobody noticed")
            assert "SIGKILL" in newest(page)["stages"][1]["reason"]
            before = newest(page)["episode"]
            await until(lambda: newest(page)["episode"] >= before + 2, "the others stopped")
            async with studio.page() as other:
                assert other.of("hello")[0]["comparison"]["stages"][1]["reason"]

    asyncio.run(main())


def test_a_seat_belongs_to_one_page_until_it_is_left_closed_or_silent(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as first:
            assert (await first.ask("assign", agent=1, operator=HUMAN))["ok"]
            async with studio.page() as second:
                async with keeping(first) as mine:
                    refused = await second.ask("take_seat", agent=1)
                    assert refused["code"] == "busy" and refused["error"].endswith("."), refused
                    assert (await second.ask("input", agent=1, keys=1))["code"] == "busy"
                    assert (await first.ask("input", agent=1, keys=1))["ok"]
                    await second.ask("leave_seat", agent=1)  # of a seat that one has not
                    assert (await second.ask("take_seat", agent=1))["code"] == "busy"
                assert (await first.ask("leave_seat", agent=1))["ok"]
                async with keeping(second) as theirs:
                    assert theirs != mine
                    assert (await first.ask("take_seat", agent=1))["code"] == "busy"
                    await holder(first, theirs)
            await holder(first, 0)  # the page is closed
            assert (await first.ask("take_seat", agent=1))["ok"]
            await holder(first, mine)
            await holder(first, 0)  # it says nothing more
            async with studio.page() as third:
                assert (await third.ask("take_seat", agent=1))["ok"]

    asyncio.run(main())


@contextlib.asynccontextmanager
async def keeping(page: PageClient) -> AsyncIterator[int]:
    """This page sits on the seat of agent 1 of the show and says so; gives its number."""
    answer = await page.ask("take_seat", agent=1)
    assert answer["ok"], answer

    async def say() -> None:
        while True:
            await asyncio.sleep(0.5)
            await page.ask("take_seat", agent=1)

    saying = asyncio.create_task(say())
    try:
        yield answer["data"]["holder"]
    finally:
        saying.cancel()
        await asyncio.gather(saying, return_exceptions=True)


async def holder(page: PageClient, wanted: int) -> None:
    """Wait until the page is told that this connection has the seat, or nobody."""

    def newest_holder() -> int | None:
        told = [status["seats"] for status in page.of("stage_status") if status["seats"]]
        return told[-1][0]["holder"] if told else None

    await until(lambda: newest_holder() == wanted, f"the seat is never that of {wanted}")


def test_a_board_game_is_played_move_by_move(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            person, _ = await compare(page, TICTACTOE, 1, person=[HUMAN, RANDOM], machines=[RANDOM, RANDOM])

            def choices() -> list[dict[str, Any]]:
                """What the person may choose now; nothing while it is not their turn."""
                told = [one for one in page.of("stage_status") if one["stage_id"] == person]
                mine = told and tuple(told[-1]["turn"]) == (0,) and told[-1]["tick"] == 2 * moves
                return told[-1]["choices"] if mine else []

            moves = 0
            while True:
                await until(lambda: choices() or newest(page)["stages"][0]["played"], "the game stands still")
                if newest(page)["stages"][0]["played"]:
                    break
                chosen = choices()[0]
                assert (await page.ask("act", stage=person, agent=0, action=99))["code"] == "bad_value"
                assert (await page.ask("act", stage=person, agent=0, action=chosen["action"]))["ok"]
                moves += 1
            await played(page, 1)
            score = newest(page)["stages"][0]["scores"][0]
            assert 3 <= moves <= 5 and score["length"] in (2 * moves, 2 * moves - 1) and score["terminated"]

    asyncio.run(main())
