"""GPUs of this machine as the daemon reserves them: who gets which, who waits, what CUDA sees, and what a new daemon
knows after `kill -9` of the old one. Needs a machine with NVIDIA GPUs; says so where there is none.
"""

import argparse
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from _harness import run
from drillyard.contracts.daemon import GpuInfo
from drillyard.contracts.run import RunInfo, RunOutcome, RunRequest, RunResources, RunState
from drillyard.daemon.client import DaemonClient, ensure_daemon
from drillyard.daemon.home import Home
from drillyard.testing.actors import add_worker, install_worker

DEADLINE_S = 60.0
SEEN = "import torch; print(*[torch.cuda.get_device_properties(i).uuid for i in range(torch.cuda.device_count())])"


def figures(options: argparse.Namespace) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="drillyard-gpus-") as folder:
        os.environ["DRILLYARD_CACHE"] = str(Path(folder) / "cache")
        home = Home(Path(folder) / "home")
        add_worker(home.workers)
        install_worker(home.workers)
        with ensure_daemon(home) as client:
            gpus = listed(client)
            if not gpus:
                client.shutdown(runs=True)
                raise SystemExit("there is no NVIDIA GPU here (nvidia-smi lists none); run this on a machine with one.")
            runs = [submit(client) for _ in range(len(gpus) + 1)]
            held = [until(client, each.run_id, lambda run: run.state is RunState.RUNNING) for each in runs[:-1]]
            waits = client.get_run(runs[-1].run_id)
            begin = time.monotonic()
            seen = {each.gpus[0]: seen_by(each, options.python) for each in held}
            asked_s = time.monotonic() - begin
            daemon = client.health().pid
        os.kill(daemon, signal.SIGKILL)
        with ensure_daemon(home) as client:
            again = {gpu.id: gpu.run_id for gpu in listed(client)}
            client.cancel_run(held[0].run_id)
            took_over = until(client, waits.run_id, lambda run: run.state is RunState.RUNNING)
            client.shutdown(runs=True)
        return {
            "gpus": [f"{gpu.name}, {gpu.memory_mb} MB" for gpu in gpus],
            "each_has_its_own": sorted(each.gpus[0] for each in held) == sorted(gpu.id for gpu in gpus),
            "one_too_many": [waits.state.value, waits.phase],
            "cuda_sees": seen,
            "cuda_asked_s": round(asked_s, 1),
            "known_after_kill": all(again[each.gpus[0]] == each.run_id for each in held),
            "freed_gpu_went_to_the_waiting_run": took_over.gpus == held[0].gpus,
        }


def listed(client: DaemonClient) -> tuple[GpuInfo, ...]:
    """The GPUs that the daemon knows; a new one asks the driver beside its work."""
    deadline = time.monotonic() + (DEADLINE_S if shutil.which("nvidia-smi") else 0.0)
    while not (gpus := client.health().gpus) and time.monotonic() < deadline:
        time.sleep(0.02)
    return gpus


def submit(client: DaemonClient) -> RunInfo:
    return client.submit_run(
        RunRequest(worker="actor", algorithm="act", env_id="gym:CartPole-v1", resources=RunResources(gpus=1))
    )


def until(client: DaemonClient, run_id: str, there: Callable[[RunInfo], bool]) -> RunInfo:
    """The run, once it is there."""
    deadline = time.monotonic() + DEADLINE_S
    while not there(info := client.get_run(run_id)):
        if info.outcome not in (None, RunOutcome.COMPLETED) or time.monotonic() > deadline:
            raise SystemExit(f"{run_id} is {info.state} ({info.reason or info.phase}).")
        time.sleep(0.02)
    return info


def seen_by(info: RunInfo, python: str) -> list[str]:
    """UUIDs of the GPUs that CUDA shows to a process with the environment of the run's."""
    if not python:
        return []
    lines = Path(f"/proc/{info.pid}/environ").read_bytes().decode("utf-8", "replace").split("\0")
    variables = {name: value for name, _, value in (line.partition("=") for line in lines) if name.startswith("CUDA")}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("CUDA", "PYTHON"))}
    environment = {**inherited, **variables}
    done = subprocess.run([python, "-c", SEEN], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--python", default="", help="an interpreter with CUDA's torch, which is asked what it sees")


if __name__ == "__main__":
    run("gpus", figures, _options)
