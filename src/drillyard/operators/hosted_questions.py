"""Questions to a process of a worker that are under way, and their answers."""

import json
import time

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.operators.host_process import ACT, ACT_HEAD, RESET, HostProcess

PROMPT_S = 0.02
"""An answer that takes longer is not waited for the next time."""
MAX_OPEN = 8
"""Questions that may be open at a time; a process that does not answer is not asked more."""


class Questions:
    """What was asked of one process, by number. A process that is started anew is asked by higher numbers."""

    def __init__(self) -> None:
        self.prompt = True
        """Whether the last answer came so soon that it is worth waiting for the next."""
        self._next = 0
        self._seed: int | None = None
        self._open: dict[int, float] = {}
        """Number -> when it was asked."""
        self._answers: dict[int, bytes | None] = {}
        self._dropped: set[int] = set()
        """Open ones whose answer nobody wants any more."""

    def begin(self, seed: int) -> None:
        """An episode begins with this seed, before the next question; the first of several seats gives it."""
        if self._seed is None:
            self._seed = seed

    def ask(self, host: HostProcess, obs: bytes, deterministic: bool) -> int | None:
        """Ask for an action; None when the process does not read.

        Raises:
            DrillyardError: as `HostProcess.send`.
        """
        if len(self._open) >= MAX_OPEN:
            return None
        if self._seed is not None:
            if not host.send(RESET, json.dumps({"seed": self._seed}).encode()):
                return None
            self._seed = None
        number = self._next
        if not host.send(ACT, ACT_HEAD.pack(number, deterministic) + obs):
            return None
        self._next = (number + 1) & 0xFFFF_FFFF
        self._open[number] = time.monotonic()
        return number

    def is_open(self, number: int) -> bool:
        """Whether it is still to be answered."""
        return number in self._open

    def heard(self, number: object, answer: bytes | None, now_s: float) -> None:
        """An answer, or None in its place, has come.

        Raises:
            DrillyardError: BAD_MESSAGE when nobody asked.
        """
        if not isinstance(number, int) or number not in self._open:
            raise DrillyardError(ErrorCode.BAD_MESSAGE, f"The worker's process answered what nobody asked ({number}).")
        self.prompt = now_s - self._open.pop(number) < PROMPT_S
        if number in self._dropped:
            self._dropped.discard(number)
        else:
            self._answers[number] = answer

    def take(self, number: int) -> bytes | None:
        """The answer, once; None where there is none."""
        return self._answers.pop(number, None)

    def drop(self, number: int) -> None:
        """Nobody wants this answer any more."""
        self._answers.pop(number, None)
        if number in self._open:
            self._dropped.add(number)

    def silent_s(self, now_s: float) -> float:
        """How long the oldest open question has waited."""
        return now_s - min(self._open.values(), default=now_s)

    def forget(self) -> None:
        """The process is gone: nobody answers any more."""
        self._open.clear()
        self._answers.clear()
        self._dropped.clear()
        self.prompt = True
