"""A stage's side of its host of language models: started when somebody sits down, watched, started again."""

import sys
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import HostCommand
from drillyard.operators.host_process import HostProcess, Message
from drillyard.operators.llm.messages import DONE, MAX_BYTES, NEWS, OPEN, PING, PONG, SHUT, Done, News, Open, Shut

WHO = "The process of the language models"
HUNG_S = 20.0
"""After so long without a sign a process that still runs is ended and started again."""
MAX_STARTS, STARTS_S = 5, 60.0
"""After so many starts within so many seconds it is left alone for as long."""
FIRST_BACKOFF_S = 0.25
AWAY_S = 5.0
"""After so long without a sign nobody waits for it any more."""
_PING_S = 1.0
_START_S = 10.0
"""How long a start may take before it counts as away."""


class Sitter(Protocol):
    """A seat as its host sees it."""

    def opening(self, seat: int) -> Open:
        """What a process is told first."""
        ...

    def lost(self) -> None:
        """The process is gone, and with it the question under way."""
        ...

    def heard_news(self, news: News) -> None:
        """A call is over."""
        ...

    def heard_done(self, done: Done) -> None:
        """A question is decided."""
        ...


class LLMHost:
    """Asks the language models of one stage, in a process of its own that may be slow, silent or dead at any time.

    Lives in the stage's loop and never waits. Nothing is started before the first seat is taken.

    Args:
        say: told a sentence to show, empty when there is nothing to say any more.
        hung_s, away_s: see HUNG_S and AWAY_S.
    """

    def __init__(self, say: Callable[[str], None], *, hung_s: float = HUNG_S, away_s: float = AWAY_S) -> None:
        self._tell = say
        self._hung_s, self._away_s = hung_s, away_s
        self._said = ""
        self._seats: dict[int, Sitter] = {}
        self._next_seat = 0
        self._process: HostProcess | None = None
        self._leaving: list[HostProcess] = []
        self._starts: deque[float] = deque(maxlen=MAX_STARTS + 1)
        self._start_s = 0.0
        """When the process is started next."""
        self._gone_s: float | None = None
        """Since when there is none, though there should be."""
        self._pinged_s: float | None = None
        self._ponged_s: float | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._process.pid if self._process else None

    @property
    def sentence(self) -> str:
        """What needs saying about the process, or empty."""
        return self._said

    def away(self, now_s: float) -> bool:
        """Whether the process has been gone or silent for so long that nobody should wait for it."""
        if self._process is None:
            return self._gone_s is not None and now_s - self._gone_s > self._away_s
        if self._pinged_s is None:
            return False
        patience_s = _START_S if self._ponged_s is None else self._away_s
        return now_s - self._pinged_s > patience_s

    def enroll(self, sitter: Sitter) -> int:
        """A seat is taken; its number."""
        seat, self._next_seat = self._next_seat, self._next_seat + 1
        self._seats[seat] = sitter
        if self._process is not None:
            self._send(OPEN, sitter.opening(seat))
        return seat

    def leave(self, seat: int) -> None:
        """A seat is left; without any the process ends."""
        if self._seats.pop(seat, None) is None:
            return
        if not self._seats:
            self._end()
            self._gone_s = None
            self._say("")
        elif self._process is not None:
            self._send(SHUT, Shut(seat))

    def tell(self, kind: int, message: msgspec.Struct) -> bool:
        """Tell the process something; False when it is not there or does not read."""
        return self._process is not None and self._send(kind, message)

    def service(self, now_s: float) -> None:
        """Once a frame: start, listen, and see whether it still lives."""
        self._leaving = [process for process in self._leaving if not process.reap()]
        if self._closed or not self._seats:
            return
        if self._process is None:
            self._start(now_s)
        self._listen(now_s)
        self._watch(now_s)

    def close(self) -> None:
        """End the process; `service` until `gone`, or `wait_for_end`."""
        self._closed = True
        self._seats.clear()
        self._end()
        self._say("")

    @property
    def gone(self) -> bool:
        """Whether no process is left after `close`."""
        return not self._leaving

    def wait_for_end(self) -> None:
        """Block until no process is left, after `close`; they were killed."""
        for process in self._leaving:
            process.wait_for_end()
        self._leaving.clear()

    def _start(self, now_s: float) -> None:
        if self._closed or now_s < self._start_s:
            return
        self._starts.append(now_s)
        argv = (sys.executable, "-P", "-m", "drillyard.operators.llm.host")
        try:
            self._process = HostProcess(HostCommand(argv=argv, env={}), WHO, MAX_BYTES)
        except DrillyardError as error:
            self._died(error.sentence, now_s)
            return
        self._pinged_s = self._ponged_s = None
        for seat, sitter in self._seats.items():
            if not self._send(OPEN, sitter.opening(seat)) and self.pid is not None:
                self._died(f"{WHO} does not read what it is told.", now_s)
            if self.pid is None:
                return

    def _listen(self, now_s: float) -> None:
        if self._process is None:
            return
        try:
            for message in self._process.receive():
                self._heard(message, now_s)
        except DrillyardError as error:
            self._died(error.sentence, now_s)

    def _heard(self, message: Message, now_s: float) -> None:
        kind, body = message
        try:
            if kind == PONG:
                self._pinged_s, self._ponged_s = None, now_s
                self._gone_s = None
                self._say("")
            elif kind == NEWS:
                news = msgspec.msgpack.decode(body, type=News)
                if sitter := self._seats.get(news.seat):
                    sitter.heard_news(news)
            elif kind == DONE:
                done = msgspec.msgpack.decode(body, type=Done)
                if sitter := self._seats.get(done.seat):
                    sitter.heard_done(done)
            else:
                raise DrillyardError(ErrorCode.BAD_MESSAGE, f"{WHO} said something of kind {kind}.")
        except msgspec.MsgspecError:
            raise DrillyardError(ErrorCode.BAD_MESSAGE, f"{WHO} said something that cannot be read.") from None

    def _watch(self, now_s: float) -> None:
        """Ask for a sign of life once a second."""
        if self._process is None:
            return
        if self._pinged_s is None:
            if (self._ponged_s is None or now_s - self._ponged_s > _PING_S) and self._send(PING, None):
                self._pinged_s = now_s
        elif now_s - self._pinged_s > self._hung_s:
            self._died(f"{WHO} has not answered for {self._hung_s:g} s.", now_s)
        elif self._ponged_s is not None and self.away(now_s):
            self._say(f"{WHO} does not answer; the default action plays until it does.")

    def _send(self, kind: int, message: Any) -> bool:
        if self._process is None:
            return False
        try:
            return self._process.send(kind, b"" if message is None else msgspec.msgpack.encode(message))
        except DrillyardError as error:
            self._died(error.sentence, time.monotonic())
            return False

    def _died(self, sentence: str, now_s: float) -> None:
        """Say why, and start it again after a while."""
        self._end()
        if self._gone_s is None:
            self._gone_s = now_s
        recent = [start for start in self._starts if now_s - start < STARTS_S]
        if len(recent) > MAX_STARTS:
            self._start_s = now_s + STARTS_S
            self._say(
                f"{sentence} It ended {len(recent)} times within {STARTS_S:g} s and is started again after as long; "
                "until then the default action plays."
            )
        else:
            self._start_s = now_s + FIRST_BACKOFF_S * 2 ** max(len(recent) - 1, 0)
            self._say(f"{sentence} It is started again; until then the default action plays.")
        for sitter in self._seats.values():
            sitter.lost()

    def _end(self) -> None:
        self._pinged_s = self._ponged_s = None
        if self._process is not None:
            self._process.close()
            self._leaving.append(self._process)
            self._process = None

    def _say(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            self._tell(sentence)
