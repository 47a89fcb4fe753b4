"""The crowd: what a hundred training robots on screen cost the training, the studio, the link and the page."""

import argparse
import itertools
import os
import shutil
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from _harness import run
from _studio import StudioUnderTest, percentile
from drillyard.daemon.home import Home
from drillyard.envs.registry import make_batch
from drillyard.rollout.clip import Clip
from drillyard.studio.link import running_studio

ENV = "Drillyard/Ant-v5"
_SETTLE_S = 2.0
_CAPTURES = 200


class _Still:
    """As much of a group as a clip looks at."""

    def __init__(self, envs: int) -> None:
        self.env = make_batch(ENV, envs)
        self.first_row = self.iteration = self.index = 0
        self._zeros = np.zeros(envs)

    def progress(self, count: int) -> tuple[Any, Any, Any]:
        return (self._zeros[:count],) * 3


def capture_ms(envs: int) -> tuple[float, float]:
    """CPU milliseconds of one look at so many Ants with their states, and looks a second."""
    group: Any = _Still(envs)
    clip = Clip(group, envs, len(group.env.copy_state(0)), 20.0)
    clip.open()
    took: list[float] = []
    for _ in range(_CAPTURES):
        clip.advance(1)
        started = time.process_time()
        clip.stepped(time.monotonic())
        took.append(1e3 * (time.process_time() - started))
    return statistics.median(took), clip.frame_hz


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
    look_ms, looks_hz = capture_ms(-(-arguments.ants // workers))
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
        "look_ms_a_worker": round(look_ms, 3),
        "look_share_of_a_worker": round(look_ms * looks_hz / 1e3, 4),
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
