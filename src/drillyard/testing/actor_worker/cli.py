"""`python -m actor_worker.cli --describe | --config FILE`, standard library alone.

The setting `words` says what it does, each word at the N-th step of its life (a process that goes on after a crash does
it only with `again`): `finish=N` completes, `crash=N` raises, `segv=N` dies of a segmentation fault, `exit=N` leaves by
os._exit, `long=N` says a line of `megabytes` MB, `utf8=N` bytes that are no text, `silent=N` makes no step any more,
`bomb=N` forks for ever, `schema=N` speaks version 2, `hog=N` takes memory for ever, `leave=N` leaves a child that has
left the group, its parents and its environment, `mute=N` closes its stdout, `chatter=N` says 20 MB on stderr, `fail=N`
reports a failure, `flood=N` says `events` metrics, `rate` a second or as fast as it can, `idle=N` starts that many
children, `unknown=N` says events of a type that nobody knows; from the start on: `deaf` has no control socket,
`stubborn` ignores SIGTERM, `greedy` takes no notice of its limits, `save=N` saves every N steps, `early` dies before
its first word.
"""

import ctypes
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

WORKER = "actor"
STEP_S = 0.01
STEPS = 100
"""env steps a step"""


def describe() -> dict[str, Any]:
    settings = [
        {"key": "words", "kind": "str", "default": ""},
        {"key": "megabytes", "kind": "int", "default": 1},
        {"key": "events", "kind": "int", "default": 50_000},
        {"key": "rate", "kind": "int", "default": 0},
        {"key": "step_s", "kind": "float", "default": STEP_S, "minimum": 0.0},
    ]
    return {
        "v": int(os.environ.get("ACTOR_VERSION", "1")),
        "metadata": {
            "name": WORKER, "version": "1.0", "description": "acts", "upstream_library": "none",
            "upstream_version": "0", "license": "MIT",
        },
        "capabilities": {
            "worker_type": WORKER, "action_spaces": ["discrete"], "supports_pause_resume": True,
            "supports_operator": False, "stop_grace_s": 2.0,
        },
        "algorithms": [{"name": "act", "title": "Act", "settings": settings, "action_spaces": ["discrete"]}],
        "environments": [{"name": "default", "requirements": "requirements.txt", "probe": "import json"}],
    }  # fmt: skip


def digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


