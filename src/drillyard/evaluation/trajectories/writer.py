"""Writing the files of a data set in a process of its own: `python -m drillyard.evaluation.trajectories.writer`.

HDF5's library ends its process with SIGSEGV, after some thousand lines, when the disk fills. Here it ends nobody else.
"""

import errno
import os
import re
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.evaluation.trajectories.dataset import Dataset
from drillyard.evaluation.trajectories.extra import need
from drillyard.evaluation.trajectories.minari_files import write_minari
from drillyard.evaluation.trajectories.parquet_file import write_parquet
from drillyard.evaluation.trajectories.spaces import Spaces
from drillyard.evaluation.trajectories.trajectory import Trajectory, unpack
from drillyard.processes.spawn import spawn

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_ROOM_WORDS = re.compile(rf"errno = ({'|'.join(map(str, NO_ROOM))})\b|\[Errno ({'|'.join(map(str, NO_ROOM))})\]")
"""HDF5 and Arrow tell the number of the error in their words."""


class WriteRequest(msgspec.Struct, frozen=True, kw_only=True):
    """On stdin, as JSON."""

    folder: str
    """To be written to."""
    formats: tuple[str, ...]
    """hdf5, arrow, parquet."""
    dataset_id: str
    algorithm: str
    about: dict[str, Any]
    files: tuple[str, ...]
    """Of episodes, in order."""
    notes: tuple[dict[str, Any], ...] = ()
    """Of each agent's player, added to those of its episodes."""
    spaces: tuple[str, str, str] = ("", "", "")
    """Observation and action as Minari writes them, and how the env is made again, or empty."""


def episodes_of(files: tuple[str, ...], notes: tuple[dict[str, Any], ...]) -> Iterator[Trajectory]:
    """Each trajectory with all its notes.

    Raises:
        DrillyardError: DAMAGED.
    """
    for file in files:
        for one in unpack(Path(file)):
            one.notes.update(notes[one.agent] if notes else {})
            yield one


def packed_spaces(spaces: Spaces) -> tuple[str, str, str]:
    """As a request has them."""
    serialize: Any = need("minari.serialization", "Minari data sets").serialize_space
    recover = "" if spaces.recover is None else spaces.recover.to_json()
    return serialize(spaces.observation), serialize(spaces.action), recover


def write_apart(request: WriteRequest) -> None:
    """Write in another process, and wait for it.

    Raises:
        OSError: there is no room, or the folder cannot be used.
        DrillyardError: CRASHED for anything else.
    """
    process = spawn(
        "drillyard.evaluation.trajectories.writer", role="record", stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, niceness=10, die_with=os.getpid(),
    )  # fmt: skip
    try:
        _, said = process.communicate(msgspec.json.encode(request))
    except BaseException:
        process.kill()
        process.communicate()
        raise
    if not process.returncode:
        return
    words = said.decode("utf-8", "replace")
    if found := _NO_ROOM_WORDS.search(words):
        number = int(found[1] or found[2])
        raise OSError(number, os.strerror(number))
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    why = lines[-1][:300].rstrip(".") if lines else f"it ended with {process.returncode} and no word"
    raise DrillyardError(ErrorCode.CRASHED, f"The data set {request.dataset_id} could not be written: {why}.")


def write(request: WriteRequest) -> None:
    """Write every file; errors are whatever the libraries raise."""
    spaces = Spaces(None, None, None)
    if any(request.spaces):
        from gymnasium.envs.registration import EnvSpec as GymSpec

        deserialize: Any = need("minari.serialization", "Minari data sets").deserialize_space
        seen, done, recover = request.spaces
        spaces = Spaces(deserialize(seen), deserialize(done), GymSpec.from_json(recover) if recover else None)
    dataset = Dataset(
        request.dataset_id, spaces, request.algorithm, request.about,
        lambda: episodes_of(request.files, request.notes),
    )  # fmt: skip
    for kind in request.formats:
        if kind == "parquet":
            write_parquet(dataset, Path(request.folder))
        else:
            write_minari(dataset, Path(request.folder), kind)


def main() -> int:
    """Entry point: one request on stdin; the exit code, and a trace on stderr for whoever waits."""
    from drillyard.processes import child

    child.arm()
    try:
        write(msgspec.json.decode(sys.stdin.buffer.read(), type=WriteRequest))
    except DrillyardError as error:
        sys.stderr.write(f"{error.sentence}\n")
    except Exception:  # noqa: BLE001 - of other people's libraries; told by the last line
        traceback.print_exc()
    else:
        return 0
    sys.stderr.flush()
    os._exit(1)  # HDF5 would try to write the rest


if __name__ == "__main__":
    sys.exit(main())
