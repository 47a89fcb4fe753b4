"""The installed command in a home of its own, as a user types it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from drillyard.contracts.errors import EXIT_CODES, ErrorCode
from drillyard.processes.table import rows

DRILLYARD = Path(sys.executable).parent / "drillyard"
ENV = "Drillyard/BallDrill-v0"
TINY = tuple(
    word
    for pair in ("groups=2", "rows=32", "steps=16", "minibatch=256", "hidden=16")
    for word in ("--set", pair)
)  # fmt: skip
"""Settings of a run that is small enough to make many updates a second."""
DEADLINE_S = 60.0
T = TypeVar("T")


class Done(NamedTuple):
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """The JSON object on the last line of stdout."""
        return msgspec.json.decode(self.out.splitlines()[-1])

    def refused(self, code: ErrorCode, *words: str) -> str:
        """One sentence, one exit code, no traceback; returns the sentence."""
        assert self.code == EXIT_CODES[code], self
        return self.failed(code.value, *words)

    def failed(self, code: str, *words: str) -> str:
        assert self.code != 0, self
        assert self.err.startswith("drillyard: ") and self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.out + self.err
        sentence = self.err.removeprefix("drillyard: ").strip()
        assert all(word in sentence for word in words), sentence
        if self.out.strip():
            answer = self.answer
            assert (answer["ok"], answer["code"], answer["error"]) == (False, code, sentence)
        return sentence


class House:
    """`drillyard` with DRILLYARD_HOME set to `home`; `end` leaves no process of it behind."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environment = {**os.environ, "DRILLYARD_HOME": str(home)}

    def start(self, *words: object, **options: Any) -> "subprocess.Popen[str]":
        return self.spawn([str(DRILLYARD), *map(str, words)], **options)

    def spawn(self, words: Sequence[str], **options: Any) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            words, env=self.environment, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
        )  # fmt: skip

    def __call__(self, *words: object, **options: Any) -> Done:
        return finish(self.start(*words, **options))

    def ok(self, *words: object) -> dict[str, Any]:
        """Run a command with --json that must work; its answer."""
        done = self(*words, "--json")
        assert done.code == 0 and done.answer["ok"] and not done.err, done
        return done.answer

    def runs(self) -> list[dict[str, Any]]:
        return self.ok("runs")["runs"]

    def events(self, *types: str) -> list[dict[str, Any]]:
        """What the runs have written so far."""
        lines = [line for path in self.home.glob("runs/*/events.jsonl") for line in path.read_bytes().split(b"\n")]
        events = [msgspec.json.decode(line) for line in lines[:-1] if line]
        return [event for event in events if event["type"] in types]

    def processes(self) -> list[str]:
        """Commands of the processes that have this home in their environment."""
        mark = f"DRILLYARD_HOME={self.home}".encode()
        return [
            read(each.pid, "cmdline").replace(b"\0", b" ").decode()
            for each in rows()
            if not each.zombie and mark in read(each.pid, "environ").split(b"\0")
        ]

    def end(self) -> None:
        """End daemon and runs; nobody and no socket is left."""
        if self.home.is_dir():
            assert self("shutdown", "--runs").code == 0
        until(lambda: not self.processes(), "every process of the home is gone")
        assert [path for path in self.home.rglob("*") if path.is_socket()] == []


def finish(process: "subprocess.Popen[str]") -> Done:
    out, err = process.communicate(timeout=DEADLINE_S)
    return Done(process.returncode, out, err)


def read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""


def until(look: Callable[[], T | None], what: str, deadline_s: float = DEADLINE_S) -> T:
    """The first true answer; fails after a deadline."""
    deadline = time.monotonic() + deadline_s
    while not (found := look()):
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.02)
    return found
