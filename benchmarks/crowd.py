"""The crowd: what a hundred training robots on screen cost the training, the studio, the link and the page."""

import argparse
import itertools
import os
import select
import shutil
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import psutil

from _harness import run
from _studio import StudioUnderTest, percentile
from drillyard.contracts.chunk import chunk_layout
from drillyard.contracts.crowd import CrowdFile, CrowdPlan, crowd_file
from drillyard.contracts.frame import crowd_layout
from drillyard.contracts.policy import PolicySpec
from drillyard.daemon.home import Home
from drillyard.envs.crowd.crowd import Crowd
from drillyard.envs.registry import env_spec, make_batch
from drillyard.policies.inference import NumPyPolicy
from drillyard.policies.mlp import flatten, init_params
from drillyard.rollout.config import GroupPlan, PoolPlan
from drillyard.rollout.group import Group
from drillyard.rollout.roles import GroupRole, Role, group_state_size
from drillyard.studio.link import running_studio
from drillyard.transport.board_reader import BoardReader

ENV = "Drillyard/Ant-v5"
ROWS, STEPS = 64, 32
CHUNKS = 24
"""In one turn: some 8 s, twice what a crowd keeps in memory."""
_SETTLE_S = 2.0


class Reader(threading.Thread):
    """Reads the crowd of one worker as a studio does, while `wanted`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        file = msgspec.json.decode((folder / crowd_file(0)).read_bytes(), type=CrowdFile)
        self._layout = crowd_layout(file.envs, file.frame_bytes, file.state_size)
        self._socket = folder / file.socket
        self.wanted = True
        self.frames = 0

    def run(self) -> None:
        reader = BoardReader.connect(self._socket, self._layout, 60.0)
        while self.wanted:
            if select.select([reader], [], [], 0.05)[0] and reader.read_bytes("data", "length") is not None:
                self.frames += 1
        reader.close()


def worker_slowdown(ants: int, blocks: int) -> dict[str, Any]:
    """One rollout worker's chunks with and without a reader, in turns, by the CPU time of its thread: what the
    crowd costs it, on a machine however busy. The crowd's clock is that CPU time too: 20 frames a second of it."""
    spec = env_spec(ENV)
    policy_spec = PolicySpec(obs_size=spec.obs_size, action=spec.action, hidden=(64, 64))
    env = make_batch(ENV, ROWS)
    shared = PoolPlan(
        env_id=ENV, env_options={}, seed=1, rows=ROWS, steps=STEPS, workers=1, lockstep=False, version_offset=0,
        policy=policy_spec, opponents=1, state_size=group_state_size(env.state_size, ROWS, ROWS),
    )  # fmt: skip
    policy = NumPyPolicy(policy_spec, ROWS)
    params = init_params(policy_spec, np.random.default_rng(0))
    mean, scale = np.zeros(spec.obs_size, np.float32), np.ones(spec.obs_size, np.float32)
    policy.load(flatten(params, policy_spec, "actor"), flatten(params, policy_spec, "critic"), mean, scale)
    group = Group(GroupPlan(group=0, role=GroupRole(Role.SOLO), seed=1), shared, env, policy)
    layout = chunk_layout(spec, STEPS, ROWS, shared.state_size)
    chunk = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    took: dict[bool, list[float]] = {True: [], False: []}
    frames = 0
    with tempfile.TemporaryDirectory(prefix="dy-crowd-") as folder:
        plan = CrowdPlan(folder=folder, envs=ants, rate_hz=20.0, env_id=ENV, env_options={})
        crowd = Crowd(plan, 0, 0, [group], clock=time.thread_time)
        group.fill(chunk)
        for watched in [True, False, False, True] * blocks:
            reader = Reader(Path(folder)) if watched else None
            if reader is not None:
                reader.start()
            while crowd.watched != watched:  # until it has come, or is noticed to be gone
                group.fill(chunk)
            started = time.thread_time()
            for _ in range(CHUNKS):
                group.fill(chunk)
            took[watched].append(time.thread_time() - started)
            if reader is not None:
                frames += reader.frames
                reader.wanted = False
                reader.join()
        crowd.close()
    pairs = [1 - off / on for on, off in zip(took[True], took[False], strict=True)]
    return {
        "worker_slowdown_share": round(1 - sum(took[False]) / sum(took[True]), 4),
        "worker_slowdown_standard_error": round(statistics.stdev(pairs) / len(pairs) ** 0.5, 4),
        "worker_frames_per_cpu_s": round(frames / sum(took[True]), 1),
        "worker_env_steps_per_cpu_s": round(len(took[False]) * CHUNKS * ROWS * STEPS / sum(took[False])),
    }


