"""A whole house as a user starts it: `drillyard` in a home of its own, and a page that is connected to it."""

import contextlib
import http.client
import json
import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from drillyard.contracts.frame import ACK_FORMAT, FRAME_VERSION, HEADER_FORMAT, MessageType
from drillyard.processes.table import Identity, rows

DRILLYARD = str(Path(sys.executable).parent / "drillyard")
ENV = "Drillyard/BallDrill-v0"
DEADLINE_S = 60.0
Message = dict[str, Any]


class Page:
    """What a page does, as far as the protocol goes; keeps every message and acknowledges every frame."""

    def __init__(self, connecting: ClientConnection) -> None:
        self._open = contextlib.ExitStack()
        self._connection = self._open.enter_context(connecting)
        self._next_id = 1
        self.closed = False
        self.messages: list[Message] = []
        self.frames: list[tuple[int, int, int]] = []
        """(sequence, tick, policy version) of each frame of the stage that plays now."""
        self.seqs: list[int] = []
        """Numbers of the events of the watched run, as they came."""
        self.events: list[Message] = []

    def pump(self) -> None:
        """Receive one message."""
        try:
            message = self._connection.recv(timeout=0.25)
        except TimeoutError:
            return
        except ConnectionClosed:
            self.closed = True
            return
        if isinstance(message, bytes):
            self._take_frame(message)
            return
        push = json.loads(message)
        self.messages.append(push)
        if push["type"] == "events":
            self.events += push["events"]
            self.seqs += [event["seq"] for event in push["events"]]
        elif push["type"] == "stage_gone":
            self.frames.clear()

    def _take_frame(self, message: bytes) -> None:
        _, _, stream, sequence, _, tick, version, *_ = struct.unpack_from(HEADER_FORMAT, message)
        if self.frames:
            assert sequence > self.frames[-1][0] and tick >= self.frames[-1][1], "the show goes forward only"
        self.frames.append((sequence, tick, version))
        with contextlib.suppress(ConnectionClosed):
            self._connection.send(struct.pack(ACK_FORMAT, MessageType.ACK, FRAME_VERSION, stream, sequence))

    def until(self, holds: Callable[[], Any], what: str) -> Any:
        """Receive until something holds; fails after a deadline."""
        deadline = time.monotonic() + DEADLINE_S
        while not (found := holds()):
            recent = [str(message)[:300] for message in self.messages[-4:]]
            assert time.monotonic() < deadline, f"never happened: {what}; {recent}"
            assert not self.closed, f"the page was disconnected before: {what}"
            self.pump()
        return found

    def wait(self, kind: str, which: Callable[[Message], Any] = bool, since: int = 0) -> Message:
        """The first message of a type, from number `since` on, for which `which` holds."""

        def look() -> Message | None:
            return next((m for m in self.messages[since:] if m["type"] == kind and which(m)), None)

        return self.until(look, f"a message {kind}")

    def ask(self, kind: str, **fields: Any) -> Message:
        """Send a command; its answer, which must be ok."""
        number, self._next_id = self._next_id, self._next_id + 1
        self._connection.send(json.dumps({"type": kind, "id": number, **fields}))
        answer = self.wait("answer", lambda answer: answer["id"] == number)
        assert answer["ok"], (kind, answer)
        return answer["data"]

    def ticks_go_on(self, frames: int = 30) -> None:
        """See so many frames more, with a match that moves."""
        self.until(lambda: self.frames, "a first frame")
        count, tick = len(self.frames), self.frames[-1][1]
        self.until(lambda: len(self.frames) > count + frames and self.frames[-1][1] > tick, "the show goes on")

    def forget_events(self) -> None:
        """Watch no run, and drop what was kept of the last one."""
        self.ask("watch_run", run_id="")
        self.events.clear()
        self.seqs.clear()

    def close(self) -> None:
        self._open.close()


