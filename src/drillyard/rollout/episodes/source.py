"""Where a learner gets its episodes from: worker processes, or itself."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from drillyard.contracts.episodes import EpisodeResult, EpisodeTask, Span


class Played(NamedTuple):
    """A task that was played. Its pages belong to the learner from now on."""

    worker: int
    task: EpisodeTask
    """As it was submitted: without pages."""
    pages: tuple[tuple[int, ...], ...]
    """Of each episode, in order: as many as its steps and its last observation fill; the others are back already."""
    result: EpisodeResult


class EpisodeSource(Protocol):
    """Plays tasks in any order and hands each over exactly once. Driven by the learner's one thread."""

    workers: int
    restarts: int
    """Workers that were lost so far."""
    last_loss: str
    """How the worker that was lost last ended, in words."""
    worked_s: float
    """Seconds that workers played, in all."""
    waited_s: float
    """Seconds that workers waited for tasks or weights, in all."""

    @property
    def alone(self) -> bool:
        """Worker 0 alone gets tasks, so that its speed can be measured; may be changed at any time."""
        ...

    @alone.setter
    def alone(self, alone: bool) -> None: ...

    @property
    def handed_out(self) -> int:
        """Attempts so far: tasks given to a worker."""
        ...

    @property
    def reissued(self) -> int:
        """Tasks that were given to a second worker because the first was slow."""
        ...

    @property
    def discarded(self) -> int:
        """Attempts that ended in vain: another one was faster."""
        ...

    @property
    def lost(self) -> int:
        """Attempts that ended in the middle, with their worker; not those that `stop` cuts off."""
        ...

    @property
    def alive(self) -> int:
        """Workers that run."""
        ...

    @property
    def outstanding(self) -> int:
        """Tasks submitted and not yet received."""
        ...

    @property
    def starved(self) -> bool:
        """Whether a worker could begin a task if there were pages for it: commit what was received."""
        ...

    def start(self) -> None:
        """Start every worker; returns at once."""
        ...

    def submit(self, tasks: Sequence[EpisodeTask]) -> None:
        """Add tasks, without pages, in the order of their numbers. The weights that they name must be on the board."""
        ...

    def receive(self) -> list[Played]:
        """What was played since the last call, each task once, in order of arrival. Hands tasks to idle workers,
        replaces those that died, and never waits; the serial source plays one task.

        Raises:
            DrillyardError: CRASHED when workers keep dying.
        """
        ...

    def filenos(self) -> list[int]:
        """What a select loop waits for."""
        ...

    def next_due_s(self) -> float | None:
        """Seconds until `receive` has something to do in any case; None = only when a descriptor says so."""
        ...

    def spans(self, since_s: float) -> tuple[Span, ...]:
        """What workers did and do, oldest first, of those that end after `since_s` or are under way."""
        ...

    def pids(self) -> list[int]:
        """Process ids of the running workers."""
        ...

    def stop(self) -> None:
        """End everything; tasks that were not received are lost."""
        ...
