"""Streams beside the show: who gets what, under which number, and what happens when one end goes."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from studio_harness import ENV_ID, CrowdDouble, PageClient, StudioHarness, make_run, run, sequence_of, stream_of, until

from drillyard.contracts.control import Force, Pause
from drillyard.contracts.run import RunState
from drillyard.contracts.stage import StageRequest
from drillyard.studio import side_stages

Test = Callable[[StudioHarness], Awaitable[None]]
ANT = "Drillyard/Ant-v5"


def frames_of(page: PageClient, stream: int) -> list[bytes]:
    return [frame for frame in page.frames if stream_of(frame) == stream]


async def more_frames(page: PageClient, stream: int, count: int = 5) -> None:
    seen = len(frames_of(page, stream))
    await until(lambda: len(frames_of(page, stream)) >= seen + count, f"no frames of stream {stream}")


async def streams(page: PageClient, holds: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
    """Wait until the newest `streams` push is such."""
    await until(lambda: page.of("streams") and holds(page.of("streams")[-1]["streams"]), str(page.of("streams")[-1:]))
    return page.of("streams")[-1]["streams"]


class Crowds:
    """Runs with workers, closed with the test."""

    def __init__(self, house: StudioHarness) -> None:
        self.house = house
        self.doubles: list[CrowdDouble] = []

    async def run(self, run_id: str, workers: int = 1, **fields: Any) -> list[CrowdDouble]:
        info = make_run(self.house.home, run_id, **fields)
        made = [CrowdDouble(Path(info.folder), worker) for worker in range(workers)]
        self.doubles += made
        await self.house.daemon.change(info)
        await until(lambda: run_id in self.house.studio.daemon.runs)
        return made

    def worker(self, run_id: str, worker: int, epoch: int) -> CrowdDouble:
        double = CrowdDouble(self.house.home.runs / run_id, worker, epoch=epoch)
        self.doubles.append(double)
        return double

    async def end(self, run_id: str) -> None:
        info = msgspec.structs.replace(self.house.daemon.runs[run_id], state=RunState.ENDED)
        await self.house.daemon.change(info)


def crowd_test(test: Callable[[StudioHarness, Crowds], Awaitable[None]], root: Path, **limits: Any) -> None:
    async def main(house: StudioHarness) -> None:
        crowds = Crowds(house)
        try:
            await test(house, crowds)
        finally:
            for page in house.pages:
                await page.close()
            for double in crowds.doubles:
                await double.die()

    run(main, root, **limits)


def test_a_page_gets_the_crowds_that_it_asks_for(tmp_path: Path) -> None:
    async def test(house: StudioHarness, crowds: Crowds) -> None:
        await crowds.run("a", 2)
        await crowds.run("b")
        page = await house.page()
        assert (await page.ask("watch", crowds=["a"]))["ok"]
        found = await streams(page, lambda found: len(found) == 2)
        assert [(one["kind"], one["run_id"], one["worker"], one["instances"]) for one in found] == [
            ("crowd", "a", 0, 4), ("crowd", "a", 1, 4),
        ]  # fmt: skip
        specs: dict[str, Any] = {}
        for push in page.of("streams"):
            specs |= push["envs"]
        assert list(specs) == [found[0]["env"]] and specs[found[0]["env"]]["id"] == ENV_ID
        assert len({one["stream"] for one in found} | {0}) == 3
        for one in found:
            await more_frames(page, one["stream"], 10)
        house.stage.publish(1)
        await more_frames(page, 0, 1)

        await page.ask("watch", crowds=["a", "b"])
        found = await streams(page, lambda found: len(found) == 3)
        assert page.of("streams")[-1]["envs"] == {}  # sent before
        await more_frames(page, found[2]["stream"])
        await page.ask("watch", crowds=["b"])
        found = await streams(page, lambda found: len(found) == 1)
        await page.ask("watch")
        await streams(page, lambda found: found == [])

    crowd_test(test, tmp_path)


def test_pages_share_one_reader_and_nobody_reads_for_a_hidden_page(tmp_path: Path) -> None:
    async def test(house: StudioHarness, crowds: Crowds) -> None:
        [worker] = await crowds.run("a")
        pages = [await house.page() for _ in range(3)]
        numbers: set[int] = set()
        for page in pages:
            await page.ask("watch", crowds=["a"])
            [one] = await streams(page, lambda found: len(found) == 1)
            numbers.add(one["stream"])
            await more_frames(page, one["stream"])
        assert len(numbers) == 1 and worker.board.readers == 1
        await pages[0].close()
        await pages[1].ask("visible", frames=False)
        await more_frames(pages[2], min(numbers))
        await pages[2].ask("watch")
        await until(lambda: worker.board.readers == 0)
        await pages[1].ask("visible", frames=True)
        await more_frames(pages[1], min(numbers))

    crowd_test(test, tmp_path)


def test_a_stream_without_acknowledgements_ends_alone(tmp_path: Path) -> None:
    async def test(house: StudioHarness, crowds: Crowds) -> None:
        first, _ = await crowds.run("a", 2)
        page = await house.page()
        await page.ask("watch", crowds=["a"])
        one, two = await streams(page, lambda found: len(found) == 2)
        page.ignored.add(one["stream"])
        page.frames.clear()
        await more_frames(page, two["stream"], 30)
        assert len(frames_of(page, one["stream"])) <= 3 + 3  # what was acknowledged as it was cleared
        left = await streams(page, lambda found: len(found) == 1)
        assert left[0]["stream"] == two["stream"]
        await until(lambda: first.board.readers == 0)
        await more_frames(page, two["stream"], 30)
        page.ignored.clear()
        await page.ask("watch", crowds=["a"])
        found = await streams(page, lambda found: len(found) == 2)
        for one in found:
            await more_frames(page, one["stream"])

    crowd_test(test, tmp_path)


def test_a_worker_that_is_replaced_is_another_stream(tmp_path: Path) -> None:
    async def test(house: StudioHarness, crowds: Crowds) -> None:
        [worker] = await crowds.run("a")
        page = await house.page()
        await page.ask("watch", crowds=["a"])
        [one] = await streams(page, lambda found: len(found) == 1)
        await more_frames(page, one["stream"])
        await worker.die()
        crowds.worker("a", 0, 1)
        [two] = await streams(page, lambda found: len(found) == 1 and found[0]["stream"] != one["stream"])
        await more_frames(page, two["stream"])
        assert sequence_of(frames_of(page, two["stream"])[0]) < 50
        await crowds.end("a")
        await streams(page, lambda found: found == [])

    crowd_test(test, tmp_path)


def test_a_run_that_is_not_up_yet_is_waited_for(tmp_path: Path) -> None:
    async def test(house: StudioHarness, crowds: Crowds) -> None:
        page = await house.page()
        await house.daemon.change(make_run(house.home, "a", state=RunState.STARTING))
        await page.wait_for("run_changed")
        await page.ask("watch", crowds=["a"])
        await streams(page, lambda found: found == [])
        crowds.worker("a", 0, 0)
        [one] = await streams(page, lambda found: len(found) == 1)
        await more_frames(page, one["stream"])

    crowd_test(test, tmp_path)


def test_what_cannot_be_watched_is_refused(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        assert (await page.ask("watch", crowds=["nothing"]))["code"] == "not_found"
        assert (await page.ask("watch", stages=[f"s{i}" for i in range(5)]))["code"] == "bad_value"
        assert (await page.ask("pause", stage="nowhere"))["code"] == "not_found"
        house.stage.publish(1)
        await more_frames(page, 0, 1)

    run(test, tmp_path, watched=4)


def test_a_stage_beside_the_show(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page, other = await house.page(), await house.page()
        opened = await page.ask("open_stage", env_id=ENV_ID, env_options={"gamma": 0.5})
        assert opened["ok"], opened
        stage_id = opened["data"]["stage_id"]
        side = house.stage
        request = house.daemon.requests[-1]
        assert (request.env_id, request.env_options, request.name) == (ENV_ID, {"gamma": 0.5}, "side")
        for each in (page, other):
            await each.ask("watch", stages=[stage_id])
            [one] = await streams(each, lambda found: len(found) == 1)
            assert (one["kind"], one["stage_id"], one["instances"]) == ("stage", stage_id, 1)
        await until(lambda: len(side.control.filenos()) == 3)
        side.status()
        for each in (page, other):
            await each.wait_for("stage_status", lambda status: status["stage_id"] == stage_id)
        await until(lambda: side.board.readers == 1)
        side.publish(1)
        await more_frames(page, one["stream"], 1)
        assert (await page.ask("pause", stage=stage_id))["ok"]
        assert (await other.ask("force", stage=stage_id, body=1, point=[0, 0, 0], target=[1, 1, 1]))["ok"]
        (first, pause), (second, force) = side.commands
        assert isinstance(pause, Pause) and isinstance(force, Force) and first != second
        await other.close()  # a drag ends with the page that holds it
        await until(lambda: side.departed == [second])
        assert not any(command for _, command in house.daemon.stages[0].commands if isinstance(command, Force))

        assert (await page.ask("close_stage", stage=house.daemon.stages[0].info.stage_id))["code"] == "not_found"
        assert (await page.ask("close_stage", stage=stage_id))["ok"]
        await streams(page, lambda found: found == [])

    run(test, tmp_path)


def test_stages_that_nobody_watches_are_closed_and_there_are_not_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_stages, "UNWATCHED_S", 0.2)
    monkeypatch.setattr(side_stages, "_TEND_S", 0.05)

    async def test(house: StudioHarness) -> None:
        page = await house.page()
        kept = (await page.ask("open_stage"))["data"]["stage_id"]
        await page.ask("watch", stages=[kept])
        await page.ask("open_stage")
        assert (await page.ask("open_stage"))["code"] == "busy"
        await until(lambda: not house.daemon.stages[2].info.alive)
        assert house.daemon.stages[1].info.alive
        await page.close()
        await until(lambda: not house.daemon.stages[1].info.alive)

    run(test, tmp_path, side_stages=2)


def test_no_stage_outlives_the_studio_or_is_forgotten_by_the_next(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        left = await house.daemon.open_stage(StageRequest(name="side"))  # by a studio that was killed
        await house.studio.side.start()
        page = await house.page()
        opened = await page.ask("open_stage")
        await page.close()
        await house.studio.side.close()
        alive = {stage.info.stage_id: stage.info.alive for stage in house.daemon.stages}
        assert alive == {"stage-0": True, left.stage_id: False, opened["data"]["stage_id"]: False}

    run(test, tmp_path)


def test_a_copy_of_a_training_env(tmp_path: Path) -> None:
    async def test(house: StudioHarness, crowds: Crowds) -> None:
        await crowds.run("a", 2)
        page = await house.page()
        opened = await page.ask("open_stage", copy={"run_id": "a", "env": 102})
        assert opened["ok"], opened
        request = house.daemon.requests[-1]
        assert request.start_state == bytes([102] * 6)
        assert (request.run_id, request.env_id, request.env_options) == ("a", ENV_ID, {"a": 1})
        assert (await page.ask("open_stage", copy={"run_id": "a", "env": 77}))["code"] == "not_found"
        assert (await page.ask("open_stage", copy={"run_id": "b", "env": 1}))["code"] == "not_found"
        for double in crowds.doubles:
            await double.die(tidy=True)
        assert (await page.ask("open_stage", copy={"run_id": "a", "env": 102}))["code"] == "not_found"
        crowds.doubles.clear()

    crowd_test(test, tmp_path)


def test_the_show_changes_its_env(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page, other = await house.page(), await house.page()
        await house.daemon.change(make_run(house.home, "ball"))
        await house.daemon.change(make_run(house.home, "ant", ANT, env_options={"b": 2}))
        await page.wait_for("run_changed", lambda push: push["run"]["run_id"] == "ant")
        assert (await page.ask("watch_show", run_id="ball"))["ok"]
        await page.wait_for("stage_status", lambda status: status["run_id"] == "ball")

        answer = await page.ask("select_env", env_id=ANT, env_options={"b": 2})
        assert answer["ok"], answer
        for each in (page, other):
            hello = await each.wait_for("hello", lambda hello: hello["env"]["id"] == ANT)
            assert hello["env_options"] == {"b": 2} and hello["watched_run"] == ""
            assert hello["stage_id"] == house.stage.info.stage_id
            assert not each.of("stage_gone")
        assert house.daemon.requests[-1].run_id is None
        assert [stage.info.alive for stage in house.daemon.stages] == [False, True]
        await until(lambda: house.stage.board.readers == 1)
        house.stage.publish(5)
        await more_frames(other, 0, 1)
        assert (await other.ask("pause"))["ok"]
        assert isinstance(house.stage.commands[-1][1], Pause)

        assert (await page.ask("watch_show", run_id="ant"))["ok"]
        await until(lambda: house.stage.run_id == "ant")
        assert len(house.daemon.stages) == 2  # of that env already
        assert (await page.ask("watch_show", run_id="ball"))["ok"]
        await until(lambda: house.stage.run_id == "ball")
        assert len(house.daemon.stages) == 3
        started = await page.ask("start_training", request={"env_id": ANT})
        assert started["ok"] and len(house.daemon.stages) == 4
        await until(lambda: house.stage.run_id == started["data"]["run_id"])

        await house.stage.die()  # and what replaces it plays the same
        await page.wait_for("stage_gone")
        await until(lambda: len(house.daemon.stages) == 5)
        assert house.daemon.requests[-1].env_id == ANT

    run(test, tmp_path)


@pytest.mark.parametrize("kind", ["select_env", "open_stage", "start_training"])
def test_envs_that_a_page_may_not_name(tmp_path: Path, kind: str) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        for env_id in ("mjcf:/etc/task.toml", "gym:os:Thing-v0", "Drillyard/Nothing-v0"):
            fields = {"request": {"env_id": env_id}} if kind == "start_training" else {"env_id": env_id}
            assert (await page.ask(kind, **fields))["code"] == "not_permitted", env_id
        options = {"assets": "/etc"}
        fields = {"env_id": ENV_ID, "env_options": options}
        named = {"request": fields} if kind == "start_training" else fields
        assert (await page.ask(kind, **named))["code"] == "not_permitted"
        assert len(house.daemon.stages) == 1 and not house.daemon.runs

    run(test, tmp_path)


def test_meshes_are_found_by_their_digest_only(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        digest = "ab" * 32
        folder = Path(house.stage.info.folder) / "meshes"
        folder.mkdir()
        (folder / f"{digest}.bin").write_bytes(b"DYM1rest")
        (folder.parent / "secret.bin").write_bytes(b"no")
        cookie = await house.login()
        good = await house.get(f"/mesh/{digest}", Host=house.netloc, Cookie=cookie)
        assert (good.status, good.body) == (200, b"DYM1rest")
        assert "immutable" in good.headers["cache-control"] and good.headers["x-content-type-options"] == "nosniff"
        assert (await house.get(f"/mesh/{digest}", Host=house.netloc)).status == 401
        for name in ("cd" * 32, digest.upper(), "../secret", "..%2fsecret", f"{digest}.bin", "*", "", "%2e%2e"):
            assert (await house.get(f"/mesh/{name}", Host=house.netloc, Cookie=cookie)).status == 404, name

    run(test, tmp_path)