class House:
    """The studio with all that it starts."""

    def __init__(self, root: Path) -> None:
        self.home = root / "home"
        self.temporary = root / "tmp"
        self.temporary.mkdir()
        self.environment = {**os.environ, "DRILLYARD_HOME": str(self.home), "TMPDIR": str(self.temporary)}
        self.studio: subprocess.Popen[str] | None = None
        self._pages = contextlib.ExitStack()

    def open_studio(self) -> Page:
        """Start the studio as a user does, and open its URL."""
        self.studio = subprocess.Popen(
            [DRILLYARD, "--port", "0", "--no-open"], env=self.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert self.studio.stdout is not None
        line = self.studio.stdout.readline()
        assert line.startswith("Drillyard: http://"), line + self.studio.stdout.read()
        page = self._log_in(line.split()[1])
        self._pages.callback(page.close)
        page.wait("hello")
        return page

    @staticmethod
    def _log_in(address: str) -> Page:
        url = urlsplit(address)
        login = http.client.HTTPConnection(url.hostname or "", url.port or 80, timeout=DEADLINE_S)
        login.request("GET", f"{url.path or '/'}?{url.query}")
        cookie = (login.getresponse().getheader("Set-Cookie") or "").split(";")[0]
        login.close()
        headers = {"Cookie": cookie, "Origin": f"http://{url.netloc}"}
        return Page(
            connect(f"ws://{url.netloc}/ws", additional_headers=headers, compression=None, max_size=None, proxy=None)
        )

    def wait_studio(self) -> str:
        """Wait for its end; its last words."""
        assert self.studio is not None and self.studio.stdout is not None
        words = self.studio.communicate(timeout=DEADLINE_S)[0]
        self.studio = None
        return words

    def start_command(self, *words: str) -> "subprocess.Popen[str]":
        """A command line beside the page, which goes on receiving meanwhile: one that does not is disconnected."""
        return subprocess.Popen(
            [DRILLYARD, *words, "--json"],
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def processes(self) -> dict[Identity, str]:
        """Live processes that have this home in their environment, with their roles."""
        mark = f"DRILLYARD_HOME={self.home}".encode()
        found: dict[Identity, str] = {}
        for row in rows():
            with contextlib.suppress(OSError):
                if not row.zombie and mark in Path(f"/proc/{row.pid}/environ").read_bytes().split(b"\0"):
                    name = Path(f"/proc/{row.pid}/comm").read_text().strip()
                    found[Identity(row.pid, row.start_time)] = name.removeprefix("dy-")
        return found

    def role(self, role: str) -> list[Identity]:
        return [who for who, its in self.processes().items() if its == role]

    def the(self, role: str) -> Identity:
        (who,) = self.role(role)
        return who

    @contextlib.contextmanager
    def only_loses(self, *roles: str) -> Iterator[None]:
        """Kills the processes of these roles; all others must be the same ones, with pid and start time, after it."""
        before = self.processes()
        for role in roles:
            os.kill(next(who.pid for who, its in before.items() if its == role), signal.SIGKILL)
        yield
        after = self.processes()
        assert {who for who, its in before.items() if its not in roles} <= set(after)

    def events(self, run_id: str) -> list[Message]:
        """What a run has written so far, whole lines; its numbers have no gap and no repetition."""
        *lines, _ = (self.home / "runs" / run_id / "events.jsonl").read_bytes().split(b"\n")
        events = [json.loads(line) for line in lines]
        assert [event["seq"] for event in events] == list(range(len(events)))
        return events

    def check_heard(self, run_id: str, seqs: list[int]) -> None:
        """A page heard of each event once, in order; of old ones that only say how far a run is, of the newest."""
        heard = set(seqs)
        assert seqs == sorted(heard)
        written = {event["seq"]: event["type"] for event in self.events(run_id)}
        assert heard <= set(written)
        missed = {written[seq] for seq in range(seqs[0], seqs[-1]) if seq not in heard}
        assert missed <= {"progress"}

    def end(self) -> None:
        """Whatever happened: nobody is left."""
        self._pages.close()
        subprocess.run([DRILLYARD, "shutdown", "--runs"], env=self.environment, capture_output=True, check=False)
        if self.studio is not None:
            self.studio.kill()
            self.wait_studio()
        for who in self.processes():
            with contextlib.suppress(ProcessLookupError):
                os.kill(who.pid, signal.SIGKILL)
