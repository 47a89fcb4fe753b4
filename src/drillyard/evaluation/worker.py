"""`python -m drillyard.evaluation.worker FD`: plays episodes of a script, one after the other, until FD ends."""

import os
import signal
import socket
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import Record
from drillyard.envs.registry import make_stage
from drillyard.evaluation.episode import Played, play_episode
from drillyard.evaluation.files import write_whole
from drillyard.evaluation.limits import is_limited
from drillyard.evaluation.messages import (
    Alive,
    Done,
    Failed,
    FromWorker,
    Inbox,
    Play,
    Ready,
    Setup,
    Spent,
    ToWorker,
    pack,
)
from drillyard.evaluation.plan import Planned, env_labels
from drillyard.evaluation.players import Players
from drillyard.processes.child import arm
from drillyard.stage.recording import REPLAY_SUFFIX, to_bytes

if TYPE_CHECKING:
    from drillyard.operators.llm.budget import Budget

ALIVE_S = 1.0
"""At most so often it says that decisions are made."""


class _Table(NamedTuple):
    env: StageEnv
    players: Players


class Worker:
    """One process's envs and players; made when an episode first needs them, and kept."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection
        self._inbox = Inbox(connection, ToWorker)
        self._tables: dict[int, _Table] = {}
        self._budgets: dict[str, Budget] = {}
        self._said_s = 0.0
        self._setup: Setup
        self._labels: tuple[str, ...]

    def run(self) -> int:
        """Play until nothing comes any more; the exit code."""
        self._say(Ready())
        try:
            while not self._inbox.ended:
                for message in self._inbox.read():
                    if isinstance(message, Setup):
                        self._begin(message)
                    elif isinstance(message, Play) and not self._play(message.planned):
                        return 1
            return 0
        finally:
            for table in self._tables.values():
                table.players.close()
                table.env.close()

    def _begin(self, setup: Setup) -> None:
        self._setup, self._labels = setup, env_labels(setup.script)
        for player in setup.script.operators:
            if player.llm is not None and is_limited(player.llm):
                from drillyard.operators.llm.budget import Budget

                budget = self._budgets[player.name] = Budget(player.llm)
                budget.spent(*setup.spent.get(player.name, (0, 0, 0.0)))

    def _spent(self) -> Spent:
        return {name: (budget.calls, budget.tokens, budget.cost) for name, budget in self._budgets.items()}

    def _play(self, planned: Planned) -> bool:
        """Whether it could be played."""
        try:
            table = self._table(planned)
        except DrillyardError as error:
            self._say(Failed(error.code, error.sentence, for_good=True))
            return False
        try:
            played = self._episode(planned, table)
        except DrillyardError as error:
            self._say(Failed(error.code, error.sentence, for_good=error.code is ErrorCode.DISK))
            return False
        except Exception as error:  # noqa: BLE001 - an env or a player may be anybody's
            traceback.print_exc()
            words = " ".join(str(error).split()).rstrip(".")[:400] or "it does not say why"
            self._say(Failed(ErrorCode.CRASHED, f"It ended with {type(error).__name__}: {words}.", for_good=False))
            return False
        timing = msgspec.structs.replace(played.timing, worker=self._setup.worker)
        self._say(Done(played.record, timing, played.talk, self._spent()))
        return True

    def _table(self, planned: Planned) -> _Table:
        table = self._tables.get(planned.env)
        if table is None:
            told = self._setup.script.envs[planned.env]
            env = make_stage(told.id, **told.options)
            table = _Table(env, Players(self._setup.script.operators, env, self._budgets))
            self._tables[planned.env] = table
        for agent, name in enumerate(planned.lineup):
            table.players[name, agent]  # made here, where a failure is one of the player and not of an episode
        return table

    def _episode(self, planned: Planned, table: _Table) -> Played:
        script = self._setup.script
        told = script.envs[planned.env]
        keep = script.execution.record is not Record.NONE and bool(self._setup.replays)
        watcher = None
        if self._setup.trajectories:
            from drillyard.evaluation.trajectories.spaces import reads_words
            from drillyard.evaluation.trajectories.watcher import Watcher

            watcher = Watcher(table.env, self._setup.watched, reads=reads_words(told.id))
        played = play_episode(
            planned, table.env, table.players, script.execution, env_id=self._labels[planned.env],
            env_options=told.options, keep=keep, watcher=watcher, alive=self._alive,
        )  # fmt: skip
        if watcher is not None:
            from drillyard.evaluation.trajectories.trajectory import pack as pack_trajectories

            path = Path(self._setup.trajectories) / f"{planned.index:06d}.npz"
            record = played.record
            notes = {"outcome": record.outcome, "start": record.seed, "complete": record.terminated or record.truncated}
            found = watcher.end(notes, terminated=record.terminated, truncated=record.truncated)
            write_whole(path, pack_trajectories(found))
        if played.recording is not None:
            write_whole(Path(self._setup.replays) / f"{planned.index:06d}{REPLAY_SUFFIX}", to_bytes(played.recording))
        return played

    def _alive(self) -> None:
        if time.monotonic() - self._said_s > ALIVE_S:
            self._say(Alive(self._spent()))

    def _say(self, message: FromWorker) -> None:
        self._said_s = time.monotonic()
        self._socket.sendall(pack(message))


def main(args: list[str]) -> int:
    """The exit code; 0 when the script needs no more."""
    arm()
    # Ctrl-C is for the script's own process, which ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if len(args) != 1 or not args[0].isdigit():
        print("usage: python -m drillyard.evaluation.worker FD", file=sys.stderr)  # noqa: T201
        return 2
    # What a library prints must not get into a terminal that shows progress.
    os.dup2(2, 1)
    with socket.socket(fileno=int(args[0])) as connection:
        try:
            return Worker(connection).run()
        except ConnectionError:
            return 0  # the script's process is gone


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
