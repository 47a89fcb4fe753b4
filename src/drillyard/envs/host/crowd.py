"""The crowd of a host: what its client trains on, for the page, while somebody looks."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec
import numpy as np

from drillyard.contracts.crowd import CROWD_ENV_FILE, CrowdPlan
from drillyard.contracts.env import Array, BatchEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.crowd.crowd import Crowd, max_envs
from drillyard.envs.host.session import Session

ENVS, RATE_HZ = 32, 20.0
"""Shown of one host at most, and frames a second."""
MOST_HOSTS = 32
"""Of one run that show a crowd: a worker may have a process for each env."""
_MEASURE_EVERY = 256


class ShownSession:
    """A session as a crowd sees it (envs/crowd/shown.py).

    Args:
        session: whose envs; it calls us after each decision.
        index: of the session among those shown.
        first_row: envs of the sessions before it.
    """

    def __init__(self, session: Session, index: int, first_row: int) -> None:
        games = session.games
        self.env: BatchEnv = games[0].batch if len(games) == 1 else cast(BatchEnv, _Rows(session))
        self.index, self.first_row = index, first_row
        self.iteration = 0
        self.watcher: Callable[[], None] | None = None
        count = session.num_envs
        self._slot = session.slot
        self._single = count == 1
        self._steps = 0
        self._finished = np.zeros(count, np.uint32)
        self._length = np.zeros(count, np.uint32)
        self._return = np.zeros(count, np.float32)
        session.stepped, session.begun = self._stepped, self._begun

    def progress(self, count: int) -> tuple[Array, Array, Array]:
        """See Shown."""
        return self._finished[:count], self._length[:count], self._return[:count]

    def _begun(self, rows: Any) -> None:
        self._finished[rows] += 1
        self._length[rows] = 0
        self._return[rows] = 0.0

    def _stepped(self, ended: int) -> None:
        slot = self._slot
        if self._single:  # NumPy's whole-array operations would cost 3 us of a step's 60
            self._length[0] += 1
            self._return[0] += slot["reward"][0]
        else:
            self._length += 1
            self._return += slot["reward"]
        if ended:
            self._begun((slot["terminated"] | slot["truncated"]).astype(bool))
        self._steps += 1
        if self._steps % _MEASURE_EVERY == 0:
            self.iteration += 1
        if self.watcher is not None:
            self.watcher()


class HostCrowd:
    """Decides which sessions are shown: those that have begun an episode, of the env of the first of them."""

    def __init__(self) -> None:
        self.crowd: Crowd | None = None
        self._sessions: list[Session] = []
        self._changed = False
        self._opened = 0

    def begin(self, session: Session) -> None:
        """A session is reset: from now on it is one to be shown."""
        if session not in self._sessions and session.request.folder and _visible(session):
            self._sessions.append(session)
            self._changed = True

    def leave(self, session: Session) -> None:
        """A session is closed."""
        if session in self._sessions:
            self._sessions.remove(session)
            self._changed = True
            if self.crowd is not None:  # its arrays are about to go
                self.crowd.close()
                self.crowd = None

    def update(self) -> None:
        """Make the crowd what the sessions are; call before a step."""
        if not self._changed:
            return
        self._changed = False
        if self.crowd is not None:
            self.crowd.close()
            self.crowd = None
        if not self._sessions:
            return
        first = self._sessions[0].request
        alike = [each for each in self._sessions if _same(each, self._sessions[0])]
        shown, row = list[ShownSession](), 0
        for index, session in enumerate(alike):
            shown.append(ShownSession(session, index, row))
            row += session.num_envs
        plan = CrowdPlan(
            folder=first.folder, envs=ENVS, rate_hz=RATE_HZ, env_id=first.env_id,
            env_options={name: value for name, value in first.options.items() if name not in {"opponent", "side"}},
        )  # fmt: skip
        try:
            _describe(Path(first.folder), self._sessions[0])
            self.crowd = _opened(plan, shown, self._opened)
            self._opened += 1
        except (DrillyardError, OSError) as error:
            sys.stderr.write(f"This env host shows no crowd: {error}\n")

    def close(self) -> None:
        """End it."""
        if self.crowd is not None:
            self.crowd.close()
            self.crowd = None


class _Rows:
    """Envs of their own as one batch, as far as a crowd needs it."""

    def __init__(self, session: Session) -> None:
        self._batches = [game.batch for game in session.games]
        self.spec = self._batches[0].spec
        self.num_envs = len(self._batches)

    def poses(self, count: int, positions: Array, quaternions: Array) -> None:
        for row, batch in enumerate(self._batches[:count]):
            batch.poses(1, positions[row : row + 1], quaternions[row : row + 1])

    def copy_state(self, env: int) -> bytes:
        return self._batches[env].copy_state(0)


def _opened(plan: CrowdPlan, shown: Sequence[ShownSession], opened: int) -> Crowd:
    """A crowd under the first number that no other host of the run has."""
    for worker in range(MOST_HOSTS):
        try:
            return Crowd(plan, worker, os.getpid(), shown, opened)
        except DrillyardError as error:
            if error.code is not ErrorCode.BUSY:
                raise
    raise DrillyardError(ErrorCode.BUSY, f"{MOST_HOSTS} env hosts of this run show their envs already.")


def _describe(folder: Path, session: Session) -> None:
    """The env's spec, by which the studio knows what it draws."""
    path = folder / CROWD_ENV_FILE
    if not path.exists():
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        temporary.write_bytes(msgspec.json.encode(session.games[0].batch.spec))
        temporary.rename(path)


def _visible(session: Session) -> bool:
    spec = session.games[0].batch.spec
    return bool(not spec.pixels and spec.scene.bodies and max_envs(spec))


def _same(one: Session, other: Session) -> bool:
    return (one.request.env_id, one.request.options) == (other.request.env_id, other.request.options)
