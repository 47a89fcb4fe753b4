"""A comparison as pages see it: opened together, in lock-step of episodes, with one that dies left out."""

import asyncio
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
from studio_harness import ENV_ID, PageClient, StageDouble, StudioHarness, make_run, run, until

from drillyard.contracts.comparison import MAX_SCORES, EpisodeScore
from drillyard.contracts.control import BeginEpisode, Reset, SaveReplay
from drillyard.contracts.operator import OperatorFigures
from drillyard.contracts.stage import EpisodeEnded, StageMode, StageStatus
from drillyard.studio import comparison as comparison_module

SCRIPTED = {"kind": "scripted"}
RANDOM = {"kind": "random"}


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison_module, "_BETWEEN_S", 0.0)
    monkeypatch.setattr(comparison_module, "_TELL_S", 0.01)


def contestants(*names: str) -> list[dict[str, Any]]:
    return [{"name": name, "operators": [SCRIPTED, RANDOM]} for name in names]


async def opened(page: PageClient, *names: str, **more: Any) -> dict[str, Any]:
    answer = await page.ask("open_comparison", env_id=ENV_ID, contestants=contestants(*names), **more)
    assert answer["ok"], answer
    return answer["data"]["comparison"]


def stages_of(house: StudioHarness, comparison: dict[str, Any]) -> list[StageDouble]:
    by_id = {stage.info.stage_id: stage for stage in house.daemon.stages}
    return [by_id[one["stage_id"]] for one in comparison["stages"]]


def end(stage: StageDouble, episode: int, outcome: int = 0, value: float = 1.0) -> None:
    """The stage says that its episode has ended."""
    score = EpisodeScore(
        episode=episode, seed=episode + 100, returns=(value, -value), outcome=outcome, length=10 * (episode + 1),
        terminated=bool(outcome), truncated=not outcome, result="so it ended",
    )  # fmt: skip
    stage.control.broadcast(msgspec.json.encode(EpisodeEnded(stage_id=stage.info.stage_id, score=score)))


def told(stage: StageDouble, kind: type[Any]) -> list[Any]:
    return [command for _, command in stage.commands if isinstance(command, kind)]


async def changed(page: PageClient, holds: Any) -> dict[str, Any]:
    """The newest state of the comparison that the page was told, once it is as wished."""

    def newest() -> Any:
        pushes = page.of("comparison_changed")
        return pushes[-1]["comparison"] if pushes else None

    await until(lambda: newest() is not None and holds(newest()), "the comparison is never so")
    return newest()


