"""The crowds of runs, as found in their folders: which workers show what where, and a copy of one env's state."""

import select
import struct
import time
from pathlib import Path
from typing import NamedTuple

import msgspec

from drillyard.contracts.crowd import CROWD_FILES, CrowdFile
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import BLOCK_FORMAT, HEADER_FORMAT, RECORD_FORMAT, crowd_layout
from drillyard.contracts.layout import Layout
from drillyard.transport.board_reader import BoardClosed, BoardReader

_RECORD = struct.Struct(RECORD_FORMAT)
_BEFORE = struct.calcsize(HEADER_FORMAT) + struct.calcsize(BLOCK_FORMAT)
_ROOT_BYTES = 12
_CONNECT_S = 2.0
_FRESH_S = 1.0


class Copy(NamedTuple):
    """A training env's state, and what it is a state of."""

    file: CrowdFile
    state: bytes


def crowd_files(run_folder: Path) -> list[CrowdFile]:
    """What the workers of a run have announced, by worker; none before they are up."""
    found: list[CrowdFile] = []
    for path in run_folder.glob(CROWD_FILES):
        try:
            found.append(msgspec.json.decode(path.read_bytes(), type=CrowdFile))
        except (OSError, msgspec.DecodeError):
            continue  # its worker is being replaced this moment
    return sorted(found, key=lambda file: file.worker)


def layout_of(file: CrowdFile) -> Layout:
    """Of the worker's board."""
    return crowd_layout(file.envs, file.frame_bytes, file.state_size)


def copy_env(run_folder: Path, env: int) -> Copy:
    """The state of a training env as its worker shows it now. Blocks for up to some seconds.

    Raises:
        DrillyardError: NOT_FOUND when no worker shows it, UNSUPPORTED when such envs cannot be copied, UNAVAILABLE.
    """
    problem: DrillyardError | None = None
    for file in crowd_files(run_folder):
        try:
            state = _look(run_folder, file, env)
        except DrillyardError as error:
            problem = error
            continue
        if state is None:
            continue
        if not state:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED, f"{file.env_id} cannot hand out the state of one env; open a stage without it."
            )
        return Copy(file, state)
    if problem is not None:
        raise problem
    raise DrillyardError(
        ErrorCode.NOT_FOUND, f"Training env {env} of this run is not on show now; choose one that the crowd shows."
    )


def _look(run_folder: Path, file: CrowdFile, env: int) -> bytes | None:
    """The env's state, empty when it has none to give, None when this worker does not show it."""
    reader = BoardReader.connect(run_folder / file.socket, layout_of(file), _CONNECT_S)
    newest: dict[str, bytes] | None = None
    poll = select.poll()
    poll.register(reader.fileno(), select.POLLIN)
    deadline = time.monotonic() + _FRESH_S
    try:
        # What lies on a board that nobody looked at may be old; what is published after we came is not.
        for _ in range(2):
            fresh = None
            while fresh is None and poll.poll(max(deadline - time.monotonic(), 0.0) * 1000):
                fresh = reader.read_fields("data", "state_bytes", "state")
            newest = fresh or newest
    except BoardClosed:
        pass  # what it published before counts
    finally:
        reader.close()
    if newest is None:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, f"Rollout worker {file.worker} shows nothing at the moment; try again."
        )
    place = _place(newest["data"], file.envs, env)
    if place is None:
        return None
    size = int.from_bytes(newest["state_bytes"][4 * place : 4 * place + 4], "little")
    start = place * max(file.state_size, 1)
    return newest["state"][start : start + size]


def _place(frame: bytes, envs: int, env: int) -> int | None:
    """Where an env stands in a frame."""
    start = _BEFORE + envs * _ROOT_BYTES
    for place in range(envs):
        if _RECORD.unpack_from(frame, start + place * _RECORD.size)[0] == env:
            return place
    return None
