"""Crowds and stages with real processes: what is watched may die, and a copy is the training env's very state."""

import asyncio
import os
import signal
import struct
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from studio_harness import PageClient, stream_of, until
from test_studio_processes import TINY, real_studio
from test_studio_streams import frames_of, more_frames, streams

from drillyard.contracts.frame import BLOCK_FORMAT, HEADER_FORMAT, RECORD_FORMAT
from drillyard.contracts.stage import StageConfig
from drillyard.envs.registry import env_spec, make_stage
from drillyard.processes.table import descendants

pytestmark = pytest.mark.process

BALL, HOPPER = "Drillyard/BallDrill-v0", "Drillyard/Hopper-v5"
ROBOT = {"groups": 2, "rows": 8, "steps": 16, "workers": 1, "minibatch": 64}
BEFORE = struct.calcsize(HEADER_FORMAT) + struct.calcsize(BLOCK_FORMAT)


async def train(page: PageClient, env_id: str, settings: dict[str, Any]) -> str:
    started = await page.ask("start_training", request={"env_id": env_id, "settings": settings})
    assert started["ok"], started
    run_id = started["data"]["run_id"]
    await page.wait_for("run_changed", lambda p: p["run"]["run_id"] == run_id and p["run"]["state"] == "running")
    return run_id


def test_a_worker_is_replaced_while_its_crowd_is_watched(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            run_id = await train(page, BALL, {**TINY, "workers": 2})
            await page.ask("watch", crowds=[run_id])
            found = await streams(page, lambda found: len(found) == 2)
            for one in found:
                await more_frames(page, one["stream"])
            learner = page.of("run_changed")[-1]["run"]["pid"]
            os.kill(descendants(learner)[0].pid, signal.SIGKILL)
            before = {one["stream"] for one in found}
            after = await streams(page, lambda now: len(now) == 2 and {one["stream"] for one in now} != before)
            for one in after:
                await more_frames(page, one["stream"])
            assert (await page.ask("stop_training", run_id=run_id))["ok"]
            await streams(page, lambda found: found == [])
            assert not list((studio.home.runs / run_id).glob("crowd-*"))

    asyncio.run(main())


def shown(frame: bytes, env: int) -> tuple[int, np.ndarray[Any, Any]]:
    """Length of the episode and poses of an env of Ball Drill in a crowd frame."""
    envs = struct.unpack_from(BLOCK_FORMAT, frame, struct.calcsize(HEADER_FORMAT))[1]
    records = [struct.unpack_from(RECORD_FORMAT, frame, BEFORE + 12 * envs + 16 * place) for place in range(envs)]
    place = [record[0] for record in records].index(env)
    packed = np.frombuffer(frame, "<i2", 9, BEFORE + 28 * envs + 18 * place)
    return records[place][2], packed.reshape(3, 3) / 32767 * env_spec(BALL).scene.extent


def test_a_copy_begins_in_the_state_that_is_on_show(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            run_id = await train(page, BALL, TINY)
            await page.ask("watch", crowds=[run_id])
            [one] = await streams(page, lambda found: len(found) == 1)
            await more_frames(page, one["stream"])
            assert (await page.ask("pause_training", run_id=run_id))["ok"]

            def still() -> bool:  # what had been recorded is shown to its end
                newest = frames_of(page, one["stream"])[-20:]
                return len({shown(frame, 3)[0] for frame in newest}) == 1

            await until(still)
            opened = await page.ask("open_stage", copy={"run_id": run_id, "env": 3})
            assert opened["ok"], opened
            stage_id = opened["data"]["stage_id"]
            path = studio.home.stages / stage_id / "config.json"
            config = msgspec.json.decode(path.read_bytes(), type=StageConfig)
            assert config.request.run_id == run_id
            stage = make_stage(BALL)
            stage.load(config.request.start_state)
            positions = np.zeros((3, 3), np.float32)
            stage.bodies(positions, np.zeros((3, 4), np.float32))
            _, wanted = shown(frames_of(page, one["stream"])[-1], 3)
            assert np.abs(positions - wanted).max() < 1e-3
            await page.ask("watch", stages=[stage_id])
            [side] = await streams(page, lambda found: [each["stage_id"] for each in found] == [stage_id])
            await more_frames(page, side["stream"])
            await page.wait_for("stage_status", lambda s: s["stage_id"] == stage_id and s["run_id"] == run_id)
            assert (await page.ask("close_stage", stage=stage_id))["ok"]
            assert not path.exists()

    asyncio.run(main())


def test_two_runs_of_different_envs_and_two_stages_at_once(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            ball = await train(page, BALL, TINY)
            hopper = await train(page, HOPPER, ROBOT)
            await page.wait_for("hello", lambda hello: hello["env"]["id"] == HOPPER)
            opened = await page.ask("open_stage", run_id=ball)
            assert opened["ok"], opened
            await page.ask("watch", crowds=[ball, hopper], stages=[opened["data"]["stage_id"]])
            found = await streams(page, lambda found: len(found) == 3)
            assert {one["run_id"] for one in found if one["kind"] == "crowd"} == {ball, hopper}
            specs: dict[str, Any] = {}
            for push in page.of("streams"):
                specs |= push["envs"]
            assert {spec["id"] for spec in specs.values()} == {BALL, HOPPER}
            for one in found:
                await more_frames(page, one["stream"])
            seen = len(page.frames)
            await until(lambda: any(stream_of(frame) == 0 for frame in page.frames[seen:]))
            for run_id in (ball, hopper):
                assert (await page.ask("stop_training", run_id=run_id))["ok"]
            await streams(page, lambda found: [one["kind"] for one in found] == ["stage"])

    asyncio.run(main())
