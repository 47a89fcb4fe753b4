"""Saving of a replay to one file, complete or not there at all; `stored` says what is in it."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.checkpoint import SAVING
from drillyard.learning.disk import disk_error, flush_folder
from drillyard.learning.replay.stored import DIGEST_BYTES, LENGTH, MAGIC, VERSION, Header, blocks

if TYPE_CHECKING:
    from drillyard.learning.replay.memory import Replay


def save_replay(replay: "Replay", path: Path) -> None:
    """See `Replay.save`."""
    temporary = path.with_name(f"{SAVING}{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            for left in path.parent.glob(f"{SAVING}*"):  # of a save that was killed
                left.unlink()
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
        full=replay.full,
    )
    words = msgspec.json.encode(header)
    yield MAGIC + LENGTH.pack(len(words)) + words
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


def _bytes(array: NDArray[Any], dtype: str) -> memoryview:
    return np.ascontiguousarray(array, dtype).reshape(-1).view(np.uint8).data


def _write(file: Any, data: bytes | memoryview) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]