def test_the_next_episode_begins_when_all_have_ended_theirs(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page, other = await house.page(), await house.page()
        comparison = await opened(page, "ours", "theirs", "chance", seed=5)
        first, second, third = stages = stages_of(house, comparison)
        assert [request.lockstep for request in house.daemon.requests[-3:]] == [True] * 3
        assert [[command.seed for command in told(stage, Reset)] for stage in stages] == [[5]] * 3
        end(second, 0, outcome=1, value=2.0)
        end(first, 0, outcome=-1)
        state = await changed(other, lambda now: [one["over"] for one in now["stages"]] == [True, True, False])
        assert state["episode"] == 0 and not any(told(stage, BeginEpisode) for stage in stages)
        end(third, 0)
        state = await changed(other, lambda now: now["episode"] == 1)
        await until(lambda: all([one.episode for one in told(stage, BeginEpisode)] == [1] for stage in stages))
        scores = [one["scores"] for one in state["stages"]]
        assert [len(score) for score in scores] == [1, 1, 1]
        assert {score[0]["seed"] for score in scores} == {100}
        assert [(one["won"], one["lost"]) for one in state["stages"]] == [(0, 1), (1, 0), (0, 0)]
        assert state["stages"][1]["return_means"] == [2.0, -2.0]
        for stage in reversed(stages):
            end(stage, 1)
        state = await changed(other, lambda now: now["episode"] == 2)
        assert [one["played"] for one in state["stages"]] == [2, 2, 2]
        later = await house.page()
        assert later.of("hello")[0]["comparison"] == state

    run(test, tmp_path)


def test_the_same_start_again_forgets_ends_of_before(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        comparison = await opened(page, "a", "b", seed=9)
        stages = stages_of(house, comparison)
        end(stages[0], 0)
        await changed(page, lambda now: now["stages"][0]["played"] == 1)
        again = (await page.ask("compare_again"))["data"]["comparison"]
        assert again["seed"] == 9 and again["episode"] == 0
        assert [one["played"] for one in again["stages"]] == [0, 0] and not again["stages"][0]["over"]
        assert [[command.seed for command in told(stage, Reset)] for stage in stages] == [[9, 9]] * 2
        end(stages[0], 7)  # of a match that is over
        end(stages[0], 0)
        end(stages[0], 0)  # said twice is ended once
        state = await changed(page, lambda now: now["stages"][0]["played"] > 0)
        assert state["stages"][0]["played"] == 1
        assert (await page.ask("compare_again", seed=3))["data"]["comparison"]["seed"] == 3
        assert [command.seed for command in told(stages[1], Reset)] == [9, 9, 3]
        assert (await page.ask("compare_again", seed=-1))["code"] == "bad_value"

    run(test, tmp_path)


def test_a_stage_that_dies_is_said_and_left_out(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        comparison = await opened(page, "ours", "theirs", "chance")
        first, second, third = stages_of(house, comparison)
        end(first, 0)
        end(third, 0)
        await second.die()
        state = await changed(page, lambda now: now["episode"] == 1)
        assert [bool(one["reason"]) for one in state["stages"]] == [False, True, False]
        assert state["stages"][1]["reason"].startswith("Left out: ")
        assert (await page.ask("save_comparison", name="all / of them"))["ok"]
        names = [command.name for stage in (first, third) for command in told(stage, SaveReplay)]
        assert names == ["all - of them 1 ours", "all - of them 3 chance"]
        assert not told(second, SaveReplay)

    run(test, tmp_path)


def test_what_takes_a_stage_out_of_step_is_refused(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        comparison = await opened(page, "a", "b")
        stage_id = comparison["stages"][0]["stage_id"]
        for kind, fields in (
            ("reset", {}), ("set_mode", {"mode": "sandbox"}), ("begin_episode", {"episode": 1}),
            ("play_replay", {"path": ""}), ("follow", {"run_folder": ""}),
        ):  # fmt: skip
            answer = await page.ask(kind, stage=stage_id, **fields)
            assert answer["code"] == "not_permitted" and "compare_again" in answer["error"], kind
        for kind, fields in (("pause", {}), ("play", {}), ("take_seat", {"agent": 1}), ("get_talk", {})):
            assert (await page.ask(kind, stage=stage_id, **fields))["ok"], kind
        assert (await page.ask("reset"))["ok"]  # the show's

    run(test, tmp_path)


def test_bad_comparisons_are_refused_in_a_sentence_and_leave_nothing_behind(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        await house.daemon.change(make_run(house.home, "trains", can_show=False, worker="only"))
        await until(lambda: "trains" in house.studio.daemon.runs)
        two = contestants("a", "b")
        policy = {"kind": "policy"}
        bad: list[tuple[str, dict[str, Any]]] = [
            ("bad_value", {"contestants": two[:1]}),
            ("bad_value", {"contestants": two * 4}),
            ("bad_value", {"contestants": [{**two[0], "name": ""}, two[1]]}),
            ("bad_value", {"contestants": [{**two[0], "name": "a\nb"}, two[1]]}),
            ("bad_value", {"contestants": [{**two[0], "operators": [SCRIPTED]}, two[1]]}),
            ("bad_value", {"contestants": two, "seed": 2**60}),
            ("bad_value", {"contestants": [{"name": "p", "operators": [policy, SCRIPTED]}, two[1]]}),
            ("bad_value", {"contestants": [{"name": "m", "operators": [{"kind": "llm"}, SCRIPTED]}, two[1]]}),
            ("not_found", {"contestants": [{**two[0], "run_id": "nobody"}, two[1]]}),
            ("unsupported", {"contestants": [
                {"name": "p", "operators": [policy, RANDOM], "run_id": "trains"}, two[1]
            ]}),
            ("not_permitted", {"contestants": [
                {"name": "p", "operators": [{**policy, "source": "/etc"}, SCRIPTED]}, two[1]
            ]}),
            ("not_found", {"contestants": [
                {"name": "p", "operators": [{**policy, "source": "/nowhere/mine.onnx"}, SCRIPTED]}, two[1]
            ]}),
            ("not_permitted", {"contestants": two, "env_id": "gym:os:system"}),
            ("not_permitted", {"contestants": two, "env_id": "zoo:os:system"}),
        ]  # fmt: skip
        for code, fields in bad:
            answer = await page.ask("open_comparison", **{"env_id": ENV_ID, **fields})
            assert answer["code"] == code and answer["error"].endswith("."), (fields, answer)
            assert house.studio.comparisons.present is None
        assert [stage.info.name for stage in house.daemon.stages if stage.info.alive] == ["show"]
        for kind in ("compare_again", "save_comparison"):
            assert (await page.ask(kind))["code"] == "not_found"
        assert (await page.ask("close_comparison"))["ok"]

    run(test, tmp_path)


def test_one_is_open_at_a_time_and_the_last_goes_with_the_studio(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        first = stages_of(house, await opened(page, "a", "b"))
        second = stages_of(house, await opened(page, "c", "d"))
        assert not any(stage.info.alive for stage in first) and all(stage.info.alive for stage in second)
        await changed(page, lambda now: now["stages"][0]["contestant"]["name"] == "c")
        assert (await page.ask("close_comparison"))["ok"]
        await page.wait_for("comparison_changed", lambda push: push["comparison"] is None)
        assert not any(stage.info.alive for stage in second)
        test.left = stages_of(house, await opened(page, "e", "f"))

    run(test, tmp_path)
    assert not any(stage.info.alive for stage in test.left)


def test_one_that_nobody_watches_is_closed(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        comparison = await opened(page, "a", "b")
        stages = stages_of(house, comparison)
        await page.ask("watch", stages=[comparison["stages"][1]["stage_id"]])
        lives_s = house.studio.comparisons._unwatched_s = 0.1
        looked_at = time.monotonic()
        await until(lambda: time.monotonic() > looked_at + 10 * lives_s)
        assert all(stage.info.alive for stage in stages)
        await page.ask("watch", stages=[])
        await page.wait_for("comparison_changed", lambda push: push["comparison"] is None)
        assert not any(stage.info.alive for stage in stages)

    run(test, tmp_path)


def test_what_an_earlier_studio_left_is_closed(tmp_path: Path) -> None:
    async def main() -> None:
        async with StudioHarness.running(tmp_path) as house:
            from drillyard.contracts.stage import StageRequest

            left = await house.daemon.open_stage(StageRequest(name=comparison_module.COMPARED, lockstep=True))
            await house.studio.comparisons.start()
            assert not next(one for one in house.daemon.stages if one.info.stage_id == left.stage_id).info.alive

    asyncio.run(main())


def test_a_long_comparison_stays_small(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        stages = stages_of(house, await opened(page, "a", "b"))
        for episode in range(MAX_SCORES + 2):
            for stage in stages:
                end(stage, episode, outcome=1)
            state = await changed(page, lambda now, wanted=episode + 1: now["episode"] == wanted)
        assert [len(one["scores"]) for one in state["stages"]] == [MAX_SCORES] * 2
        assert state["stages"][0]["won"] == MAX_SCORES + 2

    run(test, tmp_path)


def test_it_begins_when_every_policy_is_loaded(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        await house.daemon.change(make_run(house.home, "otter"))
        await until(lambda: "otter" in house.studio.daemon.runs)
        page = await house.page()
        ours = {"name": "ours", "run_id": "otter", "operators": [{"kind": "policy"}, SCRIPTED]}
        number = await page.send("open_comparison", env_id=ENV_ID, contestants=[ours, *contestants("b")])
        await until(lambda: house.studio.comparisons.present)
        first, _ = house.daemon.stages[-2:]

        def say(*, stands_in: bool) -> None:
            status = StageStatus(
                stage_id=first.info.stage_id, env_id=ENV_ID, mode=StageMode.AI_VS_AI, paused=False, speed=1.0,
                episode=0, tick=0, score=(0, 0), seed=0, operators=(),
                figures=(OperatorFigures(agent=0, stands_in=stands_in),),
            )  # fmt: skip
            first.control.broadcast(msgspec.json.encode(status))

        say(stands_in=True)
        assert (await page.ask("list_replays"))["ok"]  # the studio has had time to hear it
        assert not any(told(stage, Reset) for stage in house.daemon.stages[-2:])
        say(stands_in=False)
        answer = await page.wait_for("answer", lambda answer: answer["id"] == number)
        assert answer["ok"] and told(first, Reset)

    run(test, tmp_path)
