"""A studio of its own for a benchmark: started by the command that a user types, driven over its WebSocket."""

import http.client
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from websockets.sync.client import ClientConnection, connect

from drillyard.contracts.frame import ACK_FORMAT, FRAME_VERSION, HEADER_FORMAT, MessageType


class StudioUnderTest:
    """`drillyard` in a temporary home, and one page's worth of client.

    Args:
        env_id: what the show plays, and what `train` trains on.
    """

    def __init__(self, env_id: str = "Drillyard/BallDrill-v0") -> None:
        self.env_id = env_id
        self.home = Path(tempfile.mkdtemp(prefix="drillyard-bench-"))
        self.environment = {**os.environ, "DRILLYARD_HOME": str(self.home)}
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [str(Path(sys.executable).parent / "drillyard"), env_id, "--port", "0", "--no-open"],
            env=self.environment, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.url = self._read_url()
        self.url_s = time.monotonic() - self.started
        self.next_id = 1
        self.frames: list[tuple[float, dict[str, Any]]] = []
        self.pushes: list[dict[str, Any]] = []
        self.socket = self._connect()

    def _read_url(self) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            for word in line.split():
                if word.startswith("http://"):
                    return word
        raise RuntimeError("the studio ended before it printed its URL")

    def _connect(self) -> ClientConnection:
        url = urlsplit(self.url)
        login = http.client.HTTPConnection(url.hostname or "", url.port or 80, timeout=10)
        login.request("GET", f"{url.path or '/'}?{url.query}")
        cookie = (login.getresponse().getheader("Set-Cookie") or "").split(";")[0]
        login.close()
        origin = f"http://{url.netloc}"
        return connect(
            f"ws://{url.netloc}/ws", additional_headers={"Cookie": cookie, "Origin": origin}, compression=None,
            max_size=None, ping_interval=None,
        )  # fmt: skip

    def pump(self, until: Callable[[], bool], timeout_s: float) -> bool:
        """Receive, acknowledge and keep messages until `until` holds; False when the time is up."""
        deadline = time.monotonic() + timeout_s
        while not until():
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            try:
                message = self.socket.recv(timeout=min(left, 0.25))
            except TimeoutError:
                continue
            if isinstance(message, bytes):
                self._keep_frame(message)
            else:
                self.pushes.append(json.loads(message))
        return True

    def _keep_frame(self, message: bytes) -> None:
        values = struct.unpack_from(HEADER_FORMAT, message)
        names = ("type", "version", "stream", "sequence", "episode", "tick", "policy_version", "policy_age_s")
        frame = {**dict(zip(names, values, strict=False)), "bytes": len(message)}
        self.frames.append((time.monotonic(), frame))
        self.socket.send(struct.pack(ACK_FORMAT, MessageType.ACK, FRAME_VERSION, values[2], values[3]))

    def command(self, kind: str, timeout_s: float = 30.0, **fields: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        number, self.next_id = self.next_id, self.next_id + 1
        self.socket.send(json.dumps({"type": kind, "id": number, **fields}))

        def answered() -> bool:
            return any(push.get("type") == "answer" and push.get("id") == number for push in self.pushes)

        if not self.pump(answered, timeout_s):
            raise RuntimeError(f"no answer to {kind} within {timeout_s} s")
        answer = next(p for p in self.pushes if p.get("type") == "answer" and p.get("id") == number)
        if not answer["ok"]:
            raise RuntimeError(f"{kind}: {answer['error']}")
        return answer

    def newest(self, kind: str) -> dict[str, Any] | None:
        """The newest push of a type."""
        return next((push for push in reversed(self.pushes) if push.get("type") == kind), None)

    def run_info(self) -> dict[str, Any]:
        """The newest state of the run that was started last."""
        changed = self.newest("run_changed")
        return changed["run"] if changed else {}

    def train(self, **settings: Any) -> float:
        """Press Train; returns when that was (monotonic seconds)."""
        pressed = time.monotonic()
        request = {"env_id": self.env_id, "seed": 1, "settings": settings}
        self.command("start_training", request=request)
        return pressed

    def close(self) -> None:
        """End the page, the studio, the daemon and every run, and remove the home."""
        self.socket.close()
        drillyard = str(Path(sys.executable).parent / "drillyard")
        subprocess.run([drillyard, "shutdown", "--runs"], env=self.environment, check=False, capture_output=True)
        self.process.terminate()
        self.process.wait(timeout=20)
        if self.process.stdout is not None:
            self.process.stdout.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self) -> "StudioUnderTest":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")
