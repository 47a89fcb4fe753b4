"""Runs of any library, as pages ask for them: labels, details, curves, libraries and their installation."""

from pathlib import Path
from typing import Any

from studio_harness import StudioHarness, make_run, run, until

from drillyard.contracts.run import RunRequest
from drillyard.contracts.worker import InstallProgress

GYM_ID = "gym:CartPole-v1"


def submitted(house: StudioHarness) -> list[RunRequest]:
    return [value for name, value in house.daemon.calls if name == "submit_run"]


def test_labels_reach_every_page_and_empty_is_not_left_as_it_is(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        await house.daemon.change(make_run(house.home, "otter", tags=("old",), notes="as it was"))
        await until(lambda: "otter" in house.studio.daemon.runs)
        page, other = await house.page(), await house.page()
        answer = await page.ask("label_run", run_id="otter", tags=["fast", "wide"], name="Otto")
        assert answer["data"]["run"]["tags"] == ["fast", "wide"]
        heard = await other.wait_for("run_changed", lambda push: push["run"]["name"] == "Otto")
        assert heard["run"]["notes"] == "as it was"
        assert (await page.ask("label_run", run_id="otter", notes="", tags=[]))["data"]["run"]["notes"] == ""
        await other.wait_for("run_changed", lambda push: push["run"]["tags"] == [])
        assert (await page.ask("label_run", run_id="nobody", name="x"))["code"] == "not_found"
        assert (await page.ask("label_run", name="x"))["code"] == "bad_value"

    run(test, tmp_path)


def test_details_and_curves_are_those_of_the_daemon(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        for name in ("otter", "heron"):
            await house.daemon.change(make_run(house.home, name))
        await until(lambda: len(house.studio.daemon.runs) == 2)
        page = await house.page()
        detail = (await page.ask("get_run_detail", run_id="otter"))["data"]["detail"]
        assert detail["run"]["run_id"] == "otter" and detail["stderr"] == ["boom"]
        assert detail["checkpoints"][0]["reason"] == "autosave"
        curves = (await page.ask("get_curves", run_ids=["otter", "heron"], names=["return_mean"]))["data"]["curves"]
        assert [curve["run_id"] for curve in curves] == ["otter", "heron"]
        assert curves[0]["values"] == [1.0, 2.0]
        assert ("run_curves", (("otter", "heron"), ("return_mean",), 500)) in house.daemon.calls
        for bad in ({"run_ids": []}, {"run_ids": ["otter"] * 17}, {"run_ids": ["otter"], "points": 9999}):
            assert (await page.ask("get_curves", **bad))["code"] == "bad_value"
        assert (await page.ask("get_curves", run_ids=["nobody"]))["code"] == "not_found"

    run(test, tmp_path)


def test_an_installation_outlives_the_page_that_asked_for_it(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        asking, other = await house.page(), await house.page()
        assert (await asking.ask("install_worker", name="cleanrl"))["ok"]
        await until(lambda: house.daemon.installs)
        await asking.close()
        await house.daemon.install_goes_on(InstallProgress(name="cleanrl", step="packages", share=0.5))
        half = await other.wait_for("worker_progress", lambda push: push["progress"]["share"] == 0.5)
        assert half["progress"]["step"] == "packages"
        assert (await other.ask("install_worker", name="cleanrl"))["ok"]  # goes on already
        late = await house.page()
        (worker,) = (await late.ask("list_workers"))["data"]["workers"]
        assert (worker["state"], worker["step"]) == ("installing", "packages")
        await house.daemon.install_goes_on(InstallProgress(name="cleanrl", step="done", share=1, done=True, ok=True))
        done = await late.wait_for("worker_progress", lambda push: push["progress"]["done"])
        assert done["progress"]["ok"] and len(house.daemon.installs) == 1
        (worker,) = (await late.ask("list_workers"))["data"]["workers"]
        assert worker["state"] == "absent"  # as the daemon says

    run(test, tmp_path)


def test_an_installation_that_dies_with_its_daemon_is_told_as_failed(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        assert (await page.ask("install_worker", name="cleanrl"))["ok"]
        await until(lambda: house.daemon.installs)
        await house.daemon.kill()
        failed = await page.wait_for("worker_progress", lambda push: push["progress"]["done"])
        assert not failed["progress"]["ok"] and "daemon" in failed["progress"]["reason"]

    run(test, tmp_path)


def test_a_page_may_not_name_where_packages_come_from(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        for torch in ("https://example.org/simple", "/tmp/wheels", "cu128;x", ""):
            answer = await page.ask("install_worker", name="cleanrl", torch=torch)
            assert answer["code"] == "not_permitted", torch
        assert not house.daemon.installs

    run(test, tmp_path)


def test_runs_of_any_library_are_started_and_plain_ids_are_gymnasium_s(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        script = tmp_path / "train.py"
        script.write_text("")
        request: dict[str, Any] = {"worker": "cleanrl", "env_id": "CartPole-v1", "tags": ["a"], "priority": 3}
        answer = await page.ask("start_training", request=request)
        assert answer["data"]["run"]["worker"] == "cleanrl"
        assert submitted(house)[-1].env_id == GYM_ID and submitted(house)[-1].priority == 3
        await until(lambda: house.stage.run_id == answer["data"]["run_id"])
        await page.ask("start_training", request={**request, "env_id": "Drillyard/BallDrill-v0"})
        assert submitted(house)[-1].env_id == "Drillyard/BallDrill-v0"
        await page.ask("start_training", request={**request, "worker": "script", "script": str(script)})
        assert submitted(house)[-1].script == str(script.resolve())
        for wrong in ("train.py", "/nowhere/train.py", str(tmp_path), "/etc/passwd"):
            answer = await page.ask("start_training", request={**request, "script": wrong})
            assert answer["code"] == "bad_value", wrong

    run(test, tmp_path)


def test_a_run_that_no_stage_can_play_is_started_all_the_same(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        await house.daemon.change(make_run(house.home, "mute", worker="mute", can_show=False))
        await until(lambda: "mute" in house.studio.daemon.runs)
        page = await house.page()
        answer = await page.ask("watch_show", run_id="mute")
        assert answer["code"] == "unsupported" and "mute" in answer["error"]
        assert (await page.ask("resume_run", run_id="mute"))["ok"]
        await page.wait_for("notice", lambda push: "cannot play its policies" in push["message"])
        assert house.stage.run_id == ""

    run(test, tmp_path)


def test_figures_of_a_run_that_changes_all_the_time_come_four_times_a_second(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        for steps in range(200):
            await house.daemon.change(make_run(house.home, "otter", env_steps=steps))
        await page.wait_for("run_changed", lambda push: push["run"]["env_steps"] == 199)
        assert len(page.of("run_changed")) < 50
        await house.daemon.change(make_run(house.home, "otter", env_steps=200, reason="now"))
        await page.wait_for("run_changed", lambda push: push["run"]["reason"] == "now")

    run(test, tmp_path)


def test_lanes_count_among_what_a_page_may_watch(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        await house.daemon.change(make_run(house.home, "otter", worker="sb3"))
        await until(lambda: "otter" in house.studio.daemon.runs)
        page = await house.page()
        assert (await page.ask("watch", lanes=["otter"]))["ok"]
        assert (await page.ask("watch", lanes=["otter"] * 9, crowds=["otter"] * 8))["code"] == "bad_value"

    run(test, tmp_path)


def test_text_envs_are_listed_anew_once_they_are_installed(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        asking, other = await house.page(), await house.page()
        assert (await asking.ask("install_worker", name="text"))["ok"]
        await until(lambda: house.daemon.installs)
        await house.daemon.install_goes_on(InstallProgress(name="text", step="done", share=1.0, done=True, ok=True))
        await other.wait_for("worker_progress", lambda push: push["progress"]["done"])
        for page in (asking, other):
            assert len(page.of("hello")) == 2
            assert any(info["family"] == "text" for info in page.of("hello")[-1]["envs"])

    run(test, tmp_path)
