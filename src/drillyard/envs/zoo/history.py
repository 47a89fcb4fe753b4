"""History: the actions of an episode, as little as can be played again."""

from typing import Any

import numpy as np

MAX_BYTES = 64 * 1024
"""Of one episode; a longer one is forgotten, and a restored env starts it anew."""


class History:
    """Records of (who acted, actions).

    Args:
        agents: how many there are.
        size: numbers in an action; 0 = discrete.
    """

    def __init__(self, agents: int, size: int) -> None:
        numbers = np.dtype(("<f4", (size,))) if size else np.dtype("<u2")
        self._record = np.dtype([("acts", "?", (agents,)), ("action", numbers, (agents,))])
        self._records: list[bytes] = []
        self._limit = MAX_BYTES // self._record.itemsize
        self._discrete = not size

    def clear(self) -> None:
        """A new episode."""
        self._records = []
        self._lost = False

    def add(self, step: dict[int, Any]) -> None:
        """What those who acted did."""
        if self._lost or len(self._records) >= self._limit:
            self._lost, self._records = True, []
            return
        record = np.zeros(1, self._record)
        for agent, action in step.items():
            record["acts"][0, agent] = True
            record["action"][0, agent] = action
        self._records.append(record.tobytes())

    def pack(self) -> bytes:
        """All of it."""
        return b"".join(self._records)

    def unpack(self, data: bytes) -> list[dict[int, Any]]:
        """The steps that `pack` gave.

        Raises:
            ValueError: not so many whole records.
        """
        if len(data) % self._record.itemsize or len(data) > MAX_BYTES:
            raise ValueError("not a whole number of records")
        found: list[dict[int, Any]] = []
        for record in np.frombuffer(data, self._record):
            acts, action = record["acts"], record["action"]
            found.append(
                {
                    int(agent): int(action[agent]) if self._discrete else action[agent].copy()
                    for agent in np.flatnonzero(acts)
                }
            )
        return found
