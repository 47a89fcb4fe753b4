"""A learner process for a benchmark, started without a daemon: its events as they come, its workers, its memory.

Needs no more than `drillyard.learning` itself does, so it runs wherever PYTHONPATH has `src`.
"""

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

import drillyard
from drillyard.contracts.control import GetTimeline
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunConfig, RunLimits, RunRequest
from drillyard.learning.algorithms import as_settings, resolve
from drillyard.learning.checkpoint import load_checkpoint, newest_valid
from drillyard.processes.environment import BLAS_THREADS, MALLOC
from drillyard.processes.group import group_members, stop_group
from drillyard.transport.control import ControlClient


class LearnerRun:
    """One run of our own learner in a folder; no process of it is left afterwards. A context manager.

    Args:
        folder: new.
        env_id, algorithm, seed, limits: of the run.
        settings: that differ from those of the env.
        resume_from: a checkpoint.
    """

    def __init__(
        self, folder: Path, env_id: str, settings: Mapping[str, Any], *, algorithm: str = "dqn", seed: int = 1,
        limits: RunLimits | None = None, resume_from: Path | None = None,
    ) -> None:  # fmt: skip
        folder.mkdir(parents=True)
        self.folder, self.events = folder, []
        asked = dict(settings)
        request = RunRequest(
            env_id=env_id, algorithm=algorithm, seed=seed, limits=limits or RunLimits(), settings=asked,
            resume_from=None if resume_from is None else str(resume_from),
        )  # fmt: skip
        run = RunConfig(
            run_id=folder.name, request=request, settings=as_settings(resolve(algorithm, env_id, asked)),
            drillyard_version=drillyard.__version__, created_at=time.time(),
        )  # fmt: skip
        (folder / "config.json").write_bytes(msgspec.json.encode(run))
        environment = dict(os.environ) | MALLOC | dict.fromkeys(BLAS_THREADS, "1")
        command = [sys.executable, "-P", "-m", "drillyard.learning.learner", str(folder)]
        self.started = time.time()
        with (folder / "events.jsonl").open("wb") as out, (folder / "stderr.log").open("wb") as errors:
            self.process = subprocess.Popen(
                command, stdout=out, stderr=errors, env=environment, start_new_session=True
            )  # fmt: skip
        self._file = (folder / "events.jsonl").open("rb")
        self._partial = b""

    def __enter__(self) -> "LearnerRun":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        stop_group(self.process.pid, grace_s=0.0, term_s=10.0, reap=self.process.poll)
        self.process.wait()
        self._file.close()

    def read(self) -> list[dict[str, Any]]:
        """Events that have come since the last look; they are also appended to `events`."""
        *lines, self._partial = (self._partial + self._file.read()).split(b"\n")
        found = [msgspec.json.decode(line) for line in lines if line]
        self.events += found
        return found

    def wait(self, until: Callable[[dict[str, Any]], bool], timeout_s: float) -> dict[str, Any]:
        """The first new event for which `until` holds.

        Raises:
            RuntimeError: the run has ended first, or the time is up.
        """
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            ended = self.process.poll() is not None
            for event in self.read():
                if until(event):
                    return event
            if ended:
                raise RuntimeError(f"the learner has ended: {self.why()}")
            time.sleep(0.02)
        raise RuntimeError(f"nothing came within {timeout_s:.0f} s: {self.why()}")

    def watch(self, seconds: float) -> list[dict[str, Any]]:
        """Metrics events of the next seconds."""
        deadline, found = time.monotonic() + seconds, []
        while time.monotonic() < deadline and self.process.poll() is None:
            found += [event for event in self.read() if event["type"] == "metrics"]
            time.sleep(0.05)
        return found

    def finish(self, timeout_s: float = 60.0) -> None:
        """Wait until it has ended by its limits.

        Raises:
            RuntimeError: it failed.
        """
        code = self.process.wait(timeout_s)
        self.read()
        if code != 0 or any(event["type"] == "run_failed" for event in self.events):
            raise RuntimeError(f"the learner ended with {code}: {self.why()}")

    def stop(self) -> None:
        """Ask it to end, as the daemon does, and wait."""
        self.process.send_signal(signal.SIGTERM)
        self.finish()

    def why(self) -> str:
        """The last that it said."""
        failed = [event["reason"] for event in self.events if event["type"] == "run_failed"]
        words = (self.folder / "stderr.log").read_text(errors="replace").strip().splitlines()
        return "; ".join(failed + words[-3:]) or "it said nothing"

    def workers(self) -> list[int]:
        """Pids of the workers that run now."""
        return [pid for pid in group_members(self.process.pid) if pid != self.process.pid]

    def timeline(self, since_s: float = 0.0) -> dict[str, Any] | None:
        """The answer to get_timeline; None when the run does not answer."""
        try:
            client = ControlClient.connect(self.folder / "control.sock", 5.0)
        except DrillyardError:
            return None
        try:
            return client.request(GetTimeline(since_s=since_s), 5.0).data
        except DrillyardError:
            return None
        finally:
            client.close()

    def checkpoint(self) -> Path:
        """The newest one."""
        found = newest_valid(self.folder / "checkpoints")
        if found is None:
            raise RuntimeError("the run left no checkpoint")
        return found


def digest(checkpoint: Path) -> str:
    """Of all arrays in a checkpoint: weights, optimiser, the policy that acts."""
    _, tensors = load_checkpoint(checkpoint)
    hashed = hashlib.blake2b(digest_size=8)
    for name in sorted(tensors):
        hashed.update(name.encode() + tensors[name].tobytes())
    return hashed.hexdigest()


def memory_mb(pid: int) -> dict[str, float]:
    """Memory of a process in MB (10^6 bytes): `rss`; and where the kernel tells it, `pss` and of that `replay`, the
    shared experience, and `shared`, other shared segments of ours."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    found = {"rss": pages * os.sysconf("SC_PAGE_SIZE") / 1e6}
    try:
        lines = Path(f"/proc/{pid}/smaps").read_text().splitlines()
    except OSError:
        return found
    name, sums = "", {"pss": 0.0, "replay": 0.0, "shared": 0.0}
    for line in lines:
        head = line.split(maxsplit=5)
        if not head[0].endswith(":"):
            name = head[5] if len(head) > 5 else ""
        elif head[0] == "Pss:":
            size = int(head[1]) * 1024 / 1e6
            sums["pss"] += size
            if "drillyard-" in name:
                sums["replay" if "replay" in name else "shared"] += size
    return found | (sums if sums["pss"] else {})
