"""The show of a worker's run: frame intervals while its policy plays, is stopped, dies again and again, and is loaded.

A stage of its own, with a worker of the standard library alone or (`--run`) a run's folder. Each part begins with a
reset, so that the stage's own figures are of that part. `round_trip` is a question to the process and its answer.
"""

import argparse
import contextlib
import itertools
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from _harness import run
from _stage import WatchedStage
from drillyard.contracts.control import Follow, Reset
from drillyard.contracts.worker import HostCommand
from drillyard.envs.registry import env_spec
from drillyard.operators.host_process import ACT, ACT_HEAD, ACTION, LOAD, LOADED, HostProcess
from drillyard.processes.table import descendants
from drillyard.testing.foreign import ForeignRun

WORKER = """
import sys
from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata, main

class Policy:
    def act(self, obs, deterministic):
        return int(abs(sum(obs)) * 1000) % 2
    def reset(self, seed):
        pass

def load_policy(folder, manifest):
    return Policy()

WORKER = Worker(
    metadata=WorkerMetadata(name="bench", version="1", description="", upstream_library="none", upstream_version="0",
                            license="MIT"),
    capabilities=WorkerCapabilities(worker_type="bench"), algorithms=(),
    environments=(Environment(requirements="", probe=""),), train="", load_policy="__main__:load_policy",
)
sys.exit(main(WORKER))
"""
SDK = Path(__file__).resolve().parents[1] / "packages" / "drillyard-worker" / "src"
BUSY = "while True: pass"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--env", default="Drillyard/BallDrill-v0", help="what is played")
    parser.add_argument("--run", type=Path, help="folder of a worker's run with checkpoints; default: a tiny worker")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each part")
    parser.add_argument("--busy", type=int, default=0, help="processes that keep cores busy meanwhile (niceness 10)")


class Stage(WatchedStage):
    """A stage process, its frames and its statuses."""

    def part(self, seconds: float) -> dict[str, Any]:
        """Figures of the next seconds alone."""
        assert self.client.request(Reset(seed=1)).ok
        self.arrived.clear()
        self.watch(seconds + 0.6)
        status = self.status
        assert status is not None
        intervals = sorted(1e3 * (after - before) for before, after in itertools.pairwise(self.arrived))
        return {
            "frames_a_second": round(len(self.arrived) / (seconds + 0.6), 2),
            "interval_p50_ms": round(status.frame_interval_p50_ms, 2),
            "interval_p99_ms": round(status.frame_interval_p99_ms, 2),
            "interval_max_ms": round(status.frame_interval_max_ms, 2),
            "arrival_p99_ms": round(intervals[int(0.99 * len(intervals))], 2),
            "notice": status.notice,
        }

    def host(self) -> int | None:
        found = [row.pid for row in descendants(self.process.pid) if not row.zombie]
        return found[0] if found else None

    def close(self) -> None:
        self.client.close()
        self.frames.close()
        self.process.terminate()
        self.process.wait()


@contextlib.contextmanager
def busy(count: int) -> Iterator[None]:
    """Processes that take all they get, as trainings do."""
    found = [subprocess.Popen(["nice", "-n", "10", sys.executable, "-c", BUSY]) for _ in range(count)]
    try:
        yield
    finally:
        for process in found:
            process.kill()
            process.wait()


def round_trips(command: HostCommand, checkpoint: Path, size: int, count: int = 2000) -> dict[str, float]:
    """Microseconds from a question to its answer, one at a time."""
    host = HostProcess(command)
    try:
        host.send(LOAD, msgspec.json.encode({"path": str(checkpoint)}))
        answer: list[tuple[int, bytes]] = []
        while not answer:
            host.wait(1.0)
            answer = host.receive()
        if answer[0][0] != LOADED or b"error" in answer[0][1]:
            raise RuntimeError(f"the checkpoint does not load: {answer[0][1].decode()}")
        took: list[float] = []
        obs = struct.pack(f"<{size}f", *[0.1] * size)
        for number in range(count):
            began = time.perf_counter()
            host.send(ACT, ACT_HEAD.pack(number, 1) + obs)
            found: list[tuple[int, bytes]] = []
            while not found:
                host.wait(1.0)
                found = host.receive()
            took.append(1e6 * (time.perf_counter() - began))
            if found[0][0] != ACTION:
                raise RuntimeError(f"the policy does not act: {found[0][1].decode()}")
    finally:
        host.close()
        host.wait_for_end()
    took.sort()
    return {"p50_us": round(took[count // 2], 1), "p99_us": round(took[int(0.99 * count)], 1)}


def tiny_run(folder: Path, env_id: str) -> ForeignRun:
    (folder / "worker.py").write_text(WORKER)
    command = HostCommand(argv=(sys.executable, str(folder / "worker.py")), env={"PYTHONPATH": str(SDK)})
    return ForeignRun(folder / "run", env_spec(env_id), command)


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as place, busy(arguments.busy):
        folder, tiny = Path(place), None
        if arguments.run is None:
            tiny = tiny_run(folder, arguments.env)
            tiny.save(extra={})
        run_folder = arguments.run or tiny.folder  # type: ignore[union-attr]
        command = msgspec.json.decode((run_folder / "host.json").read_bytes(), type=HostCommand)
        newest = max((run_folder / "checkpoints").glob("step_*"))
        figures: dict[str, Any] = {"round_trip": round_trips(command, newest, env_spec(arguments.env).obs_size)}
        stage = Stage(folder / "stage", arguments.env)
        try:
            stage.watch(2.0)
            figures["nobody_hosted"] = stage.part(arguments.seconds)
            assert stage.client.request(Follow(run_folder=str(run_folder))).ok
            stage.watch(60.0, lambda status: status.policy_version > 0)
            figures["playing"] = stage.part(arguments.seconds)
            pid = stage.host()
            if pid is None:
                raise RuntimeError(f"no host plays: {stage.status}")
            os.kill(pid, signal.SIGSTOP)
            figures["stopped"] = stage.part(arguments.seconds)
            os.kill(pid, signal.SIGCONT)
            figures["going_on"] = stage.part(arguments.seconds)
            os.kill(pid, signal.SIGKILL)
            figures["killed_and_started_again"] = stage.part(arguments.seconds)
            if tiny is not None:
                for _ in range(20):
                    tiny.save(extra={})
                figures["newer_checkpoint"] = stage.part(arguments.seconds)
        finally:
            stage.close()
        return figures | {"busy": arguments.busy, "seconds": arguments.seconds, "env": arguments.env}


if __name__ == "__main__":
    run("hosted", measure, options)
