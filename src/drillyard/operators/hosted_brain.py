"""The brain of a worker's run: it thinks in a process of the worker, which may be slow, silent or dead at any time."""

import json
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import SwapStyle
from drillyard.operators.host_process import (
    ACTION,
    ACTION_HEAD,
    FAILED,
    LOAD,
    LOADED,
    HostProcess,
    Message,
    error_words,
    read_object,
)
from drillyard.operators.hosted_questions import Questions
from drillyard.operators.hosted_spec import HostedPolicy, Meaning, OwnUnits, meaning_of, refuse_other_spaces

FRAME_BUDGET_S = 0.003
"""What a frame may wait for answers in all; frames are played 8 ms before they are due."""
SILENT_S = 1.0
"""After so long without an answer the neutral action plays."""
HUNG_S = 20.0
"""After so long a process that still runs is ended and started again."""
MAX_STARTS, STARTS_S = 5, 60.0
"""A process is started again at most so often within so many seconds."""
FIRST_BACKOFF_S = 0.25
_LASTING = {ErrorCode.VERSION_MISMATCH, ErrorCode.DAMAGED}
"""Reasons why it cannot be started that another try does not mend."""


class HostedBrain:
    """The policies of one worker's run, or one of its checkpoints, as a stage plays them. Lives in the stage's loop.

    Newer checkpoints are loaded beside the old policy, which plays until they are ready. `on_reset` lets them take over
    at the next kick-off; `now` and `blend` at once, since policies of other libraries cannot be mixed.

    Args:
        env: checkpoints that do not fit it are refused.
        say: told a sentence to show, empty when there is nothing to say any more.
        ready: called when the first checkpoint plays.
    """

    def __init__(self, env: StageEnv, say: Callable[[str], None], ready: Callable[[], None] = lambda: None) -> None:
        self._env = env.spec
        self._own = env.own_bounds if isinstance(env, OwnUnits) else None
        self._tell = say
        self._notes: dict[str, str] = {}
        """What needs saying, by what it is about: load, process, silent, act, fit."""
        self._ready = ready
        self.style = SwapStyle.NOW
        self.swaps = 0
        """Times that a newer checkpoint took over."""
        self.meaning: Meaning = lambda _: None
        """What answers mean; belongs to the checkpoint that plays."""
        self._active: HostedPolicy | None = None
        self._newest: HostedPolicy | None = None
        """To be loaded, being loaded or loaded last."""
        self._failed: HostedPolicy | None = None
        """Which the process that runs now cannot load."""
        self._loading: HostedPolicy | None = None
        self._loading_waits = False
        """Whether it is to take over at the next kick-off."""
        self._waiting: HostedPolicy | None = None
        """Loaded; takes over at the next kick-off."""
        self._loaded = False
        """Whether the process that runs now has a policy."""
        self._host: HostProcess | None = None
        self._leaving: list[HostProcess] = []
        self._starts: deque[float] = deque(maxlen=MAX_STARTS + 1)
        self._start_s: float | None = 0.0
        """When the process is started next; None = no more."""
        self._news = False
        self._questions = Questions()
        self._budget_s = FRAME_BUDGET_S
        self._closed = False

    @property
    def weights(self) -> HostedPolicy | None:
        """What plays; None before the first is loaded."""
        return self._active

    @property
    def pid(self) -> int | None:
        """Of the process that plays, while there is one."""
        return self._host.pid if self._host else None

    @property
    def starting(self) -> bool:
        """Whether no process can be asked now, but one will be."""
        if self._loaded or self._start_s is None or self._closed:
            return False
        return self._failed is None or self._failed is not self._newest

    def offer(self, policy: HostedPolicy, tick: int = 0) -> bool:
        """A newer checkpoint has come; it plays once it is loaded. Returns False: never at once.

        Raises:
            DrillyardError: LAYOUT_MISMATCH when it is for another env; the old one plays on.
        """
        refuse_other_spaces(policy, self._env)
        self._newest = policy
        if self._start_s is None:  # it was given up; newer weights deserve another try
            self._starts.clear()
            self._start_s = 0.0
        if self._active is None:
            self._say(
                "load",
                f"{policy.path.name} of {policy.manifest.worker} is being loaded in a process of its own; what "
                "played before plays until it is ready.",
            )
        return False

    def forget(self) -> None:
        """No run is followed any more."""
        self._active = self._newest = self._waiting = None
        self._end()

    def set_style(self, style: SwapStyle, blend_ticks: int, tick: int) -> None:
        """Change when newer checkpoints take over; one that waits is loaded again, for now, if the new style allows."""
        self.style = style

    def advance(self, tick: int) -> bool:
        """Called before each decision; returns whether a newer checkpoint plays since the last call."""
        news, self._news = self._news, False
        return news

    def kick_off(self) -> bool:
        """A new episode begins; returns whether a checkpoint that had waited plays from now on."""
        if self._waiting is None:
            return False
        self._adopt(self._waiting)
        self._news = False
        return True

    def begin(self, seed: int) -> None:
        """The policy starts an episode with this seed before it answers again."""
        self._questions.begin(seed)

    def ask(self, obs: bytes, deterministic: bool) -> int | None:
        """Ask for an action; the number of the question, or None when nobody is there to hear it.

        Args:
            obs: float32, little-endian.
            deterministic: the most likely action instead of a drawn one.
        """
        if self._host is None or not self._loaded:
            return None
        try:
            return self._questions.ask(self._host, obs, deterministic)
        except DrillyardError as error:
            self._died(error.sentence, time.monotonic())
            return None

    def answer(self, number: int, *, wait: bool) -> tuple[bool, Any]:
        """Whether a question is answered, or never will be, and with which action (None: with none that the env has).

        Args:
            number: what `ask` gave.
            wait: for as long as this frame still has time for it.
        """
        questions = self._questions
        if wait and questions.prompt:
            until = time.monotonic() + self._budget_s
            while questions.is_open(number) and (left := until - time.monotonic()) > 0:
                if (host := self._host) is not None:
                    host.wait(left)
                self._listen(time.monotonic())
            self._budget_s = until - time.monotonic()
            questions.prompt = not questions.is_open(number)
        if questions.is_open(number):
            return False, None
        data = questions.take(number)
        return True, None if data is None else self.meaning(data)

    def drop(self, number: int) -> None:
        """Nobody wants this answer any more."""
        self._questions.drop(number)

    def service(self, now_s: float) -> None:
        """Once a frame: start, listen, load, and see whether it still lives."""
        self._budget_s = FRAME_BUDGET_S
        self._leaving = [host for host in self._leaving if not host.reap()]
        if self._closed or self._newest is None:
            return
        if self._host is None:
            self._start(now_s)
        self._listen(now_s)
        self._load(now_s)
        silent_s = self._questions.silent_s(now_s)
        if silent_s > HUNG_S:
            self._died(f"The worker's process has not answered for {HUNG_S:g} s.", now_s)
        elif silent_s > SILENT_S:
            self._say(
                "silent", f"The policy has not answered for {SILENT_S:g} s; the neutral action plays until it does."
            )

    def close(self) -> None:
        """End the process; `service` until `gone`, or `wait_for_end`."""
        self._closed = True
        self._end()
        self._notes.clear()
        self._tell("")

    @property
    def gone(self) -> bool:
        """Whether no process is left after `close`."""
        return not self._leaving

    def wait_for_end(self) -> None:
        """Block until no process is left, after `close`; they were killed."""
        for host in self._leaving:
            host.wait_for_end()
        self._leaving.clear()

    def _start(self, now_s: float) -> None:
        if self._newest is None or self._start_s is None or now_s < self._start_s:
            return
        self._starts.append(now_s)
        try:
            self._host = HostProcess(self._newest.command)
        except DrillyardError as error:
            self._died(error.sentence, now_s, for_good=error.code in _LASTING)

    def _listen(self, now_s: float) -> None:
        if self._host is None:
            return
        try:
            for message in self._host.receive():
                self._heard(message, now_s)
        except DrillyardError as error:
            self._died(error.sentence, now_s)

    def _load(self, now_s: float) -> None:
        """Have the newest checkpoint loaded, one at a time."""
        policy, host = self._newest, self._host
        if host is None or policy is None or policy is self._failed or self._loading is not None:
            return
        waits = self.style is SwapStyle.ON_RESET and self._loaded
        if self._loaded and (policy is self._active or (waits and policy is self._waiting)):
            return
        wanted = {"path": str(policy.path), "when": "reset" if waits else "now"}
        try:
            sent = host.send(LOAD, json.dumps(wanted).encode())
        except DrillyardError as error:
            self._died(error.sentence, now_s)
            return
        if sent:
            self._loading, self._loading_waits = policy, waits

    def _heard(self, message: Message, now_s: float) -> None:
        """Carry out what the process said.

        Raises:
            DrillyardError: BAD_MESSAGE when nobody may say that.
        """
        kind, body = message
        if kind == LOADED:
            self._heard_loaded(read_object(body))
            return
        if kind == ACTION and len(body) >= ACTION_HEAD.size:
            (number,) = ACTION_HEAD.unpack_from(body)
            answer: bytes | None = body[ACTION_HEAD.size :]
        elif kind == FAILED:
            told = read_object(body)
            number, answer = told.get("id"), None
            self._say("act", f"The policy cannot act: {error_words(told)}")
        else:
            raise DrillyardError(ErrorCode.BAD_MESSAGE, f"The worker's process said something of kind {kind}.")
        self._questions.heard(number, answer, now_s)
        self._say("silent", "")
        if answer is not None:
            self._say("act", "")

    def _heard_loaded(self, told: dict[str, Any]) -> None:
        policy, self._loading = self._loading, None
        if policy is None or told.get("path") != str(policy.path):
            raise DrillyardError(ErrorCode.BAD_MESSAGE, "The worker's process loaded what nobody asked for.")
        if "error" in told:
            plays = "what played before plays on" if self._loaded else "nothing of this run can play"
            self._say(
                "load", f"{policy.path.name} cannot be played: {error_words(told)} Until there is a newer one, {plays}."
            )
            self._failed = policy
            if policy is self._newest and self._active is not None:
                # A process that was started anew can still play the one before.
                self._newest = self._active
            return
        self._say("load", "")
        self._say("process", "")
        if self._loading_waits:
            self._waiting = policy
            return
        first, self._loaded = not self._loaded, True
        if policy is not self._active:
            self._adopt(policy)
        if first:
            self._ready()

    def _adopt(self, policy: HostedPolicy) -> None:
        self._active, self._waiting = policy, None
        self.meaning = meaning_of(policy, self._env, self._own)
        self.swaps += 1
        self._news = True
        self._say("fit", f"{policy.path.name} plays, but it {' and it '.join(policy.notes)}." if policy.notes else "")

    def _died(self, sentence: str, now_s: float, *, for_good: bool = False) -> None:
        """Say why, and start it again after a while, unless that was done too often."""
        self._end()
        recent = [start for start in self._starts if now_s - start < STARTS_S]
        if for_good:
            self._start_s = None
            self._say("process", sentence)
        elif len(recent) > MAX_STARTS:
            self._start_s = None
            self._say(
                "process",
                f"{sentence} It ended {len(recent)} times within {STARTS_S:g} s and is not started again before a "
                "newer checkpoint comes; the neutral action plays.",
            )
        else:
            self._start_s = now_s + FIRST_BACKOFF_S * 2 ** (len(recent) - 1 if recent else 0)
            self._say(
                "process", f"{sentence} It is started again; until then the last action plays, then the neutral one."
            )

    def _end(self) -> None:
        """Nobody answers any more."""
        if self._host is not None:
            self._host.close()
            self._leaving.append(self._host)
            self._host = None
        self._questions.forget()
        self._loading = self._waiting = None
        self._failed = None
        self._loaded = False
        self._say("silent", "")

    def _say(self, about: str, sentence: str) -> None:
        if self._notes.get(about, "") == sentence:
            return
        self._notes[about] = sentence
        self._tell(" ".join(note for note in self._notes.values() if note))
