"""The page of a bundle, from the disk and without a network: bytes, ms until it is alive, frames a second."""

import argparse
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from _harness import run
from drillyard import __version__
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunConfig, RunRequest
from drillyard.contracts.share import ShareRequest
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors
from drillyard.policies.mlp import flatten_all, init_params
from drillyard.sharing.bundle.make import make_share

ENVS = {"ant": "Drillyard/Ant-v5", "ball": "Drillyard/BallDrill-v0"}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-background-networking"]
WINDOW = {"width": 1280, "height": 800}
_SETTLE_MS = {"software": 4000, "stubbed": 14_000}
"""Without drawing the page tries finer and finer pictures; each is built once, which takes some frames."""


def untrained(folder: Path, env_id: str) -> Path:
    """A checkpoint of a policy of the usual size that has learned nothing: the page has as much to do with it."""
    env = env_spec(env_id)
    spec = PolicySpec(env.obs_size, env.action)
    params = flatten_all(init_params(spec, np.random.default_rng(1)), spec)
    run_folder = folder / "runs" / "bench"
    run_folder.mkdir(parents=True)
    config = RunConfig(
        run_id="bench", request=RunRequest(env_id=env_id, env_options={}), settings={}, drillyard_version=__version__,
        created_at=1.0,
    )  # fmt: skip
    (run_folder / "config.json").write_bytes(msgspec.json.encode(config))
    manifest = CheckpointManifest(
        run_id="bench", env_id=env_id, env_options={}, policy=spec, policy_version=0, env_steps=0, updates=0,
        episodes=0, settings={}, metrics={}, reason="bench", created_at=1.0, drillyard_version=__version__,
        tensors_digest="", tensors={},
    )  # fmt: skip
    mean, scale = np.zeros(spec.obs_size, np.float32), np.ones(spec.obs_size, np.float32)
    return save_checkpoint(run_folder / "checkpoints", manifest, policy_tensors(spec, params, mean, scale))


def until(page: Any, expression: str) -> None:
    """Wait for it; the page's own policy forbids what Playwright would wait with."""
    deadline = time.monotonic() + 60
    while not page.evaluate(f"() => Boolean({expression})"):
        if time.monotonic() > deadline:
            raise RuntimeError(
                f"not within 60 s: {expression}; {page.evaluate('() => JSON.stringify(drillyard)')[:600]}"
            )
        page.wait_for_timeout(20)


def open_it(browser: Any, path: Path) -> Any:
    """A fresh profile, the network cut, the file."""
    context = browser.new_context(viewport=WINDOW)
    context.set_offline(True)
    page = context.new_page()
    page.goto(path.as_uri())
    until(page, "window.drillyard?.aliveMs > 0")
    return page


def alive(browser: Any, path: Path, rounds: int) -> dict[str, float]:
    """Median, worst ms from navigation to the first drawn frame in which something had moved; of each step on it."""
    found: list[dict[str, float]] = []
    for _ in range(rounds):
        page = open_it(browser, path)
        found.append(page.evaluate("() => ({...drillyard.steps, alive: drillyard.aliveMs})"))
        page.context.close()
    figures = {f"{step}_ms": round(statistics.median(one[step] for one in found)) for step in found[0]}
    return figures | {"alive_worst_ms": round(max(one["alive"] for one in found))}


def smooth(browser: Any, path: Path, seconds: float) -> dict[str, float]:
    """Frames a second and scripts' ms a frame: drawn in software, and with everything but the drawing."""
    page = open_it(browser, path)
    figures: dict[str, float] = {}
    for name, stub in (("software", False), ("stubbed", True)):
        page.evaluate(f"() => drillyard.stubDraws({str(stub).lower()})")
        page.wait_for_timeout(_SETTLE_MS[name])
        script: list[float] = []
        before, started = page.evaluate("() => drillyard.framesDrawn"), time.monotonic()
        while time.monotonic() - started < seconds:
            page.wait_for_timeout(200)
            script.append(page.evaluate("() => drillyard.scriptMs"))
        passed = time.monotonic() - started
        figures[f"fps_{name}"] = round((page.evaluate("() => drillyard.framesDrawn") - before) / passed, 1)
        figures[f"script_ms_{name}"] = round(statistics.median(script), 2)
        interval = page.evaluate("() => drillyard.frameInterval")
        figures[f"interval_p99_ms_{name}"] = round(interval["p99"], 1)
    page.context.close()
    return figures


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    from playwright.sync_api import sync_playwright

    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        for name, env_id in ENVS.items():
            given = Path(getattr(arguments, name) or untrained(Path(folder) / name, env_id))
            path = given if given.suffix == ".html" else Path(folder) / f"{name}.html"
            if path != given:
                make_share(ShareRequest(kind="live", checkpoint=str(given), out=str(path), episodes=0))
            figures |= {f"{name}_bytes": path.stat().st_size}
            for key, value in (
                alive(browser, path, arguments.rounds) | smooth(browser, path, arguments.seconds)
            ).items():
                figures[f"{name}_{key}"] = value
        browser.close()
    return figures


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rounds", type=int, default=7, help="how often each is opened")
    parser.add_argument("--seconds", type=float, default=8.0, help="of each count of frames")
    parser.add_argument("--ant", default="", help="a checkpoint's folder or a bundle; else an untrained policy")
    parser.add_argument("--ball", default="", help="the same for Ball Drill")


if __name__ == "__main__":
    run("bundle_page", measure, options)
