"""Kept models over the page's own connection: kept, listed, assigned, labelled, exported, deleted."""

import base64
from pathlib import Path

from studio_harness import ENV, ENV_ID, StudioHarness, make_run, run, until

from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunOutcome, RunState
from drillyard.testing.own_run import own_checkpoint

SPEC = PolicySpec(ENV.obs_size, ENV.action, (4,))


async def with_run(house: StudioHarness, state: RunState, **fields: object) -> Path:
    checkpoint = own_checkpoint(house.home.runs / "otter", SPEC, ENV_ID)
    await house.daemon.change(make_run(house.home, "otter", name="Otto", state=state, **fields))
    await until(lambda: house.studio.daemon.runs)
    return checkpoint


def test_a_model_from_its_run_to_its_end(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        checkpoint = await with_run(house, RunState.ENDED, outcome=RunOutcome.COMPLETED)
        page = await house.page()
        assert (await page.ask("list_models"))["data"] == {"models": [], "damaged": []}
        answer = await page.ask("keep_model", name="walker", run_id="otter", notes="first")
        assert answer["ok"] and answer["data"]["notice"] == "", answer
        assert answer["data"]["model"]["run_name"] == "Otto"
        assert not house.daemon.controlled, "an ended run saves nothing"
        named = await page.ask("keep_model", name="by path", checkpoint=str(checkpoint))
        assert named["data"]["model"]["run_name"] == "Otto"

        listed = (await page.ask("list_models"))["data"]["models"]
        assert [model["name"] for model in listed] == ["by path", "walker"]
        players = (await page.ask("list_players", env_id=ENV_ID))["data"]
        assert [model["name"] for model in players["models"]] == ["by path", "walker"]
        operator = {"kind": "policy", "source": listed[1]["path"]}
        assert (await page.ask("assign", agent=0, operator=operator))["ok"]

        labelled = await page.ask("label_model", name="walker", new_name="Runner", notes="second")
        assert labelled["data"]["model"]["notes"] == "second"
        taken = await page.ask("label_model", name="Runner", new_name="BY PATH")
        assert taken["code"] == "invalid_state" and taken["error"].endswith(".")

        files = (await page.ask("export_model", name="Runner"))["data"]["files"]
        assert set(files) == {"runner.c", "runner.h"} and ENV_ID in files["runner.c"]
        packed = (await page.ask("export_model", name="Runner", format="onnx"))["data"]
        assert packed["files"] == {} and list(packed["binary"]) == ["Runner.onnx"]
        assert b"drillyard.env_id" in base64.b64decode(packed["binary"]["Runner.onnx"])
        other = await page.ask("export_model", name="Runner", format="rust")
        assert other["code"] == "bad_value" and other["error"].endswith(".")

        assert (await page.ask("delete_model", name="Runner"))["ok"]
        assert (await page.ask("delete_model", name="Runner"))["code"] == "not_found"
        assert [model["name"] for model in (await page.ask("list_models"))["data"]["models"]] == ["by path"]

    run(test, tmp_path)


def test_a_run_that_goes_on_saves_first(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        await with_run(house, RunState.RUNNING)
        page = await house.page()
        answer = await page.ask("keep_model", name="walker", run_id="otter")
        assert answer["ok"] and [command.run_id for command in house.daemon.controlled] == ["otter"]

    run(test, tmp_path)


def test_what_a_page_may_not_keep(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        checkpoint = await with_run(house, RunState.ENDED)
        outside = own_checkpoint(tmp_path / "elsewhere", SPEC, ENV_ID)
        page = await house.page()
        for fields, code in (
            ({"name": "x", "checkpoint": str(outside)}, "not_permitted"),
            ({"name": "x", "checkpoint": "../../elsewhere"}, "not_permitted"),
            ({"name": "../x", "checkpoint": str(checkpoint)}, "bad_value"),
            ({"name": "x", "run_id": "nobody"}, "not_found"),
            ({"name": "x", "checkpoint": str(checkpoint.parent)}, "not_found"),
        ):
            answer = await page.ask("keep_model", **fields)
            assert answer["code"] == code and answer["error"].endswith("."), answer
        operator = {"kind": "policy", "source": str(house.home.models / ".." / ".." / "elsewhere")}
        assert (await page.ask("assign", agent=0, operator=operator))["code"] == "not_permitted"
        assert not list(house.home.models.glob("[!.]*"))

    run(test, tmp_path)
