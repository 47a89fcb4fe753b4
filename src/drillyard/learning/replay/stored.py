"""The file of a saved replay: what it belongs to, and how its bytes are cut.

magic 8 bytes, length of the header u32, header JSON; lengths int32 (E,) and terminated uint8 (E,) of the episodes; then
blocks of whole episodes with N transitions: obs float32 (N + episodes, O), action int32 (N,), reward float32 (N,) and,
where priorities were kept, float32 (N,); at last the blake2b-128 digest of all before. Little-endian. Rows and returns
are not in the file: pages are taken anew, and returns computed from the rewards come out the same to the bit.
"""

import struct
from collections.abc import Iterator

import msgspec
import numpy as np
from numpy.typing import NDArray

VERSION = 1
MAGIC = b"DRLREPLY"
LENGTH = struct.Struct("<I")
DIGEST_BYTES = 16
BLOCK_BYTES = 4 * 2**20
"""What is held in memory at one time, if no single episode is larger."""


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
    full: bool
    """See `Replay.full`."""


def blocks(lengths: NDArray[np.int32], obs_size: int) -> Iterator[tuple[int, int]]:
    """Cut episodes into runs [start, stop) of about BLOCK_BYTES, each of at least one."""
    ends = np.cumsum(lengths.astype(np.int64) + 1)
    rows = max(1, BLOCK_BYTES // (4 * obs_size + 12))
    start, done = 0, 0
    while start < len(lengths):
        stop = max(start + 1, int(np.searchsorted(ends, done + rows, side="right")))
        yield start, stop
        start, done = stop, int(ends[stop - 1])
