"""A worker that says 50 000 things a second: what of it is stored, and what a page that looks at it still draws."""

import argparse
import itertools
import json
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from _harness import run
from _studio import StudioUnderTest
from drillyard.daemon.home import Home
from drillyard.studio.link import running_studio

PYPROJECT = """[project]
name = "flood-worker"
version = "1.0"
[project.entry-points."drillyard.workers"]
flood = "flood_worker:get_worker_metadata"
"""
DESCRIPTION = """from drillyard_worker import (
    Algorithm, Environment, Setting, Worker, WorkerCapabilities, WorkerMetadata,
)
WORKER = Worker(
    metadata=WorkerMetadata("flood", "1.0", "Says a lot.", "flood", "1.0", "MIT"),
    capabilities=WorkerCapabilities(worker_type="flood", supports_operator=False, stop_grace_s=2.0),
    algorithms=(Algorithm("say", "Say", settings=(Setting("per_s", "int", 50000),)),),
    environments=(Environment(requirements="requirements.txt", probe="import json"),),
    train="",
)
def get_worker_metadata():
    return WORKER.metadata, WORKER.capabilities
"""
PROGRAM = """import json, os, signal, sys, time
if "--config" not in sys.argv:
    from drillyard_worker import main
    from flood_worker import WORKER
    sys.exit(main(WORKER))
config = json.load(open(sys.argv[sys.argv.index("--config") + 1]))
ended = []
signal.signal(signal.SIGTERM, lambda *_: ended.append(1))
per_s, seq = config["settings"]["per_s"], 0
def line(kind, **fields):
    global seq
    seq += 1
    head = {"v": 1, "type": kind, "run_id": config["run_id"], "seq": seq - 1, "ts": time.time()}
    return json.dumps({**head, **fields}).encode() + b"\\n"
def write(data):
    while data:
        data = data[os.write(1, data):]
write(line("run_started", pid=os.getpid(), env_id=config["env_id"]))
counters = {"env_steps": 0, "updates": 0, "episodes": 0}
tails = [
    b'"type":"metrics","env_steps":%d,"updates":1,"episodes":2,"values":{"return_mean":1.5,"loss":0.1,"entropy":0.4}}\\n',
    b'"type":"episode","env_steps":%d,"opponent":"","count":1,"return_mean":1.5,"length_mean":20,"won":0,"lost":0}\\n',
    b'"type":"log","level":"info","message":"step %d"}\\n',
    b'"type":"custom","value":%d}\\n',
    b'"type":"progress","phase":"training","env_steps":%d,"updates":1,"episodes":2}\\n',
]
begun, first = time.monotonic(), seq
while not ended:
    wanted = first + int((time.monotonic() - begun) * per_s)
    head = b'{"v":1,"run_id":"%s","ts":%f,"seq":%%d,' % (config["run_id"].encode(), time.time())
    write(b"".join(head % n + tails[n % 5] % n for n in range(seq, wanted)))
    seq = max(seq, wanted)
    time.sleep(0.005)
write(line("run_completed", env_steps=seq, updates=1, reason="stopped", summary={}))
"""
MEASURE = """(seconds) => new Promise((resolve) => {
  const gaps = [];
  let last = performance.now();
  const end = last + seconds * 1000;
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ entryTypes: ["longtask"] });
  const look = (now) => {
    gaps.push(now - last);
    last = now;
    if (now < end) requestAnimationFrame(look);
    else {
      gaps.sort((a, b) => a - b);
      resolve({ fps: gaps.length / seconds, p99: gaps[Math.floor(gaps.length * 0.99)], longest });
    }
  };
  requestAnimationFrame(look);
})"""


def furnish(folder: Path) -> None:
    """Write the worker."""
    package = folder / "flood_worker"
    package.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PYPROJECT)
    (package / "requirements.txt").write_text("# nothing\n")
    (package / "__init__.py").write_text(DESCRIPTION)
    (package / "cli.py").write_text(PROGRAM)


