"""The process that makes a bundle: at low priority, with a deadline, and never left behind."""

import asyncio
import contextlib
import os
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable
from typing import IO

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import ShareAnswer, ShareInfo, ShareRequest
from drillyard.processes.spawn import spawn

MODULE = "drillyard.sharing.bundle"
NICENESS = 10
_END_S = 10.0
"""How long it may take to end after its last word."""
_MAX_LINE = 1 << 16
_MAX_SENTENCE = 300


async def run_maker(
    request: ShareRequest, tell: Callable[[str], None], deadline_s: float, module: str = MODULE
) -> ShareInfo:
    """Make a bundle.

    Args:
        request: what; it goes to the process on stdin.
        tell: called with each line that it says on stderr: how far it is.
        deadline_s: it is killed, with all it has started, when this is over.
        module: what is run.

    Raises:
        DrillyardError: TIMED_OUT, CRASHED, or what the maker says.
    """
    loop = asyncio.get_running_loop()
    last = deque(["nothing"], maxlen=1)
    # From this thread, which lives as long as the studio: the maker must end with it.
    process = spawn(
        module, role="probe", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        niceness=NICENESS, new_session=True, die_with=os.getpid(),
    )  # fmt: skip

    def hear(sentence: str) -> None:
        last.append(sentence)
        loop.call_soon_threadsafe(tell, sentence)

    conversing = asyncio.create_task(asyncio.to_thread(_converse, process, request, hear))
    try:
        async with asyncio.timeout(deadline_s):
            answer = await asyncio.shield(conversing)
    except TimeoutError:
        raise DrillyardError(
            ErrorCode.TIMED_OUT,
            f"The page was not made within {deadline_s:.0f} s; try `drillyard share`, which takes as long as it needs.",
        ) from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        await asyncio.gather(conversing, return_exceptions=True)
    if answer is None:
        raise DrillyardError(
            ErrorCode.CRASHED, f"Making the page ended with code {process.returncode} and said: {last[-1]}"
        )
    if answer.share is None:
        raise DrillyardError(_code(answer.code), answer.sentence or "The page could not be made.")
    return answer.share


def _converse(
    process: "subprocess.Popen[bytes]", request: ShareRequest, tell: Callable[[str], None]
) -> ShareAnswer | None:
    """Say what is wanted and listen until it has ended; None when it answered nothing."""
    assert process.stdin is not None and process.stdout is not None and process.stderr is not None
    answer: ShareAnswer | None = None
    with process.stdin, process.stdout, process.stderr:
        listening = threading.Thread(target=_pass_on, args=(process.stderr, tell), name="maker-words")
        listening.start()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(msgspec.json.encode(request))
            process.stdin.close()
        while line := process.stdout.readline(_MAX_LINE):
            with contextlib.suppress(msgspec.DecodeError):  # what a library prints
                answer = msgspec.json.decode(line, type=ShareAnswer)
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        listening.join()
    return answer


def _pass_on(stream: IO[bytes], tell: Callable[[str], None]) -> None:
    while line := stream.readline(_MAX_LINE):
        if text := line.decode(errors="replace").strip():
            tell(text[:_MAX_SENTENCE])


def _code(name: str) -> ErrorCode:
    try:
        return ErrorCode(name)
    except ValueError:
        return ErrorCode.CRASHED
