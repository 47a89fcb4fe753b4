"""A replay on disk: one file, complete or not there at all, in the order in which it is learned from.

magic 8 bytes, length of the header u32, header JSON; lengths int32 (E,) and terminated uint8 (E,) of the episodes; then
blocks of whole episodes with N transitions: obs float32 (N + episodes, O), action int32 (N,), reward float32 (N,) and,
where priorities were kept, float32 (N,); at last the blake2b-128 digest of all before. Little-endian. Rows and returns
are not in the file: pages are taken anew, and returns computed from the rewards come out the same to the bit.
"""

import contextlib
import hashlib
import os
import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec
import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.checkpoint import SAVING
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.disk import disk_error, flush_folder
from drillyard.learning.replay.index import rows_of
from drillyard.rollout.replay.pages import pages_of

if TYPE_CHECKING:
    from drillyard.learning.replay.memory import Replay

VERSION = 1
MAGIC = b"DRLREPLY"
BLOCK_BYTES = 4 * 2**20
"""What is held in memory at one time, if no single episode is larger."""
DIGEST_BYTES = 16
MAX_HEADER_BYTES = 64 * 1024
_LENGTH = struct.Struct("<I")


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What a saved replay belongs to."""

    v: int
    env_id: str
    obs_size: int
    actions: int
    n_step: int
    gamma: float
    size: int
    """Transitions."""
    episodes: int
    first: int
    """Number of the oldest transition."""
    alpha: float | None
    """Of the priorities; None where none were kept."""
    largest_priority: float


def save_replay(replay: "Replay", path: Path) -> None:
    """See `Replay.save`."""
    temporary = path.with_name(f"{SAVING}{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.unlink(missing_ok=True)
            with temporary.open("xb", buffering=0) as file:
                digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
                for part in _parts(replay):
                    digest.update(part)
                    _write(file, part)
                _write(file, digest.digest())
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        flush_folder(path.parent)
    except OSError as error:
        raise disk_error("save the replay", path.parent, error) from error


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


def _parts(replay: "Replay") -> Iterator[bytes | memoryview]:
    """The bytes of the file without its digest."""
    index, tree, rows = replay.index, replay.tree, replay.rows
    lengths, terminated = index.ended()
    header = Header(
        v=VERSION,
        env_id=replay.env.id,
        obs_size=replay.env.obs_size,
        actions=replay.env.action.size,
        n_step=replay.n_step,
        gamma=replay.gamma,
        size=index.size,
        episodes=len(lengths),
        first=index.first,
        alpha=tree.alpha if tree else None,
        largest_priority=tree.largest if tree else 1.0,
    )
    words = msgspec.json.encode(header)
    yield MAGIC + _LENGTH.pack(len(words)) + words
    yield _bytes(lengths, "<i4")
    yield _bytes(terminated, "u1")
    number = index.first
    for start, stop in blocks(lengths, replay.env.obs_size):
        positions = index.positions(number, int(lengths[start:stop].sum()))
        number += len(positions)
        seen = index.row[positions]
        ends = np.cumsum(lengths[start:stop])
        seen_last = index.next_row[positions[ends - 1]]
        yield _bytes(rows.obs[np.insert(seen, ends, seen_last)], "<f4")
        yield _bytes(rows.action[seen], "<i4")
        yield _bytes(rows.reward[seen], "<f4")
        if tree:
            yield _bytes(tree.get(positions), "<f4")


def blocks(lengths: NDArray[np.int32], obs_size: int) -> Iterator[tuple[int, int]]:
    """Cut episodes into runs [start, stop) of about BLOCK_BYTES, each of at least one."""
    ends = np.cumsum(lengths.astype(np.int64) + 1)
    rows = max(1, BLOCK_BYTES // (4 * obs_size + 12))
    start, done = 0, 0
    while start < len(lengths):
        stop = max(start + 1, int(np.searchsorted(ends, done + rows, side="right")))
        yield start, stop
        start, done = stop, int(ends[stop - 1])


def _bytes(array: NDArray[Any], dtype: str) -> memoryview:
    return np.ascontiguousarray(array, dtype).reshape(-1).view(np.uint8).data


def _write(file: Any, data: bytes | memoryview) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


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
    (length,) = _LENGTH.unpack(_read(file, _LENGTH.size))
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