class Actor:
    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config
        self.folder = Path(config["folder"])
        words = (word.partition("=") for word in str(config["settings"]["words"]).split())
        self.words = {word: int(value or 0) for word, _, value in words}
        self.fresh = config["next_seq"] == 0
        self.seq: int = config["next_seq"]
        self.steps: int = 0
        self.paused = False
        self.stop = ""
        self.version = 1
        self.saved = 0

    def has(self, word: str) -> bool:
        """Whether it is time for this word."""
        return word in self.words and self.words[word] == self.steps and (self.fresh or "again" in self.words)

    def write(self, raw: bytes) -> None:
        while raw:
            raw = raw[os.write(1, raw) :]

    def emit(self, kind: str, **fields: object) -> None:
        envelope = {
            "type": kind,
            "v": self.version,
            "run_id": self.config["run_id"],
            "seq": self.seq,
            "ts": time.time(),
        }
        self.seq += 1
        self.write(json.dumps({**envelope, **fields}).encode() + b"\n")

    def counters(self) -> dict[str, Any]:
        first = self.config["first_counters"]
        return {
            "env_steps": first[0] + self.steps * STEPS,
            "updates": first[1] + self.steps,
            "episodes": first[2] + self.steps // 2,
        }

    def save(self, reason: str) -> None:
        counters = self.counters()
        name = f"step_{counters['env_steps']:012d}"
        half, path = self.folder / "checkpoints" / f".saving-{name}", self.folder / "checkpoints" / name
        if path.exists():
            return
        half.mkdir()
        content = json.dumps(counters).encode()
        (half / "policy.json").write_bytes(content)
        self.saved += 1
        files = {
            "policy.json": {"bytes": len(content), "blake2b": hashlib.blake2b(content, digest_size=16).hexdigest()}
        }
        manifest = {
            "manifest_digest": "0" * 32, "v": 1, "kind": "worker", "worker": WORKER, "worker_version": "1.0",
            "upstream_library": "none", "upstream_version": "0", "algorithm": self.config["algorithm"],
            "run_id": self.config["run_id"], "env_id": self.config["env_id"], "policy_version": self.saved, **counters,
            "reason": reason, "created_at": time.time(), "observation_space": {"kind": "box", "shape": [4]},
            "action_space": {"kind": "discrete", "n": 2}, "files": files,
        }  # fmt: skip
        blank = json.dumps(manifest).encode()
        (half / "manifest.json").write_bytes(blank.replace(b"0" * 32, digest(blank).encode(), 1))
        half.rename(path)
        self.emit("checkpoint_saved", path=f"checkpoints/{name}", env_steps=counters["env_steps"], policy_version=self.saved, reason=reason)  # fmt: skip  # noqa: E501

    def serve(self) -> None:
        """The control socket, in a thread of its own."""
        folder = os.open(self.folder, os.O_RDONLY)
        server = socket.socket(socket.AF_UNIX)
        server.bind(f"/proc/self/fd/{folder}/control.sock")
        server.listen()
        while True:
            connection, _ = server.accept()
            with connection, connection.makefile("rb") as file:
                for line in file:
                    command = json.loads(line)
                    match command["type"]:
                        case "stop_training":
                            self.stop = command["reason"]
                        case "pause_training":
                            self.paused = True
                        case "resume_training":
                            self.paused = False
                        case _:
                            pass
                    connection.sendall(json.dumps({"type": "answer", "id": command["id"], "ok": True}).encode() + b"\n")

    def run(self) -> int:
        if "early" in self.words:
            os._exit(9)
        signal.signal(signal.SIGTERM, signal.SIG_IGN if "stubborn" in self.words else self.terminated)
        if "deaf" not in self.words:
            threading.Thread(target=self.serve, daemon=True).start()
        resume = self.config["resume_from"]
        if resume:
            steps = json.loads((Path(resume) / "manifest.json").read_bytes())["env_steps"]
            first = self.config["first_counters"]
            self.config["first_counters"] = (max(steps, first[0]), *first[1:])
            self.emit("checkpoint_loaded", path=resume, env_steps=steps, policy_version=1)
        self.emit("run_started", pid=os.getpid(), env_id=self.config["env_id"])
        sys.stderr.write("actor: hello\n")
        limits = self.config["limits"]
        while not self.stop:
            if not self.paused:
                self.steps += 1
                self.misbehave()
                if self.config["settings"]["step_s"]:
                    self.emit("metrics", **self.counters(), values={"return_mean": float(self.steps)})
                self.emit("progress", phase="training", **self.counters())
                if self.words.get("save") and self.steps % self.words["save"] == 0:
                    self.save("autosave")
            else:
                self.emit("progress", phase="paused", **self.counters())
            steps = self.counters()["env_steps"]
            if "greedy" not in self.words and limits["env_steps"] and steps >= limits["env_steps"]:
                self.stop = f"reached {steps} env steps"
            if 0 < self.words.get("finish", 0) <= self.steps:
                self.stop = f"finished after {self.steps} steps"
            time.sleep(self.config["settings"]["step_s"])
        self.save("stopped")
        counters = self.counters()
        self.emit("run_completed", env_steps=counters["env_steps"], updates=counters["updates"], reason=self.stop)
        return 0

    def misbehave(self) -> None:
        for word in self.words:
            if self.has(word) and (act := getattr(self, f"do_{word}", None)):
                act()

    def do_crash(self) -> None:
        raise RuntimeError("the actor was told to crash")

    def do_segv(self) -> None:
        ctypes.string_at(0)

    def do_exit(self) -> None:
        os._exit(3)

    def do_fail(self) -> None:
        self.emit("run_failed", reason="the actor was told to fail.", code="bad_value")
        os._exit(1)

    def do_long(self) -> None:
        block = b"x" * (1 << 20)
        for _ in range(self.config["settings"]["megabytes"]):
            self.write(block)
        self.write(b"\n")

    def do_utf8(self) -> None:
        for raw in (b"\xff\xfe\x00\x80", b'{"type":"log","v":1,"run_id":"\xc3\x28"}', b"\x00" * 50, b"[" * 5000):
            self.write(raw + b"\n")

    def do_silent(self) -> None:
        while not self.stop:
            self.emit("progress", phase="training", **self.counters())
            time.sleep(0.02)

    def do_bomb(self) -> None:
        while True:
            try:
                if os.fork() == 0:
                    continue
            except OSError:
                time.sleep(0.01)
            time.sleep(0.05)

    def do_schema(self) -> None:
        self.version = 2

    def do_hog(self) -> None:
        taken: list[bytes] = []
        while True:
            taken.append(b"\x01" * (8 << 20))
            time.sleep(0.005)

    def do_leave(self) -> None:
        code = (
            "import os, signal, time; os.setsid(); signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
            "if os.fork() == 0:\n    print(os.getpid(), flush=True); os.close(1); time.sleep(600)\n"
            "time.sleep(1.5)"
        )
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env={}) as process:
            assert process.stdout is not None
            (self.folder / "stray.txt").write_bytes(process.stdout.readline())
            process.returncode = 0

    def do_mute(self) -> None:
        os.close(1)
        while not self.stop:
            time.sleep(0.02)
        os._exit(0)

    def do_chatter(self) -> None:
        for number in range(200_000):
            sys.stderr.write(f"{number} " + "y" * 92 + "\n")
        os.write(2, b"z" * (4 << 20) + b"\nlast words\n")

    def do_idle(self) -> None:
        for _ in range(self.words["idle"]):
            subprocess.Popen(["sleep", "600"])

    def do_unknown(self) -> None:
        for number in range(100):
            self.emit("dance", number=number, figures=[1, 2, 3])

    def do_flood(self) -> None:
        counters, head = self.counters(), f'","v":1,"run_id":"{self.config["run_id"]}","seq":'
        left, rate = self.config["settings"]["events"], self.config["settings"]["rate"]
        begun = time.monotonic()
        said = 0
        while left > 0 and not self.stop:
            batch = min(left, 500)
            now = time.time()
            lines: list[str] = []
            for _ in range(batch):
                counters["env_steps"] += 1
                body = json.dumps(counters)[1:]
                lines.append(
                    f'{{"type":"metrics{head}{self.seq},"ts":{now},"values":{{"return_mean":{self.seq}.5}},{body}\n'
                )
                self.seq += 1
            left -= batch
            said += batch
            if rate:
                time.sleep(max(begun + said / rate - time.monotonic(), 0.0))
            self.write("".join(lines).encode())
        self.steps = counters["env_steps"] // STEPS

    def terminated(self, _number: int, _frame: object) -> None:
        self.stop = "stopped by SIGTERM"


def main() -> int:
    if sys.argv[1] == "--describe":
        sys.stdout.write(json.dumps(describe()))
        return 0
    return Actor(json.loads(Path(sys.argv[2]).read_bytes())).run()


if __name__ == "__main__":
    sys.exit(main())
