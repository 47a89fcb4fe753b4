"""A run for tests: speaks the protocol of a learner, and misbehaves as the name of its run says.

The name is a list of words: `finish=N` completes after N steps, `fail` reports a failure, `crash` raises, `exit` leaves
silently, `die` kills itself, `mute` never says a word, `hang` stops making progress, `still` repeats equal counters,
`deaf` serves no control socket, `stubborn` ignores SIGTERM, `linger` stays after its last word, `slow` takes half a
second to stop, `children` starts stubborn children, `stray` one that leaves group and parent, `burst=N` writes N
metrics at once, `noise` writes bad lines, `refuse` refuses every command.
"""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from drillyard.contracts.control import Answer, PauseTraining, ResumeTraining, RunCommands, StopTraining
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import (
    CheckpointSaved,
    Event,
    Log,
    Metrics,
    Progress,
    RunCompleted,
    RunFailed,
    RunStarted,
)
from drillyard.processes import child
from drillyard.transport.control import ControlServer

STEP_S = 0.01
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
)
STRAY = f"""
import os, subprocess, sys
if os.fork() == 0:
    os.setsid()
    subprocess.Popen([sys.executable, "-c", {STUBBORN!r}], stdout=sys.stdout).stdout
    os._exit(0)
os.wait()
"""


class Actor:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = msgspec.json.decode((folder / "config.json").read_bytes(), type=RunConfig)
        words = (word.partition("=") for word in self.config.request.name.split())
        self.words = {word: int(value or 0) for word, _, value in words}
        self.seq = 0
        self.steps = 0
        self.paused = False
        self.stop = ""

    def write(self, raw: bytes) -> None:
        os.write(1, raw)

    def emit(self, kind: type[Event], **fields: object) -> None:
        event = kind(run_id=self.config.run_id, seq=self.seq, ts=time.time(), **fields)
        self.seq += 1
        self.write(msgspec.json.encode(event) + b"\n")

    def counters(self) -> dict[str, int]:
        return {"env_steps": self.steps * 100, "updates": self.steps, "episodes": self.steps // 2}

    def progress(self) -> None:
        self.emit(Progress, phase="paused" if self.paused else "training", **self.counters())

    def start_children(self) -> None:
        for code, wanted in ((STUBBORN, "children"), (STUBBORN, "children"), (STRAY, "stray")):
            if wanted in self.words:
                with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
                    assert process.stdout is not None
                    process.stdout.readline()
                    process.returncode = 0  # never waited for here: the daemon has to end it
                    process.stdout.close()

    def noise(self) -> None:
        run_id = self.config.run_id
        self.write(b"x" * 200_000 + b"\n")
        self.write(b'{"type":"progress","v":1,"run_\n')
        self.write(b"\xff\xfe\x00 not text\n\n")
        self.write(b'{"type":"progress","v":1,"run_id":"somebody-else","seq":9,"ts":1.0,"phase":"training"}\n')
        self.write(b'{"type":"progress","v":1,"run_id":"' + run_id.encode() + b'","seq":"nine","ts":1.0}\n')
        self.write(b'{"type":"metrics","v":1,"run_i')  # torn by the next
        self.emit(Metrics, values={"return_mean": 0.5}, **self.counters())
        self.write(
            b'{"type":"dance","v":7,"run_id":"%s","seq":%d,"ts":1.0,"steps":[1,2]}\n' % (run_id.encode(), self.seq)
        )
        self.seq += 1

    def serve(self, server: ControlServer | None, seconds: float) -> None:
        if server is None:
            time.sleep(seconds)
            return
        select.select(server.filenos(), [], [], seconds)
        for client, line in server.receive():
            command = msgspec.json.decode(line, type=RunCommands)
            if "refuse" in self.words:
                server.answer(client, Answer(id=command.id, ok=False, code="bad_value", error="not today."))
                continue
            match command:
                case PauseTraining() | ResumeTraining():
                    self.paused = isinstance(command, PauseTraining)
                    self.progress()
                case StopTraining():
                    self.stop = command.reason
                case _:
                    pass
            server.answer(client, Answer(id=command.id, ok=True, data={"was": type(command).__name__}))

    def run(self) -> int:
        if "stubborn" in self.words:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        else:
            signal.signal(signal.SIGTERM, self._terminated)
        self.start_children()
        server = None if "deaf" in self.words or "mute" in self.words else ControlServer(self.folder / "control.sock")
        if "mute" in self.words:
            self.wait()
        self.emit(RunStarted, pid=os.getpid(), env_id=self.config.request.env_id)
        sys.stderr.write("actor: hello\n")
        while not self.stop:
            if not self.paused and "hang" not in self.words:
                self.steps += "still" not in self.words or self.steps == 0
                self.progress()
                if self.steps == 3:
                    self.misbehave()
            if self.words.get("finish") == self.steps:
                return self.complete(f"reached its limit of {self.steps} steps")
            self.serve(server, STEP_S)
        if "slow" in self.words:
            time.sleep(0.5)
        return self.complete(self.stop)

    def misbehave(self) -> None:
        for _ in range(self.words.get("burst", 0)):
            self.emit(Metrics, values={"return_mean": float(self.seq), "not_a_number": float("nan")}, **self.counters())
        if "noise" in self.words:
            self.noise()
        if "fail" in self.words:
            self.emit(RunFailed, reason="the actor was told to fail.")
            sys.exit(1)
        if "crash" in self.words:
            raise RuntimeError("the actor was told to crash")
        if "exit" in self.words:
            sys.exit(0)
        if "die" in self.words:
            os.kill(os.getpid(), signal.SIGKILL)

    def complete(self, reason: str) -> int:
        self.emit(Log, level="info", message="bye")
        self.emit(CheckpointSaved, path="checkpoints/none", env_steps=self.steps, policy_version=1, reason=reason)
        self.emit(RunCompleted, env_steps=self.steps * 100, updates=self.steps, reason=reason)
        if "linger" in self.words:
            self.wait()
        return 0

    def wait(self) -> None:
        while not self.stop or "stubborn" in self.words:
            time.sleep(0.02)

    def _terminated(self, _number: int, _frame: object) -> None:
        self.stop = "stopped by SIGTERM"


if __name__ == "__main__":
    child.arm()
    sys.exit(Actor(Path(sys.argv[1])).run())
