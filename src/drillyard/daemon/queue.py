"""Who starts next: of the runs that wait, the highest priority, then the oldest."""

from collections.abc import Iterable

from drillyard.contracts.run import RunInfo


def order(waiting: Iterable[RunInfo]) -> list[RunInfo]:
    """In the order in which they start; ids sort by age."""
    return sorted(waiting, key=lambda run: (-run.priority, run.created_at, run.run_id))


def next_to_start(waiting: Iterable[RunInfo], slots: int, free_gpus: int) -> list[RunInfo]:
    """The runs that can start now.

    A run that waits for GPUs lets those pass that need none; others that need GPUs wait behind it, or many small ones
    would keep a large one waiting for ever.

    Args:
        slots: how many more runs there may be.
        free_gpus: GPUs that nobody has.
    """
    chosen: list[RunInfo] = []
    for run in order(waiting):
        if len(chosen) >= slots:
            break
        wish = run.resources.gpus
        if wish > free_gpus:
            free_gpus = 0
            continue
        free_gpus -= wish
        chosen.append(run)
    return chosen
