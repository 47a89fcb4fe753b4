"""A state as bytes: the fields in order, native byte order, no padding. NumPy only."""

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.ball.state import BYTES_PER_ENV, FIELDS, BallState


def state_bytes(count: int) -> int:
    """Bytes of the state of `count` games."""
    return BYTES_PER_ENV * count


def write_state(state: BallState, out: Array) -> None:
    """Write the state to `out`, uint8 (at least state_bytes(N),)."""
    at = 0
    for field in state:
        flat = np.ascontiguousarray(field).reshape(-1).view(np.uint8)
        out[at : at + len(flat)] = flat
        at += len(flat)


def rows(state: BallState) -> Array:
    """What `write_state` writes for each game alone, (N, BYTES_PER_ENV) uint8."""
    count = state[0].shape[-1]
    parts = [np.ascontiguousarray(np.moveaxis(field, -1, 0)).reshape(count, -1).view(np.uint8) for field in state]
    return np.concatenate(parts, axis=1)


def read_state(data: Array, count: int) -> BallState:
    """What `write_state` wrote for `count` games.

    Raises:
        DrillyardError: DAMAGED when the size is another.
    """
    if len(data) < state_bytes(count):
        raise DrillyardError(
            ErrorCode.DAMAGED,
            f"A state of {count} games has {state_bytes(count)} bytes, but {len(data)} were given; "
            "it was saved from another number of games.",
        )
    at = 0
    fields: list[Array] = []
    for dtype, leading in FIELDS.values():
        size = 4 * count * 2 ** len(leading)
        fields.append(np.array(data[at : at + size]).view(dtype).reshape((*leading, count)))
        at += size
    return BallState(*fields)
