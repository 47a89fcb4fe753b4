"""Restoring of a saved replay: the whole file is checked before anything of it is used."""

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec
import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.disk import disk_error
from drillyard.learning.replay.index import rows_of
from drillyard.learning.replay.stored import DIGEST_BYTES, LENGTH, MAGIC, VERSION, Header, blocks
from drillyard.rollout.replay.pages import pages_of

if TYPE_CHECKING:
    from drillyard.learning.replay.memory import Replay

MAX_HEADER_BYTES = 64 * 1024


def restore_replay(replay: "Replay", path: Path) -> None:
    """See `Replay.restore`."""
    if replay.size:
        raise ValueError("a replay is restored before anything else is in it")
    try:
        with _open(path) as file:
            header, lengths, terminated = _read_head(file, path)
            _check_same(header, replay, path)
            try:
                _load(file, replay, header, lengths, terminated)
            except BaseException:
                replay.clear()
                raise
    except _Damage as damage:
        raise DrillyardError(
            ErrorCode.DAMAGED, f"The saved replay {path} is damaged ({damage}); delete it to begin with an empty one."
        ) from None
    except FileNotFoundError:
        raise DrillyardError(
            ErrorCode.NOT_FOUND, f"There is no saved replay {path}; begin with an empty one."
        ) from None
    except OSError as error:
        raise disk_error("read the replay", path.parent, error) from error


class _Damage(Exception):  # noqa: N818 - its words go into a sentence
    """What is wrong with the file."""


def _open(path: Path) -> BinaryIO:
    """A regular file; a pipe or device in its place would block for ever."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise _Damage("it is no plain file")
    return os.fdopen(fd, "rb")


def _read_head(file: BinaryIO, path: Path) -> tuple[Header, NDArray[np.int32], NDArray[np.bool_]]:
    """Check the whole file; it then stands at the first block."""
    size = os.fstat(file.fileno()).st_size
    if not file.read(len(MAGIC)) == MAGIC:
        raise _Damage("it is no replay")
    _check_digest(file, size)
    file.seek(len(MAGIC))
    (length,) = LENGTH.unpack(_read(file, LENGTH.size))
    if length > MAX_HEADER_BYTES:
        raise _Damage("its header is too long")
    words = _read(file, length)
    try:
        version = msgspec.json.decode(words, type=_Version).v
        if version > VERSION:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"The saved replay {path} has format {version}, this Drillyard reads {VERSION}; update Drillyard.",
            )
        header = msgspec.json.decode(words, type=Header)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise _Damage("its header cannot be read") from None
    if min(header.size, header.episodes, header.first) < 0 or header.obs_size < 1 or header.first >= 2**62:
        raise _Damage("its header makes no sense")
    each = 4 * header.obs_size + (8 if header.alpha is None else 12)
    body = header.size * each + header.episodes * (5 + 4 * header.obs_size)
    if size != file.tell() + body + DIGEST_BYTES:
        raise _Damage("its size does not fit its header")
    lengths = np.frombuffer(_read(file, 4 * header.episodes), "<i4").astype(np.int32)
    terminated = np.frombuffer(_read(file, header.episodes), "u1") != 0
    if lengths.min(initial=1) < 1 or lengths.sum(dtype=np.int64) != header.size:
        raise _Damage("its episodes do not add up")
    if not 0 < header.largest_priority < np.inf:
        raise _Damage("its largest priority makes no sense")
    return header, lengths, terminated


class _Version(msgspec.Struct):
    v: int


def _check_digest(file: BinaryIO, size: int) -> None:
    digest = hashlib.blake2b(MAGIC, digest_size=DIGEST_BYTES)
    left = size - len(MAGIC) - DIGEST_BYTES
    while left > 0:
        data = file.read(min(left, 2**20))
        if not data:
            raise _Damage("it shrinks while it is read")
        digest.update(data)
        left -= len(data)
    if left < 0 or file.read(DIGEST_BYTES) != digest.digest():
        raise _Damage("it does not match its digest")


def _read(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) != size:
        raise _Damage("it is cut short")
    return data


def _check_same(header: Header, replay: "Replay", path: Path) -> None:
    """A replay of other experience would teach nonsense."""
    env = replay.env
    saved = (header.env_id, header.obs_size, header.actions, header.n_step, header.gamma)
    wanted = (env.id, env.obs_size, env.action.size, replay.n_step, replay.gamma)
    if saved != wanted:
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The saved replay {path} is of {_words(*saved)}, and here it is {_words(*wanted)}; "
            "resume with the settings of that run, or delete the file to begin with an empty replay.",
        )


def _words(env_id: str, obs_size: int, actions: int, n_step: int, gamma: float) -> str:
    return f"{env_id} with {obs_size} observations, {actions} actions, n_step {n_step} and gamma {gamma:g}"


def _load(
    file: BinaryIO, replay: "Replay", header: Header, lengths: NDArray[np.int32], terminated: NDArray[np.bool_]
) -> None:
    """Read the blocks into the rows; of more than fits, the oldest episodes are left out."""
    skipped = len(lengths) - _fitting(replay, lengths)
    replay.index.begin_at(header.first + int(lengths[:skipped].sum(dtype=np.int64)))
    replay.full = header.full or skipped > 0
    tree = replay.tree if replay.tree and replay.tree.alpha == header.alpha else None
    if tree:
        tree.largest = header.largest_priority
    for start, stop in blocks(lengths, header.obs_size):
        count = int(lengths[start:stop].sum())
        obs = np.frombuffer(_read(file, 4 * (count + stop - start) * header.obs_size), "<f4")
        obs = obs.reshape(-1, header.obs_size)
        action = np.frombuffer(_read(file, 4 * count), "<i4")
        reward = np.frombuffer(_read(file, 4 * count), "<f4")
        priority = None if header.alpha is None else np.frombuffer(_read(file, 4 * count), "<f4")
        if action.min() < 0 or action.max() >= header.actions:
            raise _Damage("it holds actions that the env does not have")
        if priority is not None and not (np.isfinite(priority) & (priority > 0)).all():
            raise _Damage("it holds priorities that make no sense")
        if stop <= skipped:
            continue
        left_out = int(lengths[start:skipped].sum()) if start < skipped else 0
        kept = slice(max(start, skipped), stop)
        pages = replay.pages.take(sum(pages_of(int(length)) for length in lengths[kept]))
        if pages is None:
            raise ValueError("tasks under way hold more pages than there are to spare")
        rows = rows_of(np.array(pages, np.int32), lengths[kept])
        replay.rows.obs[rows] = obs[-len(rows) :]
        seen = np.delete(rows, np.cumsum(lengths[kept] + 1) - 1)
        replay.rows.action[seen] = action[left_out:]
        replay.rows.reward[seen] = reward[left_out:]
        positions = replay.append(pages, lengths[kept], terminated[kept])
        if tree and priority is not None:
            tree.set(positions, priority[left_out:])


def _fitting(replay: "Replay", lengths: NDArray[np.int32]) -> int:
    """How many of the newest episodes fit into the replay."""
    newest = lengths[::-1].astype(np.int64)
    steps = np.cumsum(newest)
    pages = np.cumsum([pages_of(int(length)) for length in newest])
    return int(np.count_nonzero((steps <= replay.capacity) & (pages <= replay.page_budget)))
