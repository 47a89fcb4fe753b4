"""Balance: which group should go to which worker, so that all are done at about the same time."""

from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

WORTH_IT = 0.9
"""Groups change hands only when the busiest worker's time falls at least to this share."""
MEMORY = 0.8
"""Share of its old cost that a group keeps at each new chunk: about the last five count."""


class Move(NamedTuple):
    """One group goes from the worker that has it to another."""

    group: int
    worker: int


def measured(before: float | None, seconds: float) -> float:
    """The cost of a group after another chunk took so long, in seconds of work."""
    return seconds if before is None else MEMORY * before + (1.0 - MEMORY) * seconds


def loads(costs: Mapping[int, float], owners: Mapping[int, int], workers: int) -> list[float]:
    """Seconds of work a round for each worker: the cost of its groups."""
    total = [0.0] * workers
    for group, worker in owners.items():
        total[worker] += costs[group]
    return total


def best_moves(costs: Mapping[int, float], owners: Mapping[int, int], workers: int) -> tuple[Move, ...]:
    """One move, or two that swap groups, after which the busiest worker has least to do; empty if none is worth it.

    Nobody is left without a group. Called by the pool every few seconds, with a few groups a worker.

    Args:
        costs: seconds of work for a chunk of each group.
        owners: the worker of each group.
        workers: how many there are.
    """
    load = loads(costs, owners, workers)
    busiest = max(range(workers), key=load.__getitem__)
    own = [group for group, worker in owners.items() if worker == busiest]
    best, chosen = load[busiest] * WORTH_IT, ()
    for worker in range(workers):
        if worker == busiest:
            continue
        others: list[int | None] = [None, *(group for group, owner in owners.items() if owner == worker)]
        for given, taken in product(own, others):
            if taken is None and len(own) == 1:
                continue
            shift = costs[given] - (0.0 if taken is None else costs[taken])
            rest = max((load[w] for w in range(workers) if w not in (busiest, worker)), default=0.0)
            worst = max(load[busiest] - shift, load[worker] + shift, rest)
            if worst < best:
                best = worst
                chosen = (Move(given, worker),) if taken is None else (Move(given, worker), Move(taken, busiest))
    return chosen
