"""The processes that play a script. One that dies is replaced, and what it played is played again."""

import os
import select
import signal
import socket
import subprocess
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming, Script
from drillyard.evaluation.messages import Alive, Done, Failed, FromWorker, Inbox, Play, Ready, Setup, Spent, pack
from drillyard.evaluation.plan import Planned, env_labels
from drillyard.processes.spawn import spawn

NICENESS = 10
MAX_ATTEMPTS = 3
"""An episode whose process fails so often is recorded as failed."""
MAX_STARTS = 3
"""Processes in a row that may end before they are ready."""
HANG_S = 300.0
"""A process that makes no decision for so long is ended; calls of language models come on top."""
LOG_FILE = "workers.log"
_AHEAD = 2
"""Episodes that a process has at a time, so that it need not wait for the next."""
_END_S = 10.0
_LAST_WORDS_BYTES = 4096


class _Worker:
    """One process.

    Args:
        setup: what it is told first.
        log: descriptor of the file for what it prints.
        patient: the kernel may let it wait for others; not where it plays in real time.
    """

    def __init__(self, setup: Setup, log: int, *, patient: bool) -> None:
        self.assigned: deque[Planned] = deque()
        self.ready = False
        self.heard_s = time.monotonic()
        ours, theirs = socket.socketpair()
        self.socket, self.inbox = ours, Inbox(ours, FromWorker)
        try:
            self.process: subprocess.Popen[bytes] = spawn(
                "drillyard.evaluation.worker", [str(theirs.fileno())], role="script", pass_fds=(theirs.fileno(),),
                stdout=log, stderr=log, niceness=NICENESS, batch=patient, die_with=os.getpid(),
            )  # fmt: skip
        except OSError as error:
            ours.close()
            raise DrillyardError(
                ErrorCode.UNAVAILABLE, f"No process can be started for the script ({error.strerror})."
            ) from error
        finally:
            theirs.close()
        self._send(pack(setup))

    def play(self, planned: Planned) -> None:
        """Give it an episode, after those that it has."""
        if not self.assigned:
            self.heard_s = time.monotonic()
        self.assigned.append(planned)
        self._send(pack(Play(planned)))

    def close(self, *, kill: bool) -> None:
        """End it and wait until it is gone."""
        self.socket.close()
        if kill:
            self.process.kill()
        try:
            self.process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _send(self, data: bytes) -> None:
        try:
            self.socket.sendall(data)
        except OSError:
            pass  # it is gone, as its end of the socket will say


