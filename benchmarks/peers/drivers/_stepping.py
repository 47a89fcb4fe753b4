"""A stepper that works on command, so that several can take turns on the same cores.

It reads lines `SECONDS` from stdin, steps for that long and answers with one JSON line; between two lines it sleeps.
Needs NumPy only.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import numpy as np

ACTION_SETS = 64


def arguments(variants=("",)):
    """The command line of every stepping driver."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--env", required=True)
    parser.add_argument("--variant", default=variants[0], choices=tuple(variants))
    parser.add_argument("--envs", type=int, required=True)
    return parser.parse_args()


def random_actions(count, low, high):
    """(sets, count, K) float32, uniform in the bounds (K,)."""
    rng = np.random.default_rng(0)
    return rng.uniform(low, high, (ACTION_SETS, count, np.size(low))).astype(np.float32)


def serve(step, count):
    """Answer commands until stdin ends.

    Args:
        step: called with a running number; plays one decision of all `count` envs.
    """
    number = 0
    answer({"ready": True})
    for line in sys.stdin:
        seconds = float(line)
        steps, started = 0, time.perf_counter()
        while (took := time.perf_counter() - started) < seconds:
            step(number)
            number += 1
            steps += 1
        answer({"env_steps": steps * count, "seconds": took, "pss_mb": tree_pss_mb()})


def answer(values):
    """One JSON line on stdout."""
    print(json.dumps(values), flush=True)


def tree_pss_mb():
    """Proportional set size of this process and all below it, in MB (10^6 bytes)."""
    children = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(path.parent.name))
    total, left = 0, [os.getpid()]
    while left:
        pid = left.pop()
        left += children.get(pid, [])
        try:
            text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return round(total * 1024 / 1e6, 1)
