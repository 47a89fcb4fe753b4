"""A state as bytes: the fields in order, native byte order, no padding. NumPy only."""

import math

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.balance.state import BalanceState, bytes_per_env, fields


def write_state(state: BalanceState, out: Array) -> None:
    """Write the state to `out`, uint8 (at least N times `bytes_per_env`,)."""
    at = 0
    for field in state:
        flat = np.ascontiguousarray(field).reshape(-1).view(np.uint8)
        out[at : at + len(flat)] = flat
        at += len(flat)


def rows(state: BalanceState) -> Array:
    """What `write_state` writes for each robot alone, (N, bytes_per_env) uint8."""
    count = len(state.angle)
    parts = [np.ascontiguousarray(np.moveaxis(field, -1, 0)).reshape(count, -1).view(np.uint8) for field in state]
    return np.concatenate(parts, axis=1)


def read_state(data: Array, count: int, history: int) -> BalanceState:
    """What `write_state` wrote for `count` robots.

    Raises:
        DrillyardError: DAMAGED when there is too little.
    """
    size = count * bytes_per_env(history)
    if len(data) < size:
        raise DrillyardError(
            ErrorCode.DAMAGED,
            f"A state of {count} balancing robots has {size} bytes, but {len(data)} were given; it was saved from "
            "another number of robots or with another history.",
        )
    at = 0
    found: list[Array] = []
    for dtype, leading in fields(history):
        length = 4 * count * math.prod(leading)
        found.append(np.array(data[at : at + length]).view(dtype).reshape((*leading, count)))
        at += length
    return BalanceState(*found)
