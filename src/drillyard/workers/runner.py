"""Programs that install things: run in a group of their own, heard line by line, ended with us."""

import os
import re
import selectors
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.processes.spawn import spawn

KEPT_LINES = 60
MAX_REASON = 600
_CHUNK = 1 << 16
_BEGINS = re.compile(r"^\s*(error|ERROR|fatal)\s*:?\s*")
_CAUSE = re.compile(r"^\s*cause:\s*")
_NOISE = re.compile(r"^\s*(warning|WARNING|DEPRECATION|\[notice\]|Traceback|File \")|^\s*\^+\s*$|^\s*hint:")


class ProgramError(Exception):
    """A program that ended badly; the text is what it said, as one line.

    Args:
        reason: its error.
        lines: its last lines, warnings among them, which may say what is behind the error.
    """

    def __init__(self, reason: str, lines: Sequence[str] = ()) -> None:
        super().__init__(reason)
        self.lines = tuple(lines)


def run(
    command: Sequence[str],
    *,
    heard: Callable[[str], None],
    timeout_s: float,
    cwd: Path,
    env: Mapping[str, str],
    keep_open: Sequence[int] = (),
) -> list[str]:
    """Run a program to its end; its last lines.

    Args:
        heard: gets each line of its stdout and stderr; may raise, which ends the program.
        keep_open: descriptors for it: a lock stays held until the last of its processes is gone.

    Raises:
        ProgramError: it failed, could not be started or took too long.
        KeyboardInterrupt: and whatever `heard` raises; none of its processes is left then.
    """
    try:
        process = spawn(
            "drillyard.workers.guarded", command, role="installer", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            new_session=True, die_with=os.getpid(), cwd=cwd, env=env, pass_fds=keep_open,
        )  # fmt: skip
    except OSError as error:
        raise ProgramError(f"{command[0]} cannot be started ({error.strerror})") from error
    kept: deque[str] = deque(maxlen=KEPT_LINES)
    try:
        for line in _lines(process, time.monotonic() + timeout_s):
            kept.append(line)
            heard(line)
        code = process.wait(timeout_s)
    except subprocess.TimeoutExpired:
        raise ProgramError(f"it took longer than {timeout_s:.0f} s") from None
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    if code != 0:
        raise ProgramError(reason_of(kept) or f"exit code {code}", kept)
    return list(kept)


def _lines(process: "subprocess.Popen[bytes]", deadline: float) -> Iterator[str]:
    """Raises subprocess.TimeoutExpired."""
    stream = process.stdout
    assert stream is not None
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while True:
            if not selector.select(max(deadline - time.monotonic(), 0.0)):
                raise subprocess.TimeoutExpired(process.args, 0.0)
            chunk = os.read(stream.fileno(), _CHUNK)
            *lines, rest = (rest + chunk).replace(b"\r", b"\n").split(b"\n")
            yield from (text for line in lines if (text := line.decode("utf-8", "replace").rstrip()))
            if not chunk:
                if rest:
                    yield rest.decode("utf-8", "replace")
                return


def reason_of(lines: Sequence[str]) -> str:
    """What a failed installer said, in one line: from its first error on, without warnings and box drawing."""
    said = list(lines)
    if any(line.startswith("Traceback") for line in said):
        said = said[-1:]  # of Python's own errors the last line says it
    first = next((number for number, line in enumerate(said) if _BEGINS.match(line)), max(len(said) - 3, 0))
    words: list[str] = []
    for line in said[first:]:
        if not _NOISE.match(line):
            words += _CAUSE.sub("", _BEGINS.sub("", re.sub(r"[│╰╭├─▶×]", " ", line))).split()
    text = " ".join(words)
    return text if len(text) <= MAX_REASON else f"{text[: MAX_REASON - 3]}..."


def install_error(what: str, step: str, failure: ProgramError) -> DrillyardError:
    """The sentence for a step of an installation that failed."""
    said = str(failure)
    lower = " ".join((said, *failure.lines)).lower()
    if "no space left" in lower or "disk quota" in lower:
        advice = "free some disk and run the same command again"
    elif any(word in lower for word in ("hash mismatch", "do not match the hashes", "hashes are required")):
        advice = "a package is not the one that was pinned: try again, and check your package index if it stays so"
    elif any(word in lower for word in ("dns error", "failed to fetch", "connection", "name resolution", "timed out",
                                        "no address", "client error", "network")):  # fmt: skip
        advice = "check the network or pip's settings (index-url, find-links) and run the same command again"
    elif any(word in lower for word in ("no solution", "unsatisfiable", "conflict", "no matching distribution",
                                        "could not find a version")):  # fmt: skip
        advice = "these pins cannot be had here: try another --python or --torch"
    else:
        advice = "run the same command again, or with --installer pip"
    return DrillyardError(
        ErrorCode.INSTALL_FAILED, f"{what} cannot be installed: {step}: {said.rstrip('.')}; {advice}."
    )