def _until(page: Any, expression: str) -> None:
    deadline = time.monotonic() + 60.0
    while not page.evaluate(f"() => Boolean({expression})"):
        if time.monotonic() > deadline:
            raise RuntimeError(f"not within 60 s: {expression}")
        page.wait_for_timeout(50)


def stored(folder: Path) -> int:
    """Whole lines in the event file of a run."""
    with (folder / "events.jsonl").open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))


def watch(studio: StudioUnderTest, run_id: str, folder: Path, seconds: float) -> dict[str, Any]:
    """Figures of a page in Chromium that looks at the run, then at the list of runs."""
    from playwright.sync_api import sync_playwright

    found = running_studio(Home(studio.home))
    assert found is not None
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    house = [process for process in psutil.process_iter(["name"]) if process.info["name"] in ("dy-daemon", "dy-studio")]
    mine = {process.info["name"].removeprefix("dy-"): process for process in house if _home_of(process, studio.home)}
    figures: dict[str, Any] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        sizes: list[int] = []
        page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
        page.goto(found.new_url())
        _until(page, "window.drillyard?.connection === 'open'")
        for place, hash_ in (("run", f"#runs/run/{run_id}"), ("list", "#runs")):
            page.evaluate(f"location.hash = '{hash_}'")
            page.wait_for_timeout(3000)
            before = {name: one.cpu_times() for name, one in mine.items()}
            started, lines = time.monotonic(), stored(folder)
            sizes.clear()
            found_here = page.evaluate(MEASURE, seconds)
            took = time.monotonic() - started
            figures[f"page_fps_{place}"] = round(found_here["fps"], 1)
            figures[f"page_frame_p99_ms_{place}"] = round(found_here["p99"], 1)
            figures[f"page_longest_task_ms_{place}"] = round(found_here["longest"], 1)
            figures[f"page_kilobytes_per_s_{place}"] = round(sum(sizes) / took / 1e3, 1)
            figures[f"events_per_s_stored_{place}"] = round((stored(folder) - lines) / took)
            for name, one in mine.items():
                used = sum(one.cpu_times()[:2]) - sum(before[name][:2])
                figures[f"{name}_cpu_share_{place}"] = round(used / took, 3)
        browser.close()
    return figures


def _home_of(process: psutil.Process, home: Path) -> bool:
    try:
        return process.environ().get("DRILLYARD_HOME") == str(home)
    except psutil.Error:
        return False


def gaps(folder: Path) -> int:
    """Numbers that are missing in the event file."""
    with (folder / "events.jsonl").open("rb") as file:
        seqs = (json.loads(line)["seq"] for line in file)
        return sum(later - earlier - 1 for earlier, later in itertools.pairwise(seqs))


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="drillyard-cache-") as cache:
        os.environ["DRILLYARD_CACHE"] = cache
        with StudioUnderTest() as studio:
            studio.command("visible", frames=False)
            furnish(studio.home / "workers" / "flood")
            studio.command("install_worker", name="flood")

            def installed() -> bool:
                push = studio.newest("worker_progress")
                return push is not None and push["progress"]["done"]

            if not studio.pump(installed, 120):
                raise RuntimeError("the worker was not installed within 120 s")
            settings = {"per_s": arguments.events}
            request = {"worker": "flood", "algorithm": "say", "env_id": "CartPole-v1", "settings": settings}
            answer = studio.command("start_training", request=request)
            run_id, folder = answer["data"]["run_id"], Path(answer["data"]["run"]["folder"])
            if not studio.pump(lambda: studio.run_info().get("env_steps", 0) > 0, 60):
                raise RuntimeError("the worker said nothing within 60 s")
            figures = watch(studio, run_id, folder, arguments.seconds)
            studio.command("stop_training", run_id=run_id, timeout_s=60)
            return {"events_per_s_said": arguments.events, **figures, "events_missing": gaps(folder)}


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--events", type=int, default=50_000, help="events a second")
    parser.add_argument("--seconds", type=float, default=10.0, help="for each view of the page")


if __name__ == "__main__":
    run("page_events", measure, options)