class Pool:
    """Plays episodes with several processes.

    Args:
        script: resolved.
        count: of processes.
        folder: of the results; their output goes to a file there.
        replays: folder for replays, or empty.
        spent: by limited language models in earlier sittings.
        trajectories: folder for trajectories, or empty.
        watched: agents whose trajectories they are.
    """

    def __init__(
        self, script: Script, count: int, folder: Path, replays: str, spent: Spent, *, trajectories: str = "",
        watched: tuple[int, ...] = (),
    ) -> None:  # fmt: skip
        self._trajectories, self._watched = trajectories, watched
        self._script, self._count, self._replays, self._spent = script, count, replays, spent
        self._log_path = folder / LOG_FILE
        self._log = os.open(self._log_path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_APPEND, 0o644)
        self._workers: list[_Worker] = []
        self._free = list(range(count))
        """Numbers that no process has."""
        self._numbers: dict[int, int] = {}
        self._attempts: dict[int, int] = {}
        self._failed_starts = 0
        slow = [player.llm.timeout_s * (player.llm.retries + 2) for player in script.operators if player.llm]
        self._hang_s = HANG_S + max(slow, default=0.0)

    def play(self, episodes: Iterable[Planned], done: Callable[[Done], None]) -> None:
        """Play them all; `done` is called in this thread, in the order in which they end.

        Raises:
            DrillyardError: a player or an env cannot be made, or processes do not start.
        """
        waiting = deque(episodes)
        while waiting or any(worker.assigned for worker in self._workers):
            self._fill(waiting)
            sockets = {worker.socket.fileno(): worker for worker in self._workers}
            readable, _, _ = select.select(list(sockets), [], [], 1.0)
            for descriptor in readable:
                self._hear(sockets[descriptor], waiting, done)
            now_s = time.monotonic()
            for worker in [worker for worker in self._workers if worker.assigned]:
                if now_s - worker.heard_s > self._hang_s:
                    self._lost(worker, f"It made no decision for {self._hang_s:g} s.", waiting, done)

    def close(self, *, kill: bool = False) -> None:
        """End every process; with `kill` at once."""
        for worker in self._workers:
            worker.socket.close()
            if kill:
                worker.process.kill()
        for worker in self._workers:
            worker.close(kill=kill)
        self._workers.clear()
        os.close(self._log)

    def _fill(self, waiting: deque[Planned]) -> None:
        """Enough processes, and enough to do for each."""
        busy = sum(bool(worker.assigned) for worker in self._workers)
        while len(self._workers) < min(self._count, busy + len(waiting)):
            self._start()
        for depth in range(1, _AHEAD + 1):
            # At the end nobody gets a second one that another could begin at once.
            if depth > 1 and len(waiting) < 2 * len(self._workers):
                break
            for worker in self._workers:
                if waiting and len(worker.assigned) < depth:
                    worker.play(waiting.popleft())

    def _start(self) -> None:
        number = self._free.pop(0)
        setup = Setup(
            script=self._script, replays=self._replays, worker=number, spent=self._spent,
            trajectories=self._trajectories, watched=self._watched,
        )  # fmt: skip
        worker = _Worker(setup, self._log, patient=not self._script.execution.speed)
        self._numbers[id(worker)] = number
        self._workers.append(worker)

    def _hear(self, worker: _Worker, waiting: deque[Planned], done: Callable[[Done], None]) -> None:
        worker.heard_s = time.monotonic()
        try:
            messages = worker.inbox.read()
        except DrillyardError as error:
            self._lost(worker, error.sentence, waiting, done)
            return
        for message in messages:
            if isinstance(message, Alive | Done):
                self._spent = {**self._spent, **message.spent}
            if isinstance(message, Ready):
                worker.ready, self._failed_starts = True, 0
            elif isinstance(message, Done):
                if not worker.assigned or worker.assigned.popleft().index != message.record.index:
                    raise DrillyardError(ErrorCode.BAD_MESSAGE, "A worker of the script played what nobody asked for.")
                done(message)
            elif isinstance(message, Failed):
                if message.for_good:
                    raise DrillyardError(message.code, message.sentence)
                self._lost(worker, message.sentence, waiting, done)
                return
        if worker.inbox.ended:
            self._lost(worker, "", waiting, done)

    def _lost(self, worker: _Worker, why: str, waiting: deque[Planned], done: Callable[[Done], None]) -> None:
        """A process has ended or must; its episode is played again, by another."""
        self._workers.remove(worker)
        self._free.append(self._numbers.pop(id(worker)))
        # One that closed its socket ends by itself, and how is worth knowing.
        worker.close(kill=bool(why))
        sentence = why or f"Its process {_end(worker.process.returncode)}{self._last_words()}."
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= MAX_STARTS:
                raise DrillyardError(ErrorCode.CRASHED, f"The processes of the script do not start. {sentence}")
        waiting.extendleft(reversed(worker.assigned))
        if worker.ready and worker.assigned:
            planned = waiting[0]
            self._attempts[planned.index] = self._attempts.get(planned.index, 0) + 1
            if self._attempts[planned.index] >= MAX_ATTEMPTS:
                waiting.popleft()
                done(self._given_up(planned, sentence))

    def _given_up(self, planned: Planned, sentence: str) -> Done:
        agents = len(planned.lineup)
        record = EpisodeRecord(
            index=planned.index, env=env_labels(self._script)[planned.env], lineup=planned.lineup, seed=planned.seed,
            episode_return=0.0, returns=(0.0,) * agents, outcome=0, num_steps=0, terminated=False, truncated=False,
            error=f"It was tried {MAX_ATTEMPTS} times. {sentence}",
        )  # fmt: skip
        nothing = (0.0,) * agents
        timing = EpisodeTiming(index=planned.index, seconds=0.0, latency_mean_ms=nothing, latency_p95_ms=nothing)
        return Done(record, timing, ())

    def _last_words(self) -> str:
        """The last line that a process printed."""
        size = os.fstat(self._log).st_size
        data = os.pread(self._log, _LAST_WORDS_BYTES, max(size - _LAST_WORDS_BYTES, 0))
        lines = [line.strip() for line in data.decode("utf-8", "replace").splitlines() if line.strip()]
        return f" ({lines[-1][:300].rstrip('.')})" if lines else ""


def _end(code: int) -> str:
    if code >= 0:
        return f"ended with exit code {code}"
    names = {number.value: number.name for number in signal.Signals}
    return f"was killed by {names.get(-code, f'signal {-code}')}"