class Interval:
    """What happened while the crowd was watched, or not."""

    def __init__(self, studio: StudioUnderTest, run_id: str, *, watched: bool, seconds: float) -> None:
        studio.command("watch", crowds=[run_id] if watched else [])
        studio.pump(lambda: False, _SETTLE_S)
        process = psutil.Process(studio.process.pid)
        frames, pushes = len(studio.frames), len(studio.pushes)
        cpu, started = sum(process.cpu_times()[:2]), time.monotonic()
        studio.pump(lambda: False, seconds)
        self.watched = watched
        self.seconds = time.monotonic() - started
        self.cpu_share = (sum(process.cpu_times()[:2]) - cpu) / self.seconds
        self.frames = [(at, frame) for at, frame in studio.frames[frames:] if frame["stream"]]
        self.bytes = sum(frame["bytes"] for _, frame in self.frames)
        self.steps_per_s = _slope(_progress(studio.pushes[pushes:]))


def _progress(pushes: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """(time, env steps) of each figure that the learner wrote."""
    events = [event for push in pushes if push.get("type") == "events" for event in push["events"]]
    return [(event["ts"], event["env_steps"]) for event in events if event["type"] in ("metrics", "progress")]


def _slope(points: list[tuple[float, float]]) -> float:
    """Steps a second, by least squares: the counter jumps by a batch at each update."""
    times, steps = np.array(points).T
    times = times - times.mean()
    return float((times * (steps - steps.mean())).sum() / (times * times).sum())


def _until(page: Any, expression: str) -> None:
    """Wait until an expression holds; the page's policy forbids Playwright's own way, which evaluates text in it."""
    deadline = time.monotonic() + 60.0
    while not page.evaluate(f"() => Boolean({expression})"):
        if time.monotonic() > deadline:
            raise RuntimeError(
                f"not within 60 s: {expression}; {page.evaluate('JSON.stringify(window.drillyard)')[:600]}"
            )
        page.wait_for_timeout(50)


def watch_in_chromium(studio: StudioUnderTest, ants: int, seconds: float, picture: str) -> dict[str, Any]:
    """Frame rate of the page with the crowd in view: drawn in software, and with everything but the drawing."""
    from playwright.sync_api import sync_playwright

    found = running_studio(Home(studio.home))
    assert found is not None
    arguments = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"]
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    figures: dict[str, Any] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(found.new_url())
        _until(page, "window.drillyard?.connection === 'open' && drillyard.framesDrawn > 3")
        page.keyboard.press("c")
        _until(page, f"drillyard.crowd.count >= {ants}")
        for name, stub in (("software", False), ("stubbed", True)):
            page.evaluate(f"drillyard.stubDraws({str(stub).lower()})")
            page.wait_for_timeout(4000)  # quality settles
            before, started = page.evaluate("drillyard.framesDrawn"), time.monotonic()
            script: list[float] = []
            while time.monotonic() - started < seconds:
                page.wait_for_timeout(200)
                script.append(page.evaluate("drillyard.scriptMs"))
            drawn = page.evaluate("drillyard.framesDrawn") - before
            figures[f"page_fps_{name}"] = round(drawn / (time.monotonic() - started), 1)
            figures[f"page_script_ms_{name}"] = round(statistics.median(script), 2)
        figures["page_draw_calls"] = page.evaluate("drillyard.drawCalls.calls")
        figures["page_robots"] = page.evaluate("drillyard.crowd.count")
        if picture:
            page.evaluate("drillyard.stubDraws(false)")
            page.wait_for_timeout(3000)
            Path(picture).write_bytes(page.screenshot())
        browser.close()
    return figures


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    workers = arguments.workers or os.cpu_count() or 1
    alone_figures = worker_slowdown(-(-arguments.ants // workers), arguments.rounds)
    with StudioUnderTest(ENV) as studio:
        # One group of 64 a worker: the fewer envs there are, the more of a chunk is looked at.
        studio.train(workers=workers, crowd_envs=arguments.ants, groups=workers, rows=64, steps=32, minibatch=1024)
        if not studio.pump(lambda: studio.run_info().get("updates", 0) >= 3, 120):
            raise RuntimeError("training did not start within 120 s")
        run_id = studio.run_info()["run_id"]
        studio.command("watch_run", run_id=run_id)
        # on off off on: what drifts (the machine, the length of episodes) falls on both alike.
        order = [True, False, False, True] * arguments.rounds
        intervals = [Interval(studio, run_id, watched=watched, seconds=arguments.seconds) for watched in order]
        studio.command("visible", frames=False)
        streams = (studio.newest("streams") or {}).get("streams", [])
        page = (
            {}
            if arguments.no_browser
            else watch_in_chromium(studio, arguments.ants, arguments.seconds, arguments.picture)
        )
    watched = [interval for interval in intervals if interval.watched]
    alone = [interval for interval in intervals if not interval.watched]
    pairs = [
        1 - sum(i.steps_per_s for i in four if i.watched) / sum(i.steps_per_s for i in four if not i.watched)
        for four in (intervals[at : at + 4] for at in range(0, len(intervals), 4))
    ]
    seconds = sum(interval.seconds for interval in watched)
    gaps = [
        1e3 * (b[0] - a[0])
        for interval in watched
        for stream in {frame["stream"] for _, frame in interval.frames}
        for a, b in itertools.pairwise([one for one in interval.frames if one[1]["stream"] == stream])
    ]
    on, off = (statistics.mean(i.cpu_share for i in some) for some in (watched, alone))
    return {
        "ants": sum(stream["instances"] for stream in streams) or arguments.ants,
        "training_slowdown_share": round(statistics.mean(pairs), 4),
        "training_slowdown_standard_error": round(statistics.stdev(pairs) / len(pairs) ** 0.5, 4)
        if pairs[1:]
        else None,
        "env_steps_per_s_watched": round(statistics.mean(i.steps_per_s for i in watched)),
        "env_steps_per_s_alone": round(statistics.mean(i.steps_per_s for i in alone)),
        **alone_figures,
        "studio_cpu_share_with_crowd": round(on, 4),
        "studio_cpu_share_show_alone": round(off, 4),
        "crowd_kilobytes_per_s_a_client": round(sum(interval.bytes for interval in watched) / seconds / 1e3, 1),
        "crowd_frames_per_s_a_worker": round(sum(len(i.frames) for i in watched) / seconds / workers, 2),
        "crowd_interval_p50_ms": round(percentile(gaps, 0.5), 1),
        "crowd_interval_p99_ms": round(percentile(gaps, 0.99), 1),
        **page,
        "workers": workers,
    }


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ants", type=int, default=100, help="training envs on show")
    parser.add_argument("--seconds", type=float, default=12.0, help="length of one interval")
    parser.add_argument("--rounds", type=int, default=5, help="times on, off, off, on")
    parser.add_argument("--workers", type=int, default=0, help="rollout workers; 0 = as many as cores")
    parser.add_argument("--no-browser", action="store_true", help="leave Chromium out")
    parser.add_argument("--picture", default="", help="write a picture of the page to this file")


if __name__ == "__main__":
    run("crowd", measure, options)
