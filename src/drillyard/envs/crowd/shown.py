"""What a crowd needs to know of the envs that it shows."""

from collections.abc import Callable
from typing import Protocol

from drillyard.contracts.env import Array, BatchEnv


class Shown(Protocol):
    """Some envs that are stepped together: a rollout worker's group, or a session of the env host."""

    env: BatchEnv
    index: int
    first_row: int
    """Number of its first env among all of the run."""
    iteration: int
    """Another number says that its pace is to be measured anew."""
    watcher: Callable[[], None] | None
    """Called after each decision; the crowd sets it."""

    def progress(self, count: int) -> tuple[Array, Array, Array]:
        """Of the first `count` envs: episodes finished, decisions and return of the present one."""
        ...
