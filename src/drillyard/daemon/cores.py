"""Which cores a run with a limit gets: those that the fewest others were given."""

import os
import sys
from collections import Counter
from collections.abc import Iterable


def choose_cores(count: int, taken: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """So many core numbers, fewer when we may use fewer ourselves; empty where cores cannot be chosen.

    Args:
        taken: cores of the other runs that have a limit.
    """
    if sys.platform != "linux":
        return ()
    mine = sorted(os.sched_getaffinity(0))
    used = Counter(core for cores in taken for core in cores)
    return tuple(sorted(sorted(mine, key=lambda core: (used[core], core))[:count]))
