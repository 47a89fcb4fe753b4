"""What a page sends reaches its destination, and what happens reaches every page."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from studio_harness import StudioHarness, make_run, sequence_of, until
from studio_harness import run as run_studio_test

from drillyard.contracts.control import Answer, Force, RunCommand, Save, SetHyper, Speed
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunState
from drillyard.contracts.telemetry import Metrics
from drillyard.studio.server import Studio


def metrics(run_id: str, seq: int) -> Metrics:
    return Metrics(run_id=run_id, seq=seq, ts=0.0, env_steps=seq, updates=seq, episodes=0, values={"entropy": 1.0})


def test_hello_comes_first_and_says_everything(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        await harness.daemon.change(make_run(harness.home, "otter"))
        await until(lambda: "otter" in harness.studio.daemon.runs)
        page = await harness.page()
        assert page.messages[0]["type"] == "hello"
        hello = page.messages[0]
        assert hello["env"]["id"] == "Drillyard/BallDrill-v0"
        assert hello["stage_id"] == "stage-0"
        assert [run["run_id"] for run in hello["runs"]] == ["otter"]
        assert "lr" in {setting["key"] for setting in hello["settings"]}
        assert hello["watched_run"] == ""

    run_studio_test(test, tmp_path)


def test_stage_commands_go_to_the_stage_and_its_answer_comes_back(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await until(lambda: len(harness.stage.control.clients) == 2)
        assert (await page.ask("speed", value=2.0))["ok"]
        assert (await page.ask("speed", value=0.5, stage="show"))["ok"]
        assert [command.value for _, command in harness.stage.commands if isinstance(command, Speed)] == [2.0, 0.5]
        wrong = await page.ask("play", stage="nowhere")
        assert (wrong["ok"], wrong["code"]) == (False, "not_found")
        harness.stage.status()
        assert (await page.wait_for("stage_status"))["stage_id"] == "stage-0"

    run_studio_test(test, tmp_path)


def test_each_page_is_a_client_of_its_own_so_that_a_drag_ends_with_its_page(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        dragging, other = await harness.page(), await harness.page()
        await until(lambda: len(harness.stage.control.clients) == 3)
        assert (await dragging.ask("force", body=0, point=[0, 0, 0], target=[1, 0, 0]))["ok"]
        assert (await other.ask("pause"))["ok"]
        (client,) = [client for client, command in harness.stage.commands if isinstance(command, Force)]
        dragging.connection.transport.abort()  # as if the browser had been killed
        await until(lambda: client in harness.stage.departed)
        assert (await other.ask("play"))["ok"]

    run_studio_test(test, tmp_path)


def test_start_training_submits_a_run_and_the_show_follows_it(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page, other = await harness.page(), await harness.page()
        answer = await page.ask(
            "start_training", request={"env_id": "Drillyard/BallDrill-v0", "settings": {"lr": 0.001}}
        )
        assert answer["ok"]
        run_id = answer["data"]["run"]["run_id"]
        await other.wait_for("run_changed", lambda push: push["run"]["run_id"] == run_id)
        await until(lambda: harness.stage.run_id == run_id)
        await until(lambda: harness.studio.show.run_id == run_id)
        reloaded = await harness.page()
        assert reloaded.messages[0]["watched_run"] == run_id
        _, request = next(call for call in harness.daemon.calls if call[0] == "submit_run")
        assert request.settings == {"lr": 0.001}

    run_studio_test(test, tmp_path)


def test_run_commands_go_to_the_run_that_is_named_or_followed(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        nobody = await page.ask("set_hyper", key="lr", value=0.1)
        assert (nobody["ok"], nobody["code"]) == (False, "not_found")
        await page.ask("start_training", request={"env_id": "Drillyard/BallDrill-v0"})
        await until(lambda: harness.studio.show.run_id == "run-1")
        assert (await page.ask("set_hyper", key="lr", value=0.1))["ok"]
        assert (await page.ask("save", run_id="run-1"))["ok"]
        assert harness.daemon.controlled == [
            SetHyper(id=3, run_id="run-1", key="lr", value=0.1), Save(id=4, run_id="run-1")
        ]  # fmt: skip
        stopped = await page.ask("stop_training", reason="enough")
        assert stopped["data"]["run"]["outcome"] == "cancelled"
        assert stopped["data"]["run"]["reason"] == "enough"
        assert (await page.ask("pause_training", run_id="nobody"))["code"] == "not_found"

    run_studio_test(test, tmp_path)


def test_a_deleted_run_is_gone_on_every_page_and_from_the_show(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page, other = await harness.page(), await harness.page()
        await page.ask("start_training", request={"env_id": "Drillyard/BallDrill-v0"})
        await until(lambda: harness.studio.show.run_id == "run-1")
        assert (await page.ask("delete_run", run_id="run-1"))["ok"]
        assert (await other.wait_for("run_deleted"))["run_id"] == "run-1"
        await until(lambda: harness.stage.run_id == "")
        assert (await page.ask("delete_run"))["code"] == "bad_value"
        assert (await page.ask("list_runs"))["data"]["runs"] == []

    run_studio_test(test, tmp_path)


def test_watch_show_follows_a_run_and_lets_go(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await harness.daemon.change(make_run(harness.home, "old", state=RunState.ENDED))
        await page.wait_for("run_changed")
        assert (await page.ask("watch_show", run_id="old"))["ok"]
        assert harness.stage.run_id == "old"
        assert (await page.ask("watch_show"))["ok"]
        assert harness.stage.run_id == ""

    run_studio_test(test, tmp_path)


def test_events_of_the_past_then_of_the_present_and_nothing_is_lost_over_a_reload(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        await harness.daemon.change(make_run(harness.home, "otter"))
        harness.daemon.events["otter"] = [msgspec.json.encode(metrics("otter", seq)) for seq in range(450)]
        page = await harness.page()
        await page.wait_for("run_changed") if not page.messages[0]["runs"] else None

        def seqs(client: object = page) -> list[int]:
            return [event["seq"] for push in client.of("events") for event in push["events"]]  # type: ignore[attr-defined]

        assert (await page.ask("watch_run", run_id="otter"))["ok"]
        await until(lambda: len(seqs()) == 450)
        for seq in range(450, 460):
            await harness.daemon.add_event("otter", metrics("otter", seq))
        await until(lambda: len(seqs()) == 460)
        assert seqs() == list(range(460))
        reloaded = await harness.page()
        assert (await reloaded.ask("watch_run", run_id="otter", since_seq=0))["ok"]
        await until(lambda: len(seqs(reloaded)) == 460)
        assert (await page.ask("watch_run"))["ok"]
        await harness.daemon.add_event("otter", metrics("otter", 460))
        await until(lambda: len(seqs(reloaded)) == 461)
        assert len(seqs()) == 460
        assert (await page.ask("watch_run", run_id="nobody"))["code"] == "not_found"

    run_studio_test(test, tmp_path)


def test_the_process_table_comes_only_while_it_is_shown(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page, other = await harness.page(), await harness.page()
        await page.ask("visible", frames=False, system=True)
        first = await page.wait_for("system")
        assert first["clients"] == 2 and first["health"]["stages"] == 1
        await page.ask("visible", frames=False, system=False)
        seen = len(page.of("system"))
        await until(lambda: harness.studio.system._task is None or harness.studio.system._task.done())
        assert len(page.of("system")) <= seen + 1
        assert other.of("system") == []

    run_studio_test(test, tmp_path)


def test_replays_are_listed_newest_first(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        for number, name in enumerate(("one.dyr", "two.dyr", ".hidden")):
            (harness.home.replays / name).write_bytes(b"x" * number)
        page = await harness.page()
        listed = (await page.ask("list_replays"))["data"]["replays"]
        assert {entry["name"] for entry in listed} == {"one", "two"}
        assert (await page.ask("play_replay", path=listed[0]["path"]))["ok"]

    run_studio_test(test, tmp_path)


def test_frames_go_to_who_looks_and_the_board_is_left_when_nobody_does(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page, other = await harness.page(), await harness.page()
        await until(lambda: harness.studio.fanout.attached)
        assert harness.stage.board.readers == 1  # one reader for both pages
        for sequence in range(1, 31):
            harness.stage.publish(sequence)
            await until(lambda sequence=sequence: page.frames and sequence_of(page.frames[-1]) == sequence)
        await until(lambda: other.frames and sequence_of(other.frames[-1]) == 30)
        await page.ask("visible", frames=False)
        await other.ask("visible", frames=False)
        await until(lambda: harness.stage.board.readers == 0)
        assert not harness.studio.fanout.attached
        await other.ask("visible", frames=True)
        await until(lambda: harness.stage.board.readers == 1)
        harness.stage.publish(31)
        await until(lambda: sequence_of(other.frames[-1]) == 31)
        assert sequence_of(page.frames[-1]) == 30

    run_studio_test(test, tmp_path)


def test_a_page_that_does_not_acknowledge_is_evicted_and_hinders_nobody(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        lazy, page = await harness.page(), await harness.page()
        lazy.acknowledging = False
        await until(lambda: harness.studio.fanout.attached)
        ending, sequence = asyncio.create_task(lazy.closed()), 0
        while not ending.done():
            sequence += 1
            harness.stage.publish(sequence)
            await until(lambda: page.frames and sequence_of(page.frames[-1]) == sequence)  # noqa: B023
            await asyncio.sleep(0.02)
        assert ending.result() == 4001
        assert len(lazy.frames) == 3
        assert (await page.ask("play"))["ok"]

    run_studio_test(test, tmp_path)


@pytest.mark.parametrize("size", [100, 1000, 70_000, 200_000])
def test_frames_of_every_size_arrive_byte_for_byte(tmp_path: Path, size: int) -> None:
    async def test(harness: StudioHarness) -> None:
        from studio_harness import frame_bytes

        page = await harness.page()
        await until(lambda: harness.studio.fanout.attached)
        harness.stage.publish(7, size)
        await until(lambda: page.frames)
        assert page.frames[0] == frame_bytes(7, size)

    run_studio_test(test, tmp_path)


def test_a_dead_stage_is_opened_again_with_the_same_run(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await page.ask("start_training", request={"env_id": "Drillyard/BallDrill-v0"})
        await until(lambda: harness.studio.show.run_id == "run-1")
        await harness.stage.die()
        await page.wait_for("stage_gone")
        await page.wait_for("hello", lambda hello: hello["stage_id"] == "stage-1")
        assert harness.daemon.requests[-1].run_id == "run-1"
        assert harness.daemon.requests[-1].mode == "sandbox"
        await until(lambda: len(harness.stage.control.clients) == 2)
        assert (await page.ask("play"))["ok"]
        await until(lambda: harness.studio.fanout.attached)
        harness.stage.publish(1)
        await until(lambda: page.frames)

    run_studio_test(test, tmp_path)


def test_a_dead_daemon_is_started_again_and_the_page_is_told(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await harness.daemon.change(make_run(harness.home, "otter"))
        await page.wait_for("run_changed")
        assert harness.daemon.connections == 1
        await harness.daemon.kill()
        notice = await page.wait_for("notice")
        assert "daemon" in notice["message"] and notice["level"] == "warning"
        assert harness.daemon.connections == 2
        assert (await page.ask("list_runs"))["ok"]
        await harness.daemon.change(make_run(harness.home, "heron"))
        await page.wait_for("run_changed", lambda push: push["run"]["run_id"] == "heron")

    run_studio_test(test, tmp_path)


def test_a_daemon_that_is_told_to_end_takes_the_studio_with_it(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await harness.daemon.shutdown()
        assert "told to end" in (await page.wait_for("notice"))["message"]
        assert await page.closed() == 1012
        assert harness.daemon.connections == 1
        assert "its daemon was told to" in harness.studio.last_words()

    run_studio_test(test, tmp_path)


def test_an_existing_show_is_found_again(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        second = Studio(harness.config, harness.home, harness.daemon.connect)
        await second.daemon.start()
        await second.show.start()
        assert second.show.info == harness.studio.show.info
        assert len(harness.daemon.requests) == 1
        await second.show.close()
        await second.daemon.close()

    run_studio_test(test, tmp_path)


def test_a_run_that_does_not_listen_yet_is_no_dead_daemon(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        await harness.daemon.change(make_run(harness.home, "otter"))
        await until(lambda: "otter" in harness.studio.daemon.runs)
        page = await harness.page()

        async def not_yet(run_id: str, command: RunCommand) -> Answer:
            raise DrillyardError(ErrorCode.UNAVAILABLE, "the run listens to nobody yet.")

        harness.daemon.control_run = not_yet
        connections = harness.daemon.connections
        answer = await page.ask("get_timeline", run_id="otter")
        assert (answer["ok"], answer["code"], answer["error"]) == (
            False, "unavailable", "the run listens to nobody yet."
        )  # fmt: skip
        assert harness.daemon.connections == connections, "the daemon was not taken for dead"
        assert not page.of("notice")

    run_studio_test(test, tmp_path)
