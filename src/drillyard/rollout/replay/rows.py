"""ReplayRows: the memory of a replay, written by episode workers in place and read by the learner.

The whole of it is reserved when it is made (posix_fallocate), so a write can never meet a lack of memory; a process's
PSS counts a page only once that process has touched it.
"""

from typing import Self

import numpy as np
from numpy.typing import NDArray

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.episodes import PAGE_ROWS, replay_layout
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.rollout.replay.available import available_bytes
from drillyard.transport.segment import HEADER_SIZE, Segment

MAX_ROWS = 2**31 - PAGE_ROWS
"""Row numbers are int32."""
KEPT_FREE = 64 * 2**20
"""Bytes that a replay leaves to everybody else; without any the machine would end processes at random."""


class ReplayRows:
    """R rows of one shared segment; use `create` or `attach`.

    Attributes:
        obs: (R, O) float32, what was seen at a step, or at last.
        action: (R,) int32, what was done then.
        reward: (R,) float32, what was paid for it.
    """

    def __init__(self, segment: Segment) -> None:
        self._segment = segment
        arrays = segment.arrays(0)
        self.obs: NDArray[np.float32] = arrays["obs"]
        self.action: NDArray[np.int32] = arrays["action"]
        self.reward: NDArray[np.float32] = arrays["reward"]

    @classmethod
    def create(cls, env: EnvSpec, rows: int) -> Self:
        """Reserve the memory; called by the learner, which owns it.

        Args:
            env: with one agent and discrete actions.
            rows: a multiple of PAGE_ROWS, at most MAX_ROWS.

        Raises:
            DrillyardError: UNSUPPORTED for an env of another kind, DISK when the machine has not so much memory.
        """
        _check(env, rows)
        size = HEADER_SIZE + replay_layout(env, rows).slot_size
        left = available_bytes()
        # Asked first: the kernel would rather end processes than refuse a reservation.
        if left is not None and size > left - KEPT_FREE:
            raise _too_large(size, f"of which {max(left - KEPT_FREE, 0) / 2**20:.0f} MiB are left here")
        try:
            return cls(Segment.create(replay_layout(env, rows), 1))
        except DrillyardError as error:
            if error.code is ErrorCode.DISK and "ulimit" not in error.sentence:
                raise _too_large(size, "which this machine has not left") from error
            raise

    @classmethod
    def attach(cls, fd: int, env: EnvSpec, rows: int, writable: bool) -> Self:
        """Map the memory in an episode worker; takes `fd` over, also when it raises.

        Raises:
            DrillyardError: LAYOUT_MISMATCH when the learner has other rows, DAMAGED when it is no replay.
        """
        return cls(Segment.attach(fd, replay_layout(env, rows), writable=writable))

    @property
    def fd(self) -> int:
        """Descriptor for a worker's `pass_fds`."""
        return self._segment.fd

    @property
    def rows(self) -> int:
        """R."""
        return len(self.action)

    @property
    def memory_bytes(self) -> int:
        """Bytes of the whole segment."""
        return HEADER_SIZE + self._segment.layout.slot_size

    def close(self) -> None:
        """Let go of the memory. Views that somebody still holds stay valid."""
        self.obs, self.action, self.reward = self.obs[:0].copy(), self.action[:0].copy(), self.reward[:0].copy()
        self._segment.close()


def _check(env: EnvSpec, rows: int) -> None:
    if env.action.kind != "discrete" or len(env.agents) != 1:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{env.id} has {len(env.agents)} agents and {env.action.kind} actions; "
            "a replay holds one agent and discrete actions, so train it with ppo.",
        )
    if rows < 1 or rows % PAGE_ROWS:
        raise ValueError(f"rows come in pages of {PAGE_ROWS}, not {rows}")
    if rows > MAX_ROWS:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"A replay of {rows} rows is too large, at most {MAX_ROWS}; lower replay_capacity."
        )


def _too_large(size: int, but: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.DISK, f"The replay needs {size / 2**20:.0f} MiB of memory, {but}; lower replay_capacity."
    )
