"""Broken files by the hundred thousand, each tried in a process that may die of it: what became of them, counted.

A target is a module of this folder with `make_target(folder, seed) -> Target`. Mutant i follows from the seed and i.
"""

import contextlib
import importlib
import json
import os
import resource
import select
import subprocess
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

HERE = Path(__file__).resolve().parent
SLICE = 4000
"""Mutants of one process; its memory is measured at its end."""
HANG_S = 60.0
"""As long as the real process has to say what it read (operators/onnx/policy.py)."""
MEMORY_BYTES = 4 << 30
ACCEPTED = "accepted"
FORBIDDEN = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect", "socket.bind",
             "pickle.find_class", "ctypes.dlopen", "shutil.rmtree", "os.remove")  # fmt: skip


class Target(Protocol):
    """What is attacked."""

    reached: str
    """How far the last mutant came, as words with spaces between."""

    def attempt(self, index: int) -> None:
        """Make mutant `index` and read it as the product does; raises DrillyardError, or what must not happen."""
        ...


class Outcome(NamedTuple):
    index: int
    kind: str
    seconds: float
    words: str


def run_mutants(module: str, count: int, seed: int, *, processes: int = 2, limit_s: float = 1e9) -> dict[str, Any]:
    """Try `count` mutants and count what became of them.

    Args:
        module: of the target.
        count: how many.
        seed: of all of them.
        processes: at a time.
        limit_s: after so long no more are begun; `tried` says how many were.
    """
    tally = _Tally()
    until = time.monotonic() + limit_s
    starts = iter(range(0, count, SLICE))
    lock = threading.Lock()

    def work() -> None:
        while time.monotonic() < until:
            with lock:
                start = next(starts, None)
            if start is None:
                return
            _slice(module, seed, start, min(start + SLICE, count), until, tally)

    began = time.perf_counter()
    threads = [threading.Thread(target=work) for _ in range(processes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {**tally.told(), "asked": count, "seed": seed, "seconds": round(time.perf_counter() - began, 1)}


class _Tally:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.kinds: Counter[str] = Counter()
        self.reached: Counter[str] = Counter()
        self.bad: list[dict[str, Any]] = []
        self.crashes = self.hangs = self.faults = self.forbidden = 0
        self.peak_mb = self.longest_s = 0.0

    def add(self, outcome: Outcome) -> None:
        with self._lock:
            self.kinds[outcome.kind] += 1
            self.longest_s = max(self.longest_s, outcome.seconds)
            if outcome.kind not in ("crash", "hang", "fault"):
                self.reached.update(outcome.words.split())
            else:
                self.crashes += outcome.kind == "crash"
                self.hangs += outcome.kind == "hang"
                self.faults += outcome.kind == "fault"
                if len(self.bad) < 20:
                    self.bad.append({"index": outcome.index, "what": outcome.kind, "words": outcome.words[-600:]})

    def end(self, told: dict[str, Any]) -> None:
        with self._lock:
            self.peak_mb = max(self.peak_mb, told["peak_mb"])
            self.forbidden += len(told["forbidden"])
            if told["forbidden"] and len(self.bad) < 20:
                self.bad.append({"what": "forbidden", "words": " ".join(told["forbidden"][:5])})

    def told(self) -> dict[str, Any]:
        refused = {
            kind: n for kind, n in sorted(self.kinds.items()) if kind not in (ACCEPTED, "crash", "hang", "fault")
        }
        return {
            "tried": sum(self.kinds.values()), "accepted": self.kinds[ACCEPTED], "refused": refused,
            "process_crashes": self.crashes, "process_hangs": self.hangs, "other_exceptions": self.faults,
            "forbidden_calls": self.forbidden, "reached": dict(self.reached), "peak_memory_mb": round(self.peak_mb),
            "longest_s": round(self.longest_s, 2), "bad": self.bad,
        }  # fmt: skip


def _slice(module: str, seed: int, start: int, end: int, until: float, tally: _Tally) -> None:
    while start < end and time.monotonic() < until:
        start = _process(module, seed, start, end, until, tally)


def _process(module: str, seed: int, start: int, end: int, until: float, tally: _Tally) -> int:
    """One process; the number of the mutant that comes next."""
    command = [sys.executable, str(HERE / "_mutants.py"), module, str(seed), str(start), str(end)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONFAULTHANDLER": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    errors: list[bytes] = []
    drain = threading.Thread(target=lambda: errors.append(process.stderr.read()))  # type: ignore[union-attr]
    drain.start()
    buffer, at, hung, stopped, finished = b"", start, False, False, False
    while True:
        if not select.select([process.stdout], [], [], HANG_S)[0]:
            hung = True
            break
        data = os.read(process.stdout.fileno(), 1 << 16)
        if not data:
            break
        *lines, buffer = (buffer + data).split(b"\n")
        for line in lines:
            told = json.loads(line)
            if isinstance(told, dict):
                tally.end(told)
                finished = True
            else:
                tally.add(Outcome(*told))
                at = told[0] + 1
        if time.monotonic() > until and not finished:
            stopped = True
            break
    process.kill()
    process.wait()
    drain.join()
    process.stdout.close()
    process.stderr.close()
    if finished or stopped:
        return end if finished else at
    words = b"".join(errors).decode(errors="replace").replace(f"{HERE.parent}{os.sep}", "")[-600:]
    tally.add(Outcome(at, "hang" if hung else "crash", HANG_S if hung else 0.0, f"exit {process.returncode} {words}"))
    return at + 1


def _child(module: str, seed: int, start: int, end: int) -> None:
    import tempfile

    from drillyard.contracts.errors import DrillyardError

    sys.path.insert(0, str(HERE))
    out = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="mutants-", dir=shared if shared.is_dir() else None) as scratch:
        target: Target = importlib.import_module(module).make_target(Path(scratch), seed)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        forbidden = _watch(scratch)
        for index in range(start, end):
            began = time.perf_counter()
            forbidden.active = True
            try:
                target.attempt(index)
                kind, words = ACCEPTED, target.reached
            except DrillyardError as error:
                kind, words = str(error.code), target.reached
                if not is_sentence(error.sentence):
                    kind, words = "fault", f"no sentence: {error.sentence[:500]!r}"
            except BaseException as error:  # noqa: BLE001 - whatever it is, it must not be
                kind, words = "fault", "".join(traceback.format_exception(error)[-6:])
            forbidden.active = False
            out.write(json.dumps([index, kind, round(time.perf_counter() - began, 4), words]) + "\n")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        out.write(json.dumps({"peak_mb": peak, "forbidden": forbidden.seen}) + "\n")


def is_sentence(text: str) -> bool:
    """One line that ends as sentences do, and is not a page long."""
    return text.endswith((".", "?")) and "\n" not in text and "Traceback" not in text and len(text) < 4000


class _Watch:
    def __init__(self) -> None:
        self.active = False
        self.seen: list[str] = []


def _watch(scratch: str) -> _Watch:
    """Notes what a reader has no business doing: programs, sockets, pickles, files written elsewhere."""
    watch = _Watch()

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if not watch.active or len(watch.seen) > 100:
            return
        elsewhere = False
        if event == "open" and isinstance(args[0], (str, bytes)) and isinstance(args[2], int):
            writes = args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            elsewhere = bool(writes) and not os.fsdecode(args[0]).startswith((scratch, "/dev/null"))
        if elsewhere or event in FORBIDDEN:
            watch.seen.append(f"{event} {args!r}"[:200])

    sys.addaudithook(hook)
    return watch


Mutation = Callable[[bytes], bytes]

if __name__ == "__main__":
    _child(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
