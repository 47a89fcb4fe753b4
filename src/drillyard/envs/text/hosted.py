"""A game in another process, with its past: so that it can be played again up to where it stood."""

import contextlib
import time
from collections import deque
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.text.names import host_command
from drillyard.envs.text.process import Answer, TextProcess, wait_for

START_S = 120.0
"""How long a game may take to be made; on a busy machine importing its library takes some seconds."""
ANSWER_S = 60.0
"""For one reset, step or replay; TextWorld makes a new game in 3 s."""
MOMENT_S = 0.05
_CODES = {code.value for code in ErrorCode}


class HostedGame:
    """One game. A process that dies is started once more and plays the same seed and actions again.

    Args:
        env_id: `text:SCHEME/NAME`.
        options: of the env, JSON values.

    Raises:
        DrillyardError: as `host_command`, and what the game says of its name and options.
    """

    def __init__(self, env_id: str, options: dict[str, Any]) -> None:
        self._id = env_id
        self._make = {"do": "make", "name": env_id.partition(":")[2], "options": options}
        self._command = host_command(env_id)
        self._waiting: deque[tuple[str, float]] = deque()
        """What was asked, in order, and how many seconds each may take once it is the first."""
        self._began_s = 0.0
        """When the first of them became the first."""
        self._deaths = 0
        self._fault: DrillyardError | None = None
        """Why the episode cannot go on; the next reset or replay begins anew."""
        self.seed, self.actions = 0, list[int]()
        self.about: dict[str, Any] = {}
        self.state = Answer({}, b"")
        """Of the last reset, step or replay that was answered."""
        self.picture: Answer | None = None
        """Of the present state; None = nobody has asked yet."""
        self._process = TextProcess(self._command, env_id)
        try:
            self._ask("make", self._make, START_S)
            self._settle(lambda: not self._waiting)
        except BaseException:
            self.close()
            raise

    def reset(self, seed: int) -> None:
        """Begin an episode; `busy` until it has begun."""
        self.replay(seed, [])

    def step(self, action: int) -> None:
        """Do one action; `busy` until it is done."""
        self._finish()
        self.actions.append(action)
        self._ask("state", {"do": "step", "action": action}, ANSWER_S)

    def replay(self, seed: int, actions: list[int]) -> None:
        """Stand where these actions lead; `busy` until then."""
        self._interrupt()
        self._fault, self._deaths, self.picture = None, 0, None
        self.seed, self.actions = seed, actions
        if self._process.closed:
            self._start()
        self._ask("state", self._again(), ANSWER_S)

    def busy(self) -> bool:
        """Whether a reset, a step, a replay or a picture is under way; hears what has come.

        Raises:
            DrillyardError: what the game says; CRASHED or TIMED_OUT when it died twice.
        """
        if self._fault is None:
            self._hear(time.monotonic())
        return bool(self._waiting)

    def settle(self) -> None:
        """Wait until nothing is under way; raises as `busy`. A game that nobody began begins with seed 0."""
        if not self.state.told and not self._waiting:
            self._ask("state", self._again(), ANSWER_S)
        self._settle(lambda: not self._pending())
        if self._fault is not None:
            raise self._fault

    def look(self, seconds: float) -> Answer | None:
        """A picture of the present state, or the last one there was where it does not come within `seconds`."""
        self.busy()
        if not self._pending() and self.state.told and self._fault is None:
            if self.picture is None and not self._waiting:
                self._ask("picture", {"do": "picture"}, ANSWER_S)
            until = time.monotonic() + seconds
            while self._waiting and time.monotonic() < until:
                self._hear(until)
        return self.picture

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _pending(self) -> bool:
        return any(kind != "picture" for kind, _ in self._waiting)

    def _interrupt(self) -> None:
        """Give what is under way a moment, then end the process: whoever begins anew does not wait for what was."""
        until = time.monotonic() + MOMENT_S
        with contextlib.suppress(DrillyardError):
            while self._fault is None and self._pending() and time.monotonic() < until:
                self._hear(until)
        if self._pending():
            self._waiting.clear()
            self._process.close()

    def _finish(self) -> None:
        self._settle(lambda: not self._pending())
        if self._fault is not None:
            raise self._fault
        self.picture = None

    def _settle(self, done: Any) -> None:
        while not done():
            self._hear(self._deadline_s())

    def _deadline_s(self) -> float:
        return self._began_s + self._waiting[0][1]

    def _ask(self, kind: str, request: dict[str, Any], seconds: float) -> None:
        if not self._waiting:
            self._began_s = time.monotonic()
        self._waiting.append((kind, seconds))
        self._process.ask(request)

    def _hear(self, until_s: float) -> None:
        """Take what comes, waiting for it until then at the latest."""
        try:
            answers = wait_for(self._process, until_s)
            if not answers and self._waiting and time.monotonic() >= self._deadline_s():
                raise DrillyardError(ErrorCode.TIMED_OUT, f"{self._id} does not answer; another seed may go better.")
        except DrillyardError as error:
            self._mend(error)
            return
        for answer in answers:
            self._take(answer)

    def _take(self, answer: Answer) -> None:
        if not self._waiting:
            raise DrillyardError(ErrorCode.BAD_MESSAGE, f"The process of {self._id} answers what nobody asked.")
        kind, _ = self._waiting.popleft()
        self._began_s = time.monotonic()
        if "error" in answer.told and kind == "picture":
            self.picture = Answer({"lines": [str(answer.told["error"])], "colours": []}, b"")
            return
        if "error" in answer.told:
            code = str(answer.told.get("code"))
            self._waiting.clear()
            self._process.close()
            self._fault = DrillyardError(
                ErrorCode(code) if code in _CODES else ErrorCode.CRASHED, str(answer.told["error"])
            )
            raise self._fault
        if kind == "make":
            self.about = answer.told
        elif kind == "state":
            self.state, self._deaths = answer, 0
            self.picture = None
        else:
            self.picture = answer

    def _mend(self, error: DrillyardError) -> None:
        """Start the process again and let it play the same; raises the error the second time in succession."""
        self._deaths += 1
        self._process.close()
        self._waiting.clear()
        if self._deaths > 1 or not self.about:
            self._fault = error
            raise error
        self._start()
        self._ask("state", self._again(), ANSWER_S)

    def _start(self) -> None:
        self._process = TextProcess(self._command, self._id)
        self._ask("make", self._make, START_S)

    def _again(self) -> dict[str, Any]:
        return {"do": "replay", "seed": self.seed, "actions": self.actions}
