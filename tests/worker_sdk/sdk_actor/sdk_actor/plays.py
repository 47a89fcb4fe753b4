"""What may happen while a library trains. The import takes a moment, as a library's does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from drillyard_worker import Session, Stop, WorkerError, read_checkpoint

from sdk_actor import ActorConfig

SPACE = {"kind": "discrete", "n": 2, "shape": [], "dtype": "int64", "low": [], "high": []}


class Space:
    """Like gymnasium.spaces.Discrete."""

    n = 2


Space.__name__ = "Discrete"


def train(session: Session) -> None:
    if session.config.resume_from:
        session.loaded(read_checkpoint(session.config.resume_from))
    globals()[session.settings(ActorConfig).play](session)


def steady(session: Session) -> None:
    """Trains until a stop, then saves."""
    session.started()
    try:
        while True:
            step(session)
    except Stop as stop:
        save(session, stop.reason)
        raise


def flags(session: Session) -> None:
    """The same by a callback that may not raise."""
    session.started()
    while not session.should_stop():
        session.step(session.env_steps + 1)
        time.sleep(0.001)
    save(session, session.stop_reason)


def step(session: Session, wait_s: float = 0.001) -> None:
    session.step(session.env_steps + 1)
    if session.env_steps % 50 == 0:
        session.episode(float(session.env_steps), 50)
    session.check()
    if session.save_due():
        save(session, "autosave")
    time.sleep(wait_s)


def save(session: Session, reason: str) -> None:
    def write(folder: Path) -> None:
        (folder / "deeper").mkdir()
        (folder / "weights.bin").write_bytes(b"w" * 100)
        (folder / "deeper" / "state.bin").write_bytes(os.urandom(10))

    session.save(write, reason=reason, format="bytes", observation_space=SPACE, action_space=SPACE)


def noisy(session: Session) -> None:
    """Prints in every way there is."""
    print("print")
    sys.stdout.write("write")
    sys.stdout.flush()
    os.write(1, b'{"type":"run_failed"}\n')
    subprocess.run([sys.executable, "-c", "print('child')"], check=True)
    steady(session)


def raises(session: Session) -> None:
    session.started()
    session.step(7)
    raise RuntimeError("the library broke\nand said more")


def refuses(session: Session) -> None:
    raise WorkerError("unsupported", "This env has pictures; take one with a box.")


def exits(session: Session) -> None:
    session.started()
    sys.exit(3)


def exits_well(session: Session) -> None:
    session.started()
    sys.exit()


def returns(session: Session) -> None:
    session.started()
    session.step(9, 2, 1)


def steals(session: Session) -> None:
    """A library puts its own handler there, as ray.init does."""
    signal.signal(signal.SIGTERM, lambda *_: os._exit(99))
    session.install_signals()
    steady(session)


def forks(session: Session) -> None:
    """A library forks workers that never look at the session's flags."""
    pid = os.fork()
    if pid == 0:
        session.check()
        session.log("error", "a child must not write events")
        while True:
            time.sleep(60)
    session.emit("forked", pid=pid)
    try:
        steady(session)
    finally:
        os.waitpid(pid, 0)


def slow_to_stop(session: Session) -> None:
    """Its last checkpoint takes a while, and the user is impatient."""
    session.started()
    try:
        while True:
            step(session)
    except Stop as stop:
        session.emit("saving_slowly")
        deadline = time.monotonic() + 0.5
        while time.monotonic() < deadline:
            time.sleep(0.01)
        save(session, stop.reason)


def threads(session: Session) -> None:
    """Counts and speaks from other threads."""
    session.started()
    done = threading.Event()

    def speak() -> None:
        for _ in range(300):
            session.emit("said", by=threading.get_ident())

    others = [threading.Thread(target=speak) for _ in range(4)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    done.set()


def volume(session: Session) -> None:
    """50 000 events as fast as they go."""
    session.started()
    begun = time.perf_counter()
    for start in range(0, 50_000, 500):
        session.emit_many("tick", ({"n": number, "value": number / 7} for number in range(start, start + 500)))
        session.step(start + 500)
        session.check()
    session.metrics({"actor/events_s": 50_000 / (time.perf_counter() - begun)})


def hangs(session: Session) -> None:
    """A library that never comes back, while the control thread lives."""
    session.started()
    while True:
        time.sleep(60)


class Game:
    """An env of ten steps."""

    observation_space = action_space = Space()

    def reset(self, *, seed: int) -> tuple[int, dict[str, Any]]:
        self.left, self.seed = 10, seed
        return 0, {}

    def step(self, action: int) -> tuple[int, float, bool, bool, dict[str, Any]]:
        self.left -= 1
        return 1, float(action) * self.seed, self.left == 0, False, {}

    def close(self) -> None:
        pass


def make_env(config: Any) -> Game:
    if config.env_id == "no-env":
        raise WorkerError("unknown_env", "There is no env no-env.")
    if config.env_id == "broken-env":
        raise RuntimeError("broken")
    return Game()


class Player:
    def reset(self, seed: int) -> None:
        pass

    def act(self, obs: Any, deterministic: bool) -> int:
        return int(obs[0] >= 0)


def load_policy(folder: Path, manifest: dict[str, Any]) -> Player:
    return Player()
